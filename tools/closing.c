/* SPDX-License-Identifier: MIT */
#include "closing.h"

#include "label.h"

enum { COUNT_SIZE = 32 };

void closing_count(struct buffer *list, const char *label, int64_t count, int32_t lang)
{
    char text[COUNT_SIZE];

    if (count == 0) {
        return;
    }
    label_count(count, lang, text, sizeof text);
    buffer_text(list, list->length > 0 ? ", " : "");
    buffer_text(list, label);
    buffer_text(list, " ");
    buffer_text(list, text);
}

void closing_say(struct session *session, const struct tally *tally, struct buffer *list)
{
    int32_t lang = session->options.lang;
    char rows[COUNT_SIZE];

    closing_count(list, message_text(MSG_WORD_INVALID, lang), tally->invalid, lang);
    label_count(tally->rows, lang, rows, sizeof rows);
    say(session, MSG_ROWS_DONE, MESSAGE_ARGS(rows, buffer_string(list)));
}
