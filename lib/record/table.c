/* SPDX-License-Identifier: MIT */
#include "record/table.h"

#include <string.h>

#include "base/error.h"
#include "record/business_internal.h"
#include "record/column.h"
#include "record/registry.h"

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

umkm_status umkm__table_row(const struct umkm__table *table, int64_t row, umkm_business *business)
{
    umkm_status status = UMKM_OK;
    memset(business->known, 0, sizeof business->known);
    for (size_t i = 0; i < table->count && status == UMKM_OK; i++) {
        const umkm_column *column = table->columns[table->fields[i]];
        const size_t bit = (size_t)(column->offset + row);
        int64_t scratch;
        if (column->validity == NULL || ((column->validity[bit / 8] >> (bit % 8)) & 1) != 0) {
            status = umkm_business_set(business, table->fields[i], *umkm__column_values(column, row, 1, &scratch), NULL);
        }
    }
    return status;
}
