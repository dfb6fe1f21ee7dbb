/* SPDX-License-Identifier: MIT */
#include "csv_input.h"

#include <stdlib.h>
#include <string.h>

#include "label.h"
#include "utf8.h"

enum { PARSER_BLOCK = 65536 };

/* ---- physical lines ---- */

static size_t seek(struct csv_finder *finder, const struct input *input, size_t from, char byte)
{
    const char *found;

    if (finder->found && finder->next >= from)
        return finder->next;
    if (finder->found || finder->scanned < from)
        finder->scanned = from;
    finder->found = false;
    found = finder->scanned < input->end
                ? memchr(input->data + finder->scanned, byte, input->end - finder->scanned)
                : NULL;
    finder->scanned = input->end;
    if (found == NULL)
        return SIZE_MAX;
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

    if (input->at_end || input->error != 0)
        return false;
    more = input_more(input, drop);
    reader->position -= drop;
    move_finder(&reader->line_feed, drop);
    move_finder(&reader->carriage_return, drop);
    *start = 0;
    progress_update(&reader->session->progress, input->bytes, reader->tally->rows);
    return more;
}

/* Finds the end of the line at the position, and where the next one begins. The end is SIZE_MAX when it is too far away. */
static bool find_line(struct csv_reader *reader, size_t *start, size_t *end, size_t *next)
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
        if (read_more(reader, start) || (*end != SIZE_MAX && input->at_end))
            continue;
        *end = input->end;
        *next = input->end;
        return input->error == 0 && reader->position < input->end;
    }
}

/* ---- logical rows ---- */

static bool is_blank(const struct csv_reader *reader, size_t from, size_t end)
{
    const char *data = reader->input->data;

    while (from < end && (data[from] == ' ' || (data[from] == '\t' && reader->delimiter != '\t')))
        from++;
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
        (end != next || csv_parse(&reader->parser, "\n", 1, on_cell, on_row, reader) == 1))
        return CSV_GOOD;
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
    if (kind != CSV_GOOD && kind != CSV_BLANK)
        reset_parser(reader);
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

        if (!find_line(reader, &record->start, &record->end, &record->next)) {
            if (first || reader->input->error != 0)
                return finish(reader, record, CSV_END);
            record->end = record->next = reader->position;
            return finish(reader, record, CSV_UNCLOSED);
        }
        if (record->end == SIZE_MAX || record->end - record->start >= CSV_ROW_MAX)
            return finish(reader, record, CSV_TOO_LONG);
        if (first && is_blank(reader, reader->position, record->end)) {
            reader->position = record->next;
            reader->line++;
            return finish(reader, record, CSV_BLANK);
        }
        kind = feed(reader, on_cell, record->end, record->next);
        reader->position = record->next;
        reader->line++;
        if (reader->complete || kind != CSV_GOOD)
            return finish(reader, record, kind);
    }
}

/* ---- cells ---- */

static void set_fact(struct csv_reader *reader, size_t column, const char *text, size_t length)
{
    const struct csv_column *about = &reader->columns[column];
    struct row *row = reader->row;
    struct problem place = {.column = (int64_t)column + 1, .header = about->header, .field = about->field};

    if ((length == 0 || text[0] < '0' || text[0] > '9') && umkm_text_means_unknown(text, length) == 1)
        return; /* no word for "unknown" begins with a digit */
    if (umkm_business_set_text(row->business, about->field, text, length, about->unit, NULL) == UMKM_OK)
        return;
    row->error.status = umkm_business_set_text(row->business, about->field, text, length, about->unit, &row->error);
    place.line = reader->cell_line;
    row_library_problem(reader->session, reader->tally, reader->file, row, &place);
}

static bool bytes_are_good(struct csv_reader *reader, size_t column, const char *text, size_t length)
{
    if (memchr(text, '\0', length) != NULL) {
        csv_cell_problem(reader, column, "UMKM_E_NUL", MSG_CELL_NUL);
        return false;
    }
    if (!utf8_is_valid(text, length)) {
        csv_cell_problem(reader, column, "UMKM_E_UTF8", MSG_CELL_UTF8);
        return false;
    }
    return true;
}

static void on_cell(void *text, size_t length, void *data)
{
    struct csv_reader *reader = data;
    size_t column = reader->cells++;

    if (length > CSV_CELL_MAX)
        csv_cell_problem(reader, column, "UMKM_E_CELL_LENGTH", MSG_CELL_LONG);
    else if (reader->suspicious && !bytes_are_good(reader, column, text, length))
        return;
    else if (column < reader->column_count && reader->columns[column].field != 0)
        set_fact(reader, column, text, length);
    reader->cell_line = reader->line; /* of the cell that begins behind it */
}

static void show_bytes(struct csv_reader *reader, const struct csv_record *record)
{
    const char *data = reader->input->data;

    reader->row->csv = (struct csv_bytes){.prefix = data + record->start,
                                          .prefix_length = record->end - record->start,
                                          .line_end = data + record->end,
                                          .line_end_length = record->next - record->end};
    if (record->next == record->end) {
        reader->row->csv.line_end = reader->line_end;
        reader->row->csv.line_end_length = strlen(reader->line_end);
    }
}

static enum reading say_too_long(struct csv_reader *reader, const struct csv_record *record)
{
    char line[32];

    label_count(record->fault_line, reader->session->options.lang, line, sizeof line);
    say(reader->session, MSG_ROW_TOO_LONG, MESSAGE_ARGS(reader->file, line));
    return READING_FAILED;
}

static enum reading say_end(struct csv_reader *reader)
{
    if (reader->input->error == 0)
        return READING_END;
    (void)say_errno(reader->session, MSG_CANNOT_READ, reader->file, reader->input->error);
    return READING_FAILED;
}

enum reading csv_next(struct csv_reader *reader, struct row *row)
{
    struct csv_record record;
    enum csv_kind kind;

    reader->row = row;
    row->line = reader->line;
    kind = csv_read(reader, on_cell, &record);
    if (kind == CSV_END)
        return say_end(reader);
    if (kind == CSV_TOO_LONG)
        return say_too_long(reader, &record);
    if (kind == CSV_NO_MEMORY) {
        say(reader->session, MSG_NO_MEMORY, MESSAGE_NO_ARGS);
        return READING_FAILED;
    }
    show_bytes(reader, &record);
    row->blank = kind == CSV_BLANK;
    if (kind == CSV_BAD_QUOTE || kind == CSV_UNCLOSED || (kind == CSV_GOOD && record.cells != reader->column_count)) {
        csv_repair(reader, &record, kind);
    } else if (kind == CSV_GOOD && csv_tidy(reader, &record)) {
        row->csv.prefix = buffer_string(&reader->tidy);
        row->csv.prefix_length = reader->tidy.length;
    }
    return READING_ROW;
}

/* ---- header ---- */

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
    while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == '\t'))
        length--;
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
        for (size_t k = 0; k < sizeof delimiters && !quoted; k++)
            counts[k] += line[i] == delimiters[k];
    }
    for (size_t k = 1; k < sizeof delimiters; k++)
        best = counts[k] > counts[best] ? k : best;
    return delimiters[best];
}

/* Passes the byte order mark and empty lines, and finds the delimiter. */
static int find_header(struct csv_reader *reader)
{
    struct input *input = reader->input;
    size_t end = 0;
    size_t next = 0;
    size_t start = 0;

    while (input->end < 3 && input_more(input, 0))
        continue;
    if (input->end >= 2 && (memcmp(input->data, "\xFF\xFE", 2) == 0 || memcmp(input->data, "\xFE\xFF", 2) == 0))
        return say_unreadable(reader, MSG_UTF16);
    if (input->end >= 3 && memcmp(input->data, "\xEF\xBB\xBF", 3) == 0)
        reader->position = start = 3;
    buffer_add(&reader->lead, input->data, start);
    while (find_line(reader, &start, &end, &next)) {
        size_t bytes = next - reader->position;

        if (end == SIZE_MAX)
            return say_unreadable(reader, MSG_HEADER_TOO_LONG);
        reader->delimiter = '\0';
        if (!is_blank(reader, reader->position, end)) {
            reader->delimiter = find_delimiter(input->data + reader->position, end - reader->position);
            csv_set_delim(&reader->parser, (unsigned char)reader->delimiter);
            return EXIT_ANSWERED;
        }
        buffer_add(&reader->lead, input->data + reader->position, bytes);
        reader->position = start = next;
        reader->line++;
    }
    if (input->error != 0)
        return say_errno(reader->session, MSG_CANNOT_READ, reader->file, input->error);
    return say_unreadable(reader, MSG_NO_HEADER);
}

static int read_header(struct csv_reader *reader)
{
    struct csv_record record;
    enum csv_kind kind = csv_read(reader, on_header_cell, &record);
    const char *text = reader->input->data + record.start;
    size_t length;

    reader->column_count = reader->cells;
    if (kind == CSV_END)
        return say_errno(reader->session, MSG_CANNOT_READ, reader->file, reader->input->error);
    if (kind == CSV_NO_MEMORY)
        return say_unreadable(reader, MSG_NO_MEMORY);
    if (kind == CSV_TOO_LONG)
        return say_unreadable(reader, MSG_HEADER_TOO_LONG);
    if (kind != CSV_GOOD)
        return say_unreadable(reader, MSG_HEADER_QUOTE);
    length = record.end - record.start;
    if (reader->suspicious && (memchr(text, '\0', length) != NULL || !utf8_is_valid(text, length)))
        return say_unreadable(reader, MSG_HEADER_BYTES);
    if (csv_tidy(reader, &record))
        buffer_add(&reader->header, reader->tidy.data, reader->tidy.length);
    else
        buffer_add(&reader->header, text, length);
    reader->line_end = "\n";
    if (record.next - record.end == 2)
        reader->line_end = "\r\n";
    else if (record.next > record.end && reader->input->data[record.end] == '\r')
        reader->line_end = "\r";
    return csv_map_columns(reader);
}

int csv_open(struct csv_reader *reader, struct session *session, struct input *input, struct tally *tally)
{
    int end;

    *reader = (struct csv_reader){
        .session = session, .input = input, .tally = tally, .line = 1, .file = input->name, .line_end = "\n"};
    if (csv_init(&reader->parser, CSV_STRICT) != 0)
        return say_unreadable(reader, MSG_NO_MEMORY);
    csv_set_blk_size(&reader->parser, PARSER_BLOCK);
    end = find_header(reader);
    return end == EXIT_ANSWERED ? read_header(reader) : end;
}

void csv_close(struct csv_reader *reader)
{
    for (size_t i = 0; i < reader->column_count; i++)
        free(reader->columns[i].header);
    free(reader->columns);
    buffer_free(&reader->lead);
    buffer_free(&reader->tidy);
    buffer_free(&reader->header);
    csv_free(&reader->parser);
}
