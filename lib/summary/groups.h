/* SPDX-License-Identifier: MIT */
/*
 * Values of a grouping column and their places 0, 1, 2 … in the order in which they came. No memory is taken on the
 * way.
 */
#ifndef UMKM_SUMMARY_GROUPS_H
#define UMKM_SUMMARY_GROUPS_H

#include <stddef.h>
#include <stdint.h>

#include <umkm/status.h>

struct umkm__groups {
    int64_t *values; /* by place */
    uint32_t *slots; /* hash table with open addressing: place + 1, or 0 */
    uint32_t count;
    uint32_t capacity;
    uint32_t mask; /* slots - 1 */
};

umkm_status umkm__groups_init(struct umkm__groups *groups, uint32_t capacity);
void umkm__groups_free(struct umkm__groups *groups);
/* The place of a value, or UINT32_MAX. */
uint32_t umkm__groups_find(const struct umkm__groups *groups, int64_t value);
/* The place of a value, which gets one when it has none; UINT32_MAX when there is no room. */
uint32_t umkm__groups_place(struct umkm__groups *groups, int64_t value);
/* Forgets the values that came last, down to a count. */
void umkm__groups_shrink(struct umkm__groups *groups, uint32_t count);
/* Sorts values upwards, without memory of its own. */
void umkm__sort(int64_t *values, size_t count);

#endif
