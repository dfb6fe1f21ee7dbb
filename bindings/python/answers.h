/* SPDX-License-Identifier: MIT */
/*
 * A classification as the object that the package gives: an instance of umkm.Classification, made here because making it
 * in Python would take longer than the answer. The classes are Python's; they are registered when the package is imported.
 */
#ifndef UMKM_PYTHON_ANSWERS_H
#define UMKM_PYTHON_ANSWERS_H

#include "native.h"

/* What register_answers() was given, and the names of attributes. The same for as long as the process lives. */
enum { PY_CLASSIFICATION, PY_MEASURE, PY_SIZES, PY_LABELS, PY_BASES, PY_PURPOSES, PY_WARNINGS, PY_KNOWN_COUNT };

enum {
    PY_AT_size_class,
    PY_AT_label,
    PY_AT_regime,
    PY_AT_decided_by,
    PY_AT_basis,
    PY_AT_purpose,
    PY_AT_citation,
    PY_AT_conflict,
    PY_AT_measures,
    PY_AT_missing,
    PY_AT_warnings,
    PY_AT_measure,
    PY_AT_value,
    PY_AT_above,
    PY_AT_up_to,
    PY_AT_headroom,
    PY_ATTRIBUTE_COUNT
};

static PyObject *py_known[PY_KNOWN_COUNT];
static PyObject *py_attributes[PY_ATTRIBUTE_COUNT];

/* (Classification, Measure, sizes, labels, bases, purposes, warnings): classes, tuples by number, and a function that
 * makes the warnings of their bits. */
static PyObject *register_answers(PyObject *known)
{
    static const char *const NAMES[PY_ATTRIBUTE_COUNT] = {
        [PY_AT_size_class] = "size_class", [PY_AT_label] = "label",       [PY_AT_regime] = "regime",
        [PY_AT_decided_by] = "decided_by", [PY_AT_basis] = "basis",       [PY_AT_purpose] = "purpose",
        [PY_AT_citation] = "citation",     [PY_AT_conflict] = "conflict", [PY_AT_measures] = "measures",
        [PY_AT_missing] = "missing",       [PY_AT_warnings] = "warnings", [PY_AT_measure] = "measure",
        [PY_AT_value] = "value",           [PY_AT_above] = "above",       [PY_AT_up_to] = "up_to",
        [PY_AT_headroom] = "headroom"};
    if (!PyTuple_Check(known) || PyTuple_Size(known) != PY_KNOWN_COUNT) {
        PyErr_SetString(PyExc_TypeError, "answers are registered as a tuple of seven");
        return NULL;
    }
    for (Py_ssize_t i = 0; i < PY_ATTRIBUTE_COUNT; i++) {
        py_replace(&py_attributes[i], PyUnicode_InternFromString(NAMES[i]));
        if (py_attributes[i] == NULL) {
            return NULL;
        }
    }
    for (Py_ssize_t i = 0; i < PY_KNOWN_COUNT; i++) {
        py_replace(&py_known[i], Py_NewRef(PyTuple_GetItem(known, i)));
    }
    Py_RETURN_NONE;
}

static PyObject *py_instance(int class)
{
    return PyType_GenericAlloc((PyTypeObject *)py_known[class], 0);
}

/* Takes a new reference. The instance is frozen for Python; here its slots are filled for the first time. */
static int py_fill(PyObject *instance, int attribute, PyObject *value)
{
    int failed = value == NULL ? -1 : PyObject_GenericSetAttr(instance, py_attributes[attribute], value);
    Py_XDECREF(value);
    return failed;
}

/* An item of a registered tuple, as a new reference. */
static PyObject *py_numbered(int known, int32_t number)
{
    PyObject *item = PyTuple_GetItem(py_known[known], number);
    Py_XINCREF(item);
    return item;
}

static PyObject *py_measure(const umkm_measure_class *from)
{
    PyObject *made = py_instance(PY_MEASURE);
    if (made != NULL && (py_fill(made, PY_AT_measure, py_string_if(umkm_measure_name(from->measure))) < 0 ||
                         py_fill(made, PY_AT_value, PyLong_FromLongLong(from->value)) < 0 ||
                         py_fill(made, PY_AT_size_class, py_numbered(PY_SIZES, from->size_class)) < 0 ||
                         py_fill(made, PY_AT_above, py_number_if(from->has_above, from->above)) < 0 ||
                         py_fill(made, PY_AT_up_to, py_number_if(from->has_up_to, from->up_to)) < 0 ||
                         py_fill(made, PY_AT_headroom, py_number_if(from->has_up_to, from->headroom)) < 0 ||
                         py_fill(made, PY_AT_citation, py_string_if(from->citation)) < 0)) {
        Py_CLEAR(made);
    }
    return made;
}

static PyObject *py_measures(const umkm_classification *answer)
{
    PyObject *tuple;
    Py_ssize_t place = 0;
    for (int32_t i = 0; i < answer->measure_count; i++) {
        place += answer->measures[i].known != 0;
    }
    tuple = PyTuple_New(place);
    place = 0;
    for (int32_t i = 0; tuple != NULL && i < answer->measure_count; i++) {
        if (answer->measures[i].known != 0 && py_put(tuple, place++, py_measure(&answer->measures[i])) < 0) {
            Py_CLEAR(tuple);
        }
    }
    return tuple;
}

static PyObject *py_regime(const umkm_rules *rules, int32_t regime)
{
    umkm_regime info = {.struct_size = sizeof info};
    return py_string_if(regime != 0 && umkm_regime_info(rules, regime, &info) == UMKM_OK ? info.id : NULL);
}

static PyObject *py_decided_by(const umkm_classification *answer)
{
    return py_string_if(answer->decided_by_field != 0 ? umkm_field_name(answer->decided_by_field)
                        : answer->decided_by != 0     ? umkm_measure_name(answer->decided_by)
                                                      : NULL);
}

static PyObject *py_warnings(const umkm_classification *answer)
{
    return answer->warnings == 0 ? PyTuple_New(0)
                                 : PyObject_CallFunction(py_known[PY_WARNINGS], "I", (unsigned)answer->warnings);
}

static PyObject *py_classification(const umkm_rules *rules, const umkm_classification *answer)
{
    PyObject *made = py_instance(PY_CLASSIFICATION);
    if (made != NULL && (py_fill(made, PY_AT_size_class, py_numbered(PY_SIZES, answer->size_class)) < 0 ||
                         py_fill(made, PY_AT_label, py_numbered(PY_LABELS, answer->size_class)) < 0 ||
                         py_fill(made, PY_AT_regime, py_regime(rules, answer->regime)) < 0 ||
                         py_fill(made, PY_AT_decided_by, py_decided_by(answer)) < 0 ||
                         py_fill(made, PY_AT_basis, py_numbered(PY_BASES, answer->basis)) < 0 ||
                         py_fill(made, PY_AT_purpose, py_numbered(PY_PURPOSES, answer->purpose)) < 0 ||
                         py_fill(made, PY_AT_citation, py_string_if(answer->citation)) < 0 ||
                         py_fill(made, PY_AT_conflict, PyBool_FromLong(answer->conflict)) < 0 ||
                         py_fill(made, PY_AT_measures, py_measures(answer)) < 0 ||
                         py_fill(made, PY_AT_missing, py_fields(answer->missing, answer->missing_count)) < 0 ||
                         py_fill(made, PY_AT_warnings, py_warnings(answer)) < 0)) {
        Py_CLEAR(made);
    }
    return made;
}

/* umkm.Classification of a business; NULL with an exception when the facts or the choices are refused. */
static PyObject *classify(const umkm_rules *rules, const umkm_business *business, int32_t as_of, int32_t purpose,
                          int32_t basis, int32_t gap, int32_t regime)
{
    umkm_classification answer;
    umkm_error failure;
    if (py_known[PY_CLASSIFICATION] == NULL) {
        PyErr_SetString(PyExc_RuntimeError, "the package umkm was not imported");
        return NULL;
    }
    umkm_error_init(&failure);
    flat_classify(&failure, rules, business, as_of, purpose, basis, gap, regime, &answer);
    if (failure.status != UMKM_OK) {
        py_raise(&failure);
        return NULL;
    }
    return py_classification(rules, &answer);
}

#endif
