/* SPDX-License-Identifier: MIT */
/* A summary as one HTML file that needs nothing else: to be read on a screen, on a telephone and on paper. */
#include <string.h>

#include "chart.h"
#include "label.h"
#include "summary_html.h"

enum { GROUPS_KEPT = 40 /* on one page of paper */ };

static const char *const class_styles[SUMMARY_CLASSES] = {"c0", "c1", "c2", "c3", "c4", "c5"};

void report_heading(struct html *html, const char *id, const char *en)
{
    html_raw(html, "<h2>");
    html_either(html, id, en);
    html_raw(html, "</h2>\n");
}

void report_column(struct html *html, bool number, const char *id, const char *en)
{
    html_raw(html, number ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
    html_either(html, id, en);
    html_raw(html, "</th>");
}

void report_row_head(struct html *html, const char *text)
{
    html_element(html, "th", "scope=\"row\"", text);
}

/* ---- head ---- */

static void put_fact(struct html *html, const char *id, const char *en, const char *text)
{
    html_raw(html, "<dt>");
    html_either(html, id, en);
    html_raw(html, "</dt>");
    html_element(html, "dd", "", text);
    html_raw(html, "\n");
}

static void put_facts(struct html *html, const struct summary *summary)
{
    const umkm_classify_options *options = &summary->session->classify;
    struct buffer text = {0};
    char day[64];

    html_raw(html, "<dl class=\"facts\">\n");
    summary_safe_text(summary->source.input.name, strlen(summary->source.input.name), &text);
    put_fact(html, "Berkas", "File", buffer_string(&text));
    label_date(options->as_of, html->lang, day, sizeof day);
    put_fact(html, "Kelas per tanggal", "Classes as of", day);
    buffer_clear(&text);
    if (summary->regime.id != NULL) {
        buffer_text(&text, html->lang == UMKM_LANG_EN ? summary->regime.title_en : summary->regime.title_id);
        buffer_text(&text, " (");
        buffer_text(&text, summary->regime.id);
        buffer_text(&text, ")");
    } else {
        buffer_text(&text,
                    html->lang == UMKM_LANG_EN ? "none is in force on this day" : "tidak ada yang berlaku pada hari itu");
    }
    put_fact(html, "Aturan", "Law", buffer_string(&text));
    put_fact(html, "Tujuan", "Purpose", label_purpose(options->purpose, html->lang));
    put_fact(html, "Yang menentukan", "What decides", label_basis(options->basis, html->lang));
    html_raw(html, "</dl>\n");
    buffer_free(&text);
}

static void put_tile(struct html *html, int64_t count, int32_t share, const char *id, const char *en)
{
    html_raw(html, "<li><b>");
    html_count(html, count);
    html_raw(html, "</b><span>");
    html_either(html, id, en);
    if (share >= 0) {
        html_raw(html, " · ");
        html_share(html, share);
    }
    html_raw(html, "</span></li>\n");
}

static void put_tiles(struct html *html, const struct summary *summary, const umkm_summary_counts *total)
{
    const int64_t umkm =
        total->by_class[UMKM_SIZE_MICRO] + total->by_class[UMKM_SIZE_SMALL] + total->by_class[UMKM_SIZE_MEDIUM];
    const int64_t open = total->by_class[UMKM_SIZE_UNKNOWN] + total->by_class[UMKM_SUMMARY_INVALID];
    umkm_finding finding = {.struct_size = sizeof finding};
    int64_t kinds = 0;

    while (umkm_quality_finding(summary->quality, (size_t)kinds, &finding) == UMKM_OK) {
        kinds++;
    }
    html_raw(html, "<ul class=\"tiles\">\n");
    put_tile(html, total->rows, -1, "usaha dalam berkas", "businesses in the file");
    put_tile(html, umkm, umkm_share(umkm, total->rows), "mikro, kecil, dan menengah", "micro, small and medium");
    put_tile(html, open, umkm_share(open, total->rows), "tanpa kelas (belum diketahui atau tidak sah)",
             "without a class (unknown or invalid)");
    put_tile(html, kinds, -1, "jenis temuan pada mutu data", "kinds of findings about the data");
    html_raw(html, "</ul>\n");
}

static void put_head(struct html *html, const struct summary *summary, const umkm_summary_counts *total)
{
    html_raw(html, "<!DOCTYPE html>\n<html lang=\"");
    html_either(html, "id", "en");
    html_raw(html,
             "\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
             "<meta name=\"generator\" content=\"umkm ");
    html_text(html, umkm_version_string());
    html_raw(html, "\">\n<title>");
    html_either(html, "Ringkasan data usaha", "Summary of business data");
    html_raw(html, "</title>\n<style>\n");
    html_raw(html, report_css);
    html_raw(html, "</style>\n</head>\n<body>\n<header>\n<h1>");
    html_either(html, "Ringkasan data usaha", "Summary of business data");
    html_raw(html, "</h1>\n");
    put_facts(html, summary);
    put_tiles(html, summary, total);
    html_raw(html, "</header>\n<main>\n");
}

/* ---- classes ---- */

static void put_legend(struct html *html, const umkm_summary_counts *total)
{
    html_raw(html, "<ul class=\"legend\">\n");
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        const size_t place = summary_class_order[i];

        if (total->by_class[place] > 0) {
            html_raw(html, "<li>");
            chart_swatch(html, class_styles[place]);
            html_text(html, summary_class_label(place, html->lang));
            html_raw(html, "</li>\n");
        }
    }
    html_raw(html, "</ul>\n");
}

/* A row with a name, a bar, a count and a share. */
void report_bar_row(struct html *html, const char *name, const char *style, int64_t count, int64_t whole)
{
    const struct chart_part part = {style, count};

    html_raw(html, "<tr>");
    report_row_head(html, name);
    html_raw(html, "<td class=\"wide\">");
    chart_bar(html, &part, 1, whole);
    html_raw(html, "</td>");
    html_count_cell(html, count);
    html_share_cell(html, umkm_share(count, whole));
    html_raw(html, "</tr>\n");
}

void report_bar_head(struct html *html, const char *id, const char *en)
{
    html_raw(html, "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
    report_column(html, false, id, en);
    html_raw(html, "<td></td>");
    report_column(html, true, "Jumlah", "Count");
    report_column(html, true, "Bagian", "Share");
    html_raw(html, "</tr></thead>\n<tbody>\n");
}

static void put_sum_row(struct html *html, int64_t rows)
{
    html_raw(html, "<tr class=\"sum\">");
    report_row_head(html, html->lang == UMKM_LANG_EN ? "Total" : "Jumlah");
    html_raw(html, "<td></td>");
    html_count_cell(html, rows);
    html_share_cell(html, umkm_share(rows, rows));
    html_raw(html, "</tr>\n</tbody></table></div>\n");
}

static void put_classes(struct html *html, const umkm_summary_counts *total)
{
    html_raw(html, "<section class=\"keep\">\n");
    report_heading(html, "Kelas usaha", "Size classes");
    report_bar_head(html, "Kelas", "Class");
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        const size_t place = summary_class_order[i];

        report_bar_row(html, summary_class_label(place, html->lang), class_styles[place], total->by_class[place],
                       total->rows);
    }
    put_sum_row(html, total->rows);
    html_raw(html, "<p class=\"small soft\">");
    html_either(html, "Usaha yang kelasnya berbeda menurut kriteria yang satu dan yang lain: ",
                "Businesses whose class differs from one measure to the other: ");
    html_count(html, total->conflicts);
    html_raw(html, " (");
    html_share(html, umkm_share(total->conflicts, total->rows));
    html_raw(html, ").</p>\n</section>\n");
}

/* ---- groups ---- */

static void put_group_row(struct html *html, const char *name, const umkm_summary_counts *counts)
{
    struct chart_part parts[SUMMARY_CLASSES];
    const int64_t above =
        counts->by_class[UMKM_SIZE_SMALL] + counts->by_class[UMKM_SIZE_MEDIUM] + counts->by_class[UMKM_SIZE_LARGE];

    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        parts[i] = (struct chart_part){class_styles[summary_class_order[i]], counts->by_class[summary_class_order[i]]};
    }
    html_element(html, "span", "class=\"name\"", name);
    html_raw(html, "<span class=\"chart\">");
    chart_bar(html, parts, SUMMARY_CLASSES, counts->rows);
    html_raw(html, "</span><span class=\"number\">");
    html_count(html, counts->rows);
    html_raw(html, "</span><span class=\"number\">");
    html_share(html, umkm_share(above, counts->rows));
    html_raw(html, "</span>\n");
}

static void put_group_cells(struct html *html, const char *name, const umkm_summary_counts *counts, int64_t rows, bool sum)
{
    html_raw(html, sum ? "<tr class=\"sum\">" : "<tr>");
    report_row_head(html, name);
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        html_count_cell(html, counts->by_class[summary_class_order[i]]);
    }
    html_count_cell(html, counts->rows);
    html_share_cell(html, umkm_share(counts->rows, rows));
    html_raw(html, "</tr>\n");
}

/* What is done with every group: its name and its counts. */
struct walk {
    struct html *html;
    const struct summary_by *by;
    int64_t rows;
    bool chart;
};

static void put_one(const struct walk *walk, const char *name, const umkm_summary_counts *counts)
{
    if (walk->chart) {
        put_group_row(walk->html, name, counts);
    } else {
        put_group_cells(walk->html, name, counts, walk->rows, false);
    }
}

static void walk_groups(const struct walk *walk, const int64_t *groups, size_t count)
{
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    const int32_t lang = walk->html->lang;
    struct buffer name = {0};

    for (size_t i = 0; i < count && i < GROUPS_DRAWN; i++) {
        buffer_clear(&name);
        by_label(walk->by, groups[i], lang, &name);
        (void)umkm_summary_group(walk->by->counts, groups[i], &counts);
        put_one(walk, buffer_string(&name), &counts);
    }
    (void)umkm_summary_unknown(walk->by->counts, &counts);
    if (counts.rows > 0) {
        put_one(walk, lang == UMKM_LANG_EN ? "(unknown)" : "(belum diketahui)", &counts);
    }
    buffer_free(&name);
}

static void put_group_chart(struct html *html, const struct walk *walk, const int64_t *groups, size_t count)
{
    html_raw(html, "<figure>\n<div class=\"rows\">\n<span class=\"head\"></span><span class=\"head chart\">");
    html_either(html, "Bagian tiap kelas", "Share of each class");
    html_raw(html, "</span><span class=\"head number\">");
    html_either(html, "Usaha", "Businesses");
    html_raw(html, "</span><span class=\"head number\">");
    html_either(html, "Di atas mikro", "Above micro");
    html_raw(html, "</span>\n");
    walk_groups(walk, groups, count);
    html_raw(html, "</div>\n</figure>\n");
}

static void put_group_table(struct html *html, const struct walk *walk, const int64_t *groups, size_t count,
                            const umkm_summary_counts *total)
{
    html_raw(html, "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
    report_column(html, false, "Kelompok", "Group");
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        html_element(html, "th", "scope=\"col\" class=\"n\"", chart_class(summary_class_order[i], html->lang));
    }
    report_column(html, true, "Jumlah", "Total");
    report_column(html, true, "Bagian", "Share");
    html_raw(html, "</tr></thead>\n<tbody>\n");
    walk_groups(walk, groups, count);
    put_group_cells(html, html->lang == UMKM_LANG_EN ? "Total" : "Jumlah", total, total->rows, true);
    html_raw(html, "</tbody></table></div>\n");
    if (count > GROUPS_DRAWN) {
        html_raw(html, "<p class=\"small soft\">");
        html_either(html, "Kelompok yang tidak ditampilkan di sini: ", "Groups that are not shown here: ");
        html_count(html, (int64_t)count - GROUPS_DRAWN);
        html_raw(html, "</p>\n");
    }
}

static void put_groups(struct html *html, const struct summary_by *by, const umkm_summary_counts *total)
{
    struct walk walk = {.html = html, .by = by, .rows = total->rows, .chart = true};
    struct buffer heading = {0};
    size_t count = 0;
    int64_t *groups = by_order(by, &count);

    by_heading(by, html->lang, &heading);
    html_raw(html, count <= GROUPS_KEPT ? "<section>\n<div class=\"keep\">\n<h2>" : "<section>\n<div>\n<h2>");
    html_either(html, "Menurut: ", "By: ");
    html_text(html, buffer_string(&heading));
    html_raw(html, "</h2>\n");
    put_legend(html, total);
    put_group_chart(html, &walk, groups, count);
    html_raw(html, "</div>\n");
    walk.chart = false;
    put_group_table(html, &walk, groups, count, total);
    html_raw(html, "</section>\n");
    memory_free(groups);
    buffer_free(&heading);
}

/* ---- the end ---- */

static void put_note(struct html *html, const char *id, const char *en)
{
    html_raw(html, "<li>");
    html_either(html, id, en);
    html_raw(html, "</li>\n");
}

static void put_documents(struct html *html, const umkm_rules *rules)
{
    umkm_document document = {.struct_size = sizeof document};

    html_raw(html, "<p>");
    html_either(html, "Dokumen aturan yang dipakai:", "Rule documents that were used:");
    html_raw(html, "</p>\n<ul>\n");
    for (size_t i = 0; umkm_rules_document(rules, i, &document) == UMKM_OK; i++) {
        html_raw(html, "<li>");
        html_text(html, document.id);
        html_raw(html, " ");
        html_text(html, document.version);
        html_raw(html, " · SHA-256 ");
        html_text(html, document.sha256);
        html_raw(html, "</li>\n");
    }
    html_raw(html, "</ul>\n");
}

static void put_foot(struct html *html, const struct summary *summary)
{
    html_raw(html, "</main>\n<footer>\n<ul>\n");
    put_note(
        html,
        "Bagian dibulatkan ke seperseratus persen terdekat, setengah ke atas; jumlahnya dapat berbeda sedikit dari 100 %.",
        "Shares are rounded to the nearest hundredth of a percent, halves up; they may not quite add up to 100%.");
    put_note(html, "Yang belum diketahui tetap belum diketahui; tidak ada nilai yang diduga.",
             "What is unknown stays unknown; no value was guessed.");
    put_note(html, "Temuan mutu data adalah dugaan untuk diperiksa dan tidak mengubah kelas siapa pun.",
             "Findings about the data are suspicions to look into and change nobody's class.");
    html_raw(html, "</ul>\n");
    put_documents(html, summary->session->rules);
    html_raw(html, "<p>umkm ");
    html_text(html, umkm_version_string());
    html_raw(html, "</p>\n</footer>\n</body>\n</html>\n");
}

void summary_write_html(const struct summary *summary, struct output *out)
{
    struct html html = {.out = out, .lang = summary->session->options.lang};
    const umkm_summary_counts total = summary_total(summary);

    put_head(&html, summary, &total);
    put_classes(&html, &total);
    for (size_t i = 0; i < summary->by_count; i++) {
        put_groups(&html, &summary->by[i], &total);
    }
    for (size_t i = 0; i < summary->movement_count; i++) {
        report_movement(&html, summary, &summary->movements[i]);
    }
    if (summary->scored) {
        report_scores(&html, summary, &total);
    }
    report_quality(&html, summary);
    put_foot(&html, summary);
}
