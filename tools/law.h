/* SPDX-License-Identifier: MIT */
/* The parts of "umkm law". */
#ifndef TOOLS_LAW_H
#define TOOLS_LAW_H

#include "output.h"
#include "session.h"

/* umkm law check FILE: its faults, or what it would change. Gives the exit status. */
int law_check(struct session *session, const char *name);
/* "> Rp300.000.000 sampai <= Rp2.500.000.000" for a row of limits. */
void law_limit_text(const umkm_limit *limit, int32_t lang, struct buffer *to);
/* "untuk jumlah tenaga kerja <= 19", nothing when the row holds always. */
void law_condition_text(const umkm_limit *limit, int32_t lang, struct buffer *to);
/* "sejak 2 Februari 2021" */
void law_period_text(const umkm_regime *regime, int32_t lang, struct buffer *to);

/* A regime that the options ask for; a row of its limits. False when there is none, or it is not asked for. */
bool law_get_regime(const struct session *session, int32_t number, umkm_regime *regime);
bool law_get_limit(const struct session *session, int32_t regime, size_t index, umkm_limit *limit);
bool law_any_wanted(const struct session *session);

/* What the documents say beside the regimes; with a day asked for, only what does not hang on another day. */
struct page;
void law_write_notes(struct page *page, const struct session *session);
/* Whether the gaps that the documents name cover all days from one to before another. */
bool law_gaps_cover(const umkm_rules *rules, int32_t from, int32_t to);

void law_write_text(const struct session *session, struct output *out);
void law_write_csv(const struct session *session, struct output *out);
void law_write_json(const struct session *session, struct output *out);

#endif
