/* SPDX-License-Identifier: MIT */
#include "programme/terms.h"

#include <string.h>

#include "programme/judge.h"

static umkm_term_rate known_rate(const struct umkm__schedule *schedule, int32_t bps)
{
    return (umkm_term_rate){UMKM_TERM_KNOWN, schedule->by_field, bps, bps, bps, 0};
}

/* The step that the value of the field falls in. Above the last step of a closed schedule there is no rate. */
static umkm_term_rate rate_at(const struct umkm__schedule *schedule, int64_t value)
{
    for (int32_t i = 0; i < schedule->count; i++) {
        if (value <= schedule->rows[i].up_to) {
            return known_rate(schedule, schedule->rows[i].bps);
        }
    }
    return (umkm_term_rate){UMKM_TERM_NONE, schedule->by_field, 0, 0, 0, 0};
}

static umkm_term_rate rate_for(const struct umkm__schedule *schedule, const struct umkm__facts *facts)
{
    int64_t value;
    if (schedule->count == 0 && !schedule->unsettled) {
        return (umkm_term_rate){UMKM_TERM_NONE, 0, 0, 0, 0, 0};
    }
    if (!schedule->unsettled && schedule->lowest == schedule->highest) {
        return known_rate(schedule, schedule->lowest);
    }
    if (schedule->by_field != 0 && facts != NULL && umkm__fact_or_implied(facts->business, schedule->by_field, &value)) {
        return rate_at(schedule, value);
    }
    return (umkm_term_rate){UMKM_TERM_UNKNOWN, schedule->by_field, 0, schedule->lowest, schedule->highest, 0};
}

static int32_t allowance_state(const struct umkm__programme_terms *source, const struct umkm__facts *facts)
{
    if (source->allowance == 0) {
        return UMKM_TERM_NONE;
    }
    if (source->allowance_when == NULL) {
        return UMKM_TERM_KNOWN;
    }
    if (facts == NULL) {
        return UMKM_TERM_UNKNOWN;
    }
    static const int32_t STATES[] = {[UMKM__VERDICT_UNKNOWN] = UMKM_TERM_UNKNOWN,
                                     [UMKM__VERDICT_MET] = UMKM_TERM_KNOWN,
                                     [UMKM__VERDICT_FAILED] = UMKM_TERM_NONE};
    return STATES[umkm__judge(source->allowance_when, facts, NULL)];
}

void umkm__terms_for(const struct umkm__programme_terms *source, const struct umkm__facts *facts, umkm_terms *terms)
{
    memset(terms, 0, sizeof *terms);
    if (!source->present) {
        return;
    }
    terms->present = 1;
    terms->verified = source->authority.verified;
    terms->has_plafond = source->has_plafond;
    terms->plafond_from = source->from;
    terms->plafond_up_to = source->up_to;
    terms->plafond_from_included = source->from_included;
    terms->rate_of = source->rate_of;
    terms->rate = rate_for(&source->schedules[UMKM_SCHEDULE_RATE], facts);
    terms->subsidy = rate_for(&source->schedules[UMKM_SCHEDULE_SUBSIDY], facts);
    terms->tenor_working_capital = source->tenor_working_capital;
    terms->tenor_investment = source->tenor_investment;
    terms->tenor_by_field = source->tenor_by_field;
    terms->allowance_state = allowance_state(source, facts);
    terms->allowance = terms->allowance_state != UMKM_TERM_NONE ? source->allowance : 0;
    terms->note_count = source->note_count;
    terms->citation = source->authority.citation;
    terms->source = source->authority.source;
    terms->evidence = umkm__evidence_name(source->authority.evidence);
}

static bool rates_equal(const umkm_term_rate *a, const umkm_term_rate *b)
{
    return a->state == b->state && a->lowest == b->lowest && a->highest == b->highest;
}

bool umkm__terms_equal(const umkm_terms *a, const umkm_terms *b)
{
    return a->present == b->present && a->has_plafond == b->has_plafond && a->plafond_from == b->plafond_from &&
           a->plafond_up_to == b->plafond_up_to && a->plafond_from_included == b->plafond_from_included &&
           a->rate_of == b->rate_of && rates_equal(&a->rate, &b->rate) && rates_equal(&a->subsidy, &b->subsidy) &&
           a->tenor_working_capital == b->tenor_working_capital && a->tenor_investment == b->tenor_investment &&
           a->tenor_by_field == b->tenor_by_field && a->allowance_state == b->allowance_state &&
           a->allowance == b->allowance;
}
