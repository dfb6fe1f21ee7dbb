/* SPDX-License-Identifier: MIT */
/* The beginning of a CSV file: byte order mark, delimiter and header. */
#include <stdlib.h>
#include <string.h>

#include "csv_input.h"
#include "utf8.h"

enum { PARSER_BLOCK = 65536 };

static int say_unreadable(struct csv_reader *reader, enum message message)
{
    say(reader->session, message, MESSAGE_ARGS(reader->file));
    return EXIT_IO;
}

static void on_header_cell(void *text, size_t length, void *data)
{
    struct csv_reader *reader = data;
    const char *bytes = text;
    char *header;

    if (reader->cells == reader->column_count) {
        reader->column_count += reader->column_count / 2 + 16;
        reader->columns = memory_resize(reader->columns, reader->column_count * sizeof *reader->columns);
    }
    while (length > 0 && (bytes[0] == ' ' || bytes[0] == '\t')) {
        bytes++;
        length--;
    }
    while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == '\t')) {
        length--;
    }
    header = memory_new(length + 1, 1);
    memcpy(header, bytes, length);
    reader->columns[reader->cells++] = (struct csv_column){.header = header};
}

/* The separator that the first line has most of, outside quotes. */
static char find_delimiter(const char *line, size_t length)
{
    static const char delimiters[] = {',', ';', '\t'};
    size_t counts[sizeof delimiters] = {0};
    size_t best = 0;
    bool quoted = false;

    for (size_t i = 0; i < length; i++) {
        quoted ^= line[i] == '"';
        for (size_t k = 0; k < sizeof delimiters && !quoted; k++) {
            counts[k] += line[i] == delimiters[k];
        }
    }
    for (size_t k = 1; k < sizeof delimiters; k++) {
        best = counts[k] > counts[best] ? k : best;
    }
    return delimiters[best];
}

/* Passes the byte order mark and empty lines, and finds the delimiter. */
static int find_header(struct csv_reader *reader)
{
    struct input *input = reader->input;
    size_t end = 0;
    size_t next = 0;
    size_t start = 0;

    while (input->end < 3 && input_more(input, 0)) {
        continue;
    }
    if (input->end >= 2 && (memcmp(input->data, "\xFF\xFE", 2) == 0 || memcmp(input->data, "\xFE\xFF", 2) == 0)) {
        return say_unreadable(reader, MSG_UTF16);
    }
    if (input->end >= 3 && memcmp(input->data, "\xEF\xBB\xBF", 3) == 0) {
        reader->position = start = 3;
    }
    buffer_add(&reader->lead, input->data, start);
    while (csv_find_line(reader, &start, &end, &next)) {
        size_t bytes = next - reader->position;

        if (end == SIZE_MAX) {
            return say_unreadable(reader, MSG_HEADER_TOO_LONG);
        }
        reader->delimiter = '\0';
        if (!csv_is_blank(reader, reader->position, end)) {
            reader->delimiter = find_delimiter(input->data + reader->position, end - reader->position);
            csv_set_delim(&reader->parser, (unsigned char)reader->delimiter);
            return EXIT_ANSWERED;
        }
        buffer_add(&reader->lead, input->data + reader->position, bytes);
        reader->position = start = next;
        reader->line++;
    }
    if (input->error != 0) {
        return say_errno(reader->session, MSG_CANNOT_READ, reader->file, input->error);
    }
    return say_unreadable(reader, MSG_NO_HEADER);
}

static int read_header(struct csv_reader *reader)
{
    struct csv_record record;
    enum csv_kind kind = csv_read(reader, on_header_cell, &record);
    const char *text = reader->input->data + record.start;
    size_t length;

    reader->column_count = reader->cells;
    if (kind == CSV_END) {
        return say_errno(reader->session, MSG_CANNOT_READ, reader->file, reader->input->error);
    }
    if (kind == CSV_NO_MEMORY) {
        return say_unreadable(reader, MSG_NO_MEMORY);
    }
    if (kind == CSV_TOO_LONG) {
        return say_unreadable(reader, MSG_HEADER_TOO_LONG);
    }
    if (kind != CSV_GOOD) {
        return say_unreadable(reader, MSG_HEADER_QUOTE);
    }
    length = record.end - record.start;
    if (reader->suspicious && (memchr(text, '\0', length) != NULL || !utf8_is_valid(text, length))) {
        return say_unreadable(reader, MSG_HEADER_BYTES);
    }
    if (csv_tidy(reader, &record)) {
        buffer_add(&reader->header, reader->tidy.data, reader->tidy.length);
    } else {
        buffer_add(&reader->header, text, length);
    }
    reader->line_end = "\n";
    if (record.next - record.end == 2) {
        reader->line_end = "\r\n";
    } else if (record.next > record.end && reader->input->data[record.end] == '\r') {
        reader->line_end = "\r";
    }
    return csv_map_columns(reader);
}

int csv_open(struct csv_reader *reader, struct session *session, struct input *input, struct tally *tally)
{
    int end;

    *reader = (struct csv_reader){
        .session = session, .input = input, .tally = tally, .line = 1, .file = input->name, .line_end = "\n"};
    if (csv_init(&reader->parser, CSV_STRICT) != 0) {
        return say_unreadable(reader, MSG_NO_MEMORY);
    }
    csv_set_blk_size(&reader->parser, PARSER_BLOCK);
    end = find_header(reader);
    return end == EXIT_ANSWERED ? read_header(reader) : end;
}

void csv_close(struct csv_reader *reader)
{
    for (size_t i = 0; i < reader->column_count; i++) {
        free(reader->columns[i].header);
    }
    free(reader->columns);
    buffer_free(&reader->lead);
    buffer_free(&reader->tidy);
    buffer_free(&reader->header);
    csv_free(&reader->parser);
}
