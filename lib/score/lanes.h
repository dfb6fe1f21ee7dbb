/* SPDX-License-Identifier: MIT */
/*
 * Scoring columns: the working memory of a block of rows, and the loops over them.
 *
 * A block goes through the card (lane_card.h) in passes, each a loop without branches over one or two arrays, so that the
 * compiler makes vector code of it; what a block needs stays in the nearest caches. Ratios are compared with their limits by
 * cross-multiplication, so nothing is divided. Rows that this cannot do exactly (amounts so large that a product would not
 * fit, a year of founding that leaves the age open) are marked and scored one by one.
 */
#ifndef UMKM_SCORE_LANES_H
#define UMKM_SCORE_LANES_H

#include <stdalign.h>

#include <umkm/batch.h>

#include "record/table.h"
#include "score/lane_card.h"

enum { UMKM__LANE = 512, UMKM__LINE = 64 /* bytes that memory sends at once */ };

/* The rows of a block in a column; bits have become bytes. */
struct umkm__lane_column {
    int32_t type; /* UMKM_COLUMN_…, never bits; 0: no column */
    const void *values;
    const uint8_t *known; /* 0xFF where known; never NULL */
    int64_t bits;         /* no known value has a size beyond these bits */
};

/* Points lost under a reason that several characteristics share. */
struct umkm__lane_group {
    uint16_t lost[UMKM__LANE];
    uint16_t entry[UMKM__LANE];
};

/* A bit per knock-out or referral of the card. */
struct umkm__flag_lanes {
    uint64_t applying[UMKM__LANE];
    uint64_t unknown[UMKM__LANE];
};

/* What a call wants beside scores and bands. */
struct umkm__score_wants {
    int32_t reasons;
    bool flags;
};

struct umkm__lanes {
    /* of the call */
    const struct umkm__table *table;
    const struct umkm__lane_card *lane_card;
    int32_t as_of;
    int32_t stale_before[UMKM__AGES_MAX]; /* facts of an earlier day are stale; 0: none is */
    struct umkm__score_wants wants;
    /* of the block */
    int64_t row; /* the first */
    size_t n;
    bool is_whole; /* no row is invalid or slow */
    struct umkm__lane_column columns[UMKM_FIELD_END];
    alignas(UMKM__LINE) uint8_t invalid[UMKM__LANE]; /* 0xFF: the row is invalid */
    uint8_t slow[UMKM__LANE];                        /* 0xFF: the row is to be scored by itself */
    uint8_t stale[UMKM__AGES_MAX][UMKM__LANE];
    int32_t youngest[UMKM__LANE]; /* age in months */
    int32_t oldest[UMKM__LANE];
    uint8_t age_known[UMKM__LANE];
    uint16_t points[UMKM__LANE];
    uint16_t open[UMKM__LANE];
    uint16_t knocked[UMKM__LANE];                     /* 1: a knock-out applies */
    int32_t keys[UMKM_SCORE_REASONS_MAX][UMKM__LANE]; /* of the first reasons, the smallest first */
    /* results */
    int32_t score[UMKM__LANE];
    int32_t highest[UMKM__LANE];
    uint8_t completeness[UMKM__LANE];
    uint8_t band[UMKM__LANE];
    struct umkm__flag_lanes knock_outs; /* when flags are wanted */
    struct umkm__flag_lanes referrals;
    uint8_t stale_bits[UMKM__LANE];
    int32_t count_by_band[UMKM_BANDS_MAX]; /* rows that are neither invalid nor slow */
    /* the same in every block */
    uint8_t always[UMKM__LANE]; /* 0xFF */
    uint8_t never[UMKM__LANE];
    int64_t zeros[UMKM__LANE];
    /* scratch */
    int64_t wide[6][UMKM__LANE];
    int32_t days[UMKM__LANE];
    uint8_t bytes[3][UMKM__LANE];
    int16_t places[UMKM__LANE];
    uint16_t steps[3][UMKM__LANE];
    /* allocated with it */
    uint8_t *masks;  /* by column */
    uint8_t *values; /* by column: what was bits */
    uint8_t *cells;  /* by operand */
    struct umkm__lane_group *groups;
    void *memory;
};

/* NULL: no memory. */
struct umkm__lanes *umkm__lanes_new(const struct umkm__table *table, const struct umkm__lane_card *lane_card, int32_t as_of,
                                    struct umkm__score_wants wants);
void umkm__lanes_free(struct umkm__lanes *lanes);

/* The block of n rows from row on: the results, the keys of reasons, and which rows are invalid or slow. */
typedef void umkm__score_block(struct umkm__lanes *lanes, int64_t row, size_t n);
/* The one for this machine; all give the same. */
umkm__score_block *umkm__best_score_block(void);

int32_t umkm__day_before(int32_t day);

/* Whether facts of a day are older than a card admits. */
bool umkm__is_stale(const struct umkm__card_age *age, int32_t date, int32_t as_of);

#endif
