/* SPDX-License-Identifier: MIT */
#include "record/size.h"

#include "record/business_internal.h"

static const struct umkm__size_source SOURCES[] = {
    [UMKM_MEASURE_ANNUAL_SALES] = {UMKM_FIELD_ANNUAL_SALES, {0}, 0},
    [UMKM_MEASURE_BUSINESS_CAPITAL] = {UMKM_FIELD_BUSINESS_CAPITAL,
                                       {UMKM_FIELD_TOTAL_INVESTMENT, UMKM_FIELD_LAND_COST, UMKM_FIELD_BUILDING_COST},
                                       2},
    [UMKM_MEASURE_NET_WORTH] = {UMKM_FIELD_NET_WORTH,
                                {UMKM_FIELD_TOTAL_ASSETS, UMKM_FIELD_TOTAL_LIABILITIES, UMKM_FIELD_LAND_AND_BUILDINGS},
                                1},
    [UMKM_MEASURE_WORKERS] = {UMKM_FIELD_WORKERS, {0}, 0},
    [UMKM_MEASURE_INVESTMENT] = {UMKM_FIELD_NONE,
                                 {UMKM_FIELD_TOTAL_INVESTMENT, UMKM_FIELD_LAND_COST, UMKM_FIELD_BUILDING_COST},
                                 2},
};

const struct umkm__size_source *umkm__size_source(int32_t measure)
{
    return &SOURCES[measure];
}

umkm_status umkm__size_derive(const struct umkm__size_source *source, const bool known[UMKM__SIZE_TERMS],
                              const int64_t values[UMKM__SIZE_TERMS], bool *derivable, int64_t *value)
{
    int64_t rest = values[0];
    *derivable = source->terms[0] != UMKM_FIELD_NONE && known[0] && known[1] && known[2];
    *value = 0;
    for (int i = UMKM__SIZE_TERMS - 1; known[0] && i >= UMKM__SIZE_TERMS - source->parts; i--) {
        if (known[i] && values[i] > rest) {
            return UMKM_E_INCONSISTENT;
        }
        rest -= known[i] ? values[i] : 0;
    }
    if (*derivable) {
        *value = source->parts == UMKM__SIZE_TERMS - 1 ? rest : rest - values[1]; /* both at least 0: cannot overflow */
    }
    return UMKM_OK;
}

static umkm_status derive(const umkm_business *business, const struct umkm__size_source *source, struct umkm__size *size)
{
    int64_t values[UMKM__SIZE_TERMS] = {0};
    bool known[UMKM__SIZE_TERMS] = {false};
    umkm_status status;
    for (int i = 0; i < UMKM__SIZE_TERMS && source->terms[i] != UMKM_FIELD_NONE; i++) {
        known[i] = umkm__fact(business, source->terms[i], &values[i]);
        size->at_int32_max |= known[i] && values[i] == INT32_MAX;
    }
    status = umkm__size_derive(source, known, values, &size->known, &size->value);
    size->at_int32_max &= size->known;
    return status;
}

umkm_status umkm__size(const umkm_business *business, int32_t measure, struct umkm__size *size)
{
    const struct umkm__size_source *source = &SOURCES[measure];
    int64_t stated = 0;
    bool is_stated = source->field != UMKM_FIELD_NONE && umkm__fact(business, source->field, &stated);
    if (source->terms[0] == UMKM_FIELD_NONE || !umkm__known(business, source->terms[0])) { /* nothing to compute it from */
        *size = (struct umkm__size){.known = is_stated, .at_int32_max = is_stated && stated == INT32_MAX, .value = stated};
        return UMKM_OK;
    }
    struct umkm__size computed = {0};
    umkm_status status = derive(business, source, &computed);
    *size = computed;
    size->derived = computed.known;
    if (!is_stated) {
        return status;
    }
    *size = (struct umkm__size){.known = true,
                                .differs = status != UMKM_OK || (computed.known && computed.value != stated),
                                .at_int32_max = stated == INT32_MAX,
                                .value = stated};
    return UMKM_OK;
}
