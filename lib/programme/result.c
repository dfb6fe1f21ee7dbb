/* SPDX-License-Identifier: MIT */
/* Reading the answers: see <umkm/programme.h>. */
#include "programme/result.h"

#include <stdlib.h>

#include "base/struct_size.h"
#include "programme/catalogue.h"

/* ---- Life ---- */

static void room_needed(const umkm_programme_result *result, size_t *answers, size_t *outcomes)
{
    *answers = 0;
    *outcomes = 0;
    for (int32_t i = 0; i < result->programme_count; i++) {
        const struct umkm__programme *programme = result->programmes[i];
        *answers += 2 * (size_t)programme->count;
        for (int32_t j = 0; j < programme->count; j++) {
            *outcomes += 2 * (size_t)programme->sets[j].count;
        }
    }
}

static umkm_status make_room(umkm_programme_result *result)
{
    size_t answers;
    size_t outcomes;
    result->programmes = calloc((size_t)result->programme_count + 1, sizeof *result->programmes);
    if (result->programmes == NULL) {
        return UMKM_E_MEMORY;
    }
    for (int32_t i = 0; i < result->programme_count; i++) {
        result->programmes[i] = umkm__programme_at(result->rules, i + 1, NULL);
    }
    room_needed(result, &answers, &outcomes);
    result->answers = calloc(answers + 1, sizeof *result->answers);
    result->outcomes = calloc(outcomes + 1, sizeof *result->outcomes);
    return result->answers != NULL && result->outcomes != NULL ? UMKM_OK : UMKM_E_MEMORY;
}

umkm_status umkm_programme_result_new(const umkm_rules *rules, umkm_programme_result **result)
{
    umkm_programme_result *made;
    umkm_status status;
    if (result != NULL) {
        *result = NULL;
    }
    if (rules == NULL || result == NULL) {
        return UMKM_E_ARGUMENT;
    }
    made = calloc(1, sizeof *made);
    if (made == NULL) {
        return UMKM_E_MEMORY;
    }
    made->rules = umkm_rules_retain(rules);
    made->programme_count = umkm_programme_count(rules);
    status = make_room(made);
    if (status != UMKM_OK) {
        umkm_programme_result_free(made);
        return status;
    }
    *result = made;
    return UMKM_OK;
}

void umkm_programme_result_free(umkm_programme_result *result)
{
    if (result == NULL) {
        return;
    }
    umkm_rules_release(result->rules);
    free(result->programmes);
    free(result->answers);
    free(result->outcomes);
    free(result);
}

/* ---- Answers ---- */

size_t umkm_programme_answer_count(const umkm_programme_result *result)
{
    return result != NULL ? result->count : 0;
}

static const struct umkm__answer *answer_in(const umkm_programme_result *result, size_t index)
{
    return result != NULL && index < result->count ? &result->answers[index] : NULL;
}

uint32_t umkm__answer_notices(const struct umkm__answer *answer)
{
    const struct umkm__parameters *set = answer->set;
    uint32_t notices = answer->lack.unsettled ? UMKM_NOTICE_UNSETTLED : 0;
    notices |= answer->size_by_other ? UMKM_NOTICE_OTHER_MEASURE : 0;
    notices |= set->verified ? 0 : UMKM_NOTICE_NOT_VERIFIED;
    notices |= set->status == UMKM_RULE_ANNOUNCED ? UMKM_NOTICE_ANNOUNCED : 0;
    notices |= answer->availability == UMKM__SUSPENDED ? UMKM_NOTICE_SUSPENDED : 0;
    notices |= answer->availability == UMKM__APPLIES && set->status == UMKM_RULE_SUPERSEDED ? UMKM_NOTICE_SUPERSEDED : 0;
    return notices;
}

umkm_status umkm_programme_answer_at(const umkm_programme_result *result, size_t index, umkm_programme_answer *answer)
{
    const struct umkm__answer *source = answer_in(result, index);
    if (source == NULL || answer == NULL) {
        return UMKM_E_ARGUMENT;
    }
    const umkm_programme_answer filled = {.answer = source->answer,
                                          .programme = source->handle,
                                          .parameters = (int32_t)(source->set - source->programme->sets),
                                          .status = source->set->status,
                                          .standing = source->standing,
                                          .applies = source->availability == UMKM__APPLIES,
                                          .verified = source->set->verified,
                                          .differs = source->differs,
                                          .notices = umkm__answer_notices(source),
                                          .failed_count = source->failed,
                                          .unknown_count = source->unknown,
                                          .missing_count = umkm__fieldset_count(&source->lack.fields),
                                          .change_count = source->changes.count,
                                          .answer_after = source->answer_after,
                                          .note_count = source->set->note_count,
                                          .programme_id = source->programme->id,
                                          .name_id = source->programme->name.id,
                                          .name_en = source->programme->name.en,
                                          .parameters_id = source->set->id,
                                          .citation = source->set->authority.citation,
                                          .source = source->set->authority.source};
    return umkm__struct_out(answer, &filled, sizeof filled);
}

/* ---- Requirements ---- */

/* What stands in for a requirement when no set applies on the day. A text of the document comes first. */
static umkm_status availability_out(const struct umkm__answer *answer, umkm_requirement *requirement)
{
    static const struct umkm__bitext TEXTS[] = {
        [UMKM__SUSPENDED] = {"Program ini ditangguhkan.", "This programme is suspended."},
        [UMKM__CLOSED] = {"Program ini sudah ditutup pada tanggal ini.", "This programme is closed on this day."},
        [UMKM__NOT_BEGUN] = {"Program ini belum ada pada tanggal ini.", "This programme does not exist yet on this day."},
        [UMKM__NOT_CARRIED] = {"Aturan program ini untuk tanggal ini tidak dimuat.",
                               "The rules of this programme for this day are not carried."},
    };
    const struct umkm__authority *authority = &answer->set->authority;
    const bool told =
        (answer->availability == UMKM__SUSPENDED || answer->availability == UMKM__CLOSED) && answer->set->closing.id != NULL;
    const struct umkm__bitext *text = told ? &answer->set->closing : &TEXTS[answer->availability];
    const umkm_requirement filled = {.verified = authority->verified,
                                     .changeable = UMKM_CHANGEABLE_NO,
                                     .id = "programme-open",
                                     .text_id = text->id,
                                     .text_en = text->en,
                                     .citation = authority->citation,
                                     .source = authority->source,
                                     .evidence = umkm__evidence_name(authority->evidence)};
    return umkm__struct_out(requirement, &filled, sizeof filled);
}

/* The place of the index-th requirement with a verdict; -1 past the end. */
static int32_t place_of(const struct umkm__answer *answer, enum umkm__verdict verdict, size_t index)
{
    for (int32_t i = 0; answer->availability == UMKM__APPLIES && i < answer->set->count; i++) {
        if (answer->outcomes[i].verdict == verdict && index-- == 0) {
            return i;
        }
    }
    return -1;
}

static umkm_status requirement_with(const umkm_programme_result *result, size_t index, enum umkm__verdict verdict,
                                    size_t nth, umkm_requirement *requirement)
{
    const struct umkm__answer *answer = answer_in(result, index);
    int32_t place;
    if (answer == NULL || requirement == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (answer->availability != UMKM__APPLIES) {
        const int32_t count = verdict == UMKM__VERDICT_FAILED ? answer->failed : answer->unknown;
        return nth < (size_t)count ? availability_out(answer, requirement) : UMKM_E_ARGUMENT;
    }
    place = place_of(answer, verdict, nth);
    return place >= 0 ? umkm__requirement_out(answer->set->requirements[place], requirement) : UMKM_E_ARGUMENT;
}

umkm_status umkm_programme_failed(const umkm_programme_result *result, size_t answer, size_t index,
                                  umkm_requirement *requirement)
{
    return requirement_with(result, answer, UMKM__VERDICT_FAILED, index, requirement);
}

umkm_status umkm_programme_unknown(const umkm_programme_result *result, size_t answer, size_t index,
                                   umkm_requirement *requirement)
{
    return requirement_with(result, answer, UMKM__VERDICT_UNKNOWN, index, requirement);
}

static umkm_status field_out(const struct umkm__fieldset *set, size_t place, int32_t *field)
{
    const int32_t found = umkm__fieldset_at(set, place);
    if (found == 0 || field == NULL) {
        return UMKM_E_ARGUMENT;
    }
    *field = found;
    return UMKM_OK;
}

umkm_status umkm_programme_unknown_missing(const umkm_programme_result *result, size_t answer, size_t index, size_t place,
                                           int32_t *field)
{
    const struct umkm__answer *source = answer_in(result, answer);
    const int32_t found = source != NULL ? place_of(source, UMKM__VERDICT_UNKNOWN, index) : -1;
    return found >= 0 ? field_out(&source->outcomes[found].lack.fields, place, field) : UMKM_E_ARGUMENT;
}

umkm_status umkm_programme_missing(const umkm_programme_result *result, size_t answer, size_t index, int32_t *field)
{
    const struct umkm__answer *source = answer_in(result, answer);
    return source != NULL ? field_out(&source->lack.fields, index, field) : UMKM_E_ARGUMENT;
}

/* ---- Terms and changes ---- */

umkm_status umkm_programme_answer_terms(const umkm_programme_result *result, size_t answer, umkm_terms *terms)
{
    const struct umkm__answer *source = answer_in(result, answer);
    return source != NULL && terms != NULL ? umkm__struct_out(terms, &source->terms, sizeof source->terms) : UMKM_E_ARGUMENT;
}

umkm_status umkm_programme_change(const umkm_programme_result *result, size_t answer, size_t index,
                                  umkm_programme_change_item *change)
{
    const struct umkm__answer *source = answer_in(result, answer);
    const struct umkm__change *item;
    if (source == NULL || change == NULL || index >= (size_t)source->changes.count) {
        return UMKM_E_ARGUMENT;
    }
    item = &source->changes.items[index];
    const umkm_programme_change_item filled = {.field = item->field,
                                               .compare = item->leaf->compare,
                                               .changeable = item->leaf->changeable,
                                               .value = item->value,
                                               .requirement_id = item->requirement->id,
                                               .text_id = item->leaf->change.id,
                                               .text_en = item->leaf->change.en,
                                               .citation = item->requirement->authority.citation};
    return umkm__struct_out(change, &filled, sizeof filled);
}
