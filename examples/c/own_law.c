/* SPDX-License-Identifier: MIT */
/*
 * Adds a law document of one's own to the built-in ones and classifies under it, and under the law in force.
 *   own_law own-law.json CONTOH-KOTA-PEMBINAAN annual_sales="450 juta"
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

enum { FAULTS_SHOWN = 8 };

/* The whole file, to be given back with free(); NULL when it cannot be read or is larger than a document may be. */
static char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *text = file != NULL ? malloc(UMKM_DOCUMENT_MAX_BYTES) : NULL;
    int whole = 0;
    if (text != NULL) {
        *length = fread(text, 1, UMKM_DOCUMENT_MAX_BYTES, file);
        whole = !ferror(file) && fgetc(file) == EOF;
    }
    if (file != NULL) {
        fclose(file);
    }
    if (!whole) {
        fprintf(stderr, "%s: tidak dapat dibaca\n", path);
        free(text);
        return NULL;
    }
    return text;
}

/* Lists every fault of a document that was refused, with its place. */
static void print_faults(const umkm_rules *rules, const char *path, const char *text, size_t length)
{
    umkm_error faults[FAULTS_SHOWN];
    size_t count = 0;
    for (int i = 0; i < FAULTS_SHOWN; i++) {
        umkm_error_init(&faults[i]);
    }
    (void)umkm_rules_check(rules, text, length, faults, FAULTS_SHOWN, &count);
    for (size_t i = 0; i < count && i < FAULTS_SHOWN; i++) {
        fprintf(stderr, "%s: %s: %s\n", path, faults[i].path, faults[i].message_id);
    }
}

/* A new set of rules with the document of a file added; NULL when it is refused. */
static umkm_rules *add_document(const umkm_rules *base, const char *path)
{
    size_t length = 0;
    umkm_rules *rules = NULL;
    char *text = read_file(path, &length);
    if (text != NULL && umkm_rules_with(base, text, length, &rules, NULL) != UMKM_OK) {
        print_faults(base, path, text, length);
    }
    free(text);
    return rules;
}

/* Classifies under one regime, or under the law in force when id is NULL. */
static umkm_status answer(const umkm_rules *rules, const umkm_business *business, const char *id)
{
    umkm_classify_options options;
    umkm_classification result;
    umkm_error error;
    umkm_status status = UMKM_OK;
    umkm_classify_options_init(&options);
    umkm_classification_init(&result);
    umkm_error_init(&error);
    options.as_of = 20261121;
    if (id != NULL) {
        status = umkm_regime_find(rules, id, strlen(id), &options.regime);
        if (status != UMKM_OK) {
            fprintf(stderr, "%s: %s\n", id, umkm_status_text(status, UMKM_LANG_ID));
            return status;
        }
    }
    status = umkm_classify(rules, business, &options, &result, &error);
    if (status == UMKM_OK) {
        printf("%s: %s (%s)\n", id != NULL ? id : "hukum yang berlaku", umkm_size_label(result.size_class, UMKM_LANG_ID),
               result.citation != NULL ? result.citation : "-");
    } else {
        fprintf(stderr, "%s\n", error.message_id);
    }
    return status;
}

static umkm_status set_fact(umkm_business *business, const char *fact)
{
    size_t length = strcspn(fact, "=");
    int32_t field = 0;
    umkm_error error;
    umkm_error_init(&error);
    umkm_status status = fact[length] == '=' ? umkm_field_find(fact, length, &field) : UMKM_E_NAME;
    if (status != UMKM_OK) {
        fprintf(stderr, "%s: %s\n", fact, umkm_status_text(status, UMKM_LANG_ID));
        return status;
    }
    status = umkm_business_set_text(business, field, fact + length + 1, strlen(fact + length + 1), UMKM_UNIT_RUPIAH, &error);
    if (status != UMKM_OK) {
        fprintf(stderr, "%s\n", error.message_id);
    }
    return status;
}

int main(int argc, char **argv)
{
    umkm_rules *built_in = NULL;
    umkm_rules *rules = NULL;
    umkm_business *business = NULL;
    if (argc < 4) {
        fprintf(stderr, "%s FILE REGIME NAME=VALUE ...\n", argv[0]);
        return 2;
    }
    umkm_status status = umkm_rules_new(&built_in, NULL);
    if (status == UMKM_OK) {
        status = umkm_business_new(&business);
    }
    if (status == UMKM_OK) {
        rules = add_document(built_in, argv[1]);
        status = rules != NULL ? UMKM_OK : UMKM_E_ARGUMENT;
    }
    for (int i = 3; status == UMKM_OK && i < argc; i++) {
        status = set_fact(business, argv[i]);
    }
    if (status == UMKM_OK) {
        status = answer(rules, business, argv[2]);
    }
    if (status == UMKM_OK) {
        status = answer(rules, business, NULL);
    }
    umkm_business_free(business);
    umkm_rules_release(rules);
    umkm_rules_release(built_in);
    return status == UMKM_OK ? 0 : 1;
}
