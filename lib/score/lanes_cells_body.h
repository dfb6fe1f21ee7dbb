/* SPDX-License-Identifier: MIT */
/*
 * From columns and measures to cells, and to the answers of comparisons.
 * Included, with the other two bodies, by one source file per instruction set.
 */
/* Loops for each width of column, in its own width: narrow columns need narrow vectors. */
#define LOOPS(name, type, type_min, type_max)                                                                           \
    static void above_##name(const type *restrict values, int64_t limit, uint8_t *restrict cells, size_t n)             \
    {                                                                                                                   \
        if (limit > (type_max)) {                                                                                       \
            return;                                                                                                     \
        }                                                                                                               \
        const type least = limit < (type_min) ? (type_min) : (type)limit;                                               \
        for (size_t i = 0; i < n; i++) {                                                                                \
            cells[i] = (uint8_t)(cells[i] + (values[i] >= least));                                                      \
        }                                                                                                               \
    }                                                                                                                   \
    static void place_##name(const type *restrict values, int64_t least, uint8_t *restrict cells, size_t n)             \
    {                                                                                                                   \
        for (size_t i = 0; i < n; i++) {                                                                                \
            cells[i] = (uint8_t)((uint64_t)values[i] - (uint64_t)least);                                                \
        }                                                                                                               \
    }                                                                                                                   \
    static void outside_##name(const type *restrict values, int64_t least, int64_t most, const uint8_t *restrict known, \
                               uint8_t *restrict invalid, size_t n)                                                     \
    {                                                                                                                   \
        const type low = least < (type_min) ? (type_min) : (type)least;                                                 \
        const type high = most > (type_max) ? (type_max) : (type)most;                                                  \
        const uint8_t never = (uint8_t)(0U - (unsigned)(least > (type_max) || most < (type_min)));                      \
        for (size_t i = 0; i < n; i++) {                                                                                \
            uint8_t out = (uint8_t)(0U - (unsigned)((values[i] < low) | (values[i] > high)));                           \
            invalid[i] = (uint8_t)(invalid[i] | ((out | never) & known[i]));                                            \
        }                                                                                                               \
    }
LOOPS(int64, int64_t, INT64_MIN, INT64_MAX)
LOOPS(int32, int32_t, INT32_MIN, INT32_MAX)
LOOPS(int16, int16_t, INT16_MIN, INT16_MAX)
LOOPS(int8, int8_t, INT8_MIN, INT8_MAX)

/* Calls the loop of a column's width; bits are first made bytes. */
#define FOR_WIDTH(lanes, column, loop, ...)                                                                       \
    do {                                                                                                          \
        const size_t at = (size_t)((column)->offset + (lanes)->row);                                              \
        switch ((column)->type) {                                                                                 \
        case UMKM_COLUMN_INT64:                                                                                   \
            loop##_int64((const int64_t *)(column)->values + at, __VA_ARGS__);                                    \
            break;                                                                                                \
        case UMKM_COLUMN_INT32:                                                                                   \
            loop##_int32((const int32_t *)(column)->values + at, __VA_ARGS__);                                    \
            break;                                                                                                \
        case UMKM_COLUMN_INT16:                                                                                   \
            loop##_int16((const int16_t *)(column)->values + at, __VA_ARGS__);                                    \
            break;                                                                                                \
        case UMKM_COLUMN_INT8:                                                                                    \
            loop##_int8((const int8_t *)(column)->values + at, __VA_ARGS__);                                      \
            break;                                                                                                \
        default:                                                                                                  \
            loop##_int64(umkm__column_values((column), (lanes)->row, (lanes)->n, (lanes)->wide[3]), __VA_ARGS__); \
            break;                                                                                                \
        }                                                                                                         \
    } while (0)

/* Enums with holes, codes and dates admit less than a range does. */
static bool has_holes(const struct umkm__field *row)
{
    const struct umkm__choice *first;
    return row->type == UMKM_TYPE_DATE || row->type == UMKM_TYPE_CODE ||
           (row->type == UMKM_TYPE_ENUM && (int64_t)umkm__choices(row->number, &first) != row->maximum - row->minimum + 1);
}

static void lanes_check(struct umkm__lanes *lanes, int32_t field)
{
    const struct umkm__field *row = umkm__field(field);
    const umkm_column *column = lanes->table->columns[field];
    const uint8_t *known = lanes->facts_known[field];
    FOR_WIDTH(lanes, column, outside, row->minimum, row->maximum, known, lanes->invalid, lanes->n);
    if (has_holes(row)) {
        const int64_t *values = umkm__column_values(column, lanes->row, lanes->n, lanes->wide[3]);
        for (size_t i = 0; i < lanes->n; i++) {
            if (known[i] && lanes->invalid[i] == 0 && umkm__value_status(row, values[i]) != UMKM_OK) {
                lanes->invalid[i] = 0xFF;
            }
        }
    }
}

/*
 * Adds 1 to the cell where over / under reaches a cut: at an even cut 2c when it is at least c, at an odd one when above
 * c.
 */
static void add_cut(const struct umkm__operand_lane *restrict operand, int64_t scale, int64_t cut, uint8_t *restrict cells,
                    size_t n)
{
    const int64_t limit = cut >> 1;
    const int64_t more = cut & 1;
    for (size_t i = 0; i < n; i++) {
        int64_t reach = operand->over[i] * scale - operand->under[i] * limit;
        cells[i] = (uint8_t)(cells[i] + (reach >= more));
    }
}

/* Products of a fraction with a cut must fit; rows beyond go by themselves. Where there is no value, under is 1. */
static void mark_large(struct umkm__lanes *lanes, int64_t largest_limit)
{
    const int64_t most = INT64_MAX / 2 / largest_limit;
    for (size_t i = 0; i < lanes->n; i++) {
        uint8_t value = (uint8_t)(0U - (unsigned)(lanes->operand.state[i] == UMKM_STATE_VALUE));
        uint8_t large = (uint8_t)(0U - (unsigned)(lanes->operand.under[i] > most));
        lanes->slow[i] = (uint8_t)(lanes->slow[i] | (value & large));
        lanes->operand.under[i] = (value & ~large) ? lanes->operand.under[i] : 1;
    }
}

static int64_t magnitude(int64_t value)
{
    return value < 0 ? -(value + 1) + 1 : value;
}

static void cells_of_measure(struct umkm__lanes *lanes, const struct umkm__card_axis *axis,
                             const struct umkm__operand *operand)
{
    const uint8_t segments = (uint8_t)axis->segments;
    int64_t largest = 1;
    lanes_measure(lanes, operand->measure);
    for (int32_t k = 0; k < axis->cut_count; k++) {
        int64_t limit = magnitude(axis->cuts[k] >> 1);
        largest = limit > largest ? limit : largest;
    }
    mark_large(lanes, largest);
    memset(lanes->cells, 0, lanes->n);
    for (int32_t k = 0; k < axis->cut_count; k++) {
        add_cut(&lanes->operand, operand->scale, axis->cuts[k], lanes->cells, lanes->n);
    }
    for (size_t i = 0; i < lanes->n; i++) {
        uint8_t state = lanes->operand.state[i];
        uint8_t other = (uint8_t)(segments + (state == UMKM_STATE_UNKNOWN ? UMKM__CELLS_WITHOUT_VALUE - 1
                                                                          : state - UMKM_STATE_NOT_COMPUTABLE_YET));
        lanes->cells[i] = state == UMKM_STATE_VALUE ? lanes->cells[i] : other;
    }
}

/* The key of a whole number is twice the number: key >= cut when the number is at least half the cut, rounded up. */
static int64_t whole_limit(int64_t cut)
{
    return (cut >> 1) + (cut & 1);
}

static void cells_of_field(struct umkm__lanes *lanes, const struct umkm__card_axis *axis, const umkm_column *column,
                           int32_t field)
{
    const uint8_t unknown = (uint8_t)(axis->segments + UMKM__CELLS_WITHOUT_VALUE - 1);
    const uint8_t *known = lanes->facts_known[field];
    if (column == NULL) {
        memset(lanes->cells, unknown, lanes->n);
        return;
    }
    if (axis->is_set) {
        FOR_WIDTH(lanes, column, place, axis->least, lanes->cells, lanes->n);
    } else {
        memset(lanes->cells, 0, lanes->n);
        for (int32_t k = 0; k < axis->cut_count; k++) {
            FOR_WIDTH(lanes, column, above, whole_limit(axis->cuts[k]), lanes->cells, lanes->n);
        }
    }
    for (size_t i = 0; i < lanes->n; i++) {
        uint8_t keep = (uint8_t)(known[i] & ~lanes->invalid[i]); /* what an invalid row holds would lead outside the table */
        lanes->cells[i] = (uint8_t)((lanes->cells[i] & keep) | (unknown & ~keep));
    }
}

static void lanes_cells(struct umkm__lanes *lanes, const struct umkm__card_axis *axis)
{
    const struct umkm__operand *operand = &lanes->card->operands.list[axis->operand];
    if (operand->field != UMKM_FIELD_NONE) {
        cells_of_field(lanes, axis, lanes->table->columns[operand->field], operand->field);
    } else {
        cells_of_measure(lanes, axis, operand);
    }
}

/* A comparison as an axis of its own: three segments (below, within, above), or the values of a set one by one. */
static void lanes_compare(struct umkm__lanes *lanes, const struct umkm__comparison *comparison)
{
    const struct umkm__operand *operand = &lanes->card->operands.list[comparison->operand];
    const bool open_below = comparison->low == INT64_MIN;
    const bool open_above = comparison->high == INT64_MAX;
    int64_t cuts[2] = {comparison->low, open_above ? 0 : comparison->high + 1};
    struct umkm__card_axis axis = {.operand = comparison->operand, .is_set = comparison->is_set, .least = operand->least};
    uint8_t answers[256] = {0};
    axis.cuts = open_below ? cuts + 1 : cuts;
    axis.cut_count = comparison->is_set ? 0 : !open_below + !open_above;
    axis.segments = comparison->is_set ? (int32_t)(operand->most - operand->least + 1) : axis.cut_count + 1;
    for (int32_t v = 0; comparison->is_set && v < axis.segments; v++) {
        const uint64_t bit = (uint64_t)(operand->least + v - comparison->base);
        answers[v] = bit < 64 && ((comparison->set >> bit) & 1U) ? UMKM__YES : UMKM__NO;
    }
    if (!comparison->is_set && comparison->low <= comparison->high) {
        answers[open_below ? 0 : 1] = UMKM__YES;
    }
    for (int32_t state = UMKM_STATE_NOT_COMPUTABLE_YET; state <= UMKM_STATE_NO_BASE; state++) {
        answers[axis.segments + state - UMKM_STATE_NOT_COMPUTABLE_YET] =
            ((comparison->states >> (uint32_t)state) & 1U) ? UMKM__YES : UMKM__NO;
    }
    answers[axis.segments + UMKM__CELLS_WITHOUT_VALUE - 1] = comparison->when_known ? UMKM__NO : UMKM__UNKNOWN;
    lanes_cells(lanes, &axis);
    for (size_t i = 0; i < lanes->n; i++) {
        lanes->cells[i] = answers[lanes->cells[i]];
    }
}
