/* SPDX-License-Identifier: MIT */
/* Rows as columns: what the library looks at in one go. */
#include <string.h>

#include "summary.h"

enum { BLOCK_BYTES = SUMMARY_BLOCK / 8 };

static void add_field(struct summary_block *block, int32_t field)
{
    umkm_field_description about = {.struct_size = sizeof about};

    if (umkm_field_info(field, &about) == UMKM_OK && about.type != UMKM_TYPE_TEXT) {
        block->fields[block->count++] = field;
    }
}

void block_begin(struct summary_block *block, struct session *session, const struct summary_source *source)
{
    int32_t field;

    *block = (struct summary_block){.session = session};
    for (size_t i = 0; source->form == INPUT_CSV && i < source->csv.column_count; i++) {
        if (source->csv.columns[i].field != UMKM_FIELD_NONE) {
            add_field(block, source->csv.columns[i].field);
        }
    }
    for (size_t i = 0; source->form != INPUT_CSV && umkm_field_at(i, &field) == UMKM_OK; i++) {
        add_field(block, field);
    }
    block->values = memory_new(block->count * SUMMARY_BLOCK, sizeof *block->values);
    block->known = memory_new(block->count * BLOCK_BYTES, 1);
    for (size_t i = 0; i < block->count; i++) {
        block->columns[i] = (umkm_column){.values = block->values + i * SUMMARY_BLOCK,
                                          .validity = block->known + i * BLOCK_BYTES,
                                          .type = UMKM_COLUMN_INT64};
    }
}

void block_end(struct summary_block *block)
{
    memory_free(block->values);
    memory_free(block->known);
}

void block_clear(struct summary_block *block)
{
    block->rows = 0;
}

void bit_put(uint8_t *bits, int64_t i, bool value)
{
    const uint8_t bit = (uint8_t)(1U << (i % 8));

    bits[i / 8] = (uint8_t)(value ? bits[i / 8] | bit : bits[i / 8] & ~bit);
}

void block_take(struct summary_block *block, const struct row *row)
{
    const int64_t at = block->rows++;

    block->lines[at] = row->line;
    block->refused[at] = !row->valid;
    for (size_t i = 0; i < block->count; i++) {
        int64_t value = 0;
        bool known = umkm_business_get(row->business, block->fields[i], &value) == UMKM_OK;

        block->values[i * SUMMARY_BLOCK + (size_t)at] = value;
        bit_put(block->known + i * BLOCK_BYTES, at, known);
    }
}

bool block_classify(struct summary_block *block, int32_t regime, uint8_t *classes, uint8_t *conflict)
{
    umkm_classify_options options = block->session->classify;
    umkm_classify_output output = {.struct_size = sizeof output, .size_class = classes, .conflict = conflict};
    int32_t fields[UMKM_FIELD_END];
    umkm_column columns[UMKM_FIELD_END];
    umkm_error error;
    umkm_status status;
    size_t count = 0;

    options.regime = regime != 0 ? regime : options.regime;
    for (size_t i = 0; i < block->count; i++) {
        block->columns[i].length = block->rows;
        if (umkm_classify_reads(block->fields[i]) == 1) {
            fields[count] = block->fields[i];
            columns[count++] = block->columns[i];
        }
    }
    memset(classes, UMKM_SIZE_UNKNOWN, (size_t)block->rows); /* without columns, the library writes nothing */
    if (conflict != NULL) {
        memset(conflict, 0, (size_t)block->rows);
    }
    umkm_error_init(&error);
    status = umkm_classify_batch(block->session->rules, &options, fields, columns, count, &output, NULL, &error);
    if (status != UMKM_OK && status != UMKM_E_NO_REGIME) {
        say(block->session, MSG_BAD_OPTION_VALUE,
            MESSAGE_ARGS("regime", error_message(&error, block->session->options.lang)));
        return false;
    }
    for (int64_t i = 0; i < block->rows; i++) {
        if (block->refused[i] != 0) {
            classes[i] = UMKM_SIZE_INVALID;
            if (conflict != NULL) {
                conflict[i] = 0;
            }
        }
    }
    return true;
}
