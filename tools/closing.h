/* SPDX-License-Identifier: MIT */
/* What a file has come to, on standard error. */
#ifndef TOOLS_CLOSING_H
#define TOOLS_CLOSING_H

#include "row.h"

/* Adds "label count" to a list, when the count is not zero. */
void closing_count(struct buffer *list, const char *label, int64_t count, int32_t lang);
/* "3 rows: Ready 2, invalid 1", from such a list. */
void closing_say(struct session *session, const struct tally *tally, struct buffer *list);

#endif
