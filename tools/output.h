/* SPDX-License-Identifier: MIT */
/*
 * Where the answers go: standard output, or a file that appears under its name only when it is complete. Until then it is a
 * temporary file in the same folder, which is removed on failure and when a signal ends the program.
 */
#ifndef TOOLS_OUTPUT_H
#define TOOLS_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct output {
    int fd;
    int error;   /* errno of the first failure; nothing is written after it */
    size_t used; /* bytes waiting in data */
    size_t capacity;
    char *data;
    char *target;     /* the name to appear under; NULL when written directly */
    const char *name; /* for messages; NULL for standard output */
};

/* name NULL or "-": standard output. Returns false with errno in output->error. */
bool output_open(struct output *output, const char *name);
bool output_flush(struct output *output);
/* Bytes past the buffer: the slow half of output_write(). */
void output_write_more(struct output *output, const char *bytes, size_t length);
/* Flushes, closes and, when keep is set, gives the file its name; otherwise removes it. False: see output->error. */
bool output_close(struct output *output, bool keep);
/* Removes the temporary file, if there is one. For the ways out that do not pass through output_close(). */
void output_abandon_all(void);

static inline void output_write(struct output *output, const char *bytes, size_t length)
{
    if (length <= output->capacity - output->used) {
        memcpy(output->data + output->used, bytes, length);
        output->used += length;
    } else {
        output_write_more(output, bytes, length);
    }
}

static inline void output_text(struct output *output, const char *text)
{
    output_write(output, text, strlen(text));
}

static inline void output_char(struct output *output, char byte)
{
    output_write(output, &byte, 1);
}

#endif
