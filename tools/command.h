/* SPDX-License-Identifier: MIT */
/* A command such as "classify". A new one is a file of its own and one line in commands.c. */
#ifndef TOOLS_COMMAND_H
#define TOOLS_COMMAND_H

#include <stdint.h>

#include "message.h"
#include "session.h"

struct command {
    const char *name;
    uint32_t accepts;                    /* OPTION_BIT() of the options that it understands, beyond --lang and --help */
    struct bitext arguments;             /* such as "[FILE | NAME=VALUE ...]" */
    struct bitext summary;               /* one line */
    struct bitext help;                  /* what a person has to know, lines of at most 80 characters */
    int (*run)(struct session *session); /* gives the exit status */
};

extern const struct command classify_command;
extern const struct command score_command;
extern const struct command programme_command;
extern const struct command assess_command;
extern const struct command scorecard_command;
extern const struct command programmes_command;
extern const struct command summary_command;
extern const struct command law_command;
extern const struct command fields_command;

/* NULL at the end. */
extern const struct command *const commands[];

const struct command *command_find(const char *name);

#endif
