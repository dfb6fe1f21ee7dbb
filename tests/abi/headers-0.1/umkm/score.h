/* SPDX-License-Identifier: MIT */
/**
 * @file
 * How ready a business is for financing: a score by a card of points, how certain it is, what cost points, and what helps.
 *
 * The score is a readiness score by expert judgement. It is no credit score and no probability of default. It belongs to a
 * business and its request: another amount or tenor gives another score.
 *
 * Make one context for a card, score as many businesses with it as you like, and read the results of the last one:
 * @code
 *   umkm_score_context *context;
 *   umkm_score score;
 *   umkm_score_init(&score);
 *   if (umkm_score_context_new(rules, NULL, &context, NULL) == UMKM_OK) {
 *       if (umkm_score_business(context, business, 20261121, &score, NULL) == UMKM_OK) {
 *           printf("%d of %d..%d\n", score.score, score.lowest, score.highest);
 *       }
 *       umkm_score_context_free(context);
 *   }
 * @endcode
 */
#ifndef UMKM_SCORE_H
#define UMKM_SCORE_H

#include <umkm/business.h>
#include <umkm/rules.h>

UMKM_BEGIN_DECLS

/** Status of a scorecard. @since 0.1.0 */
enum {
    UMKM_SCORECARD_DRAFT = 1,  /**< not for decisions */
    UMKM_SCORECARD_EXPERT = 2, /**< points by judgement */
    UMKM_SCORECARD_FITTED = 3  /**< points fitted to outcomes */
};

/** Kinds of band. @since 0.1.0 */
enum {
    UMKM_BAND_SCORE = 0,       /**< by the score */
    UMKM_BAND_KNOCKED_OUT = 1, /**< a knock-out applies; goes before every other band */
    UMKM_BAND_INSUFFICIENT = 2 /**< too little is known; goes before the bands by score */
};

/** Whether something holds. @since 0.1.0 */
enum {
    UMKM_HOLDS_NO = 0,     /**< it does not */
    UMKM_HOLDS_YES = 1,    /**< it does */
    UMKM_HOLDS_UNKNOWN = 2 /**< facts are missing */
};

/**
 * Name of a scorecard status: "draft", "expert", "fitted"; "" for another number.
 * @param status UMKM_SCORECARD_…
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_scorecard_status_name(int32_t status);

/* ------------------------------------------------------------------------------------------------------------------------
 * Cards
 */

/** A scorecard. Strings live as long as the rules. @since 0.1.0 */
typedef struct umkm_scorecard {
    uint32_t struct_size;         /**< set by the caller to sizeof */
    int32_t scorecard;            /**< handle */
    int32_t status;               /**< UMKM_SCORECARD_… */
    int32_t effective_from;       /**< yyyymmdd, first day */
    int32_t effective_to;         /**< yyyymmdd, first day no longer in force; 0 when open */
    int32_t review_due;           /**< yyyymmdd */
    int32_t lowest;               /**< lowest score of the scale */
    int32_t highest;              /**< highest score of the scale */
    int32_t completeness;         /**< below this percentage the data are insufficient */
    int32_t reasons_shown;        /**< how many reasons a short answer shows */
    int32_t dscr_target;          /**< basis points, for umkm_affordable() */
    int32_t verified;             /**< 1 when the source of the card was read */
    int32_t characteristic_count; /**< characteristics for umkm_scorecard_characteristic_at() */
    int32_t group_count;          /**< groups for umkm_scorecard_group_at() */
    int32_t band_count;           /**< bands for umkm_scorecard_band_at() */
    int32_t reason_count;         /**< reasons for umkm_scorecard_reason_at() */
    int32_t knock_out_count;      /**< knock-outs */
    int32_t referral_count;       /**< referrals */
    int32_t note_count;           /**< notes for umkm_scorecard_note_at() */
    int32_t reserved;             /**< zero */
    const char *id;               /**< such as "KP-1" */
    const char *version;          /**< such as "1.0.0" */
    const char *title_id;         /**< title in Indonesian */
    const char *title_en;         /**< title in English */
    const char *description_id;   /**< description in Indonesian */
    const char *description_en;   /**< description in English */
    const char *author;           /**< who wrote it */
    const char *approver;         /**< NULL when nobody has approved it */
    const char *citation;         /**< article or practice that it rests on */
    const char *source;           /**< where that was read: URL or place */
} umkm_scorecard;

/** A group of characteristics. @since 0.1.0 */
typedef struct umkm_scorecard_group {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t max;          /**< sum of the largest points of its characteristics */
    const char *code;     /**< code on the card */
    const char *label_id; /**< label in Indonesian */
    const char *label_en; /**< label in English */
} umkm_scorecard_group;

/** A characteristic: a question whose answer gives points. @since 0.1.0 */
typedef struct umkm_scorecard_characteristic {
    uint32_t struct_size;    /**< set by the caller to sizeof */
    int32_t group;           /**< index of the group */
    int32_t max;             /**< largest points */
    int32_t missing;         /**< points without an answer */
    int32_t optional;        /**< 1: given freely, never an adverse reason */
    int32_t policy;          /**< 1: a preference of programmes, never an adverse reason */
    int32_t field;           /**< UMKM_FIELD_… that alone answers it, or 0 */
    int32_t measure;         /**< UMKM_MEASURE_… that alone answers it, or 0 */
    int32_t attribute_count; /**< attributes for umkm_scorecard_attribute_at() */
    int32_t verified;        /**< 1 when the source was read */
    const char *code;        /**< code on the card */
    const char *label_id;    /**< label in Indonesian */
    const char *label_en;    /**< label in English */
    const char *reason;      /**< code of the reason for points lost */
    const char *citation;    /**< article or practice that it rests on */
    const char *source;      /**< where that was read: URL or place */
    int32_t age;             /**< number of the age limit that its facts are under, from 0; -1: none */
    int32_t reserved;        /**< zero */
} umkm_scorecard_characteristic;

/** An attribute: one answer to a characteristic. @since 0.1.0 */
typedef struct umkm_scorecard_attribute {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t points;       /**< points that it gives */
    int32_t changeable;   /**< 1 when the business can leave it by its own doing */
    int32_t reserved;     /**< zero */
    const char *key;      /**< such as "A" */
    const char *label_id; /**< label in Indonesian */
    const char *label_en; /**< label in English */
    const char *reason;   /**< code of the reason for points lost */
} umkm_scorecard_attribute;

/** A band. @since 0.1.0 */
typedef struct umkm_scorecard_band {
    uint32_t struct_size;   /**< set by the caller to sizeof */
    int32_t kind;           /**< UMKM_BAND_… */
    int32_t from;           /**< lowest score, for UMKM_BAND_SCORE */
    int32_t up_to;          /**< highest score, included */
    const char *code;       /**< code on the card */
    const char *label_id;   /**< label in Indonesian */
    const char *label_en;   /**< label in English */
    const char *meaning_id; /**< meaning in Indonesian */
    const char *meaning_en; /**< meaning in English */
} umkm_scorecard_band;

/** A code with its text: a reason of a card, or a note (the code tells what it is about). @since 0.1.0 */
typedef struct umkm_scorecard_text {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t reserved;     /**< zero */
    const char *code;     /**< code on the card */
    const char *text_id;  /**< in Indonesian */
    const char *text_en;  /**< in English */
} umkm_scorecard_text;

/**
 * Number of scorecards; handles run from 1 to this. 0 for NULL.
 * @param rules the rules
 * @return how many; 0 for NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int32_t umkm_scorecard_count(const umkm_rules *rules);

/**
 * Finds a scorecard by its id; letter case does not matter.
 * @param rules the rules
 * @param id the id to look for
 * @param length bytes of it
 * @param[out] scorecard handle for umkm_scorecard_info()
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_scorecard_find(const umkm_rules *rules, const char *id, size_t length, int32_t *scorecard);

/**
 * Describes a scorecard.
 * @param rules the rules
 * @param scorecard handle: 1 to umkm_scorecard_count()
 * @param[in,out] info struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_scorecard_info(const umkm_rules *rules, int32_t scorecard, umkm_scorecard *info);

/**
 * One group of a card.
 * @param rules the rules
 * @param scorecard handle: 1 to umkm_scorecard_count()
 * @param index which one: 0, 1, 2 …
 * @param[in,out] group struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_scorecard_group_at(const umkm_rules *rules, int32_t scorecard, int32_t index,
                                             umkm_scorecard_group *group);

/**
 * One characteristic of a card.
 * @param rules the rules
 * @param scorecard handle: 1 to umkm_scorecard_count()
 * @param index which one: 0, 1, 2 …
 * @param[in,out] characteristic struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_scorecard_characteristic_at(const umkm_rules *rules, int32_t scorecard, int32_t index,
                                                      umkm_scorecard_characteristic *characteristic);

/**
 * One attribute of a characteristic.
 * @param rules the rules
 * @param scorecard handle: 1 to umkm_scorecard_count()
 * @param characteristic index of the characteristic: 0, 1, 2 …
 * @param index which one: 0, 1, 2 …
 * @param[in,out] attribute struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_scorecard_attribute_at(const umkm_rules *rules, int32_t scorecard, int32_t characteristic,
                                                 int32_t index, umkm_scorecard_attribute *attribute);

/**
 * One band of a card: those by score from the highest down, then the knocked-out one, then the one for insufficient data.
 * @param rules the rules
 * @param scorecard handle: 1 to umkm_scorecard_count()
 * @param index which one: 0, 1, 2 …
 * @param[in,out] band struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_scorecard_band_at(const umkm_rules *rules, int32_t scorecard, int32_t index,
                                            umkm_scorecard_band *band);

/**
 * One reason of a card (without those of missing data).
 * @param rules the rules
 * @param scorecard handle: 1 to umkm_scorecard_count()
 * @param index which one: 0, 1, 2 …
 * @param[in,out] reason struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_scorecard_reason_at(const umkm_rules *rules, int32_t scorecard, int32_t index,
                                              umkm_scorecard_text *reason);

/**
 * One note of a card: how a case that its text leaves open was decided.
 * @param rules the rules
 * @param scorecard handle: 1 to umkm_scorecard_count()
 * @param index which one: 0, 1, 2 …
 * @param[in,out] note struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_scorecard_note_at(const umkm_rules *rules, int32_t scorecard, int32_t index,
                                            umkm_scorecard_text *note);

/* ------------------------------------------------------------------------------------------------------------------------
 * Scoring
 */

/** How to score. Prepare with umkm_score_options_init(). @since 0.1.0 */
typedef struct umkm_score_options {
    uint32_t struct_size; /**< set by umkm_score_options_init() */
    int32_t as_of;        /**< yyyymmdd, used where umkm_score_business() is given 0; 0: none */
    int32_t scorecard;    /**< from umkm_scorecard_find(); 0: KP-1 */
} umkm_score_options;

/**
 * Prepares the record: zeros, and the size that it has in this header.
 * @param[out] options the record; NULL is ignored
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_INLINE void umkm_score_options_init(umkm_score_options *options)
{
    if (options != NULL) {
        memset(options, 0, sizeof *options);
        options->struct_size = sizeof *options;
    }
}

/** A card made ready for scoring, and the results of the last business. Opaque. One thread at a time. @since 0.1.0 */
typedef struct umkm_score_context umkm_score_context;

/**
 * The result. Prepare with umkm_score_init(). The counts say how far the indexes of the functions below reach.
 * @since 0.1.0
 */
typedef struct umkm_score {
    uint32_t struct_size;         /**< set by umkm_score_init() */
    int32_t scorecard;            /**< handle for umkm_scorecard_info() */
    int32_t score;                /**< what is not known counts as missing */
    int32_t lowest;               /**< smallest score possible, whatever the missing answers are */
    int32_t highest;              /**< largest score possible */
    int32_t completeness;         /**< percent of the points that could be judged, rounded down */
    int32_t band;                 /**< index for umkm_scorecard_band_at() */
    int32_t in_force;             /**< 1 when the card is in force on the day asked for */
    int32_t review_overdue;       /**< 1 when the review of the card was due before that day */
    int32_t characteristic_count; /**< results for umkm_score_characteristic_at() */
    int32_t missing_count;        /**< characteristics without an answer, the stale ones with them */
    int32_t stale_count;          /**< characteristics whose facts are too old */
    int32_t reason_count;         /**< reasons that cost points, without the tips */
    int32_t tip_count;            /**< improvements on optional and policy characteristics; they follow the reasons */
    int32_t knock_out_count;      /**< knock-outs of the card */
    int32_t knock_outs_applying;  /**< those that apply */
    int32_t knock_outs_unknown;   /**< those whose facts are missing */
    int32_t referral_count;       /**< referrals for umkm_score_referral_at() */
    int32_t referrals_applying;   /**< of them, those that apply */
    int32_t referrals_unknown;    /**< of them, those of which it is not known */
    int32_t reserved;             /**< zero */
} umkm_score;

/**
 * Prepares the record: zeros, and the size that it has in this header.
 * @param[out] score the record; NULL is ignored
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_INLINE void umkm_score_init(umkm_score *score)
{
    if (score != NULL) {
        memset(score, 0, sizeof *score);
        score->struct_size = sizeof *score;
    }
}

/**
 * Makes a context for a card. Everything that scoring needs is allocated here.
 * @param rules the rules; a reference is kept until umkm_score_context_free()
 * @param options NULL: KP-1
 * @param[out] context to be given back with umkm_score_context_free()
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_NO_RULE when there is no such card; UMKM_E_DATE; UMKM_E_STRUCT_SIZE; UMKM_E_MEMORY;
 *   UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API UMKM_NODISCARD umkm_status umkm_score_context_new(const umkm_rules *rules, const umkm_score_options *options,
                                                           umkm_score_context **context, umkm_error *error);

/**
 * Gives a context back; NULL is ignored.
 * @param context the context, or NULL
 * @since 0.1.0 @threadsafety safe on distinct contexts
 */
UMKM_API void umkm_score_context_free(umkm_score_context *context);

/**
 * Scores a business. Allocates nothing. The results replace those of the business before.
 *
 * What is not known is never guessed: a characteristic whose answer the known facts do not settle is missing, gives the
 * points of a missing answer to the score, and its largest points to the highest score possible. Facts too old for the
 * card count as missing there; knock-outs and referrals are still tested on them, and say that they are stale.
 *
 * @param context made by umkm_score_context_new()
 * @param business the business
 * @param as_of yyyymmdd; 0: as_of of the options
 * @param[in,out] score struct_size set by umkm_score_init(); NULL when only the details are wanted
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_DATE when no day is given or it is none; UMKM_E_OVERFLOW when a sum of amounts does not fit;
 *   UMKM_E_INCONSISTENT when the facts contradict each other; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT. After a failure the
 *   context holds no results.
 * @since 0.1.0 @threadsafety safe on distinct contexts
 */
UMKM_API umkm_status umkm_score_business(umkm_score_context *context, const umkm_business *business, int32_t as_of,
                                         umkm_score *score, umkm_error *error);

/**
 * The result of the last business again.
 * @param context context that has scored a business
 * @param[in,out] score struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NOT_KNOWN when there is none; UMKM_E_STRUCT_SIZE;
 * UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_score_result(const umkm_score_context *context, umkm_score *score);

/** Most facts that a result names as missing. @since 0.1.0 */
enum { UMKM_SCORE_MISSING_MAX = 8 };

/** The result of one characteristic. Strings live as long as the context. @since 0.1.0 */
typedef struct umkm_score_characteristic {
    uint32_t struct_size;                           /**< set by the caller to sizeof */
    int32_t index;                                  /**< place in the card */
    int32_t group;                                  /**< index of the group */
    int32_t attribute;                              /**< index of the attribute; -1 when missing */
    int32_t points;                                 /**< points given */
    int32_t max;                                    /**< most points */
    int32_t missing;                                /**< 1 when the known facts do not settle the answer */
    int32_t stale;                                  /**< 1 when it is missing because the facts are too old */
    int32_t optional;                               /**< 1: given freely */
    int32_t policy;                                 /**< 1: a preference of programmes */
    int32_t missing_fields[UMKM_SCORE_MISSING_MAX]; /**< UMKM_FIELD_… that would help to settle it; 0 ends the list */
    const char *code;                               /**< code on the card */
    const char *group_code;                         /**< code of its group */
    const char *key;                                /**< key of the attribute; NULL when missing */
    const char *label_id;                           /**< of the attribute; NULL when missing */
    const char *label_en;                           /**< label in English */
} umkm_score_characteristic;

/**
 * The result of one characteristic.
 * @param context context that has scored a business
 * @param index in card order, below umkm_score.characteristic_count
 * @param[in,out] characteristic struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_NOT_KNOWN before a business was scored; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_score_characteristic_at(const umkm_score_context *context, int32_t index,
                                                  umkm_score_characteristic *characteristic);

/** A reason: why the score is not higher. Strings live as long as the context. @since 0.1.0 */
typedef struct umkm_score_reason {
    uint32_t struct_size;         /**< set by the caller to sizeof */
    int32_t lost;                 /**< points, over all characteristics with this reason */
    int32_t missing;              /**< 1 for data not provided (code DATA-…) */
    int32_t stale;                /**< 1 for data too old */
    int32_t tip;                  /**< 1 for an optional or policy characteristic: no adverse reason */
    int32_t characteristic_count; /**< how many characteristics it sums */
    int32_t advice_count;         /**< advice for umkm_score_advice_at() */
    int32_t reserved;             /**< zero */
    const char *code;             /**< code on the card */
    const char *text_id;          /**< in Indonesian */
    const char *text_en;          /**< in English */
} umkm_score_reason;

/**
 * One reason: those that cost points by points lost, most first, equal ones in card order; after them the tips likewise.
 * @param context context that has scored a business
 * @param index below umkm_score.reason_count + umkm_score.tip_count
 * @param[in,out] reason struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_NOT_KNOWN before a business was scored; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_score_reason_at(const umkm_score_context *context, int32_t index, umkm_score_reason *reason);

/**
 * Place in the card of one characteristic that a reason sums.
 * @param context context that has scored a business
 * @param reason index of the reason
 * @param index 0, 1, 2 … below umkm_score_reason.characteristic_count
 * @param[out] characteristic place in the card, from 0 on, for umkm_scorecard_characteristic_at()
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_NOT_KNOWN before a business was scored
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_score_reason_characteristic(const umkm_score_context *context, int32_t reason, int32_t index,
                                                      int32_t *characteristic);

/** A kind of help for a reason. Strings live as long as the context. @since 0.1.0 */
typedef struct umkm_advice {
    uint32_t struct_size;    /**< set by the caller to sizeof */
    int32_t verified;        /**< 1 when the source was read */
    const char *code;        /**< such as "TRAINING" in the document of advice */
    const char *kind;        /**< code of the kind, such as "bookkeeping" */
    const char *kind_id;     /**< the kind in Indonesian */
    const char *kind_en;     /**< the same in English */
    const char *text_id;     /**< in Indonesian */
    const char *text_en;     /**< in English */
    const char *provider_id; /**< who gives it, or NULL */
    const char *provider_en; /**< the same in English */
    const char *citation;    /**< where it stands, or NULL */
    const char *source;      /**< where it was read */
} umkm_advice;

/**
 * One piece of advice for a reason.
 * @param context context that has scored a business
 * @param reason index of the reason
 * @param index 0, 1, 2 … below umkm_score_reason.advice_count
 * @param[in,out] advice struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_NOT_KNOWN before a business was scored; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_score_advice_at(const umkm_score_context *context, int32_t reason, int32_t index,
                                          umkm_advice *advice);

/** A knock-out or a referral of the card, and whether it applies. Strings live as long as the context. @since 0.1.0 */
typedef struct umkm_score_flag {
    uint32_t struct_size;                           /**< set by the caller to sizeof */
    int32_t answer;                                 /**< UMKM_HOLDS_… */
    int32_t stale;                                  /**< 1 when it rests on facts too old */
    int32_t verified;                               /**< 1 when the source was read */
    int32_t missing_fields[UMKM_SCORE_MISSING_MAX]; /**< UMKM_FIELD_… that are missing; 0 ends the list */
    const char *code;                               /**< code on the card */
    const char *text_id;                            /**< in Indonesian */
    const char *text_en;                            /**< in English */
    const char *effect_id;                          /**< what it means, in Indonesian */
    const char *effect_en;                          /**< what it means, in English */
    const char *citation;                           /**< article or practice that it rests on */
} umkm_score_flag;

/**
 * One knock-out of the card, applying or not.
 * @param context context that has scored a business
 * @param index below umkm_score.knock_out_count
 * @param[in,out] flag struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_NOT_KNOWN before a business was scored; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_score_knock_out_at(const umkm_score_context *context, int32_t index, umkm_score_flag *flag);

/**
 * One referral of the card, applying or not.
 * @param context context that has scored a business
 * @param index which one: 0, 1, 2 …
 * @param[in,out] flag struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_NOT_KNOWN before a business was scored; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_score_referral_at(const umkm_score_context *context, int32_t index, umkm_score_flag *flag);

/* ------------------------------------------------------------------------------------------------------------------------
 * Advice as numbers
 */

/** The way to the next band. @since 0.1.0 */
typedef struct umkm_score_plan {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t band;         /**< index of the next higher band by score; -1 when the score is in the highest */
    int32_t needed;       /**< points until that band */
    int32_t step_count;   /**< steps that the business can take by its own doing */
    int32_t steps_needed; /**< fewest of them that reach the band; -1 when all together do not */
    int32_t gained;       /**< points of those fewest steps, or of all when they do not reach it */
    int32_t knocked_out;  /**< 1: a knock-out applies, and the band stays blocked until it is cleared */
    int32_t insufficient; /**< 1: the data are insufficient, and the band stays open until they are provided */
} umkm_score_plan;

/** One step: a characteristic that can be improved. Strings live as long as the context. @since 0.1.0 */
typedef struct umkm_score_step {
    uint32_t struct_size;   /**< set by the caller to sizeof */
    int32_t characteristic; /**< place in the card */
    int32_t gain;           /**< points that its best attribute would bring */
    int32_t best;           /**< index of the best attribute */
    int32_t next_gain;      /**< points that the next better attribute would bring */
    int32_t next;           /**< index of the next better attribute */
    const char *code;       /**< code on the card */
    const char *best_id;    /**< label of the best attribute */
    const char *best_en;    /**< the same in English */
    const char *next_id;    /**< label of the next better attribute */
    const char *next_en;    /**< the same in English */
} umkm_score_step;

/**
 * Plans the way from the last business's score to the next band. Steps are the characteristics that have an answer, are
 * below their largest points, and that the card calls changeable; each brings its own points, so that taking the largest
 * first gives the fewest. Missing answers are no steps: what they would bring is not known.
 * @param context context that has scored a business
 * @param[in,out] plan struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NOT_KNOWN before a business was scored; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_score_plan_next(const umkm_score_context *context, umkm_score_plan *plan);

/**
 * One step, by gain, most first, equal ones in card order: the first umkm_score_plan.steps_needed are the fewest.
 * @param context context that has scored a business
 * @param index below umkm_score_plan.step_count
 * @param[in,out] step struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_NOT_KNOWN before a business was scored; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_score_step_at(const umkm_score_context *context, int32_t index, umkm_score_step *step);

/** The largest amount that the cash of a business carries. @since 0.1.0 */
typedef struct umkm_affordability {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t answer;       /**< UMKM_HOLDS_YES: the amount asked for is carried; NO: it is not; UNKNOWN: facts are missing */
    int32_t target;       /**< basis points of DSCR that were asked for */
    int32_t missing[4];   /**< UMKM_FIELD_… that are missing; 0 ends the list */
    int32_t reserved;     /**< zero */
    int64_t amount;     /**< largest amount with DSCR at the target; 0 when none is carried; INT64_MAX when beyond 64 bits */
    int64_t instalment; /**< the instalment that would leave, rounded down */
} umkm_affordability;

/**
 * The largest amount with which the monthly net cash still covers all instalments @p target / 10000 times.
 *
 * Assumes the same tenor and terms, so that the instalment grows and shrinks in proportion to the amount:
 * largest = requested_amount * (monthly_net_cash * 10000 / target - existing_instalment) / proposed_instalment, rounded
 * down.
 *
 * @param business monthly_net_cash, existing_instalment, requested_amount and proposed_instalment must be known
 * @param target basis points; 0: 12500 (DSCR 1.25)
 * @param[in,out] result struct_size set by the caller
 * @return UMKM_OK; UMKM_E_RANGE for a negative target; UMKM_E_INCONSISTENT when the amount or the instalment asked for is
 *   zero; UMKM_E_OVERFLOW; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_affordable(const umkm_business *business, int32_t target, umkm_affordability *result);

UMKM_END_DECLS

#endif
