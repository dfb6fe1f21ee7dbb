/* SPDX-License-Identifier: MIT */
#include "support/columns.h"

#include <stdlib.h>
#include <string.h>

static size_t bytes_of(int32_t type, size_t elements)
{
    static const size_t WIDTHS[] = {0, 8, 4, 2, 1, 0};
    return type == UMKM_COLUMN_BOOL ? (elements + 7) / 8 : elements * WIDTHS[type];
}

static void *guarded(size_t bytes)
{
    void *memory = malloc(bytes > 0 ? bytes : 1);
    if (memory != NULL) {
        memset(memory, COLUMN_GUARD, bytes > 0 ? bytes : 1);
    }
    return memory;
}

bool test_column_make(struct test_column *column, int32_t field, int32_t type, size_t offset, size_t length, bool validity)
{
    const size_t elements = offset + length;
    *column = (struct test_column){.field = field, .values = guarded(bytes_of(type, elements))};
    column->validity = validity ? guarded(bytes_of(UMKM_COLUMN_BOOL, elements)) : NULL;
    column->view = (umkm_column){column->values, column->validity, (int64_t)offset, (int64_t)length, type, 0};
    return column->values != NULL && (!validity || column->validity != NULL);
}

void test_column_free(struct test_column *column)
{
    free(column->values);
    free(column->validity);
    *column = (struct test_column){0};
}

static void put_bit(uint8_t *bits, size_t at, bool value)
{
    bits[at / 8] = (uint8_t)((bits[at / 8] & ~(1U << (at % 8))) | (value ? 1U : 0U) << (at % 8));
}

void test_column_put(struct test_column *column, size_t row, int64_t value, bool known)
{
    const size_t at = (size_t)column->view.offset + row;
    switch (column->view.type) {
    case UMKM_COLUMN_INT64:
        ((int64_t *)column->values)[at] = value;
        break;
    case UMKM_COLUMN_INT32:
        ((int32_t *)column->values)[at] = (int32_t)(uint32_t)(uint64_t)value;
        break;
    case UMKM_COLUMN_INT16:
        ((int16_t *)column->values)[at] = (int16_t)(uint16_t)(uint64_t)value;
        break;
    case UMKM_COLUMN_INT8:
        ((int8_t *)column->values)[at] = (int8_t)(uint8_t)(uint64_t)value;
        break;
    default:
        put_bit(column->values, at, (value & 1) != 0);
        break;
    }
    if (column->validity != NULL) {
        put_bit(column->validity, at, known);
    }
}

int64_t test_column_value(const umkm_column *column, size_t row)
{
    const size_t at = (size_t)column->offset + row;
    switch (column->type) {
    case UMKM_COLUMN_INT64:
        return ((const int64_t *)column->values)[at];
    case UMKM_COLUMN_INT32:
        return ((const int32_t *)column->values)[at];
    case UMKM_COLUMN_INT16:
        return ((const int16_t *)column->values)[at];
    case UMKM_COLUMN_INT8:
        return ((const int8_t *)column->values)[at];
    default:
        return (((const uint8_t *)column->values)[at / 8] >> (at % 8)) & 1;
    }
}

bool test_column_known(const umkm_column *column, size_t row)
{
    const size_t at = (size_t)column->offset + row;
    return column->validity == NULL || ((column->validity[at / 8] >> (at % 8)) & 1) != 0;
}

umkm_status test_columns_row(const struct test_column *columns, size_t count, size_t row, umkm_business *business)
{
    umkm_status status = umkm_business_clear(business);
    for (size_t c = 0; c < count && status == UMKM_OK; c++) {
        if (test_column_known(&columns[c].view, row)) {
            status = umkm_business_set(business, columns[c].field, test_column_value(&columns[c].view, row), NULL);
        }
    }
    return status;
}

void test_columns_split(const struct test_column *columns, size_t count, int32_t *fields, umkm_column *views)
{
    for (size_t c = 0; c < count; c++) {
        fields[c] = columns[c].field;
        views[c] = columns[c].view;
    }
}

/* xorshift64* */
uint64_t test_random_next(struct test_random *random)
{
    random->state ^= random->state >> 12;
    random->state ^= random->state << 25;
    random->state ^= random->state >> 27;
    return random->state * UINT64_C(2685821657736338717);
}

uint64_t test_random_below(struct test_random *random, uint64_t n)
{
    return test_random_next(random) % n;
}
