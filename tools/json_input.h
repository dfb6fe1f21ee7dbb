/* SPDX-License-Identifier: MIT */
/* Businesses from JSON: an object, an array of objects, or JSON Lines. */
#ifndef TOOLS_JSON_INPUT_H
#define TOOLS_JSON_INPUT_H

#include "json_split.h"
#include "row.h"

struct json_reader {
    struct session *session;
    struct tally *tally;
    struct json_splitter splitter;
    int64_t elements; /* of the array, so far */
    const char *file;
};

/* Returns EXIT_ANSWERED, or how to end (said). */
int json_open(struct json_reader *reader, struct session *session, struct input *input, struct tally *tally, bool lines);
enum reading json_next(struct json_reader *reader, struct row *row);
/* The input is one object, and not a list of them. Known once the first row was read. */
bool json_is_single(const struct json_reader *reader);

#endif
