/* SPDX-License-Identifier: MIT */
/*
 * Strict JSON before cJSON sees it. cJSON accepts what is no JSON (01, 1., a raw control character), changes numbers beyond
 * 2^53, cuts text at \u0000, keeps duplicate keys and recurses; this scan refuses all of that, without recursion.
 */
#ifndef UMKM_RULES_JSON_STRICT_H
#define UMKM_RULES_JSON_STRICT_H

#include <cjson/cJSON.h>

#include <umkm/status.h>

struct umkm__json_limits {
    size_t max_bytes;
    int32_t max_depth; /* at most UMKM__JSON_DEPTH */
    int32_t max_nodes;
};

enum { UMKM__JSON_DEPTH = 16 };

/*
 * Checks the grammar of RFC 8259, UTF-8, depth, size, duplicate keys, and that each number is whole, without exponent, and at
 * most 2^53-1 in size. Then parses. A byte order mark is refused.
 * Returns UMKM_OK and a tree for cJSON_Delete(), or a status with path, line and offset in error.
 */
umkm_status umkm__json_parse(const char *text, size_t length, const struct umkm__json_limits *limits, cJSON **tree,
                             umkm_error *error);

#endif
