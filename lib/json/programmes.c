/* SPDX-License-Identifier: MIT */
/* The section "programmes" of a decision record. */
#include <string.h>

#include "json/sections.h"

/* One programme's answer, wherever its parts are read. */
struct answer {
    const umkm_programme_result *result;
    size_t index;
    umkm_programme_answer head;
};

static cJSON *write_requirement(struct umkm__writer *writer, cJSON *array, const umkm_requirement *requirement)
{
    cJSON *element = umkm__json_object(writer, array, NULL);
    umkm__json_text(writer, element, "requirement", requirement->id);
    umkm__json_bitext(writer, element, "text", requirement->text_id, requirement->text_en);
    umkm__json_text(writer, element, "citation", requirement->citation);
    umkm__json_bool(writer, element, "verified", requirement->verified);
    return element;
}

static void write_failed(struct umkm__writer *writer, cJSON *object, const struct answer *answer)
{
    cJSON *array = umkm__json_array(writer, object, "failed");
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    for (size_t i = 0; umkm_programme_failed(answer->result, answer->index, i, &requirement) == UMKM_OK; i++) {
        (void)write_requirement(writer, array, &requirement);
    }
}

static void write_unknown(struct umkm__writer *writer, cJSON *object, const struct answer *answer)
{
    cJSON *array = umkm__json_array(writer, object, "unknown");
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    for (size_t i = 0; umkm_programme_unknown(answer->result, answer->index, i, &requirement) == UMKM_OK; i++) {
        cJSON *fields = umkm__json_array(writer, write_requirement(writer, array, &requirement), "missing");
        int32_t field;
        for (size_t f = 0; umkm_programme_unknown_missing(answer->result, answer->index, i, f, &field) == UMKM_OK; f++) {
            umkm__json_text(writer, fields, NULL, umkm_field_name(field));
        }
    }
}

/* A rate in basis points; between two where it hangs on what is not known. */
static void write_rate(struct umkm__writer *writer, cJSON *object, const char *key, const umkm_term_rate *rate)
{
    cJSON *element;
    if (rate->state == UMKM_TERM_NONE) {
        umkm__json_text(writer, object, key, NULL);
        return;
    }
    element = umkm__json_object(writer, object, key);
    umkm__json_int_or_null(writer, element, "bps", rate->state == UMKM_TERM_KNOWN, rate->bps);
    umkm__json_int(writer, element, "lowest", rate->lowest);
    umkm__json_int(writer, element, "highest", rate->highest);
    umkm__json_text(writer, element, "depends_on", rate->by_field != 0 ? umkm_field_name(rate->by_field) : NULL);
}

static void write_plafond(struct umkm__writer *writer, cJSON *object, const umkm_terms *terms)
{
    cJSON *element;
    if (!terms->has_plafond) {
        umkm__json_text(writer, object, "plafond", NULL);
        return;
    }
    element = umkm__json_object(writer, object, "plafond");
    umkm__json_int_or_null(writer, element, terms->plafond_from_included ? "from" : "above",
                           terms->plafond_from > 0 || terms->plafond_from_included, terms->plafond_from);
    umkm__json_int(writer, element, "up_to", terms->plafond_up_to);
}

static void write_terms(struct umkm__writer *writer, cJSON *object, const struct answer *answer)
{
    umkm_terms terms = {.struct_size = sizeof terms};
    cJSON *element;
    if (umkm_programme_answer_terms(answer->result, answer->index, &terms) != UMKM_OK || !terms.present) {
        umkm__json_text(writer, object, "terms", NULL);
        return;
    }
    element = umkm__json_object(writer, object, "terms");
    write_plafond(writer, element, &terms);
    umkm__json_text(writer, element, "rate_of", terms.rate_of == UMKM_RATE_TURNOVER ? "turnover" : "interest");
    write_rate(writer, element, "rate", &terms.rate);
    write_rate(writer, element, "subsidy", &terms.subsidy);
    umkm__json_int_or_null(writer, element, "tenor_working_capital", terms.tenor_working_capital > 0,
                           terms.tenor_working_capital);
    umkm__json_int_or_null(writer, element, "tenor_investment", terms.tenor_investment > 0, terms.tenor_investment);
    umkm__json_int_or_null(writer, element, "allowance", terms.allowance_state == UMKM_TERM_KNOWN, terms.allowance);
    umkm__json_text(writer, element, "citation", terms.citation);
    umkm__json_bool(writer, element, "verified", terms.verified);
}

static void write_changes(struct umkm__writer *writer, cJSON *object, const struct answer *answer)
{
    cJSON *array = umkm__json_array(writer, object, "changes");
    umkm_programme_change_item change = {.struct_size = sizeof change};
    for (size_t i = 0; umkm_programme_change(answer->result, answer->index, i, &change) == UMKM_OK; i++) {
        cJSON *element = umkm__json_object(writer, array, NULL);
        umkm__json_text(writer, element, "field", umkm_field_name(change.field));
        umkm__json_bitext(writer, element, "text", change.text_id, change.text_en);
        umkm__json_text(writer, element, "citation", change.citation);
    }
}

static void write_notices(struct umkm__writer *writer, cJSON *object, uint32_t notices)
{
    cJSON *array = umkm__json_array(writer, object, "notices");
    for (int bit = 0; bit < 31; bit++) {
        int32_t notice = 1 << bit;
        if ((notices & (uint32_t)notice) != 0) {
            cJSON *element = umkm__json_object(writer, array, NULL);
            umkm__json_text(writer, element, "code", umkm_notice_name(notice));
            umkm__json_bitext(writer, element, "text", umkm_notice_text(notice, UMKM_LANG_ID),
                              umkm_notice_text(notice, UMKM_LANG_EN));
        }
    }
}

static void write_answer(struct umkm__writer *writer, cJSON *array, const struct answer *answer)
{
    const umkm_programme_answer *head = &answer->head;
    cJSON *object = umkm__json_object(writer, array, NULL);
    umkm__json_text(writer, object, "programme", head->programme_id);
    umkm__json_text(writer, object, "parameters", head->parameters_id);
    umkm__json_text(writer, object, "status", umkm_rule_status_name(head->status));
    umkm__json_text(writer, object, "answer", umkm_answer_name(head->answer));
    write_failed(writer, object, answer);
    write_unknown(writer, object, answer);
    write_terms(writer, object, answer);
    umkm__json_bitext(writer, object, "name", head->name_id, head->name_en);
    umkm__json_text(writer, object, "standing", umkm_standing_name(head->standing));
    umkm__json_text(writer, object, "citation", head->citation);
    umkm__json_bool(writer, object, "verified", head->verified);
    if (head->status == UMKM_RULE_ANNOUNCED) {
        umkm__json_bool(writer, object, "differs", head->differs);
    }
    write_changes(writer, object, answer);
    write_notices(writer, object, head->notices);
}

static void write_answers(struct umkm__writer *writer, cJSON *decision, const umkm_programme_result *result)
{
    cJSON *array = umkm__json_array(writer, decision, "programmes");
    struct answer answer = {.result = result, .head = {.struct_size = sizeof answer.head}};
    for (; umkm_programme_answer_at(result, answer.index, &answer.head) == UMKM_OK; answer.index++) {
        write_answer(writer, array, &answer);
    }
}

umkm_status umkm__json_programmes(struct umkm__writer *writer, cJSON *decision, const umkm_rules *rules,
                                  const umkm_business *business, const umkm_decision_options *options, umkm_error *error)
{
    umkm_programme_options how;
    umkm_programme_result *result = NULL;
    umkm_status status = UMKM_OK;
    umkm_programme_options_init(&how);
    how.as_of = options->classify->as_of;
    how.announced = options->announced;
    how.standing = options->standing;
    if (options->programme != NULL) {
        status = umkm_programme_find(rules, options->programme, strlen(options->programme), &how.programme);
    }
    if (status != UMKM_OK) {
        return umkm__fail_input(error, status, options->programme, strlen(options->programme), -1, NULL, NULL);
    }
    status = umkm_programme_result_new(rules, &result);
    if (status != UMKM_OK) {
        return umkm__fail_with(error, status, NULL, NULL);
    }
    status = umkm_programme_check(business, &how, result, error);
    if (status == UMKM_OK) {
        write_answers(writer, decision, result);
    }
    umkm_programme_result_free(result);
    return status;
}
