/* SPDX-License-Identifier: MIT */
/*
 * A rule document from any bytes: what the targets for the kinds of document share. What is refused is refused in the
 * same way by umkm_rules_with() and umkm_rules_check(), with faults that lie inside of the text; what is accepted is
 * used by the target, keeps its bytes, and loads again.
 */
#ifndef UMKM_TESTS_FUZZ_DOCUMENT_H
#define UMKM_TESTS_FUZZ_DOCUMENT_H

#include "fuzz/check_error.h"

enum { DOCUMENT_FAULTS = 8, DOCUMENT_DAY = 20261121 };

static inline umkm_rules *built_in(void)
{
    static umkm_rules *rules;

    if (rules == NULL) {
        MUST(umkm_rules_new(&rules, NULL) == UMKM_OK);
    }
    return rules;
}

/* A business of which much is known, and one of which nothing is. */
static inline umkm_business *rich_business(void)
{
    static const char text[] =
        "{\"annual_sales\":2500000000,\"business_capital\":400000000,\"net_worth\":300000000,\"workers\":12,"
        "\"legal_form\":\"cv\",\"exports\":false,\"founded_on\":\"2019-03-01\",\"existing_instalment\":0,"
        "\"requested_amount\":50000000,\"proposed_instalment\":2000000,\"tenor_months\":36,\"monthly_net_cash\":9000000,"
        "\"nib_status\":\"nib_match\",\"has_npwp\":true,\"months_in_business\":40}";
    static umkm_business *business;

    if (business == NULL) {
        MUST(umkm_business_new(&business) == UMKM_OK);
        MUST(umkm_business_from_json(business, text, sizeof text - 1, 0, NULL) == UMKM_OK);
    }
    return business;
}

static inline umkm_business *empty_business(void)
{
    static umkm_business *business;

    if (business == NULL) {
        MUST(umkm_business_new(&business) == UMKM_OK);
    }
    return business;
}

static inline void check_kept_bytes(const umkm_rules *rules, const char *text, size_t size)
{
    size_t last = umkm_rules_document_count(rules);
    umkm_document document = {.struct_size = sizeof document};
    char *kept = malloc(size + 1);
    size_t needed = 0;
    bool found = false;

    MUST(kept != NULL);
    for (size_t i = 0; i < last; i++) {
        MUST(umkm_rules_document(rules, i, &document) == UMKM_OK);
        found = found || (umkm_rules_document_text(rules, i, kept, size + 1, &needed) == UMKM_OK && needed == size + 1 &&
                          memcmp(kept, text, size) == 0);
    }
    MUST(found);
    free(kept);
}

static inline void fuzz_document(const uint8_t *data, size_t size, void (*use)(const umkm_rules *rules))
{
    const char *text = (const char *)data;
    umkm_error faults[DOCUMENT_FAULTS];
    umkm_error error;
    umkm_rules *rules = NULL;
    umkm_rules *again = NULL;
    size_t count = 0;
    umkm_status status;

    umkm_error_init(&error);
    for (size_t i = 0; i < DOCUMENT_FAULTS; i++) {
        umkm_error_init(&faults[i]);
    }
    status = umkm_rules_with(built_in(), text, size, &rules, &error);
    check_error(&error, status, size);
    MUST((status == UMKM_OK) == (rules != NULL));
    MUST(status != UMKM_E_MEMORY && status != UMKM_E_ARGUMENT);
    MUST(umkm_rules_check(built_in(), text, size, faults, DOCUMENT_FAULTS, &count) == status);
    MUST((status == UMKM_OK) == (count == 0));
    for (size_t i = 0; i < DOCUMENT_FAULTS && i < count; i++) {
        check_error(&faults[i], faults[i].status, size);
        MUST(faults[i].status != UMKM_OK);
    }
    MUST(count == 0 || memcmp(&faults[0], &error, sizeof error) == 0);
    if (rules != NULL) {
        MUST(umkm_rules_retain(rules) == rules);
        umkm_rules_release(rules); /* the other reference keeps it alive */
        use(rules);
        check_kept_bytes(rules, text, size);
        MUST(umkm_rules_with(rules, text, size, &again, NULL) == UMKM_OK);
        MUST(umkm_rules_document_count(again) == umkm_rules_document_count(rules));
        umkm_rules_release(again);
        umkm_rules_release(rules);
    }
}

#endif
