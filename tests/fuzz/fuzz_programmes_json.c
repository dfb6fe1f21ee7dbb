/* SPDX-License-Identifier: MIT */
/*
 * Programmes from any bytes. What is accepted lists all its parts and answers for any business: eligible only when nothing
 * fails and nothing is unknown. See document.h.
 */
#include "fuzz/document.h"

enum { LONGEST_LIST = 100000 };

static void check_terms(const umkm_terms *terms)
{
    MUST(!terms->present || terms->rate.lowest <= terms->rate.highest);
    MUST(!terms->has_plafond || terms->plafond_from <= terms->plafond_up_to);
}

static void check_set(const umkm_rules *rules, int32_t programme, size_t set)
{
    umkm_parameters info = {.struct_size = sizeof info};
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    umkm_terms terms = {.struct_size = sizeof terms};
    const char *text = NULL;
    int64_t up_to = INT64_MIN;
    int32_t bps = 0;

    MUST(umkm_programme_parameters_at(rules, programme, set, &info) == UMKM_OK);
    MUST(info.valid_to == 0 || info.valid_from < info.valid_to);
    for (int32_t i = 0; i < info.requirement_count; i++) {
        MUST(umkm_programme_requirement(rules, programme, set, (size_t)i, &requirement) == UMKM_OK);
        MUST(requirement.text_id[0] != '\0' && requirement.citation[0] != '\0');
    }
    for (int32_t i = 0; i < info.note_count; i++) {
        MUST(umkm_programme_note(rules, programme, set, (size_t)i, UMKM_LANG_EN, &text) == UMKM_OK && text[0] != '\0');
    }
    MUST(umkm_programme_terms(rules, programme, set, &terms) == UMKM_OK);
    check_terms(&terms);
    for (int32_t i = 0; i < terms.note_count; i++) {
        MUST(umkm_programme_terms_note(rules, programme, set, (size_t)i, UMKM_LANG_ID, &text) == UMKM_OK);
    }
    for (size_t i = 0; i < LONGEST_LIST; i++) {
        const int64_t before = up_to;

        if (umkm_programme_rate_step(rules, programme, set, UMKM_SCHEDULE_RATE, i, &up_to, &bps) != UMKM_OK) {
            break;
        }
        MUST(up_to > before);
    }
}

static void check_answer(const umkm_programme_result *result, size_t index)
{
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    umkm_programme_change_item change = {.struct_size = sizeof change};
    umkm_terms terms = {.struct_size = sizeof terms};
    int32_t field = 0;

    MUST(umkm_programme_answer_at(result, index, &answer) == UMKM_OK);
    MUST(umkm_answer_name(answer.answer)[0] != '\0');
    MUST(answer.answer != UMKM_ANSWER_ELIGIBLE || (answer.failed_count == 0 && answer.unknown_count == 0));
    for (int32_t i = 0; i < answer.failed_count; i++) {
        MUST(umkm_programme_failed(result, index, (size_t)i, &requirement) == UMKM_OK);
    }
    for (int32_t i = 0; i < answer.unknown_count; i++) {
        MUST(umkm_programme_unknown(result, index, (size_t)i, &requirement) == UMKM_OK);
        for (size_t k = 0; umkm_programme_unknown_missing(result, index, (size_t)i, k, &field) == UMKM_OK; k++) {
            MUST(umkm_field_name(field)[0] != '\0' && k < UMKM_FIELD_END);
        }
    }
    for (int32_t i = 0; i < answer.missing_count; i++) {
        MUST(umkm_programme_missing(result, index, (size_t)i, &field) == UMKM_OK);
    }
    for (int32_t i = 0; i < answer.change_count; i++) {
        MUST(umkm_programme_change(result, index, (size_t)i, &change) == UMKM_OK);
    }
    if (umkm_programme_answer_terms(result, index, &terms) == UMKM_OK) {
        check_terms(&terms);
    }
}

static void check(umkm_programme_result *result, const umkm_business *business)
{
    static const int32_t days[] = {20150101, 20250301, DOCUMENT_DAY, 20270101};

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        umkm_programme_options options;
        umkm_status status;

        umkm_programme_options_init(&options);
        options.as_of = days[i];
        options.announced = 1;
        options.standing = (int32_t)i;
        status = umkm_programme_check(business, &options, result, NULL);
        MUST(status == UMKM_OK || status == UMKM_E_INCONSISTENT);
        for (size_t k = 0; k < umkm_programme_answer_count(result); k++) {
            check_answer(result, k);
        }
    }
}

static void use(const umkm_rules *rules)
{
    umkm_programme_result *result = NULL;

    for (int32_t programme = 1; programme <= umkm_programme_count(rules); programme++) {
        umkm_programme info = {.struct_size = sizeof info};
        int32_t found = 0;

        MUST(umkm_programme_info(rules, programme, &info) == UMKM_OK);
        MUST(umkm_programme_find(rules, info.id, strlen(info.id), &found) == UMKM_OK && found == programme);
        for (int32_t set = 0; set < info.parameter_count; set++) {
            check_set(rules, programme, (size_t)set);
        }
    }
    MUST(umkm_programme_result_new(rules, &result) == UMKM_OK);
    check(result, empty_business());
    check(result, rich_business());
    umkm_programme_result_free(result);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_document(data, size, use);
    return 0;
}
