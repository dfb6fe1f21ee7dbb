/* SPDX-License-Identifier: MIT */
/* One block of rows through a card. */
#include <string.h>

#include "record/column.h"
#include "score/lanes_plan.h"

static void find_stale(struct umkm__score_plan *plan)
{
    struct umkm__lanes *lanes = &plan->lanes;
    for (int32_t a = 0; a < lanes->card->age_count; a++) {
        const umkm_column *column = plan->table.columns[lanes->card->ages[a].field];
        const int64_t day = plan->stale_before[a];
        uint8_t *stale = plan->stale[a];
        if (column == NULL) {
            memset(stale, 0, lanes->n);
            continue;
        }
        const int64_t *dates = umkm__column_values(column, lanes->row, lanes->n, lanes->wide[0]);
        umkm__column_known(column, lanes->row, lanes->n, stale);
        for (size_t i = 0; i < lanes->n; i++) {
            stale[i] = dates[i] < day ? stale[i] : 0;
        }
    }
}

static void find_places(struct umkm__score_plan *plan, int32_t index)
{
    const struct umkm__card_characteristic *characteristic = &plan->lanes.card->characteristics[index];
    struct umkm__lanes *lanes = &plan->lanes;
    int32_t *places = plan->places;
    memset(places, 0, lanes->n * sizeof *places);
    for (int32_t a = 0; a < characteristic->axis_count; a++) {
        const int32_t stride = characteristic->axes[a].stride;
        umkm__lanes_cells(lanes, &characteristic->axes[a]);
        for (size_t i = 0; i < lanes->n; i++) {
            places[i] += lanes->cells[i] * stride;
        }
    }
    if (characteristic->age >= 0) {
        const uint8_t *stale = plan->stale[characteristic->age];
        const int32_t missing = plan->tables[index].size;
        for (size_t i = 0; i < lanes->n; i++) {
            places[i] = stale[i] ? missing : places[i];
        }
    }
}

static void add_characteristic(struct umkm__score_plan *plan, int32_t index)
{
    const struct umkm__lane_table *table = &plan->tables[index];
    const int8_t *attributes = plan->lanes.card->characteristics[index].table;
    find_places(plan, index);
    for (size_t i = 0; i < plan->lanes.n; i++) {
        plan->sums[i] += table->sums[plan->places[i]];
    }
    for (size_t i = 0; plan->wants_reasons && i < plan->lanes.n; i++) {
        const int32_t place = plan->places[i];
        plan->attributes[(size_t)index * UMKM__LANE + i] = place < table->size ? attributes[place] : (int8_t)-1;
    }
}

/* The least of the truths of all comparisons: no, when one says no; else not known, when one is not. */
static void all_hold(struct umkm__score_plan *plan, const struct umkm__alternative *alternative, uint8_t *truth)
{
    memset(truth, UMKM__YES, plan->lanes.n);
    for (int32_t c = 0; c < alternative->count; c++) {
        umkm__lanes_compare(&plan->lanes, &alternative->comparisons[c]);
        for (size_t i = 0; i < plan->lanes.n; i++) {
            const uint8_t one = plan->lanes.cells[i];
            truth[i] = truth[i] == UMKM__NO || one == UMKM__NO ? UMKM__NO : one == UMKM__UNKNOWN ? UMKM__UNKNOWN : truth[i];
        }
    }
}

/* A knock-out applies when all comparisons of one of its alternatives hold; only that counts for the band. */
static void find_knocked(struct umkm__score_plan *plan)
{
    const struct umkm__scorecard *card = plan->lanes.card;
    uint8_t truth[UMKM__LANE];
    memset(plan->knocked, 0, plan->lanes.n);
    for (int32_t k = 0; k < card->knock_out_count; k++) {
        const struct umkm__condition *when = &card->knock_outs[k].when;
        if (when->count == 0) {
            memset(plan->knocked, 1, plan->lanes.n);
        }
        for (int32_t a = 0; a < when->count; a++) {
            all_hold(plan, &when->alternatives[a], truth);
            for (size_t i = 0; i < plan->lanes.n; i++) {
                plan->knocked[i] = (uint8_t)(plan->knocked[i] | (truth[i] == UMKM__YES));
            }
        }
    }
}

void umkm__score_block(struct umkm__score_plan *plan, int64_t row, size_t n)
{
    struct umkm__lanes *lanes = &plan->lanes;
    lanes->row = row;
    lanes->n = n;
    memset(lanes->invalid, 0, n);
    memset(lanes->slow, 0, n);
    memset(plan->sums, 0, n * sizeof plan->sums[0]);
    for (size_t f = 0; f < plan->table.count; f++) {
        umkm__lanes_check(lanes, plan->table.fields[f]);
    }
    find_stale(plan);
    for (int32_t c = 0; c < lanes->card->count; c++) {
        add_characteristic(plan, c);
    }
    find_knocked(plan);
}
