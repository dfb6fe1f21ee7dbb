/* SPDX-License-Identifier: MIT */
/* Names as people write them: letter case, and what stands between two words, do not matter. */
#ifndef UMKM_RECORD_NAMES_H
#define UMKM_RECORD_NAMES_H

#include <stdbool.h>
#include <stddef.h>

/* Longer than every name of the registry, with the NUL. */
enum { UMKM__NAME_SIZE = 64 };

/* A piece of somebody else's text. */
struct umkm__span {
    const char *bytes;
    size_t length;
};

/* Without the white space around it: ASCII, U+00A0 and U+202F. */
struct umkm__span umkm__trim(const char *bytes, size_t length);

/*
 * Writes the folded form: ASCII letters in lower case, spaces, hyphens and underscores as one underscore, none at the ends.
 * Returns its length; 0 when nothing is left or when it is longer than any name.
 */
size_t umkm__fold(const char *bytes, size_t length, char folded[UMKM__NAME_SIZE]);

/* Whether a folded name is one of a list "a|b|c" that is folded already. */
bool umkm__name_in(const char *list, const char *folded, size_t length);

/* Whether two texts are the same but for ASCII letter case; the word is in lower case. */
bool umkm__is_word(struct umkm__span text, const char *word);

#endif
