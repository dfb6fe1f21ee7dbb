/* SPDX-License-Identifier: MIT */
/* umkm summary: what a file of businesses comes to. Its parts, from the rows to the tables and the report. */
#ifndef TOOLS_SUMMARY_H
#define TOOLS_SUMMARY_H

#include "csv_input.h"
#include "fact_columns.h"
#include "json_input.h"
#include "keys.h"
#include "names.h"
#include "page.h"
#include "score.h"

enum {
    SUMMARY_BLOCK = FACT_ROWS, /* rows that are looked at together */
    SUMMARY_BY_MAX = 16,       /* groupings */
    SUMMARY_CLASSES = UMKM_SUMMARY_CLASSES
};

/* ---- summary_source.c: rows of a file of any form ---- */

struct summary_source {
    struct session *session;
    struct input input;
    struct tally tally;
    struct row row;
    enum input_form form;
    struct csv_reader csv;
    struct json_reader json;
    bool open;
};

/* Returns EXIT_ANSWERED, or how to end (said). */
int source_open(struct summary_source *source, struct session *session, const char *name);
enum reading source_next(struct summary_source *source); /* passes blank lines; the row is in source->row */
void source_close(struct summary_source *source);

/* ---- summary_block.c: rows as columns, and their classes ---- */

struct summary_block {
    struct session *session;
    struct fact_columns facts;
    size_t given; /* how many of them, from the first on, the source has */
    int64_t rows;
    int64_t lines[SUMMARY_BLOCK];
    uint8_t refused[SUMMARY_BLOCK]; /* 1: the row was found invalid when it was read */
    uint8_t classes[SUMMARY_BLOCK];
    uint8_t conflict[SUMMARY_BLOCK];
    int32_t scores[SUMMARY_BLOCK]; /* of the rows with a bit in scored */
    uint8_t bands[SUMMARY_BLOCK];
    uint8_t scored[SUMMARY_BLOCK / 8];
};

/* The fields that the source has columns for; with any_field all of the registry but identity texts (JSON). */
void block_begin(struct summary_block *block, struct session *session, const struct summary_source *source);
void block_end(struct summary_block *block);
void block_clear(struct summary_block *block);
/* Takes a row as the last one of the block, which must not be full. */
void block_take(struct summary_block *block, const struct row *row);
/* Classifies the rows under a regime (0: the one of the session). Refused rows are invalid. False on a failure (said). */
bool block_classify(struct summary_block *block, int32_t regime, uint8_t *classes, uint8_t *conflict);
/* Scores the rows. Refused and invalid ones have no score. False on a failure (said). */
bool block_score(struct summary_block *block, struct scoring *scoring);
/* Sets or clears bit i. */
void bit_put(uint8_t *bits, int64_t i, bool value);

/* ---- summary_by.c: groupings ---- */

enum by_kind { BY_FIELD, BY_PROVINCE, BY_DIVISION, BY_TEXT, BY_CLASS };

struct summary_by {
    enum by_kind kind;
    const char *name; /* canonical, or the header of the column */
    int32_t field;    /* 0 for a text column and for the class */
    struct buffer cell;
    const struct buffer *text; /* what the column of the row holds: the cell, or that of another one who watches it */
    struct names names;
    umkm_summary *counts;
    int64_t values[SUMMARY_BLOCK];
    uint8_t known[SUMMARY_BLOCK / 8];
};

/* Settles what one --by means. Returns EXIT_ANSWERED, or how to end (said). */
int by_open(struct summary_by *by, struct summary_source *source, const char *name);
void by_close(struct summary_by *by);
/* The group of a row. False when there are too many (said). */
bool by_take(struct summary_by *by, struct session *session, const struct row *row, int64_t i);
/* Once the rows of a block are classified: those who group by the class hear of them. */
void by_take_classes(struct summary_by *by, const struct summary_block *block);
/* The value as data (a code, a name), and as people read it. Identity numbers are masked. */
void by_value(const struct summary_by *by, int64_t value, struct buffer *text);
void by_label(const struct summary_by *by, int64_t value, int32_t lang, struct buffer *text);
/* The heading: "Wilayah". */
void by_heading(const struct summary_by *by, int32_t lang, struct buffer *text);
/* The groups in the order in which they are shown; to be freed. */
int64_t *by_order(const struct summary_by *by, size_t *count);

/* ---- summary_command.c: everything that was counted ---- */

struct summary_movement {
    const char *kind; /* "regimes", "files" or "reported" */
    const char *from;
    const char *to;
    umkm_movement counts;
};

struct summary {
    struct session *session;
    const char *file;
    struct summary_source source;
    struct summary_block *block;
    umkm_summary *total;
    umkm_quality *quality;
    umkm_regime regime; /* its handle is 0 when none is in force */
    struct summary_by by[SUMMARY_BY_MAX];
    size_t by_count;
    bool scored;
    struct scoring scoring;
    struct summary_movement movements[3];
    size_t movement_count;
    struct summary_movement *regimes; /* of them, or NULL */
    struct summary_movement *files;
    struct summary_movement *reported;
    char regime_from[64];
    char regime_to[64];
    int32_t regime_handles[2];
    size_t reported_column;
    struct buffer reported_cell;
    const struct buffer *reported_text; /* of the row */
    uint8_t reported_classes[SUMMARY_BLOCK];
    uint8_t other[2][SUMMARY_BLOCK]; /* classes under two regimes, or of two files */
    bool keyed;
    int32_t key_field; /* identity field, or 0: the cell */
    struct buffer key_cell;
    const struct buffer *key_text; /* of the row */
    struct keys keys;
    uint64_t key_hashes[SUMMARY_BLOCK]; /* 0: the row has no key */
    int64_t without_key;
    int64_t before_rows;
    int64_t before_without_key;
    int64_t before_repeated;
    int64_t rows;
    int64_t invalid;
    bool no_regime;
};

/* ---- summary_open.c: what is asked for. Return EXIT_ANSWERED, or how to end (said). ---- */

struct summary_movement *summary_add_movement(struct summary *summary, const char *kind, const char *from, const char *to);
int summary_open_regimes(struct summary *summary);
int summary_open_by(struct summary *summary);
int summary_open_reported(struct summary *summary);
/* The key of a source; the one before and the one that is summed up may have it in another column. */
int summary_open_key(struct summary *summary, struct summary_source *source);

/* ---- summary_keys.c ---- */

/* Reads the earlier file. Returns EXIT_ANSWERED, or how to end (said). */
int summary_open_before(struct summary *summary);
/* 64 bits of the key of a row; 0: it has none. */
uint64_t summary_key(const struct summary *summary, const struct row *row);
/* The rows of a block against the earlier file and those before it. False when there are too many keys (said). */
bool summary_count_keys(struct summary *summary);
/* At the end: who is in the earlier file only. */
void summary_count_left(struct summary *summary);

/* ---- summary_count.c ---- */

/* Reads and counts all rows. Returns EXIT_ANSWERED, or how to end (said). */
int summary_read_rows(struct summary *summary);
/* Hears the problems of the rows. */
void summary_on_problem(void *data, const struct problem *problem);

/* ---- what is shown, in each form ---- */

/* The counts of all rows. */
umkm_summary_counts summary_total(const struct summary *summary);
/* Of the scores between 0 and 1000, of which there is one at least; rounded half up. */
int64_t summary_mean_score(const umkm_summary_counts *counts);
/* 0 … 5: "micro", "invalid"; and for people. */
const char *summary_class_name(size_t place);
const char *summary_class_label(size_t place, int32_t lang);
/* The order in which classes are shown: micro to large, unknown, invalid. */
extern const size_t summary_class_order[SUMMARY_CLASSES];
/* 9962 as "99,62 %" or "99.62%"; "–" for -1. */
void summary_share_text(int32_t share, int32_t lang, struct buffer *text);
/* The headings of a movement. */
void summary_movement_heading(const struct summary_movement *movement, int32_t lang, struct buffer *text);
/* Text with what is an identity number masked, and no control characters. */
void summary_safe_text(const char *bytes, size_t length, struct buffer *text);

void summary_write_text(const struct summary *summary, struct output *out);
void summary_write_json(const struct summary *summary, struct output *out);
void summary_write_csv(const struct summary *summary, struct output *out);
void summary_write_html(const struct summary *summary, struct output *out);

#endif
