/* SPDX-License-Identifier: MIT */
/* The tables of words in the languages of the shells. */
#include "manual.h"

#include <string.h>

#include "../csv_input.h"

/* Between single quotes. Where "]" or ":" mean something, they are to be marked by the caller's choice of special bytes. */
static void add_quoted(struct buffer *to, const char *text, const char *special, const char *quote)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'') {
            buffer_text(to, quote);
            continue;
        }
        if (strchr(special, *text) != NULL) {
            buffer_text(to, "\\");
        }
        buffer_add(to, text, 1);
    }
}

/* ---- bash and zsh: a function that says the words of a key ---------------------------------------------------------- */

static void begin_case(struct buffer *to, const char *key, const char *of)
{
    buffer_text(to, "    '");
    buffer_text(to, key);
    buffer_text(to, of[0] != '\0' ? " " : "");
    buffer_text(to, of);
    buffer_text(to, "') echo '");
}

static void end_case(struct buffer *to)
{
    buffer_text(to, "' ;;\n");
}

static void add_option_names(struct buffer *to, uint32_t accepts)
{
    for (int id = 0; id < OPTION_END; id++) {
        const struct option_specification *one = option_specification((enum option_id)id);

        if ((accepts & OPTION_BIT(id)) == 0) {
            continue;
        }
        buffer_text(to, "--");
        buffer_text(to, one->name);
        buffer_text(to, " ");
        if (one->letter != 0) {
            buffer_text(to, "-");
            buffer_add(to, &one->letter, 1);
            buffer_text(to, " ");
        }
    }
}

static void add_units(struct buffer *to)
{
    const char *name;

    for (size_t i = 0; (name = csv_unit_name(i)) != NULL; i++) {
        buffer_text(to, name);
        buffer_text(to, " ");
    }
}

static void add_command_cases(struct buffer *to, const umkm_rules *rules)
{
    for (const struct command *const *command = commands; *command != NULL; command++) {
        begin_case(to, "options", (*command)->name);
        add_option_names(to, (*command)->accepts | OPTIONS_OF_EVERY);
        end_case(to);
        begin_case(to, "arguments", (*command)->name);
        words_of_arguments(to, rules, *command);
        end_case(to);
    }
}

static void add_option_cases(struct buffer *to, const umkm_rules *rules)
{
    for (int id = 0; id < OPTION_END; id++) {
        const struct option_specification *one = option_specification((enum option_id)id);

        if (!one->takes_value) {
            continue;
        }
        buffer_text(to, "    'value --");
        buffer_text(to, one->name);
        if (one->letter != 0) {
            buffer_text(to, "' | 'value -");
            buffer_add(to, &one->letter, 1);
        }
        buffer_text(to, "') echo '");
        words_of_option(to, rules, (enum option_id)id);
        end_case(to);
    }
}

static void add_fact_cases(struct buffer *to)
{
    int32_t field;

    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        size_t before = to->length;
        size_t start;

        begin_case(to, "fact", umkm_field_name(field));
        start = to->length;
        words_of_fact(to, field);
        if (to->length == start) {
            to->length = before; /* any value will do */
        } else {
            end_case(to);
        }
    }
}

void bash_table(struct buffer *to, const umkm_rules *rules)
{
    buffer_text(to, "_umkm_words()\n{\n    case $1 in\n");
    begin_case(to, "commands", "");
    for (const struct command *const *command = commands; *command != NULL; command++) {
        buffer_text(to, (*command)->name);
        buffer_text(to, " ");
    }
    add_option_names(to, OPTIONS_OF_EVERY);
    end_case(to);
    begin_case(to, "facts", "");
    words_of_facts(to);
    end_case(to);
    begin_case(to, "units", "");
    add_units(to);
    end_case(to);
    add_command_cases(to, rules);
    add_option_cases(to, rules);
    add_fact_cases(to);
    buffer_text(to, "    *) return 1 ;;\n    esac\n}\n");
}

/* ---- zsh: the same, and what things mean ---------------------------------------------------------------------------- */

static const char in_brackets[] = "[]\\";

static void zsh_commands(struct buffer *to, int32_t lang)
{
    buffer_text(to, "    commands)\n        reply=(\n");
    for (const struct command *const *command = commands; *command != NULL; command++) {
        buffer_text(to, "            '");
        buffer_text(to, (*command)->name);
        buffer_text(to, ":");
        add_quoted(to, in_language(&(*command)->summary, lang), "\\", "'\\''");
        buffer_text(to, "'\n");
    }
    buffer_text(to, "        ) ;;\n");
}

static void zsh_option(struct buffer *to, const struct option_help *help, int32_t lang)
{
    const struct option_specification *one = option_specification(help->id);

    buffer_text(to, "            ");
    if (one->letter != 0) {
        buffer_text(to, "{-");
        buffer_add(to, &one->letter, 1);
        buffer_text(to, one->takes_value ? "+,--" : ",--");
        buffer_text(to, one->name);
        buffer_text(to, one->takes_value ? "=}'[" : "}'[");
    } else {
        buffer_text(to, "'*--");
        buffer_text(to, one->name);
        buffer_text(to, one->takes_value ? "=[" : "[");
    }
    add_quoted(to, in_language(&help->text, lang), in_brackets, "'\\''");
    buffer_text(to, "]");
    if (one->takes_value) {
        buffer_text(to, ":");
        buffer_text(to, one->name);
        buffer_text(to, ":_umkm_value --");
        buffer_text(to, one->name);
    }
    buffer_text(to, "'\n");
}

static void zsh_language(struct buffer *to, int32_t lang)
{
    buffer_text(to, lang == UMKM_LANG_EN ? "_umkm_texts_en()\n{\n" : "_umkm_texts_id()\n{\n");
    buffer_text(to, "    case $1 in\n");
    zsh_commands(to, lang);
    for (const struct command *const *command = commands; *command != NULL; command++) {
        buffer_text(to, "    ");
        buffer_text(to, (*command)->name);
        buffer_text(to, ")\n        reply=(\n");
        for (const struct option_help *one = option_helps; one->form != NULL; one++) {
            if ((((*command)->accepts | OPTIONS_OF_EVERY) & OPTION_BIT(one->id)) != 0) {
                zsh_option(to, one, lang);
            }
        }
        buffer_text(to, "        ) ;;\n");
    }
    buffer_text(to, "    esac\n}\n");
}

void zsh_table(struct buffer *to, const umkm_rules *rules)
{
    bash_table(to, rules);
    zsh_language(to, UMKM_LANG_ID);
    zsh_language(to, UMKM_LANG_EN);
}

/* ---- fish ----------------------------------------------------------------------------------------------------------- */

static const char in_fish[] = "\\";

static void fish_option(struct buffer *to, const char *command, const struct option_help *help, int32_t lang)
{
    const struct option_specification *one = option_specification(help->id);

    buffer_text(to, "    complete -c umkm -n '__umkm_command ");
    buffer_text(to, command);
    buffer_text(to, "' -l ");
    buffer_text(to, one->name);
    if (one->letter != 0) {
        buffer_text(to, " -s ");
        buffer_add(to, &one->letter, 1);
    }
    if (one->takes_value) {
        buffer_text(to, " -x -a '(__umkm_offer value --");
        buffer_text(to, one->name);
        buffer_text(to, ")'");
    }
    buffer_text(to, " -d '");
    add_quoted(to, in_language(&help->text, lang), in_fish, "\\'");
    buffer_text(to, "'\n");
}

static void fish_language(struct buffer *to, int32_t lang)
{
    for (const struct command *const *command = commands; *command != NULL; command++) {
        buffer_text(to, "    complete -c umkm -n __umkm_no_command -a ");
        buffer_text(to, (*command)->name);
        buffer_text(to, " -d '");
        add_quoted(to, in_language(&(*command)->summary, lang), in_fish, "\\'");
        buffer_text(to, "'\n");
        for (const struct option_help *one = option_helps; one->form != NULL; one++) {
            if ((((*command)->accepts | OPTIONS_OF_EVERY) & OPTION_BIT(one->id)) != 0) {
                fish_option(to, (*command)->name, one, lang);
            }
        }
    }
}

/* The words of bash, with the case of fish. */
static void fish_words(struct buffer *to, const umkm_rules *rules)
{
    struct buffer table = {0};
    const char *line;

    bash_table(&table, rules);
    buffer_text(to, "function __umkm_words\n    switch \"$argv\"\n");
    for (line = buffer_string(&table); line != NULL && (line = strstr(line, "    '")) != NULL; line = strchr(line, '\n')) {
        const char *words = strstr(line, ") echo");
        const char *end = strstr(line, " ;;\n");

        line += strlen("    ");
        buffer_text(to, "        case ");
        for (; line < words; line++) {
            buffer_add(to, line, *line != '|'); /* fish has a space between the cases */
        }
        buffer_text(to, "\n            string split -n ' ' --");
        words += strlen(") echo");
        buffer_add(to, words, (size_t)(end - words));
        buffer_text(to, "\n");
    }
    buffer_text(to, "    end\nend\n");
    buffer_free(&table);
}

void fish_table(struct buffer *to, const umkm_rules *rules)
{
    fish_words(to, rules);
    buffer_text(to, "if string match -q 'en*' -- \"$LANG\"\n");
    fish_language(to, UMKM_LANG_EN);
    buffer_text(to, "else\n");
    fish_language(to, UMKM_LANG_ID);
    buffer_text(to, "end\n");
}
