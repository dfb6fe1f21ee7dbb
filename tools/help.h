/* SPDX-License-Identifier: MIT */
#ifndef TOOLS_HELP_H
#define TOOLS_HELP_H

#include "session.h"

/* Help on one command, or on all when the session has none. Gives the exit status. */
int help_show(struct session *session);
int help_version(struct session *session);

#endif
