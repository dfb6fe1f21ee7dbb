/* SPDX-License-Identifier: MIT */
/**
 * @file
 * The registry of facts about a business, and of the measures derived from them.
 *
 * Both tables come from <umkm/fields.def> and <umkm/measures.def>. Numbers are pinned.
 */
#ifndef UMKM_FIELD_H
#define UMKM_FIELD_H

#include <umkm/status.h>

UMKM_BEGIN_DECLS

/** Fields: UMKM_FIELD_ANNUAL_SALES … @since 0.1.0 */
enum {
    UMKM_FIELD_NONE = 0, /**< no field */
#define UMKM_FIELD(number, symbol, name, type, minimum, maximum, unit, aliases, text_id, text_en) \
    UMKM_FIELD_##symbol = (number),
#include <umkm/fields.def>
#undef UMKM_FIELD
    UMKM_FIELD_END /**< one past the largest number in use */
};

/** Types of field. @since 0.1.0 */
enum {
    UMKM_TYPE_MONEY = 1, /**< whole rupiah */
    UMKM_TYPE_COUNT = 2, /**< whole number */
    UMKM_TYPE_DATE = 3,  /**< yyyymmdd */
    UMKM_TYPE_BOOL = 4,  /**< 0 no, 1 yes */
    UMKM_TYPE_ENUM = 5,  /**< pinned numbers, see umkm_enum_at() */
    UMKM_TYPE_CODE = 6,  /**< digits as a number: KBLI 01111 is 1111, region 18.71 is 1871, region 18 is 18 */
    UMKM_TYPE_TEXT = 7   /**< identity text; never shown whole in a message */
};

/** Measures: UMKM_MEASURE_ANNUAL_SALES … @since 0.1.0 */
enum {
    UMKM_MEASURE_NONE = 0, /**< no measure */
#define UMKM_MEASURE(number, symbol, name, kind, formula, source, text_id, text_en) UMKM_MEASURE_##symbol = (number),
#include <umkm/measures.def>
#undef UMKM_MEASURE
    UMKM_MEASURE_END /**< one past the largest number in use */
};

/** Sets a field apart; filled by umkm_field_info(). All texts are static UTF-8. @since 0.1.0 */
typedef struct umkm_field_description {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t field;        /**< UMKM_FIELD_… */
    int32_t type;         /**< UMKM_TYPE_… */
    int32_t reserved;     /**< zero */
    int64_t minimum;      /**< smallest value allowed (not for text) */
    int64_t maximum;      /**< largest value allowed (not for text) */
    const char *name;     /**< canonical name */
    const char *unit;     /**< unit, or "" */
    const char *aliases;  /**< Indonesian aliases, separated by "|" */
    const char *text_id;  /**< meaning in Indonesian */
    const char *text_en;  /**< meaning in English */
} umkm_field_description;

/**
 * Number of fields in the registry.
 * @return how many
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API size_t umkm_field_count(void);

/**
 * The field at a place of the registry, in its printed order.
 * @param index which one: 0, 1, 2 …
 * @param[out] field UMKM_FIELD_…
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end or when @p field is NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_field_at(size_t index, int32_t *field);

/**
 * Describes a field.
 * @param field UMKM_FIELD_…
 * @param[in,out] description struct_size set by the caller
 * @return UMKM_OK; UMKM_E_NAME when there is no such field; UMKM_E_STRUCT_SIZE; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_field_info(int32_t field, umkm_field_description *description);

/**
 * Finds a field by its canonical name or an alias; letter case, spaces, hyphens and underscores do not matter.
 * @param name the name to look for, UTF-8
 * @param length bytes of it
 * @param[out] field UMKM_FIELD_…
 * @return UMKM_OK; UMKM_E_NAME; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_field_find(const char *name, size_t length, int32_t *field);

/**
 * The canonical name of a field, static; "" when there is no such field.
 * @param field UMKM_FIELD_…
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_field_name(int32_t field);

/**
 * The choices of an enum field, in their printed order.
 * @param field a field of type UMKM_TYPE_ENUM
 * @param index 0, 1, 2 …
 * @param[out] value pinned number, or NULL
 * @param[out] name canonical name (static), or NULL
 * @param[out] aliases Indonesian names separated by "|" (static), or NULL
 * @return UMKM_OK; UMKM_E_TYPE when the field is no enum; UMKM_E_ARGUMENT past the end
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_enum_at(int32_t field, size_t index, int64_t *value, const char **name, const char **aliases);

/**
 * The canonical name of a choice, static; "" when there is none.
 * @param field UMKM_FIELD_… of type UMKM_TYPE_ENUM
 * @param value pinned number of the choice
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_enum_name(int32_t field, int64_t value);

/**
 * The text of a choice in a language, such as "Perseroan perorangan"; static, "" when there is none.
 * @param field UMKM_FIELD_… of type UMKM_TYPE_ENUM
 * @param value pinned number of the choice
 * @param lang UMKM_LANG_ID or UMKM_LANG_EN; anything else gives Indonesian
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_enum_label(int32_t field, int64_t value, int32_t lang);

/**
 * The canonical name of a measure, static; "" when there is no such measure.
 * @param measure UMKM_MEASURE_…
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_measure_name(int32_t measure);

/**
 * Finds a measure by its canonical name.
 * @param name the name to look for, UTF-8
 * @param length bytes of it
 * @param[out] measure UMKM_MEASURE_…
 * @return UMKM_OK; UMKM_E_NAME; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_measure_find(const char *name, size_t length, int32_t *measure);

UMKM_END_DECLS

#endif
