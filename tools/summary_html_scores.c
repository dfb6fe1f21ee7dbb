/* SPDX-License-Identifier: MIT */
/* The report: readiness scores, of all rows and of each group. */
#include "chart.h"
#include "summary_html.h"

static void put_histogram(struct html *html, const umkm_summary_counts *total)
{
    const char *label = html->lang == UMKM_LANG_EN ? "Businesses by score, in steps of 50; the table below has the numbers"
                                                   : "Jumlah usaha menurut skor, tiap 50; angkanya pada tabel di bawah";

    html_raw(html, "<figure class=\"histogram\">\n");
    chart_histogram(html, total->by_score, UMKM_SUMMARY_SCORE_BINS, label);
    html_raw(html, "<div class=\"axis\" aria-hidden=\"true\"><span>0</span><span>250</span><span>500</span><span>750</span>"
                   "<span>1000</span></div>\n<figcaption>");
    html_either(html, "Jumlah usaha menurut skor, tiap 50.", "Businesses by score, in steps of 50.");
    html_raw(html, "</figcaption>\n</figure>\n");
}

static void put_bins(struct html *html, const umkm_summary_counts *total)
{
    html_raw(html, "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
    report_column(html, false, "Skor", "Score");
    report_column(html, true, "Jumlah", "Count");
    report_column(html, true, "Bagian", "Share");
    html_raw(html, "</tr></thead>\n<tbody>\n");
    for (int i = 0; i < UMKM_SUMMARY_SCORE_BINS; i++) {
        const bool last = i + 1 == UMKM_SUMMARY_SCORE_BINS;

        html_raw(html, "<tr><th scope=\"row\">");
        html_int(html, (int64_t)i * UMKM_SUMMARY_SCORE_WIDTH);
        html_raw(html, "–");
        html_int(html, (int64_t)(i + 1) * UMKM_SUMMARY_SCORE_WIDTH - (last ? 0 : 1));
        html_raw(html, "</th>");
        html_count_cell(html, total->by_score[i]);
        html_share_cell(html, umkm_share(total->by_score[i], total->scored));
        html_raw(html, "</tr>\n");
    }
    html_raw(html, "</tbody></table></div>\n");
}

static void put_bands(struct html *html, const struct summary *summary, const umkm_summary_counts *total)
{
    umkm_scorecard_band band = {.struct_size = sizeof band};
    const int32_t card = summary->scoring.card.scorecard;
    struct buffer name = {0};

    report_bar_head(html, "Golongan", "Band");
    for (int32_t i = 0; i < UMKM_SUMMARY_BANDS && umkm_scorecard_band_at(summary->session->rules, card, i, &band) == UMKM_OK;
         i++) {
        buffer_clear(&name);
        buffer_text(&name, band.code);
        buffer_text(&name, " · ");
        buffer_text(&name, html->lang == UMKM_LANG_EN ? band.label_en : band.label_id);
        report_bar_row(html, buffer_string(&name), band.kind == UMKM_BAND_SCORE ? "s3" : "other", total->by_band[i],
                       total->scored);
    }
    html_raw(html, "</tbody></table></div>\n");
    buffer_free(&name);
}

/* Of one group: how many in each band, how many in all, and their mean. */
static void put_group(struct html *html, const char *name, const umkm_summary_counts *counts, int32_t bands)
{
    html_raw(html, "<tr>");
    report_row_head(html, name);
    for (int32_t i = 0; i < bands; i++) {
        html_count_cell(html, counts->by_band[i]);
    }
    html_count_cell(html, counts->scored);
    html_raw(html, "<td class=\"n\">");
    if (counts->scored > counts->score_outside) {
        html_int(html, summary_mean_score(counts));
    } else {
        html_raw(html, "–");
    }
    html_raw(html, "</td></tr>\n");
}

static int32_t put_group_head(struct html *html, const struct summary *summary)
{
    umkm_scorecard_band band = {.struct_size = sizeof band};
    const int32_t card = summary->scoring.card.scorecard;
    int32_t bands = 0;

    html_raw(html, "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
    report_column(html, false, "Kelompok", "Group");
    while (bands < UMKM_SUMMARY_BANDS && umkm_scorecard_band_at(summary->session->rules, card, bands, &band) == UMKM_OK) {
        report_column(html, true, band.code, band.code);
        bands++;
    }
    report_column(html, true, "Dinilai", "Scored");
    report_column(html, true, "Rata-rata", "Mean");
    html_raw(html, "</tr></thead>\n<tbody>\n");
    return bands;
}

static void put_scores_by(struct html *html, const struct summary *summary, const struct summary_by *by)
{
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    struct buffer text = {0};
    size_t count = 0;
    int64_t *groups = by_order(by, &count);
    int32_t bands;

    html_raw(html, "<h3>");
    html_either(html, "Golongan skor menurut: ", "Bands by: ");
    by_heading(by, html->lang, &text);
    html_text(html, buffer_string(&text));
    html_raw(html, "</h3>\n");
    bands = put_group_head(html, summary);
    for (size_t i = 0; i < count && i < GROUPS_DRAWN; i++) {
        buffer_clear(&text);
        by_label(by, groups[i], html->lang, &text);
        (void)umkm_summary_group(by->counts, groups[i], &counts);
        put_group(html, buffer_string(&text), &counts, bands);
    }
    (void)umkm_summary_unknown(by->counts, &counts);
    if (counts.rows > 0) {
        put_group(html, html->lang == UMKM_LANG_EN ? "(unknown)" : "(belum diketahui)", &counts, bands);
    }
    html_raw(html, "</tbody></table></div>\n");
    memory_free(groups);
    buffer_free(&text);
}

void report_scores(struct html *html, const struct summary *summary, const umkm_summary_counts *total)
{
    html_raw(html, "<section>\n");
    report_heading(html, "Skor kesiapan pembiayaan", "Financing readiness scores");
    html_raw(html, "<p>");
    html_either(html, "Kartu skor ", "Scorecard ");
    html_text(html, summary->scoring.card.id);
    html_either(html, ". Dinilai: ", ". Scored: ");
    html_count(html, total->scored);
    if (total->scored > total->score_outside) {
        html_either(html, "; rata-rata skor: ", "; mean score: ");
        html_int(html, summary_mean_score(total));
    }
    html_raw(html, ". ");
    html_either(html, "Ini skor kesiapan menurut pertimbangan ahli, bukan skor kredit dan bukan peluang gagal bayar.",
                "This is a readiness score by expert judgement; it is no credit score and no probability of default.");
    html_raw(html, "</p>\n");
    put_histogram(html, total);
    put_bands(html, summary, total);
    put_bins(html, total);
    for (size_t i = 0; i < summary->by_count; i++) {
        put_scores_by(html, summary, &summary->by[i]);
    }
    html_raw(html, "</section>\n");
}
