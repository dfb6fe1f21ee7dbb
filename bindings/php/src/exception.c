/* SPDX-License-Identifier: MIT */
/* Umkm\UmkmException, a ValueError: code, field, path, and the message in both languages. */
#include "umkm_php.h"

#include <zend_exceptions.h>

static zend_class_entry *exception_class;

/* Objects made without the constructor have the defaults, so every getter always finds a value of its type. */
static void get(zval *object, const char *property, zval *value)
{
    zval room;
    zval *found = zend_read_property(exception_class, Z_OBJ_P(object), property, strlen(property), true, &room);
    ZVAL_COPY_DEREF(value, found);
}

#define GETTER(method, property)                  \
    static PHP_METHOD(UmkmException, method)      \
    {                                             \
        ZEND_PARSE_PARAMETERS_NONE();             \
        get(ZEND_THIS, (property), return_value); \
    }

GETTER(getField, "field")
GETTER(getPath, "path")
GETTER(getStatusName, "statusName")
GETTER(getMessageId, "messageId")
GETTER(getMessageEn, "messageEn")

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_text_or_null, 0, 0, IS_STRING, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_text, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

/* clang-format off */
static const zend_function_entry methods[] = {
    PHP_ME(UmkmException, getField, arginfo_text_or_null, ZEND_ACC_PUBLIC | ZEND_ACC_FINAL)
    PHP_ME(UmkmException, getPath, arginfo_text_or_null, ZEND_ACC_PUBLIC | ZEND_ACC_FINAL)
    PHP_ME(UmkmException, getStatusName, arginfo_text, ZEND_ACC_PUBLIC | ZEND_ACC_FINAL)
    PHP_ME(UmkmException, getMessageId, arginfo_text, ZEND_ACC_PUBLIC | ZEND_ACC_FINAL)
    PHP_ME(UmkmException, getMessageEn, arginfo_text, ZEND_ACC_PUBLIC | ZEND_ACC_FINAL)
    PHP_FE_END
};
/* clang-format on */

static void declare(const char *name, bool nullable)
{
    zend_string *key = zend_string_init(name, strlen(name), true);
    zval value;
    if (nullable) {
        ZVAL_NULL(&value);
    } else {
        ZVAL_EMPTY_STRING(&value);
    }
    zend_declare_typed_property(exception_class, key, &value, ZEND_ACC_PROTECTED, NULL,
                                (zend_type)ZEND_TYPE_INIT_CODE(IS_STRING, nullable, 0));
    zend_string_release(key);
}

void umkm_php_register_exception(void)
{
    zend_class_entry entry;
    INIT_NS_CLASS_ENTRY(entry, "Umkm", "UmkmException", methods);
    exception_class = zend_register_internal_class_ex(&entry, zend_ce_value_error);
    declare("field", true);
    declare("path", true);
    declare("statusName", false);
    declare("messageId", false);
    declare("messageEn", false);
}

static void set(zend_object *object, const char *property, const char *value)
{
    zend_update_property_string(exception_class, object, property, strlen(property), value);
}

/* What the function of PHP is called and which of its arguments it is, before the message. */
static void name_argument(zend_object *object, uint32_t argument, const char *id)
{
    zend_string *message = strpprintf(0, "%s(): Argument #%u ($%s): %s", get_active_function_name(), argument,
                                      get_active_function_arg_name(argument), id);
    zend_update_property_str(exception_class, object, "message", strlen("message"), message);
    zend_string_release(message);
}

static void throw(uint32_t argument, umkm_status status, int32_t field, const char *path, const char *id, const char *en)
{
    zend_object *object = zend_throw_exception(exception_class, id, status);
    if (argument != 0) {
        name_argument(object, argument, id);
    }
    set(object, "statusName", umkm_status_name(status));
    set(object, "messageId", id);
    set(object, "messageEn", en);
    if (field != UMKM_FIELD_NONE) {
        set(object, "field", umkm_field_name(field));
    }
    if (path != NULL && path[0] != '\0') {
        set(object, "path", path);
    }
}

void umkm_php_throw(uint32_t argument, umkm_status status, const umkm_error *error, const char *path)
{
    bool told = error->message_id[0] != '\0';
    char by_field[UMKM_PHP_PATH_SIZE] = "";
    if (path == NULL && error->field != UMKM_FIELD_NONE) {
        (void)snprintf(by_field, sizeof by_field, "/%s", umkm_field_name(error->field));
        path = by_field;
    }
    throw(argument, status, error->field, error->path[0] != '\0' ? error->path : path,
          told ? error->message_id : umkm_status_text(status, UMKM_LANG_ID),
          told ? error->message_en : umkm_status_text(status, UMKM_LANG_EN));
}

void umkm_php_refuse(uint32_t argument, umkm_status status, int32_t field, const char *path, const char *detail_id,
                     const char *detail_en)
{
    zend_string *id = strpprintf(0, "%s: %s", umkm_status_text(status, UMKM_LANG_ID), detail_id);
    zend_string *en = strpprintf(0, "%s: %s", umkm_status_text(status, UMKM_LANG_EN), detail_en);
    throw(argument, status, field, path, ZSTR_VAL(id), ZSTR_VAL(en));
    zend_string_release(id);
    zend_string_release(en);
}
