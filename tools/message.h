/* SPDX-License-Identifier: MIT */
/* What the command itself says, in both languages. The texts are in messages.def; {1} to {4} stand for the arguments. */
#ifndef TOOLS_MESSAGE_H
#define TOOLS_MESSAGE_H

#include <stdint.h>

#include "buffer.h"

enum message {
#define MESSAGE(name, id, en) MSG_##name,
#include "messages.def"
#undef MESSAGE
    MSG_END
};

struct bitext {
    const char *id;
    const char *en;
};

static inline const char *in_language(const struct bitext *text, int32_t lang)
{
    return lang == 1 ? text->en : text->id; /* UMKM_LANG_EN */
}

/* Arguments of a message, as MESSAGE_ARGS("a", "b"). */
#define MESSAGE_ARGS(...) ((const char *const[]){__VA_ARGS__, NULL})
#define MESSAGE_NO_ARGS ((const char *const[]){NULL})

const char *message_text(enum message message, int32_t lang);
/* Adds the message with its arguments. */
void message_add(struct buffer *to, enum message message, int32_t lang, const char *const *args);

#endif
