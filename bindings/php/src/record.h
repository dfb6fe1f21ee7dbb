/* SPDX-License-Identifier: MIT */
/* From the decision record to arrays. */
#ifndef UMKM_PHP_RECORD_H
#define UMKM_PHP_RECORD_H

#include "umkm_php.h"

/* Reads what umkm_decision_json() wrote, with a NUL behind it. */
bool umkm_php_read_record(const char *text, size_t length, zval *value);

#endif
