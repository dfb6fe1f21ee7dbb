/* SPDX-License-Identifier: MIT */
/* CSV out: the rows as they came in with the result behind them; or the result alone, when the input was no CSV. */
#ifndef TOOLS_CSV_OUTPUT_H
#define TOOLS_CSV_OUTPUT_H

#include "output.h"
#include "row.h"

struct csv_reader;
struct row_command;

/* Cells being put together, each behind a delimiter but the first of a row. */
struct cells {
    struct buffer text;
    char delimiter;
    bool first; /* nothing stands before the next cell */
};

/* Adds one cell, in quotes only where it needs them. */
void cells_add(struct cells *cells, const char *text, size_t length);
void cells_text(struct cells *cells, const char *text);
void cells_int(struct cells *cells, int64_t value);
/* Ends a row of cells: writes it with a line feed and makes ready for the next one. */
void cells_end_row(struct cells *cells, struct output *out);
void cells_free(struct cells *cells);

/* Names of columns, copied. */
struct cell_names {
    char **list;
    size_t count;
};

void cell_names_add(struct cell_names *names, const char *name);
/* All of a NULL-terminated list. */
void cell_names_add_all(struct cell_names *names, const char *const *list);
void cell_names_free(struct cell_names *names);

struct csv_writer {
    struct output *out;
    const struct row_command *command;
    struct cell_names names;         /* of the result columns, "warnings" behind them */
    struct buffer codes;             /* of the warnings of a row */
    const struct csv_reader *reader; /* NULL: the input was no CSV */
    struct cells cells;
};

/* Writes the header. */
void csv_write_begin(struct csv_writer *writer, struct output *out, const struct row_command *command, const void *state,
                     const struct csv_reader *reader);
void csv_write_row(struct csv_writer *writer, void *state, const struct row *row);
void csv_write_end(struct csv_writer *writer);

#endif
