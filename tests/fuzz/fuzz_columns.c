/* SPDX-License-Identifier: MIT */
/*
 * Columns of any type, offset, length and validity, with any values: the batches answer as one business at a time, and never
 * read or write outside of arrays that are exactly as large as they must be.
 */
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "fuzz/fuzz.h"
#include "support/columns.h"

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

struct table {
    size_t count;
    size_t rows;
    int32_t fields[COLUMNS_MAX];
    struct test_column columns[COLUMNS_MAX];
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

/* Mostly few bytes: amounts, choices and dates that are admitted. */
static void fill(struct test_column *column, struct source *source, size_t length)
{
    const bool narrow = column->view.type != UMKM_COLUMN_INT64 && column->view.type != UMKM_COLUMN_INT32;
    for (size_t i = 0; i < length; i++) {
        const int64_t value = take_value(source, i % 7 == 0 ? 8 : narrow ? 1 : 4);
        test_column_put(column, i, value, column->validity == NULL || take(source) % 2 != 0);
    }
}

static void make(struct table *table, struct source *source)
{
    static const int32_t LIKELY[] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_BUSINESS_CAPITAL, UMKM_FIELD_NET_WORTH,
                                     UMKM_FIELD_FOREIGN_INVESTMENT, UMKM_FIELD_FOUNDED_ON};
    table->rows = take(source) % ROWS_MAX;
    for (size_t tries = take(source) % COLUMNS_MAX; tries > 0 && table->count < COLUMNS_MAX; tries--) {
        struct test_column *column = &table->columns[table->count];
        const uint8_t pick = take(source);
        const int32_t field = pick < 128 ? LIKELY[pick % 5] : 1 + pick % (UMKM_FIELD_END - 1);
        const size_t offset = take(source) % 64;
        const uint8_t kind = take(source);
        MUST(test_column_make(column, field, 1 + kind % 5, offset, table->rows, kind >= 128));
        fill(column, source, table->rows);
        table->views[table->count] = column->view;
        table->fields[table->count++] = field;
    }
}

/* The record of one row. */
static umkm_status set_row(const struct state *all, const struct table *table, size_t row)
{
    return test_columns_row(table->columns, table->count, row, all->business);
}

static void check_classes(const struct state *all, const struct table *table, const umkm_classify_options *options)
{
    uint8_t *classes = malloc(table->rows + 1);
    uint8_t *conflict = malloc(table->rows + 1);
    uint32_t *warnings = malloc((table->rows + 1) * sizeof *warnings);
    umkm_classify_output output = {
        .struct_size = sizeof output, .size_class = classes, .conflict = conflict, .warnings = warnings};
    MUST(classes != NULL && conflict != NULL && warnings != NULL);
    const umkm_status batch =
        umkm_classify_batch(all->rules, options, table->fields, table->views, table->count, &output, NULL, NULL);
    for (size_t row = 0; row < table->rows && batch == UMKM_OK && table->count > 0; row++) {
        umkm_classification result;
        umkm_classification_init(&result);
        umkm_status status = set_row(all, table, row);
        status = status == UMKM_OK ? umkm_classify(all->rules, all->business, options, &result, NULL) : status;
        MUST(classes[row] == (status == UMKM_OK ? result.size_class : UMKM_SIZE_INVALID));
        MUST(conflict[row] == (status == UMKM_OK ? result.conflict : 0));
        MUST(warnings[row] == (status == UMKM_OK ? result.warnings : 0));
    }
    free(classes);
    free(conflict);
    free(warnings);
}

static void check_scores(const struct state *all, const struct table *table)
{
    int32_t *scores = malloc((table->rows + 1) * sizeof *scores);
    int32_t *highest = malloc((table->rows + 1) * sizeof *highest);
    uint8_t *bands = malloc(table->rows + 1);
    uint64_t *knocked = malloc((table->rows + 1) * sizeof *knocked);
    umkm_score_output output = {
        .struct_size = sizeof output, .score = scores, .highest = highest, .band = bands, .knock_outs = knocked};
    MUST(scores != NULL && highest != NULL && bands != NULL && knocked != NULL);
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
        MUST((knocked[row] != 0) == (status == UMKM_OK && score.knock_outs_applying > 0));
    }
    free(scores);
    free(highest);
    free(bands);
    free(knocked);
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
        test_column_free(&table.columns[c]);
    }
    return 0;
}
