/* SPDX-License-Identifier: MIT */
#include "rules/json_strict.h"

#include <stdbool.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"

/* An object with more keys than this is no rule document and no business; it bounds the search for duplicates. */
enum { KEYS_MAX = 512 };

#define LARGEST_EXACT INT64_C(9007199254740991) /* 2^53 - 1 */

struct frame {
    bool object;
    int32_t count;     /* members or elements so far */
    const char *key;   /* raw text of the current key, in an object */
    size_t key_length;
};

struct scan {
    const char *text;
    size_t length;
    size_t at;
    int32_t line;
    int32_t depth;
    int32_t nodes;
    const struct umkm__json_limits *limits;
    struct frame frames[UMKM__JSON_DEPTH];
    struct umkm__problem problem; /* status UMKM_OK while all is well */
};

/* One step of a JSON pointer. Keys come from the input: a long run of digits may be an identity number. */
static void add_step(struct umkm__text *path, const struct frame *frame)
{
    size_t digits = 0;
    umkm__text_cstr(path, "/");
    if (!frame->object) {
        umkm__text_int(path, frame->count > 0 ? frame->count - 1 : 0);
        return;
    }
    for (size_t i = 0; i < frame->key_length; i++) {
        digits += frame->key[i] >= '0' && frame->key[i] <= '9';
    }
    for (size_t i = 0; i < frame->key_length; i++) {
        char c = frame->key[i];
        if (c == '~' || c == '/') {
            umkm__text_cstr(path, c == '~' ? "~0" : "~1");
        } else {
            umkm__text_add(path, digits >= 13 && c >= '0' && c <= '9' ? "*" : &c, 1);
        }
    }
}

static bool fault(struct scan *scan, umkm_status status, const char *detail_id, const char *detail_en)
{
    if (scan->problem.status == UMKM_OK) {
        scan->problem.status = status;
        scan->problem.offset = (int64_t)scan->at;
        scan->problem.line = scan->line;
        scan->problem.detail.id = detail_id;
        scan->problem.detail.en = detail_en;
    }
    return false;
}

static bool syntax(struct scan *scan, const char *detail_id, const char *detail_en)
{
    return fault(scan, UMKM_E_JSON_SYNTAX, detail_id, detail_en);
}

static int peek(const struct scan *scan) { return scan->at < scan->length ? (unsigned char)scan->text[scan->at] : -1; }

static void skip_space(struct scan *scan)
{
    for (; scan->at < scan->length; scan->at++) {
        char c = scan->text[scan->at];
        if (c == '\n') {
            scan->line++;
        } else if (c != ' ' && c != '\t' && c != '\r') {
            break;
        }
    }
}

static bool is_digit(int c) { return c >= '0' && c <= '9'; }

static bool scan_number(struct scan *scan)
{
    bool negative = peek(scan) == '-';
    int64_t value = 0;
    size_t first;
    scan->at += negative;
    first = scan->at;
    while (is_digit(peek(scan))) {
        if (value <= LARGEST_EXACT) {
            value = value * 10 + (peek(scan) - '0');
        }
        scan->at++;
    }
    if (scan->at == first || (scan->text[first] == '0' && scan->at > first + 1)) {
        return syntax(scan, "angka dimulai dengan 1-9, atau hanya 0", "a number begins with 1-9, or is just 0");
    }
    if (value > LARGEST_EXACT) {
        return fault(scan, UMKM_E_JSON_NUMBER, "tulis jumlah yang lebih besar sebagai teks", "write larger amounts as text");
    }
    if (peek(scan) == '.' || peek(scan) == 'e' || peek(scan) == 'E' || (negative && value == 0)) {
        return fault(scan, UMKM_E_JSON_NUMBER, "tanpa pecahan, pangkat, atau -0", "without fraction, exponent or -0");
    }
    return true;
}

/* The four digits of \uXXXX, or -1. */
static int32_t scan_hex4(struct scan *scan)
{
    int32_t value = 0;
    for (int i = 0; i < 4; i++, scan->at++) {
        int c = peek(scan);
        int lower = c | 0x20;
        int digit = is_digit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
        if (digit < 0) {
            return -1;
        }
        value = value * 16 + digit;
    }
    return value;
}

static bool scan_unicode_escape(struct scan *scan)
{
    int32_t unit = scan_hex4(scan);
    if (unit >= 0xD800 && unit <= 0xDBFF) {
        bool pair = peek(scan) == '\\' && scan->at + 1 < scan->length && scan->text[scan->at + 1] == 'u';
        int32_t low = -1;
        if (pair) {
            scan->at += 2;
            low = scan_hex4(scan);
        }
        return (low >= 0xDC00 && low <= 0xDFFF) || syntax(scan, "pasangan surogat tidak lengkap", "lone surrogate");
    }
    if (unit <= 0 || (unit >= 0xDC00 && unit <= 0xDFFF)) {
        return syntax(scan, "\\u memerlukan empat digit heksadesimal, bukan 0000 atau surogat tunggal",
                      "\\u needs four hexadecimal digits, not 0000 or a lone surrogate");
    }
    return true;
}

/* At the opening quote. Gives the raw text between the quotes. */
static bool scan_string(struct scan *scan, const char **raw, size_t *raw_length)
{
    size_t first = ++scan->at;
    while (peek(scan) != '"') {
        int c = peek(scan);
        if (c < 0x20) {
            return syntax(scan, c < 0 ? "teks tidak ditutup" : "karakter kendali di dalam teks",
                          c < 0 ? "text is not closed" : "control character inside text");
        }
        scan->at++;
        if (c == '\\') {
            int e = peek(scan);
            scan->at++;
            if (e == 'u') {
                if (!scan_unicode_escape(scan)) {
                    return false;
                }
            } else if (e < 0 || strchr("\"\\/bfnrt", e) == NULL) {
                scan->at--;
                return syntax(scan, "pelolosan tidak dikenal", "unknown escape");
            }
        }
    }
    *raw = scan->text + first;
    *raw_length = scan->at - first;
    scan->at++;
    return true;
}

static bool scan_word(struct scan *scan, const char *word)
{
    size_t length = strlen(word);
    if (scan->length - scan->at < length || memcmp(scan->text + scan->at, word, length) != 0) {
        return syntax(scan, "nilai JSON tidak dikenal", "not a JSON value");
    }
    scan->at += length;
    return true;
}

static bool enter(struct scan *scan)
{
    int32_t most = scan->limits->max_depth < UMKM__JSON_DEPTH ? scan->limits->max_depth : UMKM__JSON_DEPTH;
    if (scan->depth >= most) {
        return fault(scan, UMKM_E_JSON_DEPTH, NULL, NULL);
    }
    scan->frames[scan->depth] = (struct frame){.object = peek(scan) == '{'};
    scan->depth++;
    scan->at++;
    return true;
}

/* A value begins here: a scalar is scanned whole, a container is entered. */
static bool scan_value(struct scan *scan)
{
    const char *raw;
    size_t raw_length;
    int c = peek(scan);
    if (++scan->nodes > scan->limits->max_nodes) {
        return fault(scan, UMKM_E_JSON_SIZE, "terlalu banyak nilai", "too many values");
    }
    if (c == '{' || c == '[') {
        return enter(scan);
    }
    if (c == '"') {
        return scan_string(scan, &raw, &raw_length);
    }
    if (c == '-' || is_digit(c)) {
        return scan_number(scan);
    }
    return scan_word(scan, c == 't' ? "true" : c == 'f' ? "false" : "null");
}

static bool scan_key(struct scan *scan, struct frame *frame)
{
    if (peek(scan) != '"') {
        return syntax(scan, "diharapkan kunci dalam tanda kutip", "expected a key in quotes");
    }
    if (!scan_string(scan, &frame->key, &frame->key_length)) {
        return false;
    }
    skip_space(scan);
    if (peek(scan) != ':') {
        return syntax(scan, "diharapkan titik dua", "expected a colon");
    }
    scan->at++;
    skip_space(scan);
    return true;
}

/* Inside a container: its end, or the next member or element. */
static bool scan_next(struct scan *scan)
{
    struct frame *frame = &scan->frames[scan->depth - 1];
    int close = frame->object ? '}' : ']';
    skip_space(scan);
    if (peek(scan) == close) {
        scan->depth--;
        scan->at++;
        return true;
    }
    if (frame->count > 0) {
        if (peek(scan) != ',') {
            return syntax(scan, "diharapkan koma atau penutup", "expected a comma or the end");
        }
        scan->at++;
        skip_space(scan);
    }
    frame->count++;
    if (frame->object && frame->count > KEYS_MAX) {
        return fault(scan, UMKM_E_JSON_SIZE, "terlalu banyak kunci dalam satu objek", "too many keys in one object");
    }
    return (!frame->object || scan_key(scan, frame)) && scan_value(scan);
}

static bool scan_document(struct scan *scan)
{
    size_t valid = umkm__utf8_valid(scan->text, scan->length);
    if (scan->length > scan->limits->max_bytes) {
        return fault(scan, UMKM_E_JSON_SIZE, NULL, NULL);
    }
    if (valid < scan->length) {
        scan->at = valid;
        return fault(scan, UMKM_E_UTF8, NULL, NULL);
    }
    skip_space(scan);
    if (scan->at == scan->length) {
        return syntax(scan, "dokumen kosong", "the document is empty");
    }
    if (!scan_value(scan)) {
        return false;
    }
    while (scan->depth > 0) {
        if (!scan_next(scan)) {
            return false;
        }
    }
    skip_space(scan);
    return scan->at == scan->length || syntax(scan, "ada teks sesudah akhir dokumen", "text after the end of the document");
}

static umkm_status report(struct scan *scan, umkm_error *error)
{
    char path[UMKM_ERROR_PATH_SIZE];
    struct umkm__text text;
    umkm__text_init(&text, path, sizeof path);
    for (int32_t i = 0; i < scan->depth; i++) {
        add_step(&text, &scan->frames[i]);
    }
    umkm__text_trim(&text);
    scan->problem.path = path;
    return umkm__fail(error, &scan->problem);
}

/* The first member whose key an earlier sibling has, anywhere below. Sets the path on the way back. */
static bool has_duplicate(const cJSON *node, struct frame *frames, int32_t depth, int32_t *found_depth)
{
    frames[depth] = (struct frame){.object = cJSON_IsObject(node)};
    for (const cJSON *child = node->child; child != NULL; child = child->next) {
        frames[depth].count++;
        if (frames[depth].object) {
            frames[depth].key = child->string;
            frames[depth].key_length = strlen(child->string);
            for (const cJSON *earlier = node->child; earlier != child; earlier = earlier->next) {
                if (strcmp(earlier->string, child->string) == 0) {
                    *found_depth = depth + 1;
                    return true;
                }
            }
        }
        if (child->child != NULL && has_duplicate(child, frames, depth + 1, found_depth)) {
            return true;
        }
    }
    return false;
}

umkm_status umkm__json_parse(const char *text, size_t length, const struct umkm__json_limits *limits, cJSON **tree,
                             umkm_error *error)
{
    struct scan scan = {.text = text, .length = length, .line = 1, .limits = limits};
    *tree = NULL;
    if (!scan_document(&scan)) {
        return report(&scan, error);
    }
    *tree = cJSON_ParseWithLengthOpts(text, length, NULL, 0);
    if (*tree == NULL) { /* the scan has proved the grammar: only memory is left to fail */
        return umkm__fail_with(error, UMKM_E_MEMORY, NULL, NULL);
    }
    if (has_duplicate(*tree, scan.frames, 0, &scan.depth)) {
        scan.problem = (struct umkm__problem){.status = UMKM_E_JSON_DUPLICATE_KEY, .offset = -1};
        cJSON_Delete(*tree);
        *tree = NULL;
        return report(&scan, error);
    }
    return UMKM_OK;
}
