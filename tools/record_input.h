/* SPDX-License-Identifier: MIT */
/* One business from arguments NAME=VALUE. */
#ifndef TOOLS_RECORD_INPUT_H
#define TOOLS_RECORD_INPUT_H

#include "row.h"

/* Whether an argument is NAME=VALUE and not the name of a file: a file name with "=" needs a "/" before it, as in ./a=b. */
bool record_is_pair(const char *argument);
/* Reads all arguments into the row. Returns EXIT_ANSWERED (also for a bad value: the row is invalid) or EXIT_USAGE. */
int record_read(struct session *session, struct tally *tally, struct row *row);

#endif
