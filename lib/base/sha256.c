/* SPDX-License-Identifier: MIT */
/* FIPS 180-4, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2. */
#include "base/sha256.h"

#include <stdint.h>
#include <string.h>

enum { BLOCK = 64, LENGTH_BYTES = 8, WORDS = 8, ROUNDS = 64 };

static const uint32_t round_constants[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
    0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
    0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t rotate(uint32_t word, unsigned count)
{
    return word >> count | word << (32 - count);
}

static void expand(const unsigned char *block, uint32_t schedule[ROUNDS])
{
    for (size_t t = 0; t < 16; t++) {
        const unsigned char *word = block + 4 * t;

        schedule[t] = (uint32_t)word[0] << 24 | (uint32_t)word[1] << 16 | (uint32_t)word[2] << 8 | word[3];
    }
    for (size_t t = 16; t < ROUNDS; t++) {
        uint32_t a = schedule[t - 15];
        uint32_t b = schedule[t - 2];
        uint32_t sigma0 = rotate(a, 7) ^ rotate(a, 18) ^ a >> 3;
        uint32_t sigma1 = rotate(b, 17) ^ rotate(b, 19) ^ b >> 10;

        schedule[t] = sigma1 + schedule[t - 7] + sigma0 + schedule[t - 16];
    }
}

static void compress(uint32_t state[WORDS], const unsigned char *block)
{
    uint32_t schedule[ROUNDS];
    uint32_t v[WORDS]; /* a … h */

    expand(block, schedule);
    memcpy(v, state, sizeof v);
    for (size_t t = 0; t < ROUNDS; t++) {
        uint32_t sum1 = rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25);
        uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
        uint32_t first = v[7] + sum1 + choice + round_constants[t] + schedule[t];
        uint32_t sum0 = rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22);
        uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);

        memmove(v + 1, v, (WORDS - 1) * sizeof v[0]);
        v[4] += first;
        v[0] = first + sum0 + majority;
    }
    for (size_t i = 0; i < WORDS; i++) {
        state[i] += v[i];
    }
}

/* The last block or two: what is left, a one bit, zeros, and the length in bits. */
static void finish(uint32_t state[WORDS], const unsigned char *rest, size_t rest_length, uint64_t total)
{
    unsigned char tail[2 * BLOCK] = {0};
    size_t size = rest_length + 1 + LENGTH_BYTES <= BLOCK ? BLOCK : 2 * BLOCK;
    uint64_t bits = total * 8;

    if (rest != NULL) {
        memcpy(tail, rest, rest_length);
    }
    tail[rest_length] = 0x80;
    for (size_t i = 0; i < LENGTH_BYTES; i++) {
        tail[size - 1 - i] = (unsigned char)(bits >> (8 * i) & 0xFF);
    }
    for (size_t at = 0; at < size; at += BLOCK) {
        compress(state, tail + at);
    }
}

static void write_hex(const uint32_t state[WORDS], char hex[65])
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < 64; i++) {
        hex[i] = digits[state[i / 8] >> (28 - 4 * (i % 8)) & 15];
    }
    hex[64] = '\0';
}

void umkm__sha256_hex(const void *bytes, size_t length, char hex[65])
{
    uint32_t state[WORDS] = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    };
    const unsigned char *data = bytes;
    size_t whole = length - length % BLOCK;

    for (size_t at = 0; at < whole; at += BLOCK) {
        compress(state, data + at);
    }
    finish(state, length > whole ? data + whole : NULL, length - whole, length);
    write_hex(state, hex);
}
