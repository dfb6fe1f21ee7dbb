/* SPDX-License-Identifier: MIT */
/**
 * @file
 * What many businesses come to: counts and shares by class and group, movement between classes, and the quality of the data.
 *
 * Everything here accumulates: feed it block after block, in any split and from any source, and read it at the end. Memory
 * is taken when an accumulator is made, never per row. To use several cores, give each its own and merge them.
 */
#ifndef UMKM_SUMMARY_H
#define UMKM_SUMMARY_H

#include <umkm/classify.h>
#include <umkm/column.h>

UMKM_BEGIN_DECLS

/** Sizes of the tables. @since 0.1.0 */
enum {
    UMKM_SUMMARY_CLASSES = 6,     /**< places of the classes: UMKM_SIZE_UNKNOWN … UMKM_SIZE_LARGE, then invalid */
    UMKM_SUMMARY_INVALID = 5,     /**< the place of UMKM_SIZE_INVALID */
    UMKM_SUMMARY_SCORE_BINS = 20, /**< 0 to 49, 50 to 99, … 950 to 1000 */
    UMKM_SUMMARY_SCORE_WIDTH = 50,
    UMKM_SUMMARY_BANDS = 32,          /**< most bands of a card, as UMKM_BANDS_MAX */
    UMKM_SUMMARY_GROUPS_MAX = 100000, /**< most groups of a summary */
    UMKM_SUMMARY_SAMPLES = 10         /**< lines that a finding shows */
};

/**
 * The share of a part in hundredths of a percent (basis points), rounded half up: 9962 is 99.62 %. Rounded shares need not
 * add up to 10000.
 * @param part rupiah or people or rows
 * @param whole in the same unit
 * @return the share; -1 when the whole is not above zero or the part is not between zero and the whole
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int32_t umkm_share(int64_t part, int64_t whole);

/**
 * Whether published parts add up to the published total.
 * @param parts,count the parts; NULL only when @p count is 0
 * @param total the published total
 * @param[out] difference total less the sum of the parts, or NULL
 * @return UMKM_OK when they do; UMKM_E_INCONSISTENT when they do not; UMKM_E_OVERFLOW; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_parts_check(const int64_t *parts, size_t count, int64_t total, int64_t *difference);

/* ------------------------------------------------------------------------------------------------------------------------
 * Counts by class and group
 */

/** Counts by class, and scores, for each value of one column. Opaque. @since 0.1.0 */
typedef struct umkm_summary umkm_summary;

/** A block of rows to be counted. Begin with zeros and the size; what is NULL is not counted. @since 0.1.0 */
typedef struct umkm_summary_rows {
    uint32_t struct_size;      /**< set by the caller to sizeof */
    int32_t reserved;          /**< zero */
    int64_t rows;              /**< how many; every column and array has as many */
    const umkm_column *group;  /**< the group of each row; NULL: all rows are of the unknown group */
    const uint8_t *size_class; /**< UMKM_SIZE_…, as umkm_classify_batch() writes them */
    const uint8_t *conflict;   /**< 0 or 1 */
    const umkm_column *score;  /**< unknown: not scored */
    const umkm_column *band;   /**< index of umkm_scorecard_band_at(); counted where the score is known */
} umkm_summary_rows;

/** What a group, or all rows, come to. @since 0.1.0 */
typedef struct umkm_summary_counts {
    uint32_t struct_size;                   /**< set by the caller to sizeof */
    int32_t reserved;                       /**< zero */
    int64_t rows;                           /**< rows looked at */
    int64_t by_class[UMKM_SUMMARY_CLASSES]; /**< by UMKM_SIZE_…; the last is invalid */
    int64_t conflicts;                      /**< rows whose measures give different classes */
    int64_t scored;                         /**< rows with a score */
    int64_t score_sum;     /**< of the scores between 0 and 1000: their mean is score_sum / (scored - score_outside) */
    int64_t score_outside; /**< scores that are not between 0 and 1000; in no bin */
    int64_t band_outside;  /**< scored rows without a band from 0 to 31 */
    int64_t by_score[UMKM_SUMMARY_SCORE_BINS]; /**< rows by score, in steps of 50 from 0 on */
    int64_t by_band[UMKM_SUMMARY_BANDS];       /**< rows by index of band */
} umkm_summary_counts;

/**
 * Makes an empty summary.
 * @param groups_max most groups, besides the unknown one: 0 to UMKM_SUMMARY_GROUPS_MAX. Each takes about 550 bytes.
 * @param[out] summary to be given back with umkm_summary_free()
 * @return UMKM_OK, UMKM_E_RANGE, UMKM_E_MEMORY, UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API UMKM_NODISCARD umkm_status umkm_summary_new(int32_t groups_max, umkm_summary **summary);

/**
 * Gives a summary back; NULL is ignored.
 * @param summary the summary, or NULL
 * @since 0.1.0 @threadsafety safe on distinct summaries
 */
UMKM_API void umkm_summary_free(umkm_summary *summary);

/**
 * Counts a block of rows.
 * @param[in,out] summary the summary
 * @param rows the block; borrowed for the call
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_GROUPS when there are more groups than there is room for; UMKM_E_COLUMN, UMKM_E_COLUMN_TYPE,
 *   UMKM_E_COLUMN_LENGTH; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT. On a failure nothing of the block is counted.
 * @since 0.1.0 @threadsafety safe on distinct summaries
 */
UMKM_API umkm_status umkm_summary_add(umkm_summary *summary, const umkm_summary_rows *rows, umkm_error *error);

/**
 * Adds what another summary has counted.
 * @param[in,out] to the summary that grows
 * @param from the other one; unchanged
 * @return UMKM_OK; UMKM_E_GROUPS (nothing is added); UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe on distinct summaries
 */
UMKM_API umkm_status umkm_summary_merge(umkm_summary *to, const umkm_summary *from);

/**
 * The groups, by rising value.
 * @param summary the summary
 * @param[out] groups room for @p capacity values; may be NULL when that is 0
 * @param capacity room in the array
 * @param[out] needed how many groups there are, or NULL
 * @return UMKM_OK; UMKM_E_BUFFER when there are more than fit; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_summary_groups(const umkm_summary *summary, int64_t *groups, size_t capacity, size_t *needed);

/**
 * One group.
 * @param summary the summary
 * @param group value of the group
 * @param[in,out] counts struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NOT_KNOWN when no row is of this group; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_summary_group(const umkm_summary *summary, int64_t group, umkm_summary_counts *counts);

/**
 * The rows whose group is not known.
 * @param summary the summary
 * @param[in,out] counts struct_size set by the caller
 * @return UMKM_OK; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_summary_unknown(const umkm_summary *summary, umkm_summary_counts *counts);

/**
 * All rows.
 * @param summary the summary
 * @param[in,out] counts struct_size set by the caller
 * @return UMKM_OK; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_summary_total(const umkm_summary *summary, umkm_summary_counts *counts);

/* ------------------------------------------------------------------------------------------------------------------------
 * Movement between two classifications of the same businesses
 */

/** In one of the two arrays of umkm_movement_add(): the business is only in the other. @since 0.1.0 */
enum { UMKM_SIZE_ABSENT = 254 };

/**
 * Movement: under two regimes, between two years ("naik kelas"), or from the reported to the computed class. Begin with
 * zeros and the size. rows is the sum of rose, stayed, fell, unclear, appeared and left.
 * @since 0.1.0
 */
typedef struct umkm_movement {
    uint32_t struct_size;                                      /**< set by the caller to sizeof */
    int32_t reserved;                                          /**< zero */
    int64_t rows;                                              /**< rows looked at */
    int64_t cells[UMKM_SUMMARY_CLASSES][UMKM_SUMMARY_CLASSES]; /**< [class before][class after] */
    int64_t appeared_in[UMKM_SUMMARY_CLASSES];                 /**< businesses that were absent before, by class after */
    int64_t left_from[UMKM_SUMMARY_CLASSES];                   /**< businesses that are absent after, by class before */
    int64_t rose;                                              /**< to a higher class; both classes are known */
    int64_t stayed;                                            /**< in the same known class */
    int64_t fell;                                              /**< to a lower class */
    int64_t unclear;                                           /**< before or after unknown or invalid */
    int64_t appeared;                                          /**< rows that are only in the second */
    int64_t left;                                              /**< rows that are only in the first */
} umkm_movement;

/**
 * Counts a block of rows.
 * @param[in,out] movement what is counted so far; struct_size set by the caller
 * @param before,after UMKM_SIZE_… or UMKM_SIZE_ABSENT of each row, not absent in both
 * @param rows how many
 * @return UMKM_OK; UMKM_E_RANGE for a row with another number, or absent in both (nothing is counted); UMKM_E_STRUCT_SIZE;
 *   UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_API umkm_status umkm_movement_add(umkm_movement *movement, const uint8_t *before, const uint8_t *after, int64_t rows);

/**
 * Adds what another one has counted.
 * @param[in,out] to the movement that grows
 * @param from the other one; unchanged
 * @return UMKM_OK; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_API umkm_status umkm_movement_merge(umkm_movement *to, const umkm_movement *from);

/* ------------------------------------------------------------------------------------------------------------------------
 * Quality of the data
 */

/** Findings: UMKM_FINDING_…, from <umkm/findings.def>. Numbers are pinned. @since 0.1.0 */
enum {
    UMKM_FINDING_NONE = 0, /**< nothing found */
#define UMKM_FINDING(number, name, id, en) UMKM_FINDING_##name = (number),
#include <umkm/findings.def>
#undef UMKM_FINDING
    UMKM_FINDING_END /**< one past the largest number in use */
};

/**
 * Name of a finding, such as "INT32_OVERFLOW"; "" for another number.
 * @param finding UMKM_FINDING_…
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_finding_name(int32_t finding);

/**
 * Text of a finding in a language; "" for another number.
 * @param finding UMKM_FINDING_…
 * @param lang UMKM_LANG_ID or UMKM_LANG_EN; anything else gives Indonesian
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_finding_text(int32_t finding, int32_t lang);

/**
 * Looks at the data for what is unknown, invalid, zero or suspicious. Opaque.
 *
 * A suspicion is about the data and changes no answer. What is looked for:
 * - an amount of exactly 2147483647, the largest number of 32 bits (databases that saturate);
 * - amounts in thousands or millions: of at least 10 values above zero of a column, more than half are below Rp1.000.000.
 *   Only for yearly sales, business capital, net worth, assets, investment, gross turnover and material cost, of which a
 *   whole column of such amounts is not to be expected; a single small amount is: hence the rule about the column;
 * - yearly sales above zero and below Rp1.000.000; sales below the material cost of the same row;
 * - days that are not in the calendar, dates after the as-of date (founding, data, SLIK report);
 * - regions that are not on the list (see umkm_region_name()); below the province, codes are known for Lampung only;
 * - KBLI codes outside the divisions of their edition, or of both editions where the edition is not known.
 * @since 0.1.0
 */
typedef struct umkm_quality umkm_quality;

/**
 * Makes an empty one.
 * @param as_of yyyymmdd; 0: dates are not compared with it
 * @param[out] quality to be given back with umkm_quality_free()
 * @return UMKM_OK, UMKM_E_DATE, UMKM_E_MEMORY, UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API UMKM_NODISCARD umkm_status umkm_quality_new(int32_t as_of, umkm_quality **quality);

/**
 * Gives it back; NULL is ignored.
 * @param quality what umkm_quality_new() gave, or NULL
 * @since 0.1.0 @threadsafety safe on distinct ones
 */
UMKM_API void umkm_quality_free(umkm_quality *quality);

/**
 * Looks at a block of rows.
 * @param[in,out] quality what is looked at
 * @param fields UMKM_FIELD_… of each column, each at most once, none of type text
 * @param columns as many columns, all of one length
 * @param count number of columns
 * @param lines where each row stands in its file, for the samples; NULL: rows are numbered on from 1
 * @param rows how many
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_NAME, UMKM_E_TYPE, UMKM_E_DUPLICATE_FIELD; UMKM_E_COLUMN, UMKM_E_COLUMN_TYPE,
 *   UMKM_E_COLUMN_LENGTH; UMKM_E_ARGUMENT. On a failure nothing of the block is counted.
 * @since 0.1.0 @threadsafety safe on distinct ones
 */
UMKM_API umkm_status umkm_quality_add(umkm_quality *quality, const int32_t *fields, const umkm_column *columns, size_t count,
                                      const int64_t *lines, int64_t rows, umkm_error *error);

/**
 * Notes a cell that could not be read, so that the column has it as unknown: it is counted as invalid instead.
 * @param[in,out] quality what is looked at
 * @param field UMKM_FIELD_…
 * @param status why: UMKM_E_DATE, UMKM_E_CODE …
 * @param line where it stands
 * @return UMKM_OK; UMKM_E_NAME; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe on distinct ones
 */
UMKM_API umkm_status umkm_quality_refused(umkm_quality *quality, int32_t field, umkm_status status, int64_t line);

/**
 * Notes a finding that the caller has made, such as UMKM_FINDING_REPEATED_KEY.
 * @param[in,out] quality what is looked at
 * @param finding UMKM_FINDING_…
 * @param field UMKM_FIELD_… that it is about, or 0
 * @param line where it stands, from 1 on
 * @return UMKM_OK; UMKM_E_RANGE when there is no such finding; UMKM_E_NAME; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe on distinct ones
 */
UMKM_API umkm_status umkm_quality_note(umkm_quality *quality, int32_t finding, int32_t field, int64_t line);

/**
 * Adds what another one has seen; both have the same as-of date.
 * @param[in,out] to the one that grows
 * @param from the other one; unchanged
 * @return UMKM_OK; UMKM_E_INCONSISTENT when they have not; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe on distinct ones
 */
UMKM_API umkm_status umkm_quality_merge(umkm_quality *to, const umkm_quality *from);

/**
 * Rows looked at; 0 for NULL.
 * @param quality what was looked at
 * @return how many; 0 for NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int64_t umkm_quality_rows(const umkm_quality *quality);

/** How well one field is filled. known + unknown + invalid is the number of rows. @since 0.1.0 */
typedef struct umkm_field_quality {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t given;        /**< 1 when a column of it, or a refused cell, was seen; 0: not looked at */
    int64_t known;        /**< rows with a value */
    int64_t unknown;      /**< rows without one */
    int64_t invalid;      /**< rows whose value cannot be used */
    int64_t zero;         /**< among the known, of amounts and counts; else 0 */
} umkm_field_quality;

/**
 * How well one field is filled.
 * @param quality what was looked at
 * @param field UMKM_FIELD_…
 * @param[in,out] result struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NAME; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_quality_field(const umkm_quality *quality, int32_t field, umkm_field_quality *result);

/** Something found. @since 0.1.0 */
typedef struct umkm_finding {
    uint32_t struct_size;                  /**< set by the caller to sizeof */
    int32_t finding;                       /**< UMKM_FINDING_… */
    int32_t field;                         /**< UMKM_FIELD_… that it is about, or 0 */
    int32_t sample_count;                  /**< elements in use of the samples */
    int64_t count;                         /**< rows */
    int64_t samples[UMKM_SUMMARY_SAMPLES]; /**< the smallest line numbers among them */
} umkm_finding;

/**
 * One of the findings, by number and within it by field.
 * @param quality what was looked at
 * @param index 0, 1, 2 …
 * @param[in,out] finding struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_quality_finding(const umkm_quality *quality, size_t index, umkm_finding *finding);

/**
 * The name of a region: of the 38 provinces, and of the 15 regencies and cities of Lampung.
 * @param region as the field region has it: 18, 1871
 * @return a static text in Indonesian; "" when it is not on the list
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_region_name(int64_t region);

UMKM_END_DECLS

#endif
