/* SPDX-License-Identifier: MIT */
#include "rules/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Tests that let every allocation fail may want each piece in a block of its own: then it is 1. */
#ifndef UMKM__ARENA_BLOCK_BYTES
#define UMKM__ARENA_BLOCK_BYTES 16384
#endif
enum { BLOCK_BYTES = UMKM__ARENA_BLOCK_BYTES };

struct umkm__block {
    struct umkm__block *next;
    alignas(max_align_t) unsigned char bytes[];
};

static unsigned char *new_block(struct umkm__arena *arena, size_t least)
{
    size_t capacity = least > BLOCK_BYTES ? least : BLOCK_BYTES;
    struct umkm__block *block;
    if (capacity > SIZE_MAX - sizeof *block) {
        return NULL;
    }
    block = calloc(1, sizeof *block + capacity);
    if (block == NULL) {
        return NULL;
    }
    block->next = arena->blocks;
    arena->blocks = block;
    arena->capacity = capacity;
    arena->used = 0;
    return block->bytes;
}

void *umkm__arena_alloc(struct umkm__arena *arena, size_t count, size_t size)
{
    const size_t mask = alignof(max_align_t) - 1;
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes) || bytes > SIZE_MAX - mask) {
        return NULL;
    }
    bytes = (bytes + mask) & ~mask;
    if (arena->blocks == NULL || arena->capacity - arena->used < bytes) {
        if (new_block(arena, bytes) == NULL) {
            return NULL;
        }
    }
    arena->used += bytes;
    return arena->blocks->bytes + (arena->used - bytes);
}

const char *umkm__arena_text(struct umkm__arena *arena, const char *bytes, size_t length)
{
    char *copy = length == SIZE_MAX ? NULL : umkm__arena_alloc(arena, length + 1, 1);
    if (copy != NULL && length > 0) {
        memcpy(copy, bytes, length);
    }
    return copy;
}

void umkm__arena_free(struct umkm__arena *arena)
{
    while (arena->blocks != NULL) {
        struct umkm__block *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
    arena->used = 0;
    arena->capacity = 0;
}
