/* SPDX-License-Identifier: MIT */
#include "programme/facts.h"

#include <umkm/classify.h>

#include "base/checked.h"

void umkm__fieldset_add(struct umkm__fieldset *set, int32_t field)
{
    set->bits[(uint32_t)field >> 6] |= UINT64_C(1) << ((uint32_t)field & 63U);
}

void umkm__fieldset_join(struct umkm__fieldset *set, const struct umkm__fieldset *other)
{
    for (size_t i = 0; i < sizeof set->bits / sizeof set->bits[0]; i++) {
        set->bits[i] |= other->bits[i];
    }
}

bool umkm__fieldset_meet(const struct umkm__fieldset *a, const struct umkm__fieldset *b)
{
    uint64_t common = 0;
    for (size_t i = 0; i < sizeof a->bits / sizeof a->bits[0]; i++) {
        common |= a->bits[i] & b->bits[i];
    }
    return common != 0;
}

static bool holds(const struct umkm__fieldset *set, int32_t field)
{
    return (set->bits[(uint32_t)field >> 6] >> ((uint32_t)field & 63U)) & 1U;
}

int32_t umkm__fieldset_count(const struct umkm__fieldset *set)
{
    int32_t count = 0;
    for (int32_t field = 1; field < UMKM_FIELD_END; field++) {
        count += holds(set, field);
    }
    return count;
}

int32_t umkm__fieldset_at(const struct umkm__fieldset *set, size_t place)
{
    for (int32_t field = 1; field < UMKM_FIELD_END; field++) {
        if (holds(set, field) && place-- == 0) {
            return field;
        }
    }
    return 0;
}

/* Facts that follow from the meaning of another one: within the range of source, field has this value. */
static const struct implication {
    int32_t field;
    int32_t source;
    int64_t least;
    int64_t most;
    int64_t value;
} IMPLICATIONS[] = {
    {UMKM_FIELD_KUR_MICRO_ACCESSES, UMKM_FIELD_HAD_ANY_KUR, 0, 0, 0},
    {UMKM_FIELD_KUR_SMALL_ACCESSES, UMKM_FIELD_HAD_ANY_KUR, 0, 0, 0},
    {UMKM_FIELD_KUR_OUTSTANDING, UMKM_FIELD_HAD_ANY_KUR, 0, 0, 0},
    {UMKM_FIELD_KUR_SMALL_PLAFOND_TOTAL, UMKM_FIELD_HAD_ANY_KUR, 0, 0, 0},
    {UMKM_FIELD_KUR_SMALL_PLAFOND_TOTAL, UMKM_FIELD_KUR_SMALL_ACCESSES, 0, 0, 0},
    {UMKM_FIELD_HAD_ANY_KUR, UMKM_FIELD_KUR_MICRO_ACCESSES, 1, INT64_MAX, 1},
    {UMKM_FIELD_HAD_ANY_KUR, UMKM_FIELD_KUR_SMALL_ACCESSES, 1, INT64_MAX, 1},
    {UMKM_FIELD_HAD_ANY_KUR, UMKM_FIELD_KUR_OUTSTANDING, 1, INT64_MAX, 1},
    {UMKM_FIELD_HAS_NPWP, UMKM_FIELD_NPWP, 1, INT64_MAX, 1},
};

bool umkm__fact_or_implied(const struct umkm_business *business, int32_t field, int64_t *value)
{
    if (umkm__fact(business, field, value)) {
        return true;
    }
    for (size_t i = 0; i < sizeof IMPLICATIONS / sizeof IMPLICATIONS[0]; i++) {
        const struct implication *rule = &IMPLICATIONS[i];
        int64_t source;
        if (rule->field == field && umkm__fact(business, rule->source, &source) && source >= rule->least &&
            source <= rule->most) {
            *value = rule->value;
            return true;
        }
    }
    return false;
}

static struct umkm__span exactly(int64_t value)
{
    return (struct umkm__span){true, value, value};
}

static struct umkm__span field_span(const struct umkm__facts *facts, int32_t field, struct umkm__lack *lack)
{
    int64_t value;
    if (umkm__fact_or_implied(facts->business, field, &value)) {
        return exactly(value);
    }
    umkm__fieldset_add(&lack->fields, field);
    return (struct umkm__span){false, 0, 0};
}

static struct umkm__span measure_span(const struct umkm__facts *facts, int32_t measure, struct umkm__lack *lack)
{
    umkm_measure_value value = {.struct_size = sizeof value};
    if (umkm__measure(facts->business, measure, facts->as_of, &value) == UMKM_OK) {
        if (value.state == UMKM_STATE_VALUE) {
            return exactly(value.numerator);
        }
        if (value.state == UMKM_STATE_RANGE) {
            umkm__fieldset_add(&lack->fields, UMKM_FIELD_FOUNDED_ON); /* the only fact that narrows a year down */
            return (struct umkm__span){true, value.numerator, value.upper};
        }
    }
    for (size_t i = 0; i < sizeof value.missing / sizeof value.missing[0] && value.missing[i] != 0; i++) {
        umkm__fieldset_add(&lack->fields, value.missing[i]);
    }
    return (struct umkm__span){false, 0, 0};
}

/* Limits are at most 2^53-1, amounts are not negative: a sum beyond 64 bits compares like the largest number. */
static struct umkm__span sum_span(const struct umkm__facts *facts, const struct umkm__subject *subject,
                                  struct umkm__lack *lack)
{
    struct umkm__span first = field_span(facts, subject->code, lack);
    struct umkm__span second = field_span(facts, subject->second, lack);
    int64_t sum;
    if (!first.known || !second.known) {
        return (struct umkm__span){false, 0, 0};
    }
    return exactly(umkm__add(first.least, second.least, &sum) ? INT64_MAX : sum);
}

static struct umkm__span size_span(const struct umkm__facts *facts, int32_t purpose, struct umkm__lack *lack)
{
    if (facts->size_class[purpose] != UMKM_SIZE_UNKNOWN) {
        return exactly(facts->size_class[purpose]);
    }
    umkm__fieldset_join(&lack->fields, &facts->size_missing[purpose]);
    return (struct umkm__span){false, 0, 0};
}

struct umkm__span umkm__subject_span(const struct umkm__facts *facts, const struct umkm__subject *subject,
                                     struct umkm__lack *lack)
{
    struct umkm__span span;
    switch (subject->kind) {
    case UMKM__SUBJECT_FIELD:
        return field_span(facts, subject->code, lack);
    case UMKM__SUBJECT_MEASURE:
        return measure_span(facts, subject->code, lack);
    case UMKM__SUBJECT_SUM:
        return sum_span(facts, subject, lack);
    case UMKM__SUBJECT_SIZE_CLASS:
        return size_span(facts, subject->code, lack);
    case UMKM__SUBJECT_PROVINCE: /* a region is a province, 18, or a regency or city in it, 1871 */
        span = field_span(facts, subject->code, lack);
        return span.known && span.least > 99 ? exactly(span.least / 100) : span;
    case UMKM__SUBJECT_YEARS_SINCE:
        span = field_span(facts, subject->code, lack);
        return span.known ? exactly(facts->as_of / 10000 - span.least) : span;
    case UMKM__SUBJECT_AS_OF:
        return exactly(facts->as_of);
    default:
        lack->unsettled = true;
        return (struct umkm__span){false, 0, 0};
    }
}
