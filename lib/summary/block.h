/* SPDX-License-Identifier: MIT */
/* One block of a column, widened: values, and whether each is known. */
#ifndef UMKM_SUMMARY_BLOCK_H
#define UMKM_SUMMARY_BLOCK_H

#include <string.h>

#include "record/bits.h"
#include "record/column.h"

struct umkm__block_column {
    const int64_t *values;      /* arbitrary where not known */
    uint8_t known[UMKM__BLOCK]; /* 0xFF or 0 */
    int64_t scratch[UMKM__BLOCK];
};

/* Rows of the block that begins at row. */
static inline size_t umkm__block_rows(int64_t row, int64_t rows)
{
    return rows - row < UMKM__BLOCK ? (size_t)(rows - row) : UMKM__BLOCK;
}

static inline void umkm__block_read(struct umkm__block_column *block, const umkm_column *column, int64_t row, size_t n)
{
    block->values = umkm__column_values(column, row, n, block->scratch);
    if (column->validity == NULL) {
        memset(block->known, 0xFF, n);
    } else {
        umkm__expand_bits(column->validity, (size_t)(column->offset + row), block->known, n);
    }
}

#endif
