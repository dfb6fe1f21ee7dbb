/* SPDX-License-Identifier: MIT */
/* What lives as long as the process: the class of exceptions and the rules. */
#include "shared.h"

#include <stdio.h>

#include <ext/standard/info.h>

/* Own documents of the site, in their order. The administrator's business: no script can change it. */
PHP_INI_BEGIN()
PHP_INI_ENTRY("umkm.rules", "", PHP_INI_SYSTEM, NULL)
PHP_INI_END()

/* Rules never change once they are loaded: requests share them without a lock. Only loading them takes one. */
static umkm_rules *shared_rules;

#ifdef ZTS
static MUTEX_T loading;
#define LOADING_BEGINS() tsrm_mutex_lock(loading)
#define LOADING_ENDS() tsrm_mutex_unlock(loading)
#else
#define LOADING_BEGINS() ((void)0)
#define LOADING_ENDS() ((void)0)
#endif

void umkm_php_startup(int type, int module_number)
{
    (void)type; /* PHP 8.1 does not ask for it */
    REGISTER_INI_ENTRIES();
#ifdef ZTS
    loading = tsrm_mutex_alloc();
#endif
    umkm_php_register_exception();
    umkm_php_shared_startup();
}

void umkm_php_shutdown(int type, int module_number)
{
    (void)type;
    UNREGISTER_INI_ENTRIES();
    umkm_php_business_free();
    umkm_php_shared_shutdown();
    umkm_rules_release(shared_rules);
    shared_rules = NULL;
#ifdef ZTS
    tsrm_mutex_free(loading);
#endif
}

/* The content of a file, with malloc(); NULL when it cannot be read. One byte more than is allowed will do to be refused. */
static char *read_file(const char *name, size_t *length)
{
    FILE *file = fopen(name, "rb");
    char *text = file != NULL ? malloc(UMKM_DOCUMENT_MAX_BYTES + 1) : NULL;
    bool bad = text == NULL;
    if (!bad) {
        *length = fread(text, 1, UMKM_DOCUMENT_MAX_BYTES + 1, file);
        bad = ferror(file) != 0;
    }
    if (file != NULL) {
        (void)fclose(file);
    }
    if (bad) {
        free(text);
        text = NULL;
    }
    return text;
}

/* Puts the name of the file before what is wrong with it. */
static umkm_status fail(umkm_status status, const char *name, const char *id, const char *en, umkm_error *error)
{
    umkm_error told = *error;
    (void)snprintf(error->message_id, sizeof error->message_id, "umkm.rules: %s: %s", name,
                   told.message_id[0] != '\0' ? told.message_id : id);
    (void)snprintf(error->message_en, sizeof error->message_en, "umkm.rules: %s: %s", name,
                   told.message_en[0] != '\0' ? told.message_en : en);
    return status;
}

static umkm_status add_document(umkm_rules **rules, const char *name, umkm_error *error)
{
    size_t length = 0;
    char *text = read_file(name, &length);
    umkm_rules *extended = NULL;
    umkm_status status;
    if (text == NULL) {
        return fail(UMKM_E_ARGUMENT, name, "berkas tidak dapat dibaca", "the file cannot be read", error);
    }
    status = umkm_rules_with(*rules, text, length, &extended, error);
    free(text);
    if (status != UMKM_OK) {
        return fail(status, name, umkm_status_text(status, UMKM_LANG_ID), umkm_status_text(status, UMKM_LANG_EN), error);
    }
    umkm_rules_release(*rules);
    *rules = extended;
    return UMKM_OK;
}

/* The built-in documents and those of umkm.rules. */
static umkm_status load(umkm_rules **rules, umkm_error *error)
{
    const char *names = INI_STR("umkm.rules");
    char name[MAXPATHLEN];
    umkm_status status = umkm_rules_new(rules, error);
    while (status == UMKM_OK && names != NULL && names[0] != '\0') {
        size_t length = strcspn(names, ":");
        if (length > 0) {
            (void)snprintf(name, sizeof name, "%.*s", (int)length, names);
            status = add_document(rules, name, error);
        }
        names += length + (names[length] == ':' ? 1 : 0);
    }
    if (status != UMKM_OK) {
        umkm_rules_release(*rules);
        *rules = NULL;
    }
    return status;
}

const umkm_rules *umkm_php_rules(void)
{
    umkm_error error;
    umkm_status status = UMKM_OK;
    const umkm_rules *rules;
    umkm_error_init(&error);
    LOADING_BEGINS();
    if (shared_rules == NULL) {
        status = load(&shared_rules, &error);
    }
    rules = shared_rules;
    LOADING_ENDS();
    if (status != UMKM_OK) {
        umkm_php_throw(0, status, &error, NULL);
        return NULL;
    }
    return rules;
}

void umkm_php_info(zend_module_entry *zend_module)
{
    php_info_print_table_start();
    php_info_print_table_row(2, "umkm support", "enabled");
    php_info_print_table_row(2, "libumkm, compiled with", UMKM_VERSION_STRING);
    php_info_print_table_row(2, "libumkm, linked", umkm_version_string());
    php_info_print_table_end();
    display_ini_entries(zend_module);
}
