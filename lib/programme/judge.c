/* SPDX-License-Identifier: MIT */
#include "programme/judge.h"

#include <umkm/programme.h>

static enum umkm__verdict verdict(bool always, bool never)
{
    if (always) {
        return UMKM__VERDICT_MET;
    }
    return never ? UMKM__VERDICT_FAILED : UMKM__VERDICT_UNKNOWN;
}

/* One of the values; a span that is not exact fails only when all of them are outside. */
static enum umkm__verdict among(const struct umkm__span *span, const int64_t *values, int32_t count)
{
    bool possible = false;
    for (int32_t i = 0; i < count; i++) {
        possible = possible || (values[i] >= span->least && values[i] <= span->most);
    }
    return verdict(possible && span->least == span->most, !possible);
}

static enum umkm__verdict compare(const struct umkm__span *span, int32_t how, const int64_t *values, int32_t count)
{
    const int64_t value = values[0];
    switch (how) {
    case UMKM_COMPARE_AT_MOST:
        return verdict(span->most <= value, span->least > value);
    case UMKM_COMPARE_BELOW:
        return verdict(span->most < value, span->least >= value);
    case UMKM_COMPARE_ABOVE:
        return verdict(span->least > value, span->most <= value);
    case UMKM_COMPARE_AT_LEAST:
        return verdict(span->least >= value, span->most < value);
    default:
        return among(span, values, count);
    }
}

static enum umkm__verdict judge_leaf(const struct umkm__demand *leaf, const struct umkm__facts *facts,
                                     struct umkm__lack *lack)
{
    struct umkm__lack own = {{{0}}, false};
    struct umkm__span span = umkm__subject_span(facts, &leaf->subject, &own);
    enum umkm__verdict found = UMKM__VERDICT_UNKNOWN;
    if (!span.known && leaf->when_unknown != UMKM__STAYS_UNKNOWN) {
        return leaf->when_unknown == UMKM__COUNTS_AS_MET ? UMKM__VERDICT_MET : UMKM__VERDICT_FAILED;
    }
    if (leaf->than != 0) {
        const struct umkm__subject other = {UMKM__SUBJECT_FIELD, leaf->than, 0};
        const struct umkm__span limit = umkm__subject_span(facts, &other, &own);
        if (span.known && limit.known) {
            found = compare(&span, leaf->compare, &limit.least, 1);
        }
    } else if (span.known) {
        found = compare(&span, leaf->compare, leaf->values, leaf->value_count);
    }
    if (found == UMKM__VERDICT_UNKNOWN && lack != NULL) {
        umkm__fieldset_join(&lack->fields, &own.fields);
        lack->unsettled = lack->unsettled || own.unsettled;
    }
    return found;
}

enum umkm__verdict umkm__judge(const struct umkm__demand *demand, const struct umkm__facts *facts, struct umkm__lack *lack)
{
    const bool any = demand->kind == UMKM__DEMAND_ANY;
    const enum umkm__verdict decisive = any ? UMKM__VERDICT_MET : UMKM__VERDICT_FAILED;
    struct umkm__lack own = {{{0}}, false};
    bool unknown = false;
    if (demand->kind == UMKM__DEMAND_LEAF) {
        return judge_leaf(demand, facts, lack);
    }
    for (int32_t i = 0; i < demand->count; i++) {
        const enum umkm__verdict child = umkm__judge(&demand->children[i], facts, &own);
        if (child == decisive) {
            return decisive;
        }
        unknown = unknown || child == UMKM__VERDICT_UNKNOWN;
    }
    if (!unknown) {
        return any ? UMKM__VERDICT_FAILED : UMKM__VERDICT_MET;
    }
    if (lack != NULL) {
        umkm__fieldset_join(&lack->fields, &own.fields);
        lack->unsettled = lack->unsettled || own.unsettled;
    }
    return UMKM__VERDICT_UNKNOWN;
}
