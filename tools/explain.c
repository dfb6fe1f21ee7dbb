/* SPDX-License-Identifier: MIT */
/* A decision explained to the owner of a business: class and why, how ready, which programmes now and which later. */
#include <string.h>

#include "assess.h"
#include "figure.h"
#include "label.h"

enum { TEXT_SIZE = 64, STEPS_SHOWN = 4, MISSING_SHOWN = 5, BAR_WIDTH = 50, GOOD_SHARE = 80, FACTS_SHOWN = 8, PERCENT = 100 };

static const char *either(const struct page *page, const char *id, const char *en)
{
    return figure_either(page, id, en);
}

/* ---- 1. class ---- */

static const umkm_measure_class *deciding(const umkm_classification *result)
{
    for (int32_t i = 0; i < result->measure_count && i < UMKM_MEASURES_MAX; i++) {
        if (result->measures[i].measure == result->decided_by && result->measures[i].known) {
            return &result->measures[i];
        }
    }
    return NULL;
}

static void add_value(struct buffer *to, const umkm_measure_class *measure, int64_t value, int32_t lang)
{
    char text[TEXT_SIZE];

    label_measure_value(measure->measure, value, lang, text, sizeof text);
    buffer_text(to, text);
}

/* "Hasil penjualan tahunan usaha Anda Rp180.000.000, dan batas kelas ini sampai dengan Rp2.000.000.000." */
static void add_why(struct page *page, const umkm_measure_class *measure)
{
    int32_t lang = page->lang;
    struct buffer text = {0};

    buffer_text(&text, either(page, "Yang menentukan: ", "What decides: "));
    buffer_add(&text, label_measure(measure->measure, lang), label_measure_short(measure->measure, lang));
    buffer_text(&text, either(page, ", pada usaha Anda ", ", for your business "));
    add_value(&text, measure, measure->value, lang);
    buffer_text(&text, either(page, ". Kelas ini untuk nilai ", ". This class is for values "));
    if (measure->has_above) {
        buffer_text(&text, either(page, "di atas ", "above "));
        add_value(&text, measure, measure->above, lang);
        buffer_text(&text, measure->has_up_to ? " " : "");
    }
    if (measure->has_up_to) {
        buffer_text(&text, either(page, "sampai ", "up to "));
        add_value(&text, measure, measure->up_to, lang);
    }
    buffer_text(&text, ".");
    if (measure->has_up_to && measure->size_class < UMKM_SIZE_LARGE) {
        buffer_text(&text, either(page, " Masih ", " Up to that limit there is "));
        add_value(&text, measure, measure->headroom, lang);
        buffer_text(&text, either(page, " sampai batas itu.", " left."));
    }
    figure_paragraph(page, 3, buffer_string(&text));
    buffer_free(&text);
}

static void add_missing_facts(struct page *page, const umkm_classification *result)
{
    struct buffer text = {0};

    buffer_text(&text, either(page, "Kelas usaha Anda belum dapat ditentukan. Yang perlu diketahui: ",
                              "The class of your business cannot be told yet. What is needed: "));
    for (int32_t i = 0; i < result->missing_count && i < UMKM_MISSING_MAX; i++) {
        buffer_text(&text, i > 0 ? "; " : "");
        figure_field(&text, result->missing[i], page->lang);
        buffer_text(&text, " (");
        buffer_text(&text, label_field(result->missing[i], page->lang));
        buffer_text(&text, ")");
    }
    buffer_text(&text, ".");
    figure_paragraph(page, 3, buffer_string(&text));
    buffer_free(&text);
}

static void add_number(struct page *page, const char *number, const char *id, const char *en, const char *answer)
{
    struct buffer text = {0};

    buffer_text(&text, number);
    buffer_text(&text, " ");
    buffer_text(&text, either(page, id, en));
    buffer_text(&text, answer);
    output_char(page->out, '\n');
    page_heading(page, buffer_string(&text));
    buffer_free(&text);
}

static void explain_class(struct page *page, const struct assessment *assessment)
{
    const umkm_classification *result = &assessment->classifying.result;
    const umkm_measure_class *measure = deciding(result);
    struct buffer text = {0};

    add_number(page, "1.",
               "Kelas usaha Anda: ", "The class of your business: ", umkm_size_label(result->size_class, page->lang));
    if (result->size_class == UMKM_SIZE_UNKNOWN && result->missing_count > 0) {
        add_missing_facts(page, result);
    } else if (measure != NULL) {
        add_why(page, measure);
    }
    if (result->citation != NULL) {
        buffer_text(&text, either(page, "Dasar hukum: ", "Legal basis: "));
        buffer_text(&text, result->citation);
        buffer_text(&text, ".");
        figure_paragraph(page, 3, buffer_string(&text));
    }
    for (uint32_t left = result->warnings; left != 0; left &= left - 1) {
        buffer_clear(&text);
        buffer_text(&text, umkm_warning_text((int32_t)(left & -left), page->lang));
        buffer_text(&text, ".");
        figure_item(page, 3, "!", buffer_string(&text));
    }
    buffer_free(&text);
}

/* ---- 2. readiness ---- */

/* Groups of the card in which most points were reached. */
static void add_strengths(struct page *page, const struct scoring *scoring)
{
    umkm_scorecard_group group = {.struct_size = sizeof group};
    struct buffer text = {0};

    for (int32_t g = 0; umkm_scorecard_group_at(scoring->session->rules, scoring->score.scorecard, g, &group) == UMKM_OK;
         g++) {
        umkm_score_characteristic item = {.struct_size = sizeof item};
        int64_t points = 0;

        for (int32_t i = 0; umkm_score_characteristic_at(scoring->context, i, &item) == UMKM_OK; i++) {
            points += item.group == g ? item.points : 0;
        }
        if (points * PERCENT >= (int64_t)group.max * GOOD_SHARE) {
            buffer_text(&text, text.length > 0 ? ", " : either(page, "Yang sudah kuat: ", "What is strong already: "));
            buffer_text(&text, either(page, group.label_id, group.label_en));
        }
    }
    if (text.length > 0) {
        buffer_text(&text, ".");
        figure_paragraph(page, 3, buffer_string(&text));
    }
    buffer_free(&text);
}

/* The reasons that cost most, each with the first thing to do about it. */
static void add_steps(struct page *page, const struct scoring *scoring)
{
    umkm_score_reason reason = {.struct_size = sizeof reason};
    umkm_advice advice = {.struct_size = sizeof advice};
    int32_t shown = 0;
    bool mild;

    for (int32_t i = 0; i < scoring->score.reason_count && shown < STEPS_SHOWN; i++) {
        struct buffer text = {0};

        if (umkm_score_reason_at(scoring->context, i, &reason) != UMKM_OK || reason.missing) {
            continue;
        }
        if (shown++ == 0) {
            output_char(page->out, '\n');
            figure_paragraph(page, 3, either(page, "Yang paling menolong Anda:", "What would help you most:"));
        }
        mild = score_reason_words(page, scoring, i, &reason, &text);
        buffer_text(&text, " (-");
        buffer_int(&text, reason.lost);
        buffer_text(&text, either(page, " poin). ", " points). "));
        if (!mild && umkm_score_advice_at(scoring->context, i, 0, &advice) == UMKM_OK) {
            buffer_text(&text, either(page, advice.text_id, advice.text_en));
        }
        figure_item(page, 3, "•", buffer_string(&text));
        buffer_free(&text);
    }
}

static void add_missing_answers(struct page *page, const struct scoring *scoring)
{
    if (scoring->score.missing_count > 0) {
        output_char(page->out, '\n');
        figure_paragraph(page, 3,
                         either(page, "Lengkapi data ini; yang kosong belum memberi poin:",
                                "Provide these facts; what is empty gives no points yet:"));
        score_missing_items(page, scoring, 3, MISSING_SHOWN);
    }
}

static void add_untested(struct page *page, const struct scoring *scoring)
{
    struct buffer text = {0};

    if (scoring->score.knock_outs_unknown > 0) {
        buffer_text(&text, either(page, "Belum diperiksa, dan dapat menghalangi bila ternyata benar: ",
                                  "Not tested yet, and would block if it turned out to be so: "));
        score_untested(page, scoring, &text);
        buffer_text(&text, ".");
        output_char(page->out, '\n');
        figure_paragraph(page, 3, buffer_string(&text));
    }
    buffer_free(&text);
}

static void add_largest_amount(struct page *page, const struct scoring *scoring)
{
    struct buffer amount = {0};
    struct buffer text = {0};

    if (score_affordable(page, scoring, &amount)) {
        buffer_text(&text, either(page, "Kredit terbesar yang tertanggung kas usaha Anda: ",
                                  "The largest credit that your cash carries: "));
        buffer_text(&text, buffer_string(&amount));
        output_char(page->out, '\n');
        figure_paragraph(page, 3, buffer_string(&text));
    }
    buffer_free(&amount);
    buffer_free(&text);
}

static void explain_readiness(struct page *page, const struct scoring *scoring)
{
    const umkm_score *score = &scoring->score;
    umkm_scorecard_band band;
    struct buffer text = {0};

    scoring_band(scoring, &band);
    buffer_int(&text, score->score);
    buffer_text(&text, either(page, " dari ", " of "));
    buffer_int(&text, scoring->card.highest);
    buffer_text(&text, " · ");
    buffer_text(&text, either(page, band.label_id, band.label_en));
    add_number(page, "2.", "Kesiapan pembiayaan: ", "Readiness for financing: ", buffer_string(&text));
    page_spaces(page, 3);
    figure_bar(page, score->score - scoring->card.lowest, score->highest - score->score,
               scoring->card.highest - scoring->card.lowest, BAR_WIDTH);
    output_char(page->out, '\n');
    buffer_clear(&text);
    buffer_text(&text, either(page, "Artinya: ", "It means: "));
    buffer_text(&text, either(page, band.meaning_id, band.meaning_en));
    buffer_text(&text, ".");
    figure_paragraph(page, 3, buffer_string(&text));
    score_text_referred(page, scoring, 3);
    if (score->missing_count > 0) {
        buffer_clear(&text);
        buffer_text(&text, either(page, "Ini sementara: baru ", "This is provisional: only "));
        figure_percent(&text, (int64_t)score->completeness * PERCENT, page->lang);
        buffer_text(&text, either(page, " pertanyaan terjawab. Setelah dilengkapi, skor Anda antara ",
                                  " is answered. Once the rest is known, your score will be between "));
        buffer_int(&text, score->lowest);
        buffer_text(&text, either(page, " dan ", " and "));
        buffer_int(&text, score->highest);
        buffer_text(&text, ".");
        figure_paragraph(page, 3, buffer_string(&text));
    }
    add_strengths(page, scoring);
    score_text_obstacles(page, scoring);
    add_steps(page, scoring);
    add_missing_answers(page, scoring);
    add_untested(page, scoring);
    add_largest_amount(page, scoring);
    buffer_free(&text);
}

/* ---- 3. programmes ---- */

/* To ask for more money than is needed is no way to a programme. */
static bool asks_for_more(const struct checking *checking, size_t index)
{
    umkm_programme_change_item change = {.struct_size = sizeof change};

    for (size_t i = 0; umkm_programme_change(checking->result, index, i, &change) == UMKM_OK; i++) {
        if (change.field == UMKM_FIELD_REQUESTED_AMOUNT &&
            (change.compare == UMKM_COMPARE_ABOVE || change.compare == UMKM_COMPARE_AT_LEAST)) {
            return true;
        }
    }
    return false;
}

enum later { LATER, LATER_PERHAPS, NOT_FOR_THIS };

static enum later when(const struct checking *checking, size_t index, const umkm_programme_answer *answer)
{
    if (answer->change_count == 0 || asks_for_more(checking, index)) {
        return NOT_FOR_THIS;
    }
    return answer->answer_after == UMKM_ANSWER_ELIGIBLE ? LATER : LATER_PERHAPS;
}

static void add_later(struct page *page, const struct checking *checking, size_t index, const umkm_programme_answer *answer)
{
    umkm_programme_change_item change = {.struct_size = sizeof change};
    struct buffer text = {0};

    buffer_text(&text, either(page, answer->name_id, answer->name_en));
    figure_item(page, 3, "-", buffer_string(&text));
    for (size_t i = 0; umkm_programme_change(checking->result, index, i, &change) == UMKM_OK; i++) {
        figure_item(page, 5, "→", either(page, change.text_id, change.text_en));
    }
    buffer_free(&text);
}

static void add_not_for_this(struct page *page, const struct checking *checking, size_t index,
                             const umkm_programme_answer *answer)
{
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    struct buffer text = {0};

    buffer_text(&text, either(page, answer->name_id, answer->name_en));
    if (umkm_programme_failed(checking->result, index, 0, &requirement) == UMKM_OK) {
        buffer_text(&text, answer->applies ? either(page, ", syaratnya: ", ", which asks: ") : ": ");
        buffer_text(&text, either(page, requirement.text_id, requirement.text_en));
    }
    figure_item(page, 3, "-", buffer_string(&text));
    buffer_free(&text);
}

static void add_not_now(struct page *page, const struct checking *checking, enum later wanted, const char *id,
                        const char *en)
{
    umkm_programme_answer answer;
    bool any = false;

    for (size_t i = 0; checking_get(checking, i, &answer); i++) {
        if (answer.status == UMKM_RULE_ANNOUNCED || answer.answer != UMKM_ANSWER_NOT_ELIGIBLE ||
            when(checking, i, &answer) != wanted) {
            continue;
        }
        if (!any) {
            output_char(page->out, '\n');
            figure_paragraph(page, 3, either(page, id, en));
        }
        any = true;
        if (wanted != NOT_FOR_THIS) {
            add_later(page, checking, i, &answer);
        } else {
            add_not_for_this(page, checking, i, &answer);
        }
    }
}

/* "KUR mikro: plafon ..." */
static void add_programme(struct page *page, const struct checking *checking, size_t index,
                          const umkm_programme_answer *answer)
{
    umkm_terms terms = {.struct_size = sizeof terms};
    struct buffer words = {0};
    struct buffer text = {0};

    if (umkm_programme_answer_terms(checking->result, index, &terms) == UMKM_OK && terms.present) {
        programme_terms(&words, &terms, page->lang);
    }
    buffer_text(&text, either(page, answer->name_id, answer->name_en));
    buffer_text(&text, words.length > 0 ? ": " : "");
    buffer_text(&text, buffer_string(&words));
    figure_item(page, 3, "-", buffer_string(&text));
    buffer_free(&words);
    buffer_free(&text);
}

static void add_answers(struct page *page, const struct checking *checking, int32_t wanted, const char *id, const char *en)
{
    umkm_programme_answer answer;

    if (checking_count(checking, wanted) == 0) {
        return;
    }
    output_char(page->out, '\n');
    figure_paragraph(page, 3, either(page, id, en));
    for (size_t i = 0; checking_get(checking, i, &answer); i++) {
        if (answer.status != UMKM_RULE_ANNOUNCED && answer.answer == wanted) {
            add_programme(page, checking, i, &answer);
        }
    }
}

/* The facts that would settle most of what is open, in words. */
static void add_wanted_facts(struct page *page, const struct checking *checking)
{
    int32_t fields[FACTS_SHOWN];
    size_t count = programme_wanted_facts(checking, fields, FACTS_SHOWN);

    if (count == 0) {
        return;
    }
    output_char(page->out, '\n');
    figure_paragraph(page, 3,
                     either(page, "Data yang paling banyak memastikan jawaban itu:",
                            "The facts that would settle most of these answers:"));
    for (size_t i = 0; i < count; i++) {
        struct buffer text = {0};

        buffer_text(&text, label_field(fields[i], page->lang));
        buffer_text(&text, " (");
        figure_field(&text, fields[i], page->lang);
        buffer_text(&text, ")");
        figure_item(page, 3, "?", buffer_string(&text));
        buffer_free(&text);
    }
}

/* Announced rules that would answer differently. */
static void add_announced(struct page *page, const struct checking *checking)
{
    struct buffer text = {0};
    umkm_programme_answer answer;

    for (size_t i = 0; checking_get(checking, i, &answer); i++) {
        if (answer.status == UMKM_RULE_ANNOUNCED && answer.differs) {
            buffer_text(
                &text,
                text.length > 0
                    ? ", "
                    : either(page,
                             "Aturan yang sudah diumumkan tetapi belum berlaku memberi jawaban atau ketentuan lain untuk: ",
                             "Rules that are announced and not in force give another answer or other terms for: "));
            buffer_text(&text, either(page, answer.name_id, answer.name_en));
            buffer_text(&text, " (");
            buffer_text(&text, answer.parameters_id);
            buffer_text(&text, ", ");
            buffer_text(&text, umkm_answer_label(answer.answer, page->lang));
            buffer_text(&text, ")");
        }
    }
    if (text.length > 0) {
        buffer_text(&text, ".");
        output_char(page->out, '\n');
        figure_item(page, 3, "»", buffer_string(&text));
    }
    buffer_free(&text);
}

static void explain_programmes(struct page *page, const struct checking *checking)
{
    add_number(page, "3.", "Program bagi usaha Anda", "Programmes for your business", "");
    add_answers(page, checking, UMKM_ANSWER_ELIGIBLE, "Terbuka bagi usaha Anda sekarang:", "Open to your business now:");
    add_answers(page, checking, UMKM_ANSWER_UNKNOWN,
                "Mungkin terbuka, setelah data yang kurang dipastikan:", "Perhaps open, once what is missing is settled:");
    add_wanted_facts(page, checking);
    add_not_now(page, checking, LATER, "Belum sekarang, tetapi ada jalannya:", "Not now, but there is a way:");
    add_not_now(page, checking, LATER_PERHAPS, "Mungkin nanti; selain ini masih ada data yang perlu dipastikan:",
                "Perhaps later; besides this, facts are still to be settled:");
    add_not_now(page, checking, NOT_FOR_THIS,
                "Tidak untuk usaha atau permohonan ini:", "Not for this business or this request:");
    add_announced(page, checking);
    output_char(page->out, '\n');
    programme_text_caution(page, checking);
}

/* ---- the page ---- */

void assess_explain(struct page *page, const struct assessment *assessment)
{
    struct buffer text = {0};
    char day[TEXT_SIZE];

    label_date(assessment->session->classify.as_of, page->lang, day, sizeof day);
    buffer_text(&text,
                either(page, "Penjelasan bagi pemilik usaha, per ", "Explained to the owner of the business, as of "));
    buffer_text(&text, day);
    output_char(page->out, '\n');
    page_heading(page, buffer_string(&text));
    buffer_free(&text);
    explain_class(page, assessment);
    explain_readiness(page, &assessment->scoring);
    explain_programmes(page, &assessment->checking);
    score_text_foot(page, &assessment->scoring);
    output_char(page->out, '\n');
    figure_paragraph(
        page, 2,
        either(page,
               "Halaman ini bukan keputusan pemberi kredit atau penyelenggara program. Jika ada data yang keliru, "
               "mintalah perbaikan dan hitung kembali.",
               "This page is no decision of a lender or a programme. Where facts are wrong, have them corrected "
               "and compute again."));
    assess_rules(page, assessment);
}
