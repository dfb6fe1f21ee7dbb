/* SPDX-License-Identifier: MIT */
/* The answers of the programmes explained to a person. */
#include <string.h>

#include "checking.h"
#include "figure.h"
#include "label.h"
#include "utf8.h"

enum { INDENT = 4, TEXT_SIZE = 64, FIELDS_MAX = 256 };

static const char *either(const struct page *page, const char *id, const char *en)
{
    return figure_either(page, id, en);
}

/* ---- the parts of an answer ---- */

static void add_terms(struct page *page, const struct checking *checking, size_t index)
{
    umkm_terms terms = {.struct_size = sizeof terms};
    struct buffer text = {0};

    if (umkm_programme_answer_terms(checking->result, index, &terms) == UMKM_OK && terms.present) {
        programme_terms(&text, &terms, page->lang);
    }
    if (text.length > 0) {
        figure_paragraph(page, INDENT, buffer_string(&text));
    }
    buffer_free(&text);
}

/* One programme is asked for: all there is to say about it. */
static bool is_alone(const struct checking *checking)
{
    return checking->options.programme != 0;
}

static void add_failed(struct page *page, const struct checking *checking, size_t index)
{
    umkm_requirement requirement = {.struct_size = sizeof requirement};

    for (size_t i = 0; umkm_programme_failed(checking->result, index, i, &requirement) == UMKM_OK; i++) {
        programme_requirement(page, INDENT, "✗", &requirement, is_alone(checking), "");
    }
}

static void add_unknown(struct page *page, const struct checking *checking, size_t index)
{
    umkm_requirement requirement = {.struct_size = sizeof requirement};

    for (size_t i = 0; umkm_programme_unknown(checking->result, index, i, &requirement) == UMKM_OK; i++) {
        struct buffer more = {0};
        int32_t field;

        for (size_t f = 0; umkm_programme_unknown_missing(checking->result, index, i, f, &field) == UMKM_OK; f++) {
            buffer_text(&more, f > 0 ? ", " : either(page, " Perlu diketahui: ", " To be known: "));
            figure_field(&more, field, page->lang);
        }
        programme_requirement(page, INDENT, "?", &requirement, is_alone(checking), buffer_string(&more));
        buffer_free(&more);
    }
}

static void add_changes(struct page *page, const struct checking *checking, size_t index,
                        const umkm_programme_answer *answer)
{
    umkm_programme_change_item change = {.struct_size = sizeof change};

    if (answer->change_count == 0) {
        return;
    }
    figure_paragraph(page, INDENT,
                     answer->answer_after == UMKM_ANSWER_ELIGIBLE
                         ? either(page, "Agar memenuhi syarat:", "To become eligible:")
                         : either(page, "Agar tidak gagal lagi (yang belum diketahui tetap perlu dipastikan):",
                                  "To fail no more (what is not known is still to be settled):"));
    for (size_t i = 0; umkm_programme_change(checking->result, index, i, &change) == UMKM_OK; i++) {
        figure_item(page, INDENT, "→", either(page, change.text_id, change.text_en));
    }
}

static void add_notices(struct page *page, uint32_t notices, bool brief)
{
    if (brief && (notices & UMKM_NOTICE_NOT_VERIFIED) != 0) {
        notices &= ~(uint32_t)UMKM_NOTICE_NOT_VERIFIED;
        figure_item(page, INDENT, "!",
                    either(page, "Sebagian naskah resminya belum dibaca; periksa sumbernya.",
                           "Some of its official text has not been read; check the source."));
    }
    for (uint32_t left = notices; left != 0; left &= left - 1) {
        const char *text = umkm_notice_text((int32_t)(left & -left), page->lang);

        if (text[0] != '\0') {
            figure_item(page, INDENT, "!", text);
        }
    }
}

static void add_citation(struct page *page, const umkm_programme_answer *answer)
{
    struct buffer text = {0};

    buffer_text(&text, answer->parameters_id);
    buffer_text(&text, ": ");
    buffer_text(&text, answer->citation != NULL ? answer->citation : "");
    figure_paragraph(page, INDENT, buffer_string(&text));
    buffer_free(&text);
}

static void add_notes(struct page *page, const struct checking *checking, const umkm_programme_answer *answer)
{
    const umkm_rules *rules = checking->session->rules;
    size_t set = (size_t)answer->parameters;
    const char *note;

    for (size_t i = 0; umkm_programme_terms_note(rules, answer->programme, set, i, page->lang, &note) == UMKM_OK; i++) {
        figure_item(page, INDENT, "-", note);
    }
    for (size_t i = 0; umkm_programme_note(rules, answer->programme, set, i, page->lang, &note) == UMKM_OK; i++) {
        figure_item(page, INDENT, "-", note);
    }
}

/* ---- one answer ---- */

static enum page_style style_of(int32_t answer)
{
    return answer == UMKM_ANSWER_ELIGIBLE ? STYLE_GOOD : STYLE_STRONG;
}

/* "KUR mikro [KUR-MIKRO], anggota kelompok atau klaster" */
static void add_name(struct page *page, const struct checking *checking, const umkm_programme_answer *answer)
{
    const char *name = either(page, answer->name_id, answer->name_en);
    struct buffer text = {0};

    output_char(page->out, '\n');
    buffer_text(&text, " [");
    buffer_text(&text, answer->programme_id);
    buffer_text(&text, "]");
    if (checking->options.standing != UMKM_STANDING_USUAL || answer->standing == UMKM_STANDING_MEMBER) {
        buffer_text(&text, " · ");
        buffer_text(&text, umkm_standing_label(answer->standing, page->lang));
    }
    page_spaces(page, 2);
    page_styled(page, style_of(answer->answer), name, strlen(name));
    output_char(page->out, ' ');
    page_wrapped(page, 3 + utf8_width(name, strlen(name)), INDENT, buffer_string(&text) + 1);
    buffer_free(&text);
}

static void add_unknown_count(struct page *page, const umkm_programme_answer *answer)
{
    struct buffer text = {0};

    buffer_text(&text, either(page, "syarat lain yang belum dapat dipastikan: ", "requirements not known to be met: "));
    buffer_int(&text, answer->unknown_count);
    buffer_text(&text, " (--programme ");
    buffer_text(&text, answer->programme_id);
    buffer_text(&text, ")");
    figure_item(page, INDENT, "?", buffer_string(&text));
    buffer_free(&text);
}

static void add_answer(struct page *page, const struct checking *checking, size_t index, const umkm_programme_answer *answer)
{
    add_citation(page, answer);
    add_terms(page, checking, index);
    add_failed(page, checking, index);
    if (is_alone(checking) || answer->failed_count == 0) {
        add_unknown(page, checking, index);
    } else if (answer->unknown_count > 0) {
        add_unknown_count(page, answer);
    }
    add_changes(page, checking, index, answer);
    add_notices(page, answer->notices, !is_alone(checking));
    if (is_alone(checking)) {
        add_notes(page, checking, answer);
    }
}

/* The announced rules beside those in force: in full when asked for, else a hint where they differ. */
static void add_announced(struct page *page, const struct checking *checking, size_t index,
                          const umkm_programme_answer *answer)
{
    struct buffer text = {0};

    if (!checking->session->options.announced && !answer->differs) {
        return;
    }
    buffer_text(&text, answer->parameters_id);
    if (!checking->session->options.announced) {
        buffer_text(&text, either(page, ", yang diumumkan tetapi belum berlaku, menjawab lain: lihat --announced.",
                                  ", announced and not in force, answers differently: see --announced."));
        figure_item(page, INDENT, "»", buffer_string(&text));
    } else {
        buffer_text(&text, either(page, " (diumumkan, belum berlaku): ", " (announced, not in force): "));
        buffer_text(&text, umkm_answer_label(answer->answer, page->lang));
        buffer_text(&text, answer->differs ? "" : either(page, "; sama dengan yang berlaku", "; the same as in force"));
        output_char(page->out, '\n');
        figure_item(page, 2, "»", buffer_string(&text));
        if (answer->differs) {
            add_answer(page, checking, index, answer);
        }
    }
    buffer_free(&text);
}

/* ---- all answers ---- */

static void add_section(struct page *page, const struct checking *checking, int32_t wanted)
{
    umkm_programme_answer answer;
    bool shown = false; /* the answer before, whose announced rules may follow */
    bool any = false;

    for (size_t i = 0; checking_get(checking, i, &answer); i++) {
        if (answer.status == UMKM_RULE_ANNOUNCED) {
            if (shown) {
                add_announced(page, checking, i, &answer);
            }
            continue;
        }
        shown = answer.answer == wanted;
        if (!shown) {
            continue;
        }
        if (!any) {
            output_char(page->out, '\n');
            page_heading(page, umkm_answer_label(wanted, page->lang));
        }
        any = true;
        add_name(page, checking, &answer);
        add_answer(page, checking, i, &answer);
    }
}

size_t programme_wanted_facts(const struct checking *checking, int32_t *fields, size_t most)
{
    int32_t wanted[FIELDS_MAX] = {0};
    umkm_programme_answer answer;
    size_t count = 0;
    int32_t field;

    for (size_t i = 0; checking_get(checking, i, &answer); i++) {
        bool open = answer.answer == UMKM_ANSWER_UNKNOWN && answer.status != UMKM_RULE_ANNOUNCED;

        for (size_t k = 0; open && umkm_programme_missing(checking->result, i, k, &field) == UMKM_OK; k++) {
            wanted[field > 0 && field < FIELDS_MAX ? field : 0]++;
        }
    }
    for (int32_t times = FIELDS_MAX; times > 0; times--) {
        for (field = 1; field < FIELDS_MAX; field++) {
            if (wanted[field] == times && count < most) {
                fields[count++] = field;
            }
        }
    }
    return count;
}

static void add_wanted_facts(struct page *page, const struct checking *checking)
{
    int32_t fields[FIELDS_MAX];
    size_t count = programme_wanted_facts(checking, fields, FIELDS_MAX);
    struct buffer text = {0};

    for (size_t i = 0; i < count; i++) {
        buffer_text(&text, i > 0 ? ", " : "");
        figure_field(&text, fields[i], page->lang);
    }
    if (count > 0) {
        figure_heading(page, "Data yang akan memastikan jawaban, yang terpenting lebih dahulu",
                       "Facts that would settle the open answers, the most useful first");
        figure_paragraph(page, 2, buffer_string(&text));
    }
    buffer_free(&text);
}

/* "3 memenuhi syarat, 9 belum dapat dipastikan, 4 tidak memenuhi syarat" */
static void add_counts(struct page *page, const struct checking *checking)
{
    static const struct bitext texts[] = {{" belum dapat dipastikan", " not known"},
                                          {" memenuhi syarat", " eligible"},
                                          {" tidak memenuhi syarat", " not eligible"}};
    int64_t counts[sizeof texts / sizeof texts[0]] = {0};
    struct buffer text = {0};
    umkm_programme_answer answer;

    for (size_t i = 0; checking_get(checking, i, &answer); i++) {
        counts[answer.answer] += answer.status != UMKM_RULE_ANNOUNCED;
    }
    for (size_t i = 1; i <= sizeof counts / sizeof counts[0]; i++) {
        size_t one = i == 1 ? UMKM_ANSWER_ELIGIBLE : i == 2 ? UMKM_ANSWER_UNKNOWN : UMKM_ANSWER_NOT_ELIGIBLE;

        buffer_text(&text, i > 1 ? ", " : "");
        buffer_int(&text, counts[one]);
        buffer_text(&text, in_language(&texts[one], page->lang));
    }
    buffer_text(&text, ".");
    figure_paragraph(page, 2, buffer_string(&text));
    buffer_free(&text);
}

static void add_head(struct page *page, const struct checking *checking)
{
    struct buffer text = {0};
    char day[TEXT_SIZE];

    label_date(checking->session->classify.as_of, page->lang, day, sizeof day);
    buffer_text(&text, either(page, "Program bagi usaha ini, per ", "Programmes for this business, as of "));
    buffer_text(&text, day);
    output_char(page->out, '\n');
    page_heading(page, buffer_string(&text));
    buffer_free(&text);
    if (!is_alone(checking)) {
        add_counts(page, checking);
    }
}

void programme_text(struct page *page, const struct checking *checking)
{
    static const int32_t order[] = {UMKM_ANSWER_ELIGIBLE, UMKM_ANSWER_UNKNOWN, UMKM_ANSWER_NOT_ELIGIBLE};

    add_head(page, checking);
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        add_section(page, checking, order[i]);
    }
    if (!is_alone(checking)) {
        add_wanted_facts(page, checking);
    }
    output_char(page->out, '\n');
}

/* What there is to say about an answer in a few words. */
static void add_gist(struct buffer *to, const struct checking *checking, size_t index, const umkm_programme_answer *answer,
                     int32_t lang)
{
    umkm_terms terms = {.struct_size = sizeof terms};
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    int32_t field;

    if (answer->answer == UMKM_ANSWER_ELIGIBLE) {
        if (umkm_programme_answer_terms(checking->result, index, &terms) == UMKM_OK && terms.present) {
            programme_terms(to, &terms, lang);
        }
        return;
    }
    if (answer->answer == UMKM_ANSWER_UNKNOWN && answer->missing_count > 0) {
        buffer_text(to, lang == UMKM_LANG_EN ? "needed: " : "perlu ");
        for (size_t i = 0; umkm_programme_missing(checking->result, index, i, &field) == UMKM_OK; i++) {
            buffer_text(to, i > 0 ? ", " : "");
            figure_field(to, field, lang);
        }
        return;
    }
    if (umkm_programme_failed(checking->result, index, 0, &requirement) == UMKM_OK ||
        umkm_programme_unknown(checking->result, index, 0, &requirement) == UMKM_OK) {
        buffer_text(to, lang == UMKM_LANG_EN ? requirement.text_en : requirement.text_id);
    }
    if (answer->failed_count > 1) {
        buffer_text(to, lang == UMKM_LANG_EN ? " (and more)" : " (dan lainnya)");
    }
}

void programme_text_names(struct page *page, const struct checking *checking, int32_t wanted)
{
    umkm_programme_answer answer;

    for (size_t i = 0; checking_get(checking, i, &answer); i++) {
        struct buffer text = {0};
        struct buffer gist = {0};

        if (answer.status != UMKM_RULE_ANNOUNCED && answer.answer == wanted) {
            buffer_text(&text, either(page, answer.name_id, answer.name_en));
            if (checking->options.standing == UMKM_STANDING_BOTH) {
                buffer_text(&text, ", ");
                buffer_text(&text, umkm_standing_label(answer.standing, page->lang));
            }
            add_gist(&gist, checking, i, &answer, page->lang);
            buffer_text(&text, gist.length > 0 ? ": " : "");
            buffer_text(&text, buffer_string(&gist));
            figure_item(page, 2, "-", buffer_string(&text));
        }
        buffer_free(&gist);
        buffer_free(&text);
    }
}

void programme_text_caution(struct page *page, const struct checking *checking)
{
    umkm_programme_answer answer;
    size_t unread = 0;
    size_t all = 0;
    struct buffer text = {0};

    for (size_t i = 0; checking_get(checking, i, &answer); i++) {
        all += answer.status != UMKM_RULE_ANNOUNCED;
        unread += answer.status != UMKM_RULE_ANNOUNCED && (answer.notices & UMKM_NOTICE_NOT_VERIFIED) != 0;
    }
    if (unread > 0) {
        buffer_text(&text, either(page, "Untuk ", "For "));
        buffer_int(&text, (int64_t)unread);
        buffer_text(&text, either(page, " dari ", " of "));
        buffer_int(&text, (int64_t)all);
        buffer_text(&text,
                    either(page, " jawaban ini sebagian naskah resminya belum dibaca; periksa sumbernya (umkm programme).",
                           " answers some of the official text has not been read; check the source (umkm "
                           "programme)."));
        figure_item(page, 2, "!", buffer_string(&text));
    }
    buffer_free(&text);
}
