/* SPDX-License-Identifier: MIT */
/* The classification part of an answer, which other commands show too. */
#ifndef TOOLS_CLASSIFY_COMMAND_H
#define TOOLS_CLASSIFY_COMMAND_H

#include "page.h"
#include "session.h"

/* Explains a classification to a person. */
void classify_text(struct page *page, const struct session *session, const umkm_classification *result);
/* What decided: a measure, or the one field that did; "" when nothing did. */
const char *classify_decided_by(const umkm_classification *result);

#endif
