/* SPDX-License-Identifier: MIT */
/* Classifying columns: a plan is made once, then the rows go through it block by block. */
#include <umkm/batch.h>
#include <umkm/date.h>

#include <string.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "classify/batch_block.h"
#include "record/bits.h"
#include "record/business_internal.h"
#include "record/registry.h"
#include "record/values.h"

static const struct umkm__lane NOTHING; /* a measure that nobody knows */

/* 0xFF where a row of the block is known, else 0. */
static void read_known(const struct umkm__block *block, const umkm_column *column, uint8_t *known)
{
    if (column->validity == NULL) {
        memset(known, 0xFF, block->n);
    } else {
        block->kernels->expand(column->validity, (size_t)(column->offset + block->row), known, block->n);
    }
}

/*
 * Asks for the values of the next block of a column while this block is worked on: the rows come from memory, not from a
 * cache.
 */
static void prefetch_next(const struct umkm__block *block, const umkm_column *column)
{
    static const int64_t WIDTHS[] = {0, 8, 4, 2, 1, 0};
    const int64_t width = WIDTHS[column->type];
    const char *values = column->values;
    int64_t from = block->row + (int64_t)block->n;
    int64_t to = from + UMKM__BLOCK < column->length ? from + UMKM__BLOCK : column->length;
    for (int64_t at = (column->offset + from) * width; at < (column->offset + to) * width; at += 256) {
        __builtin_prefetch(values + at, 0, 2);
        __builtin_prefetch(values + at + 64, 0, 2);
        __builtin_prefetch(values + at + 128, 0, 2);
        __builtin_prefetch(values + at + 192, 0, 2);
    }
}

/* Marks the rows whose known value the field does not admit. */
static void check_range(struct umkm__block *block, int32_t field, const int64_t *restrict values,
                        const uint8_t *restrict known)
{
    const int64_t least = block->plan->ranges[field].least;
    const int64_t most = block->plan->ranges[field].most;
    for (size_t i = 0; i < block->n; i++) {
        uint8_t outside = (uint8_t)(0U - (unsigned)((values[i] < least) | (values[i] > most)));
        block->invalid[i] = (uint8_t)(block->invalid[i] | (outside & known[i]));
    }
}

const int64_t *umkm__block_fact(struct umkm__block *block, int32_t field, int64_t *scratch, uint8_t *known)
{
    const umkm_column *column = umkm__block_column(block, field);
    const int64_t *values = umkm__column_values(column, block->row, block->n, scratch);
    read_known(block, column, known);
    check_range(block, field, values, known);
    return values;
}

/* A measure that is only stated: straight from the column to classes, yet to be masked. The ladder itself refuses amounts
 * below zero. */
static const int64_t *climb_column(struct umkm__block *block, int32_t index, int32_t field)
{
    const umkm_column *column = umkm__block_column(block, field);
    struct umkm__lane *lane = &block->lanes[index];
    const int64_t *values = umkm__column_values(column, block->row, block->n, block->wide[0]);
    block->kernels->climb(&block->plan->ladders[index], values, lane->classes, block->n);
    if (values == block->wide[0]) { /* widened; otherwise the loop has asked already */
        prefetch_next(block, column);
    }
    read_known(block, column, lane->known);
    if (block->explains) {
        umkm__block_warn_stated(block, values, lane->known);
    }
    return values;
}

static void climb_stated(struct umkm__block *block, int32_t index, int32_t field)
{
    const struct umkm__batch_range *range = &block->plan->ranges[field];
    struct umkm__lane *lane = &block->lanes[index];
    const int64_t *values = climb_column(block, index, field);
    block->kernels->mask(lane->classes, lane->known, block->n);
    if (range->least == 0 && range->most == INT64_MAX) {
        block->kernels->spot(lane->classes, block->invalid, block->n);
    } else {
        check_range(block, field, values, lane->known);
    }
}

static void warn_derived(struct umkm__block *block, size_t i, const struct umkm__size_source *source,
                         const int64_t *const values[UMKM__SIZE_TERMS + 1], const uint8_t *const known[UMKM__SIZE_TERMS + 1])
{
    bool have[UMKM__SIZE_TERMS + 1];
    int64_t facts[UMKM__SIZE_TERMS + 1];
    for (int t = 0; t <= UMKM__SIZE_TERMS; t++) {
        have[t] = known[t][i] != 0;
        facts[t] = have[t] ? values[t][i] : 0;
    }
    umkm__block_warn_derived(block, i, source, have, facts);
}

/* A measure that may be computed: stated where it is, else from its terms, where they are known. */
static void climb_derived(struct umkm__block *block, int32_t index, const struct umkm__size_source *source)
{
    static const uint8_t NOBODY[UMKM__BLOCK];
    struct umkm__lane *lane = &block->lanes[index];
    const int64_t *values[UMKM__SIZE_TERMS + 1];
    const uint8_t *known[UMKM__SIZE_TERMS + 1];
    for (int t = 0; t <= UMKM__SIZE_TERMS; t++) {
        int32_t field = t < UMKM__SIZE_TERMS ? source->terms[t] : source->field;
        bool given = field != UMKM_FIELD_NONE && umkm__block_column(block, field) != NULL;
        values[t] = given ? umkm__block_fact(block, field, block->wide[t], block->masks[t]) : block->wide[t];
        known[t] = given ? block->masks[t] : NOBODY;
    }
    for (size_t i = 0; i < block->n; i++) {
        const bool have[UMKM__SIZE_TERMS] = {known[0][i] != 0, known[1][i] != 0, known[2][i] != 0};
        const int64_t terms[UMKM__SIZE_TERMS] = {have[0] ? values[0][i] : 0, have[1] ? values[1][i] : 0,
                                                 have[2] ? values[2][i] : 0};
        bool is_known = known[UMKM__SIZE_TERMS][i] != 0;
        int64_t value = is_known ? values[UMKM__SIZE_TERMS][i] : 0;
        if (!is_known && block->invalid[i] == 0 && umkm__size_derive(source, have, terms, &is_known, &value) != UMKM_OK) {
            block->invalid[i] = 0xFF;
        }
        if (block->explains && block->invalid[i] == 0) {
            warn_derived(block, i, source, values, known);
        }
        block->wide[0][i] = value;
        lane->known[i] = is_known ? 0xFF : 0;
    }
    block->kernels->climb(&block->plan->ladders[index], block->wide[0], lane->classes, block->n);
    block->kernels->mask(lane->classes, lane->known, block->n);
}

static void climb(struct umkm__block *block, int32_t index)
{
    const struct umkm__size_source *source = umkm__size_source(block->plan->measures[index]);
    bool stated = source->field != UMKM_FIELD_NONE && umkm__block_column(block, source->field) != NULL;
    bool terms = false;
    for (int t = 0; t < UMKM__SIZE_TERMS; t++) {
        terms |= source->terms[t] != UMKM_FIELD_NONE && umkm__block_column(block, source->terms[t]) != NULL;
    }
    if (terms) {
        climb_derived(block, index, source);
    } else if (stated) {
        climb_stated(block, index, source->field);
    } else {
        memset(block->lanes[index].classes, 0, block->n);
        memset(block->lanes[index].known, 0, block->n);
    }
}

static const struct umkm__lane *lane_of(const struct umkm__block *block, int32_t place)
{
    return place >= 0 ? &block->lanes[place] : &NOTHING;
}

void umkm__block_cohort(struct umkm__block *block, uint8_t *since, uint8_t *told)
{
    const int32_t day = block->plan->cohort_from;
    int64_t *scratch = block->wide[0];
    uint8_t *known = block->masks[0];
    memset(since, 0, block->n);
    memset(told, 0, block->n);
    if (umkm__block_column(block, UMKM_FIELD_FOUNDED_YEAR) != NULL) {
        const int64_t *years = umkm__block_fact(block, UMKM_FIELD_FOUNDED_YEAR, scratch, known);
        for (size_t i = 0; i < block->n; i++) {
            since[i] = years[i] >= umkm__first_year_since(day) ? known[i] : 0;
            told[i] = years[i] < day / 10000 ? known[i] : since[i];
        }
    }
    if (umkm__block_column(block, UMKM_FIELD_FOUNDED_ON) != NULL) {
        const int64_t *days =
            umkm__column_values(umkm__block_column(block, UMKM_FIELD_FOUNDED_ON), block->row, block->n, scratch);
        read_known(block, umkm__block_column(block, UMKM_FIELD_FOUNDED_ON), known);
        for (size_t i = 0; i < block->n; i++) {
            told[i] |= known[i];
            since[i] = known[i] ? (days[i] >= day ? 0xFF : 0) : since[i];
        }
    }
}

static void decide_by_cohort(struct umkm__block *block)
{
    const struct umkm__batch_plan *plan = block->plan;
    const struct umkm__lane *first = lane_of(block, plan->first);
    const struct umkm__lane *second = lane_of(block, plan->second);
    const uint8_t swapped[2] = {plan->deciders[1], plan->deciders[0]};
    uint8_t *since = block->masks[1];
    uint8_t *told = block->masks[2];
    uint8_t *younger = block->masks[3];
    uint8_t *younger_by = block->scratch;
    umkm__block_cohort(block, since, told);
    block->kernels->order(first, second, plan->deciders, block->classes, block->decided_by, block->n);
    block->kernels->order(second, first, swapped, younger, younger_by, block->n);
    for (size_t i = 0; i < block->n; i++) {
        block->classes[i] = (uint8_t)(((younger[i] & since[i]) | (block->classes[i] & ~since[i])) & told[i]);
        block->decided_by[i] = (uint8_t)(((younger_by[i] & since[i]) | (block->decided_by[i] & ~since[i])) & told[i]);
    }
}

static void decide(struct umkm__block *block)
{
    const struct umkm__batch_plan *plan = block->plan;
    const struct umkm__lane *first = lane_of(block, plan->first);
    const struct umkm__lane *second = lane_of(block, plan->second);
    switch (plan->mode) {
    case UMKM__MODE_COHORT:
        decide_by_cohort(block);
        break;
    case UMKM__MODE_HIGHER:
    case UMKM__MODE_LOWER:
        block->kernels->extreme(first, second, plan->deciders, plan->mode == UMKM__MODE_LOWER ? 0xFF : 0, block->classes,
                                block->decided_by, block->n);
        break;
    default:
        block->kernels->order(first, second, plan->deciders, block->classes, block->decided_by, block->n);
        break;
    }
}

static void find_conflicts(struct umkm__block *block)
{
    memset(block->scratch, 0, block->n);
    memset(block->conflict, 0, block->n);
    for (int32_t m = 0; m < block->plan->measure_count; m++) {
        block->kernels->agree(block->lanes[m].classes, block->scratch, block->conflict, block->n);
    }
}

static void check_facts(struct umkm__block *block)
{
    int64_t *scratch = block->wide[0];
    uint8_t *known = block->masks[0];
    if (umkm__block_column(block, UMKM_FIELD_FOUNDED_YEAR) != NULL) {
        (void)umkm__block_fact(block, UMKM_FIELD_FOUNDED_YEAR, scratch, known);
    }
    if (umkm__block_column(block, UMKM_FIELD_FOUNDED_ON) != NULL) {
        const int64_t *days = umkm__block_fact(block, UMKM_FIELD_FOUNDED_ON, scratch, known);
        for (size_t i = 0; i < block->n; i++) {
            if (known[i] && block->invalid[i] == 0 && !umkm_date_is_valid((int32_t)days[i])) {
                block->invalid[i] = 0xFF;
            }
        }
    }
}

static void apply_override(struct umkm__block *block)
{
    int64_t *scratch = block->wide[0];
    uint8_t *known = block->masks[0];
    const struct umkm__batch_plan *plan = block->plan;
    memset(block->overridden, 0, block->explains ? block->n : 0);
    if (umkm__block_column(block, UMKM_FIELD_FOREIGN_INVESTMENT) == NULL) {
        return;
    }
    const int64_t *values = umkm__block_fact(block, UMKM_FIELD_FOREIGN_INVESTMENT, scratch, known);
    for (size_t i = 0; i < block->n && plan->override_class != 0; i++) {
        block->overridden[i] = values[i] == plan->override_value ? known[i] : 0;
    }
    if (plan->override_class != 0) {
        block->kernels->fill(block->classes, block->overridden, plan->override_class, block->n);
        block->kernels->fill(block->decided_by, block->overridden, 0, block->n);
    }
}

/* What was given and does not change the class is checked like the rest: a choice must be on its list, too. */
static void check_others(struct umkm__block *block)
{
    int64_t *scratch = block->wide[0];
    uint8_t *known = block->masks[0];
    for (int32_t k = 0; k < block->plan->other_count; k++) {
        const struct umkm__field *field = umkm__field(block->plan->others[k]);
        const int64_t *values = umkm__block_fact(block, field->number, scratch, known);
        for (size_t i = 0; field->type == UMKM_TYPE_ENUM && i < block->n; i++) {
            if (known[i] && block->invalid[i] == 0 && umkm__value_status(field, values[i]) != UMKM_OK) {
                block->invalid[i] = 0xFF;
            }
        }
    }
}

static void mark_invalid(struct umkm__block *block)
{
    const struct umkm__kernels *kernels = block->kernels;
    if (memchr(block->invalid, 0xFF, block->n) == NULL) {
        return;
    }
    kernels->fill(block->classes, block->invalid, UMKM_SIZE_INVALID, block->n);
    kernels->fill(block->decided_by, block->invalid, 0, block->n);
    kernels->fill(block->conflict, block->invalid, 0, block->n);
    for (int32_t m = 0; block->by_measure && m < block->plan->measure_count; m++) {
        kernels->fill(block->lanes[m].classes, block->invalid, UMKM_SIZE_INVALID, block->n);
    }
}

static void decide_pair(struct umkm__block *block)
{
    const struct umkm__batch_plan *plan = block->plan;
    for (int32_t m = 0; m < 2; m++) {
        (void)climb_column(block, m, umkm__size_source(plan->measures[m])->field);
    }
    block->kernels->pair(&block->lanes[plan->first], &block->lanes[plan->second], plan->deciders, block->classes,
                         block->decided_by, block->conflict, block->invalid, block->n);
}

static void classify_in_lanes(struct umkm__block *block)
{
    memset(block->invalid, 0, block->n);
    memset(block->warnings, 0, block->explains ? block->n * sizeof block->warnings[0] : 0);
    if (block->plan->in_pairs) {
        decide_pair(block);
    } else {
        for (int32_t m = 0; m < block->plan->measure_count; m++) {
            climb(block, m);
        }
        find_conflicts(block);
        decide(block);
    }
    check_facts(block);
    check_others(block);
    apply_override(block);
    if (block->explains) {
        umkm__block_explain(block);
    }
    mark_invalid(block);
}

/* Regimes with conditions between measures: row by row, through the same code as a single business. */
static void classify_in_rows(struct umkm__block *block)
{
    const struct umkm__batch_plan *plan = block->plan;
    umkm_business business;
    for (size_t i = 0; i < block->n; i++) {
        umkm_classification result = {0};
        bool valid = umkm__table_row(&plan->table, block->row + (int64_t)i, &business) == UMKM_OK &&
                     umkm__classify(plan->law, &business, &plan->options, &result) == UMKM_OK;
        block->classes[i] = valid ? (uint8_t)result.size_class : UMKM_SIZE_INVALID;
        block->decided_by[i] = valid ? (uint8_t)result.decided_by : 0;
        block->conflict[i] = valid ? (uint8_t)result.conflict : 0;
        if (block->explains) {
            block->warnings[i] = valid ? result.warnings : 0;
            block->citations[i] = valid ? umkm__law_citation_number(plan->law, result.citation) : 0;
        }
        for (int32_t m = 0; m < plan->measure_count; m++) {
            block->lanes[m].classes[i] = valid ? (uint8_t)result.measures[m].size_class : UMKM_SIZE_INVALID;
        }
    }
}

/* The caller's array from the first row of the block on, or memory of our own where the caller wants no such answer. */
static uint8_t *place(uint8_t *array, const struct umkm__block *block, uint8_t own[UMKM__BLOCK])
{
    return array != NULL ? array + block->row : own;
}

static void deliver_by_measure(const struct umkm__block *block, const umkm_classify_output *output)
{
    for (int32_t m = 0; m < block->plan->measure_count; m++) {
        if (output->by_measure[m] != NULL) {
            memcpy(output->by_measure[m] + block->row, block->lanes[m].classes, block->n);
        }
    }
}

static void deliver_reasons(const struct umkm__block *block, const umkm_classify_output *output)
{
    if (output->warnings != NULL) {
        memcpy(output->warnings + block->row, block->warnings, block->n * sizeof block->warnings[0]);
    }
    if (output->citation != NULL) {
        memcpy(output->citation + block->row, block->citations, block->n * sizeof block->citations[0]);
    }
}

static bool wants_by_measure(const umkm_classify_output *output)
{
    bool wanted = false;
    for (int32_t m = 0; m < UMKM_MEASURES_MAX; m++) {
        wanted |= output->by_measure[m] != NULL;
    }
    return wanted;
}

static void tally(const struct umkm__block *block, umkm_classify_counts *counts)
{
    int64_t found[6] = {0};
    int64_t invalid = (int64_t)block->n;
    block->kernels->count(block->classes, block->conflict, found, block->n);
    for (int k = 0; k <= UMKM_SIZE_LARGE; k++) {
        counts->by_class[k] += found[k];
        invalid -= found[k];
    }
    if (invalid > 0 && counts->invalid == 0) {
        const uint8_t *first = memchr(block->classes, UMKM_SIZE_INVALID, block->n);
        counts->first_invalid = block->row + (first != NULL ? first - block->classes : 0);
    }
    counts->invalid += invalid;
    counts->conflicts += found[5];
}

/* counts may be NULL. */
static void classify_rows(const struct umkm__batch_plan *plan, const umkm_classify_output *output,
                          umkm_classify_counts *counts)
{
    struct umkm__block block;
    block.plan = plan;
    block.kernels = umkm__kernels();
    block.by_measure = wants_by_measure(output);
    block.explains = output->warnings != NULL || output->citation != NULL;
    for (block.row = 0; block.row < plan->table.length; block.row += (int64_t)block.n) {
        int64_t left = plan->table.length - block.row;
        block.n = left < UMKM__BLOCK ? (size_t)left : UMKM__BLOCK;
        block.classes = place(output->size_class, &block, block.own[0]);
        block.decided_by = place(output->decided_by, &block, block.own[1]);
        block.conflict = place(output->conflict, &block, block.own[2]);
        if (plan->in_lanes && (plan->tells || !block.explains)) {
            classify_in_lanes(&block);
        } else {
            classify_in_rows(&block);
        }
        deliver_by_measure(&block, output);
        deliver_reasons(&block, output);
        if (counts != NULL) {
            tally(&block, counts);
        }
    }
}

/* No regime in force: every row is unknown, and no more is said of it than the day it was founded on. */
static void warn_of_no_regime(const struct umkm__batch_plan *plan, uint32_t *warnings)
{
    const umkm_column *column = plan->table.columns[UMKM_FIELD_FOUNDED_ON];
    for (int64_t row = 0; row < plan->table.length; row++) {
        int64_t day = 0;
        uint8_t known = column != NULL;
        if (known && column->validity != NULL) {
            umkm__expand_bits(column->validity, (size_t)(column->offset + row), &known, 1);
        }
        if (known) {
            day = *umkm__column_values(column, row, 1, &day);
        }
        warnings[row] = UMKM_WARNING_NO_REGIME;
        warnings[row] |= day > plan->options.as_of ? (uint32_t)UMKM_WARNING_FOUNDED_AFTER_AS_OF : 0U;
    }
}

static void answer_nothing(const struct umkm__batch_plan *plan, const umkm_classify_output *output,
                           umkm_classify_counts *counts)
{
    const int64_t length = plan->table.length;
    uint8_t *arrays[3 + UMKM_MEASURES_MAX] = {output->size_class, output->decided_by, output->conflict};
    memcpy(arrays + 3, output->by_measure, sizeof output->by_measure);
    for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++) {
        if (arrays[i] != NULL && length > 0) {
            memset(arrays[i], 0, (size_t)length);
        }
    }
    if (output->warnings != NULL) {
        warn_of_no_regime(plan, output->warnings);
    }
    if (output->citation != NULL && length > 0) {
        memset(output->citation, 0, (size_t)length * sizeof output->citation[0]);
    }
    counts->by_class[UMKM_SIZE_UNKNOWN] = length;
}

umkm_status umkm_classify_batch(const umkm_rules *rules, const umkm_classify_options *options, const int32_t *fields,
                                const umkm_column *columns, size_t count, const umkm_classify_output *output,
                                umkm_classify_counts *counts, umkm_error *error)
{
    struct umkm__batch_plan plan;
    umkm_classify_output own = {0};
    umkm_classify_counts found = {.first_invalid = -1};
    umkm_status status;
    if (rules == NULL || options == NULL || output == NULL || (count > 0 && (fields == NULL || columns == NULL))) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (umkm__struct_in(&own, sizeof own, _Alignof(umkm_classify_output), output) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    status = umkm__batch_plan(&plan, rules, options, fields, columns, count, error);
    found.rows = plan.table.length;
    found.regime = plan.regime;
    if (status == UMKM_OK) {
        classify_rows(&plan, &own, counts != NULL ? &found : NULL);
    } else if (status == UMKM_E_NO_REGIME) {
        answer_nothing(&plan, &own, &found);
        (void)umkm__fail_with(error, status, NULL, NULL);
    } else {
        return status;
    }
    if (counts != NULL && umkm__struct_out(counts, &found, sizeof found) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    return status;
}
