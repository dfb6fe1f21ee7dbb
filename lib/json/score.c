/* SPDX-License-Identifier: MIT */
/* The section "score" of a decision record. */
#include <string.h>

#include "json/sections.h"

static void write_characteristics(struct umkm__writer *writer, cJSON *object, const umkm_score_context *context)
{
    cJSON *array = umkm__json_array(writer, object, "characteristics");
    umkm_score_characteristic item = {.struct_size = sizeof item};
    for (int32_t i = 0; umkm_score_characteristic_at(context, i, &item) == UMKM_OK; i++) {
        cJSON *element = umkm__json_object(writer, array, NULL);
        umkm__json_text(writer, element, "code", item.code);
        umkm__json_text(writer, element, "group", item.group_code);
        umkm__json_text(writer, element, "attribute", item.key);
        umkm__json_int(writer, element, "points", item.points);
        umkm__json_int(writer, element, "max", item.max);
        umkm__json_bool(writer, element, "missing", item.missing);
        umkm__json_bool(writer, element, "stale", item.stale);
    }
}

static void write_advice(struct umkm__writer *writer, cJSON *reason, const umkm_score_context *context, int32_t index)
{
    cJSON *array = umkm__json_array(writer, reason, "advice");
    umkm_advice advice = {.struct_size = sizeof advice};
    for (int32_t i = 0; umkm_score_advice_at(context, index, i, &advice) == UMKM_OK; i++) {
        cJSON *element = umkm__json_object(writer, array, NULL);
        umkm__json_text(writer, element, "code", advice.code);
        umkm__json_bitext(writer, element, "text", advice.text_id, advice.text_en);
    }
}

static void write_reasons(struct umkm__writer *writer, cJSON *object, const umkm_score_context *context, const char *key,
                          int32_t from, int32_t to)
{
    cJSON *array = umkm__json_array(writer, object, key);
    umkm_score_reason reason = {.struct_size = sizeof reason};
    for (int32_t i = from; i < to && umkm_score_reason_at(context, i, &reason) == UMKM_OK; i++) {
        cJSON *element = umkm__json_object(writer, array, NULL);
        umkm__json_text(writer, element, "code", reason.code);
        umkm__json_int(writer, element, "lost", reason.lost);
        umkm__json_bitext(writer, element, "text", reason.text_id, reason.text_en);
        write_advice(writer, element, context, i);
    }
}

typedef umkm_status read_flag(const umkm_score_context *context, int32_t index, umkm_score_flag *flag);

/* Those that apply. */
static void write_flags(struct umkm__writer *writer, cJSON *object, const umkm_score_context *context, const char *key,
                        read_flag *read)
{
    cJSON *array = umkm__json_array(writer, object, key);
    umkm_score_flag flag = {.struct_size = sizeof flag};
    for (int32_t i = 0; read(context, i, &flag) == UMKM_OK; i++) {
        if (flag.answer == UMKM_HOLDS_YES) {
            cJSON *element = umkm__json_object(writer, array, NULL);
            umkm__json_text(writer, element, "code", flag.code);
            umkm__json_bitext(writer, element, "text", flag.text_id, flag.text_en);
            umkm__json_bitext(writer, element, "effect", flag.effect_id, flag.effect_en);
            umkm__json_text(writer, element, "citation", flag.citation);
            umkm__json_bool(writer, element, "stale", flag.stale);
        }
    }
}

/* Knock-outs and referrals that nobody has answered. */
static void write_unanswered(struct umkm__writer *writer, cJSON *object, const umkm_score_context *context)
{
    cJSON *array = umkm__json_array(writer, object, "unanswered");
    read_flag *const readers[] = {umkm_score_knock_out_at, umkm_score_referral_at};
    for (size_t r = 0; r < sizeof readers / sizeof readers[0]; r++) {
        umkm_score_flag flag = {.struct_size = sizeof flag};
        for (int32_t i = 0; readers[r](context, i, &flag) == UMKM_OK; i++) {
            if (flag.answer == UMKM_HOLDS_UNKNOWN) {
                umkm__json_text(writer, array, NULL, flag.code);
            }
        }
    }
}

static const char *band_code(const umkm_rules *rules, int32_t scorecard, int32_t index, umkm_scorecard_band *band)
{
    band->struct_size = sizeof *band;
    return umkm_scorecard_band_at(rules, scorecard, index, band) == UMKM_OK ? band->code : NULL;
}

static void write_plan(struct umkm__writer *writer, cJSON *object, const umkm_rules *rules,
                       const umkm_score_context *context, const umkm_score *score)
{
    umkm_score_plan plan = {.struct_size = sizeof plan};
    umkm_score_step step = {.struct_size = sizeof step};
    umkm_scorecard_band band = {0};
    cJSON *element;
    cJSON *array;
    if (umkm_score_plan_next(context, &plan) != UMKM_OK || plan.band < 0) {
        umkm__json_text(writer, object, "next_band", NULL);
        return;
    }
    element = umkm__json_object(writer, object, "next_band");
    umkm__json_text(writer, element, "band", band_code(rules, score->scorecard, plan.band, &band));
    umkm__json_int(writer, element, "points_needed", plan.needed);
    umkm__json_int_or_null(writer, element, "steps_needed", plan.steps_needed >= 0, plan.steps_needed);
    array = umkm__json_array(writer, element, "steps");
    for (int32_t i = 0; umkm_score_step_at(context, i, &step) == UMKM_OK; i++) {
        cJSON *item = umkm__json_object(writer, array, NULL);
        umkm__json_text(writer, item, "code", step.code);
        umkm__json_int(writer, item, "gain", step.gain);
        umkm__json_bitext(writer, item, "text", step.best_id, step.best_en);
    }
}

static void write_affordable(struct umkm__writer *writer, cJSON *object, const umkm_business *business, int32_t target)
{
    umkm_affordability carried = {.struct_size = sizeof carried};
    bool known = umkm_affordable(business, target, &carried) == UMKM_OK && carried.answer != UMKM_HOLDS_UNKNOWN;
    umkm__json_int_or_null(writer, object, "largest_amount", known, carried.amount);
}

static void write_score(struct umkm__writer *writer, cJSON *decision, const umkm_rules *rules, const umkm_business *business,
                        const umkm_score_context *context, const umkm_score *score)
{
    umkm_scorecard card = {.struct_size = sizeof card};
    umkm_scorecard_band band = {0};
    cJSON *object = umkm__json_object(writer, decision, "score");
    (void)umkm_scorecard_info(rules, score->scorecard, &card);
    umkm__json_text(writer, object, "scorecard", card.id);
    umkm__json_text(writer, object, "version", card.version);
    umkm__json_int(writer, object, "score", score->score);
    umkm__json_int(writer, object, "lowest", score->lowest);
    umkm__json_int(writer, object, "highest", score->highest);
    umkm__json_int(writer, object, "completeness", score->completeness);
    umkm__json_text(writer, object, "band", band_code(rules, score->scorecard, score->band, &band));
    umkm__json_bitext(writer, object, "label", band.label_id, band.label_en);
    write_flags(writer, object, context, "knock_outs", umkm_score_knock_out_at);
    write_flags(writer, object, context, "referrals", umkm_score_referral_at);
    write_characteristics(writer, object, context);
    write_reasons(writer, object, context, "reasons", 0, score->reason_count);
    write_reasons(writer, object, context, "tips", score->reason_count, score->reason_count + score->tip_count);
    write_unanswered(writer, object, context);
    write_plan(writer, object, rules, context, score);
    write_affordable(writer, object, business, card.dscr_target);
    umkm__json_bool(writer, object, "in_force", score->in_force);
    umkm__json_bool(writer, object, "review_overdue", score->review_overdue);
}

umkm_status umkm__json_score(struct umkm__writer *writer, cJSON *decision, const umkm_rules *rules,
                             const umkm_business *business, const umkm_decision_options *options, umkm_error *error)
{
    umkm_score_options how;
    umkm_score_context *context = NULL;
    umkm_score score;
    umkm_status status = UMKM_OK;
    umkm_score_options_init(&how);
    umkm_score_init(&score);
    how.as_of = options->classify->as_of;
    if (options->scorecard != NULL) {
        status = umkm_scorecard_find(rules, options->scorecard, strlen(options->scorecard), &how.scorecard);
    }
    if (status != UMKM_OK) {
        return umkm__fail_input(error, status, options->scorecard, strlen(options->scorecard), -1, NULL, NULL);
    }
    status = umkm_score_context_new(rules, &how, &context, error);
    if (status == UMKM_OK) {
        status = umkm_score_business(context, business, 0, &score, error);
    }
    if (status == UMKM_OK) {
        write_score(writer, decision, rules, business, context, &score);
    }
    umkm_score_context_free(context);
    return status;
}
