/* SPDX-License-Identifier: MIT */
/*
 * Accumulators: rows with any numbers in any split and order come to the same counts, which add up; refused blocks leave
 * no trace; samples are lines that were there.
 */
#include <string.h>

#include <umkm/umkm.h>

#include "fuzz/fuzz.h"
#include "fuzz/source.h"

enum { ROWS_MAX = 200, GROUPS = 8, FIELDS = 4 };

struct rows {
    size_t count;
    int64_t group[ROWS_MAX];
    int64_t score[ROWS_MAX];
    int8_t band[ROWS_MAX];
    uint8_t size_class[ROWS_MAX];
    uint8_t before[ROWS_MAX];
    uint8_t conflict[ROWS_MAX];
    uint8_t known[ROWS_MAX / 8 + 1];
};

static void read_rows(struct rows *rows, struct source *source)
{
    static const uint8_t CLASSES[] = {0, 1, 2, 3, 4, 255, 254, 7};

    rows->count = take(source) % ROWS_MAX;
    for (size_t i = 0; i < rows->count; i++) {
        rows->group[i] = take_number(source) % 12;
        rows->score[i] = (int64_t)((uint64_t)take_number(source) * 6);
        rows->band[i] = (int8_t)(take(source) % 40);
        rows->size_class[i] = CLASSES[take(source) % (take(source) < 250 ? 6 : 8)];
        rows->before[i] = CLASSES[take(source) % 6];
        rows->conflict[i] = take(source) % 2;
        rows->known[i / 8] = (uint8_t)(rows->known[i / 8] | (take(source) % 2) << i % 8);
    }
}

static umkm_status add(umkm_summary *summary, const struct rows *rows, size_t from, size_t count)
{
    const umkm_column group = {rows->group, rows->known, (int64_t)from, (int64_t)count, UMKM_COLUMN_INT64, 0};
    const umkm_column score = {rows->score, rows->known, (int64_t)from, (int64_t)count, UMKM_COLUMN_INT64, 0};
    const umkm_column band = {rows->band, NULL, (int64_t)from, (int64_t)count, UMKM_COLUMN_INT8, 0};
    const umkm_summary_rows block = {.struct_size = sizeof block,
                                     .rows = (int64_t)count,
                                     .group = &group,
                                     .size_class = rows->size_class + from,
                                     .conflict = rows->conflict + from,
                                     .score = &score,
                                     .band = &band};
    umkm_error error;

    umkm_error_init(&error);
    return umkm_summary_add(summary, &block, &error);
}

static void check_sums(const umkm_summary *summary)
{
    umkm_summary_counts total = {.struct_size = sizeof total};
    umkm_summary_counts part = {.struct_size = sizeof part};
    int64_t groups[GROUPS];
    size_t needed = 0;
    int64_t rows;

    MUST(umkm_summary_total(summary, &total) == UMKM_OK);
    MUST(umkm_summary_unknown(summary, &part) == UMKM_OK);
    rows = part.rows;
    MUST(umkm_summary_groups(summary, groups, GROUPS, &needed) == UMKM_OK);
    for (size_t i = 0; i < needed; i++) {
        MUST(i == 0 || groups[i - 1] < groups[i]);
        MUST(umkm_summary_group(summary, groups[i], &part) == UMKM_OK && part.rows > 0);
        rows += part.rows;
    }
    MUST(rows == total.rows);
    MUST(umkm_parts_check(total.by_class, UMKM_SUMMARY_CLASSES, total.rows, &rows) == UMKM_OK);
    MUST(umkm_share(total.scored, total.rows) >= (total.rows > 0 ? 0 : -1));
}

static void check_summary(const struct rows *rows, size_t cut)
{
    umkm_summary *whole = NULL;
    umkm_summary *parts[2] = {NULL, NULL};
    umkm_summary_counts counts[2] = {{.struct_size = sizeof counts[0]}, {.struct_size = sizeof counts[1]}};

    MUST(umkm_summary_new(GROUPS, &whole) == UMKM_OK);
    if (add(whole, rows, 0, rows->count) == UMKM_OK) {
        for (int i = 0; i < 2; i++) {
            MUST(umkm_summary_new(GROUPS, &parts[i]) == UMKM_OK);
        }
        MUST(add(parts[0], rows, 0, cut) == UMKM_OK);
        MUST(add(parts[1], rows, cut, rows->count - cut) == UMKM_OK);
        MUST(umkm_summary_merge(parts[0], parts[1]) == UMKM_OK);
        MUST(umkm_summary_total(parts[0], &counts[0]) == UMKM_OK && umkm_summary_total(whole, &counts[1]) == UMKM_OK);
        MUST(memcmp(&counts[0], &counts[1], sizeof counts[0]) == 0);
        check_sums(parts[0]);
        umkm_summary_free(parts[0]);
        umkm_summary_free(parts[1]);
    }
    check_sums(whole);
    umkm_summary_free(whole);
}

static void check_movement(const struct rows *rows, size_t cut)
{
    umkm_movement whole = {.struct_size = sizeof whole};
    umkm_movement first = {.struct_size = sizeof first};
    umkm_movement second = {.struct_size = sizeof second};

    if (umkm_movement_add(&whole, rows->before, rows->size_class, (int64_t)rows->count) != UMKM_OK) {
        MUST(whole.rows == 0);
        return;
    }
    MUST(umkm_movement_add(&first, rows->before, rows->size_class, (int64_t)cut) == UMKM_OK);
    MUST(umkm_movement_add(&second, rows->before + cut, rows->size_class + cut, (int64_t)(rows->count - cut)) == UMKM_OK);
    MUST(umkm_movement_merge(&first, &second) == UMKM_OK);
    MUST(memcmp(&first, &whole, sizeof whole) == 0);
    MUST(whole.rows == whole.rose + whole.stayed + whole.fell + whole.unclear + whole.appeared + whole.left);
}

static void check_findings(const umkm_quality *quality, int64_t rows)
{
    umkm_finding finding = {.struct_size = sizeof finding};
    umkm_field_quality field = {.struct_size = sizeof field};

    MUST(umkm_quality_rows(quality) == rows);
    for (size_t i = 0; umkm_quality_finding(quality, i, &finding) == UMKM_OK; i++) {
        MUST(umkm_finding_name(finding.finding)[0] != '\0' && finding.count > 0);
        for (int32_t k = 1; k < finding.sample_count; k++) {
            MUST(finding.samples[k - 1] <= finding.samples[k]);
        }
    }
    for (int32_t i = 1; i < UMKM_FIELD_END; i++) {
        if (umkm_quality_field(quality, i, &field) == UMKM_OK && field.given) {
            MUST(field.known + field.unknown + field.invalid == rows && field.zero <= field.known);
        }
    }
}

static void check_quality(const struct rows *rows, struct source *source)
{
    int32_t fields[FIELDS];
    umkm_column columns[FIELDS];
    umkm_quality *quality = NULL;
    umkm_quality *other = NULL;
    umkm_error error;
    size_t count = take(source) % FIELDS;
    int64_t lines[ROWS_MAX];

    for (size_t i = 0; i < rows->count; i++) {
        lines[i] = (int64_t)i + 2;
    }
    for (size_t i = 0; i < count; i++) {
        fields[i] = take(source) % UMKM_FIELD_END;
        columns[i] =
            (umkm_column){i % 2 ? rows->group : rows->score, rows->known, 0, (int64_t)rows->count, UMKM_COLUMN_INT64, 0};
    }
    umkm_error_init(&error);
    MUST(umkm_quality_new(20261121, &quality) == UMKM_OK && umkm_quality_new(20261121, &other) == UMKM_OK);
    if (umkm_quality_add(quality, fields, columns, count, take(source) % 2 ? lines : NULL, (int64_t)rows->count, &error) !=
        UMKM_OK) {
        check_findings(quality, 0);
    } else {
        check_findings(quality, (int64_t)rows->count);
        (void)umkm_quality_note(quality, take_handle(source), take_handle(source), 2);
        MUST(umkm_quality_merge(other, quality) == UMKM_OK && umkm_quality_merge(other, quality) == UMKM_OK);
        check_findings(other, 2 * (int64_t)rows->count);
        (void)umkm_quality_refused(quality, take_handle(source), UMKM_E_DATE, take_number(source));
    }
    umkm_quality_free(quality);
    umkm_quality_free(other);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct source source = {data, size};
    struct rows rows = {0};
    size_t cut;

    read_rows(&rows, &source);
    cut = rows.count > 0 ? take(&source) % (rows.count + 1) : 0;
    check_summary(&rows, cut);
    check_movement(&rows, cut);
    check_quality(&rows, &source);
    return 0;
}
