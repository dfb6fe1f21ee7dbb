/* SPDX-License-Identifier: MIT */
#include "classify/decide.h"

#include "record/business_internal.h"
#include "record/size.h"

/* The measures to look at: the first that is known decides. Zero ends the list. */
struct candidates {
    int32_t first;
    int32_t second; /* decides, with a warning, when the first is unknown */
};

const umkm_measure_class *umkm__measure_entry(const umkm_classification *result, int32_t measure)
{
    for (int32_t i = 0; i < result->measure_count; i++) {
        if (result->measures[i].measure == measure) {
            return &result->measures[i];
        }
    }
    return NULL;
}

/* Keeps the list in the order of the registry, each field once. */
static void add_missing_field(umkm_classification *result, int32_t field)
{
    int32_t place = result->missing_count;
    while (place > 0 && result->missing[place - 1] > field) {
        place--;
    }
    if ((place > 0 && result->missing[place - 1] == field) || result->missing_count == UMKM_MISSING_MAX) {
        return;
    }
    for (int32_t i = result->missing_count++; i > place; i--) {
        result->missing[i] = result->missing[i - 1];
    }
    result->missing[place] = field;
}

/* The fields that would make a measure known: its own, or those it is computed from. */
static void add_missing(umkm_classification *result, int32_t measure)
{
    const struct umkm__size_source *source = umkm__size_source(measure);
    if (source->field != UMKM_FIELD_NONE) {
        add_missing_field(result, source->field);
        return;
    }
    for (int i = 0; i < UMKM__SIZE_TERMS; i++) {
        add_missing_field(result, source->terms[i]);
    }
}

static void decided(umkm_classification *result, const umkm_measure_class *entry)
{
    if (entry->size_class == UMKM_SIZE_UNKNOWN) {
        result->warnings |= entry->citation != NULL ? (uint32_t)UMKM_WARNING_CLASS_NOT_DISTINGUISHED : 0U;
        return;
    }
    result->size_class = entry->size_class;
    result->decided_by = entry->measure;
    result->citation = entry->citation;
    result->warnings |= entry->verified ? 0U : (uint32_t)UMKM_WARNING_RULE_NOT_VERIFIED;
}

/* A known measure whose condition is unknown has no class yet: what the condition needs is missing. */
static void add_missing_condition(const struct umkm__regime *regime, umkm_classification *result, int32_t measure)
{
    for (int32_t i = 0; i < regime->count; i++) {
        int32_t condition = regime->criteria[i].when_measure;
        const umkm_measure_class *entry = umkm__measure_entry(result, condition);
        if (regime->criteria[i].measure == measure && condition != 0 && entry != NULL && !entry->known) {
            add_missing(result, condition);
        }
    }
}

static void decide_in_order(const struct umkm__regime *regime, umkm_classification *result, struct candidates candidates)
{
    const umkm_measure_class *first = umkm__measure_entry(result, candidates.first);
    const umkm_measure_class *second = umkm__measure_entry(result, candidates.second);
    add_missing_condition(regime, result, candidates.first);
    if (first == NULL) {
        result->warnings |= UMKM_WARNING_MEASURE_NOT_IN_REGIME;
    } else if (first->known) {
        decided(result, first);
        return;
    } else {
        add_missing(result, candidates.first);
    }
    if (second == NULL || candidates.second == candidates.first) {
        return;
    }
    if (second->known) {
        result->warnings |= UMKM_WARNING_DECIDED_BY_OTHER_MEASURE;
        decided(result, second);
    } else {
        add_missing(result, candidates.second);
    }
}

/* The higher (sign 1) or lower (sign -1) of two classes. With equal classes the measure of the purpose decides. */
static void decide_extreme(const struct umkm__regime *regime, umkm_classification *result, struct candidates candidates,
                           int sign)
{
    const umkm_measure_class *first = umkm__measure_entry(result, candidates.first);
    const umkm_measure_class *second = umkm__measure_entry(result, candidates.second);
    if (first == NULL || second == NULL || !first->known || !second->known) {
        decide_in_order(regime, result, candidates);
        if (first != NULL && second != NULL && first->known) {
            result->warnings |= UMKM_WARNING_DECIDED_BY_OTHER_MEASURE;
            add_missing(result, candidates.second);
        }
        return;
    }
    if (first->size_class == UMKM_SIZE_UNKNOWN || second->size_class == UMKM_SIZE_UNKNOWN) {
        decided(result, first->size_class == UMKM_SIZE_UNKNOWN ? first : second);
        return;
    }
    decided(result, (second->size_class - first->size_class) * sign > 0 ? second : first);
}

/* 1 founded on or after the day, 0 before, -1 not known. */
static int founded_since(const umkm_business *business, int32_t day)
{
    int64_t fact;
    if (umkm__fact(business, UMKM_FIELD_FOUNDED_ON, &fact)) {
        return fact >= day;
    }
    if (umkm__fact(business, UMKM_FIELD_FOUNDED_YEAR, &fact) && fact != day / 10000) {
        return fact > day / 10000;
    }
    return -1;
}

static void decide_by_cohort(const struct umkm__law_index *law, const struct umkm__regime *regime,
                             const umkm_business *business, umkm_classification *result, int32_t sales, int32_t capital)
{
    int since = founded_since(business, law->cohort_from);
    if (since < 0) {
        add_missing_field(result, UMKM_FIELD_FOUNDED_ON);
        return;
    }
    decide_in_order(regime, result, since ? (struct candidates){capital, sales} : (struct candidates){sales, capital});
}

void umkm__decide(const struct umkm__law_index *law, const struct umkm__regime *regime, const umkm_business *business,
                  umkm_classification *result)
{
    const int32_t *deciding = regime->deciding;
    const int32_t other = deciding[1 - result->purpose];
    const struct candidates by_purpose = {deciding[result->purpose], other};
    const int32_t capital = deciding[UMKM_PURPOSE_REGISTRATION];
    /* a named alternative has one measure of its own; the question which one decides does not arise */
    int32_t basis = regime->track == UMKM__TRACK_ALTERNATIVE ? UMKM_BASIS_PURPOSE : result->basis;
    switch (basis) {
    case UMKM_BASIS_SALES:
        decide_in_order(regime, result, (struct candidates){UMKM_MEASURE_ANNUAL_SALES, 0});
        break;
    case UMKM_BASIS_CAPITAL:
        decide_in_order(regime, result, (struct candidates){capital, 0});
        break;
    case UMKM_BASIS_COHORT:
        decide_by_cohort(law, regime, business, result, UMKM_MEASURE_ANNUAL_SALES, capital);
        break;
    case UMKM_BASIS_HIGHER:
        decide_extreme(regime, result, by_purpose, 1);
        break;
    case UMKM_BASIS_LOWER:
        decide_extreme(regime, result, by_purpose, -1);
        break;
    default:
        decide_in_order(regime, result, by_purpose);
        break;
    }
}
