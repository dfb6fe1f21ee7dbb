/* SPDX-License-Identifier: MIT */
/* Programme documents: faults with their paths; what is listed; answers, terms, notices and changes one by one. */
#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

enum { AS_OF = 20261121, MILLION = 1000000 };

static umkm_rules *rules;
static umkm_programme_result *result;
static umkm_business *business;
static umkm_programme_options options;

static void begin(void)
{
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_programme_result_new(rules, &result), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    umkm_programme_options_init(&options);
    options.as_of = AS_OF;
}

static void end(void)
{
    umkm_business_free(business);
    umkm_programme_result_free(result);
    umkm_rules_release(rules);
}

/* ---- Faults of documents ---- */

#define AUTHORITY "\"citation\":\"UU 1\",\"source\":\"x\",\"verified\":true,\"evidence\":\"copy\""
#define TEXT "{\"id\":\"a\",\"en\":\"b\"}"

/* One programme with everything in it. Faults are made by replacing a part. */
static const char DOCUMENT[] =
    "{\"schema\":\"umkm.programmes/1\",\"id\":\"MINE\",\"version\":\"1\",\"title\":" TEXT ","
    "\"requirements\":[{\"id\":\"shared\",\"text\":" TEXT
    ",\"test\":{\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true}," AUTHORITY "}],"
    "\"programmes\":[{\"id\":\"P\",\"name\":" TEXT ",\"about\":" TEXT ",\"began\":\"2019-01-01\",\"parameters\":["
    "{\"id\":\"S1\",\"status\":\"superseded\",\"valid_from\":\"2020-01-01\",\"valid_to\":\"2021-01-01\",\"standing\":"
    "\"alone\"," AUTHORITY ",\"requirements\":[\"shared\"]},"
    "{\"id\":\"S2\",\"status\":\"in_force\",\"valid_from\":\"2021-01-01\",\"standing\":\"alone_or_member\"," AUTHORITY ","
    "\"notes\":[{\"text\":" TEXT "}],"
    "\"requirements\":[\"shared\",{\"id\":\"own\",\"text\":" TEXT ",\"test\":{\"any\":["
    "{\"field\":\"requested_amount\",\"op\":\"<=\",\"value\":50,\"change\":" TEXT "},"
    "{\"all\":[{\"field\":\"legal_form\",\"op\":\"in\",\"value\":[\"pt\",\"cv\"]},{\"size_class\":\"facilitation\",\"op\":"
    "\"=\","
    "\"value\":\"micro\"}]}]}," AUTHORITY "},"
    "{\"id\":\"band\",\"text\":" TEXT ",\"test\":{\"all\":[{\"field\":\"workers\",\"op\":\">=\",\"value\":5},"
    "{\"field\":\"workers\",\"op\":\"<=\",\"value\":9}]}," AUTHORITY "}],"
    "\"terms\":{\"plafond\":{\"above\":10,\"up_to\":50},\"rate\":{\"by\":\"kur_micro_accesses\",\"steps\":["
    "{\"up_to\":0,\"bps\":600},{\"up_to\":1,\"bps\":700}]},\"tenor_months\":{\"investment\":60}," AUTHORITY "}}]}]}";

static const struct fault {
    const char *find;
    const char *replace;
    umkm_status status;
    const char *path;
} FAULTS[] = {
    {"umkm.programmes/1", "umkm.programmes/2", UMKM_E_RULE_SCHEMA, "/schema"},
    {"\"title\":" TEXT, "\"title\":{\"id\":\"a\"}", UMKM_E_RULE_TEXT, "/title/en"},
    {"\"title\":" TEXT, "\"title\":{\"id\":\"a\",\"en\":\"\"}", UMKM_E_RULE_TEXT, "/title/en"},
    {"\"programmes\":[", "\"extra\":1,\"programmes\":[", UMKM_E_JSON_UNKNOWN_KEY, "/extra"},
    /* the programme and its sets */
    {"\"id\":\"P\",", "", UMKM_E_JSON_MISSING_KEY, "/programmes/0/id"},
    {"\"about\":" TEXT ",", "", UMKM_E_RULE_TEXT, "/programmes/0/about"},
    {"\"began\":\"2019-01-01\"", "\"began\":\"2020-01-02\"", UMKM_E_RULE_DATE, "/programmes/0/began"},
    {"\"began\":\"2019-01-01\"", "\"began\":\"2019-02-30\"", UMKM_E_RULE_DATE, "/programmes/0/began"},
    {"\"valid_from\":\"2020-01-01\",", "", UMKM_E_JSON_MISSING_KEY, "/programmes/0/parameters/0/valid_from"},
    {"\"valid_to\":\"2021-01-01\",", "", UMKM_E_RULE_DATE, "/programmes/0/parameters/0/valid_to"},
    {"\"valid_to\":\"2021-01-01\"", "\"valid_to\":\"2020-01-01\"", UMKM_E_RULE_DATE, "/programmes/0/parameters/0/valid_to"},
    {"\"valid_to\":\"2021-01-01\"", "\"valid_to\":\"2021-01-02\"", UMKM_E_RULE_OVERLAP,
     "/programmes/0/parameters/1/valid_from"},
    {"\"id\":\"S2\"", "\"id\":\"S1\"", UMKM_E_RULE_DUPLICATE, "/programmes/0/parameters/1"},
    {"\"status\":\"in_force\"", "\"status\":\"proposed\"", UMKM_E_RULE_VALUE, "/programmes/0/parameters/1/status"},
    {"\"status\":\"in_force\"", "\"status\":\"suspended\"", UMKM_E_RULE_TEXT, "/programmes/0/parameters/1/closing"},
    {"\"standing\":\"alone_or_member\",", "", UMKM_E_JSON_MISSING_KEY, "/programmes/0/parameters/1/standing"},
    {"\"standing\":\"alone\"," AUTHORITY, "\"standing\":\"alone\",\"source\":\"x\",\"verified\":true,\"evidence\":\"copy\"",
     UMKM_E_RULE_CITATION, "/programmes/0/parameters/0/citation"},
    {",\"requirements\":[\"shared\"]", "", UMKM_E_JSON_MISSING_KEY, "/programmes/0/parameters/0/requirements"},
    {",\"requirements\":[\"shared\"]", ",\"requirements\":[]", UMKM_E_RULE_VALUE, "/programmes/0/parameters/0/requirements"},
    {"\"notes\":[{\"text\":" TEXT "}]", "\"notes\":[{\"text\":{\"en\":\"b\"}}]", UMKM_E_RULE_TEXT,
     "/programmes/0/parameters/1/notes/0/text/id"},
    /* requirements */
    {"\"requirements\":[\"shared\",{", "\"requirements\":[\"other\",{", UMKM_E_RULE_REFERENCE,
     "/programmes/0/parameters/1/requirements/0"},
    {"\"id\":\"own\"", "\"id\":\"shared\"", UMKM_E_RULE_DUPLICATE, "/programmes/0/parameters/1/requirements/1"},
    {"[{\"id\":\"shared\",",
     "[{\"id\":\"lonely\",\"text\":" TEXT ",\"test\":{\"unsettled\":true}," AUTHORITY "},{\"id\":\"shared\",",
     UMKM_E_RULE_UNREACHABLE, "/requirements/0"},
    {"\"id\":\"own\",\"text\":" TEXT ",", "\"id\":\"own\",", UMKM_E_RULE_TEXT,
     "/programmes/0/parameters/1/requirements/1/text"},
    {"\"value\":true}," AUTHORITY,
     "\"value\":true},\"citation\":\"\",\"source\":\"x\",\"verified\":true,\"evidence\":\"copy\"", UMKM_E_RULE_CITATION,
     "/requirements/0/citation"},
    {"\"value\":true}," AUTHORITY, "\"value\":true},\"citation\":\"UU 1\",\"verified\":true,\"evidence\":\"copy\"",
     UMKM_E_JSON_MISSING_KEY, "/requirements/0/source"},
    /* what they test */
    {"\"field\":\"has_npwp\"", "\"field\":\"has_tax_number\"", UMKM_E_RULE_REFERENCE, "/requirements/0/test/field"},
    {"\"field\":\"has_npwp\"", "\"field\":\"memiliki_npwp\"", UMKM_E_RULE_REFERENCE, "/requirements/0/test/field"},
    {"\"field\":\"has_npwp\"", "\"field\":\"nik\"", UMKM_E_RULE_REFERENCE, "/requirements/0/test/field"},
    {"\"field\":\"has_npwp\"", "\"measure\":\"dscr\"", UMKM_E_RULE_REFERENCE, "/requirements/0/test/measure"},
    {"\"field\":\"has_npwp\"", "\"measure\":\"size\"", UMKM_E_RULE_REFERENCE, "/requirements/0/test/measure"},
    {"\"field\":\"has_npwp\"", "\"years_since\":\"workers\"", UMKM_E_RULE_REFERENCE, "/requirements/0/test/years_since"},
    {"\"field\":\"has_npwp\"", "\"province_of\":\"kbli\"", UMKM_E_RULE_REFERENCE, "/requirements/0/test/province_of"},
    {"\"field\":\"has_npwp\"", "\"sum\":[\"workers\"]", UMKM_E_RULE_VALUE, "/requirements/0/test/sum"},
    {"\"field\":\"has_npwp\"", "\"sum\":[\"workers\",\"legal_form\"]", UMKM_E_RULE_REFERENCE, "/requirements/0/test/sum/1"},
    {"\"field\":\"has_npwp\"", "\"size_class\":\"tax\"", UMKM_E_RULE_VALUE, "/requirements/0/test/size_class"},
    {"\"field\":\"has_npwp\",", "", UMKM_E_RULE_VALUE, "/requirements/0/test"},
    {"\"field\":\"has_npwp\",", "\"field\":\"has_npwp\",\"as_of\":true,", UMKM_E_RULE_VALUE, "/requirements/0/test"},
    {"\"field\":\"has_npwp\",", "\"unsettled\":true,", UMKM_E_RULE_VALUE, "/requirements/0/test"},
    {"\"field\":\"has_npwp\",", "\"fields\":1,\"field\":\"has_npwp\",", UMKM_E_JSON_UNKNOWN_KEY,
     "/requirements/0/test/fields"},
    {"\"op\":\"=\",\"value\":true", "\"op\":\"==\",\"value\":true", UMKM_E_RULE_VALUE, "/requirements/0/test/op"},
    {"\"op\":\"=\",\"value\":true", "\"value\":true", UMKM_E_JSON_MISSING_KEY, "/requirements/0/test/op"},
    {"\"op\":\"=\",\"value\":true", "\"op\":\"=\"", UMKM_E_JSON_MISSING_KEY, "/requirements/0/test/value"},
    {"\"op\":\"=\",\"value\":true", "\"op\":\">=\",\"value\":true", UMKM_E_RULE_VALUE, "/requirements/0/test/op"},
    {"\"op\":\"=\",\"value\":true", "\"op\":\"=\",\"value\":1", UMKM_E_RULE_VALUE, "/requirements/0/test/value"},
    {"\"op\":\"=\",\"value\":true", "\"op\":\"=\",\"than\":\"workers\"", UMKM_E_RULE_VALUE, "/requirements/0/test/than"},
    {"\"op\":\"=\",\"value\":true", "\"op\":\"=\",\"value\":true,\"if_unknown\":\"yes\"", UMKM_E_RULE_VALUE,
     "/requirements/0/test/if_unknown"},
    {"\"value\":50,", "\"value\":-1,", UMKM_E_RULE_VALUE, "/programmes/0/parameters/1/requirements/1/test/any/0/value"},
    {"\"value\":50,", "\"value\":\"50\",", UMKM_E_RULE_VALUE, "/programmes/0/parameters/1/requirements/1/test/any/0/value"},
    {"\"change\":" TEXT, "\"change\":" TEXT ",\"wait\":" TEXT, UMKM_E_RULE_VALUE,
     "/programmes/0/parameters/1/requirements/1/test/any/0/wait"},
    {"\"value\":[\"pt\",\"cv\"]", "\"value\":[\"pt\",\"ltd\"]", UMKM_E_RULE_VALUE,
     "/programmes/0/parameters/1/requirements/1/test/any/1/all/0/value/1"},
    {"\"value\":[\"pt\",\"cv\"]", "\"value\":[\"pt\",\"pt\"]", UMKM_E_RULE_DUPLICATE,
     "/programmes/0/parameters/1/requirements/1/test/any/1/all/0/value/1"},
    {"\"value\":\"micro\"", "\"value\":\"tiny\"", UMKM_E_RULE_VALUE,
     "/programmes/0/parameters/1/requirements/1/test/any/1/all/1/value"},
    {"\"value\":\"micro\"", "\"value\":\"micro\",\"change\":" TEXT, UMKM_E_RULE_VALUE,
     "/programmes/0/parameters/1/requirements/1/test/any/1/all/1"},
    {"\"op\":\"<=\",\"value\":9", "\"op\":\"<=\",\"value\":4", UMKM_E_RULE_UNREACHABLE,
     "/programmes/0/parameters/1/requirements/2"},
    /* terms */
    {"\"above\":10,\"up_to\":50", "\"above\":50,\"up_to\":50", UMKM_E_RULE_ORDER,
     "/programmes/0/parameters/1/terms/plafond"},
    {"\"above\":10,\"up_to\":50", "\"above\":10,\"from\":11,\"up_to\":50", UMKM_E_RULE_VALUE,
     "/programmes/0/parameters/1/terms/plafond"},
    {"\"by\":\"kur_micro_accesses\"", "\"by\":\"legal_form\"", UMKM_E_RULE_REFERENCE,
     "/programmes/0/parameters/1/terms/rate/by"},
    {"{\"up_to\":1,\"bps\":700}", "{\"up_to\":0,\"bps\":700}", UMKM_E_RULE_ORDER,
     "/programmes/0/parameters/1/terms/rate/steps/1"},
    {"{\"up_to\":0,\"bps\":600}", "{\"bps\":600}", UMKM_E_JSON_MISSING_KEY,
     "/programmes/0/parameters/1/terms/rate/steps/0/up_to"},
    {"{\"investment\":60}", "{\"investment\":60,\"working\":36}", UMKM_E_JSON_UNKNOWN_KEY,
     "/programmes/0/parameters/1/terms/tenor_months/working"},
    /* each kind of thing where another is expected */
    {"\"field\":\"has_npwp\"", "\"field\":1", UMKM_E_RULE_REFERENCE, "/requirements/0/test/field"},
    {"\"field\":\"has_npwp\"", "\"measure\":1", UMKM_E_RULE_REFERENCE, "/requirements/0/test/measure"},
    {"\"field\":\"has_npwp\"", "\"sum\":[\"turnover\",\"workers\"]", UMKM_E_RULE_REFERENCE, "/requirements/0/test/sum/0"},
    {"\"field\":\"has_npwp\"", "\"sum\":1", UMKM_E_JSON_TYPE, "/requirements/0/test/sum"},
    {"\"field\":\"has_npwp\"", "\"province_of\":\"nowhere\"", UMKM_E_RULE_REFERENCE, "/requirements/0/test/province_of"},
    {"\"field\":\"has_npwp\"", "\"years_since\":\"nowhere\"", UMKM_E_RULE_REFERENCE, "/requirements/0/test/years_since"},
    {"\"field\":\"has_npwp\"", "\"years_since\":\"legal_form\"", UMKM_E_RULE_REFERENCE, "/requirements/0/test/years_since"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"unsettled\":false", UMKM_E_RULE_VALUE,
     "/requirements/0/test/unsettled"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"as_of\":false,\"op\":\">=\",\"value\":\"2026-01-01\"",
     UMKM_E_RULE_VALUE, "/requirements/0/test/as_of"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"as_of\":true,\"op\":\">=\",\"value\":\"2026-1-01\"",
     UMKM_E_RULE_VALUE, "/requirements/0/test/value"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"as_of\":true,\"op\":\">=\",\"value\":\"2026-02-30\"",
     UMKM_E_RULE_VALUE, "/requirements/0/test/value"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"as_of\":true,\"op\":\">=\",\"value\":\"01-02-2026\"",
     UMKM_E_RULE_VALUE, "/requirements/0/test/value"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"as_of\":true,\"op\":\">=\",\"value\":20260101",
     UMKM_E_RULE_VALUE, "/requirements/0/test/value"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"field\":\"legal_form\",\"op\":\"=\",\"value\":1",
     UMKM_E_RULE_VALUE, "/requirements/0/test/value"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"size_class\":\"registration\",\"op\":\"=\",\"value\":1",
     UMKM_E_RULE_VALUE, "/requirements/0/test/value"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"province_of\":\"region\",\"op\":\"=\",\"value\":10",
     UMKM_E_RULE_VALUE, "/requirements/0/test/value"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"province_of\":\"region\",\"op\":\"=\",\"value\":100",
     UMKM_E_RULE_VALUE, "/requirements/0/test/value"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"province_of\":\"region\",\"op\":\"<\",\"value\":31",
     UMKM_E_RULE_VALUE, "/requirements/0/test/op"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"field\":\"workers\",\"op\":\"in\",\"value\":[]",
     UMKM_E_RULE_VALUE, "/requirements/0/test/value"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"field\":\"workers\",\"op\":\"in\",\"value\":5",
     UMKM_E_JSON_TYPE, "/requirements/0/test/value"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"field\":\"workers\",\"op\":\"in\",\"than\":\"workers\"",
     UMKM_E_RULE_VALUE, "/requirements/0/test/than"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"field\":\"workers\",\"op\":\"<\",\"than\":\"legal_form\"",
     UMKM_E_RULE_REFERENCE, "/requirements/0/test/than"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true",
     "\"field\":\"workers\",\"op\":\"<\",\"than\":\"workers\",\"value\":1", UMKM_E_RULE_VALUE, "/requirements/0/test/than"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true",
     "\"sum\":[\"workers\",\"workers\"],\"op\":\"<\",\"than\":\"workers\"", UMKM_E_RULE_VALUE, "/requirements/0/test/than"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true",
     "\"measure\":\"workers\",\"op\":\">=\",\"value\":1,\"change\":" TEXT "", UMKM_E_RULE_VALUE, "/requirements/0/test"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true",
     "\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true,\"if_unknown\":1", UMKM_E_RULE_VALUE,
     "/requirements/0/test/if_unknown"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true",
     "\"all\":[{\"unsettled\":true},{\"unsettled\":true}],\"op\":\"=\"", UMKM_E_JSON_UNKNOWN_KEY, "/requirements/0/test/op"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true",
     "\"all\":[{\"unsettled\":true},{\"unsettled\":true}],\"any\":[{\"unsettled\":true},{\"unsettled\":true}]",
     UMKM_E_RULE_VALUE, "/requirements/0/test"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"any\":[{\"unsettled\":true}]", UMKM_E_RULE_VALUE,
     "/requirements/0/test/any"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true", "\"all\":true", UMKM_E_JSON_TYPE, "/requirements/0/test/all"},
    {"\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true",
     "\"all\":[{\"unsettled\":true},{\"all\":[{\"unsettled\":true},{\"all\":[{\"unsettled\":true},{\"all\":[{\"unsettled\":"
     "true},{\"all\":[{\"unsettled\":true},{\"unsettled\":true}]}]}]}]}]",
     UMKM_E_RULE_VALUE, "/requirements/0/test/all/1/all/1/all/1/all/1"},
    {"\"test\":{\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true}", "\"test\":true", UMKM_E_JSON_TYPE,
     "/requirements/0/test"},
    {"\"test\":{\"field\":\"has_npwp\",\"op\":\"=\",\"value\":true},", "", UMKM_E_JSON_MISSING_KEY, "/requirements/0/test"},
    {"\"plafond\":{\"above\":10,\"up_to\":50}", "\"plafond\":1", UMKM_E_JSON_TYPE,
     "/programmes/0/parameters/1/terms/plafond"},
    {"\"above\":10,\"up_to\":50", "\"from\":51,\"up_to\":50", UMKM_E_RULE_ORDER, "/programmes/0/parameters/1/terms/plafond"},
    {"\"above\":10,\"up_to\":50", "\"above\":10", UMKM_E_JSON_MISSING_KEY, "/programmes/0/parameters/1/terms/plafond/up_to"},
    {"\"by\":\"kur_micro_accesses\"", "\"by\":\"nowhere\"", UMKM_E_RULE_REFERENCE,
     "/programmes/0/parameters/1/terms/rate/by"},
    {"\"by\":\"kur_micro_accesses\"", "\"by\":\"modal\"", UMKM_E_RULE_REFERENCE, "/programmes/0/parameters/1/terms/rate/by"},
    {"\"by\":\"kur_micro_accesses\"", "\"by\":1", UMKM_E_RULE_REFERENCE, "/programmes/0/parameters/1/terms/rate/by"},
    {"\"steps\":[{\"up_to\":0,\"bps\":600},{\"up_to\":1,\"bps\":700}]", "\"steps\":[]", UMKM_E_RULE_VALUE,
     "/programmes/0/parameters/1/terms/rate/steps"},
    {",\"steps\":[{\"up_to\":0,\"bps\":600},{\"up_to\":1,\"bps\":700}]", "", UMKM_E_JSON_MISSING_KEY,
     "/programmes/0/parameters/1/terms/rate/steps"},
    {"{\"up_to\":1,\"bps\":700}", "1", UMKM_E_JSON_TYPE, "/programmes/0/parameters/1/terms/rate/steps/1"},
    {"{\"by\":\"kur_micro_accesses\",\"steps\":[{\"up_to\":0,\"bps\":600},{\"up_to\":1,\"bps\":700}]}",
     "{\"lowest\":600,\"highest\":600}", UMKM_E_RULE_ORDER, "/programmes/0/parameters/1/terms/rate"},
    {"{\"by\":\"kur_micro_accesses\",\"steps\":[{\"up_to\":0,\"bps\":600},{\"up_to\":1,\"bps\":700}]}", "{\"lowest\":600}",
     UMKM_E_JSON_MISSING_KEY, "/programmes/0/parameters/1/terms/rate/highest"},
    {"{\"by\":\"kur_micro_accesses\",\"steps\":[{\"up_to\":0,\"bps\":600},{\"up_to\":1,\"bps\":700}]}",
     "{\"lowest\":\"6\",\"highest\":700}", UMKM_E_JSON_TYPE, "/programmes/0/parameters/1/terms/rate/lowest"},
    {"{\"by\":\"kur_micro_accesses\",\"steps\":[{\"up_to\":0,\"bps\":600},{\"up_to\":1,\"bps\":700}]}", "{\"bps\":-1}",
     UMKM_E_RULE_VALUE, "/programmes/0/parameters/1/terms/rate/bps"},
    {"{\"by\":\"kur_micro_accesses\",\"steps\":[{\"up_to\":0,\"bps\":600},{\"up_to\":1,\"bps\":700}]}", "{\"rate\":600}",
     UMKM_E_JSON_UNKNOWN_KEY, "/programmes/0/parameters/1/terms/rate/rate"},
    {"{\"investment\":60}", "60", UMKM_E_JSON_TYPE, "/programmes/0/parameters/1/terms/tenor_months"},
    {"\"tenor_months\":{\"investment\":60}", "\"allowance\":1", UMKM_E_JSON_TYPE,
     "/programmes/0/parameters/1/terms/allowance"},
    {"\"tenor_months\":{\"investment\":60}", "\"allowance\":{\"test\":{\"unsettled\":true}}", UMKM_E_JSON_MISSING_KEY,
     "/programmes/0/parameters/1/terms/allowance/amount"},
    {"\"notes\":[{\"text\":" TEXT "}],", "\"notes\":[1],", UMKM_E_JSON_TYPE, "/programmes/0/parameters/1/notes/0"},
    {"\"requirements\":[\"shared\"]}", "\"requirements\":[\"shared\"],\"terms\":1}", UMKM_E_JSON_TYPE,
     "/programmes/0/parameters/0/terms"},
    {"\"requirements\":[{\"id\":\"shared\"", "\"requirements\":[1,{\"id\":\"shared\"", UMKM_E_JSON_TYPE, "/requirements/0"},
    {"\"requirements\":[{\"id\":\"shared\"",
     "\"requirements\":[{\"id\":\"shared\",\"text\":" TEXT ",\"test\":{\"unsettled\":true}," AUTHORITY
     "},{\"id\":\"shared\"",
     UMKM_E_RULE_DUPLICATE, "/requirements/1"},
    {"\"parameters\":[", "\"parameters\":[1,", UMKM_E_JSON_TYPE, "/programmes/0/parameters/0"},
    {"\"programmes\":[", "\"programmes\":[1,", UMKM_E_JSON_TYPE, "/programmes/0"},
    {"\"parameters\":[", "\"parameters\":[],\"x\":[", UMKM_E_JSON_UNKNOWN_KEY, "/programmes/0/x"},
};

/* DOCUMENT with the first occurrence of a part replaced. */
static const char *edited(const char *find, const char *replace)
{
    static char text[sizeof DOCUMENT + 1024];
    const char *at = strstr(DOCUMENT, find);
    ck_assert_msg(at != NULL, "%s is not in the document", find);
    (void)snprintf(text, sizeof text, "%.*s%s%s", (int)(at - DOCUMENT), DOCUMENT, replace, at + strlen(find));
    return text;
}

START_TEST(faults_have_status_and_path)
{
    const struct fault *fault = &FAULTS[_i];
    const char *text = edited(fault->find, fault->replace);
    umkm_rules *more = NULL;
    umkm_error error;
    umkm_error_init(&error);
    umkm_status status = umkm_rules_with(rules, text, strlen(text), &more, &error);
    ck_assert_msg(status == fault->status, "%s: %s at %s", fault->replace, umkm_status_name(status), error.path);
    ck_assert_str_eq(error.path, fault->path);
    ck_assert_ptr_null(more);
}
END_TEST

START_TEST(the_document_itself_is_good)
{
    umkm_rules *more;
    umkm_error error;
    int32_t handle;
    umkm_programme info = {.struct_size = sizeof info};
    umkm_error_init(&error);
    ck_assert_msg(umkm_rules_with(rules, DOCUMENT, strlen(DOCUMENT), &more, &error) == UMKM_OK, "%s: %s", error.path,
                  error.message_en);
    ck_assert_int_eq(umkm_programme_count(more), umkm_programme_count(rules) + 1);
    ck_assert_int_eq(umkm_programme_find(more, "p", 1, &handle), UMKM_OK);
    ck_assert_int_eq(umkm_programme_info(more, handle, &info), UMKM_OK);
    ck_assert_str_eq(info.document, "MINE");
    ck_assert_int_eq(info.parameter_count, 2);
    ck_assert_int_eq(info.began, 20190101);
    umkm_rules_release(more);
}
END_TEST

START_TEST(a_later_document_replaces_a_programme)
{
    const char *text = edited("\"id\":\"P\"", "\"id\":\"UMI\"");
    umkm_rules *more;
    int32_t handle;
    umkm_programme info = {.struct_size = sizeof info};
    ck_assert_int_eq(umkm_rules_with(rules, text, strlen(text), &more, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_programme_count(more), umkm_programme_count(rules));
    ck_assert_int_eq(umkm_programme_find(more, "UMI", 3, &handle), UMKM_OK);
    ck_assert_int_eq(umkm_programme_info(more, handle, &info), UMKM_OK);
    ck_assert_str_eq(info.document, "MINE");
    ck_assert_int_eq(umkm_programme_find(rules, "UMI", 3, &handle), UMKM_OK);
    ck_assert_int_eq(umkm_programme_info(rules, handle, &info), UMKM_OK);
    ck_assert_str_eq(info.document, "ID-PROGRAMMES");
    umkm_rules_release(more);
}
END_TEST

/* ---- What is built in ---- */

static const char *const BUILT_IN[] = {
    "KUR-SUPER-MIKRO",
    "KUR-MIKRO",
    "KUR-KECIL",
    "KUR-KHUSUS",
    "KUR-PMI",
    "KUR-BENCANA",
    "UMI",
    "MEKAAR",
    "KPP-PENYEDIAAN",
    "KPP-PERMINTAAN",
    "KIPK",
    "KDMP",
    "BPUM",
    "PPH-FINAL",
    "PENGADAAN",
    "PERSEROAN-PERORANGAN",
};
enum { BUILT_IN_COUNT = sizeof BUILT_IN / sizeof BUILT_IN[0] };

START_TEST(programmes_are_listed)
{
    umkm_programme info = {.struct_size = sizeof info};
    ck_assert_int_eq(umkm_programme_count(rules), BUILT_IN_COUNT);
    for (int32_t i = 0; i < BUILT_IN_COUNT; i++) {
        ck_assert_int_eq(umkm_programme_info(rules, i + 1, &info), UMKM_OK);
        ck_assert_str_eq(info.id, BUILT_IN[i]);
        ck_assert_int_eq(info.programme, i + 1);
        ck_assert_int_gt(info.parameter_count, 0);
    }
}
END_TEST

START_TEST(every_rule_cites)
{
    umkm_parameters set = {.struct_size = sizeof set};
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    umkm_terms terms = {.struct_size = sizeof terms};
    for (int32_t p = 1; p <= BUILT_IN_COUNT; p++) {
        for (size_t s = 0; umkm_programme_parameters_at(rules, p, s, &set) == UMKM_OK; s++) {
            int32_t verified = 1;
            ck_assert(set.citation[0] != '\0' && set.source[0] != '\0' && set.evidence[0] != '\0');
            ck_assert_int_eq(umkm_date_is_valid(set.valid_from), 1);
            for (size_t r = 0; r < (size_t)set.requirement_count; r++) {
                ck_assert_int_eq(umkm_programme_requirement(rules, p, s, r, &requirement), UMKM_OK);
                ck_assert(requirement.citation[0] != '\0' && requirement.text_id[0] != '\0' &&
                          requirement.text_en[0] != '\0');
                verified = verified && requirement.verified;
            }
            ck_assert_int_eq(umkm_programme_terms(rules, p, s, &terms), UMKM_OK);
            verified = verified && (!terms.present || terms.verified);
            ck_assert_msg(!set.verified || verified, "%s says verified, and something in it is not", set.id);
            ck_assert_msg(set.status != UMKM_RULE_ANNOUNCED || !set.verified, "%s", set.id);
        }
    }
}
END_TEST

/* The terms of each programme for nobody in particular, of the set at a place. Rates from lowest to highest; -1: none. */
static const struct term_case {
    const char *programme;
    size_t set;
    int64_t from;
    int32_t from_included;
    int64_t up_to;
    int32_t rate[2];
    int32_t subsidy[2];
    int32_t tenor[2];
    int32_t tenor_by_field;
    int64_t allowance;
} TERMS[] = {
    {"KUR-SUPER-MIKRO", 0, 0, 0, 10000000, {300, 300}, {-1, -1}, {36, 60}, 0, 0},
    {"KUR-SUPER-MIKRO", 1, 0, 0, 10000000, {300, 600}, {-1, -1}, {36, 60}, 0, 0},
    {"KUR-MIKRO", 0, 10000000, 0, 100000000, {600, 900}, {-1, -1}, {36, 60}, 0, 0},
    {"KUR-MIKRO", 1, 10000000, 0, 100000000, {600, 600}, {-1, -1}, {36, 60}, 0, 0},
    {"KUR-KECIL", 0, 100000000, 0, 500000000, {600, 900}, {-1, -1}, {48, 60}, 0, 0},
    {"KUR-KECIL", 1, 100000000, 0, 500000000, {600, 600}, {-1, -1}, {48, 60}, 0, 0},
    {"KUR-KHUSUS", 0, 0, 0, 500000000, {600, 600}, {-1, -1}, {48, 60}, 0, 0},
    {"KUR-PMI", 0, 0, 0, 100000000, {600, 600}, {-1, -1}, {36, 36}, UMKM_FIELD_WORK_CONTRACT_MONTHS, 0},
    {"KUR-BENCANA", 0, 0, 0, 500000000, {0, 0}, {-1, -1}, {0, 0}, 0, 0},
    {"KUR-BENCANA", 1, 0, 0, 500000000, {300, 300}, {-1, -1}, {0, 0}, 0, 0},
    {"KUR-BENCANA", 2, 0, 0, 500000000, {600, 600}, {-1, -1}, {0, 0}, 0, 0},
    {"UMI", 0, 0, 0, 20000000, {-1, -1}, {-1, -1}, {0, 0}, 0, 0},
    {"MEKAAR", 0, 2000000, 1, 15000000, {-1, -1}, {-1, -1}, {0, 0}, 0, 0},
    {"KPP-PENYEDIAAN", 0, 500000000, 0, 5000000000, {-1, -1}, {500, 500}, {48, 60}, 0, 0},
    {"KPP-PERMINTAAN", 0, 10000000, 0, 500000000, {600, 600}, {550, 1000}, {0, 60}, 0, 0},
    {"KIPK", 0, 500000000, 0, 10000000000, {-1, -1}, {500, 500}, {0, 96}, 0, 0},
    {"KDMP", 0, 0, 0, 3000000000, {600, 600}, {-1, -1}, {72, 72}, 0, 0},
    {"PPH-FINAL", 0, 0, 0, 0, {100, 100}, {-1, -1}, {0, 0}, 0, 0},
    {"PPH-FINAL", 1, 0, 0, 0, {50, 50}, {-1, -1}, {0, 0}, 0, 0},
    {"PPH-FINAL", 2, 0, 0, 0, {50, 50}, {-1, -1}, {0, 0}, 0, 500000000},
    {"PPH-FINAL", 3, 0, 0, 0, {50, 50}, {-1, -1}, {0, 0}, 0, 500000000},
    {"PPH-FINAL", 4, 0, 0, 0, {50, 50}, {-1, -1}, {0, 0}, 0, 500000000},
    {"PPH-FINAL", 5, 0, 0, 0, {50, 50}, {-1, -1}, {0, 0}, 0, 500000000},
};

static void expect_rate(const umkm_term_rate *rate, const int32_t expected[2])
{
    if (expected[0] < 0) {
        ck_assert_int_eq(rate->state, UMKM_TERM_NONE);
        return;
    }
    ck_assert_int_eq(rate->state, expected[0] == expected[1] ? UMKM_TERM_KNOWN : UMKM_TERM_UNKNOWN);
    ck_assert_int_eq(rate->lowest, expected[0]);
    ck_assert_int_eq(rate->highest, expected[1]);
}

START_TEST(terms_are_listed)
{
    const struct term_case *expected = &TERMS[_i];
    umkm_terms terms = {.struct_size = sizeof terms};
    int32_t handle;
    ck_assert_int_eq(umkm_programme_find(rules, expected->programme, strlen(expected->programme), &handle), UMKM_OK);
    ck_assert_int_eq(umkm_programme_terms(rules, handle, expected->set, &terms), UMKM_OK);
    ck_assert_int_eq(terms.present, 1);
    ck_assert_int_eq(terms.has_plafond, expected->up_to > 0);
    ck_assert_int_eq(terms.plafond_from, expected->from);
    ck_assert_int_eq(terms.plafond_from_included, expected->from_included);
    ck_assert_int_eq(terms.plafond_up_to, expected->up_to);
    expect_rate(&terms.rate, expected->rate);
    expect_rate(&terms.subsidy, expected->subsidy);
    ck_assert_int_eq(terms.tenor_working_capital, expected->tenor[0]);
    ck_assert_int_eq(terms.tenor_investment, expected->tenor[1]);
    ck_assert_int_eq(terms.tenor_by_field, expected->tenor_by_field);
    ck_assert_int_eq(terms.allowance, expected->allowance);
}
END_TEST

START_TEST(listing_checks_its_arguments)
{
    umkm_programme info = {.struct_size = sizeof info};
    umkm_parameters set = {.struct_size = sizeof set};
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    umkm_terms terms = {.struct_size = sizeof terms};
    const char *text;
    int64_t up_to;
    int32_t bps;
    ck_assert_int_eq(umkm_programme_count(NULL), 0);
    ck_assert_int_eq(umkm_programme_info(rules, 0, &info), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_programme_info(rules, -1, &info), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_programme_info(rules, INT32_MIN, &info), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_programme_info(rules, BUILT_IN_COUNT + 1, &info), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_programme_info(rules, 1, NULL), UMKM_E_ARGUMENT);
    info.struct_size = 2;
    ck_assert_int_eq(umkm_programme_info(rules, 1, &info), UMKM_E_STRUCT_SIZE);
    ck_assert_int_eq(umkm_programme_parameters_at(rules, 1, 2, &set), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_parameters_at(rules, 99, 0, &set), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_programme_requirement(rules, 1, 0, 99, &requirement), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_note(rules, 1, 0, 99, UMKM_LANG_ID, &text), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_note(rules, 1, 0, 0, UMKM_LANG_ID, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_terms_note(rules, 1, 0, 0, UMKM_LANG_EN, &text), UMKM_OK);
    ck_assert_int_eq(umkm_programme_terms(NULL, 1, 0, &terms), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_rate_step(rules, 2, 0, UMKM_SCHEDULE_RATE, 3, &up_to, &bps), UMKM_OK);
    ck_assert_int_eq(up_to, 3);
    ck_assert_int_eq(bps, 900);
    ck_assert_int_eq(umkm_programme_rate_step(rules, 2, 0, UMKM_SCHEDULE_RATE, 4, &up_to, &bps), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_rate_step(rules, 2, 0, 2, 0, &up_to, &bps), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_find(rules, "kur-mikr", 8, &bps), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_programme_find(rules, "", 0, &bps), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_programme_find(rules, "kur-mikro", 9, &bps), UMKM_OK);
    ck_assert_int_eq(bps, 2);
}
END_TEST

START_TEST(numbers_have_names)
{
    ck_assert_str_eq(umkm_answer_name(UMKM_ANSWER_UNKNOWN), "unknown");
    ck_assert_str_eq(umkm_answer_name(UMKM_ANSWER_ELIGIBLE), "eligible");
    ck_assert_str_eq(umkm_answer_name(UMKM_ANSWER_NOT_ELIGIBLE), "not_eligible");
    ck_assert_str_eq(umkm_answer_name(3), "");
    ck_assert_str_eq(umkm_answer_name(-1), "");
    ck_assert_str_eq(umkm_answer_label(UMKM_ANSWER_ELIGIBLE, UMKM_LANG_ID), "Memenuhi syarat");
    ck_assert_str_eq(umkm_answer_label(UMKM_ANSWER_ELIGIBLE, UMKM_LANG_EN), "Eligible");
    ck_assert_str_eq(umkm_standing_name(UMKM_STANDING_ALONE), "alone");
    ck_assert_str_eq(umkm_standing_name(UMKM_STANDING_MEMBER), "member");
    ck_assert_str_eq(umkm_standing_name(UMKM_STANDING_USUAL), "");
    ck_assert_str_eq(umkm_standing_label(UMKM_STANDING_MEMBER, UMKM_LANG_EN), "Member of a group or cluster");
    for (int32_t notice = UMKM_NOTICE_NOT_VERIFIED; notice <= UMKM_NOTICE_OTHER_MEASURE; notice *= 2) {
        ck_assert_str_ne(umkm_notice_text(notice, UMKM_LANG_ID), "");
        ck_assert_str_ne(umkm_notice_text(notice, UMKM_LANG_ID), umkm_notice_text(notice, UMKM_LANG_EN));
    }
    ck_assert_str_eq(umkm_notice_text(3, UMKM_LANG_ID), "");
}
END_TEST

/* ---- Answers ---- */

static void set(int32_t field, int64_t value)
{
    ck_assert_int_eq(umkm_business_set(business, field, value, NULL), UMKM_OK);
}

/* A shop that may have KUR mikro. */
static void set_shop(void)
{
    set(UMKM_FIELD_ANNUAL_SALES, 300 * (int64_t)MILLION);
    set(UMKM_FIELD_FOUNDED_ON, 20220301);
    set(UMKM_FIELD_OWNER_SERVICE_STATUS, 0);
    set(UMKM_FIELD_COMMERCIAL_CREDIT_HISTORY, 0);
    set(UMKM_FIELD_CONCURRENT_CREDIT, 0);
    set(UMKM_FIELD_SLIK_COLLECTABILITY, 0);
    set(UMKM_FIELD_NIB_STATUS, 1);
    set(UMKM_FIELD_HAS_NPWP, 1);
    set(UMKM_FIELD_HAD_ANY_KUR, 0);
    set(UMKM_FIELD_REQUESTED_AMOUNT, 50 * (int64_t)MILLION);
}

/* Checks one programme and reads its first answer. */
static umkm_programme_answer check(const char *programme)
{
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    ck_assert_int_eq(umkm_programme_find(rules, programme, strlen(programme), &options.programme), UMKM_OK);
    ck_assert_int_eq(umkm_programme_check(business, &options, result, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_programme_answer_at(result, 0, &answer), UMKM_OK);
    ck_assert_str_eq(answer.programme_id, programme);
    return answer;
}

START_TEST(announced_rules_are_used_only_when_asked_for)
{
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    umkm_terms terms = {.struct_size = sizeof terms};
    set_shop();
    set(UMKM_FIELD_HAD_ANY_KUR, 1);
    set(UMKM_FIELD_KUR_MICRO_ACCESSES, 2);
    set(UMKM_FIELD_AGRICULTURE_SECTOR, 0);
    set(UMKM_FIELD_KUR_OUTSTANDING, 0);
    answer = check("KUR-MIKRO");
    ck_assert_uint_eq(umkm_programme_answer_count(result), 1);
    ck_assert_str_eq(answer.parameters_id, "KUR-2023");
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_NOT_ELIGIBLE);
    options.announced = 1;
    answer = check("KUR-MIKRO");
    ck_assert_uint_eq(umkm_programme_answer_count(result), 2);
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_NOT_ELIGIBLE);
    ck_assert_int_eq(answer.differs, 0);
    ck_assert_int_eq(umkm_programme_answer_at(result, 1, &answer), UMKM_OK);
    ck_assert_str_eq(answer.parameters_id, "KUR-2026");
    ck_assert_int_eq(answer.status, UMKM_RULE_ANNOUNCED);
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_ELIGIBLE);
    ck_assert_int_eq(answer.differs, 1);
    ck_assert_uint_eq(answer.notices, UMKM_NOTICE_NOT_VERIFIED | UMKM_NOTICE_ANNOUNCED);
    ck_assert_int_eq(umkm_programme_answer_terms(result, 1, &terms), UMKM_OK);
    ck_assert_int_eq(terms.rate.bps, 600);
    options.as_of = 20251231;
    (void)check("KUR-MIKRO");
    ck_assert_uint_eq(umkm_programme_answer_count(result), 1);
}
END_TEST

START_TEST(announced_rules_that_change_nothing_do_not_differ)
{
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    options.announced = 1;
    (void)check("KUR-PMI");
    ck_assert_int_eq(umkm_programme_answer_at(result, 1, &answer), UMKM_OK);
    ck_assert_str_eq(answer.parameters_id, "KUR-2026");
    ck_assert_int_eq(answer.differs, 0);
    (void)check("KUR-SUPER-MIKRO");
    ck_assert_int_eq(umkm_programme_answer_at(result, 1, &answer), UMKM_OK);
    ck_assert_int_eq(answer.differs, 1); /* the rate is not settled */
}
END_TEST

START_TEST(closed_suspended_and_not_carried)
{
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    umkm_terms terms = {.struct_size = sizeof terms};
    umkm_programme_answer answer = check("KDMP");
    int32_t field;
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_NOT_ELIGIBLE);
    ck_assert_int_eq(answer.applies, 0);
    ck_assert_int_eq(answer.status, UMKM_RULE_SUSPENDED);
    ck_assert_uint_eq(answer.notices, UMKM_NOTICE_SUSPENDED | UMKM_NOTICE_NOT_VERIFIED);
    ck_assert_int_eq(umkm_programme_failed(result, 0, 0, &requirement), UMKM_OK);
    ck_assert_str_eq(requirement.id, "programme-open");
    ck_assert_str_eq(requirement.citation, "Inpres 17/2025");
    ck_assert_int_eq(umkm_programme_failed(result, 0, 1, &requirement), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_unknown(result, 0, 0, &requirement), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_answer_terms(result, 0, &terms), UMKM_OK);
    ck_assert_int_eq(terms.present, 0);
    answer = check("BPUM");
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_NOT_ELIGIBLE);
    ck_assert_int_eq(umkm_programme_failed(result, 0, 0, &requirement), UMKM_OK);
    ck_assert_str_eq(requirement.text_en, "BPUM is no longer paid out.");
    options.as_of = 20200101;
    answer = check("BPUM"); /* had not begun */
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_NOT_ELIGIBLE);
    ck_assert_int_eq(umkm_programme_failed(result, 0, 0, &requirement), UMKM_OK);
    ck_assert_str_eq(requirement.text_en, "This programme does not exist yet on this day.");
    answer = check("KUR-MIKRO"); /* existed under earlier rules */
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_UNKNOWN);
    ck_assert_int_eq(umkm_programme_unknown(result, 0, 0, &requirement), UMKM_OK);
    ck_assert_str_eq(requirement.id, "programme-open");
    ck_assert_int_eq(umkm_programme_unknown_missing(result, 0, 0, 0, &field), UMKM_E_ARGUMENT);
}
END_TEST

START_TEST(terms_of_an_eligible_shop)
{
    umkm_terms terms = {.struct_size = sizeof terms};
    set_shop();
    ck_assert_int_eq(check("KUR-MIKRO").answer, UMKM_ANSWER_ELIGIBLE);
    ck_assert_int_eq(umkm_programme_answer_terms(result, 0, &terms), UMKM_OK);
    ck_assert_int_eq(terms.present, 1);
    ck_assert_int_eq(terms.has_plafond, 1);
    ck_assert_int_eq(terms.plafond_from, 10 * MILLION);
    ck_assert_int_eq(terms.plafond_from_included, 0);
    ck_assert_int_eq(terms.plafond_up_to, 100 * MILLION);
    ck_assert_int_eq(terms.rate.state, UMKM_TERM_KNOWN);
    ck_assert_int_eq(terms.rate.bps, 600);
    ck_assert_int_eq(terms.rate.by_field, UMKM_FIELD_KUR_MICRO_ACCESSES);
    ck_assert_int_eq(terms.rate_of, UMKM_RATE_INTEREST);
    ck_assert_int_eq(terms.tenor_working_capital, 36);
    ck_assert_int_eq(terms.tenor_investment, 60);
    ck_assert_int_eq(terms.allowance_state, UMKM_TERM_NONE);
    ck_assert_int_eq(terms.note_count, 2);
}
END_TEST

START_TEST(subsidy_by_amount)
{
    static const struct {
        int64_t amount;
        int32_t bps;
    } CASES[] = {{100 * (int64_t)MILLION, 1000}, {100 * (int64_t)MILLION + 1, 550}, {500 * (int64_t)MILLION, 550}};
    umkm_terms terms = {.struct_size = sizeof terms};
    set(UMKM_FIELD_REQUESTED_AMOUNT, CASES[_i].amount);
    ck_assert_int_eq(check("KPP-PERMINTAAN").answer, UMKM_ANSWER_UNKNOWN);
    ck_assert_int_eq(umkm_programme_answer_terms(result, 0, &terms), UMKM_OK);
    ck_assert_int_eq(terms.subsidy.state, UMKM_TERM_KNOWN);
    ck_assert_int_eq(terms.subsidy.bps, CASES[_i].bps);
}
END_TEST

START_TEST(allowance_is_for_individuals)
{
    umkm_terms terms = {.struct_size = sizeof terms};
    set(UMKM_FIELD_GROSS_TURNOVER, 900 * (int64_t)MILLION);
    (void)check("PPH-FINAL");
    ck_assert_int_eq(umkm_programme_answer_terms(result, 0, &terms), UMKM_OK);
    ck_assert_int_eq(terms.allowance_state, UMKM_TERM_UNKNOWN);
    ck_assert_int_eq(terms.rate_of, UMKM_RATE_TURNOVER);
    set(UMKM_FIELD_LEGAL_FORM, 0);
    (void)check("PPH-FINAL");
    ck_assert_int_eq(umkm_programme_answer_terms(result, 0, &terms), UMKM_OK);
    ck_assert_int_eq(terms.allowance_state, UMKM_TERM_KNOWN);
    ck_assert_int_eq(terms.allowance, 500 * MILLION);
    set(UMKM_FIELD_LEGAL_FORM, 1);
    (void)check("PPH-FINAL");
    ck_assert_int_eq(umkm_programme_answer_terms(result, 0, &terms), UMKM_OK);
    ck_assert_int_eq(terms.allowance_state, UMKM_TERM_NONE);
    ck_assert_int_eq(terms.allowance, 0);
}
END_TEST

START_TEST(missing_facts_are_named)
{
    umkm_programme_answer answer;
    int32_t field;
    set_shop();
    ck_assert_int_eq(umkm_business_unset(business, UMKM_FIELD_SLIK_COLLECTABILITY), UMKM_OK);
    ck_assert_int_eq(umkm_business_unset(business, UMKM_FIELD_FOUNDED_ON), UMKM_OK);
    set(UMKM_FIELD_FOUNDED_YEAR, 2026);
    answer = check("KUR-MIKRO");
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_UNKNOWN);
    ck_assert_int_eq(answer.unknown_count, 2);
    ck_assert_int_eq(answer.missing_count, 3);
    ck_assert_int_eq(umkm_programme_unknown_missing(result, 0, 0, 0, &field), UMKM_OK);
    ck_assert_int_eq(field, UMKM_FIELD_FOUNDED_ON);
    ck_assert_int_eq(umkm_programme_unknown_missing(result, 0, 0, 1, &field), UMKM_OK);
    ck_assert_int_eq(field, UMKM_FIELD_TRAININGS_24M);
    ck_assert_int_eq(umkm_programme_unknown_missing(result, 0, 1, 0, &field), UMKM_OK);
    ck_assert_int_eq(field, UMKM_FIELD_SLIK_COLLECTABILITY);
    ck_assert_int_eq(umkm_programme_unknown_missing(result, 0, 1, 1, &field), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_missing(result, 0, 2, &field), UMKM_OK);
    ck_assert_int_eq(field, UMKM_FIELD_TRAININGS_24M);
    ck_assert_int_eq(umkm_programme_missing(result, 0, 3, &field), UMKM_E_ARGUMENT);
}
END_TEST

START_TEST(standings)
{
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    set_shop();
    ck_assert_int_eq(check("KUR-MIKRO").standing, UMKM_STANDING_ALONE);
    ck_assert_int_eq(check("KUR-KHUSUS").standing, UMKM_STANDING_MEMBER);
    options.standing = UMKM_STANDING_BOTH;
    ck_assert_int_eq(check("KUR-MIKRO").answer, UMKM_ANSWER_ELIGIBLE);
    ck_assert_uint_eq(umkm_programme_answer_count(result), 2);
    ck_assert_int_eq(umkm_programme_answer_at(result, 1, &answer), UMKM_OK);
    ck_assert_int_eq(answer.standing, UMKM_STANDING_MEMBER);
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_UNKNOWN); /* whether it belongs to a group with an offtaker */
    ck_assert_int_eq(answer.unknown_count, 2);
    options.standing = UMKM_STANDING_ALONE;
    options.programme = 4; /* KUR khusus */
    ck_assert_int_eq(umkm_programme_check(business, &options, result, NULL), UMKM_OK);
    ck_assert_uint_eq(umkm_programme_answer_count(result), 0);
    options.standing = UMKM_STANDING_MEMBER;
    set(UMKM_FIELD_BUSINESS_GROUP, 1);
    set(UMKM_FIELD_OFFTAKER_CONTRACT, 1);
    ck_assert_int_eq(check("KUR-MIKRO").answer, UMKM_ANSWER_ELIGIBLE);
}
END_TEST

START_TEST(every_programme_once_in_its_usual_standing)
{
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    ck_assert_int_eq(umkm_programme_check(business, &options, result, NULL), UMKM_OK);
    ck_assert_uint_eq(umkm_programme_answer_count(result), BUILT_IN_COUNT);
    for (size_t i = 0; i < BUILT_IN_COUNT; i++) {
        ck_assert_int_eq(umkm_programme_answer_at(result, i, &answer), UMKM_OK);
        ck_assert_str_eq(answer.programme_id, BUILT_IN[i]);
        ck_assert_int_eq(answer.answer == UMKM_ANSWER_ELIGIBLE, 0); /* nothing is known */
        ck_assert_int_eq(answer.answer == UMKM_ANSWER_NOT_ELIGIBLE, answer.applies == 0);
        ck_assert_int_eq((answer.notices & UMKM_NOTICE_NOT_VERIFIED) != 0, !answer.verified);
    }
    ck_assert_int_eq(umkm_programme_answer_at(result, BUILT_IN_COUNT, &answer), UMKM_E_ARGUMENT);
}
END_TEST

/* ---- Changes ---- */

static void expect_change(size_t index, int32_t field, int64_t value, int32_t changeable, const char *requirement)
{
    umkm_programme_change_item change = {.struct_size = sizeof change};
    ck_assert_int_eq(umkm_programme_change(result, 0, index, &change), UMKM_OK);
    ck_assert_str_eq(umkm_field_name(change.field), umkm_field_name(field));
    ck_assert_int_eq(change.value, value);
    ck_assert_int_eq(change.changeable, changeable);
    ck_assert_str_eq(change.requirement_id, requirement);
    ck_assert_str_ne(change.text_id, "");
    ck_assert_str_ne(change.text_en, "");
}

START_TEST(training_rather_than_waiting)
{
    umkm_programme_answer answer;
    set_shop();
    set(UMKM_FIELD_FOUNDED_ON, 20260721); /* 4 months */
    set(UMKM_FIELD_TRAININGS_24M, 0);
    answer = check("KUR-MIKRO");
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_NOT_ELIGIBLE);
    ck_assert_int_eq(answer.change_count, 1);
    ck_assert_int_eq(answer.answer_after, UMKM_ANSWER_ELIGIBLE);
    expect_change(0, UMKM_FIELD_TRAININGS_24M, 1, UMKM_CHANGEABLE_ACTION, "kur-micro-age");
    set(UMKM_FIELD_FOUNDED_ON, 20260921); /* 2 months: only time helps */
    answer = check("KUR-MIKRO");
    ck_assert_int_eq(answer.change_count, 1);
    expect_change(0, UMKM_FIELD_MONTHS_IN_BUSINESS, 6, UMKM_CHANGEABLE_TIME, "kur-micro-age");
}
END_TEST

START_TEST(one_change_for_two_requirements)
{
    umkm_programme_answer answer;
    set_shop();
    set(UMKM_FIELD_REQUESTED_AMOUNT, 150 * (int64_t)MILLION);
    set(UMKM_FIELD_HAS_NPWP, 0);
    answer = check("KUR-MIKRO"); /* the amount alone removes both, a tax number would be one more */
    ck_assert_int_eq(answer.failed_count, 2);
    ck_assert_int_eq(answer.change_count, 1);
    ck_assert_int_eq(answer.answer_after, UMKM_ANSWER_ELIGIBLE);
    expect_change(0, UMKM_FIELD_REQUESTED_AMOUNT, 50 * (int64_t)MILLION, UMKM_CHANGEABLE_ACTION, "kur-npwp");
}
END_TEST

START_TEST(a_change_stays_within_the_other_limits)
{
    umkm_programme_answer answer;
    set_shop();
    set(UMKM_FIELD_HAD_ANY_KUR, 1);
    set(UMKM_FIELD_KUR_MICRO_ACCESSES, 1);
    set(UMKM_FIELD_KUR_OUTSTANDING, 70 * (int64_t)MILLION);
    answer = check("KUR-MIKRO");
    ck_assert_int_eq(answer.change_count, 1);
    expect_change(0, UMKM_FIELD_REQUESTED_AMOUNT, 30 * (int64_t)MILLION, UMKM_CHANGEABLE_ACTION, "kur-micro-outstanding");
    set(UMKM_FIELD_KUR_OUTSTANDING, 90 * (int64_t)MILLION); /* what is left is too little for KUR mikro */
    answer = check("KUR-MIKRO");
    ck_assert_int_eq(answer.failed_count, 1);
    ck_assert_int_eq(answer.change_count, 0);
    ck_assert_int_eq(answer.answer_after, UMKM_ANSWER_NOT_ELIGIBLE);
}
END_TEST

START_TEST(what_cannot_be_changed_is_not_proposed)
{
    umkm_programme_answer answer;
    set_shop();
    set(UMKM_FIELD_OWNER_SERVICE_STATUS, 1);
    set(UMKM_FIELD_REQUESTED_AMOUNT, 150 * (int64_t)MILLION);
    answer = check("KUR-MIKRO");
    ck_assert_int_eq(answer.failed_count, 2);
    ck_assert_int_eq(answer.change_count, 0);
    options.skip_changes = 1;
    set(UMKM_FIELD_OWNER_SERVICE_STATUS, 0);
    answer = check("KUR-MIKRO");
    ck_assert_int_eq(answer.failed_count, 1);
    ck_assert_int_eq(answer.change_count, 0);
}
END_TEST

START_TEST(many_changes)
{
    umkm_programme_answer answer;
    set_shop();
    set(UMKM_FIELD_REQUESTED_AMOUNT, 900 * (int64_t)MILLION);
    set(UMKM_FIELD_HAS_NPWP, 0);
    set(UMKM_FIELD_NIB_STATUS, 0);
    set(UMKM_FIELD_SLIK_COLLECTABILITY, 3);
    set(UMKM_FIELD_BPJS_EMPLOYMENT, 0);
    set(UMKM_FIELD_CONCURRENT_CREDIT, 2);
    set(UMKM_FIELD_TENOR_MONTHS, 99);
    answer = check("KUR-KECIL");
    ck_assert_int_eq(answer.failed_count, 8);
    ck_assert_int_eq(answer.change_count, 7);
    ck_assert_int_eq(answer.answer_after, UMKM_ANSWER_ELIGIBLE);
}
END_TEST

/* ---- Notices, arguments ---- */

START_TEST(the_other_measure_is_said)
{
    set(UMKM_FIELD_OWNER_IS_CITIZEN, 1);
    set(UMKM_FIELD_ANNUAL_SALES, 0);
    umkm_programme_answer answer = check("PERSEROAN-PERORANGAN");
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_ELIGIBLE);
    ck_assert_uint_eq(answer.notices, UMKM_NOTICE_NOT_VERIFIED | UMKM_NOTICE_OTHER_MEASURE);
    set(UMKM_FIELD_BUSINESS_CAPITAL, 0);
    ck_assert_uint_eq(check("PERSEROAN-PERORANGAN").notices, UMKM_NOTICE_NOT_VERIFIED);
}
END_TEST

START_TEST(unsettled_and_superseded_are_said)
{
    set(UMKM_FIELD_GROSS_TURNOVER, 1);
    set(UMKM_FIELD_LEGAL_FORM, 0);
    set(UMKM_FIELD_FINAL_TAX_FIRST_YEAR, 2018);
    options.as_of = 20260421;
    umkm_programme_answer answer = check("PPH-FINAL");
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_UNKNOWN);
    ck_assert_int_eq(answer.missing_count, 0);
    ck_assert_uint_eq(answer.notices, UMKM_NOTICE_NOT_VERIFIED | UMKM_NOTICE_SUPERSEDED | UMKM_NOTICE_UNSETTLED);
    options.as_of = 20240421;
    answer = check("PPH-FINAL");
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_ELIGIBLE);
    ck_assert_uint_eq(answer.notices, UMKM_NOTICE_SUPERSEDED);
    ck_assert_int_eq(answer.verified, 1);
}
END_TEST

START_TEST(arguments_are_checked)
{
    umkm_programme_answer answer = {.struct_size = sizeof answer};
    umkm_programme_result *none = result;
    umkm_error error;
    umkm_error_init(&error);
    ck_assert_int_eq(umkm_programme_check(NULL, &options, result, &error), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_check(business, NULL, result, &error), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_check(business, &options, NULL, &error), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_check(business, &options, result, &error), UMKM_OK);
    options.as_of = 0;
    ck_assert_int_eq(umkm_programme_check(business, &options, result, &error), UMKM_E_DATE);
    ck_assert_uint_eq(umkm_programme_answer_count(result), 0); /* the answers of before are gone */
    options.as_of = 20260230;
    ck_assert_int_eq(umkm_programme_check(business, &options, result, &error), UMKM_E_DATE);
    options.as_of = AS_OF;
    options.programme = BUILT_IN_COUNT + 1;
    ck_assert_int_eq(umkm_programme_check(business, &options, result, &error), UMKM_E_NO_RULE);
    options.programme = 0;
    options.standing = 4;
    ck_assert_int_eq(umkm_programme_check(business, &options, result, &error), UMKM_E_ARGUMENT);
    options.standing = 0;
    options.struct_size = 1;
    ck_assert_int_eq(umkm_programme_check(business, &options, result, &error), UMKM_E_STRUCT_SIZE);
    ck_assert_int_eq(umkm_programme_answer_at(result, 0, &answer), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_programme_answer_at(NULL, 0, &answer), UMKM_E_ARGUMENT);
    ck_assert_uint_eq(umkm_programme_answer_count(NULL), 0);
    umkm_programme_options_init(NULL);
    umkm_programme_result_free(NULL);
    ck_assert_int_eq(umkm_programme_result_new(NULL, &none), UMKM_E_ARGUMENT);
    ck_assert_ptr_null(none);
}
END_TEST

START_TEST(facts_that_contradict_are_refused)
{
    umkm_error error;
    umkm_error_init(&error);
    set(UMKM_FIELD_TOTAL_INVESTMENT, 10);
    set(UMKM_FIELD_LAND_COST, 20);
    set(UMKM_FIELD_BUILDING_COST, 0);
    ck_assert_int_eq(umkm_programme_check(business, &options, result, &error), UMKM_E_INCONSISTENT);
    ck_assert_uint_eq(umkm_programme_answer_count(result), 0);
}
END_TEST

/* The answer waits for the date to be put right; what does not hang on the age is answered. */
START_TEST(a_beginning_after_the_day_is_named)
{
    umkm_programme_answer answer;
    int32_t field;
    set_shop();
    set(UMKM_FIELD_FOUNDED_ON, 20261122);
    answer = check("KUR-MIKRO");
    ck_assert_int_eq(answer.answer, UMKM_ANSWER_UNKNOWN);
    ck_assert_int_eq(answer.unknown_count, 1);
    ck_assert_int_eq(umkm_programme_missing(result, 0, 0, &field), UMKM_OK);
    ck_assert_int_eq(field, UMKM_FIELD_FOUNDED_ON);
    set(UMKM_FIELD_PROCUREMENT_VALUE, MILLION);
    ck_assert_int_eq(check("PENGADAAN").answer, UMKM_ANSWER_ELIGIBLE);
}
END_TEST

START_TEST(a_day_without_regime_is_no_error)
{
    umkm_error error;
    umkm_error_init(&error);
    options.as_of = 20201201;
    ck_assert_int_eq(umkm_programme_check(business, &options, result, &error), UMKM_OK);
    ck_assert_int_eq(error.status, UMKM_OK);
    ck_assert_str_eq(error.message_en, "");
}
END_TEST

START_TEST(the_largest_amounts_do_not_overflow)
{
    set_shop();
    set(UMKM_FIELD_HAD_ANY_KUR, 1);
    set(UMKM_FIELD_KUR_MICRO_ACCESSES, 1);
    set(UMKM_FIELD_KUR_OUTSTANDING, INT64_MAX);
    set(UMKM_FIELD_REQUESTED_AMOUNT, INT64_MAX);
    ck_assert_int_eq(check("KUR-MIKRO").answer, UMKM_ANSWER_NOT_ELIGIBLE);
}
END_TEST

static void add_tests(TCase *all)
{
    tcase_add_loop_test(all, faults_have_status_and_path, 0, sizeof FAULTS / sizeof FAULTS[0]);
    tcase_add_test(all, the_document_itself_is_good);
    tcase_add_test(all, a_later_document_replaces_a_programme);
    tcase_add_test(all, programmes_are_listed);
    tcase_add_test(all, every_rule_cites);
    tcase_add_loop_test(all, terms_are_listed, 0, sizeof TERMS / sizeof TERMS[0]);
    tcase_add_test(all, listing_checks_its_arguments);
    tcase_add_test(all, numbers_have_names);
    tcase_add_test(all, announced_rules_are_used_only_when_asked_for);
    tcase_add_test(all, announced_rules_that_change_nothing_do_not_differ);
    tcase_add_test(all, closed_suspended_and_not_carried);
    tcase_add_test(all, terms_of_an_eligible_shop);
    tcase_add_loop_test(all, subsidy_by_amount, 0, 3);
    tcase_add_test(all, allowance_is_for_individuals);
    tcase_add_test(all, missing_facts_are_named);
    tcase_add_test(all, standings);
    tcase_add_test(all, every_programme_once_in_its_usual_standing);
    tcase_add_test(all, training_rather_than_waiting);
    tcase_add_test(all, one_change_for_two_requirements);
    tcase_add_test(all, a_change_stays_within_the_other_limits);
    tcase_add_test(all, what_cannot_be_changed_is_not_proposed);
    tcase_add_test(all, many_changes);
    tcase_add_test(all, the_other_measure_is_said);
    tcase_add_test(all, unsettled_and_superseded_are_said);
    tcase_add_test(all, arguments_are_checked);
    tcase_add_test(all, facts_that_contradict_are_refused);
    tcase_add_test(all, a_beginning_after_the_day_is_named);
    tcase_add_test(all, a_day_without_regime_is_no_error);
    tcase_add_test(all, the_largest_amounts_do_not_overflow);
}

int main(void)
{
    Suite *suite = suite_create("programmes");
    TCase *all = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, all);
    tcase_add_checked_fixture(all, begin, end);
    add_tests(all);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
