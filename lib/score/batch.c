/* SPDX-License-Identifier: MIT */
/* Scoring columns: blocks of rows through the tables of the card, and the rows that need it by themselves. */
#include <umkm/batch.h>

#include <umkm/date.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "record/business_internal.h"
#include "rules/document.h"
#include "score/lanes_plan.h"

/* The answer of one row, wherever it comes from. */
struct answer {
    int32_t score;
    int32_t highest;
    uint8_t completeness;
    uint8_t band; /* UMKM_BAND_INVALID: the row is invalid */
};

struct batch {
    struct umkm__score_plan *plan;
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

static void deliver(struct batch *batch, int64_t row, const struct answer *answer)
{
    const umkm_score_output *output = &batch->output;
    put(output->score, row, answer->score);
    put(output->lowest, row, answer->score);
    put(output->highest, row, answer->highest);
    put_byte(output->completeness, row, answer->completeness);
    put_byte(output->band, row, answer->band);
    if (answer->band != UMKM_BAND_INVALID) {
        batch->counts.by_band[answer->band]++;
        return;
    }
    batch->counts.first_invalid = batch->counts.invalid == 0 ? row : batch->counts.first_invalid;
    batch->counts.invalid++;
}

/* The first adverse reasons of the losses that the context holds. */
static void deliver_reasons(const struct batch *batch, int64_t row, bool valid)
{
    const struct umkm_score_context *context = batch->plan->context;
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

/* What was found beside the score: knock-outs, referrals and facts too old. */
struct found {
    uint64_t knock_outs;
    uint64_t knock_outs_unknown;
    uint64_t referrals;
    uint64_t referrals_unknown;
    uint8_t stale;
};

static void deliver_found(const struct batch *batch, int64_t row, const struct found *found)
{
    const umkm_score_output *output = &batch->output;
    put_bits(output->knock_outs, row, found->knock_outs);
    put_bits(output->knock_outs_unknown, row, found->knock_outs_unknown);
    put_bits(output->referrals, row, found->referrals);
    put_bits(output->referrals_unknown, row, found->referrals_unknown);
    put_byte(output->stale, row, found->stale);
}

static uint64_t bits_of(const uint8_t *answers, int32_t count, uint8_t answer)
{
    uint64_t bits = 0;
    for (int32_t i = 0; i < count; i++) {
        bits |= answers[i] == answer ? UINT64_C(1) << i : 0;
    }
    return bits;
}

/* Of the business that the context holds. */
static void deliver_found_of_context(const struct batch *batch, int64_t row)
{
    const struct umkm_score_context *context = batch->plan->context;
    const struct umkm__scorecard *card = context->card;
    struct found found = {
        .knock_outs = bits_of(context->knock_outs, card->knock_out_count, UMKM_HOLDS_YES),
        .knock_outs_unknown = bits_of(context->knock_outs, card->knock_out_count, UMKM_HOLDS_UNKNOWN),
        .referrals = bits_of(context->referrals, card->referral_count, UMKM_HOLDS_YES),
        .referrals_unknown = bits_of(context->referrals, card->referral_count, UMKM_HOLDS_UNKNOWN),
    };
    for (int32_t a = 0; a < card->age_count; a++) {
        found.stale = (uint8_t)(found.stale | (unsigned)context->stale[a] << a);
    }
    deliver_found(batch, row, &found);
}

/* Of a row of the block at hand. */
static void deliver_found_of_block(const struct batch *batch, size_t i)
{
    const struct umkm__score_plan *plan = batch->plan;
    struct found found = {plan->knock_outs.applying[i], plan->knock_outs.unknown[i], plan->referrals.applying[i],
                          plan->referrals.unknown[i], 0};
    for (int32_t a = 0; a < plan->lanes.card->age_count; a++) {
        found.stale = (uint8_t)(found.stale | (plan->stale[a][i] != 0 ? 1U : 0U) << a);
    }
    deliver_found(batch, plan->lanes.row + (int64_t)i, &found);
}

static void score_row(struct batch *batch, int64_t row)
{
    static const struct answer INVALID = {.band = UMKM_BAND_INVALID};
    struct umkm__score_plan *plan = batch->plan;
    umkm_business business;
    umkm_score score = {.struct_size = sizeof score};
    const bool valid = umkm__table_row(&plan->table, row, &business) == UMKM_OK &&
                       umkm_score_business(plan->context, &business, plan->as_of, &score, NULL) == UMKM_OK;
    const struct answer answer = {score.score, score.highest, (uint8_t)score.completeness, (uint8_t)score.band};
    deliver(batch, row, valid ? &answer : &INVALID);
    if (plan->wants_reasons) {
        deliver_reasons(batch, row, valid);
    }
    if (plan->wants_flags && valid) {
        deliver_found_of_context(batch, row);
    } else if (plan->wants_flags) {
        deliver_found(batch, row, &(struct found){0});
    }
}

/* The reasons of a row of a block: its attributes become the outcomes that the scalar code collects losses from. */
static void collect_reasons(struct batch *batch, size_t i)
{
    const struct umkm__score_plan *plan = batch->plan;
    struct umkm_score_context *context = plan->context;
    for (int32_t c = 0; c < context->card->count; c++) {
        const struct umkm__card_characteristic *characteristic = &context->card->characteristics[c];
        const int32_t attribute = plan->attributes[(size_t)c * UMKM__LANE + i];
        context->outcomes[c].attribute = attribute;
        context->outcomes[c].points =
            attribute >= 0 ? characteristic->attributes[attribute].points : characteristic->missing;
    }
    umkm__collect_losses(context);
    deliver_reasons(batch, plan->lanes.row + (int64_t)i, true);
}

static void finish_row(struct batch *batch, size_t i)
{
    const struct umkm__score_plan *plan = batch->plan;
    const struct umkm__scorecard *card = plan->lanes.card;
    const int32_t points = (int32_t)(uint32_t)plan->sums[i];
    const int32_t open = (int32_t)(plan->sums[i] >> 32);
    struct answer answer = {.score = card->initial + points, .highest = card->initial + points + open};
    answer.completeness = plan->completeness[open];
    answer.band = plan->knocked[i]                           ? (uint8_t)(card->band_count - 2)
                  : answer.completeness < card->completeness ? (uint8_t)(card->band_count - 1)
                                                             : plan->bands[answer.score - card->lowest];
    deliver(batch, plan->lanes.row + (int64_t)i, &answer);
    if (plan->wants_reasons) {
        collect_reasons(batch, i);
    }
    if (plan->wants_flags) {
        deliver_found_of_block(batch, i);
    }
}

static void score_rows(struct batch *batch)
{
    struct umkm__score_plan *plan = batch->plan;
    umkm__score_block *const score_block = umkm__best_score_block();
    for (int64_t row = 0; row < plan->table.length;) {
        const int64_t left = plan->table.length - row;
        const size_t n = left < UMKM__LANE ? (size_t)left : UMKM__LANE;
        if (plan->in_lanes) {
            score_block(plan, row, n);
        }
        for (size_t i = 0; i < n; i++) {
            if (!plan->in_lanes || (plan->lanes.invalid[i] | plan->lanes.slow[i]) != 0) {
                score_row(batch, row + (int64_t)i);
            } else {
                finish_row(batch, i);
            }
        }
        row += (int64_t)n;
    }
}

static bool wants_reasons(const umkm_score_output *output)
{
    bool wants = false;
    for (int32_t r = 0; r < UMKM_SCORE_REASONS_MAX; r++) {
        wants = wants || output->reason[r] != NULL;
    }
    return wants;
}

static bool wants_flags(const umkm_score_output *output)
{
    return output->knock_outs != NULL || output->knock_outs_unknown != NULL || output->referrals != NULL ||
           output->referrals_unknown != NULL || output->stale != NULL;
}

umkm_status umkm_score_batch(umkm_score_context *context, int32_t as_of, const int32_t *fields, const umkm_column *columns,
                             size_t count, const umkm_score_output *output, umkm_score_counts *counts, umkm_error *error)
{
    struct batch batch = {.counts = {.first_invalid = -1}};
    umkm_status status;
    if (context == NULL || output == NULL || (count > 0 && (fields == NULL || columns == NULL))) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (umkm__struct_in(&batch.output, sizeof batch.output, _Alignof(umkm_score_output), output) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    as_of = as_of != 0 ? as_of : context->as_of;
    if (!umkm_date_is_valid(as_of)) {
        return umkm__fail_with(error, UMKM_E_DATE, "tanggal penilaian wajib diisi", "the as-of date is required");
    }
    const struct umkm__score_wants wants = {wants_reasons(&batch.output), wants_flags(&batch.output)};
    status = umkm__score_plan_new(context, as_of, fields, columns, count, wants, &batch.plan, error);
    if (status == UMKM_OK) {
        score_rows(&batch);
        batch.counts.rows = batch.plan->table.length;
        batch.counts.scorecard = context->scorecard;
    }
    context->scored = false;
    umkm__score_plan_free(batch.plan);
    if (status == UMKM_OK && counts != NULL && umkm__struct_out(counts, &batch.counts, sizeof batch.counts) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    return status;
}
