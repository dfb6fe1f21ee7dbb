/* SPDX-License-Identifier: MIT */
#include "support/csv.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <csv.h>

struct vectors {
    char *path;
    char **cells; /* all rows, one after the other; the header first */
    size_t cell_count;
    size_t cell_capacity;
    size_t column_count; /* 0 until the header has been read */
    size_t row;          /* 0 is the header */
};

_Noreturn static void give_up(const struct vectors *vectors, size_t row, const char *what, const char *detail)
{
    fprintf(stderr, "%s:%zu: %s: %s\n", vectors->path, row + 1, what, detail);
    abort();
}

static void *must(void *pointer)
{
    if (pointer == NULL) {
        perror("vectors");
        abort();
    }
    return pointer;
}

static char *copy(const char *bytes, size_t length)
{
    char *text = must(malloc(length + 1));

    if (length > 0) {
        memcpy(text, bytes, length);
    }
    text[length] = '\0';
    return text;
}

static void on_cell(void *bytes, size_t length, void *context)
{
    struct vectors *vectors = context;

    if (vectors->cell_count == vectors->cell_capacity) {
        vectors->cell_capacity = vectors->cell_capacity == 0 ? 256 : vectors->cell_capacity * 2;
        vectors->cells = must(realloc(vectors->cells, vectors->cell_capacity * sizeof *vectors->cells));
    }
    vectors->cells[vectors->cell_count++] = copy(bytes, length);
}

static void on_row(int terminator, void *context)
{
    struct vectors *vectors = context;

    (void)terminator;
    if (vectors->column_count == 0) {
        vectors->column_count = vectors->cell_count;
    } else {
        vectors->row++;
        if (vectors->cell_count != (vectors->row + 1) * vectors->column_count) {
            give_up(vectors, vectors->row, "wrong number of cells", "not as many as in the header");
        }
    }
}

static void parse(struct vectors *vectors, FILE *file, struct csv_parser *parser)
{
    char buffer[8192];
    size_t length;

    while ((length = fread(buffer, 1, sizeof buffer, file)) > 0) {
        if (csv_parse(parser, buffer, length, on_cell, on_row, vectors) != length) {
            give_up(vectors, vectors->row, "malformed", csv_strerror(csv_error(parser)));
        }
    }
    if (ferror(file) || csv_fini(parser, on_cell, on_row, vectors) != 0) {
        give_up(vectors, vectors->row, "cannot read", csv_strerror(csv_error(parser)));
    }
}

struct vectors *vectors_open(const char *path)
{
    struct vectors *vectors = must(calloc(1, sizeof *vectors));
    struct csv_parser parser;
    FILE *file = fopen(path, "rb");

    vectors->path = copy(path, strlen(path));
    if (file == NULL || csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) {
        give_up(vectors, 0, "cannot open", strerror(errno));
    }
    parse(vectors, file, &parser);
    csv_free(&parser);
    fclose(file);
    if (vectors->row == 0) {
        give_up(vectors, 0, "no rows", "a header and at least one row are needed");
    }
    vectors->row = 0;
    return vectors;
}

void vectors_close(struct vectors *vectors)
{
    for (size_t i = 0; i < vectors->cell_count; i++) {
        free(vectors->cells[i]);
    }
    free(vectors->cells);
    free(vectors->path);
    free(vectors);
}

bool vectors_next(struct vectors *vectors)
{
    if ((vectors->row + 1) * vectors->column_count >= vectors->cell_count) {
        return false;
    }
    vectors->row++;
    return true;
}

size_t vectors_row(const struct vectors *vectors)
{
    return vectors->row + 1;
}

size_t vectors_column_count(const struct vectors *vectors)
{
    return vectors->column_count;
}

const char *vectors_column_name(const struct vectors *vectors, size_t index)
{
    if (index >= vectors->column_count) {
        give_up(vectors, 0, "no such column", "index past the end");
    }
    return vectors->cells[index];
}

static size_t find(const struct vectors *vectors, const char *column)
{
    size_t index = 0;

    while (index < vectors->column_count && strcmp(vectors->cells[index], column) != 0) {
        index++;
    }
    return index;
}

bool vectors_has_column(const struct vectors *vectors, const char *column)
{
    return find(vectors, column) < vectors->column_count;
}

const char *vectors_text(const struct vectors *vectors, const char *column)
{
    size_t index = find(vectors, column);

    if (index == vectors->column_count) {
        give_up(vectors, 0, "no such column", column);
    }
    if (vectors->row == 0) {
        give_up(vectors, 0, "no current row", "call vectors_next() first");
    }
    return vectors->cells[vectors->row * vectors->column_count + index];
}

bool vectors_is_empty(const struct vectors *vectors, const char *column)
{
    return vectors_text(vectors, column)[0] == '\0';
}

int64_t vectors_int(const struct vectors *vectors, const char *column)
{
    const char *text = vectors_text(vectors, column);
    char *end;
    intmax_t value;

    errno = 0;
    value = strtoimax(text, &end, 10);
    if (end == text || *end != '\0' || errno != 0 || value < INT64_MIN || value > INT64_MAX) {
        give_up(vectors, vectors->row, "not a whole number", text);
    }
    return (int64_t)value;
}

umkm_status vectors_status(const struct vectors *vectors, const char *column)
{
    const char *text = vectors_text(vectors, column);
    umkm_status status;

    if (text[0] == '\0') {
        return UMKM_OK;
    }
    for (size_t i = 0; umkm_status_at(i, &status) == UMKM_OK; i++) {
        if (strcmp(umkm_status_name(status), text) == 0) {
            return status;
        }
    }
    give_up(vectors, vectors->row, "not a status", text);
}
