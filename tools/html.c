/* SPDX-License-Identifier: MIT */
#include "html.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "label.h"
#include "summary.h"
#include "utf8.h"

void html_raw(struct html *html, const char *markup)
{
    output_text(html->out, markup);
}

static const char *escape_of(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void html_text(struct html *html, const char *text)
{
    const bool good = utf8_is_valid(text, strlen(text));

    for (; *text != '\0'; text++) {
        const unsigned char byte = (unsigned char)*text;
        const char *escaped = escape_of(*text);

        if (escaped != NULL) {
            output_text(html->out, escaped);
        } else if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !good)) {
            output_char(html->out, '?');
        } else {
            output_char(html->out, *text);
        }
    }
}

void html_either(struct html *html, const char *id, const char *en)
{
    html_text(html, html->lang == UMKM_LANG_EN ? en : id);
}

void html_int(struct html *html, int64_t value)
{
    char digits[24];

    (void)snprintf(digits, sizeof digits, "%" PRId64, value);
    output_text(html->out, digits);
}

void html_count(struct html *html, int64_t value)
{
    char text[32];

    label_count(value, html->lang, text, sizeof text);
    output_text(html->out, text);
}

void html_share(struct html *html, int32_t share)
{
    struct buffer text = {0};

    summary_share_text(share, html->lang, &text);
    for (const char *c = buffer_string(&text); *c != '\0'; c++) {
        if (*c == ' ') {
            output_text(html->out, "&nbsp;");
        } else {
            output_char(html->out, *c);
        }
    }
    buffer_free(&text);
}

void html_count_cell(struct html *html, int64_t value)
{
    html_raw(html, value == 0 ? "<td class=\"n z\">" : "<td class=\"n\">");
    html_count(html, value);
    html_raw(html, "</td>");
}

void html_share_cell(struct html *html, int32_t share)
{
    html_raw(html, share == 0 ? "<td class=\"n z\">" : "<td class=\"n\">");
    html_share(html, share);
    html_raw(html, "</td>");
}

void html_element(struct html *html, const char *tag, const char *attributes, const char *text)
{
    html_raw(html, "<");
    html_raw(html, tag);
    html_raw(html, attributes[0] != '\0' ? " " : "");
    html_raw(html, attributes);
    html_raw(html, ">");
    html_text(html, text);
    html_raw(html, "</");
    html_raw(html, tag);
    html_raw(html, ">");
}
