/* SPDX-License-Identifier: MIT */
/* Which form a file of businesses has. */
#ifndef TOOLS_FORM_H
#define TOOLS_FORM_H

#include "input.h"
#include "session.h"

/* From --input, else from the name, else from what is in it; nothing is consumed. Look at input->error afterwards. */
enum input_form form_of(const struct session *session, struct input *input);

#endif
