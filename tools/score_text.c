/* SPDX-License-Identifier: MIT */
/* A score explained to a person: how ready, what stands in the way, what is not known. */
#include "score.h"

#include <string.h>

#include "figure.h"
#include "label.h"

enum { GROUP_WIDTH = 26, BAR_WIDTH = 34, TEXT_SIZE = 64 };

static const char *either(const struct page *page, const char *id, const char *en)
{
    return figure_either(page, id, en);
}

static void add_percent(struct buffer *to, int32_t percent, int32_t lang)
{
    buffer_int(to, percent);
    buffer_text(to, lang == UMKM_LANG_EN ? "%" : " %");
}

/* ---- head ---- */

static void add_title(struct page *page, const struct scoring *scoring)
{
    struct buffer title = {0};
    char day[TEXT_SIZE];

    label_date(scoring->session->classify.as_of, page->lang, day, sizeof day);
    buffer_text(&title, either(page, scoring->card.title_id, scoring->card.title_en));
    buffer_text(&title, either(page, ", per ", ", as of "));
    buffer_text(&title, day);
    output_char(page->out, '\n');
    page_spaces(page, 2);
    page_heading(page, buffer_string(&title));
    output_char(page->out, '\n');
    buffer_free(&title);
}

/* "Dapat antara 640 dan 761, bergantung pada jawaban yang belum ada; 94 % kartu terjawab." */
static void add_certainty(struct page *page, const struct scoring *scoring)
{
    const umkm_score *score = &scoring->score;
    struct buffer text = {0};

    if (score->missing_count > 0) {
        buffer_text(&text, either(page, "Baru ", "Only "));
        add_percent(&text, score->completeness, page->lang);
        buffer_text(&text, either(page, " kartu terjawab. Dengan jawaban yang belum ada, skor akan antara ",
                                  " of the card is answered. With the missing answers the score will be between "));
        buffer_int(&text, score->lowest);
        buffer_text(&text, either(page, " dan ", " and "));
        buffer_int(&text, score->highest);
        buffer_text(&text, ".");
    } else {
        buffer_text(&text, either(page, "Semua pertanyaan kartu terjawab.", "Every question of the card is answered."));
    }
    figure_paragraph(page, 2, buffer_string(&text));
    buffer_clear(&text);
    if (score->knock_outs_unknown > 0) {
        buffer_int(&text, score->knock_outs_unknown);
        buffer_text(&text, either(page, " hal yang dapat menghalangi belum dapat diperiksa; lihat di bawah.",
                                  " things that may block it could not be tested; see below."));
        figure_paragraph(page, 2, buffer_string(&text));
    }
    buffer_free(&text);
}

static enum page_style style_of(const umkm_scorecard_band *band)
{
    return band->kind == UMKM_BAND_SCORE ? STYLE_GOOD : STYLE_WARNING;
}

void scoring_band(const struct scoring *scoring, umkm_scorecard_band *band)
{
    *band = (umkm_scorecard_band){.struct_size = sizeof *band};
    (void)umkm_scorecard_band_at(scoring->session->rules, scoring->score.scorecard, scoring->score.band, band);
}

void score_text_referred(struct page *page, const struct scoring *scoring, size_t indent)
{
    if (scoring->score.referrals_applying > 0 && scoring->score.knock_outs_applying == 0) {
        figure_paragraph(page, indent,
                         either(page, "Sebelum itu, lihat dahulu yang perlu diperiksa petugas di bawah.",
                                "Before that, see below what an officer has to look at."));
    }
}

void score_text_head(struct page *page, const struct scoring *scoring)
{
    const umkm_score *score = &scoring->score;
    struct buffer first = {0};
    struct buffer second = {0};
    umkm_scorecard_band band;

    scoring_band(scoring, &band);
    add_title(page, scoring);
    buffer_text(&first, either(page, "Skor ", "Score "));
    buffer_int(&first, score->score);
    buffer_text(&first, either(page, " dari ", " of "));
    buffer_int(&first, scoring->card.highest);
    buffer_text(&second, band.code);
    buffer_text(&second, " · ");
    buffer_text(&second, either(page, band.label_id, band.label_en));
    figure_number(page, score->score, style_of(&band),
                  (const char *const[]){buffer_string(&first), buffer_string(&second), ""});
    buffer_clear(&first);
    buffer_text(&first, either(page, band.meaning_id, band.meaning_en));
    buffer_text(&first, ".");
    output_char(page->out, '\n');
    figure_paragraph(page, 2, buffer_string(&first));
    score_text_referred(page, scoring, 2);
    add_certainty(page, scoring);
    buffer_free(&first);
    buffer_free(&second);
}

/* ---- what stands in the way ---- */

typedef umkm_status read_flag(const umkm_score_context *context, int32_t index, umkm_score_flag *flag);

static void add_flag(struct page *page, const umkm_score_flag *flag, enum page_style style)
{
    struct buffer text = {0};

    page_spaces(page, 2);
    page_styled(page, style, flag->code, strlen(flag->code));
    buffer_text(&text, either(page, flag->text_id, flag->text_en));
    buffer_text(&text, ". ");
    buffer_text(&text, either(page, flag->effect_id, flag->effect_en));
    buffer_text(&text, ".");
    if (flag->stale) {
        buffer_text(&text, either(page, " (menurut data yang sudah lama)", " (by facts that are out of date)"));
    }
    page_spaces(page, 2);
    page_wrapped(page, 8, 8, buffer_string(&text));
    buffer_clear(&text);
    if (flag->citation != NULL) {
        buffer_text(&text, "[");
        buffer_text(&text, flag->citation);
        buffer_text(&text, "]");
        figure_paragraph(page, 8, buffer_string(&text));
    }
    buffer_free(&text);
}

static void add_flags(struct page *page, const struct scoring *scoring, read_flag *read, enum page_style style)
{
    umkm_score_flag flag = {.struct_size = sizeof flag};

    for (int32_t i = 0; read(scoring->context, i, &flag) == UMKM_OK; i++) {
        if (flag.answer == UMKM_HOLDS_YES) {
            add_flag(page, &flag, style);
        }
    }
}

static void add_validity(struct page *page, const struct scoring *scoring)
{
    struct buffer text = {0};
    char day[TEXT_SIZE];

    if (!scoring->score.in_force) {
        label_date(scoring->card.effective_from, page->lang, day, sizeof day);
        buffer_text(&text, either(page, "Kartu ini tidak berlaku pada tanggal penilaian; berlaku sejak ",
                                  "This card is not in force on the as-of date; it is from "));
        buffer_text(&text, day);
        if (scoring->card.effective_to != 0) {
            label_date(scoring->card.effective_to, page->lang, day, sizeof day);
            buffer_text(&text, either(page, " sampai sebelum ", " until before "));
            buffer_text(&text, day);
        }
        buffer_text(&text, ".");
        figure_paragraph(page, 2, buffer_string(&text));
        buffer_clear(&text);
    }
    if (scoring->score.review_overdue) {
        label_date(scoring->card.review_due, page->lang, day, sizeof day);
        buffer_text(&text,
                    either(page, "Kartu ini seharusnya sudah ditinjau ulang pada ", "This card was due for review on "));
        buffer_text(&text, day);
        buffer_text(&text, ".");
        figure_paragraph(page, 2, buffer_string(&text));
    }
    buffer_free(&text);
}

void score_text_obstacles(struct page *page, const struct scoring *scoring)
{
    add_validity(page, scoring);
    if (scoring->score.knock_outs_applying > 0) {
        figure_heading(page, "Penghalang: harus selesai sebelum mengajukan", "Blocked: to be cleared before applying");
        add_flags(page, scoring, umkm_score_knock_out_at, STYLE_WARNING);
    }
    if (scoring->score.referrals_applying > 0) {
        figure_heading(page, "Perlu diperiksa oleh petugas", "To be looked at by an officer");
        add_flags(page, scoring, umkm_score_referral_at, STYLE_STRONG);
    }
}

/* ---- groups ---- */

static void sum_group(const struct scoring *scoring, int32_t group, int64_t *reached, int64_t *possible)
{
    umkm_score_characteristic item = {.struct_size = sizeof item};

    *reached = 0;
    *possible = 0;
    for (int32_t i = 0; umkm_score_characteristic_at(scoring->context, i, &item) == UMKM_OK; i++) {
        if (item.group == group) {
            *reached += item.points;
            *possible += item.missing ? item.max - item.points : 0;
        }
    }
}

static void add_group(struct page *page, const struct scoring *scoring, const umkm_scorecard_group *group, int32_t index)
{
    struct buffer numbers = {0};
    int64_t reached;
    int64_t possible;

    sum_group(scoring, index, &reached, &possible);
    buffer_text(&numbers, "  ");
    for (int64_t room = 1000; room > 1 && reached < room / 10; room /= 10) {
        buffer_text(&numbers, room > 10 || reached > 0 ? " " : "");
    }
    buffer_int(&numbers, reached);
    buffer_text(&numbers, either(page, " dari ", " of "));
    buffer_int(&numbers, group->max);
    page_spaces(page, 2);
    page_padded(page, either(page, group->label_id, group->label_en), GROUP_WIDTH);
    figure_bar(page, reached, possible, group->max, BAR_WIDTH);
    output_text(page->out, buffer_string(&numbers));
    output_char(page->out, '\n');
    buffer_free(&numbers);
}

void score_text_groups(struct page *page, const struct scoring *scoring)
{
    umkm_scorecard_group group = {.struct_size = sizeof group};

    figure_heading(page, "Poin per kelompok", "Points by group");
    for (int32_t i = 0; umkm_scorecard_group_at(scoring->session->rules, scoring->score.scorecard, i, &group) == UMKM_OK;
         i++) {
        add_group(page, scoring, &group, i);
    }
    if (scoring->score.missing_count > 0) {
        page_spaces(page, 2 + GROUP_WIDTH);
        output_text(page->out, either(page, "█ diperoleh  ▒ belum diketahui  ░ belum diperoleh\n",
                                      "█ reached  ▒ not known  ░ not reached\n"));
    }
}

/* ---- what is not known ---- */

static void add_fields(struct buffer *to, const int32_t *fields, size_t count, int32_t lang)
{
    for (size_t i = 0; i < count && fields[i] != UMKM_FIELD_NONE; i++) {
        buffer_text(to, i > 0 ? ", " : "");
        figure_field(to, fields[i], lang);
    }
}

static void add_missing(struct page *page, const struct scoring *scoring, size_t indent,
                        const umkm_score_characteristic *item)
{
    umkm_scorecard_characteristic asked = {.struct_size = sizeof asked};
    struct buffer text = {0};

    (void)umkm_scorecard_characteristic_at(scoring->session->rules, scoring->score.scorecard, item->index, &asked);
    buffer_text(&text, either(page, asked.label_id, asked.label_en));
    buffer_text(&text, either(page, " (sampai +", " (up to +"));
    buffer_int(&text, item->max - item->points);
    buffer_text(&text, item->optional ? either(page, ", sukarela)", ", voluntary)") : ")");
    buffer_text(&text, item->stale ? either(page, ": datanya sudah lama, perbarui ", ": out of date, renew ") : ": ");
    add_fields(&text, item->missing_fields, UMKM_SCORE_MISSING_MAX, page->lang);
    figure_item(page, indent, "-", buffer_string(&text));
    buffer_free(&text);
}

/* The missing one that comes next by the points it could bring, equal ones in card order. */
static bool next_missing(const struct scoring *scoring, int32_t gain, int32_t index, umkm_score_characteristic *found)
{
    umkm_score_characteristic item = {.struct_size = sizeof item};
    int32_t best = -1;

    for (int32_t i = 0; umkm_score_characteristic_at(scoring->context, i, &item) == UMKM_OK; i++) {
        int32_t gained = item.max - item.points;

        if (item.missing && (gained < gain || (gained == gain && i > index)) && gained > best) {
            best = gained;
            *found = item;
        }
    }
    return best >= 0;
}

void score_missing_items(struct page *page, const struct scoring *scoring, size_t indent, int32_t most)
{
    umkm_score_characteristic item = {.struct_size = sizeof item};
    struct buffer text = {0};
    int32_t shown = 0;

    for (int32_t gain = INT32_MAX, index = -1; shown < most && next_missing(scoring, gain, index, &item); shown++) {
        add_missing(page, scoring, indent, &item);
        gain = item.max - item.points;
        index = item.index;
    }
    if (shown < scoring->score.missing_count) {
        buffer_text(&text, either(page, "dan ", "and "));
        buffer_int(&text, scoring->score.missing_count - shown);
        buffer_text(&text, either(page, " pertanyaan lain", " more questions"));
        figure_item(page, indent, "-", buffer_string(&text));
    }
    buffer_free(&text);
}

void score_text_missing(struct page *page, const struct scoring *scoring, int32_t most)
{
    if (scoring->score.missing_count > 0) {
        figure_heading(page, "Belum diketahui (tidak memberi poin sampai dijawab)",
                       "Not known (gives no points until answered)");
        score_missing_items(page, scoring, 2, most);
    }
}

void score_untested(const struct page *page, const struct scoring *scoring, struct buffer *text)
{
    umkm_score_flag flag = {.struct_size = sizeof flag};
    size_t start = text->length;

    for (int32_t i = 0; umkm_score_knock_out_at(scoring->context, i, &flag) == UMKM_OK; i++) {
        if (flag.answer == UMKM_HOLDS_UNKNOWN) {
            buffer_text(text, text->length > start ? "; " : "");
            buffer_text(text, either(page, flag.text_id, flag.text_en));
        }
    }
}

/* Knock-outs and referrals that could not be tested. */
static void add_unanswered(struct page *page, const struct scoring *scoring)
{
    read_flag *const readers[] = {umkm_score_knock_out_at, umkm_score_referral_at};

    if (scoring->score.knock_outs_unknown + scoring->score.referrals_unknown == 0) {
        return;
    }
    figure_heading(page, "Belum dapat diperiksa, padahal dapat menghalangi", "Could not be tested, but may block");
    for (size_t r = 0; r < sizeof readers / sizeof readers[0]; r++) {
        umkm_score_flag flag = {.struct_size = sizeof flag};

        for (int32_t i = 0; readers[r](scoring->context, i, &flag) == UMKM_OK; i++) {
            struct buffer text = {0};

            if (flag.answer != UMKM_HOLDS_UNKNOWN) {
                continue;
            }
            buffer_text(&text, flag.code);
            buffer_text(&text, " ");
            buffer_text(&text, either(page, flag.text_id, flag.text_en));
            buffer_text(&text, ": ");
            add_fields(&text, flag.missing_fields, UMKM_SCORE_MISSING_MAX, page->lang);
            figure_item(page, 2, "-", buffer_string(&text));
            buffer_free(&text);
        }
    }
}

/* ---- the page ---- */

void score_text_foot(struct page *page, const struct scoring *scoring)
{
    struct buffer text = {0};

    output_char(page->out, '\n');
    buffer_text(&text,
                scoring->card.status == UMKM_SCORECARD_FITTED
                    ? either(page, "Skor kesiapan dari kartu yang dicocokkan dengan data; bukan skor kredit.",
                             "A readiness score by a card fitted to data; no credit score.")
                    : either(page,
                             "Skor kesiapan menurut pertimbangan ahli; bukan skor kredit dan bukan peluang gagal bayar.",
                             "A readiness score by expert judgement; no credit score and no probability of default."));
    buffer_text(
        &text,
        either(page, " Berlaku bagi usaha ini dengan permohonan ini: plafon atau tenor lain memberi skor lain. Kartu ",
               " It belongs to this business with this request: another amount or tenor gives another score. Card "));
    buffer_text(&text, scoring->card.id);
    buffer_text(&text, either(page, " versi ", " version "));
    buffer_text(&text, scoring->card.version);
    buffer_text(&text,
                scoring->card.status == UMKM_SCORECARD_DRAFT ? either(page, ", masih rancangan.", ", a draft.") : ".");
    figure_paragraph(page, 2, buffer_string(&text));
    buffer_free(&text);
}

void score_text(struct page *page, const struct scoring *scoring)
{
    score_text_head(page, scoring);
    score_text_obstacles(page, scoring);
    score_text_groups(page, scoring);
    score_text_reasons(page, scoring, INT32_MAX, scoring->card.reasons_shown);
    score_text_missing(page, scoring, INT32_MAX);
    add_unanswered(page, scoring);
    score_text_plan(page, scoring);
    score_text_affordable(page, scoring);
    score_text_foot(page, scoring);
    output_char(page->out, '\n');
}
