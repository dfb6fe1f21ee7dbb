/* SPDX-License-Identifier: MIT */
#include "names.h"

#include <string.h>

enum { FIRST_SLOTS = 256 };

uint64_t text_hash(const char *bytes, size_t length)
{
    uint64_t hash = UINT64_C(14695981039346656037); /* FNV-1a, and the finish of MurmurHash3 so that every bit counts */

    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
    }
    hash = (hash ^ (hash >> 33)) * UINT64_C(0xFF51AFD7ED558CCD);
    hash = (hash ^ (hash >> 33)) * UINT64_C(0xC4CEB9FE1A85EC53);
    hash ^= hash >> 33;
    return hash != 0 ? hash : 1;
}

void names_free(struct names *names)
{
    buffer_free(&names->text);
    memory_free(names->starts);
    memory_free(names->lengths);
    memory_free(names->slots);
    *names = (struct names){0};
}

static size_t slot_of(const struct names *names, const char *bytes, size_t length)
{
    size_t slot = (size_t)text_hash(bytes, length) & (names->slot_count - 1);

    while (names->slots[slot] != 0) {
        size_t number = names->slots[slot] - 1;

        if (names->lengths[number] == length && memcmp(names->text.data + names->starts[number], bytes, length) == 0) {
            break;
        }
        slot = (slot + 1) & (names->slot_count - 1);
    }
    return slot;
}

static void grow(struct names *names)
{
    names->slot_count = names->slot_count > 0 ? names->slot_count * 2 : FIRST_SLOTS;
    memory_free(names->slots);
    names->slots = memory_new(names->slot_count, sizeof *names->slots);
    names->starts = memory_resize(names->starts, names->slot_count * sizeof *names->starts);
    names->lengths = memory_resize(names->lengths, names->slot_count * sizeof *names->lengths);
    for (size_t i = 0; i < names->count; i++) {
        names->slots[slot_of(names, names->text.data + names->starts[i], names->lengths[i])] = (uint32_t)i + 1;
    }
}

int64_t names_number(struct names *names, const char *bytes, size_t length)
{
    size_t slot;

    if (2 * (names->count + 1) > names->slot_count) {
        grow(names);
    }
    slot = slot_of(names, bytes, length);
    if (names->slots[slot] == 0) {
        if (names->count == NAMES_MAX || names->text.length + length >= NAMES_BYTES_MAX) {
            return -1;
        }
        names->starts[names->count] = names->text.length;
        names->lengths[names->count] = length;
        buffer_add(&names->text, bytes, length);
        buffer_add(&names->text, "", 1);
        names->slots[slot] = (uint32_t)++names->count;
    }
    return (int64_t)names->slots[slot] - 1;
}

const char *names_text(const struct names *names, int64_t number, size_t *length)
{
    *length = names->lengths[number];
    return names->text.data + names->starts[number];
}
