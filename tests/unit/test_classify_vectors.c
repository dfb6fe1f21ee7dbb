/* SPDX-License-Identifier: MIT */
/*
 * The classifier against tests/vectors/classify.csv, which a second implementation of the law wrote, row by row and column
 * by column; and the texts of tests/vectors/invalid.csv, which a record must refuse.
 */
#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "support/csv.h"

enum { LIST_SIZE = 512 };

static struct vectors *rows;
static int current; /* rows taken so far; the loop test asks for them in rising order */
static umkm_rules *rules;
static umkm_business *business;

static int count_rows(const char *path)
{
    struct vectors *vectors = vectors_open(path);
    int count = 0;

    while (vectors_next(vectors)) {
        count++;
    }
    vectors_close(vectors);
    return count;
}

static void open_rows(const char *path)
{
    rows = vectors_open(path);
    current = 0;
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
}

static void open_classify(void)
{
    open_rows(UMKM_VECTORS "/classify.csv");
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
}

static void open_invalid(void)
{
    open_rows(UMKM_VECTORS "/invalid.csv");
}

static void close_rows(void)
{
    umkm_business_free(business);
    umkm_rules_release(rules);
    vectors_close(rows);
    rules = NULL;
}

static void go_to(int index)
{
    for (; current <= index; current++) {
        ck_assert(vectors_next(rows));
    }
    ck_assert_int_eq(umkm_business_clear(business), UMKM_OK);
}

static const char *id(void)
{
    return vectors_text(rows, "id");
}

/* The place of a cell in a list of choices; an empty cell is the first, the default. */
static int32_t choice(const char *column, const char *const choices[])
{
    const char *text = vectors_text(rows, column);
    int32_t index = 0;

    if (text[0] == '\0') {
        return 0;
    }
    while (choices[index] != NULL && strcmp(choices[index], text) != 0) {
        index++;
    }
    ck_assert_msg(choices[index] != NULL, "%s: %s is not a choice of %s", id(), text, column);
    return index;
}

static int32_t regime_handle(void)
{
    const char *text = vectors_text(rows, "regime");
    int32_t handle = 0;

    if (text[0] != '\0') {
        ck_assert_int_eq(umkm_regime_find(rules, text, strlen(text), &handle), UMKM_OK);
    }
    return handle;
}

static void read_options(umkm_classify_options *options)
{
    static const char *const purposes[] = {"facilitation", "registration", NULL};
    static const char *const bases[] = {"purpose", "sales", "capital", "cohort", "higher", "lower", NULL};
    static const char *const gaps[] = {"none", "before", "after", NULL};
    const char *as_of = vectors_text(rows, "as_of");

    umkm_classify_options_init(options);
    ck_assert_int_eq(umkm_date_parse(as_of, strlen(as_of), UMKM_DATE_ISO, &options->as_of, NULL), UMKM_OK);
    options->purpose = choice("purpose", purposes);
    options->basis = choice("basis", bases);
    options->gap = choice("gap", gaps);
    options->regime = regime_handle();
}

/* Every column that names a field and is no option or answer is a fact; an empty cell is unknown. */
static void read_facts(void)
{
    for (size_t i = 0; i < vectors_column_count(rows); i++) {
        const char *column = vectors_column_name(rows, i);
        const char *text = vectors_text(rows, column);
        int32_t field;
        umkm_status status;

        if (text[0] == '\0' || umkm_field_find(column, strlen(column), &field) != UMKM_OK) {
            continue;
        }
        status = umkm_business_set_text(business, field, text, strlen(text), UMKM_UNIT_RUPIAH, NULL);
        ck_assert_msg(status == UMKM_OK, "%s: %s=%s: %s", id(), column, text, umkm_status_name(status));
    }
}

static void append(char list[LIST_SIZE], const char *word)
{
    size_t length = strlen(list);

    ck_assert_uint_lt(length + strlen(word) + 2, LIST_SIZE);
    snprintf(list + length, LIST_SIZE - length, "%s%s", length > 0 ? ";" : "", word);
}

static void expect(const char *column, const char *actual)
{
    const char *expected = vectors_text(rows, column);

    ck_assert_msg(strcmp(actual, expected) == 0, "%s: %s is \"%s\", expected \"%s\"", id(), column, actual, expected);
}

static void expect_regime(const umkm_classification *result)
{
    umkm_regime info = {.struct_size = sizeof info, .id = ""};

    if (result->regime != 0) {
        ck_assert_int_eq(umkm_regime_info(rules, result->regime, &info), UMKM_OK);
    }
    expect("expected_regime", info.id);
}

static void expect_lists(const umkm_classification *result)
{
    char missing[LIST_SIZE] = "";
    char warnings[LIST_SIZE] = "";

    for (int32_t i = 0; i < result->missing_count; i++) {
        append(missing, umkm_field_name(result->missing[i]));
    }
    for (uint32_t bit = 0; bit < 31; bit++) {
        if (result->warnings & (1U << bit)) {
            append(warnings, umkm_warning_name((int32_t)(1U << bit)));
        }
    }
    expect("missing", missing);
    expect("warnings", warnings);
}

/* What holds for every answer, whatever the row says. */
static void expect_whole(const umkm_classification *result)
{
    bool foreign = (result->warnings & (uint32_t)UMKM_WARNING_FOREIGN_INVESTMENT) != 0;

    ck_assert_int_eq(result->decided_by_field, foreign ? UMKM_FIELD_FOREIGN_INVESTMENT : 0);
    ck_assert_int_eq(result->citation == NULL, result->size_class == UMKM_SIZE_UNKNOWN);
    for (int32_t i = 0; i < result->measure_count; i++) {
        const umkm_measure_class *measure = &result->measures[i];

        ck_assert_msg(!measure->has_above || measure->value > measure->above, "%s", id());
        ck_assert_msg(!measure->has_up_to || measure->value <= measure->up_to, "%s", id());
        ck_assert_msg(!measure->has_above || measure->distance == measure->value - measure->above, "%s", id());
        ck_assert_msg(measure->known || measure->size_class == UMKM_SIZE_UNKNOWN, "%s", id());
        if (measure->measure == result->decided_by) {
            ck_assert_int_eq(measure->size_class, result->size_class);
            ck_assert_str_eq(measure->citation, result->citation);
        }
    }
}

START_TEST(classifies_as_the_law_says)
{
    umkm_classify_options options;
    umkm_classification result;
    umkm_status status;

    go_to(_i);
    read_options(&options);
    read_facts();
    umkm_classification_init(&result);
    status = umkm_classify(rules, business, &options, &result, NULL);
    expect("status", umkm_status_name(status));
    if (status != UMKM_OK && status != UMKM_E_NO_REGIME) {
        return; /* nothing else is promised */
    }
    expect("size_class", umkm_size_name(result.size_class));
    expect("decided_by", umkm_measure_name(result.decided_by));
    expect("conflict", result.conflict ? "yes" : "no");
    expect("citation", result.citation != NULL ? result.citation : "");
    expect_regime(&result);
    expect_lists(&result);
    expect_whole(&result);
}
END_TEST

START_TEST(refuses_what_cannot_be)
{
    const char *name;
    const char *text;
    int32_t field;
    umkm_status status;

    go_to(_i);
    name = vectors_text(rows, "field");
    text = vectors_text(rows, "text");
    ck_assert_int_eq(umkm_field_find(name, strlen(name), &field), UMKM_OK);
    status = umkm_business_set_text(business, field, text, strlen(text), UMKM_UNIT_RUPIAH, NULL);
    ck_assert_msg(status != UMKM_OK && status == vectors_status(rows, "status"), "row %zu: %s=%s: %s, expected %s",
                  vectors_row(rows), name, text, umkm_status_name(status), vectors_text(rows, "status"));
    ck_assert_int_eq(umkm_business_is_known(business, field), 0);
}
END_TEST

static Suite *make_suite(void)
{
    Suite *suite = suite_create("classify_vectors");
    TCase *classified = tcase_create("classify");
    TCase *refused = tcase_create("invalid");

    tcase_add_unchecked_fixture(classified, open_classify, close_rows);
    tcase_add_loop_test(classified, classifies_as_the_law_says, 0, count_rows(UMKM_VECTORS "/classify.csv"));
    suite_add_tcase(suite, classified);
    tcase_add_unchecked_fixture(refused, open_invalid, close_rows);
    tcase_add_loop_test(refused, refuses_what_cannot_be, 0, count_rows(UMKM_VECTORS "/invalid.csv"));
    suite_add_tcase(suite, refused);
    return suite;
}

int main(void)
{
    SRunner *runner = srunner_create(make_suite());
    int failed;

    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
