/* SPDX-License-Identifier: MIT */
/* What the fuzz targets share. A target stops the program when a property does not hold: libFuzzer keeps that input. */
#ifndef UMKM_TESTS_FUZZ_H
#define UMKM_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MUST(condition)                                                     \
    do {                                                                    \
        if (!(condition)) {                                                 \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            abort();                                                        \
        }                                                                   \
    } while (0)

#endif
