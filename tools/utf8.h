/* SPDX-License-Identifier: MIT */
/* UTF-8: is it valid, and how wide is it on a screen. */
#ifndef TOOLS_UTF8_H
#define TOOLS_UTF8_H

#include <stdbool.h>
#include <stddef.h>

/* All bytes are ASCII and none is NUL: nothing more needs to be looked at. */
bool text_is_plain(const char *bytes, size_t length);
/* Whole and shortest sequences, no surrogates, nothing above U+10FFFF. */
bool utf8_is_valid(const char *bytes, size_t length);
/* Characters, counted as code points. */
size_t utf8_width(const char *bytes, size_t length);

#endif
