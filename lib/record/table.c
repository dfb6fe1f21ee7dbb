/* SPDX-License-Identifier: MIT */
#include "record/table.h"

#include <string.h>

#include "base/error.h"
#include "record/business_internal.h"
#include "record/column.h"
#include "record/registry.h"
#include "record/values.h"

static umkm_status add(struct umkm__table *table, int32_t field, const umkm_column *column, umkm_error *error)
{
    const struct umkm__field *known = umkm__field(field);
    umkm_status status;
    if (known == NULL) {
        return umkm__fail_field(error, UMKM_E_NAME, 0, NULL, NULL);
    }
    if (known->type == UMKM_TYPE_TEXT) {
        return umkm__fail_field(error, UMKM_E_TYPE, field, NULL, NULL);
    }
    if (table->columns[field] != NULL) {
        return umkm__fail_field(error, UMKM_E_DUPLICATE_FIELD, field, NULL, NULL);
    }
    status = umkm__column_check(column, field, error);
    if (status != UMKM_OK) {
        return status;
    }
    if (table->count > 0 && column->length != table->length) {
        return umkm__fail_field(error, UMKM_E_COLUMN_LENGTH, field, NULL, NULL);
    }
    table->length = column->length;
    table->columns[field] = column;
    table->fields[table->count++] = field;
    return UMKM_OK;
}

umkm_status umkm__table(struct umkm__table *table, const int32_t *fields, const umkm_column *columns, size_t count,
                        umkm_error *error)
{
    umkm_status status = UMKM_OK;
    *table = (struct umkm__table){0};
    for (size_t i = 0; i < count && status == UMKM_OK; i++) {
        status = add(table, fields[i], &columns[i], error);
    }
    return status;
}

/* Most facts are admitted by their range alone; the rest is looked at closely. */
static umkm_status admit(const struct umkm__field *row, int64_t value)
{
    if (row->type == UMKM_TYPE_MONEY || row->type == UMKM_TYPE_BOOL) {
        return value >= row->minimum && value <= row->maximum ? UMKM_OK : UMKM_E_RANGE;
    }
    return umkm__value_status(row, value);
}

umkm_status umkm__table_row(const struct umkm__table *table, int64_t row, umkm_business *business)
{
    umkm_status status = UMKM_OK;
    memset(business->known, 0, sizeof business->known);
    for (size_t i = 0; i < table->count && status == UMKM_OK; i++) {
        const int32_t field = table->fields[i];
        const umkm_column *column = table->columns[field];
        const size_t bit = (size_t)(column->offset + row);
        if (column->validity == NULL || ((column->validity[bit / 8] >> (bit % 8)) & 1) != 0) {
            int64_t scratch;
            const int64_t value = *umkm__column_values(column, row, 1, &scratch);
            status = admit(umkm__field(field), value);
            business->values[field] = value;
            business->known[(uint32_t)field >> 6] |= UINT64_C(1) << ((uint32_t)field & 63U);
        }
    }
    return status;
}
