/* SPDX-License-Identifier: MIT */
/* The predicates of a scorecard's attributes, read as tests of a card. */
#include <string.h>

#include "pmml_import.h"

enum { DECIMALS = 4 };

/* Which member of a test an operator of PMML becomes. */
static const struct {
    const char *relation;
    const char *key;
} LIMITS[] = {{"greaterOrEqual", "from"}, {"greaterThan", "above"}, {"lessOrEqual", "up_to"}, {"lessThan", "below"}};

static const char *limit_key(const char *relation)
{
    for (size_t i = 0; i < sizeof LIMITS / sizeof LIMITS[0]; i++) {
        if (strcmp(LIMITS[i].relation, relation) == 0) {
            return LIMITS[i].key;
        }
    }
    return NULL;
}

/* Digits of a number, with the sign and the decimals taken apart; false when it is none. */
static bool read_digits(const char *text, int64_t scale, int64_t *value)
{
    bool negative = *text == '-';
    bool any = false;
    int64_t number = 0;

    text += negative || *text == '+';
    for (; *text >= '0' && *text <= '9'; text++, any = true) {
        if (__builtin_mul_overflow(number, 10, &number) || __builtin_add_overflow(number, *text - '0', &number)) {
            return false;
        }
    }
    if (__builtin_mul_overflow(number, scale, &number)) {
        return false;
    }
    if (*text == '.') {
        text++;
        for (; *text >= '0' && *text <= '9'; text++, any = true) {
            if (scale < 10 && *text != '0') {
                return false; /* finer than the card's unit */
            }
            scale /= 10;
            number += (*text - '0') * scale;
        }
    }
    *value = negative ? -number : number;
    return any && *text == '\0' && number <= PMML_EXACT;
}

bool import_decimal(struct pmml_import *import, const xmlNode *node, const char *text, int64_t scale, int64_t *value)
{
    if (text != NULL && read_digits(text, scale, value)) {
        return true;
    }
    return import_refuse(import, node, scale > 1 ? MSG_PMML_DECIMAL : MSG_PMML_WHOLE,
                         MESSAGE_ARGS((const char *)node->name, text != NULL ? text : ""));
}

bool import_whole(struct pmml_import *import, const xmlNode *node, const char *attribute, int64_t *value)
{
    return import_decimal(import, node, xml_get(node, attribute), 1, value);
}

/* A field of the registry, or a measure that the file takes as given or that we compute. */
bool import_operand(struct pmml_import *import, const xmlNode *node, const char *field, struct pmml_operand *operand)
{
    static const char SUFFIX[] = ".value";
    const size_t length = strlen(field);
    const size_t end = sizeof SUFFIX - 1;
    cJSON *names = cJSON_CreateObject();
    struct buffer measure = {0};
    bool found;

    if (length > end && strcmp(field + length - end, SUFFIX) == 0) {
        buffer_add(&measure, field, length - end);
        (void)cJSON_AddStringToObject(names, "measure", buffer_string(&measure));
        found = pmml_operand_read(names, operand) && operand->ratio == NULL;
    } else {
        (void)cJSON_AddStringToObject(names, "field", field);
        found = pmml_operand_read(names, operand);
        if (!found) {
            (void)cJSON_ReplaceItemInObjectCaseSensitive(names, "field", cJSON_CreateNull());
            (void)cJSON_AddStringToObject(names, "measure", field);
            found = pmml_operand_read(names, operand);
        }
    }
    cJSON_Delete(names);
    buffer_free(&measure);
    return found || import_refuse(import, node, MSG_PMML_NO_FIELD, MESSAGE_ARGS(field));
}

static bool add_choice(struct pmml_import *import, const xmlNode *node, const struct pmml_operand *operand,
                       const char *value, cJSON *attribute)
{
    cJSON *in = cJSON_GetObjectItemCaseSensitive(attribute, "in");

    if (operand->type == UMKM_TYPE_BOOL) {
        if (strcmp(value, "true") != 0 && strcmp(value, "false") != 0) {
            return import_refuse(import, node, MSG_PMML_PREDICATE, MESSAGE_ARGS(value));
        }
        (void)cJSON_AddBoolToObject(attribute, "is", value[0] == 't');
        return true;
    }
    in = in != NULL ? in : cJSON_AddArrayToObject(attribute, "in");
    return cJSON_AddItemToArray(in, cJSON_CreateString(value));
}

static bool read_simple(struct pmml_import *import, const xmlNode *node, cJSON *attribute, const char **field)
{
    static const char *const ATTRIBUTES[] = {"field", "operator", "value", NULL};
    const char *relation = xml_get(node, "operator");
    const char *value = xml_get(node, "value");
    const char *key;
    struct pmml_operand operand;
    int64_t limit = 0;

    *field = xml_get(node, "field");
    if (!import_only_attributes(import, node, ATTRIBUTES)) {
        return false;
    }
    if (*field == NULL || relation == NULL || value == NULL) {
        (void)import_refuse(import, node, MSG_PMML_PREDICATE, MESSAGE_ARGS(relation != NULL ? relation : ""));
        return false;
    }
    if (!import_operand(import, node, *field, &operand)) {
        return false;
    }
    key = limit_key(relation);
    if (operand.type == UMKM_TYPE_ENUM || operand.type == UMKM_TYPE_BOOL) {
        return strcmp(relation, "equal") == 0 ? add_choice(import, node, &operand, value, attribute)
                                              : import_refuse(import, node, MSG_PMML_PREDICATE, MESSAGE_ARGS(relation));
    }
    if (!import_decimal(import, node, value, operand.ratio != NULL ? PMML_RATIO_SCALE : 1, &limit)) {
        return false;
    }
    if (strcmp(relation, "equal") == 0) {
        card_add_int(attribute, "from", limit);
        key = "up_to";
    }
    if (key == NULL || cJSON_GetObjectItemCaseSensitive(attribute, key) != NULL) {
        return import_refuse(import, node, MSG_PMML_PREDICATE, MESSAGE_ARGS(relation));
    }
    card_add_int(attribute, key, limit);
    return true;
}

/* Two limits of one field. */
static bool read_compound(struct pmml_import *import, const xmlNode *node, cJSON *attribute, const char **field)
{
    static const char *const CHILDREN[] = {"SimplePredicate", NULL};
    const char *relation = xml_get(node, "booleanOperator");
    const char *first = NULL;

    if (relation == NULL || strcmp(relation, "and") != 0) {
        return import_refuse(import, node, MSG_PMML_PREDICATE, MESSAGE_ARGS(relation != NULL ? relation : ""));
    }
    if (!import_only(import, node, CHILDREN)) {
        return false;
    }
    for (const xmlNode *child = xml_first(node); child != NULL; child = xml_next(child)) {
        if (xml_is(child, "Extension")) {
            continue;
        }
        if (!read_simple(import, child, attribute, field)) {
            return false;
        }
        if (first != NULL && strcmp(first, *field) != 0) {
            return import_refuse(import, child, MSG_PMML_TWO_FIELDS, MESSAGE_ARGS(first, *field));
        }
        first = *field;
    }
    return first != NULL || import_refuse(import, node, MSG_PMML_PREDICATE, MESSAGE_ARGS(relation));
}

/* Names separated by blanks, or in double quotes where a backslash stands before a quote. */
static bool next_name(const char **text, struct buffer *name)
{
    const char *c = *text;

    c += strspn(c, " \t\r\n");
    buffer_clear(name);
    if (*c == '\0') {
        return false;
    }
    if (*c != '"') {
        size_t length = strcspn(c, " \t\r\n");

        buffer_add(name, c, length);
        *text = c + length;
        return true;
    }
    for (c++; *c != '\0' && *c != '"'; c++) {
        c += c[0] == '\\' && c[1] == '"';
        buffer_add(name, c, 1);
    }
    *text = *c == '"' ? c + 1 : c;
    return true;
}

static bool read_set(struct pmml_import *import, const xmlNode *node, cJSON *attribute, const char **field)
{
    static const char *const CHILDREN[] = {"Array", NULL};
    const char *relation = xml_get(node, "booleanOperator");
    struct pmml_operand operand;
    struct buffer text = {0};
    struct buffer name = {0};
    const char *c;
    const xmlNode *array = xml_first(node);
    bool read = true;

    *field = xml_get(node, "field");
    while (xml_is(array, "Extension")) {
        array = xml_next(array);
    }
    if (!import_only(import, node, CHILDREN)) {
        return false;
    }
    if (*field == NULL || relation == NULL || strcmp(relation, "isIn") != 0 || array == NULL) {
        return import_refuse(import, node, MSG_PMML_PREDICATE, MESSAGE_ARGS(relation != NULL ? relation : ""));
    }
    if (!import_operand(import, node, *field, &operand)) {
        return false;
    }
    if (operand.type != UMKM_TYPE_ENUM) {
        return import_refuse(import, node, MSG_PMML_PREDICATE, MESSAGE_ARGS(relation));
    }
    xml_content(array, &text);
    c = buffer_string(&text);
    while (read && next_name(&c, &name)) {
        read = add_choice(import, node, &operand, buffer_string(&name), attribute);
    }
    buffer_free(&text);
    buffer_free(&name);
    return read;
}

bool import_predicate(struct pmml_import *import, const xmlNode *predicate, cJSON *attribute, const char **field)
{
    if (xml_is(predicate, "SimplePredicate")) {
        return read_simple(import, predicate, attribute, field);
    }
    if (xml_is(predicate, "CompoundPredicate")) {
        return read_compound(import, predicate, attribute, field);
    }
    if (xml_is(predicate, "SimpleSetPredicate")) {
        return read_set(import, predicate, attribute, field);
    }
    return import_refuse(import, predicate, MSG_PMML_PREDICATE, MESSAGE_ARGS((const char *)predicate->name));
}
