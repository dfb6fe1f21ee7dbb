/* SPDX-License-Identifier: MIT */
#include "classify/decide.h"

#include "record/business_internal.h"
#include "record/size.h"

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

/* The fields that would make a measure known: its own, or the unknown ones of those it is computed from. */
static void add_missing(const umkm_business *business, umkm_classification *result, int32_t measure)
{
    const struct umkm__size_source *source = umkm__size_source(measure);
    if (source->field != UMKM_FIELD_NONE) {
        add_missing_field(result, source->field);
        return;
    }
    for (int i = 0; i < UMKM__SIZE_TERMS; i++) {
        if (!umkm__known(business, source->terms[i])) {
            add_missing_field(result, source->terms[i]);
        }
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
static void add_missing_condition(const struct umkm__regime *regime, const umkm_business *business,
                                  umkm_classification *result, int32_t measure)
{
    for (int32_t i = 0; i < regime->count; i++) {
        int32_t condition = regime->criteria[i].when_measure;
        if (regime->criteria[i].measure != measure || condition == UMKM_MEASURE_NONE) {
            continue;
        }
        const umkm_measure_class *entry = umkm__measure_entry(result, condition);
        if (entry != NULL && !entry->known) {
            add_missing(business, result, condition);
        }
    }
}

static void decide_in_order(const struct umkm__regime *regime, const umkm_business *business, umkm_classification *result,
                            struct umkm__deciding deciding)
{
    const umkm_measure_class *first = umkm__measure_entry(result, deciding.first);
    const umkm_measure_class *second = umkm__measure_entry(result, deciding.second);
    add_missing_condition(regime, business, result, deciding.first);
    if (first == NULL) {
        result->warnings |= UMKM_WARNING_MEASURE_NOT_IN_REGIME;
    } else if (first->known) {
        decided(result, first);
        return;
    } else {
        add_missing(business, result, deciding.first);
    }
    if (second == NULL || deciding.second == deciding.first) {
        return;
    }
    if (second->known) {
        result->warnings |= UMKM_WARNING_DECIDED_BY_OTHER_MEASURE;
        decided(result, second);
    } else {
        add_missing(business, result, deciding.second);
    }
}

/* The higher (sign 1) or lower (sign -1) of two classes. With equal classes the measure of the purpose decides. */
static void decide_extreme(const struct umkm__regime *regime, const umkm_business *business, umkm_classification *result,
                           struct umkm__deciding deciding, int sign)
{
    const umkm_measure_class *first = umkm__measure_entry(result, deciding.first);
    const umkm_measure_class *second = umkm__measure_entry(result, deciding.second);
    if (first == NULL || second == NULL || !first->known || !second->known) {
        decide_in_order(regime, business, result, deciding);
        if (first != NULL && second != NULL && first->known) {
            result->warnings |= UMKM_WARNING_DECIDED_BY_OTHER_MEASURE;
            add_missing(business, result, deciding.second);
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
    if (!umkm__fact(business, UMKM_FIELD_FOUNDED_YEAR, &fact)) {
        return -1;
    }
    return fact >= umkm__first_year_since(day) ? 1 : fact < day / 10000 ? 0 : -1;
}

static void decide_by_cohort(const struct umkm__law_index *law, const struct umkm__regime *regime,
                             const umkm_business *business, umkm_classification *result, struct umkm__deciding deciding)
{
    int since = founded_since(business, law->cohort_from);
    if (since < 0) {
        add_missing_field(result, UMKM_FIELD_FOUNDED_ON);
        return;
    }
    if (since) {
        deciding = (struct umkm__deciding){deciding.mode, deciding.second, deciding.first};
    }
    decide_in_order(regime, business, result, deciding);
}

struct umkm__deciding umkm__deciding(const struct umkm__regime *regime, int32_t purpose, int32_t basis)
{
    const int32_t by_purpose = regime->deciding[purpose];
    const int32_t other = regime->deciding[1 - purpose];
    const int32_t capital = regime->deciding[UMKM_PURPOSE_REGISTRATION];
    /* a named alternative has one measure of its own; the question which one decides does not arise */
    switch (regime->track == UMKM__TRACK_ALTERNATIVE ? UMKM_BASIS_PURPOSE : basis) {
    case UMKM_BASIS_SALES:
        return (struct umkm__deciding){UMKM__MODE_ORDER, UMKM_MEASURE_ANNUAL_SALES, 0};
    case UMKM_BASIS_CAPITAL:
        return (struct umkm__deciding){UMKM__MODE_ORDER, capital, 0};
    case UMKM_BASIS_COHORT:
        return (struct umkm__deciding){UMKM__MODE_COHORT, UMKM_MEASURE_ANNUAL_SALES, capital};
    case UMKM_BASIS_HIGHER:
        return (struct umkm__deciding){UMKM__MODE_HIGHER, by_purpose, other};
    case UMKM_BASIS_LOWER:
        return (struct umkm__deciding){UMKM__MODE_LOWER, by_purpose, other};
    default:
        return (struct umkm__deciding){UMKM__MODE_ORDER, by_purpose, other};
    }
}

void umkm__decide(const struct umkm__law_index *law, const struct umkm__regime *regime, const umkm_business *business,
                  umkm_classification *result)
{
    const struct umkm__deciding deciding = umkm__deciding(regime, result->purpose, result->basis);
    switch (deciding.mode) {
    case UMKM__MODE_COHORT:
        decide_by_cohort(law, regime, business, result, deciding);
        break;
    case UMKM__MODE_HIGHER:
    case UMKM__MODE_LOWER:
        decide_extreme(regime, business, result, deciding, deciding.mode == UMKM__MODE_HIGHER ? 1 : -1);
        break;
    default:
        decide_in_order(regime, business, result, deciding);
        break;
    }
}
