/* SPDX-License-Identifier: MIT */
#include "json_input.h"

#include <stdio.h>

#include "shown.h"

/* "FILE:LINE: message": the document as a whole cannot be read. */
static void say_broken(struct json_reader *reader, int64_t at, const char *message)
{
    struct buffer *line = &reader->session->line;

    buffer_clear(line);
    shown_text(line, reader->file);
    buffer_text(line, ":");
    buffer_int(line, at);
    buffer_text(line, ": ");
    buffer_text(line, message);
    buffer_text(line, "\n");
    say_line(reader->session, line);
}

static enum reading stop(struct json_reader *reader, enum json_cut cut)
{
    const struct json_splitter *splitter = &reader->splitter;
    struct buffer text = {0};

    if (cut == JSON_UNREAD) {
        (void)say_errno(reader->session, MSG_CANNOT_READ, reader->file, splitter->input->error);
        return READING_FAILED;
    }
    message_add(&text, splitter->fault, reader->session->options.lang, MESSAGE_ARGS(reader->file));
    say_broken(reader, splitter->fault_line, buffer_string(&text));
    buffer_free(&text);
    return READING_FAILED;
}

int json_open(struct json_reader *reader, struct session *session, struct input *input, struct tally *tally, bool lines)
{
    enum json_cut cut;

    *reader = (struct json_reader){.session = session, .tally = tally, .file = input->name};
    cut = json_split_begin(&reader->splitter, input, UMKM_JSON_MAX_BYTES, lines);
    if (cut == JSON_END) {
        say(session, MSG_JSON_EMPTY, MESSAGE_ARGS(input->name));
        return EXIT_IO;
    }
    if (cut != JSON_CUT) {
        (void)stop(reader, cut);
        return EXIT_IO;
    }
    return EXIT_ANSWERED;
}

_Static_assert(UMKM_JSON_MAX_BYTES == 1024 * 1024, "the messages below say 1 MiB");

static void say_too_long(struct json_reader *reader, struct row *row)
{
    struct buffer id = {0};
    struct buffer en = {0};
    struct problem problem = {.code = umkm_status_name(UMKM_E_JSON_SIZE), .line = row->line};

    buffer_text(&id, umkm_status_text(UMKM_E_JSON_SIZE, UMKM_LANG_ID));
    buffer_text(&id, "; satu usaha paling besar 1 MiB");
    buffer_text(&en, umkm_status_text(UMKM_E_JSON_SIZE, UMKM_LANG_EN));
    buffer_text(&en, "; one business at most 1 MiB");
    problem.id = buffer_string(&id);
    problem.en = buffer_string(&en);
    row_problem(reader->session, reader->tally, reader->file, row, &problem);
    buffer_free(&id);
    buffer_free(&en);
}

enum reading json_next(struct json_reader *reader, struct row *row)
{
    struct json_splitter *splitter = &reader->splitter;
    uint32_t flags = reader->session->options.allow_unknown ? UMKM_JSON_ALLOW_UNKNOWN : 0;
    enum json_cut cut = json_split_next(splitter);
    struct problem place = {0};

    progress_update(&reader->session->progress, splitter->input->bytes, reader->tally->rows);
    if (cut == JSON_END) {
        return READING_END;
    }
    if (cut != JSON_CUT) {
        return stop(reader, cut);
    }
    row->line = splitter->value_line;
    row->element = splitter->shape == JSON_ARRAY ? ++reader->elements : 0;
    if (splitter->too_long) {
        say_too_long(reader, row);
        return READING_ROW;
    }
    if (umkm_business_from_json(row->business, splitter->text, splitter->length, flags, NULL) == UMKM_OK) {
        return READING_ROW;
    }
    row->error.status = umkm_business_from_json(row->business, splitter->text, splitter->length, flags, &row->error);
    place.line = row->line + (row->error.line > 0 ? row->error.line - 1 : 0);
    if (row->error.status == UMKM_E_JSON_SYNTAX && splitter->shape != JSON_LINES) {
        say_broken(reader, place.line, error_message(&row->error, reader->session->options.lang));
        return READING_FAILED;
    }
    row_library_problem(reader->session, reader->tally, reader->file, row, &place);
    return READING_ROW;
}

bool json_is_single(const struct json_reader *reader)
{
    return reader->splitter.shape == JSON_VALUES && reader->splitter.last;
}
