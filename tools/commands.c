/* SPDX-License-Identifier: MIT */
#include "command.h"

#include <string.h>

const struct command *const commands[] = {
    &classify_command,  &score_command,      &programme_command, &assess_command, &summary_command,
    &scorecard_command, &programmes_command, &law_command,       &fields_command, NULL};

const struct command *command_find(const char *name)
{
    for (const struct command *const *command = commands; *command != NULL; command++) {
        if (strcmp((*command)->name, name) == 0) {
            return *command;
        }
    }
    return NULL;
}
