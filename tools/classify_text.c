/* SPDX-License-Identifier: MIT */
/* A classification explained to a person. */
#include <string.h>

#include "classify_command.h"
#include "label.h"

enum { AMOUNT_SIZE = 64, LABEL_WIDTH = 16, CITED = 512 };

/* Two texts of which one is chosen. */
static const char *either(const struct page *page, const char *id, const char *en)
{
    return page->lang == UMKM_LANG_EN ? en : id;
}

static void amount(const struct page *page, const umkm_measure_class *measure, int64_t value, struct buffer *to)
{
    char text[AMOUNT_SIZE];

    label_measure_value(measure->measure, value, page->lang, text, sizeof text);
    buffer_text(to, text);
}

static void add_regime(struct page *page, const struct session *session, const umkm_classification *result)
{
    umkm_regime regime = {.struct_size = sizeof regime};
    struct buffer text = {0};

    if (result->regime == 0 || umkm_regime_info(session->rules, result->regime, &regime) != UMKM_OK) {
        return;
    }
    buffer_text(&text, either(page, regime.title_id, regime.title_en));
    buffer_text(&text, " [");
    buffer_text(&text, regime.id);
    buffer_text(&text, "]");
    page_entry(page, 2, either(page, "Aturan", "Rules"), LABEL_WIDTH, buffer_string(&text));
    buffer_free(&text);
}

/* What decided, and why that one. */
static void add_deciding(struct page *page, const umkm_classification *result)
{
    struct buffer text = {0};

    if (result->decided_by != UMKM_MEASURE_NONE) {
        buffer_add(&text, label_measure(result->decided_by, page->lang),
                   label_measure_short(result->decided_by, page->lang));
    } else {
        buffer_text(&text, label_field(result->decided_by_field, page->lang));
    }
    if (text.length > 0) {
        page_entry(page, 2, either(page, "Penentu", "Decided by"), LABEL_WIDTH, buffer_string(&text));
    }
    buffer_clear(&text);
    buffer_text(&text, label_basis(result->basis, page->lang));
    if (result->basis == UMKM_BASIS_PURPOSE) {
        buffer_text(&text, ": ");
        buffer_text(&text, label_purpose(result->purpose, page->lang));
    }
    page_entry(page, 2, either(page, "Cara memilih", "Chosen by"), LABEL_WIDTH, buffer_string(&text));
    buffer_free(&text);
}

static void add_head(struct page *page, const struct session *session, const umkm_classification *result)
{
    const char *label = umkm_size_label(result->size_class, page->lang);
    bool known = result->size_class != UMKM_SIZE_UNKNOWN;
    char day[AMOUNT_SIZE];

    output_char(page->out, '\n');
    page_spaces(page, 2);
    page_styled(page, known ? STYLE_GOOD : STYLE_WARNING, label, strlen(label));
    output_text(page->out, "\n\n");
    if (result->citation != NULL) {
        page_entry(page, 2, either(page, "Dasar hukum", "Legal basis"), LABEL_WIDTH, result->citation);
    }
    add_regime(page, session, result);
    label_date(session->classify.as_of, page->lang, day, sizeof day);
    page_entry(page, 2, either(page, "Per tanggal", "As of"), LABEL_WIDTH, day);
    add_deciding(page, result);
}

/* "di atas Rp2.000.000.000 sampai dengan Rp15.000.000.000" */
static void add_limits(struct page *page, const umkm_measure_class *measure, struct buffer *text)
{
    if (measure->has_above) {
        buffer_text(text, either(page, "di atas ", "above "));
        amount(page, measure, measure->above, text);
    }
    if (measure->has_up_to) {
        buffer_text(text, measure->has_above ? " " : "");
        buffer_text(text, either(page, "sampai dengan ", "up to and including "));
        amount(page, measure, measure->up_to, text);
    }
}

/* The class on the other side of a limit; "" where the regime names none. */
static const char *neighbour(const struct page *page, const struct session *session, int32_t regime, int32_t measure,
                             bool above, int64_t bound)
{
    umkm_limit limit = {.struct_size = sizeof limit};

    for (size_t i = 0; umkm_regime_limit(session->rules, regime, i, &limit) == UMKM_OK; i++) {
        bool meets = above ? limit.has_above && limit.above == bound : limit.has_up_to && limit.up_to == bound;

        if (limit.measure == measure && meets && limit.size_class != UMKM_SIZE_UNKNOWN) {
            return umkm_size_label(limit.size_class, page->lang);
        }
    }
    return "";
}

/* How far it is to the classes above and below. */
static void add_distances(struct page *page, const struct session *session, int32_t regime,
                          const umkm_measure_class *measure, struct buffer *text)
{
    const char *next = neighbour(page, session, regime, measure->measure, true, measure->up_to);
    const char *below = neighbour(page, session, regime, measure->measure, false, measure->above);

    if (measure->has_up_to) {
        amount(page, measure, measure->headroom, text);
        buffer_text(text, next[0] != '\0' ? either(page, " lagi sebelum ", " more until ")
                                          : either(page, " lagi sampai batas atasnya", " more up to the limit"));
        buffer_text(text, next);
    }
    if (measure->has_above && below[0] != '\0') {
        buffer_text(text, measure->has_up_to ? "; " : "");
        amount(page, measure, measure->distance, text);
        buffer_text(text, either(page, " di atas batas ", " above the limit of "));
        buffer_text(text, below);
    }
}

static void add_indented(struct page *page, struct buffer *text)
{
    if (text->length > 0) {
        page_spaces(page, 4);
        page_wrapped(page, 4, 4, buffer_string(text));
    }
    buffer_clear(text);
}

static void add_measure(struct page *page, const struct session *session, const umkm_classification *result,
                        const umkm_measure_class *measure)
{
    const char *name = label_measure(measure->measure, page->lang);
    bool decides = measure->measure == result->decided_by;
    struct buffer text = {0};

    page_spaces(page, 2);
    page_styled(page, decides ? STYLE_STRONG : STYLE_PLAIN, name, label_measure_short(measure->measure, page->lang));
    buffer_text(&text, ": ");
    if (measure->known) {
        amount(page, measure, measure->value, &text);
    } else {
        buffer_text(&text, either(page, "belum diketahui", "not known"));
    }
    if (measure->known && measure->size_class != UMKM_SIZE_UNKNOWN) {
        buffer_text(&text, " → ");
        buffer_text(&text, umkm_size_label(measure->size_class, page->lang));
    }
    if (decides) {
        buffer_text(&text, either(page, " (menentukan)", " (decides)"));
    }
    output_text(page->out, buffer_string(&text));
    output_char(page->out, '\n');
    buffer_clear(&text);
    if (measure->known && measure->size_class != UMKM_SIZE_UNKNOWN) {
        add_limits(page, measure, &text);
        add_indented(page, &text);
        add_distances(page, session, result->regime, measure, &text);
        add_indented(page, &text);
    }
    if (measure->citation != NULL) {
        buffer_text(&text, measure->citation);
        if (!measure->verified) {
            buffer_text(&text, either(page, " — naskah resminya belum kami baca; periksa sebelum dipakai",
                                      " — its official text has not been read; check before use"));
        }
        add_indented(page, &text);
    }
    buffer_free(&text);
}

static void add_item(struct page *page, const char *text, const char *code)
{
    struct buffer item = {0};

    buffer_text(&item, text);
    if (code != NULL) {
        buffer_text(&item, " [");
        buffer_text(&item, code);
        buffer_text(&item, "]");
    }
    output_text(page->out, "  - ");
    page_wrapped(page, 4, 4, buffer_string(&item));
    buffer_free(&item);
}

static void add_warnings(struct page *page, const umkm_classification *result)
{
    if (result->warnings == 0) {
        return;
    }
    output_char(page->out, '\n');
    page_heading(page, either(page, "Perhatian", "Note"));
    for (uint32_t left = result->warnings; left != 0; left &= left - 1) {
        int32_t warning = (int32_t)(left & -left);

        add_item(page, umkm_warning_text(warning, page->lang), umkm_warning_name(warning));
    }
}

static void add_missing(struct page *page, const umkm_classification *result)
{
    if (result->missing_count <= 0) {
        return;
    }
    output_char(page->out, '\n');
    page_heading(page, either(page, "Belum diketahui, padahal diperlukan", "Not known, but needed"));
    for (int32_t i = 0; i < result->missing_count && i < UMKM_MISSING_MAX; i++) {
        struct buffer text = {0};

        buffer_text(&text, umkm_field_name(result->missing[i]));
        buffer_text(&text, ": ");
        buffer_text(&text, label_field(result->missing[i], page->lang));
        add_item(page, buffer_string(&text), NULL);
        buffer_free(&text);
    }
}

void classify_text(struct page *page, const struct session *session, const umkm_classification *result)
{
    add_head(page, session, result);
    if (result->measure_count > 0) {
        output_char(page->out, '\n');
        page_heading(page, either(page, "Menurut tiap kriteria", "By each measure"));
    }
    for (int32_t i = 0; i < result->measure_count && i < UMKM_MEASURES_MAX; i++) {
        add_measure(page, session, result, &result->measures[i]);
    }
    add_warnings(page, result);
    add_missing(page, result);
    output_char(page->out, '\n');
}
