/* SPDX-License-Identifier: MIT */
/* Columns of one length, each for a field: what a batch is given. */
#ifndef UMKM_RECORD_TABLE_H
#define UMKM_RECORD_TABLE_H

#include <stdbool.h>

#include <umkm/business.h>
#include <umkm/column.h>

struct umkm__table {
    int64_t length;
    size_t count;
    int32_t fields[UMKM_FIELD_END];             /* in the order given */
    const umkm_column *columns[UMKM_FIELD_END]; /* by field; NULL: unknown in every row */
};

/*
 * Checks and keeps the columns; they stay the caller's. Identity texts have no columns.
 * UMKM_E_NAME, UMKM_E_TYPE, UMKM_E_DUPLICATE_FIELD, UMKM_E_COLUMN…; field and message in error.
 */
umkm_status umkm__table(struct umkm__table *table, const int32_t *fields, const umkm_column *columns, size_t count,
                        umkm_error *error);

/* The facts of one row as a record. UMKM_OK, or another status when a fact is refused. */
umkm_status umkm__table_row(const struct umkm__table *table, int64_t row, umkm_business *business);

#endif
