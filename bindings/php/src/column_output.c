/* SPDX-License-Identifier: MIT */
/* From arrays of answers to lists or packed strings. */
#include "columns.h"

#include <sys/mman.h>
#include <unistd.h>

/* The machine brings memory in small pieces, each with an interruption, unless it is told that all of it will be used. */
void umkm_php_expect_use(void *memory, size_t size)
{
#ifdef MADV_HUGEPAGE
    enum { MUCH = 4 * 1024 * 1024 };
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t skip = (page - (uintptr_t)memory % page) % page;
    if (size >= MUCH) {
        (void)madvise((char *)memory + skip, (size - skip) / page * page, MADV_HUGEPAGE);
    }
#else
    (void)memory;
    (void)size;
#endif
}

zend_string *umkm_php_room(size_t rows, size_t size)
{
    zend_string *room = zend_string_safe_alloc(rows, size, 0, false);
    umkm_php_expect_use(ZSTR_VAL(room), ZSTR_LEN(room));
    memset(ZSTR_VAL(room), 0, ZSTR_LEN(room) + 1);
    return room;
}

static size_t size_of(enum umkm_php_element element)
{
    return element == UMKM_PHP_NUMBERS ? sizeof(int32_t) : 1;
}

static void fill_bytes(HashTable *list, const uint8_t *bytes, size_t rows)
{
    ZEND_HASH_FILL_PACKED(list)
    {
        for (size_t i = 0; i < rows; i++) {
            ZEND_HASH_FILL_SET_LONG(bytes[i]);
            ZEND_HASH_FILL_NEXT();
        }
    }
    ZEND_HASH_FILL_END();
}

static void fill_flags(HashTable *list, const uint8_t *bytes, size_t rows)
{
    ZEND_HASH_FILL_PACKED(list)
    {
        for (size_t i = 0; i < rows; i++) {
            zval flag;
            ZVAL_BOOL(&flag, bytes[i] != 0);
            ZEND_HASH_FILL_ADD(&flag);
        }
    }
    ZEND_HASH_FILL_END();
}

static void fill_numbers(HashTable *list, const int32_t *numbers, size_t rows)
{
    ZEND_HASH_FILL_PACKED(list)
    {
        for (size_t i = 0; i < rows; i++) {
            ZEND_HASH_FILL_SET_LONG(numbers[i]);
            ZEND_HASH_FILL_NEXT();
        }
    }
    ZEND_HASH_FILL_END();
}

static void fill_list(zval *list, const zend_string *room, enum umkm_php_element element)
{
    size_t rows = ZSTR_LEN(room) / size_of(element);
    const void *answers = ZSTR_VAL(room);
    HashTable *table;
    array_init_size(list, (uint32_t)rows);
    table = Z_ARRVAL_P(list);
    zend_hash_real_init_packed(table);
    umkm_php_expect_use(HT_GET_DATA_ADDR(table), HT_USED_SIZE(table) + rows * sizeof(zval));
    switch (element) {
    case UMKM_PHP_FLAGS:
        fill_flags(table, answers, rows);
        break;
    case UMKM_PHP_BYTES:
        fill_bytes(table, answers, rows);
        break;
    case UMKM_PHP_NUMBERS:
        fill_numbers(table, answers, rows);
        break;
    }
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
