/* SPDX-License-Identifier: MIT */
/* Rule documents: written whole, found by id, and read from files. */
#ifndef TOOLS_DOCUMENT_H
#define TOOLS_DOCUMENT_H

#include "output.h"
#include "session.h"

/* The text of a document, byte for byte. */
void document_text(const umkm_rules *rules, size_t index, struct buffer *text);
/* All documents of a kind: one by itself, several as an array. */
void document_write_kind(const umkm_rules *rules, int32_t kind, struct output *out);
/* A document by its kind and id. */
bool document_find(const umkm_rules *rules, int32_t kind, const char *id, umkm_document *document, size_t *index);
/*
 * Reads a file and makes the rules of the session with it. Returns EXIT_ANSWERED; EXIT_IO; EXIT_RULES when it has faults:
 * all of them are listed, and counted. The rules are to be released.
 */
int document_load(struct session *session, const char *name, struct buffer *text, umkm_rules **with);
/* The document of a set that has exactly this text; the one that was added last. */
bool document_with_text(const umkm_rules *rules, const struct buffer *text, umkm_document *found);
/* document_load() of a document of one kind; of another one this is said instead ({1}: name, {2}: its id). */
int document_load_kind(struct session *session, const char *name, int32_t kind, enum message other, struct buffer *text,
                       umkm_rules **with);
/* The rules behind an answer, with version and SHA-256: of the kinds given as bits (1 << UMKM_DOCUMENT_…). */
struct page;
void document_list(struct page *page, const struct session *session, uint32_t kinds);

#endif
