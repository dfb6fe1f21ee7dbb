/* SPDX-License-Identifier: MIT */
/* What lives as long as the process: the class of exceptions and the rules. */
#include "shared.h"

#include <ext/standard/info.h>

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

void umkm_php_startup(void)
{
#ifdef ZTS
    loading = tsrm_mutex_alloc();
#endif
    umkm_php_register_exception();
    umkm_php_shared_startup();
}

void umkm_php_shutdown(void)
{
    umkm_php_business_free();
    umkm_php_shared_shutdown();
    umkm_rules_release(shared_rules);
    shared_rules = NULL;
#ifdef ZTS
    tsrm_mutex_free(loading);
#endif
}

const umkm_rules *umkm_php_rules(void)
{
    umkm_error error;
    umkm_status status = UMKM_OK;
    const umkm_rules *rules;
    umkm_error_init(&error);
    LOADING_BEGINS();
    if (shared_rules == NULL) {
        status = umkm_rules_new(&shared_rules, &error);
    }
    rules = shared_rules;
    LOADING_ENDS();
    if (status != UMKM_OK) {
        umkm_php_throw(0, status, &error, NULL);
        return NULL;
    }
    return rules;
}

void umkm_php_info(void)
{
    php_info_print_table_start();
    php_info_print_table_row(2, "umkm support", "enabled");
    php_info_print_table_row(2, "libumkm, compiled with", UMKM_VERSION_STRING);
    php_info_print_table_row(2, "libumkm, linked", umkm_version_string());
    php_info_print_table_end();
}
