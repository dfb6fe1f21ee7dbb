/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "suggest.h"

/* The choices of an option, in the order of their numbers. */
static const char *const languages[] = {"id", "en", NULL};
static const char *const purposes[] = {"facilitation", "registration", NULL};
static const char *const bases[] = {"purpose", "sales", "capital", "cohort", "higher", "lower", NULL};
static const char *const gaps[] = {"none", "before", "after", NULL};
static const char *const standings[] = {"usual", "alone", "member", "both", NULL};
static const char *const inputs[] = {"auto", "csv", "json", "jsonl", NULL};
static const char *const formats[] = {"auto", "text", "json", "jsonl", "csv", NULL};

static const struct option_specification specifications[OPTION_END] = {
    [OPTION_AS_OF] = {"as-of", 0, true, NULL},
    [OPTION_PURPOSE] = {"purpose", 0, true, purposes},
    [OPTION_BASIS] = {"basis", 0, true, bases},
    [OPTION_REGIME] = {"regime", 0, true, NULL},
    [OPTION_GAP] = {"gap", 0, true, gaps},
    [OPTION_RULES] = {"rules", 0, true, NULL},
    [OPTION_SCORECARD] = {"scorecard", 0, true, NULL},
    [OPTION_PROGRAMME] = {"programme", 0, true, NULL},
    [OPTION_ANNOUNCED] = {"announced", 0, false, NULL},
    [OPTION_STANDING] = {"standing", 0, true, standings},
    [OPTION_EXPLAIN] = {"explain", 0, false, NULL},
    [OPTION_BY] = {"by", 0, true, NULL},
    [OPTION_BEFORE] = {"before", 0, true, NULL},
    [OPTION_KEY] = {"key", 0, true, NULL},
    [OPTION_REGIMES] = {"regimes", 0, true, NULL},
    [OPTION_REPORTED] = {"reported", 0, true, NULL},
    [OPTION_REPORT] = {"report", 0, true, NULL},
    [OPTION_PMML] = {"pmml", 0, false, NULL},
    [OPTION_INPUT] = {"input", 0, true, inputs},
    [OPTION_FORMAT] = {"format", 0, true, formats},
    [OPTION_MAP] = {"map", 0, true, NULL},
    [OPTION_UNIT] = {"unit", 0, true, NULL},
    [OPTION_OUTPUT] = {"output", 'o', true, NULL},
    [OPTION_ALLOW_UNKNOWN] = {"allow-unknown", 0, false, NULL},
    [OPTION_QUIET] = {"quiet", 'q', false, NULL},
    [OPTION_LANG] = {"lang", 0, true, languages},
    [OPTION_HELP] = {"help", 'h', false, NULL},
    [OPTION_VERSION] = {"version", 'V', false, NULL},
};

int32_t options_language(int argc, char **argv)
{
    const char *environment = getenv("LANG");
    int32_t lang = environment != NULL && strncmp(environment, "en", 2) == 0 ? UMKM_LANG_EN : UMKM_LANG_ID;

    for (int i = 1; i < argc && argv[i] != NULL && strcmp(argv[i], "--") != 0; i++) {
        const char *value = NULL;

        if (strncmp(argv[i], "--lang=", 7) == 0) {
            value = argv[i] + 7;
        } else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc) {
            value = argv[i + 1];
        }
        for (int32_t k = 0; value != NULL && languages[k] != NULL; k++) {
            lang = strcmp(value, languages[k]) == 0 ? k : lang;
        }
    }
    return lang;
}

const struct option_specification *option_specification(enum option_id id)
{
    return &specifications[id];
}

static const char *option_name(enum option_id id)
{
    return specifications[id].name;
}

static int32_t place_of(const char *const *choices, const char *value)
{
    for (int32_t i = 0; choices[i] != NULL; i++) {
        if (strcmp(choices[i], value) == 0) {
            return i;
        }
    }
    return -1;
}

static bool choose(struct session *session, enum option_id id, const char *value, int32_t *number)
{
    const char *const *choices = specifications[id].choices;
    int32_t place = place_of(choices, value);
    struct buffer list = {0};

    if (place >= 0) {
        *number = place;
        return true;
    }
    for (int32_t i = 0; choices[i] != NULL; i++) {
        buffer_text(&list, i > 0 ? ", " : "");
        buffer_text(&list, choices[i]);
    }
    (void)say_usage(session, MSG_BAD_CHOICE, MESSAGE_ARGS(option_name(id), value, buffer_string(&list)));
    buffer_free(&list);
    return false;
}

static bool read_date(struct session *session, const char *value)
{
    umkm_error error;

    umkm_error_init(&error);
    if (umkm_date_parse(value, strlen(value), UMKM_DATE_ISO, &session->options.as_of, &error) == UMKM_OK) {
        return true;
    }
    (void)say_usage(session, MSG_BAD_OPTION_VALUE,
                    MESSAGE_ARGS(option_name(OPTION_AS_OF), error_message(&error, session->options.lang)));
    return false;
}

static bool read_pair(struct session *session, enum option_id id, const char *value)
{
    const char *right;
    size_t length;

    if (options_pair(value, &length, &right)) {
        return true;
    }
    (void)say_usage(session, MSG_BAD_PAIR, MESSAGE_ARGS(option_name(id), value));
    return false;
}

static bool read_text(struct session *session, enum option_id id, const char *value, const char **text)
{
    if (value[0] == '\0') {
        (void)say_usage(session, MSG_EMPTY_OPTION, MESSAGE_ARGS(option_name(id)));
        return false;
    }
    *text = value;
    return true;
}

static bool read_enum(struct session *session, enum option_id id, const char *value)
{
    struct options *options = &session->options;
    int32_t number = 0;
    bool good;

    if (id == OPTION_INPUT) {
        good = choose(session, id, value, &number);
        options->input = (enum input_form)number;
        return good;
    }
    good = choose(session, id, value, &number);
    options->format = (enum format)number;
    return good;
}

static bool apply(struct session *session, enum option_id id, const char *value)
{
    struct options *options = &session->options;

    switch (id) {
    case OPTION_AS_OF:
        return read_date(session, value);
    case OPTION_PURPOSE:
        return choose(session, id, value, &options->purpose);
    case OPTION_BASIS:
        return choose(session, id, value, &options->basis);
    case OPTION_GAP:
        return choose(session, id, value, &options->gap);
    case OPTION_STANDING:
        return choose(session, id, value, &options->standing);
    case OPTION_LANG:
        return choose(session, id, value, &options->lang);
    case OPTION_INPUT:
    case OPTION_FORMAT:
        return read_enum(session, id, value);
    case OPTION_REGIME:
        return read_text(session, id, value, &options->regime);
    case OPTION_SCORECARD:
        return read_text(session, id, value, &options->scorecard);
    case OPTION_PROGRAMME:
        return read_text(session, id, value, &options->programme);
    case OPTION_OUTPUT:
        return read_text(session, id, value, &options->output);
    case OPTION_BY:
        return read_text(session, id, value, &options->by[options->by_count++]);
    case OPTION_BEFORE:
        return read_text(session, id, value, &options->before);
    case OPTION_KEY:
        return read_text(session, id, value, &options->key);
    case OPTION_REGIMES:
        return read_text(session, id, value, &options->regimes);
    case OPTION_REPORTED:
        return read_text(session, id, value, &options->reported);
    case OPTION_REPORT:
        return read_text(session, id, value, &options->report);
    case OPTION_RULES:
        return read_text(session, id, value, &options->rules[options->rules_count++]);
    case OPTION_MAP:
        options->maps[options->map_count++] = value;
        return read_pair(session, id, value);
    case OPTION_UNIT:
        options->units[options->unit_count++] = value;
        return read_pair(session, id, value);
    case OPTION_ALLOW_UNKNOWN:
        options->allow_unknown = true;
        return true;
    case OPTION_ANNOUNCED:
        options->announced = true;
        return true;
    case OPTION_EXPLAIN:
        options->explain = true;
        return true;
    case OPTION_PMML:
        options->pmml = true;
        return true;
    case OPTION_QUIET:
        options->quiet = true;
        return true;
    case OPTION_HELP:
        options->help = true;
        return true;
    case OPTION_VERSION:
        options->version = true;
        return true;
    case OPTION_END:
        break;
    }
    return false;
}

static void say_unknown_option(struct session *session, const char *text)
{
    const char *names[OPTION_END + 1] = {NULL};
    struct buffer near = {0};

    for (int i = 0; i < OPTION_END; i++) {
        names[i] = specifications[i].name;
    }
    suggest_from(text, names, "--", &near);
    if (near.length > 0) {
        (void)say_usage(session, MSG_UNKNOWN_OPTION_NEAR, MESSAGE_ARGS(text, buffer_string(&near)));
    } else {
        (void)say_usage(session, MSG_UNKNOWN_OPTION, MESSAGE_ARGS(text));
    }
    buffer_free(&near);
}

/* getopt_long takes shortened names; what is short today may mean two things tomorrow, so they are refused. */
static bool names_are_whole(struct session *session, int argc, char **argv)
{
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        size_t length;
        bool known = false;

        if (strncmp(argv[i], "--", 2) != 0) {
            continue;
        }
        length = strcspn(argv[i] + 2, "=");
        for (int k = 0; k < OPTION_END; k++) {
            known |= strlen(specifications[k].name) == length && strncmp(specifications[k].name, argv[i] + 2, length) == 0;
        }
        if (!known) {
            argv[i][length + 2] = '\0';
            say_unknown_option(session, argv[i] + 2);
            return false;
        }
    }
    return true;
}

static void list_for_getopt(struct option *longs, char *letters)
{
    *letters++ = ':'; /* a missing value is told apart */
    for (int i = 0; i < OPTION_END; i++) {
        const struct option_specification *one = &specifications[i];

        longs[i] = (struct option){one->name, one->takes_value ? required_argument : no_argument, NULL, 256 + i};
        if (one->letter != 0) {
            *letters++ = one->letter;
            if (one->takes_value) {
                *letters++ = ':';
            }
        }
    }
    longs[OPTION_END] = (struct option){0};
    *letters = '\0';
}

static enum option_id id_of(int code)
{
    if (code >= 256) {
        return (enum option_id)(code - 256);
    }
    for (int i = 0; i < OPTION_END; i++) {
        if (specifications[i].letter != 0 && specifications[i].letter == code) {
            return (enum option_id)i;
        }
    }
    return OPTION_END;
}

static int refuse(struct session *session, int code, char **argv)
{
    char letter[2] = {(char)optopt, '\0'};
    enum option_id id = id_of(optopt);

    if (code == ':') {
        return say_usage(session, MSG_OPTION_NEEDS_VALUE, MESSAGE_ARGS(option_name(id)));
    }
    if (optopt >= 256) { /* --quiet=yes */
        return say_usage(session, MSG_OPTION_TAKES_NO_VALUE, MESSAGE_ARGS(option_name(id)));
    }
    if (optopt == 0) {
        return say_usage(session, MSG_UNKNOWN_OPTION, MESSAGE_ARGS(argv[optind - 1]));
    }
    return say_usage(session, MSG_UNKNOWN_LETTER, MESSAGE_ARGS(letter));
}

int options_read(struct session *session, int argc, char **argv)
{
    struct options *options = &session->options;
    uint32_t accepts = OPTIONS_OF_EVERY | (session->command != NULL ? session->command->accepts : 0);
    struct option longs[OPTION_END + 1];
    char letters[2 * OPTION_END + 2];
    int code;

    options->rules = memory_new((size_t)argc, sizeof *options->rules);
    options->maps = memory_new((size_t)argc, sizeof *options->maps);
    options->units = memory_new((size_t)argc, sizeof *options->units);
    options->by = memory_new((size_t)argc, sizeof *options->by);
    if (!names_are_whole(session, argc, argv)) {
        return EXIT_USAGE;
    }
    list_for_getopt(longs, letters);
    opterr = 0;
    while ((code = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
        enum option_id id = code == '?' || code == ':' ? OPTION_END : id_of(code);

        if (id == OPTION_END) {
            return refuse(session, code, argv);
        }
        if ((accepts & OPTION_BIT(id)) == 0) {
            return say_usage(session, MSG_OPTION_NOT_HERE,
                             MESSAGE_ARGS(option_name(id), session->command != NULL ? session->command->name : "umkm"));
        }
        if (!apply(session, id, optarg)) {
            return EXIT_USAGE;
        }
    }
    options->arguments = argv + optind;
    options->argument_count = argc - optind;
    return EXIT_ANSWERED;
}

void options_free(struct options *options)
{
    free(options->rules);
    free(options->maps);
    free(options->units);
    free(options->by);
}

bool options_pair(const char *text, size_t *header_length, const char **value)
{
    const char *equals = strrchr(text, '=');

    if (equals == NULL || equals == text) {
        return false;
    }
    *header_length = (size_t)(equals - text);
    *value = equals + 1;
    return true;
}
