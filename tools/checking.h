/* SPDX-License-Identifier: MIT */
/* The programmes part of an answer, which other commands show too. */
#ifndef TOOLS_CHECKING_H
#define TOOLS_CHECKING_H

#include "csv_output.h"
#include "fact_columns.h"
#include "page.h"
#include "session.h"

/* One answer of every check: which they are hangs on the rules and the options, not on the business. */
struct checking_place {
    int32_t programme;
    int32_t parameters;
    int32_t standing;
    bool announced;
    int32_t answer;   /* the last one */
    uint32_t notices; /* of the last one */
    char *id;         /* of the programme */
    char *suffix;     /* of its columns: what tells it from the first answer of its programme */
};

struct checking {
    struct session *session;
    umkm_programme_result *result;
    umkm_programme_options options;
    struct checking_place *places;
    size_t place_count;
    const umkm_business *business; /* the last one */
    struct checking_rows *rows;    /* rows that were checked together; NULL before checking_columns() */
    size_t row;                    /* the last one that was taken */
    struct buffer codes;           /* for composing a cell */
};

/* False when there is no memory. */
bool checking_begin(struct checking *checking, struct session *session);
void checking_end(struct checking *checking);
umkm_status checking_answer(struct checking *checking, const umkm_business *business, umkm_error *error);
/* The same business again with what only people read: the fewest changes, and the announced rules. */
umkm_status checking_answer_fully(struct checking *checking);

/* checking_rows.c: checks rows together; then takes one of them after the other, for its cells. */
umkm_status checking_columns(struct checking *checking, const struct fact_columns *facts);
umkm_status checking_take(struct checking *checking, size_t row);
void checking_rows_end(struct checking *checking);
/* The columns without "warnings", and their cells. */
void checking_names(const struct checking *checking, struct cell_names *names);
void checking_cells(struct checking *checking, struct cells *cells);
/* "NOT_VERIFIED(KUR-MIKRO KUR-KECIL);SUSPENDED(KDMP)", added to what is there. */
void checking_warnings(const struct checking *checking, struct buffer *codes);

/* How many answers are of a kind, without those of announced rules. */
int64_t checking_count(const struct checking *checking, int32_t answer);
bool checking_get(const struct checking *checking, size_t index, umkm_programme_answer *answer);

/* The last answers explained to a person, after checking_answer_fully(). */
void programme_text(struct page *page, const struct checking *checking);
/* The answers of one kind, a few lines on each: the terms, the facts that are missing, or what fails. */
void programme_text_names(struct page *page, const struct checking *checking, int32_t answer);
/* The facts that the open answers hang on, those of most programmes first: at most so many. Gives how many there are. */
size_t programme_wanted_facts(const struct checking *checking, int32_t *fields, size_t most);
/* That texts have not been read, where that is so. */
void programme_text_caution(struct page *page, const struct checking *checking);
/* "plafon di atas Rp10.000.000 sampai Rp100.000.000; bunga 6 %; ..." */
void programme_terms(struct buffer *to, const umkm_terms *terms, int32_t lang);
/* "sejak 27 Januari 2023" */
void programme_period(struct buffer *to, const umkm_parameters *set, int32_t lang);
/* A requirement with its article and, when asked for, whether its text was read. */
void programme_requirement(struct page *page, size_t indent, const char *bullet, const umkm_requirement *requirement,
                           bool certainty, const char *more);

#endif
