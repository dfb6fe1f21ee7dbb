/* SPDX-License-Identifier: MIT */
#include "score/context.h"

#include <stdlib.h>
#include <string.h>

#include <umkm/date.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "score/lane_card.h"

static const char DEFAULT_CARD[] = "KP-1";

/* A zeroed array; one element at least, so that NULL means no memory. */
static void *new_array(size_t count, size_t size, bool *complete)
{
    void *array = calloc(count > 0 ? count : 1, size);
    *complete = *complete && array != NULL;
    return array;
}

/* Every answer to every characteristic, and no answer. */
static size_t count_answers(const struct umkm__scorecard *card)
{
    size_t answers = 0;
    for (int32_t i = 0; i < card->count; i++) {
        answers += (size_t)card->characteristics[i].count + 1;
    }
    return answers;
}

static bool allocate(struct umkm_score_context *context)
{
    const struct umkm__scorecard *card = context->card;
    const size_t operands = (size_t)card->operands.count;
    const size_t characteristics = (size_t)card->count;
    const size_t reasons = (size_t)card->reason_count + characteristics;
    const size_t answers = count_answers(card);
    bool complete = true;
    context->values = new_array(operands, sizeof *context->values, &complete);
    context->missing = new_array(operands, sizeof *context->missing, &complete);
    context->outcomes = new_array(characteristics, sizeof *context->outcomes, &complete);
    context->knock_outs = new_array((size_t)card->knock_out_count, 1, &complete);
    context->referrals = new_array((size_t)card->referral_count, 1, &complete);
    context->loss_of = new_array(2 * reasons, sizeof *context->loss_of, &complete);
    context->losses = new_array(characteristics, sizeof *context->losses, &complete);
    context->ordered = new_array(answers, sizeof *context->ordered, &complete);
    context->first_place = new_array(characteristics, sizeof *context->first_place, &complete);
    context->places = new_array(answers, sizeof *context->places, &complete);
    context->marks = new_array(answers / 64 + 1, sizeof *context->marks, &complete);
    context->sums = new_array(characteristics, sizeof *context->sums, &complete);
    context->advice = new_array(reasons, sizeof *context->advice, &complete);
    return complete;
}

/* Everything about the result that is the same for every business. */
static void prepare(struct umkm_score_context *context)
{
    const struct umkm__scorecard *card = context->card;
    const int32_t reasons = card->reason_count + card->count;
    for (int32_t i = 0; i < reasons; i++) {
        context->advice[i] = umkm__advice_find(context->rules, card->id, card->reasons[i].code);
    }
    umkm__order_losses(context);
    umkm_score_init(&context->result);
    context->result.scorecard = context->scorecard;
    context->result.characteristic_count = card->count;
    context->result.knock_out_count = card->knock_out_count;
    context->result.referral_count = card->referral_count;
}

static umkm_status make(const umkm_rules *rules, const umkm_score_options *options, umkm_score_context **made)
{
    umkm_score_context *context = calloc(1, sizeof *context);
    if (context == NULL) {
        return UMKM_E_MEMORY;
    }
    context->rules = umkm_rules_retain(rules);
    context->scorecard = options->scorecard;
    context->as_of = options->as_of;
    context->card = umkm__card(rules, options->scorecard);
    if (!allocate(context)) {
        umkm_score_context_free(context);
        return UMKM_E_MEMORY;
    }
    prepare(context);
    *made = context;
    return UMKM_OK;
}

umkm_status umkm_score_context_new(const umkm_rules *rules, const umkm_score_options *options, umkm_score_context **context,
                                   umkm_error *error)
{
    umkm_score_options own = {.struct_size = sizeof own};
    umkm_status status;
    if (context != NULL) {
        *context = NULL;
    }
    if (rules == NULL || context == NULL) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (options != NULL && umkm__struct_in(&own, sizeof own, _Alignof(umkm_score_options), options) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    if (own.as_of != 0 && !umkm_date_is_valid(own.as_of)) {
        return umkm__fail_with(error, UMKM_E_DATE, NULL, NULL);
    }
    if (own.scorecard == 0 && umkm_scorecard_find(rules, DEFAULT_CARD, strlen(DEFAULT_CARD), &own.scorecard) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_NO_RULE, DEFAULT_CARD, DEFAULT_CARD);
    }
    if (umkm__card(rules, own.scorecard) == NULL) {
        return umkm__fail_with(error, UMKM_E_NO_RULE, "kartu skor", "scorecard");
    }
    status = make(rules, &own, context);
    return status == UMKM_OK ? status : umkm__fail_with(error, status, NULL, NULL);
}

void umkm_score_context_free(umkm_score_context *context)
{
    if (context == NULL) {
        return;
    }
    free(context->values);
    free(context->missing);
    free(context->outcomes);
    free(context->knock_outs);
    free(context->referrals);
    free(context->loss_of);
    free(context->losses);
    free(context->ordered);
    free(context->first_place);
    free(context->places);
    free(context->marks);
    free(context->sums);
    free(context->advice);
    umkm__lane_card_free(context->lanes);
    umkm_rules_release(context->rules);
    free(context);
}
