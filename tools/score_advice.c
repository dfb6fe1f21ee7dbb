/* SPDX-License-Identifier: MIT */
/* A score explained to a person: what cost points, what helps, and the way to the next band. */
#include <string.h>

#include "figure.h"
#include "label.h"
#include "score.h"

enum { POINTS_WIDTH = 8 };

static const char *either(const struct page *page, const char *id, const char *en)
{
    return figure_either(page, id, en);
}

/* "   -60  Belum punya riwayat kredit [KAR00]" */
static void add_points(struct page *page, const char *sign, int32_t points, const char *text, const char *code)
{
    struct buffer line = {0};

    buffer_text(&line, sign);
    buffer_int(&line, points);
    page_spaces(page, line.length < POINTS_WIDTH - 2 ? POINTS_WIDTH - 2 - line.length : 0);
    page_styled(page, STYLE_STRONG, buffer_string(&line), line.length);
    page_spaces(page, 2);
    buffer_clear(&line);
    buffer_text(&line, text);
    if (code != NULL) {
        buffer_text(&line, " [");
        buffer_text(&line, code);
        buffer_text(&line, "]");
    }
    page_wrapped(page, POINTS_WIDTH, POINTS_WIDTH, buffer_string(&line));
    buffer_free(&line);
}

/* The answer that gives most points. */
static void find_best(const struct scoring *scoring, int32_t characteristic, umkm_scorecard_attribute *best)
{
    umkm_scorecard_attribute attribute = {.struct_size = sizeof attribute};

    *best = (umkm_scorecard_attribute){.struct_size = sizeof *best, .points = INT32_MIN};
    for (int32_t i = 0; umkm_scorecard_attribute_at(scoring->session->rules, scoring->score.scorecard, characteristic, i,
                                                    &attribute) == UMKM_OK;
         i++) {
        if (attribute.points > best->points) {
            *best = attribute;
        }
    }
}

bool score_reason_words(const struct page *page, const struct scoring *scoring, int32_t index,
                        const umkm_score_reason *reason, struct buffer *words)
{
    const umkm_rules *rules = scoring->session->rules;
    umkm_score_characteristic item = {.struct_size = sizeof item};
    umkm_scorecard_characteristic asked = {.struct_size = sizeof asked};
    umkm_scorecard_attribute best;
    int32_t place = 0;
    bool mild = reason->characteristic_count == 1 &&
                umkm_score_reason_characteristic(scoring->context, index, 0, &place) == UMKM_OK &&
                umkm_score_characteristic_at(scoring->context, place, &item) == UMKM_OK && !item.missing &&
                umkm_scorecard_characteristic_at(rules, scoring->score.scorecard, place, &asked) == UMKM_OK &&
                strcmp(asked.reason, reason->code) == 0 && 2 * item.points >= item.max;

    if (!mild) {
        buffer_text(words, either(page, reason->text_id, reason->text_en));
        return false;
    }
    find_best(scoring, place, &best);
    buffer_text(words, either(page, "Dapat lebih baik: ", "Could be better: "));
    buffer_text(words, either(page, asked.label_id, asked.label_en));
    buffer_text(words, ": ");
    buffer_text(words, either(page, item.label_id, item.label_en));
    buffer_text(words, " → ");
    buffer_text(words, either(page, best.label_id, best.label_en));
    return true;
}

static void add_advice(struct page *page, const struct scoring *scoring, int32_t reason)
{
    umkm_advice advice = {.struct_size = sizeof advice};

    for (int32_t i = 0; umkm_score_advice_at(scoring->context, reason, i, &advice) == UMKM_OK; i++) {
        figure_item(page, POINTS_WIDTH, "•", either(page, advice.text_id, advice.text_en));
    }
}

static void add_tips(struct page *page, const struct scoring *scoring)
{
    const umkm_score *score = &scoring->score;
    umkm_score_reason reason = {.struct_size = sizeof reason};
    bool first = true;

    for (int32_t i = score->reason_count; umkm_score_reason_at(scoring->context, i, &reason) == UMKM_OK; i++) {
        if (reason.missing) {
            continue;
        }
        if (first) {
            figure_heading(page, "Dapat menambah poin, tetapi tidak pernah menjadi alasan penolakan",
                           "Can add points, but is never held against a business");
        }
        first = false;
        add_points(page, "+", reason.lost, either(page, reason.text_id, reason.text_en), reason.code);
        add_advice(page, scoring, i);
    }
}

void score_text_reasons(struct page *page, const struct scoring *scoring, int32_t most, int32_t with_advice)
{
    umkm_score_reason reason = {.struct_size = sizeof reason};
    int32_t shown = 0;
    struct buffer words = {0};
    bool mild;

    for (int32_t i = 0; i < scoring->score.reason_count && shown < most; i++) {
        if (umkm_score_reason_at(scoring->context, i, &reason) != UMKM_OK || reason.missing) {
            continue; /* what is not known is listed by itself */
        }
        if (shown == 0) {
            figure_heading(page, with_advice > 0 ? "Yang mengurangi skor, dan apa yang menolong" : "Yang mengurangi skor",
                           with_advice > 0 ? "What cost points, and what helps" : "What cost points");
        }
        buffer_clear(&words);
        mild = score_reason_words(page, scoring, i, &reason, &words);
        add_points(page, "-", reason.lost, buffer_string(&words), reason.code);
        if (shown < with_advice && !mild) {
            add_advice(page, scoring, i);
        }
        shown++;
    }
    buffer_free(&words);
    if (most == INT32_MAX) {
        add_tips(page, scoring);
    }
}

/* ---- the way to the next band ---- */

static void add_steps(struct page *page, const struct scoring *scoring, int32_t count)
{
    umkm_score_step step = {.struct_size = sizeof step};

    for (int32_t i = 0; i < count && umkm_score_step_at(scoring->context, i, &step) == UMKM_OK; i++) {
        umkm_scorecard_characteristic asked = {.struct_size = sizeof asked};
        struct buffer text = {0};

        (void)umkm_scorecard_characteristic_at(scoring->session->rules, scoring->score.scorecard, step.characteristic,
                                               &asked);
        buffer_text(&text, either(page, asked.label_id, asked.label_en));
        buffer_text(&text, " → ");
        buffer_text(&text, either(page, step.best_id, step.best_en));
        add_points(page, "+", step.gain, buffer_string(&text), NULL);
        buffer_free(&text);
    }
}

/* "Kurang 45 poin. Paling sedikit 2 langkah, bersama-sama +52:" */
static void add_way(struct page *page, const struct scoring *scoring, const umkm_score_plan *plan)
{
    struct buffer text = {0};

    buffer_text(&text, either(page, "Kurang ", "Short of it by "));
    buffer_int(&text, plan->needed);
    buffer_text(&text, either(page, " poin. ", " points. "));
    if (plan->steps_needed > 0) {
        buffer_text(&text, either(page, "Paling sedikit ", "The fewest steps are "));
        buffer_int(&text, plan->steps_needed);
        buffer_text(&text, either(page, " langkah (bersama +", " (together +"));
        buffer_int(&text, plan->gained);
        buffer_text(&text, "):");
    } else if (plan->step_count > 0) {
        buffer_text(&text, either(page, "Semua langkah yang dapat diambil baru menambah +",
                                  "All steps that can be taken together bring only +"));
        buffer_int(&text, plan->gained);
        buffer_text(&text, scoring->score.missing_count > 0
                               ? either(page, "; lengkapi juga data yang belum ada:", "; provide the missing data as well:")
                               : either(page, "; selebihnya perlu waktu:", "; the rest takes time:"));
    } else {
        buffer_text(&text, scoring->score.missing_count > 0
                               ? either(page, "Lengkapi data yang belum ada.", "Provide the missing data.")
                               : either(page, "Yang kurang hanya dapat bertambah dengan waktu.",
                                        "What is short only comes with time."));
    }
    figure_paragraph(page, 2, buffer_string(&text));
    buffer_free(&text);
}

void score_text_plan(struct page *page, const struct scoring *scoring)
{
    umkm_score_plan plan = {.struct_size = sizeof plan};
    umkm_scorecard_band band = {.struct_size = sizeof band};
    struct buffer heading = {0};

    if (umkm_score_plan_next(scoring->context, &plan) != UMKM_OK || plan.band < 0 ||
        umkm_scorecard_band_at(scoring->session->rules, scoring->score.scorecard, plan.band, &band) != UMKM_OK) {
        return;
    }
    buffer_text(&heading, either(page, "Menuju ", "The way to "));
    buffer_text(&heading, band.code);
    buffer_text(&heading, " · ");
    buffer_text(&heading, either(page, band.label_id, band.label_en));
    output_char(page->out, '\n');
    page_heading(page, buffer_string(&heading));
    if (plan.knocked_out) {
        figure_paragraph(page, 2,
                         either(page,
                                "Selama penghalang di atas belum selesai, usaha ini tetap terhalang berapa pun skornya.",
                                "As long as what blocks it is not cleared, the business stays blocked whatever its score."));
    }
    if (plan.insufficient) {
        figure_paragraph(page, 2,
                         either(page, "Selama data belum cukup, usaha ini belum dapat dinilai berapa pun skornya.",
                                "As long as too little is known, the business is not rated whatever its score."));
    }
    add_way(page, scoring, &plan);
    add_steps(page, scoring, plan.steps_needed >= 0 ? plan.steps_needed : plan.step_count);
    buffer_free(&heading);
}

/* ---- the largest amount ---- */

static void add_missing_facts(struct page *page, struct buffer *text, const umkm_affordability *carried)
{
    size_t count = sizeof carried->missing / sizeof carried->missing[0];

    buffer_text(text, either(page, "Belum dapat dihitung; diperlukan ", "Cannot be computed yet; needed: "));
    for (size_t i = 0; i < count && carried->missing[i] != UMKM_FIELD_NONE; i++) {
        buffer_text(text, i > 0 ? ", " : "");
        figure_field(text, carried->missing[i], page->lang);
    }
    buffer_text(text, ".");
}

static void add_amount(struct page *page, struct buffer *text, const struct scoring *scoring,
                       const umkm_affordability *carried)
{
    int64_t asked = 0;

    if (carried->amount == INT64_MAX) {
        buffer_text(text, either(page, "Lebih besar daripada yang dapat dihitung.", "More than can be computed."));
        return;
    }
    if (carried->amount == 0) {
        buffer_text(text,
                    either(page, "Tidak ada: kas bulanan setelah angsuran yang berjalan belum menanggung angsuran baru.",
                           "None: after the running instalments the monthly cash carries no new one."));
        return;
    }
    figure_rupiah(text, carried->amount);
    buffer_text(text, either(page, ", dengan angsuran ", ", with an instalment of "));
    figure_rupiah(text, carried->instalment);
    buffer_text(text, either(page, " per bulan", " a month"));
    if (umkm_business_get(scoring->business, UMKM_FIELD_REQUESTED_AMOUNT, &asked) == UMKM_OK) {
        buffer_text(text, either(page, "; yang diminta, ", "; the amount asked for, "));
        figure_rupiah(text, asked);
        buffer_text(text, carried->answer == UMKM_HOLDS_YES ? either(page, ", tertanggung", ", is carried")
                                                            : either(page, ", melebihinya", ", is more"));
    }
    buffer_text(text, either(page, " (tenor dan syarat yang sama).", " (same tenor and terms)."));
}

bool score_affordable(struct page *page, const struct scoring *scoring, struct buffer *text)
{
    umkm_affordability carried = {.struct_size = sizeof carried};

    if (umkm_affordable(scoring->business, scoring->card.dscr_target, &carried) != UMKM_OK) {
        return false; /* no amount or no instalment is asked for */
    }
    if (carried.answer == UMKM_HOLDS_UNKNOWN) {
        add_missing_facts(page, text, &carried);
    } else {
        add_amount(page, text, scoring, &carried);
    }
    return true;
}

void score_text_affordable(struct page *page, const struct scoring *scoring)
{
    struct buffer heading = {0};
    struct buffer text = {0};

    if (score_affordable(page, scoring, &text)) {
        buffer_text(&heading, either(page, "Plafon terbesar dengan kemampuan bayar (DSCR) ",
                                     "Largest amount with a debt service coverage (DSCR) of "));
        figure_ratio(&heading, scoring->card.dscr_target, page->lang);
        output_char(page->out, '\n');
        page_heading(page, buffer_string(&heading));
        figure_paragraph(page, 2, buffer_string(&text));
    }
    buffer_free(&heading);
    buffer_free(&text);
}
