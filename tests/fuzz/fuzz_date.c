/* SPDX-License-Identifier: MIT */
/*
 * A day from any bytes: it is in the calendar, and its ISO text means the same day in every form that is allowed. Days and
 * months between any two numbers: as many back as forth.
 */
#include <umkm/date.h>

#include "fuzz/check_error.h"
#include "fuzz/source.h"

static void check_between(int32_t from, int32_t to)
{
    const umkm_status expected = umkm_date_is_valid(from) && umkm_date_is_valid(to) ? UMKM_OK : UMKM_E_DATE;
    int32_t forth = 0;
    int32_t back = 0;

    MUST(umkm_date_days_between(from, to, &forth) == expected);
    MUST(umkm_date_days_between(to, from, &back) == expected);
    MUST(forth == -back && (expected != UMKM_OK || (from <= to) == (forth >= 0)));
    MUST(umkm_date_months_between(from, to, &forth) == expected);
    MUST(umkm_date_months_between(to, from, &back) == expected);
    MUST(forth == -back);
}

static void check_numbers(const uint8_t *data, size_t size)
{
    struct source source = {data, size};
    char text[16];
    const int32_t from = take_handle(&source);
    const int32_t year = (int32_t)(1000 + take_bytes(&source, 2) % 9000);
    const int32_t to = year * 10000 + (1 + take(&source) % 13) * 100 + 1 + take(&source) % 32;

    check_between(from, to);
    check_between(20200229, to);
    MUST((umkm_date_format(to, text, sizeof text, NULL) == UMKM_OK) == umkm_date_is_valid(to));
    MUST((umkm_date_format(from, text, sizeof text, NULL) == UMKM_OK) == umkm_date_is_valid(from));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int32_t forms[] = {UMKM_DATE_ISO, UMKM_DATE_FILES};
    const char *text = (const char *)data;
    int32_t days[2] = {0, 0};

    check_numbers(data, size);
    for (size_t i = 0; i < 2; i++) {
        umkm_error error;
        char written[16];
        struct umkm__text iso;
        int32_t again = 0;
        umkm_status status;

        umkm_error_init(&error);
        status = umkm_date_parse(text, size, forms[i], &days[i], &error);
        check_error(&error, status, size);
        if (status != UMKM_OK) {
            continue;
        }
        MUST(umkm_date_is_valid(days[i]));
        umkm__text_init(&iso, written, sizeof written);
        umkm__text_date(&iso, days[i]);
        MUST(iso.length == 10);
        MUST(umkm_date_parse(written, 10, UMKM_DATE_ISO, &again, NULL) == UMKM_OK);
        MUST(again == days[i]);
    }
    MUST(days[0] == 0 || days[0] == days[1]); /* what is ISO is also accepted in files, as the same day */
    return 0;
}
