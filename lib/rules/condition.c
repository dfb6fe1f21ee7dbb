/* SPDX-License-Identifier: MIT */
#include "rules/condition.h"

#include <umkm/business.h>

#include "base/wide.h"

#define KEY_MOST (INT64_MAX / 2)

static int64_t within(int64_t value)
{
    return value < -KEY_MOST ? -KEY_MOST : value > KEY_MOST ? KEY_MOST : value;
}

int64_t umkm__key_of_whole(int64_t value)
{
    return within(value < -KEY_MOST || value > KEY_MOST ? value : 2 * value);
}

int64_t umkm__key_of_ratio(int64_t numerator, int64_t denominator, int64_t scale)
{
    int64_t scaled;
    int64_t quotient;
    bool rest = false;
    if (!__builtin_mul_overflow(numerator, scale, &scaled)) {
        quotient = scaled / denominator;
        rest = scaled % denominator != 0;
        return within(within(quotient) * 2 + (scaled < 0 ? -(int64_t)rest : (int64_t)rest));
    }
    if (!umkm__mul_div(umkm__magnitude(numerator), (uint64_t)scale, (uint64_t)denominator, &quotient, &rest)) {
        quotient = KEY_MOST;
    }
    quotient = within(within(quotient) * 2 + rest);
    return numerator < 0 ? -quotient : quotient;
}

static enum umkm__truth compare_value(const struct umkm__comparison *comparison, const struct umkm__operand_value *value)
{
    if (comparison->is_set) {
        const uint64_t bit = (uint64_t)(value->key / 2 - comparison->base);
        return bit < 64 && ((comparison->set >> bit) & 1U) ? UMKM__YES : UMKM__NO;
    }
    return value->key >= comparison->low && value->key <= comparison->high ? UMKM__YES : UMKM__NO;
}

/* It holds for every value between two ends when it holds for both, and for none when they lie beyond one limit. */
static enum umkm__truth compare_range(const struct umkm__comparison *comparison, const struct umkm__operand_value *value)
{
    if (value->upper < comparison->low || value->key > comparison->high) {
        return UMKM__NO;
    }
    if (value->key >= comparison->low && value->upper <= comparison->high) {
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
        return compare_value(comparison, value);
    case UMKM_STATE_RANGE:
        return compare_range(comparison, value);
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
