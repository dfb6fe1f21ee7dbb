/* SPDX-License-Identifier: MIT */
/* Every measure in every state: value, unknown, too early, not required, nothing owed, no base, overflow, contradiction. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/business.h>

enum { AS_OF = 20261121, FACTS = 5, MISSING = 4 };

#define F(symbol) UMKM_FIELD_##symbol
#define M(symbol) UMKM_MEASURE_##symbol
#define VALUE UMKM_STATE_VALUE
#define UNKNOWN UMKM_STATE_UNKNOWN
#define NO_BASE UMKM_STATE_NO_BASE
#define NO_OBLIGATION UMKM_STATE_NO_OBLIGATION
#define NOT_REQUIRED UMKM_STATE_NOT_REQUIRED
#define TOO_EARLY UMKM_STATE_NOT_COMPUTABLE_YET
#define OVERFLOWS UMKM_STATE_OVERFLOW
#define RANGE UMKM_STATE_RANGE
#define CONTRADICTION UMKM_E_INCONSISTENT
#define MOST INT64_MAX

struct fact {
    int32_t field; /* 0 ends the list */
    int64_t value;
};

struct measure_case {
    int32_t measure;
    struct fact facts[FACTS];
    int32_t as_of;
    umkm_status status;
    int32_t state;
    int64_t numerator;
    int64_t denominator;
    int64_t upper;
    int32_t derived;
    int32_t missing[MISSING];
};

/* clang-format off */
static const struct measure_case amounts[] = {
    {M(ANNUAL_SALES), {{F(ANNUAL_SALES), 0}}, AS_OF, 0, VALUE, 0, 1, 0, 0, {0}},
    {M(ANNUAL_SALES), {{F(ANNUAL_SALES), MOST}}, 0, 0, VALUE, MOST, 1, MOST, 0, {0}},
    {M(ANNUAL_SALES), {{0, 0}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(ANNUAL_SALES)}},
    {M(WORKERS), {{F(WORKERS), 7}}, AS_OF, 0, VALUE, 7, 1, 7, 0, {0}},
    {M(WORKERS), {{0, 0}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(WORKERS)}},

    {M(BUSINESS_CAPITAL), {{F(BUSINESS_CAPITAL), 5}}, AS_OF, 0, VALUE, 5, 1, 5, 0, {0}},
    {M(BUSINESS_CAPITAL), {{F(TOTAL_INVESTMENT), 10}, {F(LAND_COST), 3}, {F(BUILDING_COST), 2}},
     AS_OF, 0, VALUE, 5, 1, 5, 1, {0}},
    {M(BUSINESS_CAPITAL), {{F(TOTAL_INVESTMENT), 10}, {F(LAND_COST), 7}, {F(BUILDING_COST), 3}},
     AS_OF, 0, VALUE, 0, 1, 0, 1, {0}},
    {M(BUSINESS_CAPITAL), {{F(TOTAL_INVESTMENT), 10}, {F(LAND_COST), 7}, {F(BUILDING_COST), 4}},
     AS_OF, CONTRADICTION, UNKNOWN, 0, 0, 0, 0, {0}},
    {M(BUSINESS_CAPITAL), {{F(TOTAL_INVESTMENT), MOST}, {F(LAND_COST), MOST}, {F(BUILDING_COST), 1}},
     AS_OF, CONTRADICTION, UNKNOWN, 0, 0, 0, 0, {0}},
    {M(BUSINESS_CAPITAL), {{F(TOTAL_INVESTMENT), 10}, {F(BUILDING_COST), 11}},
     AS_OF, CONTRADICTION, UNKNOWN, 0, 0, 0, 0, {0}},
    /* a stated value wins, whatever the others say */
    {M(BUSINESS_CAPITAL), {{F(BUSINESS_CAPITAL), 9}, {F(TOTAL_INVESTMENT), 10}, {F(LAND_COST), 7}, {F(BUILDING_COST), 4}},
     AS_OF, 0, VALUE, 9, 1, 9, 0, {0}},
    {M(BUSINESS_CAPITAL), {{0, 0}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(BUSINESS_CAPITAL)}},
    /* net worth never stands in for business capital */
    {M(BUSINESS_CAPITAL), {{F(NET_WORTH), 5}, {F(EQUITY), 5}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(BUSINESS_CAPITAL)}},
    {M(BUSINESS_CAPITAL), {{F(TOTAL_INVESTMENT), 10}, {F(LAND_COST), 3}},
     AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(BUSINESS_CAPITAL), F(BUILDING_COST)}},
    {M(BUSINESS_CAPITAL), {{F(BUILDING_COST), 3}},
     AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(BUSINESS_CAPITAL), F(TOTAL_INVESTMENT), F(LAND_COST)}},

    {M(NET_WORTH), {{F(NET_WORTH), -5}}, AS_OF, 0, VALUE, -5, 1, -5, 0, {0}},
    {M(NET_WORTH), {{F(TOTAL_ASSETS), 10}, {F(TOTAL_LIABILITIES), 3}, {F(LAND_AND_BUILDINGS), 2}},
     AS_OF, 0, VALUE, 5, 1, 5, 1, {0}},
    {M(NET_WORTH), {{F(TOTAL_ASSETS), 10}, {F(TOTAL_LIABILITIES), 13}, {F(LAND_AND_BUILDINGS), 10}},
     AS_OF, 0, VALUE, -13, 1, -13, 1, {0}},
    {M(NET_WORTH), {{F(TOTAL_ASSETS), 0}, {F(TOTAL_LIABILITIES), MOST}, {F(LAND_AND_BUILDINGS), 0}},
     AS_OF, 0, VALUE, -MOST, 1, -MOST, 1, {0}},
    {M(NET_WORTH), {{F(TOTAL_ASSETS), 10}, {F(TOTAL_LIABILITIES), 0}, {F(LAND_AND_BUILDINGS), 11}},
     AS_OF, CONTRADICTION, UNKNOWN, 0, 0, 0, 0, {0}},
    {M(NET_WORTH), {{F(TOTAL_ASSETS), 10}, {F(LAND_AND_BUILDINGS), 11}}, AS_OF, CONTRADICTION, UNKNOWN, 0, 0, 0, 0, {0}},
    {M(NET_WORTH), {{F(NET_WORTH), 1}, {F(TOTAL_ASSETS), 10}, {F(LAND_AND_BUILDINGS), 11}},
     AS_OF, 0, VALUE, 1, 1, 1, 0, {0}},
    {M(NET_WORTH), {{0, 0}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(NET_WORTH)}},
    {M(NET_WORTH), {{F(TOTAL_ASSETS), 10}, {F(LAND_AND_BUILDINGS), 10}},
     AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(NET_WORTH), F(TOTAL_LIABILITIES)}},
    {M(NET_WORTH), {{F(TOTAL_LIABILITIES), 10}},
     AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(NET_WORTH), F(TOTAL_ASSETS), F(LAND_AND_BUILDINGS)}},

    {M(INVESTMENT), {{F(TOTAL_INVESTMENT), 10}, {F(LAND_COST), 3}, {F(BUILDING_COST), 2}}, AS_OF, 0, VALUE, 5, 1, 5, 1, {0}},
    {M(INVESTMENT), {{F(TOTAL_INVESTMENT), 10}, {F(LAND_COST), 8}, {F(BUILDING_COST), 3}},
     AS_OF, CONTRADICTION, UNKNOWN, 0, 0, 0, 0, {0}},
    {M(INVESTMENT), {{F(BUSINESS_CAPITAL), 10}},
     AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(TOTAL_INVESTMENT), F(LAND_COST), F(BUILDING_COST)}},
    {M(INVESTMENT), {{F(TOTAL_INVESTMENT), 10}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(LAND_COST), F(BUILDING_COST)}},
};

static const struct measure_case ages[] = {
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_ON), 20260521}}, AS_OF, 0, VALUE, 6, 1, 6, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_ON), 20260522}}, AS_OF, 0, VALUE, 5, 1, 5, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_ON), 20260520}}, AS_OF, 0, VALUE, 6, 1, 6, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_ON), 20261121}}, AS_OF, 0, VALUE, 0, 1, 0, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_ON), 20261122}}, AS_OF, CONTRADICTION, UNKNOWN, 0, 0, 0, 0, {F(FOUNDED_ON)}},
    /* the day wins over stated months, those over the year */
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_ON), 20260521}, {F(MONTHS_IN_BUSINESS), 99}, {F(FOUNDED_YEAR), 2000}},
     AS_OF, 0, VALUE, 6, 1, 6, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(MONTHS_IN_BUSINESS), 99}, {F(FOUNDED_YEAR), 2000}}, AS_OF, 0, VALUE, 99, 1, 99, 0, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_ON), 20260521}, {F(MONTHS_IN_BUSINESS), 99}}, 0, 0, VALUE, 99, 1, 99, 0, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(MONTHS_IN_BUSINESS), 0}}, 0, 0, VALUE, 0, 1, 0, 0, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_YEAR), 2024}}, AS_OF, 0, RANGE, 22, 1, 34, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_YEAR), 2026}}, AS_OF, 0, RANGE, 0, 1, 10, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_YEAR), 2026}}, 20260131, 0, VALUE, 0, 1, 0, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_YEAR), 2026}}, 20260201, 0, RANGE, 0, 1, 1, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_YEAR), 2026}}, 20260101, 0, VALUE, 0, 1, 0, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_YEAR), 2026}}, 20251231, CONTRADICTION, UNKNOWN, 0, 0, 0, 0, {F(FOUNDED_YEAR)}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_YEAR), 2025}}, 20251231, 0, RANGE, 0, 1, 11, 1, {0}},
    {M(MONTHS_IN_BUSINESS), {{0, 0}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(FOUNDED_ON)}},
    {M(MONTHS_IN_BUSINESS), {{F(FOUNDED_ON), 20260521}, {F(FOUNDED_YEAR), 2026}},
     0, 0, UNKNOWN, 0, 0, 0, 0, {F(MONTHS_IN_BUSINESS)}},
};

static const struct measure_case ratios[] = {
    {M(DSCR), {{F(MONTHLY_NET_CASH), 5}, {F(EXISTING_INSTALMENT), 1}, {F(PROPOSED_INSTALMENT), 3}},
     AS_OF, 0, VALUE, 5, 4, 5, 1, {0}},
    {M(DSCR), {{F(MONTHLY_NET_CASH), -5}, {F(EXISTING_INSTALMENT), 0}, {F(PROPOSED_INSTALMENT), 1}},
     AS_OF, 0, VALUE, -5, 1, -5, 1, {0}},
    {M(DSCR), {{F(EXISTING_INSTALMENT), 0}, {F(PROPOSED_INSTALMENT), 0}}, AS_OF, 0, NO_OBLIGATION, 0, 0, 0, 0, {0}},
    {M(DSCR), {{F(MONTHLY_NET_CASH), 1}, {F(PROPOSED_INSTALMENT), 0}},
     AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(EXISTING_INSTALMENT)}},
    {M(DSCR), {{0, 0}},
     AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(EXISTING_INSTALMENT), F(PROPOSED_INSTALMENT), F(MONTHLY_NET_CASH)}},
    {M(DSCR), {{F(MONTHLY_NET_CASH), 1}, {F(EXISTING_INSTALMENT), MOST}, {F(PROPOSED_INSTALMENT), 0}},
     AS_OF, 0, VALUE, 1, MOST, 1, 1, {0}},
    {M(DSCR), {{F(MONTHLY_NET_CASH), 1}, {F(EXISTING_INSTALMENT), MOST}, {F(PROPOSED_INSTALMENT), 1}},
     AS_OF, 0, OVERFLOWS, 0, 0, 0, 0, {0}},
    {M(DSCR), {{F(EXISTING_INSTALMENT), MOST}, {F(PROPOSED_INSTALMENT), 1}}, AS_OF, 0, OVERFLOWS, 0, 0, 0, 0, {0}},

    {M(NET_MARGIN), {{F(NET_PROFIT), -2}, {F(ANNUAL_SALES), 10}}, AS_OF, 0, VALUE, -2, 10, -2, 1, {0}},
    {M(NET_MARGIN), {{F(NET_PROFIT), 2}, {F(ANNUAL_SALES), 0}}, AS_OF, 0, NO_BASE, 0, 0, 0, 0, {0}},
    {M(NET_MARGIN), {{F(ANNUAL_SALES), 0}}, AS_OF, 0, NO_BASE, 0, 0, 0, 0, {0}},
    {M(NET_MARGIN), {{F(ANNUAL_SALES), 1}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(NET_PROFIT)}},
    {M(NET_MARGIN), {{0, 0}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(ANNUAL_SALES), F(NET_PROFIT)}},

    {M(SALES_GROWTH), {{F(ANNUAL_SALES), 11}, {F(PRIOR_ANNUAL_SALES), 10}}, AS_OF, 0, VALUE, 1, 10, 1, 1, {0}},
    {M(SALES_GROWTH), {{F(ANNUAL_SALES), 0}, {F(PRIOR_ANNUAL_SALES), MOST}}, AS_OF, 0, VALUE, -MOST, MOST, -MOST, 1, {0}},
    {M(SALES_GROWTH), {{F(ANNUAL_SALES), 11}, {F(PRIOR_ANNUAL_SALES), 0}}, AS_OF, 0, NO_BASE, 0, 0, 0, 0, {0}},
    {M(SALES_GROWTH), {{F(PRIOR_ANNUAL_SALES), 0}}, AS_OF, 0, NO_BASE, 0, 0, 0, 0, {0}},
    {M(SALES_GROWTH), {{F(ANNUAL_SALES), 11}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(PRIOR_ANNUAL_SALES)}},
    {M(SALES_GROWTH), {{0, 0}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(PRIOR_ANNUAL_SALES), F(ANNUAL_SALES)}},
    {M(SALES_GROWTH), {{F(MONTHS_IN_BUSINESS), 23}}, AS_OF, 0, TOO_EARLY, 0, 0, 0, 0, {0}},
    {M(SALES_GROWTH), {{F(MONTHS_IN_BUSINESS), 23}, {F(ANNUAL_SALES), 11}, {F(PRIOR_ANNUAL_SALES), 10}},
     AS_OF, 0, TOO_EARLY, 0, 0, 0, 0, {0}},
    {M(SALES_GROWTH), {{F(MONTHS_IN_BUSINESS), 24}, {F(ANNUAL_SALES), 11}, {F(PRIOR_ANNUAL_SALES), 10}},
     AS_OF, 0, VALUE, 1, 10, 1, 1, {0}},
    {M(SALES_GROWTH), {{F(FOUNDED_ON), 20241121}, {F(ANNUAL_SALES), 11}, {F(PRIOR_ANNUAL_SALES), 10}},
     AS_OF, 0, VALUE, 1, 10, 1, 1, {0}},
    {M(SALES_GROWTH), {{F(FOUNDED_ON), 20241122}, {F(ANNUAL_SALES), 11}, {F(PRIOR_ANNUAL_SALES), 10}},
     AS_OF, 0, TOO_EARLY, 0, 0, 0, 0, {0}},
    /* founded some day of 2024: 22 to 34 months, so not known to be too early; of 2025: 10 to 22 months */
    {M(SALES_GROWTH), {{F(FOUNDED_YEAR), 2024}, {F(ANNUAL_SALES), 11}, {F(PRIOR_ANNUAL_SALES), 10}},
     AS_OF, 0, VALUE, 1, 10, 1, 1, {0}},
    {M(SALES_GROWTH), {{F(FOUNDED_YEAR), 2025}, {F(ANNUAL_SALES), 11}, {F(PRIOR_ANNUAL_SALES), 10}},
     AS_OF, 0, TOO_EARLY, 0, 0, 0, 0, {0}},
    {M(SALES_GROWTH), {{F(FOUNDED_ON), 20261122}, {F(ANNUAL_SALES), 11}, {F(PRIOR_ANNUAL_SALES), 10}},
     AS_OF, CONTRADICTION, UNKNOWN, 0, 0, 0, 0, {F(FOUNDED_ON)}},

    {M(AMOUNT_TO_SALES), {{F(REQUESTED_AMOUNT), 3}, {F(ANNUAL_SALES), 10}}, AS_OF, 0, VALUE, 3, 10, 3, 1, {0}},
    {M(AMOUNT_TO_SALES), {{F(ANNUAL_SALES), 0}}, AS_OF, 0, NO_BASE, 0, 0, 0, 0, {0}},
    {M(AMOUNT_TO_SALES), {{F(REQUESTED_AMOUNT), 3}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(ANNUAL_SALES)}},

    {M(EVIDENCED_SHARE), {{F(EVIDENCED_SALES), 8}, {F(ANNUAL_SALES), 10}}, AS_OF, 0, VALUE, 8, 10, 8, 1, {0}},
    {M(EVIDENCED_SHARE), {{F(ANNUAL_SALES), 0}}, AS_OF, 0, NO_BASE, 0, 0, 0, 0, {0}},
    {M(EVIDENCED_SHARE), {{F(ANNUAL_SALES), 10}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(EVIDENCED_SALES)}},

    {M(DEBT_TO_EQUITY), {{F(TOTAL_DEBT), 2}, {F(REQUESTED_AMOUNT), 3}, {F(EQUITY), 10}}, AS_OF, 0, VALUE, 5, 10, 5, 1, {0}},
    {M(DEBT_TO_EQUITY), {{F(TOTAL_DEBT), 2}, {F(REQUESTED_AMOUNT), 3}, {F(EQUITY), 1}}, AS_OF, 0, VALUE, 5, 1, 5, 1, {0}},
    {M(DEBT_TO_EQUITY), {{F(EQUITY), 0}}, AS_OF, 0, NO_BASE, 0, 0, 0, 0, {0}},
    {M(DEBT_TO_EQUITY), {{F(EQUITY), -1}}, AS_OF, 0, NO_BASE, 0, 0, 0, 0, {0}},
    {M(DEBT_TO_EQUITY), {{F(TOTAL_DEBT), 2}, {F(EQUITY), 1}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(REQUESTED_AMOUNT)}},
    {M(DEBT_TO_EQUITY), {{F(TOTAL_DEBT), 2}, {F(REQUESTED_AMOUNT), 3}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(EQUITY)}},
    {M(DEBT_TO_EQUITY), {{F(TOTAL_DEBT), MOST}, {F(REQUESTED_AMOUNT), 1}, {F(EQUITY), 1}},
     AS_OF, 0, OVERFLOWS, 0, 0, 0, 0, {0}},
    {M(DEBT_TO_EQUITY), {{F(TOTAL_DEBT), MOST}, {F(REQUESTED_AMOUNT), 1}, {F(EQUITY), 0}},
     AS_OF, 0, NO_BASE, 0, 0, 0, 0, {0}},

    {M(CURRENT_RATIO), {{F(CURRENT_ASSETS), 3}, {F(CURRENT_LIABILITIES), 2}}, AS_OF, 0, VALUE, 3, 2, 3, 1, {0}},
    {M(CURRENT_RATIO), {{F(CURRENT_LIABILITIES), 0}}, AS_OF, 0, NO_OBLIGATION, 0, 0, 0, 0, {0}},
    {M(CURRENT_RATIO), {{F(CURRENT_ASSETS), 3}}, AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(CURRENT_LIABILITIES)}},

    {M(OWN_CONTRIBUTION_SHARE), {{F(OWN_CONTRIBUTION), 3}, {F(PLAN_COST), 10}}, AS_OF, 0, VALUE, 3, 10, 3, 1, {0}},
    {M(OWN_CONTRIBUTION_SHARE), {{F(OWN_CONTRIBUTION), 3}, {F(PLAN_COST), 10}, {F(OWN_CONTRIBUTION_REQUIRED), 1}},
     AS_OF, 0, VALUE, 3, 10, 3, 1, {0}},
    {M(OWN_CONTRIBUTION_SHARE), {{F(OWN_CONTRIBUTION), 3}, {F(PLAN_COST), 10}, {F(OWN_CONTRIBUTION_REQUIRED), 0}},
     AS_OF, 0, NOT_REQUIRED, 0, 0, 0, 0, {0}},
    {M(OWN_CONTRIBUTION_SHARE), {{F(OWN_CONTRIBUTION_REQUIRED), 0}}, AS_OF, 0, NOT_REQUIRED, 0, 0, 0, 0, {0}},
    {M(OWN_CONTRIBUTION_SHARE), {{F(PLAN_COST), 0}}, AS_OF, 0, NO_BASE, 0, 0, 0, 0, {0}},
    {M(OWN_CONTRIBUTION_SHARE), {{F(OWN_CONTRIBUTION_REQUIRED), 1}},
     AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(PLAN_COST), F(OWN_CONTRIBUTION)}},

    {M(COLLATERAL_COVERAGE), {{F(COLLATERAL_VALUE), 9}, {F(GUARANTEE_VALUE), 4}, {F(REQUESTED_AMOUNT), 10}},
     AS_OF, 0, VALUE, 13, 10, 13, 1, {0}},
    {M(COLLATERAL_COVERAGE), {{F(COLLATERAL_REQUIRED), 0}, {F(REQUESTED_AMOUNT), 10}},
     AS_OF, 0, NOT_REQUIRED, 0, 0, 0, 0, {0}},
    {M(COLLATERAL_COVERAGE), {{F(COLLATERAL_REQUIRED), 1}, {F(REQUESTED_AMOUNT), 0}},
     AS_OF, 0, NO_OBLIGATION, 0, 0, 0, 0, {0}},
    {M(COLLATERAL_COVERAGE), {{F(COLLATERAL_VALUE), 9}, {F(REQUESTED_AMOUNT), 10}},
     AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(GUARANTEE_VALUE)}},
    {M(COLLATERAL_COVERAGE), {{0, 0}},
     AS_OF, 0, UNKNOWN, 0, 0, 0, 0, {F(REQUESTED_AMOUNT), F(COLLATERAL_VALUE), F(GUARANTEE_VALUE)}},
    {M(COLLATERAL_COVERAGE), {{F(COLLATERAL_VALUE), MOST}, {F(GUARANTEE_VALUE), 1}, {F(REQUESTED_AMOUNT), 1}},
     AS_OF, 0, OVERFLOWS, 0, 0, 0, 0, {0}},
};
/* clang-format on */

enum {
    AMOUNTS = sizeof amounts / sizeof amounts[0],
    AGES = sizeof ages / sizeof ages[0],
    RATIOS = sizeof ratios / sizeof ratios[0]
};

static umkm_business *business;

static void begin(void)
{
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
}

static void end(void)
{
    umkm_business_free(business);
    business = NULL;
}

static void check(const struct measure_case *row, int index)
{
    umkm_measure_value value;
    umkm_status status;

    memset(&value, 0x5A, sizeof value);
    value.struct_size = sizeof value;
    for (size_t i = 0; i < FACTS && row->facts[i].field != 0; i++) {
        ck_assert_int_eq(umkm_business_set(business, row->facts[i].field, row->facts[i].value, NULL), UMKM_OK);
    }
    status = umkm_business_measure(business, row->measure, row->as_of, &value);
    ck_assert_msg(status == row->status, "row %d: status %s", index, umkm_status_name(status));
    ck_assert_msg(value.state == row->state, "row %d: state %d", index, (int)value.state);
    ck_assert_uint_eq(value.struct_size, sizeof value);
    ck_assert_int_eq(value.measure, row->measure);
    ck_assert_int_eq(value.numerator, row->numerator);
    ck_assert_int_eq(value.denominator, row->denominator);
    ck_assert_int_eq(value.upper, row->upper);
    ck_assert_int_eq(value.derived, row->derived);
    for (size_t i = 0; i < MISSING; i++) {
        ck_assert_msg(value.missing[i] == row->missing[i], "row %d: missing %s", index, umkm_field_name(value.missing[i]));
    }
}

START_TEST(amounts_and_counts)
{
    check(&amounts[_i], _i);
}
END_TEST

START_TEST(months_in_business)
{
    check(&ages[_i], _i);
}
END_TEST

START_TEST(exact_fractions)
{
    check(&ratios[_i], _i);
}
END_TEST

/* Of a record that knows nothing every measure is unknown, and says what it needs. */
START_TEST(nothing_is_known)
{
    for (int32_t measure = 1; measure < UMKM_MEASURE_END; measure++) {
        umkm_measure_value value = {.struct_size = sizeof value};

        if (umkm_measure_name(measure)[0] != '\0') {
            ck_assert_int_eq(umkm_business_measure(business, measure, 0, &value), UMKM_OK);
            ck_assert_int_eq(value.state, UMKM_STATE_UNKNOWN);
            ck_assert_int_ne(value.missing[0], 0);
        }
    }
}
END_TEST

START_TEST(arguments_are_checked)
{
    umkm_measure_value value = {.struct_size = sizeof value};

    ck_assert_int_eq(umkm_business_measure(NULL, M(WORKERS), AS_OF, &value), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_measure(business, M(WORKERS), AS_OF, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_business_measure(business, 0, AS_OF, &value), UMKM_E_NAME);
    ck_assert_int_eq(umkm_business_measure(business, 6, AS_OF, &value), UMKM_E_NAME);
    ck_assert_int_eq(umkm_business_measure(business, UMKM_MEASURE_END, AS_OF, &value), UMKM_E_NAME);
    ck_assert_int_eq(umkm_business_measure(business, -1, AS_OF, &value), UMKM_E_NAME);
    ck_assert_int_eq(umkm_business_measure(business, M(WORKERS), 20260230, &value), UMKM_E_DATE);
    ck_assert_int_eq(umkm_business_measure(business, M(WORKERS), -1, &value), UMKM_E_DATE);
    value.struct_size = 0;
    ck_assert_int_eq(umkm_business_measure(business, M(WORKERS), AS_OF, &value), UMKM_E_STRUCT_SIZE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("measures");
    TCase *all = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, all);
    tcase_add_checked_fixture(all, begin, end);
    tcase_add_loop_test(all, amounts_and_counts, 0, AMOUNTS);
    tcase_add_loop_test(all, months_in_business, 0, AGES);
    tcase_add_loop_test(all, exact_fractions, 0, RATIOS);
    tcase_add_test(all, nothing_is_known);
    tcase_add_test(all, arguments_are_checked);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
