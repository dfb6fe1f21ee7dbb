/* SPDX-License-Identifier: MIT */
/* Texts in and out. */
#include "umkm_php.h"

void umkm_php_parse_rupiah(const zend_string *text, zval *answer)
{
    int64_t amount = 0;
    umkm_error error;
    umkm_status status;
    umkm_error_init(&error);
    status = umkm_rupiah_parse(ZSTR_VAL(text), ZSTR_LEN(text), UMKM_UNIT_RUPIAH, &amount, &error);
    if (status != UMKM_OK) {
        umkm_php_throw(status, &error, NULL);
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
        umkm_php_throw(status, &error, NULL);
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
