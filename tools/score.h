/* SPDX-License-Identifier: MIT */
/* The score part of an answer, which other commands show too. */
#ifndef TOOLS_SCORE_H
#define TOOLS_SCORE_H

#include "csv_output.h"
#include "fact_columns.h"
#include "page.h"
#include "session.h"

/* A card made ready, and the answer for the last business. */
struct scoring {
    struct session *session;
    umkm_score_context *context;
    umkm_scorecard card;
    umkm_score score;
    const umkm_business *business; /* the last one */
    struct scoring_rows *rows;     /* rows that were scored together; NULL before scoring_columns() */
    size_t row;                    /* the last one that was taken */
    struct buffer codes;           /* for composing a cell */
};

/* False when there is no memory. */
bool scoring_begin(struct scoring *scoring, struct session *session);
void scoring_end(struct scoring *scoring);
umkm_status scoring_answer(struct scoring *scoring, const umkm_business *business, umkm_error *error);

/* scoring_rows.c: scores rows together; then takes one of them after the other, for its cells. */
umkm_status scoring_columns(struct scoring *scoring, const struct fact_columns *facts);
umkm_status scoring_take(struct scoring *scoring, size_t row);
void scoring_rows_end(struct scoring *scoring);
/* The columns of a score without "warnings", NULL-terminated, and their cells. */
extern const char *const scoring_names[];
void scoring_cells(struct scoring *scoring, struct cells *cells);
/* "STALE(KAR01);UNANSWERED(KO03)", added to what is there. */
void scoring_warnings(const struct scoring *scoring, struct buffer *codes);
/* Warns when the columns of a file leave too much of the card unanswered. */
void scoring_check(struct scoring *scoring, const umkm_business *every_fact);

/* The band of the score. */
void scoring_band(const struct scoring *scoring, umkm_scorecard_band *band);

/* Explains a score to a person. */
void score_text(struct page *page, const struct scoring *scoring);
/* Parts of that page. */
void score_text_head(struct page *page, const struct scoring *scoring);
/* That a referral goes before what the band advises. */
void score_text_referred(struct page *page, const struct scoring *scoring, size_t indent);
void score_text_obstacles(struct page *page, const struct scoring *scoring);
void score_text_groups(struct page *page, const struct scoring *scoring);
/* The questions without an answer, those of most points first; without a heading. */
void score_missing_items(struct page *page, const struct scoring *scoring, size_t indent, int32_t most);
/* What could not be tested and may block, as "text; text". */
void score_untested(const struct page *page, const struct scoring *scoring, struct buffer *text);
void score_text_missing(struct page *page, const struct scoring *scoring, int32_t most);
void score_text_reasons(struct page *page, const struct scoring *scoring, int32_t most, int32_t with_advice);
/*
 * A reason in words. A loss of less than half the points, under the reason of the characteristic as a whole, is told by what
 * could be better, since a business whose sales grow a little must not read that they fall. True when it is such a mild one.
 */
bool score_reason_words(const struct page *page, const struct scoring *scoring, int32_t index,
                        const umkm_score_reason *reason, struct buffer *words);
void score_text_plan(struct page *page, const struct scoring *scoring);
/* The largest amount in words; false when no amount is asked for. */
bool score_affordable(struct page *page, const struct scoring *scoring, struct buffer *text);
void score_text_affordable(struct page *page, const struct scoring *scoring);
void score_text_foot(struct page *page, const struct scoring *scoring);

#endif
