/* SPDX-License-Identifier: MIT */
/* Looking at the quality of data, block by block. */
#include "summary/quality.h"

#include <stdlib.h>

#include <umkm/date.h>

#include "base/error.h"
#include "record/values.h"
#include "summary/kbli.h"

/* The block of rows being looked at. */
struct look {
    struct umkm_quality *quality;
    const int64_t *lines; /* NULL: numbered on from first */
    int64_t first;        /* rows that came before this call */
    int64_t row;
    size_t n;
};

/* What a block of one column holds. */
struct tally {
    int64_t known;
    int64_t zero;
    int64_t outside; /* of the range of the field */
    int64_t stuck;   /* exactly INT32_MAX */
    int64_t positive;
    int64_t small;
};

umkm_status umkm_quality_new(int32_t as_of, umkm_quality **quality)
{
    if (quality == NULL) {
        return UMKM_E_ARGUMENT;
    }
    *quality = NULL;
    if (as_of != 0 && umkm_date_is_valid(as_of) == 0) {
        return UMKM_E_DATE;
    }
    umkm_quality *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return UMKM_E_MEMORY;
    }
    made->as_of = as_of;
    *quality = made;
    return UMKM_OK;
}

void umkm_quality_free(umkm_quality *quality)
{
    free(quality);
}

bool umkm__quality_expects_large(int32_t field)
{
    static const int32_t FIELDS[] = {UMKM_FIELD_ANNUAL_SALES,   UMKM_FIELD_PRIOR_ANNUAL_SALES, UMKM_FIELD_BUSINESS_CAPITAL,
                                     UMKM_FIELD_NET_WORTH,      UMKM_FIELD_TOTAL_ASSETS,       UMKM_FIELD_TOTAL_INVESTMENT,
                                     UMKM_FIELD_GROSS_TURNOVER, UMKM_FIELD_MATERIAL_COST};
    for (size_t i = 0; i < sizeof FIELDS / sizeof FIELDS[0]; i++) {
        if (FIELDS[i] == field) {
            return true;
        }
    }
    return false;
}

void umkm__quality_note(struct umkm_quality *quality, int32_t finding, int32_t field, int64_t line)
{
    struct umkm__finding_state *state = &quality->findings[finding][field];
    int32_t at = state->sample_count;
    state->count++;
    while (at > 0 && state->samples[at - 1] > line) {
        at--;
    }
    if (at == UMKM_SUMMARY_SAMPLES) {
        return;
    }
    state->sample_count += state->sample_count < UMKM_SUMMARY_SAMPLES;
    for (int32_t i = state->sample_count - 1; i > at; i--) {
        state->samples[i] = state->samples[i - 1];
    }
    state->samples[at] = line;
}

/* ---- one column ---- */

static int64_t line_of(const struct look *look, size_t i)
{
    const int64_t row = look->row + (int64_t)i;
    return look->lines != NULL ? look->lines[row] : look->first + row + 1;
}

static void note(const struct look *look, int32_t finding, int32_t field, size_t i)
{
    umkm__quality_note(look->quality, finding, field, line_of(look, i));
}

/* Sums only, so that the compiler can make vectors of it; what is rare is looked up afterwards. */
static struct tally count(const struct umkm__field *field, const int64_t *restrict values, const uint8_t *restrict known,
                          size_t n)
{
    const int64_t least = field->minimum;
    const int64_t most = field->maximum;
    struct tally tally = {0};
    for (size_t i = 0; i < n; i++) {
        const int64_t value = values[i];
        const int64_t is_known = known[i] & 1;
        tally.known += is_known;
        tally.zero += is_known & (value == 0);
        tally.outside += is_known & ((value < least) | (value > most));
        tally.stuck += is_known & (value == INT32_MAX);
        tally.positive += is_known & (value > 0);
        tally.small += is_known & (value > 0) & (value < UMKM__SMALL_AMOUNT);
    }
    return tally;
}

static int32_t finding_of(int32_t field, int32_t type, umkm_status status)
{
    if (type == UMKM_TYPE_DATE && status == UMKM_E_DATE) {
        return UMKM_FINDING_IMPOSSIBLE_DATE;
    }
    if (field == UMKM_FIELD_REGION) {
        return UMKM_FINDING_REGION_UNKNOWN;
    }
    return field == UMKM_FIELD_KBLI ? UMKM_FINDING_KBLI_FORM : UMKM_FINDING_REFUSED;
}

/* Of a date, a choice or a yes-or-no, zero is no amount. */
static bool counts_zero(const struct umkm__field *field)
{
    return field->type == UMKM_TYPE_MONEY || field->type == UMKM_TYPE_COUNT;
}

/* A value that the field does not admit becomes invalid, and is looked at no further. */
static void refuse(const struct look *look, const struct umkm__field *field, umkm_status status, size_t i)
{
    struct umkm__block_column *column = &look->quality->column;
    struct umkm__field_state *state = &look->quality->fields[field->number];
    note(look, finding_of(field->number, field->type, status), field->number, i);
    state->invalid++;
    state->zero -= counts_zero(field) && column->values[i] == 0;
    column->known[i] = 0;
}

static bool needs_status(const struct umkm__field *field, const struct tally *tally)
{
    return tally->outside > 0 || field->type == UMKM_TYPE_DATE || field->type == UMKM_TYPE_ENUM ||
           field->number == UMKM_FIELD_REGION;
}

static void check_status(const struct look *look, const struct umkm__field *field)
{
    struct umkm__block_column *column = &look->quality->column;
    for (size_t i = 0; i < look->n; i++) {
        if (column->known[i]) {
            umkm_status status = umkm__value_status(field, column->values[i]);
            if (status != UMKM_OK) {
                refuse(look, field, status, i);
            }
        }
    }
}

static void check_money(const struct look *look, int32_t field, const struct tally *tally)
{
    const struct umkm__block_column *column = &look->quality->column;
    const bool small = tally->small > 0 && umkm__quality_expects_large(field);
    for (size_t i = 0; (small || tally->stuck > 0) && i < look->n; i++) {
        if (!column->known[i]) {
            continue;
        }
        if (column->values[i] == INT32_MAX) {
            note(look, UMKM_FINDING_INT32_OVERFLOW, field, i);
        }
        if (small && column->values[i] > 0 && column->values[i] < UMKM__SMALL_AMOUNT) {
            note(look, UMKM_FINDING_SUSPECTED_THOUSANDS, field, i); /* shown when it is true of the column */
            if (field == UMKM_FIELD_ANNUAL_SALES) {
                note(look, UMKM_FINDING_SALES_BELOW_MILLION, field, i);
            }
        }
    }
}

static void check_after_as_of(const struct look *look, int32_t field, int64_t latest)
{
    const struct umkm__block_column *column = &look->quality->column;
    for (size_t i = 0; look->quality->as_of != 0 && i < look->n; i++) {
        if (column->known[i] && column->values[i] > latest) {
            note(look, UMKM_FINDING_DATE_AFTER_AS_OF, field, i);
        }
    }
}

static void check_region(const struct look *look)
{
    const struct umkm__block_column *column = &look->quality->column;
    for (size_t i = 0; i < look->n; i++) {
        const int64_t region = column->values[i];
        if (!column->known[i]) {
            continue;
        }
        /* Below the province, only the codes of Lampung are on the list. */
        const bool province_only = region >= 100 && region / 100 != 18;
        if (umkm_region_name(province_only ? region / 100 : region)[0] == '\0') {
            note(look, UMKM_FINDING_REGION_UNKNOWN, UMKM_FIELD_REGION, i);
        }
    }
}

static void check_meaning(const struct look *look, const struct umkm__field *field, const struct tally *tally)
{
    const int32_t as_of = look->quality->as_of;
    if (field->type == UMKM_TYPE_MONEY) {
        check_money(look, field->number, tally);
    }
    switch (field->number) {
    case UMKM_FIELD_FOUNDED_ON:
    case UMKM_FIELD_DATA_AS_OF:
    case UMKM_FIELD_SLIK_AS_OF:
        check_after_as_of(look, field->number, as_of);
        break;
    case UMKM_FIELD_FOUNDED_YEAR:
        check_after_as_of(look, field->number, as_of / 10000);
        break;
    case UMKM_FIELD_REGION:
        check_region(look);
        break;
    default:
        break;
    }
}

static void look_at(const struct look *look, const struct umkm__field *field, const umkm_column *column)
{
    struct umkm__block_column *block = &look->quality->column;
    struct umkm__field_state *state = &look->quality->fields[field->number];
    umkm__block_read(block, column, look->row, look->n);
    const struct tally tally = count(field, block->values, block->known, look->n);
    const int64_t invalid = state->invalid;
    state->given = true;
    state->zero += counts_zero(field) ? tally.zero : 0;
    state->positive += tally.positive;
    state->small += tally.small;
    if (needs_status(field, &tally)) {
        check_status(look, field);
    }
    state->known += tally.known - (state->invalid - invalid);
    check_meaning(look, field, &tally);
}

/* ---- two columns ---- */

static const umkm_column *column_of(const int32_t *fields, const umkm_column *columns, size_t count, int32_t field)
{
    for (size_t i = 0; i < count; i++) {
        if (fields[i] == field) {
            return &columns[i];
        }
    }
    return NULL;
}

static void compare_material(const struct look *look, const umkm_column *sales, const umkm_column *material)
{
    struct umkm__block_column *column = &look->quality->column;
    struct umkm__block_column *other = &look->quality->other;
    if (sales == NULL || material == NULL) {
        return;
    }
    umkm__block_read(column, sales, look->row, look->n);
    umkm__block_read(other, material, look->row, look->n);
    for (size_t i = 0; i < look->n; i++) {
        if (column->known[i] && other->known[i] && column->values[i] >= 0 && column->values[i] < other->values[i]) {
            note(look, UMKM_FINDING_SALES_BELOW_MATERIAL, UMKM_FIELD_ANNUAL_SALES, i);
        }
    }
}

static void check_kbli(const struct look *look, const umkm_column *kbli, const umkm_column *edition)
{
    struct umkm__block_column *column = &look->quality->column;
    struct umkm__block_column *other = &look->quality->other;
    if (kbli == NULL) {
        return;
    }
    umkm__block_read(column, kbli, look->row, look->n);
    if (edition != NULL) {
        umkm__block_read(other, edition, look->row, look->n);
    }
    for (size_t i = 0; i < look->n; i++) {
        const int64_t year = edition != NULL && other->known[i] ? other->values[i] : 0;
        const bool in_range = column->values[i] >= 0 && column->values[i] <= 99999; /* else it was refused above */
        if (column->known[i] && in_range && !umkm__kbli_has_division(column->values[i], year)) {
            note(look, UMKM_FINDING_KBLI_DIVISION, UMKM_FIELD_KBLI, i);
        }
    }
}

/* ---- calls ---- */

static umkm_status fail_field(umkm_error *error, umkm_status status, int32_t field)
{
    const struct umkm__problem problem = {
        .status = status, .field = field, .field_name = umkm_field_name(field), .offset = -1};
    return umkm__fail(error, &problem);
}

static umkm_status check_columns(const int32_t *fields, const umkm_column *columns, size_t count, int64_t rows,
                                 umkm_error *error)
{
    bool seen[UMKM_FIELD_END] = {false};
    for (size_t i = 0; i < count; i++) {
        const struct umkm__field *field = umkm__field(fields[i]);
        if (field == NULL) {
            return fail_field(error, UMKM_E_NAME, UMKM_FIELD_NONE);
        }
        if (field->type == UMKM_TYPE_TEXT) {
            return fail_field(error, UMKM_E_TYPE, fields[i]);
        }
        if (seen[fields[i]]) {
            return fail_field(error, UMKM_E_DUPLICATE_FIELD, fields[i]);
        }
        seen[fields[i]] = true;
        umkm_status status = umkm__column_check(&columns[i], fields[i], error);
        if (status != UMKM_OK) {
            return status;
        }
        if (columns[i].length != rows) {
            return fail_field(error, UMKM_E_COLUMN_LENGTH, fields[i]);
        }
    }
    return UMKM_OK;
}

umkm_status umkm_quality_add(umkm_quality *quality, const int32_t *fields, const umkm_column *columns, size_t count,
                             const int64_t *lines, int64_t rows, umkm_error *error)
{
    if (quality == NULL || rows < 0 || (count > 0 && (fields == NULL || columns == NULL))) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    umkm_status status = check_columns(fields, columns, count, rows, error);
    if (status != UMKM_OK) {
        return status;
    }
    struct look look = {.quality = quality, .lines = lines, .first = quality->rows};
    for (look.row = 0; look.row < rows; look.row += UMKM__BLOCK) {
        look.n = umkm__block_rows(look.row, rows);
        for (size_t i = 0; i < count; i++) {
            look_at(&look, umkm__field(fields[i]), &columns[i]);
        }
        compare_material(&look, column_of(fields, columns, count, UMKM_FIELD_ANNUAL_SALES),
                         column_of(fields, columns, count, UMKM_FIELD_MATERIAL_COST));
        check_kbli(&look, column_of(fields, columns, count, UMKM_FIELD_KBLI),
                   column_of(fields, columns, count, UMKM_FIELD_KBLI_EDITION));
    }
    for (size_t i = 0; i < count; i++) {
        quality->fields[fields[i]].given = true; /* also without rows */
    }
    quality->rows += rows;
    return UMKM_OK;
}

umkm_status umkm_quality_refused(umkm_quality *quality, int32_t field, umkm_status status, int64_t line)
{
    const struct umkm__field *about = umkm__field(field);
    if (quality == NULL || status == UMKM_OK) {
        return UMKM_E_ARGUMENT;
    }
    if (about == NULL) {
        return UMKM_E_NAME;
    }
    quality->fields[field].given = true;
    quality->fields[field].refused++;
    umkm__quality_note(quality, finding_of(field, about->type, status), field, line);
    return UMKM_OK;
}

umkm_status umkm_quality_note(umkm_quality *quality, int32_t finding, int32_t field, int64_t line)
{
    if (quality == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (umkm_finding_name(finding)[0] == '\0') {
        return UMKM_E_RANGE;
    }
    if (field != UMKM_FIELD_NONE && umkm__field(field) == NULL) {
        return UMKM_E_NAME;
    }
    umkm__quality_note(quality, finding, field, line);
    return UMKM_OK;
}
