/* SPDX-License-Identifier: MIT */
/* Validity bits as bytes. */
#ifndef UMKM_RECORD_BITS_H
#define UMKM_RECORD_BITS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__AVX512BW__) || defined(__AVX2__)
#include <immintrin.h>
#endif

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

#if defined(__AVX512BW__) || defined(__AVX2__)
/* 64 bits from a byte on, shifted; the ninth byte is there because more rows follow. */
static inline uint64_t umkm__take64(const uint8_t *byte, unsigned shift)
{
    uint64_t word;
    memcpy(&word, byte, sizeof word);
    return shift == 0 ? word : word >> shift | (uint64_t)byte[8] << (64 - shift);
}
#endif

/* Whole runs of rows with what the machine has for it; how many rows were done. */
static inline size_t umkm__expand_wide(const uint8_t *byte, unsigned shift, uint8_t *known, size_t n)
{
    size_t i = 0;
#if defined(__AVX512BW__)
    for (; i + 72 <= n; i += 64, byte += 8) {
        _mm512_storeu_si512(known + i, _mm512_movm_epi8(umkm__take64(byte, shift)));
    }
#elif defined(__AVX2__)
    const __m256i copy =
        _mm256_setr_epi64x(0, INT64_C(0x0101010101010101), INT64_C(0x0202020202020202), INT64_C(0x0303030303030303));
    const __m256i each = _mm256_set1_epi64x(INT64_C(0x7FBFDFEFF7FBFDFE));
    for (; i + 72 <= n; i += 64, byte += 8) {
        uint64_t word = umkm__take64(byte, shift);
        for (int half = 0; half < 2; half++) {
            __m256i spread32 = _mm256_shuffle_epi8(_mm256_set1_epi32((int)(uint32_t)(word >> (32 * half))), copy);
            __m256i all = _mm256_or_si256(spread32, each);
            _mm256_storeu_si256((__m256i *)(void *)(known + i + 32 * half), _mm256_cmpeq_epi8(all, _mm256_set1_epi8(-1)));
        }
    }
#else
    (void)byte;
    (void)shift;
    (void)known;
    (void)n;
#endif
    return i;
}

/* to[i] = 0xFF where bit at + i is set, else 0; reads no byte beyond the last bit. */
static inline void umkm__expand_bits(const uint8_t *restrict bits, size_t at, uint8_t *restrict to, size_t n)
{
    const unsigned shift = (unsigned)(at % 8);
    size_t i = umkm__expand_wide(bits + at / 8, shift, to, n);
    const uint8_t *byte = bits + (at + i) / 8;
    for (; i + 16 <= n; i += 8, byte++) { /* the bits of the next byte are there: eight more rows need them */
        umkm__put_bits(to + i, (uint8_t)((byte[0] | (unsigned)byte[1] << 8) >> shift));
    }
    for (; i < n; i++) {
        to[i] = (uint8_t)(0U - (((unsigned)bits[(at + i) / 8] >> ((at + i) % 8)) & 1U));
    }
}

#endif
