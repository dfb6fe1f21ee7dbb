/* SPDX-License-Identifier: MIT */
/*
 * Text built into a buffer of fixed size. Appending past the end keeps counting, so that the needed size is known, and never
 * writes; the buffer always stays NUL-terminated.
 */
#ifndef UMKM_BASE_TEXT_H
#define UMKM_BASE_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include <umkm/status.h>

/* Input with this many digits may be an identity number (NIB 13, NPWP 15 or 16, NIK 16): only its last digits are shown. */
enum { UMKM__IDENTITY_DIGITS = 13, UMKM__SHOWN_DIGITS = 2 };

struct umkm__text {
    char *data;      /* may be NULL when capacity is 0 */
    size_t capacity; /* bytes, including the NUL */
    size_t length;   /* bytes wanted so far, without the NUL; may exceed capacity */
};

void umkm__text_init(struct umkm__text *text, char *buffer, size_t capacity);
void umkm__text_add(struct umkm__text *text, const char *bytes, size_t length);
void umkm__text_cstr(struct umkm__text *text, const char *string);
void umkm__text_int(struct umkm__text *text, int64_t value);
/* yyyy-mm-dd; the date must be valid. */
void umkm__text_date(struct umkm__text *text, int32_t date);
/* "Rp1.500.000" */
void umkm__text_rupiah(struct umkm__text *text, int64_t amount);
/*
 * Input quoted for a message: in double quotes, cut after 40 bytes (with "…"). Control and invisible characters, and bytes
 * that are no UTF-8, are shown as \xNN. When the whole input has 13 or more digits, all but the last two are shown as *.
 */
void umkm__text_quote(struct umkm__text *text, const char *bytes, size_t length);
/* Cuts an overlong text at a character boundary, so that it ends in whole UTF-8. Call once, at the end. */
void umkm__text_trim(struct umkm__text *text);
/* The end of a public "text out" function: *needed = length + 1; UMKM_E_BUFFER and an empty string if it did not fit. */
umkm_status umkm__text_finish(struct umkm__text *text, size_t *needed);

/* Length of the longest valid UTF-8 prefix; equal to length when all of it is valid. NUL bytes count as valid. */
size_t umkm__utf8_valid(const char *bytes, size_t length);

#endif
