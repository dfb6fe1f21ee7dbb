/* SPDX-License-Identifier: MIT */
/*
 * The hand-written part of the PHP extension. SWIG makes the functions of PHP from umkm.i; they check the kinds of their
 * arguments and call what is declared here.
 *
 * A function that returns bool or a pointer has thrown an exception of PHP when it returns false or NULL.
 */
#ifndef UMKM_PHP_H
#define UMKM_PHP_H

#include <php.h>

#include <umkm/umkm.h>

#if SIZEOF_ZEND_LONG < 8
#error "rupiah need 64-bit integers: this extension is for 64-bit builds of PHP"
#endif

/* ---- The process: process.c ------------------------------------------------------------------------------------------ */

void umkm_php_startup(int type, int module_number);
void umkm_php_shutdown(int type, int module_number);
void umkm_php_info(zend_module_entry *zend_module);

/*
 * The built-in rules and those that umkm.rules names, loaded by whoever asks first and shared by all requests and threads of
 * the process.
 */
const umkm_rules *umkm_php_rules(void);

/* ---- Exceptions: exception.c ----------------------------------------------------------------------------------------- */

void umkm_php_register_exception(void);

/*
 * Throws Umkm\UmkmException with what the library said. path is used where the error has none; it may be NULL. argument is
 * the number of the one that a program got wrong, to be named in the message; 0 when a business has such facts.
 */
void umkm_php_throw(uint32_t argument, umkm_status status, const umkm_error *error, const char *path);

/* Throws Umkm\UmkmException with the text of the status and a detail: what was given or what is expected. */
void umkm_php_refuse(uint32_t argument, umkm_status status, int32_t field, const char *path, const char *detail_id,
                     const char *detail_en);

/* ---- Arguments: arguments.c, business.c, options.c ------------------------------------------------------------------- */

bool umkm_php_array(zval *argument, uint32_t number, HashTable **array);
bool umkm_php_text(zval *argument, uint32_t number, zend_string **text);
bool umkm_php_integer(zval *argument, uint32_t number, zend_long *value);

/* "/name" for the path of an exception, with digits masked where they could be an identity number. */
enum { UMKM_PHP_PATH_SIZE = 128 };
void umkm_php_path(char path[UMKM_PHP_PATH_SIZE], const char *before, const zend_string *name);

/* The field that a key of the first argument names, each at most once; 0 when an exception was thrown. */
struct umkm_php_fields {
    uint64_t seen[(UMKM_FIELD_END + 63) / 64];
};
int32_t umkm_php_field(struct umkm_php_fields *fields, const zend_string *key);

/* A record with the facts of an array, good until the next call in this thread. */
const umkm_business *umkm_php_business(const HashTable *array);

/* Gives back the record of this thread. */
void umkm_php_business_free(void);

/* Which functions know an option. */
enum {
    UMKM_PHP_CLASSIFY = 1,
    UMKM_PHP_SCORE = 2,
    UMKM_PHP_PROGRAMMES = 4,
    UMKM_PHP_ASSESS = 8,
    UMKM_PHP_CLASSIFY_COLUMNS = 16,
    UMKM_PHP_SCORE_COLUMNS = 32,
    UMKM_PHP_PROGRAMME_COLUMNS = 64
};

struct umkm_php_options {
    umkm_classify_options classify;
    umkm_decision_options decision; /* points at the above: a copy of the whole would point at the original */
    int32_t scorecard;              /* handles of what the decision options name; 0: none named */
    int32_t programme;
    int32_t reasons; /* columns of reasons */
    int32_t packed;  /* 1: columns of answers as packed strings */
};

/* Reads the second argument, which may be NULL. */
bool umkm_php_read_options(const HashTable *array, uint32_t function, struct umkm_php_options *options);

/* ---- The functions: decision.c, normalise.c, *_columns.c, catalogue.c, rupiah.c -------------------------------------- */

void umkm_php_classify(const HashTable *business, const HashTable *options, zval *answer);
void umkm_php_score(const HashTable *business, const HashTable *options, zval *answer);
void umkm_php_programmes(const HashTable *business, const HashTable *options, zval *answer);
void umkm_php_assess(const HashTable *business, const HashTable *options, zval *answer);
void umkm_php_classify_columns(const HashTable *columns, const HashTable *options, zval *answer);
void umkm_php_score_columns(const HashTable *columns, const HashTable *options, zval *answer);
void umkm_php_programme_columns(const HashTable *columns, const HashTable *options, zval *answer);
void umkm_php_normalise(const HashTable *business, zval *answer);
void umkm_php_parse_rupiah(const zend_string *text, const zend_string *unit, zval *answer);
void umkm_php_format_rupiah(zend_long amount, zval *answer);
void umkm_php_means_unknown(const zend_string *text, zval *answer);
void umkm_php_fields(zval *answer);
void umkm_php_law(zval *answer);
void umkm_php_version(zval *answer);

#endif
