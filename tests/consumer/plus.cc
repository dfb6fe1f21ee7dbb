// SPDX-License-Identifier: MIT
// libumkm from C++11.
#include <cstdio>
#include <memory>

#include <umkm/umkm.h>

int main()
{
    umkm_rules *rules = nullptr;
    umkm_business *business = nullptr;
    if (umkm_rules_new(&rules, nullptr) != UMKM_OK || umkm_business_new(&business) != UMKM_OK) {
        return 1;
    }
    std::unique_ptr<umkm_rules, void (*)(umkm_rules *)> keep_rules(rules, umkm_rules_release);
    std::unique_ptr<umkm_business, void (*)(umkm_business *)> keep_business(business, umkm_business_free);

    umkm_classify_options options;
    umkm_classification result;
    umkm_classify_options_init(&options);
    umkm_classification_init(&result);
    options.as_of = 20261121;
    if (umkm_business_set(business, UMKM_FIELD_ANNUAL_SALES, INT64_C(2500000000), nullptr) != UMKM_OK ||
        umkm_classify(rules, business, &options, &result, nullptr) != UMKM_OK) {
        return 1;
    }
    std::printf("%s (%s)\n", umkm_size_label(result.size_class, UMKM_LANG_ID), result.citation);
    return 0;
}
