/* SPDX-License-Identifier: MIT */
/* A rule document in memory, and the set of them behind umkm_rules. Immutable once umkm_rules_new/with has returned. */
#ifndef UMKM_RULES_DOCUMENT_H
#define UMKM_RULES_DOCUMENT_H

#include <stdatomic.h>
#include <stdbool.h>

#include <umkm/rules.h>

#include "rules/arena.h"
#include "rules/law.h"
#include "rules/reader.h"

/* Shared by the sets that contain it. */
struct umkm__document {
    atomic_size_t references;
    struct umkm__arena arena;
    int32_t kind; /* UMKM_DOCUMENT_… */
    bool built_in;
    const char *id;
    const char *version;
    const char *text; /* exact bytes, NUL-terminated */
    size_t length;
    char sha256[65];
    void *content; /* struct umkm__law, umkm__scorecard, umkm__advice, umkm__programmes: by kind, in the arena */
};

enum { UMKM__DOCUMENTS_MAX = 256 };

struct umkm_rules {
    atomic_size_t references;
    size_t count;
    struct umkm__document *documents[UMKM__DOCUMENTS_MAX];
    struct umkm__law_index *law; /* regimes of all law documents, by handle and by day */
};

/*
 * A kind of document. load() reads the tree into document->content, noting faults. link() runs on the whole set after all
 * its documents are loaded, and checks what refers from one document to another, noting faults at document level.
 */
struct umkm__document_kind {
    const char *schema; /* such as "umkm.law/1" */
    int32_t kind;
    void (*load)(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__document *document);
};

#endif
