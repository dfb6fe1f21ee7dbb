/* SPDX-License-Identifier: MIT */
/* The terms of a parameter set: plafond, rates, longest tenor, allowance. */
#include <string.h>

#include <umkm/field.h>
#include <umkm/programme.h>

#include "rules/programmes.h"

enum { STEPS_MAX = 32, BPS_MAX = 100000, TENOR_MAX = 1200 };

static const int64_t AMOUNT_MAX = INT64_C(9007199254740991);

static bool read_int32(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                       int32_t most, int32_t *value)
{
    int64_t wide;
    if (!umkm__read_int(reading, object, key, required, 0, most, &wide)) {
        return false;
    }
    *value = (int32_t)wide;
    return true;
}

static void read_numeric_field(struct umkm__reading *reading, const struct umkm__node *object, const char *key,
                               bool required, int32_t *field)
{
    struct umkm__node node = umkm__member(reading, object, key, required);
    umkm_field_description description = {.struct_size = sizeof description};
    const char *name = cJSON_IsString(node.json) ? node.json->valuestring : "";
    if (node.json == NULL) {
        return;
    }
    if (umkm_field_find(name, strlen(name), field) != UMKM_OK || strcmp(umkm_field_name(*field), name) != 0 ||
        umkm_field_info(*field, &description) != UMKM_OK ||
        (description.type != UMKM_TYPE_MONEY && description.type != UMKM_TYPE_COUNT)) {
        umkm__fault(reading, &node, UMKM_E_RULE_REFERENCE, "diharapkan bidang uang atau cacah", "expected money or a count");
    }
}

static void read_plafond(struct umkm__reading *reading, const struct umkm__node *object, struct umkm__programme_terms *terms)
{
    static const char *const KEYS[] = {"above", "from", "up_to", NULL};
    struct umkm__node node = umkm__member(reading, object, "plafond", false);
    bool above;
    if (node.json == NULL || !umkm__is_object(reading, &node, KEYS)) {
        return;
    }
    terms->has_plafond = umkm__read_int(reading, &node, "up_to", true, 1, AMOUNT_MAX, &terms->up_to);
    above = umkm__read_int(reading, &node, "above", false, 0, AMOUNT_MAX, &terms->from);
    terms->from_included = umkm__read_int(reading, &node, "from", false, 1, AMOUNT_MAX, &terms->from);
    if (above && terms->from_included) {
        umkm__fault(reading, &node, UMKM_E_RULE_VALUE, "\"above\" dan \"from\" bersamaan", "both \"above\" and \"from\"");
    }
    if (terms->has_plafond && (terms->from > terms->up_to || (!terms->from_included && terms->from == terms->up_to))) {
        umkm__fault(reading, &node, UMKM_E_RULE_ORDER, "batas bawah di atas batas atas", "lower end above the upper end");
    }
}

static void note_bps(struct umkm__schedule *schedule, int32_t bps)
{
    if (schedule->count == 0 || bps < schedule->lowest) {
        schedule->lowest = bps;
    }
    if (schedule->count == 0 || bps > schedule->highest) {
        schedule->highest = bps;
    }
    schedule->count++;
}

static void read_steps(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__schedule *schedule)
{
    static const char *const KEYS[] = {"up_to", "bps", NULL};
    struct umkm__node list = umkm__member(reading, node, "steps", true);
    int32_t count = list.json == NULL ? -1 : umkm__is_array(reading, &list, 1, STEPS_MAX);
    int64_t last = -1;
    if (count < 0 || (schedule->rows = umkm__reading_alloc(reading, count, sizeof *schedule->rows)) == NULL) {
        return;
    }
    UMKM__EACH(&list, element)
    {
        struct umkm__rate_row *row = &schedule->rows[element.index];
        row->up_to = INT64_MAX;
        if (!umkm__is_object(reading, &element, KEYS)) {
            continue;
        }
        (void)umkm__read_int(reading, &element, "up_to", element.index < count - 1, 0, AMOUNT_MAX, &row->up_to);
        (void)read_int32(reading, &element, "bps", true, BPS_MAX, &row->bps);
        note_bps(schedule, row->bps);
        if (row->up_to <= last) {
            umkm__fault(reading, &element, UMKM_E_RULE_ORDER, NULL, NULL);
        }
        last = row->up_to;
    }
}

/* {"bps": n}; {"lowest": n, "highest": n} when the sources differ; {"by": field, "steps": [{"up_to": n, "bps": n} …]}. */
static void read_schedule(struct umkm__reading *reading, const struct umkm__node *object, const char *key,
                          struct umkm__schedule *schedule)
{
    static const char *const ONE[] = {"bps", NULL};
    static const char *const OPEN[] = {"lowest", "highest", NULL};
    static const char *const STEPS[] = {"by", "steps", NULL};
    struct umkm__node node = umkm__member(reading, object, key, false);
    if (node.json == NULL) {
        return;
    }
    if (umkm__member(reading, &node, "by", false).json != NULL) {
        (void)umkm__is_object(reading, &node, STEPS);
        read_numeric_field(reading, &node, "by", true, &schedule->by_field);
        read_steps(reading, &node, schedule);
        return;
    }
    if (umkm__member(reading, &node, "lowest", false).json != NULL) {
        (void)umkm__is_object(reading, &node, OPEN);
        schedule->unsettled = read_int32(reading, &node, "lowest", true, BPS_MAX, &schedule->lowest) &&
                              read_int32(reading, &node, "highest", true, BPS_MAX, &schedule->highest);
        if (schedule->unsettled && schedule->lowest >= schedule->highest) {
            umkm__fault(reading, &node, UMKM_E_RULE_ORDER, NULL, NULL);
        }
        return;
    }
    if (umkm__is_object(reading, &node, ONE) &&
        (schedule->rows = umkm__reading_alloc(reading, 1, sizeof *schedule->rows)) != NULL &&
        read_int32(reading, &node, "bps", true, BPS_MAX, &schedule->rows[0].bps)) {
        schedule->rows[0].up_to = INT64_MAX;
        note_bps(schedule, schedule->rows[0].bps);
    }
}

static void read_tenor(struct umkm__reading *reading, const struct umkm__node *object, struct umkm__programme_terms *terms)
{
    static const char *const KEYS[] = {"working_capital", "investment", "at_most", NULL};
    struct umkm__node node = umkm__member(reading, object, "tenor_months", false);
    if (node.json == NULL || !umkm__is_object(reading, &node, KEYS)) {
        return;
    }
    (void)read_int32(reading, &node, "working_capital", false, TENOR_MAX, &terms->tenor_working_capital);
    (void)read_int32(reading, &node, "investment", false, TENOR_MAX, &terms->tenor_investment);
    read_numeric_field(reading, &node, "at_most", false, &terms->tenor_by_field);
}

static void read_allowance(struct umkm__reading *reading, const struct umkm__node *object,
                           struct umkm__programme_terms *terms)
{
    static const char *const KEYS[] = {"amount", "test", NULL};
    struct umkm__node node = umkm__member(reading, object, "allowance", false);
    if (node.json == NULL || !umkm__is_object(reading, &node, KEYS)) {
        return;
    }
    (void)umkm__read_int(reading, &node, "amount", true, 1, AMOUNT_MAX, &terms->allowance);
    if (umkm__member(reading, &node, "test", false).json != NULL &&
        (terms->allowance_when = umkm__reading_alloc(reading, 1, sizeof *terms->allowance_when)) != NULL) {
        (void)umkm__read_demand(reading, &node, "test", terms->allowance_when);
    }
}

void umkm__read_terms(struct umkm__reading *reading, const struct umkm__node *set, struct umkm__programme_terms *terms)
{
    static const char *const KEYS[] = {
        "plafond", "rate_of", "rate", "subsidy", "tenor_months", "allowance", "notes", UMKM__AUTHORITY_KEYS, NULL};
    static const char *const BASES[] = {"interest", "turnover", NULL};
    struct umkm__node node = umkm__member(reading, set, "terms", false);
    if (node.json == NULL || !umkm__is_object(reading, &node, KEYS)) {
        return;
    }
    terms->present = true;
    (void)umkm__read_authority(reading, &node, &terms->authority);
    read_plafond(reading, &node, terms);
    (void)umkm__read_choice(reading, &node, "rate_of", false, BASES, &terms->rate_of);
    read_schedule(reading, &node, "rate", &terms->schedules[UMKM_SCHEDULE_RATE]);
    read_schedule(reading, &node, "subsidy", &terms->schedules[UMKM_SCHEDULE_SUBSIDY]);
    read_tenor(reading, &node, terms);
    read_allowance(reading, &node, terms);
    umkm__read_notes(reading, &node, &terms->notes, &terms->note_count);
}
