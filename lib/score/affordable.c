/* SPDX-License-Identifier: MIT */
#include "base/checked.h"
#include "base/struct_size.h"
#include "base/wide.h"
#include "record/business_internal.h"
#include "score/context.h"

enum { WHOLE = 10000, TARGET = 12500 };

/* The facts that the answer needs. */
struct request {
    int64_t cash;
    int64_t existing;
    int64_t amount;
    int64_t instalment;
};

static bool read_request(const umkm_business *business, struct request *request, int32_t missing[4])
{
    const int32_t fields[4] = {UMKM_FIELD_MONTHLY_NET_CASH, UMKM_FIELD_EXISTING_INSTALMENT, UMKM_FIELD_REQUESTED_AMOUNT,
                               UMKM_FIELD_PROPOSED_INSTALMENT};
    int64_t *const values[4] = {&request->cash, &request->existing, &request->amount, &request->instalment};
    int count = 0;
    for (int i = 0; i < 4; i++) {
        if (!umkm__fact(business, fields[i], values[i])) {
            missing[count++] = fields[i];
        }
    }
    return count == 0;
}

static int64_t greatest_common_divisor(int64_t a, int64_t b)
{
    while (b != 0) {
        const int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/*
 * (existing + instalment * x / amount) * target <= cash * 10000, solved for the largest whole x. Both sides are divided
 * by what target and 10000 have in common, so that usual amounts stay far from 64 bits.
 */
static umkm_status solve(const struct request *request, int32_t target, umkm_affordability *result)
{
    const int64_t common = greatest_common_divisor(WHOLE, target);
    int64_t cash;
    int64_t existing;
    int64_t instalment;
    int64_t room;
    bool inexact = false;
    if (umkm__mul(request->cash, WHOLE / common, &cash) || umkm__mul(request->existing, target / common, &existing) ||
        umkm__mul(request->instalment, target / common, &instalment) || umkm__sub(cash, existing, &room)) {
        return UMKM_E_OVERFLOW;
    }
    result->answer = room >= instalment ? UMKM_HOLDS_YES : UMKM_HOLDS_NO;
    if (room <= 0) {
        return UMKM_OK;
    }
    if (!umkm__mul_div((uint64_t)request->amount, (uint64_t)room, (uint64_t)instalment, &result->amount, &inexact)) {
        result->amount = INT64_MAX;
    }
    result->instalment = room / (target / common);
    return UMKM_OK;
}

umkm_status umkm_affordable(const umkm_business *business, int32_t target, umkm_affordability *result)
{
    umkm_affordability own = {.answer = UMKM_HOLDS_UNKNOWN, .target = target != 0 ? target : TARGET};
    struct request request = {0};
    umkm_status status = UMKM_OK;
    if (business == NULL || result == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (target < 0) {
        return UMKM_E_RANGE;
    }
    if (read_request(business, &request, own.missing)) {
        if (request.instalment == 0 || request.amount == 0) {
            return UMKM_E_INCONSISTENT; /* nothing to scale */
        }
        status = solve(&request, own.target, &own);
    }
    return status != UMKM_OK ? status : umkm__struct_out(result, &own, sizeof own);
}
