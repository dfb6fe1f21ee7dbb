/* SPDX-License-Identifier: MIT */
/* What programmes there are: see <umkm/programme.h>. */
#include "programme/catalogue.h"

#include <string.h>

#include "base/letters.h"
#include "base/struct_size.h"
#include "programme/terms.h"

static const struct umkm__programmes *content_of(const umkm_rules *rules, size_t document)
{
    return rules->documents[document]->kind == UMKM_DOCUMENT_PROGRAMMES ? rules->documents[document]->content : NULL;
}

static bool replaced(const umkm_rules *rules, size_t document, const char *id)
{
    for (size_t later = document + 1; later < rules->count; later++) {
        const struct umkm__programmes *content = content_of(rules, later);
        for (int32_t i = 0; content != NULL && i < content->count; i++) {
            if (strcmp(content->programmes[i].id, id) == 0) {
                return true;
            }
        }
    }
    return false;
}

const struct umkm__programme *umkm__programme_at(const umkm_rules *rules, int32_t handle,
                                                 const struct umkm__document **document)
{
    for (size_t d = 0; handle > 0 && d < rules->count; d++) {
        const struct umkm__programmes *content = content_of(rules, d);
        for (int32_t i = 0; content != NULL && i < content->count; i++) {
            if (!replaced(rules, d, content->programmes[i].id) && --handle == 0) {
                if (document != NULL) {
                    *document = rules->documents[d];
                }
                return &content->programmes[i];
            }
        }
    }
    return NULL;
}

int32_t umkm_programme_count(const umkm_rules *rules)
{
    int32_t count = 0;
    while (rules != NULL && umkm__programme_at(rules, count + 1, NULL) != NULL) {
        count++;
    }
    return count;
}

umkm_status umkm_programme_info(const umkm_rules *rules, int32_t programme, umkm_programme *info)
{
    const struct umkm__document *document = NULL;
    const struct umkm__programme *source;
    if (rules == NULL || info == NULL) {
        return UMKM_E_ARGUMENT;
    }
    source = umkm__programme_at(rules, programme, &document);
    if (source == NULL) {
        return UMKM_E_NO_RULE;
    }
    const umkm_programme filled = {.programme = programme,
                                   .parameter_count = source->count,
                                   .began = source->began,
                                   .id = source->id,
                                   .name_id = source->name.id,
                                   .name_en = source->name.en,
                                   .about_id = source->about.id,
                                   .about_en = source->about.en,
                                   .document = document->id};
    return umkm__struct_out(info, &filled, sizeof filled);
}

umkm_status umkm_programme_find(const umkm_rules *rules, const char *id, size_t length, int32_t *programme)
{
    const struct umkm__programme *found;
    if (rules == NULL || id == NULL || programme == NULL) {
        return UMKM_E_ARGUMENT;
    }
    for (int32_t handle = 1; (found = umkm__programme_at(rules, handle, NULL)) != NULL; handle++) {
        if (umkm__same_id(found->id, id, length)) {
            *programme = handle;
            return UMKM_OK;
        }
    }
    return UMKM_E_NO_RULE;
}

/* The parameter set at a place of a programme. */
static umkm_status set_at(const umkm_rules *rules, int32_t programme, size_t place, const struct umkm__parameters **set)
{
    const struct umkm__programme *found = rules != NULL ? umkm__programme_at(rules, programme, NULL) : NULL;
    if (rules == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (found == NULL) {
        return UMKM_E_NO_RULE;
    }
    if (place >= (size_t)found->count) {
        return UMKM_E_ARGUMENT;
    }
    *set = &found->sets[place];
    return UMKM_OK;
}

umkm_status umkm_programme_parameters_at(const umkm_rules *rules, int32_t programme, size_t parameters,
                                         umkm_parameters *info)
{
    const struct umkm__parameters *set;
    umkm_status status = info != NULL ? set_at(rules, programme, parameters, &set) : UMKM_E_ARGUMENT;
    if (status != UMKM_OK) {
        return status;
    }
    const umkm_parameters filled = {.status = set->status,
                                    .valid_from = set->valid_from,
                                    .valid_to = set->valid_to == INT32_MAX ? 0 : set->valid_to,
                                    .verified = set->verified,
                                    .standings = set->standings[0] | set->standings[1],
                                    .requirement_count = set->count,
                                    .note_count = set->note_count,
                                    .id = set->id,
                                    .citation = set->authority.citation,
                                    .source = set->authority.source,
                                    .evidence = umkm__evidence_name(set->authority.evidence)};
    return umkm__struct_out(info, &filled, sizeof filled);
}

umkm_status umkm__requirement_out(const struct umkm__requirement *source, umkm_requirement *requirement)
{
    const umkm_requirement filled = {.verified = source->authority.verified,
                                     .changeable = umkm__demand_changeable(&source->demand),
                                     .standing = source->standing,
                                     .id = source->id,
                                     .text_id = source->text.id,
                                     .text_en = source->text.en,
                                     .citation = source->authority.citation,
                                     .source = source->authority.source,
                                     .evidence = umkm__evidence_name(source->authority.evidence)};
    return umkm__struct_out(requirement, &filled, sizeof filled);
}

umkm_status umkm_programme_requirement(const umkm_rules *rules, int32_t programme, size_t parameters, size_t index,
                                       umkm_requirement *requirement)
{
    const struct umkm__parameters *set;
    umkm_status status = requirement != NULL ? set_at(rules, programme, parameters, &set) : UMKM_E_ARGUMENT;
    if (status != UMKM_OK) {
        return status;
    }
    return index < (size_t)set->count ? umkm__requirement_out(set->requirements[index], requirement) : UMKM_E_ARGUMENT;
}

static umkm_status note_out(const struct umkm__bitext *notes, int32_t count, size_t index, int32_t lang, const char **text)
{
    if (index >= (size_t)count) {
        return UMKM_E_ARGUMENT;
    }
    *text = lang == UMKM_LANG_EN ? notes[index].en : notes[index].id;
    return UMKM_OK;
}

umkm_status umkm_programme_note(const umkm_rules *rules, int32_t programme, size_t parameters, size_t index, int32_t lang,
                                const char **text)
{
    const struct umkm__parameters *set;
    umkm_status status = text != NULL ? set_at(rules, programme, parameters, &set) : UMKM_E_ARGUMENT;
    return status != UMKM_OK ? status : note_out(set->notes, set->note_count, index, lang, text);
}

umkm_status umkm_programme_terms_note(const umkm_rules *rules, int32_t programme, size_t parameters, size_t index,
                                      int32_t lang, const char **text)
{
    const struct umkm__parameters *set;
    umkm_status status = text != NULL ? set_at(rules, programme, parameters, &set) : UMKM_E_ARGUMENT;
    return status != UMKM_OK ? status : note_out(set->terms.notes, set->terms.note_count, index, lang, text);
}

umkm_status umkm_programme_terms(const umkm_rules *rules, int32_t programme, size_t parameters, umkm_terms *terms)
{
    const struct umkm__parameters *set;
    umkm_terms filled;
    umkm_status status = terms != NULL ? set_at(rules, programme, parameters, &set) : UMKM_E_ARGUMENT;
    if (status != UMKM_OK) {
        return status;
    }
    umkm__terms_for(&set->terms, NULL, &filled);
    return umkm__struct_out(terms, &filled, sizeof filled);
}

umkm_status umkm_programme_rate_step(const umkm_rules *rules, int32_t programme, size_t parameters, int32_t schedule,
                                     size_t index, int64_t *up_to, int32_t *bps)
{
    const struct umkm__parameters *set;
    const struct umkm__schedule *source;
    umkm_status status = up_to != NULL && bps != NULL ? set_at(rules, programme, parameters, &set) : UMKM_E_ARGUMENT;
    if (status != UMKM_OK) {
        return status;
    }
    if (schedule < UMKM_SCHEDULE_RATE || schedule > UMKM_SCHEDULE_SUBSIDY) {
        return UMKM_E_ARGUMENT;
    }
    source = &set->terms.schedules[schedule];
    if (index >= (size_t)source->count) {
        return UMKM_E_ARGUMENT;
    }
    *up_to = source->rows[index].up_to;
    *bps = source->rows[index].bps;
    return UMKM_OK;
}
