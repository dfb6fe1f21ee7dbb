/* SPDX-License-Identifier: MIT */
#include "row_block.h"

#include <string.h>

enum { BYTES_MAX = 1048576 };

void row_block_begin(struct row_block *block, const struct csv_reader *csv, int32_t (*reads)(int32_t field))
{
    *block = (struct row_block){.rows = memory_new(FACT_ROWS, sizeof *block->rows), .bytes = memory_new(BYTES_MAX, 1)};
    facts_begin(&block->facts, csv, reads);
    facts_need(&block->facts, UMKM_FIELD_ANNUAL_SALES); /* every command reads it */
}

void row_block_end(struct row_block *block)
{
    facts_end(&block->facts);
    memory_free(block->rows);
    memory_free(block->bytes);
    *block = (struct row_block){0};
}

static size_t bytes_of(const struct row *row)
{
    const struct csv_bytes *csv = &row->csv;

    return csv->prefix_length + csv->cell_length + csv->surplus_length + csv->line_end_length + row->codes.length;
}

bool row_block_has_room(const struct row_block *block, const struct row *row)
{
    return bytes_of(row) <= BYTES_MAX - block->used;
}

static const char *keep(struct row_block *block, const char *bytes, size_t length)
{
    char *copy = block->bytes + block->used;

    if (bytes == NULL) {
        return NULL;
    }
    memcpy(copy, bytes, length);
    block->used += length;
    return copy;
}

static void keep_bytes(struct row_block *block, struct kept_row *kept)
{
    struct csv_bytes *csv = &kept->csv;

    csv->prefix = keep(block, csv->prefix, csv->prefix_length);
    csv->cell = keep(block, csv->cell, csv->cell_length);
    csv->surplus = keep(block, csv->surplus, csv->surplus_length);
    csv->line_end = keep(block, csv->line_end, csv->line_end_length);
    kept->codes = keep(block, kept->codes, kept->codes_length);
}

bool row_block_keep(struct row_block *block, const struct row *row)
{
    struct kept_row *kept = &block->rows[block->count++];
    bool fits = row_block_has_room(block, row);

    *kept = (struct kept_row){.blank = row->blank,
                              .valid = row->valid,
                              .number = row->number,
                              .line = row->line,
                              .element = row->element,
                              .csv = row->csv,
                              .codes = row->codes.data,
                              .codes_length = row->codes.length};
    if (fits) {
        keep_bytes(block, kept);
    }
    facts_take(&block->facts, row->business);
    return !fits || block->count == FACT_ROWS;
}

void row_block_show(const struct row_block *block, size_t i, struct row *row)
{
    const struct kept_row *kept = &block->rows[i];

    row->blank = kept->blank;
    row->valid = kept->valid;
    row->number = kept->number;
    row->line = kept->line;
    row->element = kept->element;
    row->csv = kept->csv;
    buffer_clear(&row->codes);
    if (kept->codes_length > 0) {
        buffer_add(&row->codes, kept->codes, kept->codes_length);
    }
}

void row_block_clear(struct row_block *block)
{
    facts_clear(&block->facts);
    block->count = 0;
    block->used = 0;
}
