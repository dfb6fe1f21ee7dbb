/* SPDX-License-Identifier: MIT */
/*
 * Eight threads go through every entrance of the library at once, over one set of rules and one record that all of them only
 * read, each with contexts, results and accumulators of its own. Each writes down every answer; all must have written the
 * same as one thread alone.
 */
#include <check.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

enum { THREADS = 8, ROUNDS = 3, NOTES_SIZE = 1 << 20, RECORD_SIZE = 131072, DAY = 20261121, ROWS = 64 };

static const char FACTS[] =
    "{\"annual_sales\":2500000000,\"business_capital\":400000000,\"workers\":12,\"founded_on\":\"2019-03-01\","
    "\"requested_amount\":50000000,\"proposed_instalment\":2000000,\"existing_instalment\":0,\"monthly_net_cash\":9000000}";

static const char LAW[] =
    "{\"schema\":\"umkm.law/1\",\"id\":\"MORE\",\"version\":\"3\",\"title\":{\"id\":\"a\",\"en\":\"b\"},\"regimes\":["
    "{\"id\":\"R\",\"title\":{\"id\":\"a\",\"en\":\"b\"},\"track\":\"alternative\",\"status\":\"in_force\",\"period\":{"
    "\"citation\":\"c\",\"source\":\"s\",\"verified\":true,\"evidence\":\"copy\"},\"criteria\":[{\"measure\":\"workers\","
    "\"classes\":[{\"size_class\":\"micro\",\"citation\":\"c\",\"source\":\"s\",\"verified\":true,\"evidence\":\"copy\"}]}],"
    "\"deciding\":{\"facilitation\":\"workers\",\"registration\":\"workers\",\"citation\":\"c\",\"source\":\"s\","
    "\"verified\":true,\"evidence\":\"copy\"}}]}";

/* What all threads share and only read. */
static umkm_rules *rules;
static umkm_business *business;
static int64_t sales[ROWS];

struct notes {
    char *text;
    size_t used;
};

__attribute__((format(printf, 2, 3))) static void note(struct notes *notes, const char *format, ...)
{
    va_list list;
    int length;

    va_start(list, format);
    length = vsnprintf(notes->text + notes->used, NOTES_SIZE - notes->used, format, list);
    va_end(list);
    notes->used += length > 0 && notes->used + (size_t)length < NOTES_SIZE ? (size_t)length : 0;
}

static void note_bytes(struct notes *notes, const void *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        note(notes, "%02x", ((const unsigned char *)bytes)[i]);
    }
    note(notes, "\n");
}

static void text_and_dates(struct notes *notes)
{
    char text[64];
    int64_t amount = 0;
    int32_t date = 0;
    int32_t days = 0;
    umkm_error error;

    umkm_error_init(&error);
    note(notes, "%d ", (int)umkm_rupiah_parse("Rp 1.500.000", 12, UMKM_UNIT_RUPIAH, &amount, &error));
    note(notes, "%d %s ", (int)umkm_rupiah_format(amount, text, sizeof text, NULL), text);
    note(notes, "%d %s ", (int)umkm_rupiah_parse("x", 1, UMKM_UNIT_RUPIAH, &amount, &error), error.message_id);
    note(notes, "%d ", (int)umkm_date_parse("21/11/2026", 10, UMKM_DATE_FILES, &date, NULL));
    note(notes, "%d %s ", (int)umkm_date_format(date, text, sizeof text, NULL), text);
    note(notes, "%d %d\n", (int)umkm_date_days_between(20200101, date, &days), (int)days);
}

static void registry(struct notes *notes)
{
    int32_t field = 0;

    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        umkm_field_description about = {.struct_size = sizeof about};
        const char *name = "";

        note(notes, "%d ", (int)umkm_field_info(field, &about)); /* first the call, then what it gave */
        note(notes, "%s ", about.name);
        note(notes, "%d %s %s\n", (int)umkm_enum_at(field, 0, NULL, &name, NULL), name, umkm_enum_label(field, 1, 1));
    }
    note(notes, "%s %s %s %s\n", umkm_status_name(1), umkm_status_text(2, 1), umkm_size_label(2, 0), umkm_region_name(18));
}

static void rule_sets(struct notes *notes)
{
    umkm_rules *fresh = NULL;
    umkm_rules *more = NULL;
    umkm_rules *kept = umkm_rules_retain(rules);
    size_t count = 0;

    note(notes, "%d ", (int)umkm_rules_new(&fresh, NULL));
    note(notes, "%d ", (int)umkm_rules_with(kept, LAW, sizeof LAW - 1, &more, NULL));
    note(notes, "%d ", (int)umkm_rules_check(kept, LAW, sizeof LAW - 9, NULL, 0, &count));
    note(notes, "%zu %d\n", umkm_rules_document_count(more), (int)umkm_regime_count(fresh));
    umkm_rules_release(more);
    umkm_rules_release(fresh);
    umkm_rules_release(kept);
}

static void catalogue(struct notes *notes)
{
    for (int32_t i = 1; i <= umkm_regime_count(rules); i++) {
        umkm_regime regime = {.struct_size = sizeof regime};
        umkm_limit limit = {.struct_size = sizeof limit};

        note(notes, "%d ", (int)umkm_regime_info(rules, i, &regime)); /* first the call, then what it gave */
        note(notes, "%s ", regime.id);
        note(notes, "%d %" PRId64 "\n", (int)umkm_regime_limit(rules, i, 0, &limit), limit.up_to);
    }
    for (int32_t i = 1; i <= umkm_programme_count(rules); i++) {
        umkm_programme programme = {.struct_size = sizeof programme};
        umkm_terms terms = {.struct_size = sizeof terms};

        note(notes, "%d ", (int)umkm_programme_info(rules, i, &programme)); /* first the call, then what it gave */
        note(notes, "%s ", programme.id);
        note(notes, "%d %" PRId64 "\n", (int)umkm_programme_terms(rules, i, 0, &terms), terms.plafond_up_to);
    }
}

static void one_business(struct notes *notes)
{
    static const int32_t SECTIONS = UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_SCORE | UMKM_SECTION_PROGRAMMES;
    char *record = calloc(RECORD_SIZE, 1);
    umkm_business *own = NULL;
    umkm_classify_options classify;
    umkm_decision_options options;
    umkm_measure_value value = {.struct_size = sizeof value};
    umkm_affordability affordable = {.struct_size = sizeof affordable};

    umkm_classify_options_init(&classify);
    classify.as_of = DAY;
    umkm_decision_options_init(&options);
    options.sections = SECTIONS;
    options.classify = &classify;
    if (record != NULL && umkm_business_new(&own) == UMKM_OK) {
        note(notes, "%d ", (int)umkm_decision_json(rules, business, &options, record, RECORD_SIZE, NULL, NULL));
        note(notes, "%s\n", record);
        note(notes, "%d ", (int)umkm_business_copy(own, business));
        note(notes, "%d ", (int)umkm_business_set_text(own, UMKM_FIELD_ANNUAL_SALES, "1 juta", 6, 0, NULL));
        note(notes, "%d ", (int)umkm_decision_json(rules, own, &options, record, RECORD_SIZE, NULL, NULL));
        note(notes, "%s\n", record);
        note(notes, "%d %" PRId64 " ", (int)umkm_business_measure(business, 1, DAY, &value), value.numerator);
        note(notes, "%d %" PRId64 "\n", (int)umkm_affordable(business, 0, &affordable), affordable.amount);
    }
    umkm_business_free(own);
    free(record);
}

static void columns(struct notes *notes)
{
    static const int32_t FIELDS[] = {UMKM_FIELD_ANNUAL_SALES};
    const umkm_column column = {sales, NULL, 0, ROWS, UMKM_COLUMN_INT64, 0};
    uint8_t classes[ROWS];
    uint8_t answers[ROWS];
    uint8_t *lists[1] = {answers};
    int32_t scores[ROWS];
    const umkm_classify_output class_output = {.struct_size = sizeof class_output, .size_class = classes};
    const umkm_score_output score_output = {.struct_size = sizeof score_output, .score = scores};
    umkm_classify_options classify;
    umkm_programme_options programme;
    umkm_score_context *context = NULL;
    umkm_programme_result *result = NULL;

    umkm_classify_options_init(&classify);
    umkm_programme_options_init(&programme);
    classify.as_of = DAY;
    programme.as_of = DAY;
    programme.programme = 1;
    note(notes, "%d ", (int)umkm_classify_batch(rules, &classify, FIELDS, &column, 1, &class_output, NULL, NULL));
    note_bytes(notes, classes, sizeof classes);
    if (umkm_score_context_new(rules, NULL, &context, NULL) == UMKM_OK &&
        umkm_programme_result_new(rules, &result) == UMKM_OK) {
        note(notes, "%d ", (int)umkm_score_batch(context, DAY, FIELDS, &column, 1, &score_output, NULL, NULL));
        note_bytes(notes, scores, sizeof scores);
        note(notes, "%d ", (int)umkm_programme_batch(&programme, result, FIELDS, &column, 1, lists, NULL, NULL));
        note_bytes(notes, answers, sizeof answers);
    }
    umkm_programme_result_free(result);
    umkm_score_context_free(context);
}

static void sums(struct notes *notes)
{
    static const int32_t FIELDS[] = {UMKM_FIELD_ANNUAL_SALES};
    const umkm_column column = {sales, NULL, 0, ROWS, UMKM_COLUMN_INT64, 0};
    umkm_summary *summary = NULL;
    umkm_quality *quality = NULL;
    umkm_summary_rows block = {.struct_size = sizeof block, .rows = ROWS, .group = &column};
    umkm_summary_counts total = {.struct_size = sizeof total};
    umkm_field_quality filled = {.struct_size = sizeof filled};

    if (umkm_summary_new(ROWS, &summary) == UMKM_OK && umkm_quality_new(DAY, &quality) == UMKM_OK) {
        note(notes, "%d ", (int)umkm_summary_add(summary, &block, NULL));
        note(notes, "%d %" PRId64 " ", (int)umkm_summary_total(summary, &total), total.rows);
        note(notes, "%d ", (int)umkm_quality_add(quality, FIELDS, &column, 1, NULL, ROWS, NULL));
        note(notes, "%d %" PRId64 "\n", (int)umkm_quality_field(quality, FIELDS[0], &filled), filled.zero);
    }
    umkm_quality_free(quality);
    umkm_summary_free(summary);
}

static void (*const ENTRANCES[])(struct notes *notes) = {text_and_dates, registry, rule_sets, catalogue,
                                                         one_business,   columns,  sums};
enum { ENTRANCE_COUNT = sizeof ENTRANCES / sizeof ENTRANCES[0] };

struct work {
    size_t first; /* the entrance that this thread begins with, so that different ones meet */
    const struct notes *expected;
    int wrong;
};

static void *go_through(void *argument)
{
    struct work *work = argument;
    struct notes notes = {malloc(NOTES_SIZE), 0};

    for (size_t i = 0; notes.text != NULL && i < (size_t)ROUNDS * ENTRANCE_COUNT; i++) {
        const size_t entrance = (work->first + i) % ENTRANCE_COUNT;

        notes.used = 0;
        ENTRANCES[entrance](&notes);
        work->wrong += notes.used == 0 || strcmp(notes.text, work->expected[entrance].text) != 0;
    }
    work->wrong += notes.text == NULL;
    free(notes.text);
    return NULL;
}

START_TEST(threads_say_what_one_says)
{
    struct notes expected[ENTRANCE_COUNT];
    struct work parts[THREADS];
    pthread_t threads[THREADS];

    for (int64_t i = 0; i < ROWS; i++) {
        sales[i] = i * i * 20000003 - 5;
    }
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    ck_assert_int_eq(umkm_business_from_json(business, FACTS, sizeof FACTS - 1, 0, NULL), UMKM_OK);
    for (size_t i = 0; i < ENTRANCE_COUNT; i++) {
        expected[i] = (struct notes){malloc(NOTES_SIZE), 0};
        ck_assert_ptr_nonnull(expected[i].text);
        ENTRANCES[i](&expected[i]);
        ck_assert_uint_gt(expected[i].used, 10);
    }
    for (size_t i = 0; i < THREADS; i++) {
        parts[i] = (struct work){i, expected, 0};
        ck_assert_int_eq(pthread_create(&threads[i], NULL, go_through, &parts[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
        ck_assert_int_eq(parts[i].wrong, 0);
    }
    for (size_t i = 0; i < ENTRANCE_COUNT; i++) {
        free(expected[i].text);
    }
    umkm_business_free(business);
    umkm_rules_release(rules);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stress");
    TCase *tcase = tcase_create("stress");
    SRunner *runner;
    int failed;

    tcase_add_test(tcase, threads_say_what_one_says);
    tcase_set_timeout(tcase, 240);
    suite_add_tcase(suite, tcase);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
