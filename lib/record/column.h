/* SPDX-License-Identifier: MIT */
/* Reading columns block by block. */
#ifndef UMKM_RECORD_COLUMN_H
#define UMKM_RECORD_COLUMN_H

#include <umkm/column.h>

/* Rows read at a time: what a block needs stays in the nearest cache. */
enum { UMKM__BLOCK = 1024 };

/* Refuses a view that cannot be read: no values, unknown type, misaligned values, negative or overflowing extent. */
umkm_status umkm__column_check(const umkm_column *column, int32_t field, umkm_error *error);

/* Values of rows row..row+n-1 as int64: where they are, or widened into scratch. What an unknown row holds is arbitrary. */
const int64_t *umkm__column_values(const umkm_column *column, int64_t row, size_t n, int64_t *scratch);

#endif
