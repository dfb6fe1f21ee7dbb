/* SPDX-License-Identifier: MIT */
#include <umkm/date.h>

#include <stdbool.h>

#include "base/error.h"
#include "base/space.h"
#include "base/text.h"

enum { DATE_BYTES = 10, MIN_YEAR = 1000, MAX_YEAR = 9999 };

/* Where the parts of a written date are. */
struct layout {
    const char *pattern; /* 9 stands for a digit */
    size_t year;
    size_t month;
    size_t day;
};

static const struct layout iso = {"9999-99-99", 0, 5, 8};
static const struct layout day_first_hyphen = {"99-99-9999", 6, 3, 0};
static const struct layout day_first_slash = {"99/99/9999", 6, 3, 0};

static const struct umkm__bitext expect_iso = {
    "tulis tahun-bulan-hari seperti 2026-11-21",
    "write year-month-day as in 2026-11-21",
};
static const struct umkm__bitext expect_any = {
    "tulis seperti 2026-11-21, 21-11-2026 atau 21/11/2026",
    "write it like 2026-11-21, 21-11-2026 or 21/11/2026",
};
static const struct umkm__bitext expect_year = {
    "tahun antara 1000 dan 9999",
    "the year must be from 1000 to 9999",
};
static const struct umkm__bitext expect_month = {"bulan antara 01 dan 12", "the month must be from 01 to 12"};
static const struct umkm__bitext expect_day = {"bulan itu tidak memiliki hari tersebut", "that month has no such day"};

static bool is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int32_t days_in_month(int32_t year, int32_t month)
{
    static const int32_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

int32_t umkm_date_is_valid(int32_t date)
{
    int32_t year = date / 10000;
    int32_t month = date / 100 % 100;
    int32_t day = date % 100;

    return year >= MIN_YEAR && year <= MAX_YEAR && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in_month(year, month);
}

/* The first place where text differs from the layout; DATE_BYTES when it does not. */
static size_t mismatch(const char *text, size_t length, const struct layout *layout)
{
    size_t at = 0;

    while (at < DATE_BYTES && at < length) {
        bool digit = text[at] >= '0' && text[at] <= '9';

        if (layout->pattern[at] == '9' ? !digit : text[at] != layout->pattern[at]) {
            break;
        }
        at++;
    }
    return at;
}

static const struct layout *choose(const char *text, size_t length, int32_t forms)
{
    if (forms == UMKM_DATE_FILES && length > 2 && text[2] == '-') {
        return &day_first_hyphen;
    }
    if (forms == UMKM_DATE_FILES && length > 2 && text[2] == '/') {
        return &day_first_slash;
    }
    return &iso;
}

static int32_t number(const char *digits, size_t count)
{
    int32_t value = 0;

    for (size_t i = 0; i < count; i++) {
        value = value * 10 + (digits[i] - '0');
    }
    return value;
}

static umkm_status refuse(umkm_error *error, umkm_status status, const char *text, size_t length, size_t at,
                          const struct umkm__bitext *expected)
{
    if (error == NULL) {
        return status;
    }
    return umkm__fail_input(error, status, text, length, (int64_t)at, expected->id, expected->en);
}

static umkm_status check_day(const char *text, size_t length, size_t start, const struct layout *layout, int32_t *date,
                             umkm_error *error)
{
    int32_t year = number(text + start + layout->year, 4);
    int32_t month = number(text + start + layout->month, 2);
    int32_t day = number(text + start + layout->day, 2);

    if (year < MIN_YEAR) {
        return refuse(error, UMKM_E_DATE, text, length, start + layout->year, &expect_year);
    }
    if (month < 1 || month > 12) {
        return refuse(error, UMKM_E_DATE, text, length, start + layout->month, &expect_month);
    }
    if (day < 1 || day > days_in_month(year, month)) {
        return refuse(error, UMKM_E_DATE, text, length, start + layout->day, &expect_day);
    }
    *date = year * 10000 + month * 100 + day;
    return UMKM_OK;
}

umkm_status umkm_date_parse(const char *text, size_t length, int32_t forms, int32_t *date, umkm_error *error)
{
    const struct umkm__bitext *expected = forms == UMKM_DATE_ISO ? &expect_iso : &expect_any;
    const struct layout *layout;
    size_t start;
    size_t end;

    if ((text == NULL && length > 0) || date == NULL || (forms != UMKM_DATE_ISO && forms != UMKM_DATE_FILES)) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    start = umkm__skip_space(text, length, 0);
    if (start == length) {
        return refuse(error, UMKM_E_EMPTY, text, length, start, expected);
    }
    layout = choose(text + start, length - start, forms);
    end = start + mismatch(text + start, length - start, layout);
    if (end < start + DATE_BYTES) {
        return refuse(error, UMKM_E_DATE_FORM, text, length, end, expected);
    }
    end = umkm__skip_space(text, length, end);
    if (end < length) {
        return refuse(error, UMKM_E_DATE_FORM, text, length, end, expected);
    }
    return check_day(text, length, start, layout, date, error);
}

umkm_status umkm_date_format(int32_t date, char *buffer, size_t capacity, size_t *needed)
{
    struct umkm__text text;

    if (buffer == NULL && capacity > 0) {
        return UMKM_E_ARGUMENT;
    }
    umkm__text_init(&text, buffer, capacity);
    if (!umkm_date_is_valid(date)) {
        return UMKM_E_DATE;
    }
    umkm__text_date(&text, date);
    return umkm__text_finish(&text, needed);
}

/* Days since the first of March of the year 0, in the Gregorian calendar carried back; a year that begins in March ends with
   the leap day. */
static int32_t day_number(int32_t date)
{
    int32_t month = date / 100 % 100;
    int32_t year = date / 10000 - (month < 3);
    int32_t day_of_year = (153 * (month < 3 ? month + 9 : month - 3) + 2) / 5 + date % 100 - 1;

    return year * 365 + year / 4 - year / 100 + year / 400 + day_of_year;
}

umkm_status umkm_date_days_between(int32_t from, int32_t to, int32_t *days)
{
    if (days == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (!umkm_date_is_valid(from) || !umkm_date_is_valid(to)) {
        return UMKM_E_DATE;
    }
    *days = day_number(to) - day_number(from);
    return UMKM_OK;
}

static int32_t completed_months(int32_t from, int32_t to)
{
    int32_t months = (to / 10000 - from / 10000) * 12 + to / 100 % 100 - from / 100 % 100;

    return to % 100 < from % 100 ? months - 1 : months;
}

umkm_status umkm_date_months_between(int32_t from, int32_t to, int32_t *months)
{
    if (months == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (!umkm_date_is_valid(from) || !umkm_date_is_valid(to)) {
        return UMKM_E_DATE;
    }
    *months = from <= to ? completed_months(from, to) : -completed_months(to, from);
    return UMKM_OK;
}
