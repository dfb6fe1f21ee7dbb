/* SPDX-License-Identifier: MIT */
/* manual FOLDER TEMPLATES: writes the manual pages and the completions into the folders that are there below FOLDER. */
#include "manual.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *folder;
static const char *templates;

static void write_file(const struct buffer *text, const char *place, const char *name)
{
    struct buffer path = {0};
    FILE *file;

    buffer_text(&path, folder);
    buffer_text(&path, place);
    buffer_text(&path, name);
    file = fopen(buffer_string(&path), "wb");
    if (file == NULL || fwrite(text->data, 1, text->length, file) != text->length || fclose(file) != 0) {
        perror(buffer_string(&path));
        exit(EXIT_IO);
    }
    buffer_free(&path);
}

static void write_page(const struct command *command, int32_t lang, const char *place)
{
    struct buffer page = {0};
    struct buffer name = {0};

    buffer_text(&name, "umkm");
    if (command != NULL) {
        buffer_text(&name, "-");
        buffer_text(&name, command->name);
    }
    buffer_text(&name, ".1");
    man_write(&page, command, lang);
    write_file(&page, place, buffer_string(&name));
    buffer_free(&page);
    buffer_free(&name);
}

static void write_pages(int32_t lang, const char *place)
{
    write_page(NULL, lang, place);
    for (const struct command *const *command = commands; *command != NULL; command++) {
        write_page(*command, lang, place);
    }
}

static void read_template(struct buffer *to, const char *name)
{
    struct buffer path = {0};
    char bytes[4096];
    size_t length;
    FILE *file;

    buffer_text(&path, templates);
    buffer_text(&path, "/");
    buffer_text(&path, name);
    file = fopen(buffer_string(&path), "rb");
    while (file != NULL && (length = fread(bytes, 1, sizeof bytes, file)) > 0) {
        buffer_add(to, bytes, length);
    }
    if (file == NULL || fclose(file) != 0) {
        perror(buffer_string(&path));
        exit(EXIT_IO);
    }
    buffer_free(&path);
}

/* A template with its line "@TABLE@" replaced. */
static void write_completion(const umkm_rules *rules, void (*table)(struct buffer *, const umkm_rules *),
                             const char *template, const char *place, const char *name)
{
    static const char mark[] = "@TABLE@\n";
    struct buffer text = {0};
    struct buffer whole = {0};
    const char *found;

    read_template(&text, template);
    found = strstr(buffer_string(&text), mark);
    if (found == NULL) {
        fprintf(stderr, "%s: no line %s", template, mark);
        exit(EXIT_IO);
    }
    buffer_add(&whole, text.data, (size_t)(found - text.data));
    table(&whole, rules);
    buffer_text(&whole, found + strlen(mark));
    write_file(&whole, place, name);
    buffer_free(&text);
    buffer_free(&whole);
}

int main(int argc, char **argv)
{
    umkm_rules *rules = NULL;

    if (argc != 3 || umkm_rules_new(&rules, NULL) != UMKM_OK) {
        return EXIT_USAGE;
    }
    folder = argv[1];
    templates = argv[2];
    write_pages(UMKM_LANG_EN, "/man/man1/");
    write_pages(UMKM_LANG_ID, "/man/id/man1/");
    write_completion(rules, bash_table, "umkm.bash", "/completions/bash/", "umkm");
    write_completion(rules, zsh_table, "umkm.zsh", "/completions/zsh/", "_umkm");
    write_completion(rules, fish_table, "umkm.fish", "/completions/fish/", "umkm.fish");
    umkm_rules_release(rules);
    return 0;
}
