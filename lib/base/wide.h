/* SPDX-License-Identifier: MIT */
/* Products of 64-bit numbers in 128 bits, in portable C, so that ratios are exact on every machine. */
#ifndef UMKM_BASE_WIDE_H
#define UMKM_BASE_WIDE_H

#include <stdbool.h>
#include <stdint.h>

struct umkm__wide {
    uint64_t high;
    uint64_t low;
};

static inline struct umkm__wide umkm__wide_mul(uint64_t a, uint64_t b)
{
    const uint64_t mask = UINT32_MAX;
    const uint64_t low = (a & mask) * (b & mask);
    const uint64_t cross = (a >> 32) * (b & mask) + (low >> 32);
    const uint64_t middle = (a & mask) * (b >> 32) + (cross & mask);
    return (struct umkm__wide){(a >> 32) * (b >> 32) + (cross >> 32) + (middle >> 32), (middle << 32) | (low & mask)};
}

static inline uint64_t umkm__magnitude(int64_t value)
{
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

/* floor(a * b / c) for c > 0, and whether there is a rest; or false when that does not fit an int64_t. */
static inline bool umkm__mul_div(uint64_t a, uint64_t b, uint64_t c, int64_t *result, bool *inexact)
{
    const struct umkm__wide product = umkm__wide_mul(a, b);
    uint64_t rest = product.high;
    uint64_t quotient = 0;
    if (rest >= c) {
        return false;
    }
    for (int bit = 63; bit >= 0; bit--) {
        const bool carry = rest >> 63;
        rest = (rest << 1) | ((product.low >> bit) & 1U);
        quotient <<= 1;
        if (carry || rest >= c) {
            rest -= c;
            quotient |= 1U;
        }
    }
    *result = (int64_t)(quotient & INT64_MAX);
    *inexact = rest != 0;
    return quotient <= INT64_MAX;
}

#endif
