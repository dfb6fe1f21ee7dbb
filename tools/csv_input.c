/* SPDX-License-Identifier: MIT */
/* Rows of CSV as businesses. */
#include "csv_input.h"

#include <string.h>

#include "label.h"
#include "utf8.h"

static void set_fact(struct csv_reader *reader, size_t column, const char *text, size_t length)
{
    const struct csv_column *about = &reader->columns[column];

    if ((length == 0 || text[0] < '0' || text[0] > '9') && umkm_text_means_unknown(text, length) == 1) {
        return; /* no word for "unknown" begins with a digit */
    }
    if (umkm_business_set_text(reader->row->business, about->field, text, length, about->unit, NULL) != UMKM_OK) {
        csv_fact_problem(reader, column, text, length);
    }
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

static void take_cell(struct csv_reader *reader, size_t column, const char *text, size_t length)
{
    struct buffer *watch = reader->columns[column].watch;

    if (watch != NULL) {
        buffer_clear(watch);
        buffer_add(watch, text, length);
    }
    if (reader->columns[column].field != 0) {
        set_fact(reader, column, text, length);
    }
}

static void on_cell(void *text, size_t length, void *data)
{
    struct csv_reader *reader = data;
    size_t column = reader->cells++;

    if (length > CSV_CELL_MAX) {
        csv_cell_problem(reader, column, "UMKM_E_CELL_LENGTH", MSG_CELL_LONG);
    } else if (reader->suspicious && !bytes_are_good(reader, column, text, length)) {
        return;
    } else if (column < reader->column_count) {
        take_cell(reader, column, text, length);
    }
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
    if (reader->input->error == 0) {
        return READING_END;
    }
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
    if (kind == CSV_END) {
        return say_end(reader);
    }
    if (kind == CSV_TOO_LONG) {
        return say_too_long(reader, &record);
    }
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
