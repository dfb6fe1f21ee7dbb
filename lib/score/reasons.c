/* SPDX-License-Identifier: MIT */
/* Points lost, summed by reason and put in order. */
#include "score/context.h"

int32_t umkm__outcome_reason(const struct umkm_score_context *context, int32_t characteristic)
{
    const struct umkm__card_characteristic *asked = &context->card->characteristics[characteristic];
    const int32_t attribute = context->outcomes[characteristic].attribute;
    return attribute >= 0 ? asked->attributes[attribute].reason : asked->data_reason;
}

/* Most points first, then card order; tips after all reasons. No two are equal. */
static bool goes_before(const struct umkm__loss *a, const struct umkm__loss *b)
{
    if (a->tip != b->tip) {
        return !a->tip;
    }
    if (a->lost != b->lost) {
        return a->lost > b->lost;
    }
    return a->characteristic < b->characteristic;
}

/* Insertion with shrinking strides (Ciura): in place, and fast for a few as for a thousand. */
static void sort(struct umkm__loss *losses, int32_t count)
{
    static const int32_t STRIDES[] = {701, 301, 132, 57, 23, 10, 4, 1};
    for (size_t s = 0; s < sizeof STRIDES / sizeof STRIDES[0]; s++) {
        const int32_t stride = STRIDES[s];
        for (int32_t i = stride; i < count; i++) {
            const struct umkm__loss loss = losses[i];
            int32_t at = i;
            while (at >= stride && goes_before(&loss, &losses[at - stride])) {
                losses[at] = losses[at - stride];
                at -= stride;
            }
            losses[at] = loss;
        }
    }
}

static void add_loss(struct umkm_score_context *context, int32_t characteristic, int32_t lost, int32_t *count)
{
    const struct umkm__card_characteristic *asked = &context->card->characteristics[characteristic];
    const int32_t reason = umkm__outcome_reason(context, characteristic);
    const bool tip = asked->optional || asked->policy;
    int32_t *place = &context->loss_of[2 * reason + tip];
    if (*place >= 0) {
        context->losses[*place].lost += lost;
        return;
    }
    *place = *count;
    context->losses[(*count)++] = (struct umkm__loss){reason, lost, characteristic, tip};
}

void umkm__collect_losses(struct umkm_score_context *context)
{
    const struct umkm__scorecard *card = context->card;
    int32_t count = 0;
    int32_t tips = 0;
    for (int32_t i = 0; i < card->count; i++) {
        const int32_t lost = card->characteristics[i].max - context->outcomes[i].points;
        if (lost > 0) {
            add_loss(context, i, lost, &count);
        }
    }
    sort(context->losses, count);
    for (int32_t i = 0; i < count; i++) {
        context->loss_of[2 * context->losses[i].reason + context->losses[i].tip] = -1; /* ready for the next business */
        tips += context->losses[i].tip;
    }
    context->result.reason_count = count - tips;
    context->result.tip_count = tips;
}
