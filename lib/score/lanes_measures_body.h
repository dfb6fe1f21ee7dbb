/* SPDX-License-Identifier: MIT */
/*
 * Measures of the rows of a block.
 * Included, with the other two bodies, by one source file per instruction set.
 */
/* Terms up to this: the sum of three times basis points stays below half of the 64 bits. */
#define SAFE_TERM (INT64_MAX / 80000)

/* Adds sign * a fact to the sums; where it is not known, the sum is not. A field of 0 adds nothing. */
static void add_term(struct umkm__lanes *lanes, int32_t field, int64_t sign, int64_t *restrict sum, uint8_t *restrict known)
{
    const uint8_t *restrict have = lanes->facts_known[field];
    uint8_t *restrict slow = lanes->slow;
    const int64_t *restrict values;
    if (field == UMKM_FIELD_NONE) {
        return;
    }
    if (have == NULL) {
        memset(known, 0, lanes->n);
        return;
    }
    values = umkm__column_values(lanes->table->columns[field], lanes->row, lanes->n, lanes->wide[3]);
    for (size_t i = 0; i < lanes->n; i++) {
        int64_t value = values[i];
        int64_t large = (int64_t)(value > SAFE_TERM) | (int64_t)(value < -SAFE_TERM);
        slow[i] = (uint8_t)(slow[i] | ((uint8_t)(0 - large) & have[i]));
        sum[i] += large ? 0 : sign * value;
        known[i] = (uint8_t)(known[i] & have[i]);
    }
}

static void start(int64_t *sum, uint8_t *known, size_t n)
{
    memset(sum, 0, n * sizeof *sum);
    memset(known, 0xFF, n);
}

/* What is below the line decides first: zero or less has a state of its own whatever is above. */
static void settle(struct umkm__lanes *lanes, const uint8_t *restrict over_known, const uint8_t *restrict under_known,
                   uint8_t no_under)
{
    struct umkm__operand_lane *operand = &lanes->operand;
    for (size_t i = 0; i < lanes->n; i++) {
        uint8_t none = (uint8_t)(0U - (unsigned)(operand->under[i] <= 0)) & under_known[i];
        uint8_t value = (uint8_t)(under_known[i] & over_known[i] & ~none);
        operand->state[i] = (uint8_t)((none & no_under) | (value & UMKM_STATE_VALUE));
    }
}

/* Where the scheme does not ask for it, nothing else matters. */
static void apply_requirement(struct umkm__lanes *lanes, int32_t field)
{
    const uint8_t *known = lanes->facts_known[field];
    const int64_t *values;
    if (field == UMKM_FIELD_NONE || known == NULL) {
        return;
    }
    values = umkm__column_values(lanes->table->columns[field], lanes->row, lanes->n, lanes->wide[2]);
    for (size_t i = 0; i < lanes->n; i++) {
        uint8_t waived = (uint8_t)(0U - (unsigned)(values[i] == 0)) & known[i];
        lanes->operand.state[i] = (uint8_t)((lanes->operand.state[i] & ~waived) | (UMKM_STATE_NOT_REQUIRED & waived));
    }
}

static bool has_column(const struct umkm__lanes *lanes, int32_t field)
{
    return lanes->table->columns[field] != NULL;
}

/* Any other measure, and ages from dates: row by row. */
static void measure_rows(struct umkm__lanes *lanes, int32_t measure)
{
    umkm_business business;
    for (size_t i = 0; i < lanes->n; i++) {
        umkm_measure_value value = {.state = UMKM_STATE_UNKNOWN, .denominator = 1};
        if (umkm__table_row(lanes->table, lanes->row + (int64_t)i, &business) == UMKM_OK &&
            umkm__measure(&business, measure, lanes->as_of, &value) != UMKM_OK) {
            lanes->slow[i] = 0xFF; /* the row by itself tells what is wrong with it */
            value.state = UMKM_STATE_UNKNOWN;
        }
        if (value.state == UMKM_STATE_RANGE || value.state == UMKM_STATE_OVERFLOW || value.numerator > SAFE_TERM ||
            value.numerator < -SAFE_TERM) {
            lanes->slow[i] = 0xFF;
            value.state = UMKM_STATE_UNKNOWN;
        }
        lanes->operand.state[i] = (uint8_t)value.state;
        lanes->operand.over[i] = value.state == UMKM_STATE_VALUE ? value.numerator : 0;
        lanes->operand.under[i] = 1;
    }
}

/* The stated months, when there is nothing that goes before them. */
static void measure_stated_months(struct umkm__lanes *lanes)
{
    uint8_t *known = lanes->known[0];
    start(lanes->operand.over, known, lanes->n);
    add_term(lanes, UMKM_FIELD_MONTHS_IN_BUSINESS, 1, lanes->operand.over, known);
    for (size_t i = 0; i < lanes->n; i++) {
        lanes->operand.under[i] = 1;
        lanes->operand.state[i] = known[i] & UMKM_STATE_VALUE;
    }
}

static void measure_age(struct umkm__lanes *lanes)
{
    if (has_column(lanes, UMKM_FIELD_FOUNDED_ON) || has_column(lanes, UMKM_FIELD_FOUNDED_YEAR)) {
        measure_rows(lanes, UMKM_MEASURE_MONTHS_IN_BUSINESS);
    } else {
        measure_stated_months(lanes);
    }
}

static void measure_ratio(struct umkm__lanes *lanes, const struct umkm__ratio *ratio)
{
    struct umkm__operand_lane *operand = &lanes->operand;
    uint8_t *over_known = lanes->known[0];
    uint8_t *under_known = lanes->known[1];
    start(operand->over, over_known, lanes->n);
    start(operand->under, under_known, lanes->n);
    for (int t = 0; t < UMKM__RATIO_TERMS; t++) {
        add_term(lanes, ratio->over[t], 1, operand->over, over_known);
        add_term(lanes, ratio->under[t], 1, operand->under, under_known);
    }
    add_term(lanes, ratio->less, -1, operand->over, over_known);
    settle(lanes, over_known, under_known, (uint8_t)ratio->no_under);
    apply_requirement(lanes, ratio->required);
}

/* Growth says nothing before there are two full years: the age goes before the amounts. */
static void measure_growth(struct umkm__lanes *lanes, const struct umkm__ratio *ratio)
{
    uint8_t *young = lanes->known[2];
    measure_age(lanes);
    for (size_t i = 0; i < lanes->n; i++) {
        young[i] = lanes->operand.state[i] == UMKM_STATE_VALUE && lanes->operand.over[i] < UMKM__HISTORY_MONTHS;
    }
    measure_ratio(lanes, ratio); /* growth has no requirement: known[2] stays */
    for (size_t i = 0; i < lanes->n; i++) {
        lanes->operand.state[i] = young[i] ? UMKM_STATE_NOT_COMPUTABLE_YET : lanes->operand.state[i];
    }
}

static void lanes_measure(struct umkm__lanes *lanes, int32_t measure)
{
    const struct umkm__ratio *ratio = umkm__ratio(measure);
    if (measure == UMKM_MEASURE_MONTHS_IN_BUSINESS) {
        measure_age(lanes);
    } else if (measure == UMKM_MEASURE_SALES_GROWTH) {
        measure_growth(lanes, ratio);
    } else if (ratio != NULL) {
        measure_ratio(lanes, ratio);
    } else {
        measure_rows(lanes, measure);
    }
}
