/* SPDX-License-Identifier: MIT */
#include "rules/reader.h"

#include <string.h>

#include <umkm/date.h>

#include "base/text.h"
#include "rules/json_strict.h"

static void add_path(struct umkm__text *text, const struct umkm__node *node)
{
    if (node->parent == NULL) {
        return;
    }
    add_path(text, node->parent); /* at most UMKM__JSON_DEPTH deep */
    if (node->key != NULL) {
        umkm__json_add_key(text, node->key, strlen(node->key));
    } else {
        umkm__text_cstr(text, "/");
        umkm__text_int(text, node->index);
    }
}

/* Where the node is in the text; of a member that is missing: where its object is. */
static struct umkm__json_place find_place(const struct umkm__reading *reading, const struct umkm__node *node)
{
    while (node->json == NULL && node->parent != NULL) {
        node = node->parent;
    }
    if (reading->source == NULL || node->json == NULL) {
        return (struct umkm__json_place){-1, 0};
    }
    return umkm__json_place(reading->source->text, reading->source->length, reading->source->tree, node->json);
}

static void record(const struct umkm__reading *reading, const struct umkm__node *node, umkm_status status,
                   struct umkm__bitext detail, umkm_error *error)
{
    const struct umkm__json_place place = find_place(reading, node);
    char path[UMKM_ERROR_PATH_SIZE];
    struct umkm__text text;
    struct umkm__problem problem = {
        .status = status, .offset = place.offset, .line = place.line, .path = path, .detail = detail};
    umkm__text_init(&text, path, sizeof path);
    add_path(&text, node);
    umkm__text_trim(&text);
    (void)umkm__fail(error, &problem);
}

void umkm__fault(struct umkm__reading *reading, const struct umkm__node *node, umkm_status status, const char *detail_id,
                 const char *detail_en)
{
    struct umkm__faults *faults = reading->faults;
    if (faults->count < faults->capacity) {
        void *place = (unsigned char *)faults->records + faults->count * faults->stride;
        record(reading, node, status, (struct umkm__bitext){detail_id, detail_en}, place);
    }
    faults->count++;
    if (faults->first == UMKM_OK) {
        faults->first = status;
    }
}

/* Out of memory is no fault of the document; it ends the reading as a whole. */
static void no_memory(struct umkm__reading *reading)
{
    reading->faults->no_memory = true;
}

/* Most keys differ in their first letter: loading compares them by the ten thousand. */
static bool same(const char *one, const char *other)
{
    return one[0] == other[0] && strcmp(one, other) == 0;
}

struct umkm__node umkm__member(struct umkm__reading *reading, const struct umkm__node *object, const char *key,
                               bool required)
{
    struct umkm__node node = {NULL, object, key, 0};
    node.json = cJSON_IsObject(object->json) ? object->json->child : NULL;
    while (node.json != NULL && !same(node.json->string, key)) {
        node.json = node.json->next;
    }
    if (cJSON_IsNull(node.json)) {
        node.json = NULL;
    }
    if (node.json == NULL && required) {
        umkm__fault(reading, &node, UMKM_E_JSON_MISSING_KEY, NULL, NULL);
    }
    return node;
}

struct umkm__node umkm__element(const struct umkm__node *array, int32_t index, const cJSON *json)
{
    return (struct umkm__node){json, array, NULL, index};
}

static bool is_listed(const char *key, const char *const *keys)
{
    for (; *keys != NULL; keys++) {
        if (same(key, *keys)) {
            return true;
        }
    }
    return false;
}

bool umkm__is_object(struct umkm__reading *reading, const struct umkm__node *node, const char *const *keys)
{
    if (!cJSON_IsObject(node->json)) {
        umkm__fault(reading, node, UMKM_E_JSON_TYPE, "diharapkan objek", "expected an object");
        return false;
    }
    for (const cJSON *child = node->json->child; child != NULL; child = child->next) {
        if (!is_listed(child->string, keys)) {
            struct umkm__node unknown = {child, node, child->string, 0};
            umkm__fault(reading, &unknown, UMKM_E_JSON_UNKNOWN_KEY, NULL, NULL);
        }
    }
    return true;
}

int32_t umkm__is_array(struct umkm__reading *reading, const struct umkm__node *node, int32_t least, int32_t most)
{
    int32_t count = 0;
    if (!cJSON_IsArray(node->json)) {
        umkm__fault(reading, node, UMKM_E_JSON_TYPE, "diharapkan larik", "expected an array");
        return -1;
    }
    count = cJSON_GetArraySize(node->json);
    if (count < least || count > most) {
        umkm__fault(reading, node, UMKM_E_RULE_VALUE, "jumlah unsur di luar batas", "number of elements out of bounds");
        return -1;
    }
    return count;
}

static bool is_blank(const char *string)
{
    return string[strspn(string, " \t\r\n")] == '\0';
}

/* cJSON_IsString() for those who cannot see that it asks for NULL too. */
static bool is_text(const cJSON *json)
{
    return json != NULL && cJSON_IsString(json);
}

/* C0, DEL, and C1 in UTF-8: nothing that is read would steer the terminal on which it is shown. */
static bool has_control(const char *string)
{
    for (const unsigned char *c = (const unsigned char *)string; *c != '\0'; c++) {
        if (*c < 0x20 || *c == 0x7F || (c[0] == 0xC2 && c[1] >= 0x80 && c[1] < 0xA0)) {
            return true;
        }
    }
    return false;
}

/* NULL, and a fault, when the text has control characters. */
static const char *copy_text(struct umkm__reading *reading, const struct umkm__node *node)
{
    const char *string = node->json->valuestring;
    const char *copy;
    if (has_control(string)) {
        umkm__fault(reading, node, UMKM_E_RULE_VALUE, "karakter kendali di dalam teks", "control character inside text");
        return NULL;
    }
    copy = umkm__arena_text(reading->arena, string, strlen(string));
    if (copy == NULL) {
        no_memory(reading);
    }
    return copy;
}

bool umkm__read_text(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                     const char **text)
{
    struct umkm__node node = umkm__member(reading, object, key, required);
    if (node.json == NULL) {
        return false;
    }
    if (!cJSON_IsString(node.json)) {
        umkm__fault(reading, &node, UMKM_E_JSON_TYPE, "diharapkan teks", "expected text");
        return false;
    }
    if (is_blank(node.json->valuestring)) {
        umkm__fault(reading, &node, UMKM_E_RULE_VALUE, "teks kosong", "the text is empty");
        return false;
    }
    *text = copy_text(reading, &node);
    return *text != NULL;
}

bool umkm__read_int(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                    int64_t least, int64_t most, int64_t *value)
{
    struct umkm__node node = umkm__member(reading, object, key, required);
    if (node.json == NULL) {
        return false;
    }
    if (!cJSON_IsNumber(node.json)) {
        umkm__fault(reading, &node, UMKM_E_JSON_TYPE, "diharapkan bilangan bulat", "expected a whole number");
        return false;
    }
    /* The strict scan admits only whole numbers up to 2^53-1: cJSON's representation holds each of them exactly. */
    *value = (int64_t)node.json->valuedouble;
    if (*value < least || *value > most) {
        umkm__fault(reading, &node, UMKM_E_RULE_VALUE, "angka di luar batas", "number out of bounds");
        return false;
    }
    return true;
}

bool umkm__read_bool(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                     bool *value)
{
    struct umkm__node node = umkm__member(reading, object, key, required);
    if (node.json == NULL) {
        return false;
    }
    if (!cJSON_IsBool(node.json)) {
        umkm__fault(reading, &node, UMKM_E_JSON_TYPE, "diharapkan true atau false", "expected true or false");
        return false;
    }
    *value = cJSON_IsTrue(node.json);
    return true;
}

bool umkm__read_date(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                     int32_t *date)
{
    struct umkm__node node = umkm__member(reading, object, key, required);
    const char *string = is_text(node.json) ? node.json->valuestring : "";
    if (node.json == NULL) {
        return false;
    }
    if (strlen(string) != 10 || umkm_date_parse(string, 10, UMKM_DATE_ISO, date, NULL) != UMKM_OK) {
        umkm__fault(reading, &node, UMKM_E_RULE_DATE, "diharapkan tanggal yyyy-mm-dd", "expected a date yyyy-mm-dd");
        return false;
    }
    return true;
}

/* Says which choices there are. */
static void fault_choice(struct umkm__reading *reading, const struct umkm__node *node, const char *const *names)
{
    char list[160];
    struct umkm__text text;
    umkm__text_init(&text, list, sizeof list);
    for (int32_t i = 0; names[i] != NULL; i++) {
        umkm__text_cstr(&text, i > 0 ? " | " : "");
        umkm__text_cstr(&text, names[i]);
    }
    umkm__fault(reading, node, UMKM_E_RULE_VALUE, list, list);
}

bool umkm__read_choice(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                       const char *const *names, int32_t *choice)
{
    struct umkm__node node = umkm__member(reading, object, key, required);
    const char *string = is_text(node.json) ? node.json->valuestring : "";
    if (node.json == NULL) {
        return false;
    }
    for (int32_t i = 0; names[i] != NULL; i++) {
        if (same(string, names[i])) {
            *choice = i;
            return true;
        }
    }
    fault_choice(reading, &node, names);
    return false;
}

bool umkm__read_bitext_at(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__bitext *text)
{
    static const char *const KEYS[] = {"id", "en", NULL};
    const char **targets[2] = {&text->id, &text->en};
    bool complete = true;
    if (!umkm__is_object(reading, node, KEYS)) {
        return false;
    }
    for (int i = 0; i < 2; i++) {
        struct umkm__node language = umkm__member(reading, node, KEYS[i], false);
        if (!cJSON_IsString(language.json) || is_blank(language.json->valuestring)) {
            umkm__fault(reading, &language, UMKM_E_RULE_TEXT, NULL, NULL);
            complete = false;
        } else {
            *targets[i] = copy_text(reading, &language);
            complete = complete && *targets[i] != NULL;
        }
    }
    return complete;
}

bool umkm__read_bitext(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                       struct umkm__bitext *text)
{
    struct umkm__node node = umkm__member(reading, object, key, false);
    if (node.json != NULL) {
        return umkm__read_bitext_at(reading, &node, text);
    }
    if (required) {
        umkm__fault(reading, &node, UMKM_E_RULE_TEXT, NULL, NULL);
    }
    return false;
}

bool umkm__read_id(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                   const char **id)
{
    static const char ALLOWED[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    struct umkm__node node = umkm__member(reading, object, key, false);
    if (!umkm__read_text(reading, object, key, required, id)) {
        return false;
    }
    if (strlen(*id) > 64 || (*id)[strspn(*id, ALLOWED)] != '\0') {
        umkm__fault(reading, &node, UMKM_E_RULE_VALUE,
                    "id: huruf, angka, titik, garis bawah, tanda hubung; paling panjang 64",
                    "id: letters, digits, points, underscores, hyphens; at most 64");
        return false;
    }
    return true;
}

static const char *const EVIDENCE[] = {"statute",    "copy",     "secondary", "derived", "announced",
                                       "convention", "recalled", "expert",    NULL};

const char *umkm__evidence_name(int32_t evidence)
{
    return evidence >= 0 && evidence < (int32_t)(sizeof EVIDENCE / sizeof EVIDENCE[0]) - 1 ? EVIDENCE[evidence] : "";
}

bool umkm__read_authority(struct umkm__reading *reading, const struct umkm__node *object, struct umkm__authority *authority)
{
    struct umkm__node citation = umkm__member(reading, object, "citation", false);
    bool read = true;
    if (!is_text(citation.json) || is_blank(citation.json->valuestring)) {
        umkm__fault(reading, &citation, UMKM_E_RULE_CITATION, NULL, NULL);
        read = false;
    } else {
        authority->citation = copy_text(reading, &citation);
    }
    read &= umkm__read_text(reading, object, "source", true, &authority->source);
    read &= umkm__read_bool(reading, object, "verified", true, &authority->verified);
    read &= umkm__read_choice(reading, object, "evidence", true, EVIDENCE, &authority->evidence);
    return read && authority->citation != NULL;
}
