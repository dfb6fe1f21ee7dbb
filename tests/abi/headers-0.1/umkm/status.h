/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Status codes, languages and the error record.
 *
 * Every function that can fail returns an ::umkm_status and takes an optional ::umkm_error as its last
 * parameter. Nothing is kept between calls: there is no "last error".
 */
#ifndef UMKM_STATUS_H
#define UMKM_STATUS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <umkm/export.h>

UMKM_BEGIN_DECLS

/** Result of a call: one of the UMKM_OK or UMKM_E_… constants. @since 0.1.0 */
typedef int32_t umkm_status;

/** The status constants, from <umkm/status.def>. Numbers never change their meaning. @since 0.1.0 */
enum {
#define UMKM_STATUS(number, name, id, en) UMKM_##name = (number),
#include <umkm/status.def>
#undef UMKM_STATUS
    UMKM_STATUS_END /**< one past the largest number in use */
};

/** Languages of user-facing text. @since 0.1.0 */
enum {
    UMKM_LANG_ID = 0, /**< Bahasa Indonesia */
    UMKM_LANG_EN = 1  /**< English */
};

/** Sizes of the text members of ::umkm_error, including the final NUL. @since 0.1.0 */
enum { UMKM_ERROR_PATH_SIZE = 256, UMKM_ERROR_MESSAGE_SIZE = 512 };

/**
 * What went wrong, where, and what was expected. The caller owns it and prepares it with umkm_error_init(), or with zeros.
 * A record whose size is smaller than that of version 0.1 and not zero is left as it is.
 *
 * The texts are NUL-terminated UTF-8, cut at a character boundary where they are too long, and never show an
 * identity number: quoted input with 13 or more digits is masked.
 * @since 0.1.0
 */
typedef struct umkm_error {
    uint32_t struct_size;                     /**< set by umkm_error_init() */
    umkm_status status;                       /**< the status that the call returned */
    int32_t field;                            /**< UMKM_FIELD_… concerned, or 0 */
    int32_t line;                             /**< 1-based line in the text given, or 0 */
    int64_t offset;                           /**< 0-based byte offset in the text given, or -1 */
    char path[UMKM_ERROR_PATH_SIZE];          /**< JSON path such as /regimes/0/valid_from, or "" */
    char message_id[UMKM_ERROR_MESSAGE_SIZE]; /**< the message in Indonesian */
    char message_en[UMKM_ERROR_MESSAGE_SIZE]; /**< the message in English */
} umkm_error;

/**
 * Prepares an error record: no error, no texts.
 * @param[out] error the record; NULL is ignored
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_INLINE void umkm_error_init(umkm_error *error)
{
    if (error != NULL) {
        memset(error, 0, sizeof *error);
        error->struct_size = sizeof *error;
        error->offset = -1;
    }
}

/**
 * The stable name of a status, such as "UMKM_E_RANGE".
 * @param status any number
 * @return a static string; "UMKM_E_?" for a number that is not in use
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_status_name(umkm_status status);

/**
 * The general text of a status.
 * @param status the status
 * @param lang UMKM_LANG_ID or UMKM_LANG_EN; anything else gives Indonesian
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_status_text(umkm_status status, int32_t lang);

/**
 * Lists the statuses in rising order of number, so that bindings need no macros.
 * @param index 0, 1, 2 …
 * @param[out] status the status at that place
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end or when @p status is NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_status_at(size_t index, umkm_status *status);

UMKM_END_DECLS

#endif
