/* SPDX-License-Identifier: MIT */
/* Answers for people: one page per row, with a heading unless there is only a single one. */
#ifndef TOOLS_TEXT_OUTPUT_H
#define TOOLS_TEXT_OUTPUT_H

#include "rows.h"

void text_write_row(struct page *page, const struct row_command *command, void *state, const struct row *row, bool single);

#endif
