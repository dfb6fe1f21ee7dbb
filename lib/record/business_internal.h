/* SPDX-License-Identifier: MIT */
/* The inside of a business record, for the rooms above that read many facts. */
#ifndef UMKM_RECORD_BUSINESS_INTERNAL_H
#define UMKM_RECORD_BUSINESS_INTERNAL_H

#include <stdbool.h>

#include <umkm/business.h>

/* Longest identity text kept: 22 digits of a NITKU, or a caller's token. */
enum { UMKM__IDENTITY_SIZE = 65, UMKM__IDENTITY_FIELDS = 3 };

struct umkm_business {
    uint64_t known[(UMKM_FIELD_END + 63) / 64];
    int64_t values[UMKM_FIELD_END]; /* for identity text: its length */
    char identities[UMKM__IDENTITY_FIELDS][UMKM__IDENTITY_SIZE];
};

static inline bool umkm__known(const umkm_business *business, int32_t field)
{
    return (business->known[(uint32_t)field >> 6] >> ((uint32_t)field & 63U)) & 1U;
}

/* Reads a fact that may be unknown; the value is 0 then. */
static inline bool umkm__fact(const umkm_business *business, int32_t field, int64_t *value)
{
    *value = business->values[field];
    return umkm__known(business, field);
}

/* The measure without the checks of the public function: the measure exists, as_of is 0 or valid. */
umkm_status umkm__measure(const umkm_business *business, int32_t measure, int32_t as_of, umkm_measure_value *value);

#endif
