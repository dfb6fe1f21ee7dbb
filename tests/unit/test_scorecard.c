/* SPDX-License-Identifier: MIT */
/*
 * Scorecards and advice of a user: one that is good, then every fault it could have, one at a time, with its status and JSON
 * path; cards with hundreds of characteristics, with shared reasons and with points of their own scale; hostile documents.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))
#define AUTHORITY "'citation':'Pasal 1','source':'naskah','verified':true,'evidence':'expert'"

enum { FAULTS = 32, TEXT_SIZE = 65536, BIG_SIZE = UMKM_DOCUMENT_MAX_BYTES, TODAY = 20261121 };

/* Written with ' for ". */
static const char GOOD[] =
    "{'schema':'umkm.scorecard/1','id':'TEST','version':'1.0','title':{'id':'Uji','en':'Test'},\n"
    "'description':{'id':'kartu uji','en':'test card'},'author':'tester','approver':'checker','status':'draft',\n"
    "'effective_from':'2026-01-01','effective_to':'2028-01-01','review_due':'2029-01-01'," AUTHORITY ",\n"
    "'scale':{'lowest':-5,'highest':105,'initial':5},'completeness':50,'reasons_shown':3,'dscr_target':11000,\n"
    "'missing':{'id':'kosong','en':'missing'},\n"
    "'groups':[{'code':'g1','label':{'id':'satu','en':'one'},'max':60},{'code':'g2','label':{'id':'dua','en':'two'},'max':"
    "40}],\n"
    "'staleness':[{'code':'OLD','field':'data_as_of','unit':'days','limit':10,'text':{'id':'tua','en':'old'}," AUTHORITY
    "}],\n"
    "'reasons':[{'code':'R1','text':{'id':'a1','en':'b1'}},{'code':'R2','text':{'id':'a2','en':'b2'}}],\n"
    "'characteristics':[\n"
    " {'code':'C1','group':'g1','label':{'id':'l1','en':'m1'},'max':30,'missing':-10,'reason':'R1','staleness':'OLD',\n"
    "  'measure':'dscr','monotone':'rising'," AUTHORITY ",'attributes':[\n"
    "  {'key':'A','label':{'id':'x1','en':'y1'},'points':30,'from':20000,'states':['no_obligation']},\n"
    "  {'key':'B','label':{'id':'x2','en':'y2'},'points':10,'from':10000,'below':20000,'reason':'R2'},\n"
    "  {'key':'C','label':{'id':'x3','en':'y3'},'points':-10,'below':10000}]},\n"
    " {'code':'C2','group':'g1','label':{'id':'l2','en':'m2'},'max':30,'reason':'R1','field':'months_in_business'," AUTHORITY
    ",\n"
    "  'attributes':[{'key':'A','label':{'id':'x4','en':'y4'},'points':30,'from':12},\n"
    "  {'key':'B','label':{'id':'x5','en':'y5'},'points':0,'up_to':11}]},\n"
    " {'code':'C3','group':'g2','label':{'id':'l3','en':'m3'},'max':20,'reason':'R2','field':'nib_status'," AUTHORITY ",\n"
    "  'attributes':[{'key':'A','label':{'id':'x6','en':'y6'},'points':20,'in':['nib_match','nib_mismatch']},\n"
    "  {'key':'B','label':{'id':'x7','en':'y7'},'points':0,'in':['none','business_letter']}]},\n"
    " {'code':'C4','group':'g2','label':{'id':'l4','en':'m4'},'max':20,'reason':'R2','optional':true,'changeable':"
    "true," AUTHORITY ",\n"
    "  'attributes':[{'key':'A','label':{'id':'x8','en':'y8'},'points':20,\n"
    "   "
    "'when':[[{'field':'has_npwp','is':true},{'field':'tenor_months','above':6}],[{'field':'exports','is':true,'known':true}"
    "]]},\n"
    "  {'key':'B','label':{'id':'x9','en':'y9'},'points':5,'otherwise':true}]}],\n"
    "'bands':[{'code':'H','kind':'score','label':{'id':'tinggi','en':'high'},'meaning':{'id':'p','en':'q'},'from':50,'up_to'"
    ":105},\n"
    " {'code':'L','kind':'score','label':{'id':'rendah','en':'low'},'meaning':{'id':'p','en':'q'},'from':-5,'up_to':49},\n"
    " {'code':'X','kind':'knocked_out','label':{'id':'henti','en':'stop'},'meaning':{'id':'p','en':'q'}},\n"
    " {'code':'N','kind':'insufficient','label':{'id':'kurang','en':'little'},'meaning':{'id':'p','en':'q'}}],\n"
    "'knock_outs':[{'code':'K1','text':{'id':'k','en':'o'},'effect':{'id':'e','en':'f'},'staleness':'OLD',\n"
    "  'when':[[{'field':'bankrupt','is':true}]]," AUTHORITY "}],\n"
    "'referrals':[{'code':'F1','text':{'id':'r','en':'s'},'effect':{'id':'e','en':'f'},\n"
    "  'when':[[{'measure':'net_margin','below':0}]]," AUTHORITY "}],\n"
    "'notes':[{'about':'C1','text':{'id':'catatan','en':'note'}}]}\n";

static const char ADVICE[] =
    "{'schema':'umkm.advice/1','id':'HELP','version':'1','title':{'id':'Bantuan','en':'Help'},'scorecards':['TEST'],\n"
    "'kinds':[{'code':'k1','label':{'id':'jenis','en':'kind'}}],\n"
    "'advice':[{'code':'A1','kind':'k1','text':{'id':'lakukan','en':'do'},'provider':{'id':'dinas','en':'office'}," AUTHORITY
    "},\n"
    " {'code':'A2','kind':'k1','text':{'id':'lagi','en':'again'}}],\n"
    "'reasons':[{'reason':'R1','advice':['A1','A2']},{'reason':'DATA','advice':['A2']}]}\n";

static umkm_rules *built_in;

static void setup(void)
{
    ck_assert_int_eq(umkm_rules_new(&built_in, NULL), UMKM_OK);
}

static void teardown(void)
{
    umkm_rules_release(built_in);
}

static void quote(char *text)
{
    for (; *text != '\0'; text++) {
        *text = *text == '\'' ? '"' : *text;
    }
}

static umkm_rules *load(const char *document)
{
    char *text = malloc(BIG_SIZE);
    umkm_rules *rules = NULL;
    umkm_error error;
    umkm_error_init(&error);
    ck_assert_ptr_nonnull(text);
    (void)snprintf(text, BIG_SIZE, "%s", document);
    quote(text);
    umkm_status status = umkm_rules_with(built_in, text, strlen(text), &rules, &error);
    ck_assert_msg(status == UMKM_OK, "%s at %s: %s", umkm_status_name(status), error.path, error.message_en);
    free(text);
    return rules;
}

/* ---- Faults ---- */

/* "RULE_GAP /a/0, RULE_SUM /b": the faults of a document, in order. */
static void list_faults(const char *text, char *list, size_t size)
{
    static umkm_error faults[FAULTS];
    size_t count = 0;
    size_t used = 0;
    for (int i = 0; i < FAULTS; i++) {
        umkm_error_init(&faults[i]);
    }
    umkm_status status = umkm_rules_check(built_in, text, strlen(text), faults, FAULTS, &count);
    ck_assert_uint_le(count, FAULTS);
    ck_assert_int_eq(status, count > 0 ? faults[0].status : UMKM_OK);
    list[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        used += (size_t)snprintf(list + used, size - used, "%s%s %s", i > 0 ? ", " : "",
                                 umkm_status_name(faults[i].status) + strlen("UMKM_E_"), faults[i].path);
        ck_assert(faults[i].message_id[0] != '\0' && faults[i].message_en[0] != '\0');
    }
}

struct fault {
    const char *old; /* stands in the good document, once */
    const char *new;
    const char *faults;
};

static void check_fault(const char *good, const struct fault *row)
{
    static char text[TEXT_SIZE];
    static char list[TEXT_SIZE];
    const char *place = strstr(good, row->old);
    ck_assert_msg(place != NULL && strstr(place + 1, row->old) == NULL, "not once in the document: %s", row->old);
    (void)snprintf(text, sizeof text, "%.*s%s%s", (int)(place - good), good, row->new, place + strlen(row->old));
    quote(text);
    list_faults(text, list, sizeof list);
    ck_assert_msg(strcmp(list, row->faults) == 0, "%s\n -> %s\nexpected %s\nfound    %s", row->old, row->new, row->faults,
                  list);
}

/* A condition of C4 in the good card, and one that holds for every answer on record. */
#define ANY_NPWP \
    "{'field':'has_npwp','is':true},{'field':'tenor_months','above':6}],[{'field':'exports','is':true,'known':true}"
#define ON_RECORD "{'field':'has_npwp','is':true,'known':true}],[{'field':'has_npwp','is':false,'known':true}"

#include "scorecard_faults.h"

START_TEST(every_fault_of_a_card_with_its_path)
{
    check_fault(GOOD, &(struct fault){"'author':'tester'", "'author':'tester'", ""});
    for (int i = 0; i < COUNT(CARD_FAULTS); i++) {
        check_fault(GOOD, &CARD_FAULTS[i]);
    }
}
END_TEST

START_TEST(every_fault_of_an_advice_with_its_path)
{
    check_fault(ADVICE, &(struct fault){"'id':'HELP'", "'id':'HELP'", ""});
    for (int i = 0; i < COUNT(ADVICE_FAULTS); i++) {
        check_fault(ADVICE, &ADVICE_FAULTS[i]);
    }
}
END_TEST

/* Where a gap or an overlap lies is told in the message. */
START_TEST(a_gap_is_told_with_its_value)
{
    static char text[TEXT_SIZE];
    static const struct {
        const char *old;
        const char *new;
        const char *told;
    } ROWS[] = {
        {"'from':10000,'below':20000", "'from':10000,'below':19999", "dscr = 19999"},
        {"'from':10000,'below':20000", "'above':10000,'below':20000", "dscr = 10000"},
        {"'from':20000,'states'", "'above':20000,'states'", "dscr = 20000"},
        {"'from':12}", "'from':13}", "months_in_business = 12"},
        {"'in':['none','business_letter']", "'in':['none']", "nib_status = business_letter"},
        {"'points':5,'otherwise':true", "'points':5,'when':[[{'field':'has_npwp','is':false}]]", "exports = false"},
    };
    for (int i = 0; i < COUNT(ROWS); i++) {
        const char *place = strstr(GOOD, ROWS[i].old);
        umkm_error error;
        size_t count;
        umkm_error_init(&error);
        ck_assert_ptr_nonnull(place);
        (void)snprintf(text, sizeof text, "%.*s%s%s", (int)(place - GOOD), GOOD, ROWS[i].new, place + strlen(ROWS[i].old));
        quote(text);
        ck_assert_int_eq(umkm_rules_check(built_in, text, strlen(text), &error, 1, &count), UMKM_E_RULE_GAP);
        ck_assert_msg(strstr(error.message_en, ROWS[i].told) != NULL, "%s: %s", ROWS[i].told, error.message_en);
        ck_assert_int_gt(error.line, 1);
    }
}
END_TEST

/* ---- A card of one's own ---- */

static umkm_score score_with(const umkm_rules *rules, const char *card, const umkm_business *business,
                             umkm_score_context **context)
{
    umkm_score_options options;
    umkm_score score;
    umkm_score_init(&score);
    umkm_score_options_init(&options);
    ck_assert_int_eq(umkm_scorecard_find(rules, card, strlen(card), &options.scorecard), UMKM_OK);
    ck_assert_int_eq(umkm_score_context_new(rules, &options, context, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_score_business(*context, business, TODAY, &score, NULL), UMKM_OK);
    return score;
}

static void set(umkm_business *business, int32_t field, int64_t value)
{
    ck_assert_int_eq(umkm_business_set(business, field, value, NULL), UMKM_OK);
}

START_TEST(a_card_with_a_scale_of_its_own)
{
    umkm_rules *rules = load(GOOD);
    umkm_score_context *context;
    umkm_score_reason reason = {.struct_size = sizeof reason};
    umkm_score_characteristic characteristic = {.struct_size = sizeof characteristic};
    umkm_business *business;
    umkm_score score;
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    score = score_with(rules, "test", business, &context);
    ck_assert_int_eq(score.score, -5);
    ck_assert_int_eq(score.lowest, -5);
    ck_assert_int_eq(score.highest, 105);
    ck_assert_int_eq(score.completeness, 0);
    ck_assert_int_eq(score.band, 3);
    ck_assert_int_eq(score.reason_count, 3);
    ck_assert_int_eq(score.tip_count, 1);
    ck_assert_int_eq(umkm_score_reason_at(context, 0, &reason), UMKM_OK);
    ck_assert_str_eq(reason.code, "DATA-C1");
    ck_assert_str_eq(reason.text_id, "kosong: l1");
    ck_assert_str_eq(reason.text_en, "missing: m1");
    ck_assert_int_eq(reason.lost, 40);
    ck_assert_int_eq(reason.advice_count, 0);
    set(business, UMKM_FIELD_MONTHLY_NET_CASH, 15);
    set(business, UMKM_FIELD_EXISTING_INSTALMENT, 0);
    set(business, UMKM_FIELD_PROPOSED_INSTALMENT, 10);
    set(business, UMKM_FIELD_NIB_STATUS, 0);
    set(business, UMKM_FIELD_MONTHS_IN_BUSINESS, 11);
    set(business, UMKM_FIELD_HAS_NPWP, 0);
    ck_assert_int_eq(umkm_score_business(context, business, TODAY, &score, NULL), UMKM_OK);
    ck_assert_int_eq(score.score, 5 + 10 + 0 + 0 + 5);
    ck_assert_int_eq(score.completeness, 100);
    ck_assert_int_eq(score.band, 1);
    ck_assert_int_eq(score.reason_count, 2);
    ck_assert_int_eq(umkm_score_reason_at(context, 0, &reason), UMKM_OK);
    ck_assert_str_eq(reason.code, "R2"); /* C1-B and C3 share it: 20 + 20 */
    ck_assert_int_eq(reason.lost, 40);
    ck_assert_int_eq(reason.characteristic_count, 2);
    ck_assert_int_eq(umkm_score_reason_at(context, 1, &reason), UMKM_OK);
    ck_assert_str_eq(reason.code, "R1");
    ck_assert_int_eq(reason.lost, 30);
    ck_assert_int_eq(umkm_score_reason_at(context, 2, &reason), UMKM_OK);
    ck_assert_str_eq(reason.code, "R2"); /* of the optional C4: a tip, apart */
    ck_assert_int_eq(reason.tip, 1);
    ck_assert_int_eq(reason.lost, 15);
    ck_assert_int_eq(reason.characteristic_count, 1);
    set(business, UMKM_FIELD_DATA_AS_OF, 20261110); /* 11 days */
    ck_assert_int_eq(umkm_score_business(context, business, TODAY, &score, NULL), UMKM_OK);
    ck_assert_int_eq(score.stale_count, 1);
    ck_assert_int_eq(score.score, 0);
    ck_assert_int_eq(umkm_score_characteristic_at(context, 0, &characteristic), UMKM_OK);
    ck_assert_int_eq(characteristic.points, -10);
    set(business, UMKM_FIELD_DATA_AS_OF, 20261111); /* 10 days */
    ck_assert_int_eq(umkm_score_business(context, business, TODAY, &score, NULL), UMKM_OK);
    ck_assert_int_eq(score.stale_count, 0);
    umkm_score_context_free(context);
    umkm_business_free(business);
    umkm_rules_release(rules);
}
END_TEST

/* Facts must be on record where a comparison asks for that; unknown ones elsewhere leave the answer open. */
START_TEST(unknown_facts_and_facts_on_record)
{
    static const struct {
        int32_t npwp; /* -1: not known */
        int32_t tenor;
        int32_t exports;
        const char *key;
    } ROWS[] = {
        {1, 7, -1, "A"},  {1, 6, -1, "B"},  {0, -1, -1, "B"}, {1, -1, -1, NULL}, {-1, 7, -1, NULL},
        {-1, 6, -1, "B"}, {-1, -1, 1, "A"}, {0, 0, 1, "A"},   {-1, 6, 0, "B"},   {-1, -1, 0, NULL},
    };
    umkm_rules *rules = load(GOOD);
    umkm_score_characteristic found = {.struct_size = sizeof found};
    umkm_score_context *context;
    umkm_business *business;
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    (void)score_with(rules, "TEST", business, &context);
    for (int i = 0; i < COUNT(ROWS); i++) {
        const int32_t values[] = {ROWS[i].npwp, ROWS[i].tenor, ROWS[i].exports};
        const int32_t fields[] = {UMKM_FIELD_HAS_NPWP, UMKM_FIELD_TENOR_MONTHS, UMKM_FIELD_EXPORTS};
        ck_assert_int_eq(umkm_business_clear(business), UMKM_OK);
        for (int j = 0; j < 3; j++) {
            if (values[j] >= 0) {
                set(business, fields[j], values[j]);
            }
        }
        ck_assert_int_eq(umkm_score_business(context, business, TODAY, NULL, NULL), UMKM_OK);
        ck_assert_int_eq(umkm_score_characteristic_at(context, 3, &found), UMKM_OK);
        ck_assert_msg((found.key == NULL) == (ROWS[i].key == NULL) &&
                          (found.key == NULL || strcmp(found.key, ROWS[i].key) == 0),
                      "row %d: %s", i, found.key != NULL ? found.key : "missing");
    }
    umkm_score_context_free(context);
    umkm_business_free(business);
    umkm_rules_release(rules);
}
END_TEST

/* An attribute for what is not on record is an answer, and no missing one. */
START_TEST(an_attribute_for_what_is_not_known)
{
    static char text[TEXT_SIZE];
    static const char *const KEYS[] = {"A", "A", "B"}; /* no, yes, not known */
    const char *place = strstr(GOOD, ANY_NPWP);
    umkm_score_characteristic found = {.struct_size = sizeof found};
    umkm_score_context *context;
    umkm_business *business;
    ck_assert_ptr_nonnull(place);
    (void)snprintf(text, sizeof text, "%.*s%s%s", (int)(place - GOOD), GOOD, ON_RECORD, place + strlen(ANY_NPWP));
    umkm_rules *rules = load(text);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    (void)score_with(rules, "TEST", business, &context);
    for (int i = 0; i < COUNT(KEYS); i++) {
        ck_assert_int_eq(umkm_business_clear(business), UMKM_OK);
        if (i < 2) {
            set(business, UMKM_FIELD_HAS_NPWP, i);
        }
        ck_assert_int_eq(umkm_score_business(context, business, TODAY, NULL, NULL), UMKM_OK);
        ck_assert_int_eq(umkm_score_characteristic_at(context, 3, &found), UMKM_OK);
        ck_assert_str_eq(found.key, KEYS[i]);
        ck_assert_int_eq(found.missing, 0);
    }
    umkm_score_context_free(context);
    umkm_business_free(business);
    umkm_rules_release(rules);
}
END_TEST

START_TEST(advice_for_a_card_of_ones_own)
{
    umkm_rules *card = load(GOOD);
    umkm_rules *rules = NULL;
    umkm_score_reason reason = {.struct_size = sizeof reason};
    umkm_advice advice = {.struct_size = sizeof advice};
    umkm_score_context *context;
    umkm_business *business;
    char text[TEXT_SIZE];
    (void)snprintf(text, sizeof text, "%s", ADVICE);
    quote(text);
    ck_assert_int_eq(umkm_rules_with(card, text, strlen(text), &rules, NULL), UMKM_OK);
    umkm_rules_release(card);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    set(business, UMKM_FIELD_MONTHS_IN_BUSINESS, 3);
    const umkm_score score = score_with(rules, "TEST", business, &context);
    umkm_rules_release(rules); /* the context keeps what it needs */
    ck_assert_int_eq(score.reason_count, 3);
    ck_assert_int_eq(umkm_score_reason_at(context, 0, &reason), UMKM_OK);
    ck_assert_str_eq(reason.code, "DATA-C1");
    ck_assert_int_eq(reason.advice_count, 1);
    ck_assert_int_eq(umkm_score_advice_at(context, 0, 0, &advice), UMKM_OK);
    ck_assert_str_eq(advice.code, "A2");
    ck_assert_ptr_null(advice.provider_id);
    ck_assert_ptr_null(advice.citation);
    ck_assert_int_eq(umkm_score_reason_at(context, 1, &reason), UMKM_OK);
    ck_assert_str_eq(reason.code, "R1");
    ck_assert_int_eq(reason.advice_count, 2);
    ck_assert_int_eq(umkm_score_advice_at(context, 1, 0, &advice), UMKM_OK);
    ck_assert_str_eq(advice.code, "A1");
    ck_assert_str_eq(advice.provider_en, "office");
    ck_assert_str_eq(advice.citation, "Pasal 1");
    ck_assert_int_eq(advice.verified, 1);
    umkm_score_context_free(context);
    umkm_business_free(business);
}
END_TEST

/* ---- Looking at cards ---- */

START_TEST(a_card_can_be_looked_at)
{
    umkm_scorecard card = {.struct_size = sizeof card};
    umkm_scorecard_group group = {.struct_size = sizeof group};
    umkm_scorecard_characteristic characteristic = {.struct_size = sizeof characteristic};
    umkm_scorecard_attribute attribute = {.struct_size = sizeof attribute};
    umkm_scorecard_band band = {.struct_size = sizeof band};
    umkm_scorecard_text text = {.struct_size = sizeof text};
    umkm_rules *rules = load(GOOD);
    int32_t handle = 0;
    ck_assert_int_eq(umkm_scorecard_count(rules), 2);
    ck_assert_int_eq(umkm_scorecard_count(NULL), 0);
    ck_assert_int_eq(umkm_scorecard_find(rules, "test", 4, &handle), UMKM_OK);
    ck_assert_int_eq(handle, 2);
    ck_assert_int_eq(umkm_scorecard_find(rules, "tes", 3, &handle), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_scorecard_find(rules, "testt", 5, &handle), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_scorecard_info(rules, 2, &card), UMKM_OK);
    ck_assert_str_eq(card.id, "TEST");
    ck_assert_str_eq(card.approver, "checker");
    ck_assert_int_eq(card.status, UMKM_SCORECARD_DRAFT);
    ck_assert_int_eq(card.effective_to, 20280101);
    ck_assert_int_eq(card.review_due, 20290101);
    ck_assert_int_eq(card.lowest, -5);
    ck_assert_int_eq(card.reasons_shown, 3);
    ck_assert_int_eq(card.dscr_target, 11000);
    ck_assert_int_eq(card.characteristic_count, 4);
    ck_assert_int_eq(umkm_scorecard_info(rules, 3, &card), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_scorecard_info(rules, 0, &card), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_scorecard_info(NULL, 1, &card), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_scorecard_group_at(rules, 2, 1, &group), UMKM_OK);
    ck_assert_str_eq(group.code, "g2");
    ck_assert_int_eq(group.max, 40);
    ck_assert_int_eq(umkm_scorecard_group_at(rules, 2, 2, &group), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_scorecard_characteristic_at(rules, 2, 0, &characteristic), UMKM_OK);
    ck_assert_int_eq(characteristic.measure, UMKM_MEASURE_DSCR);
    ck_assert_int_eq(characteristic.missing, -10);
    ck_assert_str_eq(characteristic.reason, "R1");
    ck_assert_int_eq(umkm_scorecard_characteristic_at(rules, 2, 3, &characteristic), UMKM_OK);
    ck_assert_int_eq(characteristic.field, 0);
    ck_assert_int_eq(characteristic.optional, 1);
    ck_assert_int_eq(umkm_scorecard_characteristic_at(rules, 2, -1, &characteristic), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_scorecard_attribute_at(rules, 2, 0, 1, &attribute), UMKM_OK);
    ck_assert_str_eq(attribute.reason, "R2");
    ck_assert_int_eq(attribute.changeable, 0);
    ck_assert_int_eq(umkm_scorecard_attribute_at(rules, 2, 3, 1, &attribute), UMKM_OK);
    ck_assert_int_eq(attribute.changeable, 1);
    ck_assert_int_eq(umkm_scorecard_attribute_at(rules, 2, 3, 2, &attribute), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_scorecard_attribute_at(rules, 2, 4, 0, &attribute), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_scorecard_band_at(rules, 2, 2, &band), UMKM_OK);
    ck_assert_int_eq(band.kind, UMKM_BAND_KNOCKED_OUT);
    ck_assert_int_eq(umkm_scorecard_band_at(rules, 2, 4, &band), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_scorecard_reason_at(rules, 2, 1, &text), UMKM_OK);
    ck_assert_str_eq(text.code, "R2");
    ck_assert_int_eq(umkm_scorecard_reason_at(rules, 2, 2, &text), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_scorecard_note_at(rules, 2, 0, &text), UMKM_OK);
    ck_assert_str_eq(text.text_en, "note");
    ck_assert_int_eq(umkm_scorecard_note_at(rules, 2, 1, &text), UMKM_E_ARGUMENT);
    ck_assert_str_eq(umkm_scorecard_status_name(UMKM_SCORECARD_EXPERT), "expert");
    ck_assert_str_eq(umkm_scorecard_status_name(UMKM_SCORECARD_DRAFT), "draft");
    ck_assert_str_eq(umkm_scorecard_status_name(UMKM_SCORECARD_FITTED), "fitted");
    ck_assert_str_eq(umkm_scorecard_status_name(0), "");
    umkm_rules_release(rules);
}
END_TEST

/* KP-1 as published: 27 characteristics in seven groups, 1000 points, and nothing that must not be scored. */
START_TEST(the_default_card_is_whole)
{
    static const int32_t GROUPS[] = {230, 280, 120, 80, 90, 110, 90};
    umkm_scorecard card = {.struct_size = sizeof card};
    umkm_scorecard_group group = {.struct_size = sizeof group};
    umkm_scorecard_characteristic characteristic = {.struct_size = sizeof characteristic};
    int32_t sum = 0;
    ck_assert_int_eq(umkm_scorecard_info(built_in, 1, &card), UMKM_OK);
    ck_assert_str_eq(card.id, "KP-1");
    ck_assert_int_eq(card.status, UMKM_SCORECARD_EXPERT);
    ck_assert_int_eq(card.characteristic_count, 27);
    ck_assert_int_eq(card.highest, 1000);
    ck_assert_int_eq(card.lowest, 0);
    ck_assert_int_eq(card.completeness, 60);
    ck_assert_int_eq(card.reasons_shown, 4);
    ck_assert_int_eq(card.knock_out_count, 6);
    ck_assert_int_eq(card.referral_count, 3);
    ck_assert_int_eq(card.band_count, 7);
    ck_assert_int_gt(card.note_count, 15);
    for (int32_t i = 0; i < COUNT(GROUPS); i++) {
        ck_assert_int_eq(umkm_scorecard_group_at(built_in, 1, i, &group), UMKM_OK);
        ck_assert_int_eq(group.max, GROUPS[i]);
    }
    for (int32_t i = 0; i < card.characteristic_count; i++) {
        ck_assert_int_eq(umkm_scorecard_characteristic_at(built_in, 1, i, &characteristic), UMKM_OK);
        ck_assert_int_ne(characteristic.field, UMKM_FIELD_OWNER_IS_WOMAN);
        ck_assert_int_ne(characteristic.field, UMKM_FIELD_REGION);
        sum += characteristic.max;
    }
    ck_assert_int_eq(sum, 1000);
}
END_TEST

/* ---- Size ---- */

/* A card of so many characteristics, each with two attributes; every second one shares a reason with its neighbour. */
static char *big_card(int count)
{
    char *text = malloc(BIG_SIZE);
    size_t used;
    ck_assert_ptr_nonnull(text);
    used = (size_t)snprintf(text, BIG_SIZE,
                            "{'schema':'umkm.scorecard/1','id':'BIG','version':'1','title':{'id':'a','en':'b'},"
                            "'description':{'id':'a','en':'b'},'author':'t','status':'fitted','effective_from':'2026-01-01',"
                            "'review_due':'2028-01-01'," AUTHORITY ",'scale':{'lowest':0,'highest':%d},'completeness':0,"
                            "'missing':{'id':'a','en':'b'},'groups':[{'code':'g','label':{'id':'a','en':'b'},'max':%d}],"
                            "'bands':[{'code':'A','kind':'score','label':{'id':'a','en':'b'},'meaning':{'id':'a','en':'b'},"
                            "'from':0,'up_to':%d},{'code':'X','kind':'knocked_out','label':{'id':'a','en':'b'},"
                            "'meaning':{'id':'a','en':'b'}},{'code':'N','kind':'insufficient','label':{'id':'a','en':'b'},"
                            "'meaning':{'id':'a','en':'b'}}],'reasons':[",
                            2 * count, 2 * count, 2 * count);
    for (int i = 0; i < count; i += 2) {
        used += (size_t)snprintf(text + used, BIG_SIZE - used, "%s{'code':'R%d','text':{'id':'a','en':'b'}}",
                                 i > 0 ? "," : "", i / 2);
    }
    used += (size_t)snprintf(text + used, BIG_SIZE - used, "],'characteristics':[");
    for (int i = 0; i < count; i++) {
        used +=
            (size_t)snprintf(text + used, BIG_SIZE - used,
                             "%s{'code':'C%d','group':'g','label':{'id':'a','en':'b'},'max':2,'reason':'R%d',"
                             "'measure':'annual_sales'," AUTHORITY ",'attributes':[{'key':'A','label':{'id':'a','en':'b'},"
                             "'points':2,'from':%d},{'key':'B','label':{'id':'a','en':'b'},'points':0,'below':%d}]}",
                             i > 0 ? "," : "", i, i / 2, i + 1, i + 1);
    }
    used += (size_t)snprintf(text + used, BIG_SIZE - used, "]}");
    ck_assert_uint_lt(used, BIG_SIZE);
    return text;
}

START_TEST(five_hundred_characteristics)
{
    char *text = big_card(500);
    umkm_rules *rules = load(text);
    umkm_score_reason reason = {.struct_size = sizeof reason};
    umkm_score_context *context;
    umkm_business *business;
    umkm_score score;
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    score = score_with(rules, "BIG", business, &context);
    ck_assert_int_eq(score.highest, 1000);
    ck_assert_int_eq(score.reason_count, 500);
    for (int sales = 0; sales <= 500; sales += 50) {
        set(business, UMKM_FIELD_ANNUAL_SALES, sales);
        ck_assert_int_eq(umkm_score_business(context, business, TODAY, &score, NULL), UMKM_OK);
        ck_assert_int_eq(score.score, 2 * sales);
        ck_assert_int_eq(score.reason_count, (500 - sales) / 2);
        if (score.reason_count > 0) {
            ck_assert_int_eq(umkm_score_reason_at(context, 0, &reason), UMKM_OK);
            ck_assert_int_eq(reason.lost, 4);
            ck_assert_int_eq(reason.characteristic_count, 2);
        }
    }
    umkm_score_context_free(context);
    umkm_business_free(business);
    umkm_rules_release(rules);
    free(text);
}
END_TEST

START_TEST(a_table_that_would_be_too_large_is_refused)
{
    static char text[TEXT_SIZE];
    static char list[TEXT_SIZE];
    static char when[TEXT_SIZE / 2];
    const char *fields[] = {"tenor_months", "workers", "requested_amount", "plan_cost"};
    const char *place = strstr(GOOD, "'when':[[{'field':'has_npwp'");
    const char *end = strstr(place, "},\n  {'key':'B','label':{'id':'x9'");
    size_t used = 0;
    used += (size_t)snprintf(when, sizeof when, "'when':[");
    for (int i = 0; i < 12; i++) {
        used += (size_t)snprintf(when + used, sizeof when - used, "%s[", i > 0 ? "," : "");
        for (int j = 0; j < 4; j++) {
            used += (size_t)snprintf(when + used, sizeof when - used, "%s{'field':'%s','from':%d}", j > 0 ? "," : "",
                                     fields[j], 10 * i + j);
        }
        used += (size_t)snprintf(when + used, sizeof when - used, "]");
    }
    (void)snprintf(when + used, sizeof when - used, "]");
    (void)snprintf(text, sizeof text, "%.*s%s%s", (int)(place - GOOD), GOOD, when, end);
    quote(text);
    list_faults(text, list, sizeof list);
    ck_assert_str_eq(list, "RULE_VALUE /characteristics/3/attributes");
}
END_TEST

START_TEST(hostile_documents_are_refused)
{
    char *text = malloc(BIG_SIZE + 16);
    umkm_error error;
    size_t count;
    umkm_error_init(&error);
    ck_assert_ptr_nonnull(text);
    memset(text, ' ', BIG_SIZE + 1);
    ck_assert_int_eq(umkm_rules_check(built_in, text, BIG_SIZE + 1, &error, 1, &count), UMKM_E_JSON_SIZE);
    memset(text, '[', 100000);
    ck_assert_int_eq(umkm_rules_check(built_in, text, 100000, &error, 1, &count), UMKM_E_JSON_DEPTH);
    size_t used = (size_t)sprintf(text, "{\"characteristics\":[0");
    while (used < 200000) {
        text[used++] = ',';
        text[used++] = '0';
    }
    text[used++] = ']';
    text[used++] = '}';
    ck_assert_int_eq(umkm_rules_check(built_in, text, used, &error, 1, &count), UMKM_E_JSON_SIZE);
    free(text);
}
END_TEST

/* Whatever part of a card is cut away or changed, checking it ends, and says where. */
START_TEST(no_mutation_of_a_card_breaks_the_reader)
{
    static char good[TEXT_SIZE];
    static char text[TEXT_SIZE];
    const size_t length = strlen(GOOD);
    uint64_t state = 7;
    (void)snprintf(good, sizeof good, "%s", GOOD);
    quote(good);
    for (int i = 0; i < 4000; i++) {
        umkm_error error;
        size_t count = 0;
        state = state * 6364136223846793005U + 1442695040888963407U;
        const size_t at = (size_t)(state >> 33) % length;
        const size_t cut = 1 + (size_t)(state >> 20) % (i % 2 == 0 ? 3 : 60);
        (void)snprintf(text, sizeof text, "%.*s%s", (int)at, good, good + (at + cut < length ? at + cut : length));
        if (i % 3 == 0) {
            text[at] = "0\"{}[]:,-9xt"[(state >> 10) % 12];
        }
        umkm_error_init(&error);
        const umkm_status status = umkm_rules_check(built_in, text, strlen(text), &error, 1, &count);
        ck_assert_int_eq(status != UMKM_OK, count > 0);
        ck_assert_int_eq(status, error.status);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("scorecard");
    TCase *tcase = tcase_create("all");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, every_fault_of_a_card_with_its_path);
    tcase_add_test(tcase, every_fault_of_an_advice_with_its_path);
    tcase_add_test(tcase, a_gap_is_told_with_its_value);
    tcase_add_test(tcase, a_card_with_a_scale_of_its_own);
    tcase_add_test(tcase, unknown_facts_and_facts_on_record);
    tcase_add_test(tcase, an_attribute_for_what_is_not_known);
    tcase_add_test(tcase, advice_for_a_card_of_ones_own);
    tcase_add_test(tcase, a_card_can_be_looked_at);
    tcase_add_test(tcase, the_default_card_is_whole);
    tcase_add_test(tcase, five_hundred_characteristics);
    tcase_add_test(tcase, a_table_that_would_be_too_large_is_refused);
    tcase_add_test(tcase, hostile_documents_are_refused);
    tcase_add_test(tcase, no_mutation_of_a_card_breaks_the_reader);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
