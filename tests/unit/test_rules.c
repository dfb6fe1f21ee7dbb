/* SPDX-License-Identifier: MIT */
/*
 * Law documents of a user: one that is good, then every fault it could have, one at a time, with its status and JSON path;
 * and what joining, replacing and sharing sets of rules does.
 */
#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "base/sha256.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))

enum { FAULTS = 32, TEXT_SIZE = 65536 };

/* Written with ' for ", and with the number that makes each authority a place of its own for the patches below. */
#define AUTHORITY(n) "'citation':'Pasal " #n "','source':'naskah " #n "','verified':true,'evidence':'copy'"
#define A1 AUTHORITY(1)
#define A2 AUTHORITY(2)
#define A3 AUTHORITY(3)
#define A4 AUTHORITY(4)
#define A5 AUTHORITY(5)
#define A6 AUTHORITY(6)
#define A7 AUTHORITY(7)
#define A8 AUTHORITY(8)
#define A9 AUTHORITY(9)
#define A10 AUTHORITY(10)
#define A11 AUTHORITY(11)
#define A12 AUTHORITY(12)
#define A13 AUTHORITY(13)
#define A14 AUTHORITY(14)
#define A15 AUTHORITY(15)
#define A16 AUTHORITY(16)
#define A17 AUTHORITY(17)
#define A18 AUTHORITY(18)
#define A19 AUTHORITY(19)
#define A20 AUTHORITY(20)
#define A21 AUTHORITY(21)
#define A30 AUTHORITY(30)
#define A31 AUTHORITY(31)
#define A32 AUTHORITY(32)
#define A33 AUTHORITY(33)
#define A40 AUTHORITY(40)
#define A41 AUTHORITY(41)
#define A42 AUTHORITY(42)

static const char GOOD[] =
    "{'schema':'umkm.law/1','id':'TEST','version':'1.0',\n"
    "'title':{'id':'Uji','en':'Test'},\n"
    "'notes':[{'id':'catatan','en':'remark'}],\n"
    "'cohort':{'from':'1991-03-01','note':{'id':'kohort','en':'cohort'}," A1 "},\n"
    "'overrides':[{'field':'foreign_investment','value':true,'size_class':'large'," A2 "}],\n"
    "'gaps':[{'from':'1990-01-01','to':'1991-01-01','text':{'id':'celah','en':'gap'}," A3 "}],\n"
    "'regimes':[\n"
    "{'id':'T-1','title':{'id':'Satu','en':'One'},'track':'statute','status':'superseded',\n"
    " 'period':{'from':'1991-01-01','to':'1992-01-01','note':{'id':'masa','en':'term'}," A4 "},\n"
    " 'criteria':[\n"
    "  {'measure':'annual_sales','note':{'id':'bersih','en':'net'},'classes':[\n"
    "   {'size_class':'micro','upper':{'op':'<=','value':100}," A5 "},\n"
    "   {'size_class':'small','lower':{'op':'>','value':100},'upper':{'op':'<','value':201}," A6 "},\n"
    "   {'size_class':'undistinguished','lower':{'op':'>=','value':201}," A7 "}]},\n"
    "  {'measure':'investment','when':{'measure':'workers','upper':{'op':'<=','value':9}},'classes':[\n"
    "   {'size_class':'small'," A8 "}]},\n"
    "  {'measure':'investment','when':{'measure':'workers','lower':{'op':'>=','value':10}},'classes':[\n"
    "   {'size_class':'medium','upper':{'op':'<=','value':500}," A9 "},\n"
    "   {'size_class':'large','lower':{'op':'>','value':500}," A10 "}]}],\n"
    " 'deciding':{'facilitation':'annual_sales','registration':'investment'," A11 "},\n"
    " 'notes':[]},\n"
    "{'id':'T-2','title':{'id':'Dua','en':'Two'},'track':'complement','complements':'T-1','status':'superseded',\n"
    " 'period':{'from':'1991-06-01','to':'1991-12-01'," A12 "},\n"
    " 'criteria':[{'measure':'annual_sales','classes':[\n"
    "   {'size_class':'medium','upper':{'op':'<=','value':300}," A13 "},\n"
    "   {'size_class':'large','lower':{'op':'>','value':300}," A14 "}]}],\n"
    " 'deciding':{'facilitation':'annual_sales','registration':'annual_sales'," A15 "}},\n"
    "{'id':'T-3','title':{'id':'Tiga','en':'Three'},'track':'alternative','status':'in_force',\n"
    " 'period':{" A16 "},\n"
    " 'criteria':[{'measure':'net_worth','classes':[\n"
    "   {'size_class':'micro','upper':{'op':'<=','value':-50}," A17 "},\n"
    "   {'size_class':'large','lower':{'op':'>','value':-50}," A18 "}]}],\n"
    " 'deciding':{'facilitation':'net_worth','registration':'net_worth'," A19 "}}\n"
    "]}\n";

static umkm_rules *built_in;

static void open_rules(void)
{
    ck_assert_int_eq(umkm_rules_new(&built_in, NULL), UMKM_OK);
}

static void close_rules(void)
{
    umkm_rules_release(built_in);
    built_in = NULL;
}

static void quote(char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'') {
            *text = '"';
        }
    }
}

static char *copy(const char *document)
{
    size_t size = strlen(document) + 1;
    char *text = malloc(size);

    ck_assert_ptr_nonnull(text);
    memcpy(text, document, size);
    return text;
}

static char *quoted(const char *document)
{
    char *text = copy(document);

    quote(text);
    return text;
}

/* The document with the first text in place of the second, which must be there once. */
static char *patch(const char *document, const char *old, const char *new)
{
    const char *place = strstr(document, old);
    char *text = malloc(TEXT_SIZE);

    ck_assert_ptr_nonnull(text);
    ck_assert_msg(place != NULL && strstr(place + 1, old) == NULL, "not once in the document: %s", old);
    ck_assert_uint_lt(strlen(document) - strlen(old) + strlen(new), TEXT_SIZE);
    snprintf(text, TEXT_SIZE, "%.*s%s%s", (int)(place - document), document, new, place + strlen(old));
    return text;
}

static umkm_error *new_faults(size_t count)
{
    umkm_error *faults = calloc(count, sizeof *faults);

    ck_assert_ptr_nonnull(faults);
    for (size_t i = 0; i < count; i++) {
        umkm_error_init(&faults[i]);
    }
    return faults;
}

/* "JSON_TYPE /regimes/0, RULE_GAP /gaps/1": the faults of a document in the order in which they are reported. */
static void list_faults(const char *text, char *list, size_t size)
{
    umkm_error *faults = new_faults(FAULTS);
    size_t count = 0;
    size_t used = 0;
    umkm_status status = umkm_rules_check(built_in, text, strlen(text), faults, FAULTS, &count);

    ck_assert_uint_le(count, FAULTS);
    ck_assert_int_eq(status, count > 0 ? faults[0].status : UMKM_OK);
    list[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        used += (size_t)snprintf(list + used, size - used, "%s%s %s", i > 0 ? ", " : "",
                                 umkm_status_name(faults[i].status) + strlen("UMKM_E_"), faults[i].path);
        ck_assert_uint_lt(used, size);
        ck_assert_str_ne(faults[i].message_id, "");
        ck_assert_str_ne(faults[i].message_en, "");
    }
    free(faults);
}

/* umkm_rules_with() stops at what umkm_rules_check() reports first, and gives no set. */
static void same_first_fault(const char *text)
{
    umkm_error first;
    umkm_error error;
    umkm_rules *rules = built_in;
    size_t count = 0;

    umkm_error_init(&first);
    umkm_error_init(&error);
    ck_assert_int_eq(umkm_rules_check(built_in, text, strlen(text), &first, 1, &count), first.status);
    ck_assert_int_eq(umkm_rules_with(built_in, text, strlen(text), &rules, &error), first.status);
    ck_assert_ptr_null(rules);
    ck_assert_mem_eq(&first, &error, sizeof error);
    ck_assert_int_eq(umkm_rules_with(built_in, text, strlen(text), &rules, NULL), first.status);
}

struct fault {
    const char *old;
    const char *new;
    const char *faults;
};

static void check_fault(const struct fault *row)
{
    char *text = patch(GOOD, row->old, row->new);
    char list[4096];

    quote(text);
    list_faults(text, list, sizeof list);
    ck_assert_msg(strcmp(list, row->faults) == 0, "%s -> %s\n  has      %s\n  expected %s", row->old, row->new, list,
                  row->faults);
    same_first_fault(text);
    free(text);
}

#include "rules_faults.h"

START_TEST(fault_is_found)
{
    check_fault(&FAULT_ROWS[_i]);
}
END_TEST

static umkm_rules *with(const umkm_rules *base, const char *document)
{
    char *text = quoted(document);
    umkm_rules *rules = NULL;
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_msg(umkm_rules_with(base, text, strlen(text), &rules, &error) == UMKM_OK, "%s: %s", error.path,
                  error.message_en);
    ck_assert_ptr_nonnull(rules);
    free(text);
    return rules;
}

static umkm_rules *with_patch(const umkm_rules *base, const char *old, const char *new)
{
    char *text = patch(GOOD, old, new);
    umkm_rules *rules = with(base, text);

    free(text);
    return rules;
}

static int32_t regime_of(const umkm_rules *rules, const char *id)
{
    int32_t regime = 0;
    umkm_status status = umkm_regime_find(rules, id, strlen(id), &regime);

    ck_assert(status == UMKM_OK || status == UMKM_E_NO_RULE);
    return regime;
}

static umkm_document document_at(const umkm_rules *rules, size_t index)
{
    umkm_document document = {.struct_size = sizeof document};

    ck_assert_int_eq(umkm_rules_document(rules, index, &document), UMKM_OK);
    return document;
}

START_TEST(good_document_has_no_fault)
{
    char *text = quoted(GOOD);
    char list[256];

    list_faults(text, list, sizeof list);
    ck_assert_str_eq(list, "");
    umkm_rules_release(with(built_in, GOOD));
    free(text);
}
END_TEST

/* What may look like a fault and is none. */
START_TEST(freedom_is_left)
{
    static const char *const patches[][2] = {
        {"'notes':[{'id':'catatan','en':'remark'}],\n", ""},
        {"'note':{'id':'masa','en':'term'},", ""},
        {"'note':{'id':'masa','en':'term'}", "'note':null"},
        {"'period':{" A16, "'period':{'to':'2001-01-01'," A16},   /* an alternative of unknown age */
        {"'period':{" A16, "'period':{'from':'2009-01-01'," A16}, /* beside the statute of that time */
        {"'track':'alternative','status':'in_force'", "'track':'alternative','status':'superseded'"},
        {"'track':'statute','status':'superseded'", "'track':'statute','status':'suspended'"},
        {"'complements':'T-1','status'", "'complements':'t-1','status'"},
        {"'from':'1991-01-01','to':'1992-01-01'", "'from':'1991-01-01','to':'1995-12-26'"}, /* up to the first statute */
        {"'from':'1990-01-01','to':'1991-01-01'", "'from':'2020-11-02','to':'2021-02-02'"}, /* a known gap, said again */
        {"'size_class':'undistinguished','lower'", "'size_class':'large','lower'"},
        {"'size_class':'undistinguished','lower'", "'size_class':'medium','lower'"},
        {"'upper':{'op':'<=','value':100}", "'upper':{'op':'<','value':101}"},
        {"'evidence':'copy'},\n'overrides'", "'evidence':'expert'},\n'overrides'"},
    };

    for (int i = 0; i < COUNT(patches); i++) {
        umkm_rules_release(with_patch(built_in, patches[i][0], patches[i][1]));
    }
}
END_TEST

/* Elements put before those that a list has. */
static void check_lengthened(const char *list_start, const char *element, int times, const char *expected)
{
    char *new = malloc(TEXT_SIZE);
    char *end = new;
    char *text;
    char list[512];

    ck_assert_ptr_nonnull(new);
    end += sprintf(end, "%s", list_start);
    for (int i = 0; i < times; i++) {
        end += sprintf(end, "%s,", element);
    }
    text = patch(GOOD, list_start, new);
    quote(text);
    list_faults(text, list, sizeof list);
    ck_assert_str_eq(list, expected);
    free(text);
    free(new);
}

START_TEST(lists_have_limits)
{
    check_lengthened("'en':'Test'},\n'notes':[", "{'id':'a','en':'b'}", 63, "");
    check_lengthened("'en':'Test'},\n'notes':[", "{'id':'a','en':'b'}", 64, "RULE_VALUE /notes");
    check_lengthened("'gaps':[", "{}", 64, "RULE_VALUE /gaps");
    check_lengthened("'overrides':[", "{}", 16, "RULE_VALUE /overrides");
    check_lengthened("'net'},'classes':[\n", "{}", 6, "RULE_VALUE /regimes/0/criteria/0/classes");
    check_lengthened(" 'criteria':[\n", "{}", 14, "RULE_VALUE /regimes/0/criteria");
    check_lengthened("'regimes':[\n", "{}", 998, "RULE_VALUE /regimes");
}
END_TEST

static const char *const THREE_FAULTS[][2] = {
    {"'from':'1991-01-01','to':'1992-01-01'", "'from':'1991-01-01','to':'1990-01-01'"},
    {"'title':{'id':'Uji','en':'Test'}", "'title':{'id':'Uji'}"},
    {"'size_class':'micro','upper':{'op':'<=','value':100}", "'size_class':'micro','upper':{'op':'<=','value':99}"},
};

static char *three_faults(void)
{
    char *text = copy(GOOD);

    for (int i = 0; i < COUNT(THREE_FAULTS); i++) {
        char *next = patch(text, THREE_FAULTS[i][0], THREE_FAULTS[i][1]);

        free(text);
        text = next;
    }
    quote(text);
    return text;
}

START_TEST(all_faults_in_the_order_of_the_document)
{
    char *text = three_faults();
    char list[512];

    list_faults(text, list, sizeof list);
    ck_assert_str_eq(list, "RULE_TEXT /title/en, RULE_DATE /regimes/0/period, "
                           "RULE_GAP /regimes/0/criteria/0/classes/1");
    free(text);
}
END_TEST

START_TEST(only_the_capacity_is_filled)
{
    char *text = three_faults();
    umkm_error *faults = new_faults(4);
    umkm_error untouched;

    umkm_error_init(&untouched);
    for (size_t capacity = 0; capacity <= 4; capacity++) {
        size_t count = 99;

        for (size_t i = 0; i < 4; i++) {
            umkm_error_init(&faults[i]);
        }
        ck_assert_int_eq(umkm_rules_check(built_in, text, strlen(text), capacity > 0 ? faults : NULL, capacity, &count),
                         UMKM_E_RULE_TEXT);
        ck_assert_uint_eq(count, 3);
        for (size_t i = 0; i < 4; i++) {
            bool filled = i < capacity && i < 3;

            ck_assert_int_eq(faults[i].status != UMKM_OK, filled);
            ck_assert_int_eq(memcmp(&faults[i], &untouched, sizeof untouched) != 0, filled);
        }
    }
    free(faults);
    free(text);
}
END_TEST

/* The line and the byte of the member that is wrong; for one that is missing, of the object that lacks it. */
static void check_place(const char *old, const char *new, const char *at, const char *path)
{
    char *text = patch(GOOD, old, new);
    const char *place = strstr(text, at);
    umkm_error error;
    int32_t line = 1;
    size_t count;

    ck_assert_ptr_nonnull(place);
    for (const char *c = text; c < place; c++) {
        line += *c == '\n';
    }
    quote(text);
    umkm_error_init(&error);
    ck_assert_int_ne(umkm_rules_check(built_in, text, strlen(text), &error, 1, &count), UMKM_OK);
    ck_assert_str_eq(error.path, path);
    ck_assert_int_eq(error.line, line);
    ck_assert_int_eq(error.offset, place - text);
    free(text);
}

START_TEST(fault_has_a_line)
{
    check_place("'version':'1.0'", "'version':1", "'version'", "/version");
    check_place("'micro','upper':{'op':'<=','value':100}", "'mikro','upper':{'op':'<=','value':100}", "'size_class':'mikro'",
                "/regimes/0/criteria/0/classes/0/size_class");
    check_place("'citation':'Pasal 18',", "", "{'size_class':'large','lower':{'op':'>','value':-50}",
                "/regimes/2/criteria/0/classes/1/citation");
    check_place("'schema':'umkm.law/1',", "", "{'id':'TEST'", "/schema");
    check_place("'gaps':[", "'gaps':[false,\n", "false,", "/gaps/0");
}
END_TEST

START_TEST(no_document_at_all)
{
    static const struct {
        const char *text;
        umkm_status status;
    } rows[] = {
        {"", UMKM_E_JSON_SYNTAX},
        {"{", UMKM_E_JSON_SYNTAX},
        {"5", UMKM_E_JSON_TYPE},
        {"[]", UMKM_E_JSON_TYPE},
        {"null", UMKM_E_JSON_TYPE},
        {"{}", UMKM_E_RULE_SCHEMA},
        {"{\"schema\":\"umkm.law/1\",\"schema\":\"umkm.law/1\"}", UMKM_E_JSON_DUPLICATE_KEY},
        {"[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", UMKM_E_JSON_DEPTH},
        {"\"\xff\"", UMKM_E_UTF8},
    };

    for (int i = 0; i < COUNT(rows); i++) {
        umkm_error error;
        umkm_rules *rules = built_in;
        size_t count = 0;

        umkm_error_init(&error);
        ck_assert_int_eq(umkm_rules_with(built_in, rows[i].text, strlen(rows[i].text), &rules, &error), rows[i].status);
        ck_assert_ptr_null(rules);
        ck_assert_int_eq(error.status, rows[i].status);
        ck_assert_int_eq(umkm_rules_check(built_in, rows[i].text, strlen(rows[i].text), NULL, 0, &count), rows[i].status);
        ck_assert_uint_ge(count, 1);
    }
}
END_TEST

START_TEST(size_of_a_document)
{
    size_t length = UMKM_DOCUMENT_MAX_BYTES;
    char *text = malloc(length + 1);
    umkm_rules *rules = NULL;

    ck_assert_ptr_nonnull(text);
    memset(text, ' ', length + 1);
    memcpy(text, GOOD, sizeof GOOD - 1);
    for (size_t i = 0; i < sizeof GOOD - 1; i++) {
        text[i] = text[i] == '\'' ? '"' : text[i];
    }
    ck_assert_int_eq(umkm_rules_with(built_in, text, length, &rules, NULL), UMKM_OK);
    umkm_rules_release(rules);
    ck_assert_int_eq(umkm_rules_with(built_in, text, length + 1, &rules, NULL), UMKM_E_JSON_SIZE);
    free(text);
}
END_TEST

START_TEST(arguments)
{
    umkm_rules *rules = built_in;
    umkm_error error;
    size_t count;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm_rules_new(NULL, &error), UMKM_E_ARGUMENT);
    ck_assert_int_eq(error.status, UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rules_with(NULL, "{}", 2, &rules, NULL), UMKM_E_ARGUMENT);
    ck_assert_ptr_null(rules);
    ck_assert_int_eq(umkm_rules_with(built_in, NULL, 2, &rules, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rules_with(built_in, "{}", 2, NULL, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rules_with(built_in, NULL, 0, &rules, NULL), UMKM_E_JSON_SYNTAX);
    ck_assert_int_eq(umkm_rules_check(NULL, "{}", 2, NULL, 0, &count), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rules_check(built_in, "{}", 2, NULL, 0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rules_check(built_in, NULL, 2, NULL, 0, &count), UMKM_E_ARGUMENT);
    ck_assert_ptr_null(umkm_rules_retain(NULL));
    umkm_rules_release(NULL);
    ck_assert_uint_eq(umkm_rules_document_count(NULL), 0);
}
END_TEST

START_TEST(names_of_statuses)
{
    ck_assert_str_eq(umkm_rule_status_name(UMKM_RULE_IN_FORCE), "in_force");
    ck_assert_str_eq(umkm_rule_status_name(UMKM_RULE_ANNOUNCED), "announced");
    ck_assert_str_eq(umkm_rule_status_name(UMKM_RULE_SUPERSEDED), "superseded");
    ck_assert_str_eq(umkm_rule_status_name(UMKM_RULE_SUSPENDED), "suspended");
    ck_assert_str_eq(umkm_rule_status_name(0), "");
    ck_assert_str_eq(umkm_rule_status_name(5), "");
    ck_assert_str_eq(umkm_rule_status_name(INT32_MIN), "");
}
END_TEST

struct answer {
    umkm_status status;
    umkm_classification result;
    umkm_error error;
};

/* The class of a business of which one fact is known. */
static struct answer classify(const umkm_rules *rules, int32_t as_of, const char *regime, int32_t field, int64_t value)
{
    struct answer answer;
    umkm_business *business = NULL;
    umkm_classify_options options;

    umkm_classify_options_init(&options);
    umkm_classification_init(&answer.result);
    umkm_error_init(&answer.error);
    options.as_of = as_of;
    options.regime = regime != NULL ? regime_of(rules, regime) : 0;
    ck_assert(regime == NULL || options.regime != 0);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    ck_assert_int_eq(umkm_business_set(business, field, value, NULL), UMKM_OK);
    answer.status = umkm_classify(rules, business, &options, &answer.result, &answer.error);
    umkm_business_free(business);
    return answer;
}

static int32_t class_by_sales(const umkm_rules *rules, int32_t as_of, int64_t sales)
{
    return classify(rules, as_of, NULL, UMKM_FIELD_ANNUAL_SALES, sales).result.size_class;
}

static const char *regime_on(const umkm_rules *rules, int32_t as_of)
{
    struct answer answer = classify(rules, as_of, NULL, UMKM_FIELD_ANNUAL_SALES, 1);
    umkm_regime info = {.struct_size = sizeof info};

    if (answer.status == UMKM_E_NO_REGIME) {
        return "";
    }
    ck_assert_int_eq(answer.status, UMKM_OK);
    ck_assert_int_eq(umkm_regime_info(rules, answer.result.regime, &info), UMKM_OK);
    return info.id;
}

/* By annual sales: up to 700 micro, above large. */
#define REGIME(id, status, period)                                                                                 \
    "{'id':'" id "','title':{'id':'a','en':'b'},'track':'statute','status':'" status "','period':{" period "," A30 \
    "},'criteria':[{'measure':'annual_sales','classes':["                                                          \
    "{'size_class':'micro','upper':{'op':'<=','value':700}," A31 "},"                                              \
    "{'size_class':'large','lower':{'op':'>','value':700}," A32 "}]}],"                                            \
    "'deciding':{'facilitation':'annual_sales','registration':'annual_sales'," A33 "}}"
#define LAW(id, regimes) \
    "{'schema':'umkm.law/1','id':'" id "','version':'1','title':{'id':'a','en':'b'},'regimes':[" regimes "]}"

static const char FUTURE[] = LAW("FUTURE", REGIME("PP-99-2027", "in_force", "'from':'2027-01-01'") "," REGIME(
                                               "PP-7-2021", "in_force", "'from':'2021-02-02','to':'2027-01-01'"));

START_TEST(future_regime_follows_one_issued_again)
{
    int32_t count = umkm_regime_count(built_in);
    int32_t handle = regime_of(built_in, "PP-7-2021");
    umkm_rules *rules = with(built_in, FUTURE);
    umkm_regime info = {.struct_size = sizeof info};

    ck_assert_int_eq(umkm_regime_count(rules), count + 1);
    ck_assert_int_eq(regime_of(rules, "PP-7-2021"), handle);
    ck_assert_int_eq(regime_of(rules, "pp-99-2027"), count + 1);
    ck_assert_str_eq(regime_on(rules, 20210201), "");
    ck_assert_str_eq(regime_on(rules, 20210202), "PP-7-2021");
    ck_assert_str_eq(regime_on(rules, 20261231), "PP-7-2021");
    ck_assert_str_eq(regime_on(rules, 20270101), "PP-99-2027");
    ck_assert_str_eq(regime_on(rules, 99991231), "PP-99-2027");
    ck_assert_int_eq(class_by_sales(rules, 20261121, 701), UMKM_SIZE_LARGE);
    ck_assert_int_eq(umkm_regime_info(rules, handle, &info), UMKM_OK);
    ck_assert_int_eq(info.valid_to, 20270101);
    umkm_rules_release(rules);
}
END_TEST

START_TEST(base_stays_as_it_was)
{
    int32_t count = umkm_regime_count(built_in);
    size_t documents = umkm_rules_document_count(built_in);
    int32_t handle = regime_of(built_in, "PP-7-2021");
    umkm_rules *rules = with(built_in, FUTURE);
    umkm_regime info = {.struct_size = sizeof info};

    ck_assert_int_eq(umkm_regime_count(built_in), count);
    ck_assert_uint_eq(umkm_rules_document_count(built_in), documents);
    ck_assert_int_eq(regime_of(built_in, "PP-99-2027"), 0);
    ck_assert_str_eq(regime_on(built_in, 20270101), "PP-7-2021");
    ck_assert_int_eq(class_by_sales(built_in, 20261121, 701), UMKM_SIZE_MICRO);
    ck_assert_int_eq(umkm_regime_info(built_in, handle, &info), UMKM_OK);
    ck_assert_int_eq(info.valid_to, 0);
    umkm_rules_release(rules);
}
END_TEST

static void refuse(const umkm_rules *base, const char *document, umkm_status status, const char *path, const char *named)
{
    char *text = quoted(document);
    umkm_rules *rules = NULL;
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm_rules_with(base, text, strlen(text), &rules, &error), status);
    ck_assert_str_eq(error.path, path);
    ck_assert_msg(strstr(error.message_id, named) != NULL && strstr(error.message_en, named) != NULL, "%s",
                  error.message_en);
    free(text);
}

START_TEST(regimes_of_one_day_are_refused)
{
    refuse(built_in, LAW("F", REGIME("PP-99-2027", "in_force", "'from':'2027-01-01'")), UMKM_E_RULE_OVERLAP, "/regimes/0",
           "PP-7-2021");
    refuse(built_in,
           LAW("F", REGIME("A", "in_force", "'from':'1980-01-01','to':'1981-01-01'") "," REGIME(
                        "B", "in_force", "'from':'1980-12-31','to':'1982-01-01'")),
           UMKM_E_RULE_OVERLAP, "/regimes/1", " A");
    refuse(built_in, LAW("F", REGIME("PP-7-2021", "in_force", "'from':'2020-11-01'")), UMKM_E_RULE_OVERLAP, "/regimes/0",
           "UU-20-2008");
    umkm_rules_release(with(built_in, LAW("F", REGIME("PP-7-2021", "in_force", "'from':'2020-11-02'"))));
}
END_TEST

/* A document that goes can bring a regime back that another document had replaced: the fault is in neither of the newest. */
START_TEST(regime_that_comes_back_can_overlap)
{
    umkm_rules *first = with(built_in, LAW("A", REGIME("X", "in_force", "'from':'1980-01-01','to':'1990-01-01'")));
    umkm_rules *second = with(first, LAW("B", REGIME("X", "in_force", "'from':'1980-01-01','to':'1985-01-01'")));
    umkm_rules *third = with(second, LAW("C", REGIME("Y", "in_force", "'from':'1985-01-01','to':'1990-01-01'")));

    refuse(third, LAW("B", REGIME("Z", "in_force", "'from':'1970-01-01','to':'1971-01-01'")), UMKM_E_RULE_OVERLAP, "", "X");
    umkm_rules_release(first);
    umkm_rules_release(second);
    umkm_rules_release(third);
}
END_TEST

static void check_only_when_asked(const char *document, int32_t status)
{
    umkm_rules *rules = with(built_in, document);
    umkm_regime info = {.struct_size = sizeof info};
    struct answer answer = classify(rules, 20270601, "PP-99-2027", UMKM_FIELD_ANNUAL_SALES, 701);

    ck_assert_str_eq(regime_on(rules, 20270601), "PP-7-2021");
    ck_assert_int_eq(answer.status, UMKM_OK);
    ck_assert_int_eq(answer.result.size_class, UMKM_SIZE_LARGE);
    ck_assert_uint_eq(answer.result.warnings & UMKM_WARNING_REGIME_NOT_IN_FORCE, UMKM_WARNING_REGIME_NOT_IN_FORCE);
    ck_assert_int_eq(umkm_regime_info(rules, answer.result.regime, &info), UMKM_OK);
    ck_assert_int_eq(info.status, status);
    ck_assert_str_eq(info.id, "PP-99-2027");
    umkm_rules_release(rules);
}

START_TEST(announced_and_suspended_only_when_asked)
{
    check_only_when_asked(LAW("F", REGIME("PP-99-2027", "announced", "'from':'2027-01-01'")), UMKM_RULE_ANNOUNCED);
    check_only_when_asked(LAW("F", REGIME("PP-99-2027", "suspended", "'from':'2027-01-01'")), UMKM_RULE_SUSPENDED);
}
END_TEST

START_TEST(complement_speaks_in_its_days)
{
    umkm_rules *rules = with(built_in, GOOD);
    umkm_rules *suspended =
        with_patch(built_in, "'complements':'T-1','status':'superseded'", "'complements':'T-1','status':'suspended'");

    ck_assert_int_eq(class_by_sales(rules, 19910531, 250), UMKM_SIZE_UNKNOWN);
    ck_assert_int_eq(class_by_sales(rules, 19910601, 250), UMKM_SIZE_MEDIUM);
    ck_assert_int_eq(class_by_sales(rules, 19911130, 301), UMKM_SIZE_LARGE);
    ck_assert_int_eq(class_by_sales(rules, 19911201, 301), UMKM_SIZE_UNKNOWN);
    ck_assert_int_eq(class_by_sales(rules, 19910601, 200), UMKM_SIZE_SMALL);
    ck_assert_int_eq(class_by_sales(suspended, 19910601, 250), UMKM_SIZE_UNKNOWN);
    umkm_rules_release(rules);
    umkm_rules_release(suspended);
}
END_TEST

START_TEST(differences_beyond_64_bits)
{
    umkm_rules *rules = with(built_in, GOOD);
    struct answer answer = classify(rules, 20261121, "T-3", UMKM_FIELD_NET_WORTH, INT64_MAX);

    ck_assert_int_eq(answer.result.size_class, UMKM_SIZE_LARGE);
    ck_assert_int_eq(answer.result.measures[0].above, -50);
    ck_assert_int_eq(answer.result.measures[0].distance, INT64_MAX); /* 50 more would not fit */
    answer = classify(rules, 20261121, "T-3", UMKM_FIELD_NET_WORTH, -49);
    ck_assert_int_eq(answer.result.measures[0].distance, 1);
    answer = classify(rules, 20261121, "T-3", UMKM_FIELD_NET_WORTH, -50);
    ck_assert_int_eq(answer.result.size_class, UMKM_SIZE_MICRO);
    ck_assert_int_eq(answer.result.measures[0].headroom, 0);
    umkm_rules_release(rules);
}
END_TEST

START_TEST(two_complements_of_one_day)
{
    static const char other[] =
        "'regimes':[{'id':'T-4','title':{'id':'a','en':'b'},'track':'complement','complements':'T-1','status':'in_force',"
        "'period':{'from':'1991-11-30','to':'1991-12-31'," A40 "},'criteria':[{'measure':'annual_sales',"
        "'classes':[{'size_class':'large'," A41 "}]}],'deciding':{'facilitation':'annual_sales',"
        "'registration':'annual_sales'," A42 "}},";
    char *text = patch(GOOD, "'regimes':[", other);
    char *later = patch(text, "'from':'1991-11-30'", "'from':'1991-12-01'");

    refuse(built_in, text, UMKM_E_RULE_OVERLAP, "/regimes/2", "T-4");
    umkm_rules_release(with(built_in, later));
    free(later);
    free(text);
}
END_TEST

START_TEST(gap_says_why_and_may_be_filled)
{
    umkm_rules *rules = with(built_in, LAW("FILL", REGIME("FILL-1", "superseded", "'from':'2020-11-02','to':'2021-02-02'")));
    struct answer answer = classify(built_in, 20210101, NULL, UMKM_FIELD_ANNUAL_SALES, 1);

    ck_assert_int_eq(answer.status, UMKM_E_NO_REGIME);
    ck_assert_ptr_nonnull(strstr(answer.error.message_en, "UU 11/2020"));
    ck_assert_ptr_nonnull(strstr(answer.error.message_id, "UU 11/2020"));
    ck_assert_str_eq(regime_on(rules, 20210101), "FILL-1");
    answer = classify(built_in, 19000101, NULL, UMKM_FIELD_ANNUAL_SALES, 1);
    ck_assert_int_eq(answer.status, UMKM_E_NO_REGIME);
    ck_assert_ptr_null(strstr(answer.error.message_en, "UU 11/2020"));
    umkm_rules_release(rules);
}
END_TEST

START_TEST(last_override_counts)
{
    umkm_rules *rules = with_patch(built_in, "'value':true,'size_class':'large'", "'value':true,'size_class':'medium'");
    struct answer answer = classify(rules, 20261121, NULL, UMKM_FIELD_FOREIGN_INVESTMENT, 1);

    ck_assert_int_eq(answer.result.size_class, UMKM_SIZE_MEDIUM);
    ck_assert_str_eq(answer.result.citation, "Pasal 2");
    ck_assert_uint_eq(answer.result.warnings & UMKM_WARNING_FOREIGN_INVESTMENT, 0);
    answer = classify(built_in, 20261121, NULL, UMKM_FIELD_FOREIGN_INVESTMENT, 1);
    ck_assert_int_eq(answer.result.size_class, UMKM_SIZE_LARGE);
    ck_assert_uint_eq(answer.result.warnings, UMKM_WARNING_FOREIGN_INVESTMENT);
    umkm_rules_release(rules);
}
END_TEST

static umkm_status by_cohort(const umkm_rules *rules, int32_t field, int64_t founded, int32_t *decided_by)
{
    umkm_business *business = NULL;
    umkm_classify_options options;
    umkm_classification result;
    umkm_status status;

    umkm_classify_options_init(&options);
    umkm_classification_init(&result);
    options.as_of = 20271231;
    options.basis = UMKM_BASIS_COHORT;
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    ck_assert_int_eq(umkm_business_set(business, field, founded, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_ANNUAL_SALES, 1, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_BUSINESS_CAPITAL, 1, NULL), UMKM_OK);
    status = umkm_classify(rules, business, &options, &result, NULL);
    *decided_by = result.decided_by;
    umkm_business_free(business);
    return status;
}

static void check_cohort(const umkm_rules *rules, int32_t field, int64_t founded, int32_t expected)
{
    int32_t decided_by = -1;

    ck_assert_int_eq(by_cohort(rules, field, founded, &decided_by), UMKM_OK);
    ck_assert_int_eq(decided_by, expected);
}

START_TEST(last_cohort_counts)
{
    umkm_rules *rules = with_patch(built_in, "'from':'1991-03-01'", "'from':'2027-01-01'");

    check_cohort(built_in, UMKM_FIELD_FOUNDED_ON, 20210201, UMKM_MEASURE_ANNUAL_SALES);
    check_cohort(built_in, UMKM_FIELD_FOUNDED_ON, 20210202, UMKM_MEASURE_BUSINESS_CAPITAL);
    check_cohort(built_in, UMKM_FIELD_FOUNDED_YEAR, 2020, UMKM_MEASURE_ANNUAL_SALES);
    check_cohort(built_in, UMKM_FIELD_FOUNDED_YEAR, 2021, UMKM_MEASURE_NONE);
    check_cohort(built_in, UMKM_FIELD_FOUNDED_YEAR, 2022, UMKM_MEASURE_BUSINESS_CAPITAL);
    check_cohort(rules, UMKM_FIELD_FOUNDED_ON, 20261231, UMKM_MEASURE_ANNUAL_SALES);
    check_cohort(rules, UMKM_FIELD_FOUNDED_ON, 20270101, UMKM_MEASURE_BUSINESS_CAPITAL);
    check_cohort(rules, UMKM_FIELD_FOUNDED_YEAR, 2026, UMKM_MEASURE_ANNUAL_SALES);
    check_cohort(rules, UMKM_FIELD_FOUNDED_YEAR, 2027, UMKM_MEASURE_BUSINESS_CAPITAL); /* from its first day */
    umkm_rules_release(rules);
}
END_TEST

START_TEST(without_a_cohort_there_is_none)
{
    umkm_rules *rules = with(built_in, LAW("ID-LAW", REGIME("PP-7-2021", "in_force", "'from':'2021-02-02'")));
    int32_t decided_by;

    ck_assert_int_eq(umkm_regime_count(rules), 1); /* the document of this id is gone, and its regimes with it */
    ck_assert_int_eq(by_cohort(rules, UMKM_FIELD_FOUNDED_ON, 20210202, &decided_by), UMKM_E_NO_RULE);
    ck_assert_int_eq(classify(rules, 20261121, NULL, UMKM_FIELD_FOREIGN_INVESTMENT, 1).result.size_class, UMKM_SIZE_UNKNOWN);
    umkm_rules_release(rules);
}
END_TEST

START_TEST(document_of_the_same_id_is_replaced)
{
    size_t count = umkm_rules_document_count(built_in);
    umkm_rules *first = with(built_in, GOOD);
    umkm_rules *second = with_patch(first, "'version':'1.0'", "'version':'1.1'");
    umkm_rules *third = with(second, LAW("TEST", REGIME("X", "in_force", "'from':'1980-01-01','to':'1981-01-01'")));

    ck_assert_uint_eq(umkm_rules_document_count(first), count + 1);
    ck_assert_uint_eq(umkm_rules_document_count(second), count + 1);
    ck_assert_uint_eq(umkm_rules_document_count(third), count + 1);
    ck_assert_str_eq(document_at(first, count).version, "1.0");
    ck_assert_str_eq(document_at(second, count).version, "1.1");
    ck_assert_str_ne(document_at(first, count).sha256, document_at(second, count).sha256);
    ck_assert_int_eq(document_at(second, count).built_in, 0);
    ck_assert_int_eq(document_at(second, count).kind, UMKM_DOCUMENT_LAW);
    ck_assert_int_ne(regime_of(second, "T-1"), 0);
    ck_assert_int_eq(regime_of(third, "T-1"), 0);
    ck_assert_int_ne(regime_of(third, "X"), 0);
    umkm_rules_release(first);
    umkm_rules_release(second);
    umkm_rules_release(third);
}
END_TEST

static char *text_of(const umkm_rules *rules, size_t index, size_t *length)
{
    size_t needed = 0;
    char *text;

    ck_assert_int_eq(umkm_rules_document_text(rules, index, NULL, 0, &needed), UMKM_E_BUFFER);
    text = malloc(needed);
    ck_assert_ptr_nonnull(text);
    ck_assert_int_eq(umkm_rules_document_text(rules, index, text, needed - 1, NULL), UMKM_E_BUFFER);
    ck_assert_str_eq(text, "");
    ck_assert_int_eq(umkm_rules_document_text(rules, index, text, needed, &needed), UMKM_OK);
    *length = needed - 1;
    ck_assert_uint_eq(strlen(text), *length);
    return text;
}

/* What the library says it holds is what it was built from, and goes through the same loader. */
START_TEST(built_in_documents_reload)
{
    size_t count = umkm_rules_document_count(built_in);

    ck_assert_uint_ge(count, 1);
    ck_assert_str_eq(document_at(built_in, 0).id, "ID-LAW");
    for (size_t i = 0; i < count; i++) {
        umkm_document document = document_at(built_in, i);
        size_t length;
        char *text = text_of(built_in, i, &length);
        char sha256[65];
        umkm_rules *rules = NULL;

        ck_assert_int_eq(document.built_in, 1);
        umkm__sha256_hex(text, length, sha256);
        ck_assert_str_eq(document.sha256, sha256);
        ck_assert_int_eq(umkm_rules_with(built_in, text, length, &rules, NULL), UMKM_OK);
        ck_assert_uint_eq(umkm_rules_document_count(rules), count);
        ck_assert_str_eq(document_at(rules, i).sha256, sha256);
        ck_assert_int_eq(document_at(rules, i).built_in, 0);
        umkm_rules_release(rules);
        free(text);
    }
}
END_TEST

START_TEST(document_of_a_user_keeps_its_bytes)
{
    size_t count = umkm_rules_document_count(built_in);
    umkm_rules *rules = with(built_in, GOOD);
    size_t length;
    char *text = text_of(rules, count, &length);
    char *expected = quoted(GOOD);
    char sha256[65];

    ck_assert_str_eq(text, expected);
    umkm__sha256_hex(expected, length, sha256);
    ck_assert_str_eq(document_at(rules, count).sha256, sha256);
    ck_assert_int_eq(umkm_rules_document_text(rules, count + 1, NULL, 0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rules_document_text(NULL, 0, NULL, 0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rules_document_text(rules, 0, NULL, 1, NULL), UMKM_E_ARGUMENT);
    umkm_rules_release(rules);
    free(expected);
    free(text);
}
END_TEST

/* A program built with a later header has longer error records: they stand further apart. */
START_TEST(longer_fault_records_stand_apart)
{
    static const char text[] = "{\"schema\":\"umkm.law/1\"}";
    struct {
        umkm_error error;
        int64_t more[2];
    } longer[3];
    umkm_error plain[3];
    size_t count = 0;

    for (int i = 0; i < 3; i++) {
        umkm_error_init(&plain[i]);
        umkm_error_init(&longer[i].error);
        longer[i].error.struct_size = sizeof longer[i];
        longer[i].more[0] = longer[i].more[1] = 77;
    }
    ck_assert_int_ne(umkm_rules_check(built_in, text, strlen(text), plain, 3, &count), UMKM_OK);
    ck_assert_uint_ge(count, 3);
    ck_assert_int_ne(umkm_rules_check(built_in, text, strlen(text), &longer[0].error, 3, &count), UMKM_OK);
    for (int i = 0; i < 3; i++) {
        ck_assert_str_ne(plain[i].path, "");
        ck_assert_str_eq(longer[i].error.path, plain[i].path);
        ck_assert_str_eq(longer[i].error.message_en, plain[i].message_en);
        ck_assert_uint_eq(longer[i].error.struct_size, sizeof longer[i]);
        ck_assert(longer[i].more[0] == 77 && longer[i].more[1] == 77);
    }
    plain[0].struct_size = sizeof plain[0] - 8; /* a distance that no version has */
    ck_assert_int_eq(umkm_rules_check(built_in, text, strlen(text), plain, 3, &count), UMKM_E_STRUCT_SIZE);
    plain[0].struct_size = sizeof plain[0] + 2;
    ck_assert_int_eq(umkm_rules_check(built_in, text, strlen(text), plain, 3, &count), UMKM_E_STRUCT_SIZE);
}
END_TEST

START_TEST(size_of_the_struct)
{
    umkm_document document = {.struct_size = 0};
    struct {
        umkm_document document;
        char more[16];
    } longer = {.document = {.struct_size = sizeof longer}, .more = "tail"};

    ck_assert_int_eq(umkm_rules_document(built_in, 0, &document), UMKM_E_STRUCT_SIZE);
    document.struct_size = 3;
    ck_assert_int_eq(umkm_rules_document(built_in, 0, &document), UMKM_E_STRUCT_SIZE);
    document.struct_size = UINT32_MAX;
    ck_assert_int_eq(umkm_rules_document(built_in, 0, &document), UMKM_E_STRUCT_SIZE);
    document = (umkm_document){.struct_size = offsetof(umkm_document, version), .version = "mine"};
    ck_assert_int_eq(umkm_rules_document(built_in, 0, &document), UMKM_OK);
    ck_assert_str_eq(document.id, "ID-LAW");
    ck_assert_str_eq(document.version, "mine");
    ck_assert_int_eq(umkm_rules_document(built_in, 0, &longer.document), UMKM_OK);
    ck_assert_uint_eq(longer.document.struct_size, sizeof longer);
    ck_assert_str_eq(longer.document.id, "ID-LAW");
    ck_assert_str_eq(longer.more, "");
    ck_assert_int_eq(umkm_rules_document(built_in, umkm_rules_document_count(built_in), &document), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rules_document(built_in, 0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rules_document(NULL, 0, &document), UMKM_E_ARGUMENT);
}
END_TEST

/* A set keeps the documents that it shares, whichever set goes first. */
START_TEST(sets_live_as_long_as_they_are_held)
{
    umkm_rules *base = NULL;
    umkm_rules *first;
    umkm_rules *second;

    ck_assert_int_eq(umkm_rules_new(&base, NULL), UMKM_OK);
    first = with(base, GOOD);
    second = with(first, FUTURE);
    ck_assert_ptr_eq(umkm_rules_retain(first), first);
    umkm_rules_release(base);
    umkm_rules_release(first);
    ck_assert_int_ne(regime_of(first, "T-1"), 0);
    umkm_rules_release(first);
    ck_assert_str_eq(regime_on(second, 19910701), "T-1");
    ck_assert_str_eq(regime_on(second, 20000101), "UU-9-1995");
    ck_assert_str_eq(regime_on(second, 20270101), "PP-99-2027");
    umkm_rules_release(second);
}
END_TEST

/* The document with a number in its ids. */
static void number_ids(char *document, unsigned number)
{
    for (char *place = document; (place = strstr(place, "####")) != NULL;) {
        char digits[16];

        snprintf(digits, sizeof digits, "%04u", number);
        memcpy(place, digits, 4);
    }
}

START_TEST(number_of_documents_is_bounded)
{
    static const char form[] = LAW("D-####", REGIME("R-####", "announced", "'from':'2030-01-01'"));
    umkm_rules *rules = umkm_rules_retain(built_in);

    for (size_t i = umkm_rules_document_count(rules); i <= 256; i++) {
        char document[sizeof form];
        umkm_rules *next = NULL;
        umkm_error error;
        umkm_status status;

        memcpy(document, form, sizeof form);
        number_ids(document, (unsigned)i);
        quote(document);
        umkm_error_init(&error);
        status = umkm_rules_with(rules, document, strlen(document), &next, &error);
        ck_assert_int_eq(status, i < 256 ? UMKM_OK : UMKM_E_RULE_VALUE);
        ck_assert_str_eq(error.path, "");
        if (status == UMKM_OK) {
            umkm_rules_release(rules);
            rules = next;
        }
    }
    ck_assert_uint_eq(umkm_rules_document_count(rules), 256);
    umkm_rules_release(rules);
}
END_TEST

static TCase *fault_tests(void)
{
    TCase *tcase = tcase_create("faults");

    tcase_add_unchecked_fixture(tcase, open_rules, close_rules);
    tcase_add_loop_test(tcase, fault_is_found, 0, COUNT(FAULT_ROWS));
    tcase_add_test(tcase, good_document_has_no_fault);
    tcase_add_test(tcase, freedom_is_left);
    tcase_add_test(tcase, lists_have_limits);
    tcase_add_test(tcase, all_faults_in_the_order_of_the_document);
    tcase_add_test(tcase, only_the_capacity_is_filled);
    tcase_add_test(tcase, fault_has_a_line);
    tcase_add_test(tcase, no_document_at_all);
    tcase_add_test(tcase, size_of_a_document);
    tcase_add_test(tcase, arguments);
    tcase_add_test(tcase, names_of_statuses);
    return tcase;
}

static TCase *set_tests(void)
{
    TCase *tcase = tcase_create("sets");

    tcase_add_unchecked_fixture(tcase, open_rules, close_rules);
    tcase_add_test(tcase, future_regime_follows_one_issued_again);
    tcase_add_test(tcase, base_stays_as_it_was);
    tcase_add_test(tcase, regimes_of_one_day_are_refused);
    tcase_add_test(tcase, regime_that_comes_back_can_overlap);
    tcase_add_test(tcase, announced_and_suspended_only_when_asked);
    tcase_add_test(tcase, complement_speaks_in_its_days);
    tcase_add_test(tcase, differences_beyond_64_bits);
    tcase_add_test(tcase, two_complements_of_one_day);
    tcase_add_test(tcase, gap_says_why_and_may_be_filled);
    tcase_add_test(tcase, last_override_counts);
    tcase_add_test(tcase, last_cohort_counts);
    tcase_add_test(tcase, without_a_cohort_there_is_none);
    tcase_add_test(tcase, document_of_the_same_id_is_replaced);
    tcase_add_test(tcase, built_in_documents_reload);
    tcase_add_test(tcase, document_of_a_user_keeps_its_bytes);
    tcase_add_test(tcase, longer_fault_records_stand_apart);
    tcase_add_test(tcase, size_of_the_struct);
    tcase_add_test(tcase, sets_live_as_long_as_they_are_held);
    tcase_add_test(tcase, number_of_documents_is_bounded);
    return tcase;
}

int main(void)
{
    Suite *suite = suite_create("rules");
    SRunner *runner;
    int failed;

    suite_add_tcase(suite, fault_tests());
    suite_add_tcase(suite, set_tests());
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
