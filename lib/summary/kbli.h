/* SPDX-License-Identifier: MIT */
/* Which divisions (the first two digits) the editions of the KBLI have. */
#ifndef UMKM_SUMMARY_KBLI_H
#define UMKM_SUMMARY_KBLI_H

#include <stdbool.h>
#include <stdint.h>

/* edition: 2020, 2025, or another number when it is not known; then a division of any edition will do. */
bool umkm__kbli_has_division(int64_t kbli, int64_t edition);

#endif
