/* SPDX-License-Identifier: MIT */
#include "record/size.h"

#include "base/checked.h"
#include "record/business_internal.h"

static const struct umkm__size_source SOURCES[] = {
    [UMKM_MEASURE_ANNUAL_SALES] = {UMKM_FIELD_ANNUAL_SALES, {0}},
    [UMKM_MEASURE_BUSINESS_CAPITAL] = {UMKM_FIELD_BUSINESS_CAPITAL,
                                       {UMKM_FIELD_TOTAL_INVESTMENT, UMKM_FIELD_LAND_COST, UMKM_FIELD_BUILDING_COST}},
    [UMKM_MEASURE_NET_WORTH] = {UMKM_FIELD_NET_WORTH,
                                {UMKM_FIELD_TOTAL_ASSETS, UMKM_FIELD_TOTAL_LIABILITIES, UMKM_FIELD_LAND_AND_BUILDINGS}},
    [UMKM_MEASURE_WORKERS] = {UMKM_FIELD_WORKERS, {0}},
    [UMKM_MEASURE_INVESTMENT] = {UMKM_FIELD_NONE,
                                 {UMKM_FIELD_TOTAL_INVESTMENT, UMKM_FIELD_LAND_COST, UMKM_FIELD_BUILDING_COST}},
};

const struct umkm__size_source *umkm__size_source(int32_t measure) { return &SOURCES[measure]; }

/* Land and buildings are part of the assets; land and building cost are part of the investment. */
static bool contradict(const struct umkm__size_source *source, const int64_t values[UMKM__SIZE_TERMS])
{
    int64_t parts;
    if (source->terms[0] == UMKM_FIELD_TOTAL_ASSETS) {
        return values[2] > values[0];
    }
    return umkm__add(values[1], values[2], &parts) || parts > values[0];
}

static umkm_status derive(const umkm_business *business, const struct umkm__size_source *source, struct umkm__size *size)
{
    int64_t values[UMKM__SIZE_TERMS];
    bool known = source->terms[0] != UMKM_FIELD_NONE;
    size->at_int32_max = false;
    for (int i = 0; i < UMKM__SIZE_TERMS && known; i++) {
        known = umkm__fact(business, source->terms[i], &values[i]);
        size->at_int32_max |= known && values[i] == INT32_MAX;
    }
    size->known = known;
    if (!known) {
        size->at_int32_max = false;
        return UMKM_OK;
    }
    if (contradict(source, values)) {
        return UMKM_E_INCONSISTENT;
    }
    return umkm__sub(values[0], values[1], &size->value) || umkm__sub(size->value, values[2], &size->value)
               ? UMKM_E_OVERFLOW
               : UMKM_OK;
}

umkm_status umkm__size(const umkm_business *business, int32_t measure, struct umkm__size *size)
{
    const struct umkm__size_source *source = &SOURCES[measure];
    struct umkm__size computed = {0};
    umkm_status status = derive(business, source, &computed);
    int64_t stated;
    *size = computed;
    size->derived = computed.known;
    if (source->field == UMKM_FIELD_NONE || !umkm__fact(business, source->field, &stated)) {
        return status;
    }
    *size = (struct umkm__size){.known = true,
                                .differs = status != UMKM_OK || (computed.known && computed.value != stated),
                                .at_int32_max = stated == INT32_MAX,
                                .value = stated};
    return UMKM_OK;
}
