/* SPDX-License-Identifier: MIT */
/* A summary as CSV, one number a row: table, value, item, count, and its share in percent. */
#include <stdio.h>

#include "csv_output.h"
#include "summary.h"

struct sheet {
    struct output *out;
    struct cells cells;
    const char *table;
};

static void put(struct sheet *sheet, const char *value, const char *item, int64_t count, int32_t share)
{
    char percent[24] = "";

    cells_text(&sheet->cells, sheet->table);
    cells_text(&sheet->cells, value);
    cells_text(&sheet->cells, item);
    cells_int(&sheet->cells, count);
    if (share >= 0) {
        (void)snprintf(percent, sizeof percent, "%d.%02d", (int)(share / 100), (int)(share % 100));
    }
    cells_text(&sheet->cells, percent);
    cells_end_row(&sheet->cells, sheet->out);
}

static void put_counts(struct sheet *sheet, const char *value, const struct summary *summary,
                       const umkm_summary_counts *counts, int64_t whole)
{
    umkm_scorecard_band band = {.struct_size = sizeof band};
    char bin[24];

    put(sheet, value, "rows", counts->rows, umkm_share(counts->rows, whole));
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        const size_t place = summary_class_order[i];

        put(sheet, value, summary_class_name(place), counts->by_class[place],
            umkm_share(counts->by_class[place], counts->rows));
    }
    put(sheet, value, "conflicts", counts->conflicts, umkm_share(counts->conflicts, counts->rows));
    if (!summary->scored) {
        return;
    }
    put(sheet, value, "scored", counts->scored, umkm_share(counts->scored, counts->rows));
    for (int i = 0; i < UMKM_SUMMARY_SCORE_BINS; i++) {
        const int from = i * UMKM_SUMMARY_SCORE_WIDTH;
        const int to =
            i + 1 == UMKM_SUMMARY_SCORE_BINS ? from + UMKM_SUMMARY_SCORE_WIDTH : from + UMKM_SUMMARY_SCORE_WIDTH - 1;

        (void)snprintf(bin, sizeof bin, "score %d-%d", from, to);
        put(sheet, value, bin, counts->by_score[i], umkm_share(counts->by_score[i], counts->scored));
    }
    for (int32_t i = 0; i < UMKM_SUMMARY_BANDS; i++) {
        if (umkm_scorecard_band_at(summary->session->rules, summary->scoring.card.scorecard, i, &band) == UMKM_OK) {
            (void)snprintf(bin, sizeof bin, "band %s", band.code);
            put(sheet, value, bin, counts->by_band[i], umkm_share(counts->by_band[i], counts->scored));
        }
    }
}

static void put_groups(struct sheet *sheet, const struct summary *summary, const struct summary_by *by, int64_t whole)
{
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    struct buffer table = {0};
    struct buffer value = {0};
    size_t count = 0;
    int64_t *groups = by_order(by, &count);

    buffer_text(&table, "by ");
    summary_safe_text(by->name, strlen(by->name), &table);
    sheet->table = buffer_string(&table);
    for (size_t i = 0; i < count; i++) {
        buffer_clear(&value);
        by_value(by, groups[i], &value);
        (void)umkm_summary_group(by->counts, groups[i], &counts);
        put_counts(sheet, buffer_string(&value), summary, &counts, whole);
    }
    (void)umkm_summary_unknown(by->counts, &counts);
    put_counts(sheet, "", summary, &counts, whole);
    memory_free(groups);
    buffer_free(&table);
    buffer_free(&value);
}

static void put_movement(struct sheet *sheet, const struct summary_movement *movement)
{
    const umkm_movement *counts = &movement->counts;
    const struct {
        const char *name;
        int64_t count;
    } outcomes[] = {{"rose", counts->rose},       {"stayed", counts->stayed},     {"fell", counts->fell},
                    {"unclear", counts->unclear}, {"appeared", counts->appeared}, {"left", counts->left}};
    struct buffer table = {0};

    buffer_text(&table, "movement ");
    buffer_text(&table, movement->kind);
    sheet->table = buffer_string(&table);
    for (size_t i = 0; i < sizeof outcomes / sizeof outcomes[0]; i++) {
        put(sheet, "", outcomes[i].name, outcomes[i].count, umkm_share(outcomes[i].count, counts->rows));
    }
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        for (size_t k = 0; k < SUMMARY_CLASSES; k++) {
            put(sheet, summary_class_name(i), summary_class_name(k), counts->cells[i][k],
                umkm_share(counts->cells[i][k], counts->rows));
        }
    }
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        put(sheet, "absent", summary_class_name(i), counts->appeared_in[i],
            umkm_share(counts->appeared_in[i], counts->rows));
        put(sheet, summary_class_name(i), "absent", counts->left_from[i], umkm_share(counts->left_from[i], counts->rows));
    }
    buffer_free(&table);
}

static void put_quality(struct sheet *sheet, const struct summary *summary)
{
    const int64_t rows = umkm_quality_rows(summary->quality);
    umkm_field_quality quality = {.struct_size = sizeof quality};
    umkm_finding finding = {.struct_size = sizeof finding};
    int32_t field;

    sheet->table = "quality";
    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        if (umkm_quality_field(summary->quality, field, &quality) == UMKM_OK && quality.given != 0) {
            const char *name = umkm_field_name(field);

            put(sheet, name, "known", quality.known, umkm_share(quality.known, rows));
            put(sheet, name, "unknown", quality.unknown, umkm_share(quality.unknown, rows));
            put(sheet, name, "invalid", quality.invalid, umkm_share(quality.invalid, rows));
            put(sheet, name, "zero", quality.zero, umkm_share(quality.zero, rows));
        }
    }
    sheet->table = "finding";
    for (size_t i = 0; umkm_quality_finding(summary->quality, i, &finding) == UMKM_OK; i++) {
        put(sheet, finding.field != UMKM_FIELD_NONE ? umkm_field_name(finding.field) : "",
            umkm_finding_name(finding.finding), finding.count, umkm_share(finding.count, rows));
    }
}

void summary_write_csv(const struct summary *summary, struct output *out)
{
    struct sheet sheet = {.out = out, .cells = {.delimiter = ',', .first = true}, .table = "all"};
    const umkm_summary_counts total = summary_total(summary);

    output_text(out, "table,value,item,count,percent\n");
    put_counts(&sheet, "", summary, &total, total.rows);
    for (size_t i = 0; i < summary->by_count; i++) {
        put_groups(&sheet, summary, &summary->by[i], total.rows);
    }
    for (size_t i = 0; i < summary->movement_count; i++) {
        put_movement(&sheet, &summary->movements[i]);
    }
    put_quality(&sheet, summary);
    cells_free(&sheet.cells);
}
