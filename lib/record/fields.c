/* SPDX-License-Identifier: MIT */
/* Where the facts, their choices and the measures are looked up. */
#include <string.h>

#include "base/struct_size.h"
#include "record/names.h"
#include "base/error.h"
#include "record/registry.h"

static const struct umkm__field fields[UMKM_FIELD_END] = {
#define UMKM_FIELD(number, symbol, name, type, minimum, maximum, unit, aliases, text_id, text_en)     \
    [number] = {number, UMKM_TYPE_##type, INT64_C(minimum), INT64_C(maximum), sizeof(name) - 1, name, \
                unit,   aliases,          text_id,          text_en},
#include <umkm/fields.def>
#undef UMKM_FIELD
};

static const int32_t printed_order[] = {
#define UMKM_FIELD(number, symbol, name, type, minimum, maximum, unit, aliases, text_id, text_en) number,
#include <umkm/fields.def>
#undef UMKM_FIELD
};

static const struct umkm__choice choices[] = {
#define UMKM_ENUM(field, value, name, aliases, label_id, label_en) \
    {UMKM_FIELD_##field, value, name, aliases, label_id, label_en},
#include "record/enums.def"
#undef UMKM_ENUM
};

static const char *const measure_names[UMKM_MEASURE_END] = {
#define UMKM_MEASURE(number, symbol, name, kind, formula, source, text_id, text_en) [number] = name,
#include <umkm/measures.def>
#undef UMKM_MEASURE
};

enum { FIELD_COUNT = sizeof printed_order / sizeof printed_order[0], CHOICE_COUNT = sizeof choices / sizeof choices[0] };

const struct umkm__field *umkm__field(int32_t field)
{
    return field > 0 && field < UMKM_FIELD_END && fields[field].number != 0 ? &fields[field] : NULL;
}

size_t umkm__choices(int32_t field, const struct umkm__choice **first)
{
    size_t start = 0;
    size_t end;

    while (start < CHOICE_COUNT && choices[start].field != field) {
        start++;
    }
    for (end = start; end < CHOICE_COUNT && choices[end].field == field; end++) {
    }
    *first = choices + start;
    return end - start;
}

const struct umkm__choice *umkm__choice(int32_t field, int64_t value)
{
    const struct umkm__choice *choice;
    size_t count = umkm__choices(field, &choice);

    for (; count > 0; count--, choice++) {
        if (choice->value == value) {
            return choice;
        }
    }
    return NULL;
}

const struct umkm__choice *umkm__choice_named(int32_t field, const char *folded, size_t length)
{
    const struct umkm__choice *choice;
    size_t count = umkm__choices(field, &choice);

    for (; count > 0; count--, choice++) {
        if (umkm__name_in(choice->name, folded, length) || umkm__name_in(choice->aliases, folded, length)) {
            return choice;
        }
    }
    return NULL;
}

size_t umkm_field_count(void)
{
    return FIELD_COUNT;
}

umkm_status umkm_field_at(size_t index, int32_t *field)
{
    if (field == NULL || index >= FIELD_COUNT) {
        return UMKM_E_ARGUMENT;
    }
    *field = printed_order[index];
    return UMKM_OK;
}

umkm_status umkm_field_info(int32_t field, umkm_field_description *description)
{
    const struct umkm__field *row = umkm__field(field);
    umkm_field_description own;

    if (description == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (row == NULL) {
        return UMKM_E_NAME;
    }
    own = (umkm_field_description){
        .field = field,
        .type = row->type,
        .minimum = row->minimum,
        .maximum = row->maximum,
        .name = row->name,
        .unit = row->unit,
        .aliases = row->aliases,
        .text_id = row->text_id,
        .text_en = row->text_en,
    };
    return umkm__struct_out(description, &own, sizeof own);
}

/* Canonical names first: programs write those, and their lengths are known without looking. */
static int32_t find_folded(const char *folded, size_t length)
{
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct umkm__field *row = &fields[printed_order[i]];

        if (row->name_length == length && memcmp(row->name, folded, length) == 0) {
            return row->number;
        }
    }
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (umkm__name_in(fields[printed_order[i]].aliases, folded, length)) {
            return printed_order[i];
        }
    }
    return UMKM_FIELD_NONE;
}

umkm_status umkm_field_find(const char *name, size_t length, int32_t *field)
{
    char folded[UMKM__NAME_SIZE];
    size_t folded_length;
    int32_t found;

    if (field == NULL || (name == NULL && length > 0)) {
        return UMKM_E_ARGUMENT;
    }
    folded_length = umkm__fold(name, length, folded);
    found = folded_length > 0 ? find_folded(folded, folded_length) : UMKM_FIELD_NONE;
    if (found == UMKM_FIELD_NONE) {
        return UMKM_E_NAME;
    }
    *field = found;
    return UMKM_OK;
}

const char *umkm_field_name(int32_t field)
{
    const struct umkm__field *row = umkm__field(field);

    return row != NULL ? row->name : "";
}

umkm_status umkm_enum_at(int32_t field, size_t index, int64_t *value, const char **name, const char **aliases)
{
    const struct umkm__choice *choice;
    size_t count = umkm__choices(field, &choice);

    if (count == 0) {
        return UMKM_E_TYPE;
    }
    if (index >= count) {
        return UMKM_E_ARGUMENT;
    }
    if (value != NULL) {
        *value = choice[index].value;
    }
    if (name != NULL) {
        *name = choice[index].name;
    }
    if (aliases != NULL) {
        *aliases = choice[index].aliases;
    }
    return UMKM_OK;
}

const char *umkm_enum_name(int32_t field, int64_t value)
{
    const struct umkm__choice *choice = umkm__choice(field, value);

    return choice != NULL ? choice->name : "";
}

const char *umkm_enum_label(int32_t field, int64_t value, int32_t lang)
{
    const struct umkm__choice *choice = umkm__choice(field, value);

    if (choice == NULL) {
        return "";
    }
    return lang == UMKM_LANG_EN ? choice->label_en : choice->label_id;
}

const char *umkm_measure_name(int32_t measure)
{
    return measure > 0 && measure < UMKM_MEASURE_END && measure_names[measure] != NULL ? measure_names[measure] : "";
}

umkm_status umkm_measure_find(const char *name, size_t length, int32_t *measure)
{
    char folded[UMKM__NAME_SIZE];
    size_t folded_length;

    if (measure == NULL || (name == NULL && length > 0)) {
        return UMKM_E_ARGUMENT;
    }
    folded_length = umkm__fold(name, length, folded);
    for (int32_t i = 1; folded_length > 0 && i < UMKM_MEASURE_END; i++) {
        if (measure_names[i] != NULL && umkm__name_in(measure_names[i], folded, folded_length)) {
            *measure = i;
            return UMKM_OK;
        }
    }
    return UMKM_E_NAME;
}

umkm_status umkm__fail_field(umkm_error *error, umkm_status status, int32_t field, const char *detail_id,
                             const char *detail_en)
{
    const struct umkm__problem problem = {.status = status,
                                          .field = field,
                                          .field_name = field > 0 ? umkm_field_name(field) : NULL,
                                          .offset = -1,
                                          .detail = {detail_id, detail_en}};

    return umkm__fail(error, &problem);
}
