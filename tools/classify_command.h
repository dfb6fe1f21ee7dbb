/* SPDX-License-Identifier: MIT */
/* What others need of "umkm classify". */
#ifndef TOOLS_CLASSIFY_COMMAND_H
#define TOOLS_CLASSIFY_COMMAND_H

#include "page.h"
#include "session.h"

/* Explains a classification to a person. */
void classify_text(struct page *page, const struct session *session, const umkm_classification *result);

#endif
