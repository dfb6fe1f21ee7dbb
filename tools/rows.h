/* SPDX-License-Identifier: MIT */
/* Commands that answer about one business or a file of them: any form of input, any form of output. */
#ifndef TOOLS_ROWS_H
#define TOOLS_ROWS_H

#include "csv_output.h"
#include "fact_columns.h"
#include "page.h"
#include "row.h"

/*
 * What such a command is. The state is its own: it holds the answer of the last row, and whatever it counts. For CSV, rows
 * are answered together, and then taken one after the other.
 */
struct row_command {
    int32_t sections;                        /* UMKM_SECTION_… of the decision record */
    int32_t (*reads)(int32_t field);         /* which facts it reads, when that is not all; 0: not this one */
    void *(*begin)(struct session *session); /* NULL when there is no memory */
    void (*end)(void *state);
    /* Looks at a business in which every fact that the file has columns for is known, and warns when that is too little. */
    void (*check)(void *state, const umkm_business *every_fact);
    /* Answers; UMKM_E_NO_REGIME is an answer, any other failure makes the row invalid. */
    umkm_status (*answer)(void *state, const umkm_business *business, umkm_error *error);
    umkm_status (*columns)(void *state, const struct fact_columns *facts); /* answers rows together */
    /* Takes one of them, as answer() would: a failure other than UMKM_E_NO_REGIME says only that there is one. */
    umkm_status (*take)(void *state, size_t row);
    void (*names)(const void *state, struct cell_names *names); /* of the columns of a result */
    void (*cells)(void *state, struct cells *cells);            /* the row that was taken, a cell per column */
    void (*warnings)(void *state, struct buffer *codes);        /* for the column behind them; NULL: cells() added it */
    void (*text)(void *state, struct page *page);               /* the last answer, for a person */
    void (*closing)(void *state, const struct tally *tally);    /* what it has come to, on standard error */
};

/* Runs a command over its arguments. Gives the exit status. */
int rows_run(struct session *session, const struct row_command *command);

#endif
