/* SPDX-License-Identifier: MIT */
/* A law document from any bytes; what is accepted classifies on any day without doing harm. See document.h. */
#include "fuzz/document.h"

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

static void use(const umkm_rules *rules)
{
    for (int32_t regime = 1; regime <= umkm_regime_count(rules); regime++) {
        check_limits(rules, regime);
    }
    classify(rules, empty_business());
    classify(rules, rich_business());
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_document(data, size, use);
    return 0;
}
