/* SPDX-License-Identifier: MIT */
/* A day from any bytes: it is in the calendar, and its ISO text means the same day in every form that is allowed. */
#include <umkm/date.h>

#include "fuzz/check_error.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int32_t forms[] = {UMKM_DATE_ISO, UMKM_DATE_FILES};
    const char *text = (const char *)data;
    int32_t days[2] = {0, 0};

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
