/* SPDX-License-Identifier: MIT */
/* What a summary is asked for: groupings, regimes, columns. */
#include <stdio.h>
#include <string.h>

#include "summary.h"

struct summary_movement *summary_add_movement(struct summary *summary, const char *kind, const char *from, const char *to)
{
    struct summary_movement *movement = &summary->movements[summary->movement_count++];

    *movement =
        (struct summary_movement){.kind = kind, .from = from, .to = to, .counts = {.struct_size = sizeof movement->counts}};
    return movement;
}

static int find_regime(struct summary *summary, const char *id, size_t length, int i, char *written, size_t capacity)
{
    umkm_regime regime = {.struct_size = sizeof regime};
    struct session *session = summary->session;

    if (length == 0 || memchr(id, ',', length) != NULL) {
        return say_usage(session, MSG_BAD_REGIMES, MESSAGE_ARGS(session->options.regimes));
    }
    if (umkm_regime_find(session->rules, id, length, &summary->regime_handles[i]) != UMKM_OK ||
        umkm_regime_info(session->rules, summary->regime_handles[i], &regime) != UMKM_OK) {
        return say_no_regime(session, id, length);
    }
    (void)snprintf(written, capacity, "%s", regime.id);
    return EXIT_ANSWERED;
}

int summary_open_regimes(struct summary *summary)
{
    const char *text = summary->session->options.regimes;
    size_t length;
    int end;

    if (text == NULL) {
        return EXIT_ANSWERED;
    }
    length = strcspn(text, ",");
    end = find_regime(summary, text, length, 0, summary->regime_from, sizeof summary->regime_from);
    if (end == EXIT_ANSWERED) {
        const char *second = text[length] == ',' ? text + length + 1 : "";

        end = find_regime(summary, second, strlen(second), 1, summary->regime_to, sizeof summary->regime_to);
    }
    summary->regimes = summary_add_movement(summary, "regimes", summary->regime_from, summary->regime_to);
    return end;
}

int summary_open_by(struct summary *summary)
{
    const struct options *options = &summary->session->options;
    int end = EXIT_ANSWERED;

    if (options->by_count > SUMMARY_BY_MAX) {
        struct buffer most = {0};

        buffer_int(&most, SUMMARY_BY_MAX);
        end = say_usage(summary->session, MSG_BY_MOST, MESSAGE_ARGS(buffer_string(&most)));
        buffer_free(&most);
    }
    for (size_t i = 0; i < options->by_count && end == EXIT_ANSWERED; i++) {
        end = by_open(&summary->by[summary->by_count++], &summary->source, options->by[i]);
    }
    return end;
}

/* Watches the column that has the class as reported. */
int summary_open_reported(struct summary *summary)
{
    struct csv_reader *csv = &summary->source.csv;
    const char *name = summary->session->options.reported;
    size_t column;

    if (name == NULL) {
        return EXIT_ANSWERED;
    }
    if (summary->source.form != INPUT_CSV) {
        return say_usage(summary->session, MSG_CSV_COLUMN_ONLY, MESSAGE_ARGS("reported", name));
    }
    column = csv_column_named(csv, "--reported", name);
    if (column == SIZE_MAX) {
        return EXIT_USAGE;
    }
    summary->reported_text = csv_watch(csv, column, &summary->reported_cell);
    summary->reported = summary_add_movement(summary, "reported", "", "");
    return EXIT_ANSWERED;
}

/* The key is an identity field, so that its spelling does not matter, or the text of any column. */
int summary_open_key(struct summary *summary, struct summary_source *source)
{
    const char *name = summary->session->options.key;
    umkm_field_description about = {.struct_size = sizeof about};
    int32_t field = UMKM_FIELD_NONE;
    size_t column = 0;

    if (name == NULL) {
        return EXIT_ANSWERED;
    }
    summary->keyed = true;
    if (source->form == INPUT_CSV) {
        column = csv_column_named(&source->csv, "--key", name);
        if (column == SIZE_MAX) {
            return EXIT_USAGE;
        }
        field = source->csv.columns[column].field;
    } else {
        (void)umkm_field_find(name, strlen(name), &field);
    }
    if (umkm_field_info(field, &about) == UMKM_OK && about.type == UMKM_TYPE_TEXT) {
        summary->key_field = field;
        return EXIT_ANSWERED;
    }
    if (source->form != INPUT_CSV) {
        return say_usage(summary->session, MSG_CSV_COLUMN_ONLY, MESSAGE_ARGS("key", name));
    }
    summary->key_field = UMKM_FIELD_NONE;
    summary->key_text = csv_watch(&source->csv, column, &summary->key_cell);
    return EXIT_ANSWERED;
}
