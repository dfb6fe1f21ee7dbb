/* SPDX-License-Identifier: MIT */
/* The record: every field at the edges of its range, and every way in which files write a value. */
#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/business.h>
#include <umkm/rupiah.h>

#include "record/business_internal.h"

static umkm_business *business;

static void begin(void)
{
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
}

static void end(void)
{
    umkm_business_free(business);
    business = NULL;
}

static int32_t field_at(int index)
{
    int32_t field = 0;

    ck_assert_int_eq(umkm_field_at((size_t)index, &field), UMKM_OK);
    return field;
}

static umkm_field_description describe(int32_t field)
{
    umkm_field_description description = {.struct_size = sizeof description};

    ck_assert_int_eq(umkm_field_info(field, &description), UMKM_OK);
    return description;
}

static umkm_status set_text(int32_t field, const char *text)
{
    return umkm_business_set_text(business, field, text, strlen(text), UMKM_UNIT_RUPIAH, NULL);
}

static int64_t get(int32_t field)
{
    int64_t value = INT64_MIN;

    ck_assert_int_eq(umkm_business_get(business, field, &value), UMKM_OK);
    return value;
}

static void check_text(int32_t field, const char *expected)
{
    char buffer[80];
    size_t needed = 0;

    ck_assert_int_eq(umkm_business_get_text(business, field, buffer, sizeof buffer, &needed), UMKM_OK);
    ck_assert_str_eq(buffer, expected);
    ck_assert_uint_eq(needed, strlen(expected) + 1);
}

static umkm_status outside_status(int32_t type)
{
    switch (type) {
    case UMKM_TYPE_DATE:
        return UMKM_E_DATE;
    case UMKM_TYPE_BOOL:
        return UMKM_E_BOOL;
    case UMKM_TYPE_ENUM:
        return UMKM_E_ENUM;
    default:
        return UMKM_E_RANGE;
    }
}

static void check_refused(int32_t field, int64_t value, umkm_status expected)
{
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm_business_set(business, field, value, &error), expected);
    ck_assert_int_eq(error.status, expected);
    ck_assert_int_eq(error.field, field);
    ck_assert_ptr_nonnull(strstr(error.message_id, umkm_field_name(field)));
    ck_assert_ptr_nonnull(strstr(error.message_en, umkm_field_name(field)));
    ck_assert_ptr_nonnull(strchr(error.message_id, ';'));
    ck_assert_ptr_nonnull(strchr(error.message_en, ';'));
    ck_assert_int_eq(umkm_business_set(business, field, value, NULL), expected);
}

START_TEST(edges_of_every_range)
{
    umkm_field_description row = describe(field_at(_i));

    if (row.type == UMKM_TYPE_TEXT) {
        check_refused(row.field, 0, UMKM_E_TYPE);
        ck_assert_int_eq(umkm_business_is_known(business, row.field), 0);
        return;
    }
    check_refused(row.field, row.minimum - 1, outside_status(row.type));
    if (row.maximum < INT64_MAX) {
        check_refused(row.field, row.maximum + 1, outside_status(row.type));
    }
    ck_assert_int_eq(umkm_business_is_known(business, row.field), 0);
    ck_assert_int_eq(umkm_business_set(business, row.field, row.minimum, NULL), UMKM_OK);
    ck_assert_int_eq(get(row.field), row.minimum);
    check_refused(row.field, INT64_MIN, outside_status(row.type));
    ck_assert_int_eq(get(row.field), row.minimum);
    ck_assert_int_eq(umkm_business_set(business, row.field, row.maximum, NULL), UMKM_OK);
    ck_assert_int_eq(get(row.field), row.maximum);
    for (int i = 0; i < (int)umkm_field_count(); i++) {
        ck_assert_int_eq(umkm_business_is_known(business, field_at(i)), field_at(i) == row.field);
    }
}
END_TEST

START_TEST(canonical_text_comes_back)
{
    umkm_field_description row = describe(field_at(_i));
    const int64_t values[] = {row.minimum, row.maximum};
    char buffer[80];

    for (size_t i = 0; i < 2 && row.type != UMKM_TYPE_TEXT; i++) {
        ck_assert_int_eq(umkm_business_set(business, row.field, values[i], NULL), UMKM_OK);
        ck_assert_int_eq(umkm_business_get_text(business, row.field, buffer, sizeof buffer, NULL), UMKM_OK);
        ck_assert_int_eq(umkm_business_unset(business, row.field), UMKM_OK);
        ck_assert_msg(set_text(row.field, buffer) == UMKM_OK, "%s: %s", row.name, buffer);
        ck_assert_int_eq(get(row.field), values[i]);
    }
}
END_TEST

START_TEST(days_and_codes_that_do_not_exist)
{
    static const int64_t days[] = {0, 20260230, 20261301, 20260100, 20260001, 20230229, 2026, INT64_C(100000000020260101)};
    static const int64_t regions[] = {100, 999, 1000, 1100, 1200, 1800, 9900};
    static const int64_t known_regions[] = {11, 18, 99, 1101, 1199, 1201, 1871, 9999};

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        check_refused(UMKM_FIELD_FOUNDED_ON, days[i], UMKM_E_DATE);
    }
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_FOUNDED_ON, 20240229, NULL), UMKM_OK);
    for (size_t i = 0; i < sizeof regions / sizeof regions[0]; i++) {
        check_refused(UMKM_FIELD_REGION, regions[i], UMKM_E_CODE);
    }
    for (size_t i = 0; i < sizeof known_regions / sizeof known_regions[0]; i++) {
        ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_REGION, known_regions[i], NULL), UMKM_OK);
    }
    check_refused(UMKM_FIELD_KBLI_EDITION, 2021, UMKM_E_ENUM);
    check_refused(UMKM_FIELD_KBLI_EDITION, 2024, UMKM_E_ENUM);
}
END_TEST

struct text_case {
    int32_t field;
    const char *text;
    umkm_status status;
    int64_t value;
};

static const struct text_case texts[] = {
    {UMKM_FIELD_ANNUAL_SALES, "0", UMKM_OK, 0},
    {UMKM_FIELD_ANNUAL_SALES, "Rp 1.500.000.000,00", UMKM_OK, 1500000000},
    {UMKM_FIELD_ANNUAL_SALES, " 1,5 miliar\n", UMKM_OK, 1500000000},
    {UMKM_FIELD_ANNUAL_SALES, "-1", UMKM_E_RANGE, 0},
    {UMKM_FIELD_ANNUAL_SALES, "1,000", UMKM_E_FOREIGN_GROUPING, 0},
    {UMKM_FIELD_ANNUAL_SALES, "banyak", UMKM_E_MONEY, 0},
    {UMKM_FIELD_ANNUAL_SALES, "9223372036854775808", UMKM_E_OVERFLOW, 0},
    {UMKM_FIELD_NET_WORTH, "-Rp1.000", UMKM_OK, -1000},
    {UMKM_FIELD_NET_WORTH, "-9223372036854775807", UMKM_OK, -INT64_MAX},
    {UMKM_FIELD_NET_WORTH, "-9223372036854775808", UMKM_E_RANGE, 0},
    {UMKM_FIELD_WORKERS, "0", UMKM_OK, 0},
    {UMKM_FIELD_WORKERS, "12", UMKM_OK, 12},
    {UMKM_FIELD_WORKERS, "1.500", UMKM_OK, 1500},
    {UMKM_FIELD_WORKERS, "12.0", UMKM_OK, 12},
    {UMKM_FIELD_WORKERS, "12.00", UMKM_OK, 12},
    {UMKM_FIELD_WORKERS, "12,00", UMKM_OK, 12},
    {UMKM_FIELD_WORKERS, " 12\r", UMKM_OK, 12},
    {UMKM_FIELD_WORKERS, "1000000000", UMKM_OK, 1000000000},
    {UMKM_FIELD_WORKERS, "1000000001", UMKM_E_RANGE, 0},
    {UMKM_FIELD_WORKERS, "-1", UMKM_E_RANGE, 0},
    {UMKM_FIELD_WORKERS, "12.5", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_WORKERS, "12,5", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_WORKERS, "12 orang", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_WORKERS, "Rp12", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_WORKERS, "12 ribu", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_WORKERS, "12,-", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_WORKERS, "+12", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_WORKERS, "-", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_WORKERS, ".", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_WORKERS, "1e3", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_WORKERS, "1.00.000", UMKM_E_GROUPING, 0},
    {UMKM_FIELD_WORKERS, "1,500", UMKM_E_FOREIGN_GROUPING, 0},
    {UMKM_FIELD_WORKERS, "99999999999999999999", UMKM_E_OVERFLOW, 0},
    {UMKM_FIELD_WORKERS, "\xD9\xA1\xD9\xA2", UMKM_E_INTEGER, 0},
    {UMKM_FIELD_CASHLESS_MONTHS_6M, "6", UMKM_OK, 6},
    {UMKM_FIELD_CASHLESS_MONTHS_6M, "7", UMKM_E_RANGE, 0},
    {UMKM_FIELD_FOUNDED_YEAR, "2019", UMKM_OK, 2019},
    {UMKM_FIELD_FOUNDED_YEAR, "19", UMKM_E_RANGE, 0},
    {UMKM_FIELD_FOUNDED_ON, "2019-03-01", UMKM_OK, 20190301},
    {UMKM_FIELD_FOUNDED_ON, "01-03-2019", UMKM_OK, 20190301},
    {UMKM_FIELD_FOUNDED_ON, "01/03/2019", UMKM_OK, 20190301},
    {UMKM_FIELD_FOUNDED_ON, "2026-02-30", UMKM_E_DATE, 0},
    {UMKM_FIELD_FOUNDED_ON, "kemarin", UMKM_E_DATE_FORM, 0},
    {UMKM_FIELD_FOUNDED_ON, "20190301", UMKM_E_DATE_FORM, 0},
    {UMKM_FIELD_EXPORTS, "yes", UMKM_OK, 1},
    {UMKM_FIELD_EXPORTS, "YA", UMKM_OK, 1},
    {UMKM_FIELD_EXPORTS, "True", UMKM_OK, 1},
    {UMKM_FIELD_EXPORTS, "1", UMKM_OK, 1},
    {UMKM_FIELD_EXPORTS, "No", UMKM_OK, 0},
    {UMKM_FIELD_EXPORTS, " tidak ", UMKM_OK, 0},
    {UMKM_FIELD_EXPORTS, "FALSE", UMKM_OK, 0},
    {UMKM_FIELD_EXPORTS, "0", UMKM_OK, 0},
    {UMKM_FIELD_EXPORTS, "y", UMKM_E_BOOL, 0},
    {UMKM_FIELD_EXPORTS, "t", UMKM_E_BOOL, 0},
    {UMKM_FIELD_EXPORTS, "2", UMKM_E_BOOL, 0},
    {UMKM_FIELD_EXPORTS, "yess", UMKM_E_BOOL, 0},
    {UMKM_FIELD_EXPORTS, "1.0", UMKM_E_BOOL, 0},
    {UMKM_FIELD_LEGAL_FORM, "CV", UMKM_OK, 2},
    {UMKM_FIELD_LEGAL_FORM, "PT Perorangan", UMKM_OK, 1},
    {UMKM_FIELD_LEGAL_FORM, "perorangan", UMKM_OK, 0},
    {UMKM_FIELD_LEGAL_FORM, "Koperasi", UMKM_OK, 5},
    {UMKM_FIELD_LEGAL_FORM, "6", UMKM_OK, 6},
    {UMKM_FIELD_LEGAL_FORM, "7", UMKM_E_ENUM, 0},
    {UMKM_FIELD_LEGAL_FORM, "-1", UMKM_E_ENUM, 0},
    {UMKM_FIELD_LEGAL_FORM, "1.0", UMKM_E_ENUM, 0},
    {UMKM_FIELD_LEGAL_FORM, "9999999999999999999999", UMKM_E_ENUM, 0},
    {UMKM_FIELD_LEGAL_FORM, "perkumpulan", UMKM_E_ENUM, 0},
    {UMKM_FIELD_LEGAL_FORM, "pt|perseroan", UMKM_E_ENUM, 0},
    {UMKM_FIELD_LEGAL_FORM, "-", UMKM_E_ENUM, 0},
    {UMKM_FIELD_SLIK_COLLECTABILITY, "lancar", UMKM_OK, 1},
    {UMKM_FIELD_SLIK_COLLECTABILITY, "Kol 5", UMKM_OK, 5},
    {UMKM_FIELD_SLIK_COLLECTABILITY, "no record", UMKM_OK, 0},
    {UMKM_FIELD_SLIK_COLLECTABILITY, "0", UMKM_OK, 0},
    {UMKM_FIELD_SLIK_COLLECTABILITY, "6", UMKM_E_ENUM, 0},
    {UMKM_FIELD_KBLI_EDITION, "2020", UMKM_OK, 2020},
    {UMKM_FIELD_KBLI_EDITION, "2025", UMKM_OK, 2025},
    {UMKM_FIELD_KBLI_EDITION, "2015", UMKM_E_ENUM, 0},
    {UMKM_FIELD_KBLI_EDITION, "0", UMKM_E_ENUM, 0},
    {UMKM_FIELD_KBLI, "01111", UMKM_OK, 1111},
    {UMKM_FIELD_KBLI, "47111", UMKM_OK, 47111},
    {UMKM_FIELD_KBLI, " 47111 ", UMKM_OK, 47111},
    {UMKM_FIELD_KBLI, "1111", UMKM_E_CODE, 0},
    {UMKM_FIELD_KBLI, "047111", UMKM_E_CODE, 0},
    {UMKM_FIELD_KBLI, "4711a", UMKM_E_CODE, 0},
    {UMKM_FIELD_KBLI, "-4711", UMKM_E_CODE, 0},
    {UMKM_FIELD_KBLI, "47.111", UMKM_E_CODE, 0},
    {UMKM_FIELD_REGION, "18", UMKM_OK, 18},
    {UMKM_FIELD_REGION, "18.71", UMKM_OK, 1871},
    {UMKM_FIELD_REGION, "1871", UMKM_OK, 1871},
    {UMKM_FIELD_REGION, "18.00", UMKM_E_CODE, 0},
    {UMKM_FIELD_REGION, "1800", UMKM_E_CODE, 0},
    {UMKM_FIELD_REGION, "1", UMKM_E_CODE, 0},
    {UMKM_FIELD_REGION, "187", UMKM_E_CODE, 0},
    {UMKM_FIELD_REGION, "18.7", UMKM_E_CODE, 0},
    {UMKM_FIELD_REGION, "18-71", UMKM_E_CODE, 0},
    {UMKM_FIELD_REGION, "18.71.01", UMKM_E_CODE, 0},
    {UMKM_FIELD_REGION, "1a.71", UMKM_E_CODE, 0},
    {UMKM_FIELD_REGION, "10", UMKM_E_RANGE, 0},
    {UMKM_FIELD_REGION, "", UMKM_E_EMPTY, 0},
    {UMKM_FIELD_WORKERS, "  \t", UMKM_E_EMPTY, 0},
    {UMKM_FIELD_WORKERS, "\xC2\xA0", UMKM_E_EMPTY, 0},
    {UMKM_FIELD_NIB, " ", UMKM_E_EMPTY, 0},
    {UMKM_FIELD_ANNUAL_SALES, "1\xFF", UMKM_E_UTF8, 0},
    {UMKM_FIELD_LEGAL_FORM, "cv\xC2", UMKM_E_UTF8, 0},
    {UMKM_FIELD_NIK, "token\xFF", UMKM_E_UTF8, 0},
    {0, "1", UMKM_E_NAME, 0},
    {UMKM_FIELD_END, "1", UMKM_E_NAME, 0},
};

enum { TEXTS = sizeof texts / sizeof texts[0] };

START_TEST(texts_are_read_or_refused)
{
    const struct text_case *row = &texts[_i];
    umkm_error error;
    umkm_status status;

    umkm_error_init(&error);
    status = umkm_business_set_text(business, row->field, row->text, strlen(row->text), UMKM_UNIT_RUPIAH, &error);
    ck_assert_msg(status == row->status, "%s \"%s\": %s", umkm_field_name(row->field), row->text, umkm_status_name(status));
    if (status == UMKM_OK) {
        ck_assert_int_eq(get(row->field), row->value);
        return;
    }
    ck_assert_int_eq(umkm_business_is_known(business, row->field), 0);
    ck_assert_int_eq(error.status, row->status);
    if (status != UMKM_E_NAME) {
        ck_assert_int_eq(error.field, row->field);
        ck_assert_ptr_eq(strstr(error.message_id, umkm_field_name(row->field)), error.message_id);
        ck_assert_ptr_eq(strstr(error.message_en, umkm_field_name(row->field)), error.message_en);
    }
    ck_assert_int_eq(set_text(row->field, row->text), row->status);
}
END_TEST

START_TEST(units_are_for_money_only)
{
    ck_assert_int_eq(umkm_business_set_text(business, UMKM_FIELD_ANNUAL_SALES, "1,5", 3, UMKM_UNIT_JUTA, NULL), UMKM_OK);
    ck_assert_int_eq(get(UMKM_FIELD_ANNUAL_SALES), 1500000);
    ck_assert_int_eq(umkm_business_set_text(business, UMKM_FIELD_ANNUAL_SALES, "1 juta", 6, UMKM_UNIT_JUTA, NULL),
                     UMKM_E_UNIT);
    ck_assert_int_eq(get(UMKM_FIELD_ANNUAL_SALES), 1500000);
    ck_assert_int_eq(umkm_business_set_text(business, UMKM_FIELD_WORKERS, "12", 2, UMKM_UNIT_JUTA, NULL), UMKM_OK);
    ck_assert_int_eq(get(UMKM_FIELD_WORKERS), 12);
    ck_assert_int_eq(umkm_business_set_text(business, UMKM_FIELD_ANNUAL_SALES, "1", 1, 5, NULL), UMKM_E_ARGUMENT);
}
END_TEST

/* Name, aliases and number of every choice, in any letter case. */
START_TEST(choices_are_read)
{
    int32_t field = field_at(_i);
    const char *name;
    const char *aliases;
    int64_t value;
    char text[80];

    for (size_t i = 0; umkm_enum_at(field, i, &value, &name, &aliases) == UMKM_OK; i++) {
        ck_assert_int_eq(set_text(field, name), UMKM_OK);
        ck_assert_int_eq(get(field), value);
        check_text(field, name);
        snprintf(text, sizeof text, "%" PRId64, value);
        ck_assert_int_eq(set_text(field, text), UMKM_OK);
        ck_assert_int_eq(get(field), value);
        for (const char *alias = aliases; *alias != '\0'; alias += strcspn(alias, "|"), alias += *alias == '|') {
            snprintf(text, sizeof text, " %.*s ", (int)strcspn(alias, "|"), alias);
            text[1] = text[1] >= 'a' && text[1] <= 'z' ? (char)(text[1] - 'a' + 'A') : text[1];
            ck_assert_int_eq(umkm_business_unset(business, field), UMKM_OK);
            ck_assert_msg(set_text(field, text) == UMKM_OK, "%s", text);
            ck_assert_int_eq(get(field), value);
        }
    }
}
END_TEST

START_TEST(codes_come_back_whole)
{
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_KBLI, 1111, NULL), UMKM_OK);
    check_text(UMKM_FIELD_KBLI, "01111");
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_REGION, 1805, NULL), UMKM_OK);
    check_text(UMKM_FIELD_REGION, "18.05");
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_REGION, 18, NULL), UMKM_OK);
    check_text(UMKM_FIELD_REGION, "18");
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_NET_PROFIT, -5, NULL), UMKM_OK);
    check_text(UMKM_FIELD_NET_PROFIT, "-5");
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_FOUNDED_ON, 20190301, NULL), UMKM_OK);
    check_text(UMKM_FIELD_FOUNDED_ON, "2019-03-01");
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_EXPORTS, 1, NULL), UMKM_OK);
    check_text(UMKM_FIELD_EXPORTS, "yes");
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_EXPORTS, 0, NULL), UMKM_OK);
    check_text(UMKM_FIELD_EXPORTS, "no");
}
END_TEST

static const struct {
    int32_t field;
    const char *text;
    const char *kept; /* NULL: refused */
} identities[] = {
    {UMKM_FIELD_NIB, "0220001234567", "0220001234567"},
    {UMKM_FIELD_NIB, "0220 0012 34567", "0220001234567"},
    {UMKM_FIELD_NIB, "022000123456", NULL},
    {UMKM_FIELD_NIB, "02200012345678", NULL},
    {UMKM_FIELD_NIB, "022000123456x", NULL},
    {UMKM_FIELD_NIB, "-", NULL},
    {UMKM_FIELD_NPWP, "01.234.567.8-901.000", "012345678901000"},
    {UMKM_FIELD_NPWP, "0012345678901000", "0012345678901000"},
    {UMKM_FIELD_NPWP, "0012345678901000000001", "0012345678901000000001"},
    {UMKM_FIELD_NPWP, "01234567890100", NULL},
    {UMKM_FIELD_NPWP, "01234567890100000", NULL},
    {UMKM_FIELD_NPWP, "001234567890100000000", NULL},
    {UMKM_FIELD_NPWP, "00123456789010000000012", NULL},
    {UMKM_FIELD_NPWP, "01/234567890100", NULL},
    {UMKM_FIELD_NIK, "1871014101900001", "1871014101900001"},
    {UMKM_FIELD_NIK, "1871.0141.0190.0001", "1871014101900001"},
    {UMKM_FIELD_NIK, "187101410190000", NULL},
    {UMKM_FIELD_NIK, "18710141019000011", NULL},
    {UMKM_FIELD_NIK, "1871-0141", NULL},
    {UMKM_FIELD_NIK, "---", NULL},
    {UMKM_FIELD_NIK, "a1b2c3-d4_E5", "a1b2c3-d4_E5"},
    {UMKM_FIELD_NIK, "x", "x"},
    {UMKM_FIELD_NIK, "token 1", NULL},
    {UMKM_FIELD_NIK, "t\xC3\xB6ken", NULL},
    {UMKM_FIELD_NIK, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_",
     "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"},
    {UMKM_FIELD_NIK, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_a", NULL},
    {UMKM_FIELD_NIK, "00000000001111111111222222222233333333334444444444555555555566666666667777777777", NULL},
};

enum { IDENTITIES = sizeof identities / sizeof identities[0] };

START_TEST(identity_texts)
{
    int32_t field = identities[_i].field;
    umkm_error error;
    int64_t value;

    umkm_error_init(&error);
    if (identities[_i].kept != NULL) {
        ck_assert_int_eq(set_text(field, identities[_i].text), UMKM_OK);
        check_text(field, identities[_i].kept);
        ck_assert_int_eq(umkm_business_get(business, field, &value), UMKM_E_TYPE);
        return;
    }
    ck_assert_int_eq(umkm_business_set_text(business, field, identities[_i].text, strlen(identities[_i].text), 0, &error),
                     UMKM_E_TEXT);
    ck_assert_int_eq(error.field, field);
    ck_assert_int_eq(umkm_business_is_known(business, field), 0);
    ck_assert_ptr_eq(strstr(error.message_id, umkm_field_name(field)), error.message_id);
    if (strlen(identities[_i].text) > 3) {
        ck_assert_ptr_null(strstr(error.message_id, identities[_i].text));
        ck_assert_ptr_null(strstr(error.message_en, identities[_i].text));
    }
}
END_TEST

/* A short identity number leaves nothing behind from the long one before it. */
START_TEST(identity_texts_are_wiped)
{
    static const char nothing[UMKM__IDENTITY_SIZE];

    ck_assert_int_eq(set_text(UMKM_FIELD_NPWP, "0012345678901000000001"), UMKM_OK);
    ck_assert_int_eq(set_text(UMKM_FIELD_NIK, "token"), UMKM_OK);
    ck_assert_int_eq(set_text(UMKM_FIELD_NPWP, "012345678901000"), UMKM_OK);
    check_text(UMKM_FIELD_NPWP, "012345678901000");
    check_text(UMKM_FIELD_NIK, "token");
    ck_assert_mem_eq(business->identities[1] + 15, nothing, sizeof nothing - 15);
    ck_assert_int_eq(umkm_business_unset(business, UMKM_FIELD_NPWP), UMKM_OK);
    ck_assert_mem_eq(business->identities[1], nothing, sizeof nothing);
    ck_assert_int_eq(umkm_business_get_text(business, UMKM_FIELD_NPWP, NULL, 0, NULL), UMKM_E_NOT_KNOWN);
    check_text(UMKM_FIELD_NIK, "token");
}
END_TEST

START_TEST(messages_say_what_was_expected)
{
    static const struct {
        int32_t field;
        const char *text;
        const char *id;
        const char *en;
    } rows[] = {
        {UMKM_FIELD_LOAN_PURPOSE, "beli rumah",
         "loan_purpose: \"beli rumah\": bukan salah satu pilihan; pilihannya: working_capital, investment",
         "loan_purpose: \"beli rumah\": not one of the choices; choose one of: working_capital, investment"},
        {UMKM_FIELD_CASHLESS_MONTHS_6M, "7", "cashless_months_6m: \"7\": nilai di luar rentang; harus dari 0 sampai 6",
         "cashless_months_6m: \"7\": value out of range; must be from 0 to 6"},
        {UMKM_FIELD_ANNUAL_SALES, "-1", "annual_sales: \"-1\": nilai di luar rentang; tidak boleh negatif",
         "annual_sales: \"-1\": value out of range; must not be negative"},
        {UMKM_FIELD_EXPORTS, "y", "exports: \"y\": bukan ya atau tidak; tulis ya atau tidak",
         "exports: \"y\": neither yes nor no; write yes or no"},
        {UMKM_FIELD_KBLI, "1", "kbli: \"1\": bentuk kode salah; harus tepat 5 angka, seperti 01111",
         "kbli: \"1\": wrong form of code; must be exactly 5 digits, such as 01111"},
        {UMKM_FIELD_NIB, "12", "nib: teks tidak sah; harus 13 angka", "nib: invalid text; must be 13 digits"},
        {UMKM_FIELD_WORKERS, "", "workers: tidak ada nilai", "workers: no value given"},
    };
    umkm_error error;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        umkm_error_init(&error);
        (void)umkm_business_set_text(business, rows[i].field, rows[i].text, strlen(rows[i].text), 0, &error);
        ck_assert_str_eq(error.message_id, rows[i].id);
        ck_assert_str_eq(error.message_en, rows[i].en);
    }
}
END_TEST

START_TEST(offsets_count_from_the_text_given)
{
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm_business_set_text(business, UMKM_FIELD_ANNUAL_SALES, "x", 1, 0, &error), UMKM_E_MONEY);
    ck_assert_int_eq(error.offset, 0);
    ck_assert_int_eq(umkm_business_set_text(business, UMKM_FIELD_ANNUAL_SALES, " \n x", 4, 0, &error), UMKM_E_MONEY);
    ck_assert_int_eq(error.offset, 3);
    ck_assert_int_eq(umkm_business_set_text(business, UMKM_FIELD_LEGAL_FORM, "  x", 3, 0, &error), UMKM_E_ENUM);
    ck_assert_int_eq(error.offset, -1);
}
END_TEST

START_TEST(words_for_unknown)
{
    static const char *const unknown[] = {
        "",
        " ",
        "\t\r\n",
        "\xC2\xA0",
        "-",
        " - ",
        "null",
        "NULL",
        "n/a",
        "N/A",
        "tidak ada data",
        "Tidak Ada Data",
        " BELUM ADA DATA ",
    };
    static const char *const known[] = {"0", "--", "_", "na", "none", "tidak", "tidak ada", "tidak_ada_data", "nul", "?"};

    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
        ck_assert_msg(umkm_text_means_unknown(unknown[i], strlen(unknown[i])) == 1, "%s", unknown[i]);
    }
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        ck_assert_msg(umkm_text_means_unknown(known[i], strlen(known[i])) == 0, "%s", known[i]);
    }
    ck_assert_int_eq(umkm_text_means_unknown(NULL, 0), 1);
    ck_assert_int_eq(umkm_text_means_unknown(NULL, 9), 1);
    ck_assert_int_eq(umkm_text_means_unknown("null0", 4), 1);
}
END_TEST

START_TEST(facts_are_forgotten_and_copied)
{
    umkm_business *other = NULL;
    int64_t value = 0;

    ck_assert_int_eq(umkm_business_new(&other), UMKM_OK);
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_WORKERS, 4, NULL), UMKM_OK);
    ck_assert_int_eq(set_text(UMKM_FIELD_NIK, "token"), UMKM_OK);
    ck_assert_int_eq(umkm_business_copy(other, business), UMKM_OK);
    ck_assert_int_eq(umkm_business_copy(business, business), UMKM_OK);
    ck_assert_int_eq(umkm_business_unset(business, UMKM_FIELD_WORKERS), UMKM_OK);
    ck_assert_int_eq(umkm_business_get(business, UMKM_FIELD_WORKERS, &value), UMKM_E_NOT_KNOWN);
    check_text(UMKM_FIELD_NIK, "token");
    ck_assert_int_eq(umkm_business_clear(business), UMKM_OK);
    ck_assert_int_eq(umkm_business_is_known(business, UMKM_FIELD_NIK), 0);
    ck_assert_int_eq(umkm_business_copy(business, other), UMKM_OK);
    ck_assert_int_eq(get(UMKM_FIELD_WORKERS), 4);
    check_text(UMKM_FIELD_NIK, "token");
    umkm_business_free(other);
}
END_TEST

START_TEST(buffers)
{
    char buffer[4] = "xyz";
    size_t needed = 0;

    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_WORKERS, 1234, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_get_text(business, UMKM_FIELD_WORKERS, buffer, 4, &needed), UMKM_E_BUFFER);
    ck_assert_uint_eq(needed, 5);
    ck_assert_str_eq(buffer, "");
    ck_assert_int_eq(umkm_business_get_text(business, UMKM_FIELD_WORKERS, NULL, 0, &needed), UMKM_E_BUFFER);
    ck_assert_uint_eq(needed, 5);
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_WORKERS, 123, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_get_text(business, UMKM_FIELD_WORKERS, buffer, 4, NULL), UMKM_OK);
    ck_assert_str_eq(buffer, "123");
}
END_TEST

START_TEST(arguments_are_checked)
{
    char buffer[8];
    int64_t value = 0;

    ck_assert_int_eq(umkm_business_new(NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_clear(NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_copy(NULL, business), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_copy(business, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_set(NULL, UMKM_FIELD_WORKERS, 1, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_set(business, 0, 1, NULL), UMKM_E_NAME);
    ck_assert_int_eq(umkm_business_set_text(NULL, UMKM_FIELD_WORKERS, "1", 1, 0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_set_text(business, UMKM_FIELD_WORKERS, NULL, 1, 0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_set_text(business, UMKM_FIELD_WORKERS, NULL, 0, 0, NULL), UMKM_E_EMPTY);
    ck_assert_int_eq(umkm_business_unset(NULL, UMKM_FIELD_WORKERS), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_unset(business, -1), UMKM_E_NAME);
    ck_assert_int_eq(umkm_business_is_known(NULL, UMKM_FIELD_WORKERS), 0);
    ck_assert_int_eq(umkm_business_is_known(business, INT32_MAX), 0);
    ck_assert_int_eq(umkm_business_get(NULL, UMKM_FIELD_WORKERS, &value), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_get(business, UMKM_FIELD_WORKERS, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_get(business, UMKM_FIELD_WORKERS, &value), UMKM_E_NOT_KNOWN);
    ck_assert_int_eq(umkm_business_get(business, UMKM_FIELD_NIK, &value), UMKM_E_TYPE);
    ck_assert_int_eq(umkm_business_get(business, 0, &value), UMKM_E_NAME);
    ck_assert_int_eq(umkm_business_get_text(NULL, UMKM_FIELD_WORKERS, buffer, 8, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_get_text(business, UMKM_FIELD_WORKERS, NULL, 8, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_get_text(business, 0, buffer, 8, NULL), UMKM_E_NAME);
    ck_assert_int_eq(umkm_business_get_text(business, UMKM_FIELD_WORKERS, buffer, 8, NULL), UMKM_E_NOT_KNOWN);
    umkm_business_free(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("business");
    TCase *all = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int fields = (int)umkm_field_count();
    int failed;

    suite_add_tcase(suite, all);
    tcase_add_checked_fixture(all, begin, end);
    tcase_add_loop_test(all, edges_of_every_range, 0, fields);
    tcase_add_loop_test(all, canonical_text_comes_back, 0, fields);
    tcase_add_test(all, days_and_codes_that_do_not_exist);
    tcase_add_loop_test(all, texts_are_read_or_refused, 0, TEXTS);
    tcase_add_test(all, units_are_for_money_only);
    tcase_add_loop_test(all, choices_are_read, 0, fields);
    tcase_add_test(all, codes_come_back_whole);
    tcase_add_loop_test(all, identity_texts, 0, IDENTITIES);
    tcase_add_test(all, identity_texts_are_wiped);
    tcase_add_test(all, messages_say_what_was_expected);
    tcase_add_test(all, offsets_count_from_the_text_given);
    tcase_add_test(all, words_for_unknown);
    tcase_add_test(all, facts_are_forgotten_and_copied);
    tcase_add_test(all, buffers);
    tcase_add_test(all, arguments_are_checked);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
