/* SPDX-License-Identifier: MIT */
/*
 * Filling the caller's error record. Messages are composed as
 *     [field: ]["quoted input": ]general text of the status[; detail]
 */
#ifndef UMKM_BASE_ERROR_H
#define UMKM_BASE_ERROR_H

#include <umkm/status.h>

struct umkm__bitext {
    const char *id;
    const char *en;
};

struct umkm__problem {
    umkm_status status;
    int32_t field;          /* 0: none */
    const char *field_name; /* canonical name shown in the message, or NULL (base does not know the registry) */
    const char *input;      /* quoted (and masked) in the message; NULL: not shown */
    size_t input_length;
    const char *path;           /* JSON path or NULL */
    int64_t offset;             /* byte offset, or -1 */
    int32_t line;               /* 1-based, or 0 */
    struct umkm__bitext detail; /* what was expected, in both languages; NULL members: none */
};

/*
 * The record when it can be filled, and NULL when not: when there is none, or when its size is that of no version. One of
 * zeros is prepared first.
 */
umkm_error *umkm__error_record(umkm_error *error);

/* Fills the record, if there is one, and returns problem->status. */
umkm_status umkm__fail(umkm_error *error, const struct umkm__problem *problem);

/* The short form: a status and what was expected. */
umkm_status umkm__fail_with(umkm_error *error, umkm_status status, const char *detail_id, const char *detail_en);

/* The same for a value that was read from text: quotes it. */
umkm_status umkm__fail_input(umkm_error *error, umkm_status status, const char *input, size_t length, int64_t offset,
                             const char *detail_id, const char *detail_en);

#endif
