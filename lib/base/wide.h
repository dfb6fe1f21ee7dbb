/* SPDX-License-Identifier: MIT */
/* Products of 64-bit numbers in 128 bits, in portable C, so that ratios are compared exactly on every machine. */
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

static inline int umkm__wide_compare(struct umkm__wide a, struct umkm__wide b)
{
    if (a.high != b.high) {
        return a.high < b.high ? -1 : 1;
    }
    return a.low == b.low ? 0 : a.low < b.low ? -1 : 1;
}

static inline uint64_t umkm__magnitude(int64_t value) { return value < 0 ? 0 - (uint64_t)value : (uint64_t)value; }

static inline int umkm__sign(int64_t value) { return (value > 0) - (value < 0); }

/* The sign of a * b - c * d, exactly, for all values. */
static inline int umkm__compare_products(int64_t a, int64_t b, int64_t c, int64_t d)
{
    int64_t left;
    int64_t right;
    const int left_sign = umkm__sign(a) * umkm__sign(b);
    const int right_sign = umkm__sign(c) * umkm__sign(d);
    if (!__builtin_mul_overflow(a, b, &left) && !__builtin_mul_overflow(c, d, &right)) {
        return (left > right) - (left < right);
    }
    if (left_sign != right_sign) {
        return left_sign < right_sign ? -1 : 1;
    }
    return left_sign * umkm__wide_compare(umkm__wide_mul(umkm__magnitude(a), umkm__magnitude(b)),
                                          umkm__wide_mul(umkm__magnitude(c), umkm__magnitude(d)));
}

/* floor(a * b / c) for c > 0, or false when that does not fit an int64_t. */
static inline bool umkm__mul_div(uint64_t a, uint64_t b, uint64_t c, int64_t *result)
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
    return quotient <= INT64_MAX;
}

#endif
