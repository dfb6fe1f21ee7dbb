/* SPDX-License-Identifier: MIT */
/*
 * Classifying two columns of amounts with unknowns, beside only reading and writing the same bytes: what the memory of the
 * machine takes and what the thinking adds. All in turn, in one thread; the median of the runs counts. The classes are
 * compared with a plain loop. Prints; judges nothing but the classes.
 *
 *     bench_columns [ROWS [RUNS]]        (default 65,000,000 rows, 7 runs; 17.25 bytes of memory a row)
 */
#define _DEFAULT_SOURCE

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif

#include <umkm/umkm.h>

#include "bench.h"

enum { RUNS_MAX = 101, CHUNK = 512, LINE_AMOUNTS = 8, WARM_ROWS = 16384, WARM_TIMES = 4000, LARGE_PAGE = 1 << 21 };

struct data {
    size_t rows;
    int64_t *values[2];   /* sales, capital */
    uint8_t *validity[2]; /* one bit a row */
    uint8_t *classes;
    uint64_t sink; /* so that what is read is used */
};

static umkm_rules *rules;

/* In large pages where the system gives them, so that looking pages up costs neither side anything. */
static void *memory(size_t bytes)
{
    const size_t whole = (bytes + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
    void *found = aligned_alloc(LARGE_PAGE, whole);

    if (found == NULL) {
        fputs("not enough memory: give fewer rows\n", stderr);
        exit(EXIT_FAILURE);
    }
#if defined(__linux__)
    (void)madvise(found, whole, MADV_HUGEPAGE);
#endif
    memset(found, 0, whole);
    return found;
}

/* ---- the rows ---- */

static uint64_t next(uint64_t *state)
{
    uint64_t z = (*state += UINT64_C(0x9E3779B97F4A7C15));

    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

/* Amounts of every class, 1 in 16 not known, and now and then one below zero, which is invalid. */
static void invent(struct data *data)
{
    uint64_t state = 65;

    for (size_t i = 0; i < data->rows; i++) {
        for (int k = 0; k < 2; k++) {
            uint64_t random = next(&state);
            int64_t amount = (int64_t)(random >> (22 + random % 12));

            data->values[k][i] = random % 1021 == 0 ? -amount - 1 : amount;
            data->validity[k][i / 8] |= (uint8_t)((random >> 16 & 15) != 0 ? 1U << (i % 8) : 0);
        }
    }
}

/* ---- the two jobs ---- */

static void classify(struct data *data)
{
    static const int32_t fields[] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_BUSINESS_CAPITAL};
    const int64_t length = (int64_t)data->rows;
    const umkm_column columns[] = {
        {.values = data->values[0], .validity = data->validity[0], .length = length, .type = UMKM_COLUMN_INT64},
        {.values = data->values[1], .validity = data->validity[1], .length = length, .type = UMKM_COLUMN_INT64},
    };
    umkm_classify_output output = {.struct_size = sizeof output, .size_class = data->classes};
    umkm_classify_options options;

    umkm_classify_options_init(&options);
    options.as_of = 20261121;
    must(umkm_classify_batch(rules, &options, fields, columns, 2, &output, NULL, NULL));
}

/* Asks for amounts before they are needed, as the library does: not every machine sees by itself that they will be. */
static void ask_for(const int64_t *values, size_t rows)
{
    for (size_t i = 0; i < rows; i += LINE_AMOUNTS) {
        __builtin_prefetch(values + i, 0, 3);
    }
}

/* Reads all that classify() reads, writes all that it writes, and does nothing with it. */
static void read_and_write(struct data *data, bool ask)
{
    for (size_t at = 0; at < data->rows; at += CHUNK) {
        size_t rows = data->rows - at < CHUNK ? data->rows - at : CHUNK;
        size_t further = data->rows - at - rows < CHUNK ? data->rows - at - rows : CHUNK;

        for (int k = 0; k < 2; k++) {
            if (ask) {
                ask_for(data->values[k] + at + rows, further);
            }
            data->sink += sum_words(data->values[k] + at, rows);
            data->sink += sum_words(data->validity[k] + at / 8, rows / 64);
        }
        memset(data->classes + at, (int)(data->sink & 0x7F), rows);
    }
}

static void copy_plainly(struct data *data)
{
    read_and_write(data, false);
}

static void copy_asking(struct data *data)
{
    read_and_write(data, true);
}

/* ---- the same in a plain loop, from the text of PP 7/2021 Pasal 35 ---- */

static uint8_t class_of(int64_t amount, int64_t micro, int64_t small, int64_t medium)
{
    return (uint8_t)(amount <= micro ? 1 : amount <= small ? 2 : amount <= medium ? 3 : 4);
}

static uint8_t expected(const struct data *data, size_t i)
{
    const int64_t bn = 1000000000;
    bool known[2];

    for (int k = 0; k < 2; k++) {
        known[k] = (data->validity[k][i / 8] >> (i % 8) & 1) != 0;
        if (known[k] && data->values[k][i] < 0) {
            return UMKM_SIZE_INVALID;
        }
    }
    if (known[0]) {
        return class_of(data->values[0][i], 2 * bn, 15 * bn, 50 * bn);
    }
    return known[1] ? class_of(data->values[1][i], bn, 5 * bn, 10 * bn) : UMKM_SIZE_UNKNOWN;
}

static size_t count_wrong(const struct data *data)
{
    size_t wrong = 0;

    for (size_t i = 0; i < data->rows; i++) {
        wrong += data->classes[i] != expected(data, i);
    }
    return wrong;
}

/* ---- measuring ---- */

static double timed(void (*job)(struct data *data), struct data *data, int times)
{
    double start = processor_time();

    for (int i = 0; i < times; i++) {
        job(data);
    }
    return (processor_time() - start) / times;
}

static double median(double *seconds, int count)
{
    qsort(seconds, (size_t)count, sizeof *seconds, by_size);
    return seconds[count / 2];
}

static void measure(const char *place, struct data *data, int runs, int times)
{
    static const struct {
        const char *name;
        void (*job)(struct data *data);
    } jobs[] = {{"classify", classify}, {"read and write", copy_plainly}, {"the same, asking ahead", copy_asking}};
    enum { JOBS = sizeof jobs / sizeof jobs[0] };
    double seconds[JOBS][RUNS_MAX];
    double classifying;

    for (int i = 0; i < runs; i++) {
        for (int k = 0; k < JOBS; k++) {
            seconds[k][i] = timed(jobs[k].job, data, times);
        }
    }
    classifying = median(seconds[0], runs);
    printf("%zu rows in %s\n", data->rows, place);
    for (int k = 0; k < JOBS; k++) {
        double middle = median(seconds[k], runs);

        printf("  %-24s %7.3f ns/row, best %7.3f", jobs[k].name, middle / (double)data->rows * 1e9,
               seconds[k][0] / (double)data->rows * 1e9);
        if (k > 0) {
            printf("   classify takes %.2f times as long, best %.2f", classifying / middle, seconds[0][0] / seconds[k][0]);
        }
        putchar('\n');
    }
}

int main(int argc, char **argv)
{
    struct data data = {.rows = argc > 1 ? strtoull(argv[1], NULL, 10) : 65000000};
    struct data cached;
    int runs = argc > 2 ? atoi(argv[2]) : 7;
    size_t wrong;

    if (data.rows == 0 || data.rows > SIZE_MAX / 16 || runs < 1 || runs > RUNS_MAX) {
        fputs("bench_columns [ROWS [RUNS]]\n", stderr);
        return 2;
    }
    must(umkm_rules_new(&rules, NULL));
    for (int k = 0; k < 2; k++) {
        data.values[k] = memory(data.rows * sizeof *data.values[k]);
        data.validity[k] = memory(data.rows / 8 + 8);
    }
    data.classes = memory(data.rows);
    invent(&data);
    measure("memory", &data, runs, 1);
    classify(&data);
    wrong = count_wrong(&data);
    cached = data;
    cached.rows = data.rows < WARM_ROWS ? data.rows : WARM_ROWS;
    measure("cache", &cached, runs, WARM_TIMES);
    printf("%zu wrong classes\n", wrong);
    for (int k = 0; k < 2; k++) {
        free(data.values[k]);
        free(data.validity[k]);
    }
    free(data.classes);
    umkm_rules_release(rules);
    return wrong > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
