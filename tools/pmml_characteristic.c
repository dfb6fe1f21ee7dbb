/* SPDX-License-Identifier: MIT */
/* The characteristics of a PMML scorecard, read into a card. */
#include <stdio.h>
#include <string.h>

#include "pmml_import.h"

enum { SYMBOLS = 4 };

/* One characteristic while it is read. */
struct reading {
    struct pmml_import *import;
    const xmlNode *node;
    cJSON *characteristic;
    cJSON *attributes;
    const char *field;   /* that its predicates test */
    const xmlNode *last; /* the attribute of no answer */
    bool answers;        /* the field is CODE.answer */
};

static bool is_missing(const xmlNode *predicate)
{
    const char *relation = xml_get(predicate, "operator");

    return xml_is(predicate, "True") ||
           (xml_is(predicate, "SimplePredicate") && relation != NULL && strcmp(relation, "isMissing") == 0);
}

static bool ends_in_answer(const char *field)
{
    static const char SUFFIX[] = ".answer";
    const size_t length = strlen(field);

    return length >= sizeof SUFFIX && strcmp(field + length - (sizeof SUFFIX - 1), SUFFIX) == 0;
}

static bool same_field(struct reading *reading, const xmlNode *node, const char *field)
{
    if (reading->field != NULL && strcmp(reading->field, field) != 0) {
        return import_refuse(reading->import, node, MSG_PMML_TWO_FIELDS, MESSAGE_ARGS(reading->field, field));
    }
    reading->field = field;
    reading->answers = ends_in_answer(field);
    return true;
}

/* The predicate of an attribute; NULL when there is none. */
static const xmlNode *predicate_of(const xmlNode *attribute)
{
    const xmlNode *child = xml_first(attribute);

    while (xml_is(child, "Extension")) {
        child = xml_next(child);
    }
    return child;
}

static void set_text(cJSON *object, const char *key, const char *value)
{
    cJSON_DeleteItemFromObjectCaseSensitive(object, key);
    (void)cJSON_AddStringToObject(object, key, value);
}

/* What people read where the file has no text: the code, or the test itself. */
static void set_label(cJSON *object, const char *text)
{
    cJSON *label;

    if (card_member(object, "label") == NULL) {
        label = cJSON_AddObjectToObject(object, "label");
        (void)cJSON_AddStringToObject(label, "id", text);
        (void)cJSON_AddStringToObject(label, "en", text);
    }
}

static void describe_test(const cJSON *attribute, struct buffer *text)
{
    static const char *const KEYS[SYMBOLS] = {"from", "above", "up_to", "below"};
    static const char *const SIGNS[SYMBOLS] = {"≥ ", "> ", "≤ ", "< "};
    const cJSON *is = card_member(attribute, "is");
    const cJSON *name;

    for (int i = 0; i < SYMBOLS; i++) {
        if (card_member(attribute, KEYS[i]) != NULL) {
            buffer_text(text, text->length > 0 ? ", " : "");
            buffer_text(text, SIGNS[i]);
            buffer_int(text, card_int(attribute, KEYS[i]));
        }
    }
    cJSON_ArrayForEach(name, card_member(attribute, "in"))
    {
        buffer_text(text, text->length > 0 ? ", " : "");
        buffer_text(text, name->valuestring);
    }
    if (is != NULL) {
        buffer_text(text, cJSON_IsTrue(is) ? "true" : "false");
    }
}

/* An attribute's reason is what the PMML says; our sign for none leaves the card's own. */
static void read_reason(const xmlNode *node, cJSON *attribute)
{
    const char *reason = xml_get(node, "reasonCode");

    if (reason == NULL) {
        cJSON_DeleteItemFromObjectCaseSensitive(attribute, "reason");
    } else if (strcmp(reason, PMML_NO_REASON) != 0) {
        set_text(attribute, "reason", reason);
    }
}

/* CODE.answer equals the key of the attribute; what it stands for is proved with the derived field as a whole. */
static bool read_answer(struct reading *reading, const xmlNode *predicate, const cJSON *attribute)
{
    const char *relation = xml_get(predicate, "operator");
    const char *value = xml_get(predicate, "value");

    if (!xml_is(predicate, "SimplePredicate") || relation == NULL || strcmp(relation, "equal") != 0 || value == NULL) {
        return import_refuse(reading->import, predicate, MSG_PMML_PREDICATE, MESSAGE_ARGS((const char *)predicate->name));
    }
    return strcmp(card_text(attribute, "key"), value) == 0 ||
           import_refuse(reading->import, predicate, MSG_PMML_REST_DIFFERS, MESSAGE_ARGS("key"));
}

static bool read_predicate(struct reading *reading, const xmlNode *predicate, cJSON *attribute)
{
    const char *field = xml_get(predicate, "field");

    if (field != NULL && ends_in_answer(field)) {
        return read_answer(reading, predicate, attribute) && same_field(reading, predicate, field);
    }
    return import_predicate(reading->import, predicate, attribute, &field) && same_field(reading, predicate, field);
}

static void name_attribute(struct reading *reading, cJSON *attribute)
{
    struct buffer text = {0};

    if (card_member(attribute, "key") == NULL) {
        buffer_int(&text, cJSON_GetArraySize(reading->attributes));
        set_text(attribute, "key", buffer_string(&text));
        buffer_clear(&text);
        describe_test(attribute, &text);
    }
    set_label(attribute, buffer_string(&text));
    buffer_free(&text);
}

static bool read_missing(struct reading *reading, const xmlNode *node, const xmlNode *predicate)
{
    const char *field = xml_get(predicate, "field");
    int64_t points;

    if (field != NULL && !same_field(reading, predicate, field)) {
        return false;
    }
    if (!import_whole(reading->import, node, "partialScore", &points)) {
        return false;
    }
    if (points != 0) {
        card_add_int(reading->characteristic, "missing", points);
    }
    reading->last = node;
    return true;
}

static bool read_attribute(struct reading *reading, const xmlNode *node)
{
    static const char *const ATTRIBUTES[] = {"partialScore", "reasonCode", NULL};
    static const char *const CHILDREN[] = {"SimplePredicate", "CompoundPredicate", "SimpleSetPredicate", "True", NULL};
    struct pmml_import *import = reading->import;
    const xmlNode *predicate = predicate_of(node);
    cJSON *attribute = NULL;
    int64_t points;

    if (!import_only_attributes(import, node, ATTRIBUTES) || !import_only(import, node, CHILDREN)) {
        return false;
    }
    if (predicate == NULL) {
        return import_refuse(import, node, MSG_PMML_LACKS, MESSAGE_ARGS("Attribute", "PREDICATE"));
    }
    if (reading->last != NULL) {
        return import_refuse(import, node, MSG_PMML_MISSING_TWICE, MESSAGE_NO_ARGS);
    }
    if (is_missing(predicate)) {
        return read_missing(reading, node, predicate);
    }
    if (!import_whole(import, node, "partialScore", &points) || !import_rest(import, node, &attribute)) {
        return false;
    }
    attribute = attribute != NULL ? attribute : cJSON_CreateObject();
    (void)cJSON_AddItemToArray(reading->attributes, attribute);
    cJSON_DeleteItemFromObjectCaseSensitive(attribute, "points");
    card_add_int(attribute, "points", points);
    read_reason(node, attribute);
    if (!read_predicate(reading, predicate, attribute)) {
        return false;
    }
    name_attribute(reading, attribute);
    return true;
}

/* The characteristic tests what its predicates test. */
static bool read_operand(struct reading *reading)
{
    cJSON *characteristic = reading->characteristic;
    struct pmml_operand operand;
    struct pmml_operand said;
    const bool known = pmml_operand_read(characteristic, &said);

    if (reading->answers) {
        char name[PMML_NAME];

        pmml_answer_name(characteristic, name);
        return strcmp(name, reading->field) == 0 ||
               import_refuse(reading->import, reading->node, MSG_PMML_REST_DIFFERS, MESSAGE_ARGS(reading->field));
    }
    if (!import_operand(reading->import, reading->node, reading->field, &operand)) {
        return false;
    }
    if (known && (said.number != operand.number || said.is_measure != operand.is_measure)) {
        return import_refuse(reading->import, reading->node, MSG_PMML_REST_DIFFERS, MESSAGE_ARGS("field"));
    }
    if (!known) {
        set_text(characteristic, operand.is_measure ? "measure" : "field",
                 operand.is_measure ? umkm_measure_name(operand.number) : umkm_field_name(operand.number));
    }
    return true;
}

/* The reason codes of the file must be those that the card would give. */
static bool check_reasons(struct reading *reading)
{
    const xmlNode *node = xml_first(reading->node);
    const cJSON *attribute = reading->attributes->child;

    for (; node != NULL && attribute != NULL; node = xml_next(node)) {
        const char *said = xml_get(node, "reasonCode");
        const char *wanted;

        if (!xml_is(node, "Attribute") || node == reading->last) {
            continue;
        }
        wanted = card_reason(reading->characteristic, card_int(attribute, "points"),
                             cJSON_GetStringValue(card_member(attribute, "reason")));
        if (said != NULL && strcmp(said, PMML_NO_REASON) == 0 && (wanted == NULL || strcmp(wanted, said) != 0)) {
            return import_refuse(reading->import, node, MSG_PMML_REASON,
                                 MESSAGE_ARGS(said, wanted != NULL ? wanted : card_text(reading->characteristic, "reason")));
        }
        attribute = attribute->next;
    }
    return true;
}

/* Reason codes go by the points below the baseline, which has to be the one that the card counts from. */
static bool check_baseline(struct reading *reading)
{
    const xmlNode *model = reading->import->model;
    const char *uses = xml_get(model, "useReasonCodes");
    const xmlNode *holder = xml_get(reading->node, "baselineScore") != NULL ? reading->node : model;
    int64_t baseline;
    int64_t least;
    int64_t most;
    struct buffer digits = {0};
    bool good;

    if (uses != NULL && (strcmp(uses, "false") == 0 || strcmp(uses, "0") == 0)) {
        return true;
    }
    if (!import_whole(reading->import, holder, "baselineScore", &baseline)) {
        return false;
    }
    card_points(reading->characteristic, &least, &most);
    most = card_is_tip(reading->characteristic) ? least : most;
    buffer_int(&digits, most);
    good = baseline == most ||
           import_refuse(reading->import, reading->node, MSG_PMML_BASELINE, MESSAGE_ARGS(buffer_string(&digits)));
    buffer_free(&digits);
    return good;
}

/* What the file says itself, over what the extension brought. */
static bool read_head(struct reading *reading)
{
    static const char *const SAID[] = {"code", "max", "missing", "reason", "attributes", NULL};
    struct pmml_import *import = reading->import;
    cJSON *list = cJSON_GetObjectItemCaseSensitive(import->card, "characteristics");
    const char *name = xml_get(reading->node, "name");
    const char *reason = xml_get(reading->node, "reasonCode");
    cJSON *object = NULL;
    char numbered[32];

    if (!import_rest(import, reading->node, &object)) {
        return false;
    }
    object = object != NULL ? object : cJSON_CreateObject();
    (void)cJSON_AddItemToArray(list, object);
    for (const char *const *key = SAID; *key != NULL; key++) {
        cJSON_DeleteItemFromObjectCaseSensitive(object, *key);
    }
    (void)snprintf(numbered, sizeof numbered, "C%d", cJSON_GetArraySize(list));
    name = name != NULL ? name : numbered;
    (void)cJSON_AddStringToObject(object, "code", name);
    (void)cJSON_AddStringToObject(object, "reason", reason != NULL ? reason : name);
    set_label(object, name);
    reading->characteristic = object;
    reading->attributes = cJSON_AddArrayToObject(object, "attributes");
    return true;
}

/* An answer that is missing is never worth more than one that is given; the file may give it no points at all. */
static void close_points(struct reading *reading)
{
    const cJSON *attribute;
    int64_t least = 0;
    int64_t most = INT64_MIN;

    cJSON_ArrayForEach(attribute, reading->attributes)
    {
        const int64_t points = card_int(attribute, "points");

        least = points < least ? points : least;
        most = points > most ? points : most;
    }
    card_add_int(reading->characteristic, "max", most);
    if (reading->last == NULL) {
        reading->import->filled = true;
        if (least < 0) {
            card_add_int(reading->characteristic, "missing", least);
        }
    }
}

static bool read_characteristic(struct pmml_import *import, const xmlNode *node)
{
    static const char *const ATTRIBUTES[] = {"name", "reasonCode", "baselineScore", NULL};
    static const char *const CHILDREN[] = {"Attribute", NULL};
    struct reading reading = {.import = import, .node = node};

    if (!import_only_attributes(import, node, ATTRIBUTES) || !import_only(import, node, CHILDREN) || !read_head(&reading)) {
        return false;
    }
    for (const xmlNode *child = xml_first(node); child != NULL; child = xml_next(child)) {
        if (xml_is(child, "Attribute") && !read_attribute(&reading, child)) {
            return false;
        }
    }
    if (reading.field == NULL || cJSON_GetArraySize(reading.attributes) == 0) {
        return import_refuse(import, node, MSG_PMML_LACKS, MESSAGE_ARGS("Characteristic", "Attribute"));
    }
    close_points(&reading);
    return read_operand(&reading) && check_baseline(&reading) && check_reasons(&reading);
}

bool import_characteristics(struct pmml_import *import, const xmlNode *list)
{
    static const char *const CHILDREN[] = {"Characteristic", NULL};

    (void)cJSON_AddArrayToObject(import->card, "characteristics");
    if (!import_only(import, list, CHILDREN)) {
        return false;
    }
    for (const xmlNode *child = xml_first(list); child != NULL; child = xml_next(child)) {
        if (xml_is(child, "Characteristic") && !read_characteristic(import, child)) {
            return false;
        }
    }
    return true;
}
