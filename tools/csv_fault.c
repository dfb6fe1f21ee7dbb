/* SPDX-License-Identifier: MIT */
/* Rows that are no rows of the table: what is wrong with them, and how they are written so that nothing of them is lost. */
#include <string.h>

#include "csv_input.h"
#include "csv_output.h"

/* Notes a problem whose message is one of ours, with up to two arguments. */
static void note(struct csv_reader *reader, struct problem *problem, enum message message, const char *const *args)
{
    struct buffer id = {0};
    struct buffer en = {0};

    message_add(&id, message, UMKM_LANG_ID, args);
    message_add(&en, message, UMKM_LANG_EN, args);
    problem->id = buffer_string(&id);
    problem->en = buffer_string(&en);
    row_problem(reader->session, reader->tally, reader->file, reader->row, problem);
    buffer_free(&id);
    buffer_free(&en);
}

void csv_cell_problem(struct csv_reader *reader, size_t column, const char *code, enum message message)
{
    struct problem problem = {.code = code, .line = reader->cell_line, .column = (int64_t)column + 1};

    if (column < reader->column_count) {
        problem.header = reader->columns[column].header;
        problem.field = reader->columns[column].field;
    }
    note(reader, &problem, message, MESSAGE_NO_ARGS);
}

void csv_fact_problem(struct csv_reader *reader, size_t column, const char *text, size_t length)
{
    const struct csv_column *about = &reader->columns[column];
    struct row *row = reader->row;
    struct problem place = {
        .line = reader->cell_line, .column = (int64_t)column + 1, .header = about->header, .field = about->field};

    row->error.status = umkm_business_set_text(row->business, about->field, text, length, about->unit, &row->error);
    row_library_problem(reader->session, reader->tally, reader->file, row, &place);
}

static void count_cell(void *text, size_t length, void *data)
{
    (void)text;
    (void)length;
    ((struct csv_reader *)data)->cells++;
}

/* Where a cell begins among the bytes of its row: libcsv gets them one by one, so that the cells before can be counted. */
static size_t cell_start(struct csv_reader *reader, const struct csv_record *record, size_t cell)
{
    const char *bytes = reader->input->data + record->start;
    size_t length = record->end - record->start;
    size_t at = 0;

    reader->cells = 0;
    while (at < length && reader->cells < cell && csv_parse(&reader->parser, bytes + at, 1, count_cell, NULL, reader) == 1) {
        at++;
    }
    (void)csv_set_opts(&reader->parser, 0);
    (void)csv_fini(&reader->parser, NULL, NULL, NULL);
    (void)csv_set_opts(&reader->parser, CSV_STRICT);
    return at;
}

static void say_quote(struct csv_reader *reader, const struct csv_record *record, enum csv_kind kind)
{
    struct problem problem = {.code = "UMKM_E_QUOTE", .line = record->fault_line, .column = (int64_t)record->cells + 1};

    if (record->cells < reader->column_count) {
        problem.header = reader->columns[record->cells].header;
    }
    note(reader, &problem, kind == CSV_UNCLOSED ? MSG_QUOTE_UNCLOSED : MSG_QUOTE_BAD, MESSAGE_NO_ARGS);
}

/* "E_CELLS:-2" or "E_CELLS:+2" */
static void say_cells(struct csv_reader *reader, const struct csv_record *record, size_t cells)
{
    bool few = cells < reader->column_count;
    struct buffer code = {0};
    struct buffer found = {0};
    struct buffer wanted = {0};
    struct problem problem = {.code = "UMKM_E_CELLS", .line = record->line};

    buffer_int(&found, (int64_t)cells);
    buffer_int(&wanted, (int64_t)reader->column_count);
    note(reader, &problem, few ? MSG_CELLS_FEW : MSG_CELLS_MANY,
         MESSAGE_ARGS(buffer_string(&found), buffer_string(&wanted)));
    buffer_text(&code, few ? ":-" : ":+");
    buffer_int(&code, (int64_t)(few ? reader->column_count - cells : cells - reader->column_count));
    buffer_text(&reader->row->codes, buffer_string(&code));
    buffer_free(&code);
    buffer_free(&found);
    buffer_free(&wanted);
}

/* Whether from a place on there is at least one space, and then a delimiter or the end of the row. */
static bool space_then_edge(const char *bytes, size_t length, size_t at, bool forward, char delimiter)
{
    size_t from = at;

    while (at < length && (bytes[at] == ' ' || bytes[at] == '\t') && bytes[at] != delimiter) {
        at = forward ? at + 1 : at - 1; /* in front of the first byte it wraps, and is no longer below length */
    }
    return at != from && (at >= length || bytes[at] == delimiter);
}

static bool is_loose(const char *bytes, size_t length, char delimiter)
{
    const char *quote = memchr(bytes, '"', length);

    while (quote != NULL) {
        size_t at = (size_t)(quote - bytes);

        if (space_then_edge(bytes, length, at + 1, true, delimiter) ||
            space_then_edge(bytes, length, at - 1, false, delimiter)) {
            return true;
        }
        quote = memchr(quote + 1, '"', length - at - 1);
    }
    return false;
}

static void copy_cell(void *text, size_t length, void *data)
{
    cells_add(data, text, length);
}

bool csv_tidy(struct csv_reader *reader, const struct csv_record *record)
{
    const char *bytes = reader->input->data + record->start;
    size_t length = record->end - record->start;
    struct cells cells = {.delimiter = reader->delimiter, .first = true};

    if (!is_loose(bytes, length, reader->delimiter)) {
        return false;
    }
    buffer_clear(&reader->tidy);
    cells.text = reader->tidy;
    (void)csv_parse(&reader->parser, bytes, length, copy_cell, NULL, &cells);
    (void)csv_fini(&reader->parser, copy_cell, NULL, &cells);
    reader->tidy = cells.text;
    return true;
}

void csv_repair(struct csv_reader *reader, const struct csv_record *record, enum csv_kind kind)
{
    struct csv_bytes *bytes = &reader->row->csv;
    bool broken = kind != CSV_GOOD; /* the last cell is what is left of the line behind a quote that is wrong */
    size_t cells = record->cells + (broken ? 1 : 0);
    size_t columns = reader->column_count;

    if (broken) {
        say_quote(reader, record, kind);
    }
    if (cells != columns && (!broken || cells > columns)) {
        say_cells(reader, record, cells);
    }
    if (cells > columns) {
        size_t start = cell_start(reader, record, columns);

        bytes->surplus = bytes->prefix + start;
        bytes->surplus_length = record->end - record->start - start;
        bytes->prefix_length = start - 1; /* without the delimiter */
        return;
    }
    bytes->empty_cells = columns - cells;
    if (broken) {
        size_t start = cell_start(reader, record, record->cells);

        bytes->cell = bytes->prefix + start;
        bytes->cell_length = record->end - record->start - start;
        bytes->prefix_length = start;
    }
}
