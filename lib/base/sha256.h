/* SPDX-License-Identifier: MIT */
/* SHA-256 (FIPS 180-4), to name the exact bytes of a rule document. */
#ifndef UMKM_BASE_SHA256_H
#define UMKM_BASE_SHA256_H

#include <stddef.h>

/* Writes 64 lower-case hexadecimal digits and a NUL. bytes may be NULL when length is 0. */
void umkm__sha256_hex(const void *bytes, size_t length, char hex[65]);

#endif
