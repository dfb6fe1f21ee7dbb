/* SPDX-License-Identifier: MIT */
#include "form.h"

#include <string.h>

#include "json_split.h"

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name);
    size_t end_length = strlen(end);

    return length > end_length && strcmp(name + length - end_length, end) == 0;
}

enum input_form form_of(const struct session *session, struct input *input)
{
    const char *name = input->name;
    enum json_sniff found;

    if (session->options.input != INPUT_BY_NAME) {
        return session->options.input;
    }
    if (ends_with(name, ".csv") || ends_with(name, ".tsv")) {
        return INPUT_CSV;
    }
    if (ends_with(name, ".jsonl") || ends_with(name, ".ndjson")) {
        return INPUT_JSONL;
    }
    if (ends_with(name, ".json")) {
        return INPUT_JSON;
    }
    found = json_sniff(input);
    if (found == SNIFF_OTHER) {
        return INPUT_CSV;
    }
    return found == SNIFF_LINES ? INPUT_JSONL : INPUT_JSON;
}
