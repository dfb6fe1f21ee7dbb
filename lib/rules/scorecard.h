/* SPDX-License-Identifier: MIT */
/* Scorecard documents ("umkm.scorecard/1") in memory. docs/scorecard-format.md describes the document. */
#ifndef UMKM_RULES_SCORECARD_H
#define UMKM_RULES_SCORECARD_H

#include <stdbool.h>
#include <stdint.h>

#include "rules/condition.h"
#include "rules/reader.h"

struct umkm__document;

enum {
    UMKM__CHARACTERISTICS_MAX = 1000,
    UMKM__ATTRIBUTES_MAX = 64,
    UMKM__GROUPS_MAX = 64,
    UMKM__BANDS_MAX = 32,
    UMKM__FLAGS_MAX = 64,
    UMKM__AGES_MAX = 8,
    UMKM__REASONS_MAX = 2048,
    UMKM__NOTES_MAX = 256,
    UMKM__POINTS_MAX = 1000000
};

struct umkm__card_group {
    const char *code;
    struct umkm__bitext label;
    int32_t max; /* sum of the largest points of its characteristics */
};

/* Age at which facts no longer count. */
struct umkm__card_age {
    const char *code;
    struct umkm__bitext text;
    int32_t field; /* the date of the facts */
    int32_t unit;  /* enum umkm__age_unit */
    int32_t limit; /* older than this is stale */
    struct umkm__authority authority;
};

enum umkm__age_unit { UMKM__AGE_DAYS, UMKM__AGE_MONTHS };

struct umkm__card_reason {
    const char *code;
    struct umkm__bitext text;
};

struct umkm__card_attribute {
    const char *key;
    struct umkm__bitext label;
    int32_t points;
    int32_t reason; /* index in reasons */
    bool changeable;
    struct umkm__condition when; /* an empty one ("otherwise") is always true */
};

struct umkm__card_characteristic {
    const char *code;
    int32_t group;       /* index in groups */
    int32_t age;         /* index in ages, or -1 */
    int32_t reason;      /* index in reasons */
    int32_t data_reason; /* index in reasons of "DATA-" code */
    struct umkm__bitext label;
    int32_t max;
    int32_t missing;  /* points when not answered */
    int32_t operand;  /* the single operand of its attributes, or -1 */
    int32_t monotone; /* enum umkm__monotone: points over the values of the single operand */
    bool optional;    /* given freely: its points cannot cost anything, only add */
    bool policy;      /* a preference of a programme, no statement about the business */
    struct umkm__authority authority;
    int32_t count;
    struct umkm__card_attribute *attributes;
    int32_t axis_count;
    struct umkm__card_axis *axes;
    int8_t *table; /* attribute, or -1, by the cells of the axes */
};

/* One operand of a characteristic's table. Its cells: the segments between the cuts, four states, not known. */
struct umkm__card_axis {
    int32_t operand;
    int32_t stride; /* between neighbouring cells */
    int32_t segments;
    int32_t cut_count;
    bool is_set; /* the segments are the values from least on */
    int64_t least;
    int64_t *cuts; /* rising keys: segment i begins at cuts[i - 1] */
};

/* States from UMKM_STATE_NOT_COMPUTABLE_YET to UMKM_STATE_NO_BASE, and not known. */
enum { UMKM__CELLS_WITHOUT_VALUE = 5 };

enum umkm__monotone { UMKM__MONOTONE_RISING, UMKM__MONOTONE_FALLING, UMKM__MONOTONE_NONE };

struct umkm__card_band {
    const char *code;
    struct umkm__bitext label;
    struct umkm__bitext meaning;
    int32_t kind; /* UMKM_BAND_… */
    int32_t from; /* for UMKM_BAND_SCORE: lowest and highest score, both included */
    int32_t up_to;
};

/* A knock-out or a referral. */
struct umkm__card_flag {
    const char *code;
    struct umkm__bitext text;
    struct umkm__bitext effect;
    int32_t age; /* index in ages, or -1 */
    struct umkm__condition when;
    struct umkm__authority authority;
};

struct umkm__card_note {
    const char *about; /* code of what the note explains */
    struct umkm__bitext text;
};

struct umkm__scorecard {
    const char *id;
    const char *version;
    struct umkm__bitext title;
    struct umkm__bitext description;
    const char *author;
    const char *approver; /* or NULL */
    int32_t status;       /* UMKM_SCORECARD_… */
    int32_t effective_from;
    int32_t effective_to; /* first day no longer in force; INT32_MAX when open */
    int32_t review_due;
    struct umkm__authority authority;
    int32_t initial; /* points before any characteristic */
    int32_t lowest;
    int32_t highest;
    int32_t completeness; /* below this percentage the data are insufficient */
    int32_t reasons_shown;
    int32_t dscr_target; /* basis points, for the advice on the amount */
    int64_t weight;      /* sum of max - missing of all characteristics */
    int32_t group_count;
    struct umkm__card_group *groups;
    int32_t age_count;
    struct umkm__card_age *ages;
    int32_t reason_count; /* of the document; those of data that is missing follow, one for each characteristic */
    struct umkm__card_reason *reasons;
    int32_t count;
    struct umkm__card_characteristic *characteristics;
    int32_t band_count; /* those by score in falling order, then knocked out, then insufficient data */
    struct umkm__card_band *bands;
    int32_t knock_out_count;
    struct umkm__card_flag *knock_outs;
    int32_t referral_count;
    struct umkm__card_flag *referrals;
    int32_t note_count;
    struct umkm__card_note *notes;
    struct umkm__operands operands;
};

void umkm__scorecard_load(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__document *document);

/* What the parts of the loader share. */
struct umkm__card_reading {
    struct umkm__reading *reading;
    struct umkm__scorecard *card;
    struct umkm__table_scratch *scratch;
    struct umkm__bitext missing_text;
};

/* Memory for the elements of an array, and their number; NULL and 0 when there are none or after noting a fault. */
void *umkm__card_list(struct umkm__card_reading *state, const struct umkm__node *array, int32_t least, int32_t most,
                      size_t size, int32_t *count);
/* An element of an array by its place. */
struct umkm__node umkm__card_element(const struct umkm__node *array, int32_t index);
/* Faults a code that an earlier element has. The structs, stride bytes each, begin with the code. */
void umkm__card_check_codes(struct umkm__reading *reading, const struct umkm__node *array, const void *first, size_t stride,
                            int32_t count);

void umkm__card_read_characteristics(struct umkm__card_reading *state, const struct umkm__node *root);
void umkm__card_read_bands(struct umkm__card_reading *state, const struct umkm__node *root);
/* The index of the reason, age or group with the code that a member names, or -1 after noting a fault. */
int32_t umkm__card_reason_index(struct umkm__card_reading *state, const struct umkm__node *object, bool required);
int32_t umkm__card_age_index(struct umkm__card_reading *state, const struct umkm__node *object);

/*
 * Makes the decision table of a characteristic, and proves that its attributes answer every combination of known values.
 * Faults gaps, overlaps, what cannot be reached, and points that do not run as declared.
 */
void umkm__card_make_table(struct umkm__card_reading *state, const struct umkm__node *node,
                           struct umkm__card_characteristic *characteristic);
struct umkm__table_scratch *umkm__table_scratch_new(void);
void umkm__table_scratch_free(struct umkm__table_scratch *scratch);

/* The first attribute that holds, unless it is not known whether one before it does; -1 then, and when none holds. */
int32_t umkm__find_attribute(const struct umkm__card_characteristic *characteristic,
                             const struct umkm__operand_value *values);

#endif
