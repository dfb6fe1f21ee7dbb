/* SPDX-License-Identifier: MIT */
#include "suggest.h"

#include <stdbool.h>
#include <string.h>

#include <umkm/umkm.h>

enum { LONGEST = 48, NEAREST = 3, FAR = 99 };

struct candidates {
    const char *names[NEAREST];
    size_t lengths[NEAREST];
    size_t distances[NEAREST];
    size_t count;
};

static char fold(char byte)
{
    if (byte >= 'A' && byte <= 'Z') {
        return (char)(byte - 'A' + 'a');
    }
    return byte == ' ' || byte == '-' ? '_' : byte;
}

static size_t least(size_t a, size_t b, size_t c)
{
    size_t m = a < b ? a : b;

    return m < c ? m : c;
}

/* Edits from one text to the other (Levenshtein); FAR when one is too long. */
static size_t edits(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t row[LONGEST + 1];

    if (a_length > LONGEST || b_length > LONGEST) {
        return FAR;
    }
    for (size_t k = 0; k <= b_length; k++) {
        row[k] = k;
    }
    for (size_t i = 1; i <= a_length; i++) {
        size_t diagonal = row[0];

        row[0] = i;
        for (size_t k = 1; k <= b_length; k++) {
            size_t above = row[k];
            size_t replaced = diagonal + (fold(a[i - 1]) != fold(b[k - 1]));

            row[k] = least(above + 1, row[k - 1] + 1, replaced);
            diagonal = above;
        }
    }
    return row[b_length];
}

/* One name begins the other: "omzet_th" and "omzet". */
static bool begins(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t shorter = a_length < b_length ? a_length : b_length;

    if (shorter < 4) {
        return false;
    }
    for (size_t i = 0; i < shorter; i++) {
        if (fold(a[i]) != fold(b[i])) {
            return false;
        }
    }
    return true;
}

static size_t distance(const char *text, size_t length, const char *name, size_t name_length)
{
    size_t count = edits(text, length, name, name_length);

    if (count <= 1 + name_length / 5) {
        return count;
    }
    return begins(text, length, name, name_length) ? 10 : FAR;
}

static void consider(struct candidates *best, const char *text, size_t length, const char *name, size_t name_length)
{
    size_t far = distance(text, length, name, name_length);
    size_t place = best->count;

    if (far == FAR || name_length == 0) {
        return;
    }
    while (place > 0 && best->distances[place - 1] > far) {
        place--;
    }
    if (place >= NEAREST) {
        return;
    }
    if (best->count < NEAREST) {
        best->count++;
    }
    for (size_t i = best->count - 1; i > place; i--) {
        best->names[i] = best->names[i - 1];
        best->lengths[i] = best->lengths[i - 1];
        best->distances[i] = best->distances[i - 1];
    }
    best->names[place] = name;
    best->lengths[place] = name_length;
    best->distances[place] = far;
}

static void list(const struct candidates *best, const char *prefix, struct buffer *near)
{
    for (size_t i = 0; i < best->count; i++) {
        if (i > 0) {
            buffer_text(near, ", ");
        }
        buffer_text(near, prefix);
        buffer_add(near, best->names[i], best->lengths[i]);
    }
}

void suggest_from(const char *text, const char *const *names, const char *prefix, struct buffer *near)
{
    struct candidates best = {.count = 0};

    for (; *names != NULL; names++) {
        consider(&best, text, strlen(text), *names, strlen(*names));
    }
    list(&best, prefix, near);
}

void suggest_fields(const char *text, size_t length, struct buffer *near)
{
    struct candidates best = {.count = 0};
    int32_t field;

    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        umkm_field_description description = {.struct_size = sizeof description};

        if (umkm_field_info(field, &description) != UMKM_OK) {
            continue;
        }
        consider(&best, text, length, description.name, strlen(description.name));
        for (const char *alias = description.aliases; *alias != '\0';) {
            size_t alias_length = strcspn(alias, "|");

            consider(&best, text, length, alias, alias_length);
            alias += alias_length + (alias[alias_length] == '|');
        }
    }
    list(&best, "", near);
}
