/* SPDX-License-Identifier: MIT */
/* Columns of programmes answer as one business at a time. */
#include <check.h>
#include <string.h>

#include <umkm/umkm.h>

enum { ROWS = 3000, FIELDS = 12, PROGRAMMES_MAX = 64 };

static const int32_t FIELDS_USED[FIELDS] = {
    UMKM_FIELD_ANNUAL_SALES,         UMKM_FIELD_BUSINESS_CAPITAL,
    UMKM_FIELD_REQUESTED_AMOUNT,     UMKM_FIELD_MONTHS_IN_BUSINESS,
    UMKM_FIELD_NIB_STATUS,           UMKM_FIELD_HAS_NPWP,
    UMKM_FIELD_SLIK_COLLECTABILITY,  UMKM_FIELD_BPJS_EMPLOYMENT,
    UMKM_FIELD_OWNER_SERVICE_STATUS, UMKM_FIELD_REGION,
    UMKM_FIELD_HAD_ANY_KUR,          UMKM_FIELD_COMMERCIAL_CREDIT_HISTORY,
};

static umkm_rules *rules;
static umkm_programme_result *one;
static umkm_programme_result *many;
static int64_t values[FIELDS][ROWS];
static uint8_t bits[FIELDS][(ROWS + 7) / 8];
static umkm_column columns[FIELDS];
static uint8_t answers[PROGRAMMES_MAX][ROWS];
static uint8_t *arrays[PROGRAMMES_MAX];
static uint64_t state = UINT64_C(88172645463325252);

static uint64_t below(uint64_t n)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state % n;
}

static int64_t any_value(int32_t field)
{
    static const int64_t AMOUNTS[] = {0,         10000000,  10000001,  50000000,   100000000,
                                      100000001, 500000000, 500000001, 2000000001, -1};
    umkm_field_description info = {.struct_size = sizeof info};
    ck_assert_int_eq(umkm_field_info(field, &info), UMKM_OK);
    if (info.type == UMKM_TYPE_MONEY) {
        return AMOUNTS[below(sizeof AMOUNTS / sizeof AMOUNTS[0])];
    }
    if (field == UMKM_FIELD_REGION) {
        return below(10) ? 1801 + (int64_t)below(13) : 100;
    }
    return (int64_t)below(field == UMKM_FIELD_MONTHS_IN_BUSINESS ? 30 : info.type == UMKM_TYPE_BOOL ? 2 : 5);
}

static void setup(void)
{
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_programme_result_new(rules, &one), UMKM_OK);
    ck_assert_int_eq(umkm_programme_result_new(rules, &many), UMKM_OK);
    ck_assert_int_lt(umkm_programme_count(rules), PROGRAMMES_MAX);
    for (size_t f = 0; f < FIELDS; f++) {
        for (size_t i = 0; i < ROWS; i++) {
            values[f][i] = any_value(FIELDS_USED[f]);
            bits[f][i / 8] = (uint8_t)(bits[f][i / 8] | (unsigned)(below(5) != 0) << (i % 8));
        }
        columns[f] = (umkm_column){values[f], bits[f], 0, ROWS, UMKM_COLUMN_INT64, 0};
    }
    for (size_t p = 0; p < PROGRAMMES_MAX; p++) {
        memset(answers[p], 0xA5, ROWS);
        arrays[p] = answers[p];
    }
}

static void teardown(void)
{
    umkm_programme_result_free(one);
    umkm_programme_result_free(many);
    umkm_rules_release(rules);
}

static umkm_status check_row(size_t row, const umkm_programme_options *options)
{
    umkm_business *business;
    umkm_status status = umkm_business_new(&business);
    for (size_t f = 0; f < FIELDS && status == UMKM_OK; f++) {
        if ((bits[f][row / 8] >> (row % 8)) & 1) {
            status = umkm_business_set(business, FIELDS_USED[f], values[f][row], NULL);
        }
    }
    if (status == UMKM_OK) {
        status = umkm_programme_check(business, options, one, NULL);
    }
    umkm_business_free(business);
    return status;
}

START_TEST(equals_one_at_a_time)
{
    umkm_programme_options options;
    umkm_programme_counts counts = {.struct_size = sizeof counts};
    int64_t invalid = 0;
    umkm_programme_options_init(&options);
    options.as_of = 20261121;
    ck_assert_int_eq(umkm_programme_batch(&options, many, FIELDS_USED, columns, FIELDS, arrays, &counts, NULL), UMKM_OK);
    for (size_t row = 0; row < ROWS; row++) {
        umkm_status status = check_row(row, &options);
        umkm_programme_answer answer = {.struct_size = sizeof answer};
        int32_t before = 0;
        if (status != UMKM_OK) {
            invalid++;
            for (int32_t p = 0; p < umkm_programme_count(rules); p++) {
                ck_assert_int_eq(answers[p][row], UMKM_ANSWER_INVALID);
            }
            continue;
        }
        for (size_t i = 0; umkm_programme_answer_at(one, i, &answer) == UMKM_OK; i++) {
            if (answer.programme != before) {
                ck_assert_int_eq(answers[answer.programme - 1][row], answer.answer);
            }
            before = answer.programme;
        }
    }
    ck_assert_int_gt(invalid, 0);
    ck_assert_int_eq(counts.invalid, invalid);
    ck_assert_int_eq(counts.rows, ROWS);
}
END_TEST

START_TEST(one_programme_writes_one_array)
{
    umkm_programme_options options;
    umkm_programme_options_init(&options);
    options.as_of = 20261121;
    options.programme = 2;
    arrays[2] = NULL;
    ck_assert_int_eq(umkm_programme_batch(&options, many, FIELDS_USED, columns, FIELDS, arrays, NULL, NULL), UMKM_OK);
    ck_assert_int_eq(answers[0][0], 0xA5);
    ck_assert_int_ne(answers[1][0], 0xA5);
    ck_assert_int_eq(answers[2][0], 0xA5);
}
END_TEST

START_TEST(refusals)
{
    const int32_t identity = UMKM_FIELD_NIK;
    const int32_t twice[2] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_ANNUAL_SALES};
    umkm_programme_options options;
    umkm_programme_options_init(&options);
    ck_assert_int_eq(umkm_programme_batch(&options, many, FIELDS_USED, columns, FIELDS, arrays, NULL, NULL), UMKM_E_DATE);
    options.as_of = 20261121;
    ck_assert_int_eq(umkm_programme_batch(&options, many, &identity, columns, 1, arrays, NULL, NULL), UMKM_E_TYPE);
    ck_assert_int_eq(umkm_programme_batch(&options, many, twice, columns, 2, arrays, NULL, NULL), UMKM_E_DUPLICATE_FIELD);
    options.programme = 9999;
    ck_assert_int_eq(umkm_programme_batch(&options, many, FIELDS_USED, columns, FIELDS, arrays, NULL, NULL), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_programme_batch(NULL, many, FIELDS_USED, columns, FIELDS, arrays, NULL, NULL), UMKM_E_ARGUMENT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("programme_batch");
    TCase *tcase = tcase_create("columns");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, equals_one_at_a_time);
    tcase_add_test(tcase, one_programme_writes_one_array);
    tcase_add_test(tcase, refusals);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
