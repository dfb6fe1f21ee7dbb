/* SPDX-License-Identifier: MIT */
/* Validity bits as bytes. */
#ifndef UMKM_RECORD_BITS_H
#define UMKM_RECORD_BITS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Eight bits to eight bytes of 0 or 0xFF: copy the byte eight times, keep one bit in each, and spread what is left. */
static inline void umkm__put_bits(uint8_t *to, uint8_t bits)
{
    uint64_t each = (bits * UINT64_C(0x0101010101010101)) & UINT64_C(0x8040201008040201);
    uint64_t top = (each + UINT64_C(0x7F7F7F7F7F7F7F7F)) & UINT64_C(0x8080808080808080);
    uint64_t bytes = (top >> 7) * 0xFF;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    memcpy(to, &bytes, sizeof bytes);
}

/* to[i] = 0xFF where bit at + i is set, else 0, from row i on; reads no byte beyond the last bit. */
static inline void umkm__expand_bits(const uint8_t *restrict bits, size_t at, uint8_t *restrict to, size_t i, size_t n)
{
    const uint8_t *byte = bits + (at + i) / 8;
    const unsigned shift = (unsigned)((at + i) % 8);
    for (; i + 16 <= n; i += 8, byte++) { /* the bits of the next byte are there: eight more rows need them */
        umkm__put_bits(to + i, (uint8_t)((byte[0] | (unsigned)byte[1] << 8) >> shift));
    }
    for (; i < n; i++) {
        to[i] = (uint8_t)(0 - ((bits[(at + i) / 8] >> ((at + i) % 8)) & 1U));
    }
}

#endif
