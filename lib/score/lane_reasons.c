/* SPDX-License-Identifier: MIT */
/*
 * Under which reason an answer loses points, as a step function of the place of its characteristic.
 *
 * An answer of a characteristic is an entry, and names a reason. Entries rise in card order, so of two that lose the same
 * the smaller one goes first. What several characteristics lose under a shared reason is summed in a group, under the
 * smallest of their entries.
 */
#include "score/lane_card.h"

#include <stdlib.h>

struct listing {
    struct umkm__lane_card *lanes;
    const struct umkm_score_context *context;
    int32_t *group_of; /* by reason, or -1 */
    int32_t *values;   /* scratch, by place */
};

/* The reason under which an answer loses points; -1 when it loses none, or only gives a tip. */
static int32_t reason_of(const struct listing *listing, int32_t index, int32_t answer)
{
    const struct umkm__card_characteristic *asked = &listing->lanes->card->characteristics[index];
    const int32_t points = answer >= 0 ? asked->attributes[answer].points : asked->missing;
    if (asked->optional || asked->policy || points >= asked->max) {
        return -1;
    }
    return answer >= 0 ? asked->attributes[answer].reason : asked->data_reason;
}

/* The reason, when other characteristics can lose points under it as well; else -1. */
static int32_t shared_reason_of(const struct listing *listing, int32_t index, int32_t answer)
{
    const int32_t place = listing->context->places[listing->context->first_place[index] + answer + 1];
    return place == UMKM__SHARED ? reason_of(listing, index, answer) : -1;
}

static bool make_share(struct listing *listing, int32_t index, int32_t reason)
{
    struct umkm__lane_card *lanes = listing->lanes;
    struct umkm__lane_characteristic *made = &lanes->characteristics[index];
    struct umkm__lane_share *share = &made->shares[made->share_count++];
    if (listing->group_of[reason] < 0) {
        listing->group_of[reason] = lanes->group_count++;
    }
    share->group = listing->group_of[reason];
    for (int32_t place = 0; place <= made->size; place++) {
        const int32_t answer = made->answers[place];
        const bool loses = shared_reason_of(listing, index, answer) == reason;
        listing->values[place] = loses ? made->first_entry + answer + 1 : lanes->no_entry;
    }
    return umkm__make_steps(&lanes->arena, listing->values, made->size + 1, &share->entry);
}

/* Every reason that the characteristic shares, once. */
static bool make_shares(struct listing *listing, int32_t index)
{
    struct umkm__lane_characteristic *made = &listing->lanes->characteristics[index];
    const int32_t count = listing->lanes->card->characteristics[index].count;
    bool complete = true;
    made->shares = umkm__arena_alloc(&listing->lanes->arena, (size_t)count + 1, sizeof *made->shares);
    for (int32_t answer = 0; made->shares != NULL && answer < count && complete; answer++) {
        const int32_t reason = shared_reason_of(listing, index, answer);
        int32_t before = 0;
        while (before < answer && shared_reason_of(listing, index, before) != reason) {
            before++;
        }
        complete = reason < 0 || before < answer || make_share(listing, index, reason);
    }
    return made->shares != NULL && complete;
}

static bool make_entries(struct listing *listing, int32_t index)
{
    struct umkm__lane_card *lanes = listing->lanes;
    struct umkm__lane_characteristic *made = &lanes->characteristics[index];
    const int32_t count = lanes->card->characteristics[index].count;
    for (int32_t answer = -1; answer < count; answer++) {
        lanes->reasons[made->first_entry + answer + 1] = reason_of(listing, index, answer);
    }
    for (int32_t place = 0; place <= made->size; place++) {
        const int32_t answer = made->answers[place];
        const bool alone = reason_of(listing, index, answer) >= 0 && shared_reason_of(listing, index, answer) < 0;
        listing->values[place] = alone ? made->first_entry + answer + 1 : lanes->no_entry;
    }
    return umkm__make_steps(&lanes->arena, listing->values, made->size + 1, &made->entry) && make_shares(listing, index);
}

/* Numbers the entries; false when they are too many. */
static bool number(struct umkm__lane_card *lanes, int32_t *most_places)
{
    int32_t entries = 0;
    for (int32_t i = 0; i < lanes->card->count; i++) {
        struct umkm__lane_characteristic *made = &lanes->characteristics[i];
        made->first_entry = entries;
        entries += lanes->card->characteristics[i].count + 1;
        *most_places = made->size + 1 > *most_places ? made->size + 1 : *most_places;
    }
    lanes->no_entry = (uint16_t)entries;
    return entries < UINT16_MAX;
}

static bool list(struct listing *listing)
{
    const struct umkm__scorecard *card = listing->lanes->card;
    bool complete = true;
    for (int32_t i = 0; i < card->reason_count; i++) {
        listing->group_of[i] = -1;
    }
    for (int32_t i = 0; i < card->count && complete; i++) {
        complete = make_entries(listing, i);
    }
    listing->lanes->reasons[listing->lanes->no_entry] = -1;
    return complete;
}

bool umkm__list_reasons(struct umkm__lane_card *lanes, const struct umkm_score_context *context)
{
    struct listing listing = {.lanes = lanes, .context = context};
    int32_t places = 1;
    bool complete = true;
    lanes->reasons_fit = number(lanes, &places);
    if (lanes->reasons_fit) {
        lanes->reasons = umkm__arena_alloc(&lanes->arena, (size_t)lanes->no_entry + 1, sizeof *lanes->reasons);
        listing.group_of = calloc((size_t)lanes->card->reason_count + 1, sizeof *listing.group_of);
        listing.values = calloc((size_t)places, sizeof *listing.values);
        complete = lanes->reasons != NULL && listing.group_of != NULL && listing.values != NULL && list(&listing);
        free(listing.group_of);
        free(listing.values);
    }
    return complete;
}
