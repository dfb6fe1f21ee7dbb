/* SPDX-License-Identifier: MIT */
/* A scored business written as the columns of tests/vectors/score.csv, to be compared with them. */
#ifndef UMKM_TESTS_SUPPORT_SCORE_ROW_H
#define UMKM_TESTS_SUPPORT_SCORE_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include <umkm/umkm.h>

enum { SCORE_TEXT_SIZE = 2048 };

struct score_row {
    char knock_outs[SCORE_TEXT_SIZE];
    char unanswered[SCORE_TEXT_SIZE];
    char referrals[SCORE_TEXT_SIZE];
    char reasons[SCORE_TEXT_SIZE];
    char tips[SCORE_TEXT_SIZE];
    char answers[SCORE_TEXT_SIZE];
    const char *band;
};

/* Sets the facts of "name=value;name=value"; "name=" makes a fact unknown. False on a part that cannot be set. */
bool score_row_set(umkm_business *business, const char *facts, size_t length);

/* Writes what the context holds. */
void score_row_read(const umkm_rules *rules, const umkm_score_context *context, struct score_row *row);

#endif
