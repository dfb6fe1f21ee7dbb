/* SPDX-License-Identifier: MIT */
/* Texts in and out. */
#include "umkm_php.h"

static const struct {
    const char *name;
    int32_t unit;
} UNITS[] = {
    {"rupiah", UMKM_UNIT_RUPIAH}, {"ribu", UMKM_UNIT_RIBU},       {"juta", UMKM_UNIT_JUTA},
    {"miliar", UMKM_UNIT_MILIAR}, {"triliun", UMKM_UNIT_TRILIUN},
};

/* The unit of that name, or of none; -1 after throwing. */
static int32_t find_unit(const zend_string *name)
{
    static const char CHOICES[] = "rupiah, ribu, juta, miliar, triliun";
    if (name == NULL) {
        return UMKM_UNIT_RUPIAH;
    }
    for (size_t i = 0; i < sizeof UNITS / sizeof UNITS[0]; i++) {
        if (zend_string_equals_cstr(name, UNITS[i].name, strlen(UNITS[i].name))) {
            return UNITS[i].unit;
        }
    }
    umkm_php_refuse(2, UMKM_E_UNIT, UMKM_FIELD_NONE, "/unit", CHOICES, CHOICES);
    return -1;
}

void umkm_php_parse_rupiah(const zend_string *text, const zend_string *name, zval *answer)
{
    int32_t unit = find_unit(name);
    int64_t amount = 0;
    umkm_error error;
    umkm_status status;
    if (unit < 0) {
        return;
    }
    umkm_error_init(&error);
    status = umkm_rupiah_parse(ZSTR_VAL(text), ZSTR_LEN(text), unit, &amount, &error);
    if (status != UMKM_OK) {
        umkm_php_throw(0, status, &error, NULL);
        return;
    }
    ZVAL_LONG(answer, amount);
}

void umkm_php_format_rupiah(zend_long amount, zval *answer)
{
    char buffer[64];
    umkm_error error;
    umkm_status status = umkm_rupiah_format(amount, buffer, sizeof buffer, NULL);
    if (status != UMKM_OK) {
        umkm_error_init(&error);
        umkm_php_throw(0, status, &error, NULL);
        return;
    }
    ZVAL_STRING(answer, buffer);
}

void umkm_php_means_unknown(const zend_string *text, zval *answer)
{
    ZVAL_BOOL(answer, umkm_text_means_unknown(ZSTR_VAL(text), ZSTR_LEN(text)) != 0);
}

void umkm_php_version(zval *answer)
{
    ZVAL_STRING(answer, umkm_version_string());
}
