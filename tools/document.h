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
/* The document that the other set does not have. False when there is none: it is the same, byte for byte. */
bool document_new(const umkm_rules *with, const umkm_rules *without, umkm_document *found);
/* The rules behind an answer, with version and SHA-256: of the kinds given as bits (1 << UMKM_DOCUMENT_…). */
struct page;
void document_list(struct page *page, const struct session *session, uint32_t kinds);

#endif
