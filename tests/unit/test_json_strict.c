/* SPDX-License-Identifier: MIT */
/*
 * The scan that stands before cJSON. Every row of the tables is a test of its own: status, line, byte offset and JSON path,
 * exactly. Much of what is refused here cJSON would accept, and change.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rules/json_strict.h"

static const struct umkm__json_limits LIMITS = {1048576, 16, 65536};

#define TEXT(literal) literal, sizeof(literal) - 1
#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))

struct refused {
    const char *text;
    size_t length;
    umkm_status status;
    int32_t line;
    int64_t offset;
    const char *path;
};

static umkm_status parse(const char *text, size_t length, const struct umkm__json_limits *limits, umkm_error *error)
{
    cJSON stale;
    cJSON *tree = &stale; /* the function has to set it */
    umkm_status status;

    umkm_error_init(error);
    status = umkm__json_parse(text, length, limits, &tree, error);
    ck_assert_int_eq(status == UMKM_OK, tree != NULL);
    cJSON_Delete(tree);
    return status;
}

static void refuse(const struct refused *row, const struct umkm__json_limits *limits)
{
    umkm_error error;
    umkm_status status = parse(row->text, row->length, limits, &error);

    ck_assert_msg(status == row->status, "%.*s: %s", (int)row->length, row->text, umkm_status_name(status));
    ck_assert_int_eq(error.status, row->status);
    ck_assert_msg(error.line == row->line, "%.*s: line %d", (int)row->length, row->text, (int)error.line);
    ck_assert_msg(error.offset == row->offset, "%.*s: offset %d", (int)row->length, row->text, (int)error.offset);
    ck_assert_str_eq(error.path, row->path);
    ck_assert(strstr(error.message_id, umkm_status_text(status, UMKM_LANG_ID)) != NULL);
    ck_assert(strstr(error.message_en, umkm_status_text(status, UMKM_LANG_EN)) != NULL);
}

#define SYNTAX UMKM_E_JSON_SYNTAX
#define NUMBER UMKM_E_JSON_NUMBER

/* cJSON takes each of these for a number, and many for another one than was written. */
static const struct refused NUMBERS[] = {
    {TEXT("9007199254740992"), NUMBER, 1, 0, ""},
    {TEXT("-9007199254740992"), NUMBER, 1, 0, ""},
    {TEXT("9007199254740993"), NUMBER, 1, 0, ""},
    {TEXT("9223372036854775807"), NUMBER, 1, 0, ""},
    {TEXT("123456789012345678901234567890123456789012345678901234567890123456789"), NUMBER, 1, 0, ""},
    {TEXT("{\"a\": [1,\n 9007199254740992]}"), NUMBER, 2, 11, "/a/1"},
    {TEXT("-0"), NUMBER, 1, 0, ""},
    {TEXT("[0, -0]"), NUMBER, 1, 4, "/1"},
    {TEXT("1e5"), NUMBER, 1, 0, ""},
    {TEXT("1E5"), NUMBER, 1, 0, ""},
    {TEXT("1e400"), NUMBER, 1, 0, ""},
    {TEXT("1e-400"), NUMBER, 1, 0, ""},
    {TEXT("1."), NUMBER, 1, 0, ""},
    {TEXT("1.0"), NUMBER, 1, 0, ""},
    {TEXT("-1.5"), NUMBER, 1, 0, ""},
    {TEXT("0.0"), NUMBER, 1, 0, ""},
    {TEXT("0e0"), NUMBER, 1, 0, ""},
    {TEXT("-0.0"), NUMBER, 1, 0, ""},
    {TEXT("01"), SYNTAX, 1, 0, ""},
    {TEXT("00"), SYNTAX, 1, 0, ""},
    {TEXT("-01"), SYNTAX, 1, 0, ""},
    {TEXT("-"), SYNTAX, 1, 0, ""},
    {TEXT("--1"), SYNTAX, 1, 0, ""},
    {TEXT("+1"), SYNTAX, 1, 0, ""},
    {TEXT(".5"), SYNTAX, 1, 0, ""},
    {TEXT("0x10"), SYNTAX, 1, 1, ""},
    {TEXT("1_000"), SYNTAX, 1, 1, ""},
    {TEXT("[1 000]"), SYNTAX, 1, 3, ""},
    {TEXT("NaN"), SYNTAX, 1, 0, ""},
    {TEXT("Infinity"), SYNTAX, 1, 0, ""},
    {TEXT("-Infinity"), SYNTAX, 1, 0, ""},
};

START_TEST(number_is_refused)
{
    refuse(&NUMBERS[_i], &LIMITS);
}
END_TEST

static const struct refused STRINGS[] = {
    {TEXT("\"a\\u0000b\""), SYNTAX, 1, 2, ""},
    {TEXT("{\"a\\u0000\": 1}"), SYNTAX, 1, 3, ""},
    {TEXT("\"\\ud800\""), SYNTAX, 1, 1, ""},
    {TEXT("\"x\\udc00\""), SYNTAX, 1, 2, ""},
    {TEXT("\"\\ud800\\ud800\""), SYNTAX, 1, 1, ""},
    {TEXT("\"\\ud800\\u0041\""), SYNTAX, 1, 1, ""},
    {TEXT("\"\\ud800x\""), SYNTAX, 1, 1, ""},
    {TEXT("\"\\ud800\\"), SYNTAX, 1, 1, ""},
    {TEXT("\"\\u12\""), SYNTAX, 1, 1, ""},
    {TEXT("\"\\u12g4\""), SYNTAX, 1, 1, ""},
    {TEXT("\"\\u"), SYNTAX, 1, 1, ""},
    {TEXT("\"\\x41\""), SYNTAX, 1, 1, ""},
    {TEXT("\"\\'\""), SYNTAX, 1, 1, ""},
    {TEXT("\"\\"), SYNTAX, 1, 1, ""},
    {TEXT("\"\\\0\""), SYNTAX, 1, 1, ""},
    {TEXT("\"a\nb\""), SYNTAX, 1, 2, ""},
    {TEXT("\"a\tb\""), SYNTAX, 1, 2, ""},
    {TEXT("\"a\0b\""), SYNTAX, 1, 2, ""},
    {TEXT("\"\x1f\""), SYNTAX, 1, 1, ""},
    {TEXT("\"abc"), SYNTAX, 1, 4, ""},
    {TEXT("[\"abc]"), SYNTAX, 1, 6, "/0"},
    {TEXT("'abc'"), SYNTAX, 1, 0, ""},
};

START_TEST(string_is_refused)
{
    refuse(&STRINGS[_i], &LIMITS);
}
END_TEST

#define UTF8 UMKM_E_UTF8

static const struct refused BYTES[] = {
    {TEXT("\"\xff\""), UTF8, 1, 1, ""},
    {TEXT("\"\x80\""), UTF8, 1, 1, ""},
    {TEXT("\"\xc3\""), UTF8, 1, 1, ""},
    {TEXT("\"\xc0\xaf\""), UTF8, 1, 1, ""},           /* overlong slash */
    {TEXT("\"\xed\xa0\x80\""), UTF8, 1, 1, ""},       /* a surrogate */
    {TEXT("\"\xf4\x90\x80\x80\""), UTF8, 1, 1, ""},   /* beyond U+10FFFF */
    {TEXT("[1,\n2,\n\"caf\xe9\"]"), UTF8, 3, 11, ""}, /* Latin-1 */
    {TEXT("\xff\xfe{\0}\0"), UTF8, 1, 0, ""},         /* UTF-16 */
    {TEXT("\xef\xbb\xbf{}"), SYNTAX, 1, 0, ""},       /* byte order mark */
    {TEXT("\xef\xbb\xbf"), SYNTAX, 1, 0, ""},
    {TEXT("{}\xef\xbb\xbf"), SYNTAX, 1, 2, ""},
    {TEXT("\xc2\xa0{}"), SYNTAX, 1, 0, ""}, /* a no-break space is no white space in JSON */
    {TEXT("\0{}"), SYNTAX, 1, 0, ""},
    {TEXT("{}\0"), SYNTAX, 1, 2, ""},
    {TEXT("\f{}"), SYNTAX, 1, 0, ""},
};

START_TEST(byte_is_refused)
{
    refuse(&BYTES[_i], &LIMITS);
}
END_TEST

static const struct refused GRAMMAR[] = {
    {TEXT(""), SYNTAX, 1, 0, ""},
    {TEXT(" \t\r\n "), SYNTAX, 2, 5, ""},
    {TEXT("{} {}"), SYNTAX, 1, 3, ""},
    {TEXT("{}\n\n x"), SYNTAX, 3, 5, ""},
    {TEXT("1 2"), SYNTAX, 1, 2, ""},
    {TEXT("nullx"), SYNTAX, 1, 4, ""},
    {TEXT("nul"), SYNTAX, 1, 0, ""},
    {TEXT("True"), SYNTAX, 1, 0, ""},
    {TEXT("tru"), SYNTAX, 1, 0, ""},
    {TEXT("{"), SYNTAX, 1, 1, ""},
    {TEXT("["), SYNTAX, 1, 1, "/0"},
    {TEXT("[1"), SYNTAX, 1, 2, ""},
    {TEXT("[1,]"), SYNTAX, 1, 3, "/1"},
    {TEXT("[,1]"), SYNTAX, 1, 1, "/0"},
    {TEXT("[1 2]"), SYNTAX, 1, 3, ""},
    {TEXT("[1}"), SYNTAX, 1, 2, ""},
    {TEXT("{\"a\":1,}"), SYNTAX, 1, 7, ""},
    {TEXT("{,}"), SYNTAX, 1, 1, ""},
    {TEXT("{\"a\"}"), SYNTAX, 1, 4, "/a"},
    {TEXT("{\"a\":}"), SYNTAX, 1, 5, "/a"},
    {TEXT("{\"a\" 1}"), SYNTAX, 1, 5, "/a"},
    {TEXT("{\"a\"=1}"), SYNTAX, 1, 4, "/a"},
    {TEXT("{\"a\":1 \"b\":2}"), SYNTAX, 1, 7, ""},
    {TEXT("{a:1}"), SYNTAX, 1, 1, ""},
    {TEXT("{1:1}"), SYNTAX, 1, 1, ""},
    {TEXT("{null:1}"), SYNTAX, 1, 1, ""},
    {TEXT("{\"a\":1]"), SYNTAX, 1, 6, ""},
    {TEXT("{\"a\":[1,{\"b\":x}]}"), SYNTAX, 1, 13, "/a/1/b"},
    {TEXT("{\"a\":[1,2],\"b\":x}"), SYNTAX, 1, 15, "/b"},
    {TEXT("{} // comment"), SYNTAX, 1, 3, ""},
    {TEXT("/* comment */ {}"), SYNTAX, 1, 0, ""},
    {TEXT("]"), SYNTAX, 1, 0, ""},
    {TEXT("{\"a/b~c\": x}"), SYNTAX, 1, 10, "/a~1b~0c"},
    {TEXT("{\"3171234567890001\": x}"), SYNTAX, 1, 21, "/****************"},
    {TEXT("{\"no 3171-2345-6789-0001\": x}"), SYNTAX, 1, 27, "/no ****-****-****-****"},
    {TEXT("{\"123456789012\": x}"), SYNTAX, 1, 17, "/123456789012"},
};

START_TEST(grammar_is_refused)
{
    refuse(&GRAMMAR[_i], &LIMITS);
}
END_TEST

#define TWICE UMKM_E_JSON_DUPLICATE_KEY

/* cJSON keeps both and finds the first. The place is that of the second. */
static const struct refused DUPLICATES[] = {
    {TEXT("{\"a\":1,\"a\":1}"), TWICE, 1, 7, "/a"},
    {TEXT("{\"a\":1,\"b\":2,\n \"a\":3}"), TWICE, 2, 15, "/a"},
    {TEXT("{\"a\":1,\"\\u0061\":2}"), TWICE, 1, 7, "/\\u0061"},
    {TEXT("{\"\\u0061\":1,\"a\":2}"), TWICE, 1, 12, "/a"},
    {TEXT("{\"\\u00e9\":1,\"\xc3\xa9\":2}"), TWICE, 1, 12, "/\xc3\xa9"},
    {TEXT("{\"\\ud83d\\ude00\":1,\"\xf0\x9f\x98\x80\":2}"), TWICE, 1, 18, "/\xf0\x9f\x98\x80"},
    {TEXT("{\"a\\/b\":1,\"a/b\":2}"), TWICE, 1, 10, "/a~1b"},
    {TEXT("{\"\":1,\"\":2}"), TWICE, 1, 6, "/"},
    {TEXT("{\"x\":[0,{\"a\":{}},{\"k\":[],\"a\":2,\"a\":null}]}"), TWICE, 1, 31, "/x/2/a"},
    {TEXT("[[],[{\"a\":1}],{\"b\":{\"c\":1,\n\"c\":1}}]"), TWICE, 2, 27, "/2/b/c"},
    {TEXT("{\"a\\nb\":1,\"a\\nb\":2}"), TWICE, 1, 10, "/a\\nb"},
    {TEXT("{\"3171234567890001\":1,\"3171234567890001\":1}"), TWICE, 1, 22, "/****************"},
};

START_TEST(duplicate_key_is_refused)
{
    refuse(&DUPLICATES[_i], &LIMITS);
}
END_TEST

static const struct {
    const char *text;
    size_t length;
} GOOD[] = {
    {TEXT("{}")},
    {TEXT("[]")},
    {TEXT("null")},
    {TEXT("true")},
    {TEXT("false")},
    {TEXT("0")},
    {TEXT("-1")},
    {TEXT("10")},
    {TEXT(" \r\n\t{ } \n")},
    {TEXT("[[],{},[{}]]")},
    {TEXT("{\"a\":1,\"A\":2}")}, /* letter case tells keys apart */
    {TEXT("[{\"a\":1},{\"a\":1}]")},
    {TEXT("{\"a\":{\"a\":{\"a\":1}}}")},
    {TEXT("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\\u00E9\\uD83D\\uDE00\"")},
    {TEXT("\"\x7f\xc2\x80\xef\xbf\xbf\xf4\x8f\xbf\xbf\"")},
    {TEXT("\"\\ue000\\ud7ff\"")},
};

START_TEST(good_is_accepted)
{
    umkm_error error;

    ck_assert_int_eq(parse(GOOD[_i].text, GOOD[_i].length, &LIMITS, &error), UMKM_OK);
    ck_assert_int_eq(error.status, UMKM_OK);
    ck_assert_str_eq(error.path, "");
}
END_TEST

START_TEST(largest_numbers_are_exact)
{
    static const char text[] = "[9007199254740991,-9007199254740991,0,2147483648]";
    cJSON *tree;
    const cJSON *item;
    static const int64_t values[] = {INT64_C(9007199254740991), INT64_C(-9007199254740991), 0, INT64_C(2147483648)};

    ck_assert_int_eq(umkm__json_parse(text, sizeof text - 1, &LIMITS, &tree, NULL), UMKM_OK);
    item = tree->child;
    for (size_t i = 0; i < 4; i++, item = item->next) {
        ck_assert_int_eq((int64_t)item->valuedouble, values[i]);
    }
    ck_assert_ptr_null(item);
    cJSON_Delete(tree);
}
END_TEST

START_TEST(lookup_minds_letter_case)
{
    static const char text[] = "{\"NAME\":1,\"name\":2}";
    cJSON *tree;

    ck_assert_int_eq(umkm__json_parse(text, sizeof text - 1, &LIMITS, &tree, NULL), UMKM_OK);
    ck_assert_int_eq((int64_t)cJSON_GetObjectItemCaseSensitive(tree, "name")->valuedouble, 2);
    ck_assert_ptr_null(cJSON_GetObjectItemCaseSensitive(tree, "Name"));
    cJSON_Delete(tree);
}
END_TEST

static char *repeat(const char *part, size_t times, size_t *length)
{
    size_t size = strlen(part);
    char *text = malloc(size * times + 1);

    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < times; i++) {
        memcpy(text + i * size, part, size);
    }
    *length = size * times;
    text[*length] = '\0';
    return text;
}

/* A hundred thousand levels must not take a hundred thousand frames of the stack. */
static void refuse_depth(const char *part, const char *path, int64_t offset)
{
    size_t length;
    char *text = repeat(part, 100000, &length);
    const struct refused row = {text, length, UMKM_E_JSON_DEPTH, 1, offset, path};

    refuse(&row, &LIMITS);
    free(text);
}

START_TEST(deep_arrays_are_refused)
{
    refuse_depth("[", "/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0", 16);
}
END_TEST

START_TEST(deep_objects_are_refused)
{
    refuse_depth("{\"a\":", "/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a", 80);
}
END_TEST

START_TEST(depth_at_the_limit)
{
    static const char sixteen[] = "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]";
    static const struct umkm__json_limits three = {100, 3, 100};
    static const struct refused four = {TEXT("[[[[]]]]"), UMKM_E_JSON_DEPTH, 1, 3, "/0/0/0"};
    umkm_error error;

    ck_assert_int_eq(parse(sixteen, sizeof sixteen - 1, &LIMITS, &error), UMKM_OK);
    ck_assert_int_eq(parse("[[[]]]", 6, &three, &error), UMKM_OK);
    ck_assert_int_eq(parse("[{\"a\":[]},[[]]]", 15, &three, &error), UMKM_OK);
    refuse(&four, &three);
}
END_TEST

START_TEST(duplicate_at_the_deepest_level)
{
    static const struct refused row = {TEXT("[[[[[[[[[[[[[[[{\"a\":1,\"a\":2}]]]]]]]]]]]]]]]"), TWICE, 1, 22,
                                       "/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/a"};

    refuse(&row, &LIMITS);
}
END_TEST

START_TEST(size_at_the_limit)
{
    static const struct umkm__json_limits ten = {10, 16, 100};
    static const struct refused eleven = {TEXT("[12345678] "), UMKM_E_JSON_SIZE, 1, 0, ""};
    static const struct refused too_long_and_wrong = {TEXT("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"), UMKM_E_JSON_SIZE,
                                                      1, 0, ""};
    umkm_error error;

    ck_assert_int_eq(parse("[12345678]", 10, &ten, &error), UMKM_OK);
    refuse(&eleven, &ten);
    refuse(&too_long_and_wrong, &ten);
}
END_TEST

START_TEST(nodes_at_the_limit)
{
    static const struct umkm__json_limits four = {100, 16, 4};
    static const struct refused five = {TEXT("[1,[2],3]"), UMKM_E_JSON_SIZE, 1, 7, "/2"};
    umkm_error error;

    ck_assert_int_eq(parse("[1,[2]]", 7, &four, &error), UMKM_OK);
    refuse(&five, &four);
}
END_TEST

static char *object_of(int keys)
{
    char *text = malloc((size_t)keys * 16 + 3);
    char *end = text;

    ck_assert_ptr_nonnull(text);
    *end++ = '{';
    for (int i = 0; i < keys; i++) {
        end += sprintf(end, "%s\"k%d\":0", i > 0 ? "," : "", i);
    }
    strcpy(end, "}");
    return text;
}

START_TEST(keys_at_the_limit)
{
    char *text = object_of(512);
    umkm_error error;

    ck_assert_int_eq(parse(text, strlen(text), &LIMITS, &error), UMKM_OK);
    free(text);
    text = object_of(513);
    const struct refused row = {text, strlen(text), UMKM_E_JSON_SIZE, 1, (int64_t)(strstr(text, "\"k512\"") - text), ""};
    refuse(&row, &LIMITS);
    free(text);
}
END_TEST

START_TEST(long_array_has_no_limit_of_its_own)
{
    size_t length;
    char *text = repeat("0,", 60000, &length);
    umkm_error error;

    text[0] = '[';
    text[length - 1] = ']';
    text[1] = ' ';
    ck_assert_int_eq(parse(text, length, &LIMITS, &error), UMKM_OK);
    free(text);
}
END_TEST

START_TEST(path_is_cut_in_whole_characters)
{
    size_t length;
    char *key = repeat("\xe2\x82\xac", 200, &length); /* three bytes each */
    char *text = malloc(length + 16);
    umkm_error error;

    ck_assert_ptr_nonnull(text);
    sprintf(text, "{\"x%s\": x}", key);
    ck_assert_int_eq(parse(text, strlen(text), &LIMITS, &error), SYNTAX);
    ck_assert_uint_eq(strlen(error.path), 2 + 84 * 3);
    ck_assert_uint_eq(umkm__utf8_valid(error.path, strlen(error.path)), strlen(error.path));
    free(text);
    free(key);
}
END_TEST

START_TEST(control_characters_do_not_reach_a_path)
{
    char buffer[64];
    struct umkm__text path;

    umkm__text_init(&path, buffer, sizeof buffer);
    umkm__json_add_key(&path, "a\x1b[31m\n\x7f", 8);
    ck_assert_str_eq(buffer, "/a\\u001b[31m\\u000a\\u007f");
}
END_TEST

/* Member and element, nested and after something nested, on their own lines. */
START_TEST(place_of_a_node)
{
    static const char text[] = "{\"a\": [1, {\"b\": 2}],\n  \"c\": [\n3,\n  4]}";
    cJSON *tree;
    cJSON stranger = {0};
    const cJSON *c;
    struct umkm__json_place place;

    ck_assert_int_eq(umkm__json_parse(text, sizeof text - 1, &LIMITS, &tree, NULL), UMKM_OK);
    c = tree->child->next;
    place = umkm__json_place(text, sizeof text - 1, tree, tree);
    ck_assert(place.offset == 0 && place.line == 1);
    place = umkm__json_place(text, sizeof text - 1, tree, tree->child->child->next->child);
    ck_assert(place.offset == 11 && place.line == 1);
    place = umkm__json_place(text, sizeof text - 1, tree, c);
    ck_assert(place.offset == 23 && place.line == 2);
    place = umkm__json_place(text, sizeof text - 1, tree, c->child);
    ck_assert(place.offset == 30 && place.line == 3);
    place = umkm__json_place(text, sizeof text - 1, tree, c->child->next);
    ck_assert(place.offset == 35 && place.line == 4);
    place = umkm__json_place(text, sizeof text - 1, tree, &stranger);
    ck_assert(place.offset == -1 && place.line == 0);
    cJSON_Delete(tree);
}
END_TEST

START_TEST(text_without_end)
{
    static const char text[] = {'[', '1', '2', ']', '3', '4'}; /* no NUL, and more behind it */
    umkm_error error;

    ck_assert_int_eq(parse(text, 4, &LIMITS, &error), UMKM_OK);
    ck_assert_int_eq(parse(text, 3, &LIMITS, &error), SYNTAX);
    ck_assert_int_eq(error.offset, 3);
    ck_assert_int_eq(parse(NULL, 0, &LIMITS, &error), SYNTAX);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("json_strict");
    TCase *tcase = tcase_create("scan");
    SRunner *runner;
    int failed;

    tcase_add_loop_test(tcase, number_is_refused, 0, COUNT(NUMBERS));
    tcase_add_loop_test(tcase, string_is_refused, 0, COUNT(STRINGS));
    tcase_add_loop_test(tcase, byte_is_refused, 0, COUNT(BYTES));
    tcase_add_loop_test(tcase, grammar_is_refused, 0, COUNT(GRAMMAR));
    tcase_add_loop_test(tcase, duplicate_key_is_refused, 0, COUNT(DUPLICATES));
    tcase_add_loop_test(tcase, good_is_accepted, 0, COUNT(GOOD));
    tcase_add_test(tcase, largest_numbers_are_exact);
    tcase_add_test(tcase, lookup_minds_letter_case);
    tcase_add_test(tcase, deep_arrays_are_refused);
    tcase_add_test(tcase, deep_objects_are_refused);
    tcase_add_test(tcase, depth_at_the_limit);
    tcase_add_test(tcase, duplicate_at_the_deepest_level);
    tcase_add_test(tcase, size_at_the_limit);
    tcase_add_test(tcase, nodes_at_the_limit);
    tcase_add_test(tcase, keys_at_the_limit);
    tcase_add_test(tcase, long_array_has_no_limit_of_its_own);
    tcase_add_test(tcase, path_is_cut_in_whole_characters);
    tcase_add_test(tcase, control_characters_do_not_reach_a_path);
    tcase_add_test(tcase, place_of_a_node);
    tcase_add_test(tcase, text_without_end);
    suite_add_tcase(suite, tcase);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
