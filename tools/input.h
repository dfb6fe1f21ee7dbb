/* SPDX-License-Identifier: MIT */
/* A file or standard input, read through one window that is kept small. */
#ifndef TOOLS_INPUT_H
#define TOOLS_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct input {
    int fd;
    int error;        /* errno of a failed read */
    bool at_end;      /* everything was read */
    const char *name; /* for messages */
    char *data;
    size_t capacity;
    size_t end;    /* bytes in data */
    int64_t size;  /* of a regular file, else -1 */
    int64_t bytes; /* read so far */
};

/* name "-": standard input. False with errno in input->error (EISDIR for a folder). */
bool input_open(struct input *input, const char *name);
/*
 * Drops the first bytes of the window and reads on behind the rest, making room when the window is full. Returns false when
 * nothing more comes: at the end, or on an error.
 */
bool input_more(struct input *input, size_t drop);
void input_close(struct input *input);

#endif
