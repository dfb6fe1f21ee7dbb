/* SPDX-License-Identifier: MIT */
/*
 * The classifier where rows of a file do not reach: arguments, sizes of structs, extremes, the listing of regimes and limits
 * against the document they come from, names, and each warning. The limits themselves are in test_classify_vectors.c.
 */
#include <check.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include <umkm/umkm.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))

static umkm_rules *rules;
static umkm_business *business;
static umkm_classify_options options;
static umkm_classification result;

static void open_all(void)
{
    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_business_new(&business), UMKM_OK);
    umkm_classify_options_init(&options);
    options.as_of = 20261121;
    umkm_classification_init(&result);
}

static void close_all(void)
{
    umkm_business_free(business);
    umkm_rules_release(rules);
}

static void set(int32_t field, int64_t value)
{
    ck_assert_int_eq(umkm_business_set(business, field, value, NULL), UMKM_OK);
}

static umkm_status classify(void)
{
    return umkm_classify(rules, business, &options, &result, NULL);
}

static int32_t regime_of(const char *id)
{
    int32_t regime = 0;

    ck_assert_int_eq(umkm_regime_find(rules, id, strlen(id), &regime), UMKM_OK);
    return regime;
}

START_TEST(arguments)
{
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm_classify(NULL, business, &options, &result, &error), UMKM_E_ARGUMENT);
    ck_assert_int_eq(error.status, UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_classify(rules, NULL, &options, &result, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_classify(rules, business, NULL, &result, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_classify(rules, business, &options, NULL, NULL), UMKM_E_ARGUMENT);
    umkm_classify_options_init(NULL);
    umkm_classification_init(NULL);
}
END_TEST

static const struct {
    int32_t as_of, purpose, basis, gap, regime;
    umkm_status status;
} WRONG[] = {
    {0, 0, 0, 0, 0, UMKM_E_DATE},
    {-1, 0, 0, 0, 0, UMKM_E_DATE},
    {INT32_MIN, 0, 0, 0, 0, UMKM_E_DATE},
    {INT32_MAX, 0, 0, 0, 0, UMKM_E_DATE},
    {20260229, 0, 0, 0, 0, UMKM_E_DATE},
    {20261301, 0, 0, 0, 0, UMKM_E_DATE},
    {20261121, 2, 0, 0, 0, UMKM_E_ARGUMENT},
    {20261121, -1, 0, 0, 0, UMKM_E_ARGUMENT},
    {20261121, 0, 6, 0, 0, UMKM_E_ARGUMENT},
    {20261121, 0, -1, 0, 0, UMKM_E_ARGUMENT},
    {20261121, 0, 0, 3, 0, UMKM_E_ARGUMENT},
    {20261121, 0, 0, -1, 0, UMKM_E_ARGUMENT},
    {20261121, INT32_MIN, INT32_MIN, INT32_MIN, 0, UMKM_E_ARGUMENT},
    {20261121, INT32_MAX, INT32_MAX, INT32_MAX, 0, UMKM_E_ARGUMENT},
    {20261121, 0, 0, 0, -1, UMKM_E_NO_RULE},
    {20261121, 0, 0, 0, INT32_MIN, UMKM_E_NO_RULE},
    {20261121, 0, 0, 0, INT32_MAX, UMKM_E_NO_RULE},
};

START_TEST(option_is_refused)
{
    umkm_classification before;
    umkm_error error;

    umkm_error_init(&error);
    options.as_of = WRONG[_i].as_of;
    options.purpose = WRONG[_i].purpose;
    options.basis = WRONG[_i].basis;
    options.gap = WRONG[_i].gap;
    options.regime = WRONG[_i].regime;
    result.size_class = 77;
    before = result;
    ck_assert_int_eq(umkm_classify(rules, business, &options, &result, &error), WRONG[_i].status);
    ck_assert_int_eq(error.status, WRONG[_i].status);
    ck_assert_mem_eq(&before, &result, sizeof result);
}
END_TEST

START_TEST(handles_end_at_the_count)
{
    options.regime = umkm_regime_count(rules);
    ck_assert_int_eq(classify(), UMKM_OK);
    options.regime++;
    ck_assert_int_eq(classify(), UMKM_E_NO_RULE);
}
END_TEST

START_TEST(size_of_options)
{
    static const uint32_t wrong[] = {0, 1, 3, 65537, UINT32_MAX};

    for (int i = 0; i < COUNT(wrong); i++) {
        options.struct_size = wrong[i];
        ck_assert_int_eq(classify(), UMKM_E_STRUCT_SIZE);
    }
    options.struct_size = offsetof(umkm_classify_options, regime); /* an older caller: the rest has its default */
    options.regime = INT32_MAX;
    ck_assert_int_eq(classify(), UMKM_OK);
    options.struct_size = offsetof(umkm_classify_options, as_of); /* older than the one thing that is required */
    ck_assert_int_eq(classify(), UMKM_E_DATE);
}
END_TEST

START_TEST(newer_options)
{
    struct {
        umkm_classify_options options;
        int32_t more[2];
    } newer = {.options = options};

    newer.options.struct_size = sizeof newer;
    ck_assert_int_eq(umkm_classify(rules, business, &newer.options, &result, NULL), UMKM_OK);
    newer.more[1] = 1;
    ck_assert_int_eq(umkm_classify(rules, business, &newer.options, &result, NULL), UMKM_E_STRUCT_SIZE);
}
END_TEST

START_TEST(size_of_result)
{
    static const uint32_t wrong[] = {0, 3, UINT32_MAX};
    struct {
        umkm_classification result;
        char more[16];
    } newer;

    set(UMKM_FIELD_ANNUAL_SALES, 1);
    for (int i = 0; i < COUNT(wrong); i++) {
        result.struct_size = wrong[i];
        ck_assert_int_eq(classify(), UMKM_E_STRUCT_SIZE);
    }
    memset(&newer, '#', sizeof newer);
    newer.result.struct_size = offsetof(umkm_classification, regime); /* older */
    ck_assert_int_eq(umkm_classify(rules, business, &options, &newer.result, NULL), UMKM_OK);
    ck_assert_int_eq(newer.result.size_class, UMKM_SIZE_MICRO);
    for (const char *byte = (const char *)&newer.result.regime; byte < newer.more + sizeof newer.more; byte++) {
        ck_assert_int_eq(*byte, '#');
    }
    memset(&newer, '#', sizeof newer);
    newer.result.struct_size = sizeof newer; /* newer: what this version does not know is zero */
    ck_assert_int_eq(umkm_classify(rules, business, &options, &newer.result, NULL), UMKM_OK);
    ck_assert_uint_eq(newer.result.struct_size, sizeof newer);
    ck_assert_int_eq(newer.result.size_class, UMKM_SIZE_MICRO);
    for (size_t i = 0; i < sizeof newer.more; i++) {
        ck_assert_int_eq(newer.more[i], 0);
    }
}
END_TEST

/* Nothing of an earlier answer stays behind. */
START_TEST(result_is_written_whole)
{
    umkm_classification clean;

    set(UMKM_FIELD_ANNUAL_SALES, 1);
    ck_assert_int_eq(classify(), UMKM_OK);
    clean = result;
    memset(&result, 0xA5, sizeof result);
    result.struct_size = sizeof result;
    ck_assert_int_eq(classify(), UMKM_OK);
    ck_assert_mem_eq(&result, &clean, sizeof result);
}
END_TEST

START_TEST(info_structs)
{
    umkm_regime info = {.struct_size = sizeof info};
    umkm_limit limit = {.struct_size = sizeof limit};
    int32_t count = umkm_regime_count(rules);

    ck_assert_int_eq(umkm_regime_info(NULL, 1, &info), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_regime_info(rules, 1, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_regime_info(rules, 0, &info), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_regime_info(rules, count + 1, &info), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_regime_info(rules, INT32_MIN, &info), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_regime_limit(NULL, 1, 0, &limit), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_regime_limit(rules, 1, 0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_regime_limit(rules, 0, 0, &limit), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_regime_limit(rules, count + 1, 0, &limit), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_regime_limit(rules, 1, umkm_regime_limit_count(rules, 1), &limit), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_regime_limit(rules, 1, SIZE_MAX, &limit), UMKM_E_ARGUMENT);
    ck_assert_uint_eq(umkm_regime_limit_count(rules, 0), 0);
    ck_assert_uint_eq(umkm_regime_limit_count(rules, count + 1), 0);
    ck_assert_uint_eq(umkm_regime_limit_count(NULL, 1), 0);
    ck_assert_int_eq(umkm_regime_count(NULL), 0);
    info.struct_size = 2;
    limit.struct_size = 0;
    ck_assert_int_eq(umkm_regime_info(rules, 1, &info), UMKM_E_STRUCT_SIZE);
    ck_assert_int_eq(umkm_regime_limit(rules, 1, 0, &limit), UMKM_E_STRUCT_SIZE);
    info = (umkm_regime){.struct_size = offsetof(umkm_regime, id), .id = "mine"};
    ck_assert_int_eq(umkm_regime_info(rules, 1, &info), UMKM_OK);
    ck_assert_str_eq(info.id, "mine");
    ck_assert_int_eq(info.valid_from, 19951226);
    limit = (umkm_limit){.struct_size = offsetof(umkm_limit, citation), .citation = "mine"};
    ck_assert_int_eq(umkm_regime_limit(rules, 1, 0, &limit), UMKM_OK);
    ck_assert_str_eq(limit.citation, "mine");
    ck_assert_int_eq(limit.measure, UMKM_MEASURE_ANNUAL_SALES);
}
END_TEST

START_TEST(regime_is_found)
{
    int32_t regime = 99;

    ck_assert_int_eq(umkm_regime_find(rules, "pp-7-2021", 9, &regime), UMKM_OK);
    ck_assert_int_eq(regime, regime_of("PP-7-2021"));
    ck_assert_int_eq(umkm_regime_find(rules, "PP-7-2021-and-more", 9, &regime), UMKM_OK);
    regime = 99;
    ck_assert_int_eq(umkm_regime_find(rules, "PP-7-202", 8, &regime), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_regime_find(rules, "PP-7-20211", 10, &regime), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_regime_find(rules, "PP-7-2021\0", 10, &regime), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_regime_find(rules, "", 0, &regime), UMKM_E_NO_RULE);
    ck_assert_int_eq(umkm_regime_find(rules, NULL, 0, &regime), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_regime_find(NULL, "x", 1, &regime), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_regime_find(rules, "x", 1, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(regime, 99);
}
END_TEST

/* The number of a bound that cJSON read, with its operator turned into "above" or "up to". */
static bool bound_of(const cJSON *row, const char *key, const char *shifting, int64_t *value)
{
    const cJSON *bound = cJSON_GetObjectItemCaseSensitive(row, key);

    if (bound == NULL) {
        return false;
    }
    *value = (int64_t)cJSON_GetObjectItemCaseSensitive(bound, "value")->valuedouble;
    *value -= strcmp(cJSON_GetObjectItemCaseSensitive(bound, "op")->valuestring, shifting) == 0;
    return true;
}

static const char *text_of(const cJSON *object, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);

    ck_assert(cJSON_IsString(item));
    return item->valuestring;
}

static void compare_limit(int32_t regime, size_t index, const cJSON *criterion, const cJSON *row)
{
    const cJSON *when = cJSON_GetObjectItemCaseSensitive(criterion, "when");
    const char *name = text_of(row, "size_class");
    umkm_limit limit = {.struct_size = sizeof limit};
    int64_t value = 0;

    ck_assert_int_eq(umkm_regime_limit(rules, regime, index, &limit), UMKM_OK);
    ck_assert_str_eq(umkm_measure_name(limit.measure), text_of(criterion, "measure"));
    ck_assert_str_eq(umkm_size_name(limit.size_class), strcmp(name, "undistinguished") == 0 ? "unknown" : name);
    ck_assert_int_eq(limit.has_above, bound_of(row, "lower", ">=", &value));
    ck_assert_int_eq(limit.above, value);
    value = 0;
    ck_assert_int_eq(limit.has_up_to, bound_of(row, "upper", "<", &value));
    ck_assert_int_eq(limit.up_to, value);
    ck_assert_str_eq(limit.citation, text_of(row, "citation"));
    ck_assert_str_eq(limit.source, text_of(row, "source"));
    ck_assert_int_eq(limit.verified, cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "verified")));
    ck_assert_str_eq(umkm_measure_name(limit.when_measure), when != NULL ? text_of(when, "measure") : "");
    if (when != NULL) {
        value = 0;
        ck_assert_int_eq(limit.when_has_above, bound_of(when, "lower", ">=", &value));
        ck_assert_int_eq(limit.when_above, value);
        value = INT64_MAX;
        (void)bound_of(when, "upper", "<", &value);
        ck_assert_int_eq(limit.when_up_to, value);
    }
}

static size_t compare_regime(int32_t handle, const cJSON *regime)
{
    umkm_regime info = {.struct_size = sizeof info};
    const cJSON *criterion;
    const cJSON *row;
    size_t index = 0;
    int32_t verified = 1;

    ck_assert_int_eq(umkm_regime_info(rules, handle, &info), UMKM_OK);
    ck_assert_int_eq(info.regime, handle);
    ck_assert_str_eq(info.id, text_of(regime, "id"));
    ck_assert_str_eq(umkm_rule_status_name(info.status), text_of(regime, "status"));
    ck_assert_int_eq(info.alternative, strcmp(text_of(regime, "track"), "alternative") == 0);
    ck_assert_str_eq(info.title_id, text_of(cJSON_GetObjectItemCaseSensitive(regime, "title"), "id"));
    ck_assert_str_eq(info.title_en, text_of(cJSON_GetObjectItemCaseSensitive(regime, "title"), "en"));
    cJSON_ArrayForEach(criterion, cJSON_GetObjectItemCaseSensitive(regime, "criteria"))
    {
        cJSON_ArrayForEach(row, cJSON_GetObjectItemCaseSensitive(criterion, "classes"))
        {
            compare_limit(handle, index++, criterion, row);
            verified &= cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(row, "verified"));
        }
    }
    ck_assert_int_eq(info.verified, verified);
    ck_assert_uint_eq(umkm_regime_limit_count(rules, handle), index);
    return index;
}

START_TEST(listing_is_the_document)
{
    size_t needed = 0;
    size_t rows = 0;
    int32_t handle = 0;
    const cJSON *regime;
    cJSON *tree;
    char *text;

    ck_assert_int_eq(umkm_rules_document_text(rules, 0, NULL, 0, &needed), UMKM_E_BUFFER);
    text = malloc(needed);
    ck_assert_ptr_nonnull(text);
    ck_assert_int_eq(umkm_rules_document_text(rules, 0, text, needed, NULL), UMKM_OK);
    tree = cJSON_Parse(text);
    ck_assert_ptr_nonnull(tree);
    cJSON_ArrayForEach(regime, cJSON_GetObjectItemCaseSensitive(tree, "regimes"))
    {
        rows += compare_regime(++handle, regime);
    }
    ck_assert_int_eq(handle, umkm_regime_count(rules));
    ck_assert_uint_ge(rows, 31);
    cJSON_Delete(tree);
    free(text);
}
END_TEST

START_TEST(periods)
{
    static const struct {
        const char *id;
        int32_t from, to;
    } rows[] = {
        {"UU-9-1995", 19951226, 20080704},
        {"INPRES-10-1999", 19991229, 20080704},
        {"UU-20-2008", 20080704, 20201102},
        {"PP-7-2021", 20210202, 0},
        {"BPS-WORKERS", 0, 0},
        {"PERMENPERIN-64-2016", 20160701, 0},
    };

    ck_assert_int_eq(umkm_regime_count(rules), COUNT(rows));
    for (int i = 0; i < COUNT(rows); i++) {
        umkm_regime info = {.struct_size = sizeof info};

        ck_assert_int_eq(umkm_regime_info(rules, i + 1, &info), UMKM_OK);
        ck_assert_str_eq(info.id, rows[i].id);
        ck_assert_int_eq(info.valid_from, rows[i].from);
        ck_assert_int_eq(info.valid_to, rows[i].to);
    }
}
END_TEST

START_TEST(names)
{
    static const char *const sizes[] = {"unknown", "micro", "small", "medium", "large"};
    static const char *const labels[] = {"Belum diketahui", "Usaha Mikro", "Usaha Kecil", "Usaha Menengah", "Usaha Besar"};
    static const int32_t none[] = {-1, 5, 254, 256, INT32_MIN, INT32_MAX};

    for (int32_t i = 0; i < COUNT(sizes); i++) {
        ck_assert_str_eq(umkm_size_name(i), sizes[i]);
        ck_assert_str_eq(umkm_size_label(i, UMKM_LANG_ID), labels[i]);
        ck_assert_str_ne(umkm_size_label(i, UMKM_LANG_EN), "");
        ck_assert_str_eq(umkm_size_label(i, 7), labels[i]); /* another language is Indonesian */
    }
    ck_assert_str_eq(umkm_size_name(UMKM_SIZE_INVALID), "invalid");
    for (int i = 0; i < COUNT(none); i++) {
        ck_assert_str_eq(umkm_size_name(none[i]), "");
        ck_assert_str_eq(umkm_size_label(none[i], UMKM_LANG_EN), "");
    }
}
END_TEST

START_TEST(texts_of_warnings)
{
    static const int32_t none[] = {0, 3, -1, INT32_MIN, 1 << 30};
    int count = 0;

    for (int bit = 0; bit < 31; bit++) {
        const char *name = umkm_warning_name(1 << bit);

        if (name[0] != '\0') {
            count++;
            ck_assert_str_ne(umkm_warning_text(1 << bit, UMKM_LANG_ID), "");
            ck_assert_str_ne(umkm_warning_text(1 << bit, UMKM_LANG_EN), "");
            ck_assert_str_ne(umkm_warning_text(1 << bit, UMKM_LANG_ID), umkm_warning_text(1 << bit, UMKM_LANG_EN));
        }
    }
    ck_assert_int_ge(count, 13);
    ck_assert_str_eq(umkm_warning_name(UMKM_WARNING_MEASURES_DISAGREE), "MEASURES_DISAGREE");
    for (int i = 0; i < COUNT(none); i++) {
        ck_assert_str_eq(umkm_warning_name(none[i]), "");
        ck_assert_str_eq(umkm_warning_text(none[i], UMKM_LANG_ID), "");
    }
}
END_TEST

/* What calls each warning forth, and nothing else with it. */
struct warned {
    struct {
        int32_t field;
        int64_t value;
    } facts[4];
    int32_t as_of;
    int32_t basis;
    int32_t gap;
    const char *regime;
    uint32_t warnings;
};

static const struct warned WARNED[] = {
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}}, .warnings = 0},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}, {UMKM_FIELD_BUSINESS_CAPITAL, INT64_MAX}},
     .warnings = UMKM_WARNING_MEASURES_DISAGREE},
    {.facts = {{UMKM_FIELD_BUSINESS_CAPITAL, 1}}, .warnings = UMKM_WARNING_DECIDED_BY_OTHER_MEASURE},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}, {UMKM_FIELD_INDEPENDENT, 0}}, .warnings = UMKM_WARNING_NOT_INDEPENDENT},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}, {UMKM_FIELD_INDEPENDENT, 1}}, .warnings = 0},
    {.facts = {{UMKM_FIELD_INDEPENDENT, 0}}, .warnings = 0},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}, {UMKM_FIELD_LEGAL_FORM, 4}}, .warnings = UMKM_WARNING_MICRO_LEGAL_FORM},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}, {UMKM_FIELD_LEGAL_FORM, 1}}, .warnings = 0},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 2000000001}, {UMKM_FIELD_LEGAL_FORM, 4}}, .warnings = 0},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, INT32_MAX}}, .warnings = UMKM_WARNING_SUSPECTED_INT32_OVERFLOW},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, INT64_C(2147483648)}}, .warnings = 0},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}, {UMKM_FIELD_BUSINESS_CAPITAL, INT32_MAX}},
     .warnings = UMKM_WARNING_SUSPECTED_INT32_OVERFLOW | UMKM_WARNING_MEASURES_DISAGREE},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}}, .as_of = 20210201, .warnings = UMKM_WARNING_NO_REGIME},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}},
     .as_of = 20210201,
     .gap = UMKM_GAP_AFTER,
     .warnings = UMKM_WARNING_REGIME_NOT_IN_FORCE},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}}, .regime = "UU-20-2008", .warnings = UMKM_WARNING_REGIME_NOT_IN_FORCE},
    {.facts = {{UMKM_FIELD_WORKERS, 20}}, .regime = "BPS-WORKERS", .warnings = UMKM_WARNING_RULE_NOT_VERIFIED},
    {.facts = {{UMKM_FIELD_WORKERS, 19}}, .regime = "BPS-WORKERS", .warnings = 0},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1000000001}}, .as_of = 20000101, .warnings = UMKM_WARNING_CLASS_NOT_DISTINGUISHED},
    {.facts = {{UMKM_FIELD_BUSINESS_CAPITAL, 5},
               {UMKM_FIELD_TOTAL_INVESTMENT, 9},
               {UMKM_FIELD_LAND_COST, 1},
               {UMKM_FIELD_BUILDING_COST, 1}},
     .basis = UMKM_BASIS_CAPITAL,
     .warnings = UMKM_WARNING_STATED_DIFFERS_FROM_DERIVED},
    {.facts = {{UMKM_FIELD_BUSINESS_CAPITAL, 7},
               {UMKM_FIELD_TOTAL_INVESTMENT, 9},
               {UMKM_FIELD_LAND_COST, 1},
               {UMKM_FIELD_BUILDING_COST, 1}},
     .basis = UMKM_BASIS_CAPITAL,
     .warnings = 0},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}, {UMKM_FIELD_FOUNDED_ON, 20261122}},
     .warnings = UMKM_WARNING_FOUNDED_AFTER_AS_OF},
    {.facts = {{UMKM_FIELD_ANNUAL_SALES, 1}, {UMKM_FIELD_FOUNDED_ON, 20261121}}, .warnings = 0},
    {.facts = {{UMKM_FIELD_FOREIGN_INVESTMENT, 1}}, .warnings = UMKM_WARNING_FOREIGN_INVESTMENT},
    {.facts = {{UMKM_FIELD_FOREIGN_INVESTMENT, 0}}, .warnings = 0},
    {.facts = {{UMKM_FIELD_FOREIGN_INVESTMENT, 1}, {UMKM_FIELD_INDEPENDENT, 0}},
     .warnings = UMKM_WARNING_FOREIGN_INVESTMENT | UMKM_WARNING_NOT_INDEPENDENT},
    {.facts = {{UMKM_FIELD_NET_WORTH, 1}},
     .as_of = 20000101,
     .regime = "INPRES-10-1999",
     .basis = UMKM_BASIS_SALES,
     .warnings = UMKM_WARNING_MEASURE_NOT_IN_REGIME},
};

START_TEST(warning)
{
    const struct warned *row = &WARNED[_i];

    for (int i = 0; i < COUNT(row->facts) && row->facts[i].field != 0; i++) {
        set(row->facts[i].field, row->facts[i].value);
    }
    options.as_of = row->as_of != 0 ? row->as_of : options.as_of;
    options.basis = row->basis;
    options.gap = row->gap;
    options.regime = row->regime != NULL ? regime_of(row->regime) : 0;
    ck_assert_int_eq(classify(), row->warnings & UMKM_WARNING_NO_REGIME ? UMKM_E_NO_REGIME : UMKM_OK);
    ck_assert_uint_eq(result.warnings, row->warnings);
}
END_TEST

/* Each warning is called forth by some row above. */
START_TEST(no_warning_is_forgotten)
{
    uint32_t seen = 0;

    for (int i = 0; i < COUNT(WARNED); i++) {
        seen |= WARNED[i].warnings;
    }
    for (int bit = 0; bit < 13; bit++) {
        ck_assert_msg((seen & 1U << bit) != 0, "%s", umkm_warning_name(1 << bit));
    }
}
END_TEST

START_TEST(extremes)
{
    const umkm_measure_class *sales = &result.measures[0];
    const umkm_measure_class *worth = &result.measures[1];

    options.as_of = 20100101;
    set(UMKM_FIELD_ANNUAL_SALES, INT64_MAX);
    set(UMKM_FIELD_NET_WORTH, -INT64_MAX);
    ck_assert_int_eq(classify(), UMKM_OK);
    ck_assert_int_eq(sales->size_class, UMKM_SIZE_LARGE);
    ck_assert_int_eq(sales->distance, INT64_MAX - INT64_C(50000000000));
    ck_assert_int_eq(sales->has_up_to, 0);
    ck_assert_int_eq(worth->size_class, UMKM_SIZE_MICRO);
    ck_assert_int_eq(worth->value, -INT64_MAX);
    ck_assert_int_eq(worth->headroom, INT64_MAX); /* the difference does not fit */
    ck_assert_int_eq(worth->has_above, 0);
    set(UMKM_FIELD_NET_WORTH, -INT64_MAX + 50000000);
    ck_assert_int_eq(classify(), UMKM_OK);
    ck_assert_int_eq(worth->headroom, INT64_MAX); /* it is exactly this */
    set(UMKM_FIELD_NET_WORTH, -INT64_MAX + 50000001);
    ck_assert_int_eq(classify(), UMKM_OK);
    ck_assert_int_eq(worth->headroom, INT64_MAX - 1);
    ck_assert_int_eq(umkm_business_set(business, UMKM_FIELD_NET_WORTH, INT64_MIN, NULL), UMKM_E_RANGE);
}
END_TEST

START_TEST(derived_extremes)
{
    umkm_error error;

    options.as_of = 20100101;
    set(UMKM_FIELD_TOTAL_ASSETS, 0);
    set(UMKM_FIELD_TOTAL_LIABILITIES, INT64_MAX);
    set(UMKM_FIELD_LAND_AND_BUILDINGS, 0);
    ck_assert_int_eq(classify(), UMKM_OK);
    ck_assert_int_eq(result.measures[1].value, -INT64_MAX);
    ck_assert_int_eq(result.size_class, UMKM_SIZE_MICRO);
    set(UMKM_FIELD_LAND_AND_BUILDINGS, 1);
    ck_assert_int_eq(classify(), UMKM_E_INCONSISTENT);
    ck_assert_int_eq(result.size_class, UMKM_SIZE_UNKNOWN);
    umkm_error_init(&error);
    ck_assert_int_eq(umkm_classify(rules, business, &options, &result, &error), UMKM_E_INCONSISTENT);
    ck_assert_str_eq(error.message_id,
                     "net_worth: nilai saling bertentangan; land_and_buildings tidak boleh melebihi total_assets");
    ck_assert_str_eq(error.message_en,
                     "net_worth: values contradict each other; land_and_buildings must not exceed total_assets");
    set(UMKM_FIELD_NET_WORTH, 5); /* what is stated counts */
    ck_assert_int_eq(classify(), UMKM_OK);
    ck_assert_uint_eq(result.warnings & UMKM_WARNING_STATED_DIFFERS_FROM_DERIVED, UMKM_WARNING_STATED_DIFFERS_FROM_DERIVED);
}
END_TEST

/* An unknown measure has no numbers that could be taken for an answer. */
START_TEST(unknown_measure_is_empty)
{
    set(UMKM_FIELD_BUSINESS_CAPITAL, 1);
    ck_assert_int_eq(classify(), UMKM_OK);
    ck_assert_int_eq(result.measure_count, 2);
    ck_assert_int_eq(result.measures[0].measure, UMKM_MEASURE_ANNUAL_SALES);
    ck_assert_int_eq(result.measures[0].known, 0);
    ck_assert_int_eq(result.measures[0].size_class, UMKM_SIZE_UNKNOWN);
    ck_assert_int_eq(result.measures[0].has_above + result.measures[0].has_up_to, 0);
    ck_assert_int_eq(result.measures[0].headroom, 0);
    ck_assert_ptr_null(result.measures[0].citation);
    ck_assert_int_eq(result.missing_count, 1);
    ck_assert_int_eq(result.missing[0], UMKM_FIELD_ANNUAL_SALES);
    ck_assert_int_eq(result.missing[1], 0);
}
END_TEST

START_TEST(no_regime_is_an_answer)
{
    set(UMKM_FIELD_ANNUAL_SALES, 1);
    set(UMKM_FIELD_FOREIGN_INVESTMENT, 1);
    options.as_of = 20210201;
    result.size_class = 77;
    ck_assert_int_eq(classify(), UMKM_E_NO_REGIME);
    ck_assert_int_eq(result.size_class, UMKM_SIZE_UNKNOWN);
    ck_assert_int_eq(result.regime, 0);
    ck_assert_int_eq(result.measure_count, 0);
    ck_assert_ptr_null(result.citation);
    ck_assert_uint_eq(result.warnings, UMKM_WARNING_NO_REGIME);
    options.as_of = 19951225;
    options.gap = UMKM_GAP_BEFORE;
    ck_assert_int_eq(classify(), UMKM_E_NO_REGIME); /* nothing was before */
    options.gap = UMKM_GAP_AFTER;
    ck_assert_int_eq(classify(), UMKM_OK);
    ck_assert_int_eq(result.regime, regime_of("UU-9-1995"));
}
END_TEST

/* A result stays good while the rules live, whatever becomes of the business. */
START_TEST(citation_lives_as_long_as_the_rules)
{
    umkm_business *other = NULL;

    ck_assert_int_eq(umkm_business_new(&other), UMKM_OK);
    ck_assert_int_eq(umkm_business_set(other, UMKM_FIELD_ANNUAL_SALES, 1, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_classify(rules, other, &options, &result, NULL), UMKM_OK);
    umkm_business_free(other);
    ck_assert_str_eq(result.citation, "PP 7/2021 Pasal 35 ayat (5) huruf a");
    ck_assert_ptr_eq(result.citation, result.measures[0].citation);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("classify");
    TCase *tcase = tcase_create("one");
    SRunner *runner;
    int failed;

    tcase_add_checked_fixture(tcase, open_all, close_all);
    tcase_add_test(tcase, arguments);
    tcase_add_loop_test(tcase, option_is_refused, 0, COUNT(WRONG));
    tcase_add_test(tcase, handles_end_at_the_count);
    tcase_add_test(tcase, size_of_options);
    tcase_add_test(tcase, newer_options);
    tcase_add_test(tcase, size_of_result);
    tcase_add_test(tcase, result_is_written_whole);
    tcase_add_test(tcase, info_structs);
    tcase_add_test(tcase, regime_is_found);
    tcase_add_test(tcase, listing_is_the_document);
    tcase_add_test(tcase, periods);
    tcase_add_test(tcase, names);
    tcase_add_test(tcase, texts_of_warnings);
    tcase_add_loop_test(tcase, warning, 0, COUNT(WARNED));
    tcase_add_test(tcase, no_warning_is_forgotten);
    tcase_add_test(tcase, extremes);
    tcase_add_test(tcase, derived_extremes);
    tcase_add_test(tcase, unknown_measure_is_empty);
    tcase_add_test(tcase, no_regime_is_an_answer);
    tcase_add_test(tcase, citation_lives_as_long_as_the_rules);
    suite_add_tcase(suite, tcase);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
