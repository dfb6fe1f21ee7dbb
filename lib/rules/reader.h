/* SPDX-License-Identifier: MIT */
/*
 * Reading the tree of a rule document: every access says what it expects, and what is wrong is noted with its JSON path
 * while reading goes on, so that one pass finds all faults.
 */
#ifndef UMKM_RULES_READER_H
#define UMKM_RULES_READER_H

#include <stdbool.h>

#include <cjson/cJSON.h>

#include "base/error.h"
#include "rules/arena.h"

/* Faults found so far. The first one decides the status of the call. */
struct umkm__faults {
    umkm_error *records; /* caller's, prepared; may be NULL */
    size_t capacity;
    size_t stride; /* bytes from one record to the next: the caller's may be longer */
    size_t count;
    umkm_status first; /* UMKM_OK while there is none */
    bool no_memory;
};

/* A place in the document. Lives on the stack of the reading functions; the path follows the parents. */
struct umkm__node {
    const cJSON *json; /* NULL when absent */
    const struct umkm__node *parent;
    const char *key; /* NULL for an array element */
    int32_t index;   /* of an array element */
};

/* The document that is read, to tell the line of a fault. */
struct umkm__source {
    const char *text;
    size_t length;
    const cJSON *tree;
};

/* What the readers share. */
struct umkm__reading {
    struct umkm__arena *arena;
    struct umkm__faults *faults;
    const struct umkm__source *source; /* NULL when documents are linked: then faults have no line */
};

/* Notes a fault at a node. Details may be NULL. */
void umkm__fault(struct umkm__reading *reading, const struct umkm__node *node, umkm_status status, const char *detail_id,
                 const char *detail_en);

/* A member of an object; json is NULL (and a fault is noted when required) if it is not there. */
struct umkm__node umkm__member(struct umkm__reading *reading, const struct umkm__node *object, const char *key,
                               bool required);
/* Element of an array; json is NULL past the end. Walk with umkm__elements(). */
struct umkm__node umkm__element(const struct umkm__node *array, int32_t index, const cJSON *json);
/* for (const cJSON *item = first child, i = 0; item; item = item->next, i++) with node declared inside. */
#define UMKM__EACH(array, node_name)                                                                           \
    for (struct umkm__node node_name = umkm__element((array), 0, (array)->json ? (array)->json->child : NULL); \
         node_name.json != NULL; node_name = umkm__element((array), node_name.index + 1, node_name.json->next))

/* Checks that the node is an object with no other keys than these (NULL-terminated). */
bool umkm__is_object(struct umkm__reading *reading, const struct umkm__node *node, const char *const *keys);
/* Checks that the node is an array of least..most elements; returns the count, or -1. */
int32_t umkm__is_array(struct umkm__reading *reading, const struct umkm__node *node, int32_t least, int32_t most);

/* Readers of one member. Each notes a fault and returns false when the member is wrong, or required and not there. When an
 * optional member is not there or null, they return false without a fault and leave the output as it was. */
bool umkm__read_text(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                     const char **text);
bool umkm__read_int(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                    int64_t least, int64_t most, int64_t *value);
bool umkm__read_bool(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                     bool *value);
/* yyyy-mm-dd to yyyymmdd. */
bool umkm__read_date(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                     int32_t *date);
/* One of names (NULL-terminated); the result is its place. */
bool umkm__read_choice(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                       const char *const *names, int32_t *choice);
/* {"id": "…", "en": "…"}, both present and not empty; otherwise UMKM_E_RULE_TEXT. */
bool umkm__read_bitext(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                       struct umkm__bitext *text);
/* The same for a node that is there. */
bool umkm__read_bitext_at(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__bitext *text);
/* Identifiers: A-Z a-z 0-9 . _ - up to 64 bytes. */
bool umkm__read_id(struct umkm__reading *reading, const struct umkm__node *object, const char *key, bool required,
                   const char **id);

/* Where a rule stands and how sure we are of it: members "citation" (text, required: else UMKM_E_RULE_CITATION), "source"
 * (URL or place, required), "verified" (bool, required), and "evidence" (one of statute, copy, secondary, derived,
 * announced, convention, recalled, expert; required). */
struct umkm__authority {
    const char *citation;
    const char *source;
    bool verified;
    int32_t evidence;
};
#define UMKM__AUTHORITY_KEYS "citation", "source", "verified", "evidence"
bool umkm__read_authority(struct umkm__reading *reading, const struct umkm__node *object, struct umkm__authority *authority);

/* The name of an evidence as documents write it; "" for another number. */
const char *umkm__evidence_name(int32_t evidence);

#endif
