/* SPDX-License-Identifier: MIT */
/* What is the same for all rows of a batch, worked out once. */
#ifndef UMKM_CLASSIFY_BATCH_PLAN_H
#define UMKM_CLASSIFY_BATCH_PLAN_H

#include <umkm/batch.h>

#include "classify/decide.h"
#include "classify/kernels.h"
#include "record/size.h"
#include "record/table.h"

struct umkm__batch_range {
    int64_t least;
    int64_t most;
};

/* What an answer of a class by a measure cites. */
struct umkm__told {
    int32_t citation; /* number; 0: there is no such answer */
    bool verified;
};

struct umkm__batch_plan {
    const struct umkm__law_index *law;
    umkm_classify_options options;
    struct umkm__table table;
    int32_t regime; /* handle */
    struct umkm__batch_range ranges[UMKM_FIELD_END];
    int32_t measure_count;
    int32_t measures[UMKM_MEASURES_MAX];
    struct umkm__ladder ladders[UMKM_MEASURES_MAX];
    int32_t other_count;
    int32_t others[UMKM_FIELD_END]; /* fields given that the regime does not read: only their range is checked */
    bool in_lanes;                  /* false: row by row */
    bool in_pairs; /* two measures, both only stated, of which the first known one decides: the usual case */
    int32_t mode;  /* UMKM__MODE_… */
    int32_t first; /* place of the deciding measure, or -1 */
    int32_t second;
    uint8_t deciders[2]; /* the measures themselves */
    int32_t cohort_from;
    int64_t override_value;
    uint8_t override_class; /* 0: none */
    /* why */
    bool is_alternative;
    bool tells; /* false: told is not enough, because limits of one class differ in their article */
    struct umkm__told told[UMKM_MEASURES_MAX][UMKM_SIZE_LARGE + 1]; /* by place of the measure and class */
    struct umkm__told override_told;
    uint32_t warnings; /* of every row */
};

/* UMKM_OK, UMKM_E_NO_REGIME (the table is set), or what is wrong with the call. */
umkm_status umkm__batch_plan(struct umkm__batch_plan *plan, const umkm_rules *rules, const umkm_classify_options *options,
                             const int32_t *fields, const umkm_column *columns, size_t count, umkm_error *error);

#endif
