/* SPDX-License-Identifier: MIT */
/* The rule documents of this folder, byte for byte, built into the library by cmake/EmbedDocuments.cmake. */
#ifndef UMKM_DATA_DOCUMENTS_H
#define UMKM_DATA_DOCUMENTS_H

#include <stddef.h>

struct umkm__embedded {
    const char *name;           /* path in this folder, such as "law.json" */
    const unsigned char *bytes; /* followed by a NUL that is not counted */
    size_t length;
    const char *sha256; /* 64 lower-case hexadecimal digits */
};

/* In the order of CMakeLists.txt; one more element, all NULL, ends the array. */
extern const struct umkm__embedded umkm__embedded_documents[];
extern const size_t umkm__embedded_count;

#endif
