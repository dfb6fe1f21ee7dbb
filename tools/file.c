/* SPDX-License-Identifier: MIT */
#include "file.h"

#include "input.h"

bool file_read(const char *name, size_t limit, struct buffer *text, int *error)
{
    struct input input;
    bool good = input_open(&input, name);

    buffer_clear(text);
    while (good && text->length <= limit && input_more(&input, input.end)) {
        size_t room = limit + 1 - text->length;

        buffer_add(text, input.data, input.end < room ? input.end : room);
    }
    *error = input.error;
    input_close(&input);
    return *error == 0;
}
