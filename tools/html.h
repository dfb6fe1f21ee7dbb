/* SPDX-License-Identifier: MIT */
/* HTML written piece by piece; every text that is not ours is escaped. */
#ifndef TOOLS_HTML_H
#define TOOLS_HTML_H

#include "buffer.h"
#include "output.h"

struct html {
    struct output *out;
    int32_t lang;
};

/* Markup of ours, as it stands. */
void html_raw(struct html *html, const char *markup);
/* Text, for content and for attributes in double quotes. Bytes that are no UTF-8 are shown as "?". */
void html_text(struct html *html, const char *text);
/* One of two texts of ours, escaped as well. */
void html_either(struct html *html, const char *id, const char *en);
/* A whole number as it is, for attributes; and as people write it. */
void html_int(struct html *html, int64_t value);
void html_count(struct html *html, int64_t value);
/* A share of umkm_share(). */
void html_share(struct html *html, int32_t share);
/* <td class="n">1.234</td> */
void html_count_cell(struct html *html, int64_t value);
void html_share_cell(struct html *html, int32_t share);
/* <tag>text</tag> with the attributes given as markup (may be ""). */
void html_element(struct html *html, const char *tag, const char *attributes, const char *text);

#endif
