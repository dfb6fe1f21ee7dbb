/* SPDX-License-Identifier: MIT */
/* Memory that belongs to one rule document and is freed with it, in one go. */
#ifndef UMKM_RULES_ARENA_H
#define UMKM_RULES_ARENA_H

#include <stddef.h>

struct umkm__arena {
    struct umkm__block *blocks;
    size_t used;     /* bytes used in the first block */
    size_t capacity; /* bytes of the first block */
};

/* Zeroed memory aligned for any type, or NULL. count * size is checked. */
void *umkm__arena_alloc(struct umkm__arena *arena, size_t count, size_t size);
/* A NUL-terminated copy, or NULL. */
const char *umkm__arena_text(struct umkm__arena *arena, const char *bytes, size_t length);
void umkm__arena_free(struct umkm__arena *arena);

#endif
