/* SPDX-License-Identifier: MIT */
/* One run of the command: what was asked for, the rules, and how it speaks to people. */
#ifndef TOOLS_SESSION_H
#define TOOLS_SESSION_H

#include <umkm/umkm.h>

#include "message.h"
#include "options.h"
#include "progress.h"

/* How the program ends. */
enum {
    EXIT_ANSWERED = 0, /* every row has an answer; "unknown" is one */
    EXIT_INVALID = 1,  /* some rows are invalid; all others are answered */
    EXIT_USAGE = 2,
    EXIT_IO = 3,   /* cannot read or write */
    EXIT_RULES = 4 /* a rule document is refused */
};

struct command;

struct session {
    const struct command *command;
    struct options options;
    umkm_rules *rules;
    umkm_classify_options classify; /* as_of holds for every answer */
    int32_t scorecard;              /* handle, 0 when none is asked for */
    int32_t programme;              /* handle, 0 when none is asked for */
    struct progress progress;
    struct buffer line; /* for composing messages */
};

/* Says something on standard error, behind "umkm: ". */
void say(struct session *session, enum message message, const char *const *args);
/* The same, and the hint how to get help. Returns EXIT_USAGE. */
int say_usage(struct session *session, enum message message, const char *const *args);
/* Says that a file cannot be read or written, with the reason of errno. Returns EXIT_IO. */
int say_errno(struct session *session, enum message message, const char *name, int error);
/* A finished line on standard error. */
void say_line(struct session *session, const struct buffer *line);

/* Loads the rules and what the options say about the day and the regime. Returns EXIT_ANSWERED, or how to end. */
int session_load_rules(struct session *session);
void session_free(struct session *session);

/* Lists the faults of a rule document on standard error. Returns how many there are. */
size_t session_list_faults(struct session *session, const char *name, const struct buffer *text);
/* Reads a rule document. Returns EXIT_ANSWERED or EXIT_IO (said). */
int session_read_document(struct session *session, const char *name, struct buffer *text);

/* An error's message in the language of the session. */
const char *error_message(const umkm_error *error, int32_t lang);

/* Says that there is no such regime, and which there are. Returns EXIT_USAGE. */
int say_no_regime(struct session *session, const char *id, size_t length);

#endif
