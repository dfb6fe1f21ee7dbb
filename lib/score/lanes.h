/* SPDX-License-Identifier: MIT */
/*
 * Scoring columns: what one block of rows needs, and the loops over its rows.
 *
 * A card is decision tables over cells (scorecard.h). For a block, each axis turns its column or measure into a byte per
 * row, the cell; the cells of a characteristic give a place in its table, and the table gives points. Ratios are compared
 * with their cuts by cross-multiplication, so nothing is divided. Rows that this cannot do exactly (amounts so large that
 * a product would not fit, a year of founding that leaves the age open) are marked and scored one by one.
 */
#ifndef UMKM_SCORE_LANES_H
#define UMKM_SCORE_LANES_H

#include "record/table.h"
#include "score/context.h"

enum { UMKM__LANE = 512 };

/* An operand of the card for the rows of a block: a fraction with a state. */
struct umkm__operand_lane {
    int64_t over[UMKM__LANE];
    int64_t under[UMKM__LANE];
    uint8_t state[UMKM__LANE]; /* UMKM_STATE_… */
};

struct umkm__lanes {
    const struct umkm__table *table;
    const struct umkm__scorecard *card;
    int32_t as_of;
    int64_t row; /* first row of the block */
    size_t n;
    uint8_t invalid[UMKM__LANE]; /* 0xFF: the row is invalid */
    uint8_t slow[UMKM__LANE];    /* 0xFF: the row is to be scored by itself */
    uint8_t cells[UMKM__LANE];
    const uint8_t *facts_known[UMKM_FIELD_END]; /* by field: 0xFF where known; NULL: no column, known nowhere */
    uint8_t *masks;                             /* of all columns, one after the other */
    /* scratch */
    int64_t wide[4][UMKM__LANE];
    uint8_t known[4][UMKM__LANE];
    struct umkm__operand_lane operand;
};

#endif
