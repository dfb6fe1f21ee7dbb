/* SPDX-License-Identifier: MIT */
/* The rules as tables for people. */
#include <string.h>

#include "label.h"
#include "law.h"
#include "page.h"

enum { AMOUNT_SIZE = 64, LABEL_WIDTH = 12 };

static void add_value(struct buffer *to, const char *operator, int32_t measure, int64_t value, int32_t lang)
{
    char text[AMOUNT_SIZE];

    label_measure_value(measure, value, lang, text, sizeof text);
    buffer_text(to, operator);
    buffer_text(to, " ");
    buffer_text(to, text);
}

void law_limit_text(const umkm_limit *limit, int32_t lang, struct buffer *to)
{
    if (limit->has_above) {
        add_value(to, ">", limit->measure, limit->above, lang);
    }
    if (limit->has_above && limit->has_up_to) {
        buffer_text(to, lang == UMKM_LANG_EN ? " and " : " dan ");
    }
    if (limit->has_up_to) {
        add_value(to, "≤", limit->measure, limit->up_to, lang);
    }
}

void law_condition_text(const umkm_limit *limit, int32_t lang, struct buffer *to)
{
    bool bounded = limit->when_up_to < INT64_MAX;

    if (limit->when_measure == UMKM_MEASURE_NONE) {
        return;
    }
    buffer_text(to, lang == UMKM_LANG_EN ? "where " : "bila ");
    buffer_add(to, label_measure(limit->when_measure, lang), label_measure_short(limit->when_measure, lang));
    buffer_text(to, " ");
    if (limit->when_has_above) {
        add_value(to, ">", limit->when_measure, limit->when_above, lang);
    }
    if (limit->when_has_above && bounded) {
        buffer_text(to, lang == UMKM_LANG_EN ? " and " : " dan ");
    }
    if (bounded) {
        add_value(to, "≤", limit->when_measure, limit->when_up_to, lang);
    }
}

void law_period_text(const umkm_regime *regime, int32_t lang, struct buffer *to)
{
    bool english = lang == UMKM_LANG_EN;
    char day[AMOUNT_SIZE];

    if (regime->valid_from == 0 && regime->valid_to == 0) {
        buffer_text(to, english ? "no period of its own" : "tanpa masa berlaku tersendiri");
    }
    if (regime->valid_from != 0) {
        label_date(regime->valid_from, lang, day, sizeof day);
        buffer_text(to, english ? "from " : "sejak ");
        buffer_text(to, day);
    }
    if (regime->valid_to != 0) {
        label_date(regime->valid_to, lang, day, sizeof day);
        buffer_text(to, regime->valid_from != 0 ? " " : "");
        buffer_text(to, english ? "until before " : "sampai sebelum ");
        buffer_text(to, day);
    }
}

static void write_limit(struct page *page, const umkm_limit *limit)
{
    bool english = page->lang == UMKM_LANG_EN;
    const char *label = limit->size_class == UMKM_SIZE_UNKNOWN ? (english ? "no class named" : "kelas tidak disebut")
                                                               : umkm_size_label(limit->size_class, page->lang);
    struct buffer text = {0};

    law_limit_text(limit, page->lang, &text);
    page_entry(page, 4, label, 22, buffer_string(&text));
    buffer_clear(&text);
    buffer_text(&text, limit->citation != NULL ? limit->citation : "");
    if (!limit->verified) {
        buffer_text(&text, english ? " (text not read)" : " (naskah belum dibaca)");
    }
    page_spaces(page, 26);
    page_wrapped(page, 26, 26, buffer_string(&text));
    buffer_free(&text);
}

static void write_limits(struct page *page, const struct session *session, const umkm_regime *regime)
{
    struct buffer heading = {0};
    struct buffer last = {0};
    umkm_limit limit;

    for (size_t i = 0; law_get_limit(session, regime->regime, i, &limit); i++) {
        buffer_clear(&heading);
        buffer_text(&heading, label_measure(limit.measure, page->lang));
        buffer_text(&heading, limit.when_measure != UMKM_MEASURE_NONE ? "; " : "");
        law_condition_text(&limit, page->lang, &heading);
        if (strcmp(buffer_string(&heading), buffer_string(&last)) != 0) {
            output_text(page->out, "\n  ");
            page_wrapped(page, 2, 2, buffer_string(&heading));
            buffer_clear(&last);
            buffer_text(&last, buffer_string(&heading));
        }
        write_limit(page, &limit);
    }
    buffer_free(&heading);
    buffer_free(&last);
}

static void write_sources(struct page *page, const struct session *session, const umkm_regime *regime)
{
    const char *label = page->lang == UMKM_LANG_EN ? "Read at" : "Dibaca di";
    umkm_limit limit;
    umkm_limit before;

    output_char(page->out, '\n');
    for (size_t i = 0; law_get_limit(session, regime->regime, i, &limit); i++) {
        bool seen = limit.source == NULL;

        for (size_t k = 0; k < i && !seen; k++) {
            seen = law_get_limit(session, regime->regime, k, &before) && before.source != NULL &&
                   strcmp(before.source, limit.source) == 0;
        }
        if (!seen) {
            page_entry(page, 2, label, LABEL_WIDTH, limit.source);
            label = "";
        }
    }
}

static void write_regime(struct page *page, const struct session *session, const umkm_regime *regime)
{
    bool english = page->lang == UMKM_LANG_EN;
    struct buffer text = {0};

    page_heading(page, regime->id);
    page_entry(page, 2, english ? "Title" : "Judul", LABEL_WIDTH, english ? regime->title_en : regime->title_id);
    law_period_text(regime, page->lang, &text);
    page_entry(page, 2, english ? "Period" : "Masa", LABEL_WIDTH, buffer_string(&text));
    buffer_clear(&text);
    buffer_text(&text, label_rule_status(regime->status, page->lang));
    if (regime->alternative) {
        buffer_text(&text, english ? "; an alternative, used only when asked for with --regime"
                                   : "; pilihan lain, hanya dipakai bila diminta dengan --regime");
    }
    page_entry(page, 2, "Status", LABEL_WIDTH, buffer_string(&text));
    page_entry(page, 2, english ? "Verified" : "Naskah", LABEL_WIDTH,
               regime->verified
                   ? (english ? "the text of every limit was read" : "naskah setiap batas sudah dibaca")
                   : (english ? "the text of some limits has not been read" : "naskah sebagian batas belum dibaca"));
    write_limits(page, session, regime);
    write_sources(page, session, regime);
    buffer_free(&text);
}

void law_write_text(const struct session *session, struct output *out)
{
    umkm_regime regime;
    struct page page;
    bool first = true;

    page_begin(&page, out, session->options.lang);
    for (int32_t i = 1; i <= umkm_regime_count(session->rules); i++) {
        if (!law_get_regime(session, i, &regime)) {
            continue;
        }
        if (!first) {
            output_char(out, '\n');
        }
        write_regime(&page, session, &regime);
        first = false;
    }
    if (!first && session->classify.regime == 0) {
        law_write_notes(&page, session);
    }
}
