/* SPDX-License-Identifier: MIT */
/*
 * Cuts a stream into JSON values, in constant memory: the elements of one array, values one after the other, or lines. It
 * only finds where a value ends; whether it is JSON is for the library to say.
 */
#ifndef TOOLS_JSON_SPLIT_H
#define TOOLS_JSON_SPLIT_H

#include "input.h"
#include "message.h"

enum json_shape { JSON_LINES, JSON_VALUES, JSON_ARRAY };
enum json_cut { JSON_CUT, JSON_END, JSON_BROKEN, JSON_UNREAD };

struct json_splitter {
    struct input *input;
    enum json_shape shape;
    size_t position; /* in the window */
    int64_t line;    /* of the position */
    size_t limit;    /* longest value, in bytes */
    bool started;    /* a value was cut */
    bool closed;     /* the array has ended */
    /* the value */
    const char *text; /* until the next call */
    size_t length;
    int64_t value_line;
    bool too_long; /* it was passed over */
    bool last;     /* nothing but white space follows */
    /* what is wrong */
    enum message fault;
    int64_t fault_line;
};

/* Looks at the beginning; lines says that every line is a value. JSON_END when there is nothing at all. */
enum json_cut json_split_begin(struct json_splitter *splitter, struct input *input, size_t limit, bool lines);
enum json_cut json_split_next(struct json_splitter *splitter);

/* What a stream without a telling name holds: JSON, JSON Lines, or neither. Nothing is consumed. */
enum json_sniff { SNIFF_OTHER, SNIFF_JSON, SNIFF_LINES };
enum json_sniff json_sniff(struct input *input);

#endif
