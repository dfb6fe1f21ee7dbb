/* SPDX-License-Identifier: MIT */
/*
 * Columns of any type, offset, length and validity, with any values: the batches answer as one business at a time, and never
 * read or write outside of arrays that are exactly as large as they must be.
 */
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "fuzz/fuzz.h"

enum { COLUMNS_MAX = 16, ROWS_MAX = 300 };

struct state {
    umkm_rules *rules;
    umkm_score_context *one;
    umkm_score_context *many;
    umkm_programme_result *checked;
    umkm_business *business;
};

struct source {
    const uint8_t *bytes;
    size_t left;
};

struct owned {
    umkm_column column;
    void *values;
    uint8_t *validity;
};

struct table {
    size_t count;
    size_t rows;
    int32_t fields[COLUMNS_MAX];
    struct owned columns[COLUMNS_MAX];
    umkm_column views[COLUMNS_MAX];
};

static struct state *state(void)
{
    static struct state made;
    if (made.rules == NULL) {
        MUST(umkm_rules_new(&made.rules, NULL) == UMKM_OK);
        MUST(umkm_score_context_new(made.rules, NULL, &made.one, NULL) == UMKM_OK);
        MUST(umkm_score_context_new(made.rules, NULL, &made.many, NULL) == UMKM_OK);
        MUST(umkm_programme_result_new(made.rules, &made.checked) == UMKM_OK);
        MUST(umkm_business_new(&made.business) == UMKM_OK);
    }
    return &made;
}

static uint8_t take(struct source *source)
{
    if (source->left == 0) {
        return 0;
    }
    source->left--;
    return *source->bytes++;
}

static int64_t take_value(struct source *source, size_t width)
{
    uint64_t value = 0;
    for (size_t i = 0; i < width; i++) {
        value = value << 8 | take(source);
    }
    return width == 8 ? (int64_t)value : (int64_t)value - (INT64_C(1) << (8 * width - 1));
}

static int64_t value_at(const umkm_column *column, size_t row)
{
    const size_t at = (size_t)column->offset + row;
    switch (column->type) {
    case UMKM_COLUMN_INT64:
        return ((const int64_t *)column->values)[at];
    case UMKM_COLUMN_INT32:
        return ((const int32_t *)column->values)[at];
    case UMKM_COLUMN_INT16:
        return ((const int16_t *)column->values)[at];
    case UMKM_COLUMN_INT8:
        return ((const int8_t *)column->values)[at];
    default:
        return (((const uint8_t *)column->values)[at / 8] >> (at % 8)) & 1;
    }
}

static int known_at(const umkm_column *column, size_t row)
{
    const size_t at = (size_t)column->offset + row;
    return column->validity == NULL || ((column->validity[at / 8] >> (at % 8)) & 1);
}

static void store(void *values, int32_t type, size_t at, int64_t value)
{
    switch (type) {
    case UMKM_COLUMN_INT64:
        ((int64_t *)values)[at] = value;
        break;
    case UMKM_COLUMN_INT32:
        ((int32_t *)values)[at] = (int32_t)(uint32_t)(uint64_t)value;
        break;
    case UMKM_COLUMN_INT16:
        ((int16_t *)values)[at] = (int16_t)(uint16_t)(uint64_t)value;
        break;
    default:
        ((int8_t *)values)[at] = (int8_t)(uint8_t)(uint64_t)value;
        break;
    }
}

static void fill(struct owned *owned, struct source *source, size_t total)
{
    static const size_t WIDTHS[] = {0, 8, 4, 2, 1, 0};
    const size_t width = WIDTHS[owned->column.type];
    const size_t bytes = width > 0 ? total * width : (total + 7) / 8;
    owned->values = malloc(bytes > 0 ? bytes : 1);
    MUST(owned->values != NULL);
    for (size_t i = 0; width == 0 && i < bytes; i++) {
        ((uint8_t *)owned->values)[i] = take(source);
    }
    for (size_t i = 0; width > 0 && i < total; i++) {
        /* mostly few bytes: amounts, choices and dates that are admitted */
        const int64_t value = take_value(source, i % 7 == 0 ? 8 : width < 4 ? 1 : 4);
        store(owned->values, owned->column.type, i, value);
    }
}

static void make(struct table *table, struct source *source)
{
    static const int32_t LIKELY[] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_BUSINESS_CAPITAL, UMKM_FIELD_NET_WORTH,
                                     UMKM_FIELD_FOREIGN_INVESTMENT, UMKM_FIELD_FOUNDED_ON};
    table->rows = take(source) % ROWS_MAX;
    for (size_t tries = take(source) % COLUMNS_MAX; tries > 0 && table->count < COLUMNS_MAX; tries--) {
        struct owned *owned = &table->columns[table->count];
        const uint8_t pick = take(source);
        const int32_t field = pick < 128 ? LIKELY[pick % 5] : 1 + pick % (UMKM_FIELD_END - 1);
        const size_t offset = take(source) % 64;
        const uint8_t kind = take(source);
        *owned = (struct owned){.column = {NULL, NULL, (int64_t)offset, (int64_t)table->rows, 1 + kind % 5, 0}};
        fill(owned, source, offset + table->rows);
        if (kind >= 128) {
            owned->validity = malloc((offset + table->rows + 7) / 8 + 1);
            MUST(owned->validity != NULL);
            for (size_t i = 0; i < (offset + table->rows + 7) / 8; i++) {
                owned->validity[i] = take(source);
            }
        }
        owned->column.values = owned->values;
        owned->column.validity = owned->validity;
        table->views[table->count] = owned->column;
        table->fields[table->count++] = field;
    }
}

/* The record of one row. */
static umkm_status set_row(const struct state *all, const struct table *table, size_t row)
{
    umkm_status status = umkm_business_clear(all->business);
    for (size_t c = 0; c < table->count && status == UMKM_OK; c++) {
        if (known_at(&table->views[c], row)) {
            status = umkm_business_set(all->business, table->fields[c], value_at(&table->views[c], row), NULL);
        }
    }
    return status;
}

static void check_classes(const struct state *all, const struct table *table, const umkm_classify_options *options)
{
    uint8_t *classes = malloc(table->rows + 1);
    uint8_t *conflict = malloc(table->rows + 1);
    umkm_classify_output output = {.struct_size = sizeof output, .size_class = classes, .conflict = conflict};
    MUST(classes != NULL && conflict != NULL);
    const umkm_status batch =
        umkm_classify_batch(all->rules, options, table->fields, table->views, table->count, &output, NULL, NULL);
    for (size_t row = 0; row < table->rows && batch == UMKM_OK && table->count > 0; row++) {
        umkm_classification result;
        umkm_classification_init(&result);
        umkm_status status = set_row(all, table, row);
        status = status == UMKM_OK ? umkm_classify(all->rules, all->business, options, &result, NULL) : status;
        MUST(classes[row] == (status == UMKM_OK ? result.size_class : UMKM_SIZE_INVALID));
        MUST(conflict[row] == (status == UMKM_OK ? result.conflict : 0));
    }
    free(classes);
    free(conflict);
}

static void check_scores(const struct state *all, const struct table *table)
{
    int32_t *scores = malloc((table->rows + 1) * sizeof *scores);
    int32_t *highest = malloc((table->rows + 1) * sizeof *highest);
    uint8_t *bands = malloc(table->rows + 1);
    umkm_score_output output = {.struct_size = sizeof output, .score = scores, .highest = highest, .band = bands};
    MUST(scores != NULL && highest != NULL && bands != NULL);
    const umkm_status batch =
        umkm_score_batch(all->many, 20261121, table->fields, table->views, table->count, &output, NULL, NULL);
    for (size_t row = 0; row < table->rows && batch == UMKM_OK && table->count > 0; row++) {
        umkm_score score;
        umkm_score_init(&score);
        umkm_status status = set_row(all, table, row);
        status = status == UMKM_OK ? umkm_score_business(all->one, all->business, 20261121, &score, NULL) : status;
        MUST(bands[row] == (status == UMKM_OK ? score.band : UMKM_BAND_INVALID));
        MUST(scores[row] == (status == UMKM_OK ? score.score : 0));
        MUST(highest[row] == (status == UMKM_OK ? score.highest : 0));
    }
    free(scores);
    free(highest);
    free(bands);
}

static void check_programme(const struct state *all, const struct table *table, int32_t programme)
{
    uint8_t *answers = malloc(table->rows + 1);
    uint8_t **lists = calloc((size_t)umkm_programme_count(all->rules), sizeof *lists);
    umkm_programme_options options;
    MUST(answers != NULL && lists != NULL);
    umkm_programme_options_init(&options);
    options.as_of = 20261121;
    options.programme = programme;
    lists[programme - 1] = answers;
    const umkm_status batch =
        umkm_programme_batch(&options, all->checked, table->fields, table->views, table->count, lists, NULL, NULL);
    for (size_t row = 0; row < table->rows && batch == UMKM_OK && table->count > 0; row++) {
        umkm_programme_answer answer = {.struct_size = sizeof answer};
        umkm_status status = set_row(all, table, row);
        status = status == UMKM_OK ? umkm_programme_check(all->business, &options, all->checked, NULL) : status;
        if (status == UMKM_OK) {
            MUST(umkm_programme_answer_at(all->checked, 0, &answer) == UMKM_OK && answers[row] == answer.answer);
        } else {
            MUST(answers[row] == UMKM_ANSWER_INVALID);
        }
    }
    free(lists);
    free(answers);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    static const int32_t DAYS[] = {20261121, 20150101, 20030101, 19970101, 20201201};
    struct source source = {bytes, length};
    struct table table = {0};
    const struct state *all = state();
    umkm_classify_options options;
    umkm_classify_options_init(&options);
    options.as_of = DAYS[take(&source) % 5];
    options.basis = take(&source) % 6;
    options.purpose = take(&source) % 2;
    options.gap = take(&source) % 3;
    options.regime = take(&source) % 4 == 0 ? take(&source) % (umkm_regime_count(all->rules) + 1) : 0;
    make(&table, &source);
    check_classes(all, &table, &options);
    check_scores(all, &table);
    check_programme(all, &table, 1 + take(&source) % umkm_programme_count(all->rules));
    for (size_t c = 0; c < table.count; c++) {
        free(table.columns[c].values);
        free(table.columns[c].validity);
    }
    return 0;
}
