/* SPDX-License-Identifier: MIT */
/* Checking columns: row by row through the same code as one business, into arrays of answers. */
#include <umkm/batch.h>

#include <string.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "programme/result.h"
#include "record/business_internal.h"
#include "record/table.h"

struct batch {
    umkm_programme_options options;
    umkm_programme_result *result;
    struct umkm__table table;
    uint8_t *const *answers;
    umkm_programme_counts counts;
};

static bool is_wanted(const struct batch *batch, int32_t handle)
{
    return batch->answers[handle - 1] != NULL && (batch->options.programme == 0 || batch->options.programme == handle);
}

static void write_all(const struct batch *batch, int64_t row, uint8_t answer)
{
    for (int32_t handle = 1; handle <= batch->result->programme_count; handle++) {
        if (is_wanted(batch, handle)) {
            batch->answers[handle - 1][row] = answer;
        }
    }
}

/* Of the answers of a programme, the first: that of the set in force. */
static void write_answers(const struct batch *batch, int64_t row)
{
    int32_t before = 0;
    for (size_t i = 0; i < batch->result->count; i++) {
        const struct umkm__answer *answer = &batch->result->answers[i];
        if (answer->handle != before && is_wanted(batch, answer->handle)) {
            batch->answers[answer->handle - 1][row] = (uint8_t)answer->answer;
        }
        before = answer->handle;
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
    write_all(batch, row, UMKM_ANSWER_INVALID);
    batch->counts.first_invalid = batch->counts.invalid == 0 ? row : batch->counts.first_invalid;
    batch->counts.invalid++;
    return UMKM_OK;
}

umkm_status umkm_programme_batch(const umkm_programme_options *options, umkm_programme_result *result, const int32_t *fields,
                                 const umkm_column *columns, size_t count, uint8_t *const *answers,
                                 umkm_programme_counts *counts, umkm_error *error)
{
    struct batch batch = {.result = result, .answers = answers, .counts = {.first_invalid = -1}};
    umkm_business nothing = {0};
    umkm_status status;
    if (options == NULL || result == NULL || answers == NULL || (count > 0 && (fields == NULL || columns == NULL))) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (umkm__struct_in(&batch.options, sizeof batch.options, _Alignof(umkm_programme_options), options) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    batch.options.struct_size = sizeof batch.options;
    batch.options.announced = 0;
    batch.options.skip_changes = 1;
    status = umkm_programme_check(&nothing, &batch.options, result, error); /* what is wrong with the call shows here */
    if (status == UMKM_OK) {
        status = umkm__table(&batch.table, fields, columns, count, error);
    }
    for (int64_t row = 0; row < batch.table.length && status == UMKM_OK; row++) {
        status = check_row(&batch, row, error);
    }
    batch.counts.rows = batch.table.length;
    if (status == UMKM_OK && counts != NULL) {
        status = umkm__struct_out(counts, &batch.counts, sizeof batch.counts);
    }
    return status;
}
