/* SPDX-License-Identifier: MIT */
/*
 * What a scorecard document says that another does not: characteristics, points, bins, reasons, bands and all the rest. Two
 * documents are compared value by value; the elements of a list that have a code belong together by it, wherever they stand.
 */
#include <cjson/cJSON.h>
#include <string.h>

#include "document.h"
#include "figure.h"
#include "scorecard.h"

/* What a list element goes by. */
static const char *const names[] = {"code", "key", "id", "about"};

struct side {
    const char *name; /* as given */
    struct buffer text;
    cJSON *json;
};

struct comparison {
    struct page page;
    struct buffer path;
    size_t differences;
};

static const char *identity(const cJSON *element)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const cJSON *name = cJSON_GetObjectItemCaseSensitive(element, names[i]);

        if (cJSON_IsString(name)) {
            return name->valuestring;
        }
    }
    return NULL;
}

static const cJSON *find(const cJSON *array, const char *name)
{
    const cJSON *element;

    cJSON_ArrayForEach(element, array)
    {
        const char *other = identity(element);

        if (other != NULL && strcmp(other, name) == 0) {
            return element;
        }
    }
    return NULL;
}

/* Every element has a name, and no two the same. An empty list is one too. */
static bool is_named(const cJSON *array)
{
    const cJSON *element;

    cJSON_ArrayForEach(element, array)
    {
        const char *name = identity(element);

        if (name == NULL || find(array, name) != element) {
            return false;
        }
    }
    return true;
}

static void add_value(struct buffer *line, const cJSON *value)
{
    char *printed = cJSON_PrintUnformatted(value);

    buffer_text(line, printed != NULL ? printed : "?");
    cJSON_free(printed);
}

static void write_line(struct comparison *comparison, enum page_style style, const char *sign, struct buffer *line)
{
    comparison->differences++;
    page_spaces(&comparison->page, 2);
    page_styled(&comparison->page, style, sign, strlen(sign));
    page_spaces(&comparison->page, 1);
    page_wrapped(&comparison->page, 4, 6, buffer_string(line));
    buffer_free(line);
}

/* What something is called, when it says so; else all of it. */
static void add_whole(struct comparison *comparison, struct buffer *line, const cJSON *value)
{
    const cJSON *label = cJSON_GetObjectItemCaseSensitive(value, "label");
    const cJSON *text = label != NULL ? label : cJSON_GetObjectItemCaseSensitive(value, "text");
    const cJSON *words = cJSON_GetObjectItemCaseSensitive(text, figure_either(&comparison->page, "id", "en"));

    if (cJSON_IsString(words)) {
        buffer_text(line, words->valuestring);
    } else {
        add_value(line, value);
    }
}

static void write_change(struct comparison *comparison, const cJSON *a, const cJSON *b)
{
    struct buffer line = {0};

    buffer_text(&line, buffer_string(&comparison->path));
    buffer_text(&line, ": ");
    if (a == NULL || b == NULL) {
        add_whole(comparison, &line, a != NULL ? a : b);
    } else {
        add_value(&line, a);
        buffer_text(&line, " → ");
        add_value(&line, b);
    }
    write_line(comparison,
               a == NULL   ? STYLE_GOOD
               : b == NULL ? STYLE_WARNING
                           : STYLE_STRONG,
               a == NULL   ? "+"
               : b == NULL ? "-"
                           : "~",
               &line);
}

static size_t path_push(struct comparison *comparison, const char *part)
{
    size_t before = comparison->path.length;

    buffer_text(&comparison->path, before > 0 ? " " : "");
    buffer_text(&comparison->path, part);
    return before;
}

static void path_pop(struct comparison *comparison, size_t before)
{
    comparison->path.length = before;
    if (comparison->path.data != NULL) {
        comparison->path.data[before] = '\0';
    }
}

static void compare(struct comparison *comparison, const cJSON *a, const cJSON *b, const char *name);

static void compare_objects(struct comparison *comparison, const cJSON *a, const cJSON *b)
{
    const cJSON *member;

    cJSON_ArrayForEach(member, a)
    {
        compare(comparison, member, cJSON_GetObjectItemCaseSensitive(b, member->string), member->string);
    }
    cJSON_ArrayForEach(member, b)
    {
        if (cJSON_GetObjectItemCaseSensitive(a, member->string) == NULL) {
            compare(comparison, NULL, member, member->string);
        }
    }
}

/* The names that both lists have, in the order of one. */
static void add_order(struct buffer *to, const cJSON *array, const cJSON *other)
{
    const cJSON *element;

    cJSON_ArrayForEach(element, array)
    {
        if (find(other, identity(element)) != NULL) {
            buffer_text(to, to->length > 0 ? " " : "");
            buffer_text(to, identity(element));
        }
    }
}

/* What two such lists begin with alike, or end with, counted in bytes of whole names. */
static void cut_common(struct buffer *a, struct buffer *b, const char **from_a, const char **from_b)
{
    const char *one = buffer_string(a);
    const char *other = buffer_string(b);
    size_t start = 0;

    for (size_t i = 0; one[i] != '\0' && one[i] == other[i]; i++) {
        start = one[i] == ' ' ? i + 1 : start;
    }
    for (size_t end = 0; a->length - end > start && a->data[a->length - 1 - end] == b->data[b->length - 1 - end]; end++) {
        if (a->data[a->length - 1 - end] == ' ') { /* both lists have the same names, so the same length */
            a->data[a->length - 1 - end] = '\0';
            b->data[b->length - 1 - end] = '\0';
            a->length -= end + 1;
            b->length -= end + 1;
            end = SIZE_MAX;
        }
    }
    *from_a = one + start;
    *from_b = other + start;
}

static void compare_order(struct comparison *comparison, const cJSON *a, const cJSON *b)
{
    struct buffer before = {0};
    struct buffer after = {0};
    struct buffer line = {0};
    const char *from_a;
    const char *from_b;

    add_order(&before, a, b);
    add_order(&after, b, a);
    if (strcmp(buffer_string(&before), buffer_string(&after)) != 0) {
        cut_common(&before, &after, &from_a, &from_b);
        buffer_text(&line, buffer_string(&comparison->path));
        buffer_text(&line, figure_either(&comparison->page, ", urutan: ", ", order: "));
        buffer_text(&line, from_a);
        buffer_text(&line, " → ");
        buffer_text(&line, from_b);
        write_line(comparison, STYLE_STRONG, "~", &line);
    }
    buffer_free(&before);
    buffer_free(&after);
}

static void compare_lists(struct comparison *comparison, const cJSON *a, const cJSON *b)
{
    const cJSON *element;

    cJSON_ArrayForEach(element, a)
    {
        compare(comparison, element, find(b, identity(element)), identity(element));
    }
    cJSON_ArrayForEach(element, b)
    {
        if (find(a, identity(element)) == NULL) {
            compare(comparison, NULL, element, identity(element));
        }
    }
    compare_order(comparison, a, b);
}

/* name: of the member or element, one step of the path. */
static void compare(struct comparison *comparison, const cJSON *a, const cJSON *b, const char *name)
{
    size_t before = path_push(comparison, name);

    if (a == NULL || b == NULL) {
        write_change(comparison, a, b);
    } else if (cJSON_IsObject(a) && cJSON_IsObject(b)) {
        compare_objects(comparison, a, b);
    } else if (cJSON_IsArray(a) && cJSON_IsArray(b) && is_named(a) && is_named(b)) {
        compare_lists(comparison, a, b);
    } else if (!cJSON_Compare(a, b, true)) {
        write_change(comparison, a, b);
    }
    path_pop(comparison, before);
}

/* ---- the documents ---- */

static const char *member_text(const cJSON *json, const char *name)
{
    const cJSON *member = cJSON_GetObjectItemCaseSensitive(json, name);

    return cJSON_IsString(member) ? member->valuestring : "";
}

/* The loader has accepted the text, so that it can be parsed; whether it is a scorecard is told by its schema. */
static int parse(struct session *session, struct side *side)
{
    side->json = cJSON_ParseWithLength(buffer_string(&side->text), side->text.length);
    if (side->json == NULL) {
        say(session, MSG_NO_MEMORY, MESSAGE_NO_ARGS);
        return EXIT_IO;
    }
    if (strncmp(member_text(side->json, "schema"), "umkm.scorecard/", 15) != 0) {
        say(session, MSG_NOT_A_SCORECARD, MESSAGE_ARGS(side->name, member_text(side->json, "id")));
        return EXIT_RULES;
    }
    return EXIT_ANSWERED;
}

static int load(struct session *session, struct side *side)
{
    umkm_rules *with = NULL;
    umkm_document document;
    size_t index;
    int end = EXIT_ANSWERED;

    if (document_find(session->rules, UMKM_DOCUMENT_SCORECARD, side->name, &document, &index)) {
        document_text(session->rules, index, &side->text);
    } else {
        end = document_load(session, side->name, &side->text, &with);
        umkm_rules_release(with);
    }
    return end == EXIT_ANSWERED ? parse(session, side) : end;
}

static void unload(struct side *side)
{
    cJSON_Delete(side->json);
    buffer_free(&side->text);
}

static void add_name(struct buffer *to, const struct side *side)
{
    buffer_text(to, member_text(side->json, "id"));
    buffer_text(to, " ");
    buffer_text(to, member_text(side->json, "version"));
}

static int write_differences(struct session *session, const struct side *a, const struct side *b)
{
    struct comparison comparison = {.differences = 0};
    struct buffer heading = {0};
    struct output out;

    if (output_open(&out, session->options.output)) {
        page_begin(&comparison.page, &out, session->options.lang);
        add_name(&heading, a);
        buffer_text(&heading, " → ");
        add_name(&heading, b);
        page_heading(&comparison.page, buffer_string(&heading));
        compare_objects(&comparison, a->json, b->json);
        if (comparison.differences == 0) {
            figure_paragraph(&comparison.page, 2, figure_either(&comparison.page, "tidak ada perbedaan", "no difference"));
        }
        buffer_free(&heading);
        buffer_free(&comparison.path);
    }
    if (!output_close(&out, out.error == 0)) {
        return say_errno(session, MSG_CANNOT_WRITE, session->options.output != NULL ? session->options.output : "stdout",
                         out.error);
    }
    return EXIT_ANSWERED;
}

int scorecard_diff(struct session *session, const char *a, const char *b)
{
    struct side one = {.name = a};
    struct side other = {.name = b};
    int end = load(session, &one);

    if (end == EXIT_ANSWERED) {
        end = load(session, &other);
    }
    if (end == EXIT_ANSWERED) {
        end = write_differences(session, &one, &other);
    }
    unload(&one);
    unload(&other);
    return end;
}

/* ---- check ---- */

int scorecard_check(struct session *session, const char *name)
{
    struct side side = {.name = name};
    umkm_rules *with = NULL;
    struct output out;
    int end = document_load(session, name, &side.text, &with);

    if (end == EXIT_ANSWERED) {
        end = parse(session, &side);
    }
    if (end == EXIT_ANSWERED && output_open(&out, NULL)) {
        struct buffer line = {0};

        message_add(&line, MSG_NO_FAULTS, session->options.lang, MESSAGE_ARGS(name));
        buffer_text(&line, " (");
        add_name(&line, &side);
        buffer_text(&line, ")\n");
        output_text(&out, buffer_string(&line));
        buffer_free(&line);
        if (!output_close(&out, true)) {
            end = say_errno(session, MSG_CANNOT_WRITE, "stdout", out.error);
        }
    }
    umkm_rules_release(with);
    unload(&side);
    return end;
}
