/* SPDX-License-Identifier: MIT */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/date.h>

#include "support/csv.h"

enum { UNTOUCHED = 424242, FIRST = 10000101, LAST = 99991231 };

/* The text is copied to a block of exactly its size, so that a sanitizer sees a read past its end. */
static umkm_status parse(const char *text, size_t length, int32_t forms, int32_t *date, umkm_error *error)
{
    char *copy = malloc(length > 0 ? length : 1);
    umkm_status status;

    ck_assert_ptr_nonnull(copy);
    memcpy(copy, text, length);
    status = umkm_date_parse(copy, length, forms, date, error);
    free(copy);
    return status;
}

START_TEST(vectors_of_spellings)
{
    struct vectors *vectors = vectors_open(UMKM_VECTORS "/dates.csv");
    size_t count = 0;

    while (vectors_next(vectors)) {
        const char *text = vectors_text(vectors, "text");
        bool files = strcmp(vectors_text(vectors, "forms"), "files") == 0;
        int32_t forms = files ? UMKM_DATE_FILES : UMKM_DATE_ISO;
        umkm_status expected = vectors_status(vectors, "status");
        int64_t wanted = expected == UMKM_OK ? vectors_int(vectors, "date") : UNTOUCHED;
        int32_t date = UNTOUCHED;
        umkm_error error;
        umkm_status status;

        ck_assert(files || strcmp(vectors_text(vectors, "forms"), "iso") == 0);
        umkm_error_init(&error);
        status = parse(text, strlen(text), forms, &date, &error);
        ck_assert_msg(status == expected, "row %zu: \"%s\" gave %s", vectors_row(vectors), text, umkm_status_name(status));
        ck_assert_msg(date == wanted, "row %zu: \"%s\" gave %d", vectors_row(vectors), text, date);
        ck_assert_int_eq(error.status, status);
        if (status != UMKM_OK) {
            ck_assert_int_ge(error.offset, 0);
            ck_assert_int_le(error.offset, (int64_t)strlen(text));
            ck_assert_ptr_nonnull(strstr(error.message_id, umkm_status_text(status, UMKM_LANG_ID)));
            ck_assert_ptr_nonnull(strstr(error.message_en, "; "));
        }
        ck_assert_int_eq(parse(text, strlen(text), forms, &date, NULL), expected);
        count++;
    }
    ck_assert_uint_ge(count, 140);
    vectors_close(vectors);
}
END_TEST

START_TEST(arguments)
{
    int32_t date = UNTOUCHED;

    ck_assert_int_eq(umkm_date_parse(NULL, 0, UMKM_DATE_ISO, &date, NULL), UMKM_E_EMPTY);
    ck_assert_int_eq(umkm_date_parse(NULL, 10, UMKM_DATE_ISO, &date, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_date_parse("2026-11-21", 10, UMKM_DATE_ISO, NULL, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_date_parse("2026-11-21", 10, 2, &date, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_date_parse("2026-11-21", 10, -1, &date, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_date_parse("2026-11-21\n", 11, UMKM_DATE_ISO, &date, NULL), UMKM_E_DATE_FORM);
    ck_assert_int_eq(umkm_date_parse("2026-11-21\0", 11, UMKM_DATE_ISO, &date, NULL), UMKM_E_DATE_FORM);
    ck_assert_int_eq(date, UNTOUCHED);
    ck_assert_int_eq(umkm_date_parse("2026-11-219", 10, UMKM_DATE_ISO, &date, NULL), UMKM_OK);
    ck_assert_int_eq(date, 20261121);
}
END_TEST

START_TEST(the_offset_shows_the_byte)
{
    static const struct {
        const char *text;
        int32_t forms;
        int64_t offset;
    } cases[] = {
        {"", UMKM_DATE_ISO, 0},
        {"  ", UMKM_DATE_ISO, 2},
        {"2026/11/21", UMKM_DATE_ISO, 4},
        {"21/11/2026", UMKM_DATE_ISO, 2},
        {"2026-1-21", UMKM_DATE_ISO, 6},
        {"2026-11-2", UMKM_DATE_ISO, 9},
        {" 2026-11-211", UMKM_DATE_ISO, 11},
        {"2026-13-01", UMKM_DATE_ISO, 5},
        {"2026-02-29", UMKM_DATE_ISO, 8},
        {" 0999-01-01", UMKM_DATE_ISO, 1},
        {"29/02/2026", UMKM_DATE_FILES, 0},
        {"01-13-2026", UMKM_DATE_FILES, 3},
        {"01-01-0999", UMKM_DATE_FILES, 6},
        {"21-11/2026", UMKM_DATE_FILES, 5},
        {"21/11/26", UMKM_DATE_FILES, 8},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int32_t date = 0;
        umkm_error error;

        umkm_error_init(&error);
        ck_assert_int_ne(umkm_date_parse(cases[i].text, strlen(cases[i].text), cases[i].forms, &date, &error), UMKM_OK);
        ck_assert_msg(error.offset == cases[i].offset, "\"%s\": %d", cases[i].text, (int)error.offset);
    }
}
END_TEST

START_TEST(messages_say_what_was_expected)
{
    int32_t date = 0;
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm_date_parse("21/11/2026", 10, UMKM_DATE_ISO, &date, &error), UMKM_E_DATE_FORM);
    ck_assert_str_eq(error.message_id, "\"21/11/2026\": bukan tanggal; tulis tahun-bulan-hari seperti 2026-11-21");
    ck_assert_str_eq(error.message_en, "\"21/11/2026\": not a date; write year-month-day as in 2026-11-21");
    ck_assert_int_eq(umkm_date_parse("21.11.2026", 10, UMKM_DATE_FILES, &date, &error), UMKM_E_DATE_FORM);
    ck_assert_str_eq(error.message_en, "\"21.11.2026\": not a date; write it like 2026-11-21, 21-11-2026 or 21/11/2026");
    ck_assert_int_eq(umkm_date_parse("2026-02-30", 10, UMKM_DATE_ISO, &date, &error), UMKM_E_DATE);
    ck_assert_str_eq(error.message_en, "\"2026-02-30\": no such day in the calendar; that month has no such day");
    ck_assert_int_eq(umkm_date_parse("3275010101900001", 16, UMKM_DATE_ISO, &date, &error), UMKM_E_DATE_FORM);
    ck_assert_ptr_null(strstr(error.message_en, "3275"));
}
END_TEST

START_TEST(days_of_the_calendar)
{
    static const int32_t good[] = {FIRST, LAST, 20240229, 20000229, 20260131, 20260430, 20261231};
    static const int32_t bad[] = {0,         -1,       1,         10000100,  9991231,   99991232,
                                  100000101, 20260229, 21000229,  20260431,  20261301,  20260001,
                                  20260100,  20260132, -20260101, INT32_MAX, INT32_MIN, 20269999};

    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        ck_assert_int_eq(umkm_date_is_valid(good[i]), 1);
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        ck_assert_int_eq(umkm_date_is_valid(bad[i]), 0);
    }
}
END_TEST

START_TEST(formatting)
{
    char buffer[16];
    size_t needed = 0;

    for (size_t capacity = 0; capacity <= 12; capacity++) {
        memset(buffer, '#', sizeof buffer);
        ck_assert_int_eq(umkm_date_format(20260203, buffer, capacity, &needed), capacity < 11 ? UMKM_E_BUFFER : UMKM_OK);
        ck_assert_uint_eq(needed, 11);
        ck_assert_int_eq(buffer[capacity], '#');
        if (capacity > 0) {
            ck_assert_str_eq(buffer, capacity < 11 ? "" : "2026-02-03");
        }
    }
    ck_assert_int_eq(umkm_date_format(20260203, NULL, 0, &needed), UMKM_E_BUFFER);
    ck_assert_int_eq(umkm_date_format(20260203, NULL, 11, &needed), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_date_format(20260203, buffer, sizeof buffer, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_date_format(20260230, buffer, sizeof buffer, &needed), UMKM_E_DATE);
    ck_assert_str_eq(buffer, "");
    ck_assert_int_eq(umkm_date_format(0, buffer, sizeof buffer, &needed), UMKM_E_DATE);
    ck_assert_int_eq(umkm_date_format(0, NULL, 0, &needed), UMKM_E_DATE);
}
END_TEST

/* One day after the one before it (0: there is none), and read back as written. No assertions: they would take seconds. */
static bool follows(int32_t before, int32_t date)
{
    int32_t days = 0;
    int32_t back = 0;
    char text[11];

    if (before != 0 && (umkm_date_days_between(before, date, &days) != UMKM_OK || days != 1)) {
        return false;
    }
    return umkm_date_format(date, text, sizeof text, NULL) == UMKM_OK &&
           umkm_date_parse(text, 10, UMKM_DATE_ISO, &back, NULL) == UMKM_OK && back == date;
}

START_TEST(every_day_of_nine_thousand_years)
{
    int32_t before = 0;
    int32_t count = 0;

    for (int32_t year = 1000; year <= 9999; year++) {
        for (int32_t monthday = 101; monthday <= 1231; monthday++) {
            int32_t date = year * 10000 + monthday;

            if (umkm_date_is_valid(date)) {
                if (!follows(before, date)) {
                    ck_abort_msg("%d after %d", date, before);
                }
                before = date;
                count++;
            }
        }
    }
    ck_assert_int_eq(count, 3287182); /* 9000 years of 365 days and 2182 leap days */
}
END_TEST

START_TEST(days_between)
{
    static const struct {
        int32_t from;
        int32_t to;
        int32_t days;
    } cases[] = {
        {20261121, 20261121, 0},     {20261121, 20261122, 1},   {20261122, 20261121, -1},    {20260228, 20260301, 1},
        {20240228, 20240301, 2},     {19000228, 19000301, 1},   {20000228, 20000301, 2},     {20251231, 20260101, 1},
        {20260101, 20270101, 365},   {20240101, 20250101, 366}, {19700101, 20000101, 10957}, {20000101, 24000101, 146097},
        {19450817, 20261121, 29681}, {FIRST, LAST, 3287181},    {LAST, FIRST, -3287181},
    };
    int32_t days = UNTOUCHED;

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_int_eq(umkm_date_days_between(cases[i].from, cases[i].to, &days), UMKM_OK);
        ck_assert_int_eq(days, cases[i].days);
    }
    days = UNTOUCHED;
    ck_assert_int_eq(umkm_date_days_between(0, 20260101, &days), UMKM_E_DATE);
    ck_assert_int_eq(umkm_date_days_between(20260101, 20260230, &days), UMKM_E_DATE);
    ck_assert_int_eq(umkm_date_days_between(20260101, 20260102, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(days, UNTOUCHED);
}
END_TEST

START_TEST(months_between)
{
    static const struct {
        int32_t from;
        int32_t to;
        int32_t months;
    } cases[] = {
        {20261121, 20261121, 0},  {20260131, 20260228, 0},  {20260131, 20260301, 1},  {20260131, 20260330, 1},
        {20260131, 20260331, 2},  {20260521, 20261120, 5},  {20260521, 20261121, 6},  {20260521, 20261122, 6},
        {20251121, 20261120, 11}, {20251121, 20261121, 12}, {20240229, 20250228, 11}, {20240229, 20250301, 12},
        {20240229, 20280229, 48}, {20260228, 20260131, 0},  {20260331, 20260131, -2}, {20261120, 20260521, -5},
        {20261121, 20260521, -6}, {20251231, 20260101, 0},  {20251201, 20260101, 1},  {FIRST, LAST, 107999},
        {LAST, FIRST, -107999},
    };
    int32_t months = UNTOUCHED;

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_int_eq(umkm_date_months_between(cases[i].from, cases[i].to, &months), UMKM_OK);
        ck_assert_msg(months == cases[i].months, "%d to %d: %d", cases[i].from, cases[i].to, months);
    }
    months = UNTOUCHED;
    ck_assert_int_eq(umkm_date_months_between(20260230, 20260301, &months), UMKM_E_DATE);
    ck_assert_int_eq(umkm_date_months_between(20260228, 0, &months), UMKM_E_DATE);
    ck_assert_int_eq(umkm_date_months_between(20260228, 20260301, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(months, UNTOUCHED);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("date");
    TCase *reading = tcase_create("reading");
    TCase *calendar = tcase_create("calendar");
    SRunner *runner;
    int failed;

    tcase_add_test(reading, vectors_of_spellings);
    tcase_add_test(reading, arguments);
    tcase_add_test(reading, the_offset_shows_the_byte);
    tcase_add_test(reading, messages_say_what_was_expected);
    suite_add_tcase(suite, reading);
    tcase_add_test(calendar, days_of_the_calendar);
    tcase_add_test(calendar, formatting);
    tcase_add_test(calendar, every_day_of_nine_thousand_years);
    tcase_add_test(calendar, days_between);
    tcase_add_test(calendar, months_between);
    tcase_set_timeout(calendar, 60);
    suite_add_tcase(suite, calendar);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
