/* SPDX-License-Identifier: MIT */
#include "document.h"

#include <string.h>
#include <strings.h>

#include "figure.h"
#include "label.h"

void document_text(const umkm_rules *rules, size_t index, struct buffer *text)
{
    size_t needed = 0;

    buffer_clear(text);
    (void)umkm_rules_document_text(rules, index, NULL, 0, &needed);
    buffer_reserve(text, needed);
    if (umkm_rules_document_text(rules, index, text->data, text->capacity, &needed) == UMKM_OK && needed > 0) {
        text->length = needed - 1;
    }
}

static bool is_kind(const umkm_rules *rules, size_t index, int32_t kind)
{
    umkm_document document = {.struct_size = sizeof document};

    return umkm_rules_document(rules, index, &document) == UMKM_OK && document.kind == kind;
}

void document_write_kind(const umkm_rules *rules, int32_t kind, struct output *out)
{
    size_t count = umkm_rules_document_count(rules);
    struct buffer text = {0};
    size_t wanted = 0;
    bool first = true;

    for (size_t i = 0; i < count; i++) {
        wanted += is_kind(rules, i, kind);
    }
    for (size_t i = 0; i < count; i++) {
        if (!is_kind(rules, i, kind)) {
            continue;
        }
        if (wanted > 1) {
            output_text(out, first ? "[\n" : ",\n");
        }
        document_text(rules, i, &text);
        output_write(out, buffer_string(&text), text.length);
        first = false;
    }
    if (wanted > 1) {
        output_text(out, "]\n");
    }
    buffer_free(&text);
}

bool document_find(const umkm_rules *rules, int32_t kind, const char *id, umkm_document *document, size_t *index)
{
    for (size_t i = 0; i < umkm_rules_document_count(rules); i++) {
        *document = (umkm_document){.struct_size = sizeof *document};
        if (umkm_rules_document(rules, i, document) == UMKM_OK && document->kind == kind &&
            strcasecmp(document->id, id) == 0) {
            *index = i;
            return true;
        }
    }
    return false;
}

int document_load(struct session *session, const char *name, struct buffer *text, umkm_rules **with)
{
    char count[24];
    size_t faults;
    umkm_status status = UMKM_OK;
    int end = session_read_document(session, name, text);

    if (end != EXIT_ANSWERED) {
        return end;
    }
    faults = session_list_faults(session, name, text);
    if (faults == 0) {
        status = umkm_rules_with(session->rules, buffer_string(text), text->length, with, NULL);
    }
    if (status == UMKM_E_MEMORY) {
        memory_gone();
    }
    if (faults == 0 && status == UMKM_OK) {
        return EXIT_ANSWERED;
    }
    label_count((int64_t)faults, session->options.lang, count, sizeof count);
    say(session, MSG_FAULTS_FOUND, MESSAGE_ARGS(name, count));
    return EXIT_RULES;
}

bool document_with_text(const umkm_rules *rules, const struct buffer *text, umkm_document *found)
{
    struct buffer other = {0};
    bool same = false;

    for (size_t i = umkm_rules_document_count(rules); i > 0 && !same; i--) {
        document_text(rules, i - 1, &other);
        same = other.length == text->length && memcmp(buffer_string(&other), buffer_string(text), text->length) == 0;
        *found = (umkm_document){.struct_size = sizeof *found};
        same = same && umkm_rules_document(rules, i - 1, found) == UMKM_OK;
    }
    buffer_free(&other);
    return same;
}

int document_load_kind(struct session *session, const char *name, int32_t kind, enum message other, struct buffer *text,
                       umkm_rules **with)
{
    umkm_document document;
    int end = document_load(session, name, text, with);

    if (end == EXIT_ANSWERED && document_with_text(*with, text, &document) && document.kind != kind) {
        say(session, other, MESSAGE_ARGS(name, document.id));
        return EXIT_RULES;
    }
    return end;
}

/* Of several scorecards only the one that was used. */
static bool is_used(const struct session *session, const umkm_document *document, uint32_t kinds)
{
    const char *card = session->options.scorecard != NULL ? session->options.scorecard : "KP-1";

    return (kinds >> document->kind & 1) != 0 &&
           (document->kind != UMKM_DOCUMENT_SCORECARD || strcasecmp(document->id, card) == 0);
}

void document_list(struct page *page, const struct session *session, uint32_t kinds)
{
    umkm_document document = {.struct_size = sizeof document};
    struct buffer text = {0};

    figure_heading(page, "Aturan yang dipakai", "Rules used");
    for (size_t i = 0; umkm_rules_document(session->rules, i, &document) == UMKM_OK; i++) {
        if (!is_used(session, &document, kinds)) {
            continue;
        }
        buffer_clear(&text);
        buffer_text(&text, document.id);
        buffer_text(&text, " ");
        buffer_text(&text, document.version);
        figure_paragraph(page, 2, buffer_string(&text));
        page_spaces(page, 4);
        page_styled(page, STYLE_DIM, document.sha256, strlen(document.sha256));
        output_char(page->out, '\n');
    }
    buffer_clear(&text);
    buffer_text(&text, "libumkm ");
    buffer_text(&text, umkm_version_string());
    figure_paragraph(page, 2, buffer_string(&text));
    buffer_free(&text);
}
