/* SPDX-License-Identifier: MIT */
/* The kinds of the arguments, and keys that name fields. */
#include "umkm_php.h"

static bool wrong_type(uint32_t number, const char *expected, const zval *argument)
{
    zend_argument_type_error(number, "must be of type %s, %s given", expected, zend_zval_type_name(argument));
    return false;
}

bool umkm_php_array(zval *argument, uint32_t number, HashTable **array)
{
    ZVAL_DEREF(argument);
    if (Z_TYPE_P(argument) != IS_ARRAY) {
        return wrong_type(number, "array", argument);
    }
    *array = Z_ARRVAL_P(argument);
    return true;
}

bool umkm_php_text(zval *argument, uint32_t number, zend_string **text)
{
    ZVAL_DEREF(argument);
    if (Z_TYPE_P(argument) != IS_STRING) {
        return wrong_type(number, "string", argument);
    }
    *text = Z_STR_P(argument);
    return true;
}

bool umkm_php_integer(zval *argument, uint32_t number, zend_long *value)
{
    ZVAL_DEREF(argument);
    if (Z_TYPE_P(argument) != IS_LONG) {
        return wrong_type(number, "int", argument);
    }
    *value = Z_LVAL_P(argument);
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A key that is not a field can be anything, also an identity number that slipped in. */
static bool may_identify(const zend_string *name)
{
    enum { DIGITS_OF_NIB = 13 };
    size_t digits = 0;
    for (size_t i = 0; i < ZSTR_LEN(name); i++) {
        digits += is_digit(ZSTR_VAL(name)[i]) ? 1 : 0;
    }
    return digits >= DIGITS_OF_NIB;
}

void umkm_php_path(char path[UMKM_PHP_PATH_SIZE], const char *before, const zend_string *name)
{
    enum { LONGEST = 80 };
    bool mask = may_identify(name);
    size_t length = ZSTR_LEN(name) <= LONGEST ? ZSTR_LEN(name) : LONGEST;
    size_t at = (size_t)snprintf(path, UMKM_PHP_PATH_SIZE, "%s/", before);
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)ZSTR_VAL(name)[i];
        /* names are ASCII; whatever else there is must not become invalid UTF-8 by being cut */
        path[at++] = c < 0x20 || c > 0x7e ? '?' : (char)c;
        if (mask && is_digit(path[at - 1])) {
            path[at - 1] = '*';
        }
    }
    path[at] = '\0';
}

int32_t umkm_php_field(struct umkm_php_fields *fields, const zend_string *key)
{
    char path[UMKM_PHP_PATH_SIZE];
    int32_t field = UMKM_FIELD_NONE;
    uint64_t *seen;
    uint64_t bit;
    if (key == NULL) {
        /* which number it is, is not told: it may be an identity number */
        zend_argument_type_error(1, "must be an array keyed by field name, an integer key given");
        return UMKM_FIELD_NONE;
    }
    umkm_php_path(path, "", key);
    if (umkm_field_find(ZSTR_VAL(key), ZSTR_LEN(key), &field) != UMKM_OK) {
        umkm_php_refuse(1, UMKM_E_NAME, UMKM_FIELD_NONE, path, path + 1, path + 1);
        return UMKM_FIELD_NONE;
    }
    seen = &fields->seen[(uint32_t)field >> 6];
    bit = UINT64_C(1) << ((uint32_t)field & 63U);
    if ((*seen & bit) != 0) {
        umkm_php_refuse(1, UMKM_E_DUPLICATE_FIELD, field, path, path + 1, path + 1);
        return UMKM_FIELD_NONE;
    }
    *seen |= bit;
    return field;
}
