/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Whole columns at once: the same answers as one business at a time, at the speed of memory.
 *
 * The caller owns every array. Nothing is allocated per row, no thread is started: to use several cores, call once per
 * slice. A bad row never fails the batch; it gets the class UMKM_SIZE_INVALID and is counted.
 */
#ifndef UMKM_BATCH_H
#define UMKM_BATCH_H

#include <umkm/classify.h>
#include <umkm/column.h>
#include <umkm/programme.h>
#include <umkm/score.h>

UMKM_BEGIN_DECLS

/** Where answers go: arrays with one element per row, each may be NULL. Begin with zeros and the size. @since 0.1.0 */
typedef struct umkm_classify_output {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t reserved;     /**< zero */
    uint8_t *size_class; /**< UMKM_SIZE_…; UMKM_SIZE_INVALID when a value is out of range or facts contradict each other */
    uint8_t *decided_by; /**< UMKM_MEASURE_…; 0 when none did (unknown, invalid, or foreign investment) */
    uint8_t *conflict;   /**< 1 when the measures give different classes, else 0 */
    uint8_t *by_measure[UMKM_MEASURES_MAX]; /**< class by each measure, in the order of umkm_regime_measures() */
    uint32_t *warnings; /**< UMKM_WARNING_… bits, as umkm_classification.warnings; 0 in an invalid row */
    int32_t *citation;  /**< number for umkm_citation_at() of the article that decided; 0 when none did */
} umkm_classify_output;

/** What a batch came to. @since 0.1.0 */
typedef struct umkm_classify_counts {
    uint32_t struct_size;  /**< set by the caller to sizeof */
    int32_t regime;        /**< handle of the regime used; 0 when none was in force */
    int64_t rows;          /**< rows looked at */
    int64_t by_class[5];   /**< rows by UMKM_SIZE_UNKNOWN … UMKM_SIZE_LARGE */
    int64_t invalid;       /**< rows with UMKM_SIZE_INVALID */
    int64_t first_invalid; /**< place of the first of them, or -1 */
    int64_t conflicts;     /**< rows whose measures disagree */
} umkm_classify_counts;

/**
 * The measures of a regime in the order in which answers list them.
 * @param rules the rules
 * @param regime handle: 1 to umkm_regime_count()
 * @param[out] measures UMKM_MEASURE_…, 0 after the last
 * @return how many; 0 when there is no such regime
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int32_t umkm_regime_measures(const umkm_rules *rules, int32_t regime, int32_t measures[UMKM_MEASURES_MAX]);

/**
 * The article behind a number in umkm_classify_output.citation.
 * @param rules the rules
 * @param citation number of the article, from 1 on
 * @return a string that lives as long as the rules; NULL for 0 and for another number
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_citation_at(const umkm_rules *rules, int32_t citation);

/**
 * Whether umkm_classify_batch() reads a field.
 * @param field UMKM_FIELD_…
 * @return 1 when it can change a class; 2 when only warnings hang on it; 0 when it is not read
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int32_t umkm_classify_reads(int32_t field);

/**
 * Classifies the rows of columns: for each row what umkm_classify() answers for a business with these facts.
 * @param rules the rules
 * @param options as for umkm_classify(); one as-of date for all rows
 * @param fields UMKM_FIELD_… of each column, each at most once and one that umkm_classify_reads(); every other fact is
 *   unknown
 * @param columns as many columns, all of one length
 * @param count number of columns
 * @param output where the answers go; each array has room for the length
 * @param[in,out] counts struct_size set by the caller; may be NULL
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_NO_REGIME (every class is unknown, and no value is looked at); UMKM_E_NAME for a field that is
 *   not read; UMKM_E_DUPLICATE_FIELD; UMKM_E_COLUMN, UMKM_E_COLUMN_TYPE, UMKM_E_COLUMN_LENGTH; any status of
 *   umkm_classify() about options; UMKM_E_ARGUMENT. Only UMKM_OK and UMKM_E_NO_REGIME write to the arrays.
 * @law as umkm_classify()
 * @since 0.1.0 @threadsafety safe on distinct outputs
 */
UMKM_API umkm_status umkm_classify_batch(const umkm_rules *rules, const umkm_classify_options *options,
                                         const int32_t *fields, const umkm_column *columns, size_t count,
                                         const umkm_classify_output *output, umkm_classify_counts *counts,
                                         umkm_error *error);

/** Most reasons that a batch gives per row. @since 0.1.0 */
enum { UMKM_SCORE_REASONS_MAX = 8 };

/** Where scores go: arrays with one element per row, each may be NULL. Begin with zeros and the size. @since 0.1.0 */
typedef struct umkm_score_output {
    uint32_t struct_size;  /**< set by the caller to sizeof */
    int32_t reserved;      /**< zero */
    int32_t *score;        /**< 0 in an invalid row, like the next two */
    int32_t *lowest;       /**< lowest score that what is unknown allows */
    int32_t *highest;      /**< highest score that what is unknown allows */
    uint8_t *completeness; /**< percent */
    uint8_t *band;         /**< index for umkm_scorecard_band_at(); UMKM_BAND_INVALID in an invalid row */
    int32_t
        *reason[UMKM_SCORE_REASONS_MAX]; /**< number of the first, second … adverse reason for umkm_scorecard_reason_code();
                                                  -1 when there is none */
    uint64_t *knock_outs;         /**< bit i: knock-out i of the card applies; 0 in an invalid row, like the next four */
    uint64_t *knock_outs_unknown; /**< bit i: the facts for knock-out i are missing */
    uint64_t *referrals;          /**< the same for the referrals of the card */
    uint64_t *referrals_unknown;  /**< referrals of which it is not known whether they apply */
    uint8_t *stale;               /**< bit i: the facts under age limit i (umkm_scorecard_characteristic.age) are too old */
} umkm_score_output;

/** In an array of bands: the row is invalid. @since 0.1.0 */
enum { UMKM_BAND_INVALID = 255 };

/** Most bands of a card. @since 0.1.0 */
enum { UMKM_BANDS_MAX = 32 };

/** What a batch of scores came to. @since 0.1.0 */
typedef struct umkm_score_counts {
    uint32_t struct_size;            /**< set by the caller to sizeof */
    int32_t scorecard;               /**< handle of the card used */
    int64_t rows;                    /**< rows looked at */
    int64_t invalid;                 /**< rows with a value out of range or facts that contradict each other */
    int64_t first_invalid;           /**< place of the first of them, or -1 */
    int64_t by_band[UMKM_BANDS_MAX]; /**< rows by index of band */
} umkm_score_counts;

/**
 * The code of a reason by its number in umkm_score_output.reason, such as "KAP01" or "DATA-KAP01".
 * @param rules the rules
 * @param scorecard handle: 1 to umkm_scorecard_count()
 * @param reason number of the reason
 * @return a string that lives as long as the rules; NULL for another number or card
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_scorecard_reason_code(const umkm_rules *rules, int32_t scorecard, int32_t reason);

/**
 * Scores the rows of columns: for each row what umkm_score_business() answers for a business with these facts.
 * @param context made by umkm_score_context_new() for the card to use; the result that it held is gone afterwards
 * @param as_of yyyymmdd for all rows; 0: as_of of the context's options
 * @param fields UMKM_FIELD_… of each column, each at most once, no identity text; every other fact is unknown
 * @param columns as many columns, all of one length
 * @param count number of columns
 * @param output where the answers go; each array has room for the length
 * @param[in,out] counts struct_size set by the caller; may be NULL
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_DATE; UMKM_E_NAME; UMKM_E_TYPE for an identity text; UMKM_E_DUPLICATE_FIELD; UMKM_E_COLUMN,
 *   UMKM_E_COLUMN_TYPE, UMKM_E_COLUMN_LENGTH; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT; UMKM_E_MEMORY for the working memory of
 *   the call (nothing is allocated per row)
 * @since 0.1.0 @threadsafety safe on distinct contexts and outputs
 */
UMKM_API umkm_status umkm_score_batch(umkm_score_context *context, int32_t as_of, const int32_t *fields,
                                      const umkm_column *columns, size_t count, const umkm_score_output *output,
                                      umkm_score_counts *counts, umkm_error *error);

/** What a batch of programme checks came to. @since 0.1.0 */
typedef struct umkm_programme_counts {
    uint32_t struct_size;  /**< set by the caller to sizeof */
    int32_t reserved;      /**< zero */
    int64_t rows;          /**< rows looked at */
    int64_t invalid;       /**< rows with a value out of range or facts that contradict each other */
    int64_t first_invalid; /**< place of the first of them, or -1 */
} umkm_programme_counts;

/** In an array of answers: the row is invalid. @since 0.1.0 */
enum { UMKM_ANSWER_INVALID = 255 };

/**
 * Checks the rows of columns against one programme or all: for each row what umkm_programme_check() answers for a
 * business with these facts, by the set in force (announced sets are left out; an announced one is asked for by a check
 * of its own).
 * @param options as for umkm_programme_check(); the fewest changes are not looked for
 * @param result working memory, made by umkm_programme_result_new() for the rules to use; what it held is replaced
 * @param fields UMKM_FIELD_… of each column, each at most once, no identity text; every other fact is unknown
 * @param columns as many columns, all of one length
 * @param count number of columns
 * @param answers one array per programme, by handle from 1 on (answers[handle - 1]), each with room for the length and each
 *   optional (NULL); gets UMKM_ANSWER_…, or UMKM_ANSWER_INVALID. With one programme asked for, only its array is written.
 * @param[in,out] counts struct_size set by the caller; may be NULL
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_NAME; UMKM_E_TYPE for an identity text; UMKM_E_DUPLICATE_FIELD; UMKM_E_COLUMN, UMKM_E_COLUMN_TYPE,
 *   UMKM_E_COLUMN_LENGTH; UMKM_E_NO_RULE; UMKM_E_DATE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @law that of each requirement: umkm_requirement.citation
 * @since 0.1.0 @threadsafety safe on distinct results and arrays
 */
UMKM_API umkm_status umkm_programme_batch(const umkm_programme_options *options, umkm_programme_result *result,
                                          const int32_t *fields, const umkm_column *columns, size_t count,
                                          uint8_t *const *answers, umkm_programme_counts *counts, umkm_error *error);

/** Words of a set of fields: field f is bit f % 64 of word f / 64. @since 0.1.0 */
enum { UMKM_FIELD_WORDS = 4 };

/**
 * Where everything about the answers of programmes goes. Begin with zeros and the size. Each member is a list of arrays, one
 * per answer, in the order of umkm_programme_answer_at() for a check with the same options: the order hangs on the rules and
 * the options, not on the business. A list may be NULL, and so may each array in it. An array has one element per row.
 * @since 0.1.0
 */
typedef struct umkm_programme_output {
    uint32_t struct_size;         /**< set by the caller to sizeof */
    int32_t count;                /**< arrays in each list; answers beyond are not written */
    uint8_t *const *answer;       /**< UMKM_ANSWER_…; UMKM_ANSWER_INVALID in an invalid row, of which the rest is 0 */
    uint32_t *const *notices;     /**< UMKM_NOTICE_… bits */
    uint64_t *const *failed;      /**< bit i: requirement i of the parameter set fails; 0 when the set does not apply */
    uint64_t *const *unknown;     /**< bit i: it is not known whether requirement i is met; 0 likewise */
    uint64_t *const *missing;     /**< UMKM_FIELD_WORDS words per row: the facts that unknown requirements need */
    int32_t *const *rate_lowest;  /**< umkm_terms.rate for the row, basis points; -1 when there is none */
    int32_t *const *rate_highest; /**< highest rate in basis points */
} umkm_programme_output;

/**
 * umkm_programme_batch() with everything that a check says, of announced sets and of both standings, too, when the options
 * ask for them.
 * @param options as for umkm_programme_check(); the fewest changes are not looked for
 * @param result,fields,columns,count as for umkm_programme_batch()
 * @param output where the answers go
 * @param[in,out] counts struct_size set by the caller; may be NULL
 * @param[out] error details, or NULL
 * @return as umkm_programme_batch(); UMKM_E_RANGE for a negative count of arrays
 * @law that of each requirement: umkm_requirement.citation
 * @since 0.1.0 @threadsafety safe on distinct results and arrays
 */
UMKM_API umkm_status umkm_programme_batch_answers(const umkm_programme_options *options, umkm_programme_result *result,
                                                  const int32_t *fields, const umkm_column *columns, size_t count,
                                                  const umkm_programme_output *output, umkm_programme_counts *counts,
                                                  umkm_error *error);

UMKM_END_DECLS

#endif
