/* SPDX-License-Identifier: MIT */
/* The parts of "umkm scorecard". */
#ifndef TOOLS_SCORECARD_H
#define TOOLS_SCORECARD_H

#include "page.h"
#include "session.h"

/* One card, for people and for programs. */
void scorecard_show_text(struct page *page, const struct session *session, int32_t scorecard);
void scorecard_show_csv(struct output *out, const struct session *session, int32_t scorecard);
/* "sejak 1 November 2026 sampai sebelum ..." */
void scorecard_period(struct buffer *to, const umkm_scorecard *card, int32_t lang);
const char *scorecard_status(int32_t status, int32_t lang);

/* All faults of a file, or that it has none. Gives the exit status. */
int scorecard_check(struct session *session, const char *name);
/* What two cards, ids or files, do not have in common. Gives the exit status. */
int scorecard_diff(struct session *session, const char *a, const char *b);

#endif
