/* SPDX-License-Identifier: MIT */
/* A manual page in the language of man(7). */
#include "manual.h"

#include <ctype.h>
#include <string.h>

enum heading { NAME, SYNOPSIS, DESCRIPTION, COMMANDS, OPTIONS, EXIT_STATUS, SEE_ALSO };

static const struct bitext headings[] = {
    [NAME] = {"NAMA", "NAME"},
    [SYNOPSIS] = {"RINGKASAN", "SYNOPSIS"},
    [DESCRIPTION] = {"DESKRIPSI", "DESCRIPTION"},
    [COMMANDS] = {"PERINTAH", "COMMANDS"},
    [OPTIONS] = {"OPSI", "OPTIONS"},
    [EXIT_STATUS] = {"STATUS KELUAR", "EXIT STATUS"},
    [SEE_ALSO] = {"LIHAT JUGA", "SEE ALSO"},
};
static const struct bitext section_title = {"Perintah Pengguna", "User Commands"};
static const struct bitext synopsis = {"PERINTAH [OPSI ...] [ARGUMEN ...]", "COMMAND [OPTION ...] [ARGUMENT ...]"};
static const struct bitext options_word = {"[OPSI ...]", "[OPTION ...]"};

/* What man(7) would take for its own, or print as another character, is written by its name. */
static void add_byte(struct buffer *to, char byte)
{
    static const struct {
        char byte;
        const char *written;
    } names[] = {{'\\', "\\e"},  {'-', "\\-"},   {'\'', "\\(aq"}, {'`', "\\(ga"},
                 {'^', "\\(ha"}, {'~', "\\(ti"}, {'"', "\\(dq"}};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (names[i].byte == byte) {
            buffer_text(to, names[i].written);
            return;
        }
    }
    buffer_add(to, &byte, 1);
}

static void add_text(struct buffer *to, const char *text, size_t length)
{
    if (length > 0 && text[0] == '.') {
        buffer_text(to, "\\&"); /* or the line would be a request */
    }
    for (size_t i = 0; i < length; i++) {
        add_byte(to, text[i]);
    }
}

static void add_line(struct buffer *to, const char *text, size_t length)
{
    add_text(to, text, length);
    buffer_text(to, "\n");
}

static void add_whole(struct buffer *to, const char *text)
{
    add_line(to, text, strlen(text));
}

static void add_heading(struct buffer *to, enum heading heading, int32_t lang)
{
    buffer_text(to, ".SH \"");
    buffer_text(to, in_language(&headings[heading], lang));
    buffer_text(to, "\"\n");
}

/* The next line of a text, and the text behind it. */
static const char *take_line(const char **text, size_t *length)
{
    const char *line = *text;

    *length = strcspn(line, "\n");
    *text = line + *length + (line[*length] == '\n');
    return line;
}

static bool is_example(const char *block)
{
    return strncmp(block, "  ", 2) == 0;
}

/* A list has its explanations in one column behind the words: "show   a card", and deep lines below. */
static bool is_list(const char *block, size_t length)
{
    for (size_t i = 0; i + 1 < length; i++) {
        if (block[i] == ' ' && block[i + 1] == ' ') {
            return true;
        }
    }
    return false;
}

static void add_example(struct buffer *to, const char *block, const char *end)
{
    buffer_text(to, ".PP\n.EX\n");
    while (block < end) {
        size_t length;
        const char *line = take_line(&block, &length);
        size_t indent = length < 2 ? length : 2;

        add_line(to, line + indent, length - indent);
    }
    buffer_text(to, ".EE\n");
}

static void add_list(struct buffer *to, const char *block, const char *end)
{
    while (block < end) {
        size_t length;
        const char *line = take_line(&block, &length);
        size_t word = strcspn(line, " \n");

        if (word > 0) {
            buffer_text(to, ".TP 8\n.B ");
            add_line(to, line, word);
        }
        word += strspn(line + word, " ");
        add_line(to, line + word, length - word);
    }
}

static void add_paragraph(struct buffer *to, const char *block, const char *end)
{
    buffer_text(to, ".PP\n");
    while (block < end) {
        size_t length;
        const char *line = take_line(&block, &length);

        add_line(to, line, length);
    }
}

/* The text of --help: blocks with an empty line between them. */
static void add_help(struct buffer *to, const char *text)
{
    while (*text != '\0') {
        const char *gap = strstr(text, "\n\n");
        const char *end = gap != NULL ? gap + 1 : text + strlen(text);

        if (is_example(text)) {
            add_example(to, text, end);
        } else if (is_list(text, (size_t)(end - text))) {
            add_list(to, text, end);
        } else {
            add_paragraph(to, text, end);
        }
        text = gap != NULL ? gap + 2 : end;
    }
}

/* "-o, --output FILE": what is typed as it stands is bold, what it stands for is not. */
static void add_form(struct buffer *to, const char *form)
{
    const char *last = strrchr(form, ' ');
    size_t bold = last != NULL && last[1] != '-' ? (size_t)(last - form) : strlen(form);

    buffer_text(to, ".TP\n\\fB");
    add_text(to, form, bold);
    buffer_text(to, "\\fR");
    if (form[bold] != '\0') {
        buffer_text(to, " \\fI");
        add_text(to, form + bold + 1, strlen(form + bold + 1));
        buffer_text(to, "\\fR");
    }
    buffer_text(to, "\n");
}

static void add_options(struct buffer *to, uint32_t accepts, int32_t lang)
{
    add_heading(to, OPTIONS, lang);
    for (const struct option_help *one = option_helps; one->form != NULL; one++) {
        if ((accepts & OPTION_BIT(one->id)) != 0) {
            add_form(to, one->form);
            add_whole(to, in_language(&one->text, lang));
        }
    }
}

static void add_upper(struct buffer *to, const char *text)
{
    for (; *text != '\0'; text++) {
        char upper = (char)toupper((unsigned char)*text);

        buffer_add(to, &upper, 1);
    }
}

/* No date: the same source gives the same page on every day. No hyphens: names and options are to be copied. */
static void add_title(struct buffer *to, const struct command *command, int32_t lang)
{
    buffer_text(to, "'\\\" -*- coding: UTF-8 -*-\n.TH UMKM");
    if (command != NULL) {
        buffer_text(to, "\\-");
        add_upper(to, command->name);
    }
    buffer_text(to, " 1 \"\" \"umkm ");
    buffer_text(to, umkm_version_string());
    buffer_text(to, "\" \"");
    buffer_text(to, in_language(&section_title, lang));
    buffer_text(to, "\"\n.nr HY 0\n.nh\n.ad l\n");
}

static void add_see_also(struct buffer *to, const struct command *but, int32_t lang)
{
    add_heading(to, SEE_ALSO, lang);
    if (but != NULL) {
        buffer_text(to, ".BR umkm (1)");
    }
    for (const struct command *const *command = commands; *command != NULL; command++) {
        if (*command != but) {
            buffer_text(to, but == NULL && command == commands ? ".BR \\%umkm\\-" : ",\n.BR \\%umkm\\-");
            buffer_text(to, (*command)->name);
            buffer_text(to, " (1)");
        }
    }
    buffer_text(to, "\n");
}

static void add_exit_status(struct buffer *to, int32_t lang)
{
    const char *text = in_language(&help_exit_status, lang);

    add_heading(to, EXIT_STATUS, lang);
    add_paragraph(to, text, text + strlen(text));
}

static void write_command(struct buffer *to, const struct command *command, int32_t lang)
{
    add_heading(to, NAME, lang);
    buffer_text(to, "umkm\\-");
    buffer_text(to, command->name);
    buffer_text(to, " \\- ");
    add_whole(to, in_language(&command->summary, lang));
    add_heading(to, SYNOPSIS, lang);
    buffer_text(to, ".B umkm ");
    add_whole(to, command->name);
    buffer_text(to, in_language(&options_word, lang));
    buffer_text(to, " ");
    add_whole(to, in_language(&command->arguments, lang));
    add_heading(to, DESCRIPTION, lang);
    add_help(to, in_language(&command->help, lang));
    add_options(to, command->accepts | OPTIONS_OF_EVERY, lang);
}

static void write_all(struct buffer *to, int32_t lang)
{
    const char *intro = in_language(&help_intro, lang);
    size_t length = strlen(intro);

    add_heading(to, NAME, lang);
    buffer_text(to, "umkm \\- ");
    for (size_t i = 0; i + 1 < length; i++) { /* one line, without the full stop */
        add_byte(to, intro[i] == '\n' ? ' ' : intro[i]);
    }
    buffer_text(to, "\n");
    add_heading(to, SYNOPSIS, lang);
    buffer_text(to, ".B umkm\n");
    add_whole(to, in_language(&synopsis, lang));
    add_heading(to, DESCRIPTION, lang);
    add_paragraph(to, intro, intro + length);
    add_heading(to, COMMANDS, lang);
    for (const struct command *const *command = commands; *command != NULL; command++) {
        buffer_text(to, ".TP 14\n.B ");
        add_whole(to, (*command)->name);
        add_whole(to, in_language(&(*command)->summary, lang));
    }
    add_options(to, OPTIONS_OF_EVERY, lang);
}

void man_write(struct buffer *to, const struct command *command, int32_t lang)
{
    add_title(to, command, lang);
    if (command != NULL) {
        write_command(to, command, lang);
    } else {
        write_all(to, lang);
    }
    add_exit_status(to, lang);
    add_see_also(to, command, lang);
}
