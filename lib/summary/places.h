/* SPDX-License-Identifier: MIT */
/* The place of a class in the tables of a summary. */
#ifndef UMKM_SUMMARY_PLACES_H
#define UMKM_SUMMARY_PLACES_H

#include <umkm/summary.h>

/* -1 for a number that is no class. */
static inline int32_t umkm__place_of_class(uint8_t size_class)
{
    if (size_class == UMKM_SIZE_INVALID) {
        return UMKM_SUMMARY_INVALID;
    }
    return size_class <= UMKM_SIZE_LARGE ? size_class : -1;
}

#endif
