/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "rules/scorecard.h"

static const char *const CHARACTERISTIC_KEYS[] = {
    "code",       "group",     "label", "max",     "missing",  "reason",     "optional",           "policy",
    "changeable", "staleness", "field", "measure", "monotone", "attributes", UMKM__AUTHORITY_KEYS, NULL};

int32_t umkm__card_reason_index(struct umkm__card_reading *state, const struct umkm__node *object, bool required)
{
    struct umkm__node node = umkm__member(state->reading, object, "reason", required);
    if (node.json == NULL) {
        return -1;
    }
    for (int32_t i = 0; cJSON_IsString(node.json) && i < state->card->reason_count; i++) {
        const char *code = state->card->reasons[i].code;
        if (code != NULL && strcmp(code, node.json->valuestring) == 0) {
            return i;
        }
    }
    umkm__fault(state->reading, &node, UMKM_E_RULE_REFERENCE, "diharapkan kode dalam reasons", "expected a code in reasons");
    return -1;
}

int32_t umkm__card_age_index(struct umkm__card_reading *state, const struct umkm__node *object)
{
    struct umkm__node node = umkm__member(state->reading, object, "staleness", false);
    for (int32_t i = 0; cJSON_IsString(node.json) && i < state->card->age_count; i++) {
        const char *code = state->card->ages[i].code;
        if (code != NULL && strcmp(code, node.json->valuestring) == 0) {
            return i;
        }
    }
    if (node.json != NULL) {
        umkm__fault(state->reading, &node, UMKM_E_RULE_REFERENCE, "diharapkan kode dalam staleness",
                    "expected a code in staleness");
    }
    return -1;
}

static int32_t group_index(struct umkm__card_reading *state, const struct umkm__node *object)
{
    struct umkm__node node = umkm__member(state->reading, object, "group", true);
    for (int32_t i = 0; cJSON_IsString(node.json) && i < state->card->group_count; i++) {
        const char *code = state->card->groups[i].code;
        if (code != NULL && strcmp(code, node.json->valuestring) == 0) {
            return i;
        }
    }
    if (node.json != NULL) {
        umkm__fault(state->reading, &node, UMKM_E_RULE_REFERENCE, "diharapkan kode dalam groups",
                    "expected a code in groups");
    }
    return 0;
}

/* The test of a single operand as a condition of one comparison. */
static bool read_single(struct umkm__card_reading *state, const struct umkm__node *node, int32_t operand,
                        struct umkm__condition *when)
{
    struct umkm__arena *arena = state->reading->arena;
    struct umkm__alternative *alternative = umkm__arena_alloc(arena, 1, sizeof *alternative);
    struct umkm__comparison *comparison = umkm__arena_alloc(arena, 1, sizeof *comparison);
    if (alternative == NULL || comparison == NULL) {
        state->reading->faults->no_memory = true;
        return false;
    }
    *alternative = (struct umkm__alternative){1, comparison};
    *when = (struct umkm__condition){1, alternative};
    return umkm__read_test(state->reading, node, &state->card->operands, operand, comparison);
}

/* "otherwise": true stands for the condition of the last attribute. */
static void read_when(struct umkm__card_reading *state, const struct umkm__node *node, bool last,
                      struct umkm__condition *when)
{
    struct umkm__reading *reading = state->reading;
    struct umkm__node otherwise = umkm__member(reading, node, "otherwise", false);
    struct umkm__node condition = umkm__member(reading, node, "when", false);
    bool yes = false;
    if (otherwise.json == NULL) {
        (void)umkm__read_condition(reading, node, "when", &state->card->operands, when);
        return;
    }
    if (!umkm__read_bool(reading, node, "otherwise", true, &yes)) {
        return;
    }
    if (!yes || !last || condition.json != NULL) {
        umkm__fault(reading, &otherwise, UMKM_E_RULE_VALUE, "hanya true, hanya pada atribut terakhir, dan tanpa when",
                    "only true, only in the last attribute, and without when");
    }
}

static void read_attribute(struct umkm__card_reading *state, const struct umkm__node *node,
                           const struct umkm__card_characteristic *characteristic, bool changeable,
                           struct umkm__card_attribute *attribute)
{
    static const char *const SINGLE[] = {"key", "label", "points", "reason", "changeable", UMKM__TEST_KEYS, NULL};
    static const char *const SEVERAL[] = {"key", "label", "points", "reason", "changeable", "when", "otherwise", NULL};
    struct umkm__reading *reading = state->reading;
    int64_t points = 0;
    int32_t reason;
    if (!umkm__is_object(reading, node, characteristic->operand >= 0 ? SINGLE : SEVERAL)) {
        return;
    }
    (void)umkm__read_id(reading, node, "key", true, &attribute->key);
    (void)umkm__read_bitext(reading, node, "label", true, &attribute->label);
    (void)umkm__read_int(reading, node, "points", true, -UMKM__POINTS_MAX, UMKM__POINTS_MAX, &points);
    attribute->points = (int32_t)points;
    reason = umkm__card_reason_index(state, node, false);
    attribute->reason = reason >= 0 ? reason : characteristic->reason;
    attribute->changeable = changeable;
    (void)umkm__read_bool(reading, node, "changeable", false, &attribute->changeable);
    if (characteristic->operand >= 0) {
        (void)read_single(state, node, characteristic->operand, &attribute->when);
    } else {
        read_when(state, node, node->json->next == NULL, &attribute->when);
    }
}

/* The largest points must be the maximum, and an answer may not be worth less than no answer. */
static void check_points(struct umkm__card_reading *state, const struct umkm__node *node,
                         const struct umkm__card_characteristic *characteristic)
{
    struct umkm__node max = umkm__member(state->reading, node, "max", false);
    struct umkm__node missing = umkm__member(state->reading, node, "missing", false);
    int32_t largest = INT32_MIN;
    int32_t smallest = INT32_MAX;
    for (int32_t i = 0; i < characteristic->count; i++) {
        const int32_t points = characteristic->attributes[i].points;
        largest = points > largest ? points : largest;
        smallest = points < smallest ? points : smallest;
    }
    if (characteristic->count > 0 && largest != characteristic->max) {
        umkm__fault(state->reading, &max, UMKM_E_RULE_SUM, "bukan poin terbesar atributnya",
                    "not the largest points of its attributes");
    }
    if (characteristic->count > 0 && characteristic->missing > smallest) {
        umkm__fault(state->reading, &missing, UMKM_E_RULE_VALUE,
                    "jawaban yang kosong tidak boleh bernilai lebih dari jawaban",
                    "a missing answer may not be worth more than an answer");
    }
}

static void read_attributes(struct umkm__card_reading *state, const struct umkm__node *node, bool changeable,
                            struct umkm__card_characteristic *characteristic)
{
    struct umkm__node attributes = umkm__member(state->reading, node, "attributes", false);
    const size_t faults = state->reading->faults->count;
    characteristic->attributes = umkm__card_list(state, &attributes, 1, UMKM__ATTRIBUTES_MAX,
                                                 sizeof *characteristic->attributes, &characteristic->count);
    UMKM__EACH(&attributes, attribute)
    {
        if (attribute.index < characteristic->count) {
            read_attribute(state, &attribute, characteristic, changeable, &characteristic->attributes[attribute.index]);
        }
    }
    umkm__card_check_codes(state->reading, &attributes, characteristic->attributes, sizeof *characteristic->attributes,
                           characteristic->count);
    check_points(state, node, characteristic);
    if (state->reading->faults->count == faults && !state->reading->faults->no_memory) {
        umkm__card_make_table(state, node, characteristic);
    }
}

/* A "field" or a "measure" makes the attributes tests of it; without one they have conditions of their own. */
static bool read_single_operand(struct umkm__card_reading *state, const struct umkm__node *node,
                                struct umkm__card_characteristic *characteristic)
{
    static const char *const MONOTONE[] = {"rising", "falling", NULL};
    struct umkm__reading *reading = state->reading;
    struct umkm__node field = umkm__member(reading, node, "field", false);
    struct umkm__node measure = umkm__member(reading, node, "measure", false);
    struct umkm__node monotone = umkm__member(reading, node, "monotone", false);
    characteristic->operand = -1;
    characteristic->monotone = UMKM__MONOTONE_NONE;
    (void)umkm__read_choice(reading, node, "monotone", false, MONOTONE, &characteristic->monotone);
    if (field.json == NULL && measure.json == NULL) {
        if (monotone.json != NULL) {
            umkm__fault(reading, &monotone, UMKM_E_RULE_VALUE, "hanya dengan satu bidang atau ukuran",
                        "only with a single field or measure");
        }
        return true;
    }
    return umkm__read_operand(reading, node, &state->card->operands, &characteristic->operand);
}

/* The reason of missing data: DATA-<code>, with the label of the characteristic. */
static void add_data_reason(struct umkm__card_reading *state, int32_t index,
                            struct umkm__card_characteristic *characteristic)
{
    struct umkm__scorecard *card = state->card;
    struct umkm__arena *arena = state->reading->arena;
    const char *parts[3][3] = {{"DATA-", characteristic->code, ""},
                               {state->missing_text.id, ": ", characteristic->label.id},
                               {state->missing_text.en, ": ", characteristic->label.en}};
    const char *texts[3] = {NULL, NULL, NULL};
    characteristic->data_reason = card->reason_count + index;
    for (int i = 0; i < 3 && card->reasons != NULL; i++) {
        size_t lengths[3];
        for (int j = 0; j < 3; j++) {
            if (parts[i][j] == NULL) {
                return; /* a fault has been noted */
            }
            lengths[j] = strlen(parts[i][j]);
        }
        char *text = umkm__arena_alloc(arena, lengths[0] + lengths[1] + lengths[2] + 1, 1);
        if (text == NULL) {
            state->reading->faults->no_memory = true;
            return;
        }
        memcpy(text, parts[i][0], lengths[0]);
        memcpy(text + lengths[0], parts[i][1], lengths[1]);
        memcpy(text + lengths[0] + lengths[1], parts[i][2], lengths[2]);
        texts[i] = text;
    }
    if (card->reasons != NULL) {
        card->reasons[characteristic->data_reason] = (struct umkm__card_reason){texts[0], {texts[1], texts[2]}};
    }
}

static void read_characteristic(struct umkm__card_reading *state, const struct umkm__node *node,
                                struct umkm__card_characteristic *characteristic)
{
    struct umkm__reading *reading = state->reading;
    int64_t max = 0;
    int64_t missing = 0;
    bool changeable = false;
    if (!umkm__is_object(reading, node, CHARACTERISTIC_KEYS)) {
        return;
    }
    (void)umkm__read_id(reading, node, "code", true, &characteristic->code);
    (void)umkm__read_bitext(reading, node, "label", true, &characteristic->label);
    (void)umkm__read_int(reading, node, "max", true, -UMKM__POINTS_MAX, UMKM__POINTS_MAX, &max);
    (void)umkm__read_int(reading, node, "missing", false, -UMKM__POINTS_MAX, UMKM__POINTS_MAX, &missing);
    (void)umkm__read_bool(reading, node, "optional", false, &characteristic->optional);
    (void)umkm__read_bool(reading, node, "policy", false, &characteristic->policy);
    (void)umkm__read_bool(reading, node, "changeable", false, &changeable);
    (void)umkm__read_authority(reading, node, &characteristic->authority);
    characteristic->max = (int32_t)max;
    characteristic->missing = (int32_t)missing;
    characteristic->group = group_index(state, node);
    characteristic->age = umkm__card_age_index(state, node);
    characteristic->reason = umkm__card_reason_index(state, node, true);
    add_data_reason(state, node->index, characteristic);
    if (read_single_operand(state, node, characteristic)) {
        read_attributes(state, node, changeable, characteristic);
    }
}

/* What the points add up to: each group, and the ends of the scale. */
static void check_sums(struct umkm__card_reading *state, const struct umkm__node *root)
{
    struct umkm__scorecard *card = state->card;
    struct umkm__node groups = umkm__member(state->reading, root, "groups", false);
    struct umkm__node scale = umkm__member(state->reading, root, "scale", false);
    int64_t sums[UMKM__GROUPS_MAX] = {0};
    int64_t highest = card->initial;
    int64_t lowest = highest;
    for (int32_t i = 0; i < card->count; i++) {
        sums[card->characteristics[i].group] += card->characteristics[i].max;
        highest += card->characteristics[i].max;
        lowest += card->characteristics[i].missing;
    }
    card->weight = highest - lowest;
    for (int32_t i = 0; i < card->group_count; i++) {
        const struct umkm__node group = umkm__card_element(&groups, i);
        const struct umkm__node max = umkm__member(state->reading, &group, "max", false);
        if (sums[i] != card->groups[i].max) {
            umkm__fault(state->reading, &max, UMKM_E_RULE_SUM, "berbeda dari jumlah poin terbesar karakteristiknya",
                        "differs from the sum of the largest points of its characteristics");
        }
    }
    if (highest != card->highest) {
        const struct umkm__node node = umkm__member(state->reading, &scale, "highest", false);
        umkm__fault(state->reading, &node, UMKM_E_RULE_SUM, "berbeda dari jumlah poin terbesar",
                    "differs from the sum of the largest points");
    }
    if (lowest != card->lowest) {
        const struct umkm__node node = umkm__member(state->reading, &scale, "lowest", false);
        umkm__fault(state->reading, &node, UMKM_E_RULE_SUM, "berbeda dari jumlah poin tanpa jawaban",
                    "differs from the sum of the points without answers");
    }
}

void umkm__card_read_characteristics(struct umkm__card_reading *state, const struct umkm__node *root)
{
    struct umkm__scorecard *card = state->card;
    struct umkm__node list = umkm__member(state->reading, root, "characteristics", false);
    card->characteristics =
        umkm__card_list(state, &list, 1, UMKM__CHARACTERISTICS_MAX, sizeof *card->characteristics, &card->count);
    UMKM__EACH(&list, characteristic)
    {
        if (characteristic.index < card->count) {
            read_characteristic(state, &characteristic, &card->characteristics[characteristic.index]);
        }
    }
    umkm__card_check_codes(state->reading, &list, card->characteristics, sizeof *card->characteristics, card->count);
    if (card->count > 0) {
        check_sums(state, root);
    }
}
