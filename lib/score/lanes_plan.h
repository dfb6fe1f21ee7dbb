/* SPDX-License-Identifier: MIT */
/* What is the same for all rows of a batch of scores, and the working memory of one call. */
#ifndef UMKM_SCORE_LANES_PLAN_H
#define UMKM_SCORE_LANES_PLAN_H

#include "score/lanes.h"

/* Points and what stays open, by the place in the characteristic's table; one more entry for a missing answer. */
struct umkm__lane_table {
    int32_t size;
    uint64_t *sums; /* points, and the open points times 2^32 */
};

/* A bit per knock-out or referral of the card. */
struct umkm__flag_lanes {
    uint64_t applying[UMKM__LANE];
    uint64_t unknown[UMKM__LANE];
};

/* What else a call wants than scores and bands. */
struct umkm__score_wants {
    bool reasons;
    bool flags;
};

struct umkm__score_plan {
    struct umkm_score_context *context;
    struct umkm__table table;
    int32_t as_of;
    bool in_lanes; /* false: the card is too large for lanes; row by row */
    bool wants_reasons;
    bool wants_flags; /* which knock-outs and referrals apply or are open, not only whether any knock-out does */
    int32_t stale_before[UMKM__AGES_MAX]; /* facts of an earlier day are stale; 0: none is */
    struct umkm__lane_table *tables;      /* by characteristic */
    uint8_t *completeness;                /* by open points */
    uint8_t *bands;                       /* by score less the lowest score of the scale */
    /* of the block at hand */
    struct umkm__lanes lanes;
    uint64_t sums[UMKM__LANE];
    int32_t places[UMKM__LANE];
    uint8_t knocked[UMKM__LANE]; /* enum umkm__truth */
    uint8_t stale[UMKM__AGES_MAX][UMKM__LANE];
    struct umkm__flag_lanes knock_outs; /* when flags are wanted */
    struct umkm__flag_lanes referrals;
    int8_t *attributes; /* by characteristic and row, when reasons are wanted */
};

/* Allocates what a call needs. UMKM_E_MEMORY, or what is wrong with the columns. */
umkm_status umkm__score_plan_new(umkm_score_context *context, int32_t as_of, const int32_t *fields,
                                 const umkm_column *columns, size_t count, struct umkm__score_wants wants,
                                 struct umkm__score_plan **plan, umkm_error *error);
void umkm__score_plan_free(struct umkm__score_plan *plan);

/* The block of n rows from row on: sums, knocked, attributes, and which rows are invalid or slow. */
typedef void umkm__score_block(struct umkm__score_plan *plan, int64_t row, size_t n);
/* The one for this machine; all give the same. */
umkm__score_block *umkm__best_score_block(void);

int32_t umkm__day_before(int32_t day);

/* Whether facts of a day are older than a card admits. */
bool umkm__is_stale(const struct umkm__card_age *age, int32_t date, int32_t as_of);

#endif
