/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Rule documents: law, scorecards, programmes, advice. Immutable once loaded, shared by threads.
 */
#ifndef UMKM_RULES_H
#define UMKM_RULES_H

#include <umkm/status.h>

UMKM_BEGIN_DECLS

/** A set of rules. Opaque, immutable, reference-counted. @since 0.1.0 */
typedef struct umkm_rules umkm_rules;

/** Kinds of rule document. @since 0.1.0 */
enum { UMKM_DOCUMENT_LAW = 1, UMKM_DOCUMENT_SCORECARD = 2, UMKM_DOCUMENT_ADVICE = 3, UMKM_DOCUMENT_PROGRAMMES = 4 };

/** Status of a rule. @since 0.1.0 */
enum {
    UMKM_RULE_IN_FORCE = 1,   /**< in force */
    UMKM_RULE_ANNOUNCED = 2,  /**< not in force: used only when asked for */
    UMKM_RULE_SUPERSEDED = 3, /**< replaced by a later one */
    UMKM_RULE_SUSPENDED = 4   /**< not applied for the time being */
};

/**
 * Name of a rule status: "in_force", "announced", "superseded", "suspended"; "" else.
 * @param status UMKM_RULE_…
 * @return a static UTF-8 string, never NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API const char *umkm_rule_status_name(int32_t status);

/** Limits on a rule document. @since 0.1.0 */
enum { UMKM_DOCUMENT_MAX_BYTES = 1048576, UMKM_DOCUMENT_MAX_DEPTH = 16, UMKM_DOCUMENT_MAX_NODES = 65536 };

/**
 * Loads the built-in documents.
 * @param[out] rules to be given back with umkm_rules_release()
 * @param[out] error details, or NULL
 * @return UMKM_OK, UMKM_E_MEMORY, UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API UMKM_NODISCARD umkm_status umkm_rules_new(umkm_rules **rules, umkm_error *error);

/**
 * Makes a new set from another one and one more document. A document with the id of one that is there replaces it; in a
 * law document, a regime with the id of one that is there replaces that regime. @p base is unchanged.
 * @param base the set to start from
 * @param text,length the document, UTF-8 JSON, copied; at most UMKM_DOCUMENT_MAX_BYTES
 * @param[out] rules the new set, to be given back with umkm_rules_release()
 * @param[out] error the first fault with its JSON path, line and offset, or NULL
 * @return UMKM_OK, UMKM_E_ARGUMENT, UMKM_E_MEMORY, any UMKM_E_JSON_… or UMKM_E_RULE_…, UMKM_E_UTF8
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API UMKM_NODISCARD umkm_status umkm_rules_with(const umkm_rules *base, const char *text, size_t length,
                                                    umkm_rules **rules, umkm_error *error);

/**
 * Checks a document as umkm_rules_with() would and lists its faults, not only the first. What it would do to the other
 * documents of the set (regimes of one day, a complement of nothing) is looked at when it has no fault of its own.
 * @param base the set that the document would join
 * @param text,length the document
 * @param[out] faults array of @p capacity records, each prepared with umkm_error_init(); they stand as far apart as the
 *   struct_size of the first says; may be NULL when @p capacity is 0
 * @param capacity room in @p buffer, in bytes
 * @param[out] count faults found (may be larger than @p capacity)
 * @return UMKM_OK when there is no fault; otherwise the status of the first fault; UMKM_E_ARGUMENT, UMKM_E_MEMORY;
 *   UMKM_E_STRUCT_SIZE when the size in the first record is none of an error record
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_rules_check(const umkm_rules *base, const char *text, size_t length, umkm_error *faults,
                                      size_t capacity, size_t *count);

/**
 * Takes one more reference. A set never changes, so whoever may read it may keep it.
 * @param rules the set; NULL gives NULL
 * @return @p rules, to be given back with umkm_rules_release()
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_rules *umkm_rules_retain(const umkm_rules *rules);

/**
 * Gives one reference back; the last one frees the set. NULL is ignored.
 * @param rules the set, or NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API void umkm_rules_release(umkm_rules *rules);

/** One document of a set. Strings live as long as the set. @since 0.1.0 */
typedef struct umkm_document {
    uint32_t struct_size; /**< set by the caller to sizeof */
    int32_t kind;         /**< UMKM_DOCUMENT_… */
    const char *id;       /**< such as "ID-LAW" */
    const char *version;  /**< such as "2026.11.1" */
    const char *sha256;   /**< 64 hexadecimal digits, of the bytes of the document */
    int32_t built_in;     /**< 1 when it came with the library */
    int32_t reserved;     /**< zero */
} umkm_document;

/**
 * Number of documents in a set; 0 for NULL.
 * @param rules the rules
 * @return how many; 0 for NULL
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API size_t umkm_rules_document_count(const umkm_rules *rules);

/**
 * Describes a document of a set.
 * @param rules the rules
 * @param index which one: 0, 1, 2 …
 * @param[in,out] document struct_size set by the caller
 * @return UMKM_OK; UMKM_E_ARGUMENT past the end; UMKM_E_STRUCT_SIZE
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_rules_document(const umkm_rules *rules, size_t index, umkm_document *document);

/**
 * The text of a document, byte for byte as it was loaded (and as its SHA-256 was taken), NUL-terminated.
 * @param rules the rules
 * @param index which one: 0, 1, 2 …
 * @param[out] buffer gets the text, NUL-terminated; may be NULL when @p capacity is 0
 * @param capacity room in @p buffer, in bytes
 * @param[out] needed bytes including the NUL, or NULL
 * @return UMKM_OK; UMKM_E_BUFFER; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_rules_document_text(const umkm_rules *rules, size_t index, char *buffer, size_t capacity,
                                              size_t *needed);

UMKM_END_DECLS

#endif
