/* SPDX-License-Identifier: MIT */
/*
 * Every size-versioned struct with every size from nothing to 64 bytes more than its own, in a block of exactly that
 * size. What a call fills: as far as the size reaches it is what the whole struct gets, beyond that zeros, and nothing
 * behind the end. What a call reads: members that the size does not reach have their defaults; a size that cuts a member
 * in two is refused; so is a tail that this version does not know, unless it is zero.
 */
#include <check.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { BEYOND = 64, DAY = 20261121, ROWS = 5, RECORD_SIZE = 131072 };

static const char FACTS[] =
    "{\"annual_sales\":2500000000,\"business_capital\":400000000,\"workers\":12,\"founded_on\":\"2019-03-01\","
    "\"requested_amount\":50000000,\"proposed_instalment\":2000000,\"existing_instalment\":0,\"monthly_net_cash\":9000000,"
    "\"requested_tenor_months\":36,\"legal_form\":\"cv\",\"nib_status\":\"none\",\"bookkeeping\":\"notes_3m\"}";

static umkm_rules *rules;
static umkm_business *business;
static umkm_score_context *context;
static umkm_programme_result *checked;
static umkm_summary *summary;
static umkm_quality *quality;

static const int64_t SALES[ROWS] = {1, 2500000000, 60000000000, -1, 0};
static const int64_t CAPITAL[ROWS] = {1, 1, 1, 1, 1};
static const int32_t FIELDS[] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_BUSINESS_CAPITAL};
static const umkm_column COLUMNS[] = {{SALES, NULL, 0, ROWS, UMKM_COLUMN_INT64, 0},
                                      {CAPITAL, NULL, 0, ROWS, UMKM_COLUMN_INT64, 0}};
static const uint8_t CLASSES[ROWS] = {1, 2, 4, 255, 0};
static const uint8_t CLASSES_AFTER[ROWS] = {2, 2, 3, 1, 0};

static void open_all(void)
{
    umkm_programme_options options;
    const umkm_summary_rows block = {.struct_size = sizeof block, .rows = ROWS, .group = &COLUMNS[0], .size_class = CLASSES};

    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    ck_assert_int_eq(umkm_business_from_json(business, FACTS, sizeof FACTS - 1, UMKM_JSON_ALLOW_UNKNOWN, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_score_context_new(rules, NULL, &context, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_score_business(context, business, DAY, NULL, NULL), UMKM_OK);
    umkm_programme_options_init(&options);
    options.as_of = DAY;
    ck_assert_int_eq(umkm_programme_result_new(rules, &checked), UMKM_OK);
    ck_assert_int_eq(umkm_programme_check(business, &options, checked, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_summary_new(8, &summary), UMKM_OK);
    ck_assert_int_eq(umkm_summary_add(summary, &block, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_quality_new(DAY, &quality), UMKM_OK);
    ck_assert_int_eq(umkm_quality_add(quality, FIELDS, COLUMNS, COUNT(FIELDS), NULL, ROWS, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_quality_note(quality, UMKM_FINDING_REPEATED_KEY, 0, 3), UMKM_OK);
}

static void close_all(void)
{
    umkm_quality_free(quality);
    umkm_summary_free(summary);
    umkm_programme_result_free(checked);
    umkm_score_context_free(context);
    umkm_business_free(business);
    umkm_rules_release(rules);
}

static umkm_classify_options today(void)
{
    umkm_classify_options options;

    umkm_classify_options_init(&options);
    options.as_of = DAY;
    return options;
}

/* A block of exactly this size that says so; at least as large as the size itself. */
static unsigned char *new_block(size_t size, int filling)
{
    const uint32_t stated = (uint32_t)size;
    unsigned char *block = malloc(size > sizeof stated ? size : sizeof stated);

    ck_assert_ptr_nonnull(block);
    memset(block, filling, size > sizeof stated ? size : sizeof stated);
    memcpy(block, &stated, sizeof stated);
    return block;
}

/* ---- What calls fill ---- */

/* The first index or handle for which a call has something to say. */
#define FIRST(call)                      \
    for (int32_t i = 0; i < 64; i++) {   \
        umkm_status status = (call);     \
        if (status != UMKM_E_ARGUMENT) { \
            return status;               \
        }                                \
    }                                    \
    return UMKM_E_ARGUMENT

#define FILLS(type, name, call)                 \
    static umkm_status fill_##name(void *given) \
    {                                           \
        type *out = given;                      \
        return call;                            \
    }
#define FILLS_ONE_OF(type, name, call)          \
    static umkm_status fill_##name(void *given) \
    {                                           \
        type *out = given;                      \
        FIRST(call);                            \
    }

static umkm_status fill_classification(void *given)
{
    const umkm_classify_options options = today();
    return umkm_classify(rules, business, &options, given, NULL);
}

static umkm_status fill_classify_counts(void *given)
{
    const umkm_classify_options options = today();
    const umkm_classify_output output = {.struct_size = sizeof output};
    return umkm_classify_batch(rules, &options, FIELDS, COLUMNS, COUNT(FIELDS), &output, given, NULL);
}

static umkm_status fill_score_counts(void *given)
{
    const umkm_score_output output = {.struct_size = sizeof output};
    umkm_status status = umkm_score_batch(context, DAY, FIELDS, COLUMNS, COUNT(FIELDS), &output, given, NULL);
    (void)umkm_score_business(context, business, DAY, NULL, NULL);
    return status;
}

static umkm_programme_options one_programme(void)
{
    umkm_programme_options options;
    umkm_programme_options_init(&options);
    options.as_of = DAY;
    options.programme = 1;
    return options;
}

static umkm_status fill_programme_counts(void *given)
{
    const umkm_programme_options options = one_programme();
    uint8_t answer[ROWS];
    uint8_t *list[1] = {answer};
    umkm_programme_result *result = NULL;
    umkm_status status = umkm_programme_result_new(rules, &result);
    ck_assert_int_eq(status, UMKM_OK);
    status = umkm_programme_batch(&options, result, FIELDS, COLUMNS, COUNT(FIELDS), list, given, NULL);
    umkm_programme_result_free(result);
    return status;
}

FILLS(umkm_field_description, field, umkm_field_info(UMKM_FIELD_LEGAL_FORM, out))
FILLS(umkm_document, document, umkm_rules_document(rules, 0, out))
FILLS(umkm_regime, regime, umkm_regime_info(rules, 1, out))
FILLS(umkm_limit, limit, umkm_regime_limit(rules, 1, 0, out))
FILLS(umkm_measure_value, measure, umkm_business_measure(business, UMKM_MEASURE_ANNUAL_SALES, DAY, out))
FILLS(umkm_affordability, affordability, umkm_affordable(business, 0, out))
FILLS(umkm_scorecard, card, umkm_scorecard_info(rules, 1, out))
FILLS(umkm_scorecard_group, group, umkm_scorecard_group_at(rules, 1, 0, out))
FILLS(umkm_scorecard_characteristic, asked, umkm_scorecard_characteristic_at(rules, 1, 0, out))
FILLS(umkm_scorecard_attribute, attribute, umkm_scorecard_attribute_at(rules, 1, 0, 0, out))
FILLS(umkm_scorecard_band, band, umkm_scorecard_band_at(rules, 1, 0, out))
FILLS(umkm_scorecard_text, reason_text, umkm_scorecard_reason_at(rules, 1, 0, out))
FILLS(umkm_scorecard_text, note_text, umkm_scorecard_note_at(rules, 1, 0, out))
FILLS(umkm_score, score, umkm_score_business(context, business, DAY, out, NULL))
FILLS(umkm_score, score_again, umkm_score_result(context, out))
FILLS(umkm_score_characteristic, characteristic, umkm_score_characteristic_at(context, 0, out))
FILLS(umkm_score_reason, reason, umkm_score_reason_at(context, 0, out))
FILLS_ONE_OF(umkm_advice, advice, umkm_score_advice_at(context, i, 0, out))
FILLS(umkm_score_flag, knock_out, umkm_score_knock_out_at(context, 0, out))
FILLS(umkm_score_flag, referral, umkm_score_referral_at(context, 0, out))
FILLS(umkm_score_plan, plan, umkm_score_plan_next(context, out))
FILLS(umkm_score_step, step, umkm_score_step_at(context, 0, out))
FILLS(umkm_programme, programme, umkm_programme_info(rules, 1, out))
FILLS(umkm_parameters, parameters, umkm_programme_parameters_at(rules, 1, 0, out))
FILLS(umkm_requirement, requirement, umkm_programme_requirement(rules, 1, 0, 0, out))
FILLS(umkm_terms, terms, umkm_programme_terms(rules, 1, 0, out))
FILLS(umkm_programme_answer, answer, umkm_programme_answer_at(checked, 0, out))
FILLS_ONE_OF(umkm_requirement, failed, umkm_programme_failed(checked, (size_t)i, 0, out))
FILLS_ONE_OF(umkm_requirement, unknown, umkm_programme_unknown(checked, (size_t)i, 0, out))
FILLS_ONE_OF(umkm_programme_change_item, change, umkm_programme_change(checked, (size_t)i, 0, out))
FILLS(umkm_terms, answer_terms, umkm_programme_answer_terms(checked, 0, out))
FILLS(umkm_summary_counts, summary_group, umkm_summary_group(summary, SALES[0], out))
FILLS(umkm_summary_counts, summary_unknown, umkm_summary_unknown(summary, out))
FILLS(umkm_summary_counts, summary_total, umkm_summary_total(summary, out))
FILLS(umkm_field_quality, field_quality, umkm_quality_field(quality, UMKM_FIELD_ANNUAL_SALES, out))
FILLS(umkm_finding, finding, umkm_quality_finding(quality, 0, out))

static const struct filled {
    const char *name;
    size_t size;
    umkm_status (*fill)(void *given);
} FILLED[] = {
#define ROW(type, name)                  \
    {                                    \
#name, sizeof(type), fill_##name \
    }
    ROW(umkm_classification, classification),
    ROW(umkm_classify_counts, classify_counts),
    ROW(umkm_score_counts, score_counts),
    ROW(umkm_programme_counts, programme_counts),
    ROW(umkm_field_description, field),
    ROW(umkm_document, document),
    ROW(umkm_regime, regime),
    ROW(umkm_limit, limit),
    ROW(umkm_measure_value, measure),
    ROW(umkm_affordability, affordability),
    ROW(umkm_scorecard, card),
    ROW(umkm_scorecard_group, group),
    ROW(umkm_scorecard_characteristic, asked),
    ROW(umkm_scorecard_attribute, attribute),
    ROW(umkm_scorecard_band, band),
    ROW(umkm_scorecard_text, reason_text),
    ROW(umkm_scorecard_text, note_text),
    ROW(umkm_score, score),
    ROW(umkm_score, score_again),
    ROW(umkm_score_characteristic, characteristic),
    ROW(umkm_score_reason, reason),
    ROW(umkm_advice, advice),
    ROW(umkm_score_flag, knock_out),
    ROW(umkm_score_flag, referral),
    ROW(umkm_score_plan, plan),
    ROW(umkm_score_step, step),
    ROW(umkm_programme, programme),
    ROW(umkm_parameters, parameters),
    ROW(umkm_requirement, requirement),
    ROW(umkm_terms, terms),
    ROW(umkm_programme_answer, answer),
    ROW(umkm_requirement, failed),
    ROW(umkm_requirement, unknown),
    ROW(umkm_programme_change_item, change),
    ROW(umkm_terms, answer_terms),
    ROW(umkm_summary_counts, summary_group),
    ROW(umkm_summary_counts, summary_unknown),
    ROW(umkm_summary_counts, summary_total),
    ROW(umkm_field_quality, field_quality),
    ROW(umkm_finding, finding),
#undef ROW
};

static void check_filled(const struct filled *row, const unsigned char *whole, size_t size)
{
    unsigned char *block = new_block(size, 0xA5);
    const umkm_status status = row->fill(block);
    uint32_t stated;

    memcpy(&stated, block, sizeof stated);
    ck_assert_msg(stated == size, "%s: size %zu became %u", row->name, size, stated);
    ck_assert_msg(status == (size < sizeof stated ? UMKM_E_STRUCT_SIZE : UMKM_OK), "%s, size %zu: %s", row->name, size,
                  umkm_status_name(status));
    for (size_t i = sizeof stated; i < size; i++) {
        const unsigned char expected = i < row->size ? whole[i] : 0;
        if (block[i] != expected) { /* an assertion for each byte would take as long as all the rest */
            ck_abort_msg("%s, size %zu: byte %zu is %02x, not %02x", row->name, size, i, block[i], expected);
        }
    }
    free(block);
}

START_TEST(every_size_is_filled)
{
    const struct filled *row = &FILLED[_i];
    unsigned char *whole = new_block(row->size, 0x5A);

    ck_assert_msg(row->fill(whole) == UMKM_OK, "%s cannot be filled", row->name);
    for (size_t size = 0; size <= row->size + BEYOND; size++) {
        check_filled(row, whole, size);
    }
    free(whole);
}
END_TEST

/* ---- What calls read ---- */

static char record[2][RECORD_SIZE];

/* Each gives an answer that shows every option: the same options, the same answer. */

static umkm_status use_classify(const void *given, char *answer)
{
    umkm_classification result;
    umkm_status status;

    memset(&result, 0, sizeof result);
    result.struct_size = sizeof result;
    status = umkm_classify(rules, business, given, &result, NULL);
    memcpy(answer, &result, sizeof result);
    return status;
}

static umkm_status use_classify_batch(const void *given, char *answer)
{
    umkm_classify_counts counts = {.struct_size = sizeof counts};
    const umkm_classify_output output = {.struct_size = sizeof output};
    umkm_status status = umkm_classify_batch(rules, given, FIELDS, COLUMNS, COUNT(FIELDS), &output, &counts, NULL);

    memcpy(answer, &counts, sizeof counts);
    return status;
}

static umkm_status use_decision(const void *given, char *answer)
{
    return umkm_decision_json(rules, business, given, answer, RECORD_SIZE, NULL, NULL);
}

static umkm_status use_decision_class(const void *given, char *answer)
{
    umkm_decision_options options;

    umkm_decision_options_init(&options);
    options.sections = UMKM_SECTION_CLASSIFICATION;
    options.classify = given;
    return umkm_decision_json(rules, business, &options, answer, RECORD_SIZE, NULL, NULL);
}

static umkm_status use_score(const void *given, char *answer)
{
    umkm_score_context *made = NULL;
    umkm_score score = {.struct_size = sizeof score};
    umkm_status status = umkm_score_context_new(rules, given, &made, NULL);

    if (status == UMKM_OK) {
        (void)umkm_score_business(made, business, 0, &score, NULL);
    }
    umkm_score_context_free(made);
    memcpy(answer, &score, sizeof score);
    return status;
}

static umkm_status use_programme(const void *given, char *answer)
{
    umkm_programme_result *result = NULL;
    umkm_programme_answer first = {.struct_size = sizeof first};
    umkm_status status;

    ck_assert_int_eq(umkm_programme_result_new(rules, &result), UMKM_OK);
    status = umkm_programme_check(business, given, result, NULL);
    (void)umkm_programme_answer_at(result, 0, &first);
    memcpy(answer, &first, sizeof first);
    umkm_programme_result_free(result);
    return status;
}

static umkm_status use_programme_batch(const void *given, char *answer)
{
    uint8_t *lists[64] = {(uint8_t *)answer};
    umkm_programme_result *result = NULL;
    umkm_status status;

    ck_assert_int_eq(umkm_programme_result_new(rules, &result), UMKM_OK);
    ck_assert_int_le(umkm_programme_count(rules), 64);
    status = umkm_programme_batch(given, result, FIELDS, COLUMNS, COUNT(FIELDS), lists, NULL, NULL);
    umkm_programme_result_free(result);
    return status;
}

/* The arrays that an output points at, one after the other, hold the answer. */
static umkm_status use_classify_output(const void *given, char *answer)
{
    const umkm_classify_options options = today();

    memset(answer, 0x77, 8 * sizeof(int64_t) * ROWS);
    return umkm_classify_batch(rules, &options, FIELDS, COLUMNS, COUNT(FIELDS), given, NULL, NULL);
}

static umkm_status use_score_output(const void *given, char *answer)
{
    umkm_status status;

    memset(answer, 0x77, 8 * sizeof(int64_t) * ROWS);
    status = umkm_score_batch(context, DAY, FIELDS, COLUMNS, COUNT(FIELDS), given, NULL, NULL);
    return status;
}

static umkm_status use_programme_output(const void *given, char *answer)
{
    const umkm_programme_options options = one_programme();
    umkm_programme_result *result = NULL;
    umkm_status status;

    memset(answer, 0x77, 8 * sizeof(int64_t) * ROWS);
    ck_assert_int_eq(umkm_programme_result_new(rules, &result), UMKM_OK);
    status = umkm_programme_batch_answers(&options, result, FIELDS, COLUMNS, COUNT(FIELDS), given, NULL, NULL);
    umkm_programme_result_free(result);
    return status;
}

static umkm_status use_rows(const void *given, char *answer)
{
    umkm_summary *made = NULL;
    umkm_summary_counts total = {.struct_size = sizeof total};
    umkm_status status;

    ck_assert_int_eq(umkm_summary_new(8, &made), UMKM_OK);
    status = umkm_summary_add(made, given, NULL);
    (void)umkm_summary_total(made, &total);
    memcpy(answer, &total, sizeof total);
    umkm_summary_free(made);
    return status;
}

static umkm_status use_movement(const void *given, char *answer)
{
    umkm_movement sum = {.struct_size = sizeof sum};
    umkm_status status = umkm_movement_merge(&sum, given);

    memcpy(answer, &sum, sizeof sum);
    return status;
}

/* What the whole structs hold: something in every member that the answer shows. */
static uint8_t *PROGRAMME_LISTS[1];
static umkm_classify_options WHOLE_CLASSIFY;
static umkm_decision_options WHOLE_DECISION;
static umkm_score_options WHOLE_SCORE;
static umkm_programme_options WHOLE_PROGRAMME;
static umkm_classify_output WHOLE_CLASSIFY_OUTPUT;
static umkm_score_output WHOLE_SCORE_OUTPUT;
static umkm_programme_output WHOLE_PROGRAMME_OUTPUT;
static umkm_summary_rows WHOLE_ROWS;
static umkm_movement WHOLE_MOVEMENT;

static void open_options(void)
{
    open_all();
    umkm_classify_options_init(&WHOLE_CLASSIFY);
    WHOLE_CLASSIFY.as_of = DAY;
    WHOLE_CLASSIFY.purpose = UMKM_PURPOSE_REGISTRATION;
    WHOLE_CLASSIFY.basis = UMKM_BASIS_HIGHER;
    WHOLE_CLASSIFY.gap = UMKM_GAP_AFTER;
    WHOLE_CLASSIFY.regime = 1;
    umkm_decision_options_init(&WHOLE_DECISION);
    WHOLE_DECISION.sections = UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_PROGRAMMES;
    WHOLE_DECISION.classify = &WHOLE_CLASSIFY;
    WHOLE_DECISION.programme = "KUR-MIKRO";
    WHOLE_DECISION.announced = 1;
    WHOLE_DECISION.pretty = 1;
    umkm_score_options_init(&WHOLE_SCORE);
    WHOLE_SCORE.as_of = DAY;
    WHOLE_SCORE.scorecard = 1;
    umkm_programme_options_init(&WHOLE_PROGRAMME);
    WHOLE_PROGRAMME.as_of = DAY;
    WHOLE_PROGRAMME.programme = 1;
    WHOLE_PROGRAMME.announced = 1;
    WHOLE_PROGRAMME.skip_changes = 1;
    WHOLE_CLASSIFY_OUTPUT = (umkm_classify_output){.struct_size = sizeof WHOLE_CLASSIFY_OUTPUT,
                                                   .size_class = (uint8_t *)record[0],
                                                   .decided_by = (uint8_t *)record[0] + ROWS,
                                                   .conflict = (uint8_t *)record[0] + 2 * (size_t)ROWS};
    WHOLE_SCORE_OUTPUT = (umkm_score_output){
        .struct_size = sizeof WHOLE_SCORE_OUTPUT, .completeness = (uint8_t *)record[0], .band = (uint8_t *)record[0] + ROWS};
    PROGRAMME_LISTS[0] = (uint8_t *)record[0];
    WHOLE_PROGRAMME_OUTPUT =
        (umkm_programme_output){.struct_size = sizeof WHOLE_PROGRAMME_OUTPUT, .count = 1, .answer = PROGRAMME_LISTS};
    WHOLE_ROWS = (umkm_summary_rows){
        .struct_size = sizeof WHOLE_ROWS, .rows = ROWS, .group = &COLUMNS[0], .size_class = CLASSES, .score = &COLUMNS[1]};
    WHOLE_MOVEMENT = (umkm_movement){.struct_size = sizeof WHOLE_MOVEMENT};
    ck_assert_int_eq(umkm_movement_add(&WHOLE_MOVEMENT, CLASSES, CLASSES_AFTER, ROWS), UMKM_OK);
}

static const struct used {
    const char *name;
    size_t size;
    size_t alignment;
    void *whole;
    umkm_status (*use)(const void *given, char *answer);
} USED[] = {
#define ROW(type, whole, use)                             \
    {                                                     \
#use, sizeof(type), _Alignof(type), &(whole), use \
    }
    ROW(umkm_classify_options, WHOLE_CLASSIFY, use_classify),
    ROW(umkm_classify_options, WHOLE_CLASSIFY, use_classify_batch),
    ROW(umkm_classify_options, WHOLE_CLASSIFY, use_decision_class),
    ROW(umkm_decision_options, WHOLE_DECISION, use_decision),
    ROW(umkm_score_options, WHOLE_SCORE, use_score),
    ROW(umkm_programme_options, WHOLE_PROGRAMME, use_programme),
    ROW(umkm_programme_options, WHOLE_PROGRAMME, use_programme_batch),
    ROW(umkm_classify_output, WHOLE_CLASSIFY_OUTPUT, use_classify_output),
    ROW(umkm_score_output, WHOLE_SCORE_OUTPUT, use_score_output),
    ROW(umkm_programme_output, WHOLE_PROGRAMME_OUTPUT, use_programme_output),
    ROW(umkm_summary_rows, WHOLE_ROWS, use_rows),
    ROW(umkm_movement, WHOLE_MOVEMENT, use_movement),
#undef ROW
};

/* A shorter struct is the whole one with defaults (zeros) where it does not reach. */
static void check_used(const struct used *row, size_t size)
{
    const size_t common = size < row->size ? size : row->size;
    const bool fits = size >= sizeof(uint32_t) && size % row->alignment == 0;
    unsigned char *block = new_block(size, 0);
    unsigned char *padded = new_block(row->size, 0);
    umkm_status expected;
    umkm_status status;

    if (common > sizeof(uint32_t)) {
        memcpy(block + sizeof(uint32_t), (char *)row->whole + sizeof(uint32_t), common - sizeof(uint32_t));
        memcpy(padded + sizeof(uint32_t), (char *)row->whole + sizeof(uint32_t), common - sizeof(uint32_t));
    }
    memset(record, 0, sizeof record);
    expected = fits ? row->use(padded, record[0]) : UMKM_E_STRUCT_SIZE;
    memcpy(record[1], record[0], sizeof record[0]);
    memset(record[0], 0, sizeof record[0]);
    status = row->use(block, record[0]);
    ck_assert_msg(status == expected, "%s, size %zu: %s", row->name, size, umkm_status_name(status));
    ck_assert_msg(!fits || memcmp(record[0], record[1], sizeof record[0]) == 0, "%s, size %zu: another answer", row->name,
                  size);
    if (size > row->size) {
        block[size - 1] = 1;
        ck_assert_int_eq(row->use(block, record[0]), UMKM_E_STRUCT_SIZE);
    }
    free(block);
    free(padded);
}

START_TEST(every_size_is_read)
{
    const struct used *row = &USED[_i];

    ck_assert_msg(row->use(row->whole, record[0]) == UMKM_OK, "%s cannot be used", row->name);
    for (size_t size = 0; size <= row->size + BEYOND; size++) {
        check_used(row, size);
    }
}
END_TEST

/* ---- Both ---- */

START_TEST(movement_is_read_and_filled)
{
    const size_t own = sizeof(umkm_movement);

    for (size_t size = 0; size <= own + BEYOND; size++) {
        unsigned char *block = new_block(size, 0);
        const bool fits = size >= sizeof(uint32_t) && size % _Alignof(umkm_movement) == 0;
        const umkm_status status = umkm_movement_add((void *)block, CLASSES, CLASSES_AFTER, ROWS);

        ck_assert_int_eq(status, fits ? UMKM_OK : UMKM_E_STRUCT_SIZE);
        for (size_t i = sizeof(uint32_t); fits && i < size; i++) {
            if (block[i] != (i < own ? ((unsigned char *)&WHOLE_MOVEMENT)[i] : 0)) {
                ck_abort_msg("size %zu, byte %zu", size, i);
            }
        }
        free(block);
    }
}
END_TEST

START_TEST(error_is_filled_whole_or_left)
{
    umkm_error whole;
    int64_t amount = 0;

    umkm_error_init(&whole);
    ck_assert_int_eq(umkm_rupiah_parse("x", 1, UMKM_UNIT_RUPIAH, &amount, &whole), UMKM_E_MONEY);
    for (size_t size = 1; size <= sizeof whole + BEYOND; size++) {
        unsigned char *block = new_block(size, 0xA5);

        ck_assert_int_eq(umkm_rupiah_parse("x", 1, UMKM_UNIT_RUPIAH, &amount, (void *)block), UMKM_E_MONEY);
        for (size_t i = sizeof(uint32_t); i < size; i++) {
            const bool filled = size >= sizeof whole && i < offsetof(umkm_error, path);
            const bool left = i >= sizeof whole || size < sizeof whole;
            if ((filled && block[i] != ((unsigned char *)&whole)[i]) || (left && block[i] != 0xA5)) {
                ck_abort_msg("size %zu, byte %zu", size, i);
            }
        }
        free(block);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sizes");
    TCase *tcase = tcase_create("sizes");
    SRunner *runner;
    int failed;

    tcase_add_checked_fixture(tcase, open_options, close_all);
    tcase_add_loop_test(tcase, every_size_is_filled, 0, (int)COUNT(FILLED));
    tcase_add_loop_test(tcase, every_size_is_read, 0, (int)COUNT(USED));
    tcase_add_test(tcase, movement_is_read_and_filled);
    tcase_add_test(tcase, error_is_filled_whole_or_left);
    tcase_set_timeout(tcase, 120);
    suite_add_tcase(suite, tcase);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
