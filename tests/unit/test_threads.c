/* SPDX-License-Identifier: MIT */
/* Many threads share one set of rules, each with its own record, and get what one thread alone gets. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include <umkm/umkm.h>

enum { THREADS = 8, ROUNDS = 100, DECISION_SIZE = 131072 };

static const char *const RECORDS[] = {
    "{\"annual_sales\":2500000000,\"business_capital\":400000000}",
    "{\"annual_sales\":\"2 miliar\"}",
    "{\"workers\":20,\"foreign_investment\":true}",
    "{}",
};
enum { RECORD_COUNT = sizeof RECORDS / sizeof RECORDS[0] };

struct work {
    umkm_rules *rules;
    const char (*expected)[DECISION_SIZE];
    int wrong;
};

/* One decision, from the text of the record to the text of the answer. */
static umkm_status decide(const umkm_rules *rules, umkm_business *business, const char *record, char *decision)
{
    umkm_classify_options classify;
    umkm_decision_options options;
    umkm_classify_options_init(&classify);
    umkm_decision_options_init(&options);
    options.sections = UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_SCORE | UMKM_SECTION_PROGRAMMES;
    classify.as_of = 20261121;
    options.classify = &classify;
    umkm_status status = umkm_business_from_json(business, record, strlen(record), 0, NULL);
    return status != UMKM_OK ? status : umkm_decision_json(rules, business, &options, decision, DECISION_SIZE, NULL, NULL);
}

static void *work(void *argument)
{
    struct work *work = argument;
    umkm_business *business = NULL;
    char *decision = malloc(DECISION_SIZE);
    if (umkm_business_new(&business) != UMKM_OK || decision == NULL) {
        free(decision);
        work->wrong++;
        return NULL;
    }
    for (int round = 0; round < ROUNDS; round++) {
        int record = round % RECORD_COUNT;
        umkm_rules *rules = umkm_rules_retain(work->rules);
        if (decide(rules, business, RECORDS[record], decision) != UMKM_OK || strcmp(decision, work->expected[record]) != 0) {
            work->wrong++;
        }
        umkm_rules_release(rules);
    }
    umkm_business_free(business);
    free(decision);
    return NULL;
}

START_TEST(rules_are_shared)
{
    static char expected[RECORD_COUNT][DECISION_SIZE];
    umkm_rules *rules = NULL;
    umkm_business *business = NULL;
    pthread_t threads[THREADS];
    struct work parts[THREADS];
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    for (int i = 0; i < RECORD_COUNT; i++) {
        ck_assert_int_eq(decide(rules, business, RECORDS[i], expected[i]), UMKM_OK);
        ck_assert_uint_gt(strlen(expected[i]), 100);
    }
    umkm_business_free(business);
    for (int i = 0; i < THREADS; i++) {
        parts[i] = (struct work){umkm_rules_retain(rules), (const char(*)[DECISION_SIZE])expected, 0};
        ck_assert_int_eq(pthread_create(&threads[i], NULL, work, &parts[i]), 0);
    }
    umkm_rules_release(rules); /* the threads keep the set alive */
    for (int i = 0; i < THREADS; i++) {
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
        ck_assert_int_eq(parts[i].wrong, 0);
        umkm_rules_release(parts[i].rules);
    }
}
END_TEST

static void *load(void *argument)
{
    umkm_rules *rules = NULL;
    *(umkm_status *)argument = umkm_rules_new(&rules, NULL);
    umkm_rules_release(rules);
    return NULL;
}

START_TEST(rules_load_at_the_same_time)
{
    pthread_t threads[THREADS];
    umkm_status statuses[THREADS];
    for (int i = 0; i < THREADS; i++) {
        ck_assert_int_eq(pthread_create(&threads[i], NULL, load, &statuses[i]), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
        ck_assert_int_eq(statuses[i], UMKM_OK);
    }
}
END_TEST

static const char MORE[] =
    "{\"schema\":\"umkm.law/1\",\"id\":\"MORE\",\"version\":\"1\",\"title\":{\"id\":\"a\",\"en\":\"b\"},\"regimes\":["
    "{\"id\":\"R\",\"title\":{\"id\":\"a\",\"en\":\"b\"},\"track\":\"alternative\",\"status\":\"in_force\",\"period\":{"
    "\"citation\":\"c\",\"source\":\"s\",\"verified\":true,\"evidence\":\"copy\"},\"criteria\":[{\"measure\":\"workers\","
    "\"classes\":[{\"size_class\":\"micro\",\"citation\":\"c\",\"source\":\"s\",\"verified\":true,\"evidence\":\"copy\"}]}],"
    "\"deciding\":{\"facilitation\":\"workers\",\"registration\":\"workers\",\"citation\":\"c\",\"source\":\"s\","
    "\"verified\":true,\"evidence\":\"copy\"}}]}";

/* Sets made from one set share its documents: each thread makes, checks and gives back its own. */
static void *derive(void *argument)
{
    struct work *work = argument;
    for (int round = 0; round < ROUNDS / 4; round++) {
        umkm_rules *rules = NULL;
        size_t faults = 0;
        int32_t regime = 0;
        if (umkm_rules_with(work->rules, MORE, sizeof MORE - 1, &rules, NULL) != UMKM_OK ||
            umkm_regime_find(rules, "R", 1, &regime) != UMKM_OK ||
            umkm_rules_check(work->rules, MORE, sizeof MORE - 2, NULL, 0, &faults) != UMKM_E_JSON_SYNTAX || faults != 1) {
            work->wrong++;
        }
        umkm_rules_release(rules);
    }
    umkm_rules_release(work->rules);
    return NULL;
}

START_TEST(sets_are_made_from_one)
{
    umkm_rules *rules = NULL;
    pthread_t threads[THREADS];
    struct work parts[THREADS];
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    for (int i = 0; i < THREADS; i++) {
        parts[i] = (struct work){umkm_rules_retain(rules), NULL, 0};
        ck_assert_int_eq(pthread_create(&threads[i], NULL, derive, &parts[i]), 0);
    }
    umkm_rules_release(rules);
    for (int i = 0; i < THREADS; i++) {
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
        ck_assert_int_eq(parts[i].wrong, 0);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("threads");
    TCase *tcase = tcase_create("threads");
    tcase_add_test(tcase, rules_are_shared);
    tcase_add_test(tcase, rules_load_at_the_same_time);
    tcase_add_test(tcase, sets_are_made_from_one);
    tcase_set_timeout(tcase, 120);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
