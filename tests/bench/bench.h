/* SPDX-License-Identifier: MIT */
/* What the measurements share: processor time, numbers by chance, the end when a call fails. */
#ifndef UMKM_BENCH_H
#define UMKM_BENCH_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <umkm/umkm.h>

static inline void must(umkm_status status)
{
    if (status != UMKM_OK) {
        (void)fprintf(stderr, "%s\n", umkm_status_name(status));
        exit(EXIT_FAILURE);
    }
}

/* Of this process, in seconds. */
static inline double processor_time(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* The same numbers in every run. */
static inline uint64_t draw(uint64_t below)
{
    static uint64_t state = 88172645463325252U;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state % below;
}

static inline uint64_t sum_words(const void *from, size_t words)
{
    const uint64_t *word = from;
    uint64_t total = 0;
    for (size_t i = 0; i < words; i++) {
        total += word[i];
    }
    return total;
}

static inline int by_size(const void *one, const void *other)
{
    const double a = *(const double *)one;
    const double b = *(const double *)other;
    return (a > b) - (a < b);
}

#endif
