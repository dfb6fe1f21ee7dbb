/* SPDX-License-Identifier: MIT */
/*
 * What the Python module needs in C: strict whole numbers, handles as capsules, rows as tuples, columns as views of buffers
 * and Arrow arrays. Only the stable ABI of Python 3.11 is used.
 */
#ifndef UMKM_PYTHON_NATIVE_H
#define UMKM_PYTHON_NATIVE_H

#include <Python.h>
#include <limits.h>

#include "flat.h"

/* ---- Errors --------------------------------------------------------------------------------------------------------- */

static PyObject *py_error_class; /* umkm.UmkmError, once the package has been imported */

static PyObject *py_text_or_none(const char *text)
{
    if (text == NULL || text[0] == '\0') {
        Py_RETURN_NONE;
    }
    return PyUnicode_DecodeUTF8(text, (Py_ssize_t)strlen(text), "replace");
}

static void py_raise(const umkm_error *error)
{
    PyObject *exception;
    if (error->status == UMKM_E_MEMORY) {
        PyErr_NoMemory();
        return;
    }
    exception = PyObject_CallFunction(py_error_class != NULL ? py_error_class : PyExc_ValueError, "iNNNNiL",
                                      (int)error->status, py_text_or_none(error->message_en),
                                      py_text_or_none(error->message_id), py_text_or_none(umkm_field_name(error->field)),
                                      py_text_or_none(error->path), (int)error->line, (long long)error->offset);
    if (exception != NULL) {
        PyErr_SetObject((PyObject *)Py_TYPE(exception), exception);
        Py_DECREF(exception);
    }
}

static void py_raise_status(umkm_status status)
{
    umkm_error error;
    umkm_error_init(&error);
    (void)flat_failed(&error, status);
    py_raise(&error);
}

#define UMKM_RAISE(error) py_raise(error)

/* A TypeError whose last word is the name of the type that came instead. */
static void py_wrong_type(const char *expected, PyObject *object)
{
    PyObject *name = PyType_GetName(Py_TYPE(object));
    if (name != NULL) {
        PyErr_Format(PyExc_TypeError, "%s, not %U", expected, name);
        Py_DECREF(name);
    }
}

/* ---- Whole numbers -------------------------------------------------------------------------------------------------- */

/* bool, and that of numpy, which lets itself in older versions be taken for a number. */
static int py_is_bool(PyObject *object)
{
    PyObject *name;
    int same = PyBool_Check(object);
    if (same || PyLong_Check(object) || (name = PyType_GetName(Py_TYPE(object))) == NULL) {
        return same;
    }
    same = PyUnicode_CompareWithASCIIString(name, "bool_") == 0 || PyUnicode_CompareWithASCIIString(name, "bool") == 0;
    Py_DECREF(name);
    return same;
}

/* int, and whatever has __index__, such as the integers of numpy; bool, float and text are refused. */
static int py_whole(PyObject *object, int64_t lowest, int64_t highest, int64_t *value)
{
    PyObject *whole = py_is_bool(object) ? NULL : PyNumber_Index(object);
    long long number;
    int overflow = 0;
    if (whole == NULL) {
        PyErr_Clear();
        py_wrong_type("a whole number (int) is expected", object);
        return -1;
    }
    number = PyLong_AsLongLongAndOverflow(whole, &overflow);
    Py_DECREF(whole);
    if (overflow != 0 || number < lowest || number > highest) {
        py_raise_status(overflow != 0 ? UMKM_E_OVERFLOW : UMKM_E_RANGE);
        return -1;
    }
    if (number == -1 && PyErr_Occurred()) {
        return -1;
    }
    *value = number;
    return 0;
}

/* ---- Texts ---------------------------------------------------------------------------------------------------------- */

/* str or bytes; the text lives as long as the object. */
static int py_text(PyObject *object, const char **text, size_t *length)
{
    Py_ssize_t size = 0;
    if (PyBytes_Check(object)) {
        *text = PyBytes_AsString(object);
        *length = (size_t)PyBytes_Size(object);
        return 0;
    }
    if (!PyUnicode_Check(object)) {
        py_wrong_type("a text (str) is expected", object);
        return -1;
    }
    *text = PyUnicode_AsUTF8AndSize(object, &size);
    if (*text == NULL) {
        PyErr_Clear();
        py_raise_status(UMKM_E_UTF8);
        return -1;
    }
    *length = (size_t)size;
    return 0;
}

/* str, or None for nothing; a text with a NUL inside is no name. */
static int py_name(PyObject *object, const char **text)
{
    size_t length = 0;
    *text = NULL;
    if (object == Py_None) {
        return 0;
    }
    if (py_text(object, text, &length) < 0) {
        return -1;
    }
    if (strlen(*text) != length) {
        py_raise_status(UMKM_E_TEXT);
        return -1;
    }
    return 0;
}

/* ---- Handles -------------------------------------------------------------------------------------------------------- */

#define PY_HANDLE(type, release)                                                     \
    static void py_release_##type(PyObject *capsule)                                 \
    {                                                                                \
        release(PyCapsule_GetPointer(capsule, "umkm." #type));                       \
    }                                                                                \
    static PyObject *py_handle_##type(type *handle)                                  \
    {                                                                                \
        PyObject *capsule = PyCapsule_New(handle, "umkm." #type, py_release_##type); \
        if (capsule == NULL) {                                                       \
            release(handle);                                                         \
        }                                                                            \
        return capsule;                                                              \
    }

PY_HANDLE(umkm_rules, umkm_rules_release)
PY_HANDLE(umkm_business, umkm_business_free)

static void *py_handle(PyObject *object, const char *name)
{
    if (!PyCapsule_IsValid(object, name)) {
        PyErr_Format(PyExc_TypeError, "a handle of kind %s is expected", name);
        return NULL;
    }
    return PyCapsule_GetPointer(object, name);
}

/* Puts a new reference in place of the one that was there. */
static void py_replace(PyObject **place, PyObject *object)
{
    PyObject *before = *place;
    *place = object;
    Py_XDECREF(before);
}

/* ---- Results as tuples ---------------------------------------------------------------------------------------------- */

/* Puts a new reference into a tuple; on failure the tuple is given up. */
static int py_put(PyObject *tuple, Py_ssize_t place, PyObject *item)
{
    return item != NULL && PyTuple_SetItem(tuple, place, item) == 0 ? 0 : -1;
}

static PyObject *py_row(const flat_row *row)
{
    PyObject *tuple = PyTuple_New((Py_ssize_t)row->count);
    for (size_t i = 0; tuple != NULL && i < row->count; i++) {
        const flat_cell *cell = &row->cells[i];
        PyObject *item;
        if (cell->kind == FLAT_NUMBER) {
            item = PyLong_FromLongLong(cell->number);
        } else {
            item = cell->text == NULL ? Py_NewRef(Py_None) : PyUnicode_FromString(cell->text);
        }
        if (py_put(tuple, (Py_ssize_t)i, item) < 0) {
            Py_CLEAR(tuple);
        }
    }
    return tuple;
}

static PyObject *py_number_if(int32_t known, int64_t number)
{
    return known ? PyLong_FromLongLong(number) : Py_NewRef(Py_None);
}

static PyObject *py_string_if(const char *text)
{
    return text != NULL ? PyUnicode_FromString(text) : Py_NewRef(Py_None);
}

static PyObject *py_fields(const int32_t *fields, int32_t count)
{
    PyObject *tuple = PyTuple_New(count);
    for (int32_t i = 0; tuple != NULL && i < count; i++) {
        if (py_put(tuple, i, PyUnicode_FromString(umkm_field_name(fields[i]))) < 0) {
            Py_CLEAR(tuple);
        }
    }
    return tuple;
}

static PyObject *py_counts(const int64_t *counts, Py_ssize_t count)
{
    PyObject *tuple = PyTuple_New(count);
    for (Py_ssize_t i = 0; tuple != NULL && i < count; i++) {
        if (py_put(tuple, i, PyLong_FromLongLong(counts[i])) < 0) {
            Py_CLEAR(tuple);
        }
    }
    return tuple;
}

/* (regime, rows, by_class, invalid, first_invalid, conflicts) */
static PyObject *py_classify_counts(const umkm_classify_counts *counts)
{
    return Py_BuildValue("(iLNLLL)", (int)counts->regime, (long long)counts->rows, py_counts(counts->by_class, 5),
                         (long long)counts->invalid, (long long)counts->first_invalid, (long long)counts->conflicts);
}

/* (rows, by_band, invalid, first_invalid) */
static PyObject *py_score_counts(const umkm_score_counts *counts)
{
    return Py_BuildValue("(LNLL)", (long long)counts->rows, py_counts(counts->by_band, UMKM_BANDS_MAX),
                         (long long)counts->invalid, (long long)counts->first_invalid);
}

/* (rows, invalid, first_invalid) */
static PyObject *py_programme_counts(const umkm_programme_counts *counts)
{
    return Py_BuildValue("(LLL)", (long long)counts->rows, (long long)counts->invalid, (long long)counts->first_invalid);
}

#endif
