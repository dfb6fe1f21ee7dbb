/* SPDX-License-Identifier: MIT */
#include <check.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/rupiah.h>
#include <umkm/status.h>
#include <umkm/version.h>

#include "base/error.h"
#include "base/text.h"

struct pinned {
    int32_t number;
    const char *name;
};

/* Written out by hand: a number that moves in status.def must fail here. */
static const struct pinned pinned[] = {
    {0, "UMKM_OK"},
    {10, "UMKM_E_ARGUMENT"},
    {11, "UMKM_E_STRUCT_SIZE"},
    {12, "UMKM_E_BUFFER"},
    {13, "UMKM_E_MEMORY"},
    {14, "UMKM_E_NAME"},
    {20, "UMKM_E_EMPTY"},
    {21, "UMKM_E_MONEY"},
    {22, "UMKM_E_GROUPING"},
    {23, "UMKM_E_FOREIGN_GROUPING"},
    {24, "UMKM_E_FRACTION"},
    {25, "UMKM_E_OVERFLOW"},
    {26, "UMKM_E_UNIT"},
    {27, "UMKM_E_DATE_FORM"},
    {28, "UMKM_E_DATE"},
    {29, "UMKM_E_INTEGER"},
    {30, "UMKM_E_BOOL"},
    {31, "UMKM_E_ENUM"},
    {32, "UMKM_E_CODE"},
    {33, "UMKM_E_TEXT"},
    {34, "UMKM_E_UTF8"},
    {40, "UMKM_E_RANGE"},
    {41, "UMKM_E_NOT_KNOWN"},
    {42, "UMKM_E_TYPE"},
    {43, "UMKM_E_INCONSISTENT"},
    {44, "UMKM_E_DUPLICATE_FIELD"},
    {50, "UMKM_E_JSON_SYNTAX"},
    {51, "UMKM_E_JSON_DEPTH"},
    {52, "UMKM_E_JSON_SIZE"},
    {53, "UMKM_E_JSON_NUMBER"},
    {54, "UMKM_E_JSON_DUPLICATE_KEY"},
    {55, "UMKM_E_JSON_UNKNOWN_KEY"},
    {56, "UMKM_E_JSON_MISSING_KEY"},
    {57, "UMKM_E_JSON_TYPE"},
    {60, "UMKM_E_RULE_SCHEMA"},
    {61, "UMKM_E_RULE_VALUE"},
    {62, "UMKM_E_RULE_GAP"},
    {63, "UMKM_E_RULE_OVERLAP"},
    {64, "UMKM_E_RULE_ORDER"},
    {65, "UMKM_E_RULE_DATE"},
    {66, "UMKM_E_RULE_CITATION"},
    {67, "UMKM_E_RULE_TEXT"},
    {68, "UMKM_E_RULE_DUPLICATE"},
    {69, "UMKM_E_RULE_REFERENCE"},
    {70, "UMKM_E_RULE_SUM"},
    {71, "UMKM_E_RULE_UNREACHABLE"},
    {80, "UMKM_E_NO_REGIME"},
    {81, "UMKM_E_NO_RULE"},
    {90, "UMKM_E_COLUMN"},
    {91, "UMKM_E_COLUMN_TYPE"},
    {92, "UMKM_E_COLUMN_LENGTH"},
    {93, "UMKM_E_ARROW"},
    {94, "UMKM_E_GROUPS"},
};

enum { PINNED_COUNT = sizeof pinned / sizeof pinned[0] };

START_TEST(numbers_are_pinned)
{
    for (size_t i = 0; i < PINNED_COUNT; i++) {
        umkm_status status = -1;

        ck_assert_int_eq(umkm_status_at(i, &status), UMKM_OK);
        ck_assert_int_eq(status, pinned[i].number);
        ck_assert_str_eq(umkm_status_name(status), pinned[i].name);
    }
}
END_TEST

START_TEST(the_list_ends_where_the_header_says)
{
    umkm_status status = -7;

    ck_assert_int_eq(umkm_status_at(PINNED_COUNT, &status), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_status_at(SIZE_MAX, &status), UMKM_E_ARGUMENT);
    ck_assert_int_eq(status, -7);
    ck_assert_int_eq(umkm_status_at(0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(UMKM_STATUS_END, pinned[PINNED_COUNT - 1].number + 1);
}
END_TEST

START_TEST(the_constants_carry_the_numbers)
{
    ck_assert_int_eq(UMKM_OK, 0);
    ck_assert_int_eq(UMKM_E_ARGUMENT, 10);
    ck_assert_int_eq(UMKM_E_EMPTY, 20);
    ck_assert_int_eq(UMKM_E_RANGE, 40);
    ck_assert_int_eq(UMKM_E_ARROW, 93);
    ck_assert_int_eq(UMKM_LANG_ID, 0);
    ck_assert_int_eq(UMKM_LANG_EN, 1);
}
END_TEST

START_TEST(every_status_has_two_texts_of_its_own)
{
    for (size_t i = 0; i < PINNED_COUNT; i++) {
        const char *id = umkm_status_text(pinned[i].number, UMKM_LANG_ID);
        const char *en = umkm_status_text(pinned[i].number, UMKM_LANG_EN);

        ck_assert_uint_gt(strlen(id), 0);
        ck_assert_uint_gt(strlen(en), 0);
        ck_assert_str_ne(id, en);
        ck_assert_uint_eq(umkm__utf8_valid(id, strlen(id)), strlen(id));
        for (size_t j = 0; j < i; j++) {
            ck_assert_str_ne(id, umkm_status_text(pinned[j].number, UMKM_LANG_ID));
            ck_assert_str_ne(en, umkm_status_text(pinned[j].number, UMKM_LANG_EN));
        }
    }
}
END_TEST

START_TEST(texts_by_language)
{
    ck_assert_str_eq(umkm_status_text(UMKM_E_EMPTY, UMKM_LANG_ID), "tidak ada nilai");
    ck_assert_str_eq(umkm_status_text(UMKM_E_EMPTY, UMKM_LANG_EN), "no value given");
    ck_assert_str_eq(umkm_status_text(UMKM_E_EMPTY, 2), "tidak ada nilai");
    ck_assert_str_eq(umkm_status_text(UMKM_E_EMPTY, -1), "tidak ada nilai");
}
END_TEST

START_TEST(numbers_not_in_use)
{
    static const umkm_status unused[] = {-1, 1, 9, 15, 19, 35, 95, INT32_MIN, INT32_MAX};

    for (size_t i = 0; i < sizeof unused / sizeof unused[0]; i++) {
        ck_assert_str_eq(umkm_status_name(unused[i]), "UMKM_E_?");
        ck_assert_str_eq(umkm_status_text(unused[i], UMKM_LANG_ID), "status tidak dikenal");
        ck_assert_str_eq(umkm_status_text(unused[i], UMKM_LANG_EN), "unknown status");
    }
}
END_TEST

START_TEST(version_of_header_and_library_agree)
{
    ck_assert_int_eq(umkm_version_number(), 100);
    ck_assert_int_eq(umkm_version_number(), UMKM_VERSION_NUMBER);
    ck_assert_str_eq(umkm_version_string(), "0.1.0");
    ck_assert_str_eq(umkm_version_string(), UMKM_VERSION_STRING);
}
END_TEST

START_TEST(a_fresh_error_says_nothing)
{
    umkm_error error;

    memset(&error, 0x5A, sizeof error);
    umkm_error_init(&error);
    ck_assert_uint_eq(error.struct_size, sizeof error);
    ck_assert_int_eq(error.status, UMKM_OK);
    ck_assert_int_eq(error.field, 0);
    ck_assert_int_eq(error.line, 0);
    ck_assert_int_eq(error.offset, -1);
    ck_assert_str_eq(error.path, "");
    ck_assert_str_eq(error.message_id, "");
    ck_assert_str_eq(error.message_en, "");
    umkm_error_init(NULL);
}
END_TEST

START_TEST(a_problem_fills_everything)
{
    const struct umkm__problem problem = {
        .status = UMKM_E_RANGE,
        .field = 7,
        .field_name = "annual_sales",
        .input = "-5",
        .input_length = 2,
        .path = "/businesses/3/annual_sales",
        .offset = 41,
        .line = 6,
        .detail = {"paling kecil 0", "at least 0"},
    };
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm__fail(&error, &problem), UMKM_E_RANGE);
    ck_assert_int_eq(error.status, UMKM_E_RANGE);
    ck_assert_int_eq(error.field, 7);
    ck_assert_int_eq(error.line, 6);
    ck_assert_int_eq(error.offset, 41);
    ck_assert_str_eq(error.path, "/businesses/3/annual_sales");
    ck_assert_str_eq(error.message_id, "annual_sales: \"-5\": nilai di luar rentang; paling kecil 0");
    ck_assert_str_eq(error.message_en, "annual_sales: \"-5\": value out of range; at least 0");
}
END_TEST

START_TEST(parts_that_are_not_given_leave_no_trace)
{
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm__fail_with(&error, UMKM_E_MEMORY, NULL, NULL), UMKM_E_MEMORY);
    ck_assert_str_eq(error.message_id, "memori tidak cukup");
    ck_assert_str_eq(error.message_en, "out of memory");
    ck_assert_int_eq(error.offset, -1);
    ck_assert_int_eq(umkm__fail_with(&error, UMKM_E_MEMORY, "", ""), UMKM_E_MEMORY);
    ck_assert_str_eq(error.message_en, "out of memory");
    ck_assert_int_eq(umkm__fail_input(&error, UMKM_E_EMPTY, "", 0, 0, "isi", "fill in"), UMKM_E_EMPTY);
    ck_assert_str_eq(error.message_id, "\"\": tidak ada nilai; isi");
    ck_assert_str_eq(error.message_en, "\"\": no value given; fill in");
    ck_assert_int_eq(error.offset, 0);
}
END_TEST

START_TEST(a_second_problem_replaces_the_first)
{
    const struct umkm__problem first = {.status = UMKM_E_RANGE, .field = 7, .line = 9, .path = "/a", .offset = 3};
    umkm_error error;

    umkm_error_init(&error);
    umkm__fail(&error, &first);
    umkm__fail_with(&error, UMKM_E_NAME, "x", "y");
    ck_assert_int_eq(error.status, UMKM_E_NAME);
    ck_assert_int_eq(error.field, 0);
    ck_assert_int_eq(error.line, 0);
    ck_assert_int_eq(error.offset, -1);
    ck_assert_str_eq(error.path, "");
    ck_assert_str_eq(error.message_en, "unknown name; y");
}
END_TEST

START_TEST(an_error_that_was_not_prepared_is)
{
    umkm_error error;

    memset(&error, 0, sizeof error);
    ck_assert_int_eq(umkm__fail_with(&error, UMKM_E_NAME, NULL, NULL), UMKM_E_NAME);
    ck_assert_uint_eq(error.struct_size, sizeof error);
    ck_assert_str_eq(error.message_en, "unknown name");
    ck_assert_int_eq(umkm__fail_with(NULL, UMKM_E_NAME, NULL, NULL), UMKM_E_NAME);
    ck_assert_int_eq(umkm__fail_input(NULL, UMKM_E_MONEY, "x", 1, 0, NULL, NULL), UMKM_E_MONEY);
}
END_TEST

/* An error from a later version of the header is longer; its size must survive. */
START_TEST(a_longer_error_keeps_its_size)
{
    umkm_error error;

    umkm_error_init(&error);
    error.struct_size = sizeof error + 64;
    umkm__fail_with(&error, UMKM_E_NAME, NULL, NULL);
    ck_assert_uint_eq(error.struct_size, sizeof error + 64);
}
END_TEST

/* A record that is shorter than that of any version is not written to. */
START_TEST(a_shorter_error_is_left_alone)
{
    umkm_error error;
    umkm_error before;
    int64_t amount = 7;

    for (uint32_t size = 1; size < sizeof error; size++) {
        memset(&error, 0x5A, sizeof error);
        error.struct_size = size;
        before = error;
        ck_assert_int_eq(umkm__fail_with(&error, UMKM_E_NAME, NULL, NULL), UMKM_E_NAME);
        ck_assert_int_eq(umkm_rupiah_parse("x", 1, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_E_MONEY);
        ck_assert_mem_eq(&error, &before, sizeof error);
    }
}
END_TEST

START_TEST(long_texts_end_in_whole_characters)
{
    char detail[2 * UMKM_ERROR_MESSAGE_SIZE];
    char path[2 * UMKM_ERROR_PATH_SIZE];
    struct umkm__problem problem = {.status = UMKM_E_NAME, .path = path, .offset = -1, .detail = {detail, detail + 1}};
    umkm_error error;

    for (size_t shift = 0; shift < 3; shift++) {
        memset(detail, 'a', shift + 1);
        for (size_t i = shift + 1; i + 4 < sizeof detail; i += 3) {
            memcpy(detail + i, "…", 4);
        }
        memset(path, '/', shift + 1);
        for (size_t i = shift + 1; i + 4 < sizeof path; i += 3) {
            memcpy(path + i, "…", 4);
        }
        umkm_error_init(&error);
        umkm__fail(&error, &problem);
        ck_assert_uint_ge(strlen(error.message_id), UMKM_ERROR_MESSAGE_SIZE - 3);
        ck_assert_uint_lt(strlen(error.message_id), UMKM_ERROR_MESSAGE_SIZE);
        ck_assert_uint_eq(umkm__utf8_valid(error.message_id, strlen(error.message_id)), strlen(error.message_id));
        ck_assert_uint_eq(umkm__utf8_valid(error.message_en, strlen(error.message_en)), strlen(error.message_en));
        ck_assert_uint_ge(strlen(error.path), UMKM_ERROR_PATH_SIZE - 3);
        ck_assert_uint_lt(strlen(error.path), UMKM_ERROR_PATH_SIZE);
        ck_assert_uint_eq(umkm__utf8_valid(error.path, strlen(error.path)), strlen(error.path));
    }
}
END_TEST

START_TEST(identity_numbers_in_a_path_are_masked)
{
    static const char *const paths[][2] = {
        {"/3275010101900001", "/**************01"},
        {"/owners/3275.0101.0190.0001/sales", "/owners/****.****.****.**01/sales"},
        {"/123456789012/123456789012", "/123456789012/123456789012"},
        {"/1234567890123/x", "/***********23/x"},
        {"/regimes/0/valid_from", "/regimes/0/valid_from"},
        {"", ""},
    };

    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        const struct umkm__problem problem = {.status = UMKM_E_NAME, .path = paths[i][0], .offset = -1};
        umkm_error error;

        umkm_error_init(&error);
        umkm__fail(&error, &problem);
        ck_assert_str_eq(error.path, paths[i][1]);
    }
}
END_TEST

START_TEST(identity_numbers_in_input_are_masked)
{
    umkm_error error;

    umkm_error_init(&error);
    umkm__fail_input(&error, UMKM_E_MONEY, "3275010101900001", 16, 0, NULL, NULL);
    ck_assert_str_eq(error.message_id, "\"**************01\": bukan jumlah rupiah");
    ck_assert_str_eq(error.message_en, "\"**************01\": not an amount of rupiah");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("status");
    TCase *statuses = tcase_create("statuses");
    TCase *errors = tcase_create("errors");
    SRunner *runner;
    int failed;

    tcase_add_test(statuses, numbers_are_pinned);
    tcase_add_test(statuses, the_list_ends_where_the_header_says);
    tcase_add_test(statuses, the_constants_carry_the_numbers);
    tcase_add_test(statuses, every_status_has_two_texts_of_its_own);
    tcase_add_test(statuses, texts_by_language);
    tcase_add_test(statuses, numbers_not_in_use);
    tcase_add_test(statuses, version_of_header_and_library_agree);
    suite_add_tcase(suite, statuses);
    tcase_add_test(errors, a_fresh_error_says_nothing);
    tcase_add_test(errors, a_problem_fills_everything);
    tcase_add_test(errors, parts_that_are_not_given_leave_no_trace);
    tcase_add_test(errors, a_second_problem_replaces_the_first);
    tcase_add_test(errors, an_error_that_was_not_prepared_is);
    tcase_add_test(errors, a_longer_error_keeps_its_size);
    tcase_add_test(errors, a_shorter_error_is_left_alone);
    tcase_add_test(errors, long_texts_end_in_whole_characters);
    tcase_add_test(errors, identity_numbers_in_a_path_are_masked);
    tcase_add_test(errors, identity_numbers_in_input_are_masked);
    suite_add_tcase(suite, errors);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
