/* SPDX-License-Identifier: MIT */
/* What an accumulator of data quality holds. */
#ifndef UMKM_SUMMARY_QUALITY_H
#define UMKM_SUMMARY_QUALITY_H

#include <stdbool.h>

#include <umkm/summary.h>

#include "summary/block.h"

enum {
    UMKM__SMALL_AMOUNT = 1000000, /* rupiah: below this, an amount of a whole year is suspicious */
    UMKM__THOUSANDS_MIN = 10      /* values above zero that a column must have to be judged */
};

struct umkm__field_state {
    bool given;
    int64_t known;
    int64_t invalid; /* values in columns that the field does not admit */
    int64_t refused; /* cells that never became a value */
    int64_t zero;
    int64_t positive;
    int64_t small; /* above zero and below UMKM__SMALL_AMOUNT */
};

struct umkm__finding_state {
    int64_t count;
    int32_t sample_count;
    int64_t samples[UMKM_SUMMARY_SAMPLES]; /* rising */
};

struct umkm_quality {
    int32_t as_of;
    int64_t rows;
    struct umkm__field_state fields[UMKM_FIELD_END];
    struct umkm__finding_state findings[UMKM_FINDING_END][UMKM_FIELD_END];
    struct umkm__block_column column; /* the block being looked at */
    struct umkm__block_column other;  /* and one that it is compared with */
};

void umkm__quality_note(struct umkm_quality *quality, int32_t finding, int32_t field, int64_t line);
/* Whether a field is one of which a whole column of small amounts is not to be expected. */
bool umkm__quality_expects_large(int32_t field);

#endif
