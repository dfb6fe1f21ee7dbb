/* SPDX-License-Identifier: MIT */
/* The parts of "umkm law". */
#ifndef TOOLS_LAW_H
#define TOOLS_LAW_H

#include "session.h"

/* umkm law check FILE: its faults, or what it would change. Gives the exit status. */
int law_check(struct session *session, const char *name);
/* "> Rp300.000.000 sampai <= Rp2.500.000.000" for a row of limits. */
void law_limit_text(const umkm_limit *limit, int32_t lang, struct buffer *to);
/* "untuk jumlah tenaga kerja <= 19", nothing when the row holds always. */
void law_condition_text(const umkm_limit *limit, int32_t lang, struct buffer *to);
/* "sejak 2 Februari 2021" */
void law_period_text(const umkm_regime *regime, int32_t lang, struct buffer *to);

#endif
