/* SPDX-License-Identifier: MIT */
#include "base/struct_size.h"

#include <string.h>

/* Larger than any struct that a later version could define; catches an uninitialised size. */
enum { SIZE_MAX_SANE = 65536 };

static umkm_status caller_size(const void *caller, size_t *size)
{
    uint32_t stated;
    memcpy(&stated, caller, sizeof stated);
    *size = stated;
    return stated < sizeof stated || stated > SIZE_MAX_SANE ? UMKM_E_STRUCT_SIZE : UMKM_OK;
}

umkm_status umkm__struct_in(void *own, size_t own_size, size_t alignment, const void *caller)
{
    const unsigned char *bytes = caller;
    size_t size;
    if (caller_size(caller, &size) != UMKM_OK || size % alignment != 0) {
        return UMKM_E_STRUCT_SIZE;
    }
    for (size_t i = own_size; i < size; i++) {
        if (bytes[i] != 0) {
            return UMKM_E_STRUCT_SIZE; /* asks for something that this version does not know */
        }
    }
    memcpy(own, caller, size < own_size ? size : own_size);
    return UMKM_OK;
}

umkm_status umkm__struct_out(void *caller, const void *own, size_t own_size)
{
    const size_t head = sizeof(uint32_t);
    unsigned char *bytes = caller;
    size_t size;
    size_t common;
    if (caller_size(caller, &size) != UMKM_OK) {
        return UMKM_E_STRUCT_SIZE;
    }
    common = size < own_size ? size : own_size;
    memcpy(bytes + head, (const unsigned char *)own + head, common - head);
    if (size > own_size) {
        memset(bytes + own_size, 0, size - own_size);
    }
    return UMKM_OK;
}

void umkm__zero(void *memory, size_t size)
{
    memset(memory, 0, size);
}
