/* SPDX-License-Identifier: MIT */
/*
 * The loops of kernels.h. Included by one source file per instruction set, which defines UMKM__KERNELS, the name of the set.
 *
 */
#include "classify/kernels.h"
#include "record/bits.h"

enum { LANES = 64, STRIP = 64, LINE = 64 /* bytes that memory sends at once */ };

/*
 * All bits where a value is above a limit >= 0. Vectors of the oldest instruction set do not compare 64 bits; there it is
 * the sign of a difference: for x >= 0 it cannot overflow, and for x < 0 the complement of x clears the sign.
 */
static inline uint64_t above(int64_t x, int64_t limit)
{
#if defined(__SSE2__) && !defined(__AVX2__)
    return 0 - ((((uint64_t)limit - (uint64_t)x) & ~(uint64_t)x) >> 63);
#else
    return 0 - (uint64_t)(x > limit);
#endif
}

static inline void climb_strip(const struct umkm__ladder *ladder, const int64_t *restrict values, uint8_t *restrict classes,
                               size_t n)
{
    const int64_t limit0 = ladder->limit[0];
    const int64_t limit1 = ladder->limit[1];
    const int64_t limit2 = ladder->limit[2];
    const uint64_t step0 = ladder->step[0];
    const uint64_t step1 = ladder->step[1];
    const uint64_t step2 = ladder->step[2];
    const uint64_t first = ladder->first;
    const uint64_t negative = ladder->negative;
    for (size_t i = 0; i < n; i++) {
        const int64_t x = values[i];
        const uint64_t below = 0 - ((uint64_t)x >> 63);
        const uint64_t sum = first + (above(x, limit0) & step0) + (above(x, limit1) & step1) + (above(x, limit2) & step2);
        classes[i] = (uint8_t)(sum | (below & negative));
    }
}

/* Strip by strip, each asking for memory one block further on, so that it comes while this block is worked on. That may lie
 * behind the last row: to ask is no access. */
static void climb(const struct umkm__ladder *ladder, const int64_t *restrict values, uint8_t *restrict classes, size_t n)
{
    while (n >= STRIP) {
        uintptr_t line = (uintptr_t)values + UMKM__BLOCK * sizeof *values;
        const uintptr_t end = line + STRIP * sizeof *values;
        while (line < end) {
            __builtin_prefetch((const void *)line, 0, 3);
            line += LINE;
        }
        climb_strip(ladder, values, classes, STRIP);
        values += STRIP;
        classes += STRIP;
        n -= STRIP;
    }
    climb_strip(ladder, values, classes, n);
}

static void expand(const uint8_t *restrict bits, size_t at, uint8_t *restrict known, size_t n)
{
    umkm__expand_bits(bits, at, known, n);
}

static void mask(uint8_t *restrict classes, const uint8_t *restrict known, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        classes[i] = (uint8_t)(classes[i] & known[i]);
    }
}

static uint8_t yes(int condition)
{
    return (uint8_t)(0 - (unsigned)(condition != 0));
}

static void agree(const uint8_t *restrict classes, uint8_t *restrict first, uint8_t *restrict conflict, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        uint8_t a = first[i];
        uint8_t b = classes[i];
        conflict[i] = (uint8_t)(conflict[i] | (yes(a != 0) & yes(b != 0) & yes(a != b) & 1U));
        first[i] = (uint8_t)(a | (b & yes(a == 0)));
    }
}

static void spot(const uint8_t *restrict classes, uint8_t *restrict invalid, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        invalid[i] = (uint8_t)(invalid[i] | yes(classes[i] == 0xFF));
    }
}

static void order(const struct umkm__lane *restrict first, const struct umkm__lane *restrict second,
                  const uint8_t measures[2], uint8_t *restrict classes, uint8_t *restrict decided_by, size_t n)
{
    const uint8_t one = measures[0];
    const uint8_t other = measures[1];
    for (size_t i = 0; i < n; i++) {
        uint8_t take = first->known[i];
        uint8_t size = (uint8_t)((first->classes[i] & take) | (second->classes[i] & ~take));
        classes[i] = size;
        decided_by[i] = (uint8_t)(((one & take) | (other & ~take)) & yes(size != 0));
    }
}

static void pair(struct umkm__lane *restrict first, struct umkm__lane *restrict second, const uint8_t measures[2],
                 uint8_t *restrict classes, uint8_t *restrict decided_by, uint8_t *restrict conflict,
                 uint8_t *restrict invalid, size_t n)
{
    const uint8_t one = measures[0];
    const uint8_t other = measures[1];
    for (size_t i = 0; i < n; i++) {
        uint8_t take = first->known[i];
        uint8_t a = (uint8_t)(first->classes[i] & take);
        uint8_t b = (uint8_t)(second->classes[i] & second->known[i]);
        uint8_t size = (uint8_t)(a | (b & ~take));
        first->classes[i] = a;
        second->classes[i] = b;
        classes[i] = size;
        decided_by[i] = (uint8_t)(((one & take) | (other & ~take)) & yes(size != 0));
        conflict[i] = (uint8_t)(yes(a != 0) & yes(b != 0) & yes(a != b) & 1U);
        invalid[i] = (uint8_t)(invalid[i] | yes(a == 0xFF) | yes(b == 0xFF));
    }
}

static void extreme(const struct umkm__lane *restrict first, const struct umkm__lane *restrict second,
                    const uint8_t measures[2], uint8_t flip, uint8_t *restrict classes, uint8_t *restrict decided_by,
                    size_t n)
{
    const uint8_t one = measures[0];
    const uint8_t other = measures[1];
    for (size_t i = 0; i < n; i++) {
        uint8_t a = first->classes[i];
        uint8_t b = second->classes[i];
        uint8_t both = (uint8_t)(first->known[i] & second->known[i]);
        uint8_t extremer = (uint8_t)((yes(b > a) ^ flip) & yes(a != b));
        uint8_t take = (uint8_t)((both & extremer) | (~both & second->known[i]));
        uint8_t told = (uint8_t)(~both | (yes(a != 0) & yes(b != 0))); /* one class not told: neither is the answer */
        uint8_t size = (uint8_t)(((b & take) | (a & ~take)) & told);
        classes[i] = size;
        decided_by[i] = (uint8_t)(((other & take) | (one & ~take)) & yes(size != 0));
    }
}

static void fill(uint8_t *restrict bytes, const uint8_t *restrict where, uint8_t with, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        bytes[i] = (uint8_t)((bytes[i] & ~where[i]) | (with & where[i]));
    }
}

/* In byte lanes that cannot overflow before they are added up. */
static void count(const uint8_t *restrict classes, const uint8_t *restrict conflict, int64_t counts[6], size_t n)
{
    uint8_t lanes[6][LANES] = {{0}};
    size_t i = 0;
    for (; i + LANES <= n; i += LANES) {
        for (size_t j = 0; j < LANES; j++) {
            uint8_t size = classes[i + j];
            lanes[0][j] = (uint8_t)(lanes[0][j] + (size == 0));
            lanes[1][j] = (uint8_t)(lanes[1][j] + (size == 1));
            lanes[2][j] = (uint8_t)(lanes[2][j] + (size == 2));
            lanes[3][j] = (uint8_t)(lanes[3][j] + (size == 3));
            lanes[4][j] = (uint8_t)(lanes[4][j] + (size == 4));
            lanes[5][j] = (uint8_t)(lanes[5][j] + conflict[i + j]);
        }
    }
    for (int k = 0; k < 6; k++) {
        int32_t total = 0;
        for (size_t j = 0; j < LANES; j++) {
            total += lanes[k][j];
        }
        counts[k] += total;
    }
    for (; i < n; i++) {
        counts[classes[i] <= 4 ? classes[i] : 0] += classes[i] <= 4;
        counts[5] += conflict[i];
    }
}

_Static_assert(UMKM__BLOCK / LANES <= UINT8_MAX, "a lane of count() could overflow");

extern const struct umkm__kernels UMKM__KERNELS;
const struct umkm__kernels UMKM__KERNELS = {climb, mask, agree, spot, order, pair, extreme, fill, expand, count};
