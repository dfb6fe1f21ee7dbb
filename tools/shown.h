/* SPDX-License-Identifier: MIT */
/* Text of others, such as a file name or a header, as it may be shown: no identity numbers, no control characters. */
#ifndef TOOLS_SHOWN_H
#define TOOLS_SHOWN_H

#include "buffer.h"

/* Adds the text, its identity numbers masked but for their last two digits, '?' for control characters. */
void shown_text(struct buffer *to, const char *text);

#endif
