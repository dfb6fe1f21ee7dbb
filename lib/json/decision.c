/* SPDX-License-Identifier: MIT */
/* The decision record: the sections asked for, and the rules they rest on. */
#include <stdlib.h>
#include <string.h>

#include <umkm/date.h>
#include <umkm/json.h>
#include <umkm/version.h>

#include "base/struct_size.h"
#include "base/text.h"
#include "json/sections.h"

static const int32_t ALL_SECTIONS = UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_SCORE | UMKM_SECTION_PROGRAMMES;

/* The kinds of document that a section rests on. */
static int32_t sections_of_kind(int32_t kind)
{
    switch (kind) {
    case UMKM_DOCUMENT_LAW:
        return UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_PROGRAMMES;
    case UMKM_DOCUMENT_PROGRAMMES:
        return UMKM_SECTION_PROGRAMMES;
    default:
        return UMKM_SECTION_SCORE;
    }
}

/* Of several scorecards only the one that was used belongs into the record. */
static bool is_other_card(const umkm_rules *rules, const umkm_document *document, const char *asked)
{
    umkm_scorecard card = {.struct_size = sizeof card};
    int32_t handle = 0;
    if (document->kind != UMKM_DOCUMENT_SCORECARD) {
        return false;
    }
    if (asked == NULL) {
        asked = "KP-1";
    }
    return umkm_scorecard_find(rules, asked, strlen(asked), &handle) != UMKM_OK ||
           umkm_scorecard_info(rules, handle, &card) != UMKM_OK || strcmp(card.id, document->id) != 0;
}

static void write_rules(struct umkm__writer *writer, cJSON *decision, const umkm_rules *rules,
                        const umkm_decision_options *options)
{
    cJSON *array = umkm__json_array(writer, decision, "rules");
    for (size_t i = 0; i < umkm_rules_document_count(rules); i++) {
        umkm_document document = {.struct_size = sizeof document};
        if (umkm_rules_document(rules, i, &document) == UMKM_OK &&
            (sections_of_kind(document.kind) & options->sections) != 0 &&
            !is_other_card(rules, &document, options->scorecard)) {
            cJSON *object = umkm__json_object(writer, array, NULL);
            umkm__json_text(writer, object, "id", document.id);
            umkm__json_text(writer, object, "version", document.version);
            umkm__json_text(writer, object, "sha256", document.sha256);
        }
    }
}

static umkm_status build(struct umkm__writer *writer, cJSON *decision, const umkm_rules *rules,
                         const umkm_business *business, const umkm_decision_options *options, umkm_error *error)
{
    umkm_status classified = UMKM_OK;
    umkm_status status = UMKM_OK;
    umkm__json_text(writer, decision, "schema", "umkm.decision/1");
    umkm__json_date_or_null(writer, decision, "as_of", options->classify->as_of);
    if ((options->sections & UMKM_SECTION_CLASSIFICATION) != 0) {
        classified = umkm__json_classification(writer, decision, rules, business, options, error);
        status = classified == UMKM_E_NO_REGIME ? UMKM_OK : classified; /* an answer too: the class is unknown */
    }
    if (status == UMKM_OK && (options->sections & UMKM_SECTION_SCORE) != 0) {
        status = umkm__json_score(writer, decision, rules, business, options, error);
    }
    if (status == UMKM_OK && (options->sections & UMKM_SECTION_PROGRAMMES) != 0) {
        status = umkm__json_programmes(writer, decision, rules, business, options, error);
    }
    if (status == UMKM_OK) {
        write_rules(writer, decision, rules, options);
        umkm__json_text(writer, decision, "library", umkm_version_string());
    }
    return status == UMKM_OK ? classified : status;
}

static umkm_status print(const cJSON *decision, bool pretty, char *buffer, size_t capacity, size_t *needed)
{
    char *printed = pretty ? cJSON_Print(decision) : cJSON_PrintUnformatted(decision);
    struct umkm__text text;
    umkm_status status;
    if (printed == NULL) {
        return UMKM_E_MEMORY;
    }
    umkm__text_init(&text, buffer, capacity);
    umkm__text_cstr(&text, printed);
    status = umkm__text_finish(&text, needed);
    cJSON_free(printed);
    return status;
}

umkm_status umkm_decision_json(const umkm_rules *rules, const umkm_business *business, const umkm_decision_options *options,
                               char *buffer, size_t capacity, size_t *needed, umkm_error *error)
{
    struct umkm__writer writer = {0};
    umkm_decision_options own = {0};
    umkm_classify_options classify = {0};
    umkm_status status;
    umkm_status printed;
    cJSON *decision;
    if (rules == NULL || business == NULL || options == NULL || (buffer == NULL && capacity > 0)) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (umkm__struct_in(&own, sizeof own, _Alignof(umkm_decision_options), options) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    if (own.classify == NULL) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, "pilihan klasifikasi (classify) wajib",
                               "the options of the classification (classify) are required");
    }
    if (umkm__struct_in(&classify, sizeof classify, _Alignof(umkm_classify_options), own.classify) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    classify.struct_size = sizeof classify;
    own.classify = &classify;
    if (own.sections == 0 || (own.sections & ~ALL_SECTIONS) != 0) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, "bagian keputusan tidak dikenal", "unknown sections of a decision");
    }
    if (!umkm_date_is_valid(classify.as_of)) {
        return umkm__fail_with(error, UMKM_E_DATE, "tanggal penilaian (as_of) wajib", "the as-of date is required");
    }
    decision = cJSON_CreateObject();
    status = build(&writer, decision, rules, business, &own, error);
    if (writer.no_memory || decision == NULL) {
        status = umkm__fail_with(error, UMKM_E_MEMORY, NULL, NULL);
    } else if (status == UMKM_OK || status == UMKM_E_NO_REGIME) {
        printed = print(decision, own.pretty != 0, buffer, capacity, needed);
        status = printed != UMKM_OK ? umkm__fail_with(error, printed, NULL, NULL) : status;
    }
    cJSON_Delete(decision);
    return status;
}
