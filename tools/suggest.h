/* SPDX-License-Identifier: MIT */
/* "Did you mean": names near a misspelt one. */
#ifndef TOOLS_SUGGEST_H
#define TOOLS_SUGGEST_H

#include "buffer.h"

/* Adds the nearest of the names (NULL-terminated), each behind the prefix, separated by ", "; nothing when none is near. */
void suggest_from(const char *text, const char *const *names, const char *prefix, struct buffer *near);
/* The same among the names and aliases of all fields. */
void suggest_fields(const char *text, size_t length, struct buffer *near);

#endif
