/* SPDX-License-Identifier: MIT */
/* Building JSON with cJSON: money and counts never pass through cJSON's numbers, and a failed allocation is remembered. */
#ifndef UMKM_JSON_WRITE_H
#define UMKM_JSON_WRITE_H

#include <stdbool.h>
#include <stdint.h>

#include <cjson/cJSON.h>

#include "base/error.h"

struct umkm__writer {
    bool no_memory;
};

/* A new object or array as member of an object, or (key NULL) as element of an array. NULL after a failed allocation. */
cJSON *umkm__json_object(struct umkm__writer *writer, cJSON *parent, const char *key);
cJSON *umkm__json_array(struct umkm__writer *writer, cJSON *parent, const char *key);

/* Members (key NULL: elements). A NULL text is null. */
void umkm__json_text(struct umkm__writer *writer, cJSON *parent, const char *key, const char *text);
void umkm__json_int(struct umkm__writer *writer, cJSON *parent, const char *key, int64_t value);
void umkm__json_int_or_null(struct umkm__writer *writer, cJSON *parent, const char *key, bool has, int64_t value);
void umkm__json_bool(struct umkm__writer *writer, cJSON *parent, const char *key, bool value);
void umkm__json_date_or_null(struct umkm__writer *writer, cJSON *parent, const char *key, int32_t date);
void umkm__json_bitext(struct umkm__writer *writer, cJSON *parent, const char *key, const char *id, const char *en);

#endif
