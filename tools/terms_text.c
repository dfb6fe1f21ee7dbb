/* SPDX-License-Identifier: MIT */
/* Terms, periods and requirements of programmes in the words of people. */
#include <string.h>

#include "checking.h"
#include "figure.h"
#include "label.h"

enum { TEXT_SIZE = 64 };

static const char *either(int32_t lang, const char *id, const char *en)
{
    return lang == UMKM_LANG_EN ? en : id;
}

static void separate(struct buffer *to, size_t start)
{
    buffer_text(to, to->length > start ? "; " : "");
}

static void add_plafond(struct buffer *to, const umkm_terms *terms, int32_t lang)
{
    buffer_text(to, either(lang, "plafon ", "amount "));
    if (terms->plafond_from > 0) {
        buffer_text(to, terms->plafond_from_included ? either(lang, "dari ", "from ") : either(lang, "di atas ", "above "));
        figure_rupiah(to, terms->plafond_from);
        buffer_text(to, " ");
    }
    buffer_text(to, either(lang, "sampai ", "up to "));
    figure_rupiah(to, terms->plafond_up_to);
}

/* "6 % sampai 9 %" */
static void add_rate(struct buffer *to, const umkm_term_rate *rate, int32_t lang)
{
    figure_percent(to, rate->lowest, lang);
    if (rate->highest != rate->lowest) {
        buffer_text(to, either(lang, " sampai ", " to "));
        figure_percent(to, rate->highest, lang);
    }
}

static void add_rate_field(struct buffer *to, const umkm_term_rate *rate, int32_t lang)
{
    if (rate->state == UMKM_TERM_UNKNOWN && rate->by_field != UMKM_FIELD_NONE) {
        buffer_text(to, either(lang, " menurut ", " by "));
        figure_field(to, rate->by_field, lang);
    } else if (rate->state == UMKM_TERM_UNKNOWN) {
        buffer_text(to, either(lang, " (sumbernya berbeda-beda)", " (the sources differ)"));
    }
}

static void add_months(struct buffer *to, int32_t months, const char *what, int32_t lang)
{
    buffer_int(to, months);
    buffer_text(to, either(lang, " bulan ", " months "));
    buffer_text(to, what);
}

static void add_tenor(struct buffer *to, const umkm_terms *terms, int32_t lang)
{
    buffer_text(to, either(lang, "tenor paling lama ", "tenor at most "));
    if (terms->tenor_working_capital > 0) {
        add_months(to, terms->tenor_working_capital, either(lang, "(modal kerja)", "(working capital)"), lang);
    }
    if (terms->tenor_investment > 0) {
        buffer_text(to, terms->tenor_working_capital > 0 ? ", " : "");
        add_months(to, terms->tenor_investment, either(lang, "(investasi)", "(investment)"), lang);
    }
    if (terms->tenor_by_field != UMKM_FIELD_NONE) {
        buffer_text(to, either(lang, ", dan tidak lebih dari ", ", and no longer than "));
        figure_field(to, terms->tenor_by_field, lang);
    }
}

void programme_terms(struct buffer *to, const umkm_terms *terms, int32_t lang)
{
    size_t start = to->length;
    bool turnover = terms->rate_of == UMKM_RATE_TURNOVER;

    if (terms->has_plafond) {
        add_plafond(to, terms, lang);
    }
    if (terms->rate.state != UMKM_TERM_NONE) {
        separate(to, start);
        buffer_text(to, turnover ? either(lang, "pajak ", "tax ")
                                 : either(lang, "bunga atau margin efektif ", "effective interest or margin "));
        add_rate(to, &terms->rate, lang);
        buffer_text(to, turnover ? either(lang, " dari peredaran bruto", " of gross turnover")
                                 : either(lang, " per tahun", " a year"));
        add_rate_field(to, &terms->rate, lang);
    }
    if (terms->subsidy.state != UMKM_TERM_NONE) {
        separate(to, start);
        buffer_text(to, either(lang, "subsidi bunga ", "interest subsidy "));
        add_rate(to, &terms->subsidy, lang);
    }
    if (terms->tenor_working_capital > 0 || terms->tenor_investment > 0) {
        separate(to, start);
        add_tenor(to, terms, lang);
    }
    if (terms->allowance_state != UMKM_TERM_NONE && terms->allowance > 0) {
        separate(to, start);
        buffer_text(to, either(lang, "", "the first "));
        figure_rupiah(to, terms->allowance);
        buffer_text(to, either(lang, " pertama setahun ", " a year "));
        buffer_text(to, terms->allowance_state == UMKM_TERM_KNOWN ? either(lang, "bebas", "free")
                                                                  : either(lang, "mungkin bebas", "possibly free"));
    }
}

void programme_period(struct buffer *to, const umkm_parameters *set, int32_t lang)
{
    char day[TEXT_SIZE];

    label_date(set->valid_from, lang, day, sizeof day);
    buffer_text(to, either(lang, "sejak ", "from "));
    buffer_text(to, day);
    if (set->valid_to != 0) {
        label_date(set->valid_to, lang, day, sizeof day);
        buffer_text(to, either(lang, " sampai sebelum ", " until before "));
        buffer_text(to, day);
    }
}

void programme_requirement(struct page *page, size_t indent, const char *bullet, const umkm_requirement *requirement,
                           bool certainty, const char *more)
{
    struct buffer text = {0};

    buffer_text(&text, either(page->lang, requirement->text_id, requirement->text_en));
    if (requirement->citation != NULL) {
        buffer_text(&text, " [");
        buffer_text(&text, requirement->citation);
        if (certainty && !requirement->verified) {
            buffer_text(&text, either(page->lang, "; naskah belum dibaca", "; text not read"));
        }
        buffer_text(&text, "]");
    }
    buffer_text(&text, more);
    figure_item(page, indent, bullet, buffer_string(&text));
    buffer_free(&text);
}
