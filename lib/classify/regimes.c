/* SPDX-License-Identifier: MIT */
/* What the law documents hold, for tables, plots and the command. */
#include <string.h>

#include <umkm/batch.h>

#include "base/letters.h"
#include "base/struct_size.h"
#include "rules/document.h"

static const struct umkm__regime *find(const umkm_rules *rules, int32_t regime)
{
    return rules != NULL && regime >= 1 && regime <= rules->law->count ? rules->law->regimes[regime - 1] : NULL;
}

int32_t umkm_regime_count(const umkm_rules *rules)
{
    return rules != NULL ? rules->law->count : 0;
}

const char *umkm_citation_at(const umkm_rules *rules, int32_t citation)
{
    return rules != NULL && citation >= 1 && citation <= rules->law->citation_count ? rules->law->citations[citation - 1]
                                                                                    : NULL;
}

static int32_t all_verified(const struct umkm__regime *regime)
{
    for (int32_t i = 0; i < regime->count; i++) {
        for (int32_t j = 0; j < regime->criteria[i].count; j++) {
            if (!regime->criteria[i].rows[j].authority.verified) {
                return 0;
            }
        }
    }
    return 1;
}

umkm_status umkm_regime_info(const umkm_rules *rules, int32_t handle, umkm_regime *info)
{
    const struct umkm__regime *regime = find(rules, handle);
    if (rules == NULL || info == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (regime == NULL) {
        return UMKM_E_NO_RULE;
    }
    const umkm_regime filled = {.regime = handle,
                                .alternative = regime->track == UMKM__TRACK_ALTERNATIVE,
                                .valid_from = regime->valid_from,
                                .valid_to = regime->valid_to == INT32_MAX ? 0 : regime->valid_to,
                                .verified = all_verified(regime),
                                .status = regime->status,
                                .id = regime->id,
                                .title_id = regime->title.id,
                                .title_en = regime->title.en};
    return umkm__struct_out(info, &filled, sizeof filled);
}

umkm_status umkm_regime_find(const umkm_rules *rules, const char *id, size_t length, int32_t *regime)
{
    if (rules == NULL || id == NULL || regime == NULL) {
        return UMKM_E_ARGUMENT;
    }
    for (int32_t i = 0; i < rules->law->count; i++) {
        if (umkm__same_id(rules->law->regimes[i]->id, id, length)) {
            *regime = i + 1;
            return UMKM_OK;
        }
    }
    return UMKM_E_NO_RULE;
}

size_t umkm_regime_limit_count(const umkm_rules *rules, int32_t handle)
{
    const struct umkm__regime *regime = find(rules, handle);
    size_t count = 0;
    for (int32_t i = 0; regime != NULL && i < regime->count; i++) {
        count += (size_t)regime->criteria[i].count;
    }
    return count;
}

/* The row at a place, counting through the criteria; NULL past the end. */
static const struct umkm__limit_row *row_at(const struct umkm__regime *regime, size_t index,
                                            const struct umkm__criterion **criterion)
{
    for (int32_t i = 0; i < regime->count; i++) {
        *criterion = &regime->criteria[i];
        if (index < (size_t)(*criterion)->count) {
            return &(*criterion)->rows[index];
        }
        index -= (size_t)(*criterion)->count;
    }
    return NULL;
}

umkm_status umkm_regime_limit(const umkm_rules *rules, int32_t handle, size_t index, umkm_limit *limit)
{
    const struct umkm__regime *regime = find(rules, handle);
    const struct umkm__criterion *criterion = NULL;
    const struct umkm__limit_row *row = regime != NULL ? row_at(regime, index, &criterion) : NULL;
    if (rules == NULL || limit == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (row == NULL) {
        return regime == NULL ? UMKM_E_NO_RULE : UMKM_E_ARGUMENT;
    }
    const umkm_limit filled = {.measure = criterion->measure,
                               .size_class = row->size_class,
                               .has_above = row->range.has_above,
                               .has_up_to = row->range.has_up_to,
                               .verified = row->authority.verified,
                               .above = row->range.above,
                               .up_to = row->range.up_to,
                               .when_measure = criterion->when_measure,
                               .when_has_above = criterion->when.has_above,
                               .when_above = criterion->when.above,
                               .when_up_to = criterion->when.has_up_to ? criterion->when.up_to : INT64_MAX,
                               .citation = row->authority.citation,
                               .source = row->authority.source};
    return umkm__struct_out(limit, &filled, sizeof filled);
}
