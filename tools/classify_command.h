/* SPDX-License-Identifier: MIT */
/* The classification part of an answer, which other commands show too. */
#ifndef TOOLS_CLASSIFY_COMMAND_H
#define TOOLS_CLASSIFY_COMMAND_H

#include "csv_output.h"
#include "page.h"
#include "session.h"

/* Explains a classification to a person. */
void classify_text(struct page *page, const struct session *session, const umkm_classification *result);
/* What decided: a measure, or the one field that did; "" when nothing did. */
const char *classify_decided_by(const umkm_classification *result);
/* The columns of a classification without "warnings", NULL-terminated, and their cells. */
extern const char *const classify_columns[];
void classify_cells(const umkm_classification *result, struct cells *cells);
/* "MEASURES_DISAGREE;NOT_INDEPENDENT", added to what is there. */
void classify_codes(uint32_t warnings, struct buffer *codes);

#endif
