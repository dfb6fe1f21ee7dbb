/* SPDX-License-Identifier: MIT */
#include "rules/scorecard.h"

#include <string.h>

#include <umkm/business.h>
#include <umkm/date.h>

#include "rules/document.h"

enum { REASONS_SHOWN = 4, COMPLETENESS = 60, DSCR_TARGET = 12500, REVIEW_MONTHS = 36 };

void *umkm__card_list(struct umkm__card_reading *state, const struct umkm__node *array, int32_t least, int32_t most,
                      size_t size, int32_t *count)
{
    void *list = NULL;
    *count = array->json == NULL && least == 0 ? 0 : umkm__is_array(state->reading, array, least, most);
    if (*count > 0) {
        list = umkm__arena_alloc(state->reading->arena, (size_t)*count, size);
        state->reading->faults->no_memory |= list == NULL;
    }
    *count = list != NULL ? *count : 0;
    return list;
}

struct umkm__node umkm__card_element(const struct umkm__node *array, int32_t index)
{
    return umkm__element(array, index, cJSON_GetArrayItem(array->json, index));
}

void umkm__card_check_codes(struct umkm__reading *reading, const struct umkm__node *array, const void *first, size_t stride,
                            int32_t count)
{
    const unsigned char *bytes = first;
    for (int32_t i = 1; i < count; i++) {
        const char *code;
        const char *other;
        memcpy(&code, bytes + (size_t)i * stride, sizeof code);
        for (int32_t j = 0; code != NULL && j < i; j++) {
            memcpy(&other, bytes + (size_t)j * stride, sizeof other);
            if (other != NULL && strcmp(code, other) == 0) {
                const struct umkm__node element = umkm__card_element(array, i);
                umkm__fault(reading, &element, UMKM_E_RULE_DUPLICATE, code, code);
                break;
            }
        }
    }
}

static void read_group(struct umkm__card_reading *state, const struct umkm__node *node, struct umkm__card_group *group)
{
    static const char *const KEYS[] = {"code", "label", "max", NULL};
    int64_t max = 0;
    if (!umkm__is_object(state->reading, node, KEYS)) {
        return;
    }
    (void)umkm__read_id(state->reading, node, "code", true, &group->code);
    (void)umkm__read_bitext(state->reading, node, "label", true, &group->label);
    (void)umkm__read_int(state->reading, node, "max", true, -UMKM__POINTS_MAX, UMKM__POINTS_MAX, &max);
    group->max = (int32_t)max;
}

static void read_groups(struct umkm__card_reading *state, const struct umkm__node *root)
{
    struct umkm__scorecard *card = state->card;
    struct umkm__node groups = umkm__member(state->reading, root, "groups", false);
    card->groups = umkm__card_list(state, &groups, 1, UMKM__GROUPS_MAX, sizeof *card->groups, &card->group_count);
    UMKM__EACH(&groups, group)
    {
        if (group.index < card->group_count) {
            read_group(state, &group, &card->groups[group.index]);
        }
    }
    umkm__card_check_codes(state->reading, &groups, card->groups, sizeof *card->groups, card->group_count);
}

static void read_age(struct umkm__card_reading *state, const struct umkm__node *node, struct umkm__card_age *age)
{
    static const char *const KEYS[] = {"code", "text", "field", "unit", "limit", UMKM__AUTHORITY_KEYS, NULL};
    static const char *const UNITS[] = {"days", "months", NULL};
    struct umkm__reading *reading = state->reading;
    umkm_field_description info = {.struct_size = sizeof info};
    struct umkm__node field = umkm__member(reading, node, "field", false);
    const char *name = cJSON_IsString(field.json) ? field.json->valuestring : "";
    int64_t limit = 0;
    if (!umkm__is_object(reading, node, KEYS)) {
        return;
    }
    (void)umkm__read_id(reading, node, "code", true, &age->code);
    (void)umkm__read_bitext(reading, node, "text", true, &age->text);
    (void)umkm__read_choice(reading, node, "unit", true, UNITS, &age->unit);
    (void)umkm__read_int(reading, node, "limit", true, 0, 100000, &limit);
    (void)umkm__read_authority(reading, node, &age->authority);
    age->limit = (int32_t)limit;
    if (umkm_field_find(name, strlen(name), &age->field) != UMKM_OK || strcmp(umkm_field_name(age->field), name) != 0 ||
        umkm_field_info(age->field, &info) != UMKM_OK || info.type != UMKM_TYPE_DATE) {
        umkm__fault(reading, &field, UMKM_E_RULE_REFERENCE, "diharapkan nama bidang tanggal",
                    "expected the name of a date field");
    }
}

static void read_ages(struct umkm__card_reading *state, const struct umkm__node *root)
{
    struct umkm__scorecard *card = state->card;
    struct umkm__node ages = umkm__member(state->reading, root, "staleness", false);
    card->ages = umkm__card_list(state, &ages, 0, UMKM__AGES_MAX, sizeof *card->ages, &card->age_count);
    UMKM__EACH(&ages, age)
    {
        if (age.index < card->age_count) {
            read_age(state, &age, &card->ages[age.index]);
        }
    }
    umkm__card_check_codes(state->reading, &ages, card->ages, sizeof *card->ages, card->age_count);
}

static void read_reason(struct umkm__card_reading *state, const struct umkm__node *node, struct umkm__card_reason *reason)
{
    static const char *const KEYS[] = {"code", "text", NULL};
    struct umkm__node code = umkm__member(state->reading, node, "code", false);
    if (!umkm__is_object(state->reading, node, KEYS)) {
        return;
    }
    if (umkm__read_id(state->reading, node, "code", true, &reason->code) && strncmp(reason->code, "DATA-", 5) == 0) {
        umkm__fault(state->reading, &code, UMKM_E_RULE_VALUE, "DATA- dicadangkan untuk data yang belum diisi",
                    "DATA- is reserved for data not provided");
    }
    (void)umkm__read_bitext(state->reading, node, "text", true, &reason->text);
}

/* The reasons of the document, with room behind them for those of missing data. */
static void read_reasons(struct umkm__card_reading *state, const struct umkm__node *root)
{
    struct umkm__scorecard *card = state->card;
    struct umkm__reading *reading = state->reading;
    struct umkm__node reasons = umkm__member(reading, root, "reasons", false);
    const int32_t count = umkm__is_array(reading, &reasons, 1, UMKM__REASONS_MAX);
    if (count < 0) {
        return;
    }
    card->reasons = umkm__arena_alloc(reading->arena, (size_t)count + UMKM__CHARACTERISTICS_MAX, sizeof *card->reasons);
    if (card->reasons == NULL) {
        reading->faults->no_memory = true;
        return;
    }
    card->reason_count = count;
    UMKM__EACH(&reasons, reason)
    {
        read_reason(state, &reason, &card->reasons[reason.index]);
    }
    umkm__card_check_codes(reading, &reasons, card->reasons, sizeof *card->reasons, count);
}

static void read_flag(struct umkm__card_reading *state, const struct umkm__node *node, struct umkm__card_flag *flag)
{
    static const char *const KEYS[] = {"code", "text", "effect", "staleness", "when", UMKM__AUTHORITY_KEYS, NULL};
    struct umkm__reading *reading = state->reading;
    flag->age = -1;
    if (!umkm__is_object(reading, node, KEYS)) {
        return;
    }
    (void)umkm__read_id(reading, node, "code", true, &flag->code);
    (void)umkm__read_bitext(reading, node, "text", true, &flag->text);
    (void)umkm__read_bitext(reading, node, "effect", true, &flag->effect);
    (void)umkm__read_condition(reading, node, "when", &state->card->operands, &flag->when);
    (void)umkm__read_authority(reading, node, &flag->authority);
    flag->age = umkm__card_age_index(state, node);
}

static struct umkm__card_flag *read_flags(struct umkm__card_reading *state, const struct umkm__node *root, const char *key,
                                          int32_t *count)
{
    struct umkm__node node = umkm__member(state->reading, root, key, false);
    struct umkm__card_flag *flags = umkm__card_list(state, &node, 0, UMKM__FLAGS_MAX, sizeof *flags, count);
    if (flags == NULL) {
        return NULL;
    }
    UMKM__EACH(&node, flag)
    {
        read_flag(state, &flag, &flags[flag.index]);
    }
    umkm__card_check_codes(state->reading, &node, flags, sizeof *flags, *count);
    return flags;
}

static void read_notes(struct umkm__card_reading *state, const struct umkm__node *root)
{
    static const char *const KEYS[] = {"about", "text", NULL};
    struct umkm__scorecard *card = state->card;
    struct umkm__node notes = umkm__member(state->reading, root, "notes", false);
    card->notes = umkm__card_list(state, &notes, 0, UMKM__NOTES_MAX, sizeof *card->notes, &card->note_count);
    UMKM__EACH(&notes, note)
    {
        if (note.index < card->note_count && umkm__is_object(state->reading, &note, KEYS)) {
            (void)umkm__read_id(state->reading, &note, "about", true, &card->notes[note.index].about);
            (void)umkm__read_bitext(state->reading, &note, "text", true, &card->notes[note.index].text);
        }
    }
}

/*
 * A method of assessment is to be reviewed at least every three years (POJK 19/2025), so a card says by when, and that is
 * not later.
 */
static void read_dates(struct umkm__card_reading *state, const struct umkm__node *root)
{
    struct umkm__reading *reading = state->reading;
    struct umkm__scorecard *card = state->card;
    struct umkm__node to = umkm__member(reading, root, "effective_to", false);
    struct umkm__node review = umkm__member(reading, root, "review_due", false);
    const bool begins = umkm__read_date(reading, root, "effective_from", true, &card->effective_from);
    int32_t months = 0;
    card->effective_to = INT32_MAX;
    if (umkm__read_date(reading, root, "effective_to", false, &card->effective_to) && begins &&
        card->effective_to <= card->effective_from) {
        umkm__fault(reading, &to, UMKM_E_RULE_DATE, "harus sesudah effective_from", "must be after effective_from");
    }
    if (!umkm__read_date(reading, root, "review_due", true, &card->review_due) || !begins) {
        return;
    }
    if (card->review_due <= card->effective_from) {
        umkm__fault(reading, &review, UMKM_E_RULE_DATE, "harus sesudah effective_from", "must be after effective_from");
    } else if (umkm_date_months_between(card->effective_from, card->review_due, &months) == UMKM_OK &&
               (months > REVIEW_MONTHS ||
                (months == REVIEW_MONTHS && card->review_due % 100 != card->effective_from % 100))) {
        umkm__fault(reading, &review, UMKM_E_RULE_DATE, "paling lambat tiga tahun setelah effective_from",
                    "at most three years after effective_from");
    }
}

static void read_scale(struct umkm__card_reading *state, const struct umkm__node *root)
{
    static const char *const KEYS[] = {"lowest", "highest", "initial", NULL};
    struct umkm__node scale = umkm__member(state->reading, root, "scale", true);
    const int64_t most = (int64_t)UMKM__POINTS_MAX * 100;
    int64_t lowest = 0;
    int64_t highest = 0;
    int64_t initial = 0;
    if (scale.json == NULL || !umkm__is_object(state->reading, &scale, KEYS)) {
        return;
    }
    (void)umkm__read_int(state->reading, &scale, "lowest", true, -most, most, &lowest);
    (void)umkm__read_int(state->reading, &scale, "highest", true, -most, most, &highest);
    (void)umkm__read_int(state->reading, &scale, "initial", false, -most, most, &initial);
    state->card->lowest = (int32_t)lowest;
    state->card->highest = (int32_t)highest;
    state->card->initial = (int32_t)initial;
}

static void read_head(struct umkm__card_reading *state, const struct umkm__node *root)
{
    static const char *const STATUSES[] = {"draft", "expert", "fitted", NULL};
    struct umkm__reading *reading = state->reading;
    struct umkm__scorecard *card = state->card;
    int64_t completeness = COMPLETENESS;
    int64_t shown = REASONS_SHOWN;
    int64_t dscr = DSCR_TARGET;
    (void)umkm__read_bitext(reading, root, "title", true, &card->title);
    (void)umkm__read_bitext(reading, root, "description", true, &card->description);
    (void)umkm__read_text(reading, root, "author", true, &card->author);
    (void)umkm__read_text(reading, root, "approver", false, &card->approver);
    (void)umkm__read_choice(reading, root, "status", true, STATUSES, &card->status);
    card->status++; /* UMKM_SCORECARD_DRAFT is 1 */
    (void)umkm__read_authority(reading, root, &card->authority);
    (void)umkm__read_int(reading, root, "completeness", true, 0, 100, &completeness);
    (void)umkm__read_int(reading, root, "reasons_shown", false, 1, UMKM__CHARACTERISTICS_MAX, &shown);
    (void)umkm__read_int(reading, root, "dscr_target", false, 1, 1000000, &dscr);
    (void)umkm__read_bitext(reading, root, "missing", true, &state->missing_text);
    card->completeness = (int32_t)completeness;
    card->reasons_shown = (int32_t)shown;
    card->dscr_target = (int32_t)dscr;
    read_dates(state, root);
    read_scale(state, root);
}

void umkm__scorecard_load(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__document *document)
{
    static const char *const KEYS[] = {"schema",          "id",
                                       "version",         "title",
                                       "description",     "author",
                                       "approver",        "status",
                                       "effective_from",  "effective_to",
                                       "review_due",      UMKM__AUTHORITY_KEYS,
                                       "scale",           "completeness",
                                       "reasons_shown",   "dscr_target",
                                       "missing",         "groups",
                                       "staleness",       "reasons",
                                       "characteristics", "bands",
                                       "knock_outs",      "referrals",
                                       "notes",           NULL};
    struct umkm__scorecard *card = umkm__arena_alloc(reading->arena, 1, sizeof *card);
    struct umkm__table_scratch *scratch = umkm__table_scratch_new();
    struct umkm__card_reading state = {.reading = reading, .card = card, .scratch = scratch};
    document->content = card;
    if (card == NULL || scratch == NULL || !umkm__operands_init(reading, &card->operands)) {
        reading->faults->no_memory = true;
    } else if (umkm__is_object(reading, root, KEYS)) {
        card->id = document->id;
        card->version = document->version;
        read_head(&state, root);
        read_groups(&state, root);
        read_ages(&state, root);
        read_reasons(&state, root);
        umkm__card_read_characteristics(&state, root);
        umkm__card_read_bands(&state, root);
        card->knock_outs = read_flags(&state, root, "knock_outs", &card->knock_out_count);
        card->referrals = read_flags(&state, root, "referrals", &card->referral_count);
        read_notes(&state, root);
    }
    umkm__table_scratch_free(scratch);
}
