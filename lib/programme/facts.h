/* SPDX-License-Identifier: MIT */
/* What is known of a business on a day, as requirements read it. */
#ifndef UMKM_PROGRAMME_FACTS_H
#define UMKM_PROGRAMME_FACTS_H

#include <stdbool.h>
#include <stdint.h>

#include "record/business_internal.h"
#include "rules/demand.h"

/* A set of fields. */
struct umkm__fieldset {
    uint64_t bits[(UMKM_FIELD_END + 63) / 64];
};

void umkm__fieldset_add(struct umkm__fieldset *set, int32_t field);
void umkm__fieldset_join(struct umkm__fieldset *set, const struct umkm__fieldset *other);
/* Whether two sets have a field in common. */
bool umkm__fieldset_meet(const struct umkm__fieldset *a, const struct umkm__fieldset *b);
int32_t umkm__fieldset_count(const struct umkm__fieldset *set);
/* The field at a place, in rising order of number; 0 past the end. */
int32_t umkm__fieldset_at(const struct umkm__fieldset *set, size_t place);

struct umkm__facts {
    const struct umkm_business *business;
    int32_t as_of;
    int32_t size_class[2]; /* by UMKM_PURPOSE_… */
    struct umkm__fieldset size_missing[2];
    bool size_by_other[2]; /* the measure of the purpose is unknown, and the other one decided */
};

/* What is missing for an answer: facts, or a settled question. */
struct umkm__lack {
    struct umkm__fieldset fields;
    bool unsettled;
};

/* The value of a subject, between two ends that are equal when it is known exactly. */
struct umkm__span {
    bool known;
    int64_t least;
    int64_t most;
};

/* A field, also where other facts imply it: who never had KUR had KUR mikro 0 times. */
bool umkm__fact_or_implied(const struct umkm_business *business, int32_t field, int64_t *value);

/* Reads a subject. What it would need is added to lack (not NULL) when it is unknown. */
struct umkm__span umkm__subject_span(const struct umkm__facts *facts, const struct umkm__subject *subject,
                                     struct umkm__lack *lack);

#endif
