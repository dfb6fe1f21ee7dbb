/* SPDX-License-Identifier: MIT */
/*
 * One block of rows through a card.
 * Included, with the other two bodies, by one source file per instruction set.
 */
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
        const uint8_t *known = lanes->facts_known[lanes->card->ages[a].field];
        for (size_t i = 0; i < lanes->n; i++) {
            stale[i] = dates[i] < day ? known[i] : 0;
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
        lanes_cells(lanes, &characteristic->axes[a]);
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
        lanes_compare(&plan->lanes, &alternative->comparisons[c]);
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

/* Which flags apply, and which are open: one alternative that holds is enough, else one that is open leaves them open. */
static void find_flags(struct umkm__score_plan *plan, const struct umkm__card_flag *flags, int32_t count,
                       struct umkm__flag_lanes *found)
{
    uint8_t truth[UMKM__LANE];
    memset(found->applying, 0, plan->lanes.n * sizeof found->applying[0]);
    memset(found->unknown, 0, plan->lanes.n * sizeof found->unknown[0]);
    for (int32_t k = 0; k < count; k++) {
        const struct umkm__condition *when = &flags[k].when;
        const uint64_t bit = UINT64_C(1) << k;
        for (size_t i = 0; when->count == 0 && i < plan->lanes.n; i++) {
            found->applying[i] |= bit;
        }
        for (int32_t a = 0; a < when->count; a++) {
            all_hold(plan, &when->alternatives[a], truth);
            for (size_t i = 0; i < plan->lanes.n; i++) {
                found->applying[i] |= truth[i] == UMKM__YES ? bit : 0;
                found->unknown[i] |= truth[i] == UMKM__UNKNOWN ? bit : 0;
            }
        }
    }
    for (size_t i = 0; i < plan->lanes.n; i++) {
        found->unknown[i] &= ~found->applying[i];
    }
}

static void find_all_flags(struct umkm__score_plan *plan)
{
    const struct umkm__scorecard *card = plan->lanes.card;
    find_flags(plan, card->knock_outs, card->knock_out_count, &plan->knock_outs);
    find_flags(plan, card->referrals, card->referral_count, &plan->referrals);
    for (size_t i = 0; i < plan->lanes.n; i++) {
        plan->knocked[i] = plan->knock_outs.applying[i] != 0;
    }
}

/* Where each column is known, once for all that read it; and which of its values are invalid. */
static void read_columns(struct umkm__score_plan *plan)
{
    struct umkm__lanes *lanes = &plan->lanes;
    for (size_t f = 0; f < plan->table.count; f++) {
        const int32_t field = plan->table.fields[f];
        const umkm_column *column = plan->table.columns[field];
        uint8_t *mask = lanes->masks + f * UMKM__LANE;
        if (column->validity == NULL) {
            memset(mask, 0xFF, lanes->n);
        } else {
            umkm__expand_bits(column->validity, (size_t)(column->offset + lanes->row), mask, lanes->n);
        }
        lanes->facts_known[field] = mask;
        lanes_check(lanes, field);
    }
}

static void score_block(struct umkm__score_plan *plan, int64_t row, size_t n)
{
    struct umkm__lanes *lanes = &plan->lanes;
    lanes->row = row;
    lanes->n = n;
    memset(lanes->invalid, 0, n);
    memset(lanes->slow, 0, n);
    memset(plan->sums, 0, n * sizeof plan->sums[0]);
    read_columns(plan);
    find_stale(plan);
    for (int32_t c = 0; c < lanes->card->count; c++) {
        add_characteristic(plan, c);
    }
    if (plan->wants_flags) {
        find_all_flags(plan);
    } else {
        find_knocked(plan);
    }
}
