/* SPDX-License-Identifier: MIT */
#include "rules/document.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/sha256.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "data/documents.h"
#include "rules/advice.h"
#include "rules/json_strict.h"
#include "rules/law.h"
#include "rules/programmes.h"
#include "rules/scorecard.h"

static const struct umkm__document_kind KINDS[] = {
    {"umkm.law/1", UMKM_DOCUMENT_LAW, umkm__law_load},
    {"umkm.programmes/1", UMKM_DOCUMENT_PROGRAMMES, umkm__programmes_load},
    {"umkm.scorecard/1", UMKM_DOCUMENT_SCORECARD, umkm__scorecard_load},
    {"umkm.advice/1", UMKM_DOCUMENT_ADVICE, umkm__advice_load},
};

static const struct umkm__document_kind *find_kind(struct umkm__reading *reading, const struct umkm__node *root)
{
    struct umkm__node schema = umkm__member(reading, root, "schema", false);
    for (size_t i = 0; i < sizeof KINDS / sizeof KINDS[0]; i++) {
        if (cJSON_IsString(schema.json) && strcmp(schema.json->valuestring, KINDS[i].schema) == 0) {
            return &KINDS[i];
        }
    }
    umkm__fault(reading, &schema, UMKM_E_RULE_SCHEMA, "misalnya umkm.law/1", "for instance umkm.law/1");
    return NULL;
}

static void document_release(struct umkm__document *document)
{
    if (document != NULL && atomic_fetch_sub_explicit(&document->references, 1, memory_order_acq_rel) == 1) {
        umkm__arena_free(&document->arena);
        free(document);
    }
}

/* The bytes, and their hash, which the build has computed for the documents that are built in. */
static bool keep_text(struct umkm__document *document, const char *text, size_t length, const char *sha256)
{
    document->length = length;
    document->built_in = sha256 != NULL;
    if (document->built_in) {
        document->text = text;
        memcpy(document->sha256, sha256, sizeof document->sha256);
        return true;
    }
    document->text = umkm__arena_text(&document->arena, text, length);
    umkm__sha256_hex(text, length, document->sha256);
    return document->text != NULL;
}

static void read_document(struct umkm__reading *reading, const cJSON *tree, struct umkm__document *document)
{
    const struct umkm__node root = {tree, NULL, NULL, 0};
    const struct umkm__document_kind *kind;
    if (!cJSON_IsObject(tree)) {
        umkm__fault(reading, &root, UMKM_E_JSON_TYPE, "diharapkan objek", "expected an object");
        return;
    }
    kind = find_kind(reading, &root);
    (void)umkm__read_id(reading, &root, "id", true, &document->id);
    (void)umkm__read_id(reading, &root, "version", true, &document->version);
    if (kind != NULL) {
        document->kind = kind->kind;
        kind->load(reading, &root, document);
    }
}

/* sha256 is NULL for a document of the user. Syntax faults go to the first record; the others are collected. */
static umkm_status load(const char *text, size_t length, const char *sha256, struct umkm__faults *faults,
                        struct umkm__document **loaded)
{
    static const struct umkm__json_limits LIMITS = {UMKM_DOCUMENT_MAX_BYTES, UMKM_DOCUMENT_MAX_DEPTH,
                                                    UMKM_DOCUMENT_MAX_NODES};
    cJSON *tree;
    umkm_status status = umkm__json_parse(text, length, &LIMITS, &tree, faults->capacity > 0 ? faults->records : NULL);
    if (status != UMKM_OK) {
        faults->count += status != UMKM_E_MEMORY;
        return status;
    }
    struct umkm__document *document = calloc(1, sizeof *document);
    if (document != NULL) {
        atomic_init(&document->references, 1);
        const struct umkm__source source = {text, length, tree};
        struct umkm__reading reading = {&document->arena, faults, &source};
        faults->no_memory |= !keep_text(document, text, length, sha256);
        read_document(&reading, tree, document);
        status = faults->no_memory ? UMKM_E_MEMORY : faults->first;
    } else {
        status = UMKM_E_MEMORY;
    }
    cJSON_Delete(tree);
    if (status != UMKM_OK) {
        document_release(document);
        document = NULL;
    }
    *loaded = document;
    return status;
}

/* Replaces the document of the same kind and id, or appends. Takes over the reference. */
static umkm_status place(umkm_rules *rules, struct umkm__document *document, struct umkm__faults *faults)
{
    struct umkm__reading reading = {NULL, faults, NULL};
    const struct umkm__node root = {NULL, NULL, NULL, 0};
    for (size_t i = 0; i < rules->count; i++) {
        if (rules->documents[i]->kind == document->kind && strcmp(rules->documents[i]->id, document->id) == 0) {
            document_release(rules->documents[i]);
            rules->documents[i] = document;
            return UMKM_OK;
        }
    }
    if (rules->count == UMKM__DOCUMENTS_MAX) {
        document_release(document);
        umkm__fault(&reading, &root, UMKM_E_RULE_VALUE, "paling banyak 256 dokumen", "at most 256 documents");
        return faults->first;
    }
    rules->documents[rules->count++] = document;
    return UMKM_OK;
}

static umkm_status link_all(umkm_rules *rules, const struct umkm__document *newest, struct umkm__faults *faults)
{
    struct umkm__reading reading = {NULL, faults, NULL};
    umkm_status status = umkm__law_link(&reading, rules, newest, &rules->law);
    return status != UMKM_OK ? status : faults->first;
}

static umkm_rules *new_set(void)
{
    umkm_rules *rules = calloc(1, sizeof *rules);
    if (rules != NULL) {
        atomic_init(&rules->references, 1);
    }
    return rules;
}

static umkm_status load_built_in(umkm_rules *rules, struct umkm__faults *faults)
{
    umkm_status status = UMKM_OK;
    for (size_t i = 0; i < umkm__embedded_count && status == UMKM_OK; i++) {
        const struct umkm__embedded *embedded = &umkm__embedded_documents[i];
        struct umkm__document *document;
        status = load((const char *)embedded->bytes, embedded->length, embedded->sha256, faults, &document);
        if (status == UMKM_OK) {
            status = place(rules, document, faults);
        }
    }
    return status != UMKM_OK ? status : link_all(rules, NULL, faults);
}

static umkm_status load_onto(umkm_rules *rules, const umkm_rules *base, const char *text, size_t length,
                             struct umkm__faults *faults)
{
    struct umkm__document *document;
    umkm_status status;
    for (size_t i = 0; i < base->count; i++) {
        atomic_fetch_add_explicit(&base->documents[i]->references, 1, memory_order_relaxed);
        rules->documents[rules->count++] = base->documents[i];
    }
    status = load(text, length, NULL, faults, &document);
    if (status == UMKM_OK) {
        status = place(rules, document, faults);
    }
    return status != UMKM_OK ? status : link_all(rules, document, faults);
}

/* Ends a load: hands the set out, or frees it. Memory faults get a message here, the others have theirs. */
static umkm_status finish(umkm_rules *loaded, umkm_status status, umkm_error *error, umkm_rules **rules)
{
    if (status == UMKM_OK) {
        *rules = loaded;
        return UMKM_OK;
    }
    umkm_rules_release(loaded);
    return status == UMKM_E_MEMORY ? umkm__fail_with(error, status, NULL, NULL) : status;
}

umkm_status umkm_rules_new(umkm_rules **rules, umkm_error *error)
{
    struct umkm__faults faults = {.records = error, .capacity = error != NULL};
    umkm_rules *loaded;
    if (rules == NULL) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    *rules = NULL;
    loaded = new_set();
    return finish(loaded, loaded == NULL ? UMKM_E_MEMORY : load_built_in(loaded, &faults), error, rules);
}

umkm_status umkm_rules_with(const umkm_rules *base, const char *text, size_t length, umkm_rules **rules, umkm_error *error)
{
    struct umkm__faults faults = {.records = error, .capacity = error != NULL};
    umkm_rules *loaded;
    if (rules != NULL) {
        *rules = NULL;
    }
    if (base == NULL || rules == NULL || (text == NULL && length > 0)) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    loaded = new_set();
    return finish(loaded, loaded == NULL ? UMKM_E_MEMORY : load_onto(loaded, base, text, length, &faults), error, rules);
}

/* The records of the caller are as long as the first says. A single one may have any size: it is filled or left. */
static bool find_stride(struct umkm__faults *faults)
{
    if (faults->capacity > 0) {
        const size_t stated = faults->records->struct_size;
        faults->stride = stated != 0 ? stated : sizeof(umkm_error);
    }
    return faults->capacity <= 1 || (faults->stride >= sizeof(umkm_error) && faults->stride % _Alignof(umkm_error) == 0);
}

umkm_status umkm_rules_check(const umkm_rules *base, const char *text, size_t length, umkm_error *records, size_t capacity,
                             size_t *count)
{
    struct umkm__faults faults = {.records = records, .capacity = records != NULL ? capacity : 0};
    umkm_rules *loaded = NULL;
    umkm_status status = UMKM_E_MEMORY;
    if (base == NULL || count == NULL || (text == NULL && length > 0)) {
        return UMKM_E_ARGUMENT;
    }
    if (!find_stride(&faults)) {
        return UMKM_E_STRUCT_SIZE;
    }
    loaded = new_set();
    if (loaded != NULL) {
        status = load_onto(loaded, base, text, length, &faults);
        umkm_rules_release(loaded);
    }
    *count = faults.count;
    return status;
}

umkm_rules *umkm_rules_retain(const umkm_rules *rules)
{
    umkm_rules *counted = (umkm_rules *)(uintptr_t)rules; /* only the count changes; every set was made as a variable one */
    if (counted != NULL) {
        atomic_fetch_add_explicit(&counted->references, 1, memory_order_relaxed);
    }
    return counted;
}

void umkm_rules_release(umkm_rules *rules)
{
    if (rules == NULL || atomic_fetch_sub_explicit(&rules->references, 1, memory_order_acq_rel) != 1) {
        return;
    }
    for (size_t i = 0; i < rules->count; i++) {
        document_release(rules->documents[i]);
    }
    umkm__law_unlink(rules->law);
    free(rules);
}

const char *umkm_rule_status_name(int32_t status)
{
    static const char *const NAMES[] = {"", "in_force", "announced", "superseded", "suspended"};
    return status >= 1 && status <= UMKM_RULE_SUSPENDED ? NAMES[status] : "";
}

size_t umkm_rules_document_count(const umkm_rules *rules)
{
    return rules != NULL ? rules->count : 0;
}

umkm_status umkm_rules_document(const umkm_rules *rules, size_t index, umkm_document *document)
{
    if (rules == NULL || document == NULL || index >= rules->count) {
        return UMKM_E_ARGUMENT;
    }
    const struct umkm__document *source = rules->documents[index];
    const umkm_document filled = {.kind = source->kind,
                                  .id = source->id,
                                  .version = source->version,
                                  .sha256 = source->sha256,
                                  .built_in = source->built_in};
    return umkm__struct_out(document, &filled, sizeof filled);
}

umkm_status umkm_rules_document_text(const umkm_rules *rules, size_t index, char *buffer, size_t capacity, size_t *needed)
{
    struct umkm__text text;
    if (rules == NULL || index >= rules->count || (buffer == NULL && capacity > 0)) {
        return UMKM_E_ARGUMENT;
    }
    umkm__text_init(&text, buffer, capacity);
    umkm__text_add(&text, rules->documents[index]->text, rules->documents[index]->length);
    return umkm__text_finish(&text, needed);
}
