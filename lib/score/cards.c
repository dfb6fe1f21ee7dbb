/* SPDX-License-Identifier: MIT */
/* The scorecards of a set of rules, to look at. */
#include <string.h>

#include "base/letters.h"
#include "base/struct_size.h"
#include "rules/document.h"
#include "score/context.h"

const char *umkm_scorecard_status_name(int32_t status)
{
    switch (status) {
    case UMKM_SCORECARD_DRAFT:
        return "draft";
    case UMKM_SCORECARD_EXPERT:
        return "expert";
    case UMKM_SCORECARD_FITTED:
        return "fitted";
    default:
        return "";
    }
}

/* Handles count the scorecard documents of the set in their order. */
const struct umkm__scorecard *umkm__card(const umkm_rules *rules, int32_t scorecard)
{
    for (size_t i = 0; rules != NULL && scorecard > 0 && i < rules->count; i++) {
        if (rules->documents[i]->kind == UMKM_DOCUMENT_SCORECARD && --scorecard == 0) {
            return rules->documents[i]->content;
        }
    }
    return NULL;
}

int32_t umkm_scorecard_count(const umkm_rules *rules)
{
    int32_t count = 0;
    for (size_t i = 0; rules != NULL && i < rules->count; i++) {
        count += rules->documents[i]->kind == UMKM_DOCUMENT_SCORECARD;
    }
    return count;
}

umkm_status umkm_scorecard_find(const umkm_rules *rules, const char *id, size_t length, int32_t *scorecard)
{
    const struct umkm__scorecard *card;
    if (rules == NULL || id == NULL || scorecard == NULL) {
        return UMKM_E_ARGUMENT;
    }
    for (int32_t handle = 1; (card = umkm__card(rules, handle)) != NULL; handle++) {
        if (umkm__same_id(card->id, id, length)) {
            *scorecard = handle;
            return UMKM_OK;
        }
    }
    return UMKM_E_NO_RULE;
}

/* Finds the card and checks the other arguments that all functions below share. */
static umkm_status find(const umkm_rules *rules, int32_t scorecard, const void *out, const struct umkm__scorecard **card)
{
    if (rules == NULL || out == NULL) {
        return UMKM_E_ARGUMENT;
    }
    *card = umkm__card(rules, scorecard);
    return *card != NULL ? UMKM_OK : UMKM_E_NO_RULE;
}

umkm_status umkm_scorecard_info(const umkm_rules *rules, int32_t scorecard, umkm_scorecard *info)
{
    const struct umkm__scorecard *card;
    umkm_status status = find(rules, scorecard, info, &card);
    if (status != UMKM_OK) {
        return status;
    }
    const umkm_scorecard own = {.scorecard = scorecard,
                                .status = card->status,
                                .effective_from = card->effective_from,
                                .effective_to = card->effective_to != INT32_MAX ? card->effective_to : 0,
                                .review_due = card->review_due,
                                .lowest = card->lowest,
                                .highest = card->highest,
                                .completeness = card->completeness,
                                .reasons_shown = card->reasons_shown,
                                .dscr_target = card->dscr_target,
                                .verified = card->authority.verified,
                                .characteristic_count = card->count,
                                .group_count = card->group_count,
                                .band_count = card->band_count,
                                .reason_count = card->reason_count,
                                .knock_out_count = card->knock_out_count,
                                .referral_count = card->referral_count,
                                .note_count = card->note_count,
                                .id = card->id,
                                .version = card->version,
                                .title_id = card->title.id,
                                .title_en = card->title.en,
                                .description_id = card->description.id,
                                .description_en = card->description.en,
                                .author = card->author,
                                .approver = card->approver,
                                .citation = card->authority.citation,
                                .source = card->authority.source};
    return umkm__struct_out(info, &own, sizeof own);
}

umkm_status umkm_scorecard_group_at(const umkm_rules *rules, int32_t scorecard, int32_t index, umkm_scorecard_group *group)
{
    const struct umkm__scorecard *card;
    umkm_status status = find(rules, scorecard, group, &card);
    if (status != UMKM_OK || index < 0 || index >= card->group_count) {
        return status != UMKM_OK ? status : UMKM_E_ARGUMENT;
    }
    const struct umkm__card_group *source = &card->groups[index];
    const umkm_scorecard_group own = {
        .max = source->max, .code = source->code, .label_id = source->label.id, .label_en = source->label.en};
    return umkm__struct_out(group, &own, sizeof own);
}

umkm_status umkm_scorecard_characteristic_at(const umkm_rules *rules, int32_t scorecard, int32_t index,
                                             umkm_scorecard_characteristic *characteristic)
{
    const struct umkm__scorecard *card;
    umkm_status status = find(rules, scorecard, characteristic, &card);
    if (status != UMKM_OK || index < 0 || index >= card->count) {
        return status != UMKM_OK ? status : UMKM_E_ARGUMENT;
    }
    const struct umkm__card_characteristic *source = &card->characteristics[index];
    umkm_scorecard_characteristic own = {.group = source->group,
                                         .max = source->max,
                                         .missing = source->missing,
                                         .optional = source->optional,
                                         .policy = source->policy,
                                         .attribute_count = source->count,
                                         .verified = source->authority.verified,
                                         .code = source->code,
                                         .label_id = source->label.id,
                                         .label_en = source->label.en,
                                         .reason = card->reasons[source->reason].code,
                                         .citation = source->authority.citation,
                                         .source = source->authority.source,
                                         .age = source->age};
    if (source->operand >= 0) {
        own.field = card->operands.list[source->operand].field;
        own.measure = card->operands.list[source->operand].measure;
    }
    return umkm__struct_out(characteristic, &own, sizeof own);
}

umkm_status umkm_scorecard_attribute_at(const umkm_rules *rules, int32_t scorecard, int32_t characteristic, int32_t index,
                                        umkm_scorecard_attribute *attribute)
{
    const struct umkm__scorecard *card;
    umkm_status status = find(rules, scorecard, attribute, &card);
    if (status != UMKM_OK) {
        return status;
    }
    if (characteristic < 0 || characteristic >= card->count || index < 0 ||
        index >= card->characteristics[characteristic].count) {
        return UMKM_E_ARGUMENT;
    }
    const struct umkm__card_attribute *source = &card->characteristics[characteristic].attributes[index];
    const umkm_scorecard_attribute own = {.points = source->points,
                                          .changeable = source->changeable,
                                          .key = source->key,
                                          .label_id = source->label.id,
                                          .label_en = source->label.en,
                                          .reason = card->reasons[source->reason].code};
    return umkm__struct_out(attribute, &own, sizeof own);
}

umkm_status umkm_scorecard_band_at(const umkm_rules *rules, int32_t scorecard, int32_t index, umkm_scorecard_band *band)
{
    const struct umkm__scorecard *card;
    umkm_status status = find(rules, scorecard, band, &card);
    if (status != UMKM_OK || index < 0 || index >= card->band_count) {
        return status != UMKM_OK ? status : UMKM_E_ARGUMENT;
    }
    const struct umkm__card_band *source = &card->bands[index];
    const umkm_scorecard_band own = {.kind = source->kind,
                                     .from = source->from,
                                     .up_to = source->up_to,
                                     .code = source->code,
                                     .label_id = source->label.id,
                                     .label_en = source->label.en,
                                     .meaning_id = source->meaning.id,
                                     .meaning_en = source->meaning.en};
    return umkm__struct_out(band, &own, sizeof own);
}

static umkm_status give_text(umkm_scorecard_text *out, const char *code, const struct umkm__bitext *text)
{
    const umkm_scorecard_text own = {.code = code, .text_id = text->id, .text_en = text->en};
    return umkm__struct_out(out, &own, sizeof own);
}

umkm_status umkm_scorecard_reason_at(const umkm_rules *rules, int32_t scorecard, int32_t index, umkm_scorecard_text *reason)
{
    const struct umkm__scorecard *card;
    umkm_status status = find(rules, scorecard, reason, &card);
    if (status != UMKM_OK || index < 0 || index >= card->reason_count) {
        return status != UMKM_OK ? status : UMKM_E_ARGUMENT;
    }
    return give_text(reason, card->reasons[index].code, &card->reasons[index].text);
}

umkm_status umkm_scorecard_note_at(const umkm_rules *rules, int32_t scorecard, int32_t index, umkm_scorecard_text *note)
{
    const struct umkm__scorecard *card;
    umkm_status status = find(rules, scorecard, note, &card);
    if (status != UMKM_OK || index < 0 || index >= card->note_count) {
        return status != UMKM_OK ? status : UMKM_E_ARGUMENT;
    }
    return give_text(note, card->notes[index].about, &card->notes[index].text);
}
