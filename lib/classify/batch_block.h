/* SPDX-License-Identifier: MIT */
/* The rows of a batch that are worked on at once. */
#ifndef UMKM_CLASSIFY_BATCH_BLOCK_H
#define UMKM_CLASSIFY_BATCH_BLOCK_H

#include "classify/batch_plan.h"

/* What one block needs; on the stack. */
struct umkm__block {
    const struct umkm__batch_plan *plan;
    const struct umkm__kernels *kernels;
    bool by_measure; /* the caller wants the class by each measure */
    bool explains;   /* the caller wants warnings or citations */
    int64_t row;     /* first row of the block */
    size_t n;
    struct umkm__lane lanes[UMKM_MEASURES_MAX];
    uint8_t invalid[UMKM__BLOCK];
    uint8_t scratch[UMKM__BLOCK];
    uint8_t *classes; /* where the answers go: the caller's arrays, or these */
    uint8_t *decided_by;
    uint8_t *conflict;
    uint8_t own[3][UMKM__BLOCK];
    /* why, when that is wanted */
    uint8_t overridden[UMKM__BLOCK]; /* 0xFF: a fact decided, not a measure */
    uint32_t warnings[UMKM__BLOCK];
    int32_t citations[UMKM__BLOCK];
    /* scratch of the functions below, here and not in each of them: hardened builds clear every local array on every call */
    int64_t wide[UMKM__SIZE_TERMS + 1][UMKM__BLOCK];
    uint8_t masks[UMKM__SIZE_TERMS + 1][UMKM__BLOCK];
};

/* The column of a field, or NULL. */
static inline const umkm_column *umkm__block_column(const struct umkm__block *block, int32_t field)
{
    return block->plan->table.columns[field];
}

/* The values of a field that has a column, and where it is known, checked against the range of the field. */
const int64_t *umkm__block_fact(struct umkm__block *block, int32_t field, int64_t *scratch, uint8_t *known);

/*
 * The rows that were founded since the cohort date (0xFF in since), and those of which it is known on which side they are;
 * where it is not, nothing decides.
 */
void umkm__block_cohort(struct umkm__block *block, uint8_t *since, uint8_t *told);

/* Notes what a stated amount is suspected of, by row. */
void umkm__block_warn_stated(struct umkm__block *block, const int64_t *values, const uint8_t *known);

/* The same for one row of a measure that may be computed from its terms. */
void umkm__block_warn_derived(struct umkm__block *block, size_t row, const struct umkm__size_source *source,
                              const bool known[UMKM__SIZE_TERMS + 1], const int64_t values[UMKM__SIZE_TERMS + 1]);

/* Warnings and citations of the rows, once their classes are there. */
void umkm__block_explain(struct umkm__block *block);

#endif
