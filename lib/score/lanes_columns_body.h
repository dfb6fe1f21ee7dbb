/* SPDX-License-Identifier: MIT */
/*
 * The columns of a block: where they are known, and whether the registry admits their values.
 * Included, with the other bodies, by one source file per instruction set.
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
    static void place_##name(const type *restrict values, int64_t least, const uint8_t *restrict known,                 \
                             uint8_t *restrict cells, size_t n)                                                         \
    {                                                                                                                   \
        const uint8_t first = (uint8_t)(1 - least);                                                                     \
        for (size_t i = 0; i < n; i++) {                                                                                \
            cells[i] = (uint8_t)((uint8_t)((uint8_t)values[i] + first) & known[i]);                                     \
        }                                                                                                               \
    }                                                                                                                   \
    static void outside_##name(const type *restrict values, int64_t least, int64_t most, const uint8_t *restrict known, \
                               uint8_t *restrict marks, size_t n)                                                       \
    {                                                                                                                   \
        const type low = least < (type_min) ? (type_min) : (type)least;                                                 \
        const type high = most > (type_max) ? (type_max) : (type)most;                                                  \
        const uint8_t never = (uint8_t)(0U - (unsigned)(least > (type_max) || most < (type_min)));                      \
        for (size_t i = 0; i < n; i++) {                                                                                \
            uint8_t out = (uint8_t)(0U - (unsigned)((values[i] < low) | (values[i] > high)));                           \
            marks[i] = (uint8_t)(marks[i] | ((out | never) & known[i]));                                                \
        }                                                                                                               \
    }                                                                                                                   \
    static void equal_##name(const type *restrict values, type value, uint8_t *restrict marks, size_t n)                \
    {                                                                                                                   \
        for (size_t i = 0; i < n; i++) {                                                                                \
            marks[i] = (uint8_t)(marks[i] | (uint8_t)(0U - (unsigned)(values[i] == value)));                            \
        }                                                                                                               \
    }                                                                                                                   \
    static void widen_##name(const type *restrict values, int64_t *restrict to, size_t n)                               \
    {                                                                                                                   \
        for (size_t i = 0; i < n; i++) {                                                                                \
            to[i] = values[i];                                                                                          \
        }                                                                                                               \
    }                                                                                                                   \
    static void days_##name(const type *restrict values, int32_t *restrict to, size_t n)                                \
    {                                                                                                                   \
        for (size_t i = 0; i < n; i++) {                                                                                \
            to[i] = (int32_t)values[i];                                                                                 \
        }                                                                                                               \
    }
LOOPS(int64, int64_t, INT64_MIN, INT64_MAX)
LOOPS(int32, int32_t, INT32_MIN, INT32_MAX)
LOOPS(int16, int16_t, INT16_MIN, INT16_MAX)
LOOPS(int8, int8_t, INT8_MIN, INT8_MAX)

/*
 * Whether a look at all values together, with what unknown rows hold, shows that every one is in range. Less the least one
 * admitted, what is below it lies beyond all others.
 */
#define WITHIN(name, type, type_min, type_max)                                                    \
    static bool within_##name(const type *restrict values, int64_t least, int64_t most, size_t n) \
    {                                                                                             \
        const type low = (type)least;                                                             \
        u##type highest = 0;                                                                      \
        for (size_t i = 0; i < n; i++) {                                                          \
            const u##type above = (u##type)((u##type)values[i] - (u##type)low);                   \
            highest = above > highest ? above : highest;                                          \
        }                                                                                         \
        return least >= (type_min) && least <= (type_max) &&                                      \
               highest <= (u##type)((most < (type_max) ? most : (type_max)) - least);             \
    }
WITHIN(int32, int32_t, INT32_MIN, INT32_MAX)
WITHIN(int16, int16_t, INT16_MIN, INT16_MAX)
WITHIN(int8, int8_t, INT8_MIN, INT8_MAX)

/* Calls the loop of a column's width. */
#define FOR_WIDTH(column, loop, ...)                     \
    do {                                                 \
        switch ((column)->type) {                        \
        case UMKM_COLUMN_INT64:                          \
            loop##_int64((column)->values, __VA_ARGS__); \
            break;                                       \
        case UMKM_COLUMN_INT32:                          \
            loop##_int32((column)->values, __VA_ARGS__); \
            break;                                       \
        case UMKM_COLUMN_INT16:                          \
            loop##_int16((column)->values, __VA_ARGS__); \
            break;                                       \
        default:                                         \
            loop##_int8((column)->values, __VA_ARGS__);  \
            break;                                       \
        }                                                \
    } while (0)

static const int32_t *days_of(const struct umkm__lane_column *column, int32_t *scratch, size_t n)
{
    if (column->type == UMKM_COLUMN_INT32) {
        return column->values;
    }
    FOR_WIDTH(column, days, scratch, n);
    return scratch;
}

/* All bits that sizes of known values have, of a negative one those of its complement; and the signs. */
static int64_t gather_bits(const int64_t *restrict values, const uint8_t *restrict known, int64_t *signs, size_t n)
{
    int64_t bits = 0;
    int64_t all = 0;
    for (size_t i = 0; i < n; i++) {
        const int64_t value = values[i] & (int64_t)(int8_t)known[i];
        bits |= value ^ (value >> 63);
        all |= value;
    }
    *signs = all >> 63;
    return bits;
}

static int64_t all_bits(const int64_t *restrict values, size_t n)
{
    int64_t bits = 0;
    for (size_t i = 0; i < n; i++) {
        bits |= values[i];
    }
    return bits;
}

/* An amount is in range when its bits are; its size, of a negative one less one, has no others. */
static bool within_int64(const struct umkm__field *field, struct umkm__lane_column *column, size_t n)
{
    int64_t signs = 0;
    column->bits = all_bits(column->values, n);
    if (column->bits < 0) {
        column->bits = gather_bits(column->values, column->known, &signs, n);
    }
    return column->bits <= field->maximum && (signs & ~column->bits) >= field->minimum && field->minimum <= 0;
}

static bool is_within(const struct umkm__field *field, struct umkm__lane_column *column, size_t n)
{
    column->bits = INT32_MAX;
    switch (column->type) {
    case UMKM_COLUMN_INT64:
        return within_int64(field, column, n);
    case UMKM_COLUMN_INT32:
        return within_int32(column->values, field->minimum, field->maximum, n);
    case UMKM_COLUMN_INT16:
        return within_int16(column->values, field->minimum, field->maximum, n);
    default:
        return within_int8(column->values, field->minimum, field->maximum, n);
    }
}

/* Marks the rows whose value is outside the range of its field; in most blocks a look at all of them shows that none is. */
static void check_range(struct umkm__lanes *lanes, const struct umkm__field *field, struct umkm__lane_column *column)
{
    if (!is_within(field, column, lanes->n)) {
        FOR_WIDTH(column, outside, field->minimum, field->maximum, column->known, lanes->invalid, lanes->n);
    }
}

/* Marks the days that no calendar has; years are in range. */
static void check_days(const int32_t *restrict days, const uint8_t *restrict known, uint8_t *restrict invalid, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const uint32_t date = (uint32_t)days[i];
        const uint32_t year = date / 10000;
        const uint32_t rest = date - year * 10000;
        const uint32_t month = rest / 100;
        const uint32_t day = rest - month * 100;
        const uint32_t common = year - year / 100 * 100 == 0 ? 15 : 3; /* a year of a full century divides by 16 as well */
        const uint32_t leap = (year & common) == 0;
        const uint32_t last = month == 2 ? 28 + leap : 30 + ((month ^ month >> 3) & 1);
        const uint32_t wrong = (month - 1 > 11) | (day - 1 >= last);
        invalid[i] = (uint8_t)(invalid[i] | (uint8_t)((0 - wrong) & known[i]));
    }
}

/* Marks the codes that no region has; as values.c has it. */
static void check_regions(const int32_t *restrict codes, const uint8_t *restrict known, uint8_t *restrict invalid, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const uint32_t code = (uint32_t)codes[i];
        const uint32_t wrong = (code > 99) & ((code < 1101) | (code - code / 100 * 100 == 0));
        invalid[i] = (uint8_t)(invalid[i] | (uint8_t)((0 - wrong) & known[i]));
    }
}

static void mark_others(const uint8_t *restrict admitted, const uint8_t *restrict known, uint8_t *restrict invalid, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        invalid[i] = (uint8_t)(invalid[i] | (known[i] & ~admitted[i]));
    }
}

/* Marks what is in the range of an enum and yet none of its values. */
static void check_choices(struct umkm__lanes *lanes, const struct umkm__field *field, const struct umkm__lane_column *column)
{
    const struct umkm__choice *choices;
    const size_t count = umkm__choices(field->number, &choices);
    const int32_t *values;
    if ((int64_t)count == field->maximum - field->minimum + 1) {
        return;
    }
    values = days_of(column, lanes->days, lanes->n);
    memset(lanes->bytes[0], 0, lanes->n);
    for (size_t c = 0; c < count; c++) {
        equal_int32(values, choices[c].value, lanes->bytes[0], lanes->n);
    }
    mark_others(lanes->bytes[0], column->known, lanes->invalid, lanes->n);
}

static void check_column(struct umkm__lanes *lanes, const struct umkm__field *field, struct umkm__lane_column *column)
{
    check_range(lanes, field, column);
    if (field->type == UMKM_TYPE_DATE) {
        check_days(days_of(column, lanes->days, lanes->n), column->known, lanes->invalid, lanes->n);
    } else if (field->type == UMKM_TYPE_ENUM) {
        check_choices(lanes, field, column);
    } else if (field->number == UMKM_FIELD_REGION) {
        check_regions(days_of(column, lanes->days, lanes->n), column->known, lanes->invalid, lanes->n);
    }
}

static void bits_to_bytes(const uint8_t *bits, size_t at, uint8_t *restrict bytes, size_t n)
{
    umkm__expand_bits(bits, at, bytes, n);
    for (size_t i = 0; i < n; i++) {
        bytes[i] &= 1;
    }
}

/* Asks for the rows of the next block: not every machine sees by itself that they will be needed. */
static void ask_ahead(const struct umkm__lanes *lanes, const umkm_column *column, size_t width)
{
    const uintptr_t from = (uintptr_t)column->values + (size_t)(column->offset + lanes->row + UMKM__LANE) * width;
    for (size_t byte = 0; byte < UMKM__LANE * width; byte += UMKM__LINE) {
        __builtin_prefetch((const void *)(from + byte), 0, 2);
    }
}

static void read_column(struct umkm__lanes *lanes, size_t index)
{
    static const uint8_t WIDTHS[] = {0, 8, 4, 2, 1, 0};
    const int32_t field = lanes->table->fields[index];
    const umkm_column *source = lanes->table->columns[field];
    struct umkm__lane_column *column = &lanes->columns[field];
    const size_t at = (size_t)(source->offset + lanes->row);
    column->type = source->type;
    column->known = lanes->always;
    if (source->validity != NULL) {
        column->known = lanes->masks + index * UMKM__LANE;
        umkm__expand_bits(source->validity, at, lanes->masks + index * UMKM__LANE, lanes->n);
    }
    ask_ahead(lanes, source, WIDTHS[source->type]);
    column->values = (const uint8_t *)source->values + at * WIDTHS[source->type];
    if (source->type == UMKM_COLUMN_BOOL) {
        column->type = UMKM_COLUMN_INT8;
        column->values = lanes->values + index * UMKM__LANE;
        bits_to_bytes(source->values, at, lanes->values + index * UMKM__LANE, lanes->n);
    }
    check_column(lanes, umkm__field(field), column);
}
