/* SPDX-License-Identifier: MIT */
/**
 * @file
 * JSON: a business in, a decision out.
 */
#ifndef UMKM_JSON_H
#define UMKM_JSON_H

#include <umkm/classify.h>
#include <umkm/programme.h>
#include <umkm/score.h>

UMKM_BEGIN_DECLS

/** Flags of umkm_business_from_json(). @since 0.1.0 */
enum {
    UMKM_JSON_ALLOW_UNKNOWN = 1 /**< ignore keys that are no field */
};

/** Largest JSON text of one business, in bytes. @since 0.1.0 */
enum { UMKM_JSON_MAX_BYTES = 1048576 };

/**
 * Reads a business from a JSON object of fields. Strict: UTF-8, no duplicate or unknown keys (an alias of a key that is
 * there is a duplicate), no fraction or exponent, no number beyond 2^53-1 (write larger money as text), no nesting. null is
 * unknown. Money may be a number or text; dates are text yyyy-mm-dd; yes and no are true, false, 1, 0, "yes", "no" or
 * their Indonesian words; enums are names or pinned numbers; codes and identity numbers are text.
 *
 * @param[in,out] business cleared first; on failure everything in it is unknown
 * @param text,length the object, UTF-8, at most UMKM_JSON_MAX_BYTES
 * @param flags 0 or UMKM_JSON_ALLOW_UNKNOWN
 * @param[out] error details with path and offset, or NULL
 * @return UMKM_OK, UMKM_E_ARGUMENT, UMKM_E_MEMORY, UMKM_E_UTF8, any UMKM_E_JSON_…, UMKM_E_DUPLICATE_FIELD, any status of
 *   umkm_business_set_text()
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_API umkm_status umkm_business_from_json(umkm_business *business, const char *text, size_t length, uint32_t flags,
                                             umkm_error *error);

/** Sections of a decision record. @since 0.1.0 */
enum { UMKM_SECTION_CLASSIFICATION = 1, UMKM_SECTION_SCORE = 2, UMKM_SECTION_PROGRAMMES = 4 };

/** What a decision record is to hold. Prepare with umkm_decision_options_init(). @since 0.1.0 */
typedef struct umkm_decision_options {
    uint32_t struct_size;                  /**< set by umkm_decision_options_init() */
    int32_t sections;                      /**< UMKM_SECTION_… bits; at least one */
    const umkm_classify_options *classify; /**< required; its as_of holds for every section */
    const char *scorecard;                 /**< id of the scorecard; NULL: KP-1 */
    const char *programme;                 /**< id of one programme; NULL: all */
    int32_t standing;                      /**< UMKM_STANDING_…: in which capacity the business applies for programmes */
    int32_t announced;                     /**< 1: also programme parameters that are announced and not in force */
    int32_t pretty;                        /**< 1: indented; 0: one line */
    int32_t reserved;                      /**< zero */
} umkm_decision_options;

/**
 * Prepares the record: zeros, and the size that it has in this header.
 * @param[out] options the record; NULL is ignored
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_INLINE void umkm_decision_options_init(umkm_decision_options *options)
{
    if (options != NULL) {
        memset(options, 0, sizeof *options);
        options->struct_size = sizeof *options;
    }
}

/**
 * Writes the decision record of a business as JSON ("umkm.decision/1"), NUL-terminated. The same input and rules give the
 * same bytes.
 * @param rules the rules
 * @param business the business
 * @param options what to write: prepared with umkm_decision_options_init()
 * @param[out] buffer,capacity where to write; NULL, 0 to ask for the size
 * @param[out] needed bytes including the NUL, or NULL
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_BUFFER; UMKM_E_NO_REGIME (the record is written, its class unknown); UMKM_E_NO_RULE for an unknown
 *   scorecard or programme; UMKM_E_MEMORY; any status of umkm_classify(), umkm_score_business() and umkm_programme_check()
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_decision_json(const umkm_rules *rules, const umkm_business *business,
                                        const umkm_decision_options *options, char *buffer, size_t capacity, size_t *needed,
                                        umkm_error *error);

UMKM_END_DECLS

#endif
