/* SPDX-License-Identifier: MIT */
/* The white space that surrounds values in files: space, tab, U+00A0 and U+202F. Line ends are not part of it. */
#ifndef UMKM_BASE_SPACE_H
#define UMKM_BASE_SPACE_H

#include <stddef.h>

/* Bytes of the white space character that begins at text[at]; 0 when none does. */
static inline size_t umkm__space_at(const char *text, size_t length, size_t at)
{
    if (at < length && (text[at] == ' ' || text[at] == '\t')) {
        return 1;
    }
    if (length - at >= 2 && text[at] == '\xC2' && text[at + 1] == '\xA0') {
        return 2;
    }
    if (length - at >= 3 && text[at] == '\xE2' && text[at + 1] == '\x80' && text[at + 2] == '\xAF') {
        return 3;
    }
    return 0;
}

/* The first place from at (at most length) on that is no white space. */
static inline size_t umkm__skip_space(const char *text, size_t length, size_t at)
{
    size_t size;

    while ((size = umkm__space_at(text, length, at)) != 0) {
        at += size;
    }
    return at;
}

#endif
