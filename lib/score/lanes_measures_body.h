/* SPDX-License-Identifier: MIT */
/*
 * Measures of the rows of a block as cells.
 * Included, with the other bodies, by one source file per instruction set. Sums and products are unsigned: what does not fit
 * belongs to a row that is not known or goes by itself.
 */
/* ---- ages ---- */

/* Adds the age from a date where there is none yet. Who began after the day asked for is told so by the row by itself. */
static void ages_from_days(struct umkm__lanes *lanes, const int32_t *restrict days, const uint8_t *restrict known)
{
    const uint32_t as_of = (uint32_t)lanes->as_of;
    const int32_t to_months = (int32_t)(as_of / 10000 * 12 + as_of / 100 % 100);
    const int32_t to_day = (int32_t)(as_of % 100);
    for (size_t i = 0; i < lanes->n; i++) {
        const uint32_t date = (uint32_t)days[i];
        const uint32_t months = date / 100; /* years times a hundred, and months */
        const int32_t day = (int32_t)(date - months * 100);
        const int32_t age = to_months - (int32_t)(months - months / 100 * 88) - (to_day < day);
        const uint8_t take = (uint8_t)(known[i] & ~lanes->age_known[i]);
        const uint8_t later = (uint8_t)(0U - (unsigned)(date > as_of));
        lanes->youngest[i] = take ? age : lanes->youngest[i];
        lanes->oldest[i] = take ? age : lanes->oldest[i];
        lanes->slow[i] = (uint8_t)(lanes->slow[i] | (take & later));
        lanes->age_known[i] = (uint8_t)(lanes->age_known[i] | take);
    }
}

static void ages_from_months(struct umkm__lanes *lanes, const int32_t *restrict months, const uint8_t *restrict known)
{
    for (size_t i = 0; i < lanes->n; i++) {
        const uint8_t take = (uint8_t)(known[i] & ~lanes->age_known[i]);
        lanes->youngest[i] = take ? months[i] : lanes->youngest[i];
        lanes->oldest[i] = take ? months[i] : lanes->oldest[i];
        lanes->age_known[i] = (uint8_t)(lanes->age_known[i] | take);
    }
}

/* The business began on some day of the year, and not after the day asked for. */
static void ages_from_years(struct umkm__lanes *lanes, const int32_t *restrict years, const uint8_t *restrict known)
{
    const int32_t year = lanes->as_of / 10000;
    const uint32_t month = (uint32_t)(lanes->as_of / 100 % 100);
    const int32_t span = 11 + (lanes->as_of % 100 < 31); /* from the first day of the year to the last */
    for (size_t i = 0; i < lanes->n; i++) {
        const int32_t oldest = (int32_t)(((uint32_t)year - (uint32_t)years[i]) * 12 + month - 1);
        const int32_t youngest = oldest < span ? 0 : oldest - span;
        const uint8_t take = (uint8_t)(known[i] & ~lanes->age_known[i]);
        const uint8_t later = (uint8_t)(0U - (unsigned)(years[i] > year));
        lanes->youngest[i] = take ? youngest : lanes->youngest[i];
        lanes->oldest[i] = take ? oldest : lanes->oldest[i];
        lanes->slow[i] = (uint8_t)(lanes->slow[i] | (take & later));
        lanes->age_known[i] = (uint8_t)(lanes->age_known[i] | take);
    }
}

/* The day of founding, else the stated months, else the year of founding. */
static void find_ages(struct umkm__lanes *lanes)
{
    static const struct {
        int32_t field;
        void (*add)(struct umkm__lanes *lanes, const int32_t *restrict values, const uint8_t *restrict known);
    } sources[] = {{UMKM_FIELD_FOUNDED_ON, ages_from_days},
                   {UMKM_FIELD_MONTHS_IN_BUSINESS, ages_from_months},
                   {UMKM_FIELD_FOUNDED_YEAR, ages_from_years}};
    memset(lanes->age_known, 0, lanes->n);
    for (size_t s = 0; s < sizeof sources / sizeof sources[0]; s++) {
        const struct umkm__lane_column *column = &lanes->columns[sources[s].field];
        if (column->type != 0) {
            sources[s].add(lanes, days_of(column, lanes->days, lanes->n), column->known);
        }
    }
}

/* An age known as a range has a cell when the whole range lies in it. */
static void cells_of_ages(struct umkm__lanes *lanes, const struct umkm__lane_axis *axis, uint8_t *restrict cells)
{
    const size_t n = lanes->n;
    uint8_t *restrict upper = lanes->bytes[0];
    memset(cells, 1, n);
    memset(upper, 1, n);
    for (int32_t k = 0; k < axis->cut_count; k++) {
        above_int32(lanes->youngest, axis->limits[k].limit, cells, n);
        above_int32(lanes->oldest, axis->limits[k].limit, upper, n);
    }
    for (size_t i = 0; i < n; i++) {
        const uint8_t open = (uint8_t)(0U - (unsigned)(cells[i] != upper[i]));
        lanes->slow[i] = (uint8_t)(lanes->slow[i] | (open & lanes->age_known[i]));
        cells[i] &= lanes->age_known[i];
    }
}

/* ---- fractions ---- */

/* The terms of a fraction: amounts, and where all of them are known. */
struct terms {
    const int64_t *amounts;
    const uint8_t *known;
};

static uint8_t cell_of_state(const struct umkm__lane_axis *axis, int32_t state)
{
    return (uint8_t)(axis->segments + 1 + state - UMKM_STATE_NOT_COMPUTABLE_YET);
}

/* A field as a term: as it is, or widened. Rows whose amount is too large for the limits go by themselves. */
static struct terms term(struct umkm__lanes *lanes, const struct umkm__lane_axis *axis, int32_t field, int64_t *scratch)
{
    const struct umkm__lane_column *column = &lanes->columns[field];
    struct terms found = {lanes->zeros, column->known};
    if (column->type == 0) {
        found.known = field == UMKM_FIELD_NONE ? lanes->always : lanes->never;
        return found;
    }
    if (column->bits > axis->safe) {
        FOR_WIDTH(column, outside, -axis->safe, axis->safe, column->known, lanes->slow, lanes->n);
    }
    found.amounts = column->values;
    if (column->type != UMKM_COLUMN_INT64) {
        FOR_WIDTH(column, widen, scratch, lanes->n);
        found.amounts = scratch;
    }
    return found;
}

static void add_amounts(const int64_t *one, const int64_t *other, uint64_t sign, int64_t *sum, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        sum[i] = (int64_t)((uint64_t)one[i] + sign * (uint64_t)other[i]);
    }
}

static void both_known(const uint8_t *one, const uint8_t *other, uint8_t *both, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        both[i] = one[i] & other[i];
    }
}

/* Adds, with sign 1 or -1, another field to the terms; no field, nothing. sum and known are where the result may stay. */
static struct terms with_term(struct umkm__lanes *lanes, const struct umkm__lane_axis *axis, struct terms terms,
                              int32_t field, uint64_t sign, int64_t *sum, uint8_t *known)
{
    if (field == UMKM_FIELD_NONE) {
        return terms;
    }
    const struct terms other = term(lanes, axis, field, lanes->wide[0]);
    add_amounts(terms.amounts, other.amounts, sign, sum, lanes->n);
    both_known(terms.known, other.known, known, lanes->n);
    return (struct terms){sum, known};
}

static void start(int64_t *cells, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        cells[i] = 1;
    }
}

/* Four limits at once: one cell further for each that over * scale / under reaches. */
static void reach(const int64_t *restrict over, const int64_t *restrict under, int64_t scale,
                  const struct umkm__limit *limits, int64_t *restrict cells, size_t n)
{
    const uint64_t factor = (uint64_t)scale;
    const uint64_t limit0 = (uint64_t)limits[0].limit;
    const uint64_t limit1 = (uint64_t)limits[1].limit;
    const uint64_t limit2 = (uint64_t)limits[2].limit;
    const uint64_t limit3 = (uint64_t)limits[3].limit;
    const int64_t least0 = limits[0].least;
    const int64_t least1 = limits[1].least;
    const int64_t least2 = limits[2].least;
    const int64_t least3 = limits[3].least;
    const int64_t further1 = limits[1].further;
    const int64_t further2 = limits[2].further;
    const int64_t further3 = limits[3].further;
    for (size_t i = 0; i < n; i++) {
        const uint64_t top = (uint64_t)over[i] * factor;
        const uint64_t base = (uint64_t)under[i];
        int64_t cell = cells[i];
        cell += (int64_t)(top - base * limit0) >= least0 ? 1 : 0;
        cell += (int64_t)(top - base * limit1) >= least1 ? further1 : 0;
        cell += (int64_t)(top - base * limit2) >= least2 ? further2 : 0;
        cell += (int64_t)(top - base * limit3) >= least3 ? further3 : 0;
        cells[i] = cell;
    }
}

/* What is below the line decides first: zero or less has a cell of its own whatever is above. */
static void settle(const struct terms *over, const struct terms *under, const int64_t *restrict reached, uint8_t no_under,
                   uint8_t *restrict cells, size_t n)
{
    const int64_t *restrict base = under->amounts;
    const uint8_t *restrict over_known = over->known;
    const uint8_t *restrict under_known = under->known;
    for (size_t i = 0; i < n; i++) {
        const uint8_t none = (uint8_t)(0U - (unsigned)(base[i] <= 0));
        const uint8_t cell = (uint8_t)((uint8_t)reached[i] & over_known[i] & ~none);
        cells[i] = (uint8_t)((cell | (no_under & none)) & under_known[i]);
    }
}

static void put_where(uint8_t *restrict cells, const uint8_t *restrict where, const uint8_t *restrict known, uint8_t cell,
                      size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const uint8_t put = where[i] & known[i];
        cells[i] = (uint8_t)((cells[i] & ~put) | (cell & put));
    }
}

/* Where the scheme does not ask for it, nothing else matters. */
static void apply_requirement(struct umkm__lanes *lanes, const struct umkm__lane_axis *axis, uint8_t *cells)
{
    const struct umkm__lane_column *column = &lanes->columns[axis->ratio->required];
    if (column->type != 0) {
        memset(lanes->bytes[0], 0, lanes->n);
        FOR_WIDTH(column, equal, 0, lanes->bytes[0], lanes->n);
        put_where(cells, lanes->bytes[0], column->known, cell_of_state(axis, UMKM_STATE_NOT_REQUIRED), lanes->n);
    }
}

/* Growth says nothing before there are two full years: the age goes before the amounts. */
static void apply_history(struct umkm__lanes *lanes, const struct umkm__lane_axis *axis, uint8_t *cells)
{
    const size_t n = lanes->n;
    uint8_t *restrict young = lanes->bytes[0];
    for (size_t i = 0; i < n; i++) {
        young[i] = (uint8_t)(0U - (unsigned)(lanes->oldest[i] < UMKM__HISTORY_MONTHS));
    }
    put_where(cells, young, lanes->age_known, cell_of_state(axis, UMKM_STATE_NOT_COMPUTABLE_YET), n);
}

static void cells_of_ratio(struct umkm__lanes *lanes, const struct umkm__lane_axis *axis, uint8_t *cells)
{
    const struct umkm__ratio *ratio = axis->ratio;
    int64_t *reached = lanes->wide[5];
    struct terms over = term(lanes, axis, ratio->over[0], lanes->wide[1]);
    struct terms under = term(lanes, axis, ratio->under[0], lanes->wide[2]);
    over = with_term(lanes, axis, over, ratio->over[1], 1, lanes->wide[3], lanes->bytes[1]);
    over = with_term(lanes, axis, over, ratio->less, UINT64_MAX, lanes->wide[3], lanes->bytes[1]);
    under = with_term(lanes, axis, under, ratio->under[1], 1, lanes->wide[4], lanes->bytes[2]);
    start(reached, lanes->n);
    for (int32_t k = 0; k < axis->cut_count; k += UMKM__AT_ONCE) {
        reach(over.amounts, under.amounts, axis->scale, axis->limits + k, reached, lanes->n);
    }
    settle(&over, &under, reached, cell_of_state(axis, ratio->no_under), cells, lanes->n);
    if (axis->measure == UMKM_MEASURE_SALES_GROWTH) {
        apply_history(lanes, axis, cells);
    }
    if (ratio->required != UMKM_FIELD_NONE) {
        apply_requirement(lanes, axis, cells);
    }
}

/* ---- other measures ---- */

/* Amounts that may be derived: row by row. The row by itself tells what is wrong with it. */
static void cells_of_rows(struct umkm__lanes *lanes, const struct umkm__lane_axis *axis, uint8_t *cells)
{
    umkm_business business;
    for (size_t i = 0; i < lanes->n; i++) {
        umkm_measure_value value = {.state = UMKM_STATE_UNKNOWN};
        uint8_t cell = 1;
        if (umkm__table_row(lanes->table, lanes->row + (int64_t)i, &business) == UMKM_OK &&
            umkm__measure(&business, axis->measure, lanes->as_of, &value) != UMKM_OK) {
            lanes->slow[i] = 0xFF;
        }
        if (value.state == UMKM_STATE_RANGE || value.state == UMKM_STATE_OVERFLOW) {
            lanes->slow[i] = 0xFF;
        }
        for (int32_t k = 0; k < axis->cut_count; k++) {
            cell = (uint8_t)(cell + (value.numerator >= axis->limits[k].limit));
        }
        cells[i] = value.state == UMKM_STATE_UNKNOWN ? 0
                   : value.state == UMKM_STATE_VALUE ? cell
                                                     : cell_of_state(axis, value.state);
    }
}
