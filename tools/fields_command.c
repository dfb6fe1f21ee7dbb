/* SPDX-License-Identifier: MIT */
/* umkm fields: the facts about a business that can be given, their names and their choices. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "csv_output.h"
#include "json_output.h"
#include "label.h"
#include "page.h"
#include "suggest.h"

enum { NAME_WIDTH = 28, LABEL_WIDTH = 12 };

/* The range that people care about: none for money and codes without bounds, and for what lists its choices. */
static bool has_range(const umkm_field_description *about)
{
    return about->type == UMKM_TYPE_COUNT || (about->type == UMKM_TYPE_MONEY && about->minimum == 0);
}

static void range_text(const umkm_field_description *about, struct buffer *to)
{
    if (!has_range(about)) {
        return;
    }
    buffer_int(to, about->minimum);
    buffer_text(to, "..");
    if (about->maximum < INT64_MAX) {
        buffer_int(to, about->maximum);
    }
}

/* "individual|sole_pt|cv" */
static void choices_text(int32_t field, struct buffer *to)
{
    const char *name;

    for (size_t i = 0; umkm_enum_at(field, i, NULL, &name, NULL) == UMKM_OK; i++) {
        buffer_text(to, i > 0 ? "|" : "");
        buffer_text(to, name);
    }
}

static void spaced(const char *text, struct buffer *to)
{
    for (; *text != '\0'; text++) {
        if (*text == '|') {
            buffer_text(to, ", ");
        } else {
            buffer_add(to, text, 1);
        }
    }
}

static bool describe(size_t index, umkm_field_description *about)
{
    int32_t field = UMKM_FIELD_NONE;

    *about = (umkm_field_description){.struct_size = sizeof *about};
    return umkm_field_at(index, &field) == UMKM_OK && umkm_field_info(field, about) == UMKM_OK;
}

static const char *meaning(const umkm_field_description *about, int32_t lang)
{
    return lang == UMKM_LANG_EN ? about->text_en : about->text_id;
}

static void write_overview(struct page *page)
{
    umkm_field_description about;

    for (size_t i = 0; describe(i, &about); i++) {
        struct buffer text = {0};

        buffer_text(&text, label_type(about.type));
        while (text.length < 6) {
            buffer_text(&text, " ");
        }
        buffer_text(&text, meaning(&about, page->lang));
        page_styled(page, STYLE_STRONG, about.name, strlen(about.name));
        page_spaces(page, strlen(about.name) < NAME_WIDTH ? NAME_WIDTH - strlen(about.name) : 1);
        output_write(page->out, buffer_string(&text), 6);
        page_wrapped(page, NAME_WIDTH + 6, NAME_WIDTH + 6, meaning(&about, page->lang));
        buffer_free(&text);
    }
}

static void entry(struct page *page, const char *id, const char *en, struct buffer *text)
{
    if (text->length > 0) {
        page_entry(page, 2, page->lang == UMKM_LANG_EN ? en : id, LABEL_WIDTH, buffer_string(text));
    }
    buffer_clear(text);
}

/* A line for each choice, with its other names. */
static void write_choices(struct page *page, int32_t field)
{
    struct buffer text = {0};
    const char *name;
    const char *aliases;

    for (size_t i = 0; umkm_enum_at(field, i, NULL, &name, &aliases) == UMKM_OK; i++) {
        buffer_text(&text, name);
        if (aliases[0] != '\0') {
            buffer_text(&text, " (");
            spaced(aliases, &text);
            buffer_text(&text, ")");
        }
        entry(page, i == 0 ? "Pilihan" : "", i == 0 ? "Choices" : "", &text);
    }
    buffer_free(&text);
}

static void write_one(struct page *page, const umkm_field_description *about)
{
    struct buffer text = {0};

    page_heading(page, about->name);
    buffer_text(&text, meaning(about, page->lang));
    entry(page, "Arti", "Meaning", &text);
    buffer_text(&text, label_type(about->type));
    entry(page, "Jenis", "Type", &text);
    buffer_text(&text, about->unit);
    entry(page, "Satuan", "Unit", &text);
    range_text(about, &text);
    entry(page, "Rentang", "Range", &text);
    spaced(about->aliases, &text);
    entry(page, "Nama lain", "Other names", &text);
    write_choices(page, about->field);
    buffer_free(&text);
}

static void write_csv(struct output *out, const umkm_field_description *about)
{
    struct cells cells = {.delimiter = ',', .first = true};
    struct buffer text = {0};

    cells_text(&cells, about->name);
    cells_text(&cells, label_type(about->type));
    cells_text(&cells, about->unit);
    if (has_range(about)) {
        cells_int(&cells, about->minimum);
        cells_int(&cells, about->maximum);
    } else {
        cells_text(&cells, "");
        cells_text(&cells, "");
    }
    choices_text(about->field, &text);
    cells_text(&cells, buffer_string(&text));
    cells_text(&cells, about->aliases);
    cells_text(&cells, about->text_id);
    cells_text(&cells, about->text_en);
    cells_end_row(&cells, out);
    cells_free(&cells);
    buffer_free(&text);
}

/* A list "a|b" as ["a","b"]. */
static void write_list(struct output *out, const char *list)
{
    struct buffer one = {0};

    output_char(out, '[');
    for (bool first = true; *list != '\0'; first = false) {
        size_t length = strcspn(list, "|");

        buffer_clear(&one);
        buffer_add(&one, list, length);
        if (!first) {
            output_char(out, ',');
        }
        json_write_string(out, buffer_string(&one));
        list += length + (list[length] == '|');
    }
    output_char(out, ']');
    buffer_free(&one);
}

static void write_json(struct output *out, const umkm_field_description *about)
{
    const char *const texts[][2] = {
        {"{\"name\":", about->name}, {",\"type\":", label_type(about->type)}, {",\"unit\":", about->unit}};
    struct buffer choices = {0};
    char range[96];

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        output_text(out, texts[i][0]);
        json_write_string(out, texts[i][1]);
    }
    /* As text: JSON numbers beyond 2^53 do not survive in every program. */
    (void)snprintf(range, sizeof range, ",\"minimum\":\"%" PRId64 "\",\"maximum\":\"%" PRId64 "\"", about->minimum,
                   about->maximum);
    output_text(out, has_range(about) ? range : ",\"minimum\":null,\"maximum\":null");
    choices_text(about->field, &choices);
    output_text(out, ",\"choices\":");
    write_list(out, buffer_string(&choices));
    output_text(out, ",\"aliases\":");
    write_list(out, about->aliases);
    output_text(out, ",\"text\":{\"id\":");
    json_write_string(out, about->text_id);
    output_text(out, ",\"en\":");
    json_write_string(out, about->text_en);
    output_text(out, "}}");
    buffer_free(&choices);
}

static void write_fields(struct session *session, struct output *out, const umkm_field_description *only)
{
    enum format format = session->options.format;
    umkm_field_description about;
    struct page page;

    page_begin(&page, out, session->options.lang);
    if (format == FORMAT_CSV) {
        output_text(out, "name,type,unit,minimum,maximum,choices,aliases,meaning_id,meaning_en\n");
    }
    if (format == FORMAT_JSON && only == NULL) {
        output_text(out, "[\n");
    }
    if (only == NULL && format != FORMAT_CSV && format != FORMAT_JSON) {
        write_overview(&page);
    } else if (only != NULL && format != FORMAT_CSV && format != FORMAT_JSON) {
        write_one(&page, only);
    }
    for (size_t i = 0; (format == FORMAT_CSV || format == FORMAT_JSON) && describe(i, &about); i++) {
        if (only != NULL && only->field != about.field) {
            continue;
        }
        if (format == FORMAT_CSV) {
            write_csv(out, &about);
            continue;
        }
        if (only == NULL && i > 0) {
            output_text(out, ",\n");
        }
        write_json(out, &about);
    }
    if (format == FORMAT_JSON) {
        output_text(out, only == NULL ? "\n]\n" : "\n");
    }
}

/* Says so when there is no such field. */
static bool find_field(struct session *session, umkm_field_description *about)
{
    const char *name = session->options.arguments[0];
    struct buffer near = {0};
    int32_t field = UMKM_FIELD_NONE;

    *about = (umkm_field_description){.struct_size = sizeof *about};
    if (umkm_field_find(name, strlen(name), &field) == UMKM_OK && umkm_field_info(field, about) == UMKM_OK) {
        return true;
    }
    suggest_fields(name, strlen(name), &near);
    if (near.length > 0) {
        (void)say_usage(session, MSG_NO_SUCH_FIELD_NEAR, MESSAGE_ARGS(name, buffer_string(&near)));
    } else {
        (void)say_usage(session, MSG_NO_SUCH_FIELD, MESSAGE_ARGS(name));
    }
    buffer_free(&near);
    return false;
}

static int run(struct session *session)
{
    const struct options *options = &session->options;
    const bool one = options->argument_count == 1;
    umkm_field_description only;
    struct output out;

    if (options->argument_count > 1) {
        return say_usage(session, MSG_TOO_MANY_ARGUMENTS, MESSAGE_ARGS(options->arguments[1]));
    }
    if (options->format == FORMAT_JSONL) {
        return say_usage(session, MSG_BAD_CHOICE, MESSAGE_ARGS("format", "jsonl", "text, json, csv"));
    }
    if (one && !find_field(session, &only)) {
        return EXIT_USAGE;
    }
    if (output_open(&out, options->output)) {
        write_fields(session, &out, one ? &only : NULL);
    }
    if (!output_close(&out, out.error == 0)) {
        return say_errno(session, MSG_CANNOT_WRITE, options->output != NULL ? options->output : "stdout", out.error);
    }
    return EXIT_ANSWERED;
}

const struct command fields_command = {
    .name = "fields",
    .accepts = OPTION_BIT(OPTION_FORMAT) | OPTION_BIT(OPTION_OUTPUT),
    .arguments = {"[NAMA]", "[NAME]"},
    .summary = {"data usaha yang dikenal: nama, jenis, pilihan, arti", "the known facts: names, types, choices, meanings"},
    .help = {"Menampilkan semua data usaha yang dapat diberikan, atau satu saja bila NAMA disebut.\n"
             "Nama dan nama lainnya berlaku sebagai judul kolom CSV, kunci JSON, dan NAMA=NILAI.\n",
             "Shows every fact that can be given, or one when NAME is given. Names and other\n"
             "names work as CSV headers, JSON keys and in NAME=VALUE.\n"},
    .run = run,
};
