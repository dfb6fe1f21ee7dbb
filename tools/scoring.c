/* SPDX-License-Identifier: MIT */
/* Scores one business after the other with one context, and puts each into the cells of a CSV row. */
#include <string.h>

#include "score.h"

enum { REASON_COLUMNS = 4, PERCENT = 100 };

const char *const scoring_columns[] = {"score",    "lowest",   "highest",  "completeness", "band",      "reason_1",
                                       "reason_2", "reason_3", "reason_4", "knock_outs",   "referrals", NULL};

/* A card was given, but not asked for. */
static void say_unused_cards(struct session *session)
{
    umkm_document document = {.struct_size = sizeof document};

    for (size_t i = 0; session->scorecard == 0 && umkm_rules_document(session->rules, i, &document) == UMKM_OK; i++) {
        if (document.kind == UMKM_DOCUMENT_SCORECARD && !document.built_in && strcmp(document.id, "KP-1") != 0) {
            say(session, MSG_CARD_NOT_ASKED_FOR, MESSAGE_ARGS(document.id));
        }
    }
}

bool scoring_begin(struct scoring *scoring, struct session *session)
{
    umkm_score_options options;

    umkm_score_options_init(&options);
    options.as_of = session->classify.as_of;
    options.scorecard = session->scorecard;
    *scoring = (struct scoring){.session = session, .card = {.struct_size = sizeof scoring->card}};
    umkm_score_init(&scoring->score);
    say_unused_cards(session);
    if (options.scorecard == 0 && umkm_scorecard_find(session->rules, "KP-1", 4, &options.scorecard) != UMKM_OK) {
        return false;
    }
    return umkm_scorecard_info(session->rules, options.scorecard, &scoring->card) == UMKM_OK &&
           umkm_score_context_new(session->rules, &options, &scoring->context, NULL) == UMKM_OK;
}

void scoring_end(struct scoring *scoring)
{
    umkm_score_context_free(scoring->context);
    buffer_free(&scoring->codes);
}

umkm_status scoring_answer(struct scoring *scoring, const umkm_business *business, umkm_error *error)
{
    scoring->business = business;
    return umkm_score_business(scoring->context, business, 0, &scoring->score, error);
}

/* ---- cells ---- */

typedef umkm_status read_flag(const umkm_score_context *context, int32_t index, umkm_score_flag *flag);

/* "KO01;KO03": those that apply. */
static void add_applying(struct scoring *scoring, struct cells *cells, read_flag *read, int32_t applying)
{
    umkm_score_flag flag = {.struct_size = sizeof flag};
    struct buffer *codes = &scoring->codes;

    buffer_clear(codes);
    for (int32_t i = 0; applying > 0 && read(scoring->context, i, &flag) == UMKM_OK; i++) {
        if (flag.answer == UMKM_HOLDS_YES) {
            buffer_text(codes, codes->length > 0 ? ";" : "");
            buffer_text(codes, flag.code);
        }
    }
    cells_add(cells, buffer_string(codes), codes->length);
}

void scoring_cells(struct scoring *scoring, struct cells *cells)
{
    const umkm_score *score = &scoring->score;
    umkm_score_reason reason = {.struct_size = sizeof reason};
    umkm_scorecard_band band;

    scoring_band(scoring, &band);
    cells_int(cells, score->score);
    cells_int(cells, score->lowest);
    cells_int(cells, score->highest);
    cells_int(cells, score->completeness);
    cells_text(cells, band.code);
    for (int32_t i = 0; i < REASON_COLUMNS; i++) {
        bool there = i < score->reason_count && umkm_score_reason_at(scoring->context, i, &reason) == UMKM_OK;

        cells_text(cells, there ? reason.code : "");
    }
    add_applying(scoring, cells, umkm_score_knock_out_at, score->knock_outs_applying);
    add_applying(scoring, cells, umkm_score_referral_at, score->referrals_applying);
}

/* ---- warnings ---- */

static void add_code(struct buffer *codes, const char *warning, const char *what)
{
    buffer_text(codes, codes->length > 0 ? ";" : "");
    buffer_text(codes, warning);
    if (what != NULL) {
        buffer_text(codes, "(");
        buffer_text(codes, what);
        buffer_text(codes, ")");
    }
}

static void add_unanswered(const struct scoring *scoring, struct buffer *codes, read_flag *read, int32_t unknown)
{
    umkm_score_flag flag = {.struct_size = sizeof flag};

    for (int32_t i = 0; unknown > 0 && read(scoring->context, i, &flag) == UMKM_OK; i++) {
        if (flag.answer == UMKM_HOLDS_UNKNOWN) {
            add_code(codes, "UNANSWERED", flag.code);
        }
    }
}

void scoring_warnings(const struct scoring *scoring, struct buffer *codes)
{
    const umkm_score *score = &scoring->score;
    umkm_score_characteristic item = {.struct_size = sizeof item};

    if (!score->in_force) {
        add_code(codes, "SCORECARD_NOT_IN_FORCE", scoring->card.id);
    }
    if (score->review_overdue) {
        add_code(codes, "REVIEW_OVERDUE", scoring->card.id);
    }
    for (int32_t i = 0; score->stale_count > 0 && umkm_score_characteristic_at(scoring->context, i, &item) == UMKM_OK; i++) {
        if (item.stale) {
            add_code(codes, "STALE", item.code);
        }
    }
    add_unanswered(scoring, codes, umkm_score_knock_out_at, score->knock_outs_unknown);
    add_unanswered(scoring, codes, umkm_score_referral_at, score->referrals_unknown);
}

/* ---- are the columns of a file enough? ---- */

static bool may_be_answered(const umkm_score_characteristic *item, const umkm_business *every_fact)
{
    int64_t value;

    for (size_t i = 0; i < UMKM_SCORE_MISSING_MAX; i++) {
        if (item->missing_fields[i] == UMKM_FIELD_NONE) {
            return false;
        }
        if (umkm_business_get(every_fact, item->missing_fields[i], &value) == UMKM_OK) {
            return true;
        }
    }
    return true; /* the list may have been cut */
}

void scoring_check(struct scoring *scoring, const umkm_business *every_fact)
{
    umkm_score_characteristic item = {.struct_size = sizeof item};
    umkm_business *nothing_known = NULL;
    struct buffer most = {0};
    struct buffer least = {0};
    int64_t possible = 0;
    int64_t whole = 0;

    if (umkm_business_new(&nothing_known) == UMKM_OK && scoring_answer(scoring, nothing_known, NULL) == UMKM_OK) {
        for (int32_t i = 0; umkm_score_characteristic_at(scoring->context, i, &item) == UMKM_OK; i++) {
            whole += item.max;
            possible += !item.missing || may_be_answered(&item, every_fact) ? item.max : 0;
        }
    }
    umkm_business_free(nothing_known);
    if (whole > 0 && possible * PERCENT < whole * scoring->card.completeness) {
        buffer_int(&most, possible * PERCENT / whole);
        buffer_int(&least, scoring->card.completeness);
        say(scoring->session, MSG_COLUMNS_TOO_FEW,
            MESSAGE_ARGS(buffer_string(&most), scoring->card.id, buffer_string(&least)));
    }
    buffer_free(&most);
    buffer_free(&least);
}
