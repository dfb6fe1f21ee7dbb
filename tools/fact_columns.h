/* SPDX-License-Identifier: MIT */
/* The facts of some rows as columns, so that the library answers them in one go. */
#ifndef TOOLS_FACT_COLUMNS_H
#define TOOLS_FACT_COLUMNS_H

#include <umkm/umkm.h>

#include "csv_input.h"

enum { FACT_ROWS = 1024 /* that are taken together: they stay in the nearest caches */ };

struct fact_columns {
    size_t count;
    int32_t fields[UMKM_FIELD_END];
    umkm_column columns[UMKM_FIELD_END];
    int64_t rows;
    int64_t *values; /* FACT_ROWS of each field */
    uint8_t *known;  /* validity bits of each field */
};

/*
 * The fields that the file has columns for; csv NULL: all of the registry. Of them, those that reads() is not 0 for, when
 * it is given. Identity texts have no columns.
 */
void facts_begin(struct fact_columns *facts, const struct csv_reader *csv, int32_t (*reads)(int32_t field));
/* A field of which nothing may be known, so that there is a column, and with it a number of rows. */
void facts_need(struct fact_columns *facts, int32_t field);
void facts_end(struct fact_columns *facts);
/* No row more. */
void facts_clear(struct fact_columns *facts);
/* Takes a business as the last row; there must be room. */
void facts_take(struct fact_columns *facts, const umkm_business *business);
/* The facts of a row as a business again. */
void facts_give(const struct fact_columns *facts, int64_t row, umkm_business *business);
/* Those columns whose field umkm_classify_reads() with at most this number; how many. */
size_t facts_for_classes(const struct fact_columns *facts, int32_t most, int32_t fields[UMKM_FIELD_END],
                         umkm_column columns[UMKM_FIELD_END]);

#endif
