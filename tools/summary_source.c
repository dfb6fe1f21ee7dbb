/* SPDX-License-Identifier: MIT */
/* Rows of a file of any form, for a command that looks at all of them and answers about none. */
#include <string.h>
#include <unistd.h>

#include "form.h"
#include "summary.h"

static int open_form(struct summary_source *source)
{
    struct session *session = source->session;
    const struct options *options = &session->options;

    if (source->form == INPUT_CSV) {
        return csv_open(&source->csv, session, &source->input, &source->tally);
    }
    if (options->map_count > 0 || options->unit_count > 0) {
        return say_usage(session, MSG_MAP_FOR_CSV, MESSAGE_ARGS(options->map_count > 0 ? "map" : "unit"));
    }
    return json_open(&source->json, session, &source->input, &source->tally, source->form == INPUT_JSONL);
}

int source_open(struct summary_source *source, struct session *session, const char *name)
{
    *source = (struct summary_source){.session = session};
    row_init(&source->row);
    source->open = true;
    if (source->row.business == NULL) {
        say(session, MSG_NO_MEMORY, MESSAGE_NO_ARGS);
        return EXIT_IO;
    }
    if (!input_open(&source->input, name)) {
        return say_errno(session, MSG_CANNOT_READ, name, source->input.error);
    }
    source->form = form_of(session, &source->input);
    if (source->input.error != 0) {
        return say_errno(session, MSG_CANNOT_READ, name, source->input.error);
    }
    if (strcmp(name, "-") == 0) {
        source->input.name = "stdin";
    }
    progress_begin(&session->progress, session->options.quiet, false, source->input.size, session->options.lang);
    return open_form(source);
}

enum reading source_next(struct summary_source *source)
{
    struct row *row = &source->row;
    enum reading reading;

    do {
        row_reset(row);
        for (size_t i = 0; source->form == INPUT_CSV && i < source->csv.column_count; i++) {
            if (source->csv.columns[i].watch != NULL) {
                buffer_clear(source->csv.columns[i].watch);
            }
        }
        reading = source->form == INPUT_CSV ? csv_next(&source->csv, row) : json_next(&source->json, row);
    } while (reading == READING_ROW && row->blank);
    if (reading == READING_ROW) {
        row->number = ++source->tally.rows;
    } else {
        progress_clear(&source->session->progress);
    }
    return reading;
}

void source_close(struct summary_source *source)
{
    if (!source->open) {
        return;
    }
    row_free(&source->row);
    if (source->input.name != NULL) {
        input_close(&source->input);
    }
    csv_close(&source->csv);
    source->open = false;
}
