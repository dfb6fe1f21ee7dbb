/* SPDX-License-Identifier: MIT */
/* Checks a business: which sets apply on the day, what they ask, what is met. */
#include <string.h>

#include <umkm/date.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "programme/catalogue.h"
#include "programme/result.h"
#include "programme/terms.h"

struct checking {
    umkm_programme_result *result;
    const umkm_programme_options *options;
    struct umkm__facts facts;
};

/* ---- Facts ---- */

/* This room stands above classify: the size class is asked of the classifier, for both purposes. */
static umkm_status classify(const umkm_rules *rules, struct umkm__facts *facts, umkm_error *error)
{
    for (int32_t purpose = UMKM_PURPOSE_FACILITATION; purpose <= UMKM_PURPOSE_REGISTRATION; purpose++) {
        umkm_classify_options options;
        umkm_classification found;
        umkm_status status;
        umkm_classify_options_init(&options);
        umkm_classification_init(&found);
        options.as_of = facts->as_of;
        options.purpose = purpose;
        status = umkm_classify(rules, facts->business, &options, &found, NULL);
        if (status != UMKM_OK && status != UMKM_E_NO_REGIME) { /* without a regime the class is unknown, which is no error */
            return umkm_classify(rules, facts->business, &options, &found, error);
        }
        facts->size_class[purpose] = found.size_class;
        facts->size_by_other[purpose] = (found.warnings & UMKM_WARNING_DECIDED_BY_OTHER_MEASURE) != 0;
        for (int32_t i = 0; i < found.missing_count && i < UMKM_MISSING_MAX; i++) {
            umkm__fieldset_add(&facts->size_missing[purpose], found.missing[i]);
        }
    }
    return UMKM_OK;
}

/* ---- One set ---- */

static struct umkm__answer *add_answer(struct checking *checking, int32_t handle, const struct umkm__parameters *set,
                                       int32_t standing, int32_t availability)
{
    struct umkm__answer *answer = &checking->result->answers[checking->result->count++];
    memset(answer, 0, sizeof *answer);
    answer->programme = checking->result->programmes[handle - 1];
    answer->handle = handle;
    answer->set = set;
    answer->standing = standing;
    answer->availability = availability;
    return answer;
}

static bool uses_other_measure(const struct umkm__demand *demand, const struct umkm__facts *facts)
{
    bool uses = demand->kind == UMKM__DEMAND_LEAF && demand->subject.kind == UMKM__SUBJECT_SIZE_CLASS &&
                facts->size_by_other[demand->subject.code];
    for (int32_t i = 0; i < demand->count; i++) {
        uses = uses || uses_other_measure(&demand->children[i], facts);
    }
    return uses;
}

static void judge_requirements(struct checking *checking, struct umkm__answer *answer)
{
    const struct umkm__parameters *set = answer->set;
    answer->outcomes = &checking->result->outcomes[checking->result->outcome_count];
    checking->result->outcome_count += (size_t)set->count;
    for (int32_t i = 0; i < set->count; i++) {
        struct umkm__outcome *outcome = &answer->outcomes[i];
        *outcome = (struct umkm__outcome){UMKM__VERDICT_MET, {{{0}}, false}};
        if (!umkm__is_asked(set->requirements[i], answer->standing)) {
            continue;
        }
        outcome->verdict = umkm__judge(&set->requirements[i]->demand, &checking->facts, &outcome->lack);
        if (outcome->verdict == UMKM__VERDICT_FAILED) {
            answer->failed++;
        } else if (outcome->verdict == UMKM__VERDICT_UNKNOWN) {
            answer->unknown++;
            umkm__fieldset_join(&answer->lack.fields, &outcome->lack.fields);
            /* As long as a fact is missing, that is what the answer hangs on. */
            answer->lack.unsettled |= outcome->lack.unsettled && umkm__fieldset_count(&outcome->lack.fields) == 0;
        }
        answer->size_by_other |= uses_other_measure(&set->requirements[i]->demand, &checking->facts);
    }
}

static int32_t answer_of(int32_t failed, int32_t unknown)
{
    if (failed > 0) {
        return UMKM_ANSWER_NOT_ELIGIBLE;
    }
    return unknown > 0 ? UMKM_ANSWER_UNKNOWN : UMKM_ANSWER_ELIGIBLE;
}

static bool anything_unknown(const struct umkm__answer *answer, const struct umkm__facts *facts)
{
    for (int32_t i = 0; i < answer->set->count; i++) {
        const struct umkm__requirement *requirement = answer->set->requirements[i];
        if (umkm__is_asked(requirement, answer->standing) &&
            umkm__judge(&requirement->demand, facts, NULL) == UMKM__VERDICT_UNKNOWN) {
            return true;
        }
    }
    return false;
}

static void look_for_changes(struct checking *checking, struct umkm__answer *answer)
{
    struct umkm__facts facts = checking->facts;
    facts.business = &checking->result->scratch;
    checking->result->scratch = *checking->facts.business;
    if (umkm__find_changes(answer->set, answer->standing, &checking->result->scratch, &facts, &answer->changes)) {
        answer->answer_after = anything_unknown(answer, &facts) ? UMKM_ANSWER_UNKNOWN : UMKM_ANSWER_ELIGIBLE;
    }
}

static void check_set(struct checking *checking, int32_t handle, const struct umkm__parameters *set, int32_t standing)
{
    struct umkm__answer *answer = add_answer(checking, handle, set, standing, UMKM__APPLIES);
    judge_requirements(checking, answer);
    answer->answer = answer_of(answer->failed, answer->unknown);
    answer->answer_after = answer->answer;
    if (answer->failed == 0) {
        umkm__terms_for(&set->terms, &checking->facts, &answer->terms);
    } else if (checking->options->skip_changes == 0) {
        look_for_changes(checking, answer);
    }
}

/* ---- One programme ---- */

static bool covers(const struct umkm__parameters *set, int32_t day)
{
    return set->valid_from <= day && day < set->valid_to;
}

/* The set of a day that is more than announced; else the reason why there is none, and the set that comes nearest. */
static const struct umkm__parameters *set_on(const struct umkm__programme *programme, int32_t day, int32_t *availability)
{
    const struct umkm__parameters *before = NULL;
    const struct umkm__parameters *after = NULL;
    for (const struct umkm__parameters *set = programme->sets; set < programme->sets + programme->count; set++) {
        if (set->status == UMKM_RULE_ANNOUNCED) {
            continue;
        }
        if (covers(set, day)) {
            *availability = set->status == UMKM_RULE_SUSPENDED ? UMKM__SUSPENDED : UMKM__APPLIES;
            return set;
        }
        if (set->valid_to <= day && (before == NULL || set->valid_to > before->valid_to)) {
            before = set;
        }
        if (set->valid_from > day && (after == NULL || set->valid_from < after->valid_from)) {
            after = set;
        }
    }
    *availability = UMKM__NOT_CARRIED;
    if (after == NULL) {
        *availability = UMKM__CLOSED;
    } else if (day < programme->began) {
        *availability = UMKM__NOT_BEGUN;
    }
    return before != NULL ? before : after;
}

static bool same_reasons(const struct umkm__answer *a, const struct umkm__answer *b, enum umkm__verdict verdict)
{
    int32_t j = 0;
    for (int32_t i = 0; i < a->set->count; i++) {
        if (a->outcomes[i].verdict != verdict) {
            continue;
        }
        while (j < b->set->count && b->outcomes[j].verdict != verdict) {
            j++;
        }
        if (j == b->set->count || strcmp(a->set->requirements[i]->id, b->set->requirements[j]->id) != 0) {
            return false;
        }
        j++;
    }
    return true;
}

static bool differs(const struct umkm__answer *announced, const struct umkm__answer *in_force)
{
    return in_force == NULL || in_force->availability != UMKM__APPLIES || announced->answer != in_force->answer ||
           announced->failed != in_force->failed || announced->unknown != in_force->unknown ||
           !same_reasons(announced, in_force, UMKM__VERDICT_FAILED) ||
           !same_reasons(announced, in_force, UMKM__VERDICT_UNKNOWN) ||
           !umkm__terms_equal(&announced->terms, &in_force->terms);
}

static void check_announced(struct checking *checking, int32_t handle, int32_t standing, const struct umkm__answer *in_force)
{
    const struct umkm__programme *programme = checking->result->programmes[handle - 1];
    for (const struct umkm__parameters *set = programme->sets; set < programme->sets + programme->count; set++) {
        const bool open = set->standings[0] == standing || set->standings[1] == standing;
        if (set->status == UMKM_RULE_ANNOUNCED && covers(set, checking->options->as_of) && open) {
            check_set(checking, handle, set, standing);
            struct umkm__answer *answer = &checking->result->answers[checking->result->count - 1];
            answer->differs = differs(answer, in_force);
        }
    }
}

/* Announced rules take the standing from the set in force; where there is none, their own. */
static void standings_of(const struct umkm__programme *programme, const struct umkm__parameters *set, int32_t asked,
                         int32_t standings[2])
{
    const int32_t *allowed = set != NULL ? set->standings : programme->sets[0].standings;
    standings[0] = allowed[0];
    standings[1] = asked == UMKM_STANDING_BOTH ? allowed[1] : 0;
    if (asked == UMKM_STANDING_ALONE || asked == UMKM_STANDING_MEMBER) {
        standings[0] = allowed[0] == asked || allowed[1] == asked ? asked : 0;
    }
}

static void check_programme(struct checking *checking, int32_t handle)
{
    const struct umkm__programme *programme = checking->result->programmes[handle - 1];
    int32_t availability;
    const struct umkm__parameters *set = set_on(programme, checking->options->as_of, &availability);
    int32_t standings[2];
    standings_of(programme, set, checking->options->standing, standings);
    for (int32_t i = 0; i < 2 && standings[i] != 0; i++) {
        struct umkm__answer *in_force = NULL;
        if (set != NULL && availability == UMKM__APPLIES) {
            check_set(checking, handle, set, standings[i]);
            in_force = &checking->result->answers[checking->result->count - 1];
        } else if (set != NULL) {
            const bool unknown = availability == UMKM__NOT_CARRIED;
            in_force = add_answer(checking, handle, set, standings[i], availability);
            in_force->failed = !unknown;
            in_force->unknown = unknown;
            in_force->answer = answer_of(in_force->failed, in_force->unknown);
            in_force->answer_after = in_force->answer;
        }
        if (checking->options->announced != 0) {
            check_announced(checking, handle, standings[i], in_force);
        }
    }
}

/* ---- Entry ---- */

static umkm_status read_options(const umkm_programme_options *given, const umkm_programme_result *result,
                                umkm_programme_options *options, umkm_error *error)
{
    umkm_status status;
    umkm_programme_options_init(options);
    status = umkm__struct_in(options, sizeof *options, _Alignof(umkm_programme_options), given);
    if (status != UMKM_OK) {
        return umkm__fail_with(error, status, "siapkan dengan umkm_programme_options_init()",
                               "prepare it with umkm_programme_options_init()");
    }
    if (!umkm_date_is_valid(options->as_of)) {
        return umkm__fail_with(error, UMKM_E_DATE, "as_of wajib diisi", "as_of is required");
    }
    if (options->programme < 0 || options->programme > result->programme_count) {
        return umkm__fail_with(error, UMKM_E_NO_RULE, "program tidak dikenal", "no such programme");
    }
    if (options->standing < UMKM_STANDING_USUAL || options->standing > UMKM_STANDING_BOTH) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, "kedudukan tidak dikenal", "no such standing");
    }
    return UMKM_OK;
}

umkm_status umkm_programme_check(const umkm_business *business, const umkm_programme_options *options,
                                 umkm_programme_result *result, umkm_error *error)
{
    umkm_programme_options own;
    struct checking checking = {result, &own, {.business = business}};
    umkm_status status;
    if (result != NULL) {
        result->count = 0;
        result->outcome_count = 0;
    }
    if (business == NULL || options == NULL || result == NULL) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    status = read_options(options, result, &own, error);
    if (status != UMKM_OK) {
        return status;
    }
    checking.facts.as_of = own.as_of;
    status = classify(result->rules, &checking.facts, error);
    for (int32_t handle = 1; status == UMKM_OK && handle <= result->programme_count; handle++) {
        if (own.programme == 0 || own.programme == handle) {
            check_programme(&checking, handle);
        }
    }
    return status;
}
