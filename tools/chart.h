/* SPDX-License-Identifier: MIT */
/* Charts as inline SVG: shapes only. Words and numbers stand beside them as text, so that they can be read at any width. */
#ifndef TOOLS_CHART_H
#define TOOLS_CHART_H

#include <umkm/umkm.h>

#include "html.h"

/* One part of a bar: so many, drawn in the colours of a class of the style sheet. */
struct chart_part {
    const char *style;
    int64_t count;
};

/* A bar of parts over its whole width; the whole may be larger than their sum. What it says is in the text beside it. */
void chart_bar(struct html *html, const struct chart_part *parts, size_t count, int64_t whole);
/* A square in the colour of a class. */
void chart_swatch(struct html *html, const char *style);
/* Standing bars, as high as their counts. */
void chart_histogram(struct html *html, const int64_t *counts, size_t count, const char *label);
/* Ribbons from the classes before to the classes after, with their names and counts at the sides. */
void chart_flow(struct html *html, const umkm_movement *movement, const char *label);
/* "Mikro": the short name of a class by its place; after the last the name for "in one file only". */
const char *chart_class(size_t place, int32_t lang);

#endif
