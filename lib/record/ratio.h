/* SPDX-License-Identifier: MIT */
/* How the ratio measures are made of facts. */
#ifndef UMKM_RECORD_RATIO_H
#define UMKM_RECORD_RATIO_H

#include <stdint.h>

enum { UMKM__RATIO_TERMS = 2, UMKM__HISTORY_MONTHS = 24 };

/* (over[0] + over[1] - less) / (under[0] + under[1]) */
struct umkm__ratio {
    int32_t measure;
    int32_t over[UMKM__RATIO_TERMS];
    int32_t less;
    int32_t under[UMKM__RATIO_TERMS];
    int32_t required; /* the field that says whether the scheme asks for it; 0: always */
    int32_t no_under; /* state when what is below the line is known to be zero or less, whatever is above it */
};

/* NULL when the measure is no ratio. */
const struct umkm__ratio *umkm__ratio(int32_t measure);

#endif
