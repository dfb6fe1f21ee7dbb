/* SPDX-License-Identifier: MIT */
/* Columns in, columns out. */
#ifndef UMKM_PHP_COLUMNS_H
#define UMKM_PHP_COLUMNS_H

#include "umkm_php.h"

/* The columns of one call: lists are copied, packed strings are looked at where they are. */
struct umkm_php_columns {
    size_t count;
    size_t rows; /* of the first column: the library refuses others */
    int32_t fields[UMKM_FIELD_END];
    umkm_column views[UMKM_FIELD_END];
    int64_t *values[UMKM_FIELD_END];   /* NULL for a packed string */
    uint8_t *validity[UMKM_FIELD_END]; /* NULL when all are known */
};

/* Reads the first argument. To be given back with umkm_php_columns_free(), also after a failure. */
bool umkm_php_columns_read(const HashTable *array, struct umkm_php_columns *columns);
void umkm_php_columns_free(struct umkm_php_columns *columns);

/* Says that all of this memory will be written to at once. A hint: it makes much of it come faster. */
void umkm_php_expect_use(void *memory, size_t size);

/* Room for one answer per row: a string of bytes, or of 32-bit numbers in the machine's byte order as pack("l*") makes. */
zend_string *umkm_php_room(size_t rows, size_t size);

/* What the elements of a column of answers are. */
enum umkm_php_element { UMKM_PHP_BYTES, UMKM_PHP_FLAGS, UMKM_PHP_NUMBERS };

/* Adds the answers to an array, packed or as a list, and gives up the room. */
void umkm_php_add_column(zval *array, const char *key, zend_string *room, enum umkm_php_element element, bool packed);

/* Adds "rows", "invalid" and "first_invalid" (null when there is none). */
void umkm_php_add_rows(zval *counts, int64_t rows, int64_t invalid, int64_t first_invalid);

#endif
