/* SPDX-License-Identifier: MIT */
#include "summary/groups.h"

#include <stdlib.h>
#include <string.h>

umkm_status umkm__groups_init(struct umkm__groups *groups, uint32_t capacity)
{
    uint32_t slots = 4;
    while (slots < 2 * (capacity + 1)) { /* at most half full, so that an empty one is near */
        slots *= 2;
    }
    *groups = (struct umkm__groups){.capacity = capacity, .mask = slots - 1};
    groups->values = calloc((size_t)capacity + 1, sizeof *groups->values);
    groups->slots = calloc(slots, sizeof *groups->slots);
    return groups->values != NULL && groups->slots != NULL ? UMKM_OK : UMKM_E_MEMORY;
}

void umkm__groups_free(struct umkm__groups *groups)
{
    free(groups->values);
    free(groups->slots);
}

/* The slot that has the value, or the empty one where it would go. */
static uint32_t slot_of(const struct umkm__groups *groups, int64_t value)
{
    uint64_t hash = (uint64_t)value * UINT64_C(0x9E3779B97F4A7C15); /* Fibonacci hashing: the upper bits are mixed best */
    uint32_t slot = (uint32_t)(hash >> 32) & groups->mask;
    while (groups->slots[slot] != 0 && groups->values[groups->slots[slot] - 1] != value) {
        slot = (slot + 1) & groups->mask;
    }
    return slot;
}

uint32_t umkm__groups_find(const struct umkm__groups *groups, int64_t value)
{
    return groups->slots[slot_of(groups, value)] - 1; /* 0 - 1 is UINT32_MAX */
}

uint32_t umkm__groups_place(struct umkm__groups *groups, int64_t value)
{
    uint32_t slot = slot_of(groups, value);
    if (groups->slots[slot] == 0) {
        if (groups->count == groups->capacity) {
            return UINT32_MAX;
        }
        groups->values[groups->count] = value;
        groups->slots[slot] = ++groups->count;
    }
    return groups->slots[slot] - 1;
}

void umkm__groups_shrink(struct umkm__groups *groups, uint32_t count)
{
    /* Backwards: what came last stands at the end of every run of slots, so that emptying its slot breaks none. */
    while (groups->count > count) {
        groups->slots[slot_of(groups, groups->values[groups->count - 1])] = 0;
        groups->count--;
    }
}

static void sift(int64_t *values, size_t at, size_t count)
{
    for (size_t child = 2 * at + 1; child < count; at = child, child = 2 * at + 1) {
        int64_t held = values[at];
        child += child + 1 < count && values[child + 1] > values[child];
        if (held >= values[child]) {
            return;
        }
        values[at] = values[child];
        values[child] = held;
    }
}

/* Heap sort: qsort() may take memory. */
void umkm__sort(int64_t *values, size_t count)
{
    for (size_t i = count / 2; i-- > 0;) {
        sift(values, i, count);
    }
    while (count > 1) {
        int64_t last = values[--count];
        values[count] = values[0];
        values[0] = last;
        sift(values, 0, count);
    }
}
