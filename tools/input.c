/* SPDX-License-Identifier: MIT */
#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buffer.h"

enum { WINDOW_BYTES = 262144 };

bool input_open(struct input *input, const char *name)
{
    struct stat status;

    *input = (struct input){.fd = STDIN_FILENO, .name = name, .size = -1};
    if (strcmp(name, "-") != 0) {
        input->fd = open(name, O_RDONLY | O_CLOEXEC);
    }
    if (input->fd < 0 || fstat(input->fd, &status) != 0) {
        input->error = errno;
        return false;
    }
    if (S_ISDIR(status.st_mode)) {
        input->error = EISDIR;
        return false;
    }
    if (S_ISREG(status.st_mode)) {
        input->size = status.st_size;
    }
    input->data = memory_new(WINDOW_BYTES, 1);
    input->capacity = WINDOW_BYTES;
    return true;
}

static void make_room(struct input *input, size_t drop)
{
    if (drop > 0) {
        memmove(input->data, input->data + drop, input->end - drop);
        input->end -= drop;
    }
    if (input->end == input->capacity) {
        input->capacity *= 2;
        input->data = memory_resize(input->data, input->capacity);
    } else if (input->capacity > WINDOW_BYTES && input->end < WINDOW_BYTES / 2) {
        input->capacity = WINDOW_BYTES; /* a long row is behind us */
        input->data = memory_resize(input->data, input->capacity);
    }
}

bool input_more(struct input *input, size_t drop)
{
    ssize_t count;

    if (input->at_end || input->error != 0) {
        return false;
    }
    make_room(input, drop);
    do {
        count = read(input->fd, input->data + input->end, input->capacity - input->end);
    } while (count < 0 && errno == EINTR);
    if (count < 0) {
        input->error = errno;
        return false;
    }
    if (count == 0) {
        input->at_end = true;
        return false;
    }
    input->end += (size_t)count;
    input->bytes += count;
    return true;
}

void input_close(struct input *input)
{
    if (input->fd > STDERR_FILENO) {
        (void)close(input->fd);
    }
    free(input->data);
    input->data = NULL;
}
