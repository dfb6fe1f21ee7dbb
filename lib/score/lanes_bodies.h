/* SPDX-License-Identifier: MIT */
/* The loops over the rows of a block, for the instruction set that the including file is compiled for. */
#include <string.h>

#include "record/bits.h"
#include "record/business_internal.h"
#include "record/registry.h"
#include "score/lanes.h"

#include "score/lanes_columns_body.h"

#include "score/lanes_measures_body.h"

#include "score/lanes_cells_body.h"

#include "score/lanes_block_body.h"

umkm__score_block UMKM__SCORE_BLOCK;
void UMKM__SCORE_BLOCK(struct umkm__lanes *lanes, int64_t row, size_t n)
{
    score_block(lanes, row, n);
}
