/* SPDX-License-Identifier: MIT */
/* The known facts of an array, each under its canonical name and in one form. */
#include "umkm_php.h"

static void add_number(zval *answer, const umkm_business *business, int32_t field, const umkm_field_description *description)
{
    int64_t value = 0;
    (void)umkm_business_get(business, field, &value);
    if (description->type == UMKM_TYPE_BOOL) {
        add_assoc_bool(answer, description->name, value != 0);
    } else {
        add_assoc_long(answer, description->name, value);
    }
}

/* Dates yyyy-mm-dd, names of choices, codes with their zeros, identity texts. */
static void add_text(zval *answer, const umkm_business *business, int32_t field, const umkm_field_description *description)
{
    size_t needed = 0;
    zend_string *text;
    (void)umkm_business_get_text(business, field, NULL, 0, &needed);
    text = zend_string_alloc(needed - 1, false);
    (void)umkm_business_get_text(business, field, ZSTR_VAL(text), needed, NULL);
    add_assoc_str(answer, description->name, text);
}

void umkm_php_normalise(const HashTable *business, zval *answer)
{
    const umkm_business *record = umkm_php_business(business);
    umkm_field_description description = {.struct_size = sizeof description};
    int32_t field = UMKM_FIELD_NONE;
    if (record == NULL) {
        return;
    }
    array_init(answer);
    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        if (umkm_business_is_known(record, field) == 0 || umkm_field_info(field, &description) != UMKM_OK) {
            continue;
        }
        if (description.type == UMKM_TYPE_MONEY || description.type == UMKM_TYPE_COUNT ||
            description.type == UMKM_TYPE_BOOL) {
            add_number(answer, record, field, &description);
        } else {
            add_text(answer, record, field, &description);
        }
    }
}
