/* SPDX-License-Identifier: MIT */
#include "record/column.h"

#include <umkm/field.h>

#include "base/error.h"
#include "record/registry.h"
#include "record/bits.h"

/* Bytes of an element; 0 for bits. */
static const uint8_t WIDTHS[] = {0, 8, 4, 2, 1, 0};

umkm_status umkm__column_check(const umkm_column *column, int32_t field, umkm_error *error)
{
    int64_t end;
    if (column->type < UMKM_COLUMN_INT64 || column->type > UMKM_COLUMN_BOOL) {
        return umkm__fail_field(error, UMKM_E_COLUMN_TYPE, field, "int64, int32, int16, int8, atau bool",
                                "int64, int32, int16, int8 or bool");
    }
    if (column->length < 0 || column->offset < 0 || __builtin_add_overflow(column->offset, column->length, &end) ||
        end > INT64_MAX / 8) {
        return umkm__fail_field(error, UMKM_E_COLUMN, field, "offset dan panjang tidak boleh negatif atau terlalu besar",
                                "offset and length must not be negative or too large");
    }
    if (column->values == NULL && column->length > 0) {
        return umkm__fail_field(error, UMKM_E_COLUMN, field, "nilai tidak ada", "there are no values");
    }
    if (WIDTHS[column->type] > 1 && (uintptr_t)column->values % WIDTHS[column->type] != 0) {
        return umkm__fail_field(error, UMKM_E_COLUMN, field, "nilai tidak selaras dengan ukurannya",
                                "values are not aligned to their size");
    }
    return UMKM_OK;
}

static void widen_bits(const uint8_t *bits, size_t at, int64_t *to, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        to[i] = (bits[(at + i) / 8] >> ((at + i) % 8)) & 1;
    }
}

#define WIDEN(type)                                                                         \
    static void widen_##type(const type##_t *restrict from, int64_t *restrict to, size_t n) \
    {                                                                                       \
        for (size_t i = 0; i < n; i++) {                                                    \
            to[i] = from[i];                                                                \
        }                                                                                   \
    }
WIDEN(int32)
WIDEN(int16)
WIDEN(int8)

const int64_t *umkm__column_values(const umkm_column *column, int64_t row, size_t n, int64_t *scratch)
{
    const size_t at = (size_t)(column->offset + row);
    switch (column->type) {
    case UMKM_COLUMN_INT64:
        return (const int64_t *)column->values + at;
    case UMKM_COLUMN_INT32:
        widen_int32((const int32_t *)column->values + at, scratch, n);
        break;
    case UMKM_COLUMN_INT16:
        widen_int16((const int16_t *)column->values + at, scratch, n);
        break;
    case UMKM_COLUMN_INT8:
        widen_int8((const int8_t *)column->values + at, scratch, n);
        break;
    default:
        widen_bits(column->values, at, scratch, n);
        break;
    }
    return scratch;
}
