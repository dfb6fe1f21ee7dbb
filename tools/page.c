/* SPDX-License-Identifier: MIT */
#include "page.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "utf8.h"

void page_begin(struct page *page, struct output *out, int32_t lang)
{
    const char *no_color = getenv("NO_COLOR"); /* https://no-color.org: any value that is not empty */
    const char *term = getenv("TERM");

    *page = (struct page){.out = out, .lang = lang};
    page->colour =
        (no_color == NULL || no_color[0] == '\0') && term != NULL && strcmp(term, "dumb") != 0 && isatty(out->fd) == 1;
}

void page_styled(struct page *page, enum page_style style, const char *text, size_t length)
{
    static const char *const starts[] = {"", "\033[1m", "\033[2m", "\033[33m", "\033[1;32m"};

    if (page->colour && style != STYLE_PLAIN) {
        output_text(page->out, starts[style]);
    }
    output_write(page->out, text, length);
    if (page->colour && style != STYLE_PLAIN) {
        output_text(page->out, "\033[0m");
    }
}

void page_spaces(struct page *page, size_t count)
{
    while (count-- > 0) {
        output_char(page->out, ' ');
    }
}

void page_wrapped(struct page *page, size_t column, size_t indent, const char *text)
{
    bool first = true; /* word of its line */

    while (*text != '\0') {
        size_t length = strcspn(text, " ");
        size_t width = utf8_width(text, length);

        if (!first && column + 1 + width > PAGE_WIDTH) {
            output_char(page->out, '\n');
            page_spaces(page, indent);
            column = indent;
            first = true;
        }
        if (!first) {
            output_char(page->out, ' ');
            column++;
        }
        output_write(page->out, text, length);
        column += width;
        first = false;
        text += length;
        text += strspn(text, " ");
    }
    output_char(page->out, '\n');
}

void page_entry(struct page *page, size_t indent, const char *label, size_t width, const char *text)
{
    size_t length = strlen(label);
    size_t label_width = utf8_width(label, length);

    page_spaces(page, indent);
    page_styled(page, STYLE_DIM, label, length);
    page_spaces(page, label_width < width ? width - label_width : 1);
    page_wrapped(page, indent + width, indent + width, text);
}

void page_padded(struct page *page, const char *text, size_t width)
{
    size_t length = strlen(text);
    size_t text_width = utf8_width(text, length);

    output_write(page->out, text, length);
    page_spaces(page, text_width < width ? width - text_width : 1);
}

void page_heading(struct page *page, const char *text)
{
    page_styled(page, STYLE_STRONG, text, strlen(text));
    output_char(page->out, '\n');
}
