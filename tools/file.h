/* SPDX-License-Identifier: MIT */
/* A small file as a whole, such as a rule document. */
#ifndef TOOLS_FILE_H
#define TOOLS_FILE_H

#include <stdbool.h>

#include "buffer.h"

/* Reads at most one byte more than limit, so that a longer file shows. False with errno in *error. */
bool file_read(const char *name, size_t limit, struct buffer *text, int *error);

#endif
