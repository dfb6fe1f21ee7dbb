/* SPDX-License-Identifier: MIT */
/*
 * Reads the test vectors, tests/vectors/NAME.csv: RFC 4180, the first row names the columns. libcsv does the parsing.
 *
 *     struct vectors *vectors = vectors_open(UMKM_VECTORS "/rupiah.csv");
 *     while (vectors_next(vectors)) {
 *         const char *text = vectors_text(vectors, "text");
 *         umkm_status status = vectors_status(vectors, "status");
 *         ck_assert_msg(…, "row %zu", vectors_row(vectors));
 *     }
 *     vectors_close(vectors);
 *
 * A file that is missing or malformed, a row with too few or too many cells, a column that is not there and a cell that is
 * not what it is read as end the program with a message: a vector that cannot be read must never pass for a test that
 * passed. Cells without quotes lose the blanks around them; empty lines are skipped.
 */
#ifndef UMKM_TESTS_SUPPORT_CSV_H
#define UMKM_TESTS_SUPPORT_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <umkm/status.h>

struct vectors;

struct vectors *vectors_open(const char *path);
void vectors_close(struct vectors *vectors);

/* Steps to the next row, at first to the first; false after the last. */
bool vectors_next(struct vectors *vectors);

/* Line of the current row, counted from 1 at the header, as long as no cell holds a line break. */
size_t vectors_row(const struct vectors *vectors);

/* The columns: their number, the name at a place, and whether one of that name exists. */
size_t vectors_column_count(const struct vectors *vectors);
const char *vectors_column_name(const struct vectors *vectors, size_t index);
bool vectors_has_column(const struct vectors *vectors, const char *column);

/* A cell of the current row; valid until vectors_close(). An empty cell is "". */
const char *vectors_text(const struct vectors *vectors, const char *column);
bool vectors_is_empty(const struct vectors *vectors, const char *column);
/* The cell as a whole number. */
int64_t vectors_int(const struct vectors *vectors, const char *column);
/* The cell as the name of a status, such as UMKM_E_RANGE; an empty cell is UMKM_OK. */
umkm_status vectors_status(const struct vectors *vectors, const char *column);

#endif
