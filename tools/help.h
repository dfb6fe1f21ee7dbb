/* SPDX-License-Identifier: MIT */
#ifndef TOOLS_HELP_H
#define TOOLS_HELP_H

#include "session.h"

/* What --help, the manual pages and the completions of the shells are made of. */
struct option_help {
    enum option_id id;
    const char *form; /* such as "--gap before|after" */
    struct bitext text;
};

extern const struct option_help option_helps[]; /* form NULL at the end */
extern const struct bitext help_intro;
extern const struct bitext help_exit_status;

/* Help on one command, or on all when the session has none. Gives the exit status. */
int help_show(struct session *session);
int help_version(struct session *session);

#endif
