/* SPDX-License-Identifier: MIT */
#include "score/lanes.h"

#include <stdlib.h>
#include <string.h>

#include <umkm/date.h>

#if defined(UMKM__X86_KERNELS)
extern umkm__score_block umkm__score_block_avx2;
extern umkm__score_block umkm__score_block_avx512;
#endif
extern umkm__score_block umkm__score_block_baseline;

umkm__score_block *umkm__best_score_block(void)
{
#if defined(UMKM__X86_KERNELS)
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
        return umkm__score_block_avx512;
    }
    if (__builtin_cpu_supports("avx2")) {
        return umkm__score_block_avx2;
    }
#endif
    return umkm__score_block_baseline;
}

/* Older facts are staler, so one day divides them: the last on which they are stale, and the day after it. */
static int32_t first_fresh_day(const struct umkm__card_age *age, int32_t as_of)
{
    int32_t day = as_of;
    int32_t before = umkm__day_before(day);
    while (umkm_date_is_valid(before) && !umkm__is_stale(age, before, as_of)) {
        day = before;
        before = umkm__day_before(day);
    }
    return umkm_date_is_valid(before) ? day : 0;
}

/* Everything in one piece of memory, from the beginning of a cache line on. */
struct umkm__lanes *umkm__lanes_new(const struct umkm__table *table, const struct umkm__lane_card *lane_card, int32_t as_of,
                                    struct umkm__score_wants wants)
{
    const struct umkm__scorecard *card = lane_card->card;
    const size_t operands = (size_t)card->operands.count;
    const size_t groups = (size_t)lane_card->group_count;
    const size_t bytes =
        sizeof(struct umkm__lanes) + groups * sizeof(struct umkm__lane_group) + (2 * table->count + operands) * UMKM__LANE;
    unsigned char *memory = calloc(1, bytes + UMKM__LINE - 1);
    struct umkm__lanes *lanes;
    if (memory == NULL) {
        return NULL;
    }
    lanes = (void *)(memory + (UMKM__LINE - (uintptr_t)memory % UMKM__LINE) % UMKM__LINE);
    lanes->memory = memory;
    lanes->groups = (void *)(lanes + 1);
    lanes->masks = (void *)(lanes->groups + groups);
    lanes->values = lanes->masks + table->count * UMKM__LANE;
    lanes->cells = lanes->values + table->count * UMKM__LANE;
    lanes->table = table;
    lanes->lane_card = lane_card;
    lanes->as_of = as_of;
    lanes->wants = wants;
    memset(lanes->always, 0xFF, sizeof lanes->always);
    for (int32_t i = 0; i < card->age_count; i++) {
        const bool given = table->columns[card->ages[i].field] != NULL;
        lanes->stale_before[i] = given ? first_fresh_day(&card->ages[i], as_of) : 0;
    }
    return lanes;
}

void umkm__lanes_free(struct umkm__lanes *lanes)
{
    if (lanes != NULL) {
        free(lanes->memory);
    }
}
