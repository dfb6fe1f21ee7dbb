/* SPDX-License-Identifier: MIT */
/*
 * Businesses from a CSV file. libcsv reads it, strictly; this hands it one physical line after the other. So the line
 * numbers are right, the bytes of a row are at hand to be written again untouched, and a broken quote costs one row only.
 */
#ifndef TOOLS_CSV_INPUT_H
#define TOOLS_CSV_INPUT_H

#include <csv.h>

#include "input.h"
#include "row.h"

enum {
    CSV_CELL_MAX = 65536,      /* longest cell that may hold a fact */
    CSV_ROW_MAX = 16 * 1048576 /* beyond this, a quote was left open */
};

struct csv_column {
    char *header;
    int32_t field;        /* UMKM_FIELD_… or 0 */
    int32_t unit;         /* UMKM_UNIT_… */
    bool decided;         /* by --map, also when it is to be ignored */
    bool unit_decided;    /* by --unit */
    struct buffer *watch; /* gets the text of each good cell of the column; NULL: nobody looks */
};

/* The next byte of a kind in the window, found once and kept until it is passed. */
struct csv_finder {
    size_t next;    /* where it is, when found */
    size_t scanned; /* nothing between the position and here, when not found */
    bool found;
};

/* One logical row in the window. */
struct csv_record {
    size_t start;
    size_t end;         /* without its line end */
    size_t next;        /* where the following row begins */
    size_t cells;       /* complete ones */
    int64_t line;       /* where it begins */
    int64_t fault_line; /* where the quote is that is wrong or was left open */
};

struct csv_reader {
    struct session *session;
    struct tally *tally;
    struct input *input;
    const char *file; /* for messages */
    struct csv_parser parser;
    char delimiter;
    struct csv_column *columns;
    size_t column_count;
    struct buffer lead;   /* byte order mark and empty lines before the header */
    struct buffer header; /* the header as it stood */
    struct buffer tidy;   /* a row written anew by csv_tidy() */
    const char *line_end; /* of the header */
    size_t position;      /* in the window */
    struct csv_finder line_feed;
    struct csv_finder carriage_return;
    int64_t line;    /* of the position */
    struct row *row; /* being read */
    size_t cells;    /* complete ones of it */
    bool complete;
    bool suspicious;   /* it has bytes that are not plain ASCII */
    int64_t cell_line; /* on which the current cell began */
};

enum csv_kind { CSV_GOOD, CSV_BLANK, CSV_BAD_QUOTE, CSV_UNCLOSED, CSV_TOO_LONG, CSV_NO_MEMORY, CSV_END };

typedef void csv_on_cell(void *text, size_t length, void *reader);

/* Reads the header and settles what each column means. Returns EXIT_ANSWERED, or how to end (said). */
int csv_open(struct csv_reader *reader, struct session *session, struct input *input, struct tally *tally);
enum reading csv_next(struct csv_reader *reader, struct row *row);
void csv_close(struct csv_reader *reader);

/* csv_lines.c: finds the end of the line at the position, and where the next one begins. The end is SIZE_MAX when it is too
 * far away. False when nothing is left. */
bool csv_find_line(struct csv_reader *reader, size_t *start, size_t *end, size_t *next);
bool csv_is_blank(const struct csv_reader *reader, size_t from, size_t end);
/* Reads one logical row and gives its cells to on_cell. */
enum csv_kind csv_read(struct csv_reader *reader, csv_on_cell *on_cell, struct csv_record *record);

/* csv_header.c: gives each column its field and unit. Returns EXIT_ANSWERED or EXIT_USAGE (said). */
int csv_map_columns(struct csv_reader *reader);
/* The one column that an option names. SIZE_MAX (said) when there is none, or more than one. */
size_t csv_column_named(const struct csv_reader *reader, const char *option, const char *name);

/* Watches a column with a buffer of the caller, or with the one that watches it already; gives the one that does. */
const struct buffer *csv_watch(struct csv_reader *reader, size_t column, struct buffer *own);
/* Whether a column has this header. */
bool csv_has_header(const struct csv_reader *reader, const char *name);

/* csv_fault.c: problems of rows and cells. */
void csv_cell_problem(struct csv_reader *reader, size_t column, const char *code, enum message message);
/* A cell whose value the library refuses; it is read once more for the message. */
void csv_fact_problem(struct csv_reader *reader, size_t column, const char *text, size_t length);
/* Shapes a row that has too few or too many cells, or a broken quote, so that it can be written with the columns aligned. */
void csv_repair(struct csv_reader *reader, const struct csv_record *record, enum csv_kind kind);
/*
 * Spaces between a delimiter and a quote are passed over, but other programs take such a quote for text and see other cells.
 * Writes such a row anew into reader->tidy; false, and nothing done, for any other row.
 */
bool csv_tidy(struct csv_reader *reader, const struct csv_record *record);

/* The units that --unit knows, by place; NULL past the end. */
const char *csv_unit_name(size_t index);

#endif
