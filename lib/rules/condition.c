/* SPDX-License-Identifier: MIT */
#include "rules/condition.h"

#include <umkm/business.h>

#include "base/wide.h"

static bool reaches(const struct umkm__comparison *comparison, int64_t numerator, int64_t denominator)
{
    int sign;
    if (comparison->lower_kind == UMKM__LIMIT_NONE) {
        return true;
    }
    sign = umkm__compare_products(numerator, comparison->scale, comparison->lower, denominator);
    return comparison->lower_kind == UMKM__LIMIT_CLOSED ? sign >= 0 : sign > 0;
}

static bool stays_within(const struct umkm__comparison *comparison, int64_t numerator, int64_t denominator)
{
    int sign;
    if (comparison->upper_kind == UMKM__LIMIT_NONE) {
        return true;
    }
    sign = umkm__compare_products(numerator, comparison->scale, comparison->upper, denominator);
    return comparison->upper_kind == UMKM__LIMIT_CLOSED ? sign <= 0 : sign < 0;
}

static enum umkm__truth compare_value(const struct umkm__comparison *comparison, const struct umkm__operand_value *value)
{
    if (comparison->is_set) {
        const uint64_t bit = (uint64_t)value->numerator - (uint64_t)comparison->base;
        return bit < 64 && ((comparison->set >> bit) & 1U) ? UMKM__YES : UMKM__NO;
    }
    return reaches(comparison, value->numerator, value->denominator) &&
                   stays_within(comparison, value->numerator, value->denominator)
               ? UMKM__YES
               : UMKM__NO;
}

/* The limits are one interval: it holds for all between two ends when it holds for both, for none when one side excludes all. */
static enum umkm__truth compare_range(const struct umkm__comparison *comparison, const struct umkm__operand_value *value)
{
    if (!reaches(comparison, value->upper, value->denominator) ||
        !stays_within(comparison, value->numerator, value->denominator)) {
        return UMKM__NO;
    }
    if (reaches(comparison, value->numerator, value->denominator) &&
        stays_within(comparison, value->upper, value->denominator)) {
        return UMKM__YES;
    }
    return comparison->when_known ? UMKM__NO : UMKM__UNKNOWN;
}

enum umkm__truth umkm__compare(const struct umkm__comparison *comparison, const struct umkm__operand_value *value)
{
    switch (value->state) {
    case UMKM_STATE_UNKNOWN:
        return comparison->when_known ? UMKM__NO : UMKM__UNKNOWN;
    case UMKM_STATE_VALUE:
        return comparison->only_states ? UMKM__NO : compare_value(comparison, value);
    case UMKM_STATE_RANGE:
        return comparison->only_states ? UMKM__NO : compare_range(comparison, value);
    default:
        return ((comparison->states >> (uint32_t)value->state) & 1U) ? UMKM__YES : UMKM__NO;
    }
}

enum umkm__truth umkm__all_hold(const struct umkm__alternative *alternative, const struct umkm__operand_value *values)
{
    enum umkm__truth truth = UMKM__YES;
    for (int32_t i = 0; i < alternative->count; i++) {
        const struct umkm__comparison *comparison = &alternative->comparisons[i];
        const enum umkm__truth one = umkm__compare(comparison, &values[comparison->operand]);
        if (one == UMKM__NO) {
            return UMKM__NO;
        }
        truth = one == UMKM__UNKNOWN ? UMKM__UNKNOWN : truth;
    }
    return truth;
}

enum umkm__truth umkm__holds(const struct umkm__condition *condition, const struct umkm__operand_value *values)
{
    enum umkm__truth truth = condition->count > 0 ? UMKM__NO : UMKM__YES;
    for (int32_t i = 0; i < condition->count; i++) {
        const enum umkm__truth one = umkm__all_hold(&condition->alternatives[i], values);
        if (one == UMKM__YES) {
            return UMKM__YES;
        }
        truth = one == UMKM__UNKNOWN ? UMKM__UNKNOWN : truth;
    }
    return truth;
}
