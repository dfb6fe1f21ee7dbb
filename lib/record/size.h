/* SPDX-License-Identifier: MIT */
/* The size measures: stated, or computed from other facts. */
#ifndef UMKM_RECORD_SIZE_H
#define UMKM_RECORD_SIZE_H

#include <stdbool.h>

#include <umkm/business.h>

enum { UMKM__SIZE_TERMS = 3 };

/* Where a size measure comes from: its own field, or terms[0] - terms[1] - terms[2]. UMKM_FIELD_NONE where there is none. */
struct umkm__size_source {
    int32_t field;
    int32_t terms[UMKM__SIZE_TERMS];
};

/* Of a measure up to UMKM_MEASURE_INVESTMENT. */
const struct umkm__size_source *umkm__size_source(int32_t measure);

struct umkm__size {
    bool known;
    bool derived;      /* computed; false: stated */
    bool differs;      /* stated, and the computed value is another */
    bool at_int32_max; /* a fact that was used is exactly 2147483647 */
    int64_t value;
};

/*
 * The value of a size measure. UMKM_E_INCONSISTENT when it has to be computed and the facts contradict each other (land and
 * buildings above all assets, land and building cost above the investment); UMKM_E_OVERFLOW when it does not fit.
 */
umkm_status umkm__size(const umkm_business *business, int32_t measure, struct umkm__size *size);

#endif
