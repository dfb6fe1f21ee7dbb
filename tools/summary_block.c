/* SPDX-License-Identifier: MIT */
/* Rows as columns: what the library looks at in one go. */
#include "summary.h"

void block_begin(struct summary_block *block, struct session *session, const struct summary_source *source)
{
    *block = (struct summary_block){.session = session};
    facts_begin(&block->facts, source->form == INPUT_CSV ? &source->csv : NULL, NULL);
    block->given = block->facts.count;
    facts_need(&block->facts, UMKM_FIELD_ANNUAL_SALES);
}

void block_end(struct summary_block *block)
{
    facts_end(&block->facts);
}

void block_clear(struct summary_block *block)
{
    facts_clear(&block->facts);
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
    facts_take(&block->facts, row->business);
}

bool block_score(struct summary_block *block, struct scoring *scoring)
{
    const umkm_score_output output = {.struct_size = sizeof output, .score = block->scores, .band = block->bands};
    const struct fact_columns *facts = &block->facts;

    if (umkm_score_batch(scoring->context, 0, facts->fields, facts->columns, facts->count, &output, NULL, NULL) != UMKM_OK) {
        say(block->session, MSG_NO_MEMORY, MESSAGE_NO_ARGS); /* nothing else can be wrong with the call */
        return false;
    }
    for (int64_t i = 0; i < block->rows; i++) {
        bit_put(block->scored, i, block->refused[i] == 0 && block->bands[i] != UMKM_BAND_INVALID);
    }
    return true;
}

bool block_classify(struct summary_block *block, int32_t regime, uint8_t *classes, uint8_t *conflict)
{
    umkm_classify_options options = block->session->classify;
    umkm_classify_output output = {.struct_size = sizeof output, .size_class = classes, .conflict = conflict};
    int32_t fields[UMKM_FIELD_END];
    umkm_column columns[UMKM_FIELD_END];
    umkm_error error;
    umkm_status status;
    size_t count = facts_for_classes(&block->facts, 1, fields, columns);

    options.regime = regime != 0 ? regime : options.regime;
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
