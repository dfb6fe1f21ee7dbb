/* SPDX-License-Identifier: MIT */
/* One business from a JSON object: what is read, what is refused and where, and that no identity number is ever shown. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))

static umkm_business *business;
static umkm_error error;

static void open_business(void)
{
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    umkm_error_init(&error);
}

static void close_business(void)
{
    umkm_business_free(business);
}

static umkm_status read(const char *text, uint32_t flags)
{
    return umkm_business_from_json(business, text, strlen(text), flags, &error);
}

static int known_count(void)
{
    int count = 0;

    for (int32_t field = 1; field < UMKM_FIELD_END; field++) {
        count += umkm_business_is_known(business, field);
    }
    return count;
}

static const struct {
    const char *text;
    int32_t field;
    int64_t value;
} VALUES[] = {
    {"{\"annual_sales\":0}", UMKM_FIELD_ANNUAL_SALES, 0},
    {"{\"annual_sales\":9007199254740991}", UMKM_FIELD_ANNUAL_SALES, INT64_C(9007199254740991)},
    {"{\"annual_sales\":\"9007199254740993\"}", UMKM_FIELD_ANNUAL_SALES, INT64_C(9007199254740993)},
    {"{\"annual_sales\":\"9223372036854775807\"}", UMKM_FIELD_ANNUAL_SALES, INT64_MAX},
    {"{\"annual_sales\":\"Rp 1.500.000.000,00\"}", UMKM_FIELD_ANNUAL_SALES, INT64_C(1500000000)},
    {"{\"annual_sales\":\"1,5 miliar\"}", UMKM_FIELD_ANNUAL_SALES, INT64_C(1500000000)},
    {"{\"annual_sales\":2147483648}", UMKM_FIELD_ANNUAL_SALES, INT64_C(2147483648)},
    {"{\"net_worth\":-9007199254740991}", UMKM_FIELD_NET_WORTH, INT64_C(-9007199254740991)},
    {"{\"omzet\":5}", UMKM_FIELD_ANNUAL_SALES, 5},
    {"{\"Omzet Tahunan\":5}", UMKM_FIELD_ANNUAL_SALES, 5},
    {"{\"ANNUAL-SALES\":5}", UMKM_FIELD_ANNUAL_SALES, 5},
    {"{\"annual\\u005fsales\":5}", UMKM_FIELD_ANNUAL_SALES, 5},
    {"{\"workers\":12}", UMKM_FIELD_WORKERS, 12},
    {"{\"workers\":\"12\"}", UMKM_FIELD_WORKERS, 12},
    {"{\"founded_on\":\"2021-02-02\"}", UMKM_FIELD_FOUNDED_ON, 20210202},
    {"{\"independent\":true}", UMKM_FIELD_INDEPENDENT, 1},
    {"{\"independent\":false}", UMKM_FIELD_INDEPENDENT, 0},
    {"{\"independent\":1}", UMKM_FIELD_INDEPENDENT, 1},
    {"{\"independent\":0}", UMKM_FIELD_INDEPENDENT, 0},
    {"{\"independent\":\"ya\"}", UMKM_FIELD_INDEPENDENT, 1},
    {"{\"independent\":\"Tidak\"}", UMKM_FIELD_INDEPENDENT, 0},
    {"{\"independent\":\"yes\"}", UMKM_FIELD_INDEPENDENT, 1},
    {"{\"legal_form\":\"cv\"}", UMKM_FIELD_LEGAL_FORM, 2},
    {"{\"legal_form\":2}", UMKM_FIELD_LEGAL_FORM, 2},
    {"{\"kbli\":\"01111\"}", UMKM_FIELD_KBLI, 1111},
    {"{\"region\":\"18.71\"}", UMKM_FIELD_REGION, 1871},
    {" \n{\t\"omzet\" : \"750 ribu\" }\r\n", UMKM_FIELD_ANNUAL_SALES, 750000},
};

START_TEST(value_is_read)
{
    int64_t value = -1;

    ck_assert_msg(read(VALUES[_i].text, 0) == UMKM_OK, "%s: %s", VALUES[_i].text, error.message_en);
    ck_assert_int_eq(umkm_business_get(business, VALUES[_i].field, &value), UMKM_OK);
    ck_assert_int_eq(value, VALUES[_i].value);
    ck_assert_int_eq(known_count(), 1);
}
END_TEST

static const struct {
    const char *text;
    umkm_status status;
    int32_t field;
    const char *path;
    int32_t line;
    int64_t offset;
} REFUSED[] = {
    /* the form of the text */
    {"", UMKM_E_JSON_SYNTAX, 0, "", 1, 0},
    {"[]", UMKM_E_JSON_TYPE, 0, "", 0, -1},
    {"[{\"omzet\":1}]", UMKM_E_JSON_TYPE, 0, "", 0, -1},
    {"\"omzet\"", UMKM_E_JSON_TYPE, 0, "", 0, -1},
    {"null", UMKM_E_JSON_TYPE, 0, "", 0, -1},
    {"{\"omzet\":1} {\"omzet\":1}", UMKM_E_JSON_SYNTAX, 0, "", 1, 12},
    {"{\"omzet\":1,}", UMKM_E_JSON_SYNTAX, 0, "", 1, 11},
    /* keys */
    {"{\"omset_harian\":1}", UMKM_E_JSON_UNKNOWN_KEY, 0, "/omset_harian", 1, 1},
    {"{\"\":1}", UMKM_E_JSON_UNKNOWN_KEY, 0, "/", 1, 1},
    {"{\"workers\":1,\n \"a/b\":1}", UMKM_E_JSON_UNKNOWN_KEY, 0, "/a~1b", 2, 15},
    {"{\"omzet\":1,\"omzet\":1}", UMKM_E_JSON_DUPLICATE_KEY, 0, "/omzet", 1, 11},
    {"{\"omzet\":1,\"omz\\u0065t\":1}", UMKM_E_JSON_DUPLICATE_KEY, 0, "/omz\\u0065t", 1, 11},
    {"{\"omzet\":1,\"annual_sales\":1}", UMKM_E_DUPLICATE_FIELD, UMKM_FIELD_ANNUAL_SALES, "/annual_sales", 1, 11},
    {"{\"omzet\":1,\"Omzet\":1}", UMKM_E_DUPLICATE_FIELD, UMKM_FIELD_ANNUAL_SALES, "/Omzet", 1, 11},
    {"{\"omzet\":null,\"annual_sales\":1}", UMKM_E_DUPLICATE_FIELD, UMKM_FIELD_ANNUAL_SALES, "/annual_sales", 1, 14},
    {"{\"omzet\":1,\"omset\":null}", UMKM_E_DUPLICATE_FIELD, UMKM_FIELD_ANNUAL_SALES, "/omset", 1, 11},
    /* money */
    {"{\"omzet\":-1}", UMKM_E_RANGE, UMKM_FIELD_ANNUAL_SALES, "/omzet", 1, 1},
    {"{\"omzet\":\"-1\"}", UMKM_E_RANGE, UMKM_FIELD_ANNUAL_SALES, "/omzet", 1, 1},
    {"{\"omzet\":9007199254740992}", UMKM_E_JSON_NUMBER, 0, "/omzet", 1, 9},
    {"{\"omzet\":1.5}", UMKM_E_JSON_NUMBER, 0, "/omzet", 1, 9},
    {"{\"omzet\":1.0}", UMKM_E_JSON_NUMBER, 0, "/omzet", 1, 9},
    {"{\"omzet\":1e9}", UMKM_E_JSON_NUMBER, 0, "/omzet", 1, 9},
    {"{\"omzet\":-0}", UMKM_E_JSON_NUMBER, 0, "/omzet", 1, 9},
    {"{\"omzet\":\"9223372036854775808\"}", UMKM_E_OVERFLOW, UMKM_FIELD_ANNUAL_SALES, "/omzet", 1, 1},
    {"{\"omzet\":\"1,000.00\"}", UMKM_E_FOREIGN_GROUPING, UMKM_FIELD_ANNUAL_SALES, "/omzet", 1, 1},
    {"{\"omzet\":\"1.00.000\"}", UMKM_E_GROUPING, UMKM_FIELD_ANNUAL_SALES, "/omzet", 1, 1},
    {"{\"omzet\":\"\"}", UMKM_E_EMPTY, UMKM_FIELD_ANNUAL_SALES, "/omzet", 1, 1},
    {"{\"omzet\":\"banyak\"}", UMKM_E_MONEY, UMKM_FIELD_ANNUAL_SALES, "/omzet", 1, 1},
    {"{\"omzet\":true}", UMKM_E_JSON_TYPE, UMKM_FIELD_ANNUAL_SALES, "/omzet", 1, 1},
    {"{\"omzet\":[1]}", UMKM_E_JSON_TYPE, UMKM_FIELD_ANNUAL_SALES, "/omzet", 1, 1},
    {"{\"omzet\":{}}", UMKM_E_JSON_TYPE, UMKM_FIELD_ANNUAL_SALES, "/omzet", 1, 1},
    {"{\"workers\":1,\n\n  \"omzet\":\"-\"}", UMKM_E_MONEY, UMKM_FIELD_ANNUAL_SALES, "/omzet", 3, 17},
    /* counts, dates, yes and no, choices, codes, identities */
    {"{\"workers\":-1}", UMKM_E_RANGE, UMKM_FIELD_WORKERS, "/workers", 1, 1},
    {"{\"workers\":1000000001}", UMKM_E_RANGE, UMKM_FIELD_WORKERS, "/workers", 1, 1},
    {"{\"workers\":\"Rp 5\"}", UMKM_E_INTEGER, UMKM_FIELD_WORKERS, "/workers", 1, 1},
    {"{\"workers\":\"5 ribu\"}", UMKM_E_INTEGER, UMKM_FIELD_WORKERS, "/workers", 1, 1},
    {"{\"workers\":false}", UMKM_E_JSON_TYPE, UMKM_FIELD_WORKERS, "/workers", 1, 1},
    {"{\"founded_on\":\"02-02-2021\"}", UMKM_E_DATE_FORM, UMKM_FIELD_FOUNDED_ON, "/founded_on", 1, 1},
    {"{\"founded_on\":\"02/02/2021\"}", UMKM_E_DATE_FORM, UMKM_FIELD_FOUNDED_ON, "/founded_on", 1, 1},
    {"{\"founded_on\":\"2021-2-2\"}", UMKM_E_DATE_FORM, UMKM_FIELD_FOUNDED_ON, "/founded_on", 1, 1},
    {"{\"founded_on\":\"20210202\"}", UMKM_E_DATE_FORM, UMKM_FIELD_FOUNDED_ON, "/founded_on", 1, 1},
    {"{\"founded_on\":\"2026-02-30\"}", UMKM_E_DATE, UMKM_FIELD_FOUNDED_ON, "/founded_on", 1, 1},
    {"{\"founded_on\":20210202}", UMKM_E_JSON_TYPE, UMKM_FIELD_FOUNDED_ON, "/founded_on", 1, 1},
    {"{\"independent\":2}", UMKM_E_BOOL, UMKM_FIELD_INDEPENDENT, "/independent", 1, 1},
    {"{\"independent\":-1}", UMKM_E_BOOL, UMKM_FIELD_INDEPENDENT, "/independent", 1, 1},
    {"{\"independent\":[1]}", UMKM_E_JSON_TYPE, UMKM_FIELD_INDEPENDENT, "/independent", 1, 1},
    {"{\"independent\":\"mungkin\"}", UMKM_E_BOOL, UMKM_FIELD_INDEPENDENT, "/independent", 1, 1},
    {"{\"independent\":\"\"}", UMKM_E_EMPTY, UMKM_FIELD_INDEPENDENT, "/independent", 1, 1},
    {"{\"legal_form\":\"llc\"}", UMKM_E_ENUM, UMKM_FIELD_LEGAL_FORM, "/legal_form", 1, 1},
    {"{\"legal_form\":99}", UMKM_E_ENUM, UMKM_FIELD_LEGAL_FORM, "/legal_form", 1, 1},
    {"{\"legal_form\":true}", UMKM_E_JSON_TYPE, UMKM_FIELD_LEGAL_FORM, "/legal_form", 1, 1},
    {"{\"kbli\":1111}", UMKM_E_JSON_TYPE, UMKM_FIELD_KBLI, "/kbli", 1, 1},
    {"{\"kbli\":\"1111\"}", UMKM_E_CODE, UMKM_FIELD_KBLI, "/kbli", 1, 1},
    {"{\"region\":1871}", UMKM_E_JSON_TYPE, UMKM_FIELD_REGION, "/region", 1, 1},
    {"{\"nik\":3171234567890001}", UMKM_E_JSON_TYPE, UMKM_FIELD_NIK, "/nik", 1, 1},
    {"{\"nib\":\"12\"}", UMKM_E_TEXT, UMKM_FIELD_NIB, "/nib", 1, 1},
};

START_TEST(text_is_refused)
{
    const char *text = REFUSED[_i].text;

    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_WORKERS, 1, NULL), UMKM_OK);
    ck_assert_msg(read(text, 0) == REFUSED[_i].status, "%s: %s", text, umkm_status_name(error.status));
    ck_assert_int_eq(error.status, REFUSED[_i].status);
    ck_assert_msg(error.field == REFUSED[_i].field, "%s: field %d", text, (int)error.field);
    ck_assert_msg(strcmp(error.path, REFUSED[_i].path) == 0, "%s: path %s", text, error.path);
    ck_assert_msg(error.line == REFUSED[_i].line, "%s: line %d", text, (int)error.line);
    ck_assert_msg(error.offset == REFUSED[_i].offset, "%s: offset %d", text, (int)error.offset);
    if (error.field != 0) {
        const char *name = umkm_field_name(error.field);

        ck_assert_msg(strncmp(error.message_id, name, strlen(name)) == 0, "%s: %s", text, error.message_id);
        ck_assert_msg(strncmp(error.message_en, name, strlen(name)) == 0, "%s: %s", text, error.message_en);
    }
    ck_assert_int_eq(known_count(), 0);
    ck_assert_int_eq(umkm_business_from_json(business, text, strlen(text), 0, NULL), REFUSED[_i].status);
}
END_TEST

/* An identity number in a value that is refused, in a key, or in the place of another fact. */
static const char *const SECRETS[] = {
    "{\"nik\":\"31712345678900015\"}",
    "{\"nik\":\"3171234567890001 \\u00e9\"}",
    "{\"nik\":3171234567890001}",
    "{\"npwp\":\"01.234.567.8-901.0\"}",
    "{\"npwp\":\"3171234567890001x\"}",
    "{\"nib\":\"31712345678900\"}",
    "{\"omzet\":\"3171234567890001 orang\"}",
    "{\"workers\":\"3171234567890001\"}",
    "{\"workers\":3171234567890001}",
    "{\"founded_on\":\"3171234567890001\"}",
    "{\"kbli\":\"3171-2345-6789-0001\"}",
    "{\"legal_form\":\"3171234567890001\"}",
    "{\"independent\":\"3171 2345 6789 0001\"}",
    "{\"3171234567890001\":1}",
    "{\"nik 3171.2345.6789.0001\":1}",
    "{\"3171234567890001\":1,\"3171234567890001\":1}",
    "{\"3171234567890001\":x}",
    "{\"31712345678900\\u00301\":1,\"31712345678900\\u00301\":1}",
    "{\"nik\":\"3171234567890001\",\"nik\":\"3171234567890001\"}",
    "{\"nik\":\"3171234567890001\",\"no_ktp\":\"3171234567890001\"}",
};

/* Digits of a text in a row, whatever stands between them. */
static size_t digits_shown(const char *text)
{
    size_t longest = 0;
    size_t count = 0;

    for (; *text != '\0'; text++) {
        if (*text >= '0' && *text <= '9') {
            count++;
            longest = count > longest ? count : longest;
        } else if (*text != '-' && *text != '.' && *text != ' ') {
            count = 0;
        }
    }
    return longest;
}

START_TEST(identity_number_is_not_shown)
{
    ck_assert_int_ne(read(SECRETS[_i], 0), UMKM_OK);
    ck_assert_msg(strstr(error.message_id, "3171") == NULL, "%s", error.message_id);
    ck_assert_msg(strstr(error.message_en, "3171") == NULL, "%s", error.message_en);
    ck_assert_msg(strstr(error.path, "3171") == NULL, "%s", error.path);
    ck_assert_msg(digits_shown(error.path) <= 4, "%s", error.path);
    ck_assert_msg(digits_shown(error.message_en) <= 10, "%s", error.message_en);
}
END_TEST

START_TEST(null_is_unknown)
{
    ck_assert_int_eq(read("{\"omzet\":null,\"workers\":3,\"nik\":null,\"founded_on\":null,\"independent\":null}", 0),
                     UMKM_OK);
    ck_assert_int_eq(known_count(), 1);
    ck_assert_int_eq(umkm_business_is_known(business, UMKM_FIELD_WORKERS), 1);
}
END_TEST

START_TEST(record_is_cleared_first)
{
    ck_assert_int_eq(read("{\"omzet\":1,\"nik\":\"3171234567890001\"}", 0), UMKM_OK);
    ck_assert_int_eq(known_count(), 2);
    ck_assert_int_eq(read("{}", 0), UMKM_OK);
    ck_assert_int_eq(known_count(), 0);
}
END_TEST

START_TEST(identities_are_kept)
{
    char text[64];
    size_t needed;

    ck_assert_int_eq(read("{\"nik\":\"3171234567890001\",\"npwp\":\"01.234.567.8-901.000\",\"nib\":\"1234567890123\"}", 0),
                     UMKM_OK);
    ck_assert_int_eq(umkm_business_get_text(business, UMKM_FIELD_NIK, text, sizeof text, &needed), UMKM_OK);
    ck_assert_str_eq(text, "3171234567890001");
    ck_assert_int_eq(umkm_business_get_text(business, UMKM_FIELD_NPWP, text, sizeof text, &needed), UMKM_OK);
    ck_assert_str_eq(text, "012345678901000");
    ck_assert_int_eq(umkm_business_get_text(business, UMKM_FIELD_NIB, text, sizeof text, &needed), UMKM_OK);
    ck_assert_str_eq(text, "1234567890123");
}
END_TEST

START_TEST(unknown_keys_may_be_allowed)
{
    static const char text[] = "{\"id\":7,\"nested\":{\"omzet\":5,\"list\":[1,{\"a\":null}]},\"omzet\":6,\"nama\":\"x\"}";
    int64_t value;

    ck_assert_int_eq(read(text, 0), UMKM_E_JSON_UNKNOWN_KEY);
    ck_assert_str_eq(error.path, "/id");
    ck_assert_int_eq(read(text, UMKM_JSON_ALLOW_UNKNOWN), UMKM_OK);
    ck_assert_int_eq(known_count(), 1);
    ck_assert_int_eq(umkm_business_get(business, UMKM_FIELD_ANNUAL_SALES, &value), UMKM_OK);
    ck_assert_int_eq(value, 6);
}
END_TEST

/* What is ignored is still JSON: strict, bounded, without duplicate keys. A fault behind it is found in its place. */
START_TEST(what_is_allowed_is_still_checked)
{
    ck_assert_int_eq(read("{\"x\":1,\"x\":2}", UMKM_JSON_ALLOW_UNKNOWN), UMKM_E_JSON_DUPLICATE_KEY);
    ck_assert_int_eq(read("{\"x\":1.5}", UMKM_JSON_ALLOW_UNKNOWN), UMKM_E_JSON_NUMBER);
    ck_assert_int_eq(read("{\"x\":{\"y\":01}}", UMKM_JSON_ALLOW_UNKNOWN), UMKM_E_JSON_SYNTAX);
    ck_assert_int_eq(read("{\"x\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}", UMKM_JSON_ALLOW_UNKNOWN), UMKM_E_JSON_DEPTH);
    ck_assert_int_eq(read("{\"x\":{\"y\":[1,\n2]},\n\"omzet\":-1}", UMKM_JSON_ALLOW_UNKNOWN), UMKM_E_RANGE);
    ck_assert_str_eq(error.path, "/omzet");
    ck_assert_int_eq(error.line, 3);
    ck_assert_int_eq(error.offset, 19);
}
END_TEST

START_TEST(limits)
{
    size_t length = UMKM_JSON_MAX_BYTES;
    char *text = malloc(length + 1);

    ck_assert_ptr_nonnull(text);
    memset(text, ' ', length + 1);
    memcpy(text, "{}", 2);
    ck_assert_int_eq(umkm_business_from_json(business, text, length, 0, &error), UMKM_OK);
    ck_assert_int_eq(umkm_business_from_json(business, text, length + 1, 0, &error), UMKM_E_JSON_SIZE);
    memset(text, '{', length);
    ck_assert_int_eq(umkm_business_from_json(business, text, length, 0, &error), UMKM_E_JSON_SYNTAX);
    memset(text, '[', length);
    ck_assert_int_eq(umkm_business_from_json(business, text, length, 0, &error), UMKM_E_JSON_DEPTH);
    free(text);
}
END_TEST

START_TEST(arguments)
{
    ck_assert_int_eq(umkm_business_from_json(NULL, "{}", 2, 0, &error), UMKM_E_ARGUMENT);
    ck_assert_int_eq(error.status, UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_from_json(business, NULL, 1, 0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_from_json(business, NULL, 0, 0, NULL), UMKM_E_JSON_SYNTAX);
    ck_assert_int_eq(umkm_business_from_json(business, "{}", 2, 2, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_from_json(business, "{}", 2, UINT32_MAX, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_from_json(business, "{}x", 2, 0, NULL), UMKM_OK); /* not NUL-terminated */
}
END_TEST

/* Every field by its canonical name, as text and, where it has one, as a number. */
START_TEST(every_field_by_name)
{
    for (int32_t field = 1; field < UMKM_FIELD_END; field++) {
        umkm_field_description info = {.struct_size = sizeof info};
        char text[128];

        if (umkm_field_info(field, &info) != UMKM_OK || info.type == UMKM_TYPE_TEXT) {
            continue;
        }
        snprintf(text, sizeof text, "{\"%s\":null}", info.name);
        ck_assert_int_eq(read(text, 0), UMKM_OK);
        ck_assert_int_eq(umkm_business_is_known(business, field), 0);
        if (info.type == UMKM_TYPE_MONEY || info.type == UMKM_TYPE_COUNT) {
            snprintf(text, sizeof text, "{\"%s\":%d}", info.name, info.minimum > 1 ? (int)info.minimum : 1);
        } else if (info.type == UMKM_TYPE_BOOL) {
            snprintf(text, sizeof text, "{\"%s\":true}", info.name);
        } else if (info.type == UMKM_TYPE_ENUM) {
            const char *name = NULL;

            ck_assert_int_eq(umkm_enum_at(field, 0, NULL, &name, NULL), UMKM_OK);
            snprintf(text, sizeof text, "{\"%s\":\"%s\"}", info.name, name);
        } else if (info.type == UMKM_TYPE_DATE) {
            snprintf(text, sizeof text, "{\"%s\":\"2020-02-29\"}", info.name);
        } else {
            snprintf(text, sizeof text, "{\"%s\":\"%s\"}", info.name, field == UMKM_FIELD_KBLI ? "47111" : "18.71");
        }
        ck_assert_msg(read(text, 0) == UMKM_OK, "%s: %s", text, error.message_en);
        ck_assert_int_eq(umkm_business_is_known(business, field), 1);
        ck_assert_int_eq(known_count(), 1);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("business_json");
    TCase *tcase = tcase_create("read");
    SRunner *runner;
    int failed;

    tcase_add_checked_fixture(tcase, open_business, close_business);
    tcase_add_loop_test(tcase, value_is_read, 0, COUNT(VALUES));
    tcase_add_loop_test(tcase, text_is_refused, 0, COUNT(REFUSED));
    tcase_add_loop_test(tcase, identity_number_is_not_shown, 0, COUNT(SECRETS));
    tcase_add_test(tcase, null_is_unknown);
    tcase_add_test(tcase, record_is_cleared_first);
    tcase_add_test(tcase, identities_are_kept);
    tcase_add_test(tcase, unknown_keys_may_be_allowed);
    tcase_add_test(tcase, what_is_allowed_is_still_checked);
    tcase_add_test(tcase, limits);
    tcase_add_test(tcase, arguments);
    tcase_add_test(tcase, every_field_by_name);
    suite_add_tcase(suite, tcase);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
