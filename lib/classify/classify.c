/* SPDX-License-Identifier: MIT */
/* The size class of one business. */
#include <string.h>

#include <umkm/classify.h>
#include <umkm/date.h>

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "classify/decide.h"
#include "record/business_internal.h"
#include "record/size.h"
#include "rules/document.h"

static bool within(const struct umkm__range *range, int64_t value)
{
    return (!range->has_above || value > range->above) && (!range->has_up_to || value <= range->up_to);
}

/* Of the criteria of one measure, which stand together, the one whose condition is met; NULL when that cannot be told. */
static const struct umkm__criterion *choose_criterion(const struct umkm__regime *regime, const umkm_classification *result,
                                                      const struct umkm__criterion *first)
{
    const struct umkm__criterion *end = regime->criteria + regime->count;
    if (first == NULL || first->when_measure == UMKM_MEASURE_NONE) {
        return first;
    }
    for (const struct umkm__criterion *criterion = first; criterion < end && criterion->measure == first->measure;
         criterion++) {
        const umkm_measure_class *condition = umkm__measure_entry(result, criterion->when_measure);
        if (condition != NULL && condition->known && within(&criterion->when, condition->value)) {
            return criterion;
        }
    }
    return NULL;
}

/* The criterion of a complement for a measure, or NULL. */
static const struct umkm__criterion *find_criterion(const struct umkm__regime *complement, const umkm_classification *result,
                                                    int32_t measure)
{
    for (int32_t i = 0; complement != NULL && i < complement->measure_count; i++) {
        if (complement->measures[i] == measure) {
            return choose_criterion(complement, result, complement->first[i]);
        }
    }
    return NULL;
}

static const struct umkm__limit_row *find_row(const struct umkm__criterion *criterion, int64_t value)
{
    int32_t i = 0;
    while (i < criterion->count - 1 && value > criterion->rows[i].range.up_to) {
        i++;
    }
    return &criterion->rows[i];
}

static void fill_class(umkm_measure_class *entry, const struct umkm__limit_row *row)
{
    const struct umkm__range *range = &row->range;
    entry->size_class = row->size_class;
    entry->has_above = range->has_above;
    entry->has_up_to = range->has_up_to;
    entry->above = range->above;
    entry->up_to = range->up_to;
    entry->verified = row->authority.verified;
    entry->citation = row->authority.citation;
    if (range->has_up_to && umkm__sub(range->up_to, entry->value, &entry->headroom)) {
        entry->headroom = INT64_MAX;
    }
    if (range->has_above && umkm__sub(entry->value, range->above, &entry->distance)) {
        entry->distance = INT64_MAX;
    }
}

/* The class by the measure at a place of the regime's list, and so of the result's. */
static void classify_entry(const struct umkm__law_choice *choice, umkm_classification *result, int32_t place)
{
    const struct umkm__regime *regime = choice->regime;
    umkm_measure_class *entry = &result->measures[place];
    const struct umkm__criterion *criterion = entry->known ? choose_criterion(regime, result, regime->first[place]) : NULL;
    const struct umkm__limit_row *row = criterion != NULL ? find_row(criterion, entry->value) : NULL;
    if (row == NULL) {
        return;
    }
    if (row->size_class == UMKM_SIZE_UNKNOWN) {
        criterion = find_criterion(choice->complement, result, entry->measure);
        row = criterion != NULL ? find_row(criterion, entry->value) : row;
    }
    fill_class(entry, row);
}

/* Reads one measure into the next entry. */
static umkm_status add_measure(const umkm_business *business, int32_t measure, umkm_classification *result)
{
    struct umkm__size size;
    umkm_measure_class *entry = &result->measures[result->measure_count];
    umkm_status status;
    entry->measure = measure;
    status = umkm__size(business, measure, &size);
    if (status != UMKM_OK) {
        return status;
    }
    entry->known = size.known;
    entry->value = size.value;
    result->measure_count++;
    if (size.differs) {
        result->warnings |= UMKM_WARNING_STATED_DIFFERS_FROM_DERIVED;
    }
    if (size.at_int32_max) {
        result->warnings |= UMKM_WARNING_SUSPECTED_INT32_OVERFLOW;
    }
    return UMKM_OK;
}

static umkm_status add_measures(const struct umkm__regime *regime, const umkm_business *business,
                                umkm_classification *result)
{
    umkm_status status = UMKM_OK;
    for (int32_t i = 0; i < regime->measure_count && status == UMKM_OK; i++) {
        status = add_measure(business, regime->measures[i], result);
    }
    return status;
}

static void find_conflict(umkm_classification *result)
{
    int32_t first = UMKM_SIZE_UNKNOWN;
    for (int32_t i = 0; i < result->measure_count; i++) {
        int32_t size_class = result->measures[i].size_class;
        if (size_class != UMKM_SIZE_UNKNOWN && first != UMKM_SIZE_UNKNOWN && size_class != first) {
            result->conflict = 1;
            result->warnings |= UMKM_WARNING_MEASURES_DISAGREE;
        }
        first = first == UMKM_SIZE_UNKNOWN ? size_class : first;
    }
}

static bool is_fact(const umkm_business *business, int32_t field, int64_t value)
{
    int64_t fact;
    return umkm__fact(business, field, &fact) && fact == value;
}

/* A fact that decides alone: foreign investment. The last document's word counts. */
static void apply_overrides(const struct umkm__law_index *law, const umkm_business *business, umkm_classification *result)
{
    for (int32_t i = law->override_count - 1; i >= 0; i--) {
        const struct umkm__override *override = law->overrides[i];
        if (is_fact(business, override->field, override->value)) {
            result->size_class = override->size_class;
            result->decided_by = 0;
            result->decided_by_field = override->field;
            result->citation = override->authority.citation;
            result->missing_count = 0;
            memset(result->missing, 0, sizeof result->missing);
            result->warnings &= ~(uint32_t)(UMKM_WARNING_DECIDED_BY_OTHER_MEASURE | UMKM_WARNING_CLASS_NOT_DISTINGUISHED |
                                            UMKM_WARNING_RULE_NOT_VERIFIED | UMKM_WARNING_MEASURE_NOT_IN_REGIME);
            result->warnings |= override->size_class == UMKM_SIZE_LARGE ? (uint32_t)UMKM_WARNING_FOREIGN_INVESTMENT : 0U;
            result->warnings |= override->authority.verified ? 0U : (uint32_t)UMKM_WARNING_RULE_NOT_VERIFIED;
            return;
        }
    }
}

static bool is_company_form(const umkm_business *business)
{
    int64_t form;
    return umkm__fact(business, UMKM_FIELD_LEGAL_FORM, &form) && form >= UMKM__COMPANY_FORM_FIRST &&
           form <= UMKM__COMPANY_FORM_LAST;
}

static void warn_about_facts(const umkm_business *business, umkm_classification *result)
{
    if (result->size_class == UMKM_SIZE_UNKNOWN) {
        return;
    }
    if (is_fact(business, UMKM_FIELD_INDEPENDENT, 0)) {
        result->warnings |= UMKM_WARNING_NOT_INDEPENDENT;
    }
    if (result->size_class == UMKM_SIZE_MICRO && is_company_form(business)) {
        result->warnings |= UMKM_WARNING_MICRO_LEGAL_FORM;
    }
}

static bool in_force(const struct umkm__regime *regime, int32_t day)
{
    return regime->status != UMKM_RULE_ANNOUNCED && regime->status != UMKM_RULE_SUSPENDED && day >= regime->valid_from &&
           day < regime->valid_to;
}

umkm_status umkm__choose_regime(const struct umkm__law_index *law, const umkm_classify_options *options,
                                struct umkm__law_choice *choice)
{
    int32_t before;
    int32_t after;
    const struct umkm__law_segment *segment = umkm__law_on(law, options->as_of, &before, &after);
    if (options->regime != 0) {
        choice->handle = options->regime;
        choice->regime = law->regimes[options->regime - 1];
        choice->outside = !in_force(choice->regime, options->as_of);
        /* a complement speaks for its days only */
        if (segment != NULL && segment->regime == options->regime && segment->complement != 0) {
            choice->complement = law->regimes[segment->complement - 1];
        }
        return UMKM_OK;
    }
    if (segment == NULL && options->gap != UMKM_GAP_NONE) {
        int32_t place = options->gap == UMKM_GAP_BEFORE ? before : after;
        segment = place != 0 ? &law->segments[place - 1] : NULL;
    }
    if (segment == NULL) {
        return UMKM_E_NO_REGIME;
    }
    choice->handle = segment->regime;
    choice->regime = law->regimes[segment->regime - 1];
    choice->complement = segment->complement != 0 ? law->regimes[segment->complement - 1] : NULL;
    choice->outside = !in_force(choice->regime, options->as_of);
    return UMKM_OK;
}

umkm_status umkm__classify(const struct umkm__law_index *law, const umkm_business *business,
                           const umkm_classify_options *options, umkm_classification *result)
{
    struct umkm__law_choice choice = {0};
    int64_t founded_on;
    umkm_status status = umkm__choose_regime(law, options, &choice);
    result->basis = options->basis;
    result->purpose = options->purpose;
    if (umkm__fact(business, UMKM_FIELD_FOUNDED_ON, &founded_on) && founded_on > options->as_of) {
        result->warnings |= UMKM_WARNING_FOUNDED_AFTER_AS_OF;
    }
    if (status != UMKM_OK) {
        result->warnings |= UMKM_WARNING_NO_REGIME;
        return status;
    }
    result->regime = choice.handle;
    result->warnings |= choice.outside ? (uint32_t)UMKM_WARNING_REGIME_NOT_IN_FORCE : 0U;
    status = add_measures(choice.regime, business, result);
    if (status != UMKM_OK) {
        return status;
    }
    for (int32_t i = 0; i < result->measure_count; i++) {
        classify_entry(&choice, result, i);
    }
    find_conflict(result);
    umkm__decide(law, choice.regime, business, result);
    if (choice.regime->track != UMKM__TRACK_ALTERNATIVE) {
        apply_overrides(law, business, result);
        warn_about_facts(business, result);
    }
    return UMKM_OK;
}

umkm_status umkm__check_options(const struct umkm__law_index *law, const umkm_classify_options *options, umkm_error *error)
{
    if (!umkm_date_is_valid(options->as_of)) {
        return umkm__fail_with(error, UMKM_E_DATE, "tanggal penilaian (as_of) wajib", "the as-of date is required");
    }
    if (options->regime < 0 || options->regime > law->count) {
        return umkm__fail_with(error, UMKM_E_NO_RULE, NULL, NULL);
    }
    if (options->basis == UMKM_BASIS_COHORT && law->cohort_from == 0) {
        return umkm__fail_with(error, UMKM_E_NO_RULE, "dokumen hukum tidak memuat tanggal kohort",
                               "the law documents have no cohort date");
    }
    if (options->purpose < UMKM_PURPOSE_FACILITATION || options->purpose > UMKM_PURPOSE_REGISTRATION ||
        options->basis < UMKM_BASIS_PURPOSE || options->basis > UMKM_BASIS_LOWER || options->gap < UMKM_GAP_NONE ||
        options->gap > UMKM_GAP_AFTER) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, "purpose, basis, atau gap tidak dikenal",
                               "unknown purpose, basis or gap");
    }
    return UMKM_OK;
}

/* "land_cost + building_cost MUST NOT EXCEED total_investment" */
static void write_whole(const struct umkm__size_source *source, const char *must, char *buffer, size_t capacity)
{
    struct umkm__text text;
    umkm__text_init(&text, buffer, capacity);
    for (int i = UMKM__SIZE_TERMS - source->parts; i < UMKM__SIZE_TERMS; i++) {
        umkm__text_cstr(&text, i > UMKM__SIZE_TERMS - source->parts ? " + " : "");
        umkm__text_cstr(&text, umkm_field_name(source->terms[i]));
    }
    umkm__text_cstr(&text, must);
    umkm__text_cstr(&text, umkm_field_name(source->terms[0]));
    umkm__text_trim(&text);
}

/* Says what a failed classification is about: why there is no regime, or which measure contradicts itself. */
static umkm_status explain(const struct umkm__law_index *law, int32_t day, const umkm_classification *result,
                           umkm_status status, umkm_error *error)
{
    const struct umkm__law_gap *gap = status == UMKM_E_NO_REGIME ? umkm__law_gap_on(law, day) : NULL;
    const umkm_measure_class *next = &result->measures[result->measure_count]; /* being read when it failed */
    struct umkm__problem problem = {.status = status, .offset = -1};
    char id[UMKM_ERROR_MESSAGE_SIZE];
    char en[UMKM_ERROR_MESSAGE_SIZE];
    if (error == NULL) {
        return status;
    }
    if (gap != NULL) {
        problem.detail = gap->text;
    } else if (status != UMKM_E_NO_REGIME) {
        write_whole(umkm__size_source(next->measure), " tidak boleh melebihi ", id, sizeof id);
        write_whole(umkm__size_source(next->measure), " must not exceed ", en, sizeof en);
        problem.field_name = umkm_measure_name(next->measure);
        problem.detail = (struct umkm__bitext){id, en};
    }
    return umkm__fail(error, &problem);
}

/* Into a result of this version's size, which has been zeroed. */
static umkm_status classify_into(const struct umkm__law_index *law, const umkm_business *business,
                                 const umkm_classify_options *options, umkm_classification *result, umkm_error *error)
{
    umkm_status status = umkm__classify(law, business, options, result);
    return status == UMKM_OK ? UMKM_OK : explain(law, options->as_of, result, status, error);
}

/* For a caller whose result is shorter or longer. */
static umkm_status classify_resized(const struct umkm__law_index *law, const umkm_business *business,
                                    const umkm_classify_options *options, umkm_classification *result, umkm_error *error)
{
    umkm_classification filled = {0};
    umkm_status status = classify_into(law, business, options, &filled, error);
    umkm_status out = umkm__struct_out(result, &filled, sizeof filled);
    return out != UMKM_OK ? umkm__fail_with(error, out, NULL, NULL) : status;
}

umkm_status umkm_classify(const umkm_rules *rules, const umkm_business *business, const umkm_classify_options *options,
                          umkm_classification *result, umkm_error *error)
{
    umkm_classify_options own = {0};
    umkm_status status;
    if (rules == NULL || business == NULL || options == NULL || result == NULL) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (umkm__struct_in(&own, sizeof own, _Alignof(umkm_classify_options), options) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    status = umkm__check_options(rules->law, &own, error);
    if (status != UMKM_OK) {
        return status;
    }
    if (result->struct_size != sizeof *result) {
        return classify_resized(rules->law, business, &own, result, error);
    }
    umkm__zero(result, sizeof *result);
    result->struct_size = sizeof *result;
    return classify_into(rules->law, business, &own, result, error);
}
