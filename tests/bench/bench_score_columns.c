/* SPDX-License-Identifier: MIT */
/*
 * Scoring columns by KP-1: every field that a business has as a column (amounts int64, counts int16, days int32, all else
 * int8) with unknowns, beside only reading the same bytes. In turn, in one thread; best and median of the runs. Prints;
 * judges nothing.
 *
 *     bench_score_columns [ROWS [RUNS]]        (default 1,000,000 rows, 9 runs; about 0.4 GiB)
 */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <umkm/umkm.h>

#include "bench.h"

enum { TODAY = 20261121, COLUMNS_MAX = 128, RUNS_MAX = 101, JOBS = 4 };

struct data {
    size_t rows;
    size_t count;
    int32_t fields[COLUMNS_MAX];
    umkm_column columns[COLUMNS_MAX];
    size_t bytes[COLUMNS_MAX];
    int32_t *numbers[7]; /* score, lowest, highest, four reasons */
    uint8_t *completeness;
    uint8_t *band;
    umkm_score_context *context;
    uint64_t sink; /* so that what is read is used */
};

static void *memory(size_t bytes)
{
    void *found = calloc(bytes, 1);
    if (found == NULL) {
        fputs("not enough memory: give fewer rows\n", stderr);
        exit(EXIT_FAILURE);
    }
    return found;
}

/* ---- the rows ---- */

static int32_t type_of(const umkm_field_description *info)
{
    switch (info->type) {
    case UMKM_TYPE_MONEY:
        return UMKM_COLUMN_INT64;
    case UMKM_TYPE_COUNT:
        return info->maximum > INT16_MAX ? UMKM_COLUMN_INT32 : UMKM_COLUMN_INT16;
    case UMKM_TYPE_DATE:
    case UMKM_TYPE_CODE:
        return UMKM_COLUMN_INT32;
    default:
        return info->maximum > INT8_MAX ? UMKM_COLUMN_INT16 : UMKM_COLUMN_INT8;
    }
}

static int64_t draw_value(const umkm_field_description *info)
{
    size_t choices = 0;
    int64_t value = 0;
    switch (info->type) {
    case UMKM_TYPE_MONEY:
        return (int64_t)draw(500000000);
    case UMKM_TYPE_DATE:
        return (info->field == UMKM_FIELD_FOUNDED_ON ? 20150101 : 20260101) + (int64_t)(draw(10) * 100 + draw(28));
    case UMKM_TYPE_CODE:
        return info->field == UMKM_FIELD_REGION ? 1801 + (int64_t)draw(15) : 10110 + (int64_t)draw(80000);
    case UMKM_TYPE_ENUM:
        while (umkm_enum_at(info->field, choices, NULL, NULL, NULL) == UMKM_OK) {
            choices++;
        }
        must(umkm_enum_at(info->field, draw(choices), &value, NULL, NULL));
        return value;
    default:
        value = info->maximum - info->minimum;
        return info->minimum + (int64_t)draw(value < 7 ? (uint64_t)value + 1 : 7);
    }
}

static void store(umkm_column *column, void *values, size_t row, int64_t value)
{
    switch (column->type) {
    case UMKM_COLUMN_INT64:
        ((int64_t *)values)[row] = value;
        break;
    case UMKM_COLUMN_INT32:
        ((int32_t *)values)[row] = (int32_t)value;
        break;
    case UMKM_COLUMN_INT16:
        ((int16_t *)values)[row] = (int16_t)value;
        break;
    default:
        ((int8_t *)values)[row] = (int8_t)value;
        break;
    }
}

/* One value in eight is not known. The year of founding is left out: the day says more. */
static void add_column(struct data *data, const umkm_field_description *info)
{
    static const size_t WIDTHS[] = {0, 8, 4, 2, 1};
    umkm_column *column = &data->columns[data->count];
    uint8_t *validity = memory(data->rows / 8 + 1);
    void *values;
    column->type = type_of(info);
    data->bytes[data->count] = data->rows * WIDTHS[column->type];
    values = memory(data->bytes[data->count]);
    for (size_t row = 0; row < data->rows; row++) {
        store(column, values, row, draw_value(info));
        validity[row / 8] |= (uint8_t)((draw(8) != 0) << (row % 8));
    }
    column->values = values;
    column->validity = validity;
    column->length = (int64_t)data->rows;
    data->fields[data->count++] = info->field;
}

static void invent(struct data *data)
{
    umkm_field_description info = {.struct_size = sizeof info};
    int32_t field;
    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        must(umkm_field_info(field, &info));
        if (info.type != UMKM_TYPE_TEXT && field != UMKM_FIELD_FOUNDED_YEAR && field != UMKM_FIELD_FINAL_TAX_FIRST_YEAR) {
            add_column(data, &info);
        }
    }
    for (size_t i = 0; i < sizeof data->numbers / sizeof data->numbers[0]; i++) {
        data->numbers[i] = memory(data->rows * sizeof data->numbers[i][0]);
    }
    data->completeness = memory(data->rows);
    data->band = memory(data->rows);
}

/* ---- the jobs ---- */

static void score_to(struct data *data, const umkm_score_output *output)
{
    umkm_score_counts counts = {.struct_size = sizeof counts};
    must(umkm_score_batch(data->context, TODAY, data->fields, data->columns, data->count, output, &counts, NULL));
    if (counts.invalid != 0) {
        (void)fprintf(stderr, "row %lld is invalid\n", (long long)counts.first_invalid);
        exit(EXIT_FAILURE);
    }
}

static void score(struct data *data)
{
    const umkm_score_output output = {
        .struct_size = sizeof output, .score = data->numbers[0], .highest = data->numbers[2], .band = data->band};
    score_to(data, &output);
}

static void score_all(struct data *data)
{
    const umkm_score_output output = {.struct_size = sizeof output,
                                      .score = data->numbers[0],
                                      .lowest = data->numbers[1],
                                      .highest = data->numbers[2],
                                      .completeness = data->completeness,
                                      .band = data->band};
    score_to(data, &output);
}

static void score_with_reasons(struct data *data)
{
    const umkm_score_output output = {.struct_size = sizeof output,
                                      .score = data->numbers[0],
                                      .lowest = data->numbers[1],
                                      .highest = data->numbers[2],
                                      .completeness = data->completeness,
                                      .band = data->band,
                                      .reason = {data->numbers[3], data->numbers[4], data->numbers[5], data->numbers[6]}};
    score_to(data, &output);
}

static void read_only(struct data *data)
{
    for (size_t c = 0; c < data->count; c++) {
        data->sink += sum_words(data->columns[c].values, data->bytes[c] / 8);
        data->sink += sum_words(data->columns[c].validity, data->rows / 64);
    }
}

/* ---- measuring ---- */

static void measure(struct data *data, int runs)
{
    static const struct {
        const char *name;
        void (*job)(struct data *data);
    } jobs[JOBS] = {{"reading the same bytes", read_only},
                    {"score, highest, band", score},
                    {"and lowest, completeness", score_all},
                    {"and four reasons", score_with_reasons}};
    double times[JOBS][RUNS_MAX];
    size_t bytes = 0;
    for (int run = 0; run < runs; run++) {
        for (int job = 0; job < JOBS; job++) {
            const double start = processor_time();
            jobs[job].job(data);
            times[job][run] = (processor_time() - start) / (double)data->rows * 1e9;
        }
    }
    for (size_t c = 0; c < data->count; c++) {
        bytes += data->bytes[c];
    }
    printf("%zu rows of %zu columns, %.1f bytes a row\n", data->rows, data->count,
           (double)bytes / (double)data->rows + (double)data->count / 8);
    for (int job = 0; job < JOBS; job++) {
        qsort(times[job], (size_t)runs, sizeof times[job][0], by_size);
        printf("  %-26s best %6.1f, median %6.1f ns/row: %5.1f, %5.1f million rows a second\n", jobs[job].name,
               times[job][0], times[job][runs / 2], 1e3 / times[job][0], 1e3 / times[job][runs / 2]);
    }
}

int main(int argc, char **argv)
{
    static struct data data;
    const long rows = argc > 1 ? strtol(argv[1], NULL, 10) : 1000000;
    const long runs = argc > 2 ? strtol(argv[2], NULL, 10) : 9;
    umkm_rules *rules;
    if (rows < 64 || runs < 1 || runs > RUNS_MAX) {
        fputs("bench_score_columns [ROWS [RUNS]]\n", stderr);
        return EXIT_FAILURE;
    }
    data.rows = (size_t)rows;
    invent(&data);
    must(umkm_rules_new(&rules, NULL));
    must(umkm_score_context_new(rules, NULL, &data.context, NULL));
    measure(&data, (int)runs);
    umkm_score_context_free(data.context);
    umkm_rules_release(rules);
    return EXIT_SUCCESS;
}
