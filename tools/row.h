/* SPDX-License-Identifier: MIT */
/* One row of input: a business, where it stands, and what is wrong with it. */
#ifndef TOOLS_ROW_H
#define TOOLS_ROW_H

#include <stdbool.h>

#include "session.h"

/* Something wrong with a row. */
struct problem {
    const char *code;   /* such as "UMKM_E_RANGE" */
    int32_t field;      /* UMKM_FIELD_… or 0 */
    int64_t line;       /* where it was found */
    int64_t column;     /* 1-based cell of a CSV row, or 0 */
    const char *header; /* of that column, or NULL */
    const char *path;   /* JSON path, or NULL */
    const char *id;     /* message in Indonesian */
    const char *en;     /* message in English */
    umkm_status status; /* when the library found it, else 0 */
};

/* The bytes of a CSV row as they are to be written again: prefix, then cell in quotes, then empty cells. */
struct csv_bytes {
    const char *prefix;
    size_t prefix_length;
    const char *cell; /* text to be written as one quoted cell; NULL: none */
    size_t cell_length;
    size_t empty_cells;
    const char *surplus; /* cells beyond the header, as they stood; NULL: none */
    size_t surplus_length;
    const char *line_end;
    size_t line_end_length;
};

/* A place in an array, before the path of the library. */
enum { ROW_PATH_SIZE = UMKM_ERROR_PATH_SIZE + 24 };

struct row {
    bool blank; /* an empty line of a CSV file, kept where it is */
    bool valid;
    int64_t number;  /* of the row, from 1 */
    int64_t line;    /* on which it begins; 0 for a record of arguments */
    int64_t element; /* of a JSON array, from 1; else 0 */
    umkm_business *business;
    struct buffer codes;  /* of all problems: "E_RANGE(annual_sales);E_CELLS:+1" */
    struct problem first; /* its texts are in path, id and en below */
    char path[ROW_PATH_SIZE];
    char id[UMKM_ERROR_MESSAGE_SIZE];
    char en[UMKM_ERROR_MESSAGE_SIZE];
    umkm_error error; /* for filling by the library */
    /* Hears of every problem, when it is not NULL. */
    void (*listener)(void *data, const struct problem *problem);
    void *listener_data;
    struct csv_bytes csv;
};

/* How reading ended. */
enum reading { READING_ROW, READING_END, READING_FAILED };

/* What the rows have come to. */
struct tally {
    int64_t rows;
    int64_t invalid;
    int64_t faults; /* problems found, of which only the first ones are shown */
    bool no_regime;
};

/* Makes the row ready for the next one. */
void row_reset(struct row *row);
void row_init(struct row *row);
void row_free(struct row *row);

/* Whether the next problem goes to standard error: the first 20 do, and then a word that there are more. */
bool row_will_say(const struct tally *tally);
/* Notes a problem: the row is invalid, and its first 20 lines in all go to standard error. */
void row_problem(struct session *session, struct tally *tally, const char *file, struct row *row,
                 const struct problem *problem);
/* The same for what the library found and put into row->error. */
void row_library_problem(struct session *session, struct tally *tally, const char *file, struct row *row,
                         const struct problem *place);

#endif
