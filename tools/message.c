/* SPDX-License-Identifier: MIT */
#include "message.h"

#include <stddef.h>

#include "shown.h"

static const struct bitext texts[] = {
#define MESSAGE(name, id, en) {id, en},
#include "messages.def"
#undef MESSAGE
};

const char *message_text(enum message message, int32_t lang)
{
    return in_language(&texts[message], lang);
}

static const char *argument(const char *const *args, char digit)
{
    for (char i = '1'; *args != NULL; i++, args++) {
        if (i == digit) {
            return *args;
        }
    }
    return "";
}

void message_add(struct buffer *to, enum message message, int32_t lang, const char *const *args)
{
    for (const char *c = message_text(message, lang); *c != '\0'; c++) {
        if (c[0] == '{' && c[1] >= '1' && c[1] <= '9' && c[2] == '}') {
            shown_text(to, argument(args, c[1]));
            c += 2;
        } else {
            buffer_add(to, c, 1);
        }
    }
}
