/* SPDX-License-Identifier: MIT */
/* The rows of fields.def and enums.def, for the rooms above that need more than the public functions give. */
#ifndef UMKM_RECORD_REGISTRY_H
#define UMKM_RECORD_REGISTRY_H

#include <stdbool.h>

#include <umkm/field.h>

struct umkm__field {
    int32_t number; /* 0 in a row that no field has */
    int32_t type;
    int64_t minimum;
    int64_t maximum;
    size_t name_length;
    const char *name;
    const char *unit;
    const char *aliases;
    const char *text_id;
    const char *text_en;
};

struct umkm__choice {
    int32_t field;
    int32_t value;
    const char *name;
    const char *aliases;
    const char *label_id;
    const char *label_en;
};

/* NULL when there is no such field. */
const struct umkm__field *umkm__field(int32_t field);

/* The choices of a field stand together: the first of them and how many; 0 when the field has none. */
size_t umkm__choices(int32_t field, const struct umkm__choice **first);

/* NULL when the field has no such choice. */
const struct umkm__choice *umkm__choice(int32_t field, int64_t value);

/* The choice of that folded name or alias, or NULL. */
const struct umkm__choice *umkm__choice_named(int32_t field, const char *folded, size_t length);

/* Fills the error of a fault that concerns a field (0: none), with what was expected (NULL: nothing to add). */
umkm_status umkm__fail_field(umkm_error *error, umkm_status status, int32_t field, const char *detail_id,
                             const char *detail_en);

#endif
