/* SPDX-License-Identifier: MIT */
/* The shortest way: one fact in, size class and legal basis out. */
#include <stdio.h>

#include <umkm/umkm.h>

int main(void)
{
    umkm_rules *rules = NULL;
    umkm_business *business = NULL;
    umkm_classify_options options;
    umkm_classification result;

    umkm_classify_options_init(&options);
    umkm_classification_init(&result);
    options.as_of = 20261121;
    int ok = umkm_rules_new(&rules, NULL) == UMKM_OK && umkm_business_new(&business) == UMKM_OK &&
             umkm_business_set(business, UMKM_FIELD_ANNUAL_SALES, 2500000000, NULL) == UMKM_OK &&
             umkm_classify(rules, business, &options, &result, NULL) == UMKM_OK;
    if (ok) {
        printf("%s (%s)\n", umkm_size_label(result.size_class, UMKM_LANG_ID), result.citation);
    }
    umkm_business_free(business);
    umkm_rules_release(rules);
    return ok ? 0 : 1;
}
