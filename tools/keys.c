/* SPDX-License-Identifier: MIT */
#include "keys.h"

#include "buffer.h"

enum { FIRST_SLOTS = 1024 };

void keys_free(struct keys *keys)
{
    memory_free(keys->hashes);
    memory_free(keys->states);
    *keys = (struct keys){0};
}

static size_t slot_of(const struct keys *keys, uint64_t hash)
{
    size_t slot = (size_t)hash & (keys->slot_count - 1);

    while (keys->hashes[slot] != 0 && keys->hashes[slot] != hash) {
        slot = (slot + 1) & (keys->slot_count - 1);
    }
    return slot;
}

static void grow(struct keys *keys)
{
    struct keys old = *keys;

    keys->slot_count = old.slot_count > 0 ? old.slot_count * 2 : FIRST_SLOTS;
    keys->hashes = memory_new(keys->slot_count, sizeof *keys->hashes);
    keys->states = memory_new(keys->slot_count, sizeof *keys->states);
    for (size_t i = 0; i < old.slot_count; i++) {
        if (old.hashes[i] != 0) {
            size_t slot = slot_of(keys, old.hashes[i]);

            keys->hashes[slot] = old.hashes[i];
            keys->states[slot] = old.states[i];
        }
    }
    memory_free(old.hashes);
    memory_free(old.states);
}

uint8_t *keys_state(struct keys *keys, uint64_t hash)
{
    size_t slot;

    if (4 * (keys->count + 1) > 3 * keys->slot_count) {
        grow(keys);
    }
    slot = slot_of(keys, hash);
    if (keys->hashes[slot] == 0) {
        if (keys->count == KEYS_MAX) {
            return NULL;
        }
        keys->hashes[slot] = hash;
        keys->count++;
    }
    return &keys->states[slot];
}
