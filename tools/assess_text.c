/* SPDX-License-Identifier: MIT */
/* A decision record on a page. */
#include <string.h>

#include "assess.h"
#include "document.h"
#include "figure.h"
#include "label.h"

enum { LABEL_WIDTH = 16, MISSING_SHOWN = 5, TEXT_SIZE = 64 };

static const char *either(const struct page *page, const char *id, const char *en)
{
    return figure_either(page, id, en);
}

static void add_class(struct page *page, const struct assessment *assessment)
{
    const umkm_classification *result = &assessment->classifying.result;
    const char *label = umkm_size_label(result->size_class, page->lang);
    struct buffer text = {0};
    char day[TEXT_SIZE];

    label_date(assessment->session->classify.as_of, page->lang, day, sizeof day);
    buffer_text(&text, either(page, "Kelas usaha, per ", "Size class, as of "));
    buffer_text(&text, day);
    output_char(page->out, '\n');
    page_heading(page, buffer_string(&text));
    buffer_clear(&text);
    output_char(page->out, '\n');
    page_spaces(page, 2);
    page_styled(page, result->size_class != UMKM_SIZE_UNKNOWN ? STYLE_GOOD : STYLE_WARNING, label, strlen(label));
    output_char(page->out, '\n');
    if (result->citation != NULL) {
        page_entry(page, 2, either(page, "Dasar hukum", "Legal basis"), LABEL_WIDTH, result->citation);
    }
    if (result->decided_by != UMKM_MEASURE_NONE) {
        buffer_add(&text, label_measure(result->decided_by, page->lang),
                   label_measure_short(result->decided_by, page->lang));
    } else if (result->decided_by_field != UMKM_FIELD_NONE) {
        buffer_text(&text, label_field(result->decided_by_field, page->lang));
    }
    if (text.length > 0) {
        page_entry(page, 2, either(page, "Penentu", "Decided by"), LABEL_WIDTH, buffer_string(&text));
    }
    for (uint32_t left = result->warnings; left != 0; left &= left - 1) {
        figure_item(page, 2, "!", umkm_warning_text((int32_t)(left & -left), page->lang));
    }
    buffer_free(&text);
}

static void add_programmes(struct page *page, const struct checking *checking)
{
    static const int32_t order[] = {UMKM_ANSWER_ELIGIBLE, UMKM_ANSWER_UNKNOWN, UMKM_ANSWER_NOT_ELIGIBLE};

    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        if (checking_count(checking, order[i]) > 0) {
            struct buffer heading = {0};

            buffer_text(&heading, either(page, "Program: ", "Programmes: "));
            buffer_text(&heading, umkm_answer_label(order[i], page->lang));
            output_char(page->out, '\n');
            page_heading(page, buffer_string(&heading));
            buffer_free(&heading);
            programme_text_names(page, checking, order[i]);
        }
    }
    programme_text_caution(page, checking);
}

void assess_rules(struct page *page, const struct assessment *assessment)
{
    document_list(page, assessment->session,
                  1U << UMKM_DOCUMENT_LAW | 1U << UMKM_DOCUMENT_SCORECARD | 1U << UMKM_DOCUMENT_ADVICE |
                      1U << UMKM_DOCUMENT_PROGRAMMES);
    output_char(page->out, '\n');
}

void assess_text(struct page *page, const struct assessment *assessment)
{
    const struct scoring *scoring = &assessment->scoring;

    add_class(page, assessment);
    score_text_head(page, scoring);
    score_text_obstacles(page, scoring);
    score_text_groups(page, scoring);
    score_text_reasons(page, scoring, scoring->card.reasons_shown, 0);
    score_text_missing(page, scoring, MISSING_SHOWN);
    score_text_affordable(page, scoring);
    add_programmes(page, &assessment->checking);
    score_text_foot(page, scoring);
    assess_rules(page, assessment);
}
