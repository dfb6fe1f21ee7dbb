/* SPDX-License-Identifier: MIT */
/*
 * Strict JSON before cJSON sees it. cJSON accepts what is no JSON (01, 1., a raw control character), changes numbers beyond
 * 2^53, cuts text at \u0000, keeps duplicate keys and recurses; this scan refuses all of that, without recursion.
 */
#ifndef UMKM_RULES_JSON_STRICT_H
#define UMKM_RULES_JSON_STRICT_H

#include <cjson/cJSON.h>

#include <umkm/status.h>

#include "base/text.h"

struct umkm__json_limits {
    size_t max_bytes;
    int32_t max_depth; /* at most UMKM__JSON_DEPTH */
    int32_t max_nodes;
};

enum { UMKM__JSON_DEPTH = 16 };

/*
 * Checks the grammar of RFC 8259, UTF-8, depth, size, duplicate keys, and that each number is whole, without exponent,
 * and at most 2^53-1 in size. Then parses. A byte order mark is refused. Returns UMKM_OK and a tree for cJSON_Delete(),
 * or a status with path, line and offset in error.
 */
umkm_status umkm__json_parse(const char *text, size_t length, const struct umkm__json_limits *limits, cJSON **tree,
                             umkm_error *error);

/* Where a member (its key) or an element begins in the text: what faults of its value point at. */
struct umkm__json_place {
    int64_t offset; /* 0-based; -1 when the node is not in the tree */
    int32_t line;   /* 1-based; 0 when the node is not in the tree */
};

/* The place of a node of the tree that umkm__json_parse() made of this text. Reads the text again: for faults only. */
struct umkm__json_place umkm__json_place(const char *text, size_t length, const cJSON *tree, const cJSON *node);

/*
 * Adds a key to a path as RFC 6901 writes it: "/" and the key, with ~ and / as ~0 and ~1. Control characters are shown as
 * \u00XX, and the digits of a key that may be an identity number as *.
 */
void umkm__json_add_key(struct umkm__text *path, const char *key, size_t length);

#endif
