/* SPDX-License-Identifier: MIT */
/**
 * @file
 * The size class of a business under the law of a given day.
 */
#ifndef UMKM_CLASSIFY_H
#define UMKM_CLASSIFY_H

#include <umkm/business.h>
#include <umkm/rules.h>

UMKM_BEGIN_DECLS

/** Size classes; the numbers are pinned. @since 0.1.0 */
enum {
    UMKM_SIZE_UNKNOWN = 0,  /**< not known */
    UMKM_SIZE_MICRO = 1,    /**< Usaha Mikro */
    UMKM_SIZE_SMALL = 2,    /**< Usaha Kecil */
    UMKM_SIZE_MEDIUM = 3,   /**< Usaha Menengah */
    UMKM_SIZE_LARGE = 4,    /**< Usaha Besar */
    UMKM_SIZE_INVALID = 255 /**< only in columns */
};

/** What the question is asked for. @since 0.1.0 @law PP 7/2021 Pasal 35 ayat (2) and (4) */
enum {
    UMKM_PURPOSE_FACILITATION = 0, /**< ease, protection, empowerment: annual sales decide */
    UMKM_PURPOSE_REGISTRATION = 1  /**< founding and registration: business capital decides (net worth before 2021) */
};

/** Which measure decides. @since 0.1.0 */
enum {
    UMKM_BASIS_PURPOSE = 0, /**< by purpose; the other measure when that one is unknown, with a warning */
    UMKM_BASIS_SALES = 1,   /**< annual sales only */
    UMKM_BASIS_CAPITAL = 2, /**< business capital (net worth before 2021) only */
    UMKM_BASIS_COHORT = 3,  /**< founded on or after 2021-02-02: capital, before: sales */
    UMKM_BASIS_HIGHER = 4,  /**< the higher of the classes by each measure */
    UMKM_BASIS_LOWER = 5    /**< the lower of the classes by each measure */
};

/** What to do on a day without a regime in force (2020-11-02 to 2021-02-01). @since 0.1.0 */
enum {
    UMKM_GAP_NONE = 0,   /**< no answer: UMKM_E_NO_REGIME */
    UMKM_GAP_BEFORE = 1, /**< use the regime that ended before */
    UMKM_GAP_AFTER = 2   /**< use the regime that began after */
};

/** How to classify. Prepare with umkm_classify_options_init(). @since 0.1.0 */
typedef struct umkm_classify_options {
    uint32_t struct_size; /**< set by umkm_classify_options_init() */
    int32_t as_of;        /**< yyyymmdd; required */
    int32_t purpose;      /**< UMKM_PURPOSE_… */
    int32_t basis;        /**< UMKM_BASIS_… */
    int32_t gap;          /**< UMKM_GAP_… */
    int32_t regime;       /**< from umkm_regime_find(); 0: the regime in force on as_of */
} umkm_classify_options;

/**
 * Prepares the record: zeros, and the size that it has in this header.
 * @param[out] options the record; NULL is ignored
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_INLINE void umkm_classify_options_init(umkm_classify_options *options)
{
    if (options != NULL) {
        memset(options, 0, sizeof *options);
        options->struct_size = sizeof *options;
    }
}

/** Warnings: bits of umkm_classification.warnings, from <umkm/warnings.def>. @since 0.1.0 */
enum {
#define UMKM_WARNING(bit, name, id, en) UMKM_WARNING_##name = 1 << (bit),
#include <umkm/warnings.def>
#undef UMKM_WARNING
    UMKM_WARNING_NONE = 0 /**< no warning */
};

/**
 * Name of a warning bit, such as "MEASURES_DISAGREE"; "" for another value.
 * @param warning one bit: UMKM_WARNING_…
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_warning_name(int32_t warning);

/**
 * Text of a warning bit in a language; "" for another value.
 * @param warning one bit: UMKM_WARNING_…
 * @param lang UMKM_LANG_ID or UMKM_LANG_EN; anything else gives Indonesian
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_warning_text(int32_t warning, int32_t lang);

/** Most measures that a regime can have, and most fields that can be missing. @since 0.1.0 */
enum { UMKM_MEASURES_MAX = 4, UMKM_MISSING_MAX = 8 };

/** The class by one measure. The layout is frozen: it is an element of umkm_classification. @since 0.1.0 */
typedef struct umkm_measure_class {
    int32_t measure;      /**< UMKM_MEASURE_… */
    int32_t known;        /**< 1 when the value is known */
    int32_t size_class;   /**< UMKM_SIZE_…; unknown when the value is, or when the law does not tell */
    int32_t has_above;    /**< 1 when the class has a lower limit */
    int32_t has_up_to;    /**< 1 when the class has an upper limit */
    int32_t verified;     /**< 1 when the text of the deciding limit was read */
    int64_t value;        /**< rupiah or people */
    int64_t above;        /**< the class is for values above this */
    int64_t up_to;        /**< the class is for values up to and including this */
    int64_t headroom;     /**< up_to - value: what is left until the next class ("naik kelas"); INT64_MAX if larger */
    int64_t distance;     /**< value - above: how far above the class below */
    const char *citation; /**< article of the class; NULL when unknown; lives as long as the rules */
} umkm_measure_class;

/** The answer. Prepare with umkm_classification_init(). @since 0.1.0 */
typedef struct umkm_classification {
    uint32_t struct_size;              /**< set by umkm_classification_init() */
    int32_t size_class;                /**< UMKM_SIZE_… */
    int32_t regime;                    /**< handle for umkm_regime_info(); 0 when none is in force */
    int32_t decided_by;                /**< UMKM_MEASURE_…; 0 when nothing decided or decided_by_field did */
    int32_t decided_by_field;          /**< UMKM_FIELD_FOREIGN_INVESTMENT when that fact alone decided; else 0 */
    int32_t basis;                     /**< as asked */
    int32_t purpose;                   /**< as asked */
    int32_t conflict;                  /**< 1 when the known measures give different classes */
    uint32_t warnings;                 /**< UMKM_WARNING_… bits */
    int32_t missing_count;             /**< elements in use of missing */
    int32_t missing[UMKM_MISSING_MAX]; /**< UMKM_FIELD_… that would be needed to decide as asked */
    int32_t measure_count;             /**< elements in use of measures */
    int32_t reserved;                  /**< zero */
    umkm_measure_class measures[UMKM_MEASURES_MAX]; /**< every measure of the regime, known or not */
    const char *citation; /**< article that decided; NULL when the class is unknown; lives as long as the rules */
} umkm_classification;

/**
 * Prepares the record: zeros, and the size that it has in this header.
 * @param[out] result the record; NULL is ignored
 * @since 0.1.0 @threadsafety safe on distinct records
 */
UMKM_INLINE void umkm_classification_init(umkm_classification *result)
{
    if (result != NULL) {
        memset(result, 0, sizeof *result);
        result->struct_size = sizeof *result;
    }
}

/**
 * Classifies a business. Allocates nothing.
 * @param rules the rules
 * @param business the business
 * @param options as_of is required
 * @param[in,out] result struct_size set by umkm_classification_init(); filled also when UMKM_E_NO_REGIME is returned (class
 *   unknown, warning UMKM_WARNING_NO_REGIME)
 * @param[out] error details, or NULL
 * @return UMKM_OK, also when the class is unknown; UMKM_E_NO_REGIME when no regime is in force on as_of;
 *   UMKM_E_INCONSISTENT when the facts contradict each other (derived capital below zero); UMKM_E_NO_RULE for a regime
 *   handle that is not in @p rules, and for UMKM_BASIS_COHORT when no law document has a cohort date; UMKM_E_DATE;
 *   UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @law UU 20/2008 Pasal 6; PP 7/2021 Pasal 35; Permen Investasi/BKPM 5/2025 Pasal 26
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_classify(const umkm_rules *rules, const umkm_business *business,
                                   const umkm_classify_options *options, umkm_classification *result, umkm_error *error);

/**
 * Canonical name of a size class, such as "micro"; "" for another number.
 * @param size_class UMKM_SIZE_…
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_size_name(int32_t size_class);

/**
 * Label of a size class: "Usaha Mikro", "Micro business".
 * @param size_class UMKM_SIZE_…
 * @param lang UMKM_LANG_ID or UMKM_LANG_EN; anything else gives Indonesian
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_size_label(int32_t size_class, int32_t lang);

/** A regime: a law with a period and limits. Strings live as long as the rules. @since 0.1.0 */
typedef struct umkm_regime {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t regime;       /**< handle */
    int32_t alternative;  /**< 1 for a named alternative that is used only when asked for */
    int32_t valid_from;   /**< yyyymmdd, first day; 0 when not known */
    int32_t valid_to;     /**< yyyymmdd, first day no longer in force; 0 when open */
    int32_t verified;     /**< 1 when the text of every limit was read */
    int32_t status;       /**< UMKM_RULE_… */
    int32_t reserved;     /**< zero */
    const char *id;       /**< such as "PP-7-2021" */
    const char *title_id; /**< title in Indonesian */
    const char *title_en; /**< title in English */
} umkm_regime;

/**
 * Number of regimes; handles run from 1 to this. 0 for NULL.
 * @param rules the rules
 * @return how many; 0 for NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API int32_t umkm_regime_count(const umkm_rules *rules);

/**
 * Describes a regime.
 * @param rules the rules
 * @param regime handle: 1 to umkm_regime_count()
 * @param[in,out] info struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @law the regime is the law; docs/law.md lists them
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_regime_info(const umkm_rules *rules, int32_t regime, umkm_regime *info);

/**
 * Finds a regime by its id; letter case does not matter.
 * @param rules the rules
 * @param id the id to look for
 * @param length bytes of it
 * @param[out] regime handle for umkm_regime_info()
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_regime_find(const umkm_rules *rules, const char *id, size_t length, int32_t *regime);

/** One row of limits, for tables and plots. Strings live as long as the rules. @since 0.1.0 */
typedef struct umkm_limit {
    uint32_t struct_size;   /**< set by the caller to sizeof */
    int32_t measure;        /**< UMKM_MEASURE_… */
    int32_t size_class;     /**< UMKM_SIZE_…; unknown where the law names no class */
    int32_t has_above;      /**< 1 when above holds */
    int32_t has_up_to;      /**< 1 when up_to holds */
    int32_t verified;       /**< 1 when the text was read */
    int64_t above;          /**< for values above this */
    int64_t up_to;          /**< up to and including this */
    int32_t when_measure;   /**< the row holds only for values of this measure …; 0: always */
    int32_t when_has_above; /**< 1 when when_above holds */
    int64_t when_above;     /**< … above this … */
    int64_t when_up_to;     /**< … and up to and including this (INT64_MAX when open) */
    const char *citation;   /**< article of the row */
    const char *source;     /**< URL or place where the text was read */
} umkm_limit;

/**
 * Number of rows of limits of a regime; 0 when there is no such regime.
 * @param rules the rules
 * @param regime handle: 1 to umkm_regime_count()
 * @return how many; 0 when there is none
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API size_t umkm_regime_limit_count(const umkm_rules *rules, int32_t regime);

/**
 * One row of limits of a regime.
 * @param rules the rules
 * @param regime handle: 1 to umkm_regime_count()
 * @param index which one: 0, 1, 2 …
 * @param[in,out] limit struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NO_RULE; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT past the end
 * @law umkm_limit.citation
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_regime_limit(const umkm_rules *rules, int32_t regime, size_t index, umkm_limit *limit);

UMKM_END_DECLS

#endif
