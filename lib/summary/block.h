/* SPDX-License-Identifier: MIT */
/* One block of a column, widened: values, and whether each is known. */
#ifndef UMKM_SUMMARY_BLOCK_H
#define UMKM_SUMMARY_BLOCK_H

#include <string.h>

#include "record/column.h"

struct umkm__block_column {
    const int64_t *values; /* arbitrary where not known */
    uint8_t known[UMKM__BLOCK];
    int64_t scratch[UMKM__BLOCK];
};

/* Rows of the block that begins at row. */
static inline size_t umkm__block_rows(int64_t row, int64_t rows)
{
    return rows - row < UMKM__BLOCK ? (size_t)(rows - row) : UMKM__BLOCK;
}

static inline void umkm__block_read(struct umkm__block_column *block, const umkm_column *column, int64_t row, size_t n)
{
    const uint8_t *bits = column->validity;
    const size_t at = (size_t)(column->offset + row);
    block->values = umkm__column_values(column, row, n, block->scratch);
    if (bits == NULL) {
        memset(block->known, 1, n);
        return;
    }
    for (size_t i = 0; i < n; i++) {
        block->known[i] = (uint8_t)((bits[(at + i) / 8] >> ((at + i) % 8)) & 1U);
    }
}

#endif
