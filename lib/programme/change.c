/* SPDX-License-Identifier: MIT */
#include "programme/change.h"

#include <umkm/programme.h>

#include "base/checked.h"
#include "programme/judge.h"

/* A change can break a requirement that was met, so that a fact is set again; this ends the search all the same. */
enum { STEPS_MAX = 2 * UMKM__CHANGES_MAX };

/* Changes tried for one answer; beyond that none are proposed. The built-in programmes need far fewer. */
enum { TRIES_MAX = 4096 };

struct search {
    const struct umkm__parameters *set;
    int32_t standing;
    int32_t allowed; /* UMKM_CHANGEABLE_ACTION, or also TIME */
    int32_t budget;  /* facts that may be changed */
    struct umkm_business *scratch;
    const struct umkm__facts *facts; /* of scratch */
    struct umkm__change_list *changes;
    int32_t *tries; /* left */
};

bool umkm__is_asked(const struct umkm__requirement *requirement, int32_t standing)
{
    return requirement->standing == UMKM_STANDING_USUAL || requirement->standing == standing;
}

static bool fails(const struct search *search, const struct umkm__demand *demand)
{
    return umkm__judge(demand, search->facts, NULL) == UMKM__VERDICT_FAILED;
}

static bool may_change(const struct search *search, const struct umkm__demand *leaf)
{
    return leaf->changeable != UMKM_CHANGEABLE_NO && leaf->changeable <= search->allowed;
}

/* Whether a failing demand could be repaired at all, whatever else that breaks. Cuts most searches short. */
static bool repairable(const struct search *search, const struct umkm__demand *demand)
{
    const bool any = demand->kind == UMKM__DEMAND_ANY;
    if (demand->kind == UMKM__DEMAND_LEAF) {
        return may_change(search, demand);
    }
    for (int32_t i = 0; i < demand->count; i++) {
        const struct umkm__demand *child = &demand->children[i];
        if (fails(search, child) && repairable(search, child) == any) {
            return any;
        }
    }
    return !any;
}

static const struct umkm__requirement *first_failing(const struct search *search)
{
    for (int32_t i = 0; i < search->set->count; i++) {
        const struct umkm__requirement *requirement = search->set->requirements[i];
        if (umkm__is_asked(requirement, search->standing) && fails(search, &requirement->demand)) {
            return requirement;
        }
    }
    return NULL;
}

static int32_t field_of(const struct umkm__demand *leaf)
{
    switch (leaf->subject.kind) {
    case UMKM__SUBJECT_SUM:
        return leaf->subject.second;
    case UMKM__SUBJECT_MEASURE: /* the loader admits only the age of the business */
        return UMKM_FIELD_MONTHS_IN_BUSINESS;
    default:
        return leaf->subject.code;
    }
}

static void gather_fields(const struct search *search, const struct umkm__demand *demand, struct umkm__fieldset *fields)
{
    if (demand->kind == UMKM__DEMAND_LEAF && may_change(search, demand)) {
        umkm__fieldset_add(fields, field_of(demand));
    }
    for (int32_t i = 0; i < demand->count; i++) {
        gather_fields(search, &demand->children[i], fields);
    }
}

/* Failing requirements that share no fact with one another need a change each: it takes at least that many. */
static int32_t least_changes(const struct search *search)
{
    struct umkm__fieldset taken = {{0}};
    int32_t count = 0;
    for (int32_t i = 0; i < search->set->count; i++) {
        const struct umkm__requirement *requirement = search->set->requirements[i];
        struct umkm__fieldset fields = {{0}};
        if (!umkm__is_asked(requirement, search->standing) || !fails(search, &requirement->demand)) {
            continue;
        }
        gather_fields(search, &requirement->demand, &fields);
        if (!umkm__fieldset_meet(&taken, &fields)) {
            umkm__fieldset_join(&taken, &fields);
            count++;
        }
    }
    return count;
}

static bool all_repairable(const struct search *search)
{
    for (int32_t i = 0; i < search->set->count; i++) {
        const struct umkm__requirement *requirement = search->set->requirements[i];
        if (umkm__is_asked(requirement, search->standing) && fails(search, &requirement->demand) &&
            !repairable(search, &requirement->demand)) {
            return false;
        }
    }
    return true;
}

/* The limit of a comparison, as a value of the field that is to be changed. */
static bool limit_of(const struct search *search, const struct umkm__demand *leaf, int64_t *limit)
{
    int64_t other;
    if (leaf->than != 0) {
        return umkm__fact_or_implied(search->scratch, leaf->than, limit);
    }
    *limit = leaf->values[0];
    if (leaf->subject.kind != UMKM__SUBJECT_SUM) {
        return true;
    }
    return umkm__fact_or_implied(search->scratch, leaf->subject.code, &other) && !umkm__sub(*limit, other, limit);
}

static bool in_range(int32_t field, int64_t value)
{
    umkm_field_description description = {.struct_size = sizeof description};
    const bool money = umkm_field_info(field, &description) == UMKM_OK && description.type == UMKM_TYPE_MONEY;
    return value >= description.minimum && value <= description.maximum && (!money || value > 0);
}

/* The value nearest to the limit that satisfies a leaf. */
static bool aim(const struct search *search, const struct umkm__demand *leaf, struct umkm__change *change)
{
    int64_t limit;
    bool overflow = false;
    if (!limit_of(search, leaf, &limit)) {
        return false;
    }
    if (leaf->compare == UMKM_COMPARE_ABOVE) {
        overflow = umkm__add(limit, 1, &limit);
    } else if (leaf->compare == UMKM_COMPARE_BELOW) {
        overflow = umkm__sub(limit, 1, &limit);
    }
    change->field = field_of(leaf);
    change->value = limit;
    change->leaf = leaf;
    return !overflow && in_range(change->field, limit);
}

static void forget(struct umkm_business *business, int32_t field)
{
    business->known[(uint32_t)field >> 6] &= ~(UINT64_C(1) << ((uint32_t)field & 63U));
    business->values[field] = 0;
}

static void apply(struct umkm_business *business, const struct umkm__change *change)
{
    business->known[(uint32_t)change->field >> 6] |= UINT64_C(1) << ((uint32_t)change->field & 63U);
    business->values[change->field] = change->value;
    if (change->field == UMKM_FIELD_MONTHS_IN_BUSINESS) { /* which is read only when nothing better is known */
        forget(business, UMKM_FIELD_FOUNDED_ON);
        forget(business, UMKM_FIELD_FOUNDED_YEAR);
    }
}

/* Notes a change; a fact that was changed before keeps its place. False when that is one fact too many. */
static bool note(const struct search *search, const struct umkm__change *change)
{
    struct umkm__change_list *list = search->changes;
    int32_t place = 0;
    while (place < list->count && list->items[place].field != change->field) {
        place++;
    }
    if (place == list->count) {
        if (list->count == search->budget) {
            return false;
        }
        list->count++;
    }
    list->items[place] = *change;
    return true;
}

static bool solve(const struct search *search, int32_t steps);

static bool repair_leaf(const struct search *search, const struct umkm__requirement *requirement,
                        const struct umkm__demand *leaf, int32_t steps)
{
    const struct umkm_business before = *search->scratch;
    const struct umkm__change_list changes = *search->changes;
    struct umkm__change change = {.requirement = requirement};
    if (steps == 0 || *search->tries == 0 || !may_change(search, leaf) || !aim(search, leaf, &change) ||
        !note(search, &change)) {
        return false;
    }
    --*search->tries;
    apply(search->scratch, &change);
    if (!fails(search, leaf) && solve(search, steps - 1)) {
        return true;
    }
    *search->scratch = before;
    *search->changes = changes;
    return false;
}

/* Of "all", the first part that fails: the others come up when it is repaired. Of "any", each part in turn. */
static bool repair(const struct search *search, const struct umkm__requirement *requirement,
                   const struct umkm__demand *demand, int32_t steps)
{
    if (demand->kind == UMKM__DEMAND_LEAF) {
        return repair_leaf(search, requirement, demand, steps);
    }
    for (int32_t i = 0; i < demand->count; i++) {
        const struct umkm__demand *child = &demand->children[i];
        if (!fails(search, child)) {
            continue;
        }
        if (repair(search, requirement, child, steps)) {
            return true;
        }
        if (demand->kind == UMKM__DEMAND_ALL) {
            return false;
        }
    }
    return false;
}

static bool solve(const struct search *search, int32_t steps)
{
    const struct umkm__requirement *requirement = first_failing(search);
    return requirement == NULL || repair(search, requirement, &requirement->demand, steps);
}

bool umkm__find_changes(const struct umkm__parameters *set, int32_t standing, struct umkm_business *scratch,
                        const struct umkm__facts *facts, struct umkm__change_list *changes)
{
    int32_t tries = TRIES_MAX;
    struct search search = {set, standing, UMKM_CHANGEABLE_ACTION, 0, scratch, facts, changes, &tries};
    changes->count = 0;
    for (; search.allowed <= UMKM_CHANGEABLE_TIME; search.allowed++) {
        if (!all_repairable(&search)) {
            continue;
        }
        for (search.budget = least_changes(&search); search.budget <= UMKM__CHANGES_MAX; search.budget++) {
            if (solve(&search, STEPS_MAX)) {
                return true;
            }
        }
    }
    return false;
}
