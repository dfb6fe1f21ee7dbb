/* SPDX-License-Identifier: MIT */
/* A scorecard shown whole. */
#include "scorecard.h"

#include <string.h>

#include "csv_output.h"
#include "document.h"
#include "figure.h"
#include "label.h"

enum { LABEL_WIDTH = 16, TEXT_SIZE = 64, POINTS_COLUMN = 8 };

static const char *either(const struct page *page, const char *id, const char *en)
{
    return figure_either(page, id, en);
}

void scorecard_period(struct buffer *to, const umkm_scorecard *card, int32_t lang)
{
    bool english = lang == UMKM_LANG_EN;
    char day[TEXT_SIZE];

    label_date(card->effective_from, lang, day, sizeof day);
    buffer_text(to, english ? "from " : "sejak ");
    buffer_text(to, day);
    if (card->effective_to != 0) {
        label_date(card->effective_to, lang, day, sizeof day);
        buffer_text(to, english ? " until before " : " sampai sebelum ");
        buffer_text(to, day);
    }
}

const char *scorecard_status(int32_t status, int32_t lang)
{
    static const struct bitext texts[] = {{"", ""},
                                          {"rancangan", "draft"},
                                          {"poin menurut pertimbangan ahli", "points by expert judgement"},
                                          {"poin dicocokkan dengan data", "points fitted to outcomes"}};

    return status >= 0 && (size_t)status < sizeof texts / sizeof texts[0] ? in_language(&texts[status], lang) : "";
}

/* ---- text ---- */

static void add_entry(struct page *page, const char *id, const char *en, const char *text)
{
    if (text != NULL && text[0] != '\0') {
        page_entry(page, 2, either(page, id, en), LABEL_WIDTH, text);
    }
}

static void add_numbers(struct page *page, const umkm_scorecard *card)
{
    struct buffer text = {0};

    buffer_int(&text, card->lowest);
    buffer_text(&text, either(page, " sampai ", " to "));
    buffer_int(&text, card->highest);
    add_entry(page, "Skala", "Scale", buffer_string(&text));
    buffer_clear(&text);
    buffer_text(&text, either(page, "paling sedikit ", "at least "));
    figure_percent(&text, (int64_t)card->completeness * 100, page->lang);
    buffer_text(&text, either(page, " kartu terjawab, kalau tidak usaha belum dapat dinilai",
                              " of the card answered, else a business is not rated"));
    add_entry(page, "Kelengkapan", "Completeness", buffer_string(&text));
    buffer_clear(&text);
    figure_ratio(&text, card->dscr_target, page->lang);
    buffer_text(&text, either(page, " untuk menghitung plafon terbesar", " for computing the largest amount"));
    add_entry(page, "DSCR", "DSCR", buffer_string(&text));
    buffer_free(&text);
}

static void add_head(struct page *page, const struct session *session, const umkm_scorecard *card)
{
    umkm_document document;
    struct buffer text = {0};
    char day[TEXT_SIZE];
    size_t index;

    buffer_text(&text, card->id);
    buffer_text(&text, either(page, " versi ", " version "));
    buffer_text(&text, card->version);
    buffer_text(&text, ": ");
    buffer_text(&text, either(page, card->title_id, card->title_en));
    page_heading(page, buffer_string(&text));
    figure_paragraph(page, 2, either(page, card->description_id, card->description_en));
    output_char(page->out, '\n');
    add_entry(page, "Status", "Status", scorecard_status(card->status, page->lang));
    buffer_clear(&text);
    scorecard_period(&text, card, page->lang);
    add_entry(page, "Berlaku", "In force", buffer_string(&text));
    label_date(card->review_due, page->lang, day, sizeof day);
    add_entry(page, "Ditinjau ulang", "Review due", day);
    add_entry(page, "Penyusun", "Author", card->author);
    add_entry(page, "Disetujui oleh", "Approved by",
              card->approver != NULL ? card->approver : either(page, "belum ada", "nobody yet"));
    add_entry(page, "Dasar", "Basis", card->citation);
    add_numbers(page, card);
    if (document_find(session->rules, UMKM_DOCUMENT_SCORECARD, card->id, &document, &index)) {
        add_entry(page, "SHA-256", "SHA-256", document.sha256);
    }
    buffer_free(&text);
}

/* "     60  Tidak ada catatan kredit [KAR00]" */
static void add_attribute(struct page *page, int32_t points, const char *text, const char *reason)
{
    struct buffer line = {0};

    buffer_int(&line, points);
    page_spaces(page, line.length < POINTS_COLUMN ? POINTS_COLUMN - line.length : 0);
    output_text(page->out, buffer_string(&line));
    page_spaces(page, 2);
    buffer_clear(&line);
    buffer_text(&line, text);
    if (reason != NULL) {
        buffer_text(&line, " [");
        buffer_text(&line, reason);
        buffer_text(&line, "]");
    }
    page_wrapped(page, POINTS_COLUMN + 2, POINTS_COLUMN + 2, buffer_string(&line));
    buffer_free(&line);
}

static void add_characteristic(struct page *page, const struct session *session, int32_t scorecard, int32_t index,
                               const umkm_scorecard_characteristic *asked)
{
    umkm_scorecard_attribute attribute = {.struct_size = sizeof attribute};
    struct buffer text = {0};

    buffer_text(&text, either(page, asked->label_id, asked->label_en));
    buffer_text(&text, asked->optional ? either(page, " (sukarela)", " (voluntary)") : "");
    buffer_text(&text, asked->policy ? either(page, " (prioritas program)", " (preference of programmes)") : "");
    page_spaces(page, 2);
    page_styled(page, STYLE_STRONG, asked->code, strlen(asked->code));
    page_spaces(page, 1);
    page_wrapped(page, 3 + strlen(asked->code), 10, buffer_string(&text));
    for (int32_t i = 0; umkm_scorecard_attribute_at(session->rules, scorecard, index, i, &attribute) == UMKM_OK; i++) {
        bool own = attribute.reason != NULL && asked->reason != NULL && strcmp(attribute.reason, asked->reason) != 0;

        add_attribute(page, attribute.points, either(page, attribute.label_id, attribute.label_en),
                      own && attribute.points < asked->max ? attribute.reason : NULL);
    }
    if (asked->missing != 0) {
        add_attribute(page, asked->missing, either(page, "tanpa jawaban", "without an answer"), NULL);
    }
    buffer_free(&text);
}

static void add_groups(struct page *page, const struct session *session, int32_t scorecard)
{
    umkm_scorecard_group group = {.struct_size = sizeof group};
    umkm_scorecard_characteristic asked = {.struct_size = sizeof asked};

    for (int32_t g = 0; umkm_scorecard_group_at(session->rules, scorecard, g, &group) == UMKM_OK; g++) {
        struct buffer text = {0};

        buffer_text(&text, either(page, group.label_id, group.label_en));
        buffer_text(&text, either(page, ": sampai ", ": up to "));
        buffer_int(&text, group.max);
        buffer_text(&text, either(page, " poin", " points"));
        output_char(page->out, '\n');
        page_heading(page, buffer_string(&text));
        buffer_free(&text);
        for (int32_t i = 0; umkm_scorecard_characteristic_at(session->rules, scorecard, i, &asked) == UMKM_OK; i++) {
            if (asked.group == g) {
                add_characteristic(page, session, scorecard, i, &asked);
            }
        }
    }
}

static void add_bands(struct page *page, const struct session *session, int32_t scorecard)
{
    umkm_scorecard_band band = {.struct_size = sizeof band};

    figure_heading(page, "Golongan", "Bands");
    for (int32_t i = 0; umkm_scorecard_band_at(session->rules, scorecard, i, &band) == UMKM_OK; i++) {
        struct buffer text = {0};

        if (band.kind == UMKM_BAND_SCORE) {
            buffer_int(&text, band.from);
            buffer_text(&text, "–");
            buffer_int(&text, band.up_to);
            buffer_text(&text, " ");
        }
        buffer_text(&text, either(page, band.label_id, band.label_en));
        buffer_text(&text, ": ");
        buffer_text(&text, either(page, band.meaning_id, band.meaning_en));
        page_entry(page, 2, band.code, POINTS_COLUMN, buffer_string(&text));
        buffer_free(&text);
    }
}

typedef umkm_status read_flag(const umkm_score_context *context, int32_t index, umkm_score_flag *flag);

static void add_flags(struct page *page, const umkm_score_context *context, read_flag *read)
{
    umkm_score_flag flag = {.struct_size = sizeof flag};

    for (int32_t i = 0; read(context, i, &flag) == UMKM_OK; i++) {
        struct buffer text = {0};

        buffer_text(&text, either(page, flag.text_id, flag.text_en));
        buffer_text(&text, ". ");
        buffer_text(&text, either(page, flag.effect_id, flag.effect_en));
        buffer_text(&text, ".");
        page_entry(page, 2, flag.code, POINTS_COLUMN, buffer_string(&text));
        buffer_free(&text);
    }
}

/* Knock-outs and referrals are told by the answer for a business, so a blank one is asked about. */
static void add_obstacles(struct page *page, const struct session *session, int32_t scorecard)
{
    umkm_score_options options;
    umkm_score_context *context = NULL;
    umkm_business *nothing_known = NULL;

    umkm_score_options_init(&options);
    options.as_of = session->classify.as_of;
    options.scorecard = scorecard;
    if (umkm_score_context_new(session->rules, &options, &context, NULL) == UMKM_OK &&
        umkm_business_new(&nothing_known) == UMKM_OK &&
        umkm_score_business(context, nothing_known, 0, NULL, NULL) == UMKM_OK) {
        figure_heading(page, "Penghalang", "Knock-outs");
        add_flags(page, context, umkm_score_knock_out_at);
        figure_heading(page, "Rujukan kepada petugas", "Referrals");
        add_flags(page, context, umkm_score_referral_at);
    }
    umkm_business_free(nothing_known);
    umkm_score_context_free(context);
}

typedef umkm_status read_text(const umkm_rules *rules, int32_t scorecard, int32_t index, umkm_scorecard_text *text);

static void add_texts(struct page *page, const struct session *session, int32_t scorecard, read_text *read)
{
    umkm_scorecard_text text = {.struct_size = sizeof text};

    for (int32_t i = 0; read(session->rules, scorecard, i, &text) == UMKM_OK; i++) {
        page_entry(page, 2, text.code, POINTS_COLUMN, either(page, text.text_id, text.text_en));
    }
}

void scorecard_show_text(struct page *page, const struct session *session, int32_t scorecard)
{
    umkm_scorecard card = {.struct_size = sizeof card};

    if (umkm_scorecard_info(session->rules, scorecard, &card) != UMKM_OK) {
        return;
    }
    add_head(page, session, &card);
    add_groups(page, session, scorecard);
    add_bands(page, session, scorecard);
    add_obstacles(page, session, scorecard);
    figure_heading(page, "Alasan", "Reasons");
    add_texts(page, session, scorecard, umkm_scorecard_reason_at);
    if (card.note_count > 0) {
        figure_heading(page, "Catatan", "Notes");
        add_texts(page, session, scorecard, umkm_scorecard_note_at);
    }
}

/* ---- CSV ---- */

static void write_csv_row(struct output *out, const char *card, const char *group,
                          const umkm_scorecard_characteristic *asked, const umkm_scorecard_attribute *attribute)
{
    struct cells cells = {.delimiter = ',', .first = true};

    cells_text(&cells, card);
    cells_text(&cells, asked->code);
    cells_text(&cells, group);
    cells_text(&cells, asked->label_id);
    cells_text(&cells, asked->label_en);
    cells_int(&cells, asked->max);
    cells_int(&cells, asked->missing);
    cells_text(&cells, asked->optional ? "yes" : "no");
    cells_text(&cells, asked->policy ? "yes" : "no");
    cells_text(&cells, asked->field != 0 ? umkm_field_name(asked->field) : "");
    cells_text(&cells, asked->measure != 0 ? umkm_measure_name(asked->measure) : "");
    cells_text(&cells, attribute->key);
    cells_int(&cells, attribute->points);
    cells_text(&cells, attribute->label_id);
    cells_text(&cells, attribute->label_en);
    cells_text(&cells, attribute->changeable ? "yes" : "no");
    cells_text(&cells, attribute->reason != NULL ? attribute->reason : "");
    cells_text(&cells, asked->citation != NULL ? asked->citation : "");
    cells_text(&cells, asked->verified ? "yes" : "no");
    cells_end_row(&cells, out);
    cells_free(&cells);
}

void scorecard_show_csv(struct output *out, const struct session *session, int32_t scorecard)
{
    umkm_scorecard card = {.struct_size = sizeof card};
    umkm_scorecard_characteristic asked = {.struct_size = sizeof asked};
    umkm_scorecard_attribute attribute = {.struct_size = sizeof attribute};
    umkm_scorecard_group group = {.struct_size = sizeof group};

    output_text(out, "scorecard,characteristic,group,label_id,label_en,max,missing,optional,policy,field,measure,attribute,"
                     "points,attribute_id,attribute_en,changeable,reason,citation,verified\n");
    if (umkm_scorecard_info(session->rules, scorecard, &card) != UMKM_OK) {
        return;
    }
    for (int32_t i = 0; umkm_scorecard_characteristic_at(session->rules, scorecard, i, &asked) == UMKM_OK; i++) {
        (void)umkm_scorecard_group_at(session->rules, scorecard, asked.group, &group);
        for (int32_t k = 0; umkm_scorecard_attribute_at(session->rules, scorecard, i, k, &attribute) == UMKM_OK; k++) {
            write_csv_row(out, card.id, group.code, &asked, &attribute);
        }
    }
}
