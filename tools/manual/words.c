/* SPDX-License-Identifier: MIT */
/* Which words can stand where. The ids are those of the built-in rules. */
#include "manual.h"

#include <string.h>

static void add_word(struct buffer *to, const char *word)
{
    buffer_text(to, word);
    buffer_text(to, " ");
}

static void add_regimes(struct buffer *to, const umkm_rules *rules)
{
    umkm_regime info = {.struct_size = sizeof info};

    for (int32_t i = 1; i <= umkm_regime_count(rules) && umkm_regime_info(rules, i, &info) == UMKM_OK; i++) {
        add_word(to, info.id);
    }
}

static void add_scorecards(struct buffer *to, const umkm_rules *rules)
{
    umkm_scorecard info = {.struct_size = sizeof info};

    for (int32_t i = 1; i <= umkm_scorecard_count(rules) && umkm_scorecard_info(rules, i, &info) == UMKM_OK; i++) {
        add_word(to, info.id);
    }
}

static void add_programmes(struct buffer *to, const umkm_rules *rules)
{
    umkm_programme info = {.struct_size = sizeof info};

    for (int32_t i = 1; i <= umkm_programme_count(rules) && umkm_programme_info(rules, i, &info) == UMKM_OK; i++) {
        add_word(to, info.id);
    }
}

void words_of_facts(struct buffer *to)
{
    int32_t field;

    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        add_word(to, umkm_field_name(field));
    }
}

void words_of_fact(struct buffer *to, int32_t field)
{
    umkm_field_description info = {.struct_size = sizeof info};
    const char *name;

    if (umkm_field_info(field, &info) == UMKM_OK && info.type == UMKM_TYPE_BOOL) {
        buffer_text(to, "yes no ");
    }
    for (size_t i = 0; umkm_enum_at(field, i, NULL, &name, NULL) == UMKM_OK; i++) {
        add_word(to, name);
    }
}

void words_of_option(struct buffer *to, const umkm_rules *rules, enum option_id id)
{
    const char *const *choices = option_specification(id)->choices;

    for (size_t i = 0; choices != NULL && choices[i] != NULL; i++) {
        add_word(to, choices[i]);
    }
    if (id == OPTION_REGIME || id == OPTION_REGIMES) {
        add_regimes(to, rules);
    } else if (id == OPTION_SCORECARD) {
        add_scorecards(to, rules);
    } else if (id == OPTION_PROGRAMME) {
        add_programmes(to, rules);
    } else if (id == OPTION_BY) {
        words_of_facts(to);
    } else if (id == OPTION_RULES) {
        buffer_text(to, "@json ");
    } else if (id == OPTION_BEFORE) {
        buffer_text(to, "@csv @json @jsonl ");
    } else if (id == OPTION_REPORT) {
        buffer_text(to, "@html ");
    } else if (id == OPTION_OUTPUT) {
        buffer_text(to, "@any ");
    }
}

/* The words in small letters between the brackets, such as "list | show". */
static void add_verbs(struct buffer *to, const char *arguments)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz";

    while (*arguments != '\0') {
        size_t length = strcspn(arguments, " []|");

        if (length > 0 && strspn(arguments, letters) == length) {
            buffer_add(to, arguments, length);
            buffer_text(to, " ");
        }
        arguments += length;
        arguments += strspn(arguments, " []|");
    }
}

void words_of_arguments(struct buffer *to, const umkm_rules *rules, const struct command *command)
{
    const char *arguments = command->arguments.en;

    add_verbs(to, arguments);
    if (command == &programmes_command) {
        add_programmes(to, rules);
    } else if (command == &scorecard_command) {
        add_scorecards(to, rules);
        buffer_text(to, "@json @pmml @xml ");
    } else if (command == &law_command) {
        buffer_text(to, "@json ");
    } else if (strstr(arguments, "FILE") != NULL) {
        buffer_text(to, "@csv @json @jsonl ");
    }
    if (strstr(arguments, "NAME=VALUE") != NULL) {
        buffer_text(to, "@facts ");
    } else if (strstr(arguments, "NAME") != NULL) {
        words_of_facts(to);
    }
}
