/* SPDX-License-Identifier: MIT */
/* The array of options: which there are, for which functions, and what they may hold. */
#include "umkm_php.h"

#include <time.h>

#include <ext/date/php_date.h>

enum kind { DAY, CHOICE, RULE, FLAG, NUMBER, SECTIONS };

typedef umkm_status find_rule(const umkm_rules *rules, const char *id, size_t length, int32_t *handle);

struct option {
    const char *name;
    uint32_t functions;
    enum kind kind;
    size_t offset;              /* of an int32_t in struct umkm_php_options */
    const char *const *choices; /* in the order of their numbers, NULL at the end */
    int32_t most;               /* of a number */
    find_rule *find;            /* of a rule, by its id */
    size_t text;                /* offset of a place for the id; 0: none */
};

enum {
    WITH_CLASS = UMKM_PHP_CLASSIFY | UMKM_PHP_ASSESS | UMKM_PHP_CLASSIFY_COLUMNS,
    WITH_SCORE = UMKM_PHP_SCORE | UMKM_PHP_ASSESS | UMKM_PHP_SCORE_COLUMNS,
    WITH_PROGRAMMES = UMKM_PHP_PROGRAMMES | UMKM_PHP_ASSESS | UMKM_PHP_PROGRAMME_COLUMNS,
    WITH_COLUMNS = UMKM_PHP_CLASSIFY_COLUMNS | UMKM_PHP_SCORE_COLUMNS | UMKM_PHP_PROGRAMME_COLUMNS,
    ALL = WITH_CLASS | WITH_SCORE | WITH_PROGRAMMES
};

static const char *const PURPOSES[] = {"facilitation", "registration", NULL};
static const char *const BASES[] = {"purpose", "sales", "capital", "cohort", "higher", "lower", NULL};
static const char *const GAPS[] = {"none", "before", "after", NULL};
static const char *const STANDINGS[] = {"usual", "alone", "member", "both", NULL};
static const char *const SECTION_NAMES[] = {"classification", "score", "programmes", NULL};

#define PLACE(member) offsetof(struct umkm_php_options, member)

static const struct option OPTIONS[] = {
    {"as_of", ALL, DAY, PLACE(classify.as_of), NULL, 0, NULL, 0},
    {"purpose", WITH_CLASS, CHOICE, PLACE(classify.purpose), PURPOSES, 0, NULL, 0},
    {"basis", WITH_CLASS, CHOICE, PLACE(classify.basis), BASES, 0, NULL, 0},
    {"gap", WITH_CLASS, CHOICE, PLACE(classify.gap), GAPS, 0, NULL, 0},
    {"regime", WITH_CLASS, RULE, PLACE(classify.regime), NULL, 0, umkm_regime_find, 0},
    {"scorecard", WITH_SCORE, RULE, PLACE(scorecard), NULL, 0, umkm_scorecard_find, PLACE(decision.scorecard)},
    {"programme", WITH_PROGRAMMES, RULE, PLACE(programme), NULL, 0, umkm_programme_find, PLACE(decision.programme)},
    {"standing", WITH_PROGRAMMES, CHOICE, PLACE(decision.standing), STANDINGS, 0, NULL, 0},
    {"announced", UMKM_PHP_PROGRAMMES | UMKM_PHP_ASSESS, FLAG, PLACE(decision.announced), NULL, 0, NULL, 0},
    {"sections", UMKM_PHP_ASSESS, SECTIONS, PLACE(decision.sections), SECTION_NAMES, 0, NULL, 0},
    {"reasons", UMKM_PHP_SCORE_COLUMNS, NUMBER, PLACE(reasons), NULL, UMKM_SCORE_REASONS_MAX, NULL, 0},
    {"packed", WITH_COLUMNS, FLAG, PLACE(packed), NULL, 0, NULL, 0},
};

static const struct option *find(const zend_string *key, uint32_t function)
{
    for (size_t i = 0; i < sizeof OPTIONS / sizeof OPTIONS[0]; i++) {
        if ((OPTIONS[i].functions & function) != 0 &&
            zend_string_equals_cstr(key, OPTIONS[i].name, strlen(OPTIONS[i].name))) {
            return &OPTIONS[i];
        }
    }
    return NULL;
}

static bool wrong_type(const struct option *option, const char *expected, const zval *value)
{
    zend_argument_type_error(2, "must have %s for \"%s\", %s given", expected, option->name, zend_zval_type_name(value));
    return false;
}

static bool refuse_choice(const struct option *option)
{
    char path[UMKM_PHP_PATH_SIZE];
    char list[UMKM_PHP_PATH_SIZE] = "";
    zend_string *id;
    zend_string *en;
    for (size_t i = 0; option->choices[i] != NULL; i++) {
        size_t at = strlen(list);
        (void)snprintf(list + at, sizeof list - at, "%s%s", i > 0 ? ", " : "", option->choices[i]);
    }
    (void)snprintf(path, sizeof path, "/options/%s", option->name);
    id = strpprintf(0, "%s; pilihan: %s", option->name, list);
    en = strpprintf(0, "%s; choices: %s", option->name, list);
    umkm_php_refuse(2, UMKM_E_ENUM, UMKM_FIELD_NONE, path, ZSTR_VAL(id), ZSTR_VAL(en));
    zend_string_release(id);
    zend_string_release(en);
    return false;
}

static bool refuse(const struct option *option, umkm_status status, const umkm_error *error)
{
    char path[UMKM_PHP_PATH_SIZE];
    (void)snprintf(path, sizeof path, "/options/%s", option->name);
    if (error != NULL && error->message_id[0] != '\0') {
        umkm_php_throw(2, status, error, path);
    } else {
        umkm_php_refuse(2, status, UMKM_FIELD_NONE, path, option->name, option->name);
    }
    return false;
}

static int32_t choice(const struct option *option, const zend_string *text)
{
    for (int32_t i = 0; option->choices[i] != NULL; i++) {
        if (zend_string_equals_cstr(text, option->choices[i], strlen(option->choices[i]))) {
            return i;
        }
    }
    return -1;
}

static bool read_choice(const struct option *option, const zval *value, int32_t *number)
{
    int32_t found;
    if (Z_TYPE_P(value) != IS_STRING) {
        return wrong_type(option, "string", value);
    }
    found = choice(option, Z_STR_P(value));
    if (found < 0) {
        return refuse_choice(option);
    }
    *number = found;
    return true;
}

static bool read_day(const struct option *option, const zval *value, int32_t *number)
{
    umkm_error error;
    umkm_status status;
    if (Z_TYPE_P(value) != IS_STRING) {
        return wrong_type(option, "string", value);
    }
    umkm_error_init(&error);
    status = umkm_date_parse(Z_STRVAL_P(value), Z_STRLEN_P(value), UMKM_DATE_ISO, number, &error);
    return status == UMKM_OK || refuse(option, status, &error);
}

/* The array keeps the id alive. One with a NUL inside would be taken for its first part, and is none. */
static bool read_rule(const struct option *option, const zval *value, struct umkm_php_options *options)
{
    const umkm_rules *rules = umkm_php_rules();
    int32_t handle = 0;
    umkm_status status = UMKM_E_NO_RULE;
    if (rules == NULL) {
        return false;
    }
    if (Z_TYPE_P(value) != IS_STRING) {
        return wrong_type(option, "string", value);
    }
    if (strlen(Z_STRVAL_P(value)) == Z_STRLEN_P(value)) {
        status = option->find(rules, Z_STRVAL_P(value), Z_STRLEN_P(value), &handle);
    }
    if (status != UMKM_OK) {
        return refuse(option, status, NULL);
    }
    memcpy((char *)options + option->offset, &handle, sizeof handle);
    if (option->text != 0) {
        const char *id = Z_STRVAL_P(value);
        memcpy((char *)options + option->text, &id, sizeof id);
    }
    return true;
}

static bool read_number(const struct option *option, const zval *value, int32_t *number)
{
    if (Z_TYPE_P(value) != IS_LONG) {
        return wrong_type(option, "int", value);
    }
    if (Z_LVAL_P(value) < 0 || Z_LVAL_P(value) > option->most) {
        return refuse(option, UMKM_E_RANGE, NULL);
    }
    *number = (int32_t)Z_LVAL_P(value);
    return true;
}

static bool read_flag(const struct option *option, const zval *value, int32_t *number)
{
    if (Z_TYPE_P(value) != IS_TRUE && Z_TYPE_P(value) != IS_FALSE) {
        return wrong_type(option, "bool", value);
    }
    *number = Z_TYPE_P(value) == IS_TRUE;
    return true;
}

static bool read_sections(const struct option *option, const zval *value, int32_t *bits)
{
    zval *element;
    if (Z_TYPE_P(value) != IS_ARRAY) {
        return wrong_type(option, "array", value);
    }
    *bits = 0;
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(value), element)
    {
        int32_t section = 0;
        ZVAL_DEREF(element);
        if (!read_choice(option, element, &section)) {
            return false;
        }
        *bits |= 1 << section;
    }
    ZEND_HASH_FOREACH_END();
    return *bits != 0 || refuse_choice(option);
}

static bool read_option(const struct option *option, const zval *value, struct umkm_php_options *options)
{
    void *place = (char *)options + option->offset;
    switch (option->kind) {
    case DAY:
        return read_day(option, value, place);
    case CHOICE:
        return read_choice(option, value, place);
    case RULE:
        return read_rule(option, value, options);
    case FLAG:
        return read_flag(option, value, place);
    case NUMBER:
        return read_number(option, value, place);
    case SECTIONS:
        return read_sections(option, value, place);
    }
    return false;
}

/* The day in the time zone that PHP is set to (date.timezone). */
static int32_t today(void)
{
    zend_string *text = php_format_date("Ymd", 3, time(NULL), true);
    int32_t day = (int32_t)ZEND_STRTOL(ZSTR_VAL(text), NULL, 10);
    zend_string_release(text);
    return day;
}

static bool read_member(const zend_string *key, const zval *value, uint32_t function, struct umkm_php_options *options)
{
    char path[UMKM_PHP_PATH_SIZE];
    const struct option *option;
    if (key == NULL) {
        zend_argument_type_error(2, "must be an array keyed by option name, an integer key given");
        return false;
    }
    option = find(key, function);
    if (option == NULL) {
        umkm_php_path(path, "/options", key);
        umkm_php_refuse(2, UMKM_E_NAME, UMKM_FIELD_NONE, path, path + 1, path + 1);
        return false;
    }
    return read_option(option, value, options);
}

bool umkm_php_read_options(const HashTable *array, uint32_t function, struct umkm_php_options *options)
{
    zend_string *key;
    zval *value;
    memset(options, 0, sizeof *options);
    umkm_classify_options_init(&options->classify);
    umkm_decision_options_init(&options->decision);
    options->decision.classify = &options->classify;
    options->decision.sections = UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_SCORE | UMKM_SECTION_PROGRAMMES;
    if (array != NULL) {
        ZEND_HASH_FOREACH_STR_KEY_VAL((HashTable *)array, key, value)
        {
            ZVAL_DEREF(value);
            if (!read_member(key, value, function, options)) {
                return false;
            }
        }
        ZEND_HASH_FOREACH_END();
    }
    if (options->classify.as_of == 0) {
        options->classify.as_of = today();
    }
    return true;
}
