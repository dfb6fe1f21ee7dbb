/* SPDX-License-Identifier: MIT */
/* From arrays of answers to lists or packed strings. */
#include "columns.h"

zend_string *umkm_php_room(size_t rows, size_t size)
{
    zend_string *room = zend_string_safe_alloc(rows, size, 0, false);
    memset(ZSTR_VAL(room), 0, ZSTR_LEN(room) + 1);
    return room;
}

static size_t size_of(enum umkm_php_element element)
{
    return element == UMKM_PHP_NUMBERS ? sizeof(int32_t) : 1;
}

static void set_element(zval *value, const zend_string *room, enum umkm_php_element element, size_t row)
{
    const uint8_t *bytes = (const uint8_t *)ZSTR_VAL(room);
    const int32_t *numbers = (const void *)ZSTR_VAL(room);
    switch (element) {
    case UMKM_PHP_FLAGS:
        ZVAL_BOOL(value, bytes[row] != 0);
        break;
    case UMKM_PHP_BYTES:
        ZVAL_LONG(value, bytes[row]);
        break;
    case UMKM_PHP_NUMBERS:
        ZVAL_LONG(value, numbers[row]);
        break;
    }
}

static void fill_list(zval *list, const zend_string *room, enum umkm_php_element element)
{
    size_t rows = ZSTR_LEN(room) / size_of(element);
    array_init_size(list, (uint32_t)rows);
    zend_hash_real_init_packed(Z_ARRVAL_P(list));
    ZEND_HASH_FILL_PACKED(Z_ARRVAL_P(list))
    {
        for (size_t i = 0; i < rows; i++) {
            zval value;
            set_element(&value, room, element, i);
            ZEND_HASH_FILL_ADD(&value);
        }
    }
    ZEND_HASH_FILL_END();
}

void umkm_php_add_column(zval *array, const char *key, zend_string *room, enum umkm_php_element element, bool packed)
{
    zval list;
    if (packed) {
        add_assoc_str(array, key, room);
        return;
    }
    fill_list(&list, room, element);
    add_assoc_zval(array, key, &list);
    zend_string_release(room);
}

void umkm_php_add_rows(zval *counts, int64_t rows, int64_t invalid, int64_t first_invalid)
{
    add_assoc_long(counts, "rows", rows);
    add_assoc_long(counts, "invalid", invalid);
    if (first_invalid >= 0) {
        add_assoc_long(counts, "first_invalid", first_invalid);
    } else {
        add_assoc_null(counts, "first_invalid");
    }
}
