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
    bool inside;     /* a member or an element of it is being read, not the container itself */
    int32_t count;   /* members or elements so far */
    const char *key; /* raw text of the current key, in an object */
    size_t key_length;
};

struct place {
    size_t at;
    int32_t line;
};

struct scan {
    const char *text;
    size_t length;
    size_t at;
    int32_t line;
    int32_t depth;
    int32_t nodes;
    int32_t stop;       /* the node to stop at, counted from 1; 0: none */
    struct place begin; /* of the current member (its key) or element */
    const struct umkm__json_limits *limits;
    struct frame frames[UMKM__JSON_DEPTH];
    struct umkm__problem problem; /* status UMKM_OK while all is well */
};

void umkm__json_add_key(struct umkm__text *path, const char *key, size_t length)
{
    static const char HEX[] = "0123456789abcdef";
    size_t digits = 0;
    umkm__text_cstr(path, "/");
    for (size_t i = 0; i < length; i++) {
        digits += key[i] >= '0' && key[i] <= '9';
    }
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)key[i];
        const char control[] = {'\\', 'u', '0', '0', HEX[c >> 4], HEX[c & 15]};
        if (c == '~' || c == '/') {
            umkm__text_cstr(path, c == '~' ? "~0" : "~1");
        } else if (c < 0x20 || c == 0x7F) {
            umkm__text_add(path, control, sizeof control);
        } else {
            umkm__text_add(path, digits >= UMKM__IDENTITY_DIGITS && c >= '0' && c <= '9' ? "*" : &key[i], 1);
        }
    }
}

static void add_step(struct umkm__text *path, const struct frame *frame)
{
    if (!frame->inside) {
        return;
    }
    if (frame->object) {
        umkm__json_add_key(path, frame->key, frame->key_length);
    } else {
        umkm__text_cstr(path, "/");
        umkm__text_int(path, frame->count - 1);
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

static bool fault_from(struct scan *scan, size_t at, umkm_status status, const char *detail_id, const char *detail_en)
{
    scan->at = at;
    return fault(scan, status, detail_id, detail_en);
}

static int peek(const struct scan *scan)
{
    return scan->at < scan->length ? (unsigned char)scan->text[scan->at] : -1;
}

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

static bool is_digit(int c)
{
    return c >= '0' && c <= '9';
}

static bool scan_number(struct scan *scan)
{
    const size_t start = scan->at;
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
        return fault_from(scan, start, UMKM_E_JSON_SYNTAX, "angka dimulai dengan 1-9, atau hanya 0",
                          "a number begins with 1-9, or is just 0");
    }
    if (value > LARGEST_EXACT) {
        return fault_from(scan, start, UMKM_E_JSON_NUMBER,
                          "jumlah yang lebih besar ditulis sebagai teks, hanya dalam data usaha",
                          "larger amounts are written as text, in the data of businesses only");
    }
    if (peek(scan) == '.' || peek(scan) == 'e' || peek(scan) == 'E' || (negative && value == 0)) {
        return fault_from(scan, start, UMKM_E_JSON_NUMBER, "tanpa pecahan, pangkat, atau -0",
                          "without fraction, exponent or -0");
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

/* After "\\u". */
static bool scan_unicode_escape(struct scan *scan)
{
    const size_t start = scan->at - 2;
    int32_t unit = scan_hex4(scan);
    if (unit >= 0xD800 && unit <= 0xDBFF) {
        bool pair = peek(scan) == '\\' && scan->at + 1 < scan->length && scan->text[scan->at + 1] == 'u';
        int32_t low = -1;
        if (pair) {
            scan->at += 2;
            low = scan_hex4(scan);
        }
        return (low >= 0xDC00 && low <= 0xDFFF) ||
               fault_from(scan, start, UMKM_E_JSON_SYNTAX, "pasangan surogat tidak lengkap", "lone surrogate");
    }
    if (unit <= 0 || (unit >= 0xDC00 && unit <= 0xDFFF)) {
        return fault_from(scan, start, UMKM_E_JSON_SYNTAX,
                          "\\u memerlukan empat digit heksadesimal, bukan 0000 atau surogat tunggal",
                          "\\u needs four hexadecimal digits, not 0000 or a lone surrogate");
    }
    return true;
}

/* At the character after a backslash. */
static bool scan_escape(struct scan *scan)
{
    int c = peek(scan);
    if (c == 'u') {
        scan->at++;
        return scan_unicode_escape(scan);
    }
    if (c <= 0 || strchr("\"\\/bfnrt", c) == NULL) {
        return fault_from(scan, scan->at - 1, UMKM_E_JSON_SYNTAX, "pelolosan tidak dikenal", "unknown escape");
    }
    scan->at++;
    return true;
}

/* Goes past the characters of a text that mean nothing but themselves. */
static void skip_plain(struct scan *scan)
{
    size_t at = scan->at;
    while (at < scan->length && (unsigned char)scan->text[at] >= 0x20 && scan->text[at] != '"' && scan->text[at] != '\\') {
        at++;
    }
    scan->at = at;
}

/* At the opening quote. Gives the raw text between the quotes. */
static bool scan_string(struct scan *scan, const char **raw, size_t *raw_length)
{
    size_t first = ++scan->at;
    for (skip_plain(scan); peek(scan) != '"'; skip_plain(scan)) {
        int c = peek(scan);
        if (c < 0x20) {
            return syntax(scan, c < 0 ? "teks tidak ditutup" : "karakter kendali di dalam teks",
                          c < 0 ? "text is not closed" : "control character inside text");
        }
        scan->at++;
        if (!scan_escape(scan)) { /* only a backslash stops before the quote */
            return false;
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
        return fault(scan, UMKM_E_JSON_DEPTH, "paling banyak 16 tingkat", "at most 16 levels");
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
    if (++scan->nodes == scan->stop) {
        scan->at = scan->begin.at;
        scan->line = scan->begin.line;
        return false;
    }
    if (scan->nodes > scan->limits->max_nodes) {
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
    frame->inside = true;
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
    frame->inside = false;
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
    scan->begin = (struct place){scan->at, scan->line};
    frame->count++;
    frame->inside = !frame->object;
    if (frame->object && frame->count > KEYS_MAX) {
        return fault(scan, UMKM_E_JSON_SIZE, "terlalu banyak kunci dalam satu objek", "too many keys in one object");
    }
    return (!frame->object || scan_key(scan, frame)) && scan_value(scan);
}

static bool check_utf8(struct scan *scan)
{
    static const char BYTE_ORDER_MARK[] = "\xEF\xBB\xBF";
    size_t valid = umkm__utf8_valid(scan->text, scan->length);
    if (scan->length >= 3 && memcmp(scan->text, BYTE_ORDER_MARK, 3) == 0) {
        return syntax(scan, "hapus byte order mark di awal", "remove the byte order mark at the beginning");
    }
    if (valid == scan->length) {
        return true;
    }
    for (; scan->at < valid; scan->at++) {
        scan->line += scan->text[scan->at] == '\n';
    }
    return fault(scan, UMKM_E_UTF8, "simpan berkas sebagai UTF-8", "save the file as UTF-8");
}

static bool scan_document(struct scan *scan)
{
    if (scan->length > scan->limits->max_bytes) {
        return fault(scan, UMKM_E_JSON_SIZE, "paling besar 1 MiB", "at most 1 MiB");
    }
    if (!check_utf8(scan)) {
        return false;
    }
    skip_space(scan);
    if (scan->at == scan->length) {
        return syntax(scan, "dokumen kosong", "the document is empty");
    }
    scan->begin = (struct place){scan->at, scan->line};
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
    (void)umkm__fail(error, &scan->problem);
    scan->problem.path = NULL; /* the text ends here */
    return scan->problem.status;
}

/* Counts nodes in the order of the text up to the first member whose key an earlier sibling has. */
static bool count_to_duplicate(const cJSON *node, int32_t *count)
{
    for (const cJSON *child = node->child; child != NULL; child = child->next) {
        ++*count;
        for (const cJSON *earlier = node->child; earlier->string != NULL && earlier != child; earlier = earlier->next) {
            if (earlier->string[0] == child->string[0] && strcmp(earlier->string, child->string) == 0) {
                return true;
            }
        }
        if (count_to_duplicate(child, count)) { /* at most UMKM__JSON_DEPTH deep */
            return true;
        }
    }
    return false;
}

static bool count_to_node(const cJSON *node, const cJSON *wanted, int32_t *count)
{
    ++*count;
    if (node == wanted) {
        return true;
    }
    for (const cJSON *child = node->child; child != NULL; child = child->next) {
        if (count_to_node(child, wanted, count)) {
            return true;
        }
    }
    return false;
}

/* Scans a text that was found good once more, as far as a node. */
static void scan_to(struct scan *scan, const char *text, size_t length, int32_t node)
{
    static const struct umkm__json_limits NO_LIMITS = {SIZE_MAX, UMKM__JSON_DEPTH, INT32_MAX};
    *scan = (struct scan){.text = text, .length = length, .line = 1, .stop = node, .limits = &NO_LIMITS};
    (void)scan_document(scan);
}

struct umkm__json_place umkm__json_place(const char *text, size_t length, const cJSON *tree, const cJSON *node)
{
    struct scan scan;
    int32_t count = 0;
    if (!count_to_node(tree, node, &count)) {
        return (struct umkm__json_place){-1, 0};
    }
    scan_to(&scan, text, length, count);
    return (struct umkm__json_place){(int64_t)scan.at, scan.line};
}

umkm_status umkm__json_parse(const char *text, size_t length, const struct umkm__json_limits *limits, cJSON **tree,
                             umkm_error *error)
{
    struct scan scan = {.text = text, .length = length, .line = 1, .limits = limits};
    int32_t node = 1;
    *tree = NULL;
    if (!scan_document(&scan)) {
        return report(&scan, error);
    }
    *tree = cJSON_ParseWithLengthOpts(text, length, NULL, 0);
    if (*tree == NULL) { /* the scan has proved the grammar: only memory is left to fail */
        return umkm__fail_with(error, UMKM_E_MEMORY, NULL, NULL);
    }
    if (count_to_duplicate(*tree, &node)) {
        cJSON_Delete(*tree);
        *tree = NULL;
        scan_to(&scan, text, length, node);
        (void)fault(&scan, UMKM_E_JSON_DUPLICATE_KEY, NULL, NULL);
        return report(&scan, error);
    }
    return UMKM_OK;
}
