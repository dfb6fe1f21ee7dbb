/* SPDX-License-Identifier: MIT */
/* The record: known or unknown, and the value. */
#include <stdlib.h>
#include <string.h>

#include <umkm/date.h>

#include "base/struct_size.h"
#include "base/text.h"
#include "record/values.h"

/* Where an identity text is kept; the field is one of the three. */
static size_t identity_place(int32_t field)
{
    return field == UMKM_FIELD_NIB ? 0 : field == UMKM_FIELD_NPWP ? 1 : 2;
}

static void set_known(umkm_business *business, int32_t field, bool known)
{
    uint64_t bit = UINT64_C(1) << ((uint32_t)field & 63U);
    uint64_t *word = &business->known[(uint32_t)field >> 6];

    *word = known ? *word | bit : *word & ~bit;
}

void umkm__store(umkm_business *business, int32_t field, int64_t value)
{
    business->values[field] = value;
    set_known(business, field, true);
}

void umkm__store_identity(umkm_business *business, int32_t field, const char *text, size_t length)
{
    char *place = business->identities[identity_place(field)];

    memset(place, 0, UMKM__IDENTITY_SIZE);
    memcpy(place, text, length);
    umkm__store(business, field, (int64_t)length);
}

umkm_status umkm_business_new(umkm_business **business)
{
    if (business == NULL) {
        return UMKM_E_ARGUMENT;
    }
    *business = calloc(1, sizeof **business);
    return *business != NULL ? UMKM_OK : UMKM_E_MEMORY;
}

void umkm_business_free(umkm_business *business)
{
    free(business);
}

umkm_status umkm_business_clear(umkm_business *business)
{
    if (business == NULL) {
        return UMKM_E_ARGUMENT;
    }
    umkm__zero(business, sizeof *business);
    return UMKM_OK;
}

umkm_status umkm_business_copy(umkm_business *to, const umkm_business *from)
{
    if (to == NULL || from == NULL) {
        return UMKM_E_ARGUMENT;
    }
    memmove(to, from, sizeof *to);
    return UMKM_OK;
}

static umkm_status refuse_number(const struct umkm__field *row, umkm_status status, int64_t value, umkm_error *error)
{
    char digits[32];
    struct umkm__text text;

    if (error == NULL) {
        return status;
    }
    umkm__text_init(&text, digits, sizeof digits);
    umkm__text_int(&text, value);
    return umkm__refuse(row, status, (struct umkm__span){digits, text.length}, error);
}

umkm_status umkm_business_set(umkm_business *business, int32_t field, int64_t value, umkm_error *error)
{
    const struct umkm__field *row = umkm__field(field);
    umkm_status status;

    if (business == NULL) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (row == NULL) {
        return umkm__fail_with(error, UMKM_E_NAME, NULL, NULL);
    }
    status = umkm__value_status(row, value);
    if (status != UMKM_OK) {
        return refuse_number(row, status, value, error);
    }
    umkm__store(business, field, value);
    return UMKM_OK;
}

umkm_status umkm_business_unset(umkm_business *business, int32_t field)
{
    const struct umkm__field *row = umkm__field(field);

    if (business == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (row == NULL) {
        return UMKM_E_NAME;
    }
    if (row->type == UMKM_TYPE_TEXT) {
        memset(business->identities[identity_place(field)], 0, UMKM__IDENTITY_SIZE);
    }
    business->values[field] = 0;
    set_known(business, field, false);
    return UMKM_OK;
}

int32_t umkm_business_is_known(const umkm_business *business, int32_t field)
{
    return business != NULL && umkm__field(field) != NULL && umkm__known(business, field) ? 1 : 0;
}

/* What both ways of reading a fact check. */
static umkm_status known_status(const umkm_business *business, const struct umkm__field *row)
{
    if (business == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (row == NULL) {
        return UMKM_E_NAME;
    }
    return umkm__known(business, row->number) ? UMKM_OK : UMKM_E_NOT_KNOWN;
}

umkm_status umkm_business_get(const umkm_business *business, int32_t field, int64_t *value)
{
    const struct umkm__field *row = umkm__field(field);
    umkm_status status = value != NULL ? known_status(business, row) : UMKM_E_ARGUMENT;

    if (row != NULL && row->type == UMKM_TYPE_TEXT && (status == UMKM_OK || status == UMKM_E_NOT_KNOWN)) {
        return UMKM_E_TYPE;
    }
    if (status == UMKM_OK) {
        *value = business->values[field];
    }
    return status;
}

/* A number with leading zeros up to a width of at most 5. */
static void add_padded(struct umkm__text *text, int64_t value, size_t width)
{
    char digits[5];

    for (size_t i = width; i > 0; i--) {
        digits[i - 1] = (char)('0' + value % 10);
        value /= 10;
    }
    umkm__text_add(text, digits, width);
}

static void add_code(struct umkm__text *text, int32_t field, int64_t value)
{
    if (field == UMKM_FIELD_KBLI) {
        add_padded(text, value, 5);
    } else if (value <= 99) {
        add_padded(text, value, 2);
    } else {
        add_padded(text, value / 100, 2);
        umkm__text_cstr(text, ".");
        add_padded(text, value % 100, 2);
    }
}

static void add_fact(struct umkm__text *text, const umkm_business *business, const struct umkm__field *row)
{
    int64_t value = business->values[row->number];

    switch (row->type) {
    case UMKM_TYPE_DATE:
        umkm__text_date(text, (int32_t)value);
        break;
    case UMKM_TYPE_BOOL:
        umkm__text_cstr(text, value != 0 ? "yes" : "no");
        break;
    case UMKM_TYPE_ENUM:
        umkm__text_cstr(text, umkm_enum_name(row->number, value));
        break;
    case UMKM_TYPE_CODE:
        add_code(text, row->number, value);
        break;
    case UMKM_TYPE_TEXT:
        umkm__text_add(text, business->identities[identity_place(row->number)], (size_t)value);
        break;
    default:
        umkm__text_int(text, value);
        break;
    }
}

umkm_status umkm_business_get_text(const umkm_business *business, int32_t field, char *buffer, size_t capacity,
                                   size_t *needed)
{
    const struct umkm__field *row = umkm__field(field);
    umkm_status status = buffer != NULL || capacity == 0 ? known_status(business, row) : UMKM_E_ARGUMENT;
    struct umkm__text text;

    if (status != UMKM_OK) {
        return status;
    }
    umkm__text_init(&text, buffer, capacity);
    add_fact(&text, business, row);
    return umkm__text_finish(&text, needed);
}
