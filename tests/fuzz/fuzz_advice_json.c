/* SPDX-License-Identifier: MIT */
/* Advice from any bytes. What is accepted belongs to reasons that the card has, and comes out complete. See document.h. */
#include "fuzz/document.h"

static void list_advice(const umkm_score_context *context, const umkm_score *score)
{
    for (int32_t i = 0; i < score->reason_count + score->tip_count; i++) {
        umkm_score_reason reason = {.struct_size = sizeof reason};
        umkm_advice advice = {.struct_size = sizeof advice};

        MUST(umkm_score_reason_at(context, i, &reason) == UMKM_OK);
        for (int32_t k = 0; k < reason.advice_count; k++) {
            MUST(umkm_score_advice_at(context, i, k, &advice) == UMKM_OK);
            MUST(advice.code[0] != '\0' && advice.text_id[0] != '\0' && advice.text_en[0] != '\0');
        }
        MUST(umkm_score_advice_at(context, i, reason.advice_count, &advice) == UMKM_E_ARGUMENT);
    }
}

static void use(const umkm_rules *rules)
{
    umkm_score_context *context = NULL;
    umkm_score score;

    MUST(umkm_score_context_new(rules, NULL, &context, NULL) == UMKM_OK);
    umkm_score_init(&score);
    MUST(umkm_score_business(context, empty_business(), DOCUMENT_DAY, &score, NULL) == UMKM_OK);
    list_advice(context, &score);
    MUST(umkm_score_business(context, rich_business(), DOCUMENT_DAY, &score, NULL) == UMKM_OK);
    list_advice(context, &score);
    umkm_score_context_free(context);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_document(data, size, use);
    return 0;
}
