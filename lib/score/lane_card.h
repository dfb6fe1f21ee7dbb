/* SPDX-License-Identifier: MIT */
/*
 * A card as columns of scores need it: made once for a context, the same for all rows.
 *
 * Every operand has cells: 0 where it is not known, then the segments between all the limits that the card sets to it, then
 * its states without a value. The cells of a characteristic's operands give a place, and what follows from a place (points,
 * what stays open, the reason) is a step function of it: a few comparisons and additions, which vectors do for many rows at
 * once, where a look-up goes row by row.
 */
#ifndef UMKM_SCORE_LANE_CARD_H
#define UMKM_SCORE_LANE_CARD_H

#include "record/ratio.h"
#include "rules/arena.h"
#include "score/context.h"

/* Steps and limits are taken four at a time; those that fill up the last four change nothing. */
enum { UMKM__AT_ONCE = 4 };

/* The value at a place: first, and of every step that the place reaches what it adds, modulo 2^16. */
struct umkm__steps {
    uint16_t first;
    int32_t count; /* filled up */
    struct umkm__step *list;
};

struct umkm__step {
    int16_t at;
    uint16_t more;
};

/* A fraction reaches a limit, and lies one cell further, where over * scale - under * limit >= least. */
struct umkm__limit {
    int64_t limit; /* of a whole number: the least that reaches it */
    int64_t least;
    int64_t further; /* 1, or 0 to fill up */
};

/* How an operand of the card becomes cells. */
struct umkm__lane_axis {
    int32_t field;
    int32_t measure;
    const struct umkm__ratio *ratio; /* NULL: a whole number */
    bool is_set;                     /* a cell for every value from least on */
    int64_t least;
    int64_t scale;
    int64_t safe;     /* fractions: terms up to this give products that fit */
    int32_t segments; /* cells 1 … segments; the states follow */
    int32_t cells;
    int32_t cut_count;
    int64_t *cuts;              /* keys, rising: segment i begins at cuts[i - 1] */
    struct umkm__limit *limits; /* the same, filled up */
};

/* A reason that a characteristic shares with others: the entry where an answer loses points under it, else no_entry. */
struct umkm__lane_share {
    int32_t group;
    struct umkm__steps entry;
};

struct umkm__lane_characteristic {
    int32_t axis_count;
    int32_t *operands;
    int16_t *strides;
    int32_t age;     /* or -1 */
    int16_t size;    /* of the places; one more stands for facts that are too old */
    uint16_t max;    /* points */
    int8_t *answers; /* attribute, or -1, by place */
    struct umkm__steps points;
    struct umkm__steps open;  /* points that stay open */
    int32_t first_entry;      /* of no answer; those of the attributes follow */
    struct umkm__steps entry; /* where an answer loses points under a reason of its own, else no_entry */
    int32_t share_count;
    struct umkm__lane_share *shares;
};

/* Answers as numbers: the answer to a list of tests is the smallest of theirs, to a list of alternatives the largest. */
enum { UMKM__LANE_NO = 0, UMKM__LANE_UNKNOWN = 1, UMKM__LANE_YES = 2 };

/* A comparison: its answer by cell. */
struct umkm__lane_test {
    int32_t operand;
    struct umkm__steps answer;
};

struct umkm__lane_alternative {
    int32_t count;
    struct umkm__lane_test *tests;
};

/* A knock-out or a referral. */
struct umkm__lane_flag {
    int32_t count;
    struct umkm__lane_alternative *alternatives;
};

struct umkm__lane_card {
    struct umkm__arena arena;
    const struct umkm__scorecard *card;
    bool fits;        /* false: the card is too large; row by row */
    bool reasons_fit; /* false: its reasons are too many; row by row where they are wanted */
    bool needs_ages;
    struct umkm__lane_axis *axes; /* by operand */
    struct umkm__lane_characteristic *characteristics;
    uint16_t first_points; /* of all characteristics, at their first places */
    uint16_t first_open;
    struct umkm__lane_flag *knock_outs;
    struct umkm__lane_flag *referrals;
    struct umkm__steps band; /* by points */
    uint8_t *completeness;   /* by what stays open */
    int32_t group_count;     /* reasons that several characteristics share */
    uint16_t no_entry;       /* after all others */
    int32_t *reasons;        /* by entry; of no_entry -1 */
};

/* NULL: no memory. */
struct umkm__lane_card *umkm__lane_card_new(const struct umkm_score_context *context);
void umkm__lane_card_free(struct umkm__lane_card *lanes);

/* The step function with these values at the places 0 … count - 1. False: no memory. */
bool umkm__make_steps(struct umkm__arena *arena, const int32_t *values, int32_t count, struct umkm__steps *steps);

/* The reasons of all answers; lane_reasons.c. False: no memory. */
bool umkm__list_reasons(struct umkm__lane_card *lanes, const struct umkm_score_context *context);

#endif
