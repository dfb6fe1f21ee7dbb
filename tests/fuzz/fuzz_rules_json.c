/* SPDX-License-Identifier: MIT */
/*
 * A rule document from any bytes. What is refused is refused in the same way by umkm_rules_with() and umkm_rules_check(),
 * with faults that lie inside of the text; what is accepted classifies on any day without doing harm, and loads again.
 */
#include "fuzz/check_error.h"

enum { FAULTS = 8 };

static umkm_rules *built_in(void)
{
    static umkm_rules *rules;

    if (rules == NULL) {
        MUST(umkm_rules_new(&rules, NULL) == UMKM_OK);
    }
    return rules;
}

static void check_limits(const umkm_rules *rules, int32_t regime)
{
    umkm_regime info = {.struct_size = sizeof info};
    size_t count = umkm_regime_limit_count(rules, regime);

    MUST(umkm_regime_info(rules, regime, &info) == UMKM_OK);
    MUST(info.id[0] != '\0' && info.title_id[0] != '\0' && info.title_en[0] != '\0');
    MUST(info.valid_to == 0 || info.valid_from < info.valid_to);
    MUST(count > 0);
    for (size_t i = 0; i < count; i++) {
        umkm_limit limit = {.struct_size = sizeof limit};

        MUST(umkm_regime_limit(rules, regime, i, &limit) == UMKM_OK);
        MUST(limit.citation[0] != '\0' && limit.source[0] != '\0');
        MUST(!limit.has_above || !limit.has_up_to || limit.above < limit.up_to);
    }
}

static void classify(const umkm_rules *rules, const umkm_business *business)
{
    static const int32_t days[] = {10000101, 19951226, 20000101, 20080704, 20201102, 20210202, 20261121, 99991231};

    for (int32_t regime = 0; regime <= umkm_regime_count(rules); regime++) {
        for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
            umkm_classify_options options;
            umkm_classification result;
            umkm_status status;

            umkm_classify_options_init(&options);
            umkm_classification_init(&result);
            options.as_of = days[i];
            options.regime = regime;
            options.basis = (int32_t)i % (UMKM_BASIS_LOWER + 1);
            status = umkm_classify(rules, business, &options, &result, NULL);
            MUST(status == UMKM_OK || status == UMKM_E_NO_REGIME || status == UMKM_E_NO_RULE);
            MUST(status != UMKM_OK || (result.size_class != UMKM_SIZE_UNKNOWN) == (result.citation != NULL));
        }
    }
}

static void use(const umkm_rules *rules, const char *text, size_t size)
{
    umkm_business *business = NULL;
    umkm_rules *again = NULL;

    MUST(umkm_business_new(&business) == UMKM_OK);
    for (int32_t regime = 1; regime <= umkm_regime_count(rules); regime++) {
        check_limits(rules, regime);
    }
    classify(rules, business);
    for (int32_t field = UMKM_FIELD_ANNUAL_SALES; field <= UMKM_FIELD_WORKERS; field++) {
        MUST(umkm_business_set(business, field, 0, NULL) == UMKM_OK);
    }
    classify(rules, business);
    MUST(umkm_rules_with(rules, text, size, &again, NULL) == UMKM_OK);
    MUST(umkm_rules_document_count(again) == umkm_rules_document_count(rules));
    umkm_rules_release(again);
    umkm_business_free(business);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    umkm_error faults[FAULTS];
    umkm_error error;
    umkm_rules *rules = NULL;
    size_t count = 0;
    umkm_status status;

    umkm_error_init(&error);
    for (size_t i = 0; i < FAULTS; i++) {
        umkm_error_init(&faults[i]);
    }
    status = umkm_rules_with(built_in(), text, size, &rules, &error);
    check_error(&error, status, size);
    MUST((status == UMKM_OK) == (rules != NULL));
    MUST(status != UMKM_E_MEMORY && status != UMKM_E_ARGUMENT);
    MUST(umkm_rules_check(built_in(), text, size, faults, FAULTS, &count) == status);
    MUST((status == UMKM_OK) == (count == 0));
    for (size_t i = 0; i < FAULTS && i < count; i++) {
        check_error(&faults[i], faults[i].status, size);
        MUST(faults[i].status != UMKM_OK);
    }
    MUST(count == 0 || memcmp(&faults[0], &error, sizeof error) == 0);
    if (rules != NULL) {
        use(rules, text, size);
        umkm_rules_release(rules);
    }
    return 0;
}
