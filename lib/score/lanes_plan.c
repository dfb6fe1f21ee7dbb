/* SPDX-License-Identifier: MIT */
#include "score/lanes_plan.h"

#include <stdlib.h>
#include <string.h>

#include <umkm/date.h>

#include "base/error.h"

/* Cards beyond these go row by row: a cell is a byte, and points by score are a table. */
enum { CELLS_MAX = 250, SCALE_MAX = 65535 };

static int32_t table_size(const struct umkm__card_characteristic *characteristic)
{
    int32_t size = 1;
    for (int32_t i = 0; i < characteristic->axis_count; i++) {
        size *= characteristic->axes[i].segments + UMKM__CELLS_WITHOUT_VALUE; /* the loader bounds the product */
    }
    return size;
}

static bool fits_characteristic(const struct umkm__card_characteristic *characteristic)
{
    bool fits = characteristic->missing >= 0;
    for (int32_t i = 0; i < characteristic->axis_count; i++) {
        fits = fits && characteristic->axes[i].segments + UMKM__CELLS_WITHOUT_VALUE <= CELLS_MAX;
    }
    for (int32_t i = 0; i < characteristic->count; i++) {
        fits = fits && characteristic->attributes[i].points >= 0;
    }
    return fits;
}

static bool fits_condition(const struct umkm__scorecard *card, const struct umkm__condition *when)
{
    bool fits = true;
    for (int32_t a = 0; a < when->count; a++) {
        for (int32_t c = 0; c < when->alternatives[a].count; c++) {
            const struct umkm__comparison *comparison = &when->alternatives[a].comparisons[c];
            const struct umkm__operand *operand = &card->operands.list[comparison->operand];
            fits =
                fits && (!comparison->is_set || operand->most - operand->least + 1 + UMKM__CELLS_WITHOUT_VALUE <= CELLS_MAX);
        }
    }
    return fits;
}

static bool fit_flags(const struct umkm__scorecard *card, const struct umkm__card_flag *flags, int32_t count)
{
    bool fit = true;
    for (int32_t i = 0; i < count; i++) {
        fit = fit && fits_condition(card, &flags[i].when);
    }
    return fit;
}

static bool fits_lanes(const struct umkm__scorecard *card, struct umkm__score_wants wants)
{
    bool fits = card->highest - card->lowest <= SCALE_MAX && card->weight <= SCALE_MAX && card->weight > 0 &&
                card->initial >= card->lowest;
    for (int32_t i = 0; i < card->count; i++) {
        fits = fits && fits_characteristic(&card->characteristics[i]);
    }
    return fits && fit_flags(card, card->knock_outs, card->knock_out_count) &&
           (!wants.flags || fit_flags(card, card->referrals, card->referral_count));
}

static uint64_t sum_of(const struct umkm__card_characteristic *characteristic, int32_t attribute)
{
    if (attribute < 0) {
        return (uint64_t)characteristic->missing | (uint64_t)(characteristic->max - characteristic->missing) << 32;
    }
    return (uint64_t)characteristic->attributes[attribute].points;
}

static bool make_table(const struct umkm__card_characteristic *characteristic, struct umkm__lane_table *table)
{
    table->size = table_size(characteristic);
    table->sums = calloc((size_t)table->size + 1, sizeof *table->sums);
    if (table->sums == NULL) {
        return false;
    }
    for (int32_t place = 0; place < table->size; place++) {
        table->sums[place] = sum_of(characteristic, characteristic->table[place]);
    }
    table->sums[table->size] = sum_of(characteristic, -1);
    return true;
}

static uint8_t band_of(const struct umkm__scorecard *card, int32_t score)
{
    int32_t band = 0;
    while (band < card->band_count - 3 && score < card->bands[band].from) {
        band++;
    }
    return (uint8_t)band;
}

#if defined(UMKM__X86_KERNELS)
extern umkm__score_block umkm__score_block_avx2;
extern umkm__score_block umkm__score_block_avx512;
#endif
extern umkm__score_block umkm__score_block_baseline;

umkm__score_block *umkm__best_score_block(void)
{
#if defined(UMKM__X86_KERNELS)
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
        return umkm__score_block_avx512;
    }
    if (__builtin_cpu_supports("avx2")) {
        return umkm__score_block_avx2;
    }
#endif
    return umkm__score_block_baseline;
}

static bool make_tables(struct umkm__score_plan *plan, const struct umkm__scorecard *card)
{
    const size_t scale = (size_t)(card->highest - card->lowest) + 1;
    bool made = true;
    plan->tables = calloc((size_t)card->count, sizeof *plan->tables);
    plan->completeness = malloc((size_t)card->weight + 1);
    plan->bands = malloc(scale);
    plan->lanes.masks = malloc(plan->table.count * UMKM__LANE + 1);
    plan->attributes = plan->wants_reasons ? malloc((size_t)card->count * UMKM__LANE) : NULL;
    if (plan->tables == NULL || plan->completeness == NULL || plan->bands == NULL || plan->lanes.masks == NULL ||
        (plan->wants_reasons && plan->attributes == NULL)) {
        return false;
    }
    for (int32_t i = 0; i < card->count && made; i++) {
        made = make_table(&card->characteristics[i], &plan->tables[i]);
    }
    for (int64_t open = 0; open <= card->weight; open++) {
        plan->completeness[open] = (uint8_t)((card->weight - open) * 100 / card->weight);
    }
    for (size_t i = 0; i < scale; i++) {
        plan->bands[i] = band_of(card, card->lowest + (int32_t)i);
    }
    return made;
}

/* Older facts are staler, so one day divides them: the last on which they are stale, and the day after it. */
static int32_t first_fresh_day(const struct umkm__card_age *age, int32_t as_of)
{
    int32_t day = as_of;
    int32_t before = umkm__day_before(day);
    while (umkm_date_is_valid(before) && !umkm__is_stale(age, before, as_of)) {
        day = before;
        before = umkm__day_before(day);
    }
    return umkm_date_is_valid(before) ? day : 0;
}

void umkm__score_plan_free(struct umkm__score_plan *plan)
{
    if (plan == NULL) {
        return;
    }
    for (int32_t i = 0; plan->tables != NULL && i < plan->context->card->count; i++) {
        free(plan->tables[i].sums);
    }
    free(plan->tables);
    free(plan->completeness);
    free(plan->bands);
    free(plan->attributes);
    free(plan->lanes.masks);
    free(plan);
}

umkm_status umkm__score_plan_new(umkm_score_context *context, int32_t as_of, const int32_t *fields,
                                 const umkm_column *columns, size_t count, struct umkm__score_wants wants,
                                 struct umkm__score_plan **made, umkm_error *error)
{
    const struct umkm__scorecard *card = context->card;
    struct umkm__score_plan *plan = calloc(1, sizeof *plan);
    umkm_status status;
    *made = plan;
    if (plan == NULL) {
        return umkm__fail_with(error, UMKM_E_MEMORY, NULL, NULL);
    }
    plan->context = context;
    plan->as_of = as_of;
    plan->wants_reasons = wants.reasons;
    plan->wants_flags = wants.flags;
    plan->in_lanes = fits_lanes(card, wants);
    status = umkm__table(&plan->table, fields, columns, count, error);
    if (status != UMKM_OK) {
        return status;
    }
    plan->lanes.table = &plan->table;
    plan->lanes.card = card;
    plan->lanes.as_of = as_of;
    for (int32_t i = 0; i < card->age_count; i++) {
        plan->stale_before[i] =
            plan->table.columns[card->ages[i].field] != NULL ? first_fresh_day(&card->ages[i], as_of) : 0;
    }
    return plan->in_lanes && !make_tables(plan, card) ? umkm__fail_with(error, UMKM_E_MEMORY, NULL, NULL) : UMKM_OK;
}
