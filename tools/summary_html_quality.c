/* SPDX-License-Identifier: MIT */
/* The quality of the data in the report. */
#include "chart.h"
#include "label.h"
#include "summary_html.h"

enum { NAME_SIZE = 64 };

static bool is_number(int32_t field)
{
    umkm_field_description about = {.struct_size = sizeof about};

    return umkm_field_info(field, &about) == UMKM_OK && (about.type == UMKM_TYPE_MONEY || about.type == UMKM_TYPE_COUNT);
}

static void put_legend(struct html *html)
{
    static const struct {
        const char *style;
        const char *id;
        const char *en;
    } parts[] = {{"s3", "terisi", "known"},
                 {"s1", "nol (jumlah dan uang saja)", "zero (amounts and counts only)"},
                 {"c0", "kosong", "unknown"},
                 {"c5", "tidak sah", "invalid"}};

    html_raw(html, "<ul class=\"legend\">\n");
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        html_raw(html, "<li>");
        chart_swatch(html, parts[i].style);
        html_either(html, parts[i].id, parts[i].en);
        html_raw(html, "</li>\n");
    }
    html_raw(html, "</ul>\n");
}

static void put_field(struct html *html, int32_t field, const umkm_field_quality *quality, int64_t rows)
{
    char name[NAME_SIZE];
    const struct chart_part parts[] = {
        {"s3", quality->known - quality->zero}, {"s1", quality->zero}, {"c0", quality->unknown}, {"c5", quality->invalid}};

    html_raw(html, "<tr>");
    report_row_head(html, label_field_name(field, html->lang, name, sizeof name));
    html_raw(html, "<td class=\"wide\">");
    chart_bar(html, parts, sizeof parts / sizeof parts[0], rows);
    html_raw(html, "</td>");
    html_count_cell(html, quality->known);
    html_share_cell(html, umkm_share(quality->unknown, rows));
    html_share_cell(html, umkm_share(quality->invalid, rows));
    if (is_number(field)) {
        html_share_cell(html, umkm_share(quality->zero, rows));
    } else {
        html_raw(html, "<td class=\"n z\">–</td>");
    }
    html_raw(html, "</tr>\n");
}

static void put_fields(struct html *html, const struct summary *summary)
{
    umkm_field_quality quality = {.struct_size = sizeof quality};
    int32_t field;

    html_raw(html, "<section>\n");
    report_heading(html, "Mutu data tiap kolom", "Quality of each column");
    put_legend(html);
    html_raw(html, "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
    report_column(html, false, "Data", "Fact");
    html_raw(html, "<td></td>");
    report_column(html, true, "Terisi", "Known");
    report_column(html, true, "Kosong", "Unknown");
    report_column(html, true, "Tidak sah", "Invalid");
    report_column(html, true, "Nol", "Zero");
    html_raw(html, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        if (umkm_quality_field(summary->quality, field, &quality) == UMKM_OK && quality.given != 0) {
            put_field(html, field, &quality, umkm_quality_rows(summary->quality));
        }
    }
    html_raw(html, "</tbody></table></div>\n</section>\n");
}

static void put_finding(struct html *html, const umkm_finding *finding, int64_t rows)
{
    char name[NAME_SIZE];

    html_raw(html, "<tr><th scope=\"row\">");
    html_text(html, umkm_finding_text(finding->finding, html->lang));
    html_raw(html, " <span class=\"small soft\">");
    html_text(html, umkm_finding_name(finding->finding));
    html_raw(html, "</span>");
    html_raw(html, "</th><td>");
    html_text(html, label_field_name(finding->field, html->lang, name, sizeof name));
    html_raw(html, "</td>");
    html_count_cell(html, finding->count);
    html_share_cell(html, umkm_share(finding->count, rows));
    html_raw(html, "<td class=\"lines\">");
    for (int32_t i = 0; i < finding->sample_count; i++) {
        html_raw(html, i > 0 ? ", " : "");
        html_int(html, finding->samples[i]);
    }
    html_raw(html, finding->count > finding->sample_count ? ", …</td></tr>\n" : "</td></tr>\n");
}

static void put_findings(struct html *html, const struct summary *summary)
{
    umkm_finding finding = {.struct_size = sizeof finding};
    size_t count = 0;

    html_raw(html, "<section>\n");
    report_heading(html, "Temuan untuk diperiksa", "Findings to look into");
    while (umkm_quality_finding(summary->quality, count, &finding) == UMKM_OK) {
        if (count++ == 0) {
            html_raw(html, "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
            report_column(html, false, "Temuan", "Finding");
            report_column(html, false, "Data", "Fact");
            report_column(html, true, "Baris", "Rows");
            report_column(html, true, "Bagian", "Share");
            report_column(html, false, "Nomor baris dalam berkas", "Line numbers in the file");
            html_raw(html, "</tr></thead>\n<tbody>\n");
        }
        put_finding(html, &finding, umkm_quality_rows(summary->quality));
    }
    if (count > 0) {
        html_raw(html, "</tbody></table></div>\n");
    } else {
        html_raw(html, "<p>");
        html_either(html, "Tidak ada yang ditemukan.", "Nothing was found.");
        html_raw(html, "</p>\n");
    }
    html_raw(html, "</section>\n");
}

void report_quality(struct html *html, const struct summary *summary)
{
    put_findings(html, summary);
    put_fields(html, summary);
}
