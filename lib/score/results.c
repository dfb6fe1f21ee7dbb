/* SPDX-License-Identifier: MIT */
/* The results of the last business, one by one. */
#include "base/struct_size.h"
#include "score/context.h"

static umkm_status check(const umkm_score_context *context, int32_t index, int32_t count, const void *out)
{
    if (context == NULL || out == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (!context->scored) {
        return UMKM_E_NOT_KNOWN;
    }
    return index >= 0 && index < count ? UMKM_OK : UMKM_E_ARGUMENT;
}

/* Adds a field to a list that 0 ends, once, while there is room. */
static void add_field(int32_t fields[UMKM_SCORE_MISSING_MAX], int32_t field)
{
    for (int i = 0; i < UMKM_SCORE_MISSING_MAX && field != 0; i++) {
        if (fields[i] == field) {
            return;
        }
        if (fields[i] == 0) {
            fields[i] = field;
            return;
        }
    }
}

/* What an operand needs: of an age known as a range, the day. */
static void add_missing_of_operand(const umkm_score_context *context, int32_t operand,
                                   int32_t fields[UMKM_SCORE_MISSING_MAX])
{
    if (context->values[operand].state == UMKM_STATE_RANGE) {
        add_field(fields, UMKM_FIELD_FOUNDED_ON);
    }
    for (int i = 0; i < 4 && context->values[operand].state == UMKM_STATE_UNKNOWN; i++) {
        add_field(fields, context->missing[operand][i]);
    }
}

/* The facts on which an open condition waits, and no others. */
static void add_missing_of_condition(const umkm_score_context *context, const struct umkm__condition *when,
                                     int32_t fields[UMKM_SCORE_MISSING_MAX])
{
    if (umkm__holds(when, context->values) != UMKM__UNKNOWN) {
        return;
    }
    for (int32_t i = 0; i < when->count; i++) {
        const struct umkm__alternative *alternative = &when->alternatives[i];
        if (umkm__all_hold(alternative, context->values) != UMKM__UNKNOWN) {
            continue;
        }
        for (int32_t j = 0; j < alternative->count; j++) {
            const struct umkm__comparison *comparison = &alternative->comparisons[j];
            if (umkm__compare(comparison, &context->values[comparison->operand]) == UMKM__UNKNOWN) {
                add_missing_of_operand(context, comparison->operand, fields);
            }
        }
    }
}

static void add_missing(const umkm_score_context *context, int32_t index, int32_t fields[UMKM_SCORE_MISSING_MAX])
{
    const struct umkm__card_characteristic *asked = &context->card->characteristics[index];
    if (context->outcomes[index].stale) {
        add_field(fields, context->card->ages[asked->age].field);
        return;
    }
    for (int32_t i = 0; i < asked->count; i++) {
        add_missing_of_condition(context, &asked->attributes[i].when, fields);
    }
}

umkm_status umkm_score_characteristic_at(const umkm_score_context *context, int32_t index, umkm_score_characteristic *out)
{
    umkm_status status = check(context, index, context != NULL ? context->card->count : 0, out);
    if (status != UMKM_OK) {
        return status;
    }
    const struct umkm__card_characteristic *asked = &context->card->characteristics[index];
    const struct umkm__outcome *outcome = &context->outcomes[index];
    umkm_score_characteristic own = {.index = index,
                                     .group = asked->group,
                                     .attribute = outcome->attribute,
                                     .points = outcome->points,
                                     .max = asked->max,
                                     .missing = outcome->attribute < 0,
                                     .stale = outcome->stale,
                                     .optional = asked->optional,
                                     .policy = asked->policy,
                                     .code = asked->code,
                                     .group_code = context->card->groups[asked->group].code};
    if (outcome->attribute >= 0) {
        own.key = asked->attributes[outcome->attribute].key;
        own.label_id = asked->attributes[outcome->attribute].label.id;
        own.label_en = asked->attributes[outcome->attribute].label.en;
    } else {
        add_missing(context, index, own.missing_fields);
    }
    return umkm__struct_out(out, &own, sizeof own);
}

static int32_t loss_count(const umkm_score_context *context)
{
    return context != NULL ? context->result.reason_count + context->result.tip_count : 0;
}

/* Whether a loss sums what a characteristic lost. */
static bool sums(const umkm_score_context *context, const struct umkm__loss *loss, int32_t characteristic)
{
    const struct umkm__card_characteristic *asked = &context->card->characteristics[characteristic];
    return context->outcomes[characteristic].points < asked->max && (asked->optional || asked->policy) == loss->tip &&
           umkm__outcome_reason(context, characteristic) == loss->reason;
}

umkm_status umkm_score_reason_at(const umkm_score_context *context, int32_t index, umkm_score_reason *out)
{
    umkm_status status = check(context, index, loss_count(context), out);
    if (status != UMKM_OK) {
        return status;
    }
    const struct umkm__loss *loss = &context->losses[index];
    const struct umkm__card_reason *reason = &context->card->reasons[loss->reason];
    const struct umkm__advice_link *advice = context->advice[loss->reason];
    umkm_score_reason own = {.lost = loss->lost,
                             .missing = loss->reason >= context->card->reason_count,
                             .stale = context->outcomes[loss->characteristic].stale,
                             .tip = loss->tip,
                             .advice_count = advice != NULL ? advice->count : 0,
                             .code = reason->code,
                             .text_id = reason->text.id,
                             .text_en = reason->text.en};
    for (int32_t i = loss->characteristic; i < context->card->count; i++) {
        own.characteristic_count += sums(context, loss, i);
    }
    return umkm__struct_out(out, &own, sizeof own);
}

umkm_status umkm_score_reason_characteristic(const umkm_score_context *context, int32_t reason, int32_t index,
                                             int32_t *characteristic)
{
    umkm_status status = check(context, reason, loss_count(context), characteristic);
    if (status != UMKM_OK) {
        return status;
    }
    const struct umkm__loss *loss = &context->losses[reason];
    for (int32_t i = loss->characteristic; i < context->card->count && index >= 0; i++) {
        if (sums(context, loss, i) && index-- == 0) {
            *characteristic = i;
            return UMKM_OK;
        }
    }
    return UMKM_E_ARGUMENT;
}

umkm_status umkm_score_advice_at(const umkm_score_context *context, int32_t reason, int32_t index, umkm_advice *out)
{
    umkm_status status = check(context, reason, loss_count(context), out);
    if (status != UMKM_OK) {
        return status;
    }
    const struct umkm__advice_link *link = context->advice[context->losses[reason].reason];
    if (link == NULL || index < 0 || index >= link->count) {
        return UMKM_E_ARGUMENT;
    }
    const struct umkm__advice_item *item = link->items[index];
    const umkm_advice own = {.verified = item->authority.verified,
                             .code = item->code,
                             .kind = item->kind->code,
                             .kind_id = item->kind->label.id,
                             .kind_en = item->kind->label.en,
                             .text_id = item->text.id,
                             .text_en = item->text.en,
                             .provider_id = item->provider.id,
                             .provider_en = item->provider.en,
                             .citation = item->authority.citation,
                             .source = item->authority.source};
    return umkm__struct_out(out, &own, sizeof own);
}

static umkm_status give_flag(const umkm_score_context *context, const struct umkm__card_flag *flag, uint8_t answer,
                             umkm_score_flag *out)
{
    umkm_score_flag own = {.answer = answer,
                           .stale = flag->age >= 0 && context->stale[flag->age],
                           .verified = flag->authority.verified,
                           .code = flag->code,
                           .text_id = flag->text.id,
                           .text_en = flag->text.en,
                           .effect_id = flag->effect.id,
                           .effect_en = flag->effect.en,
                           .citation = flag->authority.citation};
    add_missing_of_condition(context, &flag->when, own.missing_fields);
    return umkm__struct_out(out, &own, sizeof own);
}

umkm_status umkm_score_knock_out_at(const umkm_score_context *context, int32_t index, umkm_score_flag *flag)
{
    umkm_status status = check(context, index, context != NULL ? context->card->knock_out_count : 0, flag);
    return status != UMKM_OK ? status
                             : give_flag(context, &context->card->knock_outs[index], context->knock_outs[index], flag);
}

umkm_status umkm_score_referral_at(const umkm_score_context *context, int32_t index, umkm_score_flag *flag)
{
    umkm_status status = check(context, index, context != NULL ? context->card->referral_count : 0, flag);
    return status != UMKM_OK ? status
                             : give_flag(context, &context->card->referrals[index], context->referrals[index], flag);
}
