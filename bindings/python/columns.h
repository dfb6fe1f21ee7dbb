/* SPDX-License-Identifier: MIT */
/*
 * Columns of Python: views of buffers (PEP 3118) and of Arrow arrays (PyCapsule interface), checked and kept alive for as
 * long as a call lasts. Nothing is copied but days, which become yyyymmdd, and unsigned numbers, which become int64.
 */
#ifndef UMKM_PYTHON_COLUMNS_H
#define UMKM_PYTHON_COLUMNS_H

#include "native.h"

#define PY_EXPECTED "expected are whole numbers (int64, int32, int16, int8, or unsigned up to 32 bits), bool, or days"

/* What the elements are before they are numbers for the library. */
enum { PY_PLAIN = 0, PY_DAYS = 1, PY_UINT8 = 2, PY_UINT16 = 3, PY_UINT32 = 4, PY_FLAGS = 5 };

typedef struct py_column {
    Py_buffer values;
    Py_buffer validity;
    void *converted;
} py_column;

/* Everything that one call over columns holds. */
typedef struct py_columns {
    Py_ssize_t count;
    int32_t *fields;
    umkm_column *columns;
    py_column *held;
    Py_ssize_t output_count;
    Py_buffer *outputs;
} py_columns;

static void py_columns_release(py_columns *set)
{
    for (Py_ssize_t i = 0; set->held != NULL && i < set->count; i++) {
        PyBuffer_Release(&set->held[i].values);
        PyBuffer_Release(&set->held[i].validity);
        PyMem_Free(set->held[i].converted);
    }
    for (Py_ssize_t i = 0; set->outputs != NULL && i < set->output_count; i++) {
        PyBuffer_Release(&set->outputs[i]);
    }
    PyMem_Free(set->fields);
    PyMem_Free(set->columns);
    PyMem_Free(set->held);
    PyMem_Free(set->outputs);
    memset(set, 0, sizeof *set);
}

/* ---- Elements that are converted ------------------------------------------------------------------------------------ */

/* yyyymmdd of a count of days since 1970-01-01, in the Gregorian calendar; -1 outside the years 1000 to 9999. */
static int64_t py_date_of_days(int64_t days)
{
    enum { FIRST = -354285, LAST = 2932896, EPOCH = 719468, ERA = 146097, LEAP_ERA = 146096 };
    int64_t shifted = days + EPOCH; /* days since 0000-03-01 */
    int64_t era;
    int64_t day;
    int64_t year;
    int64_t month;
    if (days < FIRST || days > LAST) {
        return -1;
    }
    era = shifted / ERA;
    day = shifted % ERA;
    year = (day - day / 1460 + day / 36524 - day / LEAP_ERA) / 365;
    day -= 365 * year + year / 4 - year / 100;
    month = (5 * day + 2) / 153; /* 0 is March */
    day = day - (153 * month + 2) / 5 + 1;
    month = month < 10 ? month + 3 : month - 9;
    year += era * 400 + (month <= 2 ? 1 : 0);
    return year * 10000 + month * 100 + day;
}

static int64_t py_element(const void *values, int kind, int64_t place)
{
    switch (kind) {
    case PY_DAYS:
        return py_date_of_days(((const int32_t *)values)[place]);
    case PY_UINT8:
        return ((const uint8_t *)values)[place];
    case PY_UINT16:
        return ((const uint16_t *)values)[place];
    default:
        return ((const uint32_t *)values)[place];
    }
}

/* Puts int64 in place of the elements. The view begins anew at a whole byte of its validity. */
static int py_convert(umkm_column *column, py_column *held, int kind)
{
    int64_t skipped = column->offset / 8 * 8;
    int64_t before = column->offset - skipped;
    int64_t *converted = PyMem_Calloc((size_t)(before + column->length) + 1, sizeof *converted);
    if (converted == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    for (int64_t i = 0; i < column->length; i++) {
        converted[before + i] = py_element(column->values, kind, column->offset + i);
    }
    held->converted = converted;
    column->values = converted;
    column->offset = before;
    column->validity = column->validity != NULL ? column->validity + skipped / 8 : NULL;
    column->type = UMKM_COLUMN_INT64;
    return 0;
}

/* ---- Buffers -------------------------------------------------------------------------------------------------------- */

static int py_refuse(PyObject *name, const char *found)
{
    if (strlen(found) == 1 && strchr("efdg", found[0]) != NULL) {
        PyErr_Format(
            PyExc_TypeError,
            "column %U: floating-point numbers are not taken, because they lose rupiah above 2**53; convert to whole "
            "numbers first (pandas: .astype('Int64'), polars: .cast(pl.Int64), numpy: .astype('int64'))",
            name);
    } else if (strncmp(found, "d:", 2) == 0) {
        PyErr_Format(PyExc_TypeError,
                     "column %U: decimal numbers (format '%s') are not taken; convert to whole numbers first (SQL: "
                     "CAST(... AS BIGINT), pyarrow: .cast('int64'), polars: .cast(pl.Int64))",
                     name, found);
    } else {
        PyErr_Format(PyExc_TypeError, "column %U: elements of format '%s'; " PY_EXPECTED, name, found);
    }
    return -1;
}

/* The type of elements by their struct code and size; 0 when it is not taken. */
static int32_t py_buffer_type(char code, Py_ssize_t size, int *kind)
{
    *kind = PY_PLAIN;
    if (code == '?') {
        *kind = PY_FLAGS; /* a byte of 0 or 1 */
        return size == 1 ? UMKM_COLUMN_INT8 : 0;
    }
    if (strchr("bhilqn", code) != NULL) {
        return size == 8   ? UMKM_COLUMN_INT64
               : size == 4 ? UMKM_COLUMN_INT32
               : size == 2 ? UMKM_COLUMN_INT16
               : size == 1 ? UMKM_COLUMN_INT8
                           : 0;
    }
    if (strchr("BHIL", code) != NULL && size <= 4) {
        *kind = size == 1 ? PY_UINT8 : size == 2 ? PY_UINT16 : PY_UINT32;
        return UMKM_COLUMN_INT64;
    }
    return 0;
}

static int py_buffer_column(PyObject *name, PyObject *source, int days, py_column *held, umkm_column *column)
{
    const char *format;
    int kind = PY_PLAIN;
    if (PyObject_GetBuffer(source, &held->values, PyBUF_ND | PyBUF_FORMAT) < 0) {
        PyErr_Clear();
        PyErr_Format(PyExc_TypeError, "column %U: no buffer of numbers that lie one after the other", name);
        return -1;
    }
    format = held->values.format != NULL ? held->values.format : "B";
    format += *format == '@' || *format == '=' ? 1 : 0;
    if (held->values.ndim != 1) {
        PyErr_Format(PyExc_TypeError, "column %U: one dimension is expected, not %d", name, held->values.ndim);
        return -1;
    }
    column->type = *format != '\0' && format[1] == '\0' ? py_buffer_type(*format, held->values.itemsize, &kind) : 0;
    if (column->type == 0) {
        return py_refuse(name, format);
    }
    if (days) {
        kind = PY_DAYS;
        if (column->type != UMKM_COLUMN_INT32) {
            return py_refuse(name, format);
        }
    }
    column->values = held->values.buf;
    column->length = held->values.shape[0];
    return kind;
}

/* A bitmap, least significant bit first, with a bit for each element. */
static int py_validity(PyObject *name, PyObject *source, py_column *held, umkm_column *column)
{
    if (source == Py_None) {
        return 0;
    }
    if (PyObject_GetBuffer(source, &held->validity, PyBUF_ND | PyBUF_FORMAT) < 0) {
        return -1;
    }
    if (held->validity.itemsize != 1 || held->validity.len < column->length / 8 + (column->length % 8 != 0)) {
        PyErr_Format(PyExc_TypeError, "column %U: the validity is no bitmap of its length", name);
        return -1;
    }
    column->validity = held->validity.buf;
    return 0;
}

/* ---- Arrow ---------------------------------------------------------------------------------------------------------- */

static struct ArrowSchema *py_schema(PyObject *capsule)
{
    return PyCapsule_GetPointer(capsule, "arrow_schema");
}

static struct ArrowArray *py_array(PyObject *capsule)
{
    return PyCapsule_GetPointer(capsule, "arrow_array");
}

static int py_is_struct(const struct ArrowSchema *schema)
{
    return schema->release != NULL && schema->format != NULL && strcmp(schema->format, "+s") == 0;
}

/* Formats that the library does not know, as those it does: what lies in memory is the same. */
static int py_arrow_kind(struct ArrowSchema *schema)
{
    static const struct {
        const char *format;
        const char *same;
        int kind;
    } KINDS[] = {
        {"tdD", "i", PY_DAYS}, {"C", "c", PY_UINT8}, {"S", "s", PY_UINT16}, {"I", "i", PY_UINT32}, {"b", "b", PY_FLAGS}};
    for (size_t i = 0; i < sizeof KINDS / sizeof KINDS[0]; i++) {
        if (schema->format != NULL && strcmp(schema->format, KINDS[i].format) == 0) {
            schema->format = KINDS[i].same;
            return KINDS[i].kind;
        }
    }
    return PY_PLAIN;
}

static int py_arrow_view(PyObject *name, const struct ArrowSchema *schema, const struct ArrowArray *array,
                         umkm_column *column)
{
    struct ArrowSchema known = *schema;
    int kind = py_arrow_kind(&known);
    umkm_error error;
    umkm_status status;
    umkm_error_init(&error);
    status = umkm_column_from_arrow(&known, array, column, &error);
    if (status == UMKM_E_COLUMN_TYPE) {
        return py_refuse(name, schema->dictionary != NULL ? "dictionary" : schema->format);
    }
    if (status != UMKM_OK) {
        py_raise(&error);
        return -1;
    }
    return kind;
}

/* A child of a record batch, over the rows of the batch. */
static int py_arrow_child(PyObject *name, const struct ArrowSchema *schema, const struct ArrowArray *array, int64_t child,
                          umkm_column *column)
{
    int kind;
    if (!py_is_struct(schema) || array->release == NULL || child >= schema->n_children || child >= array->n_children ||
        array->null_count > 0 || array->offset < 0 || array->length < 0) {
        py_raise_status(UMKM_E_ARROW);
        return -1;
    }
    kind = py_arrow_view(name, schema->children[child], array->children[child], column);
    if (kind < 0) {
        return -1;
    }
    if (array->offset > column->length || array->length > column->length - array->offset) {
        py_raise_status(UMKM_E_ARROW);
        return -1;
    }
    column->offset += array->offset;
    column->length = array->length;
    return kind;
}

static void py_nothing_to_release(struct ArrowArray *array)
{
    array->release = NULL;
}

/* A column without rows: only its type is looked at. */
static int py_arrow_empty(PyObject *name, const struct ArrowSchema *schema, int64_t child, umkm_column *column)
{
    const void *buffers[2] = {NULL, NULL};
    const struct ArrowArray empty = {.n_buffers = 2, .buffers = buffers, .release = py_nothing_to_release};
    if (child >= 0 && (!py_is_struct(schema) || child >= schema->n_children)) {
        py_raise_status(UMKM_E_ARROW);
        return -1;
    }
    return py_arrow_view(name, child < 0 ? schema : schema->children[child], &empty, column);
}

/* source is (schema capsule, array capsule or None for no rows, place of the child or -1). */
static int py_arrow_column(PyObject *name, PyObject *source, umkm_column *column)
{
    const struct ArrowSchema *schema;
    const struct ArrowArray *array = NULL;
    int64_t child = -1;
    int rows = PyTuple_Size(source) == 3 && PyTuple_GetItem(source, 1) != Py_None;
    if (PyTuple_Size(source) != 3 || (schema = py_schema(PyTuple_GetItem(source, 0))) == NULL ||
        (rows && (array = py_array(PyTuple_GetItem(source, 1))) == NULL) ||
        py_whole(PyTuple_GetItem(source, 2), -1, INT32_MAX, &child) < 0) {
        if (!PyErr_Occurred()) {
            PyErr_SetString(PyExc_TypeError, "an Arrow column is (schema, array, child)");
        }
        return -1;
    }
    if (!rows) {
        return py_arrow_empty(name, schema, child, column);
    }
    return child < 0 ? py_arrow_view(name, schema, array, column) : py_arrow_child(name, schema, array, child, column);
}

/* ---- Columns of a call ---------------------------------------------------------------------------------------------- */

/* Days are for dates, and yes or no for facts of yes and no: as numbers they would be amounts that nobody meant. */
static int py_fits(PyObject *name, int32_t field, int kind)
{
    umkm_field_description about = {.struct_size = sizeof about};
    if ((kind != PY_DAYS && kind != PY_FLAGS) || umkm_field_info(field, &about) != UMKM_OK) {
        return 0;
    }
    if (kind == PY_DAYS && about.type != UMKM_TYPE_DATE) {
        PyErr_Format(PyExc_TypeError, "column %U: %s is no date, and days came", name, about.name);
        return -1;
    }
    if (kind == PY_FLAGS && about.type != UMKM_TYPE_BOOL) {
        PyErr_Format(PyExc_TypeError, "column %U: %s is no yes or no, and bool came", name, about.name);
        return -1;
    }
    return 0;
}

/* item is (field, name, source, validity, days, start, length): a slice of a column. */
static int py_load_column(PyObject *item, int32_t *field, py_column *held, umkm_column *column)
{
    PyObject *name;
    PyObject *source;
    PyObject *validity;
    int days = 0;
    int kind;
    long long start = 0;
    long long length = 0;
    int number = 0;
    if (!PyTuple_Check(item) ||
        !PyArg_ParseTuple(item, "iUOOpLL", &number, &name, &source, &validity, &days, &start, &length)) {
        return -1;
    }
    *field = number;
    kind =
        PyTuple_Check(source) ? py_arrow_column(name, source, column) : py_buffer_column(name, source, days, held, column);
    if (kind < 0 || py_fits(name, number, kind) < 0 || py_validity(name, validity, held, column) < 0) {
        return -1;
    }
    if (start < 0 || length < 0 || start > column->length || length > column->length - start) {
        py_raise_status(UMKM_E_COLUMN_LENGTH);
        return -1;
    }
    column->offset += start;
    column->length = length;
    return kind == PY_PLAIN || kind == PY_FLAGS ? 0 : py_convert(column, held, kind);
}

static int py_load_columns(PyObject *items, py_columns *set)
{
    Py_ssize_t count;
    if (!PyTuple_Check(items)) {
        PyErr_SetString(PyExc_TypeError, "columns are a tuple");
        return -1;
    }
    count = PyTuple_Size(items);
    set->fields = PyMem_Calloc((size_t)count + 1, sizeof *set->fields);
    set->columns = PyMem_Calloc((size_t)count + 1, sizeof *set->columns);
    set->held = PyMem_Calloc((size_t)count + 1, sizeof *set->held);
    if (set->fields == NULL || set->columns == NULL || set->held == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    set->count = count;
    for (Py_ssize_t i = 0; i < count; i++) {
        if (py_load_column(PyTuple_GetItem(items, i), &set->fields[i], &set->held[i], &set->columns[i]) < 0) {
            return -1;
        }
    }
    return 0;
}

/* A writable buffer of elements of a size with room for the rows, or None: NULL. */
static int py_load_output(PyObject *object, Py_ssize_t size, int64_t rows, Py_buffer *buffer)
{
    if (object == Py_None) {
        return 0;
    }
    if (PyObject_GetBuffer(object, buffer, PyBUF_ND | PyBUF_FORMAT | PyBUF_WRITABLE) < 0) {
        return -1;
    }
    if (buffer->itemsize != size || buffer->ndim != 1 || buffer->shape[0] < rows) {
        PyErr_SetString(PyExc_TypeError, "an output has the wrong type, or no room for the rows");
        return -1;
    }
    return 0;
}

/* Loads (columns, outputs). sizes has the element size of each output; the last one holds for all that follow. */
static int py_load_call(PyObject *object, py_columns *set, const char *sizes)
{
    PyObject *outputs;
    int64_t rows;
    size_t last = strlen(sizes) - 1;
    if (!PyTuple_Check(object) || PyTuple_Size(object) != 2 || !PyTuple_Check(PyTuple_GetItem(object, 1))) {
        PyErr_SetString(PyExc_TypeError, "a call over columns is (columns, outputs)");
        return -1;
    }
    if (py_load_columns(PyTuple_GetItem(object, 0), set) < 0) {
        return -1;
    }
    outputs = PyTuple_GetItem(object, 1);
    rows = set->count > 0 ? set->columns[0].length : 0;
    set->outputs = PyMem_Calloc((size_t)PyTuple_Size(outputs) + 1, sizeof *set->outputs);
    if (set->outputs == NULL) {
        PyErr_NoMemory();
        return -1;
    }
    set->output_count = PyTuple_Size(outputs);
    for (Py_ssize_t i = 0; i < set->output_count; i++) {
        Py_ssize_t size = sizes[(size_t)i < last ? (size_t)i : last] - '0';
        if (py_load_output(PyTuple_GetItem(outputs, i), size, rows, &set->outputs[i]) < 0) {
            return -1;
        }
    }
    return 0;
}

static void *py_output(const py_columns *set, Py_ssize_t place)
{
    return place < set->output_count ? set->outputs[place].buf : NULL;
}

/* outputs are size_class, decided_by, conflict, the class by each measure, warnings, and citation */
static void py_classify_outputs(const py_columns *set, umkm_classify_output *output)
{
    output->struct_size = sizeof *output;
    output->size_class = py_output(set, 0);
    output->decided_by = py_output(set, 1);
    output->conflict = py_output(set, 2);
    for (Py_ssize_t i = 0; i < UMKM_MEASURES_MAX; i++) {
        output->by_measure[i] = py_output(set, 3 + i);
    }
    output->warnings = py_output(set, 3 + UMKM_MEASURES_MAX);
    output->citation = py_output(set, 4 + UMKM_MEASURES_MAX);
}

/* outputs are completeness, band, score, lowest, highest, and the reasons */
static void py_score_outputs(const py_columns *set, umkm_score_output *output)
{
    output->struct_size = sizeof *output;
    output->completeness = py_output(set, 0);
    output->band = py_output(set, 1);
    output->score = py_output(set, 2);
    output->lowest = py_output(set, 3);
    output->highest = py_output(set, 4);
    for (Py_ssize_t i = 0; i < UMKM_SCORE_REASONS_MAX; i++) {
        output->reason[i] = py_output(set, 5 + i);
    }
}

/* outputs are the answers for each programme, by handle from 1 on */
static uint8_t **py_programme_outputs(const py_columns *set)
{
    uint8_t **answers = PyMem_Calloc((size_t)set->output_count + 1, sizeof *answers);
    for (Py_ssize_t i = 0; answers != NULL && i < set->output_count; i++) {
        answers[i] = set->outputs[i].buf;
    }
    return answers;
}

/* ---- Arrow, both ways ----------------------------------------------------------------------------------------------- */

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
/* As the Arrow C Stream Interface fixes it. */
struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
    int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
    const char *(*get_last_error)(struct ArrowArrayStream *);
    void (*release)(struct ArrowArrayStream *);
    void *private_data;
};
#endif

static void py_free_schema(PyObject *capsule)
{
    struct ArrowSchema *schema = PyCapsule_GetPointer(capsule, "arrow_schema");
    if (schema->release != NULL) {
        schema->release(schema);
    }
    free(schema);
}

static void py_free_array(PyObject *capsule)
{
    struct ArrowArray *array = PyCapsule_GetPointer(capsule, "arrow_array");
    if (array->release != NULL) {
        array->release(array);
    }
    free(array);
}

static PyObject *py_stream_failed(struct ArrowArrayStream *stream)
{
    const char *why = stream->get_last_error(stream);
    PyErr_Format(PyExc_RuntimeError, "the Arrow stream failed: %s", why != NULL ? why : "no reason given");
    return NULL;
}

static struct ArrowArrayStream *py_stream(PyObject *capsule)
{
    struct ArrowArrayStream *stream = PyCapsule_GetPointer(capsule, "arrow_array_stream");
    if (stream != NULL && stream->release == NULL) {
        py_raise_status(UMKM_E_ARROW);
        return NULL;
    }
    return stream;
}

/* The schema of a stream, as a capsule. */
static PyObject *arrow_stream_schema(PyObject *stream)
{
    struct ArrowArrayStream *from = py_stream(stream);
    struct ArrowSchema *schema = from != NULL ? calloc(1, sizeof *schema) : NULL;
    PyObject *capsule;
    int failed;
    if (schema == NULL) {
        return from != NULL ? PyErr_NoMemory() : NULL;
    }
    Py_BEGIN_ALLOW_THREADS;
    failed = from->get_schema(from, schema);
    Py_END_ALLOW_THREADS;
    if (failed) {
        free(schema);
        return py_stream_failed(from);
    }
    capsule = PyCapsule_New(schema, "arrow_schema", py_free_schema);
    if (capsule == NULL) {
        schema->release(schema);
        free(schema);
    }
    return capsule;
}

/* The next array of a stream, as a capsule; None at the end. */
static PyObject *arrow_stream_next(PyObject *stream)
{
    struct ArrowArrayStream *from = py_stream(stream);
    struct ArrowArray *array = from != NULL ? calloc(1, sizeof *array) : NULL;
    PyObject *capsule;
    int failed;
    if (array == NULL) {
        return from != NULL ? PyErr_NoMemory() : NULL;
    }
    Py_BEGIN_ALLOW_THREADS;
    failed = from->get_next(from, array);
    Py_END_ALLOW_THREADS;
    if (failed || array->release == NULL) {
        free(array);
        return failed ? py_stream_failed(from) : Py_NewRef(Py_None);
    }
    capsule = PyCapsule_New(array, "arrow_array", py_free_array);
    if (capsule == NULL) {
        array->release(array);
        free(array);
    }
    return capsule;
}

/* The names of the columns of a record batch; None when the schema is that of a single column. */
static PyObject *arrow_names(PyObject *schema)
{
    const struct ArrowSchema *from = py_schema(schema);
    PyObject *names;
    if (from == NULL) {
        return NULL;
    }
    if (!py_is_struct(from)) {
        Py_RETURN_NONE;
    }
    names = PyTuple_New((Py_ssize_t)from->n_children);
    for (Py_ssize_t i = 0; names != NULL && i < (Py_ssize_t)from->n_children; i++) {
        const char *name = from->children[i]->name != NULL ? from->children[i]->name : "";
        if (py_put(names, i, PyUnicode_DecodeUTF8(name, (Py_ssize_t)strlen(name), "replace")) < 0) {
            Py_CLEAR(names);
        }
    }
    return names;
}

/* The number of rows of an array. */
static PyObject *arrow_length(PyObject *array)
{
    const struct ArrowArray *from = py_array(array);
    return from != NULL ? PyLong_FromLongLong(from->length) : NULL;
}

/* What an exported array keeps alive: the buffer that its values are in. */
typedef struct py_export {
    Py_buffer view;
    const void *buffers[2];
} py_export;

static void py_export_release_schema(struct ArrowSchema *schema)
{
    schema->release = NULL;
}

static void py_export_release_array(struct ArrowArray *array)
{
    py_export *kept = array->private_data;
    PyGILState_STATE state = PyGILState_Ensure();
    PyBuffer_Release(&kept->view);
    PyGILState_Release(state);
    free(kept);
    array->release = NULL;
}

static PyObject *py_export_capsules(struct ArrowSchema *schema, struct ArrowArray *array)
{
    PyObject *first = PyCapsule_New(schema, "arrow_schema", py_free_schema);
    PyObject *second;
    if (first == NULL) {
        free(schema);
        array->release(array);
        free(array);
        return NULL;
    }
    second = PyCapsule_New(array, "arrow_array", py_free_array);
    if (second == NULL) {
        array->release(array);
        free(array);
        Py_DECREF(first);
        return NULL;
    }
    return Py_BuildValue("(NN)", first, second);
}

/* The Arrow format of what an answer can hold; NULL for another buffer. */
static const char *py_export_format(const Py_buffer *view)
{
    const char *format = view->format != NULL ? view->format : "B";
    if (view->ndim != 1) {
        return NULL;
    }
    return view->itemsize == 1                                    ? "C"
           : view->itemsize == 4 && strchr("il", *format) != NULL ? "i"
           : view->itemsize == 4 && strchr("IL", *format) != NULL ? "I"
                                                                  : NULL;
}

/* (schema, array) capsules over a buffer of uint8, int32 or uint32, which stays where it is. */
static PyObject *arrow_export(PyObject *values)
{
    struct ArrowSchema *schema = calloc(1, sizeof *schema);
    struct ArrowArray *array = calloc(1, sizeof *array);
    py_export *kept = calloc(1, sizeof *kept);
    if (schema == NULL || array == NULL || kept == NULL ||
        PyObject_GetBuffer(values, &kept->view, PyBUF_ND | PyBUF_FORMAT) < 0) {
        free(schema);
        free(array);
        free(kept);
        return PyErr_Occurred() ? NULL : PyErr_NoMemory();
    }
    if (py_export_format(&kept->view) == NULL) {
        PyBuffer_Release(&kept->view);
        free(schema);
        free(array);
        free(kept);
        PyErr_SetString(PyExc_TypeError, "uint8, int32 or uint32 is expected");
        return NULL;
    }
    kept->buffers[1] = kept->view.buf;
    *schema = (struct ArrowSchema){.format = py_export_format(&kept->view), .name = "", .release = py_export_release_schema};
    *array = (struct ArrowArray){.length = kept->view.shape[0],
                                 .n_buffers = 2,
                                 .buffers = kept->buffers,
                                 .release = py_export_release_array,
                                 .private_data = kept};
    return py_export_capsules(schema, array);
}

/* Which class to raise when the library refuses something. */
static void register_error(PyObject *error)
{
    py_replace(&py_error_class, Py_NewRef(error));
}

#endif
