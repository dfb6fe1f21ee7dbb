/* SPDX-License-Identifier: MIT */
/* Answers for one business: the decision record of the library as an array, or a section of it. */
#include "record.h"

/* Room that most records fit into; a longer one takes a second attempt. */
static size_t first_guess(int32_t sections)
{
    enum { A_CLASS = 4096, A_SCORE = 20480, ALL_PROGRAMMES = 57344 };
    return (size_t)(((sections & UMKM_SECTION_CLASSIFICATION) != 0 ? A_CLASS : 0) +
                    ((sections & UMKM_SECTION_SCORE) != 0 ? A_SCORE : 0) +
                    ((sections & UMKM_SECTION_PROGRAMMES) != 0 ? ALL_PROGRAMMES : 0));
}

/* A day without a regime is an answer: the class is unknown, and a warning says why. */
static bool is_answer(umkm_status status)
{
    return status == UMKM_OK || status == UMKM_E_NO_REGIME;
}

static zend_string *write_record(const umkm_rules *rules, const umkm_business *business,
                                 const umkm_decision_options *options)
{
    size_t needed = first_guess(options->sections);
    zend_string *text = zend_string_alloc(needed - 1, false);
    umkm_error error;
    umkm_status status;
    umkm_error_init(&error);
    status = umkm_decision_json(rules, business, options, ZSTR_VAL(text), needed, &needed, &error);
    if (status == UMKM_E_BUFFER) {
        zend_string_release(text);
        text = zend_string_alloc(needed - 1, false);
        umkm_error_init(&error);
        status = umkm_decision_json(rules, business, options, ZSTR_VAL(text), needed, NULL, &error);
    }
    if (!is_answer(status)) {
        zend_string_release(text);
        umkm_php_throw(0, status, &error, NULL);
        return NULL;
    }
    ZSTR_LEN(text) = needed - 1;
    return text;
}

/* Keeps one section of the record. */
static void take(zval *record, const char *section, zval *answer)
{
    zval *found = zend_hash_str_find(Z_ARRVAL_P(record), section, strlen(section));
    if (found != NULL) {
        ZVAL_COPY(answer, found);
    }
    zval_ptr_dtor(record);
}

static void decide(const HashTable *facts, const HashTable *asked, uint32_t function, int32_t sections, const char *section,
                   zval *answer)
{
    struct umkm_php_options options;
    const umkm_rules *rules = umkm_php_rules();
    const umkm_business *business = rules != NULL ? umkm_php_business(facts) : NULL;
    zend_string *text;
    zval record;
    if (business == NULL || !umkm_php_read_options(asked, function, &options)) {
        return;
    }
    if (sections != 0) {
        options.decision.sections = sections;
    }
    text = write_record(rules, business, &options.decision);
    if (text == NULL) {
        return;
    }
    if (umkm_php_read_record(ZSTR_VAL(text), ZSTR_LEN(text), &record)) {
        if (section != NULL) {
            take(&record, section, answer);
        } else {
            ZVAL_COPY_VALUE(answer, &record);
        }
    }
    zend_string_release(text);
}

void umkm_php_classify(const HashTable *business, const HashTable *options, zval *answer)
{
    decide(business, options, UMKM_PHP_CLASSIFY, UMKM_SECTION_CLASSIFICATION, "classification", answer);
}

void umkm_php_score(const HashTable *business, const HashTable *options, zval *answer)
{
    decide(business, options, UMKM_PHP_SCORE, UMKM_SECTION_SCORE, "score", answer);
}

void umkm_php_programmes(const HashTable *business, const HashTable *options, zval *answer)
{
    decide(business, options, UMKM_PHP_PROGRAMMES, UMKM_SECTION_PROGRAMMES, "programmes", answer);
}

void umkm_php_assess(const HashTable *business, const HashTable *options, zval *answer)
{
    decide(business, options, UMKM_PHP_ASSESS, 0, NULL, answer);
}
