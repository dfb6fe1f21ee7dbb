/* SPDX-License-Identifier: MIT */
/* Why the rows of a block have their classes: the article that decided, and what is to be said with it. */
#include "classify/batch_block.h"

void umkm__block_warn_stated(struct umkm__block *block, const int64_t *values, const uint8_t *known)
{
    for (size_t i = 0; i < block->n; i++) {
        block->warnings[i] |= values[i] == INT32_MAX && known[i] ? (uint32_t)UMKM_WARNING_SUSPECTED_INT32_OVERFLOW : 0U;
    }
}

void umkm__block_warn_derived(struct umkm__block *block, size_t row, const struct umkm__size_source *source,
                              const bool known[UMKM__SIZE_TERMS + 1], const int64_t values[UMKM__SIZE_TERMS + 1])
{
    const bool is_stated = known[UMKM__SIZE_TERMS];
    const int64_t stated = values[UMKM__SIZE_TERMS];
    bool computed = false;
    bool differs = false;
    bool at_most = is_stated && stated == INT32_MAX;
    int64_t value = 0;
    if (known[0]) {
        const umkm_status status = umkm__size_derive(source, known, values, &computed, &value);
        differs = is_stated && (status != UMKM_OK || (computed && value != stated));
    }
    for (int t = 0; t < UMKM__SIZE_TERMS && !is_stated; t++) {
        at_most |= computed && values[t] == INT32_MAX;
    }
    block->warnings[row] |= differs ? (uint32_t)UMKM_WARNING_STATED_DIFFERS_FROM_DERIVED : 0U;
    block->warnings[row] |= at_most ? (uint32_t)UMKM_WARNING_SUSPECTED_INT32_OVERFLOW : 0U;
}

/* Which measure the answer of a row comes from, and what of that is to be said. */
struct decider {
    int32_t place; /* -1: none */
    uint32_t warnings;
};

static bool is_known(const struct umkm__block *block, int32_t place, size_t row)
{
    return place >= 0 && block->lanes[place].known[row] != 0;
}

static struct decider decide_in_order(const struct umkm__block *block, size_t row, int32_t first, int32_t second)
{
    struct decider decider = {-1, first < 0 ? (uint32_t)UMKM_WARNING_MEASURE_NOT_IN_REGIME : 0U};
    if (is_known(block, first, row)) {
        decider.place = first;
    } else if (is_known(block, second, row)) {
        decider.place = second;
        decider.warnings |= UMKM_WARNING_DECIDED_BY_OTHER_MEASURE;
    }
    return decider;
}

static struct decider decide_extreme(const struct umkm__block *block, size_t row)
{
    const int32_t first = block->plan->first;
    const int32_t second = block->plan->second;
    const bool both = is_known(block, first, row) && is_known(block, second, row);
    if (!both) {
        struct decider decider = decide_in_order(block, row, first, second);
        const bool alone = is_known(block, first, row) && second >= 0;
        decider.warnings |= alone ? (uint32_t)UMKM_WARNING_DECIDED_BY_OTHER_MEASURE : 0U;
        return decider;
    }
    const int32_t one = block->lanes[first].classes[row];
    const int32_t other = block->lanes[second].classes[row];
    const int32_t more = block->plan->mode == UMKM__MODE_HIGHER ? other - one : one - other;
    if (one == UMKM_SIZE_UNKNOWN || other == UMKM_SIZE_UNKNOWN) {
        return (struct decider){one == UMKM_SIZE_UNKNOWN ? first : second, 0};
    }
    return (struct decider){more > 0 ? second : first, 0};
}

static struct decider decide_by_cohort(const struct umkm__block *block, size_t row, bool since, bool told)
{
    const struct umkm__batch_plan *plan = block->plan;
    if (!told) {
        return (struct decider){-1, 0};
    }
    if (since && plan->deciders[0] != plan->deciders[1]) {
        return decide_in_order(block, row, plan->second, plan->first);
    }
    return decide_in_order(block, row, plan->first, plan->second);
}

static void cite_fact(struct umkm__block *block, size_t row)
{
    const struct umkm__batch_plan *plan = block->plan;
    block->citations[row] = plan->override_told.citation;
    block->warnings[row] |= plan->override_class == UMKM_SIZE_LARGE ? (uint32_t)UMKM_WARNING_FOREIGN_INVESTMENT : 0U;
    block->warnings[row] |= plan->override_told.verified ? 0U : (uint32_t)UMKM_WARNING_RULE_NOT_VERIFIED;
}

static void cite_measure(struct umkm__block *block, size_t row, struct decider decider)
{
    block->citations[row] = 0;
    block->warnings[row] |= decider.warnings;
    if (decider.place < 0) {
        return;
    }
    const uint8_t size_class = block->lanes[decider.place].classes[row];
    const struct umkm__told *told = &block->plan->told[decider.place][size_class];
    if (size_class == UMKM_SIZE_UNKNOWN) {
        block->warnings[row] |= UMKM_WARNING_CLASS_NOT_DISTINGUISHED;
        return;
    }
    block->citations[row] = told->citation;
    block->warnings[row] |= told->verified ? 0U : (uint32_t)UMKM_WARNING_RULE_NOT_VERIFIED;
}

static void cite(struct umkm__block *block)
{
    uint8_t *since = block->masks[1];
    uint8_t *told = block->masks[2];
    const int32_t mode = block->plan->mode;
    if (mode == UMKM__MODE_COHORT) {
        umkm__block_cohort(block, since, told);
    }
    for (size_t i = 0; i < block->n; i++) {
        if (block->invalid[i] != 0) {
            continue;
        }
        if (block->overridden[i] != 0) {
            cite_fact(block, i);
        } else if (mode == UMKM__MODE_COHORT) {
            cite_measure(block, i, decide_by_cohort(block, i, since[i] != 0, told[i] != 0));
        } else if (mode == UMKM__MODE_ORDER) {
            cite_measure(block, i, decide_in_order(block, i, block->plan->first, block->plan->second));
        } else {
            cite_measure(block, i, decide_extreme(block, i));
        }
    }
}

static void warn_about_rows(struct umkm__block *block)
{
    for (size_t i = 0; i < block->n; i++) {
        block->warnings[i] |= block->plan->warnings;
        block->warnings[i] |= block->conflict[i] ? (uint32_t)UMKM_WARNING_MEASURES_DISAGREE : 0U;
    }
    if (umkm__block_column(block, UMKM_FIELD_FOUNDED_ON) != NULL) {
        uint8_t *known = block->masks[0];
        const int64_t *days = umkm__block_fact(block, UMKM_FIELD_FOUNDED_ON, block->wide[0], known);
        for (size_t i = 0; i < block->n; i++) {
            const bool after = known[i] && days[i] > block->plan->options.as_of;
            block->warnings[i] |= after ? (uint32_t)UMKM_WARNING_FOUNDED_AFTER_AS_OF : 0U;
        }
    }
}

/* Of a business with a class: a value of a field that brings a warning, for one class or for all (0). */
static void warn_about_fact(struct umkm__block *block, int32_t field, int64_t least, int64_t most, uint8_t size_class,
                            uint32_t warning)
{
    uint8_t *known = block->masks[0];
    const int64_t *values;
    if (block->plan->is_alternative || umkm__block_column(block, field) == NULL) {
        return;
    }
    values = umkm__block_fact(block, field, block->wide[0], known);
    for (size_t i = 0; i < block->n; i++) {
        const bool concerns = size_class == 0 ? block->classes[i] != 0 : block->classes[i] == size_class;
        block->warnings[i] |= concerns && known[i] && values[i] >= least && values[i] <= most ? warning : 0U;
    }
}

void umkm__block_explain(struct umkm__block *block)
{
    warn_about_rows(block);
    cite(block);
    warn_about_fact(block, UMKM_FIELD_INDEPENDENT, 0, 0, 0, UMKM_WARNING_NOT_INDEPENDENT);
    warn_about_fact(block, UMKM_FIELD_LEGAL_FORM, UMKM__COMPANY_FORM_FIRST, UMKM__COMPANY_FORM_LAST, UMKM_SIZE_MICRO,
                    UMKM_WARNING_MICRO_LEGAL_FORM);
    for (size_t i = 0; i < block->n; i++) {
        block->warnings[i] = block->invalid[i] != 0 ? 0 : block->warnings[i];
        block->citations[i] = block->invalid[i] != 0 ? 0 : block->citations[i];
    }
}
