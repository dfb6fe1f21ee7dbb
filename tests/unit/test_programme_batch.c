/* SPDX-License-Identifier: MIT */
/*
 * Columns of programmes answer as one business at a time: every field as a column of any type, offset, length and null
 * layout, random subsets, unknowns, faults, days, standings and announced rules.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "support/columns.h"
#include "support/expect.h"

enum { ROWS = 1200, COLUMNS = 128, ANSWERS = 160 };

static umkm_rules *rules;
static umkm_programme_result *one;
static umkm_programme_result *many;
static umkm_business *business;
static struct test_random random_state;

/* Where the batch writes: one row more than it may. */
static struct {
    uint8_t by_programme[ANSWERS][ROWS + 1];
    uint8_t answer[ANSWERS][ROWS + 1];
    uint32_t notices[ANSWERS][ROWS + 1];
    uint64_t failed[ANSWERS][ROWS + 1];
    uint64_t unknown[ANSWERS][ROWS + 1];
    uint64_t missing[ANSWERS][(ROWS + 1) * UMKM_FIELD_WORDS];
    int32_t rate_lowest[ANSWERS][ROWS + 1];
    int32_t rate_highest[ANSWERS][ROWS + 1];
} out;

static struct {
    uint8_t *by_programme[ANSWERS];
    uint8_t *answer[ANSWERS];
    uint32_t *notices[ANSWERS];
    uint64_t *failed[ANSWERS];
    uint64_t *unknown[ANSWERS];
    uint64_t *missing[ANSWERS];
    int32_t *rate_lowest[ANSWERS];
    int32_t *rate_highest[ANSWERS];
} lists;

static void setup(void)
{
    random_state.state = UINT64_C(88172645463325252);
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_programme_result_new(rules, &one), UMKM_OK);
    ck_assert_int_eq(umkm_programme_result_new(rules, &many), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    ck_assert_int_lt(umkm_programme_count(rules), ANSWERS);
    for (size_t i = 0; i < ANSWERS; i++) {
        lists.by_programme[i] = out.by_programme[i];
        lists.answer[i] = out.answer[i];
        lists.notices[i] = out.notices[i];
        lists.failed[i] = out.failed[i];
        lists.unknown[i] = out.unknown[i];
        lists.missing[i] = out.missing[i];
        lists.rate_lowest[i] = out.rate_lowest[i];
        lists.rate_highest[i] = out.rate_highest[i];
    }
}

static void teardown(void)
{
    umkm_business_free(business);
    umkm_programme_result_free(one);
    umkm_programme_result_free(many);
    umkm_rules_release(rules);
}

static uint64_t below(uint64_t n)
{
    return test_random_below(&random_state, n);
}

/* Amounts gather at the limits of the programmes and of the size classes. */
static int64_t any_amount(void)
{
    static const int64_t LIMITS[] = {0,          10000000,   20000000,   50000000,   100000000,   250000000,   500000000,
                                     1000000000, 2000000000, 4800000000, 5000000000, 10000000000, 15000000000, 50000000000};
    switch (below(50)) {
    case 0:
        return (int64_t)test_random_next(&random_state);
    case 1:
        return INT64_MAX - (int64_t)below(3);
    case 2:
        return -(int64_t)below(100);
    default:
        return LIMITS[below(sizeof LIMITS / sizeof LIMITS[0])] + (int64_t)below(3) - 1;
    }
}

static int64_t any_count(int32_t field)
{
    switch (field) {
    case UMKM_FIELD_FOUNDED_YEAR:
        return 2012 + (int64_t)below(16);
    case UMKM_FIELD_MONTHS_IN_BUSINESS:
        return (int64_t)below(40);
    default:
        return (int64_t)below(below(2) ? 6 : 130);
    }
}

static int64_t any_value(const umkm_field_description *info)
{
    static const int64_t DAYS[] = {20261121, 20200101, 20260522, 20260521, 20251121,
                                   20130630, 20180701, 20240229, 20230229, 20300101};
    int64_t value;
    switch (info->type) {
    case UMKM_TYPE_MONEY:
        return any_amount();
    case UMKM_TYPE_DATE:
        return DAYS[below(sizeof DAYS / sizeof DAYS[0])];
    case UMKM_TYPE_ENUM:
        return umkm_enum_at(info->field, below(8), &value, NULL, NULL) == UMKM_OK ? value : info->minimum;
    case UMKM_TYPE_COUNT:
        return any_count(info->field);
    case UMKM_TYPE_CODE:
        return below(30) ? 1801 + (int64_t)below(72) : 5;
    default:
        return (int64_t)below(2);
    }
}

static int32_t any_type(const umkm_field_description *info)
{
    if (info->type == UMKM_TYPE_BOOL) {
        return below(2) ? UMKM_COLUMN_BOOL : UMKM_COLUMN_INT8;
    }
    if (info->type == UMKM_TYPE_ENUM || (info->type == UMKM_TYPE_COUNT && info->field != UMKM_FIELD_FOUNDED_YEAR)) {
        return UMKM_COLUMN_INT64 + (int32_t)below(4);
    }
    return info->type != UMKM_TYPE_MONEY && below(2) ? UMKM_COLUMN_INT32 : UMKM_COLUMN_INT64;
}

static size_t make_columns(struct test_column *columns, size_t length, uint64_t share, int wild)
{
    size_t count = 0;
    for (size_t f = 0; f < umkm_field_count(); f++) {
        umkm_field_description info = {.struct_size = sizeof info};
        int32_t field;
        ck_assert_int_eq(umkm_field_at(f, &field), UMKM_OK);
        ck_assert_int_eq(umkm_field_info(field, &info), UMKM_OK);
        if (info.type == UMKM_TYPE_TEXT || below(100) >= share) {
            continue;
        }
        ck_assert(test_column_make(&columns[count], field, any_type(&info), below(64), length, below(4) != 0));
        for (size_t i = 0; i < length; i++) {
            const int64_t value = wild && below(60) == 0 ? (int64_t)below(400) - 200 : any_value(&info);
            test_column_put(&columns[count], i, value, below(6) != 0);
        }
        count++;
    }
    return count;
}

static umkm_status check_row(const struct test_column *columns, size_t count, size_t row,
                             const umkm_programme_options *options)
{
    const umkm_status status = test_columns_row(columns, count, row, business);
    return status == UMKM_OK ? umkm_programme_check(business, options, one, NULL) : status;
}

typedef umkm_status read_requirement(const umkm_programme_result *result, size_t answer, size_t index,
                                     umkm_requirement *requirement);

/* The requirements behind the bits are those that the answer lists, in its order. */
static void compare_requirements(size_t place, const umkm_programme_answer *answer, uint64_t bits, read_requirement *read)
{
    umkm_requirement listed = {.struct_size = sizeof listed};
    umkm_requirement named = {.struct_size = sizeof named};
    size_t next = 0;
    if (!answer->applies) {
        EXPECT(bits == 0);
        return;
    }
    for (size_t i = 0; i < 64; i++) {
        if ((bits >> i) & 1) {
            EXPECT(umkm_programme_requirement(rules, answer->programme, (size_t)answer->parameters, i, &named) == UMKM_OK);
            EXPECT(read(one, place, next++, &listed) == UMKM_OK);
            EXPECT(strcmp(named.id, listed.id) == 0);
        }
    }
    EXPECT(read(one, place, next, &listed) == UMKM_E_ARGUMENT);
}

static void compare_missing(size_t place, const uint64_t words[UMKM_FIELD_WORDS])
{
    size_t next = 0;
    int32_t listed;
    for (int32_t field = 0; field < 64 * UMKM_FIELD_WORDS; field++) {
        if ((words[field / 64] >> (field % 64)) & 1) {
            EXPECT(umkm_programme_missing(one, place, next++, &listed) == UMKM_OK);
            EXPECT(listed == field);
        }
    }
    EXPECT(umkm_programme_missing(one, place, next, &listed) == UMKM_E_ARGUMENT);
}

static void compare_answer(size_t place, size_t row)
{
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    umkm_terms terms = {.struct_size = sizeof terms};
    EXPECT(umkm_programme_answer_at(one, place, &answer) == UMKM_OK);
    EXPECT(umkm_programme_answer_terms(one, place, &terms) == UMKM_OK);
    const bool rated = terms.present && terms.rate.state != UMKM_TERM_NONE;
    EXPECT(out.answer[place][row] == answer.answer);
    EXPECT(out.notices[place][row] == answer.notices);
    EXPECT(out.rate_lowest[place][row] == (rated ? terms.rate.lowest : -1));
    EXPECT(out.rate_highest[place][row] == (rated ? terms.rate.highest : -1));
    compare_requirements(place, &answer, out.failed[place][row], umkm_programme_failed);
    compare_requirements(place, &answer, out.unknown[place][row], umkm_programme_unknown);
    compare_missing(place, &out.missing[place][row * UMKM_FIELD_WORDS]);
}

/* The array of a programme holds the answer by the set in force, which comes first. */
static void compare_by_programme(size_t row)
{
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    int32_t before = 0;
    for (size_t i = 0; umkm_programme_answer_at(one, i, &answer) == UMKM_OK; i++) {
        if (answer.programme != before && answer.status != UMKM_RULE_ANNOUNCED) {
            EXPECT(out.by_programme[answer.programme - 1][row] == answer.answer);
        }
        before = answer.programme;
    }
}

static void check_invalid(size_t answers, size_t row)
{
    for (size_t i = 0; i < answers; i++) {
        EXPECT(out.answer[i][row] == UMKM_ANSWER_INVALID);
        EXPECT(out.notices[i][row] == 0 && out.failed[i][row] == 0 && out.unknown[i][row] == 0);
        EXPECT(out.rate_lowest[i][row] == 0 && out.rate_highest[i][row] == 0);
        EXPECT(out.missing[i][row * UMKM_FIELD_WORDS] == 0);
    }
}

static int64_t compare(const struct test_column *columns, size_t count, size_t length, const umkm_programme_options *options)
{
    const umkm_programme_output output = {.struct_size = sizeof output,
                                          .count = ANSWERS,
                                          .answer = lists.answer,
                                          .notices = lists.notices,
                                          .failed = lists.failed,
                                          .unknown = lists.unknown,
                                          .missing = lists.missing,
                                          .rate_lowest = lists.rate_lowest,
                                          .rate_highest = lists.rate_highest};
    umkm_programme_counts counts = {.struct_size = sizeof counts};
    umkm_column views[COLUMNS];
    int32_t fields[COLUMNS];
    int64_t invalid = 0;
    test_columns_split(columns, count, fields, views);
    out.answer[0][length] = COLUMN_GUARD;
    out.missing[0][length * UMKM_FIELD_WORDS] = COLUMN_GUARD;
    EXPECT(umkm_programme_batch(options, many, fields, views, count, lists.by_programme, NULL, NULL) == UMKM_OK);
    EXPECT(umkm_programme_batch_answers(options, many, fields, views, count, &output, &counts, NULL) == UMKM_OK);
    (void)umkm_business_clear(business);
    EXPECT(umkm_programme_check(business, options, one, NULL) == UMKM_OK);
    const size_t answers = umkm_programme_answer_count(one);
    for (size_t row = 0; row < length; row++) {
        if (check_row(columns, count, row, options) != UMKM_OK) {
            check_invalid(answers, row);
            invalid++;
            continue;
        }
        compare_by_programme(row);
        for (size_t i = 0; i < answers; i++) {
            compare_answer(i, row);
        }
    }
    EXPECT(counts.invalid == invalid);
    EXPECT(counts.rows == (int64_t)length);
    EXPECT(out.answer[0][length] == COLUMN_GUARD);
    EXPECT(out.missing[0][length * UMKM_FIELD_WORDS] == COLUMN_GUARD);
    return invalid;
}

static void any_options(umkm_programme_options *options)
{
    static const int32_t DAYS[] = {20261121, 20261121, 20261121, 20240701, 20210115, 20150601};
    umkm_programme_options_init(options);
    options->as_of = DAYS[below(sizeof DAYS / sizeof DAYS[0])];
    options->programme = below(3) ? 0 : 1 + (int32_t)below((uint64_t)umkm_programme_count(rules));
    options->announced = (int32_t)below(2);
    options->standing = (int32_t)below(4);
    options->skip_changes = 1;
}

/* The full tier asks for more rows. */
static int more(int count)
{
    const char *times = getenv("UMKM_PROGRAMME_TIMES");
    return times != NULL ? count * atoi(times) : count;
}

static void rounds(int count, size_t least, size_t most, uint64_t share, int wild)
{
    static struct test_column columns[COLUMNS];
    int64_t valid = 0;
    for (int round = 0; round < more(count); round++) {
        const size_t length = least + below(most - least + 1);
        const size_t used = make_columns(columns, length, share, wild);
        umkm_programme_options options;
        any_options(&options);
        if (used > 0) {
            valid += (int64_t)length - compare(columns, used, length, &options);
        }
        for (size_t c = 0; c < used; c++) {
            test_column_free(&columns[c]);
        }
    }
    ck_assert_int_gt(valid, 0);
}

START_TEST(few_columns)
{
    rounds(100, 0, 130, 8, 0);
}
END_TEST

START_TEST(most_columns)
{
    rounds(5, 300, ROWS, 95, 0);
}
END_TEST

START_TEST(half_of_the_columns)
{
    rounds(25, 0, 700, 50, 0);
}
END_TEST

START_TEST(invalid_values)
{
    rounds(20, 0, 600, 15, 1);
}
END_TEST

static int64_t values[8];
static const umkm_column column = {values, NULL, 0, 8, UMKM_COLUMN_INT64, 0};
static const int32_t sales = UMKM_FIELD_ANNUAL_SALES;

START_TEST(one_programme_writes_one_array)
{
    umkm_programme_options options;
    umkm_programme_options_init(&options);
    options.as_of = 20261121;
    options.programme = 2;
    memset(out.by_programme, COLUMN_GUARD, sizeof out.by_programme);
    lists.by_programme[2] = NULL;
    ck_assert_int_eq(umkm_programme_batch(&options, many, &sales, &column, 1, lists.by_programme, NULL, NULL), UMKM_OK);
    ck_assert_int_eq(out.by_programme[0][0], COLUMN_GUARD);
    ck_assert_int_ne(out.by_programme[1][0], COLUMN_GUARD);
    ck_assert_int_eq(out.by_programme[2][0], COLUMN_GUARD);
}
END_TEST

/* Only what was asked for is written: a shorter list, a missing list, a missing array. */
START_TEST(optional_outputs)
{
    umkm_programme_output output = {
        .struct_size = sizeof output, .count = 2, .answer = lists.answer, .notices = lists.notices};
    umkm_programme_options options;
    umkm_programme_options_init(&options);
    options.as_of = 20261121;
    memset(&out, COLUMN_GUARD, sizeof out);
    lists.notices[0] = NULL;
    ck_assert_int_eq(umkm_programme_batch_answers(&options, many, &sales, &column, 1, &output, NULL, NULL), UMKM_OK);
    ck_assert_int_ne(out.answer[1][7], COLUMN_GUARD);
    ck_assert_int_eq(out.answer[1][8], COLUMN_GUARD);
    ck_assert_int_eq(out.answer[2][0], COLUMN_GUARD);
    ck_assert_uint_eq(out.notices[0][0], UINT32_C(0x01010101) * COLUMN_GUARD);
    ck_assert_uint_ne(out.notices[1][0], UINT32_C(0x01010101) * COLUMN_GUARD);
    output.count = -1;
    ck_assert_int_eq(umkm_programme_batch_answers(&options, many, &sales, &column, 1, &output, NULL, NULL), UMKM_E_RANGE);
    output.struct_size = 1;
    ck_assert_int_eq(umkm_programme_batch_answers(&options, many, &sales, &column, 1, &output, NULL, NULL),
                     UMKM_E_STRUCT_SIZE);
    ck_assert_int_eq(umkm_programme_batch_answers(&options, many, &sales, &column, 1, NULL, NULL, NULL), UMKM_E_ARGUMENT);
}
END_TEST

START_TEST(refusals)
{
    const int32_t identity = UMKM_FIELD_NIK;
    const int32_t twice[2] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_ANNUAL_SALES};
    const umkm_column columns[2] = {column, column};
    uint8_t *const *arrays = lists.by_programme;
    umkm_programme_options options;
    umkm_programme_options_init(&options);
    ck_assert_int_eq(umkm_programme_batch(&options, many, &sales, columns, 1, arrays, NULL, NULL), UMKM_E_DATE);
    options.as_of = 20261121;
    ck_assert_int_eq(umkm_programme_batch(&options, many, &identity, columns, 1, arrays, NULL, NULL), UMKM_E_TYPE);
    ck_assert_int_eq(umkm_programme_batch(&options, many, twice, columns, 2, arrays, NULL, NULL), UMKM_E_DUPLICATE_FIELD);
    options.programme = 9999;
    ck_assert_int_eq(umkm_programme_batch(&options, many, &sales, columns, 1, arrays, NULL, NULL), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_programme_batch(NULL, many, &sales, columns, 1, arrays, NULL, NULL), UMKM_E_ARGUMENT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("programme_batch");
    TCase *tcase = tcase_create("columns");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 7000);
    tcase_add_test(tcase, few_columns);
    tcase_add_test(tcase, most_columns);
    tcase_add_test(tcase, half_of_the_columns);
    tcase_add_test(tcase, invalid_values);
    tcase_add_test(tcase, one_programme_writes_one_array);
    tcase_add_test(tcase, optional_outputs);
    tcase_add_test(tcase, refusals);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
