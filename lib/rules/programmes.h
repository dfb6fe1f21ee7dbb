/* SPDX-License-Identifier: MIT */
/* Programme documents ("umkm.programmes/1"): programmes with dated parameter sets, in memory. */
#ifndef UMKM_RULES_PROGRAMMES_H
#define UMKM_RULES_PROGRAMMES_H

#include <stdbool.h>
#include <stdint.h>

#include "rules/demand.h"
#include "rules/reader.h"

struct umkm__document;

struct umkm__requirement {
    const char *id;
    struct umkm__bitext text;
    struct umkm__authority authority;
    int32_t standing; /* UMKM_STANDING_USUAL: for everybody */
    struct umkm__demand demand;
    bool used; /* while loading */
};

/* A rate that may hang on a field: for values up to rows[0].up_to, then up to rows[1].up_to … Rows rise. */
struct umkm__rate_row {
    int64_t up_to; /* INT64_MAX: open */
    int32_t bps;
};

struct umkm__schedule {
    int32_t by_field; /* 0: one row for everybody, or unsettled */
    bool unsettled;   /* the sources give .lowest to .highest, no row */
    int32_t lowest;
    int32_t highest;
    int32_t count; /* 0 and not unsettled: no rate */
    struct umkm__rate_row *rows;
};

struct umkm__programme_terms {
    bool present;
    struct umkm__authority authority;
    bool has_plafond;
    bool from_included;
    int64_t from;
    int64_t up_to;
    int32_t rate_of;                    /* UMKM_RATE_… */
    struct umkm__schedule schedules[2]; /* by UMKM_SCHEDULE_… */
    int32_t tenor_working_capital;
    int32_t tenor_investment;
    int32_t tenor_by_field;
    int64_t allowance;                   /* 0: none */
    struct umkm__demand *allowance_when; /* NULL: for everybody */
    int32_t note_count;
    struct umkm__bitext *notes;
};

struct umkm__parameters {
    const char *id;
    int32_t status;
    int32_t valid_from;
    int32_t valid_to; /* first day no longer in force; INT32_MAX when open */
    struct umkm__authority authority;
    struct umkm__bitext closing; /* why it is suspended or closed; NULL members: not said */
    int32_t standings[2];        /* in the order of the document; 0 ends */
    int32_t note_count;
    struct umkm__bitext *notes;
    int32_t count;
    const struct umkm__requirement **requirements;
    struct umkm__programme_terms terms;
    bool verified; /* the set, all its requirements and its terms */
};

struct umkm__programme {
    const char *id;
    struct umkm__bitext name;
    struct umkm__bitext about;
    int32_t began; /* 0: not known */
    int32_t count;
    struct umkm__parameters *sets;
};

struct umkm__programmes {
    struct umkm__bitext title;
    int32_t count;
    struct umkm__programme *programmes;
};

void umkm__programmes_load(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__document *document);

/* The member "terms" of a parameter set. */
void umkm__read_terms(struct umkm__reading *reading, const struct umkm__node *set, struct umkm__programme_terms *terms);

/* A member that is a list of texts in two languages; optional. */
void umkm__read_notes(struct umkm__reading *reading, const struct umkm__node *object, struct umkm__bitext **notes,
                      int32_t *count);

#endif
