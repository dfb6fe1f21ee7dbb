/* SPDX-License-Identifier: MIT */
/* Text that grows. Memory is kept for reuse; running out of it ends the program with EXIT_IO. */
#ifndef TOOLS_BUFFER_H
#define TOOLS_BUFFER_H

#include <stddef.h>
#include <stdint.h>

struct buffer {
    char *data; /* NUL-terminated once something was added */
    size_t length;
    size_t capacity;
};

void buffer_clear(struct buffer *buffer);
void buffer_free(struct buffer *buffer);
void buffer_add(struct buffer *buffer, const char *bytes, size_t length);
void buffer_text(struct buffer *buffer, const char *text);
void buffer_int(struct buffer *buffer, int64_t value);
/* Makes room for at least this many bytes beyond the length, without changing it. */
void buffer_reserve(struct buffer *buffer, size_t more);
/* The text, "" when there is none. */
const char *buffer_string(const struct buffer *buffer);

/* malloc, realloc and array allocation that end the program when there is no memory. */
void *memory_new(size_t count, size_t size);
void *memory_resize(void *memory, size_t size);
void memory_free(void *memory);
/* Ends the program as they do; for calls of the library that say UMKM_E_MEMORY. */
_Noreturn void memory_gone(void);

#endif
