/* SPDX-License-Identifier: MIT */
/*
 * The decision table of a characteristic. The limits of its conditions cut each operand into segments in which every
 * value is alike; with the choices of an enum, the states of a measure and "not known", each operand has a few cells. The
 * table names the attribute for every combination of cells. It is filled by the conditions themselves, so it answers as
 * they do, and filling it proves what a card must keep: no combination of known values without an attribute, none with
 * two, none unreachable.
 */
#include <stdlib.h>
#include <string.h>

#include <umkm/business.h>

#include "base/text.h"
#include "rules/scorecard.h"

enum { OPERANDS_MAX = 8, CUTS_MAX = 256, CELLS_MAX = 20000, DESCRIPTION_SIZE = 200 };

/* One operand while its table is made. */
struct axis {
    int32_t operand;
    int32_t cut_count;
    int32_t cells;   /* segments, then states, then not known */
    uint32_t states; /* those that a condition names */
    int64_t cuts[CUTS_MAX];
};

struct umkm__table_scratch {
    int32_t count;
    struct axis axes[OPERANDS_MAX];
    int32_t cell[OPERANDS_MAX]; /* the combination */
    bool real[OPERANDS_MAX];    /* whether a business can be in that cell, and the card must answer it */
    bool reached[UMKM__ATTRIBUTES_MAX];
    bool overlaps[UMKM__ATTRIBUTES_MAX];
    struct umkm__operand_value values[UMKM_FIELD_END + UMKM_MEASURE_END]; /* by operand */
};

struct umkm__table_scratch *umkm__table_scratch_new(void)
{
    return calloc(1, sizeof(struct umkm__table_scratch));
}

void umkm__table_scratch_free(struct umkm__table_scratch *scratch)
{
    free(scratch);
}

int32_t umkm__find_attribute(const struct umkm__card_characteristic *characteristic,
                             const struct umkm__operand_value *values)
{
    for (int32_t i = 0; i < characteristic->count; i++) {
        const enum umkm__truth truth = umkm__holds(&characteristic->attributes[i].when, values);
        if (truth != UMKM__NO) {
            return truth == UMKM__YES ? i : -1;
        }
    }
    return -1;
}

static bool is_set(const struct umkm__operand *operand)
{
    return operand->type == UMKM_TYPE_ENUM || operand->type == UMKM_TYPE_BOOL;
}

static int32_t segments_of(const struct axis *axis, const struct umkm__operand *operand)
{
    return is_set(operand) ? (int32_t)(operand->most - operand->least + 1) : axis->cut_count + 1;
}

static struct axis *axis_of(struct umkm__table_scratch *scratch, int32_t operand)
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
    axis->cut_count = 0;
    axis->states = 0;
    return axis;
}

/* Keeps the cuts rising, each once. */
static bool add_cut(struct axis *axis, int64_t cut)
{
    int32_t at = axis->cut_count;
    while (at > 0 && axis->cuts[at - 1] > cut) {
        at--;
    }
    if (at > 0 && axis->cuts[at - 1] == cut) {
        return true;
    }
    if (axis->cut_count == CUTS_MAX) {
        return false;
    }
    memmove(&axis->cuts[at + 1], &axis->cuts[at], (size_t)(axis->cut_count - at) * sizeof axis->cuts[0]);
    axis->cuts[at] = cut;
    axis->cut_count++;
    return true;
}

static bool add_comparison(struct umkm__table_scratch *scratch, const struct umkm__comparison *comparison)
{
    struct axis *axis = axis_of(scratch, comparison->operand);
    if (axis == NULL) {
        return false;
    }
    axis->states |= comparison->states;
    if (comparison->is_set || comparison->low > comparison->high) {
        return true;
    }
    return (comparison->low == INT64_MIN || add_cut(axis, comparison->low)) &&
           (comparison->high == INT64_MAX || add_cut(axis, comparison->high + 1));
}

/* The axes of all operands of the characteristic; false when there is more than a table may hold. */
static bool collect(struct umkm__table_scratch *scratch, const struct umkm__operands *operands,
                    const struct umkm__card_characteristic *characteristic, int32_t *size)
{
    scratch->count = 0;
    *size = 1;
    for (int32_t i = 0; i < characteristic->count; i++) {
        const struct umkm__condition *when = &characteristic->attributes[i].when;
        for (int32_t j = 0; j < when->count; j++) {
            for (int32_t k = 0; k < when->alternatives[j].count; k++) {
                if (!add_comparison(scratch, &when->alternatives[j].comparisons[k])) {
                    return false;
                }
            }
        }
    }
    for (int32_t i = 0; i < scratch->count; i++) {
        struct axis *axis = &scratch->axes[i];
        axis->cells = segments_of(axis, &operands->list[axis->operand]) + UMKM__CELLS_WITHOUT_VALUE;
        *size *= axis->cells;
        if (*size > CELLS_MAX) {
            return false;
        }
    }
    return true;
}

/*
 * A key in a segment. Whole numbers have even keys only, and the registry limits some operands: a segment that holds no
 * value then is not real.
 */
static bool key_in_segment(const struct axis *axis, const struct umkm__operand *operand, int32_t segment, int64_t *key)
{
    const int64_t least = umkm__key_of_whole(operand->least);
    const int64_t most = umkm__key_of_whole(operand->most);
    int64_t low = segment > 0 ? axis->cuts[segment - 1] : least;
    int64_t high = segment < axis->cut_count ? axis->cuts[segment] - 1 : most;
    low = low < least ? least : low;
    high = high > most ? most : high;
    if (operand->scale == 1 && low % 2 != 0) {
        low++;
    }
    *key = low;
    return low <= high;
}

static bool is_choice(const struct umkm__operand *operand, int64_t value)
{
    return operand->type == UMKM_TYPE_BOOL || umkm_enum_name(operand->field, value)[0] != '\0';
}

/* Puts the axis into a cell: a value of that segment, a state, or not known. */
static void enter_cell(struct umkm__table_scratch *scratch, const struct umkm__operands *operands, int32_t index,
                       int32_t cell)
{
    const struct axis *axis = &scratch->axes[index];
    const struct umkm__operand *operand = &operands->list[axis->operand];
    struct umkm__operand_value *value = &scratch->values[axis->operand];
    const int32_t segments = axis->cells - UMKM__CELLS_WITHOUT_VALUE;
    scratch->cell[index] = cell;
    *value = (struct umkm__operand_value){.state = UMKM_STATE_VALUE};
    if (cell >= segments) {
        value->state = cell == axis->cells - 1 ? UMKM_STATE_UNKNOWN : UMKM_STATE_NOT_COMPUTABLE_YET + cell - segments;
        scratch->real[index] = (axis->states >> (uint32_t)value->state) & 1U;
    } else if (is_set(operand)) {
        value->key = umkm__key_of_whole(operand->least + cell);
        scratch->real[index] = is_choice(operand, operand->least + cell);
    } else {
        scratch->real[index] = key_in_segment(axis, operand, cell, &value->key);
    }
}

/* The next combination; false after the last one. */
static bool advance(struct umkm__table_scratch *scratch, const struct umkm__operands *operands)
{
    for (int32_t i = 0; i < scratch->count; i++) {
        if (scratch->cell[i] + 1 < scratch->axes[i].cells) {
            enter_cell(scratch, operands, i, scratch->cell[i] + 1);
            return true;
        }
        enter_cell(scratch, operands, i, 0);
    }
    return false;
}

static void add_value(struct umkm__text *text, const struct umkm__operand *operand, const struct umkm__operand_value *value,
                      int32_t lang)
{
    if (value->state != UMKM_STATE_VALUE) {
        umkm__text_cstr(text, umkm__state_name(value->state));
    } else if (operand->type == UMKM_TYPE_ENUM) {
        umkm__text_cstr(text, umkm_enum_name(operand->field, value->key / 2));
    } else if (operand->type == UMKM_TYPE_BOOL) {
        umkm__text_cstr(text, value->key != 0 ? "true" : "false");
    } else if (value->key % 2 != 0) {
        umkm__text_cstr(text, lang == UMKM_LANG_EN ? "just above " : "tepat di atas ");
        umkm__text_int(text, (value->key - 1) / 2);
    } else {
        umkm__text_int(text, value->key / 2);
    }
}

/* "dscr = 13000, has_npwp = true" */
static void describe(const struct umkm__card_reading *state, int32_t lang, char buffer[DESCRIPTION_SIZE])
{
    const struct umkm__table_scratch *scratch = state->scratch;
    struct umkm__text text;
    umkm__text_init(&text, buffer, DESCRIPTION_SIZE);
    for (int32_t i = 0; i < scratch->count; i++) {
        const struct umkm__operand *operand = &state->card->operands.list[scratch->axes[i].operand];
        umkm__text_cstr(&text, i > 0 ? ", " : "");
        umkm__text_cstr(&text, operand->field != 0 ? umkm_field_name(operand->field) : umkm_measure_name(operand->measure));
        umkm__text_cstr(&text, " = ");
        add_value(&text, operand, &scratch->values[scratch->axes[i].operand], lang);
    }
    umkm__text_trim(&text);
}

static void fault_here(struct umkm__card_reading *state, const struct umkm__node *node, umkm_status status)
{
    char id[DESCRIPTION_SIZE];
    char en[DESCRIPTION_SIZE];
    describe(state, UMKM_LANG_ID, id);
    describe(state, UMKM_LANG_EN, en);
    umkm__fault(state->reading, node, status, id, en);
}

/* With a single operand no two attributes may hold; each that does after another is noted, once. */
static void check_overlap(struct umkm__card_reading *state, const struct umkm__node *attributes,
                          const struct umkm__card_characteristic *characteristic, int32_t first)
{
    struct umkm__table_scratch *scratch = state->scratch;
    for (int32_t i = first + 1; i < characteristic->count; i++) {
        if (!scratch->overlaps[i] && umkm__holds(&characteristic->attributes[i].when, scratch->values) == UMKM__YES) {
            const struct umkm__node attribute = umkm__card_element(attributes, i);
            scratch->overlaps[i] = true;
            fault_here(state, &attribute, UMKM_E_RULE_OVERLAP);
        }
    }
}

static bool all_real(const struct umkm__table_scratch *scratch)
{
    for (int32_t i = 0; i < scratch->count; i++) {
        if (!scratch->real[i]) {
            return false;
        }
    }
    return true;
}

/*
 * Whether a business can be in these cells at all: not known is always possible, though the card need not answer it. An
 * attribute may be there for nothing else, as with "known" in the conditions of those before it.
 */
static bool all_possible(const struct umkm__table_scratch *scratch)
{
    for (int32_t i = 0; i < scratch->count; i++) {
        if (!scratch->real[i] && scratch->values[scratch->axes[i].operand].state != UMKM_STATE_UNKNOWN) {
            return false;
        }
    }
    return true;
}

/* Points over rising values of the single operand; before is the attribute of the segment below this one. */
static bool is_monotone(const struct umkm__card_characteristic *characteristic, int32_t before, int32_t now)
{
    const struct umkm__card_attribute *attributes = characteristic->attributes;
    if (before < 0 || now < 0 || characteristic->monotone == UMKM__MONOTONE_NONE) {
        return true;
    }
    return characteristic->monotone == UMKM__MONOTONE_RISING ? attributes[now].points >= attributes[before].points
                                                             : attributes[now].points <= attributes[before].points;
}

static void fill(struct umkm__card_reading *state, const struct umkm__node *node, const struct umkm__node *attributes,
                 struct umkm__card_characteristic *characteristic)
{
    struct umkm__table_scratch *scratch = state->scratch;
    bool gap = false;
    bool bent = false;
    int32_t before = -1;
    int32_t place = 0;
    do {
        const int32_t now = umkm__find_attribute(characteristic, scratch->values);
        characteristic->table[place++] = (int8_t)now;
        if (now >= 0 && all_possible(scratch)) {
            scratch->reached[now] = true;
        }
        if (!all_real(scratch)) {
            continue;
        }
        if (now < 0 && !gap) {
            gap = true;
            fault_here(state, node, UMKM_E_RULE_GAP);
        }
        if (characteristic->operand < 0) {
            continue; /* the order decides */
        }
        if (now >= 0) {
            check_overlap(state, attributes, characteristic, now);
        }
        if (!bent && scratch->values[characteristic->operand].state == UMKM_STATE_VALUE) {
            if (!is_monotone(characteristic, before, now)) {
                const struct umkm__node attribute = umkm__card_element(attributes, now);
                const struct umkm__node points = umkm__member(state->reading, &attribute, "points", false);
                bent = true;
                fault_here(state, &points, UMKM_E_RULE_ORDER);
            }
            before = now;
        }
    } while (advance(scratch, &state->card->operands));
}

/* What stays of the axes: the cuts, and how far apart their cells lie in the table. */
static bool keep_axes(struct umkm__card_reading *state, struct umkm__card_characteristic *characteristic)
{
    struct umkm__table_scratch *scratch = state->scratch;
    struct umkm__arena *arena = state->reading->arena;
    int32_t stride = 1;
    characteristic->axis_count = scratch->count;
    characteristic->axes = umkm__arena_alloc(arena, (size_t)scratch->count, sizeof *characteristic->axes);
    for (int32_t i = 0; characteristic->axes != NULL && i < scratch->count; i++) {
        const struct axis *axis = &scratch->axes[i];
        const struct umkm__operand *operand = &state->card->operands.list[axis->operand];
        int64_t *cuts = umkm__arena_alloc(arena, (size_t)axis->cut_count, sizeof *cuts);
        if (cuts == NULL) {
            return false;
        }
        memcpy(cuts, axis->cuts, (size_t)axis->cut_count * sizeof *cuts);
        characteristic->axes[i] = (struct umkm__card_axis){.operand = axis->operand,
                                                           .stride = stride,
                                                           .segments = axis->cells - UMKM__CELLS_WITHOUT_VALUE,
                                                           .cut_count = axis->cut_count,
                                                           .is_set = is_set(operand),
                                                           .least = operand->least,
                                                           .cuts = cuts};
        stride *= axis->cells;
    }
    return characteristic->axes != NULL;
}

void umkm__card_make_table(struct umkm__card_reading *state, const struct umkm__node *node,
                           struct umkm__card_characteristic *characteristic)
{
    struct umkm__table_scratch *scratch = state->scratch;
    const struct umkm__node attributes = umkm__member(state->reading, node, "attributes", false);
    int32_t size;
    if (!collect(scratch, &state->card->operands, characteristic, &size)) {
        umkm__fault(state->reading, &attributes, UMKM_E_RULE_VALUE, "terlalu banyak kombinasi untuk diperiksa",
                    "too many combinations to be checked");
        return;
    }
    characteristic->table = umkm__arena_alloc(state->reading->arena, (size_t)size, 1);
    if (characteristic->table == NULL || !keep_axes(state, characteristic)) {
        state->reading->faults->no_memory = true;
        return;
    }
    memset(scratch->reached, 0, sizeof scratch->reached);
    memset(scratch->overlaps, 0, sizeof scratch->overlaps);
    for (int32_t i = 0; i < scratch->count; i++) {
        enter_cell(scratch, &state->card->operands, i, 0);
    }
    fill(state, node, &attributes, characteristic);
    for (int32_t i = 0; i < characteristic->count; i++) {
        if (!scratch->reached[i]) {
            const struct umkm__node attribute = umkm__card_element(&attributes, i);
            umkm__fault(state->reading, &attribute, UMKM_E_RULE_UNREACHABLE, NULL, NULL);
        }
    }
}
