/* SPDX-License-Identifier: MIT */
/* Scores one business after the other with one context. */
#include <string.h>

#include "score.h"

enum { PERCENT = 100 };

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
    scoring_rows_end(scoring);
    umkm_score_context_free(scoring->context);
    buffer_free(&scoring->codes);
}

umkm_status scoring_answer(struct scoring *scoring, const umkm_business *business, umkm_error *error)
{
    scoring->business = business;
    return umkm_score_business(scoring->context, business, 0, &scoring->score, error);
}

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
