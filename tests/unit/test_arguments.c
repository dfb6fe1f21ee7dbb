/* SPDX-License-Identifier: MIT */
/* What must be there and is not, one argument at a time: UMKM_E_ARGUMENT, and nothing happens. */
#include <check.h>
#include <stdint.h>
#include <string.h>

#include <umkm/umkm.h>

#define REFUSED(call) ck_assert_int_eq((call), UMKM_E_ARGUMENT)

enum { AS_OF = 20261121 };

static const int64_t VALUES[] = {100000, 2000000001};
static const umkm_column COLUMN = {VALUES, NULL, 0, 2, UMKM_COLUMN_INT64, 0};
static const int32_t FIELD = UMKM_FIELD_ANNUAL_SALES;

static umkm_rules *rules;

static void begin(void)
{
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
}

static void end(void)
{
    umkm_rules_release(rules);
}

START_TEST(of_batches)
{
    uint8_t classes[2] = {77, 77};
    uint8_t *const answers[] = {NULL};
    const umkm_classify_output output = {.struct_size = sizeof output, .size_class = classes};
    const umkm_programme_output programmes = {.struct_size = sizeof programmes};
    const umkm_score_output scores = {.struct_size = sizeof scores};
    umkm_classify_options options;
    umkm_programme_options asked;
    umkm_programme_result *result = NULL;
    umkm_score_context *context = NULL;
    int32_t measures[UMKM_MEASURES_MAX];

    umkm_classify_options_init(&options);
    umkm_programme_options_init(&asked);
    options.as_of = AS_OF;
    asked.as_of = AS_OF;
    ck_assert_int_eq(umkm_programme_result_new(rules, &result), UMKM_OK);
    ck_assert_int_eq(umkm_score_context_new(rules, NULL, &context, NULL), UMKM_OK);

    REFUSED(umkm_classify_batch(NULL, &options, &FIELD, &COLUMN, 1, &output, NULL, NULL));
    REFUSED(umkm_classify_batch(rules, NULL, &FIELD, &COLUMN, 1, &output, NULL, NULL));
    REFUSED(umkm_classify_batch(rules, &options, NULL, &COLUMN, 1, &output, NULL, NULL));
    REFUSED(umkm_classify_batch(rules, &options, &FIELD, NULL, 1, &output, NULL, NULL));
    REFUSED(umkm_classify_batch(rules, &options, &FIELD, &COLUMN, 1, NULL, NULL, NULL));
    ck_assert_uint_eq(classes[0], 77);

    REFUSED(umkm_programme_batch(NULL, result, &FIELD, &COLUMN, 1, answers, NULL, NULL));
    REFUSED(umkm_programme_batch(&asked, NULL, &FIELD, &COLUMN, 1, answers, NULL, NULL));
    REFUSED(umkm_programme_batch(&asked, result, NULL, &COLUMN, 1, answers, NULL, NULL));
    REFUSED(umkm_programme_batch(&asked, result, &FIELD, NULL, 1, answers, NULL, NULL));
    REFUSED(umkm_programme_batch(&asked, result, &FIELD, &COLUMN, 1, NULL, NULL, NULL));

    REFUSED(umkm_programme_batch_answers(NULL, result, &FIELD, &COLUMN, 1, &programmes, NULL, NULL));
    REFUSED(umkm_programme_batch_answers(&asked, NULL, &FIELD, &COLUMN, 1, &programmes, NULL, NULL));
    REFUSED(umkm_programme_batch_answers(&asked, result, NULL, &COLUMN, 1, &programmes, NULL, NULL));
    REFUSED(umkm_programme_batch_answers(&asked, result, &FIELD, NULL, 1, &programmes, NULL, NULL));
    REFUSED(umkm_programme_batch_answers(&asked, result, &FIELD, &COLUMN, 1, NULL, NULL, NULL));

    REFUSED(umkm_score_batch(NULL, AS_OF, &FIELD, &COLUMN, 1, &scores, NULL, NULL));
    REFUSED(umkm_score_batch(context, AS_OF, NULL, &COLUMN, 1, &scores, NULL, NULL));
    REFUSED(umkm_score_batch(context, AS_OF, &FIELD, NULL, 1, &scores, NULL, NULL));
    REFUSED(umkm_score_batch(context, AS_OF, &FIELD, &COLUMN, 1, NULL, NULL, NULL));

    ck_assert_int_eq(umkm_regime_measures(NULL, 1, measures), 0);
    ck_assert_int_eq(umkm_regime_measures(rules, 1, NULL), 0);
    ck_assert_int_eq(umkm_regime_measures(rules, 0, measures), 0);
    ck_assert_int_eq(umkm_regime_measures(rules, umkm_regime_count(rules) + 1, measures), 0);
    ck_assert_ptr_null(umkm_citation_at(NULL, 1));
    ck_assert_ptr_null(umkm_citation_at(rules, 0));
    ck_assert_ptr_null(umkm_citation_at(rules, INT32_MAX));
    umkm_programme_result_free(result);
    umkm_score_context_free(context);
}
END_TEST

START_TEST(of_programmes)
{
    umkm_programme_result *result = NULL;
    umkm_business *business = NULL;
    umkm_programme_options options;
    umkm_programme programme = {.struct_size = sizeof programme};
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    umkm_terms terms = {.struct_size = sizeof terms};
    int64_t up_to = 0;
    int32_t bps = 0;

    REFUSED(umkm_programme_info(NULL, 1, &programme));
    REFUSED(umkm_programme_find(NULL, "kur", 3, &bps));
    REFUSED(umkm_programme_find(rules, NULL, 3, &bps));
    REFUSED(umkm_programme_find(rules, "kur", 3, NULL));
    REFUSED(umkm_programme_parameters_at(rules, 1, 0, NULL));
    REFUSED(umkm_programme_requirement(rules, 1, 0, 0, NULL));
    REFUSED(umkm_programme_terms(rules, 1, 0, NULL));
    REFUSED(umkm_programme_terms_note(rules, 1, 0, 0, UMKM_LANG_ID, NULL));
    REFUSED(umkm_programme_rate_step(rules, 2, 0, UMKM_SCHEDULE_RATE, 0, NULL, &bps));
    REFUSED(umkm_programme_rate_step(rules, 2, 0, UMKM_SCHEDULE_RATE, 0, &up_to, NULL));

    REFUSED(umkm_programme_result_new(rules, NULL));
    ck_assert_int_eq(umkm_programme_result_new(rules, &result), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    umkm_programme_options_init(&options);
    options.as_of = AS_OF;
    options.programme = -1;
    ck_assert_int_eq(umkm_programme_check(business, &options, result, NULL), UMKM_E_NO_RULE);
    options.programme = 0;
    options.standing = -1;
    REFUSED(umkm_programme_check(business, &options, result, NULL));
    options.standing = UMKM_STANDING_USUAL;
    ck_assert_int_eq(umkm_programme_check(business, &options, result, NULL), UMKM_OK);
    REFUSED(umkm_programme_answer_at(result, 0, NULL));
    REFUSED(umkm_programme_failed(result, 0, 0, NULL));
    REFUSED(umkm_programme_failed(NULL, 0, 0, NULL));
    REFUSED(umkm_programme_unknown(result, 0, 0, NULL));
    REFUSED(umkm_programme_unknown_missing(result, 0, 0, 0, NULL));
    REFUSED(umkm_programme_missing(result, 0, 0, NULL));
    REFUSED(umkm_programme_answer_terms(result, 0, NULL));
    REFUSED(umkm_programme_answer_terms(NULL, 0, &terms));
    REFUSED(umkm_programme_change(result, 0, 0, NULL));
    REFUSED(umkm_programme_change(NULL, 0, 0, NULL));
    umkm_business_free(business);
    umkm_programme_result_free(result);
}
END_TEST

START_TEST(of_scores)
{
    umkm_score_context *context = NULL;
    umkm_business *business = NULL;
    umkm_scorecard card = {.struct_size = sizeof card};
    umkm_scorecard_group group = {.struct_size = sizeof group};
    umkm_scorecard_attribute attribute = {.struct_size = sizeof attribute};
    umkm_score score = {.struct_size = sizeof score};
    umkm_score_characteristic characteristic = {.struct_size = sizeof characteristic};
    umkm_score_flag flag = {.struct_size = sizeof flag};
    umkm_score_plan plan = {.struct_size = sizeof plan};
    umkm_score_step step = {.struct_size = sizeof step};
    umkm_advice advice = {.struct_size = sizeof advice};
    int32_t found = 0;

    REFUSED(umkm_scorecard_find(NULL, "KP-1", 4, &found));
    REFUSED(umkm_scorecard_find(rules, NULL, 4, &found));
    REFUSED(umkm_scorecard_find(rules, "KP-1", 4, NULL));
    REFUSED(umkm_scorecard_info(NULL, 1, &card));
    REFUSED(umkm_scorecard_info(rules, 1, NULL));
    REFUSED(umkm_scorecard_group_at(rules, 1, -1, &group));
    REFUSED(umkm_scorecard_attribute_at(rules, 1, -1, 0, &attribute));
    REFUSED(umkm_scorecard_attribute_at(rules, 1, 0, -1, &attribute));
    ck_assert_int_eq(umkm_scorecard_count(NULL), 0);

    ck_assert_int_eq(umkm_score_context_new(rules, NULL, &context, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    ck_assert_int_eq(umkm_score_business(context, business, AS_OF, &score, NULL), UMKM_OK);
    REFUSED(umkm_score_result(NULL, &score));
    REFUSED(umkm_score_result(context, NULL));
    REFUSED(umkm_score_characteristic_at(NULL, 0, &characteristic));
    REFUSED(umkm_score_characteristic_at(context, 0, NULL));
    REFUSED(umkm_score_knock_out_at(NULL, 0, &flag));
    REFUSED(umkm_score_referral_at(NULL, 0, &flag));
    REFUSED(umkm_score_reason_at(NULL, 0, NULL));
    REFUSED(umkm_score_reason_characteristic(NULL, 0, 0, &found));
    REFUSED(umkm_score_advice_at(context, 0, -1, &advice));
    REFUSED(umkm_score_plan_next(NULL, &plan));
    REFUSED(umkm_score_plan_next(context, NULL));
    REFUSED(umkm_score_step_at(NULL, 0, &step));
    REFUSED(umkm_score_step_at(context, 0, NULL));
    REFUSED(umkm_score_step_at(context, -1, &step));
    umkm_business_free(business);
    umkm_score_context_free(context);
}
END_TEST

START_TEST(of_summaries)
{
    static const uint8_t CLASSES[] = {UMKM_SIZE_MICRO};
    umkm_summary *summary = NULL;
    umkm_quality *quality = NULL;
    umkm_summary_rows rows = {.struct_size = sizeof rows, .rows = 2};
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    umkm_movement movement = {.struct_size = sizeof movement};
    umkm_field_quality filled = {.struct_size = sizeof filled};
    umkm_finding finding = {.struct_size = sizeof finding};
    int64_t groups[1];
    size_t needed = 0;

    ck_assert_int_eq(umkm_summary_new(4, &summary), UMKM_OK);
    ck_assert_int_eq(umkm_quality_new(AS_OF, &quality), UMKM_OK);
    REFUSED(umkm_summary_add(NULL, &rows, NULL));
    REFUSED(umkm_summary_merge(NULL, summary));
    REFUSED(umkm_summary_merge(summary, NULL));
    REFUSED(umkm_summary_groups(NULL, groups, 1, &needed));
    REFUSED(umkm_summary_groups(summary, NULL, 1, &needed));
    REFUSED(umkm_summary_group(NULL, 1, &counts));
    REFUSED(umkm_summary_group(summary, 1, NULL));
    REFUSED(umkm_summary_unknown(NULL, &counts));
    REFUSED(umkm_summary_unknown(summary, NULL));
    REFUSED(umkm_summary_total(NULL, &counts));
    REFUSED(umkm_summary_total(summary, NULL));

    REFUSED(umkm_movement_add(NULL, CLASSES, CLASSES, 1));
    REFUSED(umkm_movement_add(&movement, NULL, CLASSES, 1));
    REFUSED(umkm_movement_add(&movement, CLASSES, NULL, 1));
    REFUSED(umkm_movement_add(&movement, CLASSES, CLASSES, -1));
    REFUSED(umkm_movement_merge(NULL, &movement));
    REFUSED(umkm_movement_merge(&movement, NULL));

    REFUSED(umkm_quality_add(NULL, &FIELD, &COLUMN, 1, NULL, 2, NULL));
    REFUSED(umkm_quality_add(quality, NULL, &COLUMN, 1, NULL, 2, NULL));
    REFUSED(umkm_quality_add(quality, &FIELD, NULL, 1, NULL, 2, NULL));
    REFUSED(umkm_quality_add(quality, &FIELD, &COLUMN, 1, NULL, -1, NULL));
    REFUSED(umkm_quality_refused(NULL, FIELD, UMKM_E_RANGE, 1));
    REFUSED(umkm_quality_note(NULL, UMKM_FINDING_REPEATED_KEY, 0, 1));
    REFUSED(umkm_quality_merge(NULL, quality));
    REFUSED(umkm_quality_merge(quality, NULL));
    REFUSED(umkm_quality_merge(quality, quality));
    ck_assert_int_eq(umkm_quality_rows(NULL), 0);
    ck_assert_int_eq(umkm_quality_rows(quality), 0);
    REFUSED(umkm_quality_field(NULL, FIELD, &filled));
    REFUSED(umkm_quality_field(quality, FIELD, NULL));
    ck_assert_int_eq(umkm_quality_field(quality, UMKM_FIELD_END, &filled), UMKM_E_NAME);
    REFUSED(umkm_quality_finding(NULL, 0, &finding));
    REFUSED(umkm_quality_finding(quality, 0, NULL));
    umkm_summary_free(summary);
    umkm_quality_free(quality);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("arguments");
    TCase *tcase = tcase_create("arguments");
    SRunner *runner;
    int failed;

    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, of_batches);
    tcase_add_test(tcase, of_programmes);
    tcase_add_test(tcase, of_scores);
    tcase_add_test(tcase, of_summaries);
    suite_add_tcase(suite, tcase);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
