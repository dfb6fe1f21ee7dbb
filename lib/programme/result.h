/* SPDX-License-Identifier: MIT */
/* The answers of one check. */
#ifndef UMKM_PROGRAMME_RESULT_H
#define UMKM_PROGRAMME_RESULT_H

#include <umkm/programme.h>

#include "programme/change.h"
#include "programme/judge.h"

/* Whether a set applies on the day asked for, and if not, why. */
enum umkm__availability {
    UMKM__APPLIES,
    UMKM__SUSPENDED,  /* not eligible */
    UMKM__CLOSED,     /* not eligible */
    UMKM__NOT_BEGUN,  /* not eligible */
    UMKM__NOT_CARRIED /* the rules of that day are in no document: unknown */
};

struct umkm__outcome {
    enum umkm__verdict verdict;
    struct umkm__lack lack; /* when the verdict is unknown */
};

struct umkm__answer {
    const struct umkm__programme *programme;
    const struct umkm__parameters *set;
    int32_t handle;
    int32_t standing;
    int32_t availability;
    int32_t answer;
    int32_t failed;
    int32_t unknown;
    int32_t differs;
    int32_t answer_after;
    bool size_by_other;             /* the size class was decided by the other measure */
    struct umkm__lack lack;         /* of all requirements */
    struct umkm__outcome *outcomes; /* by requirement of the set, when it applies */
    struct umkm__change_list changes;
    umkm_terms terms;
};

/* UMKM_NOTICE_… bits of an answer. */
uint32_t umkm__answer_notices(const struct umkm__answer *answer);

struct umkm_programme_result {
    umkm_rules *rules;
    int32_t programme_count;
    const struct umkm__programme **programmes; /* [handle - 1] */
    size_t count;
    size_t outcome_count;
    struct umkm__answer *answers;   /* room for every set in both standings */
    struct umkm__outcome *outcomes; /* room for every requirement in both standings */
    struct umkm_business scratch;
};

#endif
