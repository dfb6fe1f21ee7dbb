/* SPDX-License-Identifier: MIT */
/* The sections of the report of a summary. */
#ifndef TOOLS_SUMMARY_HTML_H
#define TOOLS_SUMMARY_HTML_H

#include "html.h"
#include "summary.h"

extern const char report_css[]; /* report.css, embedded at build time */

/* Groups that tables and charts show; the rest is in the other forms. */
enum { GROUPS_DRAWN = 60 };

void report_heading(struct html *html, const char *id, const char *en);
void report_column(struct html *html, bool number, const char *id, const char *en);
void report_row_head(struct html *html, const char *text);
/* A table whose rows have a name, a bar, a count and a share; who opens it closes tbody, table and div. */
void report_bar_head(struct html *html, const char *id, const char *en);
void report_bar_row(struct html *html, const char *name, const char *style, int64_t count, int64_t whole);

void report_movement(struct html *html, const struct summary *summary, const struct summary_movement *movement);
void report_scores(struct html *html, const struct summary *summary, const umkm_summary_counts *total);
void report_quality(struct html *html, const struct summary *summary);

#endif
