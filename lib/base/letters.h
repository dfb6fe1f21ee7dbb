/* SPDX-License-Identifier: MIT */
/* ASCII letters without regard to case, and without the locale. */
#ifndef UMKM_BASE_LETTERS_H
#define UMKM_BASE_LETTERS_H

#include <stdbool.h>
#include <stddef.h>

static inline char umkm__lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether a text is an id. Ids are looked up without regard to letter case, and so differ in more than that. */
static inline bool umkm__same_id(const char *id, const char *text, size_t length)
{
    size_t i = 0;
    while (i < length && id[i] != '\0' && umkm__lower(id[i]) == umkm__lower(text[i])) {
        i++;
    }
    return i == length && id[i] == '\0';
}

#endif
