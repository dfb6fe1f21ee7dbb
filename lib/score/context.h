/* SPDX-License-Identifier: MIT */
/* The inside of a score context: a card, the values of one business, and what came of them. */
#ifndef UMKM_SCORE_CONTEXT_H
#define UMKM_SCORE_CONTEXT_H

#include <stdbool.h>

#include <umkm/score.h>

#include "rules/advice.h"
#include "rules/scorecard.h"

/* What came of one characteristic. */
struct umkm__outcome {
    int32_t attribute; /* -1: missing */
    int32_t points;
    bool stale;
};

/* Points lost under one reason: what an optional or policy characteristic lost stays apart, as a tip. */
struct umkm__loss {
    int32_t reason; /* index in the card's reasons */
    int32_t lost;
    int32_t characteristic; /* the first one */
    int32_t attribute;      /* -1: missing, or a sum */
    bool tip;
};

/* Places that are none: nothing is lost, or the reason is shared with another characteristic. */
enum { UMKM__NO_LOSS = -2, UMKM__SHARED = -3 };

struct umkm_score_context {
    umkm_rules *rules;
    const struct umkm__scorecard *card;
    int32_t scorecard; /* handle */
    int32_t as_of;     /* of the options */
    bool scored;       /* the rest holds the results of a business */
    umkm_score result;
    bool stale[UMKM__AGES_MAX];
    struct umkm__operand_value *values; /* by operand */
    int32_t (*missing)[4];              /* by operand: fields that its value needs */
    struct umkm__outcome *outcomes;     /* by characteristic */
    uint8_t *knock_outs;                /* enum umkm__truth, by knock-out */
    uint8_t *referrals;
    struct umkm__loss *losses;  /* result.reason_count, then result.tip_count */
    struct umkm__loss *ordered; /* what every answer of the card loses, in the order of reasons */
    int32_t *first_place;       /* by characteristic: its part of places */
    int32_t *places;            /* by characteristic and attribute + 1: place in ordered, or none */
    int32_t word_count;
    uint64_t *marks;                         /* a bit for each place in ordered */
    struct umkm__loss *sums;                 /* of shared reasons */
    int32_t *loss_of;                        /* by reason, for losses and for tips: place in sums, or -1 */
    const struct umkm__advice_link **advice; /* by reason, or NULL */
    struct umkm__lane_card *lanes;           /* for columns; NULL before the first batch */
};

/* The card behind a handle, or NULL. */
const struct umkm__scorecard *umkm__card(const umkm_rules *rules, int32_t scorecard);

/* The attribute that the values of all operands give a characteristic, or -1. */
int32_t umkm__answer(const struct umkm__card_characteristic *characteristic, const struct umkm__operand_value *values);

/* The reason that a characteristic's outcome costs points under. */
int32_t umkm__outcome_reason(const struct umkm_score_context *context, int32_t characteristic);

/* Puts what every answer of the card loses in order, once. */
void umkm__order_losses(struct umkm_score_context *context);

/* Fills context->losses and the counts of reasons and tips from the outcomes. */
void umkm__collect_losses(struct umkm_score_context *context);

/* Numbers are equal to the public ones. */
_Static_assert((int)UMKM__NO == UMKM_HOLDS_NO && (int)UMKM__YES == UMKM_HOLDS_YES &&
                   (int)UMKM__UNKNOWN == UMKM_HOLDS_UNKNOWN,
               "answers");

#endif
