/* SPDX-License-Identifier: MIT */
#include "json_output.h"

#include <inttypes.h>
#include <stdio.h>

enum { FIRST_SIZE = 8192 };

void json_write_string(struct output *out, const char *text)
{
    output_char(out, '"');
    for (; *text != '\0'; text++) {
        char escape[8];

        if (*text == '"' || *text == '\\') {
            output_char(out, '\\');
            output_char(out, *text);
        } else if ((unsigned char)*text < 0x20) {
            (void)snprintf(escape, sizeof escape, "\\u%04x", (unsigned)(unsigned char)*text);
            output_text(out, escape);
        } else {
            output_char(out, *text);
        }
    }
    output_char(out, '"');
}

void json_write_begin(struct json_writer *writer, struct session *session, struct output *out, int32_t sections, bool lines)
{
    *writer = (struct json_writer){.session = session, .out = out, .lines = lines};
    umkm_decision_options_init(&writer->options);
    writer->options.sections = sections;
    writer->options.classify = &session->classify;
    writer->options.scorecard = session->options.scorecard;
    writer->options.programme = session->options.programme;
    writer->options.standing = session->options.standing;
    writer->options.announced = session->options.announced;
    buffer_reserve(&writer->text, FIRST_SIZE);
}

/* A place that counts from 1; 0 is none. */
static void write_place(struct output *out, const char *key, int64_t place)
{
    char number[24];

    (void)snprintf(number, sizeof number, "%" PRId64, place);
    output_text(out, key);
    output_text(out, place > 0 ? number : "null");
}

/* {"schema":"umkm.error/1","line":3,"column":2,"path":null,"field":"annual_sales","code":"UMKM_E_RANGE",
 * "text":{"id":"…","en":"…"}} */
static void write_error(struct output *out, const struct row *row)
{
    output_text(out, "{\"schema\":\"umkm.error/1\"");
    write_place(out, ",\"line\":", row->first.line > 0 ? row->first.line : row->line);
    write_place(out, ",\"column\":", row->first.column);
    output_text(out, ",\"path\":");
    if (row->path[0] != '\0') {
        json_write_string(out, row->path);
    } else {
        output_text(out, "null");
    }
    output_text(out, ",\"field\":");
    if (row->first.field != 0) {
        json_write_string(out, umkm_field_name(row->first.field));
    } else {
        output_text(out, "null");
    }
    output_text(out, ",\"code\":");
    json_write_string(out, row->first.code);
    output_text(out, ",\"text\":{\"id\":");
    json_write_string(out, row->id);
    output_text(out, ",\"en\":");
    json_write_string(out, row->en);
    output_text(out, "}}");
}

static bool write_decision(struct json_writer *writer, const struct row *row)
{
    umkm_status status;
    size_t needed = 0;

    status = umkm_decision_json(writer->session->rules, row->business, &writer->options, writer->text.data,
                                writer->text.capacity, &needed, NULL);
    if (status == UMKM_E_BUFFER) {
        buffer_reserve(&writer->text, needed);
        status = umkm_decision_json(writer->session->rules, row->business, &writer->options, writer->text.data,
                                    writer->text.capacity, &needed, NULL);
    }
    if ((status != UMKM_OK && status != UMKM_E_NO_REGIME) || needed == 0) {
        return false;
    }
    output_write(writer->out, writer->text.data, needed - 1);
    return true;
}

bool json_write_row(struct json_writer *writer, const struct row *row, bool single)
{
    bool good = true;

    if (!writer->any) {
        writer->list = !writer->lines && !single;
        writer->options.pretty = !writer->lines && single;
        if (writer->list) {
            output_text(writer->out, "[\n");
        }
    } else if (writer->list) {
        output_text(writer->out, ",\n");
    }
    writer->any = true;
    if (row->valid) {
        good = write_decision(writer, row);
    } else {
        write_error(writer->out, row);
    }
    if (!writer->list) {
        output_char(writer->out, '\n');
    }
    return good;
}

void json_write_end(struct json_writer *writer, bool single)
{
    if (!writer->any && !writer->lines && !single) {
        output_text(writer->out, "[]\n");
    } else if (writer->list) {
        output_text(writer->out, "\n]\n");
    }
    buffer_free(&writer->text);
}
