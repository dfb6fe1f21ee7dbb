/* SPDX-License-Identifier: MIT */
/* The scorecard and the programme that the options ask for. */
#ifndef TOOLS_RULE_FIND_H
#define TOOLS_RULE_FIND_H

#include "session.h"

/* Finds them in the rules of the session. Returns EXIT_ANSWERED, or EXIT_USAGE (said, with what there is). */
int rule_find_asked(struct session *session);
int rule_find_scorecard(struct session *session, const char *id, int32_t *scorecard);
int rule_find_programme(struct session *session, const char *id, int32_t *programme);

#endif
