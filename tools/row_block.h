/* SPDX-License-Identifier: MIT */
/* Rows that wait to be answered together: where they stand, their bytes, and their facts as columns. */
#ifndef TOOLS_ROW_BLOCK_H
#define TOOLS_ROW_BLOCK_H

#include "fact_columns.h"
#include "row.h"

struct kept_row {
    bool blank;
    bool valid;
    int64_t number;
    int64_t line;
    int64_t element;
    struct csv_bytes csv;
    const char *codes;
    size_t codes_length;
};

struct row_block {
    struct fact_columns facts;
    struct kept_row *rows; /* FACT_ROWS */
    size_t count;
    char *bytes; /* of the rows */
    size_t used;
};

/* csv NULL: the input is no CSV. reads: as facts_begin() has it. */
void row_block_begin(struct row_block *block, const struct csv_reader *csv, int32_t (*reads)(int32_t field));
void row_block_end(struct row_block *block);
/* Whether the bytes of a row fit beside those that are there. */
bool row_block_has_room(const struct row_block *block, const struct row *row);
/*
 * Keeps a row as the last one of the block. A row too long for any block is kept by its own bytes: the caller must be done
 * with the block before the next row is read. True when that is so, or when the block is full.
 */
bool row_block_keep(struct row_block *block, const struct row *row);
/* Shows a kept row again, all but its business. */
void row_block_show(const struct row_block *block, size_t i, struct row *row);
void row_block_clear(struct row_block *block);

#endif
