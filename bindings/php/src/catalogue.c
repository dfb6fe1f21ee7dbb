/* SPDX-License-Identifier: MIT */
/* What is built in: the fields and the law. */
#include "umkm_php.h"

#include <ext/json/php_json.h>

static const char *type_name(int32_t type)
{
    static const char *const NAMES[] = {
        [UMKM_TYPE_MONEY] = "money", [UMKM_TYPE_COUNT] = "count", [UMKM_TYPE_DATE] = "date", [UMKM_TYPE_BOOL] = "bool",
        [UMKM_TYPE_ENUM] = "enum",   [UMKM_TYPE_CODE] = "code",   [UMKM_TYPE_TEXT] = "text",
    };
    return type > 0 && (size_t)type < sizeof NAMES / sizeof NAMES[0] ? NAMES[type] : "";
}

static void add_split(zval *array, const char *key, const char *names)
{
    zval list;
    array_init(&list);
    while (names[0] != '\0') {
        size_t length = strcspn(names, "|");
        add_next_index_stringl(&list, names, length);
        names += length + (names[length] == '|' ? 1 : 0);
    }
    add_assoc_zval(array, key, &list);
}

static void add_bitext(zval *array, const char *key, const char *id, const char *en)
{
    zval both;
    array_init_size(&both, 2);
    add_assoc_string(&both, "id", id);
    add_assoc_string(&both, "en", en);
    add_assoc_zval(array, key, &both);
}

static void add_choices(zval *array, int32_t field)
{
    zval list;
    int64_t value = 0;
    const char *name = NULL;
    const char *aliases = NULL;
    array_init(&list);
    for (size_t i = 0; umkm_enum_at(field, i, &value, &name, &aliases) == UMKM_OK; i++) {
        zval choice;
        array_init_size(&choice, 4);
        add_assoc_long(&choice, "value", value);
        add_assoc_string(&choice, "name", name);
        add_split(&choice, "aliases", aliases);
        add_bitext(&choice, "label", umkm_enum_label(field, value, UMKM_LANG_ID),
                   umkm_enum_label(field, value, UMKM_LANG_EN));
        add_next_index_zval(&list, &choice);
    }
    add_assoc_zval(array, "choices", &list);
}

/* The range of a code says nothing about its digits. */
static bool has_range(int32_t type)
{
    return type == UMKM_TYPE_MONEY || type == UMKM_TYPE_COUNT;
}

static void add_limit(zval *array, const char *key, bool given, int64_t limit)
{
    if (given) {
        add_assoc_long(array, key, limit);
    } else {
        add_assoc_null(array, key);
    }
}

static void describe(int32_t field, zval *entry)
{
    umkm_field_description description = {.struct_size = sizeof description};
    bool ranged;
    array_init_size(entry, 8);
    (void)umkm_field_info(field, &description);
    ranged = has_range(description.type);
    add_assoc_string(entry, "name", description.name);
    add_assoc_string(entry, "type", type_name(description.type));
    add_assoc_string(entry, "unit", description.unit);
    add_limit(entry, "minimum", ranged, description.minimum);
    add_limit(entry, "maximum", ranged, description.maximum);
    add_choices(entry, field);
    add_split(entry, "aliases", description.aliases);
    add_bitext(entry, "text", description.text_id, description.text_en);
}

void umkm_php_fields(zval *answer)
{
    int32_t field = UMKM_FIELD_NONE;
    array_init_size(answer, (uint32_t)umkm_field_count());
    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        zval entry;
        describe(field, &entry);
        add_next_index_zval(answer, &entry);
    }
}

static bool find_law(const umkm_rules *rules, size_t *index)
{
    umkm_document document = {.struct_size = sizeof document};
    for (size_t i = 0; umkm_rules_document(rules, i, &document) == UMKM_OK; i++) {
        if (document.kind == UMKM_DOCUMENT_LAW) {
            *index = i;
            return true;
        }
    }
    return false;
}

/* The document as it was loaded: its own words are the best description. */
void umkm_php_law(zval *answer)
{
    const umkm_rules *rules = umkm_php_rules();
    zend_string *text;
    size_t index = 0;
    size_t needed = 0;
    if (rules == NULL || !find_law(rules, &index)) {
        return;
    }
    (void)umkm_rules_document_text(rules, index, NULL, 0, &needed);
    text = zend_string_alloc(needed - 1, false);
    (void)umkm_rules_document_text(rules, index, ZSTR_VAL(text), needed, NULL);
    (void)php_json_decode_ex(answer, ZSTR_VAL(text), needed - 1, PHP_JSON_OBJECT_AS_ARRAY | PHP_JSON_THROW_ON_ERROR,
                             PHP_JSON_PARSER_DEFAULT_DEPTH);
    zend_string_release(text);
}
