/* SPDX-License-Identifier: MIT */
#include "figure.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <umkm/umkm.h>

#include "label.h"
#include "utf8.h"

enum { LINES = 3, AMOUNT_SIZE = 64, BASIS_POINTS = 10000 };

/* The digits, three characters wide: each character is two dots high. */
static const char *const digits[10][LINES] = {
    {"█▀█", "█ █", "▀▀▀"}, {"▀█ ", " █ ", "▀▀▀"}, {"▀▀█", "█▀▀", "▀▀▀"}, {"▀▀█", " ▀█", "▀▀▀"}, {"█ █", "▀▀█", "  ▀"},
    {"█▀▀", "▀▀█", "▀▀▀"}, {"█▀▀", "█▀█", "▀▀▀"}, {"▀▀█", "  █", "  ▀"}, {"█▀█", "█▀█", "▀▀▀"}, {"█▀█", "▀▀█", "▀▀▀"}};

const char *figure_either(const struct page *page, const char *id, const char *en)
{
    return page->lang == UMKM_LANG_EN ? en : id;
}

void figure_number(struct page *page, int64_t number, enum page_style style, const char *const beside[3])
{
    char text[24];

    (void)snprintf(text, sizeof text, "%" PRId64, number < 0 ? 0 : number);
    for (size_t line = 0; line < LINES; line++) {
        struct buffer row = {0};

        for (const char *digit = text; *digit != '\0'; digit++) {
            buffer_text(&row, digit > text ? " " : "");
            buffer_text(&row, digits[*digit - '0'][line]);
        }
        page_spaces(page, 2);
        page_styled(page, style, buffer_string(&row), row.length);
        if (beside[line][0] != '\0') {
            page_spaces(page, 3);
            page_styled(page, line == 1 ? STYLE_STRONG : STYLE_PLAIN, beside[line], strlen(beside[line]));
        }
        output_char(page->out, '\n');
        buffer_free(&row);
    }
}

static size_t part(int64_t value, int64_t whole, size_t width)
{
    if (whole <= 0 || value <= 0) {
        return 0;
    }
    return value >= whole ? width : (size_t)((value * (int64_t)width + whole / 2) / whole);
}

static void add_cells(struct page *page, enum page_style style, const char *cell, size_t count)
{
    struct buffer cells = {0};

    while (count-- > 0) {
        buffer_text(&cells, cell);
    }
    if (cells.length > 0) {
        page_styled(page, style, buffer_string(&cells), cells.length);
    }
    buffer_free(&cells);
}

void figure_bar(struct page *page, int64_t reached, int64_t possible, int64_t whole, size_t width)
{
    size_t full = part(reached, whole, width);
    size_t open = part(reached + possible, whole, width) - full;

    add_cells(page, STYLE_GOOD, "█", full);
    add_cells(page, STYLE_PLAIN, "▒", open);
    add_cells(page, STYLE_DIM, "░", width - full - open);
}

void figure_heading(struct page *page, const char *id, const char *en)
{
    output_char(page->out, '\n');
    page_heading(page, figure_either(page, id, en));
}

void figure_item(struct page *page, size_t indent, const char *bullet, const char *text)
{
    size_t width = utf8_width(bullet, strlen(bullet)) + 1;

    page_spaces(page, indent);
    output_text(page->out, bullet);
    output_char(page->out, ' ');
    page_wrapped(page, indent + width, indent + width, text);
}

void figure_paragraph(struct page *page, size_t indent, const char *text)
{
    page_spaces(page, indent);
    page_wrapped(page, indent, indent, text);
}

void figure_ratio(struct buffer *to, int64_t basis_points, int32_t lang)
{
    char text[AMOUNT_SIZE];

    (void)snprintf(text, sizeof text, "%" PRId64 "%c%02" PRId64, basis_points / BASIS_POINTS,
                   lang == UMKM_LANG_EN ? '.' : ',', basis_points % BASIS_POINTS / 100);
    buffer_text(to, text);
}

void figure_percent(struct buffer *to, int64_t basis_points, int32_t lang)
{
    char text[AMOUNT_SIZE];
    int length = snprintf(text, sizeof text, "%" PRId64 "%c%02" PRId64, basis_points / 100, lang == UMKM_LANG_EN ? '.' : ',',
                          basis_points % 100);

    while (length > 0 && text[length - 1] == '0') {
        length--;
    }
    if (length > 0 && (text[length - 1] == ',' || text[length - 1] == '.')) {
        length--;
    }
    buffer_add(to, text, (size_t)length);
    buffer_text(to, lang == UMKM_LANG_EN ? "%" : " %");
}

void figure_field(struct buffer *to, int32_t field, int32_t lang)
{
    char name[AMOUNT_SIZE];

    buffer_text(to, label_field_name(field, lang, name, sizeof name));
}

void figure_rupiah(struct buffer *to, int64_t amount)
{
    char text[AMOUNT_SIZE];

    if (umkm_rupiah_format(amount, text, sizeof text, NULL) == UMKM_OK) {
        buffer_text(to, text);
    }
}
