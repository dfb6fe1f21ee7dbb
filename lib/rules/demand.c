/* SPDX-License-Identifier: MIT */
#include "rules/demand.h"

#include <string.h>

#include <umkm/date.h>
#include <umkm/field.h>
#include <umkm/programme.h>

/* Kinds of measure, from the registry: ratios have no whole value to compare with. */
enum measure_kind { KIND_AMOUNT, KIND_COUNT, KIND_MONTHS, KIND_RATIO };

static bool is_ratio(int32_t measure)
{
    static const uint8_t KINDS[] = {
#define UMKM_MEASURE(number, symbol, name, kind, formula, source, text_id, text_en) [number] = KIND_##kind,
#include <umkm/measures.def>
#undef UMKM_MEASURE
    };
    return KINDS[measure] == KIND_RATIO;
}

void *umkm__reading_alloc(struct umkm__reading *reading, int32_t count, size_t size)
{
    void *memory = umkm__arena_alloc(reading->arena, (size_t)count, size);
    reading->faults->no_memory |= memory == NULL;
    return memory;
}

static umkm_field_description describe(int32_t field)
{
    umkm_field_description description = {.struct_size = sizeof description};
    (void)umkm_field_info(field, &description);
    return description;
}

/* ---- Subject ---- */

static bool unknown_name(struct umkm__reading *reading, const struct umkm__node *node, const char *id, const char *en)
{
    umkm__fault(reading, node, UMKM_E_RULE_REFERENCE, id, en);
    return false;
}

/* Only the canonical name: a rule document is no input file. */
static bool read_field(struct umkm__reading *reading, const struct umkm__node *node, int32_t *field)
{
    const char *name = cJSON_IsString(node->json) ? node->json->valuestring : "";
    if (umkm_field_find(name, strlen(name), field) != UMKM_OK || strcmp(umkm_field_name(*field), name) != 0 ||
        describe(*field).type == UMKM_TYPE_TEXT) {
        return unknown_name(reading, node, "bukan nama bidang yang dapat dibandingkan",
                            "not the name of a comparable field");
    }
    return true;
}

static bool is_numeric(int32_t field)
{
    const int32_t type = describe(field).type;
    return type == UMKM_TYPE_MONEY || type == UMKM_TYPE_COUNT;
}

static bool read_numeric_field(struct umkm__reading *reading, const struct umkm__node *node, int32_t *field)
{
    if (!read_field(reading, node, field)) {
        return false;
    }
    return is_numeric(*field) ||
           unknown_name(reading, node, "diharapkan bidang uang atau cacah", "expected money or a count");
}

static bool subject_field(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__subject *subject)
{
    return read_field(reading, node, &subject->code);
}

static bool subject_measure(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__subject *subject)
{
    const char *name = cJSON_IsString(node->json) ? node->json->valuestring : "";
    if (umkm_measure_find(name, strlen(name), &subject->code) != UMKM_OK || is_ratio(subject->code)) {
        return unknown_name(reading, node, "bukan nama ukuran bernilai bulat", "not the name of a whole-valued measure");
    }
    return true;
}

static bool subject_sum(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__subject *subject)
{
    int32_t *const targets[2] = {&subject->code, &subject->second};
    bool good = umkm__is_array(reading, node, 2, 2) == 2;
    if (!good) {
        return false;
    }
    UMKM__EACH(node, element)
    {
        good = read_numeric_field(reading, &element, targets[element.index]) && good;
    }
    return good;
}

static bool subject_size_class(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__subject *subject)
{
    static const char *const PURPOSES[] = {"facilitation", "registration", NULL};
    return umkm__read_choice(reading, node->parent, node->key, true, PURPOSES, &subject->code);
}

static bool subject_province(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__subject *subject)
{
    if (!read_field(reading, node, &subject->code)) {
        return false;
    }
    return subject->code == UMKM_FIELD_REGION || unknown_name(reading, node, "diharapkan \"region\"", "expected \"region\"");
}

static bool subject_years_since(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__subject *subject)
{
    if (!read_numeric_field(reading, node, &subject->code)) {
        return false;
    }
    return strcmp(describe(subject->code).unit, "year") == 0 ||
           unknown_name(reading, node, "diharapkan bidang tahun", "expected a field that holds a year");
}

static bool subject_true(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__subject *subject)
{
    (void)subject;
    if (cJSON_IsTrue(node->json)) {
        return true;
    }
    umkm__fault(reading, node, UMKM_E_RULE_VALUE, "diharapkan true", "expected true");
    return false;
}

static const struct subject_reader {
    const char *key;
    bool (*read)(struct umkm__reading *, const struct umkm__node *, struct umkm__subject *);
} SUBJECTS[] = {
    [UMKM__SUBJECT_FIELD] = {"field", subject_field},
    [UMKM__SUBJECT_MEASURE] = {"measure", subject_measure},
    [UMKM__SUBJECT_SUM] = {"sum", subject_sum},
    [UMKM__SUBJECT_SIZE_CLASS] = {"size_class", subject_size_class},
    [UMKM__SUBJECT_PROVINCE] = {"province_of", subject_province},
    [UMKM__SUBJECT_YEARS_SINCE] = {"years_since", subject_years_since},
    [UMKM__SUBJECT_AS_OF] = {"as_of", subject_true},
    [UMKM__SUBJECT_UNSETTLED] = {"unsettled", subject_true},
};
enum { SUBJECT_COUNT = sizeof SUBJECTS / sizeof SUBJECTS[0] };

static bool read_subject(struct umkm__reading *reading, const struct umkm__node *leaf, struct umkm__subject *subject)
{
    int32_t found = 0;
    bool good = false;
    for (int32_t kind = 0; kind < SUBJECT_COUNT; kind++) {
        struct umkm__node node = umkm__member(reading, leaf, SUBJECTS[kind].key, false);
        if (node.json != NULL) {
            found++;
            subject->kind = kind;
            good = SUBJECTS[kind].read(reading, &node, subject);
        }
    }
    if (found != 1) {
        umkm__fault(reading, leaf, UMKM_E_RULE_VALUE, "diharapkan tepat satu pokok perbandingan atau \"all\" atau \"any\"",
                    "expected exactly one subject of comparison, or \"all\", or \"any\"");
        return false;
    }
    return good;
}

/* ---- Values ---- */

/* What the values of a subject look like. */
struct shape {
    int32_t type; /* UMKM_TYPE_… ; 0 for a size class */
    int32_t field;
    int64_t least;
    int64_t most;
};

static struct shape shape_of(const struct umkm__subject *subject)
{
    struct shape shape = {UMKM_TYPE_COUNT, 0, 0, INT64_C(9007199254740991)};
    umkm_field_description description;
    switch (subject->kind) {
    case UMKM__SUBJECT_FIELD:
        description = describe(subject->code);
        shape = (struct shape){description.type, subject->code, description.minimum, description.maximum};
        break;
    case UMKM__SUBJECT_SIZE_CLASS:
        shape = (struct shape){0, 0, UMKM_SIZE_MICRO, UMKM_SIZE_LARGE};
        break;
    case UMKM__SUBJECT_PROVINCE:
        shape = (struct shape){UMKM_TYPE_CODE, 0, 11, 99};
        break;
    case UMKM__SUBJECT_AS_OF:
        shape.type = UMKM_TYPE_DATE;
        break;
    default:
        break;
    }
    return shape;
}

static bool value_fault(struct umkm__reading *reading, const struct umkm__node *node, const char *id, const char *en)
{
    umkm__fault(reading, node, UMKM_E_RULE_VALUE, id, en);
    return false;
}

static bool named_value(const struct shape *shape, const char *name, int64_t *value)
{
    if (shape->type == UMKM_TYPE_DATE) {
        int32_t date;
        if (strlen(name) != 10 || umkm_date_parse(name, 10, UMKM_DATE_ISO, &date, NULL) != UMKM_OK) {
            return false;
        }
        *value = date;
        return true;
    }
    if (shape->type == 0) {
        for (*value = shape->least; *value <= shape->most; (*value)++) {
            if (strcmp(umkm_size_name((int32_t)*value), name) == 0) {
                return true;
            }
        }
        return false;
    }
    const char *choice;
    for (size_t i = 0; umkm_enum_at(shape->field, i, value, &choice, NULL) == UMKM_OK; i++) {
        if (strcmp(choice, name) == 0) {
            return true;
        }
    }
    return false;
}

static bool read_value(struct umkm__reading *reading, const struct umkm__node *node, const struct shape *shape,
                       int64_t *value)
{
    const bool by_name = shape->type == UMKM_TYPE_ENUM || shape->type == UMKM_TYPE_DATE || shape->type == 0;
    if (by_name) {
        return (cJSON_IsString(node->json) && named_value(shape, node->json->valuestring, value)) ||
               value_fault(reading, node, "bukan nilai pokok ini", "not a value of this subject");
    }
    if (shape->type == UMKM_TYPE_BOOL) {
        *value = cJSON_IsTrue(node->json);
        return cJSON_IsBool(node->json) ||
               value_fault(reading, node, "diharapkan true atau false", "expected true or false");
    }
    if (!cJSON_IsNumber(node->json)) {
        return value_fault(reading, node, "diharapkan bilangan bulat", "expected a whole number");
    }
    *value = (int64_t)node->json->valuedouble; /* whole and at most 2^53-1: exact */
    return (*value >= shape->least && *value <= shape->most) ||
           value_fault(reading, node, "di luar rentang pokok ini", "outside the range of this subject");
}

static bool read_list(struct umkm__reading *reading, const struct umkm__node *node, const struct shape *shape,
                      struct umkm__demand *leaf)
{
    int32_t count = umkm__is_array(reading, node, 1, UMKM__DEMAND_VALUES);
    bool good = count > 0;
    if (!good || (leaf->values = umkm__reading_alloc(reading, count, sizeof *leaf->values)) == NULL) {
        return false;
    }
    leaf->value_count = count;
    UMKM__EACH(node, element)
    {
        int64_t *value = &leaf->values[element.index];
        if (!read_value(reading, &element, shape, value)) {
            good = false;
            continue;
        }
        for (int32_t i = 0; i < element.index; i++) {
            if (leaf->values[i] == *value) {
                umkm__fault(reading, &element, UMKM_E_RULE_DUPLICATE, NULL, NULL);
                good = false;
            }
        }
    }
    return good;
}

static bool read_than(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__demand *leaf)
{
    if (!read_numeric_field(reading, node, &leaf->than)) {
        return false;
    }
    return (leaf->subject.kind == UMKM__SUBJECT_FIELD && is_numeric(leaf->subject.code) &&
            leaf->compare != UMKM_COMPARE_ONE_OF) ||
           value_fault(reading, node, "hanya untuk bidang uang atau cacah", "only for fields of money or count");
}

static bool ordered(const struct shape *shape)
{
    return shape->type == UMKM_TYPE_MONEY || shape->type == UMKM_TYPE_COUNT || shape->type == UMKM_TYPE_DATE;
}

/* "op", and "value" or "than". */
static bool read_comparison(struct umkm__reading *reading, const struct umkm__node *leaf_node, struct umkm__demand *leaf)
{
    static const char *const OPERATORS[] = {"<=", "<", "=", ">", ">=", "in", NULL};
    const struct shape shape = shape_of(&leaf->subject);
    struct umkm__node than = umkm__member(reading, leaf_node, "than", false);
    struct umkm__node value = umkm__member(reading, leaf_node, "value", than.json == NULL);
    struct umkm__node op = umkm__member(reading, leaf_node, "op", false);
    if (!umkm__read_choice(reading, leaf_node, "op", true, OPERATORS, &leaf->compare) ||
        (value.json == NULL && than.json == NULL)) {
        return false;
    }
    if (!ordered(&shape) && leaf->compare != UMKM_COMPARE_EQUAL && leaf->compare != UMKM_COMPARE_ONE_OF) {
        return value_fault(reading, &op, "pokok ini hanya dibandingkan dengan = atau in",
                           "this subject compares by = or in only");
    }
    if (than.json != NULL) {
        return value.json == NULL
                   ? read_than(reading, &than, leaf)
                   : value_fault(reading, &than, "\"value\" dan \"than\" bersamaan", "both \"value\" and \"than\"");
    }
    if (leaf->compare == UMKM_COMPARE_ONE_OF) {
        return read_list(reading, &value, &shape, leaf);
    }
    leaf->values = umkm__reading_alloc(reading, 1, sizeof *leaf->values);
    leaf->value_count = leaf->values != NULL;
    return leaf->values != NULL && read_value(reading, &value, &shape, leaf->values);
}

/* ---- Leaves and trees ---- */

/* Facts that the search for changes can set: fields, the changeable part of a sum, and the age of the business. */
static bool can_change(const struct umkm__subject *subject)
{
    return subject->kind == UMKM__SUBJECT_FIELD || subject->kind == UMKM__SUBJECT_SUM ||
           (subject->kind == UMKM__SUBJECT_MEASURE && subject->code == UMKM_MEASURE_MONTHS_IN_BUSINESS);
}

static bool read_change(struct umkm__reading *reading, const struct umkm__node *leaf_node, struct umkm__demand *leaf)
{
    struct umkm__node change = umkm__member(reading, leaf_node, "change", false);
    struct umkm__node wait = umkm__member(reading, leaf_node, "wait", false);
    if (change.json == NULL && wait.json == NULL) {
        leaf->changeable = UMKM_CHANGEABLE_NO;
        return true;
    }
    if (change.json != NULL && wait.json != NULL) {
        return value_fault(reading, &wait, "\"change\" dan \"wait\" bersamaan", "both \"change\" and \"wait\"");
    }
    if (!can_change(&leaf->subject)) {
        return value_fault(reading, leaf_node, "pokok ini tidak dapat diubah", "this subject cannot be changed");
    }
    leaf->changeable = change.json != NULL ? UMKM_CHANGEABLE_ACTION : UMKM_CHANGEABLE_TIME;
    return umkm__read_bitext(reading, leaf_node, change.json != NULL ? "change" : "wait", true, &leaf->change);
}

static bool read_leaf(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__demand *leaf)
{
    static const char *const KEYS[] = {"field",       "measure",    "sum",       "size_class", "province_of",
                                       "years_since", "as_of",      "unsettled", "op",         "value",
                                       "than",        "if_unknown", "change",    "wait",       NULL};
    static const char *const MEANINGS[] = {"unknown", "met", "failed", NULL};
    bool good = umkm__is_object(reading, node, KEYS) && read_subject(reading, node, &leaf->subject);
    if (!good) {
        return false;
    }
    if (leaf->subject.kind == UMKM__SUBJECT_UNSETTLED) {
        if (node->json->child->next == NULL) {
            return true;
        }
        return value_fault(reading, node, "\"unsettled\" berdiri sendiri", "\"unsettled\" stands alone");
    }
    good = read_comparison(reading, node, leaf);
    if (umkm__member(reading, node, "if_unknown", false).json != NULL) {
        good = umkm__read_choice(reading, node, "if_unknown", true, MEANINGS, &leaf->when_unknown) && good;
    }
    return read_change(reading, node, leaf) && good;
}

static bool read_node(struct umkm__reading *reading, const struct umkm__node *node, int32_t depth,
                      struct umkm__demand *demand);

static bool read_children(struct umkm__reading *reading, const struct umkm__node *node, const char *key, int32_t depth,
                          struct umkm__demand *demand)
{
    static const char *const KEYS[] = {"all", "any", NULL};
    struct umkm__node list = umkm__member(reading, node, key, true);
    bool good = umkm__is_object(reading, node, KEYS);
    int32_t count;
    if (node->json->child->next != NULL || depth == UMKM__DEMAND_DEPTH) {
        return value_fault(reading, node, "\"all\" atau \"any\" berdiri sendiri, paling dalam 4",
                           "\"all\" or \"any\" stands alone, at most 4 deep");
    }
    count = umkm__is_array(reading, &list, 2, UMKM__DEMAND_CHILDREN);
    if (count < 0 || (demand->children = umkm__reading_alloc(reading, count, sizeof *demand->children)) == NULL) {
        return false;
    }
    demand->count = count;
    UMKM__EACH(&list, element)
    {
        good = read_node(reading, &element, depth + 1, &demand->children[element.index]) && good;
    }
    return good;
}

static bool read_node(struct umkm__reading *reading, const struct umkm__node *node, int32_t depth,
                      struct umkm__demand *demand)
{
    if (umkm__member(reading, node, "all", false).json != NULL) {
        demand->kind = UMKM__DEMAND_ALL;
        return read_children(reading, node, "all", depth, demand);
    }
    if (umkm__member(reading, node, "any", false).json != NULL) {
        demand->kind = UMKM__DEMAND_ANY;
        return read_children(reading, node, "any", depth, demand);
    }
    demand->kind = UMKM__DEMAND_LEAF;
    return read_leaf(reading, node, demand);
}

bool umkm__read_demand(struct umkm__reading *reading, const struct umkm__node *object, const char *key,
                       struct umkm__demand *demand)
{
    struct umkm__node node = umkm__member(reading, object, key, true);
    return node.json != NULL && read_node(reading, &node, 0, demand);
}

/* ---- Impossible ranges ---- */

static void narrow_least(struct umkm__bounds *bounds, int64_t least)
{
    if (!bounds->has_least || least > bounds->least) {
        bounds->has_least = true;
        bounds->least = least;
    }
}

static void narrow_most(struct umkm__bounds *bounds, int64_t most)
{
    if (!bounds->has_most || most < bounds->most) {
        bounds->has_most = true;
        bounds->most = most;
    }
}

/* Limits in a document are at most 2^53-1: one more or less cannot overflow. */
static void narrow(struct umkm__bounds *bounds, int32_t compare, int64_t value)
{
    if (compare == UMKM_COMPARE_AT_LEAST || compare == UMKM_COMPARE_EQUAL) {
        narrow_least(bounds, value);
    }
    if (compare == UMKM_COMPARE_ABOVE) {
        narrow_least(bounds, value + 1);
    }
    if (compare == UMKM_COMPARE_AT_MOST || compare == UMKM_COMPARE_EQUAL) {
        narrow_most(bounds, value);
    }
    if (compare == UMKM_COMPARE_BELOW) {
        narrow_most(bounds, value - 1);
    }
}

void umkm__demand_bounds(struct umkm__reading *reading, const struct umkm__node *node, const struct umkm__demand *demand,
                         struct umkm__bounds *bounds)
{
    struct umkm__bounds *own;
    if (demand->kind == UMKM__DEMAND_ALL) {
        for (int32_t i = 0; i < demand->count; i++) {
            umkm__demand_bounds(reading, node, &demand->children[i], bounds);
        }
        return;
    }
    if (demand->kind != UMKM__DEMAND_LEAF || demand->subject.kind != UMKM__SUBJECT_FIELD || demand->value_count != 1 ||
        demand->when_unknown == UMKM__COUNTS_AS_FAILED) {
        return;
    }
    own = &bounds[demand->subject.code];
    narrow(own, demand->compare, demand->values[0]);
    if (own->has_least && own->has_most && own->least > own->most) {
        umkm__fault(reading, node, UMKM_E_RULE_UNREACHABLE, "tidak ada nilai yang memenuhi semua syarat",
                    "no value satisfies all requirements");
    }
}

int32_t umkm__demand_changeable(const struct umkm__demand *demand)
{
    int32_t easiest = demand->changeable;
    for (int32_t i = 0; i < demand->count; i++) {
        const int32_t child = umkm__demand_changeable(&demand->children[i]);
        if (child == UMKM_CHANGEABLE_ACTION || (child == UMKM_CHANGEABLE_TIME && easiest == UMKM_CHANGEABLE_NO)) {
            easiest = child;
        }
    }
    return easiest;
}
