/* SPDX-License-Identifier: MIT */
/* Law documents ("umkm.law/1"): regimes with their limits, in memory. */
#ifndef UMKM_RULES_LAW_H
#define UMKM_RULES_LAW_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <umkm/rules.h>

#include "base/letters.h"
#include "rules/reader.h"

struct umkm__document;

/* Values above .above up to and including .up_to are in the class. "< v" is stored as "<= v - 1": amounts are whole. */
struct umkm__range {
    bool has_above;
    bool has_up_to;
    int64_t above;
    int64_t up_to;
};

struct umkm__limit_row {
    int32_t size_class; /* UMKM_SIZE_UNKNOWN: the law names no class here */
    struct umkm__range range;
    struct umkm__authority authority;
};

/* The classes by one measure; with when_measure, only for values of that other measure within a range. */
struct umkm__criterion {
    int32_t measure;
    int32_t when_measure; /* 0: always */
    struct umkm__range when;
    int32_t count;
    struct umkm__limit_row *rows; /* rising, without gap; the first open below, the last open above */
};

enum umkm__track { UMKM__TRACK_STATUTE, UMKM__TRACK_COMPLEMENT, UMKM__TRACK_ALTERNATIVE };

enum { UMKM__REGIME_MEASURES = 4 };

struct umkm__regime {
    const char *id;
    struct umkm__bitext title;
    int32_t track;
    int32_t status;          /* UMKM_RULE_… */
    const char *complements; /* id of the regime whose undistinguished classes this one tells apart */
    int32_t valid_from;
    int32_t valid_to; /* first day no longer in force; INT32_MAX when open */
    struct umkm__authority period;
    int32_t deciding[2]; /* measure by UMKM_PURPOSE_… */
    struct umkm__authority deciding_authority;
    int32_t count;
    struct umkm__criterion *criteria;
    int32_t measure_count;
    int32_t measures[UMKM__REGIME_MEASURES]; /* of the criteria and their conditions, each once, in their order */
    const struct umkm__criterion *first[UMKM__REGIME_MEASURES]; /* of each measure; NULL when it is only a condition */
};

/* A fact that alone decides the class in the regimes of the statute track. */
struct umkm__override {
    int32_t field;
    int64_t value;
    int32_t size_class;
    struct umkm__authority authority;
};

/* A time without a regime, and why. For messages: the regimes alone decide which day has one. */
struct umkm__law_gap {
    int32_t from;
    int32_t to; /* first day after */
    struct umkm__bitext text;
    struct umkm__authority authority;
};

struct umkm__law {
    struct umkm__bitext title;
    int32_t cohort_from; /* founded on or after: capital decides; 0 when the document says nothing */
    struct umkm__authority cohort_authority;
    int32_t override_count;
    struct umkm__override *overrides;
    int32_t gap_count;
    struct umkm__law_gap *gaps;
    int32_t count;
    struct umkm__regime *regimes;
};

/* A stretch of time with one regime of the statute track in force. */
struct umkm__law_segment {
    int32_t from;
    int32_t to;         /* first day after; INT32_MAX when open */
    int32_t regime;     /* handle */
    int32_t complement; /* handle, or 0 */
};

/* All law documents of a set together. */
struct umkm__law_index {
    int32_t count;
    const struct umkm__regime **regimes; /* [handle - 1] */
    int32_t segment_count;
    struct umkm__law_segment *segments; /* by day, not overlapping */
    int32_t cohort_from;
    int32_t override_count;
    const struct umkm__override **overrides;
    int32_t gap_count;
    const struct umkm__law_gap **gaps;
    int32_t citation_count;
    const char **citations; /* of limits and overrides, [number - 1]: what an answer can cite */
    struct umkm__arena arena;
};

/* Whether two periods, each given by its first day and the first day after, have a day in common. */
static inline bool umkm__periods_meet(int32_t from, int32_t to, int32_t other_from, int32_t other_to)
{
    return from < other_to && other_from < to;
}

/* Ids of regimes are looked up without regard to letter case, and so must differ in more than that. */
static inline bool umkm__same_regime(const char *one, const char *other)
{
    return umkm__same_id(one, other, strlen(other));
}

void umkm__law_load(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__document *document);

/*
 * Builds the index of a set. A fault between documents is noted at the regimes of newest (the document that was added last).
 * Returns UMKM_E_MEMORY or UMKM_OK; faults are in reading.
 */
umkm_status umkm__law_link(struct umkm__reading *reading, const umkm_rules *rules, const struct umkm__document *newest,
                           struct umkm__law_index **index);
void umkm__law_unlink(struct umkm__law_index *index);

/* The segment of a day, or NULL; then *before and *after are the neighbours in time: place + 1 in segments, 0 for none. */
const struct umkm__law_segment *umkm__law_on(const struct umkm__law_index *index, int32_t day, int32_t *before,
                                             int32_t *after);

/* The number of a citation, the very text that a limit or an override has; 0 for NULL. */
int32_t umkm__law_citation_number(const struct umkm__law_index *index, const char *citation);

/* Why a day has no regime, in the words of the document that was added last; NULL when none says so. */
const struct umkm__law_gap *umkm__law_gap_on(const struct umkm__law_index *index, int32_t day);

#endif
