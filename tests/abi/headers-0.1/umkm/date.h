/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Dates as int32_t yyyymmdd in the Gregorian calendar, years 1000 to 9999; 0 is "not given".
 */
#ifndef UMKM_DATE_H
#define UMKM_DATE_H

#include <umkm/status.h>

UMKM_BEGIN_DECLS

/** Forms of date that umkm_date_parse() accepts. @since 0.1.0 */
enum {
    UMKM_DATE_ISO = 0,  /**< yyyy-mm-dd only */
    UMKM_DATE_FILES = 1 /**< also dd-mm-yyyy and dd/mm/yyyy */
};

/**
 * Reads a date.
 * @param text,length the text; white space around it is ignored
 * @param forms UMKM_DATE_ISO or UMKM_DATE_FILES
 * @param[out] date yyyymmdd; unchanged on failure
 * @param[out] error details, or NULL
 * @return UMKM_OK, UMKM_E_ARGUMENT, UMKM_E_EMPTY, UMKM_E_DATE_FORM, UMKM_E_DATE (2026-02-30)
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API UMKM_NODISCARD umkm_status umkm_date_parse(const char *text, size_t length, int32_t forms, int32_t *date,
                                                    umkm_error *error);

/**
 * Writes a date as yyyy-mm-dd, NUL-terminated (11 bytes).
 * @param date yyyymmdd
 * @param[out] buffer gets the text, NUL-terminated; may be NULL when @p capacity is 0
 * @param capacity room in @p buffer, in bytes
 * @param[out] needed bytes that the text takes, including the NUL, or NULL
 * @return UMKM_OK; UMKM_E_DATE when @p date is no day of the calendar; UMKM_E_BUFFER; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_date_format(int32_t date, char *buffer, size_t capacity, size_t *needed);

/**
 * 1 when @p date is a day of the calendar, years 1000 to 9999, else 0.
 * @param date yyyymmdd
 * @return 1 or 0
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int32_t umkm_date_is_valid(int32_t date);

/**
 * Days from @p from to @p to (negative when @p to is earlier).
 * @param from yyyymmdd
 * @param to yyyymmdd
 * @param[out] days days from the first to the second; negative when that is earlier
 * @return UMKM_OK; UMKM_E_DATE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_date_days_between(int32_t from, int32_t to, int32_t *days);

/**
 * Completed calendar months from @p from to @p to: 2026-01-31 to 2026-02-28 is 0, to 2026-03-31 is 2.
 * Negative when @p to is earlier (then it is the negated count from @p to to @p from).
 * @param from yyyymmdd
 * @param to yyyymmdd
 * @param[out] months full months from the first to the second
 * @return UMKM_OK; UMKM_E_DATE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_date_months_between(int32_t from, int32_t to, int32_t *months);

UMKM_END_DECLS

#endif
