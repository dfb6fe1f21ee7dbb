/* SPDX-License-Identifier: MIT */
/*
 * Facts as text, as files write them: the first two bytes choose field and unit, the rest is the text. What was read
 * comes out as canonical text that is read as the same fact; what was refused leaves the record as it was. The text is
 * also looked up as every kind of name: what is found has that name.
 */
#include "fuzz/document.h"
#include "fuzz/source.h"

enum { VALUE_SIZE = 256 };

static umkm_business *record(void)
{
    static umkm_business *made;

    if (made == NULL) {
        MUST(umkm_business_new(&made) == UMKM_OK);
    }
    return made;
}

static void check_same(int32_t field, const umkm_business *business)
{
    umkm_business *copy = NULL;
    char text[VALUE_SIZE];
    char again[VALUE_SIZE];
    int64_t values[2] = {0, 0};
    size_t needed = 0;
    umkm_status status;

    MUST(umkm_business_get_text(business, field, text, sizeof text, &needed) == UMKM_OK);
    MUST(umkm_business_new(&copy) == UMKM_OK);
    MUST(umkm_business_set_text(copy, field, text, needed - 1, UMKM_UNIT_RUPIAH, NULL) == UMKM_OK);
    MUST(umkm_business_get_text(copy, field, again, sizeof again, NULL) == UMKM_OK && strcmp(text, again) == 0);
    status = umkm_business_get(business, field, &values[0]);
    MUST(umkm_business_get(copy, field, &values[1]) == status && values[0] == values[1]);
    if (status == UMKM_OK) {
        MUST(umkm_business_set(copy, field, values[0], NULL) == UMKM_OK);
    } else {
        MUST(status == UMKM_E_TYPE);
    }
    MUST(umkm_business_copy(copy, business) == UMKM_OK && umkm_business_is_known(copy, field));
    MUST(umkm_business_unset(copy, field) == UMKM_OK && !umkm_business_is_known(copy, field));
    umkm_business_free(copy);
}

static void check_fact(int32_t field, const char *text, size_t size, int32_t unit)
{
    umkm_business *business = record();
    umkm_error error;
    umkm_status status;

    umkm_error_init(&error);
    MUST(umkm_business_clear(business) == UMKM_OK);
    status = umkm_business_set_text(business, field, text, size, unit, &error);
    check_error(&error, status, size);
    MUST(umkm_business_is_known(business, field) == (status == UMKM_OK));
    if (status == UMKM_OK) {
        check_same(field, business);
    }
    if (umkm_text_means_unknown(text, size)) {
        MUST(status != UMKM_OK);
    }
}

static void check_names(const char *text, size_t size)
{
    const umkm_rules *rules = built_in();
    umkm_field_description field = {.struct_size = sizeof field};
    umkm_regime regime = {.struct_size = sizeof regime};
    umkm_scorecard card = {.struct_size = sizeof card};
    umkm_programme programme = {.struct_size = sizeof programme};
    int32_t handle = 0;

    if (umkm_field_find(text, size, &handle) == UMKM_OK) {
        MUST(umkm_field_info(handle, &field) == UMKM_OK && umkm_field_name(handle) == field.name);
    }
    if (umkm_measure_find(text, size, &handle) == UMKM_OK) {
        MUST(umkm_measure_name(handle)[0] != '\0');
    }
    if (umkm_regime_find(rules, text, size, &handle) == UMKM_OK) {
        MUST(umkm_regime_info(rules, handle, &regime) == UMKM_OK && strlen(regime.id) == size);
    }
    if (umkm_scorecard_find(rules, text, size, &handle) == UMKM_OK) {
        MUST(umkm_scorecard_info(rules, handle, &card) == UMKM_OK && strlen(card.id) == size);
    }
    if (umkm_programme_find(rules, text, size, &handle) == UMKM_OK) {
        MUST(umkm_programme_info(rules, handle, &programme) == UMKM_OK && strlen(programme.id) == size);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int32_t units[] = {UMKM_UNIT_RUPIAH, UMKM_UNIT_RIBU, UMKM_UNIT_JUTA, UMKM_UNIT_MILIAR, UMKM_UNIT_TRILIUN};
    struct source source = {data, size};
    const int32_t field = 1 + take(&source) % (UMKM_FIELD_END - 1);
    const uint8_t unit = take(&source);
    const char *text = (const char *)source.bytes;

    check_names(text, source.left);
    if (umkm_field_name(field)[0] != '\0') {
        check_fact(field, text, source.left, units[unit % 5]);
    } else {
        MUST(umkm_business_set_text(record(), field, text, source.left, units[unit % 5], NULL) == UMKM_E_NAME);
    }
    return 0;
}
