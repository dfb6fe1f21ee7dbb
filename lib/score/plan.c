/* SPDX-License-Identifier: MIT */
/* The way to the next band: which steps there are, and the fewest that reach it. */
#include "base/struct_size.h"
#include "score/context.h"

/* What a characteristic can still bring; 0 when it is no step. */
static int32_t gain_of(const umkm_score_context *context, int32_t characteristic)
{
    const struct umkm__card_characteristic *asked = &context->card->characteristics[characteristic];
    const struct umkm__outcome *outcome = &context->outcomes[characteristic];
    if (outcome->attribute < 0 || asked->policy || !asked->attributes[outcome->attribute].changeable) {
        return 0;
    }
    return asked->max - outcome->points;
}

/*
 * The step after one with this gain at this place in the card (gain INT32_MAX: the first), by gain and then by place. Steps
 * are few: looking for the next one each time needs no memory.
 */
static int32_t next_step(const umkm_score_context *context, int32_t gain, int32_t place)
{
    int32_t best = -1;
    int32_t best_gain = 0;
    for (int32_t i = 0; i < context->card->count; i++) {
        const int32_t here = gain_of(context, i);
        const bool later = here < gain || (here == gain && i > place);
        if (here > best_gain && later) {
            best = i;
            best_gain = here;
        }
    }
    return best;
}

static int32_t band_by_score(const umkm_score_context *context)
{
    int32_t band = 0;
    while (context->result.score < context->card->bands[band].from) {
        band++;
    }
    return band;
}

umkm_status umkm_score_plan_next(const umkm_score_context *context, umkm_score_plan *plan)
{
    umkm_score_plan own = {.steps_needed = -1};
    int32_t gain = INT32_MAX;
    int32_t step = -1;
    if (context == NULL || plan == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (!context->scored) {
        return UMKM_E_NOT_KNOWN;
    }
    own.knocked_out = context->result.knock_outs_applying > 0;
    own.insufficient = context->result.completeness < context->card->completeness;
    own.band = band_by_score(context) - 1;
    own.needed = own.band >= 0 ? context->card->bands[own.band].from - context->result.score : 0;
    own.steps_needed = own.needed == 0 ? 0 : -1;
    while ((step = next_step(context, gain, step)) >= 0) {
        gain = gain_of(context, step);
        own.step_count++;
        if (own.steps_needed < 0) {
            own.gained += gain;
            own.steps_needed = own.gained >= own.needed ? own.step_count : -1;
        }
    }
    return umkm__struct_out(plan, &own, sizeof own);
}

static void describe(const umkm_score_context *context, int32_t characteristic, umkm_score_step *step)
{
    const struct umkm__card_characteristic *asked = &context->card->characteristics[characteristic];
    const int32_t points = context->outcomes[characteristic].points;
    step->characteristic = characteristic;
    step->code = asked->code;
    step->best = -1;
    step->next = -1;
    for (int32_t i = 0; i < asked->count; i++) {
        const int32_t here = asked->attributes[i].points;
        if (step->best < 0 && here == asked->max) {
            step->best = i;
        }
        if (here > points && (step->next < 0 || here < asked->attributes[step->next].points)) {
            step->next = i;
        }
    }
    step->gain = asked->max - points;
    step->best_id = asked->attributes[step->best].label.id;
    step->best_en = asked->attributes[step->best].label.en;
    step->next_gain = asked->attributes[step->next].points - points;
    step->next_id = asked->attributes[step->next].label.id;
    step->next_en = asked->attributes[step->next].label.en;
}

umkm_status umkm_score_step_at(const umkm_score_context *context, int32_t index, umkm_score_step *step)
{
    umkm_score_step own = {.characteristic = -1};
    int32_t gain = INT32_MAX;
    int32_t at = -1;
    if (context == NULL || step == NULL || index < 0) {
        return UMKM_E_ARGUMENT;
    }
    if (!context->scored) {
        return UMKM_E_NOT_KNOWN;
    }
    for (int32_t i = 0; i <= index; i++) {
        at = next_step(context, gain, at);
        if (at < 0) {
            return UMKM_E_ARGUMENT;
        }
        gain = gain_of(context, at);
    }
    describe(context, at, &own);
    return umkm__struct_out(step, &own, sizeof own);
}
