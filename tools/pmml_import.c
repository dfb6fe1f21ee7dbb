/* SPDX-License-Identifier: MIT */
/* umkm scorecard import: a card from the part of PMML that a card can hold. What it cannot hold is refused with its line. */
#include <stdio.h>
#include <string.h>

#include "file.h"
#include "pmml.h"
#include "pmml_import.h"

bool import_refuse(struct pmml_import *import, const xmlNode *node, enum message message, const char *const *args)
{
    (void)xml_refuse(import->session, import->name, node, message, args);
    return false;
}

static bool is_one_of(const char *name, const char *const *names)
{
    for (; *names != NULL; names++) {
        if (strcmp(*names, name) == 0) {
            return true;
        }
    }
    return false;
}

bool import_only(struct pmml_import *import, const xmlNode *node, const char *const *names)
{
    for (const xmlNode *child = xml_first(node); child != NULL; child = xml_next(child)) {
        const char *name = (const char *)child->name;

        if (!xml_is(child, "Extension") && !is_one_of(name, names)) {
            return import_refuse(import, child, MSG_PMML_ELEMENT, MESSAGE_ARGS(name, (const char *)node->name));
        }
    }
    return true;
}

static bool refuse_attribute(struct pmml_import *import, const xmlNode *node, const char *name)
{
    const char *value = xml_get(node, name);

    return import_refuse(import, node, MSG_PMML_ATTRIBUTE,
                         MESSAGE_ARGS((const char *)node->name, name, value != NULL ? value : ""));
}

bool import_only_attributes(struct pmml_import *import, const xmlNode *node, const char *const *names)
{
    for (const xmlAttr *one = node->properties; one != NULL; one = one->next) {
        if (one->ns == NULL && !is_one_of((const char *)one->name, names)) {
            return refuse_attribute(import, node, (const char *)one->name);
        }
    }
    return true;
}

bool import_rest(struct pmml_import *import, const xmlNode *node, cJSON **rest)
{
    struct buffer text = {0};

    *rest = NULL;
    for (const xmlNode *child = xml_first(node); child != NULL && *rest == NULL; child = xml_next(child)) {
        const char *extender = xml_get(child, "extender");
        const char *name = xml_get(child, "name");

        if (!xml_is(child, "Extension") || extender == NULL || strcmp(extender, PMML_EXTENDER) != 0 || name == NULL ||
            strcmp(name, PMML_REST) != 0) {
            continue;
        }
        xml_content(child, &text);
        *rest = cJSON_ParseWithLengthOpts(buffer_string(&text), text.length + 1, NULL, true);
        if (!cJSON_IsObject(*rest)) {
            cJSON_Delete(*rest);
            *rest = NULL;
            buffer_free(&text);
            return import_refuse(import, child, MSG_PMML_REST, MESSAGE_NO_ARGS);
        }
    }
    buffer_free(&text);
    return true;
}

/* ---- the parts that must not change what the card says ---- */

static const xmlNode *child_of(const xmlNode *parent, const char *name)
{
    const xmlNode *child = xml_first(parent);

    while (child != NULL && !xml_is(child, name)) {
        child = xml_next(child);
    }
    return child;
}

/* What a MiningField may say: these attributes, with this value or with any. */
static const struct {
    const char *name;
    const char *value;
} mining[] = {{"name", NULL},
              {"usageType", NULL},
              {"optype", NULL},
              {"importance", NULL},
              {"outliers", "asIs"},
              {"missingValueTreatment", "asIs"},
              {"invalidValueTreatment", "returnInvalid"}};

static bool allows(const xmlAttr *attribute, const char *value)
{
    for (size_t i = 0; i < sizeof mining / sizeof mining[0]; i++) {
        if (strcmp(mining[i].name, (const char *)attribute->name) == 0) {
            return mining[i].value == NULL || strcmp(mining[i].value, value) == 0;
        }
    }
    return false;
}

static bool check_mining(struct pmml_import *import)
{
    static const char *const CHILDREN[] = {"MiningField", NULL};
    const xmlNode *schema = child_of(import->model, "MiningSchema");

    if (schema == NULL) {
        return import_refuse(import, import->model, MSG_PMML_LACKS, MESSAGE_ARGS("Scorecard", "MiningSchema"));
    }
    if (!import_only(import, schema, CHILDREN)) {
        return false;
    }
    for (const xmlNode *field = xml_first(schema); field != NULL; field = xml_next(field)) {
        for (const xmlAttr *one = field->properties; xml_is(field, "MiningField") && one != NULL; one = one->next) {
            const char *value = xml_get(field, (const char *)one->name);

            if (value == NULL || !allows(one, value)) {
                return refuse_attribute(import, field, (const char *)one->name);
            }
        }
    }
    return true;
}

static bool fits(const struct pmml_operand *operand, const char *type)
{
    if (operand->type == UMKM_TYPE_BOOL || operand->type == UMKM_TYPE_ENUM) {
        return strcmp(type, pmml_data_type(operand->type)) == 0;
    }
    return strcmp(type, "integer") == 0 || strcmp(type, "double") == 0 || strcmp(type, "float") == 0;
}

/* Names of what is computed: given from outside, they would mean something else than the card computes. */
static bool is_computed_name(const char *name)
{
    static const char *const SUFFIXES[] = {".answer", ".value", ".state", ".over", ".under", NULL};
    const char *point = strrchr(name, '.');

    return point != NULL && is_one_of(point, SUFFIXES);
}

/* A value that stands for another one, or for none, would change what is tested. */
static bool check_data_field(struct pmml_import *import, const xmlNode *field)
{
    const char *type = xml_get(field, "dataType");
    const char *name = xml_get(field, "name");
    cJSON *names = cJSON_CreateObject();
    struct pmml_operand operand;
    bool good = true;

    if (name == NULL || is_computed_name(name)) {
        cJSON_Delete(names);
        return import_refuse(import, field, MSG_PMML_DERIVED, MESSAGE_ARGS(name != NULL ? name : ""));
    }
    (void)cJSON_AddStringToObject(names, "field", name);
    if (pmml_operand_read(names, &operand) && (type == NULL || !fits(&operand, type))) {
        good = import_refuse(import, field, MSG_PMML_FIELD_TYPE, MESSAGE_ARGS(name, type != NULL ? type : ""));
    }
    cJSON_Delete(names);
    for (const xmlNode *value = xml_first(field); good && value != NULL; value = xml_next(value)) {
        const char *property = xml_get(value, "property");

        if (property != NULL && strcmp(property, "valid") != 0) {
            good = refuse_attribute(import, value, "property");
        }
    }
    return good;
}

static bool check_dictionary(struct pmml_import *import)
{
    static const char *const CHILDREN[] = {"DataField", "Taxonomy", NULL};

    if (!import_only(import, import->dictionary, CHILDREN)) {
        return false;
    }
    for (const xmlNode *field = xml_first(import->dictionary); field != NULL; field = xml_next(field)) {
        if (xml_is(field, "DataField") && !check_data_field(import, field)) {
            return false;
        }
    }
    return true;
}

static const xmlNode *find_named(const xmlNode *parent, const char *name)
{
    for (const xmlNode *child = parent != NULL ? xml_first(parent) : NULL; child != NULL; child = xml_next(child)) {
        const char *here = xml_get(child, "name");

        if (here != NULL && strcmp(here, name) == 0) {
            return child;
        }
    }
    return NULL;
}

/* A model sees the fields of the dictionary that its schema lists as active; another one it would take as missing. */
static bool is_seen(const struct pmml_import *import, const char *name)
{
    const xmlNode *mined = find_named(child_of(import->model, "MiningSchema"), name);
    const char *usage = mined != NULL ? xml_get(mined, "usageType") : NULL;

    return find_named(import->transformations, name) != NULL ||
           (find_named(import->dictionary, name) != NULL && mined != NULL &&
            (usage == NULL || strcmp(usage, "active") == 0));
}

/* Every field that is read is there. */
static bool check_fields(struct pmml_import *import, const xmlNode *node)
{
    for (const xmlNode *child = xml_first(node); child != NULL; child = xml_next(child)) {
        const char *field = xml_is(child, "Extension") ? NULL : xml_get(child, "field");

        if (field != NULL && !is_seen(import, field)) {
            return import_refuse(import, child, MSG_PMML_NOT_DECLARED, MESSAGE_ARGS(field));
        }
        if (!check_fields(import, child)) { /* as deep as the parser allows */
            return false;
        }
    }
    return true;
}

/* ---- what is computed ---- */

/* Each field of one list is in the other one, and says the same. */
static bool agree(struct pmml_import *import, const xmlNode *these, const xmlNode *those, const xmlNode *place)
{
    for (const xmlNode *field = xml_first(these); field != NULL; field = xml_next(field)) {
        const char *name = xml_get(field, "name");
        const xmlNode *other = name != NULL ? find_named(those, name) : NULL;

        if (!xml_is(field, "Extension") && (other == NULL || !xml_same(field, other))) {
            return import_refuse(import, place != NULL ? place : field, MSG_PMML_DERIVED,
                                 MESSAGE_ARGS(name != NULL ? name : (const char *)field->name));
        }
    }
    return true;
}

/*
 * What the file computes is not interpreted. The fields that the card needs are written once more, and have to be those of
 * the file: so the card means exactly what the file computes.
 */
static bool check_derived(struct pmml_import *import)
{
    const cJSON *list = card_member(import->card, "characteristics");
    const cJSON *characteristic;
    struct pmml_uses uses = {{false}, {false}};
    xmlNode *again;
    bool good;

    if (import->transformations == NULL) {
        return true; /* then no predicate can test a field that is computed */
    }
    cJSON_ArrayForEach(characteristic, list)
    {
        if (!pmml_use_characteristic(&uses, characteristic)) {
            return import_refuse(import, import->transformations, MSG_PMML_DERIVED,
                                 MESSAGE_ARGS(card_text(characteristic, "code")));
        }
    }
    again = xmlNewNode(NULL, xml_bytes("TransformationDictionary"));
    card_add_derived(again, import->card, &uses);
    good = agree(import, import->transformations, again, NULL) &&
           agree(import, again, import->transformations, import->transformations);
    xmlFreeNode(again);
    return good;
}

/* ---- the card around the characteristics ---- */

static void add_both(cJSON *object, const char *key, const char *id, const char *en)
{
    cJSON *text = cJSON_AddObjectToObject(object, key);

    (void)cJSON_AddStringToObject(text, "id", id);
    (void)cJSON_AddStringToObject(text, "en", en);
}

static void add_day(cJSON *object, const char *key, int32_t date)
{
    char day[16] = "";

    while (!umkm_date_is_valid(date)) { /* 29 February of a year without one */
        date--;
    }
    (void)umkm_date_format(date, day, sizeof day, NULL);
    (void)cJSON_AddStringToObject(object, key, day);
}

static void add_band(cJSON *list, const char *code, const char *kind, const char *id, const char *en)
{
    cJSON *band = cJSON_CreateObject();

    (void)cJSON_AddItemToArray(list, band);
    (void)cJSON_AddStringToObject(band, "code", code);
    (void)cJSON_AddStringToObject(band, "kind", kind);
    add_both(band, "label", id, en);
    add_both(band, "meaning", id, en);
}

static void add_authority(cJSON *object)
{
    (void)cJSON_AddStringToObject(object, "citation", "PMML");
    (void)cJSON_AddStringToObject(object, "source", "PMML");
    (void)cJSON_AddFalseToObject(object, "verified");
    (void)cJSON_AddStringToObject(object, "evidence", "expert");
}

static void add_reason(cJSON *reasons, const char *code)
{
    const cJSON *one;
    cJSON *reason;

    cJSON_ArrayForEach(one, reasons)
    {
        if (strcmp(card_text(one, "code"), code) == 0) {
            return;
        }
    }
    reason = cJSON_CreateObject();
    (void)cJSON_AddItemToArray(reasons, reason);
    (void)cJSON_AddStringToObject(reason, "code", code);
    add_both(reason, "text", code, code);
}

static void fill_characteristics(cJSON *card, cJSON *reasons)
{
    cJSON *characteristic;
    const cJSON *attribute;

    cJSON_ArrayForEach(characteristic, cJSON_GetObjectItemCaseSensitive(card, "characteristics"))
    {
        (void)cJSON_AddStringToObject(characteristic, "group", "all");
        add_authority(characteristic);
        add_reason(reasons, card_text(characteristic, "reason"));
        cJSON_ArrayForEach(attribute, card_member(characteristic, "attributes"))
        {
            if (card_member(attribute, "reason") != NULL) {
                add_reason(reasons, card_text(attribute, "reason"));
            }
        }
    }
}

/* A card from elsewhere: what a card must have and PMML has no place for, as plain as possible. */
static void fill(struct pmml_import *import, const xmlNode *header)
{
    const char *description = header != NULL ? xml_get(header, "description") : NULL;
    const char *author = header != NULL ? xml_get(header, "copyright") : NULL;
    const char *title = xml_get(import->model, "modelName");
    const int32_t today = import->session->classify.as_of;
    cJSON *card = import->card;
    cJSON *bands;
    cJSON *groups;
    cJSON *group = cJSON_CreateObject();

    import->filled = true;
    title = title != NULL ? title : "PMML";
    add_both(card, "title", title, title);
    add_both(card, "description", description != NULL ? description : title, description != NULL ? description : title);
    (void)cJSON_AddStringToObject(card, "author", author != NULL ? author : "PMML");
    (void)cJSON_AddStringToObject(card, "status", "draft");
    add_day(card, "effective_from", today);
    add_day(card, "review_due", today + 10000);
    add_authority(card);
    (void)cJSON_AddObjectToObject(card, "scale");
    card_add_int(card, "completeness", 0);
    add_both(card, "missing", "Data belum diisi", "Not provided");
    groups = cJSON_AddArrayToObject(card, "groups");
    (void)cJSON_AddItemToArray(groups, group);
    (void)cJSON_AddStringToObject(group, "code", "all");
    add_both(group, "label", "Semua", "All");
    fill_characteristics(card, cJSON_AddArrayToObject(card, "reasons"));
    bands = cJSON_AddArrayToObject(card, "bands");
    add_band(bands, "S", "score", "Belum dibagi", "Not divided");
    add_band(bands, "X", "knocked_out", "Terhalang", "Blocked");
    add_band(bands, "N", "insufficient", "Data tidak cukup", "Insufficient data");
}

static void set_int(cJSON *object, const char *key, int64_t value)
{
    cJSON_DeleteItemFromObjectCaseSensitive(object, key);
    card_add_int(object, key, value);
}

/* The ends of the scale and the sums of the groups follow from the points. */
static void add_up(cJSON *card, int64_t initial)
{
    cJSON *scale = cJSON_GetObjectItemCaseSensitive(card, "scale");
    const cJSON *characteristic;
    cJSON *group;
    int64_t lowest = initial;
    int64_t highest = initial;

    cJSON_ArrayForEach(group, cJSON_GetObjectItemCaseSensitive(card, "groups"))
    {
        int64_t sum = 0;

        cJSON_ArrayForEach(characteristic, card_member(card, "characteristics"))
        {
            const bool mine = strcmp(card_text(characteristic, "group"), card_text(group, "code")) == 0;

            sum += mine ? card_int(characteristic, "max") : 0;
        }
        set_int(group, "max", sum);
    }
    cJSON_ArrayForEach(characteristic, card_member(card, "characteristics"))
    {
        lowest += card_int(characteristic, "missing");
        highest += card_int(characteristic, "max");
    }
    if (cJSON_IsObject(scale)) {
        set_int(scale, "lowest", lowest);
        set_int(scale, "highest", highest);
        if (initial != 0 || card_member(scale, "initial") != NULL) {
            set_int(scale, "initial", initial);
        }
    }
}

/* One band, over the whole scale. */
static void stretch_band(cJSON *card)
{
    const cJSON *scale = card_member(card, "scale");
    cJSON *band = cJSON_GetObjectItemCaseSensitive(card, "bands")->child;

    card_add_int(band, "from", card_int(scale, "lowest"));
    card_add_int(band, "up_to", card_int(scale, "highest"));
}

/* Letters, digits and ._- are what an id may hold. */
static void add_id(cJSON *card, const char *key, const char *text, const char *otherwise)
{
    static const char ALLOWED[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    struct buffer id = {0};

    for (; text != NULL && *text != '\0' && id.length < 64; text++) {
        buffer_add(&id, strchr(ALLOWED, *text) != NULL ? text : "-", 1);
    }
    (void)cJSON_AddStringToObject(card, key, id.length > 0 ? buffer_string(&id) : otherwise);
    buffer_free(&id);
}

/* ---- the document ---- */

static bool read_model_head(struct pmml_import *import, int64_t *initial)
{
    static const char *const ATTRIBUTES[] = {
        "modelName",           "functionName",  "algorithmName",  "initialScore", "useReasonCodes",
        "reasonCodeAlgorithm", "baselineScore", "baselineMethod", "isScorable",   NULL};
    static const char *const CHILDREN[] = {
        "MiningSchema", "Output", "ModelStats", "ModelExplanation", "Characteristics", "ModelVerification", NULL};
    const xmlNode *model = import->model;
    const char *function = xml_get(model, "functionName");
    const char *algorithm = xml_get(model, "reasonCodeAlgorithm");
    const char *scorable = xml_get(model, "isScorable");

    if (!import_only_attributes(import, model, ATTRIBUTES) || !import_only(import, model, CHILDREN)) {
        return false;
    }
    if (function == NULL || strcmp(function, "regression") != 0) {
        return refuse_attribute(import, model, "functionName");
    }
    if (algorithm != NULL && strcmp(algorithm, "pointsBelow") != 0) {
        return refuse_attribute(import, model, "reasonCodeAlgorithm");
    }
    if (scorable != NULL && strcmp(scorable, "true") != 0 && strcmp(scorable, "1") != 0) {
        return refuse_attribute(import, model, "isScorable");
    }
    *initial = 0;
    return xml_get(model, "initialScore") == NULL || import_whole(import, model, "initialScore", initial);
}

/* The members that only our extension has, behind those that the file says itself. */
static bool begin_card(struct pmml_import *import, const xmlNode *header)
{
    static const char *const SAID[] = {"schema", "id", "version", "characteristics", NULL};
    cJSON *rest = NULL;
    cJSON *child;

    if (!import_rest(import, import->model, &rest)) {
        return false;
    }
    import->own = rest != NULL;
    import->card = cJSON_CreateObject();
    (void)cJSON_AddStringToObject(import->card, "schema", "umkm.scorecard/1");
    add_id(import->card, "id", xml_get(import->model, "modelName"), "PMML");
    add_id(import->card, "version", header != NULL ? xml_get(header, "modelVersion") : NULL, "1.0.0");
    while (rest != NULL && (child = rest->child) != NULL) {
        child = cJSON_DetachItemViaPointer(rest, child);
        if (is_one_of(child->string, SAID)) {
            cJSON_Delete(child);
        } else {
            (void)cJSON_AddItemToObject(import->card, child->string, child);
        }
    }
    cJSON_Delete(rest);
    return true;
}

static bool read_card(struct pmml_import *import, const xmlNode *header)
{
    const xmlNode *list = child_of(import->model, "Characteristics");
    int64_t initial;

    if (list == NULL) {
        return import_refuse(import, import->model, MSG_PMML_LACKS, MESSAGE_ARGS("Scorecard", "Characteristics"));
    }
    if (!read_model_head(import, &initial) || !check_mining(import) || !check_dictionary(import) ||
        !check_fields(import, list) || (import->transformations != NULL && !check_fields(import, import->transformations)) ||
        !begin_card(import, header) || !import_characteristics(import, list) || !check_derived(import)) {
        return false;
    }
    if (!import->own) {
        fill(import, header);
    }
    add_up(import->card, initial);
    if (!import->own) {
        stretch_band(import->card);
    }
    return true;
}

static bool is_pmml(const xmlNode *root)
{
    static const char *const NAMESPACES[] = {"http://www.dmg.org/PMML-4_1", "http://www.dmg.org/PMML-4_2",
                                             "http://www.dmg.org/PMML-4_3", PMML_NAMESPACE, NULL};

    return xml_is(root, "PMML") && root->ns != NULL && root->ns->href != NULL &&
           is_one_of((const char *)root->ns->href, NAMESPACES);
}

static bool read_root(struct pmml_import *import, const xmlNode *root)
{
    static const char *const CHILDREN[] = {"Header", "DataDictionary", "TransformationDictionary", "Scorecard", NULL};
    const xmlNode *models[2] = {NULL, NULL};

    if (!is_pmml(root)) {
        return import_refuse(import, root, MSG_PMML_NOT_PMML, MESSAGE_NO_ARGS);
    }
    if (!import_only(import, root, CHILDREN)) {
        return false;
    }
    for (const xmlNode *child = xml_first(root); child != NULL; child = xml_next(child)) {
        if (xml_is(child, "Scorecard")) {
            models[models[0] != NULL] = child;
        }
    }
    import->model = models[0];
    import->dictionary = child_of(root, "DataDictionary");
    import->transformations = child_of(root, "TransformationDictionary");
    if (models[0] == NULL || models[1] != NULL) {
        return import_refuse(import, models[1] != NULL ? models[1] : root, MSG_PMML_ONE_MODEL, MESSAGE_NO_ARGS);
    }
    if (import->dictionary == NULL) {
        return import_refuse(import, root, MSG_PMML_LACKS, MESSAGE_ARGS("PMML", "DataDictionary"));
    }
    return read_card(import, child_of(root, "Header"));
}

/* The card must be one that the library takes. */
static int give(struct pmml_import *import)
{
    struct session *session = import->session;
    struct buffer text = {0};
    size_t faults;
    int end = EXIT_RULES;

    card_print(import->card, true, &text);
    buffer_text(&text, "\n");
    faults = session_list_faults(session, import->name, &text);
    if (faults > 0) {
        char count[24];

        (void)snprintf(count, sizeof count, "%zu", faults);
        say(session, MSG_FAULTS_FOUND, MESSAGE_ARGS(import->name, count));
    } else {
        end = card_write_out(session, &text);
    }
    if (end == EXIT_ANSWERED && import->filled) {
        say(session, MSG_PMML_FILLED, MESSAGE_ARGS(import->name));
    }
    buffer_free(&text);
    return end;
}

int pmml_import(struct session *session, const char *name)
{
    struct pmml_import import = {.session = session, .name = name};
    struct buffer text = {0};
    xmlDoc *document;
    int error = 0;
    int end = EXIT_RULES;

    if (!file_read(name, PMML_MAX_BYTES, &text, &error)) {
        buffer_free(&text);
        return say_errno(session, MSG_CANNOT_READ, name, error);
    }
    xml_begin();
    document = xml_read(session, name, &text);
    buffer_free(&text);
    if (document != NULL && read_root(&import, xmlDocGetRootElement(document))) {
        end = give(&import);
    }
    cJSON_Delete(import.card);
    xmlFreeDoc(document);
    return end;
}
