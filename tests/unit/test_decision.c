/* SPDX-License-Identifier: MIT */
/* The decision record: its bytes, whatever the buffer, the layout asked for, the time of the call and the locale. */
#include <check.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))

enum { RECORD_SIZE = 16384 };

struct golden {
    const char *name;
    const char *business;
    umkm_status status;
    int32_t as_of; /* 0: 2026-11-21 */
    int32_t basis;
    int32_t purpose;
    int32_t gap;
    const char *regime;
    const char *classification;
};

#include "decision_golden.h"

static umkm_rules *rules;
static umkm_business *business;

/*
 * cJSON asks for the decimal point of the locale. No foreign locale need be installed to see what it would do: this takes
 * the place of the C library's function in this program.
 */
static char decimal_point[] = ".";
static char thousands[] = "";
struct lconv *localeconv(void)
{
    static struct lconv conventions;

    conventions.decimal_point = decimal_point;
    conventions.thousands_sep = thousands;
    conventions.grouping = thousands;
    return &conventions;
}

static void open_all(void)
{
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
}

static void close_all(void)
{
    umkm_business_free(business);
    umkm_rules_release(rules);
}

static void quote(char *text, const char *from)
{
    for (; *from != '\0'; from++) {
        *text++ = *from == '\'' ? '"' : *from;
    }
    *text = '\0';
}

static umkm_classify_options classify; /* what options_of() points at */

static umkm_decision_options options_of(const struct golden *row)
{
    umkm_decision_options options;

    umkm_classify_options_init(&classify);
    umkm_decision_options_init(&options);
    options.classify = &classify;
    options.sections = UMKM_SECTION_CLASSIFICATION;
    classify.as_of = row->as_of != 0 ? row->as_of : 20261121;
    classify.basis = row->basis;
    classify.purpose = row->purpose;
    classify.gap = row->gap;
    if (row->regime != NULL) {
        ck_assert_int_eq(umkm_regime_find(rules, row->regime, strlen(row->regime), &classify.regime), UMKM_OK);
    }
    return options;
}

static void read_business(const struct golden *row)
{
    char text[1024];

    ck_assert_uint_lt(strlen(row->business), sizeof text);
    quote(text, row->business);
    ck_assert_int_eq(umkm_business_from_json(business, text, strlen(text), 0, NULL), UMKM_OK);
}

static void write_expected(const struct golden *row, char *record)
{
    umkm_document law = {.struct_size = sizeof law};
    const umkm_decision_options options = options_of(row);
    int32_t day = options.classify->as_of;
    char *end = record;

    ck_assert_int_eq(umkm_rules_document(rules, 0, &law), UMKM_OK);
    end +=
        sprintf(end, "{\"schema\":\"umkm.decision/1\",\"as_of\":\"%04d-%02d-%02d\",\"classification\":", (int)(day / 10000),
                (int)(day / 100 % 100), (int)(day % 100));
    quote(end, row->classification);
    end += strlen(end);
    sprintf(end, ",\"rules\":[{\"id\":\"ID-LAW\",\"version\":\"%s\",\"sha256\":\"%s\"}],\"library\":\"%s\"}", law.version,
            law.sha256, UMKM_VERSION_STRING);
}

static void check_record(const struct golden *row)
{
    umkm_decision_options options = options_of(row);
    char expected[RECORD_SIZE];
    char record[RECORD_SIZE];
    size_t needed = 0;

    read_business(row);
    write_expected(row, expected);
    ck_assert_int_eq(umkm_decision_json(rules, business, &options, record, sizeof record, &needed, NULL), row->status);
    ck_assert_msg(strcmp(record, expected) == 0, "%s:\n  %s\n  expected\n  %s", row->name, record, expected);
    ck_assert_uint_eq(needed, strlen(expected) + 1);
}

START_TEST(record_is_exact)
{
    check_record(&GOLDEN[_i]);
    check_record(&GOLDEN[_i]);
}
END_TEST

START_TEST(locale_changes_nothing)
{
    static const char *const names[] = {"id_ID.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "C.UTF-8"};

    memcpy(decimal_point, ",", 1);
    check_record(&GOLDEN[_i]);
    memcpy(decimal_point, ".", 1);
    for (int i = 0; i < COUNT(names); i++) {
        if (setlocale(LC_ALL, names[i]) != NULL && setlocale(LC_NUMERIC, names[i]) != NULL) {
            check_record(&GOLDEN[_i]);
        }
    }
    ck_assert_ptr_nonnull(setlocale(LC_ALL, "C"));
}
END_TEST

/* Rules that were loaded under another locale have the same limits. */
START_TEST(locale_does_not_change_rules)
{
    umkm_rules *kept = rules;

    memcpy(decimal_point, ",", 1);
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    for (int i = 0; i < COUNT(GOLDEN); i++) {
        check_record(&GOLDEN[i]);
    }
    memcpy(decimal_point, ".", 1);
    umkm_rules_release(rules);
    rules = kept;
}
END_TEST

/* Every capacity from nothing to enough; a byte behind the buffer stays as it was. */
static void check_capacities(int32_t pretty)
{
    umkm_decision_options options = options_of(&GOLDEN[0]);
    char whole[RECORD_SIZE];
    char record[RECORD_SIZE];
    size_t size = 0;

    options.pretty = pretty;
    read_business(&GOLDEN[0]);
    ck_assert_int_eq(umkm_decision_json(rules, business, &options, whole, sizeof whole, &size, NULL), UMKM_OK);
    ck_assert_uint_eq(size, strlen(whole) + 1);
    for (size_t capacity = 0; capacity <= size; capacity++) {
        umkm_error error;
        size_t needed = 0;
        bool fits = capacity == size;
        umkm_status status;

        umkm_error_init(&error);
        memset(record, '#', sizeof record);
        status = umkm_decision_json(rules, business, &options, capacity > 0 ? record : NULL, capacity, &needed, &error);
        ck_assert_int_eq(status, fits ? UMKM_OK : UMKM_E_BUFFER);
        ck_assert_int_eq(error.status, status);
        ck_assert_uint_eq(needed, size);
        ck_assert_int_eq(record[capacity], '#');
        if (capacity > 0) {
            ck_assert_str_eq(record, fits ? whole : "");
        }
    }
}

START_TEST(capacity)
{
    check_capacities(0);
    check_capacities(1);
}
END_TEST

/* A text without the white space outside of its strings. */
static void squeeze(char *text)
{
    char *to = text;
    bool inside = false;

    for (const char *from = text; *from != '\0'; from++) {
        inside = *from == '"' && (from == text || from[-1] != '\\') ? !inside : inside;
        if (inside || strchr(" \t\n", *from) == NULL) {
            *to++ = *from;
        }
    }
    *to = '\0';
}

START_TEST(pretty_says_the_same)
{
    umkm_decision_options options = options_of(&GOLDEN[_i]);
    char expected[RECORD_SIZE];
    char record[RECORD_SIZE];

    options.pretty = 1;
    read_business(&GOLDEN[_i]);
    write_expected(&GOLDEN[_i], expected);
    ck_assert_int_eq(umkm_decision_json(rules, business, &options, record, sizeof record, NULL, NULL), GOLDEN[_i].status);
    ck_assert_ptr_nonnull(strstr(record, "\n\t\"classification\""));
    squeeze(record);
    ck_assert_str_eq(record, expected);
}
END_TEST

START_TEST(other_rules_are_named)
{
    static const char law[] =
        "{\"schema\":\"umkm.law/1\",\"id\":\"MORE\",\"version\":\"3\",\"title\":{\"id\":\"a\",\"en\":\"b\"},\"regimes\":["
        "{\"id\":\"R\",\"title\":{\"id\":\"a\",\"en\":\"b\"},\"track\":\"alternative\",\"status\":\"in_force\",\"period\":{"
        "\"citation\":\"c\",\"source\":\"s\",\"verified\":true,\"evidence\":\"copy\"},\"criteria\":[{\"measure\":"
        "\"workers\","
        "\"classes\":[{\"size_class\":\"micro\",\"citation\":\"\\\"Pasal\\\" \\\\ \\u00e9\",\"source\":\"s\","
        "\"verified\":true,\"evidence\":\"copy\"}]}],\"deciding\":{\"facilitation\":\"workers\",\"registration\":"
        "\"workers\","
        "\"citation\":\"c\",\"source\":\"s\",\"verified\":true,\"evidence\":\"copy\"}}]}";
    umkm_decision_options options = options_of(&GOLDEN[0]);
    umkm_rules *more = NULL;
    char record[RECORD_SIZE];

    ck_assert_int_eq(umkm_rules_with(rules, law, strlen(law), &more, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_regime_find(more, "R", 1, &classify.regime), UMKM_OK);
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_WORKERS, 1, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_decision_json(more, business, &options, record, sizeof record, NULL, NULL), UMKM_OK);
    ck_assert_ptr_nonnull(strstr(record, "\"rules\":[{\"id\":\"ID-LAW\","));
    ck_assert_ptr_nonnull(strstr(record, "},{\"id\":\"MORE\",\"version\":\"3\",\"sha256\":\""));
    ck_assert_ptr_nonnull(strstr(record, "\"citation\":\"\\\"Pasal\\\" \\\\ \xc3\xa9\",\"conflict\""));
    umkm_rules_release(more);
}
END_TEST

static umkm_status decide(const umkm_decision_options *options, umkm_error *error)
{
    char record[RECORD_SIZE];

    umkm_error_init(error);
    return umkm_decision_json(rules, business, options, record, sizeof record, NULL, error);
}

START_TEST(options_are_checked)
{
    umkm_decision_options options = options_of(&GOLDEN[0]);
    umkm_error error;

    options.sections = 0;
    ck_assert_int_eq(decide(&options, &error), UMKM_E_ARGUMENT);
    options.sections = 8;
    ck_assert_int_eq(decide(&options, &error), UMKM_E_ARGUMENT);
    options.sections = INT32_MIN;
    ck_assert_int_eq(decide(&options, &error), UMKM_E_ARGUMENT);
    options = options_of(&GOLDEN[0]);
    classify.as_of = 0;
    ck_assert_int_eq(decide(&options, &error), UMKM_E_DATE);
    classify.as_of = 20260230;
    ck_assert_int_eq(decide(&options, &error), UMKM_E_DATE);
    options = options_of(&GOLDEN[0]);
    classify.basis = 6;
    ck_assert_int_eq(decide(&options, &error), UMKM_E_ARGUMENT);
    options = options_of(&GOLDEN[0]);
    classify.regime = umkm_regime_count(rules) + 1;
    ck_assert_int_eq(decide(&options, &error), UMKM_E_NO_RULE);
    ck_assert_int_eq(error.status, UMKM_E_NO_RULE);
}
END_TEST

START_TEST(sizes_are_checked)
{
    static const uint32_t wrong[] = {0, 3, sizeof(umkm_classify_options) - 1, sizeof(umkm_classify_options) + 1, UINT32_MAX};
    umkm_error error;

    for (int i = 0; i < COUNT(wrong); i++) {
        umkm_decision_options options = options_of(&GOLDEN[0]);

        classify.struct_size = wrong[i];
        ck_assert_int_eq(decide(&options, &error), UMKM_E_STRUCT_SIZE);
    }
    umkm_decision_options options = options_of(&GOLDEN[0]);
    options.struct_size = 0;
    ck_assert_int_eq(decide(&options, &error), UMKM_E_STRUCT_SIZE);
    options.struct_size = UINT32_MAX;
    ck_assert_int_eq(decide(&options, &error), UMKM_E_STRUCT_SIZE);
    options.struct_size = offsetof(umkm_decision_options, scorecard); /* an older caller */
    ck_assert_int_eq(decide(&options, &error), UMKM_OK);
    options.struct_size -= 4; /* half of a pointer */
    ck_assert_int_eq(decide(&options, &error), sizeof(void *) == 8 ? UMKM_E_STRUCT_SIZE : UMKM_E_ARGUMENT);
    options = options_of(&GOLDEN[0]);
    classify.struct_size = offsetof(umkm_classify_options, purpose);
    ck_assert_int_eq(decide(&options, &error), UMKM_OK);
    options.classify = NULL;
    ck_assert_int_eq(decide(&options, &error), UMKM_E_ARGUMENT);
}
END_TEST

START_TEST(newer_options_are_refused_when_they_are_used)
{
    struct {
        umkm_decision_options options;
        char more[8];
    } newer = {.options = options_of(&GOLDEN[0])};
    umkm_error error;

    newer.options.struct_size = sizeof newer;
    ck_assert_int_eq(decide(&newer.options, &error), UMKM_OK);
    newer.more[7] = 1;
    ck_assert_int_eq(decide(&newer.options, &error), UMKM_E_STRUCT_SIZE);
}
END_TEST

START_TEST(arguments)
{
    umkm_decision_options options = options_of(&GOLDEN[0]);
    char record[8];
    size_t needed;

    ck_assert_int_eq(umkm_decision_json(NULL, business, &options, NULL, 0, &needed, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_decision_json(rules, NULL, &options, NULL, 0, &needed, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_decision_json(rules, business, NULL, NULL, 0, &needed, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_decision_json(rules, business, &options, NULL, 1, &needed, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_decision_json(rules, business, &options, record, sizeof record, NULL, NULL), UMKM_E_BUFFER);
    umkm_decision_options_init(NULL);
}
END_TEST

START_TEST(contradiction_names_its_measure)
{
    static const char text[] = "{\"total_assets\":1,\"total_liabilities\":0,\"land_and_buildings\":2}";
    umkm_decision_options options = options_of(&GOLDEN[0]);
    char record[RECORD_SIZE] = "before";
    umkm_error error;

    classify.as_of = 20100101;
    umkm_error_init(&error);
    ck_assert_int_eq(umkm_business_from_json(business, text, strlen(text), 0, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_decision_json(rules, business, &options, record, sizeof record, NULL, &error),
                     UMKM_E_INCONSISTENT);
    ck_assert_int_eq(strncmp(error.message_en, "net_worth: ", 11), 0);
    ck_assert_int_eq(strncmp(error.message_id, "net_worth: ", 11), 0);
    ck_assert_str_eq(record, "before");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("decision");
    TCase *tcase = tcase_create("record");
    SRunner *runner;
    int failed;

    tcase_add_checked_fixture(tcase, open_all, close_all);
    tcase_add_loop_test(tcase, record_is_exact, 0, COUNT(GOLDEN));
    tcase_add_loop_test(tcase, locale_changes_nothing, 0, COUNT(GOLDEN));
    tcase_add_loop_test(tcase, pretty_says_the_same, 0, COUNT(GOLDEN));
    tcase_add_test(tcase, locale_does_not_change_rules);
    tcase_add_test(tcase, capacity);
    tcase_add_test(tcase, other_rules_are_named);
    tcase_add_test(tcase, options_are_checked);
    tcase_add_test(tcase, sizes_are_checked);
    tcase_add_test(tcase, newer_options_are_refused_when_they_are_used);
    tcase_add_test(tcase, arguments);
    tcase_add_test(tcase, contradiction_names_its_measure);
    suite_add_tcase(suite, tcase);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
