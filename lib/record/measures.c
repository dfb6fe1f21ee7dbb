/* SPDX-License-Identifier: MIT */
/* What follows from the facts: amounts, months and exact fractions, each with a reason when there is no value. */
#include <umkm/date.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "record/business_internal.h"
#include "record/ratio.h"
#include "record/size.h"

enum { TERMS = UMKM__RATIO_TERMS, YEAR = 10000, FIRST_DAY = 101, LAST_DAY = 1231 };

static const struct umkm__ratio ratios[] = {
    {.measure = UMKM_MEASURE_DSCR,
     .over = {UMKM_FIELD_MONTHLY_NET_CASH},
     .under = {UMKM_FIELD_EXISTING_INSTALMENT, UMKM_FIELD_PROPOSED_INSTALMENT},
     .no_under = UMKM_STATE_NO_OBLIGATION},
    {.measure = UMKM_MEASURE_NET_MARGIN,
     .over = {UMKM_FIELD_NET_PROFIT},
     .under = {UMKM_FIELD_ANNUAL_SALES},
     .no_under = UMKM_STATE_NO_BASE},
    {.measure = UMKM_MEASURE_SALES_GROWTH,
     .over = {UMKM_FIELD_ANNUAL_SALES},
     .less = UMKM_FIELD_PRIOR_ANNUAL_SALES,
     .under = {UMKM_FIELD_PRIOR_ANNUAL_SALES},
     .no_under = UMKM_STATE_NO_BASE},
    {.measure = UMKM_MEASURE_AMOUNT_TO_SALES,
     .over = {UMKM_FIELD_REQUESTED_AMOUNT},
     .under = {UMKM_FIELD_ANNUAL_SALES},
     .no_under = UMKM_STATE_NO_BASE},
    {.measure = UMKM_MEASURE_EVIDENCED_SHARE,
     .over = {UMKM_FIELD_EVIDENCED_SALES},
     .under = {UMKM_FIELD_ANNUAL_SALES},
     .no_under = UMKM_STATE_NO_BASE},
    {.measure = UMKM_MEASURE_DEBT_TO_EQUITY,
     .over = {UMKM_FIELD_TOTAL_DEBT, UMKM_FIELD_REQUESTED_AMOUNT},
     .under = {UMKM_FIELD_EQUITY},
     .no_under = UMKM_STATE_NO_BASE},
    {.measure = UMKM_MEASURE_CURRENT_RATIO,
     .over = {UMKM_FIELD_CURRENT_ASSETS},
     .under = {UMKM_FIELD_CURRENT_LIABILITIES},
     .no_under = UMKM_STATE_NO_OBLIGATION},
    {.measure = UMKM_MEASURE_OWN_CONTRIBUTION_SHARE,
     .over = {UMKM_FIELD_OWN_CONTRIBUTION},
     .under = {UMKM_FIELD_PLAN_COST},
     .required = UMKM_FIELD_OWN_CONTRIBUTION_REQUIRED,
     .no_under = UMKM_STATE_NO_BASE},
    {.measure = UMKM_MEASURE_COLLATERAL_COVERAGE,
     .over = {UMKM_FIELD_COLLATERAL_VALUE, UMKM_FIELD_GUARANTEE_VALUE},
     .under = {UMKM_FIELD_REQUESTED_AMOUNT},
     .required = UMKM_FIELD_COLLATERAL_REQUIRED,
     .no_under = UMKM_STATE_NO_OBLIGATION},
};

static void set_value(umkm_measure_value *value, int64_t numerator, int64_t denominator, int32_t derived)
{
    value->state = UMKM_STATE_VALUE;
    value->numerator = numerator;
    value->upper = numerator;
    value->denominator = denominator;
    value->derived = derived;
}

/* Adds a field to the missing ones, once. */
static void add_missing(umkm_measure_value *value, int32_t field)
{
    for (size_t i = 0; i < sizeof value->missing / sizeof value->missing[0]; i++) {
        if (value->missing[i] == field) {
            return;
        }
        if (value->missing[i] == 0) {
            value->missing[i] = field;
            return;
        }
    }
}

static void need(const umkm_business *business, int32_t field, umkm_measure_value *value)
{
    if (field != 0 && !umkm__known(business, field)) {
        add_missing(value, field);
    }
}

static bool known_or_none(const umkm_business *business, int32_t field)
{
    return field == 0 || umkm__known(business, field);
}

static bool has_begun(const umkm_business *business, const struct umkm__size_source *source)
{
    for (int i = 0; i < UMKM__SIZE_TERMS; i++) {
        if (source->terms[i] != 0 && umkm__known(business, source->terms[i])) {
            return true;
        }
    }
    return false;
}

/* What would give the amount: the fact itself, and the rest of a derivation that has begun or is the only way. */
static void need_amount(const umkm_business *business, const struct umkm__size_source *source, umkm_measure_value *value)
{
    need(business, source->field, value);
    for (int i = 0; i < UMKM__SIZE_TERMS && (source->field == 0 || has_begun(business, source)); i++) {
        need(business, source->terms[i], value);
    }
}

static umkm_status measure_amount(const umkm_business *business, int32_t measure, umkm_measure_value *value)
{
    struct umkm__size size;
    umkm_status status = umkm__size(business, measure, &size);

    if (status != UMKM_OK) {
        return status;
    }
    if (size.known) {
        set_value(value, size.value, 1, size.derived);
    } else {
        need_amount(business, umkm__size_source(measure), value);
    }
    return UMKM_OK;
}

/* Where a contradiction lies in one fact, that fact is named. */
static umkm_status begins_later(int32_t field, umkm_measure_value *value)
{
    add_missing(value, field);
    return UMKM_E_INCONSISTENT;
}

static umkm_status age_from_date(int32_t from, int32_t as_of, umkm_measure_value *value)
{
    int32_t months = 0;
    umkm_status status;

    if (from > as_of) {
        return begins_later(UMKM_FIELD_FOUNDED_ON, value);
    }
    status = umkm_date_months_between(from, as_of, &months);
    set_value(value, months, 1, 1);
    return status;
}

/* The business began on some day of the year, and not after as_of. */
static umkm_status age_from_year(int32_t year, int32_t as_of, umkm_measure_value *value)
{
    int32_t first = year * YEAR + FIRST_DAY;
    int32_t last = year * YEAR + LAST_DAY;
    int32_t youngest = 0;
    int32_t oldest = 0;
    umkm_status status;

    if (first > as_of) {
        return begins_later(UMKM_FIELD_FOUNDED_YEAR, value);
    }
    status = umkm_date_months_between(first, as_of, &oldest);
    if (status == UMKM_OK && last < as_of) {
        status = umkm_date_months_between(last, as_of, &youngest);
    }
    set_value(value, youngest, 1, 1);
    if (youngest != oldest) {
        value->state = UMKM_STATE_RANGE;
        value->upper = oldest;
    }
    return status;
}

static umkm_status measure_age(const umkm_business *business, int32_t as_of, umkm_measure_value *value)
{
    int64_t fact;

    if (as_of != 0 && umkm__fact(business, UMKM_FIELD_FOUNDED_ON, &fact)) {
        return age_from_date((int32_t)fact, as_of, value);
    }
    if (umkm__fact(business, UMKM_FIELD_MONTHS_IN_BUSINESS, &fact)) {
        set_value(value, fact, 1, 0);
        return UMKM_OK;
    }
    if (as_of != 0 && umkm__fact(business, UMKM_FIELD_FOUNDED_YEAR, &fact)) {
        return age_from_year((int32_t)fact, as_of, value);
    }
    add_missing(value, as_of != 0 ? UMKM_FIELD_FOUNDED_ON : UMKM_FIELD_MONTHS_IN_BUSINESS);
    return UMKM_OK;
}

/* Adds the fields up; false, and the missing ones noted, when one is not known. */
static bool add_terms(const umkm_business *business, const int32_t terms[TERMS], umkm_measure_value *value, int64_t *sum,
                      bool *overflow)
{
    int64_t second = 0;

    need(business, terms[0], value);
    need(business, terms[1], value);
    (void)umkm__fact(business, terms[0], sum);
    if (terms[1] != 0) {
        (void)umkm__fact(business, terms[1], &second);
    }
    if (!umkm__known(business, terms[0]) || !known_or_none(business, terms[1])) {
        return false;
    }
    *overflow = umkm__add(*sum, second, sum) || *overflow;
    return true;
}

static void measure_fraction(const umkm_business *business, const struct umkm__ratio *row, umkm_measure_value *value)
{
    int64_t over = 0;
    int64_t under = 0;
    int64_t less = 0;
    bool overflow = false;
    bool known = add_terms(business, row->under, value, &under, &overflow);

    if (known && !overflow && under <= 0) {
        value->state = row->no_under;
        return;
    }
    known = add_terms(business, row->over, value, &over, &overflow) && known;
    if (row->less != 0) {
        need(business, row->less, value);
        known = umkm__fact(business, row->less, &less) && known;
        overflow = overflow || (known && umkm__sub(over, less, &over));
    }
    if (overflow) {
        value->state = UMKM_STATE_OVERFLOW;
    } else if (known) {
        set_value(value, over, under, 1);
    }
}

/* Growth says nothing before there are two full years. */
static umkm_status history_is_short(const umkm_business *business, int32_t as_of, umkm_measure_value *value, bool *is_short)
{
    umkm_measure_value age = {.missing = {0}};
    umkm_status status = measure_age(business, as_of, &age);

    if (status != UMKM_OK) {
        add_missing(value, age.missing[0]);
    }
    *is_short = (age.state == UMKM_STATE_VALUE || age.state == UMKM_STATE_RANGE) && age.upper < UMKM__HISTORY_MONTHS;
    return status;
}

static umkm_status measure_ratio(const umkm_business *business, const struct umkm__ratio *row, int32_t as_of,
                                 umkm_measure_value *value)
{
    int64_t required;
    bool is_short = false;

    if (row->required != 0 && umkm__fact(business, row->required, &required) && required == 0) {
        value->state = UMKM_STATE_NOT_REQUIRED;
        return UMKM_OK;
    }
    if (row->measure == UMKM_MEASURE_SALES_GROWTH) {
        umkm_status status = history_is_short(business, as_of, value, &is_short);

        if (status != UMKM_OK) {
            return status;
        }
    }
    if (is_short) {
        value->state = UMKM_STATE_NOT_COMPUTABLE_YET;
        return UMKM_OK;
    }
    measure_fraction(business, row, value);
    return UMKM_OK;
}

const struct umkm__ratio *umkm__ratio(int32_t measure)
{
    for (size_t i = 0; i < sizeof ratios / sizeof ratios[0]; i++) {
        if (ratios[i].measure == measure) {
            return &ratios[i];
        }
    }
    return NULL;
}

static umkm_status dispatch(const umkm_business *business, int32_t measure, int32_t as_of, umkm_measure_value *value)
{
    const struct umkm__ratio *ratio = umkm__ratio(measure);
    if (measure <= UMKM_MEASURE_INVESTMENT) {
        return measure_amount(business, measure, value);
    }
    if (ratio != NULL) {
        return measure_ratio(business, ratio, as_of, value);
    }
    return measure_age(business, as_of, value);
}

umkm_status umkm__measure(const umkm_business *business, int32_t measure, int32_t as_of, umkm_measure_value *value)
{
    umkm_status status;

    *value = (umkm_measure_value){.struct_size = sizeof *value, .measure = measure};
    status = dispatch(business, measure, as_of, value);
    if (value->state == UMKM_STATE_UNKNOWN) {
        return status;
    }
    for (size_t i = 0; i < sizeof value->missing / sizeof value->missing[0]; i++) {
        value->missing[i] = 0;
    }
    return status;
}

umkm_status umkm_business_measure(const umkm_business *business, int32_t measure, int32_t as_of, umkm_measure_value *value)
{
    umkm_measure_value own;
    umkm_status status;
    umkm_status copied;

    if (business == NULL || value == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (umkm_measure_name(measure)[0] == '\0') {
        return UMKM_E_NAME;
    }
    if (as_of != 0 && !umkm_date_is_valid(as_of)) {
        return UMKM_E_DATE;
    }
    status = umkm__measure(business, measure, as_of, &own);
    copied = umkm__struct_out(value, &own, sizeof own);
    return copied != UMKM_OK ? copied : status;
}
