/* SPDX-License-Identifier: MIT */
/* What each column means: from its header, --map and --unit. Never a guess: two columns for one fact are refused. */
#include <stdlib.h>
#include <string.h>

#include "csv_input.h"
#include "suggest.h"

enum { HEADERS_LISTED = 60 };

static const struct {
    const char *name;
    int32_t unit;
} units[] = {{"rupiah", UMKM_UNIT_RUPIAH},
             {"ribu", UMKM_UNIT_RIBU},
             {"juta", UMKM_UNIT_JUTA},
             {"miliar", UMKM_UNIT_MILIAR},
             {"triliun", UMKM_UNIT_TRILIUN}};

const char *csv_unit_name(size_t index)
{
    return index < sizeof units / sizeof units[0] ? units[index].name : NULL;
}

static char fold(char byte)
{
    if (byte >= 'A' && byte <= 'Z') {
        return (char)(byte - 'A' + 'a');
    }
    return byte == '-' || byte == '_' ? ' ' : byte;
}

static bool same_folded(const char *header, const char *text, size_t length)
{
    if (strlen(header) != length) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (fold(header[i]) != fold(text[i])) {
            return false;
        }
    }
    return true;
}

static bool same_exactly(const char *header, const char *text, size_t length)
{
    return strlen(header) == length && memcmp(header, text, length) == 0;
}

/* "#3" is the third column. 0 when it is no such text. */
static size_t column_number(const char *text, size_t length)
{
    size_t number = 0;

    if (length < 2 || length > 9 || text[0] != '#') {
        return 0;
    }
    for (size_t i = 1; i < length; i++) {
        if (text[i] < '0' || text[i] > '9') {
            return 0;
        }
        number = number * 10 + (size_t)(text[i] - '0');
    }
    return number;
}

/* Marks the columns that a --map or --unit names; an exact name goes before one in another letter case. */
static size_t find_columns(const struct csv_reader *reader, const char *text, size_t length, bool *named)
{
    size_t number = column_number(text, length);
    size_t count = 0;

    memset(named, 0, reader->column_count * sizeof *named);
    for (size_t i = 0; i < reader->column_count; i++) {
        named[i] = same_exactly(reader->columns[i].header, text, length);
        count += named[i];
    }
    for (size_t i = 0; i < reader->column_count && count == 0; i++) {
        named[i] = same_folded(reader->columns[i].header, text, length);
    }
    for (size_t i = 0; i < reader->column_count && count == 0; i++) {
        count += named[i];
    }
    if (count == 0 && number > 0 && number <= reader->column_count) {
        named[number - 1] = true;
        count = 1;
    }
    return count;
}

static void list_headers(const struct csv_reader *reader, struct buffer *list)
{
    for (size_t i = 0; i < reader->column_count && i < HEADERS_LISTED; i++) {
        if (i > 0) {
            buffer_text(list, ", ");
        }
        buffer_text(list, reader->columns[i].header);
    }
    if (reader->column_count > HEADERS_LISTED) {
        buffer_text(list, ", …");
    }
}

static int say_no_header(const struct csv_reader *reader, const char *option, const char *text, size_t length)
{
    struct buffer header = {0};
    struct buffer list = {0};
    int end;

    buffer_add(&header, text, length);
    list_headers(reader, &list);
    end = say_usage(reader->session, MSG_NO_SUCH_HEADER,
                    MESSAGE_ARGS(option, buffer_string(&header), reader->file, buffer_string(&list)));
    buffer_free(&header);
    buffer_free(&list);
    return end;
}

static int say_no_field(struct session *session, const char *name)
{
    struct buffer near = {0};
    int end;

    suggest_fields(name, strlen(name), &near);
    if (near.length > 0) {
        end = say_usage(session, MSG_MAP_NO_FIELD_NEAR, MESSAGE_ARGS(name, buffer_string(&near)));
    } else {
        end = say_usage(session, MSG_MAP_NO_FIELD, MESSAGE_ARGS(name));
    }
    buffer_free(&near);
    return end;
}

static void column_text(const struct csv_reader *reader, size_t column, struct buffer *text)
{
    buffer_text(text, "#");
    buffer_int(text, (int64_t)column + 1);
    buffer_text(text, " (");
    buffer_text(text, reader->columns[column].header);
    buffer_text(text, ")");
}

static int say_twice(const struct csv_reader *reader, size_t first, size_t second)
{
    struct buffer one = {0};
    struct buffer other = {0};
    struct buffer ignore = {0};
    int end;

    column_text(reader, first, &one);
    column_text(reader, second, &other);
    buffer_text(&ignore, "#");
    buffer_int(&ignore, (int64_t)second + 1);
    end = say_usage(reader->session, MSG_FIELD_TWICE,
                    MESSAGE_ARGS(buffer_string(&one), buffer_string(&other), umkm_field_name(reader->columns[first].field),
                                 buffer_string(&ignore)));
    buffer_free(&one);
    buffer_free(&other);
    buffer_free(&ignore);
    return end;
}

static int say_given_twice(const struct csv_reader *reader, const char *option, const char *header)
{
    struct buffer what = {0};
    int end;

    buffer_text(&what, option);
    buffer_text(&what, " ");
    buffer_text(&what, header);
    end = say_usage(reader->session, MSG_FIELD_GIVEN_TWICE, MESSAGE_ARGS(buffer_string(&what)));
    buffer_free(&what);
    return end;
}

static int apply_map(struct csv_reader *reader, const char *map, bool *named)
{
    size_t length = 0;
    const char *name = "";
    int32_t field = UMKM_FIELD_NONE;

    (void)options_pair(map, &length, &name);
    if (find_columns(reader, map, length, named) == 0) {
        return say_no_header(reader, "--map", map, length);
    }
    if (name[0] != '\0' && umkm_field_find(name, strlen(name), &field) != UMKM_OK) {
        return say_no_field(reader->session, name);
    }
    for (size_t i = 0; i < reader->column_count; i++) {
        if (!named[i]) {
            continue;
        }
        if (reader->columns[i].decided) {
            return say_given_twice(reader, "--map", reader->columns[i].header);
        }
        reader->columns[i].field = field;
        reader->columns[i].decided = true;
    }
    return EXIT_ANSWERED;
}

static int find_unit(struct session *session, const char *name, int32_t *unit)
{
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (strcmp(units[i].name, name) == 0) {
            *unit = units[i].unit;
            return EXIT_ANSWERED;
        }
    }
    return say_usage(session, MSG_BAD_CHOICE, MESSAGE_ARGS("unit", name, "rupiah, ribu, juta, miliar, triliun"));
}

static int apply_unit(struct csv_reader *reader, const char *pair, bool *named)
{
    size_t length = 0;
    const char *name = "";
    int32_t unit = 0;
    int end;

    (void)options_pair(pair, &length, &name);
    end = find_unit(reader->session, name, &unit);
    if (end != EXIT_ANSWERED) {
        return end;
    }
    if (find_columns(reader, pair, length, named) == 0) {
        return say_no_header(reader, "--unit", pair, length);
    }
    for (size_t i = 0; i < reader->column_count; i++) {
        umkm_field_description about = {.struct_size = sizeof about};

        if (!named[i]) {
            continue;
        }
        if (umkm_field_info(reader->columns[i].field, &about) != UMKM_OK || about.type != UMKM_TYPE_MONEY) {
            return say_usage(reader->session, MSG_UNIT_NOT_MONEY, MESSAGE_ARGS(reader->columns[i].header));
        }
        if (reader->columns[i].unit_decided) {
            return say_given_twice(reader, "--unit", reader->columns[i].header);
        }
        reader->columns[i].unit = unit;
        reader->columns[i].unit_decided = true;
    }
    return EXIT_ANSWERED;
}

/* Gives the columns that --map does not name the field of their header. One that --map has given away is not taken again. */
static int find_fields(struct csv_reader *reader)
{
    size_t owner[UMKM_FIELD_END] = {0}; /* column + 1 */

    for (int pass = 0; pass < 2; pass++) { /* first what --map decided */
        for (size_t i = 0; i < reader->column_count; i++) {
            struct csv_column *column = &reader->columns[i];
            int32_t field = column->field;

            if (column->decided != (pass == 0)) {
                continue;
            }
            if (pass == 1 && umkm_field_find(column->header, strlen(column->header), &field) != UMKM_OK) {
                continue;
            }
            if (field <= UMKM_FIELD_NONE || field >= UMKM_FIELD_END) {
                continue;
            }
            if (owner[field] != 0 && pass == 1 && reader->columns[owner[field] - 1].decided) {
                continue;
            }
            column->field = field;
            if (owner[field] != 0) {
                return say_twice(reader, owner[field] - 1, i);
            }
            owner[field] = i + 1;
        }
    }
    return EXIT_ANSWERED;
}

static int say_none_known(const struct csv_reader *reader)
{
    struct buffer list = {0};
    int end;

    list_headers(reader, &list);
    end = say_usage(reader->session, MSG_NO_COLUMN_KNOWN, MESSAGE_ARGS(reader->file, buffer_string(&list)));
    buffer_free(&list);
    return end;
}

int csv_map_columns(struct csv_reader *reader)
{
    const struct options *options = &reader->session->options;
    bool *named = memory_new(reader->column_count, sizeof *named);
    bool any = false;
    int end = EXIT_ANSWERED;

    for (size_t i = 0; i < options->map_count && end == EXIT_ANSWERED; i++) {
        end = apply_map(reader, options->maps[i], named);
    }
    if (end == EXIT_ANSWERED) {
        end = find_fields(reader);
    }
    for (size_t i = 0; i < options->unit_count && end == EXIT_ANSWERED; i++) {
        end = apply_unit(reader, options->units[i], named);
    }
    free(named);
    for (size_t i = 0; i < reader->column_count; i++) {
        any |= reader->columns[i].field != UMKM_FIELD_NONE;
    }
    if (end == EXIT_ANSWERED && !any) {
        end = say_none_known(reader);
    }
    return end;
}

size_t csv_column_named(const struct csv_reader *reader, const char *option, const char *name)
{
    bool *named = memory_new(reader->column_count, sizeof *named);
    size_t count = find_columns(reader, name, strlen(name), named);
    size_t column = 0;

    while (count > 0 && !named[column]) {
        column++;
    }
    memory_free(named);
    if (count == 1) {
        return column;
    }
    if (count == 0) {
        (void)say_no_header(reader, option, name, strlen(name));
    } else {
        (void)say_usage(reader->session, MSG_HEADER_NOT_ONE, MESSAGE_ARGS(option, name));
    }
    return SIZE_MAX;
}

const struct buffer *csv_watch(struct csv_reader *reader, size_t column, struct buffer *own)
{
    struct csv_column *watched = &reader->columns[column];

    watched->watch = watched->watch != NULL ? watched->watch : own;
    return watched->watch;
}

bool csv_has_header(const struct csv_reader *reader, const char *name)
{
    bool *named = memory_new(reader->column_count, sizeof *named);
    size_t count = find_columns(reader, name, strlen(name), named);

    memory_free(named);
    return count > 0;
}
