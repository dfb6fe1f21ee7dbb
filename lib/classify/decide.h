/* SPDX-License-Identifier: MIT */
/* Which measure decides, when a regime has several. */
#ifndef UMKM_CLASSIFY_DECIDE_H
#define UMKM_CLASSIFY_DECIDE_H

#include <umkm/classify.h>

#include "rules/law.h"

/* The regime to classify by. */
struct umkm__law_choice {
    int32_t handle;
    const struct umkm__regime *regime;
    const struct umkm__regime *complement; /* or NULL */
    bool outside; /* the regime is not in force on the day */
};

/* The entry of a measure in a result, or NULL. */
const umkm_measure_class *umkm__measure_entry(const umkm_classification *result, int32_t measure);

/* Sets the class, what decided it, and what is missing, from the measures in the result. */
void umkm__decide(const struct umkm__law_index *law, const struct umkm__regime *regime, const umkm_business *business,
                  umkm_classification *result);

#endif
