/* SPDX-License-Identifier: MIT */
/*
 * A scorecard from any bytes. What is accepted lists all its parts, and scores within its own bounds, whatever is known; the
 * decision record about it can be written. See document.h.
 */
#include "fuzz/document.h"

static void check_parts(const umkm_rules *rules, const umkm_scorecard *card)
{
    umkm_scorecard_characteristic asked = {.struct_size = sizeof asked};
    umkm_scorecard_attribute attribute = {.struct_size = sizeof attribute};
    umkm_scorecard_group group = {.struct_size = sizeof group};
    umkm_scorecard_band band = {.struct_size = sizeof band};
    umkm_scorecard_text text = {.struct_size = sizeof text};

    for (int32_t i = 0; i < card->characteristic_count; i++) {
        MUST(umkm_scorecard_characteristic_at(rules, card->scorecard, i, &asked) == UMKM_OK);
        MUST(asked.attribute_count > 0 && asked.code[0] != '\0');
        for (int32_t a = 0; a < asked.attribute_count; a++) {
            MUST(umkm_scorecard_attribute_at(rules, card->scorecard, i, a, &attribute) == UMKM_OK);
            MUST(attribute.points <= asked.max);
        }
        MUST(umkm_scorecard_attribute_at(rules, card->scorecard, i, asked.attribute_count, &attribute) == UMKM_E_ARGUMENT);
    }
    for (int32_t i = 0; i < card->group_count; i++) {
        MUST(umkm_scorecard_group_at(rules, card->scorecard, i, &group) == UMKM_OK);
    }
    for (int32_t i = 0; i < card->band_count; i++) {
        MUST(umkm_scorecard_band_at(rules, card->scorecard, i, &band) == UMKM_OK);
    }
    for (int32_t i = 0; i < card->reason_count; i++) {
        MUST(umkm_scorecard_reason_at(rules, card->scorecard, i, &text) == UMKM_OK);
        MUST(umkm_scorecard_reason_code(rules, card->scorecard, i) != NULL);
    }
    for (int32_t i = 0; i < card->note_count; i++) {
        MUST(umkm_scorecard_note_at(rules, card->scorecard, i, &text) == UMKM_OK);
    }
}

static void check_details(const umkm_score_context *context, const umkm_score *score)
{
    umkm_score_characteristic item = {.struct_size = sizeof item};
    umkm_score_reason reason = {.struct_size = sizeof reason};
    umkm_score_flag flag = {.struct_size = sizeof flag};
    umkm_score_plan plan = {.struct_size = sizeof plan};
    umkm_score_step step = {.struct_size = sizeof step};
    umkm_advice advice = {.struct_size = sizeof advice};
    int32_t place = -1;

    for (int32_t i = 0; i < score->characteristic_count; i++) {
        MUST(umkm_score_characteristic_at(context, i, &item) == UMKM_OK && item.points <= item.max);
    }
    for (int32_t i = 0; i < score->reason_count + score->tip_count; i++) {
        MUST(umkm_score_reason_at(context, i, &reason) == UMKM_OK);
        for (int32_t k = 0; k < reason.characteristic_count; k++) {
            MUST(umkm_score_reason_characteristic(context, i, k, &place) == UMKM_OK && place >= 0);
        }
        for (int32_t k = 0; k < reason.advice_count; k++) {
            MUST(umkm_score_advice_at(context, i, k, &advice) == UMKM_OK);
        }
    }
    for (int32_t i = 0; i < score->knock_out_count; i++) {
        MUST(umkm_score_knock_out_at(context, i, &flag) == UMKM_OK);
    }
    for (int32_t i = 0; i < score->referral_count; i++) {
        MUST(umkm_score_referral_at(context, i, &flag) == UMKM_OK);
    }
    MUST(umkm_score_plan_next(context, &plan) == UMKM_OK);
    for (int32_t i = 0; i < plan.step_count; i++) {
        MUST(umkm_score_step_at(context, i, &step) == UMKM_OK && step.gain > 0);
    }
}

static void score(umkm_score_context *context, const umkm_scorecard *card, const umkm_business *business)
{
    static const int32_t days[] = {10000101, 20260101, DOCUMENT_DAY, 99991231};

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        umkm_score result;
        umkm_score again;
        umkm_status status;

        umkm_score_init(&result);
        umkm_score_init(&again);
        status = umkm_score_business(context, business, days[i], &result, NULL);
        MUST(status == UMKM_OK || status == UMKM_E_INCONSISTENT || status == UMKM_E_OVERFLOW);
        if (status == UMKM_OK) {
            MUST(result.lowest <= result.score && result.score <= result.highest);
            MUST(card->lowest <= result.lowest && result.highest <= card->highest);
            MUST(result.completeness >= 0 && result.completeness <= 100);
            MUST(result.band >= 0 && result.band < card->band_count);
            MUST(umkm_score_result(context, &again) == UMKM_OK && memcmp(&result, &again, sizeof result) == 0);
            check_details(context, &result);
        }
    }
}

static void use(const umkm_rules *rules)
{
    umkm_scorecard card = {.struct_size = sizeof card};

    for (int32_t handle = 1; handle <= umkm_scorecard_count(rules); handle++) {
        umkm_score_options options;
        umkm_score_context *context = NULL;
        int32_t found = 0;

        MUST(umkm_scorecard_info(rules, handle, &card) == UMKM_OK);
        MUST(umkm_scorecard_find(rules, card.id, strlen(card.id), &found) == UMKM_OK && found == handle);
        check_parts(rules, &card);
        umkm_score_options_init(&options);
        options.scorecard = handle;
        MUST(umkm_score_context_new(rules, &options, &context, NULL) == UMKM_OK);
        score(context, &card, empty_business());
        score(context, &card, rich_business());
        umkm_score_context_free(context);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_document(data, size, use);
    return 0;
}
