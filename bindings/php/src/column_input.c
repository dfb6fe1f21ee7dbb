/* SPDX-License-Identifier: MIT */
/* From an array of lists or packed strings to columns of the library. */
#include "columns.h"

_Static_assert(offsetof(zend_string, val) % sizeof(int64_t) == 0, "packed strings are read where they are");

/* No field has this value, so a packed string, which has no room for null, writes "unknown" with it. */
static const int64_t UNKNOWN = INT64_MIN;

static size_t bytes_of_bits(size_t rows)
{
    return rows / 8 + 1;
}

static uint8_t *packed_validity(const int64_t *values, size_t rows)
{
    uint8_t *bits;
    size_t first = 0;
    while (first < rows && values[first] != UNKNOWN) {
        first++;
    }
    if (first == rows) {
        return NULL;
    }
    bits = ecalloc(bytes_of_bits(rows), 1);
    for (size_t i = 0; i < rows; i++) {
        bits[i / 8] |= (uint8_t)((values[i] != UNKNOWN ? 1U : 0U) << (i % 8));
    }
    return bits;
}

static bool read_packed(const zend_string *text, const char *name, umkm_column *view, uint8_t **validity)
{
    size_t rows = ZSTR_LEN(text) / sizeof(int64_t);
    const void *values = ZSTR_VAL(text);
    if (ZSTR_LEN(text) % sizeof(int64_t) != 0) {
        zend_argument_value_error(1, "must have 8 bytes per row in the packed string \"%s\", %zu bytes given", name,
                                  ZSTR_LEN(text));
        return false;
    }
    *validity = packed_validity(values, rows);
    *view = (umkm_column){values, *validity, 0, (int64_t)rows, UMKM_COLUMN_INT64, 0};
    return true;
}

static bool takes_flags(int32_t field)
{
    umkm_field_description description = {.struct_size = sizeof description};
    return umkm_field_info(field, &description) == UMKM_OK && description.type == UMKM_TYPE_BOOL;
}

/* 1 for a value, 0 for unknown, -1 for anything else. */
static int read_element(const zval *element, bool flags, int64_t *value)
{
    switch (Z_TYPE_P(element)) {
    case IS_LONG:
        *value = Z_LVAL_P(element);
        return 1;
    case IS_NULL:
        *value = 0;
        return 0;
    case IS_TRUE:
    case IS_FALSE:
        *value = Z_TYPE_P(element) == IS_TRUE;
        return flags ? 1 : -1;
    default:
        return -1;
    }
}

/* Fills values and bits; returns false after throwing. */
static bool fill(const HashTable *list, const char *name, bool flags, int64_t *values, uint8_t *bits)
{
    size_t i = 0;
    zval *element;
    ZEND_HASH_FOREACH_VAL((HashTable *)list, element)
    {
        int known;
        ZVAL_DEREF(element);
        known = read_element(element, flags, &values[i]);
        if (known < 0) {
            zend_argument_type_error(1, "must have a list of int or null for \"%s\", %s given at place %zu", name,
                                     zend_zval_type_name(element), i);
            return false;
        }
        bits[i / 8] |= (uint8_t)((unsigned)known << (i % 8));
        i++;
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static bool read_list(const zval *list, const char *name, struct umkm_php_columns *columns, size_t at)
{
    const HashTable *table = Z_ARRVAL_P(list);
    size_t rows = zend_hash_num_elements(table);
    if (!zend_array_is_list((HashTable *)table)) {
        zend_argument_value_error(1, "must have a list for \"%s\", array with other keys given", name);
        return false;
    }
    columns->values[at] = safe_emalloc(rows > 0 ? rows : 1, sizeof(int64_t), 0);
    columns->validity[at] = ecalloc(bytes_of_bits(rows), 1);
    if (!fill(table, name, takes_flags(columns->fields[at]), columns->values[at], columns->validity[at])) {
        return false;
    }
    columns->views[at] = (umkm_column){columns->values[at], columns->validity[at], 0, (int64_t)rows, UMKM_COLUMN_INT64, 0};
    return true;
}

static bool read_column(const zval *value, struct umkm_php_columns *columns)
{
    size_t at = columns->count - 1;
    const char *name = umkm_field_name(columns->fields[at]);
    switch (Z_TYPE_P(value)) {
    case IS_ARRAY:
        return read_list(value, name, columns, at);
    case IS_STRING:
        return read_packed(Z_STR_P(value), name, &columns->views[at], &columns->validity[at]);
    default:
        zend_argument_type_error(1, "must have a list or a packed string for \"%s\", %s given", name,
                                 zend_zval_type_name(value));
        return false;
    }
}

bool umkm_php_columns_read(const HashTable *array, struct umkm_php_columns *columns)
{
    struct umkm_php_fields fields = {{0}};
    zend_string *key;
    zval *value;
    memset(columns, 0, sizeof *columns);
    ZEND_HASH_FOREACH_STR_KEY_VAL((HashTable *)array, key, value)
    {
        int32_t field = umkm_php_field(&fields, key);
        ZVAL_DEREF(value);
        if (field == UMKM_FIELD_NONE) {
            return false;
        }
        columns->fields[columns->count++] = field;
        if (!read_column(value, columns)) {
            return false;
        }
    }
    ZEND_HASH_FOREACH_END();
    columns->rows = columns->count > 0 ? (size_t)columns->views[0].length : 0;
    return true;
}

void umkm_php_columns_free(struct umkm_php_columns *columns)
{
    for (size_t i = 0; i < columns->count; i++) {
        if (columns->values[i] != NULL) {
            efree(columns->values[i]);
        }
        if (columns->validity[i] != NULL) {
            efree(columns->validity[i]);
        }
    }
}
