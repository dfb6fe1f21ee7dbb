/* SPDX-License-Identifier: MIT */
/* From an array of facts to a record. */
#include "umkm_php.h"

/* One record per thread, used again by every call: nothing to give back when a fatal error ends the request half-way. */
ZEND_TLS umkm_business *record;

void umkm_php_business_free(void)
{
    umkm_business_free(record);
    record = NULL;
}

static const char *expected(int32_t type)
{
    switch (type) {
    case UMKM_TYPE_BOOL:
        return "bool, int, string or null";
    case UMKM_TYPE_MONEY:
    case UMKM_TYPE_COUNT:
    case UMKM_TYPE_ENUM:
        return "int, string or null";
    default: /* as a number, a code or an identity would lose its leading zeros */
        return "string or null";
    }
}

static bool takes_integer(int32_t type)
{
    return type == UMKM_TYPE_BOOL || type == UMKM_TYPE_MONEY || type == UMKM_TYPE_COUNT || type == UMKM_TYPE_ENUM;
}

static umkm_status set(int32_t field, int32_t type, const zval *value, umkm_error *error)
{
    switch (Z_TYPE_P(value)) {
    case IS_NULL:
        return UMKM_OK;
    case IS_STRING:
        return umkm_business_set_text(record, field, Z_STRVAL_P(value), Z_STRLEN_P(value), UMKM_UNIT_RUPIAH, error);
    case IS_LONG:
        return takes_integer(type) ? umkm_business_set(record, field, Z_LVAL_P(value), error) : UMKM_E_TYPE;
    case IS_TRUE:
    case IS_FALSE:
        return type == UMKM_TYPE_BOOL ? umkm_business_set(record, field, Z_TYPE_P(value) == IS_TRUE, error) : UMKM_E_TYPE;
    default:
        return UMKM_E_TYPE;
    }
}

static bool set_or_throw(int32_t field, const zend_string *key, const zval *value)
{
    umkm_field_description description = {.struct_size = sizeof description};
    char path[UMKM_PHP_PATH_SIZE];
    umkm_error error;
    umkm_status status;
    umkm_error_init(&error);
    (void)umkm_field_info(field, &description);
    status = set(field, description.type, value, &error);
    if (status == UMKM_OK) {
        return true;
    }
    if (status == UMKM_E_TYPE) {
        zend_argument_type_error(1, "must have %s for \"%s\", %s given", expected(description.type), description.name,
                                 zend_zval_type_name(value));
        return false;
    }
    umkm_php_path(path, "", key);
    umkm_php_throw(0, status, &error, path);
    return false;
}

static bool clear(void)
{
    umkm_status status = record != NULL ? umkm_business_clear(record) : umkm_business_new(&record);
    if (status != UMKM_OK) {
        umkm_error error;
        umkm_error_init(&error);
        umkm_php_throw(0, status, &error, NULL);
    }
    return status == UMKM_OK;
}

const umkm_business *umkm_php_business(const HashTable *array)
{
    struct umkm_php_fields fields = {{0}};
    zend_string *key;
    zval *value;
    if (!clear()) {
        return NULL;
    }
    ZEND_HASH_FOREACH_STR_KEY_VAL((HashTable *)array, key, value)
    {
        int32_t field = umkm_php_field(&fields, key);
        ZVAL_DEREF(value);
        if (field == UMKM_FIELD_NONE || !set_or_throw(field, key, value)) {
            return NULL;
        }
    }
    ZEND_HASH_FOREACH_END();
    return record;
}
