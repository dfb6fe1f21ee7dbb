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

/* A list on its way to a column. */
struct list {
    const char *name;
    bool flags; /* true and false may stand in it */
    int64_t *values;
    uint8_t *bits; /* zeros to begin with */
};

static bool read_element(const struct list *list, zval *element, size_t i)
{
    ZVAL_DEREF(element);
    if (Z_TYPE_P(element) == IS_NULL) {
        list->values[i] = 0;
        return true;
    }
    if (Z_TYPE_P(element) == IS_LONG) {
        list->values[i] = Z_LVAL_P(element);
    } else if (list->flags && (Z_TYPE_P(element) == IS_TRUE || Z_TYPE_P(element) == IS_FALSE)) {
        list->values[i] = Z_TYPE_P(element) == IS_TRUE;
    } else {
        zend_argument_type_error(1, "must have a list of int or null for \"%s\", %s given at place %zu", list->name,
                                 zend_zval_type_name(element), i);
        return false;
    }
    list->bits[i / 8] |= (uint8_t)(1U << (i % 8));
    return true;
}

#if PHP_VERSION_ID >= 80200
#define ELEMENT(table, i) (&(table)->arPacked[i])
#else
#define ELEMENT(table, i) (&(table)->arData[i].val)
#endif

/* Most elements are integers. */
static bool eight_integers(const HashTable *table, size_t first, int64_t *values)
{
    bool all = true;
    for (size_t i = 0; i < 8; i++) {
        const zval *element = ELEMENT(table, first + i);
        all = (Z_TYPE_P(element) == IS_LONG) & all;
        values[i] = Z_LVAL_P(element);
    }
    return all;
}

static bool fill_dense(const struct list *list, const HashTable *table)
{
    size_t rows = table->nNumUsed;
    size_t i = 0;
    while (i < rows) {
        size_t next = i + 8;
        if (next <= rows && eight_integers(table, i, list->values + i)) {
            list->bits[i / 8] = 0xff;
            i = next;
            continue;
        }
        for (; i < rows && i < next; i++) {
            if (!read_element(list, ELEMENT(table, i), i)) {
                return false;
            }
        }
    }
    return true;
}

/* Fills values and bits; returns false after throwing. */
static bool fill(const struct list *list, const HashTable *table)
{
    size_t i = 0;
    zval *element;
    if (HT_IS_PACKED(table) && HT_IS_WITHOUT_HOLES(table)) {
        return fill_dense(list, table);
    }
    ZEND_HASH_FOREACH_VAL((HashTable *)table, element)
    {
        if (!read_element(list, element, i++)) {
            return false;
        }
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static bool read_list(const zval *value, const char *name, struct umkm_php_columns *columns, size_t at)
{
    const HashTable *table = Z_ARRVAL_P(value);
    size_t rows = zend_hash_num_elements(table);
    struct list list = {.name = name, .flags = takes_flags(columns->fields[at])};
    if (!zend_array_is_list((HashTable *)table)) {
        zend_argument_value_error(1, "must have a list for \"%s\", array with other keys given", name);
        return false;
    }
    columns->values[at] = list.values = safe_emalloc(rows > 0 ? rows : 1, sizeof(int64_t), 0);
    columns->validity[at] = list.bits = ecalloc(bytes_of_bits(rows), 1);
    umkm_php_expect_use(list.values, rows * sizeof(int64_t));
    if (!fill(&list, table)) {
        return false;
    }
    columns->views[at] = (umkm_column){list.values, list.bits, 0, (int64_t)rows, UMKM_COLUMN_INT64, 0};
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
