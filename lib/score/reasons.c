/* SPDX-License-Identifier: MIT */
/*
 * Points lost, summed by reason and put in order.
 *
 * How much an attribute loses does not depend on the business, so all attributes of the card are put in order once, when the
 * context is made. For a business the places of its attributes are marked, and reading the marks gives its losses in order.
 * Only reasons that several characteristics share have sums that are not known before; they are few, and inserted one by
 * one.
 */
#include <stdlib.h>

#include "score/context.h"

enum { WORD_BITS = 64 };

int32_t umkm__outcome_reason(const struct umkm_score_context *context, int32_t characteristic)
{
    const struct umkm__card_characteristic *asked = &context->card->characteristics[characteristic];
    const int32_t attribute = context->outcomes[characteristic].attribute;
    return attribute >= 0 ? asked->attributes[attribute].reason : asked->data_reason;
}

/* Most points first, then card order; tips after all reasons. Negative when a goes before b. */
static int compare(const struct umkm__loss *a, const struct umkm__loss *b)
{
    if (a->tip != b->tip) {
        return a->tip ? 1 : -1;
    }
    if (a->lost != b->lost) {
        return a->lost > b->lost ? -1 : 1;
    }
    return (a->characteristic > b->characteristic) - (a->characteristic < b->characteristic);
}

static int compare_entries(const void *a, const void *b)
{
    return compare(a, b);
}

/* Whether two characteristics can cost points under the same reason, both as reasons or both as tips. */
static void find_shared(struct umkm_score_context *context, const struct umkm__loss *losses, int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        int32_t *owner = &context->loss_of[2 * losses[i].reason + losses[i].tip];
        if (losses[i].lost > 0) {
            *owner = *owner == -1 || *owner == losses[i].characteristic ? losses[i].characteristic : UMKM__SHARED;
        }
    }
}

/* What each answer to each characteristic, and none, loses. Returns how many there are. */
static int32_t list_all(const struct umkm__scorecard *card, struct umkm__loss *losses)
{
    int32_t count = 0;
    for (int32_t i = 0; i < card->count; i++) {
        const struct umkm__card_characteristic *asked = &card->characteristics[i];
        const bool tip = asked->optional || asked->policy;
        losses[count++] = (struct umkm__loss){asked->data_reason, asked->max - asked->missing, i, -1, tip};
        for (int32_t j = 0; j < asked->count; j++) {
            const struct umkm__card_attribute *attribute = &asked->attributes[j];
            losses[count++] = (struct umkm__loss){attribute->reason, asked->max - attribute->points, i, j, tip};
        }
    }
    return count;
}

void umkm__order_losses(struct umkm_score_context *context)
{
    const struct umkm__scorecard *card = context->card;
    const int32_t count = list_all(card, context->ordered);
    for (int32_t i = 0, first = 0; i < card->count; i++) {
        context->first_place[i] = first;
        first += card->characteristics[i].count + 1;
    }
    for (int32_t i = 0; i < 2 * (card->reason_count + card->count); i++) {
        context->loss_of[i] = -1;
    }
    find_shared(context, context->ordered, count);
    qsort(context->ordered, (size_t)count, sizeof *context->ordered, compare_entries);
    for (int32_t i = 0; i < count; i++) {
        const struct umkm__loss *loss = &context->ordered[i];
        const bool shared = context->loss_of[2 * loss->reason + loss->tip] == UMKM__SHARED;
        int32_t *place = &context->places[context->first_place[loss->characteristic] + loss->attribute + 1];
        *place = loss->lost <= 0 ? UMKM__NO_LOSS : shared ? UMKM__SHARED : i;
    }
    for (int32_t i = 0; i < 2 * (card->reason_count + card->count); i++) {
        context->loss_of[i] = -1;
    }
    context->word_count = (count + WORD_BITS - 1) / WORD_BITS;
}

/* Adds what an attribute lost to the sum of its reason. Sums wait behind the place where the list will end. */
static void add_shared(struct umkm_score_context *context, int32_t characteristic, int32_t *count)
{
    const struct umkm__card_characteristic *asked = &context->card->characteristics[characteristic];
    const int32_t lost = asked->max - context->outcomes[characteristic].points;
    const int32_t reason = umkm__outcome_reason(context, characteristic);
    const bool tip = asked->optional || asked->policy;
    int32_t *sum = &context->loss_of[2 * reason + tip];
    if (*sum >= 0) {
        context->sums[*sum].lost += lost;
        return;
    }
    *sum = *count;
    context->sums[(*count)++] = (struct umkm__loss){reason, lost, characteristic, -1, tip};
}

static void insert(struct umkm__loss *losses, int32_t count, const struct umkm__loss *loss)
{
    while (count > 0 && compare(loss, &losses[count - 1]) < 0) {
        losses[count] = losses[count - 1];
        count--;
    }
    losses[count] = *loss;
}

/* Marks the places of the attributes, and sums the shared ones. Returns how many sums there are. */
static int32_t mark(struct umkm_score_context *context)
{
    int32_t sums = 0;
    for (int32_t i = 0; i < context->word_count; i++) {
        context->marks[i] = 0;
    }
    for (int32_t i = 0; i < context->card->count; i++) {
        const int32_t place = context->places[context->first_place[i] + context->outcomes[i].attribute + 1];
        if (place >= 0) {
            context->marks[place / WORD_BITS] |= UINT64_C(1) << (place % WORD_BITS);
        } else if (place == UMKM__SHARED) {
            add_shared(context, i, &sums);
        }
    }
    return sums;
}

void umkm__collect_losses(struct umkm_score_context *context)
{
    const int32_t sums = mark(context);
    int32_t count = 0;
    int32_t tips = 0;
    for (int32_t i = 0; i < context->word_count; i++) {
        for (uint64_t marks = context->marks[i]; marks != 0; marks &= marks - 1) {
            context->losses[count] = context->ordered[i * WORD_BITS + __builtin_ctzll(marks)];
            tips += context->losses[count++].tip;
        }
    }
    for (int32_t i = 0; i < sums; i++) {
        const struct umkm__loss *loss = &context->sums[i];
        context->loss_of[2 * loss->reason + loss->tip] = -1; /* ready for the next business */
        insert(context->losses, count++, loss);
        tips += loss->tip;
    }
    context->result.reason_count = count - tips;
    context->result.tip_count = tips;
}
