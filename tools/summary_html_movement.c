/* SPDX-License-Identifier: MIT */
/* Movement between classes, in the report. */
#include <string.h>

#include "chart.h"
#include "summary_html.h"

static bool is_kind(const struct summary_movement *movement, const char *kind)
{
    return strcmp(movement->kind, kind) == 0;
}

static void put_title(struct html *html, const struct summary_movement *movement)
{
    struct buffer text = {0};

    summary_movement_heading(movement, html->lang, &text);
    html_raw(html, "<h2>");
    if (is_kind(movement, "regimes")) {
        html_either(html, "Perpindahan kelas: ", "Movement between classes: ");
        html_text(html, movement->from);
        html_raw(html, " → ");
        html_text(html, movement->to);
    } else {
        html_text(html, buffer_string(&text));
    }
    html_raw(html, "</h2>\n");
    buffer_free(&text);
}

static void put_outcome(struct html *html, const char *id, const char *en, const char *style, int64_t count, int64_t whole)
{
    report_bar_row(html, html->lang == UMKM_LANG_EN ? en : id, style, count, whole);
}

static void put_outcomes(struct html *html, const struct summary_movement *movement)
{
    const umkm_movement *counts = &movement->counts;

    report_bar_head(html, "Hasil", "Outcome");
    if (is_kind(movement, "reported")) {
        put_outcome(html, "Sama", "The same", "same", counts->stayed, counts->rows);
        put_outcome(html, "Hasil hitung lebih tinggi", "Computed is higher", "up", counts->rose, counts->rows);
        put_outcome(html, "Hasil hitung lebih rendah", "Computed is lower", "down", counts->fell, counts->rows);
    } else if (is_kind(movement, "regimes")) {
        put_outcome(html, "Kelas lebih tinggi", "Higher class", "up", counts->rose, counts->rows);
        put_outcome(html, "Kelas sama", "Same class", "same", counts->stayed, counts->rows);
        put_outcome(html, "Kelas lebih rendah", "Lower class", "down", counts->fell, counts->rows);
    } else {
        put_outcome(html, "Naik kelas", "Rose", "up", counts->rose, counts->rows);
        put_outcome(html, "Tetap", "Stayed", "same", counts->stayed, counts->rows);
        put_outcome(html, "Turun kelas", "Fell", "down", counts->fell, counts->rows);
    }
    put_outcome(html, "Tidak dapat dibandingkan", "Cannot be compared", "other", counts->unclear, counts->rows);
    if (is_kind(movement, "files")) {
        put_outcome(html, "Baru muncul", "Appeared", "other", counts->appeared, counts->rows);
        put_outcome(html, "Tidak ada lagi", "Left", "other", counts->left, counts->rows);
    }
    html_raw(html, "</tbody></table></div>\n");
}

/* Darker where more of the row is. */
static const char *shade(int64_t count, int64_t row)
{
    static const char *const shades[] = {"h0", "h1", "h2", "h3", "h4", "h5"};
    const int32_t share = umkm_share(count, row);

    if (share <= 0) {
        return shades[count > 0];
    }
    return shades[1 + (share >= 500) + (share >= 2000) + (share >= 5000) + (share >= 8000)];
}

static int64_t row_sum(const int64_t *cells, int64_t left)
{
    int64_t sum = left;

    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        sum += cells[i];
    }
    return sum;
}

static void put_cell(struct html *html, int64_t count, int64_t row, bool same)
{
    html_raw(html, "<td class=\"n ");
    html_raw(html, shade(count, row));
    html_raw(html, count == 0 ? " z" : "");
    html_raw(html, same ? " on\">" : "\">");
    html_count(html, count);
    html_raw(html, "</td>");
}

static void put_matrix_row(struct html *html, const char *name, const int64_t *cells, int64_t left, size_t same, bool files)
{
    const int64_t sum = row_sum(cells, left);

    html_raw(html, "<tr>");
    report_row_head(html, name);
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        put_cell(html, cells[summary_class_order[i]], sum, summary_class_order[i] == same);
    }
    if (files) {
        put_cell(html, left, sum, false);
    }
    html_count_cell(html, sum);
    html_raw(html, "</tr>\n");
}

static void put_matrix_head(struct html *html, const struct summary_movement *movement, bool files)
{
    html_raw(html, "<div class=\"scroll keep\" tabindex=\"0\"><table class=\"matrix\">\n<caption>");
    if (is_kind(movement, "reported")) {
        html_either(html,
                    "Baris: kelas yang dilaporkan; kolom: kelas hasil hitung. Makin gelap, makin besar bagian barisnya.",
                    "Rows: the class as reported; columns: as computed. The darker, the larger the share of the row.");
    } else {
        html_either(html, "Baris: kelas sebelumnya; kolom: kelas sesudahnya. Makin gelap, makin besar bagian barisnya.",
                    "Rows: the class before; columns: the class after. The darker, the larger the share of the row.");
    }
    html_raw(html, "</caption>\n<thead><tr><td></td>");
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        html_element(html, "th", "scope=\"col\" class=\"n\"", chart_class(summary_class_order[i], html->lang));
    }
    if (files) {
        report_column(html, true, "Tidak ada lagi", "Left");
    }
    report_column(html, true, "Jumlah", "Total");
    html_raw(html, "</tr></thead>\n<tbody>\n");
}

static void put_matrix(struct html *html, const struct summary_movement *movement)
{
    const umkm_movement *counts = &movement->counts;
    const bool files = is_kind(movement, "files");

    put_matrix_head(html, movement, files);
    for (size_t i = 0; i < SUMMARY_CLASSES; i++) {
        const size_t place = summary_class_order[i];

        put_matrix_row(html, chart_class(place, html->lang), counts->cells[place], counts->left_from[place], place, files);
    }
    if (files) {
        put_matrix_row(html, html->lang == UMKM_LANG_EN ? "Appeared" : "Baru muncul", counts->appeared_in, 0,
                       SUMMARY_CLASSES, files);
    }
    html_raw(html, "</tbody></table></div>\n");
}

static void put_flow(struct html *html, const struct summary_movement *movement)
{
    const char *label = html->lang == UMKM_LANG_EN
                            ? "Ribbons from the classes before to those after; the table below has the "
                              "same numbers"
                            : "Pita dari kelas sebelumnya ke kelas sesudahnya; angkanya sama dengan "
                              "tabel di bawah";

    html_raw(html, "<figure>\n<div class=\"ends\"><span>");
    if (is_kind(movement, "reported")) {
        html_either(html, "Dilaporkan", "Reported");
    } else if (is_kind(movement, "files")) {
        html_either(html, "Sebelumnya", "Before");
    } else {
        html_text(html, movement->from);
    }
    html_raw(html, "</span><span>");
    if (is_kind(movement, "reported")) {
        html_either(html, "Hasil hitung", "Computed");
    } else if (is_kind(movement, "files")) {
        html_either(html, "Sekarang", "Now");
    } else {
        html_text(html, movement->to);
    }
    html_raw(html, "</span></div>\n");
    chart_flow(html, &movement->counts, label);
    html_raw(html, "<figcaption>");
    html_either(
        html,
        "Ke atas berarti kelas lebih tinggi. Hijau tua: lebih tinggi; hijau muda: sama; cokelat: lebih rendah; kelabu: "
        "tidak dapat "
        "dibandingkan. Kelompok kecil digambar lebih besar dari bagiannya agar terlihat.",
        "Upwards is to a higher class. Dark green: higher; light green: the same; brown: lower; grey: cannot be compared. "
        "Small groups are drawn larger than their share so that they can be seen.");
    html_raw(html, "</figcaption>\n</figure>\n");
}

static void put_keys(struct html *html, const struct summary *summary)
{
    const struct {
        const char *id;
        const char *en;
        int64_t count;
    } notes[] = {
        {"Baris tanpa kunci: ", "Rows without a key: ", summary->without_key},
        {"Berkas sebelumnya, baris tanpa kunci: ", "Earlier file, rows without a key: ", summary->before_without_key},
        {"Berkas sebelumnya, kunci berulang: ", "Earlier file, repeated keys: ", summary->before_repeated}};

    html_raw(html, "<ul class=\"small soft\">\n");
    for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++) {
        html_raw(html, "<li>");
        html_either(html, notes[i].id, notes[i].en);
        html_count(html, notes[i].count);
        html_raw(html, "</li>\n");
    }
    html_raw(html, "</ul>\n");
}

void report_movement(struct html *html, const struct summary *summary, const struct summary_movement *movement)
{
    html_raw(html, "<section>\n<div class=\"keep\">\n");
    put_title(html, movement);
    put_outcomes(html, movement);
    html_raw(html, "</div>\n");
    if (movement->counts.rows > 0) {
        put_flow(html, movement);
    }
    put_matrix(html, movement);
    if (is_kind(movement, "files")) {
        put_keys(html, summary);
    }
    html_raw(html, "</section>\n");
}
