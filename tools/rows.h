/* SPDX-License-Identifier: MIT */
/* Commands that answer about one business or a file of them: any form of input, any form of output. */
#ifndef TOOLS_ROWS_H
#define TOOLS_ROWS_H

#include "csv_output.h"
#include "page.h"
#include "row.h"

/* What such a command is. The state is its own: it holds the answer of the last row, and whatever it counts. */
struct row_command {
    int32_t sections;                                    /* UMKM_SECTION_… of the decision record */
    const char *const *columns;                          /* of the result, NULL-terminated; the last one is "warnings" */
    const char *const *(*columns_of)(const void *state); /* where they hang on the rules, instead of columns */
    void *(*begin)(struct session *session);             /* NULL when there is no memory */
    void (*end)(void *state);
    /* Looks at a business in which every fact that the file has columns for is known, and warns when that is too little. */
    void (*check)(void *state, const umkm_business *every_fact);
    /* Answers; UMKM_E_NO_REGIME is an answer, any other failure makes the row invalid. */
    umkm_status (*answer)(void *state, const umkm_business *business, umkm_error *error);
    void (*cells)(void *state, struct cells *cells);         /* the last answer, a cell per column */
    void (*text)(void *state, struct page *page);            /* the last answer, for a person */
    void (*closing)(void *state, const struct tally *tally); /* what it has come to, on standard error */
};

/* Runs a command over its arguments. Gives the exit status. */
int rows_run(struct session *session, const struct row_command *command);

#endif
