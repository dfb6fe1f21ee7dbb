/* SPDX-License-Identifier: MIT */
/* Physical lines out of the window, and logical rows out of them. */
#include <string.h>

#include "csv_input.h"
#include "utf8.h"

/* ---- physical lines ---- */

static size_t seek(struct csv_finder *finder, const struct input *input, size_t from, char byte)
{
    const char *found;

    if (finder->found && finder->next >= from) {
        return finder->next;
    }
    if (finder->found || finder->scanned < from) {
        finder->scanned = from;
    }
    finder->found = false;
    found = finder->scanned < input->end ? memchr(input->data + finder->scanned, byte, input->end - finder->scanned) : NULL;
    finder->scanned = input->end;
    if (found == NULL) {
        return SIZE_MAX;
    }
    finder->found = true;
    finder->next = (size_t)(found - input->data);
    return finder->next;
}

static void move_finder(struct csv_finder *finder, size_t drop)
{
    finder->found = finder->found && finder->next >= drop;
    finder->next -= finder->found ? drop : 0;
    finder->scanned -= finder->scanned >= drop ? drop : finder->scanned;
}

/* Reads on, keeping the window from *start. */
static bool read_more(struct csv_reader *reader, size_t *start)
{
    struct input *input = reader->input;
    size_t drop = *start;
    bool more;

    if (input->at_end || input->error != 0) {
        return false;
    }
    more = input_more(input, drop);
    reader->position -= drop;
    move_finder(&reader->line_feed, drop);
    move_finder(&reader->carriage_return, drop);
    *start = 0;
    progress_update(&reader->session->progress, input->bytes, reader->tally->rows);
    return more;
}

bool csv_find_line(struct csv_reader *reader, size_t *start, size_t *end, size_t *next)
{
    struct input *input = reader->input;

    for (;;) {
        size_t line_feed = seek(&reader->line_feed, input, reader->position, '\n');
        size_t carriage_return = seek(&reader->carriage_return, input, reader->position, '\r');

        *end = line_feed < carriage_return ? line_feed : carriage_return;
        if (*end != SIZE_MAX && (*end != carriage_return || *end + 1 < input->end || input->at_end)) {
            *next = *end + (*end == carriage_return && line_feed == *end + 1 ? 2 : 1);
            return true;
        }
        if (input->end - *start >= CSV_ROW_MAX) {
            *end = SIZE_MAX;
            return true;
        }
        if (read_more(reader, start) || (*end != SIZE_MAX && input->at_end)) {
            continue;
        }
        *end = input->end;
        *next = input->end;
        return input->error == 0 && reader->position < input->end;
    }
}

/* ---- logical rows ---- */

bool csv_is_blank(const struct csv_reader *reader, size_t from, size_t end)
{
    const char *data = reader->input->data;

    while (from < end && (data[from] == ' ' || (data[from] == '\t' && reader->delimiter != '\t'))) {
        from++;
    }
    return from == end;
}

static void on_row(int terminator, void *data)
{
    (void)terminator;
    ((struct csv_reader *)data)->complete = true;
}

/* Gives one line to libcsv; a last line without an end gets one. */
static enum csv_kind feed(struct csv_reader *reader, csv_on_cell *on_cell, size_t end, size_t next)
{
    const char *line = reader->input->data + reader->position;
    size_t length = next - reader->position;

    reader->suspicious |= !text_is_plain(line, length);
    if (csv_parse(&reader->parser, line, length, on_cell, on_row, reader) == length &&
        (end != next || csv_parse(&reader->parser, "\n", 1, on_cell, on_row, reader) == 1)) {
        return CSV_GOOD;
    }
    return csv_error(&reader->parser) == CSV_EPARSE ? CSV_BAD_QUOTE : CSV_NO_MEMORY;
}

static void reset_parser(struct csv_reader *reader)
{
    (void)csv_set_opts(&reader->parser, 0); /* so that an open quote is let go */
    (void)csv_fini(&reader->parser, NULL, NULL, NULL);
    (void)csv_set_opts(&reader->parser, CSV_STRICT);
}

static enum csv_kind finish(struct csv_reader *reader, struct csv_record *record, enum csv_kind kind)
{
    record->cells = reader->cells;
    record->fault_line = reader->cell_line;
    if (kind != CSV_GOOD && kind != CSV_BLANK) {
        reset_parser(reader);
    }
    return kind;
}

enum csv_kind csv_read(struct csv_reader *reader, csv_on_cell *on_cell, struct csv_record *record)
{
    *record = (struct csv_record){.start = reader->position, .line = reader->line};
    reader->cells = 0;
    reader->complete = false;
    reader->suspicious = false;
    reader->cell_line = reader->line;
    for (bool first = true;; first = false) {
        enum csv_kind kind;

        if (!csv_find_line(reader, &record->start, &record->end, &record->next)) {
            if (first || reader->input->error != 0) {
                return finish(reader, record, CSV_END);
            }
            record->end = record->next = reader->position;
            return finish(reader, record, CSV_UNCLOSED);
        }
        if (record->end == SIZE_MAX || record->end - record->start >= CSV_ROW_MAX) {
            return finish(reader, record, CSV_TOO_LONG);
        }
        if (first && csv_is_blank(reader, reader->position, record->end)) {
            reader->position = record->next;
            reader->line++;
            return finish(reader, record, CSV_BLANK);
        }
        kind = feed(reader, on_cell, record->end, record->next);
        reader->position = record->next;
        reader->line++;
        if (reader->complete || kind != CSV_GOOD) {
            return finish(reader, record, kind);
        }
    }
}
