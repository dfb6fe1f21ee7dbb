/* SPDX-License-Identifier: MIT */
/*
 * Writes decision records, for the test that the extension gives the same: one for each line
 *
 *     as-of-date TAB announced (0 or 1) TAB facts, as name=value;name=value
 *
 * A refused line gives the name of the status.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

static umkm_status set_facts(umkm_business *business, char *facts, umkm_error *error)
{
    umkm_status status = umkm_business_clear(business);
    for (char *fact = strtok(facts, ";"); fact != NULL && status == UMKM_OK; fact = strtok(NULL, ";")) {
        char *value = strchr(fact, '=');
        int32_t field = UMKM_FIELD_NONE;
        if (value == NULL) {
            return UMKM_E_NAME;
        }
        status = umkm_field_find(fact, (size_t)(value - fact), &field);
        if (status == UMKM_OK && value[1] != '\0') {
            status = umkm_business_set_text(business, field, value + 1, strlen(value + 1), UMKM_UNIT_RUPIAH, error);
        }
    }
    return status;
}

static umkm_status decide(const umkm_rules *rules, umkm_business *business, char *line, char *record, size_t room)
{
    umkm_classify_options classify;
    umkm_decision_options options;
    umkm_error error;
    umkm_status status;
    char *announced = strchr(line, '\t');
    char *facts = announced != NULL ? strchr(announced + 1, '\t') : NULL;
    if (facts == NULL) {
        return UMKM_E_ARGUMENT;
    }
    umkm_error_init(&error);
    umkm_classify_options_init(&classify);
    umkm_decision_options_init(&options);
    options.classify = &classify;
    options.sections = UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_SCORE | UMKM_SECTION_PROGRAMMES;
    options.announced = announced[1] == '1' ? 1 : 0;
    status = umkm_date_parse(line, (size_t)(announced - line), UMKM_DATE_ISO, &classify.as_of, &error);
    if (status == UMKM_OK) {
        status = set_facts(business, facts + 1, &error);
    }
    return status == UMKM_OK ? umkm_decision_json(rules, business, &options, record, room, NULL, &error) : status;
}

int main(void)
{
    static char line[65536];
    static char record[1048576];
    umkm_rules *rules = NULL;
    umkm_business *business = NULL;
    if (umkm_rules_new(&rules, NULL) != UMKM_OK || umkm_business_new(&business) != UMKM_OK) {
        return EXIT_FAILURE;
    }
    while (fgets(line, sizeof line, stdin) != NULL) {
        umkm_status status;
        line[strcspn(line, "\n")] = '\0';
        status = decide(rules, business, line, record, sizeof record);
        puts(status == UMKM_OK || status == UMKM_E_NO_REGIME ? record : umkm_status_name(status));
    }
    umkm_business_free(business);
    umkm_rules_release(rules);
    return EXIT_SUCCESS;
}
