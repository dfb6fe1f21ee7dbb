/* SPDX-License-Identifier: MIT */
/*
 * Every allocation of a call fails in turn, those of cJSON too. The call must say UMKM_E_MEMORY, give nothing out, and leave
 * no block behind. And what must not allocate does not. The one exception is qsort() of glibc, which takes a block where it
 * can and sorts in another way where it cannot: a call that succeeds all the same must give the very same answer.
 *
 *     test_fault [STEP]      STEP 1 lets each allocation of the long calls fail, 7 (as without it) each seventh
 */
#include <check.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

/* The allocator of the C library (glibc), which the functions below stand in front of. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void __libc_free(void *block);

static struct {
    bool armed;
    bool paused;  /* armed, but what happens now is none of the call */
    long fail_at; /* the allocation that fails, counted from 1; 0: none */
    long count;   /* of allocations since arm() */
    long live;    /* of blocks since arm() */
} memory;

static int step = 7;

static void arm(long fail_at)
{
    memory.fail_at = fail_at;
    memory.count = 0;
    memory.live = 0;
    memory.paused = false;
    memory.armed = true;
}

static void disarm(void)
{
    memory.armed = false;
}

/* Whether this allocation is to fail. */
static bool fails(void)
{
    return memory.armed && !memory.paused && ++memory.count == memory.fail_at;
}

static void *given(void *block)
{
    memory.live += memory.armed && block != NULL;
    return block;
}

void *malloc(size_t size)
{
    return fails() ? NULL : given(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : given(__libc_calloc(count, size));
}

void *realloc(void *block, size_t size)
{
    if (fails()) {
        return NULL;
    }
    return block == NULL ? given(__libc_realloc(NULL, size)) : __libc_realloc(block, size);
}

void free(void *block)
{
    memory.live -= memory.armed && block != NULL;
    __libc_free(block);
}

static const char LAW[] =
    "{\"schema\":\"umkm.law/1\",\"id\":\"FAULT\",\"version\":\"1\",\"title\":{\"id\":\"a\",\"en\":\"b\"},"
    "\"notes\":[{\"id\":\"a\",\"en\":\"b\"}],"
    "\"gaps\":[{\"from\":\"1970-01-01\",\"to\":\"1971-01-01\",\"text\":{\"id\":\"a\",\"en\":\"b\"},"
    "\"citation\":\"c\",\"source\":\"s\",\"verified\":true,\"evidence\":\"copy\"}],"
    "\"overrides\":[{\"field\":\"foreign_investment\",\"value\":true,\"size_class\":\"large\","
    "\"citation\":\"c\",\"source\":\"s\",\"verified\":true,\"evidence\":\"copy\"}],\"regimes\":["
    "{\"id\":\"R\",\"title\":{\"id\":\"a\",\"en\":\"b\"},\"track\":\"statute\",\"status\":\"superseded\","
    "\"period\":{\"from\":\"1971-01-01\",\"to\":\"1972-01-01\",\"citation\":\"c\",\"source\":\"s\",\"verified\":true,"
    "\"evidence\":\"copy\"},\"criteria\":[{\"measure\":\"workers\",\"classes\":["
    "{\"size_class\":\"micro\",\"upper\":{\"op\":\"<=\",\"value\":5},\"citation\":\"c\",\"source\":\"s\",\"verified\":true,"
    "\"evidence\":\"copy\"},{\"size_class\":\"large\",\"lower\":{\"op\":\">\",\"value\":5},\"citation\":\"c\","
    "\"source\":\"s\",\"verified\":true,\"evidence\":\"copy\"}]}],"
    "\"deciding\":{\"facilitation\":\"workers\",\"registration\":\"workers\",\"citation\":\"c\",\"source\":\"s\","
    "\"verified\":true,\"evidence\":\"copy\"}}]}";

static const char WRONG_LAW[] = "{\"schema\":\"umkm.law/1\",\"id\":\"FAULT\",\"version\":\"1\",\"title\":{\"id\":\"a\"},"
                                "\"regimes\":[{\"id\":\"R\"}]}";

static const char BUSINESS[] =
    "{\"annual_sales\":\"2,5 miliar\",\"business_capital\":400000000,\"workers\":12,\"legal_form\":\"cv\",\"exports\":true,"
    "\"founded_on\":\"2019-03-01\",\"nib\":\"1234567890123\",\"existing_instalment\":0,\"requested_amount\":50000000}";

static umkm_rules *rules;
static umkm_business *business;

static void open_all(void)
{
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    ck_assert_int_eq(umkm_business_from_json(business, BUSINESS, strlen(BUSINESS), 0, NULL), UMKM_OK);
}

static void close_all(void)
{
    umkm_business_free(business);
    umkm_rules_release(rules);
}

/* What the last call that succeeded has to show for it. */
static char answer[262144];

static umkm_status decide(const umkm_rules *set, int32_t sections, int32_t pretty, umkm_error *error)
{
    umkm_classify_options classify;
    umkm_decision_options options;
    umkm_status status;

    umkm_classify_options_init(&classify);
    umkm_decision_options_init(&options);
    options.sections = sections;
    options.pretty = pretty;
    classify.as_of = 20261121;
    options.classify = &classify;
    answer[0] = '\0';
    status = umkm_decision_json(set, business, &options, answer, sizeof answer, NULL, error);
    return (status == UMKM_OK) == (answer[0] == '{') ? status : UMKM_E_ARGUMENT;
}

enum { ALL_SECTIONS = UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_SCORE | UMKM_SECTION_PROGRAMMES };

/* A set of rules shows what it decides, while memory is plenty. */
static umkm_status show_rules(umkm_rules *made, umkm_status status)
{
    if (status == UMKM_OK && made == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (status == UMKM_OK) {
        memory.paused = true;
        status = decide(made, ALL_SECTIONS, 0, NULL);
        memory.paused = false;
    }
    umkm_rules_release(made);
    return status;
}

/* The calls. Each gives back what it got, so that no block may be left. */

static umkm_status new_rules(umkm_error *error)
{
    umkm_rules *made = NULL;
    umkm_status status = umkm_rules_new(&made, error);

    return show_rules(made, status);
}

static umkm_status rules_with(umkm_error *error)
{
    umkm_rules *made = NULL;
    umkm_status status = umkm_rules_with(rules, LAW, strlen(LAW), &made, error);

    return show_rules(made, status);
}

static umkm_status check_rules(umkm_error *error)
{
    size_t count = 99;
    umkm_status status = umkm_rules_check(rules, LAW, strlen(LAW), error, 1, &count);

    return status == UMKM_OK && count != 0 ? UMKM_E_ARGUMENT : status;
}

/* A document with faults: memory that runs out is still not taken for one of them. */
static umkm_status check_wrong_rules(umkm_error *error)
{
    size_t count = 0;
    umkm_status status = umkm_rules_check(rules, WRONG_LAW, strlen(WRONG_LAW), error, 1, &count);

    return status == UMKM_E_RULE_TEXT ? UMKM_OK : status;
}

static umkm_status new_business(umkm_error *error)
{
    umkm_business *made = NULL;
    umkm_status status = umkm_business_new(&made);

    (void)error;
    umkm_business_free(made);
    return (status == UMKM_OK) == (made != NULL) ? status : UMKM_E_ARGUMENT;
}

static umkm_status business_from_json(umkm_error *error)
{
    umkm_status status = umkm_business_from_json(business, BUSINESS, strlen(BUSINESS), 0, error);

    return (status == UMKM_OK) == umkm_business_is_known(business, UMKM_FIELD_WORKERS) ? status : UMKM_E_ARGUMENT;
}

static umkm_status classification_json(umkm_error *error)
{
    return decide(rules, UMKM_SECTION_CLASSIFICATION, 0, error);
}

static umkm_status pretty_json(umkm_error *error)
{
    return decide(rules, UMKM_SECTION_CLASSIFICATION, 1, error);
}

static umkm_status whole_decision_json(umkm_error *error)
{
    return decide(rules, ALL_SECTIONS, 0, error);
}

/* ---- columns and what they come to ---- */

enum { ROWS = 5 };

static const int64_t SALES[ROWS] = {100000, 2000000001, 15000000001, 50000000001, -1};
static const umkm_column COLUMN = {SALES, NULL, 0, ROWS, UMKM_COLUMN_INT64, 0};
static const int32_t FIELD = UMKM_FIELD_ANNUAL_SALES;
static const uint8_t CLASSES[ROWS] = {UMKM_SIZE_MICRO, UMKM_SIZE_SMALL, UMKM_SIZE_MEDIUM, UMKM_SIZE_LARGE,
                                      UMKM_SIZE_INVALID};

static umkm_status new_score_context(umkm_error *error)
{
    umkm_score_context *made = NULL;
    umkm_status status = umkm_score_context_new(rules, NULL, &made, error);

    umkm_score_context_free(made);
    return (status == UMKM_OK) == (made != NULL) ? status : UMKM_E_ARGUMENT;
}

static umkm_status score_columns(umkm_error *error)
{
    int32_t scores[ROWS];
    int32_t reasons[ROWS];
    uint64_t knocked[ROWS];
    const umkm_score_output output = {
        .struct_size = sizeof output, .score = scores, .reason = {reasons}, .knock_outs = knocked};
    umkm_score_context *made = NULL;
    umkm_status status = umkm_score_context_new(rules, NULL, &made, error);

    if (status == UMKM_OK) {
        status = umkm_score_batch(made, 20261121, &FIELD, &COLUMN, 1, &output, NULL, error);
    }
    umkm_score_context_free(made);
    return status;
}

static umkm_status new_programme_result(umkm_error *error)
{
    umkm_programme_result *made = NULL;
    umkm_status status = umkm_programme_result_new(rules, &made);

    (void)error;
    umkm_programme_result_free(made);
    return (status == UMKM_OK) == (made != NULL) ? status : UMKM_E_ARGUMENT;
}

static umkm_status add_rows(umkm_summary *summary, umkm_error *error)
{
    const umkm_summary_rows block = {.struct_size = sizeof block, .rows = ROWS, .group = &COLUMN, .size_class = CLASSES};

    return umkm_summary_add(summary, &block, error);
}

/* Two summaries, filled and merged. */
static umkm_status sum_up(umkm_error *error)
{
    umkm_summary *one = NULL;
    umkm_summary *other = NULL;
    umkm_status status = umkm_summary_new(10, &one);

    if (status == UMKM_OK) {
        status = umkm_summary_new(10, &other);
    }
    if (status == UMKM_OK) {
        status = add_rows(one, error);
    }
    if (status == UMKM_OK) {
        status = umkm_summary_merge(other, one);
    }
    umkm_summary_free(one);
    umkm_summary_free(other);
    return status;
}

static umkm_status look_at_quality(umkm_error *error)
{
    umkm_quality *one = NULL;
    umkm_quality *other = NULL;
    umkm_status status = umkm_quality_new(20261121, &one);

    if (status == UMKM_OK) {
        status = umkm_quality_new(20261121, &other);
    }
    if (status == UMKM_OK) {
        status = umkm_quality_add(one, &FIELD, &COLUMN, 1, NULL, ROWS, error);
    }
    if (status == UMKM_OK) {
        status = umkm_quality_merge(other, one);
    }
    umkm_quality_free(one);
    umkm_quality_free(other);
    return status;
}

/* The call with one allocation failing, if it makes that many. Returns its status. */
static umkm_status fail_once(umkm_status (*call)(umkm_error *error), long place, const char *expected)
{
    umkm_error error;
    umkm_status status;

    umkm_error_init(&error);
    arm(place);
    status = call(&error);
    disarm();
    ck_assert_msg(memory.live == 0, "allocation %ld: %ld blocks left", place, memory.live);
    if (status == UMKM_OK) {
        ck_assert_msg(strcmp(answer, expected) == 0, "allocation %ld: another answer\n%s", place, answer);
    } else {
        ck_assert_msg(status == UMKM_E_MEMORY, "allocation %ld: %s", place, umkm_status_name(status));
        ck_assert_int_ge(memory.count, place);
    }
    return status;
}

/* Every allocation of a call fails in turn, by steps; the last ones one by one. At most one is that of a qsort(). */
static void exhaust(umkm_status (*call)(umkm_error *error), long by)
{
    static char expected[sizeof answer];
    umkm_error error;
    umkm_status status;
    long all;
    long spared = 0;

    umkm_error_init(&error);
    answer[0] = '\0';
    arm(0);
    status = call(&error); /* Check itself allocates: it must wait until the count is taken */
    disarm();
    all = memory.count;
    ck_assert_int_eq(status, UMKM_OK);
    memcpy(expected, answer, sizeof answer);
    ck_assert_int_gt(all, 0);
    for (long place = 1; place <= all; place += place > all - 100 ? 1 : by) {
        spared += fail_once(call, place, expected) == UMKM_OK;
    }
    ck_assert_int_le(spared, 1);
    ck_assert_int_eq(fail_once(call, all + 1, expected), UMKM_OK);
}

static const struct {
    umkm_status (*call)(umkm_error *error);
    bool is_long;
} CALLS[] = {
    {new_rules, true},
    {rules_with, false},
    {check_rules, false},
    {check_wrong_rules, false},
    {new_business, false},
    {business_from_json, false},
    {classification_json, false},
    {pretty_json, false},
    {whole_decision_json, false},
    {new_score_context, false},
    {score_columns, false},
    {new_programme_result, false},
    {sum_up, false},
    {look_at_quality, false},
};

START_TEST(every_allocation_fails)
{
    exhaust(CALLS[_i].call, CALLS[_i].is_long ? step : 1);
}
END_TEST

START_TEST(classify_allocates_nothing)
{
    umkm_classify_options options;
    umkm_classification result;
    umkm_error error;

    umkm_error_init(&error);
    umkm_classification_init(&result);
    for (int32_t basis = UMKM_BASIS_PURPOSE; basis <= UMKM_BASIS_LOWER; basis++) {
        for (int32_t regime = 0; regime <= umkm_regime_count(rules); regime++) {
            umkm_status status;

            umkm_classify_options_init(&options);
            options.as_of = 20261121;
            options.basis = basis;
            options.regime = regime;
            arm(1);
            status = umkm_classify(rules, business, &options, &result, &error);
            disarm();
            ck_assert_int_eq(status, UMKM_OK);
            ck_assert_int_eq(memory.count, 0);
        }
    }
    umkm_classify_options_init(&options);
    options.as_of = 20210101;
    arm(1);
    (void)umkm_classify(rules, business, &options, &result, &error);
    disarm();
    ck_assert_int_eq(memory.count, 0);
}
END_TEST

/* Facts are read into the record without another block. */
START_TEST(reading_facts_allocates_nothing)
{
    umkm_status status;

    arm(1);
    status = umkm_business_set_text(business, UMKM_FIELD_ANNUAL_SALES, "Rp 1,5 miliar", 13, UMKM_UNIT_RUPIAH, NULL);
    status |= umkm_business_set_text(business, UMKM_FIELD_NIK, "3171234567890001", 16, UMKM_UNIT_RUPIAH, NULL);
    status |= umkm_business_clear(business);
    disarm();
    ck_assert_int_eq(status, UMKM_OK);
    ck_assert_int_eq(memory.count, 0);
}
END_TEST

/* Columns are classified and checked without a block, and what has been made takes rows without another one. */
START_TEST(rows_allocate_nothing)
{
    static uint8_t classes[ROWS];
    static uint32_t warnings[ROWS];
    static uint8_t answers[ROWS];
    static int32_t citations[ROWS];
    uint8_t *const lists[] = {answers};
    const umkm_classify_output output = {
        .struct_size = sizeof output, .size_class = classes, .warnings = warnings, .citation = citations};
    const umkm_programme_output programmes = {.struct_size = sizeof programmes, .count = 1, .answer = lists};
    umkm_classify_options classify;
    umkm_programme_options check;
    umkm_programme_result *result = NULL;
    umkm_summary *summary = NULL;
    umkm_quality *quality = NULL;
    umkm_movement movement = {.struct_size = sizeof movement};
    umkm_status status[6];

    umkm_classify_options_init(&classify);
    umkm_programme_options_init(&check);
    classify.as_of = 20261121;
    check.as_of = 20261121;
    ck_assert_int_eq(umkm_programme_result_new(rules, &result), UMKM_OK);
    ck_assert_int_eq(umkm_summary_new(10, &summary), UMKM_OK);
    ck_assert_int_eq(umkm_quality_new(20261121, &quality), UMKM_OK);
    arm(1);
    status[0] = umkm_classify_batch(rules, &classify, &FIELD, &COLUMN, 1, &output, NULL, NULL);
    status[1] = umkm_programme_batch_answers(&check, result, &FIELD, &COLUMN, 1, &programmes, NULL, NULL);
    status[2] = add_rows(summary, NULL);
    status[3] = umkm_quality_add(quality, &FIELD, &COLUMN, 1, NULL, ROWS, NULL);
    status[4] = umkm_movement_add(&movement, CLASSES, CLASSES, ROWS);
    status[5] = umkm_quality_note(quality, UMKM_FINDING_REPEATED_KEY, 0, 1);
    disarm();
    for (size_t i = 0; i < sizeof status / sizeof status[0]; i++) {
        ck_assert_int_eq(status[i], UMKM_OK);
    }
    ck_assert_int_eq(memory.count, 0);
    umkm_programme_result_free(result);
    umkm_summary_free(summary);
    umkm_quality_free(quality);
}
END_TEST

int main(int argc, char **argv)
{
    Suite *suite = suite_create("fault");
    TCase *tcase = tcase_create("memory");
    SRunner *runner;
    int failed;

    if (argc > 1) {
        step = (int)strtol(argv[1], NULL, 10);
        step = step > 0 ? step : 1;
    }
    tcase_add_checked_fixture(tcase, open_all, close_all);
    tcase_set_timeout(tcase, 600);
    tcase_add_loop_test(tcase, every_allocation_fails, 0, (int)(sizeof CALLS / sizeof CALLS[0]));
    tcase_add_test(tcase, classify_allocates_nothing);
    tcase_add_test(tcase, reading_facts_allocates_nothing);
    tcase_add_test(tcase, rows_allocate_nothing);
    suite_add_tcase(suite, tcase);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
