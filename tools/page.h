/* SPDX-License-Identifier: MIT */
/* Text for a person to read: at most 80 characters wide, with colours on a terminal only. */
#ifndef TOOLS_PAGE_H
#define TOOLS_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "output.h"

enum { PAGE_WIDTH = 80 };
enum page_style { STYLE_PLAIN, STYLE_STRONG, STYLE_DIM, STYLE_WARNING, STYLE_GOOD };

struct page {
    struct output *out;
    bool colour;
    int32_t lang;
};

/* Colours when the output is a terminal and NO_COLOR is not set. */
void page_begin(struct page *page, struct output *out, int32_t lang);
void page_styled(struct page *page, enum page_style style, const char *text, size_t length);
/* Lines of whole words. The first line is taken to stand at column already; the others begin at indent. Ends the line. */
void page_wrapped(struct page *page, size_t column, size_t indent, const char *text);
/* indent spaces, a label padded to width, and a wrapped text behind it. */
void page_entry(struct page *page, size_t indent, const char *label, size_t width, const char *text);
/* A text, and spaces up to a width. */
void page_padded(struct page *page, const char *text, size_t width);
void page_spaces(struct page *page, size_t count);
void page_heading(struct page *page, const char *text);

#endif
