/* SPDX-License-Identifier: MIT */
/* umkm._umkm: the flat functions for Python. Typemaps are strict: nothing is converted that could change a number. */
%module _umkm
%{
#include "answers.h"
#include "columns.h"
%}

%rename("%(strip:[umkm_])s", regextarget=1, fullname=0, %$isfunction) "^umkm_";
%rename("%(strip:[flat_])s", regextarget=1, fullname=0, %$isfunction) "^flat_";

/* ---- Whole numbers -------------------------------------------------------------------------------------------------- */
%define PY_WHOLE(type, lowest, highest)
%typemap(in) type {
    int64_t whole = 0;
    if (py_whole($input, lowest, highest, &whole) < 0) {
        SWIG_fail;
    }
    $1 = (type)whole;
}
%typemap(out) type "$result = PyLong_FromLongLong((long long)$1);"
%enddef
PY_WHOLE(int64_t, INT64_MIN, INT64_MAX)
PY_WHOLE(int32_t, INT32_MIN, INT32_MAX)
PY_WHOLE(uint32_t, 0, UINT32_MAX)
PY_WHOLE(size_t, 0, INT64_MAX)

%define PY_NUMBER_OUT(type)
%typemap(in, numinputs=0) type *number (type made = 0) "$1 = &made;"
%typemap(argout) type *number {
    py_replace(&$result, PyLong_FromLongLong(*$1));
}
%enddef
PY_NUMBER_OUT(int64_t)
PY_NUMBER_OUT(int32_t)

/* ---- Texts ---------------------------------------------------------------------------------------------------------- */
%typemap(in) (const char *text, size_t length) {
    if (py_text($input, (const char **)&$1, &$2) < 0) {
        SWIG_fail;
    }
}
%typemap(in) const char *scorecard, const char *programme {
    if (py_name($input, (const char **)&$1) < 0) {
        SWIG_fail;
    }
}
%typemap(freearg) const char *scorecard, const char *programme ""
%typemap(out) const char * "$result = $1 == NULL ? Py_NewRef(Py_None) : PyUnicode_FromString($1);"
%typemap(in, numinputs=0) flat_text *text (flat_text made = {0}) "$1 = &made;"
%typemap(argout) flat_text *text {
    py_replace(&$result, PyUnicode_DecodeUTF8($1->data, (Py_ssize_t)$1->length, "strict"));
}
%typemap(freearg) flat_text *text "free(made$argnum.data);"

/* ---- Handles -------------------------------------------------------------------------------------------------------- */
%define PY_HANDLE_MAPS(type)
%typemap(in) type *, const type * {
    $1 = py_handle($input, "umkm." #type);
    if ($1 == NULL) {
        SWIG_fail;
    }
}
%typemap(in, numinputs=0) type ** (type *made = NULL) "$1 = &made;"
%typemap(argout) type ** {
    py_replace(&$result, py_handle_ ## type(*$1));
}
%enddef
PY_HANDLE_MAPS(umkm_rules)
PY_HANDLE_MAPS(umkm_business)

/* ---- Results -------------------------------------------------------------------------------------------------------- */
%define PY_RESULT(type, name, make)
%typemap(in, numinputs=0) type *name (type made) {
    memset(&made, 0, sizeof made);
    $1 = &made;
}
%typemap(argout) type *name {
    py_replace(&$result, make($1));
}
%enddef
PY_RESULT(flat_row, row, py_row)
PY_RESULT(umkm_classify_counts, counts, py_classify_counts)
PY_RESULT(umkm_score_counts, counts, py_score_counts)
PY_RESULT(umkm_programme_counts, counts, py_programme_counts)

/* ---- Columns: one argument (columns, outputs) ----------------------------------------------------------------------- */
%typemap(in) (const int32_t *fields, const umkm_column *columns, size_t count, const umkm_classify_output *output)
    (py_columns set = {0}, umkm_classify_output places = {0}) {
    if (py_load_call($input, &set, "11111114") < 0) {
        SWIG_fail;
    }
    py_classify_outputs(&set, &places);
    $1 = set.fields;
    $2 = set.columns;
    $3 = (size_t)set.count;
    $4 = &places;
}
%typemap(in) (const int32_t *fields, const umkm_column *columns, size_t count, const umkm_score_output *output)
    (py_columns set = {0}, umkm_score_output places = {0}) {
    if (py_load_call($input, &set, "114") < 0) {
        SWIG_fail;
    }
    py_score_outputs(&set, &places);
    $1 = set.fields;
    $2 = set.columns;
    $3 = (size_t)set.count;
    $4 = &places;
}
%typemap(in) (const int32_t *fields, const umkm_column *columns, size_t count, uint8_t *const *answers, size_t places)
    (py_columns set = {0}, uint8_t **places = NULL) {
    if (py_load_call($input, &set, "1") < 0) {
        SWIG_fail;
    }
    places = py_programme_outputs(&set);
    if (places == NULL) {
        PyErr_NoMemory();
        SWIG_fail;
    }
    $1 = set.fields;
    $2 = set.columns;
    $3 = (size_t)set.count;
    $4 = places;
    $5 = (size_t)set.output_count;
}
%typemap(freearg) (const int32_t *fields, const umkm_column *columns, size_t count, const umkm_classify_output *output),
                  (const int32_t *fields, const umkm_column *columns, size_t count, const umkm_score_output *output)
    "py_columns_release(&set$argnum);"
%typemap(freearg) (const int32_t *fields, const umkm_column *columns, size_t count, uint8_t *const *answers, size_t places) {
    py_columns_release(&set$argnum);
    PyMem_Free(places$argnum);
}

/* Other threads run while columns are worked on. */
%define PY_WITHOUT_GIL(function)
%exception function {
    Py_BEGIN_ALLOW_THREADS
    $action
    Py_END_ALLOW_THREADS
}
%enddef
PY_WITHOUT_GIL(flat_classify_columns)
PY_WITHOUT_GIL(flat_score_columns)
PY_WITHOUT_GIL(flat_programme_columns)

/* classify() below makes the object of the package instead. */
%ignore flat_classify;
%include "umkm.i"

/* ---- Only Python ---------------------------------------------------------------------------------------------------- */
int32_t umkm_text_means_unknown(const char *text, size_t length);
const char *umkm_citation_at(const umkm_rules *rules, int32_t citation);
void register_error(PyObject *error);
PyObject *register_answers(PyObject *known);
PyObject *classify(const umkm_rules *rules, const umkm_business *business, int32_t as_of, int32_t purpose, int32_t basis,
                   int32_t gap, int32_t regime);
PyObject *arrow_stream_schema(PyObject *stream);
PyObject *arrow_stream_next(PyObject *stream);
PyObject *arrow_names(PyObject *schema);
PyObject *arrow_length(PyObject *array);
PyObject *arrow_export(PyObject *values);
