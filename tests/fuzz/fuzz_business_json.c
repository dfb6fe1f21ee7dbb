/* SPDX-License-Identifier: MIT */
/*
 * A business from any bytes, then the decision about it. A record that is read and written as JSON again is the same record,
 * and gives the same decision.
 */
#include "fuzz/check_error.h"

enum { RECORD_SIZE = 262144, TEXT_SIZE = 16384 };

struct state {
    umkm_rules *rules;
    umkm_business *business;
    umkm_business *again;
    char records[2][RECORD_SIZE];
};

static struct state *state(void)
{
    static struct state *made;

    if (made == NULL) {
        made = calloc(1, sizeof *made);
        MUST(made != NULL);
        MUST(umkm_rules_new(&made->rules, NULL) == UMKM_OK);
        MUST(umkm_business_new(&made->business) == UMKM_OK);
        MUST(umkm_business_new(&made->again) == UMKM_OK);
    }
    return made;
}

/* Every fact as canonical text: what the record can say about itself. */
static size_t write_business(const umkm_business *business, char *text)
{
    size_t used = 0;
    size_t needed = 0;
    char value[128];

    text[used++] = '{';
    for (int32_t field = 1; field < UMKM_FIELD_END; field++) {
        if (umkm_business_is_known(business, field)) {
            MUST(umkm_business_get_text(business, field, value, sizeof value, &needed) == UMKM_OK);
            used += (size_t)sprintf(text + used, "%s\"%s\":\"%s\"", used > 1 ? "," : "", umkm_field_name(field), value);
        }
        MUST(used < TEXT_SIZE - 512);
    }
    text[used++] = '}';
    return used;
}

static umkm_status decide(const struct state *all, const umkm_business *business, char *record)
{
    umkm_classify_options classify;
    umkm_decision_options options;
    umkm_error error;
    size_t needed = 0;
    umkm_status status;

    umkm_error_init(&error);
    umkm_classify_options_init(&classify);
    umkm_decision_options_init(&options);
    options.sections = UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_SCORE | UMKM_SECTION_PROGRAMMES;
    classify.as_of = 20261121;
    options.classify = &classify;
    record[0] = '\0';
    status = umkm_decision_json(all->rules, business, &options, record, RECORD_SIZE, &needed, &error);
    check_error(&error, status, 0);
    MUST(status == UMKM_OK || status == UMKM_E_INCONSISTENT);
    if (status == UMKM_OK) {
        MUST(needed == strlen(record) + 1);
        MUST(umkm__utf8_valid(record, needed - 1) == needed - 1);
    }
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct state *all = state();
    char text[TEXT_SIZE];
    size_t length;
    uint32_t flags = size > 0 && data[0] == ' ' ? UMKM_JSON_ALLOW_UNKNOWN : 0;
    umkm_error error;
    umkm_status status;

    umkm_error_init(&error);
    status = umkm_business_from_json(all->business, (const char *)data, size, flags, &error);
    check_error(&error, status, size);
    MUST(status != UMKM_E_MEMORY && status != UMKM_E_ARGUMENT);
    length = write_business(all->business, text);
    if (status != UMKM_OK) {
        MUST(length == 2);
        return 0;
    }
    MUST(umkm_business_from_json(all->again, text, length, 0, NULL) == UMKM_OK);
    status = decide(all, all->business, all->records[0]);
    MUST(decide(all, all->again, all->records[1]) == status);
    MUST(strcmp(all->records[0], all->records[1]) == 0);
    return 0;
}
