/* SPDX-License-Identifier: MIT */
/* The input of a target as a stream of small decisions; zeros when it has ended. */
#ifndef UMKM_TESTS_FUZZ_SOURCE_H
#define UMKM_TESTS_FUZZ_SOURCE_H

#include <stddef.h>
#include <stdint.h>

struct source {
    const uint8_t *bytes;
    size_t left;
};

static inline uint8_t take(struct source *source)
{
    if (source->left == 0) {
        return 0;
    }
    source->left--;
    return *source->bytes++;
}

static inline uint64_t take_bytes(struct source *source, int count)
{
    uint64_t value = 0;

    for (int i = 0; i < count; i++) {
        value = value << 8 | take(source);
    }
    return value;
}

/* Mostly a small number, at times any. */
static inline int64_t take_number(struct source *source)
{
    const uint8_t kind = take(source);

    if (kind < 200) {
        return kind - 8;
    }
    return (int64_t)take_bytes(source, 8);
}

static inline int32_t take_handle(struct source *source)
{
    return (int32_t)(uint32_t)(uint64_t)take_number(source);
}

static inline size_t take_index(struct source *source)
{
    return (size_t)take_number(source);
}

#endif
