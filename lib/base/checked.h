/* SPDX-License-Identifier: MIT */
/* Integer arithmetic that says when it does not fit. Each returns true on overflow; the result is then not to be used. */
#ifndef UMKM_BASE_CHECKED_H
#define UMKM_BASE_CHECKED_H

#include <stdbool.h>
#include <stdint.h>

static inline bool umkm__add(int64_t a, int64_t b, int64_t *result)
{
    return __builtin_add_overflow(a, b, result);
}
static inline bool umkm__sub(int64_t a, int64_t b, int64_t *result)
{
    return __builtin_sub_overflow(a, b, result);
}
static inline bool umkm__mul(int64_t a, int64_t b, int64_t *result)
{
    return __builtin_mul_overflow(a, b, result);
}

#endif
