/* SPDX-License-Identifier: MIT */
/* Texts and their numbers 0, 1, 2 … in the order in which they came. Bounded in number and in bytes. */
#ifndef TOOLS_NAMES_H
#define TOOLS_NAMES_H

#include "buffer.h"

enum { NAMES_MAX = 100000, NAMES_BYTES_MAX = 33554432 };

struct names {
    struct buffer text; /* all texts, each with a NUL behind it */
    size_t *starts;     /* by number */
    size_t *lengths;
    uint32_t *slots; /* hash table: number + 1, or 0 */
    size_t count;
    size_t slot_count;
};

void names_free(struct names *names);
/* The number of a text, which gets one when it has none; -1 when there is no room for more. */
int64_t names_number(struct names *names, const char *bytes, size_t length);
const char *names_text(const struct names *names, int64_t number, size_t *length);
/* 64 bits of a text, never 0. Two texts share them with a chance of 1 in 2^64. */
uint64_t text_hash(const char *bytes, size_t length);

#endif
