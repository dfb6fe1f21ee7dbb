/* SPDX-License-Identifier: MIT */
/*
 * Texts and arrays that answers have in common, made once and kept as long as the process: most of a decision record are
 * words of the rules. They are immutable as PHP's own literals are; a program that writes into one gets a copy.
 *
 * Each thread has its own, and only so many: what comes later is made anew for each answer.
 */
#ifndef UMKM_PHP_SHARED_H
#define UMKM_PHP_SHARED_H

#include "umkm_php.h"

/* A member of an object (with a key) or an element of a list (without). */
struct umkm_php_member {
    zend_string *key;
    zval value;
};

void umkm_php_shared_startup(void);
void umkm_php_shared_shutdown(void);

/* The text as a value; shared if there is room for it. */
void umkm_php_shared_text(const char *text, size_t length, zval *value);

/* The members as an array, which takes them over. Shared if they are, and if none is a number: those are endless. */
void umkm_php_shared_array(const struct umkm_php_member *members, uint32_t count, zval *value);

#endif
