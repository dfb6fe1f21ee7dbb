/* SPDX-License-Identifier: MIT */
/* A summary for a person at a terminal. */
#include <string.h>

#include "label.h"
#include "summary.h"
#include "utf8.h"

enum { LABEL_WIDTH = 30, COUNT_SIZE = 32, GROUPS_SHOWN = 100, NAME_SIZE = 64, TABLE_COLUMNS = 10 };

struct table {
    struct page *page;
    size_t widths[TABLE_COLUMNS]; /* of the numbers; 0: the column is left out */
};

static const char *either(const struct page *page, const char *id, const char *en)
{
    return page->lang == UMKM_LANG_EN ? en : id;
}

static void right(struct page *page, const char *text, size_t width)
{
    const size_t used = utf8_width(text, strlen(text));

    page_spaces(page, used < width ? width - used : 1);
    output_text(page->out, text);
}

static void count_cell(struct page *page, int64_t count, size_t width)
{
    char text[COUNT_SIZE];

    label_count(count, page->lang, text, sizeof text);
    right(page, text, width);
}

static void share_cell(struct page *page, int64_t part, int64_t whole)
{
    struct buffer text = {0};

    summary_share_text(umkm_share(part, whole), page->lang, &text);
    right(page, buffer_string(&text), 11);
    buffer_free(&text);
}

/* A label cut to its width with "…". */
static void label_cell(struct page *page, const char *label)
{
    size_t length = strlen(label);
    size_t width = utf8_width(label, length);

    page_spaces(page, 2);
    if (width > LABEL_WIDTH - 1) {
        for (width = 0, length = 0; width < LABEL_WIDTH - 2; width++) {
            do {
                length++;
            } while (((unsigned char)label[length] & 0xC0U) == 0x80);
        }
        output_write(page->out, label, length);
        output_text(page->out, "…");
        width++;
    } else {
        output_write(page->out, label, length);
    }
    page_spaces(page, LABEL_WIDTH - width);
}

static size_t count_width(int64_t count)
{
    char text[COUNT_SIZE];

    label_count(count, UMKM_LANG_ID, text, sizeof text);
    return strlen(text);
}

/* ---- classes ---- */

static void write_head(struct page *page, const struct summary *summary)
{
    const umkm_summary_counts total = summary_total(summary);
    struct buffer line = {0};
    char text[64];

    buffer_text(&line, either(page, "Ringkasan ", "Summary of "));
    summary_safe_text(summary->source.input.name, strlen(summary->source.input.name), &line);
    page_heading(page, buffer_string(&line));
    buffer_clear(&line);
    label_count(total.rows, page->lang, text, sizeof text);
    buffer_text(&line, text);
    buffer_text(&line, either(page, " usaha; kelas per ", " businesses; classes as of "));
    label_date(summary->session->classify.as_of, page->lang, text, sizeof text);
    buffer_text(&line, text);
    if (summary->regime.id != NULL) {
        buffer_text(&line, either(page, " menurut ", " under "));
        buffer_text(&line, summary->regime.id);
        buffer_text(&line, "; ");
        buffer_text(&line, label_basis(summary->session->classify.basis, page->lang));
    }
    page_spaces(page, 2);
    page_wrapped(page, 2, 2, buffer_string(&line));
    buffer_free(&line);
}

static void write_classes(struct page *page, const struct summary *summary)
{
    const umkm_summary_counts total = summary_total(summary);

    output_char(page->out, '\n');
    page_heading(page, either(page, "Kelas usaha", "Size classes"));
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        const size_t place = summary_class_order[i];

        label_cell(page, summary_class_label(place, page->lang));
        count_cell(page, total.by_class[place], 14);
        share_cell(page, total.by_class[place], total.rows);
        output_char(page->out, '\n');
    }
    label_cell(page, either(page, "Jumlah", "Total"));
    count_cell(page, total.rows, 14);
    share_cell(page, total.rows, total.rows);
    output_char(page->out, '\n');
    label_cell(page, either(page, "Kriteria berbeda kelas", "Measures disagree"));
    count_cell(page, total.conflicts, 14);
    share_cell(page, total.conflicts, total.rows);
    output_char(page->out, '\n');
}

/* ---- groups ---- */

static const char *short_class(const struct page *page, size_t place)
{
    static const struct bitext shorts[SUMMARY_CLASSES] = {{"Belum tahu", "Unknown"}, {"Mikro", "Micro"},
                                                          {"Kecil", "Small"},        {"Menengah", "Medium"},
                                                          {"Besar", "Large"},        {"Tidak sah", "Invalid"}};

    return in_language(&shorts[place], page->lang);
}

static size_t wider(size_t a, size_t b)
{
    return a > b ? a : b;
}

static void write_counts(const struct table *table, const char *label, const umkm_summary_counts *counts, int64_t rows)
{
    label_cell(table->page, label);
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        if (table->widths[i] > 0) {
            count_cell(table->page, counts->by_class[summary_class_order[i]], table->widths[i]);
        }
    }
    count_cell(table->page, counts->rows, table->widths[SUMMARY_CLASSES]);
    share_cell(table->page, counts->rows, rows);
    output_char(table->page->out, '\n');
}

static void write_group_head(struct table *table, const umkm_summary_counts *total)
{
    struct page *page = table->page;

    label_cell(page, "");
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        const size_t place = summary_class_order[i];
        const char *name = short_class(page, place);

        table->widths[i] = 0;
        if (total->by_class[place] > 0) {
            table->widths[i] = wider(count_width(total->by_class[place]), strlen(name)) + 2;
            right(page, name, table->widths[i]);
        }
    }
    table->widths[SUMMARY_CLASSES] = wider(count_width(total->rows), 6) + 2;
    right(page, either(page, "Jumlah", "Total"), table->widths[SUMMARY_CLASSES]);
    right(page, either(page, "Bagian", "Share"), 11);
    output_char(page->out, '\n');
}

static void write_more(struct page *page, size_t count)
{
    struct buffer line = {0};
    char text[COUNT_SIZE];

    label_count((int64_t)count, page->lang, text, sizeof text);
    buffer_text(&line, either(page, "… dan ", "… and "));
    buffer_text(&line, text);
    buffer_text(&line, either(page, " kelompok lagi; semuanya ada dengan --format csv atau json",
                              " more groups; all of them are in --format csv or json"));
    page_spaces(page, 2);
    page_wrapped(page, 2, 2, buffer_string(&line));
    buffer_free(&line);
}

static void write_groups(struct page *page, const struct summary *summary, const struct summary_by *by)
{
    const umkm_summary_counts total = summary_total(summary);
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    struct table table = {.page = page};
    struct buffer text = {0};
    size_t count = 0;
    int64_t *groups = by_order(by, &count);

    output_char(page->out, '\n');
    by_heading(by, page->lang, &text);
    page_heading(page, buffer_string(&text));
    write_group_head(&table, &total);
    for (size_t i = 0; i < count && i < GROUPS_SHOWN; i++) {
        buffer_clear(&text);
        by_label(by, groups[i], page->lang, &text);
        (void)umkm_summary_group(by->counts, groups[i], &counts);
        write_counts(&table, buffer_string(&text), &counts, total.rows);
    }
    if (count > GROUPS_SHOWN) {
        write_more(page, count - GROUPS_SHOWN);
    }
    (void)umkm_summary_unknown(by->counts, &counts);
    if (counts.rows > 0) {
        write_counts(&table, either(page, "(belum diketahui)", "(unknown)"), &counts, total.rows);
    }
    write_counts(&table, either(page, "Jumlah", "Total"), &total, total.rows);
    memory_free(groups);
    buffer_free(&text);
}

/* ---- scores ---- */

static void write_scores(struct page *page, const struct summary *summary)
{
    const umkm_summary_counts total = summary_total(summary);
    const int32_t card = summary->scoring.card.scorecard;
    umkm_scorecard_band band = {.struct_size = sizeof band};
    struct buffer line = {0};

    output_char(page->out, '\n');
    buffer_text(&line, either(page, "Skor kesiapan, kartu ", "Readiness scores, card "));
    buffer_text(&line, summary->scoring.card.id);
    page_heading(page, buffer_string(&line));
    for (int32_t i = 0; umkm_scorecard_band_at(summary->session->rules, card, i, &band) == UMKM_OK; i++) {
        buffer_clear(&line);
        buffer_text(&line, band.code);
        buffer_text(&line, " ");
        buffer_text(&line, page->lang == UMKM_LANG_EN ? band.label_en : band.label_id);
        label_cell(page, buffer_string(&line));
        count_cell(page, i < UMKM_SUMMARY_BANDS ? total.by_band[i] : 0, 14);
        share_cell(page, i < UMKM_SUMMARY_BANDS ? total.by_band[i] : 0, total.scored);
        output_char(page->out, '\n');
    }
    label_cell(page, either(page, "Dinilai", "Scored"));
    count_cell(page, total.scored, 14);
    share_cell(page, total.scored, total.rows);
    output_char(page->out, '\n');
    if (total.scored > total.score_outside) {
        label_cell(page, either(page, "Rata-rata skor", "Mean score"));
        count_cell(page, summary_mean_score(&total), 14);
        output_char(page->out, '\n');
    }
    buffer_free(&line);
}

struct score_table {
    struct page *page;
    int32_t bands;
    size_t band_width;
    size_t width; /* of the columns behind the bands */
};

/* Where the scores of a group lie: how many in each band, how many in all, and their mean. */
static void write_group_scores(const struct score_table *table, const char *label, const umkm_summary_counts *counts)
{
    struct page *page = table->page;

    label_cell(page, label);
    for (int32_t i = 0; i < table->bands; i++) {
        count_cell(page, counts->by_band[i], table->band_width);
    }
    count_cell(page, counts->scored, table->width);
    if (counts->scored > counts->score_outside) {
        count_cell(page, summary_mean_score(counts), table->width);
    } else {
        right(page, "–", table->width);
    }
    output_char(page->out, '\n');
}

static void write_score_head(struct score_table *table, const struct summary *summary)
{
    const umkm_summary_counts total = summary_total(summary);
    struct page *page = table->page;
    umkm_scorecard_band band = {.struct_size = sizeof band};

    table->band_width = wider(count_width(total.scored), 3) + 2;
    table->width = wider(count_width(total.scored), 9) + 2;
    label_cell(page, "");
    while (table->bands < UMKM_SUMMARY_BANDS &&
           umkm_scorecard_band_at(summary->session->rules, summary->scoring.card.scorecard, table->bands, &band) ==
               UMKM_OK) {
        right(page, band.code, table->band_width);
        table->bands++;
    }
    right(page, either(page, "Dinilai", "Scored"), table->width);
    right(page, either(page, "Rata-rata", "Mean"), table->width);
    output_char(page->out, '\n');
}

static void write_scores_by(struct page *page, const struct summary *summary, const struct summary_by *by)
{
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    struct buffer text = {0};
    size_t count = 0;
    int64_t *groups = by_order(by, &count);
    struct score_table table = {.page = page};

    output_char(page->out, '\n');
    buffer_text(&text, either(page, "Skor kesiapan: ", "Readiness scores: "));
    by_heading(by, page->lang, &text);
    page_heading(page, buffer_string(&text));
    write_score_head(&table, summary);
    for (size_t i = 0; i < count && i < GROUPS_SHOWN; i++) {
        buffer_clear(&text);
        by_label(by, groups[i], page->lang, &text);
        (void)umkm_summary_group(by->counts, groups[i], &counts);
        write_group_scores(&table, buffer_string(&text), &counts);
    }
    if (count > GROUPS_SHOWN) {
        write_more(page, count - GROUPS_SHOWN);
    }
    (void)umkm_summary_unknown(by->counts, &counts);
    if (counts.rows > 0) {
        write_group_scores(&table, either(page, "(belum diketahui)", "(unknown)"), &counts);
    }
    memory_free(groups);
    buffer_free(&text);
}

/* ---- movement ---- */

static void outcome(struct page *page, const char *label, int64_t count, int64_t rows)
{
    label_cell(page, label);
    count_cell(page, count, 14);
    share_cell(page, count, rows);
    output_char(page->out, '\n');
}

static void write_outcomes(struct page *page, const struct summary_movement *movement)
{
    const umkm_movement *counts = &movement->counts;
    const bool files = strcmp(movement->kind, "files") == 0;

    if (strcmp(movement->kind, "reported") == 0) {
        outcome(page, either(page, "Sama", "The same"), counts->stayed, counts->rows);
        outcome(page, either(page, "Hasil hitung lebih tinggi", "Computed is higher"), counts->rose, counts->rows);
        outcome(page, either(page, "Hasil hitung lebih rendah", "Computed is lower"), counts->fell, counts->rows);
    } else if (!files) {
        outcome(page, either(page, "Kelas lebih tinggi", "Higher class"), counts->rose, counts->rows);
        outcome(page, either(page, "Kelas sama", "Same class"), counts->stayed, counts->rows);
        outcome(page, either(page, "Kelas lebih rendah", "Lower class"), counts->fell, counts->rows);
    } else {
        outcome(page, either(page, "Naik kelas", "Rose"), counts->rose, counts->rows);
        outcome(page, either(page, "Tetap", "Stayed"), counts->stayed, counts->rows);
        outcome(page, either(page, "Turun", "Fell"), counts->fell, counts->rows);
    }
    outcome(page, either(page, "Tidak dapat dibandingkan", "Cannot be compared"), counts->unclear, counts->rows);
    if (files) {
        outcome(page, either(page, "Baru muncul", "Appeared"), counts->appeared, counts->rows);
        outcome(page, either(page, "Tidak ada lagi", "Left"), counts->left, counts->rows);
    }
}

static void write_matrix(struct page *page, const struct summary_movement *movement)
{
    const umkm_movement *counts = &movement->counts;
    const bool reported = strcmp(movement->kind, "reported") == 0;
    const size_t width = wider(count_width(counts->rows), 10) + 1;

    label_cell(page, reported ? either(page, "dilaporkan \\ dihitung", "reported \\ computed")
                              : either(page, "dari \\ ke", "from \\ to"));
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        right(page, short_class(page, summary_class_order[i]), width);
    }
    output_char(page->out, '\n');
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        label_cell(page, short_class(page, summary_class_order[i]));
        for (size_t k = 0; k < SUMMARY_CLASSES; k++) {
            count_cell(page, counts->cells[summary_class_order[i]][summary_class_order[k]], width);
        }
        output_char(page->out, '\n');
    }
}

static void write_keys(struct page *page, const struct summary *summary)
{
    outcome(page, either(page, "Baris tanpa kunci", "Rows without a key"), summary->without_key, summary->rows);
    outcome(page, either(page, "Sebelumnya: tanpa kunci", "Before: without a key"), summary->before_without_key,
            summary->before_rows);
    outcome(page, either(page, "Sebelumnya: kunci berulang", "Before: repeated keys"), summary->before_repeated,
            summary->before_rows);
}

static void write_movement(struct page *page, const struct summary *summary, const struct summary_movement *movement)
{
    struct buffer line = {0};

    output_char(page->out, '\n');
    summary_movement_heading(movement, page->lang, &line);
    page_heading(page, buffer_string(&line));
    write_outcomes(page, movement);
    if (movement == summary->files) {
        write_keys(page, summary);
    }
    write_matrix(page, movement);
    buffer_free(&line);
}

/* ---- quality ---- */

static bool is_number(int32_t field)
{
    umkm_field_description about = {.struct_size = sizeof about};

    return umkm_field_info(field, &about) == UMKM_OK && (about.type == UMKM_TYPE_MONEY || about.type == UMKM_TYPE_COUNT);
}

static void write_fields(struct page *page, const struct summary *summary)
{
    umkm_field_quality quality = {.struct_size = sizeof quality};
    const int64_t rows = umkm_quality_rows(summary->quality);
    char name[NAME_SIZE];
    int32_t field;

    output_char(page->out, '\n');
    page_heading(page, either(page, "Mutu data tiap kolom", "Quality of each column"));
    label_cell(page, "");
    right(page, either(page, "Terisi", "Known"), 12);
    right(page, either(page, "Kosong", "Unknown"), 11);
    right(page, either(page, "Tidak sah", "Invalid"), 11);
    right(page, either(page, "Nol", "Zero"), 11);
    output_char(page->out, '\n');
    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        if (umkm_quality_field(summary->quality, field, &quality) != UMKM_OK || quality.given == 0) {
            continue;
        }
        label_cell(page, label_field_name(field, page->lang, name, sizeof name));
        count_cell(page, quality.known, 12);
        share_cell(page, quality.unknown, rows);
        share_cell(page, quality.invalid, rows);
        share_cell(page, is_number(field) ? quality.zero : -1, rows);
        output_char(page->out, '\n');
    }
}

static void write_finding(struct page *page, const umkm_finding *finding)
{
    struct buffer line = {0};
    char count[COUNT_SIZE];
    char name[NAME_SIZE];

    label_count(finding->count, page->lang, count, sizeof count);
    buffer_text(&line, count);
    buffer_text(&line, "  ");
    buffer_text(&line, umkm_finding_name(finding->finding));
    buffer_text(&line, ": ");
    buffer_text(&line, umkm_finding_text(finding->finding, page->lang));
    if (finding->field != UMKM_FIELD_NONE) {
        buffer_text(&line, " (");
        buffer_text(&line, label_field_name(finding->field, page->lang, name, sizeof name));
        buffer_text(&line, ")");
    }
    buffer_text(&line, either(page, "; baris ", "; lines "));
    for (int32_t i = 0; i < finding->sample_count; i++) {
        buffer_text(&line, i > 0 ? ", " : "");
        buffer_int(&line, finding->samples[i]);
    }
    buffer_text(&line, finding->count > finding->sample_count ? ", …" : "");
    page_spaces(page, 2);
    page_wrapped(page, 2, 6, buffer_string(&line));
    buffer_free(&line);
}

static void write_findings(struct page *page, const struct summary *summary)
{
    umkm_finding finding = {.struct_size = sizeof finding};
    size_t count = 0;

    output_char(page->out, '\n');
    page_heading(page, either(page, "Temuan untuk diperiksa", "Findings to look into"));
    while (umkm_quality_finding(summary->quality, count, &finding) == UMKM_OK) {
        write_finding(page, &finding);
        count++;
    }
    if (count == 0) {
        page_spaces(page, 2);
        output_text(page->out, either(page, "tidak ada\n", "none\n"));
    }
}

void summary_write_text(const struct summary *summary, struct output *out)
{
    struct page page;

    page_begin(&page, out, summary->session->options.lang);
    write_head(&page, summary);
    write_classes(&page, summary);
    for (size_t i = 0; i < summary->by_count; i++) {
        write_groups(&page, summary, &summary->by[i]);
    }
    if (summary->scored) {
        write_scores(&page, summary);
    }
    for (size_t i = 0; summary->scored && i < summary->by_count; i++) {
        write_scores_by(&page, summary, &summary->by[i]);
    }
    for (size_t i = 0; i < summary->movement_count; i++) {
        write_movement(&page, summary, &summary->movements[i]);
    }
    write_fields(&page, summary);
    write_findings(&page, summary);
}
