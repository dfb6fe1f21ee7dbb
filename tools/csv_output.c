/* SPDX-License-Identifier: MIT */
#include "csv_output.h"

#include <inttypes.h>
#include <stdio.h>
#include <strings.h>

#include "csv_input.h"
#include "rows.h"

static bool needs_quotes(const char *text, size_t length, char delimiter)
{
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '"' || text[i] == delimiter || text[i] == '\n' || text[i] == '\r') {
            return true;
        }
    }
    return length > 0 && (text[0] == ' ' || text[0] == '\t' || text[length - 1] == ' ' || text[length - 1] == '\t');
}

static void add_quoted(struct buffer *to, const char *text, size_t length)
{
    const char *end = text + length;

    buffer_text(to, "\"");
    while (text < end) {
        const char *quote = memchr(text, '"', (size_t)(end - text));
        size_t part = (size_t)((quote != NULL ? quote + 1 : end) - text);

        buffer_add(to, text, part);
        if (quote != NULL) {
            buffer_text(to, "\"");
        }
        text += part;
    }
    buffer_text(to, "\"");
}

void cells_add(struct cells *cells, const char *text, size_t length)
{
    if (!cells->first) {
        buffer_add(&cells->text, &cells->delimiter, 1);
    }
    cells->first = false;
    if (needs_quotes(text, length, cells->delimiter)) {
        add_quoted(&cells->text, text, length);
    } else {
        buffer_add(&cells->text, text, length);
    }
}

void cells_text(struct cells *cells, const char *text)
{
    cells_add(cells, text, strlen(text));
}

void cells_int(struct cells *cells, int64_t value)
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%" PRId64, value);

    cells_add(cells, digits, (size_t)length);
}

void cells_end_row(struct cells *cells, struct output *out)
{
    output_write(out, buffer_string(&cells->text), cells->text.length);
    output_char(out, '\n');
    buffer_clear(&cells->text);
    cells->first = true;
}

void cells_free(struct cells *cells)
{
    buffer_free(&cells->text);
}

void cell_names_add(struct cell_names *names, const char *name)
{
    size_t size = strlen(name) + 1;
    char *copy = memory_new(size, 1);

    memcpy(copy, name, size);
    names->list = memory_resize(names->list, (names->count + 1) * sizeof *names->list);
    names->list[names->count++] = copy;
}

void cell_names_add_all(struct cell_names *names, const char *const *list)
{
    for (; *list != NULL; list++) {
        cell_names_add(names, *list);
    }
}

void cell_names_free(struct cell_names *names)
{
    for (size_t i = 0; i < names->count; i++) {
        memory_free(names->list[i]);
    }
    memory_free(names->list);
    *names = (struct cell_names){0};
}

static bool has_header(const struct csv_reader *reader, const char *name)
{
    for (size_t i = 0; reader != NULL && i < reader->column_count; i++) {
        if (strcasecmp(reader->columns[i].header, name) == 0) {
            return true;
        }
    }
    return false;
}

/* The name of a result column, with a number behind it when the file has a column of that name. */
static void add_result_header(struct csv_writer *writer, const char *name)
{
    struct buffer text = {0};

    buffer_text(&text, name);
    for (int64_t i = 2; has_header(writer->reader, buffer_string(&text)); i++) {
        buffer_clear(&text);
        buffer_text(&text, name);
        buffer_text(&text, "_");
        buffer_int(&text, i);
    }
    cells_text(&writer->cells, buffer_string(&text));
    buffer_free(&text);
}

static void begin_row(struct csv_writer *writer)
{
    buffer_clear(&writer->cells.text);
    writer->cells.first = writer->reader == NULL;
}

static void write_cells(struct csv_writer *writer, const char *line_end, size_t length)
{
    output_write(writer->out, buffer_string(&writer->cells.text), writer->cells.text.length);
    output_write(writer->out, line_end, length);
}

void csv_write_begin(struct csv_writer *writer, struct output *out, const struct row_command *command, const void *state,
                     const struct csv_reader *reader)
{
    const char *line_end = reader != NULL ? reader->line_end : "\n";

    *writer = (struct csv_writer){.out = out, .command = command, .reader = reader};
    writer->cells.delimiter = reader != NULL ? reader->delimiter : ',';
    begin_row(writer);
    if (reader != NULL) {
        output_write(out, buffer_string(&reader->lead), reader->lead.length);
        output_write(out, buffer_string(&reader->header), reader->header.length);
    } else {
        cells_text(&writer->cells, "row");
    }
    command->names(state, &writer->names);
    cell_names_add(&writer->names, "warnings");
    for (size_t i = 0; i < writer->names.count; i++) {
        add_result_header(writer, writer->names.list[i]);
    }
    write_cells(writer, line_end, strlen(line_end));
}

/* The cells of the file, so that the result begins in the column behind its last header. */
static void write_given(struct csv_writer *writer, const struct csv_bytes *bytes)
{
    output_write(writer->out, bytes->prefix, bytes->prefix_length);
    if (bytes->cell != NULL) {
        struct buffer text = {0};

        add_quoted(&text, bytes->cell, bytes->cell_length);
        output_write(writer->out, buffer_string(&text), text.length);
        buffer_free(&text);
    }
    for (size_t i = 0; i < bytes->empty_cells; i++) {
        output_char(writer->out, writer->reader->delimiter);
    }
}

static void add_problems(struct cells *cells, const struct row *row)
{
    struct buffer text = {0};

    if (row->csv.surplus == NULL) {
        cells_add(cells, buffer_string(&row->codes), row->codes.length);
        return;
    }
    buffer_add(&text, row->codes.data, row->codes.length);
    buffer_text(&text, ":");
    buffer_add(&text, row->csv.surplus, row->csv.surplus_length);
    cells_add(cells, buffer_string(&text), text.length);
    buffer_free(&text);
}

/* The columns that hold an answer; they say "invalid" when the row is. */
static bool is_answer(const char *column)
{
    return strcmp(column, "size_class") == 0 || strcmp(column, "band") == 0 || strncmp(column, "answer", 6) == 0 ||
           strncmp(column, "programme_", 10) == 0;
}

static void add_invalid(struct csv_writer *writer, const struct row *row)
{
    for (size_t i = 0; i + 1 < writer->names.count; i++) {
        cells_text(&writer->cells, is_answer(writer->names.list[i]) ? "invalid" : "");
    }
    add_problems(&writer->cells, row);
}

static void add_answer(struct csv_writer *writer, void *state)
{
    writer->command->cells(state, &writer->cells);
    if (writer->command->warnings == NULL) {
        return;
    }
    buffer_clear(&writer->codes);
    writer->command->warnings(state, &writer->codes);
    cells_add(&writer->cells, buffer_string(&writer->codes), writer->codes.length);
}

void csv_write_row(struct csv_writer *writer, void *state, const struct row *row)
{
    begin_row(writer);
    if (writer->reader != NULL) {
        write_given(writer, &row->csv);
    } else {
        cells_int(&writer->cells, row->number);
    }
    if (!row->blank && row->valid) {
        add_answer(writer, state);
    } else if (!row->blank) {
        add_invalid(writer, row);
    }
    if (writer->reader != NULL) {
        write_cells(writer, row->csv.line_end, row->csv.line_end_length);
    } else {
        write_cells(writer, "\n", 1);
    }
}

void csv_write_end(struct csv_writer *writer)
{
    cells_free(&writer->cells);
    buffer_free(&writer->codes);
    cell_names_free(&writer->names);
}
