/* SPDX-License-Identifier: MIT */
#include "row.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "shown.h"

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

/* Not too long, cut between characters. */
static void add_header(struct buffer *line, const char *header)
{
    struct buffer shown = {0};
    const char *text;
    size_t i = 0;

    shown_text(&shown, header);
    text = buffer_string(&shown);
    while ((i < HEADER_SHOWN || ((unsigned char)text[i] & 0xC0U) == 0x80) && text[i] != '\0') {
        i++;
    }
    buffer_add(line, text, i);
    if (text[i] != '\0') {
        buffer_text(line, "…");
    }
    buffer_free(&shown);
}

/* "FILE:LINE: column N (HEADER): message" or "FILE:LINE: /PATH: message" */
static void show(struct session *session, const char *file, const struct problem *problem, const char *path)
{
    struct buffer *line = &session->line;
    bool english = session->options.lang == UMKM_LANG_EN;

    buffer_clear(line);
    shown_text(line, file);
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
    if (path[0] != '\0') {
        buffer_text(line, path);
        buffer_text(line, ": ");
    }
    buffer_text(line, english ? problem->en : problem->id);
    buffer_text(line, "\n");
    say_line(session, line);
}

/* Where in the JSON of the file: of an array the element, and what is inside of it. */
static void find_path(const struct row *row, const struct problem *problem, char path[ROW_PATH_SIZE])
{
    const char *inside = problem->path != NULL ? problem->path : "";

    if (row->element > 0) {
        (void)snprintf(path, ROW_PATH_SIZE, "/%" PRId64 "%s", row->element - 1, inside);
    } else {
        (void)snprintf(path, ROW_PATH_SIZE, "%s", inside);
    }
}

bool row_will_say(const struct tally *tally)
{
    return tally->faults <= LINES_SHOWN;
}

void row_problem(struct session *session, struct tally *tally, const char *file, struct row *row,
                 const struct problem *problem)
{
    char path[ROW_PATH_SIZE];

    find_path(row, problem, path);
    add_code(row, problem);
    if (row->listener != NULL) {
        row->listener(row->listener_data, problem);
    }
    if (row->valid) {
        tally->invalid++;
        row->valid = false;
        row->first = *problem;
        memcpy(row->path, path, sizeof path);
        if (problem->id != row->id) {
            (void)snprintf(row->id, sizeof row->id, "%s", problem->id);
        }
        if (problem->en != row->en) {
            (void)snprintf(row->en, sizeof row->en, "%s", problem->en);
        }
    }
    if (tally->faults++ < LINES_SHOWN) {
        /* the message names a field itself */
        show(session, file, problem, problem->field == UMKM_FIELD_NONE || row->element > 0 ? path : "");
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
