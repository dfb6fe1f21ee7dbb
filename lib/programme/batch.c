/* SPDX-License-Identifier: MIT */
/* Checking columns: row by row through the same code as one business, into arrays of answers. */
#include <umkm/batch.h>

#include <string.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "programme/result.h"
#include "record/business_internal.h"
#include "record/table.h"

_Static_assert((UMKM_FIELD_END + 63) / 64 <= UMKM_FIELD_WORDS, "a set of fields has room for every field");

struct batch {
    umkm_programme_options options;
    umkm_programme_result *result;
    struct umkm__table table;
    uint8_t *const *answers; /* by handle: only the first answer of each programme is wanted; or NULL */
    umkm_programme_output output;
    umkm_programme_counts counts;
};

/* Programme by programme, those of the rules or the one asked for. */
static void write_by_programme(const struct batch *batch, int64_t row, uint8_t answer)
{
    for (int32_t handle = 1; handle <= batch->result->programme_count; handle++) {
        const bool wanted = batch->options.programme == 0 || batch->options.programme == handle;
        if (wanted && batch->answers[handle - 1] != NULL) {
            batch->answers[handle - 1][row] = answer;
        }
    }
}

/* Of the answers of a programme, the first: that of the set in force. */
static void write_first_answers(const struct batch *batch, int64_t row)
{
    int32_t before = 0;
    for (size_t i = 0; i < batch->result->count; i++) {
        const struct umkm__answer *answer = &batch->result->answers[i];
        if (answer->handle != before && batch->answers[answer->handle - 1] != NULL) {
            batch->answers[answer->handle - 1][row] = (uint8_t)answer->answer;
        }
        before = answer->handle;
    }
}

static uint64_t requirements_with(const struct umkm__answer *answer, enum umkm__verdict verdict)
{
    uint64_t bits = 0;
    for (int32_t i = 0; answer->availability == UMKM__APPLIES && i < answer->set->count; i++) {
        bits |= answer->outcomes[i].verdict == verdict ? UINT64_C(1) << i : 0; /* the loader admits no more than 64 */
    }
    return bits;
}

static void write_missing(uint64_t *words, const struct umkm__fieldset *fields)
{
    memset(words, 0, UMKM_FIELD_WORDS * sizeof *words);
    if (fields != NULL) {
        memcpy(words, fields->bits, sizeof fields->bits);
    }
}

/* Writes an element of the array at a place of a list, where both are there. */
#define PUT(list, place, element, value)             \
    do {                                             \
        if ((list) != NULL && (list)[place] != NULL) \
            (list)[place][element] = (value);        \
    } while (0)

/* What a row is told of one answer; NULL: the row is invalid. */
static void write_answer(const umkm_programme_output *output, int32_t place, int64_t row, const struct umkm__answer *answer)
{
    const bool rated = answer != NULL && answer->terms.present != 0 && answer->terms.rate.state != UMKM_TERM_NONE;
    PUT(output->answer, place, row, answer != NULL ? (uint8_t)answer->answer : UMKM_ANSWER_INVALID);
    PUT(output->notices, place, row, answer != NULL ? umkm__answer_notices(answer) : 0);
    PUT(output->failed, place, row, answer != NULL ? requirements_with(answer, UMKM__VERDICT_FAILED) : 0);
    PUT(output->unknown, place, row, answer != NULL ? requirements_with(answer, UMKM__VERDICT_UNKNOWN) : 0);
    PUT(output->rate_lowest, place, row, rated ? answer->terms.rate.lowest : answer != NULL ? -1 : 0);
    PUT(output->rate_highest, place, row, rated ? answer->terms.rate.highest : answer != NULL ? -1 : 0);
    if (output->missing != NULL && output->missing[place] != NULL) {
        write_missing(output->missing[place] + row * UMKM_FIELD_WORDS, answer != NULL ? &answer->lack.fields : NULL);
    }
}

static void write_invalid(const struct batch *batch, int64_t row)
{
    if (batch->answers != NULL) {
        write_by_programme(batch, row, UMKM_ANSWER_INVALID);
    }
    for (int32_t i = 0; i < batch->output.count; i++) {
        write_answer(&batch->output, i, row, NULL);
    }
}

static void write_answers(const struct batch *batch, int64_t row)
{
    if (batch->answers != NULL) {
        write_first_answers(batch, row);
    }
    for (int32_t i = 0; i < batch->output.count; i++) {
        write_answer(&batch->output, i, row, &batch->result->answers[i]);
    }
}

static umkm_status check_row(struct batch *batch, int64_t row, umkm_error *error)
{
    struct umkm_business business;
    umkm_status status = umkm__table_row(&batch->table, row, &business);
    if (status == UMKM_OK) {
        status = umkm_programme_check(&business, &batch->options, batch->result, error);
        if (status == UMKM_OK) {
            write_answers(batch, row);
            return UMKM_OK;
        }
        if (status != UMKM_E_INCONSISTENT && status != UMKM_E_OVERFLOW) {
            return status; /* about the call, not about the row */
        }
    }
    write_invalid(batch, row);
    batch->counts.first_invalid = batch->counts.invalid == 0 ? row : batch->counts.first_invalid;
    batch->counts.invalid++;
    return UMKM_OK;
}

static umkm_status check_rows(struct batch *batch, const int32_t *fields, const umkm_column *columns, size_t count,
                              umkm_programme_counts *counts, umkm_error *error)
{
    const umkm_business nothing = {0};
    umkm_status status;
    batch->options.struct_size = sizeof batch->options;
    batch->options.skip_changes = 1;
    /* what is wrong with the call shows here, and how many answers there are */
    status = umkm_programme_check(&nothing, &batch->options, batch->result, error);
    if (status == UMKM_OK) {
        const size_t answers = batch->result->count;
        batch->output.count = (size_t)batch->output.count < answers ? batch->output.count : (int32_t)answers;
        status = umkm__table(&batch->table, fields, columns, count, error);
    }
    for (int64_t row = 0; row < batch->table.length && status == UMKM_OK; row++) {
        status = check_row(batch, row, error);
    }
    batch->counts.rows = batch->table.length;
    if (status == UMKM_OK && counts != NULL) {
        status = umkm__struct_out(counts, &batch->counts, sizeof batch->counts);
    }
    return status;
}

static umkm_status take_options(struct batch *batch, const umkm_programme_options *options, umkm_error *error)
{
    const umkm_status status =
        umkm__struct_in(&batch->options, sizeof batch->options, _Alignof(umkm_programme_options), options);
    return status == UMKM_OK ? UMKM_OK : umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
}

umkm_status umkm_programme_batch(const umkm_programme_options *options, umkm_programme_result *result, const int32_t *fields,
                                 const umkm_column *columns, size_t count, uint8_t *const *answers,
                                 umkm_programme_counts *counts, umkm_error *error)
{
    struct batch batch = {.result = result, .answers = answers, .counts = {.first_invalid = -1}};
    if (options == NULL || result == NULL || answers == NULL || (count > 0 && (fields == NULL || columns == NULL))) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (take_options(&batch, options, error) != UMKM_OK) {
        return UMKM_E_STRUCT_SIZE;
    }
    batch.options.announced = 0;
    return check_rows(&batch, fields, columns, count, counts, error);
}

umkm_status umkm_programme_batch_answers(const umkm_programme_options *options, umkm_programme_result *result,
                                         const int32_t *fields, const umkm_column *columns, size_t count,
                                         const umkm_programme_output *output, umkm_programme_counts *counts,
                                         umkm_error *error)
{
    struct batch batch = {.result = result, .counts = {.first_invalid = -1}};
    if (options == NULL || result == NULL || output == NULL || (count > 0 && (fields == NULL || columns == NULL))) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (umkm__struct_in(&batch.output, sizeof batch.output, _Alignof(umkm_programme_output), output) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    if (batch.output.count < 0) {
        return umkm__fail_with(error, UMKM_E_RANGE, NULL, NULL);
    }
    if (take_options(&batch, options, error) != UMKM_OK) {
        return UMKM_E_STRUCT_SIZE;
    }
    return check_rows(&batch, fields, columns, count, counts, error);
}
