/* SPDX-License-Identifier: MIT */
/*
 * Columns of scores answer as one business at a time: every field as a column of any type, random subsets, unknowns,
 * faults; with the built-in card and with cards made by chance.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "score/lanes.h"
#include "support/columns.h"
#include "support/expect.h"
#include "support/random_card.h"

extern umkm__score_block umkm__score_block_baseline;
#if defined(UMKM__X86_KERNELS)
extern umkm__score_block umkm__score_block_avx2;
#endif

/* The linker sends the library's choice of loops here, so that every set is tried that the machine can run. */
umkm__score_block *__real_umkm__best_score_block(void);
umkm__score_block *__wrap_umkm__best_score_block(void);
static int turn;

umkm__score_block *__wrap_umkm__best_score_block(void)
{
    turn++;
#if defined(UMKM__X86_KERNELS)
    if (turn % 3 == 1 && __builtin_cpu_supports("avx2")) {
        return umkm__score_block_avx2;
    }
#endif
    return turn % 3 == 2 ? umkm__score_block_baseline : __real_umkm__best_score_block();
}

enum { ROWS = 1200, COLUMNS = 128 };

static umkm_rules *rules;
static umkm_score_context *one;
static umkm_score_context *many;
static umkm_business *business;
static struct test_random random_state;
static int32_t as_of = 20261121;

static void setup(void)
{
    random_state.state = UINT64_C(0x2545F4914F6CDD1D);
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_score_context_new(rules, NULL, &one, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_score_context_new(rules, NULL, &many, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
}

static void teardown(void)
{
    umkm_business_free(business);
    umkm_score_context_free(one);
    umkm_score_context_free(many);
    umkm_rules_release(rules);
}

static uint64_t next(void)
{
    return test_random_next(&random_state);
}

static uint64_t below(uint64_t n)
{
    return test_random_below(&random_state, n);
}

/* Small amounts, so that ratios land on and beside their cut-offs; sometimes enormous or negative ones. */
static int64_t any_amount(void)
{
    switch (below(60)) {
    case 0:
        return (int64_t)next();
    case 1:
        return INT64_MAX - (int64_t)below(3);
    case 2:
        return -(int64_t)below(100);
    case 3:
        return (int64_t)(next() >> (1 + below(30)));
    case 4:
        return below(2) ? INT64_MIN + (int64_t)below(2) : (int64_t)(next() >> (1 + below(62)));
    default:
        return (int64_t)below(41) * 5;
    }
}

static int64_t any_value(const umkm_field_description *info)
{
    static const int64_t DAYS[] = {20261121, 20260922, 20260923, 20260921, 20251121,
                                   20251120, 20251122, 20240229, 20260230, 20300101};
    int64_t value;
    switch (info->type) {
    case UMKM_TYPE_MONEY:
        return any_amount();
    case UMKM_TYPE_DATE:
        return DAYS[below(sizeof DAYS / sizeof DAYS[0])];
    case UMKM_TYPE_ENUM:
        if (umkm_enum_at(info->field, below(6), &value, NULL, NULL) == UMKM_OK) {
            return value;
        }
        return info->minimum;
    case UMKM_TYPE_COUNT:
        return info->field == UMKM_FIELD_FOUNDED_YEAR ? 2022 + (int64_t)below(5) : (int64_t)below(below(2) ? 8 : 130);
    case UMKM_TYPE_CODE:
        return below(30) ? 1801 : 5;
    default:
        return (int64_t)below(2);
    }
}

/* wild: values that the field does not admit come often. */
static void fill(struct test_column *column, const umkm_field_description *info, size_t length, int wild)
{
    int32_t type = UMKM_COLUMN_INT64 + (int32_t)below(4); /* what does not fit is cut to it */
    if (info->type == UMKM_TYPE_BOOL) {
        type = below(2) ? UMKM_COLUMN_BOOL : UMKM_COLUMN_INT8;
    } else if (info->type == UMKM_TYPE_DATE) {
        type = UMKM_COLUMN_INT64 + (int32_t)below(2);
    } else if (info->type == UMKM_TYPE_CODE || info->field == UMKM_FIELD_FOUNDED_YEAR) {
        type = UMKM_COLUMN_INT64 + (int32_t)below(3);
    } else if (info->type == UMKM_TYPE_MONEY && below(2)) {
        type = UMKM_COLUMN_INT64;
    }
    ck_assert(test_column_make(column, info->field, type, below(64), length, below(4) != 0));
    for (size_t i = 0; i < length; i++) {
        test_column_put(column, i, wild && below(50) == 0 ? (int64_t)below(400) - 200 : any_value(info), below(6) != 0);
    }
}

static size_t make_columns(struct test_column *columns, size_t length, uint64_t share, int wild)
{
    size_t count = 0;
    for (size_t i = 0; i < umkm_field_count(); i++) {
        umkm_field_description info = {.struct_size = sizeof info};
        int32_t field;
        ck_assert_int_eq(umkm_field_at(i, &field), UMKM_OK);
        ck_assert_int_eq(umkm_field_info(field, &info), UMKM_OK);
        int age = field == UMKM_FIELD_FOUNDED_ON || field == UMKM_FIELD_FOUNDED_YEAR;
        if (info.type != UMKM_TYPE_TEXT && below(100) < (age ? share / 3 : share)) {
            fill(&columns[count++], &info, length, wild);
        }
    }
    return count;
}

static umkm_status score_row(const struct test_column *columns, size_t count, size_t row, umkm_score *score)
{
    const umkm_status status = test_columns_row(columns, count, row, business);
    umkm_score_init(score);
    return status == UMKM_OK ? umkm_score_business(one, business, as_of, score, NULL) : status;
}

typedef umkm_status read_flag(const umkm_score_context *context, int32_t index, umkm_score_flag *flag);

static void compare_flags(read_flag *read, int32_t count, uint64_t applying, uint64_t unknown)
{
    for (int32_t i = 0; i < 64; i++) {
        umkm_score_flag flag = {.struct_size = sizeof flag};
        if (i < count) {
            EXPECT(read(one, i, &flag) == UMKM_OK);
        }
        EXPECT(((applying >> i) & 1) == (i < count && flag.answer == UMKM_HOLDS_YES));
        EXPECT(((unknown >> i) & 1) == (i < count && flag.answer == UMKM_HOLDS_UNKNOWN));
    }
}

/* Each characteristic is stale when the age limit that it is under says so. */
static void compare_stale(uint8_t stale, const umkm_score *score)
{
    for (int32_t i = 0; i < score->characteristic_count; i++) {
        umkm_scorecard_characteristic about = {.struct_size = sizeof about};
        umkm_score_characteristic item = {.struct_size = sizeof item};
        EXPECT(umkm_scorecard_characteristic_at(rules, score->scorecard, i, &about) == UMKM_OK);
        EXPECT(umkm_score_characteristic_at(one, i, &item) == UMKM_OK);
        EXPECT((about.age >= 0 ? (stale >> about.age) & 1 : 0) == item.stale);
    }
}

static void compare_reasons(const int32_t reasons[4], const umkm_score *score)
{
    for (int32_t r = 0; r < 4; r++) {
        umkm_score_reason reason = {.struct_size = sizeof reason};
        if (r >= score->reason_count) {
            EXPECT(reasons[r] == -1);
            continue;
        }
        EXPECT(umkm_score_reason_at(one, r, &reason) == UMKM_OK);
        EXPECT(strcmp(umkm_scorecard_reason_code(rules, score->scorecard, reasons[r]), reason.code) == 0);
    }
}

static int64_t compare(const struct test_column *columns, size_t count, size_t length)
{
    static int32_t score[ROWS], lowest[ROWS], highest[ROWS], reason[4][ROWS];
    static uint8_t completeness[ROWS], band[ROWS], stale[ROWS];
    static uint64_t flags[4][ROWS];
    const bool with_flags = below(2) != 0;
    umkm_score_output output = {.struct_size = sizeof output,
                                .score = score,
                                .lowest = lowest,
                                .highest = highest,
                                .completeness = completeness,
                                .band = band,
                                .reason = {reason[0], reason[1], reason[2], reason[3]},
                                .knock_outs = with_flags ? flags[0] : NULL,
                                .knock_outs_unknown = with_flags ? flags[1] : NULL,
                                .referrals = with_flags ? flags[2] : NULL,
                                .referrals_unknown = with_flags ? flags[3] : NULL,
                                .stale = with_flags ? stale : NULL};
    umkm_score_counts counts = {.struct_size = sizeof counts};
    umkm_column views[COLUMNS];
    int32_t fields[COLUMNS];
    int64_t invalid = 0;
    test_columns_split(columns, count, fields, views);
    EXPECT(umkm_score_batch(many, as_of, fields, views, count, &output, &counts, NULL) == UMKM_OK);
    for (size_t i = 0; i < length; i++) {
        umkm_score expected;
        if (score_row(columns, count, i, &expected) != UMKM_OK) {
            EXPECT(band[i] == UMKM_BAND_INVALID);
            EXPECT(score[i] == 0);
            EXPECT(reason[0][i] == -1);
            EXPECT(!with_flags || (flags[0][i] | flags[1][i] | flags[2][i] | flags[3][i] | stale[i]) == 0);
            invalid++;
            continue;
        }
        EXPECT(score[i] == expected.score);
        EXPECT(lowest[i] == expected.lowest);
        EXPECT(highest[i] == expected.highest);
        EXPECT(completeness[i] == expected.completeness);
        EXPECT(band[i] == expected.band);
        compare_reasons((int32_t[]){reason[0][i], reason[1][i], reason[2][i], reason[3][i]}, &expected);
        if (with_flags) {
            compare_flags(umkm_score_knock_out_at, expected.knock_out_count, flags[0][i], flags[1][i]);
            compare_flags(umkm_score_referral_at, expected.referral_count, flags[2][i], flags[3][i]);
            compare_stale(stale[i], &expected);
        }
    }
    EXPECT(counts.invalid == invalid);
    EXPECT(counts.rows == (int64_t)length);
    return invalid;
}

/* The full tier asks for more rows. */
static int more(int count)
{
    const char *times = getenv("UMKM_SCORE_TIMES");
    return times != NULL ? count * atoi(times) : count;
}

/* How many rows were valid. */
static int64_t rounds_of(int count, size_t least, size_t most, uint64_t share, int wild)
{
    struct test_column *columns = calloc(COLUMNS, sizeof *columns);
    int64_t valid = 0;
    EXPECT(columns != NULL);
    for (int round = 0; round < count; round++) {
        size_t length = least + below(most - least + 1);
        size_t used = make_columns(columns, length, share, wild);
        if (used > 0) {
            valid += (int64_t)length - compare(columns, used, length);
        }
        for (size_t c = 0; c < used; c++) {
            test_column_free(&columns[c]);
        }
    }
    free(columns);
    return valid;
}

static void rounds(int count, size_t least, size_t most, uint64_t share, int wild)
{
    ck_assert_int_gt(rounds_of(more(count), least, most, share, wild), 0);
}

START_TEST(few_columns)
{
    rounds(150, 0, 130, 8, 0);
}
END_TEST

START_TEST(most_columns)
{
    rounds(25, 300, ROWS, 95, 0);
}
END_TEST

START_TEST(half_of_the_columns)
{
    rounds(60, 0, 700, 50, 0);
}
END_TEST

START_TEST(invalid_values)
{
    rounds(60, 0, 600, 30, 1);
}
END_TEST

/* Contexts for a card; false when the loader refuses it. */
static bool use_card(const umkm_rules *built_in, const char *text)
{
    umkm_score_options options;
    umkm_score_options_init(&options);
    rules = NULL;
    if (umkm_rules_with(built_in, text, strlen(text), &rules, NULL) != UMKM_OK) {
        return false;
    }
    EXPECT(umkm_scorecard_find(rules, "RANDOM", strlen("RANDOM"), &options.scorecard) == UMKM_OK);
    EXPECT(umkm_score_context_new(rules, &options, &one, NULL) == UMKM_OK);
    EXPECT(umkm_score_context_new(rules, &options, &many, NULL) == UMKM_OK);
    return true;
}

static void leave_card(void)
{
    umkm_score_context_free(one);
    umkm_score_context_free(many);
    umkm_rules_release(rules);
}

START_TEST(cards_by_chance)
{
    static const int32_t DAYS[] = {20261121, 20260228, 20261231, 20280229, 20260101, 20261130};
    static char text[RANDOM_CARD_BYTES];
    umkm_rules *built_in = rules;
    umkm_score_context *const kept[2] = {one, many};
    int used = 0;
    for (int card = 0; card < more(300); card++) {
        random_card(&random_state, text);
        as_of = DAYS[below(sizeof DAYS / sizeof DAYS[0])];
        if (use_card(built_in, text)) {
            rounds_of(2, 0, 300, 30 + below(70), below(4) == 0);
            leave_card();
            used++;
        }
    }
    as_of = DAYS[0];
    rules = built_in;
    one = kept[0];
    many = kept[1];
    ck_assert_int_gt(used, more(300) / 2);
}
END_TEST

/* A card that asks one question, and needs a ratio only for a referral. */
static const char ONLY_A_REFERRAL[] =
    "{'schema':'umkm.scorecard/1','id':'RANDOM','version':'1','title':T,'description':T,'author':'a','status':'draft',"
    "'effective_from':'2026-01-01','review_due':'2028-12-31',A,'completeness':0,'missing':T,"
    "'scale':{'lowest':0,'highest':10},'groups':[{'code':'g','label':T,'max':10}],'reasons':[{'code':'R','text':T}],"
    "'characteristics':[{'code':'C','group':'g','label':T,'max':10,'reason':'R','field':'has_npwp',A,'attributes':["
    "{'key':'Y','label':T,'points':10,'is':true},{'key':'N','label':T,'points':0,'is':false}]}],"
    "'bands':[{'code':'B','kind':'score','label':T,'meaning':T,'from':0,'up_to':10},"
    "{'code':'X','kind':'knocked_out','label':T,'meaning':T},{'code':'I','kind':'insufficient','label':T,'meaning':T}],"
    "'knock_outs':[],'referrals':[{'code':'F','text':T,'effect':T,A,'when':[[{'measure':'debt_to_equity','above':30000}]]}]"
    "}";

/* Written with ' for ", T for a text and A for what a rule rests on. */
static void spell_out(const char *from, char *to)
{
    static const char T[] = "{\"id\":\"teks\",\"en\":\"text\"}";
    static const char A[] = "\"citation\":\"Pasal 1\",\"source\":\"naskah\",\"verified\":true,\"evidence\":\"expert\"";
    for (char before = ' '; *from != '\0'; before = *from++) {
        const bool alone = (before == ':' || before == ',') && (from[1] == ',' || from[1] == '}' || from[1] == ']');
        const char *text = alone && *from == 'T' ? T : alone && *from == 'A' ? A : NULL;
        if (text != NULL) {
            memcpy(to, text, strlen(text));
            to += strlen(text);
        } else {
            *to++ = *from;
            to[-1] = *from == '\'' ? '"' : *from;
        }
    }
    *to = '\0';
}

/* The sum of the debts does not fit, and no characteristic asks for it: whatever is wanted, the answer is the same. */
START_TEST(overflow_in_a_referral)
{
    static char text[RANDOM_CARD_BYTES];
    static const int64_t debts[] = {INT64_MAX, INT64_MAX, 300, 301};
    static const int64_t requested[] = {1, 0, 0, 0};
    static const int64_t equity[] = {100, 100, 100, 100};
    struct test_column columns[3] = {
        {.field = UMKM_FIELD_TOTAL_DEBT, .view = {debts, NULL, 0, 4, UMKM_COLUMN_INT64, 0}},
        {.field = UMKM_FIELD_REQUESTED_AMOUNT, .view = {requested, NULL, 0, 4, UMKM_COLUMN_INT64, 0}},
        {.field = UMKM_FIELD_EQUITY, .view = {equity, NULL, 0, 4, UMKM_COLUMN_INT64, 0}}};
    umkm_rules *built_in = rules;
    umkm_score_context *const kept[2] = {one, many};
    spell_out(ONLY_A_REFERRAL, text);
    ck_assert(use_card(built_in, text));
    for (int i = 0; i < 16; i++) { /* with and without flags, through all loops */
        compare(columns, 3, 4);
    }
    umkm_score score;
    ck_assert_int_eq(score_row(columns, 3, 3, &score), UMKM_OK);
    ck_assert_int_eq(score.referrals_applying, 1);
    ck_assert_int_eq(score_row(columns, 3, 2, &score), UMKM_OK);
    ck_assert_int_eq(score.referrals_applying, 0);
    leave_card();
    rules = built_in;
    one = kept[0];
    many = kept[1];
}
END_TEST

START_TEST(refusals)
{
    static int64_t values[4];
    const umkm_column column = {values, NULL, 0, 4, UMKM_COLUMN_INT64, 0};
    const umkm_column columns[2] = {column, column};
    const int32_t twice[2] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_ANNUAL_SALES};
    const int32_t identity = UMKM_FIELD_NIK;
    const int32_t none = 9999;
    umkm_score_output output = {.struct_size = sizeof output};
    ck_assert_int_eq(umkm_score_batch(many, 20261121, twice, columns, 1, &output, NULL, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_score_batch(many, 20261121, twice, columns, 2, &output, NULL, NULL), UMKM_E_DUPLICATE_FIELD);
    ck_assert_int_eq(umkm_score_batch(many, 20261121, &identity, columns, 1, &output, NULL, NULL), UMKM_E_TYPE);
    ck_assert_int_eq(umkm_score_batch(many, 20261121, &none, columns, 1, &output, NULL, NULL), UMKM_E_NAME);
    ck_assert_int_eq(umkm_score_batch(many, 0, twice, columns, 1, &output, NULL, NULL), UMKM_E_DATE);
    ck_assert_int_eq(umkm_score_batch(many, 20261121, NULL, columns, 1, &output, NULL, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_score_batch(many, 20261121, NULL, NULL, 0, &output, NULL, NULL), UMKM_OK);
    output.struct_size = 1;
    ck_assert_int_eq(umkm_score_batch(many, 20261121, twice, columns, 1, &output, NULL, NULL), UMKM_E_STRUCT_SIZE);
    ck_assert_ptr_null(umkm_scorecard_reason_code(rules, 1, -1));
    ck_assert_ptr_null(umkm_scorecard_reason_code(rules, 1, 100000));
    ck_assert_ptr_null(umkm_scorecard_reason_code(rules, 99, 0));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("score_batch");
    TCase *tcase = tcase_create("columns");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 3000);
    tcase_add_test(tcase, few_columns);
    tcase_add_test(tcase, most_columns);
    tcase_add_test(tcase, half_of_the_columns);
    tcase_add_test(tcase, invalid_values);
    tcase_add_test(tcase, cards_by_chance);
    tcase_add_test(tcase, overflow_in_a_referral);
    tcase_add_test(tcase, refusals);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
