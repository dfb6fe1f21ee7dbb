/* SPDX-License-Identifier: MIT */
/* Columns answer exactly as one business at a time: every type, offset, null layout, length, regime and basis. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "classify/kernels.h"
#include "support/columns.h"
#include "support/expect.h"

extern const struct umkm__kernels umkm__kernels_baseline;
#if defined(UMKM__X86_KERNELS)
extern const struct umkm__kernels umkm__kernels_avx2;
extern const struct umkm__kernels umkm__kernels_avx512;
#endif

/* The linker sends the library's choice of loops here, so that every set is tried that the machine can run. */
const struct umkm__kernels *__real_umkm__kernels(void);
const struct umkm__kernels *__wrap_umkm__kernels(void);
static int turn;

const struct umkm__kernels *__wrap_umkm__kernels(void)
{
    turn++;
#if defined(UMKM__X86_KERNELS)
    if (turn % 3 == 1 && __builtin_cpu_supports("avx2")) {
        return &umkm__kernels_avx2;
    }
#endif
    return turn % 3 == 2 ? &umkm__kernels_baseline : __real_umkm__kernels();
}

enum { ROWS_MAX = 3000, FIELDS = 15 };

static const int32_t FIELDS_READ[FIELDS] = {
    UMKM_FIELD_ANNUAL_SALES,       UMKM_FIELD_BUSINESS_CAPITAL,
    UMKM_FIELD_NET_WORTH,          UMKM_FIELD_TOTAL_ASSETS,
    UMKM_FIELD_TOTAL_LIABILITIES,  UMKM_FIELD_LAND_AND_BUILDINGS,
    UMKM_FIELD_TOTAL_INVESTMENT,   UMKM_FIELD_LAND_COST,
    UMKM_FIELD_BUILDING_COST,      UMKM_FIELD_WORKERS,
    UMKM_FIELD_FOUNDED_ON,         UMKM_FIELD_FOUNDED_YEAR,
    UMKM_FIELD_FOREIGN_INVESTMENT, UMKM_FIELD_LEGAL_FORM,
    UMKM_FIELD_INDEPENDENT,
};

static umkm_rules *rules;
static umkm_business *business;
static struct test_random random_state;

static void setup(void)
{
    random_state.state = UINT64_C(0x9E3779B97F4A7C15);
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
}

static void teardown(void)
{
    umkm_business_free(business);
    umkm_rules_release(rules);
}

static uint64_t next(void)
{
    return test_random_next(&random_state);
}

static uint64_t below(uint64_t n)
{
    return test_random_below(&random_state, n);
}

/* Amounts gather at the limits of all regimes; a few are negative or enormous. */
static int64_t any_amount(void)
{
    static const int64_t LIMITS[] = {0,          50000000,   200000000,   300000000,   500000000,   1000000000, 2000000000,
                                     2500000000, 5000000000, 10000000000, 15000000000, 50000000000, INT64_MAX,  2147483647};
    uint64_t pick = below(40);
    if (pick == 0) {
        return (int64_t)next();
    }
    if (pick == 1) {
        return INT64_MIN;
    }
    int64_t limit = LIMITS[below(sizeof LIMITS / sizeof LIMITS[0])];
    return pick < 4 || limit == INT64_MAX ? limit : limit + (int64_t)below(3) - 1;
}

static int64_t any_value(int32_t field)
{
    static const int64_t DATES[] = {20210201, 20210202, 20210203, 20100115, 20260230, 20240229, 20230229, 0, 99999999};
    switch (field) {
    case UMKM_FIELD_WORKERS:
        return (int64_t)below(130) - 2;
    case UMKM_FIELD_FOUNDED_ON:
        return DATES[below(sizeof DATES / sizeof DATES[0])];
    case UMKM_FIELD_FOUNDED_YEAR:
        return 2019 + (int64_t)below(5);
    case UMKM_FIELD_LEGAL_FORM:
        return below(30) == 0 ? 99 : (int64_t)below(7);
    case UMKM_FIELD_FOREIGN_INVESTMENT:
    case UMKM_FIELD_INDEPENDENT:
        return below(20) == 0 ? (int64_t)below(4) - 1 : (int64_t)below(2);
    default:
        return any_amount();
    }
}

static int32_t any_type(int32_t field)
{
    if (field == UMKM_FIELD_FOREIGN_INVESTMENT || field == UMKM_FIELD_INDEPENDENT) {
        return below(2) ? UMKM_COLUMN_BOOL : UMKM_COLUMN_INT8;
    }
    if (field == UMKM_FIELD_FOUNDED_ON) {
        return below(2) ? UMKM_COLUMN_INT32 : UMKM_COLUMN_INT64;
    }
    return below(3) ? UMKM_COLUMN_INT64 : (int32_t)(1 + below(4));
}

static void fill_column(struct test_column *column, int32_t field, size_t length)
{
    ck_assert(test_column_make(column, field, any_type(field), below(64), length, below(3) != 0));
    for (size_t i = 0; i < length; i++) {
        test_column_put(column, i, any_value(field), below(4) != 0);
    }
}

static umkm_status classify_row(const struct test_column *columns, size_t count, size_t row,
                                const umkm_classify_options *options, umkm_classification *result)
{
    const umkm_status status = test_columns_row(columns, count, row, business);
    umkm_classification_init(result);
    return status == UMKM_OK ? umkm_classify(rules, business, options, result, NULL) : status;
}

/* The article is the very text that one business is told. */
static void compare_reasons(size_t row, uint32_t warnings, int32_t citation, const umkm_classification *result)
{
    ck_assert_msg(warnings == result->warnings, "row %zu: warnings %x, not %x", row, warnings, result->warnings);
    if (result->citation == NULL) {
        EXPECT(citation == 0);
    } else {
        EXPECT(strcmp(umkm_citation_at(rules, citation), result->citation) == 0);
    }
}

static void compare(const struct test_column *columns, size_t count, size_t length, const umkm_classify_options *options)
{
    static uint8_t size_class[ROWS_MAX + 1], decided_by[ROWS_MAX + 1], conflict[ROWS_MAX + 1];
    static uint8_t by_measure[UMKM_MEASURES_MAX][ROWS_MAX + 1];
    static uint32_t warnings[ROWS_MAX + 1];
    static int32_t citation[ROWS_MAX + 1];
    umkm_classify_output output = {.struct_size = sizeof output,
                                   .size_class = size_class,
                                   .decided_by = decided_by,
                                   .conflict = conflict,
                                   .by_measure = {by_measure[0], by_measure[1], by_measure[2], by_measure[3]},
                                   .warnings = warnings,
                                   .citation = citation};
    umkm_classify_counts counts = {.struct_size = sizeof counts};
    umkm_classify_counts expected = {.first_invalid = -1};
    umkm_column views[FIELDS];
    int32_t fields[FIELDS];
    test_columns_split(columns, count, fields, views);
    size_class[length] = decided_by[length] = conflict[length] = by_measure[0][length] = COLUMN_GUARD;
    warnings[length] = COLUMN_GUARD;
    umkm_status batch = umkm_classify_batch(rules, options, fields, views, count, &output, &counts, NULL);
    EXPECT(batch == UMKM_OK || batch == UMKM_E_NO_REGIME);
    for (size_t i = 0; i < length; i++) {
        umkm_classification result;
        umkm_status status = classify_row(columns, count, i, options, &result);
        if (status != UMKM_OK && status != UMKM_E_NO_REGIME) {
            ck_assert_msg(batch == UMKM_E_NO_REGIME || size_class[i] == UMKM_SIZE_INVALID, "row %zu: %s", i,
                          umkm_status_name(status));
            EXPECT(batch == UMKM_E_NO_REGIME || (warnings[i] == 0 && citation[i] == 0));
            expected.first_invalid = expected.invalid == 0 ? (int64_t)i : expected.first_invalid;
            expected.invalid++;
            continue;
        }
        EXPECT(status == batch);
        EXPECT(size_class[i] == result.size_class);
        EXPECT(decided_by[i] == result.decided_by);
        EXPECT(conflict[i] == result.conflict);
        compare_reasons(i, warnings[i], citation[i], &result);
        for (int32_t m = 0; m < result.measure_count; m++) {
            EXPECT(by_measure[m][i] == result.measures[m].size_class);
        }
        expected.by_class[result.size_class]++;
        expected.conflicts += result.conflict;
    }
    EXPECT(size_class[length] == COLUMN_GUARD);
    EXPECT(conflict[length] == COLUMN_GUARD);
    EXPECT(warnings[length] == COLUMN_GUARD);
    EXPECT(counts.rows == (int64_t)length);
    if (batch == UMKM_OK) {
        ck_assert_mem_eq(counts.by_class, expected.by_class, sizeof counts.by_class);
        EXPECT(counts.invalid == expected.invalid);
        EXPECT(counts.first_invalid == expected.first_invalid);
        EXPECT(counts.conflicts == expected.conflicts);
    }
}

static void try_one(size_t length, size_t most_fields)
{
    static struct test_column columns[FIELDS];
    static const int32_t DAYS[] = {20261121, 20150101, 20030101, 19970101, 20201201, 20261121, 20261121};
    umkm_classify_options options;
    size_t count = 0;
    umkm_classify_options_init(&options);
    options.as_of = DAYS[below(sizeof DAYS / sizeof DAYS[0])];
    options.basis = (int32_t)below(6);
    options.purpose = (int32_t)below(2);
    options.gap = (int32_t)below(3);
    options.regime = below(3) ? 0 : (int32_t)below((uint64_t)umkm_regime_count(rules) + 1);
    for (size_t f = 0; f < FIELDS && count < most_fields; f++) {
        if (below(2)) {
            fill_column(&columns[count++], FIELDS_READ[f], length);
        }
    }
    if (count > 0) {
        compare(columns, count, length, &options);
    }
    for (size_t c = 0; c < count; c++) {
        test_column_free(&columns[c]);
    }
}

START_TEST(short_columns)
{
    for (int round = 0; round < 12; round++) {
        for (size_t length = 0; length <= 130; length++) {
            try_one(length, FIELDS);
        }
    }
}
END_TEST

START_TEST(columns_over_several_blocks)
{
    const char *rounds = getenv("UMKM_ROUNDS"); /* the full tier asks for more rows */
    for (int round = 0; round < (rounds != NULL ? atoi(rounds) : 60); round++) {
        try_one(1023 + below(ROWS_MAX - 1023), round % 2 ? FIELDS : 2);
    }
}
END_TEST

/* The sets of loops for other vector units give the same bytes. */
START_TEST(kernels_agree)
{
    const struct umkm__kernels *best = __real_umkm__kernels();
    static int64_t values[UMKM__BLOCK];
    static uint8_t one[UMKM__BLOCK], other[UMKM__BLOCK];
    const struct umkm__ladder ladder = {{1000000000, 5000000000, 10000000000}, 1, {1, 1, 1}, 0xFF};
    for (size_t n = 0; n <= UMKM__BLOCK; n += n < 130 ? 1 : 149) {
        for (size_t i = 0; i < n; i++) {
            values[i] = any_amount();
        }
        best->climb(&ladder, values, one, n);
        umkm__kernels_baseline.climb(&ladder, values, other, n);
        ck_assert(n == 0 || memcmp(one, other, n) == 0);
    }
}
END_TEST

static umkm_status call(const int32_t *fields, const umkm_column *columns, size_t count)
{
    static uint8_t classes[64];
    umkm_classify_options options;
    umkm_classify_output output = {.struct_size = sizeof output, .size_class = classes};
    umkm_classify_options_init(&options);
    options.as_of = 20261121;
    return umkm_classify_batch(rules, &options, fields, columns, count, &output, NULL, NULL);
}

START_TEST(refusals)
{
    static int64_t values[8];
    const int32_t sales[] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_ANNUAL_SALES};
    const int32_t both[] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_BUSINESS_CAPITAL};
    const int32_t other[] = {UMKM_FIELD_BOOKKEEPING};
    const umkm_column good = {values, NULL, 0, 8, UMKM_COLUMN_INT64, 0};
    umkm_column columns[2] = {good, good};
    ck_assert_int_eq(call(both, columns, 2), UMKM_OK);
    ck_assert_int_eq(call(sales, columns, 2), UMKM_E_DUPLICATE_FIELD);
    ck_assert_int_eq(call(other, columns, 1), UMKM_E_NAME);
    columns[1].length = 7;
    ck_assert_int_eq(call(both, columns, 2), UMKM_E_COLUMN_LENGTH);
    columns[0] = (umkm_column){values, NULL, 0, 8, 6, 0};
    ck_assert_int_eq(call(sales, columns, 1), UMKM_E_COLUMN_TYPE);
    columns[0] = (umkm_column){values, NULL, 0, 8, 0, 0};
    ck_assert_int_eq(call(sales, columns, 1), UMKM_E_COLUMN_TYPE);
    columns[0] = (umkm_column){NULL, NULL, 0, 1, UMKM_COLUMN_INT64, 0};
    ck_assert_int_eq(call(sales, columns, 1), UMKM_E_COLUMN);
    columns[0] = (umkm_column){NULL, NULL, 0, 0, UMKM_COLUMN_INT64, 0};
    ck_assert_int_eq(call(sales, columns, 1), UMKM_OK);
    columns[0] = (umkm_column){(const char *)values + 1, NULL, 0, 1, UMKM_COLUMN_INT64, 0};
    ck_assert_int_eq(call(sales, columns, 1), UMKM_E_COLUMN);
    columns[0] = (umkm_column){values, NULL, -1, 1, UMKM_COLUMN_INT64, 0};
    ck_assert_int_eq(call(sales, columns, 1), UMKM_E_COLUMN);
    columns[0] = (umkm_column){values, NULL, 0, -1, UMKM_COLUMN_INT64, 0};
    ck_assert_int_eq(call(sales, columns, 1), UMKM_E_COLUMN);
    columns[0] = (umkm_column){values, NULL, INT64_MAX, 1, UMKM_COLUMN_INT64, 0};
    ck_assert_int_eq(call(sales, columns, 1), UMKM_E_COLUMN);
    ck_assert_int_eq(call(NULL, NULL, 0), UMKM_OK);
    ck_assert_int_eq(call(NULL, columns, 1), UMKM_E_ARGUMENT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("batch");
    TCase *tcase = tcase_create("columns");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 3000);
    tcase_add_test(tcase, short_columns);
    tcase_add_test(tcase, columns_over_several_blocks);
    tcase_add_test(tcase, kernels_agree);
    tcase_add_test(tcase, refusals);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
