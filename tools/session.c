/* SPDX-License-Identifier: MIT */
#include "session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command.h"
#include "file.h"
#include "label.h"
#include "rule_find.h"
#include "shown.h"
#include "suggest.h"

enum { FAULTS_SHOWN = 100 };

void say_line(struct session *session, const struct buffer *line)
{
    const char *bytes = buffer_string(line);
    size_t left = line->length;

    progress_clear(&session->progress);
    (void)fflush(stderr);
    while (left > 0) {
        ssize_t count = write(STDERR_FILENO, bytes, left);

        if (count <= 0) {
            return; /* nobody listens */
        }
        bytes += count;
        left -= (size_t)count;
    }
}

void say(struct session *session, enum message message, const char *const *args)
{
    buffer_clear(&session->line);
    buffer_text(&session->line, "umkm: ");
    message_add(&session->line, message, session->options.lang, args);
    buffer_text(&session->line, "\n");
    say_line(session, &session->line);
}

int say_usage(struct session *session, enum message message, const char *const *args)
{
    struct buffer command = {0};

    say(session, message, args);
    buffer_text(&command, "umkm ");
    if (session->command != NULL) {
        buffer_text(&command, session->command->name);
        buffer_text(&command, " ");
    }
    buffer_text(&command, "--help");
    say(session, MSG_SEE_HELP, MESSAGE_ARGS(buffer_string(&command)));
    buffer_free(&command);
    return EXIT_USAGE;
}

int say_errno(struct session *session, enum message message, const char *name, int error)
{
    say(session, message, MESSAGE_ARGS(name, label_errno(error, session->options.lang)));
    return EXIT_IO;
}

const char *error_message(const umkm_error *error, int32_t lang)
{
    return lang == UMKM_LANG_EN ? error->message_en : error->message_id;
}

int session_read_document(struct session *session, const char *name, struct buffer *text)
{
    int error = 0;

    if (!file_read(name, UMKM_DOCUMENT_MAX_BYTES, text, &error)) {
        return say_errno(session, MSG_CANNOT_READ, name, error);
    }
    return EXIT_ANSWERED;
}

/* "FILE: /regimes/0/valid_from: message" */
static void say_fault(struct session *session, const char *name, const umkm_error *fault)
{
    struct buffer *line = &session->line;

    buffer_clear(line);
    shown_text(line, name);
    buffer_text(line, ":");
    if (fault->line > 0) {
        buffer_int(line, fault->line);
        buffer_text(line, ":");
    }
    buffer_text(line, " ");
    if (fault->path[0] != '\0') {
        buffer_text(line, fault->path);
        buffer_text(line, ": ");
    }
    buffer_text(line, error_message(fault, session->options.lang));
    buffer_text(line, " [");
    buffer_text(line, umkm_status_name(fault->status));
    buffer_text(line, "]\n");
    say_line(session, line);
}

size_t session_list_faults(struct session *session, const char *name, const struct buffer *text)
{
    umkm_error *faults = memory_new(FAULTS_SHOWN, sizeof *faults);
    size_t count = 0;
    umkm_status status;

    for (size_t i = 0; i < FAULTS_SHOWN; i++) {
        umkm_error_init(&faults[i]);
    }
    status = umkm_rules_check(session->rules, buffer_string(text), text->length, faults, FAULTS_SHOWN, &count);
    if (status == UMKM_E_MEMORY) {
        memory_gone();
    }
    for (size_t i = 0; i < count && i < FAULTS_SHOWN; i++) {
        say_fault(session, name, &faults[i]);
    }
    free(faults);
    return count;
}

static int add_document(struct session *session, const char *name, struct buffer *text)
{
    umkm_rules *with = NULL;
    umkm_error error;
    umkm_status status;
    int end = session_read_document(session, name, text);

    if (end != EXIT_ANSWERED) {
        return end;
    }
    umkm_error_init(&error);
    status = umkm_rules_with(session->rules, buffer_string(text), text->length, &with, &error);
    if (status == UMKM_E_MEMORY) {
        memory_gone();
    }
    if (status != UMKM_OK) {
        if (session_list_faults(session, name, text) == 0) {
            say_fault(session, name, &error);
        }
        say(session, MSG_RULES_REFUSED, MESSAGE_ARGS(name, umkm_status_text(error.status, session->options.lang)));
        return EXIT_RULES;
    }
    umkm_rules_release(session->rules);
    session->rules = with;
    return EXIT_ANSWERED;
}

static int32_t today(void)
{
    time_t now = time(NULL);
    struct tm day = {0};

    if (localtime_r(&now, &day) == NULL) {
        return 0;
    }
    return (day.tm_year + 1900) * 10000 + (day.tm_mon + 1) * 100 + day.tm_mday;
}

int say_no_regime(struct session *session, const char *id, size_t length)
{
    struct buffer asked = {0};
    struct buffer ids = {0};

    for (int32_t i = 1; i <= umkm_regime_count(session->rules); i++) {
        umkm_regime regime = {.struct_size = sizeof regime};

        if (umkm_regime_info(session->rules, i, &regime) == UMKM_OK) {
            buffer_text(&ids, ids.length > 0 ? ", " : "");
            buffer_text(&ids, regime.id);
        }
    }
    buffer_add(&asked, id, length);
    (void)say_usage(session, MSG_NO_SUCH_REGIME, MESSAGE_ARGS(buffer_string(&asked), buffer_string(&ids)));
    buffer_free(&asked);
    buffer_free(&ids);
    return EXIT_USAGE;
}

static int find_regime(struct session *session)
{
    const char *id = session->options.regime;

    if (id == NULL || umkm_regime_find(session->rules, id, strlen(id), &session->classify.regime) == UMKM_OK) {
        return EXIT_ANSWERED;
    }
    return say_no_regime(session, id, strlen(id));
}

int session_load_rules(struct session *session)
{
    const struct options *options = &session->options;
    struct buffer text = {0};
    int end = EXIT_ANSWERED;

    if (umkm_rules_new(&session->rules, NULL) != UMKM_OK) {
        memory_gone();
    }
    for (size_t i = 0; i < options->rules_count && end == EXIT_ANSWERED; i++) {
        end = add_document(session, options->rules[i], &text);
    }
    buffer_free(&text);
    if (end != EXIT_ANSWERED) {
        return end;
    }
    umkm_classify_options_init(&session->classify);
    session->classify.as_of = options->as_of != 0 ? options->as_of : today();
    session->classify.purpose = options->purpose;
    session->classify.basis = options->basis;
    session->classify.gap = options->gap;
    end = find_regime(session);
    return end == EXIT_ANSWERED ? rule_find_asked(session) : end;
}

void session_free(struct session *session)
{
    umkm_rules_release(session->rules);
    options_free(&session->options);
    buffer_free(&session->line);
}
