/* SPDX-License-Identifier: MIT */
/* A progress bar on standard error, for people only: never on a pipe, in a file, or beside answers on the same terminal. */
#ifndef TOOLS_PROGRESS_H
#define TOOLS_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct progress {
    bool wanted;
    bool visible;
    int32_t lang;
    int64_t total;   /* bytes; -1 when not known */
    int64_t updated; /* milliseconds */
};

/* Whether there will be a bar. */
void progress_begin(struct progress *progress, bool quiet, bool output_on_terminal, int64_t total, int32_t lang);
/* Draws at most ten times a second. */
void progress_update(struct progress *progress, int64_t bytes, int64_t rows);
/* Takes the bar off the screen, before anything else is written there. */
void progress_clear(struct progress *progress);

#endif
