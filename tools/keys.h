/* SPDX-License-Identifier: MIT */
/*
 * Which businesses were met, told apart by 64 bits of their key, and in which class. The keys themselves are not kept.
 *
 * Nine bytes a slot, and at most three quarters of the slots in use: 12 to 24 MB for a million keys, and half as much
 * again while the table grows. With n keys the chance that any two share their bits is about n*n / 2^65: 1 in a million for
 * 5.4 million keys.
 */
#ifndef TOOLS_KEYS_H
#define TOOLS_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { KEYS_MAX = 100000000 };

/* What is known of a key: its class in the earlier file, and where it was met. */
enum { KEY_CLASS_BITS = 0x07, KEY_BEFORE = 0x08, KEY_NOW = 0x10 };

struct keys {
    uint64_t *hashes; /* 0: an empty slot */
    uint8_t *states;
    size_t count;
    size_t slot_count;
};

void keys_free(struct keys *keys);
/* The state of a key, which is made with 0 when it is new; NULL when there is no room for more. */
uint8_t *keys_state(struct keys *keys, uint64_t hash);

#endif
