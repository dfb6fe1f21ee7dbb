/* SPDX-License-Identifier: MIT */
/* Scores by KP-1: every row of score.csv, what must hold for any business, and the numbers of the advice. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "support/csv.h"
#include "support/score_row.h"

enum { TODAY = 20261121, FACTS_SIZE = 4096, RANDOM_BUSINESSES = 3000 };

static umkm_rules *rules;
static umkm_score_context *context;
static umkm_business *business;

/* ---- Allocations are counted by wrappers that the linker puts in front of the C library's functions ---- */

static long allocations;

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
void *__wrap_realloc(void *memory, size_t size);

void *__wrap_malloc(size_t size)
{
    allocations++;
    return __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    allocations++;
    return __real_calloc(count, size);
}

void *__wrap_realloc(void *memory, size_t size)
{
    allocations++;
    return __real_realloc(memory, size);
}

static void setup(void)
{
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_score_context_new(rules, NULL, &context, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
}

static void teardown(void)
{
    umkm_business_free(business);
    umkm_score_context_free(context);
    umkm_rules_release(rules);
}

static void set_facts(const char *facts)
{
    ck_assert_msg(score_row_set(business, facts, strlen(facts)), "cannot be set: %s", facts);
}

static umkm_score score_of(const umkm_business *scored)
{
    umkm_score score;
    umkm_score_init(&score);
    ck_assert_int_eq(umkm_score_business(context, scored, TODAY, &score, NULL), UMKM_OK);
    return score;
}

/* ---- Vectors ---- */

static void compare_text(const struct vectors *vectors, const char *column, const char *found)
{
    ck_assert_msg(strcmp(vectors_text(vectors, column), found) == 0, "%s, %s: expected \"%s\", found \"%s\"",
                  vectors_text(vectors, "id"), column, vectors_text(vectors, column), found);
}

static void compare_number(const struct vectors *vectors, const char *column, int32_t found)
{
    ck_assert_msg(vectors_int(vectors, column) == found, "%s, %s: expected %d, found %d", vectors_text(vectors, "id"),
                  column, (int)vectors_int(vectors, column), (int)found);
}

static void check_row(const struct vectors *vectors)
{
    struct score_row row;
    umkm_score score;
    int32_t as_of;
    umkm_status status;
    umkm_score_init(&score);
    ck_assert_int_eq(umkm_date_parse(vectors_text(vectors, "as_of"), 10, UMKM_DATE_ISO, &as_of, NULL), UMKM_OK);
    status = umkm_score_business(context, business, as_of, &score, NULL);
    ck_assert_msg(status == vectors_status(vectors, "status"), "%s: %s", vectors_text(vectors, "id"),
                  umkm_status_name(status));
    if (status != UMKM_OK) {
        ck_assert_int_eq(umkm_score_result(context, &score), UMKM_E_NOT_KNOWN);
        return;
    }
    score_row_read(rules, context, &row);
    compare_number(vectors, "score", score.score);
    compare_number(vectors, "lowest", score.lowest);
    compare_number(vectors, "highest", score.highest);
    compare_number(vectors, "completeness", score.completeness);
    compare_text(vectors, "band", row.band);
    compare_text(vectors, "knock_outs", row.knock_outs);
    compare_text(vectors, "unanswered", row.unanswered);
    compare_text(vectors, "referrals", row.referrals);
    compare_text(vectors, "reasons", row.reasons);
    compare_text(vectors, "tips", row.tips);
    compare_text(vectors, "answers", row.answers);
}

START_TEST(rows_of_the_second_implementation)
{
    struct vectors *vectors = vectors_open(UMKM_VECTORS "/score.csv");
    umkm_business *full;
    size_t rows = 0;
    ck_assert_int_eq(umkm_business_new(&full), UMKM_OK);
    while (vectors_next(vectors)) {
        const char *facts = vectors_text(vectors, "facts");
        ck_assert_int_eq(umkm_business_clear(business), UMKM_OK);
        if (strcmp(vectors_text(vectors, "base"), "full") == 0) {
            ck_assert_int_eq(umkm_business_copy(business, full), UMKM_OK);
        }
        set_facts(facts);
        if (strcmp(vectors_text(vectors, "id"), "full") == 0) {
            ck_assert_int_eq(umkm_business_copy(full, business), UMKM_OK);
        }
        check_row(vectors);
        rows++;
    }
    ck_assert_uint_ge(rows, 880);
    umkm_business_free(full);
    vectors_close(vectors);
}
END_TEST

/* ---- Random businesses ---- */

static uint64_t random_state = 20261121;

static uint64_t draw(uint64_t below)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state % below;
}

static int64_t draw_value(const umkm_field_description *info)
{
    static const int64_t AMOUNTS[] = {0, 1, 49999999, 50000000, 50000001, 100000000, 1000000000};
    size_t choices = 0;
    int64_t value;
    switch (info->type) {
    case UMKM_TYPE_MONEY:
        value = draw(3) == 0 ? AMOUNTS[draw(7)] : (int64_t)draw(400000000);
        return info->minimum < 0 && draw(5) == 0 ? -value : value;
    case UMKM_TYPE_ENUM:
        while (umkm_enum_at(info->field, choices, NULL, NULL, NULL) == UMKM_OK) {
            choices++;
        }
        ck_assert_int_eq(umkm_enum_at(info->field, draw(choices), &value, NULL, NULL), UMKM_OK);
        return value;
    case UMKM_TYPE_DATE:
        return 20200101 + (int64_t)draw(6) * 10000 + (int64_t)draw(12) * 100 + (int64_t)draw(28);
    default:
        value = info->maximum - info->minimum;
        return info->minimum + (int64_t)draw(value < 100 ? (uint64_t)value + 1 : 100);
    }
}

/*
 * Facts at random; one in so many is left out. The age is told once: a second, other one would show when the first is
 * taken.
 */
static void draw_business(umkm_business *drawn, uint64_t left_out)
{
    umkm_field_description info = {.struct_size = sizeof info};
    int32_t field;
    ck_assert_int_eq(umkm_business_clear(drawn), UMKM_OK);
    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        ck_assert_int_eq(umkm_field_info(field, &info), UMKM_OK);
        const bool age_again = field == UMKM_FIELD_FOUNDED_YEAR || (field == UMKM_FIELD_MONTHS_IN_BUSINESS &&
                                                                    umkm_business_is_known(drawn, UMKM_FIELD_FOUNDED_ON));
        if (info.type != UMKM_TYPE_TEXT && info.type != UMKM_TYPE_CODE && !age_again && draw(left_out) != 0) {
            ck_assert_int_eq(umkm_business_set(drawn, field, draw_value(&info), NULL), UMKM_OK);
        }
    }
}

static int32_t lost_points(const umkm_score *score)
{
    umkm_score_reason reason = {.struct_size = sizeof reason};
    int32_t lost = 0;
    for (int32_t i = 0; i < score->reason_count + score->tip_count; i++) {
        ck_assert_int_eq(umkm_score_reason_at(context, i, &reason), UMKM_OK);
        ck_assert_int_eq(reason.tip, i >= score->reason_count);
        lost += reason.lost;
    }
    return lost;
}

START_TEST(bounds_hold_and_points_add_up)
{
    for (int i = 0; i < RANDOM_BUSINESSES; i++) {
        draw_business(business, 2 + draw(20));
        const umkm_score score = score_of(business);
        ck_assert_int_le(0, score.lowest);
        ck_assert_int_le(score.lowest, score.score);
        ck_assert_int_le(score.score, score.highest);
        ck_assert_int_le(score.highest, 1000);
        ck_assert_int_eq(score.score + lost_points(&score), 1000);
        ck_assert_int_eq(score.completeness, (1000 - (score.highest - score.lowest)) / 10);
        ck_assert_int_le(score.stale_count, score.missing_count);
    }
}
END_TEST

/* Every fact of a business is taken away in turn, and again from what is left. */
START_TEST(knowing_less_never_raises_the_score_and_widens_the_bounds)
{
    for (int i = 0; i < RANDOM_BUSINESSES / 10; i++) {
        draw_business(business, 2 + draw(40));
        umkm_score more = score_of(business);
        for (int step = 0; step < 60; step++) {
            const int32_t field = 1 + (int32_t)draw(UMKM_FIELD_END - 1);
            const bool dated = field == UMKM_FIELD_SLIK_AS_OF || field == UMKM_FIELD_DATA_AS_OF;
            if (dated || umkm_business_unset(business, field) != UMKM_OK) {
                continue; /* without its date a fact is no longer seen to be stale */
            }
            const umkm_score less = score_of(business);
            ck_assert_msg(less.score <= more.score, "without %s: %d, with it %d", umkm_field_name(field), (int)less.score,
                          (int)more.score);
            ck_assert_int_le(less.lowest, more.lowest);
            ck_assert_msg(less.highest >= more.highest, "without %s: up to %d, with it %d", umkm_field_name(field),
                          (int)less.highest, (int)more.highest);
            ck_assert_int_le(less.completeness, more.completeness);
            more = less;
        }
    }
}
END_TEST

static int32_t points_of(const char *code)
{
    umkm_score_characteristic characteristic = {.struct_size = sizeof characteristic};
    for (int32_t i = 0; umkm_score_characteristic_at(context, i, &characteristic) == UMKM_OK; i++) {
        if (strcmp(characteristic.code, code) == 0) {
            return characteristic.points;
        }
    }
    ck_abort_msg("no characteristic %s", code);
}

/* Raises one fact over a wide ladder of values: the points of what it answers must only rise (1) or only fall (-1). */
static void climb(int32_t field, const char *code, int direction)
{
    int64_t value = 0;
    int32_t before = 0;
    for (int step = 0; step < 400; step++) {
        ck_assert_int_eq(umkm_business_set(business, field, value, NULL), UMKM_OK);
        (void)score_of(business);
        const int32_t now = points_of(code);
        ck_assert_msg(step == 0 || (direction > 0 ? now >= before : now <= before), "%s falls at %s = %lld", code,
                      umkm_field_name(field), (long long)value);
        before = now;
        value += 1 + value / 20;
        if (field == UMKM_FIELD_MONTHS_IN_BUSINESS && value > 2400) {
            break;
        }
    }
}

START_TEST(points_run_as_the_card_says)
{
    for (int i = 0; i < 20; i++) {
        draw_business(business, 1000000);
        set_facts("own_contribution_required=yes;collateral_required=yes;equity=1000;data_as_of=;slik_as_of=;founded_on=");
        climb(UMKM_FIELD_MONTHLY_NET_CASH, "KAP01", 1);
        climb(UMKM_FIELD_PROPOSED_INSTALMENT, "KAP01", -1);
        climb(UMKM_FIELD_NET_PROFIT, "KAP02", 1);
        climb(UMKM_FIELD_REQUESTED_AMOUNT, "KAP04", -1);
        climb(UMKM_FIELD_EVIDENCED_SALES, "KAP05", 1);
        climb(UMKM_FIELD_REQUESTED_AMOUNT, "MOD01", -1);
        climb(UMKM_FIELD_TOTAL_DEBT, "MOD01", -1);
        climb(UMKM_FIELD_CURRENT_ASSETS, "MOD02", 1);
        climb(UMKM_FIELD_OWN_CONTRIBUTION, "MOD03", 1);
        climb(UMKM_FIELD_COLLATERAL_VALUE, "AGN01", 1);
        climb(UMKM_FIELD_MONTHS_IN_BUSINESS, "KAR03", 1);
    }
}
END_TEST

/* ---- Faults met in other systems ---- */

START_TEST(a_zero_never_leaves_the_score)
{
    set_facts("certification=required_missing;collateral_required=yes;collateral_document=none;evidenced_sales=0;"
              "annual_sales=100");
    const umkm_score with = score_of(business);
    ck_assert_int_eq(points_of("AGN02"), 0);
    set_facts("certification=;collateral_document=;evidenced_sales=");
    const umkm_score without = score_of(business);
    ck_assert_int_eq(with.score, without.score);
    ck_assert_int_eq(with.missing_count + 3, without.missing_count);
    ck_assert_int_gt(with.completeness, without.completeness);
}
END_TEST

/* Brackets of others leave out coverage between 130 and 131 percent, repayment of exactly 2.0, and 79.005. */
START_TEST(no_value_falls_between_two_brackets)
{
    static const struct {
        const char *facts;
        const char *code;
        int32_t points;
    } ROWS[] = {
        {"collateral_required=yes;collateral_value=13050;guarantee_value=0;requested_amount=10000", "AGN01", 50},
        {"collateral_value=12999", "AGN01", 36},
        {"collateral_value=13000", "AGN01", 50},
        {"monthly_net_cash=20;existing_instalment=0;proposed_instalment=10", "KAP01", 110},
        {"monthly_net_cash=1999999999;proposed_instalment=1000000000", "KAP01", 90},
        {"evidenced_sales=79005;annual_sales=100000", "KAP05", 28},
        {"evidenced_sales=79999", "KAP05", 28},
        {"evidenced_sales=80000", "KAP05", 40},
        {"months_in_business=41", "KAR03", 32},
        {"months_in_business=59", "KAR03", 32},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        set_facts(ROWS[i].facts);
        (void)score_of(business);
        ck_assert_msg(points_of(ROWS[i].code) == ROWS[i].points, "%s: %d", ROWS[i].facts, (int)points_of(ROWS[i].code));
    }
}
END_TEST

/* ---- What a result tells ---- */

static bool names(const int32_t *fields, int32_t field)
{
    for (int i = 0; i < UMKM_SCORE_MISSING_MAX && fields[i] != 0; i++) {
        if (fields[i] == field) {
            return true;
        }
    }
    return false;
}

static umkm_score_characteristic characteristic_of(const char *code)
{
    umkm_score_characteristic characteristic = {.struct_size = sizeof characteristic};
    for (int32_t i = 0; umkm_score_characteristic_at(context, i, &characteristic) == UMKM_OK; i++) {
        if (strcmp(characteristic.code, code) == 0) {
            return characteristic;
        }
    }
    ck_abort_msg("no characteristic %s", code);
}

START_TEST(a_missing_answer_names_the_facts_it_waits_for)
{
    umkm_score_characteristic found;
    set_facts("has_npwp=no;collateral_required=yes;collateral_value=5;founded_year=2021;data_as_of=2024-01-01");
    (void)score_of(business);
    found = characteristic_of("LEG02");
    ck_assert(names(found.missing_fields, UMKM_FIELD_REQUESTED_AMOUNT));
    ck_assert(!names(found.missing_fields, UMKM_FIELD_TAX_RETURN_FILED));
    found = characteristic_of("AGN01");
    ck_assert(names(found.missing_fields, UMKM_FIELD_GUARANTEE_VALUE));
    ck_assert(names(found.missing_fields, UMKM_FIELD_REQUESTED_AMOUNT));
    ck_assert(!names(found.missing_fields, UMKM_FIELD_COLLATERAL_VALUE));
    found = characteristic_of("KAR03");
    ck_assert(found.missing && names(found.missing_fields, UMKM_FIELD_FOUNDED_ON));
    found = characteristic_of("KAP01");
    ck_assert(found.stale && names(found.missing_fields, UMKM_FIELD_DATA_AS_OF));
    ck_assert_int_eq(found.attribute, -1);
    ck_assert_ptr_null(found.key);
}
END_TEST

START_TEST(a_shared_reason_sums_its_characteristics)
{
    umkm_score_reason reason = {.struct_size = sizeof reason};
    umkm_advice advice = {.struct_size = sizeof advice};
    int32_t place = -1;
    set_facts("slik_collectability=no_record;months_in_business=4");
    const umkm_score score = score_of(business);
    int32_t index = 0;
    do {
        ck_assert_int_lt(index, score.reason_count);
        ck_assert_int_eq(umkm_score_reason_at(context, index++, &reason), UMKM_OK);
    } while (strcmp(reason.code, "KAR00") != 0);
    index--;
    ck_assert_int_eq(reason.lost, 60);
    ck_assert_int_eq(reason.characteristic_count, 2);
    ck_assert_int_eq(reason.missing, 0);
    ck_assert_str_eq(reason.text_id, "Belum punya riwayat kredit");
    ck_assert_str_eq(reason.text_en, "No credit history yet");
    ck_assert_int_eq(umkm_score_reason_characteristic(context, index, 0, &place), UMKM_OK);
    ck_assert_int_eq(place, 0);
    ck_assert_int_eq(umkm_score_reason_characteristic(context, index, 1, &place), UMKM_OK);
    ck_assert_int_eq(place, 1);
    ck_assert_int_eq(umkm_score_reason_characteristic(context, index, 2, &place), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_score_reason_characteristic(context, index, -1, &place), UMKM_E_ARGUMENT);
    ck_assert_int_eq(reason.advice_count, 3);
    ck_assert_int_eq(umkm_score_advice_at(context, index, 0, &advice), UMKM_OK);
    ck_assert_str_eq(advice.code, "IDEB");
    ck_assert_str_eq(advice.kind, "credit");
    ck_assert_int_eq(umkm_score_advice_at(context, index, 3, &advice), UMKM_E_ARGUMENT);
}
END_TEST

/* Whatever a business lost, there is help for it, whole and in both languages. */
START_TEST(every_reason_has_advice)
{
    umkm_score_reason reason = {.struct_size = sizeof reason};
    umkm_advice advice = {.struct_size = sizeof advice};
    for (int i = 0; i < 300; i++) {
        draw_business(business, 3);
        const umkm_score score = score_of(business);
        for (int32_t j = 0; j < score.reason_count + score.tip_count; j++) {
            ck_assert_int_eq(umkm_score_reason_at(context, j, &reason), UMKM_OK);
            ck_assert_msg(reason.advice_count > 0, "%s", reason.code);
            for (int32_t k = 0; k < reason.advice_count; k++) {
                ck_assert_int_eq(umkm_score_advice_at(context, j, k, &advice), UMKM_OK);
                ck_assert(advice.text_id[0] != '\0' && advice.text_en[0] != '\0' && advice.kind_id[0] != '\0');
                ck_assert((advice.provider_id == NULL) == (advice.provider_en == NULL));
                ck_assert((advice.citation == NULL) == (advice.source == NULL));
            }
        }
    }
}
END_TEST

START_TEST(knock_outs_rest_on_the_last_facts)
{
    umkm_score_flag flag = {.struct_size = sizeof flag};
    set_facts("slik_collectability=4;slik_as_of=2026-01-01");
    const umkm_score score = score_of(business);
    ck_assert_int_eq(score.knock_outs_applying, 1);
    ck_assert_int_eq(score.knock_outs_unknown, 5);
    ck_assert_int_eq(umkm_score_knock_out_at(context, 0, &flag), UMKM_OK);
    ck_assert_str_eq(flag.code, "KO01");
    ck_assert_int_eq(flag.answer, UMKM_HOLDS_YES);
    ck_assert_int_eq(flag.stale, 1);
    ck_assert(flag.text_id[0] != '\0' && flag.effect_en[0] != '\0' && flag.citation[0] != '\0');
    ck_assert(characteristic_of("KAR01").stale);
    ck_assert_int_eq(umkm_score_knock_out_at(context, 2, &flag), UMKM_OK);
    ck_assert_int_eq(flag.answer, UMKM_HOLDS_UNKNOWN);
    ck_assert(names(flag.missing_fields, UMKM_FIELD_IDENTITY_VERIFIED));
    ck_assert_int_eq(umkm_score_knock_out_at(context, 6, &flag), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_score_knock_out_at(context, -1, &flag), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_score_referral_at(context, 2, &flag), UMKM_OK);
    ck_assert_str_eq(flag.code, "RF03");
    ck_assert_int_eq(umkm_score_referral_at(context, 3, &flag), UMKM_E_ARGUMENT);
}
END_TEST

START_TEST(the_card_says_when_it_is_in_force)
{
    static const struct {
        int32_t as_of;
        int32_t in_force;
        int32_t review_overdue;
    } ROWS[] = {{20261031, 0, 0}, {20261101, 1, 0}, {20291031, 1, 0}, {20291101, 1, 1}};
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        umkm_score score;
        umkm_score_init(&score);
        ck_assert_int_eq(umkm_score_business(context, business, ROWS[i].as_of, &score, NULL), UMKM_OK);
        ck_assert_int_eq(score.in_force, ROWS[i].in_force);
        ck_assert_int_eq(score.review_overdue, ROWS[i].review_overdue);
    }
}
END_TEST

START_TEST(scoring_allocates_nothing)
{
    umkm_score_plan plan = {.struct_size = sizeof plan};
    struct score_row row;
    for (int i = 0; i < 100; i++) {
        draw_business(business, 5);
        const long before = allocations;
        const umkm_status scored = umkm_score_business(context, business, TODAY, NULL, NULL);
        score_row_read(rules, context, &row);
        const umkm_status planned = umkm_score_plan_next(context, &plan);
        const long after = allocations;
        ck_assert_int_eq(scored, UMKM_OK);
        ck_assert_int_eq(planned, UMKM_OK);
        ck_assert_int_eq(after, before);
    }
    ck_assert_int_gt(allocations, 0);
}
END_TEST

START_TEST(the_same_context_gives_the_same_again)
{
    struct score_row first;
    struct score_row again;
    umkm_business *other;
    ck_assert_int_eq(umkm_business_new(&other), UMKM_OK);
    for (int i = 0; i < 200; i++) {
        draw_business(business, 6);
        draw_business(other, 6);
        (void)score_of(business);
        memset(&first, 0, sizeof first);
        memset(&again, 0, sizeof again);
        score_row_read(rules, context, &first);
        (void)score_of(other);
        (void)score_of(business);
        score_row_read(rules, context, &again);
        ck_assert_mem_eq(first.reasons, again.reasons, sizeof first.reasons);
        ck_assert_mem_eq(first.answers, again.answers, sizeof first.answers);
        ck_assert_mem_eq(first.tips, again.tips, sizeof first.tips);
    }
    umkm_business_free(other);
}
END_TEST

/* ---- Calls that are wrong ---- */

START_TEST(wrong_calls_are_refused)
{
    umkm_score_options options;
    umkm_score_context *made = context;
    umkm_score_characteristic characteristic = {.struct_size = sizeof characteristic};
    umkm_score_plan plan = {.struct_size = sizeof plan};
    umkm_score_step step = {.struct_size = sizeof step};
    umkm_error error;
    umkm_score score;
    umkm_error_init(&error);
    umkm_score_init(&score);
    umkm_score_options_init(&options);
    ck_assert_int_eq(umkm_score_result(context, &score), UMKM_E_NOT_KNOWN);
    ck_assert_int_eq(umkm_score_characteristic_at(context, 0, &characteristic), UMKM_E_NOT_KNOWN);
    ck_assert_int_eq(umkm_score_plan_next(context, &plan), UMKM_E_NOT_KNOWN);
    ck_assert_int_eq(umkm_score_step_at(context, 0, &step), UMKM_E_NOT_KNOWN);
    ck_assert_int_eq(umkm_score_business(context, business, 0, &score, &error), UMKM_E_DATE);
    ck_assert_int_eq(error.status, UMKM_E_DATE);
    ck_assert_int_eq(umkm_score_business(context, business, 20260230, &score, NULL), UMKM_E_DATE);
    ck_assert_int_eq(umkm_score_business(NULL, business, TODAY, &score, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_score_business(context, NULL, TODAY, &score, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_score_business(context, business, TODAY, NULL, NULL), UMKM_OK);
    score.struct_size = 2;
    ck_assert_int_eq(umkm_score_business(context, business, TODAY, &score, NULL), UMKM_E_STRUCT_SIZE);
    ck_assert_int_eq(umkm_score_characteristic_at(context, 27, &characteristic), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_score_characteristic_at(context, -1, &characteristic), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_score_characteristic_at(context, 0, NULL), UMKM_E_ARGUMENT);
    options.scorecard = 99;
    ck_assert_int_eq(umkm_score_context_new(rules, &options, &made, &error), UMKM_E_NO_RULE);
    ck_assert_ptr_null(made);
    options.scorecard = -1;
    ck_assert_int_eq(umkm_score_context_new(rules, &options, &made, NULL), UMKM_E_NO_RULE);
    options.scorecard = 0;
    options.as_of = 20260230;
    ck_assert_int_eq(umkm_score_context_new(rules, &options, &made, NULL), UMKM_E_DATE);
    ck_assert_int_eq(umkm_score_context_new(NULL, NULL, &made, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_score_context_new(rules, NULL, NULL, NULL), UMKM_E_ARGUMENT);
    options.struct_size = 1;
    ck_assert_int_eq(umkm_score_context_new(rules, &options, &made, NULL), UMKM_E_STRUCT_SIZE);
    umkm_score_context_free(NULL);
    umkm_score_init(NULL);
    umkm_score_options_init(NULL);
}
END_TEST

START_TEST(a_beginning_after_the_day_is_named)
{
    umkm_error error;
    umkm_error_init(&error);
    set_facts("annual_sales=10;prior_annual_sales=8;founded_on=2026-11-22");
    ck_assert_int_eq(umkm_score_business(context, business, TODAY, NULL, &error), UMKM_E_INCONSISTENT);
    ck_assert_int_eq(error.field, UMKM_FIELD_FOUNDED_ON);
    ck_assert_str_eq(error.message_en, "founded_on: values contradict each other; after the as-of date");
    ck_assert_str_eq(error.message_id, "founded_on: nilai saling bertentangan; sesudah tanggal penilaian");
    umkm_business_clear(business);
    set_facts("founded_year=2027");
    ck_assert_int_eq(umkm_score_business(context, business, TODAY, NULL, &error), UMKM_E_INCONSISTENT);
    ck_assert_int_eq(error.field, UMKM_FIELD_FOUNDED_YEAR);
    umkm_business_clear(business);
    set_facts("total_debt=9223372036854775807;requested_amount=1;equity=1");
    ck_assert_int_eq(umkm_score_business(context, business, TODAY, NULL, &error), UMKM_E_OVERFLOW);
    ck_assert_int_eq(error.field, 0);
    ck_assert_ptr_nonnull(strstr(error.message_en, "; debt_to_equity"));
}
END_TEST

START_TEST(the_day_of_the_options_is_used)
{
    umkm_score_options options;
    umkm_score_context *made;
    umkm_score score;
    umkm_score_init(&score);
    umkm_score_options_init(&options);
    options.as_of = TODAY;
    ck_assert_int_eq(umkm_scorecard_find(rules, "kp-1", 4, &options.scorecard), UMKM_OK);
    ck_assert_int_eq(umkm_score_context_new(rules, &options, &made, NULL), UMKM_OK);
    set_facts("founded_on=2021-11-21");
    ck_assert_int_eq(umkm_score_business(made, business, 0, &score, NULL), UMKM_OK);
    ck_assert_int_eq(score.score, 40);
    ck_assert_int_eq(umkm_score_business(made, business, 20261120, &score, NULL), UMKM_OK);
    ck_assert_int_eq(score.score, 32);
    umkm_score_context_free(made);
}
END_TEST

/* ---- Advice as numbers ---- */

START_TEST(the_fewest_steps_to_the_next_band)
{
    umkm_score_plan plan = {.struct_size = sizeof plan};
    umkm_score_step step = {.struct_size = sizeof step};
    set_facts("slik_collectability=1;worst_arrears_days_24m=0;months_in_business=60;annual_sales=1000;net_profit=200;"
              "prior_annual_sales=800;requested_amount=200;evidenced_sales=500;monthly_net_cash=20;existing_instalment=0;"
              "proposed_instalment=10;total_debt=0;equity=1000;current_assets=150;current_liabilities=100;"
              "own_contribution_required=no;collateral_required=no;nib_status=business_letter;bookkeeping=notes_3m;"
              "market_certainty=casual");
    umkm_score score = score_of(business);
    ck_assert_int_eq(score.score, 100 + 50 + 40 + 110 + 45 + 40 + 45 + 28 + 50 + 40 + 30 + 60 + 20 + 20 + 16 + 8);
    ck_assert_int_eq(umkm_score_plan_next(context, &plan), UMKM_OK);
    ck_assert_int_eq(plan.band, 0);
    ck_assert_int_eq(plan.needed, 850 - 702);
    ck_assert_int_eq(plan.step_count, 4); /* DIG01 24, KON02 22, LEG01 20, KAP05 12 */
    ck_assert_int_eq(plan.steps_needed, -1);
    ck_assert_int_eq(plan.gained, 78);
    ck_assert_int_eq(plan.insufficient, 0);
    ck_assert_int_eq(umkm_score_step_at(context, 0, &step), UMKM_OK);
    ck_assert_str_eq(step.code, "DIG01");
    ck_assert_int_eq(step.gain, 24);
    ck_assert_int_eq(step.next_gain, 14);
    ck_assert_int_eq(step.best, 0);
    ck_assert_int_eq(step.next, 1);
    ck_assert_int_eq(umkm_score_step_at(context, 3, &step), UMKM_OK);
    ck_assert_str_eq(step.code, "KAP05");
    ck_assert_int_eq(umkm_score_step_at(context, 4, &step), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_score_step_at(context, -1, &step), UMKM_E_ARGUMENT);
    set_facts("nib_status=none;bookkeeping=none;market_certainty=casual;evidenced_sales=0;months_in_business=59");
    score = score_of(business);
    ck_assert_int_eq(score.score, 702 - 20 - 16 - 28 - 8);
    ck_assert_int_eq(umkm_score_plan_next(context, &plan), UMKM_OK);
    ck_assert_int_eq(plan.band, 1);
    ck_assert_int_eq(plan.needed, 701 - 630);
    ck_assert_int_eq(plan.steps_needed, 2); /* 40 + 40 of KAP05, LEG01, DIG01 */
    ck_assert_int_eq(plan.gained, 80);
    ck_assert_int_eq(umkm_score_step_at(context, 0, &step), UMKM_OK);
    ck_assert_str_eq(step.code, "KAP05"); /* equal gains in card order */
    ck_assert_int_eq(umkm_score_step_at(context, 1, &step), UMKM_OK);
    ck_assert_str_eq(step.code, "LEG01");
}
END_TEST

START_TEST(a_plan_of_the_best_and_of_the_blocked)
{
    umkm_score_plan plan = {.struct_size = sizeof plan};
    (void)score_of(business);
    ck_assert_int_eq(umkm_score_plan_next(context, &plan), UMKM_OK);
    ck_assert_int_eq(plan.insufficient, 1);
    ck_assert_int_eq(plan.step_count, 0);
    ck_assert_int_eq(plan.steps_needed, -1);
    set_facts("bankrupt=yes");
    (void)score_of(business);
    ck_assert_int_eq(umkm_score_plan_next(context, &plan), UMKM_OK);
    ck_assert_int_eq(plan.knocked_out, 1);
    ck_assert_int_eq(umkm_score_plan_next(context, NULL), UMKM_E_ARGUMENT);
}
END_TEST

/* No smaller number of steps may do: compared with every subset of the steps. */
START_TEST(no_fewer_steps_would_do)
{
    umkm_score_plan plan = {.struct_size = sizeof plan};
    umkm_score_step step = {.struct_size = sizeof step};
    int32_t gains[20];
    int compared = 0;
    for (int i = 0; i < 400; i++) {
        draw_business(business, 2);
        (void)score_of(business);
        ck_assert_int_eq(umkm_score_plan_next(context, &plan), UMKM_OK);
        if (plan.step_count > 12 || plan.band < 0) {
            continue;
        }
        int32_t fewest = -1;
        for (int32_t j = 0; j < plan.step_count; j++) {
            ck_assert_int_eq(umkm_score_step_at(context, j, &step), UMKM_OK);
            gains[j] = step.gain;
        }
        for (uint32_t subset = 0; subset < 1U << plan.step_count; subset++) {
            int32_t sum = 0;
            int32_t size = 0;
            for (int32_t j = 0; j < plan.step_count; j++) {
                sum += ((subset >> j) & 1U) ? gains[j] : 0;
                size += (int32_t)((subset >> j) & 1U);
            }
            fewest = sum >= plan.needed && (fewest < 0 || size < fewest) ? size : fewest;
        }
        ck_assert_int_eq(plan.steps_needed, fewest);
        compared += fewest > 0;
    }
    ck_assert_int_gt(compared, 10);
}
END_TEST

static umkm_affordability affordable(const char *facts, int32_t target, umkm_status expected)
{
    umkm_affordability result = {.struct_size = sizeof result};
    ck_assert_int_eq(umkm_business_clear(business), UMKM_OK);
    set_facts(facts);
    ck_assert_msg(umkm_affordable(business, target, &result) == expected, "%s", facts);
    return result;
}

START_TEST(the_largest_amount_that_the_cash_carries)
{
    umkm_affordability result;
    result = affordable("monthly_net_cash=2500000;existing_instalment=0;requested_amount=100000000;"
                        "proposed_instalment=4000000",
                        0, UMKM_OK);
    ck_assert_int_eq(result.answer, UMKM_HOLDS_NO);
    ck_assert_int_eq(result.target, 12500);
    ck_assert_int_eq(result.amount, 50000000);
    ck_assert_int_eq(result.instalment, 2000000);
    result = affordable("monthly_net_cash=2500000;existing_instalment=500000;requested_amount=100000000;"
                        "proposed_instalment=1000000",
                        12500, UMKM_OK);
    ck_assert_int_eq(result.answer, UMKM_HOLDS_YES);
    ck_assert_int_eq(result.amount, 150000000);
    result = affordable("monthly_net_cash=100;existing_instalment=80;requested_amount=7;proposed_instalment=3", 0, UMKM_OK);
    ck_assert_int_eq(result.answer, UMKM_HOLDS_NO);
    ck_assert_int_eq(result.amount, 0);
    ck_assert_int_eq(result.instalment, 0);
    result = affordable("monthly_net_cash=-5;existing_instalment=0;requested_amount=7;proposed_instalment=3", 0, UMKM_OK);
    ck_assert_int_eq(result.amount, 0);
    result =
        affordable("monthly_net_cash=100;existing_instalment=0;requested_amount=10;proposed_instalment=30", 10000, UMKM_OK);
    ck_assert_int_eq(result.amount, 33);
    result = affordable("monthly_net_cash=100;requested_amount=10", 0, UMKM_OK);
    ck_assert_int_eq(result.answer, UMKM_HOLDS_UNKNOWN);
    ck_assert_int_eq(result.missing[0], UMKM_FIELD_EXISTING_INSTALMENT);
    ck_assert_int_eq(result.missing[1], UMKM_FIELD_PROPOSED_INSTALMENT);
    ck_assert_int_eq(result.missing[2], 0);
    (void)affordable("monthly_net_cash=100;existing_instalment=0;requested_amount=10;proposed_instalment=0", 0,
                     UMKM_E_INCONSISTENT);
    (void)affordable("monthly_net_cash=9223372036854775807;existing_instalment=0;requested_amount=10;proposed_instalment=1",
                     0, UMKM_E_OVERFLOW);
    result = affordable("monthly_net_cash=2000000000000000000;existing_instalment=0;requested_amount=9223372036854775807;"
                        "proposed_instalment=1",
                        0, UMKM_OK);
    ck_assert_int_eq(result.amount, INT64_MAX);
    (void)affordable("", -1, UMKM_E_RANGE);
    ck_assert_int_eq(umkm_affordable(NULL, 0, &result), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_affordable(business, 0, NULL), UMKM_E_ARGUMENT);
}
END_TEST

/* The amount found scores C in KAP01 when its instalment is taken; one rupiah of instalment more does not. */
START_TEST(the_largest_amount_reaches_the_target_and_no_more)
{
    for (int i = 0; i < 1000; i++) {
        umkm_affordability result = {.struct_size = sizeof result};
        ck_assert_int_eq(umkm_business_clear(business), UMKM_OK);
        const int64_t amount = 1 + (int64_t)draw(1000000000);
        ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_MONTHLY_NET_CASH, (int64_t)draw(50000000), NULL), UMKM_OK);
        ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_EXISTING_INSTALMENT, (int64_t)draw(20000000), NULL),
                         UMKM_OK);
        ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_REQUESTED_AMOUNT, amount, NULL), UMKM_OK);
        ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_PROPOSED_INSTALMENT, amount, NULL), UMKM_OK);
        ck_assert_int_eq(umkm_affordable(business, 0, &result), UMKM_OK);
        ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_PROPOSED_INSTALMENT, result.amount, NULL), UMKM_OK);
        (void)score_of(business);
        ck_assert(result.amount == 0 || points_of("KAP01") >= 65);
        ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_PROPOSED_INSTALMENT, result.amount + 1, NULL), UMKM_OK);
        (void)score_of(business);
        ck_assert_int_lt(points_of("KAP01"), 65);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("score");
    TCase *tcase = tcase_create("all");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, rows_of_the_second_implementation);
    tcase_add_test(tcase, bounds_hold_and_points_add_up);
    tcase_add_test(tcase, knowing_less_never_raises_the_score_and_widens_the_bounds);
    tcase_add_test(tcase, points_run_as_the_card_says);
    tcase_add_test(tcase, a_zero_never_leaves_the_score);
    tcase_add_test(tcase, no_value_falls_between_two_brackets);
    tcase_add_test(tcase, a_missing_answer_names_the_facts_it_waits_for);
    tcase_add_test(tcase, a_shared_reason_sums_its_characteristics);
    tcase_add_test(tcase, every_reason_has_advice);
    tcase_add_test(tcase, knock_outs_rest_on_the_last_facts);
    tcase_add_test(tcase, the_card_says_when_it_is_in_force);
    tcase_add_test(tcase, scoring_allocates_nothing);
    tcase_add_test(tcase, the_same_context_gives_the_same_again);
    tcase_add_test(tcase, wrong_calls_are_refused);
    tcase_add_test(tcase, a_beginning_after_the_day_is_named);
    tcase_add_test(tcase, the_day_of_the_options_is_used);
    tcase_add_test(tcase, the_fewest_steps_to_the_next_band);
    tcase_add_test(tcase, a_plan_of_the_best_and_of_the_blocked);
    tcase_add_test(tcase, no_fewer_steps_would_do);
    tcase_add_test(tcase, the_largest_amount_that_the_cash_carries);
    tcase_add_test(tcase, the_largest_amount_reaches_the_target_and_no_more);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
