/* SPDX-License-Identifier: MIT */
#include "shown.h"

#include <stdbool.h>

/* A NIB has 13 digits, an NPWP 15, 16 or 22, a NIK 16. Written in groups they have at least 15; so a day and a time, which
 * have 14, stay as they are. */
enum { PLAIN_DIGITS = 13, GROUPED_DIGITS = 15, DIGITS_LEFT = 2 };

struct run {
    size_t bytes;
    size_t digits;
    size_t longest; /* digits without a separator */
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_separator(char c)
{
    return c == ' ' || c == '.' || c == '-';
}

/* The digits that begin here, with at most one separator between two of them. */
static struct run find_run(const char *text)
{
    struct run run = {0};
    size_t together = 0;

    for (size_t i = 0; text[i] != '\0'; i++) {
        if (is_digit(text[i])) {
            together = i > run.bytes ? 1 : together + 1;
            run.longest = together > run.longest ? together : run.longest;
            run.digits++;
            run.bytes = i + 1;
        } else if (!is_separator(text[i]) || run.digits == 0 || i > run.bytes) {
            break;
        }
    }
    return run;
}

/* A whole character; '?' for one that would steer a terminal (C0, DEL, and C1 in UTF-8). Returns its bytes. */
static size_t add_character(struct buffer *to, const char *text)
{
    const unsigned char first = (unsigned char)text[0];
    const unsigned char second = (unsigned char)text[1];

    if (first == 0xC2 && second >= 0x80 && second < 0xA0) {
        buffer_text(to, "?");
        return 2;
    }
    buffer_add(to, first < 0x20 || first == 0x7F ? "?" : text, 1);
    return 1;
}

static void add_run(struct buffer *to, const char *text, const struct run *run)
{
    const bool identity = run->longest >= PLAIN_DIGITS || run->digits >= GROUPED_DIGITS;
    size_t masked = identity ? run->digits - DIGITS_LEFT : 0;

    for (size_t i = 0; i < run->bytes; i++) {
        const bool hidden = masked > 0 && is_digit(text[i]);

        buffer_add(to, hidden ? "*" : &text[i], 1);
        masked -= hidden;
    }
}

void shown_text(struct buffer *to, const char *text)
{
    while (*text != '\0') {
        const struct run run = find_run(text);

        if (run.bytes > 0) {
            add_run(to, text, &run);
            text += run.bytes;
        } else {
            text += add_character(to, text);
        }
    }
}
