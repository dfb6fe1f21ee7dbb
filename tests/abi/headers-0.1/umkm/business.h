/* SPDX-License-Identifier: MIT */
/**
 * @file
 * The record of one business: each fact known or unknown.
 */
#ifndef UMKM_BUSINESS_H
#define UMKM_BUSINESS_H

#include <umkm/field.h>

UMKM_BEGIN_DECLS

/**
 * One business. Opaque; reusable by umkm_business_clear() without another allocation.
 * A record may be read by many threads at once, and written by one when nobody reads it.
 * @since 0.1.0
 */
typedef struct umkm_business umkm_business;

/**
 * Makes a record in which nothing is known.
 * @param[out] business to be given back with umkm_business_free()
 * @return UMKM_OK, UMKM_E_MEMORY, UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API UMKM_NODISCARD umkm_status umkm_business_new(umkm_business **business);

/**
 * Gives a record back; NULL is ignored.
 * @param business the record, or NULL
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_API void umkm_business_free(umkm_business *business);

/**
 * Makes every fact unknown again.
 * @param[in,out] business the record
 * @return UMKM_OK, UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_API umkm_status umkm_business_clear(umkm_business *business);

/**
 * Copies all facts of one record over another.
 * @param to record that gets the facts; those it had are gone
 * @param from record that is read
 * @return UMKM_OK, UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_API umkm_status umkm_business_copy(umkm_business *to, const umkm_business *from);

/**
 * Sets a fact of any type but text.
 * @param[in,out] business the record
 * @param field UMKM_FIELD_…
 * @param value in the unit of the field: rupiah, count, yyyymmdd, 0 or 1, pinned number, code
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_ARGUMENT; UMKM_E_NAME; UMKM_E_TYPE for a text field; UMKM_E_RANGE; UMKM_E_DATE; UMKM_E_ENUM;
 *   UMKM_E_BOOL; UMKM_E_CODE. The record is unchanged on failure.
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_API umkm_status umkm_business_set(umkm_business *business, int32_t field, int64_t value, umkm_error *error);

/**
 * Sets a fact from text, as files write it: money in any spelling of umkm_rupiah_parse(), dates in any of
 * UMKM_DATE_FILES, yes/no/ya/tidak/true/false/1/0, enum names (English or Indonesian) or numbers, counts as digits (also
 * with one or two zero decimals), codes and identity texts with or without separators.
 * @param[in,out] business the record
 * @param field UMKM_FIELD_…
 * @param text,length UTF-8, not NUL-terminated
 * @param unit UMKM_UNIT_… for money without a unit of its own; ignored for other types
 * @param[out] error details, or NULL
 * @return UMKM_OK; every status of umkm_business_set(), umkm_rupiah_parse() and umkm_date_parse(); UMKM_E_INTEGER;
 *   UMKM_E_TEXT; UMKM_E_UTF8. The record is unchanged on failure.
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_API umkm_status umkm_business_set_text(umkm_business *business, int32_t field, const char *text, size_t length,
                                            int32_t unit, umkm_error *error);

/**
 * Whether a text stands for "not known" in files: empty or white space, "-", "null", "n/a", "tidak ada data",
 * "belum ada data", in any letter case and with white space around it. umkm_business_set_text() does not look for these
 * words: who reads a file decides.
 * @param text,length UTF-8, not NUL-terminated; NULL counts as empty
 * @return 1 or 0
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int32_t umkm_text_means_unknown(const char *text, size_t length);

/**
 * Makes one fact unknown.
 * @param[in,out] business the record
 * @param field UMKM_FIELD_…
 * @return UMKM_OK, UMKM_E_ARGUMENT, UMKM_E_NAME
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_API umkm_status umkm_business_unset(umkm_business *business, int32_t field);

/**
 * 1 when the fact is known, else 0.
 * @param business the business
 * @param field UMKM_FIELD_…
 * @return 1 or 0
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int32_t umkm_business_is_known(const umkm_business *business, int32_t field);

/**
 * Reads a fact of any type but text.
 * @param business the business
 * @param field UMKM_FIELD_…
 * @param[out] value in the unit of the field: rupiah, count, yyyymmdd, 0 or 1, pinned number, code
 * @return UMKM_OK; UMKM_E_NOT_KNOWN; UMKM_E_TYPE for a text field; UMKM_E_NAME; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_business_get(const umkm_business *business, int32_t field, int64_t *value);

/**
 * Writes a fact as canonical text, NUL-terminated: digits, yyyy-mm-dd, yes/no, enum name, 5-digit KBLI, PP or PP.KK.
 * Identity texts come whole: do not print them.
 * @param business the business
 * @param field UMKM_FIELD_…
 * @param[out] buffer gets the text, NUL-terminated; may be NULL when @p capacity is 0
 * @param capacity room in @p buffer, in bytes
 * @param[out] needed bytes that the text takes, including the NUL, or NULL
 * @return UMKM_OK; UMKM_E_NOT_KNOWN; UMKM_E_NAME; UMKM_E_BUFFER; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_business_get_text(const umkm_business *business, int32_t field, char *buffer, size_t capacity,
                                            size_t *needed);

/** States of a measure. @since 0.1.0 */
enum {
    UMKM_STATE_UNKNOWN = 0,            /**< an input is not known */
    UMKM_STATE_VALUE = 1,              /**< numerator / denominator is the value; denominator > 0 */
    UMKM_STATE_NOT_COMPUTABLE_YET = 2, /**< the history is too short */
    UMKM_STATE_NOT_REQUIRED = 3,       /**< the scheme does not ask for it */
    UMKM_STATE_NO_OBLIGATION = 4,      /**< the denominator is zero because nothing is owed */
    UMKM_STATE_NO_BASE = 5,            /**< the denominator is zero or negative and the ratio has no meaning */
    UMKM_STATE_OVERFLOW = 6,           /**< the value does not fit 64 bits */
    UMKM_STATE_RANGE = 7               /**< only known to lie between numerator and upper, both included (founded_year) */
};

/** A measure of one business, as an exact fraction. @since 0.1.0 */
typedef struct umkm_measure_value {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t measure;      /**< UMKM_MEASURE_… */
    int32_t state;        /**< UMKM_STATE_… */
    int32_t derived;      /**< 1 when computed from other facts, 0 when stated */
    int64_t numerator;    /**< rupiah, count or months; defined when state is UMKM_STATE_VALUE */
    int64_t denominator;  /**< 1 for amounts and counts */
    int64_t upper;        /**< with UMKM_STATE_RANGE the largest value possible; else equal to numerator */
    int32_t missing[4];   /**< fields that would be needed, when state is UMKM_STATE_UNKNOWN; 0 ends the list */
} umkm_measure_value;

/**
 * Computes a measure of a business.
 * @param business the business
 * @param measure UMKM_MEASURE_…
 * @param as_of yyyymmdd, used by measures of age; 0 when not given (then ages need the stated months)
 * @param[in,out] value struct_size set by the caller
 * @return UMKM_OK (also when the state is not UMKM_STATE_VALUE); UMKM_E_NAME; UMKM_E_INCONSISTENT when the facts contradict
 *   each other (land and buildings above total assets; a beginning after the day: missing then names the fact);
 *   UMKM_E_STRUCT_SIZE; UMKM_E_DATE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_business_measure(const umkm_business *business, int32_t measure, int32_t as_of,
                                           umkm_measure_value *value);

UMKM_END_DECLS

#endif
