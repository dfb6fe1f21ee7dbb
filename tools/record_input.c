/* SPDX-License-Identifier: MIT */
#include "record_input.h"

#include <string.h>

#include "suggest.h"

bool record_is_pair(const char *argument)
{
    const char *equals = strchr(argument, '=');

    return equals != NULL && memchr(argument, '/', (size_t)(equals - argument)) == NULL;
}

static int say_no_name(struct session *session, const char *name, size_t length)
{
    struct buffer text = {0};
    struct buffer near = {0};
    int end;

    buffer_add(&text, name, length);
    suggest_fields(name, length, &near);
    if (near.length > 0) {
        end = say_usage(session, MSG_NO_SUCH_FIELD_NEAR, MESSAGE_ARGS(buffer_string(&text), buffer_string(&near)));
    } else {
        end = say_usage(session, MSG_NO_SUCH_FIELD, MESSAGE_ARGS(buffer_string(&text)));
    }
    buffer_free(&text);
    buffer_free(&near);
    return end;
}

static void read_value(struct session *session, struct tally *tally, struct row *row, int32_t field, const char *value)
{
    size_t length = strlen(value);
    struct problem place = {.field = field};

    if (umkm_text_means_unknown(value, length) == 1) {
        return;
    }
    row->error.status = umkm_business_set_text(row->business, field, value, length, UMKM_UNIT_RUPIAH, &row->error);
    if (row->error.status != UMKM_OK) {
        row_library_problem(session, tally, "umkm", row, &place);
    }
}

int record_read(struct session *session, struct tally *tally, struct row *row)
{
    bool given[UMKM_FIELD_END] = {false};

    row->number = 1;
    for (int i = 0; i < session->options.argument_count; i++) {
        const char *argument = session->options.arguments[i];
        size_t length = strcspn(argument, "=");
        int32_t field = UMKM_FIELD_NONE;

        if (umkm_field_find(argument, length, &field) != UMKM_OK) {
            return say_no_name(session, argument, length);
        }
        if (field < UMKM_FIELD_END && given[field]) {
            return say_usage(session, MSG_FIELD_GIVEN_TWICE, MESSAGE_ARGS(umkm_field_name(field)));
        }
        if (field < UMKM_FIELD_END) {
            given[field] = true;
        }
        read_value(session, tally, row, field, argument + length + 1);
    }
    return EXIT_ANSWERED;
}
