/* SPDX-License-Identifier: MIT */
#include <umkm/arrow.h>

#include <stdbool.h>
#include <string.h>

#include <umkm/field.h>

#include "base/error.h"
#include "record/registry.h"
#include "record/column.h"

static int32_t type_of(const char *format)
{
    static const char FORMATS[] = "lisc"; /* in the order of UMKM_COLUMN_INT64 … UMKM_COLUMN_INT8 */
    const char *found;
    if (format == NULL || format[0] == '\0' || format[1] != '\0') {
        return 0;
    }
    found = strchr(FORMATS, format[0]);
    return found != NULL ? (int32_t)(found - FORMATS) + UMKM_COLUMN_INT64 : format[0] == 'b' ? UMKM_COLUMN_BOOL : 0;
}

static bool is_released(const struct ArrowSchema *schema, const struct ArrowArray *array)
{
    return schema == NULL || array == NULL || schema->release == NULL || array->release == NULL;
}

/* Rows row..row+length-1 of one array: those of a record batch may begin later than the array does. */
static umkm_status view(const struct ArrowSchema *schema, const struct ArrowArray *array, int64_t row, int64_t length,
                        int32_t field, umkm_column *column, umkm_error *error)
{
    umkm_column own = {.type = type_of(schema->format)};
    umkm_status status;
    if (own.type == 0 || schema->dictionary != NULL || array->dictionary != NULL) {
        return umkm__fail_field(error, UMKM_E_COLUMN_TYPE, field, "diharapkan int64, int32, int16, int8, atau bool",
                                "expected int64, int32, int16, int8 or bool");
    }
    if (array->n_buffers != 2 || array->buffers == NULL || array->n_children != 0 || array->length < 0 ||
        array->offset < 0 || array->null_count < -1 || row > array->length || length > array->length - row ||
        __builtin_add_overflow(array->offset, row, &own.offset)) {
        return umkm__fail_field(error, UMKM_E_ARROW, field, "struktur larik tidak sesuai jenisnya",
                                "the array does not fit its type");
    }
    if (array->null_count > 0 && array->buffers[0] == NULL) {
        return umkm__fail_field(error, UMKM_E_ARROW, field, "ada nilai kosong tetapi tidak ada petanya",
                                "there are nulls but no bitmap");
    }
    own.validity = array->null_count == 0 ? NULL : array->buffers[0];
    own.values = array->buffers[1];
    own.length = length;
    status = umkm__column_check(&own, field, error);
    if (status == UMKM_OK) {
        *column = own;
    }
    return status;
}

umkm_status umkm_column_from_arrow(const struct ArrowSchema *schema, const struct ArrowArray *array, umkm_column *column,
                                   umkm_error *error)
{
    if (schema == NULL || array == NULL || column == NULL) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (is_released(schema, array)) {
        return umkm__fail_field(error, UMKM_E_ARROW, UMKM_FIELD_NONE, "larik sudah dilepas", "the array has been released");
    }
    return view(schema, array, 0, array->length, UMKM_FIELD_NONE, column, error);
}

static umkm_status check_batch(const struct ArrowSchema *schema, const struct ArrowArray *array, umkm_error *error)
{
    if (is_released(schema, array)) {
        return umkm__fail_field(error, UMKM_E_ARROW, UMKM_FIELD_NONE, "larik sudah dilepas", "the array has been released");
    }
    if (schema->format == NULL || strcmp(schema->format, "+s") != 0) {
        return umkm__fail_field(error, UMKM_E_COLUMN_TYPE, UMKM_FIELD_NONE, "diharapkan record batch (+s)",
                                "expected a record batch (+s)");
    }
    if (schema->n_children != array->n_children || array->n_children < 0 || array->length < 0 || array->offset < 0 ||
        array->n_buffers != 1 || (array->n_children > 0 && (schema->children == NULL || array->children == NULL))) {
        return umkm__fail_field(error, UMKM_E_ARROW, UMKM_FIELD_NONE, "struktur record batch tidak utuh",
                                "the record batch is malformed");
    }
    if (array->null_count != 0 && array->buffers != NULL && array->buffers[0] != NULL) {
        return umkm__fail_field(error, UMKM_E_ARROW, UMKM_FIELD_NONE, "baris kosong pada record batch tidak diterima",
                                "null rows of a record batch are not accepted");
    }
    return UMKM_OK;
}

static bool is_listed(const int32_t *fields, size_t count, int32_t field)
{
    for (size_t i = 0; i < count; i++) {
        if (fields[i] == field) {
            return true;
        }
    }
    return false;
}

umkm_status umkm_columns_from_arrow(const struct ArrowSchema *schema, const struct ArrowArray *array, int32_t *fields,
                                    umkm_column *columns, size_t capacity, size_t *count, umkm_error *error)
{
    umkm_status status;
    if (schema == NULL || array == NULL || count == NULL || (capacity > 0 && (fields == NULL || columns == NULL))) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    *count = 0;
    status = check_batch(schema, array, error);
    for (int64_t i = 0; status == UMKM_OK && i < array->n_children; i++) {
        int32_t field;
        if (is_released(schema->children[i], array->children[i])) {
            return umkm__fail_field(error, UMKM_E_ARROW, UMKM_FIELD_NONE, "anak larik sudah dilepas",
                                    "a child has been released");
        }
        const char *name = schema->children[i]->name;
        if (name == NULL || umkm_field_find(name, strlen(name), &field) != UMKM_OK) {
            continue;
        }
        if (is_listed(fields, *count, field)) {
            return umkm__fail_field(error, UMKM_E_DUPLICATE_FIELD, field, NULL, NULL);
        }
        if (*count == capacity) {
            return umkm__fail_field(error, UMKM_E_BUFFER, UMKM_FIELD_NONE, NULL, NULL);
        }
        status = view(schema->children[i], array->children[i], array->offset, array->length, field, &columns[*count], error);
        if (status == UMKM_OK) {
            fields[(*count)++] = field;
        }
    }
    return status;
}
