/* SPDX-License-Identifier: MIT */
#include "record/names.h"

#include <string.h>

#include "base/letters.h"
#include "base/space.h"

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Bytes of one white space character at the start of a text, 0 for none; a line end counts here. */
static size_t space_at_start(struct umkm__span text)
{
    if (text.length >= 1 && is_space(text.bytes[0])) {
        return 1;
    }
    return umkm__space_at(text.bytes, text.length, 0);
}

static size_t space_at_end(struct umkm__span text)
{
    if (text.length >= 1 && is_space(text.bytes[text.length - 1])) {
        return 1;
    }
    for (size_t size = 2; size <= 3 && size <= text.length; size++) {
        if (umkm__space_at(text.bytes, text.length, text.length - size) == size) {
            return size;
        }
    }
    return 0;
}

/* A byte that neither is white space nor ends or begins a character that is. */
static bool is_plain_edge(char c)
{
    return c > ' ' && (unsigned char)c < 0x80;
}

struct umkm__span umkm__trim(const char *bytes, size_t length)
{
    struct umkm__span text = {bytes, length};
    size_t space;

    if (length == 0 || (is_plain_edge(bytes[0]) && is_plain_edge(bytes[length - 1]))) {
        return text;
    }
    while ((space = space_at_start(text)) > 0) {
        text.bytes += space;
        text.length -= space;
    }
    while ((space = space_at_end(text)) > 0) {
        text.length -= space;
    }
    return text;
}

size_t umkm__fold(const char *bytes, size_t length, char folded[UMKM__NAME_SIZE])
{
    struct umkm__span text = umkm__trim(bytes, length);
    bool gap = false;
    size_t used = 0;

    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];

        if (is_space(c) || c == '-' || c == '_') {
            gap = used > 0;
            continue;
        }
        if (used + (gap ? 2 : 1) >= UMKM__NAME_SIZE) {
            return 0;
        }
        if (gap) {
            folded[used++] = '_';
            gap = false;
        }
        folded[used++] = umkm__lower(c);
    }
    folded[used] = '\0';
    return used;
}

bool umkm__name_in(const char *list, const char *folded, size_t length)
{
    for (const char *name = list;;) {
        const char *bar = strchr(name, '|');
        size_t name_length = bar != NULL ? (size_t)(bar - name) : strlen(name);

        if (name_length == length && memcmp(name, folded, length) == 0) {
            return true;
        }
        if (bar == NULL) {
            return false;
        }
        name = bar + 1;
    }
}

bool umkm__is_word(struct umkm__span text, const char *word)
{
    if (strlen(word) != text.length) {
        return false;
    }
    for (size_t i = 0; i < text.length; i++) {
        if (umkm__lower(text.bytes[i]) != word[i]) {
            return false;
        }
    }
    return true;
}
