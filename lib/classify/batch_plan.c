/* SPDX-License-Identifier: MIT */
#include "classify/batch_plan.h"

#include <string.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "record/registry.h"
#include "rules/document.h"

/* Every fact that can change a class, a decider or a conflict. */
static const int32_t READ[] = {
    UMKM_FIELD_ANNUAL_SALES,       UMKM_FIELD_BUSINESS_CAPITAL,
    UMKM_FIELD_NET_WORTH,          UMKM_FIELD_TOTAL_ASSETS,
    UMKM_FIELD_TOTAL_LIABILITIES,  UMKM_FIELD_LAND_AND_BUILDINGS,
    UMKM_FIELD_TOTAL_INVESTMENT,   UMKM_FIELD_LAND_COST,
    UMKM_FIELD_BUILDING_COST,      UMKM_FIELD_WORKERS,
    UMKM_FIELD_FOUNDED_ON,         UMKM_FIELD_FOUNDED_YEAR,
    UMKM_FIELD_FOREIGN_INVESTMENT,
};

int32_t umkm_classify_reads(int32_t field)
{
    for (size_t i = 0; i < sizeof READ / sizeof READ[0]; i++) {
        if (READ[i] == field) {
            return 1;
        }
    }
    return field == UMKM_FIELD_LEGAL_FORM || field == UMKM_FIELD_INDEPENDENT ? 2 : 0;
}

static void add_measure(int32_t measures[UMKM_MEASURES_MAX], int32_t *count, int32_t measure)
{
    for (int32_t i = 0; i < *count; i++) {
        if (measures[i] == measure) {
            return;
        }
    }
    if (measure != 0) {
        measures[(*count)++] = measure; /* the loader admits no more than UMKM_MEASURES_MAX */
    }
}

/* In the order in which umkm_classify() lists them. */
static int32_t list_measures(const struct umkm__regime *regime, int32_t measures[UMKM_MEASURES_MAX])
{
    int32_t count = 0;
    for (int32_t i = 0; i < regime->count; i++) {
        add_measure(measures, &count, regime->criteria[i].when_measure);
        add_measure(measures, &count, regime->criteria[i].measure);
    }
    return count;
}

int32_t umkm_regime_measures(const umkm_rules *rules, int32_t regime, int32_t measures[UMKM_MEASURES_MAX])
{
    if (measures == NULL || rules == NULL || regime < 1 || regime > rules->law->count) {
        return 0;
    }
    memset(measures, 0, UMKM_MEASURES_MAX * sizeof measures[0]);
    return list_measures(rules->law->regimes[regime - 1], measures);
}

/* Takes the columns in; each must be of a field that classification reads. */
static umkm_status take_columns(struct umkm__batch_plan *plan, const int32_t *fields, const umkm_column *columns,
                                size_t count, umkm_error *error)
{
    umkm_status status = umkm__table(&plan->table, fields, columns, count, error);
    for (size_t i = 0; i < count && status == UMKM_OK; i++) {
        if (!umkm_classify_reads(fields[i])) {
            return umkm__fail_with(error, UMKM_E_NAME, "klasifikasi tidak membaca bidang ini",
                                   "classification does not read this field");
        }
        plan->ranges[fields[i]] =
            (struct umkm__batch_range){umkm__field(fields[i])->minimum, umkm__field(fields[i])->maximum};
    }
    return status;
}

static const struct umkm__criterion *criterion_of(const struct umkm__regime *regime, int32_t measure)
{
    for (int32_t i = 0; regime != NULL && i < regime->count; i++) {
        if (regime->criteria[i].measure == measure) {
            return &regime->criteria[i];
        }
    }
    return NULL;
}

/* Adds the rows of a criterion above a limit to a ladder; false when the ladder has too few steps for them. */
static bool add_steps(struct umkm__ladder *ladder, int *steps, const struct umkm__criterion *criterion, int64_t above,
                      uint8_t *last)
{
    for (int32_t i = 1; i < criterion->count; i++) {
        const struct umkm__limit_row *row = &criterion->rows[i];
        if (row->range.above < above) {
            continue;
        }
        if (*steps == UMKM__STEPS || row->range.above < 0) {
            return false;
        }
        ladder->limit[*steps] = row->range.above;
        ladder->step[*steps] = (uint8_t)(row->size_class - *last);
        *last = (uint8_t)row->size_class;
        (*steps)++;
    }
    return true;
}

/* Classes as a ladder of limits. Where a regime leaves a class untold, its complement goes on. */
static bool build_ladder(struct umkm__ladder *ladder, const struct umkm__law_choice *choice, int32_t measure)
{
    const struct umkm__criterion *criterion = criterion_of(choice->regime, measure);
    const struct umkm__criterion *more = criterion_of(choice->complement, measure);
    int steps = 0;
    *ladder = (struct umkm__ladder){.limit = {INT64_MAX, INT64_MAX, INT64_MAX},
                                    .negative = measure == UMKM_MEASURE_NET_WORTH ? 0 : UMKM_SIZE_INVALID};
    if (criterion == NULL || criterion->when_measure != 0 || (more != NULL && more->when_measure != 0)) {
        return false;
    }
    const struct umkm__limit_row *top = &criterion->rows[criterion->count - 1];
    bool goes_on = more != NULL && top->size_class == UMKM_SIZE_UNKNOWN;
    struct umkm__criterion told = *criterion;
    uint8_t last = (uint8_t)criterion->rows[0].size_class;
    told.count -= goes_on;
    ladder->first = last;
    return (!goes_on || criterion->count > 1) && add_steps(ladder, &steps, &told, INT64_MIN, &last) &&
           (!goes_on || add_steps(ladder, &steps, more, top->range.above, &last));
}

static struct umkm__told told_by(const struct umkm__law_index *law, const struct umkm__authority *authority)
{
    return (struct umkm__told){umkm__law_citation_number(law, authority->citation), authority->verified};
}

/* Which article each class by a measure cites. A regime whose limits of one class differ in that is told row by row. */
static void tell(struct umkm__batch_plan *plan, const struct umkm__criterion *criterion, int32_t place)
{
    for (int32_t i = 0; criterion != NULL && i < criterion->count; i++) {
        const struct umkm__limit_row *row = &criterion->rows[i];
        struct umkm__told *told = &plan->told[place][row->size_class];
        const struct umkm__told found = told_by(plan->law, &row->authority);
        const char *const *citations = plan->law->citations;
        if (told->citation != 0 && row->size_class != UMKM_SIZE_UNKNOWN &&
            (told->verified != found.verified ||
             strcmp(citations[told->citation - 1], citations[found.citation - 1]) != 0)) {
            plan->tells = false;
        }
        *told = told->citation == 0 ? found : *told;
    }
}

static int32_t place_of(const struct umkm__batch_plan *plan, int32_t measure)
{
    for (int32_t i = 0; i < plan->measure_count; i++) {
        if (plan->measures[i] == measure) {
            return i;
        }
    }
    return -1;
}

static bool reads_for_measures(const struct umkm__batch_plan *plan, int32_t field)
{
    for (int32_t m = 0; m < plan->measure_count; m++) {
        const struct umkm__size_source *source = umkm__size_source(plan->measures[m]);
        bool found = source->field == field;
        for (int t = 0; t < UMKM__SIZE_TERMS; t++) {
            found |= source->terms[t] == field;
        }
        if (found) {
            return true;
        }
    }
    return false;
}

/* Whether a measure comes from one column of amounts, without anything to compute or to check but the sign. */
static bool is_plainly_stated(const struct umkm__batch_plan *plan, int32_t measure)
{
    const struct umkm__size_source *source = umkm__size_source(measure);
    const struct umkm__batch_range *range = &plan->ranges[source->field];
    bool terms = false;
    for (int t = 0; t < UMKM__SIZE_TERMS; t++) {
        terms |= source->terms[t] != UMKM_FIELD_NONE && plan->table.columns[source->terms[t]] != NULL;
    }
    return !terms && source->field != UMKM_FIELD_NONE && plan->table.columns[source->field] != NULL && range->least == 0 &&
           range->most == INT64_MAX;
}

static void list_others(struct umkm__batch_plan *plan)
{
    for (size_t i = 0; i < plan->table.count; i++) {
        int32_t field = plan->table.fields[i];
        if (!reads_for_measures(plan, field) && field != UMKM_FIELD_FOUNDED_ON && field != UMKM_FIELD_FOUNDED_YEAR &&
            field != UMKM_FIELD_FOREIGN_INVESTMENT) {
            plan->others[plan->other_count++] = field;
        }
    }
}

/* Where the warnings and citations of the rows come from. */
static void plan_reasons(struct umkm__batch_plan *plan, const struct umkm__law_choice *choice)
{
    plan->is_alternative = choice->regime->track == UMKM__TRACK_ALTERNATIVE;
    plan->warnings = choice->outside ? (uint32_t)UMKM_WARNING_REGIME_NOT_IN_FORCE : 0U;
    plan->tells = true;
    for (int32_t m = 0; m < plan->measure_count; m++) {
        tell(plan, criterion_of(choice->regime, plan->measures[m]), m);
        tell(plan, criterion_of(choice->complement, plan->measures[m]), m);
    }
    if (plan->override_class != 0) {
        plan->override_told = told_by(plan->law, &plan->law->overrides[plan->law->override_count - 1]->authority);
    }
}

static void plan_regime(struct umkm__batch_plan *plan, const struct umkm__law_choice *choice)
{
    const struct umkm__deciding deciding = umkm__deciding(choice->regime, plan->options.purpose, plan->options.basis);
    plan->regime = choice->handle;
    plan->measure_count = list_measures(choice->regime, plan->measures);
    plan->in_lanes = true;
    for (int32_t m = 0; m < plan->measure_count; m++) {
        plan->in_lanes &= build_ladder(&plan->ladders[m], choice, plan->measures[m]);
    }
    plan->mode = deciding.mode;
    plan->first = place_of(plan, deciding.first);
    plan->second = deciding.second != deciding.first ? place_of(plan, deciding.second) : -1;
    plan->in_pairs = plan->in_lanes && plan->mode == UMKM__MODE_ORDER && plan->measure_count == 2 && plan->first >= 0 &&
                     plan->second >= 0 && is_plainly_stated(plan, plan->measures[0]) &&
                     is_plainly_stated(plan, plan->measures[1]);
    plan->deciders[0] = (uint8_t)deciding.first;
    plan->deciders[1] = (uint8_t)deciding.second;
    plan->cohort_from = plan->law->cohort_from;
    if (choice->regime->track != UMKM__TRACK_ALTERNATIVE && plan->law->override_count > 0) {
        const struct umkm__override *override = plan->law->overrides[plan->law->override_count - 1];
        plan->override_value = override->value;
        plan->override_class = (uint8_t) override->size_class;
    }
    plan_reasons(plan, choice);
    list_others(plan);
}

umkm_status umkm__batch_plan(struct umkm__batch_plan *plan, const umkm_rules *rules, const umkm_classify_options *options,
                             const int32_t *fields, const umkm_column *columns, size_t count, umkm_error *error)
{
    struct umkm__law_choice choice = {0};
    umkm_status status;
    *plan = (struct umkm__batch_plan){.law = rules->law};
    if (umkm__struct_in(&plan->options, sizeof plan->options, _Alignof(umkm_classify_options), options) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    status = umkm__check_options(rules->law, &plan->options, error);
    if (status == UMKM_OK) {
        status = take_columns(plan, fields, columns, count, error);
    }
    if (status != UMKM_OK) {
        return status;
    }
    status = umkm__choose_regime(rules->law, &plan->options, &choice);
    if (status == UMKM_OK) {
        plan_regime(plan, &choice);
    }
    return status;
}
