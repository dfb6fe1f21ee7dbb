/* SPDX-License-Identifier: MIT */
/* The answers of tests/vectors/programme.csv, which a second implementation of the rules wrote. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "support/csv.h"

static umkm_rules *rules;
static umkm_programme_result *result;

static void setup(void)
{
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_programme_result_new(rules, &result), UMKM_OK);
}

static void teardown(void)
{
    umkm_programme_result_free(result);
    umkm_rules_release(rules);
}

/* "name=value;name=value" */
static void set_facts(umkm_business *business, const char *facts, const char *id)
{
    while (*facts != '\0') {
        const size_t length = strcspn(facts, ";");
        const char *equals = memchr(facts, '=', length);
        int32_t field;
        ck_assert_msg(equals != NULL, "%s: %s", id, facts);
        ck_assert_msg(umkm_field_find(facts, (size_t)(equals - facts), &field) == UMKM_OK, "%s: %s", id, facts);
        const size_t value = (size_t)(facts + length - equals) - 1;
        ck_assert_msg(umkm_business_set_text(business, field, equals + 1, value, UMKM_UNIT_RUPIAH, NULL) == UMKM_OK,
                      "%s: %s", id, facts);
        facts += length + (facts[length] == ';');
    }
}

/* The answer of a set in a standing. */
static size_t find_answer(const char *parameters, const char *standing, const char *id)
{
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    for (size_t i = 0; i < umkm_programme_answer_count(result); i++) {
        ck_assert_int_eq(umkm_programme_answer_at(result, i, &answer), UMKM_OK);
        if (strcmp(answer.parameters_id, parameters) == 0 && strcmp(umkm_standing_name(answer.standing), standing) == 0) {
            return i;
        }
    }
    ck_abort_msg("%s: no answer for %s, %s", id, parameters, standing);
}

typedef umkm_status (*requirement_reader)(const umkm_programme_result *, size_t, size_t, umkm_requirement *);

static void compare_requirements(requirement_reader read, size_t place, const char *expected, const char *id)
{
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    char found[1024] = "";
    for (size_t i = 0; read(result, place, i, &requirement) == UMKM_OK; i++) {
        const size_t length = strlen(found);
        (void)snprintf(found + length, sizeof found - length, "%s%s", i > 0 ? ";" : "", requirement.id);
        ck_assert_msg(strlen(requirement.citation) > 0 && strlen(requirement.source) > 0, "%s: %s", id, requirement.id);
        ck_assert_msg(strlen(requirement.text_id) > 0 && strlen(requirement.text_en) > 0, "%s: %s", id, requirement.id);
    }
    ck_assert_msg(strcmp(found, expected) == 0, "%s: expected \"%s\", found \"%s\"", id, expected, found);
}

static void compare_rate(size_t place, const char *expected, const char *id)
{
    umkm_terms terms = {.struct_size = sizeof terms};
    char found[32] = "";
    ck_assert_int_eq(umkm_programme_answer_terms(result, place, &terms), UMKM_OK);
    if (terms.rate.state == UMKM_TERM_KNOWN) {
        (void)snprintf(found, sizeof found, "%d", (int)terms.rate.bps);
    } else if (terms.rate.state == UMKM_TERM_UNKNOWN) {
        (void)snprintf(found, sizeof found, "%d-%d", (int)terms.rate.lowest, (int)terms.rate.highest);
    }
    ck_assert_msg(strcmp(found, expected) == 0, "%s: expected the rate \"%s\", found \"%s\"", id, expected, found);
}

/* Applied to a copy of the facts, what is proposed must remove every failing requirement. */
static void follow_changes(const umkm_business *business, const umkm_programme_options *options, size_t place,
                           const char *id)
{
    umkm_programme_answer before = {.struct_size = sizeof before};
    umkm_programme_answer after = {.struct_size = sizeof after};
    umkm_programme_change_item change = {.struct_size = sizeof change};
    umkm_programme_result *second;
    umkm_business *copy;
    ck_assert_int_eq(umkm_programme_answer_at(result, place, &before), UMKM_OK);
    if (before.change_count == 0) {
        return;
    }
    ck_assert_int_eq(umkm_programme_result_new(rules, &second), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&copy), UMKM_OK);
    ck_assert_int_eq(umkm_business_copy(copy, business), UMKM_OK);
    for (size_t i = 0; i < (size_t)before.change_count; i++) {
        ck_assert_int_eq(umkm_programme_change(result, place, i, &change), UMKM_OK);
        ck_assert_msg(umkm_business_set(copy, change.field, change.value, NULL) == UMKM_OK, "%s", id);
        if (change.field == UMKM_FIELD_MONTHS_IN_BUSINESS) {
            ck_assert_int_eq(umkm_business_unset(copy, UMKM_FIELD_FOUNDED_ON), UMKM_OK);
            ck_assert_int_eq(umkm_business_unset(copy, UMKM_FIELD_FOUNDED_YEAR), UMKM_OK);
        }
    }
    ck_assert_int_eq(umkm_programme_check(copy, options, second, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_programme_answer_at(second, place, &after), UMKM_OK);
    ck_assert_msg(after.failed_count == 0, "%s: the proposed changes do not help", id);
    ck_assert_msg(after.answer == before.answer_after, "%s: not the answer that the changes were said to give", id);
    umkm_business_free(copy);
    umkm_programme_result_free(second);
}

static void check_row(const struct vectors *vectors, umkm_business *business)
{
    const char *id = vectors_text(vectors, "id");
    const char *programme = vectors_text(vectors, "programme");
    umkm_programme_options options;
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    umkm_programme_options_init(&options);
    options.announced = 1;
    options.standing = UMKM_STANDING_BOTH;
    ck_assert_int_eq(umkm_date_parse(vectors_text(vectors, "as_of"), 10, UMKM_DATE_ISO, &options.as_of, NULL), UMKM_OK);
    ck_assert_msg(umkm_programme_find(rules, programme, strlen(programme), &options.programme) == UMKM_OK, "%s", id);
    ck_assert_int_eq(umkm_business_clear(business), UMKM_OK);
    set_facts(business, vectors_text(vectors, "facts"), id);
    ck_assert_msg(umkm_programme_check(business, &options, result, NULL) == UMKM_OK, "%s", id);
    const size_t place = find_answer(vectors_text(vectors, "parameters"), vectors_text(vectors, "standing"), id);
    ck_assert_int_eq(umkm_programme_answer_at(result, place, &answer), UMKM_OK);
    compare_requirements(umkm_programme_failed, place, vectors_text(vectors, "failed"), id);
    compare_requirements(umkm_programme_unknown, place, vectors_text(vectors, "unknown"), id);
    ck_assert_msg(strcmp(umkm_answer_name(answer.answer), vectors_text(vectors, "answer")) == 0, "%s: found %s", id,
                  umkm_answer_name(answer.answer));
    compare_rate(place, vectors_text(vectors, "rate"), id);
    follow_changes(business, &options, place, id);
}

START_TEST(every_vector)
{
    struct vectors *vectors = vectors_open(UMKM_VECTORS "/programme.csv");
    umkm_business *business;
    size_t rows = 0;
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    while (vectors_next(vectors)) {
        check_row(vectors, business);
        rows++;
    }
    ck_assert_uint_gt(rows, 1000);
    umkm_business_free(business);
    vectors_close(vectors);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("programme_vectors");
    TCase *tcase = tcase_create("programme_vectors");
    SRunner *runner = srunner_create(suite);
    int failed;
    suite_add_tcase(suite, tcase);
    tcase_set_timeout(tcase, 120);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, every_vector);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
