/* SPDX-License-Identifier: MIT */
/* Parts of a page that show numbers: a large number, bars, lists. */
#ifndef TOOLS_FIGURE_H
#define TOOLS_FIGURE_H

#include "buffer.h"
#include "page.h"

/* Two texts of which one is chosen by the language of the page. */
const char *figure_either(const struct page *page, const char *id, const char *en);

/* A large number, three lines high, with a line of text beside each of its lines ("" for none). */
void figure_number(struct page *page, int64_t number, enum page_style style, const char *const beside[3]);

/* A bar: reached, possible, and what remains of the whole. */
void figure_bar(struct page *page, int64_t reached, int64_t possible, int64_t whole, size_t width);

/* A heading with an empty line before it. */
void figure_heading(struct page *page, const char *id, const char *en);

/* "  - text", wrapped behind the bullet. */
void figure_item(struct page *page, size_t indent, const char *bullet, const char *text);

/* A wrapped text, every line indented. */
void figure_paragraph(struct page *page, size_t indent, const char *text);

/* 12500 basis points as "1,25" (id) or "1.25" (en). */
void figure_ratio(struct buffer *to, int64_t basis_points, int32_t lang);
/* 650 basis points as "6,5 %" or "6.5 %". */
void figure_percent(struct buffer *to, int64_t basis_points, int32_t lang);
/* The name by which people type a field. */
void figure_field(struct buffer *to, int32_t field, int32_t lang);
void figure_rupiah(struct buffer *to, int64_t amount);

#endif
