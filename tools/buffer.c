/* SPDX-License-Identifier: MIT */
#include "buffer.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "output.h"
#include "session.h"

_Noreturn void memory_gone(void)
{
    static const char text[] = "umkm: memori tidak cukup / out of memory\n";

    output_abandon_all();
    (void)!write(STDERR_FILENO, text, sizeof text - 1);
    _exit(EXIT_IO);
}

void *memory_new(size_t count, size_t size)
{
    void *memory = calloc(count > 0 ? count : 1, size);

    if (memory == NULL) {
        memory_gone();
    }
    return memory;
}

void *memory_resize(void *memory, size_t size)
{
    void *resized = realloc(memory, size);

    if (resized == NULL) {
        memory_gone();
    }
    return resized;
}

void memory_free(void *memory)
{
    free(memory);
}

void buffer_reserve(struct buffer *buffer, size_t more)
{
    size_t wanted = buffer->length + more + 1;
    size_t capacity = buffer->capacity > 0 ? buffer->capacity : 128;

    if (wanted <= buffer->capacity) {
        return;
    }
    while (capacity < wanted) {
        capacity *= 2;
    }
    buffer->data = memory_resize(buffer->data, capacity);
    buffer->capacity = capacity;
    buffer->data[buffer->length] = '\0';
}

void buffer_clear(struct buffer *buffer)
{
    buffer->length = 0;
    if (buffer->data != NULL) {
        buffer->data[0] = '\0';
    }
}

void buffer_free(struct buffer *buffer)
{
    free(buffer->data);
    *buffer = (struct buffer){0};
}

void buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
    if (length == 0) {
        return;
    }
    buffer_reserve(buffer, length);
    memcpy(buffer->data + buffer->length, bytes, length);
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
}

void buffer_text(struct buffer *buffer, const char *text)
{
    buffer_add(buffer, text, strlen(text));
}

void buffer_int(struct buffer *buffer, int64_t value)
{
    char digits[24];

    (void)snprintf(digits, sizeof digits, "%" PRId64, value);
    buffer_text(buffer, digits);
}

const char *buffer_string(const struct buffer *buffer)
{
    return buffer->length > 0 ? buffer->data : "";
}
