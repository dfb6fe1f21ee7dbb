/* SPDX-License-Identifier: MIT */
/*
 * The loops over rows, each without branch, so that the compiler turns them into vector code. They work on blocks that
 * fit the nearest cache. Bytes are the common currency: a class, or a mask that is 0xFF for yes and 0 for no.
 *
 * The set is compiled once for every instruction set worth having; the answers are the same bit for bit.
 */
#ifndef UMKM_CLASSIFY_KERNELS_H
#define UMKM_CLASSIFY_KERNELS_H

#include "record/column.h"

enum { UMKM__STEPS = 3 };

/*
 * A class from a value: first, plus step[i] for every limit[i] that the value exceeds (modulo 256). Limits are at least 0. A
 * value below zero stays in the first class, or gives 0xFF where the measure cannot be negative.
 */
struct umkm__ladder {
    int64_t limit[UMKM__STEPS]; /* INT64_MAX: no further limit */
    uint8_t first;
    uint8_t step[UMKM__STEPS];
    uint8_t negative; /* 0xFF: a value below zero is invalid; 0: it is in the first class */
};

/* Classes by one measure, and the rows where the measure is known. */
struct umkm__lane {
    uint8_t classes[UMKM__BLOCK]; /* 0 where not known */
    uint8_t known[UMKM__BLOCK];
};

struct umkm__kernels {
    void (*climb)(const struct umkm__ladder *ladder, const int64_t *restrict values, uint8_t *restrict classes, size_t n);
    /* classes[i] &= known[i] */
    void (*mask)(uint8_t *restrict classes, const uint8_t *restrict known, size_t n);
    /* Gathers over the measures: the first class that is not 0, and 1 where a later one differs. */
    void (*agree)(const uint8_t *restrict classes, uint8_t *restrict first, uint8_t *restrict conflict, size_t n);
    /* invalid[i] = 0xFF where classes[i] is 0xFF */
    void (*spot)(const uint8_t *restrict classes, uint8_t *restrict invalid, size_t n);
    /* The first lane decides where it is known, else the second. */
    void (*order)(const struct umkm__lane *restrict first, const struct umkm__lane *restrict second,
                  const uint8_t measures[2], uint8_t *restrict classes, uint8_t *restrict decided_by, size_t n);
    /*
     * mask, spot, agree and order in one pass, for a regime with two measures: masks the classes of both lanes, marks
     * invalid rows, and gives class, decider and conflict.
     */
    void (*pair)(struct umkm__lane *restrict first, struct umkm__lane *restrict second, const uint8_t measures[2],
                 uint8_t *restrict classes, uint8_t *restrict decided_by, uint8_t *restrict conflict,
                 uint8_t *restrict invalid, size_t n);
    /* The higher (flip 0) or lower (flip 0xFF) class decides; the only known one where one is unknown. */
    void (*extreme)(const struct umkm__lane *restrict first, const struct umkm__lane *restrict second,
                    const uint8_t measures[2], uint8_t flip, uint8_t *restrict classes, uint8_t *restrict decided_by,
                    size_t n);
    /* bytes[i] |= mask[i] (set 0xFF), bytes[i] &= ~mask[i] (set 0) */
    void (*fill)(uint8_t *restrict bytes, const uint8_t *restrict mask, uint8_t with, size_t n);
    /* known[i] = 0xFF where bit at + i is set; reads no byte beyond the last bit */
    void (*expand)(const uint8_t *restrict bits, size_t at, uint8_t *restrict known, size_t n);
    /* Adds how many rows have class 0, 1, 2, 3, 4, and how many have a conflict (counts[5]); n is at most UMKM__BLOCK. */
    void (*count)(const uint8_t *restrict classes, const uint8_t *restrict conflict, int64_t counts[6], size_t n);
};

/* The best set for this machine. */
const struct umkm__kernels *umkm__kernels(void);

#endif
