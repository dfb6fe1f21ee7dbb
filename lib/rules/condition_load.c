/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <umkm/business.h>

#include "rules/condition.h"

enum { RATIO_SCALE = 10000, CHOICES_MAX = 64, ALTERNATIVES_MAX = 32, COMPARISONS_MAX = 8 };

/* Limits of a measure are in the unit of its numerator, of a ratio in basis points. */
enum { SCALE_AMOUNT = 1, SCALE_COUNT = 1, SCALE_MONTHS = 1, SCALE_RATIO = RATIO_SCALE };

static const int16_t MEASURE_SCALES[UMKM_MEASURE_END] = {
#define UMKM_MEASURE(number, symbol, name, kind, formula, source, text_id, text_en) [number] = SCALE_##kind,
#include <umkm/measures.def>
#undef UMKM_MEASURE
};

/* A count or a number of months is never negative. */
enum { SIGN_AMOUNT = 1, SIGN_COUNT = 0, SIGN_MONTHS = 0, SIGN_RATIO = 1 };

static const int8_t MEASURE_SIGNS[UMKM_MEASURE_END] = {
#define UMKM_MEASURE(number, symbol, name, kind, formula, source, text_id, text_en) [number] = SIGN_##kind,
#include <umkm/measures.def>
#undef UMKM_MEASURE
};

static const char *const STATE_NAMES[] = {"not_computable_yet", "not_required", "no_obligation", "no_base", NULL};

const char *umkm__state_name(int32_t state)
{
    return state >= UMKM_STATE_NOT_COMPUTABLE_YET && state <= UMKM_STATE_NO_BASE
               ? STATE_NAMES[state - UMKM_STATE_NOT_COMPUTABLE_YET]
               : "";
}

bool umkm__operands_init(struct umkm__reading *reading, struct umkm__operands *operands)
{
    operands->count = 0;
    operands->list = umkm__arena_alloc(reading->arena, UMKM_FIELD_END + UMKM_MEASURE_END, sizeof *operands->list);
    reading->faults->no_memory |= operands->list == NULL;
    return operands->list != NULL;
}

static int32_t keep_operand(struct umkm__operands *operands, const struct umkm__operand *operand)
{
    for (int32_t i = 0; i < operands->count; i++) {
        if (operands->list[i].field == operand->field && operands->list[i].measure == operand->measure) {
            return i;
        }
    }
    operands->list[operands->count] = *operand;
    return operands->count++;
}

/* Documents write canonical names only: an alias or another letter case would be read by some and not by others. */
static bool read_field(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__operand *operand)
{
    const char *name = cJSON_IsString(node->json) ? node->json->valuestring : "";
    umkm_field_description info = {.struct_size = sizeof info};
    int32_t field;
    if (umkm_field_find(name, strlen(name), &field) != UMKM_OK || strcmp(umkm_field_name(field), name) != 0) {
        umkm__fault(reading, node, UMKM_E_RULE_REFERENCE, "diharapkan nama bidang", "expected the name of a field");
        return false;
    }
    (void)umkm_field_info(field, &info);
    if (info.type == UMKM_TYPE_TEXT || info.type == UMKM_TYPE_DATE) {
        umkm__fault(reading, node, UMKM_E_RULE_VALUE, "bidang teks atau tanggal tidak dapat dibandingkan",
                    "a text or date field cannot be compared");
        return false;
    }
    *operand = (struct umkm__operand){field, 0, info.type, 1, info.minimum, info.maximum};
    return true;
}

static bool read_measure(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__operand *operand)
{
    const char *name = cJSON_IsString(node->json) ? node->json->valuestring : "";
    int32_t measure;
    if (umkm_measure_find(name, strlen(name), &measure) != UMKM_OK || strcmp(umkm_measure_name(measure), name) != 0) {
        umkm__fault(reading, node, UMKM_E_RULE_REFERENCE, "diharapkan nama ukuran", "expected the name of a measure");
        return false;
    }
    *operand = (struct umkm__operand){
        0, measure, 0, MEASURE_SCALES[measure], MEASURE_SIGNS[measure] != 0 ? -INT64_MAX : 0, INT64_MAX};
    return true;
}

bool umkm__read_operand(struct umkm__reading *reading, const struct umkm__node *object, struct umkm__operands *operands,
                        int32_t *operand)
{
    struct umkm__node field = umkm__member(reading, object, "field", false);
    struct umkm__node measure = umkm__member(reading, object, "measure", false);
    struct umkm__operand read;
    if ((field.json == NULL) == (measure.json == NULL)) {
        umkm__fault(reading, object, field.json != NULL ? UMKM_E_RULE_DUPLICATE : UMKM_E_JSON_MISSING_KEY,
                    "diharapkan salah satu: field atau measure", "expected one of: field or measure");
        return false;
    }
    if (field.json != NULL ? !read_field(reading, &field, &read) : !read_measure(reading, &measure, &read)) {
        return false;
    }
    *operand = keep_operand(operands, &read);
    return true;
}

/* The place of a choice among the choices of an enum field, as a bit; 0 when there is no such choice. */
static uint64_t choice_bit(const struct umkm__operand *operand, const char *name)
{
    const char *choice;
    int64_t value;
    for (size_t i = 0; umkm_enum_at(operand->field, i, &value, &choice, NULL) == UMKM_OK; i++) {
        if (strcmp(choice, name) == 0 && value - operand->least < CHOICES_MAX) {
            return UINT64_C(1) << (value - operand->least);
        }
    }
    return 0;
}

static bool read_choices(struct umkm__reading *reading, const struct umkm__node *object, const struct umkm__operand *operand,
                         struct umkm__comparison *comparison)
{
    struct umkm__node choices = umkm__member(reading, object, "in", true);
    if (choices.json == NULL || umkm__is_array(reading, &choices, 1, CHOICES_MAX) < 0) {
        return false;
    }
    UMKM__EACH(&choices, choice)
    {
        const uint64_t bit = cJSON_IsString(choice.json) ? choice_bit(operand, choice.json->valuestring) : 0;
        if (bit == 0) {
            umkm__fault(reading, &choice, UMKM_E_RULE_REFERENCE, "diharapkan nama pilihan", "expected the name of a choice");
            return false;
        }
        if (comparison->set & bit) {
            umkm__fault(reading, &choice, UMKM_E_RULE_DUPLICATE, NULL, NULL);
            return false;
        }
        comparison->set |= bit;
    }
    return true;
}

static bool read_states(struct umkm__reading *reading, const struct umkm__node *object, struct umkm__comparison *comparison)
{
    struct umkm__node states = umkm__member(reading, object, "states", false);
    if (states.json == NULL || umkm__is_array(reading, &states, 1, 4) < 0) {
        return states.json == NULL;
    }
    UMKM__EACH(&states, state)
    {
        const char *name = cJSON_IsString(state.json) ? state.json->valuestring : "";
        int32_t place = 0;
        while (STATE_NAMES[place] != NULL && strcmp(STATE_NAMES[place], name) != 0) {
            place++;
        }
        if (STATE_NAMES[place] == NULL) {
            umkm__fault(reading, &state, UMKM_E_RULE_REFERENCE,
                        "not_computable_yet | not_required | no_obligation | no_base",
                        "not_computable_yet | not_required | no_obligation | no_base");
            return false;
        }
        comparison->states |= 1U << (uint32_t)(place + UMKM_STATE_NOT_COMPUTABLE_YET);
    }
    return true;
}

/*
 * One end of the interval: the closed key or the open one, not both. An open end lies one key inside. With neither, the key
 * stays as it is and *open_ended is set.
 */
static bool read_limit(struct umkm__reading *reading, const struct umkm__node *object, const char *closed, const char *open,
                       int64_t inside, int64_t *key, bool *open_ended)
{
    const int64_t most = INT64_C(9007199254740991); /* what a JSON number holds exactly */
    struct umkm__node one = umkm__member(reading, object, closed, false);
    struct umkm__node other = umkm__member(reading, object, open, false);
    int64_t limit;
    *open_ended = one.json == NULL && other.json == NULL;
    if (one.json != NULL && other.json != NULL) {
        umkm__fault(reading, &other, UMKM_E_RULE_DUPLICATE, "batas ini sudah ditentukan", "this limit is given already");
        return false;
    }
    if (*open_ended) {
        return true;
    }
    if (!umkm__read_int(reading, object, one.json != NULL ? closed : open, true, -most, most, &limit)) {
        return false;
    }
    *key = 2 * limit + (one.json != NULL ? 0 : inside);
    return true;
}

static bool read_interval(struct umkm__reading *reading, const struct umkm__node *object,
                          const struct umkm__operand *operand, struct umkm__comparison *comparison)
{
    bool no_low;
    bool no_high;
    comparison->low = INT64_MIN;
    comparison->high = INT64_MAX;
    if (!read_limit(reading, object, "from", "above", 1, &comparison->low, &no_low) ||
        !read_limit(reading, object, "up_to", "below", -1, &comparison->high, &no_high) ||
        (operand->measure != 0 && !read_states(reading, object, comparison))) {
        return false;
    }
    if (no_low && no_high && comparison->states == 0) {
        umkm__fault(reading, object, UMKM_E_JSON_MISSING_KEY, "diharapkan batas: from, above, up_to, below, atau states",
                    "expected a limit: from, above, up_to, below, or states");
        return false;
    }
    if (operand->scale == 1) { /* whole numbers: "above 6" begins at 7 */
        comparison->low += !no_low && comparison->low % 2 != 0;
        comparison->high -= !no_high && comparison->high % 2 != 0;
    }
    if (comparison->low > comparison->high) {
        umkm__fault(reading, object, UMKM_E_RULE_ORDER, NULL, NULL);
        return false;
    }
    if (comparison->low > umkm__key_of_whole(operand->most) || comparison->high < umkm__key_of_whole(operand->least)) {
        umkm__fault(reading, object, UMKM_E_RULE_UNREACHABLE, "di luar rentang bidang atau ukuran",
                    "outside the range of the field or measure");
        return false;
    }
    if (no_low && no_high) { /* the states alone */
        comparison->low = INT64_MAX;
        comparison->high = INT64_MIN;
    }
    return true;
}

/* Faults the keys that belong to tests of another type of operand. */
static bool has_no(struct umkm__reading *reading, const struct umkm__node *object, const char *const *keys)
{
    bool none = true;
    for (; *keys != NULL; keys++) {
        struct umkm__node node = umkm__member(reading, object, *keys, false);
        if (node.json != NULL) {
            umkm__fault(reading, &node, UMKM_E_RULE_VALUE, "tidak cocok dengan jenis bidang atau ukuran ini",
                        "does not fit the type of this field or measure");
            none = false;
        }
    }
    return none;
}

bool umkm__read_test(struct umkm__reading *reading, const struct umkm__node *object, const struct umkm__operands *operands,
                     int32_t operand, struct umkm__comparison *comparison)
{
    static const char *const NOT_ENUM[] = {"is", "from", "above", "up_to", "below", "states", NULL};
    static const char *const NOT_BOOL[] = {"in", "from", "above", "up_to", "below", "states", NULL};
    static const char *const NOT_FIELD[] = {"in", "is", "states", NULL};
    static const char *const NOT_MEASURE[] = {"in", "is", NULL};
    const struct umkm__operand *read = &operands->list[operand];
    bool yes = false;
    *comparison = (struct umkm__comparison){.operand = operand, .base = read->least};
    switch (read->type) {
    case UMKM_TYPE_ENUM:
        comparison->is_set = true;
        return has_no(reading, object, NOT_ENUM) && read_choices(reading, object, read, comparison);
    case UMKM_TYPE_BOOL:
        comparison->is_set = true;
        if (!has_no(reading, object, NOT_BOOL) || !umkm__read_bool(reading, object, "is", true, &yes)) {
            return false;
        }
        comparison->set = yes ? 2 : 1;
        return true;
    default:
        return has_no(reading, object, read->measure != 0 ? NOT_MEASURE : NOT_FIELD) &&
               read_interval(reading, object, read, comparison);
    }
}

static bool read_comparison(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__operands *operands,
                            struct umkm__comparison *comparison)
{
    static const char *const KEYS[] = {"field", "measure", "known", UMKM__TEST_KEYS, NULL};
    const size_t faults = reading->faults->count;
    int32_t operand;
    if (!umkm__is_object(reading, node, KEYS) || !umkm__read_operand(reading, node, operands, &operand) ||
        !umkm__read_test(reading, node, operands, operand, comparison)) {
        return false;
    }
    (void)umkm__read_bool(reading, node, "known", false, &comparison->when_known);
    return reading->faults->count == faults;
}

static bool read_alternative(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__operands *operands,
                             struct umkm__alternative *alternative)
{
    bool read = true;
    alternative->count = umkm__is_array(reading, node, 1, COMPARISONS_MAX);
    if (alternative->count < 0) {
        return false;
    }
    alternative->comparisons =
        umkm__arena_alloc(reading->arena, (size_t)alternative->count, sizeof *alternative->comparisons);
    if (alternative->comparisons == NULL) {
        reading->faults->no_memory = true;
        return false;
    }
    UMKM__EACH(node, comparison)
    {
        read &= read_comparison(reading, &comparison, operands, &alternative->comparisons[comparison.index]);
    }
    return read;
}

bool umkm__read_condition(struct umkm__reading *reading, const struct umkm__node *object, const char *key,
                          struct umkm__operands *operands, struct umkm__condition *condition)
{
    struct umkm__node node = umkm__member(reading, object, key, true);
    bool read = true;
    int32_t count;
    if (node.json == NULL || (count = umkm__is_array(reading, &node, 1, ALTERNATIVES_MAX)) < 0) {
        return false;
    }
    condition->alternatives = umkm__arena_alloc(reading->arena, (size_t)count, sizeof *condition->alternatives);
    if (condition->alternatives == NULL) {
        reading->faults->no_memory = true;
        return false;
    }
    condition->count = count;
    UMKM__EACH(&node, alternative)
    {
        read &= read_alternative(reading, &alternative, operands, &condition->alternatives[alternative.index]);
    }
    return read;
}
