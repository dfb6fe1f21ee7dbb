/* SPDX-License-Identifier: MIT */
/* The size measures: stated, or computed from other facts. */
#ifndef UMKM_RECORD_SIZE_H
#define UMKM_RECORD_SIZE_H

#include <stdbool.h>

#include <umkm/business.h>

enum { UMKM__SIZE_TERMS = 3 };

/*
 * Where a size measure comes from: its own field, or terms[0] - terms[1] - terms[2]; UMKM_FIELD_NONE where there is none.
 * The last `parts` terms are contained in terms[0] and cannot exceed it; the others (debts) can.
 */
struct umkm__size_source {
    int32_t field;
    int32_t terms[UMKM__SIZE_TERMS];
    int32_t parts;
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
 * The computed value, from the terms that are known (all of them at least 0). *derivable when all are.
 * UMKM_E_INCONSISTENT as soon as the known parts exceed the known whole.
 */
umkm_status umkm__size_derive(const struct umkm__size_source *source, const bool known[UMKM__SIZE_TERMS],
                              const int64_t values[UMKM__SIZE_TERMS], bool *derivable, int64_t *value);

/*
 * The value of a size measure. UMKM_E_INCONSISTENT when it is not stated and the facts it would be computed from
 * contradict each other (land and buildings above all assets, land and building cost above the investment).
 */
umkm_status umkm__size(const umkm_business *business, int32_t measure, struct umkm__size *size);

#endif
