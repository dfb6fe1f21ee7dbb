/* SPDX-License-Identifier: MIT */
/*
 * Everything that is looked up by number, with any numbers, into structs of any size: each call answers or says why not,
 * and writes nothing beyond the size that it was given. The structs stand in blocks of exactly their size.
 */
#include "fuzz/document.h"
#include "fuzz/source.h"

enum { LONGEST_STRUCT = 1024 };

struct lookup {
    struct source *source;
    const umkm_rules *rules;
    umkm_score_context *context;
    umkm_programme_result *result;
};

/* A struct of a size that may be any, with any bytes in it. */
static void *new_struct(struct source *source, size_t usual)
{
    const uint8_t pick = take(source);
    const uint32_t size = pick < 128 ? (uint32_t)usual : (uint32_t)take_bytes(source, 2) % LONGEST_STRUCT;
    const size_t room = size > sizeof size ? size : sizeof size;
    unsigned char *block = malloc(room);

    MUST(block != NULL);
    for (size_t i = 0; i < room; i++) {
        block[i] = take(source);
    }
    memcpy(block, &size, sizeof size);
    return block;
}

static void check_status(umkm_status status)
{
    MUST(strcmp(umkm_status_name(status), "UMKM_E_?") != 0);
}

/* One call with a new struct as its last argument. */
#define LOOK_UP(type, ...)                                    \
    do {                                                      \
        type *out = new_struct(lookup->source, sizeof(type)); \
        uint32_t size;                                        \
        uint32_t after;                                       \
        memcpy(&size, out, sizeof size);                      \
        check_status(__VA_ARGS__);                            \
        memcpy(&after, out, sizeof after);                    \
        MUST(size == after);                                  \
        free(out);                                            \
    } while (0)
#define HANDLE take_handle(lookup->source)
#define INDEX take_index(lookup->source)

static void look_up_names(struct lookup *lookup)
{
    static const char *(*const NAMES[])(int32_t) = {
        umkm_answer_name, umkm_field_name,    umkm_finding_name,     umkm_measure_name,
        umkm_notice_name, umkm_size_name,     umkm_rule_status_name, umkm_scorecard_status_name,
        umkm_status_name, umkm_standing_name, umkm_warning_name};
    static const char *(*const TEXTS[])(int32_t, int32_t) = {umkm_answer_label, umkm_finding_text, umkm_notice_text,
                                                             umkm_size_label,   umkm_status_text,  umkm_standing_label,
                                                             umkm_warning_text};
    const int32_t number = HANDLE;
    const int32_t lang = HANDLE;
    const char *name = NULL;
    const char *aliases = NULL;
    int64_t value = 0;
    int32_t field = 0;

    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        MUST(NAMES[i](number) != NULL);
    }
    for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0]; i++) {
        MUST(TEXTS[i](number, lang) != NULL);
    }
    MUST(umkm_region_name(take_number(lookup->source)) != NULL);
    MUST(umkm_enum_name(number, lang) != NULL && umkm_enum_label(number, lang, lang) != NULL);
    if (umkm_enum_at(number, INDEX, &value, &name, &aliases) == UMKM_OK) {
        MUST(strcmp(umkm_enum_name(number, value), name) == 0);
    }
    MUST((umkm_field_at(INDEX, &field) == UMKM_OK) == (field != 0));
    MUST(field == 0 || umkm_field_count() > 0);
    check_status(umkm_status_at(INDEX, &field));
    MUST(umkm_classify_reads(number) >= 0 && umkm_classify_reads(number) <= 2);
    MUST(umkm_version_number() == UMKM_VERSION_NUMBER && strcmp(umkm_version_string(), UMKM_VERSION_STRING) == 0);
}

static void look_up_law(struct lookup *lookup)
{
    int32_t measures[UMKM_MEASURES_MAX];

    LOOK_UP(umkm_field_description, umkm_field_info(HANDLE, out));
    LOOK_UP(umkm_document, umkm_rules_document(lookup->rules, INDEX, out));
    LOOK_UP(umkm_regime, umkm_regime_info(lookup->rules, HANDLE, out));
    LOOK_UP(umkm_limit, umkm_regime_limit(lookup->rules, HANDLE, INDEX, out));
    MUST(umkm_regime_limit_count(lookup->rules, HANDLE) < 1000);
    (void)umkm_citation_at(lookup->rules, HANDLE);
    MUST(umkm_regime_measures(lookup->rules, HANDLE, measures) <= UMKM_MEASURES_MAX);
    LOOK_UP(umkm_measure_value, umkm_business_measure(rich_business(), HANDLE, HANDLE, out));
    LOOK_UP(umkm_affordability, umkm_affordable(rich_business(), HANDLE, out));
}

static void look_up_card(struct lookup *lookup)
{
    const int32_t card = HANDLE;

    LOOK_UP(umkm_scorecard, umkm_scorecard_info(lookup->rules, card, out));
    LOOK_UP(umkm_scorecard_group, umkm_scorecard_group_at(lookup->rules, card, HANDLE, out));
    LOOK_UP(umkm_scorecard_characteristic, umkm_scorecard_characteristic_at(lookup->rules, card, HANDLE, out));
    LOOK_UP(umkm_scorecard_attribute, umkm_scorecard_attribute_at(lookup->rules, card, HANDLE, HANDLE, out));
    LOOK_UP(umkm_scorecard_band, umkm_scorecard_band_at(lookup->rules, card, HANDLE, out));
    LOOK_UP(umkm_scorecard_text, umkm_scorecard_reason_at(lookup->rules, card, HANDLE, out));
    LOOK_UP(umkm_scorecard_text, umkm_scorecard_note_at(lookup->rules, card, HANDLE, out));
    (void)umkm_scorecard_reason_code(lookup->rules, card, HANDLE);
}

static void look_up_score(struct lookup *lookup)
{
    int32_t place = 0;

    LOOK_UP(umkm_score, umkm_score_business(lookup->context, rich_business(), HANDLE, out, NULL));
    LOOK_UP(umkm_score, umkm_score_business(lookup->context, rich_business(), DOCUMENT_DAY, out, NULL));
    LOOK_UP(umkm_score, umkm_score_result(lookup->context, out));
    LOOK_UP(umkm_score_characteristic, umkm_score_characteristic_at(lookup->context, HANDLE, out));
    LOOK_UP(umkm_score_reason, umkm_score_reason_at(lookup->context, HANDLE, out));
    LOOK_UP(umkm_advice, umkm_score_advice_at(lookup->context, HANDLE, HANDLE, out));
    LOOK_UP(umkm_score_flag, umkm_score_knock_out_at(lookup->context, HANDLE, out));
    LOOK_UP(umkm_score_flag, umkm_score_referral_at(lookup->context, HANDLE, out));
    LOOK_UP(umkm_score_plan, umkm_score_plan_next(lookup->context, out));
    LOOK_UP(umkm_score_step, umkm_score_step_at(lookup->context, HANDLE, out));
    check_status(umkm_score_reason_characteristic(lookup->context, HANDLE, HANDLE, &place));
}

static void look_up_programme(struct lookup *lookup)
{
    const int32_t programme = HANDLE;
    const size_t set = INDEX;
    const char *text = NULL;
    int64_t up_to = 0;
    int32_t bps = 0;

    LOOK_UP(umkm_programme, umkm_programme_info(lookup->rules, programme, out));
    LOOK_UP(umkm_parameters, umkm_programme_parameters_at(lookup->rules, programme, set, out));
    LOOK_UP(umkm_requirement, umkm_programme_requirement(lookup->rules, programme, set, INDEX, out));
    LOOK_UP(umkm_terms, umkm_programme_terms(lookup->rules, programme, set, out));
    check_status(umkm_programme_note(lookup->rules, programme, set, INDEX, HANDLE, &text));
    check_status(umkm_programme_terms_note(lookup->rules, programme, set, INDEX, HANDLE, &text));
    check_status(umkm_programme_rate_step(lookup->rules, programme, set, HANDLE, INDEX, &up_to, &bps));
}

static void look_up_answer(struct lookup *lookup)
{
    const size_t answer = INDEX;
    int32_t field = 0;

    LOOK_UP(umkm_programme_answer, umkm_programme_answer_at(lookup->result, answer, out));
    LOOK_UP(umkm_requirement, umkm_programme_failed(lookup->result, answer, INDEX, out));
    LOOK_UP(umkm_requirement, umkm_programme_unknown(lookup->result, answer, INDEX, out));
    LOOK_UP(umkm_programme_change_item, umkm_programme_change(lookup->result, answer, INDEX, out));
    LOOK_UP(umkm_terms, umkm_programme_answer_terms(lookup->result, answer, out));
    check_status(umkm_programme_missing(lookup->result, answer, INDEX, &field));
    check_status(umkm_programme_unknown_missing(lookup->result, answer, INDEX, INDEX, &field));
}

static void (*const LOOK_UPS[])(struct lookup *) = {look_up_names, look_up_law,       look_up_card,
                                                    look_up_score, look_up_programme, look_up_answer};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct lookup kept;
    struct source source = {data, size};
    const size_t count = sizeof LOOK_UPS / sizeof LOOK_UPS[0];

    if (kept.rules == NULL) {
        umkm_programme_options options;

        kept.rules = umkm_rules_retain(built_in());
        umkm_programme_options_init(&options);
        options.as_of = DOCUMENT_DAY;
        MUST(umkm_score_context_new(kept.rules, NULL, &kept.context, NULL) == UMKM_OK);
        MUST(umkm_programme_result_new(kept.rules, &kept.result) == UMKM_OK);
        MUST(umkm_programme_check(rich_business(), &options, kept.result, NULL) == UMKM_OK);
        MUST(umkm_programme_answer_count(kept.result) > 0);
    }
    kept.source = &source;
    LOOK_UPS[take(&source) % count](&kept);
    kept.source = NULL;
    return 0;
}
