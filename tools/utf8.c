/* SPDX-License-Identifier: MIT */
#include "utf8.h"

#include <stdint.h>
#include <string.h>

bool text_is_plain(const char *bytes, size_t length)
{
    uint64_t found = 0;
    size_t i = 0;

    /* Bit 7 of a byte is set by (b - 1) for NUL and by b itself for what is not ASCII; a borrow from a NUL below can only
     * add a false alarm. */
    for (; i + sizeof(uint64_t) <= length; i += sizeof(uint64_t)) {
        uint64_t word;

        memcpy(&word, bytes + i, sizeof word);
        found |= (word - UINT64_C(0x0101010101010101)) | word;
    }
    for (; i < length; i++) {
        uint64_t byte = (unsigned char)bytes[i];

        found |= (byte - 1) | byte;
    }
    return (found & UINT64_C(0x8080808080808080)) == 0;
}

/* Length of the sequence that a first byte begins, and the bounds of its second byte; 0 when it begins none. */
static size_t sequence(unsigned char first, unsigned char *low, unsigned char *high)
{
    *low = 0x80;
    *high = 0xBF;
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        *low = first == 0xE0 ? 0xA0 : 0x80;
        *high = first == 0xED ? 0x9F : 0xBF;
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        *low = first == 0xF0 ? 0x90 : 0x80;
        *high = first == 0xF4 ? 0x8F : 0xBF;
        return 4;
    }
    return 0;
}

bool utf8_is_valid(const char *bytes, size_t length)
{
    const unsigned char *byte = (const unsigned char *)bytes;
    size_t i = 0;

    while (i < length) {
        unsigned char low;
        unsigned char high;
        size_t count = sequence(byte[i], &low, &high);

        if (count == 0 || count > length - i) {
            return false;
        }
        for (size_t k = 1; k < count; k++) {
            if (byte[i + k] < (k == 1 ? low : 0x80) || byte[i + k] > (k == 1 ? high : 0xBF)) {
                return false;
            }
        }
        i += count;
    }
    return true;
}

size_t utf8_width(const char *bytes, size_t length)
{
    size_t width = 0;

    for (size_t i = 0; i < length; i++) {
        width += ((unsigned char)bytes[i] & 0xC0U) != 0x80;
    }
    return width;
}
