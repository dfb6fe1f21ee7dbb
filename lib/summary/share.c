/* SPDX-License-Identifier: MIT */
/* Shares, and published parts that must add up. */
#include <umkm/summary.h>

#include <stdbool.h>

#include "base/checked.h"
#include "base/wide.h"

int32_t umkm_share(int64_t part, int64_t whole)
{
    int64_t halves = 0;
    bool inexact;
    if (whole <= 0 || part < 0 || part > whole) {
        return -1;
    }
    /* floor(x + 1/2) is floor((floor(2x) + 1) / 2); at most 20000, so it always fits */
    (void)umkm__mul_div((uint64_t)part, 20000, (uint64_t)whole, &halves, &inexact);
    return (int32_t)((halves + 1) / 2);
}

umkm_status umkm_parts_check(const int64_t *parts, size_t count, int64_t total, int64_t *difference)
{
    int64_t left = total;
    if (parts == NULL && count > 0) {
        return UMKM_E_ARGUMENT;
    }
    for (size_t i = 0; i < count; i++) {
        if (umkm__sub(left, parts[i], &left)) {
            return UMKM_E_OVERFLOW;
        }
    }
    if (difference != NULL) {
        *difference = left;
    }
    return left == 0 ? UMKM_OK : UMKM_E_INCONSISTENT;
}
