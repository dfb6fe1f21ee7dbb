/* SPDX-License-Identifier: MIT */
/* What holds for every error record that a failed call has filled. */
#ifndef UMKM_TESTS_FUZZ_CHECK_ERROR_H
#define UMKM_TESTS_FUZZ_CHECK_ERROR_H

#include <stdbool.h>
#include <string.h>

#include <umkm/umkm.h>

#include "base/text.h"
#include "fuzz/fuzz.h"

/* Ends within its size, is UTF-8, and holds nothing that could steer a terminal. */
static void check_message(const char *text, size_t size)
{
    const char *end = memchr(text, '\0', size);

    MUST(end != NULL);
    MUST(umkm__utf8_valid(text, (size_t)(end - text)) == (size_t)(end - text));
    for (; text < end; text++) {
        MUST((unsigned char)*text >= 0x20 && *text != 0x7F);
    }
}

static void check_error(const umkm_error *error, umkm_status status, size_t input_size)
{
    MUST(error->status == status);
    MUST(strcmp(umkm_status_name(status), "UMKM_E_?") != 0);
    MUST(error->offset >= -1 && error->offset <= (int64_t)input_size);
    MUST(error->line >= 0);
    if (status != UMKM_OK) {
        MUST(error->message_id[0] != '\0' && error->message_en[0] != '\0');
    }
    check_message(error->path, sizeof error->path);
    check_message(error->message_id, sizeof error->message_id);
    check_message(error->message_en, sizeof error->message_en);
}

#endif
