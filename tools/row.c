/* SPDX-License-Identifier: MIT */
#include "row.h"

#include <stdio.h>
#include <string.h>

enum { LINES_SHOWN = 20, HEADER_SHOWN = 40 };

void row_init(struct row *row)
{
    *row = (struct row){.valid = true};
    umkm_error_init(&row->error);
    if (umkm_business_new(&row->business) != UMKM_OK) {
        row->business = NULL;
    }
}

void row_free(struct row *row)
{
    umkm_business_free(row->business);
    buffer_free(&row->codes);
}

void row_reset(struct row *row)
{
    (void)umkm_business_clear(row->business);
    row->blank = false;
    if (!row->valid) {
        buffer_clear(&row->codes);
        row->first = (struct problem){0};
        row->valid = true;
    }
}

static void add_code(struct row *row, const struct problem *problem)
{
    const char *code = problem->code;

    if (row->codes.length > 0) {
        buffer_text(&row->codes, ";");
    }
    buffer_text(&row->codes, strncmp(code, "UMKM_", 5) == 0 ? code + 5 : code);
    if (problem->field != 0) {
        buffer_text(&row->codes, "(");
        buffer_text(&row->codes, umkm_field_name(problem->field));
        buffer_text(&row->codes, ")");
    }
}

/* Text of a file for a terminal: no control characters, not too long, cut between characters. */
static void add_header(struct buffer *line, const char *header)
{
    size_t i = 0;

    for (; header[i] != '\0' && (i < HEADER_SHOWN || ((unsigned char)header[i] & 0xC0U) == 0x80); i++) {
        unsigned char byte = (unsigned char)header[i];
        char shown = byte < 0x20 || byte == 0x7F ? '?' : header[i];

        buffer_add(line, &shown, 1);
    }
    if (header[i] != '\0') {
        buffer_text(line, "…");
    }
}

/* "FILE:LINE: column N (HEADER): message" */
static void show(struct session *session, const char *file, const struct problem *problem)
{
    struct buffer *line = &session->line;
    bool english = session->options.lang == UMKM_LANG_EN;

    buffer_clear(line);
    buffer_text(line, file);
    if (problem->line > 0) {
        buffer_text(line, ":");
        buffer_int(line, problem->line);
    }
    buffer_text(line, ": ");
    if (problem->column > 0) {
        buffer_text(line, english ? "column " : "kolom ");
        buffer_int(line, problem->column);
        if (problem->header != NULL && problem->header[0] != '\0') {
            buffer_text(line, " (");
            add_header(line, problem->header);
            buffer_text(line, ")");
        }
        buffer_text(line, ": ");
    }
    if (problem->field == UMKM_FIELD_NONE && problem->path != NULL && problem->path[0] != '\0') {
        buffer_text(line, problem->path);
        buffer_text(line, ": ");
    }
    buffer_text(line, english ? problem->en : problem->id);
    buffer_text(line, "\n");
    say_line(session, line);
}

void row_problem(struct session *session, struct tally *tally, const char *file, struct row *row,
                 const struct problem *problem)
{
    add_code(row, problem);
    if (row->listener != NULL) {
        row->listener(row->listener_data, problem);
    }
    if (row->valid) {
        tally->invalid++;
        row->valid = false;
        row->first = *problem;
        if (problem->id != row->id) {
            (void)snprintf(row->id, sizeof row->id, "%s", problem->id);
        }
        if (problem->en != row->en) {
            (void)snprintf(row->en, sizeof row->en, "%s", problem->en);
        }
    }
    if (tally->faults++ < LINES_SHOWN) {
        show(session, file, problem);
    } else if (tally->faults == LINES_SHOWN + 1) {
        say(session, MSG_MORE_FAULTS, MESSAGE_NO_ARGS);
    }
}

void row_library_problem(struct session *session, struct tally *tally, const char *file, struct row *row,
                         const struct problem *place)
{
    struct problem problem = *place;

    problem.status = row->error.status;
    problem.code = umkm_status_name(row->error.status);
    problem.field = row->error.field != 0 ? row->error.field : place->field;
    problem.path = row->error.path;
    problem.id = row->error.message_id;
    problem.en = row->error.message_en;
    row_problem(session, tally, file, row, &problem);
    umkm_error_init(&row->error);
}
