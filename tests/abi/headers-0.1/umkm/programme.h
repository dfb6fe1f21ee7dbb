/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Programmes: may this business apply, under which rule, and on what terms?
 *
 * A programme (KUR mikro, final income tax …) has parameter sets: dated rules with a status. A set is made of
 * requirements, each with its article, and of terms. The answer for a business is eligible, not eligible, or unknown; an
 * unknown fact never makes a business "not eligible". A set that is announced and not in force is used only when asked
 * for. Facts that follow from others are not asked for: who never had KUR had KUR mikro 0 times.
 */
#ifndef UMKM_PROGRAMME_H
#define UMKM_PROGRAMME_H

#include <umkm/classify.h>

UMKM_BEGIN_DECLS

/** Answers; the numbers are pinned. @since 0.1.0 */
enum {
    UMKM_ANSWER_UNKNOWN = 0,     /**< nothing fails, but something is not known */
    UMKM_ANSWER_ELIGIBLE = 1,    /**< every requirement is met */
    UMKM_ANSWER_NOT_ELIGIBLE = 2 /**< a requirement fails */
};

/**
 * Name of an answer: "unknown", "eligible", "not_eligible"; "" else.
 * @param answer UMKM_ANSWER_…
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_answer_name(int32_t answer);

/**
 * Label of an answer for people; "" for another number.
 * @param answer UMKM_ANSWER_…
 * @param lang UMKM_LANG_ID or UMKM_LANG_EN; anything else gives Indonesian
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_answer_label(int32_t answer, int32_t lang);

/** In which capacity the business applies. @since 0.1.0 */
enum {
    UMKM_STANDING_USUAL = 0,  /**< each programme once, in the capacity that is usual for it */
    UMKM_STANDING_ALONE = 1,  /**< for itself */
    UMKM_STANDING_MEMBER = 2, /**< as a member of a group or cluster, with an offtaker where the programme asks for one */
    UMKM_STANDING_BOTH = 3    /**< both, one after the other, where the programme allows both */
};

/**
 * Name of a standing: "alone", "member"; "" else.
 * @param standing UMKM_STANDING_ALONE or UMKM_STANDING_MEMBER
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_standing_name(int32_t standing);

/**
 * Label of a standing for people; "" for another number.
 * @param standing UMKM_STANDING_ALONE or UMKM_STANDING_MEMBER
 * @param lang UMKM_LANG_ID or UMKM_LANG_EN; anything else gives Indonesian
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_standing_label(int32_t standing, int32_t lang);

/** Who can change what a requirement asks for. @since 0.1.0 */
enum {
    UMKM_CHANGEABLE_NO = 0,     /**< nobody */
    UMKM_CHANGEABLE_ACTION = 1, /**< the business can act */
    UMKM_CHANGEABLE_TIME = 2    /**< only by waiting */
};

/** What must be said with an answer: bits of umkm_programme_answer.notices. @since 0.1.0 */
enum {
    UMKM_NOTICE_NOT_VERIFIED = 1,  /**< the official text of some of the rules has not been read */
    UMKM_NOTICE_ANNOUNCED = 2,     /**< announced, not in force */
    UMKM_NOTICE_SUSPENDED = 4,     /**< suspended */
    UMKM_NOTICE_SUPERSEDED = 8,    /**< rules that were in force on the day asked for, and no longer are */
    UMKM_NOTICE_UNSETTLED = 16,    /**< the answer hangs on a question that the sources do not settle */
    UMKM_NOTICE_OTHER_MEASURE = 32 /**< the size class was decided by the other measure than the one the purpose names */
};

/**
 * Name of a notice bit, such as "NOT_VERIFIED"; "" for another value.
 * @param notice one bit: UMKM_NOTICE_…
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_notice_name(int32_t notice);

/**
 * Text of a notice bit in a language; "" for another value.
 * @param notice one bit: UMKM_NOTICE_…
 * @param lang UMKM_LANG_ID or UMKM_LANG_EN; anything else gives Indonesian
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_notice_text(int32_t notice, int32_t lang);

/* ---- What there is -------------------------------------------------------------------------------------------------- */

/** A programme. Strings live as long as the rules. @since 0.1.0 */
typedef struct umkm_programme {
    uint32_t struct_size;    /**< set by the caller to sizeof */
    int32_t programme;       /**< handle */
    int32_t parameter_count; /**< parameter sets, see umkm_programme_parameters_at() */
    int32_t began;           /**< yyyymmdd: before this day there was no such programme; 0 when not known */
    const char *id;          /**< such as "KUR-MIKRO" */
    const char *name_id;     /**< name in Indonesian */
    const char *name_en;     /**< name in English */
    const char *about_id;    /**< one sentence in Indonesian */
    const char *about_en;    /**< the same in English */
    const char *document;    /**< id of the rule document that it comes from */
} umkm_programme;

/**
 * Number of programmes; handles run from 1 to this. 0 for NULL.
 * @param rules the rules
 * @return how many; 0 for NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int32_t umkm_programme_count(const umkm_rules *rules);

/**
 * Describes a programme.
 * @param rules the rules
 * @param programme handle: 1 to umkm_programme_count()
 * @param[in,out] info struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_info(const umkm_rules *rules, int32_t programme, umkm_programme *info);

/**
 * Finds a programme by its id; letter case does not matter.
 * @param rules the rules
 * @param id the id to look for
 * @param length bytes of it
 * @param[out] programme handle for umkm_programme_info()
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_find(const umkm_rules *rules, const char *id, size_t length, int32_t *programme);

/** A parameter set of a programme. Strings live as long as the rules. @since 0.1.0 */
typedef struct umkm_parameters {
    uint32_t struct_size;      /**< set by the caller to sizeof */
    int32_t status;            /**< UMKM_RULE_… */
    int32_t valid_from;        /**< yyyymmdd, first day */
    int32_t valid_to;          /**< yyyymmdd, first day no longer in force; 0 when open */
    int32_t verified;          /**< 1 when the official text of the set, its requirements and its terms was read */
    int32_t standings;         /**< 1 alone, 2 member, 3 both (UMKM_STANDING_… added up) */
    int32_t requirement_count; /**< see umkm_programme_requirement() */
    int32_t note_count;        /**< see umkm_programme_note() */
    const char *id;            /**< such as "KUR-2023" */
    const char *citation;      /**< regulation */
    const char *source;        /**< where it was read */
    const char *evidence;      /**< "statute", "copy", "secondary", "announced", "recalled" … */
} umkm_parameters;

/**
 * Describes a parameter set, by its place: 0, 1, 2 …, in the order of the document.
 * @param rules the rules
 * @param programme handle: 1 to umkm_programme_count()
 * @param parameters which parameter set: 0, 1, 2 …
 * @param[in,out] info struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE for an unknown programme; UMKM_E_ARGUMENT past the end; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_parameters_at(const umkm_rules *rules, int32_t programme, size_t parameters,
                                                  umkm_parameters *info);

/** A requirement. Strings live as long as the rules. @since 0.1.0 */
typedef struct umkm_requirement {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t verified;     /**< 1 when the official text was read */
    int32_t changeable;   /**< UMKM_CHANGEABLE_…: the easiest of its parts */
    int32_t standing;     /**< UMKM_STANDING_USUAL for everybody, else only for that standing */
    const char *id;       /**< such as "kur-not-in-service" */
    const char *text_id;  /**< what is asked, in Indonesian */
    const char *text_en;  /**< the same in English */
    const char *citation; /**< article */
    const char *source;   /**< where it was read */
    const char *evidence; /**< "statute", "copy", "secondary" … */
} umkm_requirement;

/**
 * Describes a requirement of a parameter set.
 * @param rules the rules
 * @param programme handle: 1 to umkm_programme_count()
 * @param parameters which parameter set: 0, 1, 2 …
 * @param index which one: 0, 1, 2 …
 * @param[in,out] requirement struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_ARGUMENT past the end; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_requirement(const umkm_rules *rules, int32_t programme, size_t parameters, size_t index,
                                                umkm_requirement *requirement);

/**
 * A note of a parameter set: what a reader must know beside the requirements and terms.
 * @param rules the rules
 * @param programme handle: 1 to umkm_programme_count()
 * @param parameters which parameter set: 0, 1, 2 …
 * @param index which one: 0, 1, 2 …
 * @param lang UMKM_LANG_ID or UMKM_LANG_EN; anything else gives Indonesian
 * @param[out] text in English; lives as long as the rules
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_note(const umkm_rules *rules, int32_t programme, size_t parameters, size_t index,
                                         int32_t lang, const char **text);

/** How sure a term is. @since 0.1.0 */
enum {
    UMKM_TERM_NONE = 0, /**< the set names none */
    UMKM_TERM_KNOWN = 1,
    UMKM_TERM_UNKNOWN =
        2 /**< it hangs on a fact that is not known, or the sources do not settle it: between lowest and highest */
};

/** A rate in basis points (600 is 6 %). The layout is frozen: it is a member of umkm_terms. @since 0.1.0 */
typedef struct umkm_term_rate {
    int32_t state;    /**< UMKM_TERM_… */
    int32_t by_field; /**< UMKM_FIELD_… that it hangs on; 0 when on none */
    int32_t bps;      /**< the rate, when the state is UMKM_TERM_KNOWN */
    int32_t lowest;   /**< lowest possible; equal to bps when known */
    int32_t highest;  /**< highest possible; equal to bps when known */
    int32_t reserved; /**< zero */
} umkm_term_rate;

/** What the rate is taken of. @since 0.1.0 */
enum {
    UMKM_RATE_INTEREST = 0, /**< interest or margin, effective, per year */
    UMKM_RATE_TURNOVER = 1  /**< tax on gross turnover */
};

/** The terms of a parameter set. Strings live as long as the rules. @since 0.1.0 */
typedef struct umkm_terms {
    uint32_t struct_size;          /**< set by the caller to sizeof */
    int32_t present;               /**< 0 when the set has no terms; the rest is then empty */
    int32_t verified;              /**< 1 when the official text was read */
    int32_t has_plafond;           /**< 1 when the next three hold */
    int64_t plafond_from;          /**< rupiah; lower end, 0 when there is none */
    int64_t plafond_up_to;         /**< rupiah, included */
    int32_t plafond_from_included; /**< 1: from it on; 0: above it */
    int32_t rate_of;               /**< UMKM_RATE_… */
    umkm_term_rate rate;           /**< of interest, margin or tax */
    umkm_term_rate subsidy;        /**< interest subsidy paid by the state */
    int32_t tenor_working_capital; /**< longest, months; 0 when none is named */
    int32_t tenor_investment;      /**< longest, months; 0 when none is named */
    int32_t tenor_by_field;        /**< the tenor is no longer than this UMKM_FIELD_… either; 0: none */
    int32_t allowance_state;       /**< UMKM_TERM_… */
    int64_t allowance;             /**< rupiah of the base that is free of the rate */
    int32_t note_count;            /**< see umkm_programme_terms_note() */
    int32_t reserved;              /**< zero */
    const char *citation;          /**< article or practice that it rests on */
    const char *source;            /**< where that was read: URL or place */
    const char *evidence;          /**< how sure the source is */
} umkm_terms;

/**
 * The terms of a parameter set, for nobody in particular.
 * @param rules the rules
 * @param programme handle: 1 to umkm_programme_count()
 * @param parameters which parameter set: 0, 1, 2 …
 * @param[in,out] terms struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_ARGUMENT; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_terms(const umkm_rules *rules, int32_t programme, size_t parameters, umkm_terms *terms);

/**
 * A note of the terms (collateral, number of agreements …).
 * @param rules the rules
 * @param programme handle: 1 to umkm_programme_count()
 * @param parameters which parameter set: 0, 1, 2 …
 * @param index which one: 0, 1, 2 …
 * @param lang UMKM_LANG_ID or UMKM_LANG_EN; anything else gives Indonesian
 * @param[out] text in English; lives as long as the rules
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_terms_note(const umkm_rules *rules, int32_t programme, size_t parameters, size_t index,
                                               int32_t lang, const char **text);

/** Which rate of the terms. @since 0.1.0 */
enum { UMKM_SCHEDULE_RATE = 0, UMKM_SCHEDULE_SUBSIDY = 1 };

/**
 * A step of a rate that hangs on a field: for values of the field above the step before, up to and including @p up_to.
 * @param rules the rules
 * @param programme handle: 1 to umkm_programme_count()
 * @param parameters which parameter set: 0, 1, 2 …
 * @param schedule UMKM_SCHEDULE_…
 * @param index which one: 0, 1, 2 …
 * @param[out] up_to INT64_MAX in the last step of an open schedule
 * @param[out] bps rate of the step in basis points, 600 is 6 %
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_rate_step(const umkm_rules *rules, int32_t programme, size_t parameters,
                                              int32_t schedule, size_t index, int64_t *up_to, int32_t *bps);

/* ---- What holds for a business -------------------------------------------------------------------------------------- */

/** How to check. Prepare with umkm_programme_options_init(). @since 0.1.0 */
typedef struct umkm_programme_options {
    uint32_t struct_size; /**< set by umkm_programme_options_init() */
    int32_t as_of;        /**< yyyymmdd; required */
    int32_t programme;    /**< handle of the only programme asked for; 0: all */
    int32_t announced;    /**< 1: also announced sets, each right after the set in force */
    int32_t standing;     /**< UMKM_STANDING_… */
    int32_t skip_changes; /**< 1: do not look for the fewest changes (faster, for many rows) */
} umkm_programme_options;

/**
 * Prepares the record: zeros, and the size that it has in this header.
 * @param[out] options the record; NULL is ignored
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_INLINE void umkm_programme_options_init(umkm_programme_options *options)
{
    if (options != NULL) {
        memset(options, 0, sizeof *options);
        options->struct_size = sizeof *options;
    }
}

/**
 * Holds the answers of one check. Opaque; used again for the next business without another allocation. One thread at a time.
 * @since 0.1.0
 */
typedef struct umkm_programme_result umkm_programme_result;

/**
 * Makes a result for a set of rules, with room for all answers that these rules can give.
 * @param rules kept by reference for as long as the result lives
 * @param[out] result to be given back with umkm_programme_result_free()
 * @return UMKM_OK; UMKM_E_MEMORY; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API UMKM_NODISCARD umkm_status umkm_programme_result_new(const umkm_rules *rules, umkm_programme_result **result);

/**
 * Gives a result back; NULL is ignored.
 * @param result the result, or NULL
 * @since 0.1.0 @threadsafety safe on distinct results
 */
UMKM_API void umkm_programme_result_free(umkm_programme_result *result);

/**
 * Checks a business against one programme or all. Allocates nothing. The size class that a requirement asks for comes from
 * umkm_classify() on the same day, with the purpose that the requirement names.
 * @param business the business
 * @param options as_of is required
 * @param[in,out] result the answers of the check before are replaced; empty on failure
 * @param[out] error details, or NULL
 * @return UMKM_OK, whatever the answers are; UMKM_E_NO_RULE for a programme handle that is not in the rules; UMKM_E_DATE;
 *   UMKM_E_INCONSISTENT when the facts contradict each other; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @law that of each requirement: umkm_requirement.citation
 * @since 0.1.0 @threadsafety safe on distinct results
 */
UMKM_API umkm_status umkm_programme_check(const umkm_business *business, const umkm_programme_options *options,
                                          umkm_programme_result *result, umkm_error *error);

/**
 * Number of answers of the last check; 0 for NULL.
 * @param result answers of umkm_programme_check()
 * @return how many; 0 for NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API size_t umkm_programme_answer_count(const umkm_programme_result *result);

/** One answer. Strings live as long as the rules. @since 0.1.0 */
typedef struct umkm_programme_answer {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t answer;       /**< UMKM_ANSWER_… */
    int32_t programme;    /**< handle */
    int32_t parameters;   /**< place of the parameter set, for umkm_programme_parameters_at() and the like */
    int32_t status;       /**< UMKM_RULE_… of the set */
    int32_t standing;     /**< UMKM_STANDING_ALONE or UMKM_STANDING_MEMBER */
    int32_t applies;      /**< 1 when the set applies on the day; 0 when the programme is not open then, or is not carried */
    int32_t verified;     /**< 1 when all texts behind the answer were read */
    int32_t differs;      /**< for an announced set: 1 when answer, reasons or terms differ from the set in force */
    uint32_t notices;     /**< UMKM_NOTICE_… bits: to be said with the answer */
    int32_t failed_count; /**< see umkm_programme_failed() */
    int32_t unknown_count;     /**< see umkm_programme_unknown() */
    int32_t missing_count;     /**< see umkm_programme_missing() */
    int32_t change_count;      /**< see umkm_programme_change() */
    int32_t answer_after;      /**< UMKM_ANSWER_… once the changes are made; equal to answer when there are none */
    int32_t note_count;        /**< notes of the set, see umkm_programme_note() */
    const char *programme_id;  /**< such as "KUR-MIKRO" */
    const char *name_id;       /**< name in Indonesian */
    const char *name_en;       /**< name in English */
    const char *parameters_id; /**< such as "KUR-2023" */
    const char *citation;      /**< regulation of the set */
    const char *source;        /**< where it was read */
} umkm_programme_answer;

/**
 * Reads an answer.
 * @param result answers of umkm_programme_check()
 * @param index which one: 0, 1, 2 …
 * @param[in,out] answer struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_answer_at(const umkm_programme_result *result, size_t index,
                                              umkm_programme_answer *answer);

/**
 * A requirement that fails.
 * @param result answers of umkm_programme_check()
 * @param answer which answer: 0, 1, 2 …, below umkm_programme_answer_count()
 * @param index which one: 0, 1, 2 …
 * @param[in,out] requirement struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_failed(const umkm_programme_result *result, size_t answer, size_t index,
                                           umkm_requirement *requirement);

/**
 * A requirement of which it is not known whether it is met.
 * @param result answers of umkm_programme_check()
 * @param answer which answer: 0, 1, 2 …, below umkm_programme_answer_count()
 * @param index which one: 0, 1, 2 …
 * @param[in,out] requirement struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_unknown(const umkm_programme_result *result, size_t answer, size_t index,
                                            umkm_requirement *requirement);

/**
 * A fact that the unknown requirement at @p index needs. It may need none: then the sources do not settle the question.
 * @param result answers of umkm_programme_check()
 * @param answer which answer: 0, 1, 2 …, below umkm_programme_answer_count()
 * @param index which of the unknown requirements: 0, 1, 2 …
 * @param place which of the facts: 0, 1, 2 …, below umkm_requirement.missing_count
 * @param[out] field UMKM_FIELD_…
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_unknown_missing(const umkm_programme_result *result, size_t answer, size_t index,
                                                    size_t place, int32_t *field);

/**
 * A fact that any of the unknown requirements needs, each fact once.
 * @param result answers of umkm_programme_check()
 * @param answer which answer: 0, 1, 2 …, below umkm_programme_answer_count()
 * @param index which one: 0, 1, 2 …
 * @param[out] field UMKM_FIELD_…
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_missing(const umkm_programme_result *result, size_t answer, size_t index,
                                            int32_t *field);

/**
 * The terms for the business; present only when it is eligible or may be.
 * @param result answers of umkm_programme_check()
 * @param answer which answer: 0, 1, 2 …, below umkm_programme_answer_count()
 * @param[in,out] terms struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NOT_KNOWN when there are none; UMKM_E_ARGUMENT past the end; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_answer_terms(const umkm_programme_result *result, size_t answer, umkm_terms *terms);

/** How a change compares with its value. @since 0.1.0 */
enum {
    UMKM_COMPARE_AT_MOST = 0,  /**< the value or less */
    UMKM_COMPARE_BELOW = 1,    /**< less than the value */
    UMKM_COMPARE_EQUAL = 2,    /**< the value */
    UMKM_COMPARE_ABOVE = 3,    /**< more than the value */
    UMKM_COMPARE_AT_LEAST = 4, /**< the value or more */
    UMKM_COMPARE_ONE_OF = 5    /**< one of several choices, of which the value is the first */
};

/** One fact to change so that the business becomes eligible. Strings live as long as the rules. @since 0.1.0 */
typedef struct umkm_programme_change_item {
    uint32_t struct_size;       /**< set by the caller to sizeof */
    int32_t field;              /**< UMKM_FIELD_… to change */
    int32_t compare;            /**< UMKM_COMPARE_… */
    int32_t changeable;         /**< UMKM_CHANGEABLE_ACTION or UMKM_CHANGEABLE_TIME */
    int64_t value;              /**< a value that is enough: the limit itself, or the first choice */
    const char *requirement_id; /**< requirement that asks for it */
    const char *text_id;        /**< what to do, in Indonesian */
    const char *text_en;        /**< the same in English */
    const char *citation;       /**< article of that requirement */
} umkm_programme_change_item;

/**
 * What would make the business eligible: the fewest facts to change, among those that can be changed. Together they remove
 * every failing requirement; what is unknown stays unknown. There are none when nothing fails or no change helps. Waiting
 * is proposed only when acting does not do.
 * @param result answers of umkm_programme_check()
 * @param answer which answer: 0, 1, 2 …, below umkm_programme_answer_count()
 * @param index which one: 0, 1, 2 …
 * @param[in,out] change struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_programme_change(const umkm_programme_result *result, size_t answer, size_t index,
                                           umkm_programme_change_item *change);

UMKM_END_DECLS

#endif
