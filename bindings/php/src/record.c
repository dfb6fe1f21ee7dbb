/* SPDX-License-Identifier: MIT */
/*
 * From the decision record to arrays. Only what the library writes is read: one line without blanks, whole numbers, keys
 * that are words and not repeated. That, and what answers have in common, makes it several times faster than PHP's own
 * reader.
 */
#include "record.h"

#include <ext/json/php_json.h>

#include "shared.h"

struct reader {
    const char *at;
    const char *end;
    const char *escape;              /* the next backslash, or the end */
    struct umkm_php_member *members; /* of all objects and lists that are open */
    uint32_t count;
    uint32_t room;
};

static const char *find_escape(const char *from, const char *end)
{
    const char *found = memchr(from, '\\', (size_t)(end - from));
    return found != NULL ? found : end;
}

/* Texts of the rules may have quotes in them; those few are left to PHP, which wants a NUL behind them. */
static bool read_escaped(struct reader *reader, zval *value)
{
    const char *end = reader->at + 1;
    zend_string *token;
    bool good;
    while (end < reader->end && *end != '"') {
        end += *end == '\\' ? 2 : 1;
    }
    if (end >= reader->end) {
        return false;
    }
    token = zend_string_init(reader->at, (size_t)(end + 1 - reader->at), false);
    good = php_json_decode_ex(value, ZSTR_VAL(token), ZSTR_LEN(token), PHP_JSON_OBJECT_AS_ARRAY,
                              PHP_JSON_PARSER_DEFAULT_DEPTH) == SUCCESS;
    zend_string_release(token);
    reader->at = end + 1;
    reader->escape = find_escape(reader->at, reader->end);
    return good;
}

static bool read_text(struct reader *reader, zval *value)
{
    const char *text = reader->at + 1;
    const char *end = memchr(text, '"', (size_t)(reader->end - text));
    if (end == NULL) {
        return false;
    }
    if (end > reader->escape) {
        return read_escaped(reader, value);
    }
    umkm_php_shared_text(text, (size_t)(end - text), value);
    reader->at = end + 1;
    return true;
}

static bool read_word(struct reader *reader, zval *value)
{
    static const struct {
        const char *word;
        uint32_t type;
    } WORDS[] = {{"null", IS_NULL}, {"true", IS_TRUE}, {"false", IS_FALSE}};
    for (size_t i = 0; i < sizeof WORDS / sizeof WORDS[0]; i++) {
        size_t length = strlen(WORDS[i].word);
        if ((size_t)(reader->end - reader->at) >= length && memcmp(reader->at, WORDS[i].word, length) == 0) {
            Z_TYPE_INFO_P(value) = WORDS[i].type;
            reader->at += length;
            return true;
        }
    }
    return false;
}

static bool read_number(struct reader *reader, zval *value)
{
    char *end = NULL;
    if (*reader->at != '-' && !(*reader->at >= '0' && *reader->at <= '9')) {
        return false;
    }
    ZVAL_LONG(value, ZEND_STRTOL(reader->at, &end, 10));
    reader->at = end;
    return true;
}

static bool read_value(struct reader *reader, zval *value);

static struct umkm_php_member *add_member(struct reader *reader)
{
    if (reader->count == reader->room) {
        reader->room *= 2;
        reader->members = safe_erealloc(reader->members, reader->room, sizeof *reader->members, 0);
    }
    return &reader->members[reader->count];
}

static bool read_member(struct reader *reader, bool keyed)
{
    struct umkm_php_member member = {NULL, {{0}}};
    zval key;
    if (keyed) {
        if (*reader->at != '"' || !read_text(reader, &key) || *reader->at != ':') {
            return false;
        }
        member.key = Z_STR(key);
        reader->at++;
    }
    if (!read_value(reader, &member.value)) {
        return false;
    }
    *add_member(reader) = member;
    reader->count++;
    return true;
}

/* The members lie on the stack until the last one is there. */
static bool read_members(struct reader *reader, bool keyed, zval *value)
{
    uint32_t first = reader->count;
    char close = keyed ? '}' : ']';
    reader->at++;
    while (*reader->at != close) {
        if ((reader->count > first && *reader->at++ != ',') || !read_member(reader, keyed)) {
            return false;
        }
    }
    reader->at++;
    umkm_php_shared_array(reader->members + first, reader->count - first, value);
    reader->count = first;
    return true;
}

static bool read_value(struct reader *reader, zval *value)
{
    switch (*reader->at) {
    case '{':
        return read_members(reader, true, value);
    case '[':
        return read_members(reader, false, value);
    case '"':
        return read_text(reader, value);
    case 'n':
    case 't':
    case 'f':
        return read_word(reader, value);
    default:
        return read_number(reader, value);
    }
}

bool umkm_php_read_record(const char *text, size_t length, zval *value)
{
    enum { USUAL = 128 };
    struct reader reader = {
        text, text + length, find_escape(text, text + length), safe_emalloc(USUAL, sizeof *reader.members, 0), 0, USUAL};
    bool good = read_value(&reader, value) && reader.at == reader.end;
    efree(reader.members);
    if (!good) {
        zend_throw_error(NULL, "The decision record cannot be read at byte %zu", (size_t)(reader.at - text));
    }
    return good;
}
