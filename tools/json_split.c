/* SPDX-License-Identifier: MIT */
#include "json_split.h"

#include <string.h>

enum { LOOK_AHEAD = 65536, SNIFF_BYTES = 131072 };

static bool is_space(int byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* The byte at an offset from the position, reading on where needed; -1 behind the end. */
static int byte_at(struct json_splitter *splitter, size_t offset)
{
    struct input *input = splitter->input;

    while (splitter->position + offset >= input->end) {
        if (input->at_end || input->error != 0) {
            return -1;
        }
        (void)input_more(input, splitter->position);
        splitter->position = 0;
    }
    return (unsigned char)input->data[splitter->position + offset];
}

static enum json_cut broken(struct json_splitter *splitter, enum message fault, int64_t line)
{
    if (splitter->input->error != 0) {
        return JSON_UNREAD;
    }
    splitter->fault = fault;
    splitter->fault_line = line;
    return JSON_BROKEN;
}

/* Goes on to the next byte that is no white space, and returns it. */
static int skip_space(struct json_splitter *splitter)
{
    int byte = byte_at(splitter, 0);

    while (is_space(byte)) {
        splitter->line += byte == '\n';
        splitter->position++;
        byte = byte_at(splitter, 0);
    }
    return byte;
}

static void skip_mark(struct json_splitter *splitter)
{
    if (byte_at(splitter, 0) == 0xEF && byte_at(splitter, 1) == 0xBB && byte_at(splitter, 2) == 0xBF) {
        splitter->position += 3;
    }
}

/* A value that is too long is passed over, so that it takes no memory. */
static size_t keep_short(struct json_splitter *splitter, size_t offset)
{
    if (offset <= splitter->limit) {
        return offset;
    }
    splitter->too_long = true;
    splitter->position += offset;
    return 0;
}

/* An object, an array or a text: to its end. Brackets are only counted. */
static bool cut_nested(struct json_splitter *splitter, size_t *length)
{
    size_t offset = 0;
    int64_t depth = 0;
    bool text = false;

    do {
        int byte = byte_at(splitter, offset++);

        if (byte < 0) {
            return false;
        }
        splitter->line += byte == '\n';
        if (text && byte == '\\' && byte_at(splitter, offset) >= 0) {
            offset++;
        } else if (byte == '"') {
            text = !text;
        } else if (!text && (byte == '{' || byte == '[')) {
            depth++;
        } else if (!text && (byte == '}' || byte == ']')) {
            depth--;
        }
        offset = keep_short(splitter, offset);
    } while (depth > 0 || text);
    *length = offset;
    return true;
}

/* Anything else: to the next white space, comma or bracket. */
static void cut_plain(struct json_splitter *splitter, size_t *length)
{
    size_t offset = 0;
    int byte = byte_at(splitter, offset);

    while (byte >= 0 && !is_space(byte) && (offset == 0 || memchr(",]}{[\"", byte, 6) == NULL)) {
        offset = keep_short(splitter, offset + 1);
        byte = byte_at(splitter, offset);
    }
    *length = offset;
}

static bool only_space_follows(struct json_splitter *splitter, size_t offset)
{
    for (size_t i = 0; i < LOOK_AHEAD; i++) {
        int byte = byte_at(splitter, offset + i);

        if (!is_space(byte)) {
            return byte < 0;
        }
    }
    return false;
}

static enum json_cut cut_value(struct json_splitter *splitter, int first)
{
    size_t length = 0;

    splitter->value_line = splitter->line;
    splitter->too_long = false;
    if (first == '{' || first == '[' || first == '"') {
        if (!cut_nested(splitter, &length)) {
            return broken(splitter, MSG_JSON_ENDS_EARLY, splitter->value_line);
        }
    } else {
        cut_plain(splitter, &length);
    }
    splitter->last = splitter->shape == JSON_VALUES && only_space_follows(splitter, length);
    splitter->text = splitter->input->data + splitter->position;
    splitter->length = length;
    splitter->position += length;
    splitter->started = true;
    return JSON_CUT;
}

static enum json_cut next_element(struct json_splitter *splitter)
{
    int byte = skip_space(splitter);

    if (splitter->closed) {
        return byte < 0 && splitter->input->error == 0 ? JSON_END : broken(splitter, MSG_JSON_BEHIND_ARRAY, splitter->line);
    }
    if (byte == ']') {
        splitter->closed = true;
        splitter->position++;
        return next_element(splitter);
    }
    if (splitter->started) {
        if (byte != ',') {
            return broken(splitter, byte < 0 ? MSG_JSON_ENDS_EARLY : MSG_JSON_NO_COMMA, splitter->line);
        }
        splitter->position++;
        byte = skip_space(splitter);
    }
    if (byte < 0) {
        return broken(splitter, MSG_JSON_ENDS_EARLY, splitter->line);
    }
    if (byte == ',' || byte == ']' || byte == '}') {
        return broken(splitter, MSG_JSON_NO_VALUE, splitter->line);
    }
    return cut_value(splitter, byte);
}

static enum json_cut next_value(struct json_splitter *splitter)
{
    int byte = skip_space(splitter);

    if (byte < 0) {
        return splitter->input->error != 0 ? JSON_UNREAD : JSON_END;
    }
    return cut_value(splitter, byte);
}

static enum json_cut next_line(struct json_splitter *splitter)
{
    int byte = skip_space(splitter); /* empty lines are no rows */
    size_t length = 0;

    splitter->value_line = splitter->line;
    splitter->too_long = false;
    if (byte < 0) {
        return splitter->input->error != 0 ? JSON_UNREAD : JSON_END;
    }
    while (byte >= 0 && byte != '\n') {
        length = keep_short(splitter, length + 1);
        byte = byte_at(splitter, length);
    }
    if (splitter->input->error != 0) {
        return JSON_UNREAD;
    }
    splitter->text = splitter->input->data + splitter->position;
    splitter->length = length;
    splitter->position += length;
    return JSON_CUT;
}

enum json_cut json_split_next(struct json_splitter *splitter)
{
    if (splitter->shape == JSON_ARRAY) {
        return next_element(splitter);
    }
    return splitter->shape == JSON_LINES ? next_line(splitter) : next_value(splitter);
}

enum json_cut json_split_begin(struct json_splitter *splitter, struct input *input, size_t limit, bool lines)
{
    int first;
    int second;

    *splitter = (struct json_splitter){.input = input, .limit = limit, .line = 1};
    splitter->shape = lines ? JSON_LINES : JSON_VALUES;
    first = byte_at(splitter, 0);
    second = byte_at(splitter, 1);
    if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
        return broken(splitter, MSG_UTF16, 1);
    }
    skip_mark(splitter);
    first = skip_space(splitter);
    if (first < 0) {
        return input->error != 0 ? JSON_UNREAD : JSON_END;
    }
    if (first == '[' && !lines) {
        splitter->shape = JSON_ARRAY;
        splitter->position++;
    }
    return JSON_CUT;
}

/* Whether the first value ends on its line and another begins on a later one; false also when that cannot be seen yet. */
static bool lines_so_far(const char *text, size_t length)
{
    const char *end = memchr(text, '\n', length);
    const char *last = end;

    if (end == NULL) {
        return false;
    }
    while (last > text && is_space((unsigned char)last[-1])) {
        last--;
    }
    if (last == text || last[-1] != '}') {
        return false;
    }
    while (end < text + length && is_space((unsigned char)*end)) {
        end++;
    }
    return end < text + length && *end == '{';
}

enum json_sniff json_sniff(struct input *input)
{
    for (;;) {
        size_t at = input->end >= 3 && memcmp(input->data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

        while (at < input->end && is_space((unsigned char)input->data[at])) {
            at++;
        }
        if (at < input->end && input->data[at] == '[') {
            return SNIFF_JSON;
        }
        if (at < input->end && input->data[at] != '{' && (at > 0 || input->end >= 3)) {
            return SNIFF_OTHER;
        }
        if (at < input->end && lines_so_far(input->data + at, input->end - at)) {
            return SNIFF_LINES;
        }
        if (input->end >= SNIFF_BYTES || !input_more(input, 0)) {
            return at < input->end && input->data[at] == '{' ? SNIFF_JSON : SNIFF_OTHER;
        }
    }
}
