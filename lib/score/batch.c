/* SPDX-License-Identifier: MIT */
/* Scoring columns: blocks of rows through the tables of the card, and the rows that need it by themselves. */
#include <umkm/batch.h>

#include <string.h>

#include <umkm/date.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "record/business_internal.h"
#include "score/lanes.h"

struct batch {
    umkm_score_context *context;
    int32_t as_of;
    struct umkm__table table;
    struct umkm__lanes *lanes; /* NULL: the card does not fit them; row by row */
    umkm_score_output output;
    umkm_score_counts counts;
};

const char *umkm_scorecard_reason_code(const umkm_rules *rules, int32_t scorecard, int32_t reason)
{
    const struct umkm__scorecard *card = umkm__card(rules, scorecard);
    return card != NULL && reason >= 0 && reason < card->reason_count + card->count ? card->reasons[reason].code : NULL;
}

static void put(int32_t *array, int64_t row, int32_t value)
{
    if (array != NULL) {
        array[row] = value;
    }
}

static void put_byte(uint8_t *array, int64_t row, uint8_t value)
{
    if (array != NULL) {
        array[row] = value;
    }
}

/* The first adverse reasons of the losses that the context holds. */
static void put_reasons(const struct batch *batch, int64_t row, bool valid)
{
    const struct umkm_score_context *context = batch->context;
    for (int32_t r = 0; r < UMKM_SCORE_REASONS_MAX; r++) {
        const bool given = valid && r < context->result.reason_count;
        put(batch->output.reason[r], row, given ? context->losses[r].reason : -1);
    }
}

static void put_bits(uint64_t *array, int64_t row, uint64_t value)
{
    if (array != NULL) {
        array[row] = value;
    }
}

/* A bit per flag that the context holds with that answer. */
static uint64_t bits_of(const uint8_t *answers, int32_t count, uint8_t answer, bool valid)
{
    uint64_t bits = 0;
    for (int32_t i = 0; i < count && valid; i++) {
        bits |= answers[i] == answer ? UINT64_C(1) << i : 0;
    }
    return bits;
}

/* Knock-outs, referrals and facts too old of the business that the context holds. */
static void put_flags(const struct batch *batch, int64_t row, bool valid)
{
    const struct umkm_score_context *context = batch->context;
    const struct umkm__scorecard *card = context->card;
    const umkm_score_output *output = &batch->output;
    unsigned stale = 0;
    for (int32_t a = 0; a < card->age_count && valid; a++) {
        stale |= (unsigned)context->stale[a] << a;
    }
    put_bits(output->knock_outs, row, bits_of(context->knock_outs, card->knock_out_count, UMKM_HOLDS_YES, valid));
    put_bits(output->knock_outs_unknown, row,
             bits_of(context->knock_outs, card->knock_out_count, UMKM_HOLDS_UNKNOWN, valid));
    put_bits(output->referrals, row, bits_of(context->referrals, card->referral_count, UMKM_HOLDS_YES, valid));
    put_bits(output->referrals_unknown, row, bits_of(context->referrals, card->referral_count, UMKM_HOLDS_UNKNOWN, valid));
    put_byte(output->stale, row, (uint8_t)stale);
}

static void count_invalid(struct batch *batch, int64_t row)
{
    batch->counts.first_invalid = batch->counts.invalid == 0 ? row : batch->counts.first_invalid;
    batch->counts.invalid++;
}

static void score_row(struct batch *batch, int64_t row)
{
    umkm_business business;
    umkm_score score = {.struct_size = sizeof score};
    const bool valid = umkm__table_row(&batch->table, row, &business) == UMKM_OK &&
                       umkm_score_business(batch->context, &business, batch->as_of, &score, NULL) == UMKM_OK;
    put(batch->output.score, row, score.score);
    put(batch->output.lowest, row, score.lowest);
    put(batch->output.highest, row, score.highest);
    put_byte(batch->output.completeness, row, (uint8_t)score.completeness);
    put_byte(batch->output.band, row, valid ? (uint8_t)score.band : UMKM_BAND_INVALID);
    put_reasons(batch, row, valid);
    put_flags(batch, row, valid);
    if (valid) {
        batch->counts.by_band[score.band]++;
    } else {
        count_invalid(batch, row);
    }
}

/* ---- blocks ---- */

static void copy(int32_t *array, int64_t row, const int32_t *values, size_t n)
{
    if (array != NULL) {
        memcpy(array + row, values, n * sizeof *values);
    }
}

static void copy_bytes(uint8_t *array, int64_t row, const uint8_t *values, size_t n)
{
    if (array != NULL) {
        memcpy(array + row, values, n);
    }
}

static void copy_bits(uint64_t *array, int64_t row, const uint64_t *values, size_t n)
{
    if (array != NULL) {
        memcpy(array + row, values, n * sizeof *values);
    }
}

static void copy_flags(const struct batch *batch)
{
    const struct umkm__lanes *lanes = batch->lanes;
    const umkm_score_output *output = &batch->output;
    copy_bits(output->knock_outs, lanes->row, lanes->knock_outs.applying, lanes->n);
    copy_bits(output->knock_outs_unknown, lanes->row, lanes->knock_outs.unknown, lanes->n);
    copy_bits(output->referrals, lanes->row, lanes->referrals.applying, lanes->n);
    copy_bits(output->referrals_unknown, lanes->row, lanes->referrals.unknown, lanes->n);
    copy_bytes(output->stale, lanes->row, lanes->stale_bits, lanes->n);
}

static void copy_reasons(const struct batch *batch)
{
    const struct umkm__lanes *lanes = batch->lanes;
    for (int32_t r = 0; r < lanes->wants.reasons; r++) {
        for (size_t i = 0; i < lanes->n && batch->output.reason[r] != NULL; i++) {
            batch->output.reason[r][lanes->row + (int64_t)i] = lanes->lane_card->reasons[lanes->keys[r][i] & UINT16_MAX];
        }
    }
}

static void count_bands(struct batch *batch)
{
    const struct umkm__lanes *lanes = batch->lanes;
    for (int32_t b = 0; b < lanes->lane_card->card->band_count; b++) {
        batch->counts.by_band[b] += lanes->count_by_band[b];
    }
}

static void score_block(struct batch *batch, int64_t row, size_t n)
{
    const struct umkm__lanes *lanes = batch->lanes;
    copy(batch->output.score, row, lanes->score, n);
    copy(batch->output.lowest, row, lanes->score, n);
    copy(batch->output.highest, row, lanes->highest, n);
    copy_bytes(batch->output.completeness, row, lanes->completeness, n);
    copy_bytes(batch->output.band, row, lanes->band, n);
    copy_flags(batch);
    copy_reasons(batch);
    count_bands(batch);
    for (size_t i = 0; i < n && !lanes->is_whole; i++) {
        if ((lanes->invalid[i] | lanes->slow[i]) != 0) {
            score_row(batch, row + (int64_t)i);
        }
    }
}

static void score_rows(struct batch *batch)
{
    umkm__score_block *const judge = umkm__best_score_block();
    for (int64_t row = 0; row < batch->table.length;) {
        const int64_t left = batch->table.length - row;
        const size_t n = left < UMKM__LANE ? (size_t)left : UMKM__LANE;
        if (batch->lanes == NULL) {
            score_row(batch, row++);
            continue;
        }
        judge(batch->lanes, row, n);
        score_block(batch, row, n);
        row += (int64_t)n;
    }
}

/* Of the reasons, those before the last are wanted with it. */
static struct umkm__score_wants find_wants(const umkm_score_output *output)
{
    struct umkm__score_wants wants = {.reasons = UMKM_SCORE_REASONS_MAX};
    while (wants.reasons > 0 && output->reason[wants.reasons - 1] == NULL) {
        wants.reasons--;
    }
    wants.flags = output->knock_outs != NULL || output->knock_outs_unknown != NULL || output->referrals != NULL ||
                  output->referrals_unknown != NULL || output->stale != NULL;
    return wants;
}

/* The lanes of a call; those of the card are made with the first and kept in the context. */
static umkm_status make_lanes(struct batch *batch)
{
    umkm_score_context *context = batch->context;
    const struct umkm__score_wants wanted = find_wants(&batch->output);
    if (context->lanes == NULL) {
        context->lanes = umkm__lane_card_new(context);
    }
    if (context->lanes == NULL) {
        return UMKM_E_MEMORY;
    }
    if (context->lanes->fits && (wanted.reasons == 0 || context->lanes->reasons_fit)) {
        batch->lanes = umkm__lanes_new(&batch->table, context->lanes, batch->as_of, wanted);
        return batch->lanes != NULL ? UMKM_OK : UMKM_E_MEMORY;
    }
    return UMKM_OK;
}

static umkm_status score_table(struct batch *batch, umkm_error *error)
{
    const umkm_status status = make_lanes(batch);
    if (status != UMKM_OK) {
        return umkm__fail_with(error, status, NULL, NULL);
    }
    score_rows(batch);
    umkm__lanes_free(batch->lanes);
    batch->context->scored = false;
    return UMKM_OK;
}

umkm_status umkm_score_batch(umkm_score_context *context, int32_t as_of, const int32_t *fields, const umkm_column *columns,
                             size_t count, const umkm_score_output *output, umkm_score_counts *counts, umkm_error *error)
{
    struct batch batch = {.context = context, .counts = {.first_invalid = -1}};
    umkm_status status;
    if (context == NULL || output == NULL || (count > 0 && (fields == NULL || columns == NULL))) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (umkm__struct_in(&batch.output, sizeof batch.output, _Alignof(umkm_score_output), output) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    batch.as_of = as_of != 0 ? as_of : context->as_of;
    if (!umkm_date_is_valid(batch.as_of)) {
        return umkm__fail_with(error, UMKM_E_DATE, "tanggal penilaian wajib diisi", "the as-of date is required");
    }
    status = umkm__table(&batch.table, fields, columns, count, error);
    if (status == UMKM_OK) {
        status = score_table(&batch, error);
    }
    if (status != UMKM_OK) {
        return status;
    }
    batch.counts.rows = batch.table.length;
    batch.counts.scorecard = context->scorecard;
    if (counts != NULL && umkm__struct_out(counts, &batch.counts, sizeof batch.counts) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    return UMKM_OK;
}
