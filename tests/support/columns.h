/* SPDX-License-Identifier: MIT */
/* Columns for tests: of any type, offset, length and validity, in memory exactly as large as it must be. */
#ifndef TESTS_SUPPORT_COLUMNS_H
#define TESTS_SUPPORT_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <umkm/umkm.h>

/* What lies in the memory of a column before it is filled, and around its rows. */
enum { COLUMN_GUARD = 0xA5 };

struct test_column {
    int32_t field;
    umkm_column view;
    void *values;
    uint8_t *validity; /* or NULL */
};

/* False when there is no memory. To be given back with test_column_free(). */
bool test_column_make(struct test_column *column, int32_t field, int32_t type, size_t offset, size_t length, bool validity);
void test_column_free(struct test_column *column);

/* Puts a value, cut to the type of the column, and whether it is known, which without validity it always is. */
void test_column_put(struct test_column *column, size_t row, int64_t value, bool known);
int64_t test_column_value(const umkm_column *column, size_t row);
bool test_column_known(const umkm_column *column, size_t row);

/* One row of columns as a record; the status of the first fact that is refused. */
umkm_status test_columns_row(const struct test_column *columns, size_t count, size_t row, umkm_business *business);
/* What the batches take. */
void test_columns_split(const struct test_column *columns, size_t count, int32_t *fields, umkm_column *views);

/* The same numbers in every run, for one seed. */
struct test_random {
    uint64_t state;
};
uint64_t test_random_next(struct test_random *random);
uint64_t test_random_below(struct test_random *random, uint64_t n);

#endif
