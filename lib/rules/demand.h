/* SPDX-License-Identifier: MIT */
/*
 * What a requirement of a programme demands, as data: a tree of "all of" and "any of" over comparisons. Other than the
 * conditions of a scorecard, a comparison here may be about the size class, a sum, another fact or the day asked for, and
 * says how the business could come to satisfy it.
 */
#ifndef UMKM_RULES_DEMAND_H
#define UMKM_RULES_DEMAND_H

#include <stdbool.h>
#include <stdint.h>

#include "rules/reader.h"

enum umkm__demand_kind { UMKM__DEMAND_LEAF, UMKM__DEMAND_ALL, UMKM__DEMAND_ANY };

enum umkm__subject_kind {
    UMKM__SUBJECT_FIELD,
    UMKM__SUBJECT_MEASURE,
    UMKM__SUBJECT_SUM,         /* of two fields; the second is the one that can be changed */
    UMKM__SUBJECT_SIZE_CLASS,  /* code: UMKM_PURPOSE_… */
    UMKM__SUBJECT_PROVINCE,    /* first two digits of the region */
    UMKM__SUBJECT_YEARS_SINCE, /* calendar years from the year in a field to that of the day asked for */
    UMKM__SUBJECT_AS_OF,       /* the day asked for */
    UMKM__SUBJECT_UNSETTLED    /* a question that the sources do not settle: never known */
};

struct umkm__subject {
    int32_t kind;
    int32_t code;   /* field, measure or purpose */
    int32_t second; /* of a sum */
};

/* What an unknown subject means. */
enum umkm__when_unknown { UMKM__STAYS_UNKNOWN, UMKM__COUNTS_AS_MET, UMKM__COUNTS_AS_FAILED };

struct umkm__demand {
    int32_t kind;
    int32_t count; /* of children; 0 for a leaf */
    struct umkm__demand *children;
    struct umkm__subject subject;
    int32_t compare; /* UMKM_COMPARE_… */
    int32_t than;    /* field to compare with instead of values; 0: none */
    int32_t value_count;
    int64_t *values;
    int32_t when_unknown;
    int32_t changeable; /* UMKM_CHANGEABLE_… */
    struct umkm__bitext change;
};

/* Zeroed memory of the document that is being read, or NULL; then the reading as a whole fails. */
void *umkm__reading_alloc(struct umkm__reading *reading, int32_t count, size_t size);

enum { UMKM__DEMAND_DEPTH = 4, UMKM__DEMAND_CHILDREN = 16, UMKM__DEMAND_VALUES = 64 };

/* A required member of an object. False when it is not there or has a fault. */
bool umkm__read_demand(struct umkm__reading *reading, const struct umkm__node *object, const char *key,
                       struct umkm__demand *demand);

/*
 * Notes a fault when what must hold at once leaves no value for an amount or count. The bounds of several demands that
 * must hold together are gathered by calling this with the same array, one element per field, all zero at first.
 */
struct umkm__bounds {
    bool has_least;
    bool has_most;
    int64_t least;
    int64_t most;
};
void umkm__demand_bounds(struct umkm__reading *reading, const struct umkm__node *node, const struct umkm__demand *demand,
                         struct umkm__bounds *bounds);

/* The easiest UMKM_CHANGEABLE_… in a tree: action before time before no. */
int32_t umkm__demand_changeable(const struct umkm__demand *demand);

#endif
