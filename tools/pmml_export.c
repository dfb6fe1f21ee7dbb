/* SPDX-License-Identifier: MIT */
/* umkm scorecard export: a card as a PMML 4.4 Scorecard. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "document.h"
#include "output.h"
#include "pmml.h"
#include "pmml_card.h"
#include "rule_find.h"

/* What PMML has no word for: said on standard error and in the file. */
struct unexpressed {
    const char *key; /* member of the card; or what applies() asks for */
    struct bitext text;
};

static const struct unexpressed unexpressed[] = {
    {"knock_outs",
     {"penghalang: usaha yang terhalang tetap mendapat skor biasa", "knock-outs: a blocked business still gets its score"}},
    {"referrals", {"rujukan ke petugas", "referrals to a person"}},
    {"bands", {"pita: hasilnya hanya angka", "bands: the result is a number only"}},
    {"completeness",
     {"kelengkapan data, serta skor terendah dan tertinggi yang masih mungkin",
      "completeness of the data, and the lowest and highest score still possible"}},
    {"staleness",
     {"umur data: jangan isikan data yang lebih tua dari batas kartu",
      "age of the data: leave out what is older than the limits of the card"}},
    {"effective_from", {"masa berlaku dan tenggat peninjauan kartu", "period and review date of the card"}},
    {"dscr_target", {"saran kepada pemilik usaha", "advice to the owner"}},
    {"age",
     {"lama usaha menurut tanggal: isikan months_in_business, bulan penuh pada hari penilaian (bukan founded_on atau "
      "founded_year)",
      "age by date: give months_in_business, full months on the day of scoring (not founded_on or founded_year)"}},
    {"codes",
     {"kode KBLI dan wilayah sebagai teks: di sini bilangan, 01111 menjadi 1111",
      "codes of activity and region as text: here they are numbers, 01111 is 1111"}},
    {"conflict",
     {"bagian yang melebihi keseluruhannya: di sini dianggap kosong, di umkm ditolak",
      "parts that exceed their whole: missing here, refused by umkm"}},
    {"tips",
     {"karakteristik sukarela dan prioritas program: tidak pernah menjadi alasan, maka kodenya tidak dikeluarkan",
      "optional and policy characteristics: never a reason, so their codes are not given out"}},
    {"texts", {"teks alasan dan atribut dalam dua bahasa", "texts of reasons and attributes in two languages"}},
};

struct export
{
    struct session *session;
    const char *name; /* of the card, for messages */
    cJSON *card;
    struct pmml_uses uses;
    int64_t factor; /* by which amounts are multiplied at most */
};

static bool any_tip(const cJSON *card)
{
    const cJSON *characteristic;

    cJSON_ArrayForEach(characteristic, card_member(card, "characteristics"))
    {
        if (card_is_tip(characteristic)) {
            return true;
        }
    }
    return false;
}

static bool applies(const struct export *export, const struct unexpressed *one)
{
    const bool *measures = export->uses.measures;

    if (strcmp(one->key, "age") == 0) {
        return measures[UMKM_MEASURE_MONTHS_IN_BUSINESS];
    }
    if (strcmp(one->key, "codes") == 0) {
        return export->uses.fields[UMKM_FIELD_KBLI] || export->uses.fields[UMKM_FIELD_REGION];
    }
    if (strcmp(one->key, "conflict") == 0) {
        return measures[UMKM_MEASURE_BUSINESS_CAPITAL] || measures[UMKM_MEASURE_NET_WORTH] ||
               measures[UMKM_MEASURE_INVESTMENT];
    }
    if (strcmp(one->key, "tips") == 0) {
        return any_tip(export->card);
    }
    return strcmp(one->key, "texts") == 0 || card_member(export->card, one->key) != NULL;
}

static void say_unexpressed(const struct export *export)
{
    struct session *session = export->session;

    for (size_t i = 0; i < sizeof unexpressed / sizeof unexpressed[0]; i++) {
        if (applies(export, &unexpressed[i])) {
            say(session, MSG_PMML_NOT_EXPRESSED, MESSAGE_ARGS(in_language(&unexpressed[i].text, session->options.lang)));
        }
    }
}

/* ---- the parts of the document ---- */

static xmlNode *add_extension(xmlNode *parent, const char *name, const char *value, const char *content)
{
    xmlNode *extension = xml_add(parent, "Extension");

    xml_set(extension, "extender", PMML_EXTENDER);
    xml_set(extension, "name", name);
    if (value != NULL) {
        xml_set(extension, "value", value);
    }
    xml_text(extension, content);
    return extension;
}

/* The object without the members that the document says in its own words. */
static void add_rest(xmlNode *parent, const cJSON *object, const char *const *expressed)
{
    cJSON *rest = cJSON_Duplicate(object, true);
    struct buffer text = {0};

    for (; *expressed != NULL; expressed++) {
        cJSON_DeleteItemFromObjectCaseSensitive(rest, *expressed);
    }
    card_print(rest, false, &text);
    (void)add_extension(parent, PMML_REST, NULL, buffer_string(&text));
    buffer_free(&text);
    cJSON_Delete(rest);
}

static void add_header(xmlNode *root, const cJSON *card)
{
    const cJSON *title = card_member(card, "title");
    xmlNode *header = xml_add(root, "Header");
    xmlNode *application;
    struct buffer description = {0};

    buffer_text(&description, card_text(title, "id"));
    buffer_text(&description, " / ");
    buffer_text(&description, card_text(title, "en"));
    xml_set(header, "copyright", card_text(card, "author"));
    xml_set(header, "description", buffer_string(&description));
    xml_set(header, "modelVersion", card_text(card, "version"));
    application = xml_add(header, "Application");
    xml_set(application, "name", "umkm");
    xml_set(application, "version", umkm_version_string());
    buffer_free(&description);
}

static void add_dictionary(xmlNode *root, const struct export *export)
{
    xmlNode *dictionary = xml_add(root, "DataDictionary");
    xmlNode *score;

    xml_set_int(dictionary, "numberOfFields", pmml_add_data_fields(dictionary, &export->uses) + 1);
    score = xml_add(dictionary, "DataField");
    xml_set(score, "name", "score");
    xml_set(score, "optype", "continuous");
    xml_set(score, "dataType", "double");
}

/* The limits of what the file says, so that nobody has to find out. */
static void add_notices(xmlNode *model, const struct export *export)
{
    static const char *const EXPRESSED[] = {"schema", "id", "version", "characteristics", NULL};
    struct buffer exact = {0};

    for (size_t i = 0; i < sizeof unexpressed / sizeof unexpressed[0]; i++) {
        if (applies(export, &unexpressed[i])) {
            (void)add_extension(model, PMML_NOT_EXPRESSED, unexpressed[i].key, unexpressed[i].text.en);
        }
    }
    buffer_int(&exact, PMML_EXACT / export->factor);
    (void)add_extension(model, "umkm:exact-up-to", buffer_string(&exact),
                        "ratios are compared by cross-multiplication, exactly for sums of rupiah up to this");
    buffer_free(&exact);
    add_rest(model, export->card, EXPRESSED);
}

static void add_schema(xmlNode *model, const struct export *export)
{
    xmlNode *schema = xml_add(model, "MiningSchema");
    xmlNode *target;

    pmml_add_mining_fields(schema, &export->uses);
    target = xml_add(schema, "MiningField");
    xml_set(target, "name", "score");
    xml_set(target, "usageType", "target");
}

static void add_output(xmlNode *model, const cJSON *card)
{
    const int64_t given = card_int(card, "reasons_shown");
    const int64_t reasons = given > 0 ? given : 4; /* as the library when the card does not say */
    xmlNode *output = xml_add(model, "Output");
    xmlNode *field = xml_add(output, "OutputField");

    xml_set(field, "name", "total");
    xml_set(field, "optype", "continuous");
    xml_set(field, "dataType", "double");
    xml_set(field, "feature", "predictedValue");
    for (int64_t i = 1; i <= reasons; i++) {
        char name[32];

        (void)snprintf(name, sizeof name, "reason_%d", (int)i);
        field = xml_add(output, "OutputField");
        xml_set(field, "name", name);
        xml_set(field, "optype", "categorical");
        xml_set(field, "dataType", "string");
        xml_set(field, "feature", "reasonCode");
        xml_set_int(field, "rank", i);
    }
}

static xmlNode *begin_attribute(xmlNode *parent, const cJSON *characteristic, int64_t points, const char *own)
{
    const char *reason = card_reason(characteristic, points, own);
    xmlNode *node = xml_add(parent, "Attribute");

    xml_set_int(node, "partialScore", points);
    if (reason != NULL) {
        xml_set(node, "reasonCode", reason);
    }
    return node;
}

static void add_equal(xmlNode *parent, const char *field, const char *relation, const char *value)
{
    xmlNode *predicate = xml_add(parent, "SimplePredicate");

    xml_set(predicate, "field", field);
    xml_set(predicate, "operator", relation);
    if (value != NULL) {
        xml_set(predicate, "value", value);
    }
}

static void add_attribute(xmlNode *parent, const cJSON *characteristic, const struct pmml_operand *operand,
                          const cJSON *attribute)
{
    static const char *const DIRECT[] = {"points", "in", "is", "from", "above", "up_to", "below", NULL};
    static const char *const DERIVED[] = {"points", NULL};
    const char *own = cJSON_GetStringValue(card_member(attribute, "reason"));
    xmlNode *node = begin_attribute(parent, characteristic, card_int(attribute, "points"), own);
    char name[PMML_NAME];

    add_rest(node, attribute, operand != NULL ? DIRECT : DERIVED);
    if (operand != NULL) {
        pmml_add_predicate(node, operand, attribute);
        return;
    }
    pmml_answer_name(characteristic, name);
    add_equal(node, name, "equal", card_text(attribute, "key"));
}

/* No answer: the last attribute. */
static void add_missing(xmlNode *parent, const cJSON *characteristic, const char *field)
{
    struct buffer reason = {0};

    buffer_text(&reason, PMML_DATA_REASON);
    buffer_text(&reason, card_text(characteristic, "code"));
    add_equal(begin_attribute(parent, characteristic, card_int(characteristic, "missing"), buffer_string(&reason)), field,
              "isMissing", NULL);
    buffer_free(&reason);
}

static void add_characteristic(xmlNode *parent, const cJSON *characteristic)
{
    static const char *const EXPRESSED[] = {"code", "max", "missing", "reason", "attributes", NULL};
    struct pmml_operand operand;
    const bool direct = pmml_is_direct(characteristic, &operand);
    xmlNode *node = xml_add(parent, "Characteristic");
    char name[PMML_NAME];
    const cJSON *attribute;
    int64_t least;
    int64_t most;

    card_points(characteristic, &least, &most);
    xml_set(node, "name", card_text(characteristic, "code"));
    xml_set(node, "reasonCode", card_text(characteristic, "reason"));
    xml_set_int(node, "baselineScore", card_is_tip(characteristic) ? least : most);
    add_rest(node, characteristic, EXPRESSED);
    cJSON_ArrayForEach(attribute, card_member(characteristic, "attributes"))
    {
        add_attribute(node, characteristic, direct ? &operand : NULL, attribute);
    }
    pmml_answer_name(characteristic, name);
    add_missing(node, characteristic, direct ? operand.field : name);
}

static void add_model(xmlNode *root, const struct export *export)
{
    const cJSON *card = export->card;
    xmlNode *model = xml_add(root, "Scorecard");
    xmlNode *list;
    const cJSON *characteristic;

    xml_set(model, "modelName", card_text(card, "id"));
    xml_set(model, "functionName", "regression");
    xml_set_int(model, "initialScore", card_int(card_member(card, "scale"), "initial"));
    xml_set(model, "useReasonCodes", "true");
    xml_set(model, "reasonCodeAlgorithm", "pointsBelow");
    xml_set(model, "baselineMethod", any_tip(card) ? "other" : "max");
    add_notices(model, export);
    add_schema(model, export);
    add_output(model, card);
    list = xml_add(model, "Characteristics");
    cJSON_ArrayForEach(characteristic, card_member(card, "characteristics"))
    {
        add_characteristic(list, characteristic);
    }
}

static xmlDoc *build(const struct export *export)
{
    xmlDoc *document = xmlNewDoc(xml_bytes("1.0"));
    xmlNode *root = xmlNewDocNode(document, NULL, xml_bytes("PMML"), NULL);
    xmlNode *transformations;

    (void)xmlDocSetRootElement(document, root);
    xmlSetNs(root, xmlNewNs(root, xml_bytes(PMML_NAMESPACE), NULL));
    xml_set(root, "version", "4.4");
    (void)xmlAddPrevSibling(root,
                            xmlNewDocComment(document, xml_bytes(" What this file could not express is in the extensions "
                                                                 "named " PMML_NOT_EXPRESSED ". ")));
    add_header(root, export->card);
    add_dictionary(root, export);
    transformations = xml_add(root, "TransformationDictionary");
    card_add_derived(transformations, export->card, &export->uses);
    if (transformations->children == NULL) {
        xmlUnlinkNode(transformations);
        xmlFreeNode(transformations);
    }
    add_model(root, export);
    return document;
}

/* ---- the command ---- */

/* Notes what the card reads. Says which characteristic cannot be expressed. */
static int measure(struct export *export)
{
    const cJSON *characteristic;

    export->factor = 1;
    cJSON_ArrayForEach(characteristic, card_member(export->card, "characteristics"))
    {
        const int64_t factor = pmml_largest_factor(characteristic);

        if (!pmml_use_characteristic(&export->uses, characteristic)) {
            say(export->session, MSG_PMML_CANNOT, MESSAGE_ARGS(export->name, card_text(characteristic, "code")));
            return EXIT_RULES;
        }
        export->factor = factor > export->factor ? factor : export->factor;
    }
    return EXIT_ANSWERED;
}

/* Texts of a card may hold characters that XML does not allow: what would not be read back is not written. */
static int write_document(const struct export *export)
{
    struct session *session = export->session;
    xmlDoc *document = build(export);
    xmlDoc *back;
    xmlChar *bytes = NULL;
    int length = 0;
    struct buffer text = {0};
    int end = EXIT_RULES;

    xmlDocDumpFormatMemoryEnc(document, &bytes, &length, "UTF-8", 1);
    buffer_add(&text, (const char *)bytes, (size_t)length);
    back = xml_read(session, export->name, &text);
    if (back != NULL) {
        end = card_write_out(session, &text);
    }
    xmlFreeDoc(back);
    xmlFree(bytes);
    xmlFreeDoc(document);
    buffer_free(&text);
    return end;
}

static int export_text(struct session *session, const char *name, const struct buffer *text)
{
    struct export export = {.session = session, .name = name};
    int end;

    export.card = cJSON_ParseWithLength(buffer_string(text), text->length);
    if (strcmp(card_text(export.card, "schema"), "umkm.scorecard/1") != 0) {
        say(session, MSG_NOT_A_SCORECARD, MESSAGE_ARGS(name, card_text(export.card, "id")));
        cJSON_Delete(export.card);
        return EXIT_RULES;
    }
    end = measure(&export);
    if (end == EXIT_ANSWERED) {
        end = write_document(&export);
    }
    if (end == EXIT_ANSWERED) {
        say_unexpressed(&export);
    }
    cJSON_Delete(export.card);
    return end;
}

/* A file is checked as it would be when used. */
static int export_file(struct session *session, const char *name, struct buffer *text)
{
    umkm_rules *with = NULL;
    int end = document_load(session, name, text, &with);

    umkm_rules_release(with);
    return end == EXIT_ANSWERED ? export_text(session, name, text) : end;
}

int pmml_export(struct session *session, const char *name)
{
    struct buffer text = {0};
    umkm_scorecard info = {.struct_size = sizeof info};
    umkm_document document;
    size_t index;
    int32_t card;
    int end;

    if (!session->options.pmml) {
        return say_usage(session, MSG_EXPORT_FORM, MESSAGE_NO_ARGS);
    }
    name = name != NULL ? name : "KP-1";
    xml_begin();
    if (umkm_scorecard_find(session->rules, name, strlen(name), &card) == UMKM_OK &&
        umkm_scorecard_info(session->rules, card, &info) == UMKM_OK &&
        document_find(session->rules, UMKM_DOCUMENT_SCORECARD, info.id, &document, &index)) {
        document_text(session->rules, index, &text);
        end = export_text(session, info.id, &text);
    } else if (strcmp(name, "-") != 0 && access(name, F_OK) != 0) {
        end = rule_find_scorecard(session, name, &card); /* says which there are */
    } else {
        end = export_file(session, name, &text);
    }
    buffer_free(&text);
    return end;
}
