/* SPDX-License-Identifier: MIT */
/* An amount from any bytes: what is read is written and read back the same; what is not is refused with a reason. */
#include "fuzz/check_error.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int32_t units[] = {UMKM_UNIT_RUPIAH, UMKM_UNIT_RIBU, UMKM_UNIT_JUTA, UMKM_UNIT_MILIAR, UMKM_UNIT_TRILIUN};
    const char *text = (const char *)data;

    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        umkm_error error;
        char written[64];
        size_t needed = 0;
        int64_t amount = 77;
        int64_t again = 0;
        umkm_status status;

        umkm_error_init(&error);
        status = umkm_rupiah_parse(text, size, units[i], &amount, &error);
        check_error(&error, status, size);
        MUST(status != UMKM_E_ARGUMENT);
        if (status != UMKM_OK) {
            MUST(amount == 77);
            continue;
        }
        MUST(umkm_rupiah_format(amount, written, sizeof written, &needed) == UMKM_OK);
        MUST(needed == strlen(written) + 1);
        MUST(umkm_rupiah_parse(written, needed - 1, UMKM_UNIT_RUPIAH, &again, NULL) == UMKM_OK);
        MUST(again == amount);
    }
    return 0;
}
