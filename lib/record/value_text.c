/* SPDX-License-Identifier: MIT */
/* Facts read from text, as files write them. */
#include <string.h>

#include <umkm/date.h>
#include <umkm/rupiah.h>

#include "base/text.h"
#include "record/values.h"

/* Stores a number that was read, or refuses the text it was read from. */
static umkm_status store_checked(umkm_business *business, const struct umkm__field *row, int64_t value,
                                 struct umkm__span text, umkm_error *error)
{
    umkm_status status = umkm__value_status(row, value);

    if (status != UMKM_OK) {
        return umkm__refuse(row, status, text, error);
    }
    umkm__store(business, row->number, value);
    return UMKM_OK;
}

static void name_field_in(char *message, size_t capacity, const char *name)
{
    char old[UMKM_ERROR_MESSAGE_SIZE];
    struct umkm__text text;

    memcpy(old, message, sizeof old);
    umkm__text_init(&text, message, capacity);
    umkm__text_cstr(&text, name);
    umkm__text_cstr(&text, ": ");
    umkm__text_cstr(&text, old);
    umkm__text_trim(&text);
}

/* The readers of amounts and dates do not know fields: their messages get the name in front. */
static umkm_status name_field(const struct umkm__field *row, umkm_status status, umkm_error *given)
{
    umkm_error *error = umkm__error_record(given);
    if (error != NULL) {
        error->field = row->number;
        name_field_in(error->message_id, sizeof error->message_id, row->name);
        name_field_in(error->message_en, sizeof error->message_en, row->name);
    }
    return status;
}

static umkm_status set_money(umkm_business *business, const struct umkm__field *row, struct umkm__span text, int32_t unit,
                             umkm_error *error)
{
    int64_t amount = 0;
    umkm_status status = umkm_rupiah_parse(text.bytes, text.length, unit, &amount, error);

    return status != UMKM_OK ? name_field(row, status, error) : store_checked(business, row, amount, text, error);
}

static umkm_status set_date(umkm_business *business, const struct umkm__field *row, struct umkm__span text,
                            umkm_error *error)
{
    int32_t date = 0;
    umkm_status status = umkm_date_parse(text.bytes, text.length, UMKM_DATE_FILES, &date, error);

    return status != UMKM_OK ? name_field(row, status, error) : store_checked(business, row, date, text, error);
}

/* Digits, points and commas only, with at most a minus in front: no "Rp", no unit. */
static bool is_plain_number(struct umkm__span text)
{
    size_t start = text.bytes[0] == '-' ? 1 : 0;

    for (size_t i = start; i < text.length; i++) {
        char c = text.bytes[i];

        if ((c < '0' || c > '9') && c != '.' && c != ',') {
            return false;
        }
    }
    return text.length > start;
}

/* A count is written as an amount is, without its words. */
static umkm_status set_count(umkm_business *business, const struct umkm__field *row, struct umkm__span text,
                             umkm_error *error)
{
    int64_t count = 0;
    umkm_status status = UMKM_E_INTEGER;

    if (is_plain_number(text)) {
        status = umkm_rupiah_parse(text.bytes, text.length, UMKM_UNIT_RUPIAH, &count, NULL);
    }
    if (status == UMKM_OK) {
        return store_checked(business, row, count, text, error);
    }
    if (status != UMKM_E_GROUPING && status != UMKM_E_FOREIGN_GROUPING && status != UMKM_E_OVERFLOW) {
        status = UMKM_E_INTEGER;
    }
    return umkm__refuse(row, status, text, error);
}

static umkm_status set_bool(umkm_business *business, const struct umkm__field *row, struct umkm__span text,
                            umkm_error *error)
{
    static const struct {
        const char *word;
        int64_t value;
    } words[] = {{"yes", 1}, {"no", 0}, {"ya", 1}, {"tidak", 0}, {"true", 1}, {"false", 0}, {"1", 1}, {"0", 0}};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (umkm__is_word(text, words[i].word)) {
            umkm__store(business, row->number, words[i].value);
            return UMKM_OK;
        }
    }
    return umkm__refuse(row, UMKM_E_BOOL, text, error);
}

/* Reads 1 to 9 digits and nothing else. */
static bool read_digits(struct umkm__span text, int64_t *value)
{
    *value = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9') {
            return false;
        }
        *value = *value * 10 + (text.bytes[i] - '0');
        if (i >= 9) {
            return false;
        }
    }
    return text.length > 0;
}

static umkm_status set_enum(umkm_business *business, const struct umkm__field *row, struct umkm__span text,
                            umkm_error *error)
{
    char folded[UMKM__NAME_SIZE];
    size_t length = umkm__fold(text.bytes, text.length, folded);
    const struct umkm__choice *choice = length > 0 ? umkm__choice_named(row->number, folded, length) : NULL;
    int64_t value;

    if (choice != NULL) {
        umkm__store(business, row->number, choice->value);
        return UMKM_OK;
    }
    if (read_digits(text, &value)) {
        return store_checked(business, row, value, text, error);
    }
    return umkm__refuse(row, UMKM_E_ENUM, text, error);
}

/* "18.71" becomes "1871" in the four bytes given; any other text stays as it is. */
static struct umkm__span without_point(struct umkm__span text, char joined[4])
{
    if (text.length != 5 || text.bytes[2] != '.') {
        return text;
    }
    memcpy(joined, text.bytes, 2);
    memcpy(joined + 2, text.bytes + 3, 2);
    return (struct umkm__span){joined, 4};
}

static umkm_status set_code(umkm_business *business, const struct umkm__field *row, struct umkm__span text,
                            umkm_error *error)
{
    char joined[4];
    bool is_region = row->number == UMKM_FIELD_REGION;
    struct umkm__span digits = is_region ? without_point(text, joined) : text;
    bool has_length = is_region ? digits.length == 2 || digits.length == 4 : digits.length == 5;
    int64_t value;

    if (!has_length || !read_digits(digits, &value)) {
        return umkm__refuse(row, UMKM_E_CODE, text, error);
    }
    return store_checked(business, row, value, text, error);
}

/* The digits of a number written with points, hyphens or spaces; false when there is anything else or no room. */
static bool read_identity_digits(struct umkm__span text, char digits[UMKM__IDENTITY_SIZE], size_t *length)
{
    *length = 0;
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];

        if (c == '.' || c == '-' || c == ' ') {
            continue;
        }
        if (c < '0' || c > '9' || *length == UMKM__IDENTITY_SIZE - 1) {
            return false;
        }
        digits[(*length)++] = c;
    }
    return *length > 0;
}

static bool length_fits(int32_t field, size_t length)
{
    switch (field) {
    case UMKM_FIELD_NIB:
        return length == 13;
    case UMKM_FIELD_NPWP:
        return length == 15 || length == 16 || length == 22;
    default:
        return length == 16;
    }
}

static bool is_token(struct umkm__span text)
{
    bool has_letter = false;

    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';

        if (!letter && (c < '0' || c > '9') && c != '-') {
            return false;
        }
        has_letter = has_letter || letter;
    }
    return has_letter && text.length < UMKM__IDENTITY_SIZE;
}

static umkm_status set_identity(umkm_business *business, const struct umkm__field *row, struct umkm__span text,
                                umkm_error *error)
{
    char digits[UMKM__IDENTITY_SIZE];
    size_t length;

    if (read_identity_digits(text, digits, &length) && length_fits(row->number, length)) {
        umkm__store_identity(business, row->number, digits, length);
        return UMKM_OK;
    }
    if (row->number == UMKM_FIELD_NIK && is_token(text)) {
        umkm__store_identity(business, row->number, text.bytes, text.length);
        return UMKM_OK;
    }
    return umkm__refuse(row, UMKM_E_TEXT, text, error);
}

static umkm_status set_trimmed(umkm_business *business, const struct umkm__field *row, struct umkm__span text, int32_t unit,
                               umkm_error *error)
{
    switch (row->type) {
    case UMKM_TYPE_MONEY:
        return set_money(business, row, text, unit, error);
    case UMKM_TYPE_COUNT:
        return set_count(business, row, text, error);
    case UMKM_TYPE_DATE:
        return set_date(business, row, text, error);
    case UMKM_TYPE_BOOL:
        return set_bool(business, row, text, error);
    case UMKM_TYPE_ENUM:
        return set_enum(business, row, text, error);
    case UMKM_TYPE_CODE:
        return set_code(business, row, text, error);
    default:
        return set_identity(business, row, text, error);
    }
}

umkm_status umkm_business_set_text(umkm_business *business, int32_t field, const char *text, size_t length, int32_t unit,
                                   umkm_error *error)
{
    const struct umkm__field *row = umkm__field(field);
    struct umkm__span trimmed;
    umkm_status status;

    if (business == NULL || (text == NULL && length > 0)) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (row == NULL) {
        return umkm__fail_with(error, UMKM_E_NAME, NULL, NULL);
    }
    if (umkm__utf8_valid(text, length) != length) {
        return umkm__refuse(row, UMKM_E_UTF8, (struct umkm__span){text, length}, error);
    }
    trimmed = umkm__trim(text, length);
    if (trimmed.length == 0) {
        return umkm__refuse(row, UMKM_E_EMPTY, trimmed, error);
    }
    status = set_trimmed(business, row, trimmed, unit, error);
    error = umkm__error_record(error);
    if (status != UMKM_OK && error != NULL && error->offset >= 0) {
        error->offset += trimmed.bytes - text;
    }
    return status;
}

int32_t umkm_text_means_unknown(const char *text, size_t length)
{
    static const char *const words[] = {"-", "null", "n/a", "tidak ada data", "belum ada data"};
    struct umkm__span trimmed = umkm__trim(text, text != NULL ? length : 0);

    if (trimmed.length == 0) {
        return 1;
    }
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (umkm__is_word(trimmed, words[i])) {
            return 1;
        }
    }
    return 0;
}
