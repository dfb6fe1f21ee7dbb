/* SPDX-License-Identifier: MIT */
/*
 * The proof that a characteristic answers every business once: all combinations of values that the conditions can tell apart
 * are walked. Between two neighbouring limits every value is alike, so the limits, and one value on each side of each, are
 * enough. For ratios these are half a basis point away, so that an open and a closed limit never leave a hole unseen.
 */
#include <stdlib.h>
#include <string.h>

#include <umkm/business.h>

#include "base/text.h"
#include "rules/scorecard.h"

enum { OPERANDS_MAX = 8, VALUES_MAX = 512, COMBINATIONS_MAX = 20000, DESCRIPTION_SIZE = 200 };

/* All values of one operand that are to be tried. */
struct axis {
    int32_t operand;
    int32_t count;
    uint32_t states;
    int64_t keys[VALUES_MAX]; /* values, of ratios twice the basis points */
    struct umkm__operand_value values[VALUES_MAX];
};

struct umkm__check_scratch {
    int32_t count;
    struct axis axes[OPERANDS_MAX];
    int32_t place[OPERANDS_MAX]; /* the combination: place in each axis */
    bool reached[UMKM__ATTRIBUTES_MAX];
    bool overlaps[UMKM__ATTRIBUTES_MAX];
    struct umkm__operand_value slots[UMKM_FIELD_END + UMKM_MEASURE_END];
};

struct umkm__check_scratch *umkm__check_scratch_new(void) { return calloc(1, sizeof(struct umkm__check_scratch)); }

void umkm__check_scratch_free(struct umkm__check_scratch *scratch) { free(scratch); }

static struct axis *axis_of(struct umkm__check_scratch *scratch, int32_t operand)
{
    for (int32_t i = 0; i < scratch->count; i++) {
        if (scratch->axes[i].operand == operand) {
            return &scratch->axes[i];
        }
    }
    if (scratch->count == OPERANDS_MAX) {
        return NULL;
    }
    struct axis *axis = &scratch->axes[scratch->count++];
    axis->operand = operand;
    axis->count = 0;
    axis->states = 0;
    return axis;
}

/* Keeps the keys in rising order, each once. */
static bool add_key(struct axis *axis, int64_t key)
{
    int32_t at = axis->count;
    while (at > 0 && axis->keys[at - 1] > key) {
        at--;
    }
    if (at > 0 && axis->keys[at - 1] == key) {
        return true;
    }
    if (axis->count == VALUES_MAX - UMKM_STATE_RANGE) { /* the states need places too */
        return false;
    }
    memmove(&axis->keys[at + 1], &axis->keys[at], (size_t)(axis->count - at) * sizeof axis->keys[0]);
    axis->keys[at] = key;
    axis->count++;
    return true;
}

static bool add_limit(struct axis *axis, const struct umkm__operand *operand, int64_t limit)
{
    const int64_t middle = operand->scale > 1 ? 2 * limit : limit;
    bool added = true;
    for (int64_t key = middle - 1; key <= middle + 1; key++) {
        if (key >= operand->least && key <= operand->most) {
            added = add_key(axis, key) && added;
        }
    }
    return added;
}

static bool add_comparison(struct umkm__check_scratch *scratch, const struct umkm__operands *operands,
                           const struct umkm__comparison *comparison)
{
    const struct umkm__operand *operand = &operands->list[comparison->operand];
    struct axis *axis = axis_of(scratch, comparison->operand);
    bool added = axis != NULL;
    if (added) {
        axis->states |= comparison->states;
    }
    if (added && comparison->lower_kind != UMKM__LIMIT_NONE) {
        added = add_limit(axis, operand, comparison->lower);
    }
    if (added && comparison->upper_kind != UMKM__LIMIT_NONE) {
        added = add_limit(axis, operand, comparison->upper);
    }
    return added;
}

/* The ends of what the operand can be, or all choices of an enum. */
static void add_ends(struct axis *axis, const struct umkm__operand *operand)
{
    int64_t value;
    if (operand->type == UMKM_TYPE_ENUM) {
        for (size_t i = 0; umkm_enum_at(operand->field, i, &value, NULL, NULL) == UMKM_OK; i++) {
            (void)add_key(axis, value);
        }
        return;
    }
    if (axis->count == 0 || axis->keys[0] > operand->least) {
        (void)add_key(axis, operand->least);
    }
    (void)add_key(axis, operand->most);
}

static void fill_values(struct axis *axis, const struct umkm__operand *operand)
{
    const int64_t denominator = operand->scale > 1 ? 2 * operand->scale : 1;
    for (int32_t i = 0; i < axis->count; i++) {
        axis->values[i] =
            (struct umkm__operand_value){UMKM_STATE_VALUE, axis->keys[i], denominator, axis->keys[i]};
    }
    for (int32_t state = UMKM_STATE_NOT_COMPUTABLE_YET; state <= UMKM_STATE_NO_BASE; state++) {
        if ((axis->states >> (uint32_t)state) & 1U) {
            axis->values[axis->count++] = (struct umkm__operand_value){.state = state, .denominator = 1};
        }
    }
}

/* The axes of all operands of the characteristic; false when there is more than can be walked. */
static bool collect(struct umkm__check_scratch *scratch, const struct umkm__operands *operands,
                    const struct umkm__card_characteristic *characteristic)
{
    int64_t combinations = 1;
    scratch->count = 0;
    for (int32_t i = 0; i < characteristic->count; i++) {
        const struct umkm__condition *when = &characteristic->attributes[i].when;
        for (int32_t j = 0; j < when->count; j++) {
            for (int32_t k = 0; k < when->alternatives[j].count; k++) {
                if (!add_comparison(scratch, operands, &when->alternatives[j].comparisons[k])) {
                    return false;
                }
            }
        }
    }
    for (int32_t i = 0; i < scratch->count; i++) {
        const struct umkm__operand *operand = &operands->list[scratch->axes[i].operand];
        add_ends(&scratch->axes[i], operand);
        fill_values(&scratch->axes[i], operand);
        combinations *= scratch->axes[i].count;
        if (combinations > COMBINATIONS_MAX) {
            return false;
        }
    }
    return true;
}

/* The next combination; false after the last one. */
static bool advance(struct umkm__check_scratch *scratch)
{
    for (int32_t i = 0; i < scratch->count; i++) {
        struct axis *axis = &scratch->axes[i];
        if (++scratch->place[i] < axis->count) {
            scratch->slots[axis->operand] = axis->values[scratch->place[i]];
            return true;
        }
        scratch->place[i] = 0;
        scratch->slots[axis->operand] = axis->values[0];
    }
    return false;
}

static void add_value(struct umkm__text *text, const struct umkm__operand *operand, const struct umkm__operand_value *value,
                      int32_t lang)
{
    if (value->state != UMKM_STATE_VALUE) {
        umkm__text_cstr(text, umkm__state_name(value->state));
    } else if (operand->type == UMKM_TYPE_ENUM) {
        umkm__text_cstr(text, umkm_enum_name(operand->field, value->numerator));
    } else if (operand->type == UMKM_TYPE_BOOL) {
        umkm__text_cstr(text, value->numerator != 0 ? "true" : "false");
    } else if (operand->scale > 1 && value->numerator % 2 != 0) {
        umkm__text_cstr(text, lang == UMKM_LANG_EN ? "just above " : "tepat di atas ");
        umkm__text_int(text, (value->numerator - 1) / 2); /* odd less one is even: exact for negative values too */
    } else {
        umkm__text_int(text, operand->scale > 1 ? value->numerator / 2 : value->numerator);
    }
}

/* "dscr = 13000, has_npwp = true" */
static void describe(const struct umkm__check_scratch *scratch, const struct umkm__operands *operands, int32_t lang,
                     char buffer[DESCRIPTION_SIZE])
{
    struct umkm__text text;
    umkm__text_init(&text, buffer, DESCRIPTION_SIZE);
    for (int32_t i = 0; i < scratch->count; i++) {
        const struct umkm__operand *operand = &operands->list[scratch->axes[i].operand];
        umkm__text_cstr(&text, i > 0 ? ", " : "");
        umkm__text_cstr(&text, operand->field != 0 ? umkm_field_name(operand->field) : umkm_measure_name(operand->measure));
        umkm__text_cstr(&text, " = ");
        add_value(&text, operand, &scratch->slots[scratch->axes[i].operand], lang);
    }
    umkm__text_trim(&text);
}

static void fault_with_values(struct umkm__card_reading *state, const struct umkm__node *node, umkm_status status)
{
    char id[DESCRIPTION_SIZE];
    char en[DESCRIPTION_SIZE];
    describe(state->scratch, &state->card->operands, UMKM_LANG_ID, id);
    describe(state->scratch, &state->card->operands, UMKM_LANG_EN, en);
    umkm__fault(state->reading, node, status, id, en);
}

/* The first attribute that holds here, or -1. With a single operand no other may hold: notes each that does, once. */
static int32_t match(struct umkm__card_reading *state, const struct umkm__node *attributes,
                     const struct umkm__card_characteristic *characteristic)
{
    struct umkm__check_scratch *scratch = state->scratch;
    int32_t first = -1;
    for (int32_t i = 0; i < characteristic->count; i++) {
        if (umkm__holds(&characteristic->attributes[i].when, scratch->slots) != UMKM__YES) {
            continue;
        }
        if (first < 0) {
            first = i;
            scratch->reached[i] = true;
            if (characteristic->operand < 0) {
                return first; /* the order decides */
            }
        } else if (!scratch->overlaps[i]) {
            const struct umkm__node attribute = umkm__card_element(attributes, i);
            scratch->overlaps[i] = true;
            fault_with_values(state, &attribute, UMKM_E_RULE_OVERLAP);
        }
    }
    return first;
}

/* Points over rising values of the single operand; before is the attribute of the value before this one. */
static bool is_monotone(const struct umkm__card_characteristic *characteristic, int32_t before, int32_t now)
{
    const struct umkm__card_attribute *attributes = characteristic->attributes;
    if (before < 0 || now < 0 || characteristic->monotone == UMKM__MONOTONE_NONE) {
        return true;
    }
    return characteristic->monotone == UMKM__MONOTONE_RISING ? attributes[now].points >= attributes[before].points
                                                             : attributes[now].points <= attributes[before].points;
}

static void walk(struct umkm__card_reading *state, const struct umkm__node *node, const struct umkm__node *attributes,
                 const struct umkm__card_characteristic *characteristic)
{
    struct umkm__check_scratch *scratch = state->scratch;
    bool gap = false;
    bool bent = false;
    int32_t before = -1;
    do {
        const int32_t now = match(state, attributes, characteristic);
        if (now < 0 && !gap) {
            gap = true;
            fault_with_values(state, node, UMKM_E_RULE_GAP);
        }
        if (scratch->count == 1 && scratch->slots[scratch->axes[0].operand].state == UMKM_STATE_VALUE) {
            if (!bent && !is_monotone(characteristic, before, now)) {
                const struct umkm__node attribute = umkm__card_element(attributes, now);
                const struct umkm__node points = umkm__member(state->reading, &attribute, "points", false);
                bent = true;
                fault_with_values(state, &points, UMKM_E_RULE_ORDER);
            }
            before = now;
        }
    } while (advance(scratch));
}

void umkm__card_check_coverage(struct umkm__card_reading *state, const struct umkm__node *node,
                               const struct umkm__card_characteristic *characteristic)
{
    struct umkm__check_scratch *scratch = state->scratch;
    const struct umkm__node attributes = umkm__member(state->reading, node, "attributes", false);
    if (!collect(scratch, &state->card->operands, characteristic)) {
        umkm__fault(state->reading, &attributes, UMKM_E_RULE_VALUE, "terlalu banyak kombinasi untuk diperiksa",
                    "too many combinations to be checked");
        return;
    }
    memset(scratch->reached, 0, sizeof scratch->reached);
    memset(scratch->overlaps, 0, sizeof scratch->overlaps);
    for (int32_t i = 0; i < scratch->count; i++) {
        scratch->place[i] = 0;
        scratch->slots[scratch->axes[i].operand] = scratch->axes[i].values[0];
    }
    walk(state, node, &attributes, characteristic);
    for (int32_t i = 0; i < characteristic->count; i++) {
        if (!scratch->reached[i]) {
            const struct umkm__node attribute = umkm__card_element(&attributes, i);
            umkm__fault(state->reading, &attribute, UMKM_E_RULE_UNREACHABLE, NULL, NULL);
        }
    }
}
