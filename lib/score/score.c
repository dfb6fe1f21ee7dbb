/* SPDX-License-Identifier: MIT */
#include <umkm/date.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "record/business_internal.h"
#include "record/registry.h"
#include "score/context.h"
#include "score/lanes.h"

int32_t umkm__day_before(int32_t day)
{
    int32_t before = day - 1;
    if (day % 100 > 1) {
        return before;
    }
    before = day % 10000 == 101 ? day - 10000 + 1130 : day - 70; /* the 31st of the month before, or what is left of it */
    while (before > 10000101 && !umkm_date_is_valid(before)) {   /* no day before the first */
        before--;
    }
    return before;
}

/* Older than the limit: days, or months that were already full on the day before. */
bool umkm__is_stale(const struct umkm__card_age *age, int32_t date, int32_t as_of)
{
    int32_t passed = 0;
    if (date >= as_of) {
        return false;
    }
    if (age->unit == UMKM__AGE_DAYS) {
        return umkm_date_days_between(date, as_of, &passed) == UMKM_OK && passed > age->limit;
    }
    return umkm_date_months_between(date, umkm__day_before(as_of), &passed) == UMKM_OK && passed >= age->limit;
}

static bool is_stale(const struct umkm__card_age *age, const umkm_business *business, int32_t as_of)
{
    int64_t date;
    return umkm__fact(business, age->field, &date) && umkm__is_stale(age, (int32_t)date, as_of);
}

/* Names the fact at fault where it is one, else the measure. */
static umkm_status fail_measure(const umkm_measure_value *read, umkm_status status, umkm_error *error)
{
    const int32_t field = status == UMKM_E_INCONSISTENT ? read->missing[0] : 0;
    const char *name = umkm_measure_name(read->measure);
    return field != 0 ? umkm__fail_field(error, status, field, "sesudah tanggal penilaian", "after the as-of date")
                      : umkm__fail_with(error, status, name, name);
}

static umkm_status read_measure(struct umkm_score_context *context, const umkm_business *business, int32_t as_of,
                                int32_t index, umkm_error *error)
{
    const int32_t measure = context->card->operands.list[index].measure;
    struct umkm__operand_value *value = &context->values[index];
    umkm_measure_value read;
    umkm_status status = umkm__measure(business, measure, as_of, &read);
    if (status == UMKM_OK && read.state == UMKM_STATE_OVERFLOW) {
        status = UMKM_E_OVERFLOW;
    }
    if (status != UMKM_OK) {
        return fail_measure(&read, status, error);
    }
    value->state = read.state;
    if (read.state == UMKM_STATE_VALUE || read.state == UMKM_STATE_RANGE) {
        const int64_t scale = context->card->operands.list[index].scale;
        value->key = umkm__key_of_ratio(read.numerator, read.denominator, scale);
        value->upper = read.state == UMKM_STATE_RANGE ? umkm__key_of_ratio(read.upper, read.denominator, scale) : value->key;
    }
    for (int i = 0; i < 4; i++) {
        context->missing[index][i] = read.missing[i];
    }
    return UMKM_OK;
}

/* Every field and measure of the card once. */
static umkm_status read_operands(struct umkm_score_context *context, const umkm_business *business, int32_t as_of,
                                 umkm_error *error)
{
    const struct umkm__operands *operands = &context->card->operands;
    umkm_status status = UMKM_OK;
    for (int32_t i = 0; i < operands->count && status == UMKM_OK; i++) {
        const int32_t field = operands->list[i].field;
        int64_t fact;
        if (field == 0) {
            status = read_measure(context, business, as_of, i, error);
            continue;
        }
        context->values[i].state = umkm__fact(business, field, &fact) ? UMKM_STATE_VALUE : UMKM_STATE_UNKNOWN;
        context->values[i].key = umkm__key_of_whole(fact);
        context->missing[i][0] = field;
    }
    return status;
}

/* The cell of an operand's value in its axis; -1 for a value known as a range, which may lie in several. */
static int32_t find_cell(const struct umkm__card_axis *axis, const struct umkm__operand_value *value)
{
    int32_t cell = 0;
    if (value->state == UMKM_STATE_VALUE) {
        if (axis->is_set) {
            return (int32_t)(value->key / 2 - axis->least);
        }
        for (int32_t i = 0; i < axis->cut_count; i++) {
            cell += value->key >= axis->cuts[i];
        }
        return cell;
    }
    if (value->state == UMKM_STATE_RANGE) {
        return -1;
    }
    return axis->segments + (value->state == UMKM_STATE_UNKNOWN ? UMKM__CELLS_WITHOUT_VALUE - 1
                                                                : value->state - UMKM_STATE_NOT_COMPUTABLE_YET);
}

int32_t umkm__answer(const struct umkm__card_characteristic *characteristic, const struct umkm__operand_value *values)
{
    int32_t place = 0;
    for (int32_t i = 0; i < characteristic->axis_count; i++) {
        const struct umkm__card_axis *axis = &characteristic->axes[i];
        const int32_t cell = find_cell(axis, &values[axis->operand]);
        if (cell < 0) {
            return umkm__find_attribute(characteristic, values);
        }
        place += cell * axis->stride;
    }
    return characteristic->table[place];
}

static void judge_characteristics(struct umkm_score_context *context)
{
    const struct umkm__scorecard *card = context->card;
    umkm_score *result = &context->result;
    int64_t open = 0;
    result->score = card->initial;
    result->missing_count = 0;
    result->stale_count = 0;
    for (int32_t i = 0; i < card->count; i++) {
        const struct umkm__card_characteristic *characteristic = &card->characteristics[i];
        struct umkm__outcome *outcome = &context->outcomes[i];
        outcome->stale = characteristic->age >= 0 && context->stale[characteristic->age];
        outcome->attribute = outcome->stale ? -1 : umkm__answer(characteristic, context->values);
        outcome->points = characteristic->missing;
        if (outcome->attribute >= 0) {
            outcome->points = characteristic->attributes[outcome->attribute].points;
        } else {
            open += characteristic->max - characteristic->missing;
            result->missing_count++;
            result->stale_count += outcome->stale;
        }
        result->score += outcome->points;
    }
    result->lowest = result->score;
    result->highest = (int32_t)(result->score + open);
    result->completeness = card->weight > 0 ? (int32_t)((card->weight - open) * 100 / card->weight) : 100;
}

static void judge_flags(const struct umkm__operand_value *values, const struct umkm__card_flag *flags, int32_t count,
                        uint8_t *answers, int32_t *applying, int32_t *unknown)
{
    *applying = 0;
    *unknown = 0;
    for (int32_t i = 0; i < count; i++) {
        const enum umkm__truth truth = umkm__holds(&flags[i].when, values);
        answers[i] = (uint8_t)truth;
        *applying += truth == UMKM__YES;
        *unknown += truth == UMKM__UNKNOWN;
    }
}

static int32_t find_band(const struct umkm_score_context *context)
{
    const struct umkm__scorecard *card = context->card;
    int32_t band = 0;
    if (context->result.knock_outs_applying > 0) {
        return card->band_count - 2;
    }
    if (context->result.completeness < card->completeness) {
        return card->band_count - 1;
    }
    while (context->result.score < card->bands[band].from) { /* the last one reaches down to the lowest score */
        band++;
    }
    return band;
}

static void judge(struct umkm_score_context *context, const umkm_business *business, int32_t as_of)
{
    const struct umkm__scorecard *card = context->card;
    umkm_score *result = &context->result;
    for (int32_t i = 0; i < card->age_count; i++) {
        context->stale[i] = is_stale(&card->ages[i], business, as_of);
    }
    judge_characteristics(context);
    judge_flags(context->values, card->knock_outs, card->knock_out_count, context->knock_outs, &result->knock_outs_applying,
                &result->knock_outs_unknown);
    judge_flags(context->values, card->referrals, card->referral_count, context->referrals, &result->referrals_applying,
                &result->referrals_unknown);
    result->band = find_band(context);
    result->in_force = as_of >= card->effective_from && as_of < card->effective_to;
    result->review_overdue = as_of > card->review_due;
    umkm__collect_losses(context);
}

umkm_status umkm_score_business(umkm_score_context *context, const umkm_business *business, int32_t as_of, umkm_score *score,
                                umkm_error *error)
{
    umkm_status status;
    if (context == NULL || business == NULL) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    context->scored = false;
    as_of = as_of != 0 ? as_of : context->as_of;
    if (!umkm_date_is_valid(as_of)) {
        return umkm__fail_with(error, UMKM_E_DATE, "tanggal penilaian wajib diisi", "the as-of date is required");
    }
    status = read_operands(context, business, as_of, error);
    if (status != UMKM_OK) {
        return status;
    }
    judge(context, business, as_of);
    context->scored = true;
    if (score != NULL && umkm__struct_out(score, &context->result, sizeof context->result) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    return UMKM_OK;
}

umkm_status umkm_score_result(const umkm_score_context *context, umkm_score *score)
{
    if (context == NULL || score == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (!context->scored) {
        return UMKM_E_NOT_KNOWN;
    }
    return umkm__struct_out(score, &context->result, sizeof context->result);
}
