/* SPDX-License-Identifier: MIT */
/* JSON out: decision records as the library writes them, and error records in the places of invalid rows. */
#ifndef TOOLS_JSON_OUTPUT_H
#define TOOLS_JSON_OUTPUT_H

#include "output.h"
#include "row.h"

struct json_writer {
    struct session *session;
    struct output *out;
    umkm_decision_options options;
    struct buffer text;
    bool list;  /* an array; else one value or lines */
    bool lines; /* each value on a line of its own, no array */
    bool any;   /* a row was written */
};

void json_write_begin(struct json_writer *writer, struct session *session, struct output *out, int32_t sections, bool lines);
/* single, known with the first row: the input was one object. Returns false when there is no memory. */
bool json_write_row(struct json_writer *writer, const struct row *row, bool single);
void json_write_end(struct json_writer *writer, bool single);

/* A JSON string with its quotes. */
void json_write_string(struct output *out, const char *text);

#endif
