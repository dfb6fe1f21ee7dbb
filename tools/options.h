/* SPDX-License-Identifier: MIT */
/* The options of all commands. Each command says which of them it accepts. */
#ifndef TOOLS_OPTIONS_H
#define TOOLS_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum option_id {
    OPTION_AS_OF,
    OPTION_PURPOSE,
    OPTION_BASIS,
    OPTION_REGIME,
    OPTION_GAP,
    OPTION_RULES,
    OPTION_SCORECARD,
    OPTION_PROGRAMME,
    OPTION_ANNOUNCED,
    OPTION_STANDING,
    OPTION_EXPLAIN,
    OPTION_BY,
    OPTION_BEFORE,
    OPTION_KEY,
    OPTION_REGIMES,
    OPTION_REPORTED,
    OPTION_REPORT,
    OPTION_PMML,
    OPTION_INPUT,
    OPTION_FORMAT,
    OPTION_MAP,
    OPTION_UNIT,
    OPTION_ALLOW_UNKNOWN,
    OPTION_OUTPUT,
    OPTION_QUIET,
    OPTION_LANG,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_END
};

#define OPTION_BIT(id) (UINT32_C(1) << (id))
/* What every command that answers about businesses understands. */
#define OPTIONS_OF_ROWS                                                                                                \
    (OPTION_BIT(OPTION_AS_OF) | OPTION_BIT(OPTION_PURPOSE) | OPTION_BIT(OPTION_BASIS) | OPTION_BIT(OPTION_REGIME) |    \
     OPTION_BIT(OPTION_GAP) | OPTION_BIT(OPTION_RULES) | OPTION_BIT(OPTION_INPUT) | OPTION_BIT(OPTION_FORMAT) |        \
     OPTION_BIT(OPTION_MAP) | OPTION_BIT(OPTION_UNIT) | OPTION_BIT(OPTION_ALLOW_UNKNOWN) | OPTION_BIT(OPTION_OUTPUT) | \
     OPTION_BIT(OPTION_QUIET))
/* Of those that need no regime of size: the day, the rules, and the forms. */
#define OPTIONS_OF_ANSWERS \
    (OPTIONS_OF_ROWS &     \
     ~(OPTION_BIT(OPTION_PURPOSE) | OPTION_BIT(OPTION_BASIS) | OPTION_BIT(OPTION_REGIME) | OPTION_BIT(OPTION_GAP)))
#define OPTIONS_OF_PROGRAMMES (OPTION_BIT(OPTION_PROGRAMME) | OPTION_BIT(OPTION_ANNOUNCED) | OPTION_BIT(OPTION_STANDING))
#define OPTIONS_OF_EVERY (OPTION_BIT(OPTION_LANG) | OPTION_BIT(OPTION_HELP) | OPTION_BIT(OPTION_VERSION))

enum input_form { INPUT_BY_NAME, INPUT_CSV, INPUT_JSON, INPUT_JSONL, INPUT_RECORD };
enum format { FORMAT_DEFAULT, FORMAT_TEXT, FORMAT_JSON, FORMAT_JSONL, FORMAT_CSV, FORMAT_END };

struct options {
    int32_t lang; /* UMKM_LANG_… */
    int32_t as_of;
    int32_t purpose;
    int32_t basis;
    int32_t gap;
    enum input_form input;
    enum format format;
    const char *regime;
    const char *scorecard;
    const char *programme;
    int32_t standing; /* UMKM_STANDING_… */
    bool announced;
    bool explain;
    const char **by; /* FIELD or COLUMN */
    size_t by_count;
    const char *before;
    const char *key;
    const char *regimes;
    const char *reported;
    const char *report;
    const char *output;
    const char **rules;
    size_t rules_count;
    const char **maps; /* HEADER=FIELD */
    size_t map_count;
    const char **units; /* HEADER=UNIT */
    size_t unit_count;
    bool allow_unknown;
    bool pmml;
    bool quiet;
    bool help;
    bool version;
    char **arguments; /* what is no option */
    int argument_count;
};

struct option_specification {
    const char *name;
    char letter; /* 0: none */
    bool takes_value;
    const char *const *choices; /* NULL at the end; NULL when any value will do */
};

const struct option_specification *option_specification(enum option_id id);

struct session;

/* The language of messages, from the environment and then from --lang, wherever it stands. */
int32_t options_language(int argc, char **argv);
/* Reads the options behind the command's name: argv[0] is that name. Returns EXIT_ANSWERED or EXIT_USAGE (said). */
int options_read(struct session *session, int argc, char **argv);
void options_free(struct options *options);

/* Splits HEADER=VALUE at the last "=". False when there is none, or nothing before it. */
bool options_pair(const char *text, size_t *header_length, const char **value);

#endif
