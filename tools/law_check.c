/* SPDX-License-Identifier: MIT */
/* umkm law check: the faults of a law document, or what it would change. */
#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "label.h"
#include "law.h"
#include "output.h"

struct comparison {
    struct session *session;
    const umkm_rules *with; /* the rules and the document */
    struct output out;
};

enum { ADDED, CHANGED, NOTHING };

static const struct bitext texts[] = {[ADDED] = {"menambah aturan", "adds the regime"},
                                      [CHANGED] = {"mengubah aturan", "changes the regime"},
                                      [NOTHING] = {"tidak ada aturan yang berubah", "no regime changes"}};

static void write_line(struct comparison *comparison, size_t indent, const char *text, const char *more)
{
    for (size_t i = 0; i < indent; i++) {
        output_char(&comparison->out, ' ');
    }
    output_text(&comparison->out, text);
    if (more != NULL) {
        output_char(&comparison->out, ' ');
        output_text(&comparison->out, more);
    }
    output_char(&comparison->out, '\n');
}

static bool get(const umkm_rules *rules, int32_t regime, size_t index, umkm_limit *limit)
{
    *limit = (umkm_limit){.struct_size = sizeof *limit};
    return umkm_regime_limit(rules, regime, index, limit) == UMKM_OK;
}

/* A whole row of limits in words, so that two of them can be compared and shown. */
static void describe_limit(const umkm_limit *limit, int32_t lang, struct buffer *to)
{
    buffer_text(to, umkm_measure_name(limit->measure));
    buffer_text(to, " ");
    buffer_text(to, umkm_size_name(limit->size_class));
    buffer_text(to, " ");
    law_limit_text(limit, lang, to);
    buffer_text(to, limit->when_measure != UMKM_MEASURE_NONE ? " " : "");
    law_condition_text(limit, lang, to);
    buffer_text(to, " [");
    buffer_text(to, limit->citation != NULL ? limit->citation : "");
    buffer_text(to, limit->verified ? "]" : (lang == UMKM_LANG_EN ? ", text not read]" : ", naskah belum dibaca]"));
}

static void describe_regime(const umkm_regime *regime, int32_t lang, struct buffer *to)
{
    law_period_text(regime, lang, to);
    buffer_text(to, "; ");
    buffer_text(to, label_rule_status(regime->status, lang));
    buffer_text(to, "; ");
    buffer_text(to, lang == UMKM_LANG_EN ? regime->title_en : regime->title_id);
}

static bool has_limit(const umkm_rules *rules, int32_t regime, int32_t lang, const char *wanted)
{
    struct buffer text = {0};
    umkm_limit limit;
    bool found = false;

    for (size_t i = 0; !found && get(rules, regime, i, &limit); i++) {
        buffer_clear(&text);
        describe_limit(&limit, lang, &text);
        found = strcmp(buffer_string(&text), wanted) == 0;
    }
    buffer_free(&text);
    return found;
}

/* The limits of one regime that the other does not have, each behind a sign. Writes nothing when out is false. */
static size_t write_difference(struct comparison *comparison, const umkm_rules *from, int32_t from_regime,
                               const umkm_rules *to, int32_t to_regime, const char *sign, bool out)
{
    int32_t lang = comparison->session->options.lang;
    struct buffer text = {0};
    umkm_limit limit;
    size_t count = 0;

    for (size_t i = 0; get(from, from_regime, i, &limit); i++) {
        buffer_clear(&text);
        describe_limit(&limit, lang, &text);
        if (to_regime != 0 && has_limit(to, to_regime, lang, buffer_string(&text))) {
            continue;
        }
        count++;
        if (out) {
            write_line(comparison, 4, sign, buffer_string(&text));
        }
    }
    buffer_free(&text);
    return count;
}

static bool same_head(struct comparison *comparison, const umkm_regime *a, const umkm_regime *b)
{
    struct buffer one = {0};
    struct buffer other = {0};
    bool same;

    describe_regime(a, comparison->session->options.lang, &one);
    describe_regime(b, comparison->session->options.lang, &other);
    same = strcmp(buffer_string(&one), buffer_string(&other)) == 0;
    buffer_free(&one);
    buffer_free(&other);
    return same;
}

/* Writes what is new about one regime. False when nothing is. */
static bool compare_regime(struct comparison *comparison, int32_t number)
{
    const umkm_rules *before = comparison->session->rules;
    int32_t lang = comparison->session->options.lang;
    umkm_regime now = {.struct_size = sizeof now};
    umkm_regime old = {.struct_size = sizeof old};
    struct buffer head = {0};
    int32_t old_number = 0;
    bool known;
    bool heads;

    if (umkm_regime_info(comparison->with, number, &now) != UMKM_OK) {
        return false;
    }
    known = umkm_regime_find(before, now.id, strlen(now.id), &old_number) == UMKM_OK &&
            umkm_regime_info(before, old_number, &old) == UMKM_OK;
    heads = known && same_head(comparison, &old, &now);
    if (heads && write_difference(comparison, comparison->with, number, before, old_number, "+", false) == 0 &&
        write_difference(comparison, before, old_number, comparison->with, number, "-", false) == 0) {
        return false;
    }
    write_line(comparison, 2, in_language(&texts[known ? CHANGED : ADDED], lang), now.id);
    describe_regime(&now, lang, &head);
    if (!heads) {
        write_line(comparison, 4, buffer_string(&head), NULL);
    }
    if (known) {
        (void)write_difference(comparison, before, old_number, comparison->with, number, "-", true);
    }
    (void)write_difference(comparison, comparison->with, number, before, old_number, "+", true);
    buffer_free(&head);
    return true;
}

/* A regime of the statutes. Announced and suspended ones are in force on no day. */
static bool get_statute(const umkm_rules *rules, int32_t number, umkm_regime *regime)
{
    *regime = (umkm_regime){.struct_size = sizeof *regime};
    return umkm_regime_info(rules, number, regime) == UMKM_OK && !regime->alternative &&
           (regime->status == UMKM_RULE_IN_FORCE || regime->status == UMKM_RULE_SUPERSEDED);
}

/* The first day from which a statute is in force, not before a day; 0 when there is none. */
static int32_t next_begin(const umkm_rules *rules, int32_t day)
{
    umkm_regime regime;
    int32_t next = 0;

    for (int32_t i = 1; i <= umkm_regime_count(rules); i++) {
        if (get_statute(rules, i, &regime) && regime.valid_from >= day && (next == 0 || regime.valid_from < next)) {
            next = regime.valid_from;
        }
    }
    return next;
}

/* The first day on which no statute is in force, not before a day; 0 when one stays in force. */
static int32_t next_end(const umkm_rules *rules, int32_t day)
{
    umkm_regime regime;
    bool moved = true;

    while (moved) {
        moved = false;
        for (int32_t i = 1; i <= umkm_regime_count(rules); i++) {
            if (get_statute(rules, i, &regime) && regime.valid_from <= day &&
                (regime.valid_to == 0 || day < regime.valid_to)) {
                if (regime.valid_to == 0) {
                    return 0;
                }
                day = regime.valid_to;
                moved = true;
            }
        }
    }
    return day;
}

static void write_hole(struct comparison *comparison, int32_t from, int32_t to)
{
    static const struct bitext words = {"tidak ada aturan dan tidak ada \"gaps\" untuk masa ini:",
                                        "no regime and no \"gaps\" for these days:"};
    int32_t lang = comparison->session->options.lang;
    const umkm_regime period = {.valid_from = from, .valid_to = to};
    struct buffer text = {0};

    law_period_text(&period, lang, &text);
    write_line(comparison, 2, in_language(&words, lang), buffer_string(&text));
    buffer_free(&text);
}

/* Days between statutes that no document accounts for. */
static void report_holes(struct comparison *comparison)
{
    int32_t from = next_begin(comparison->with, 0);

    while (from != 0) {
        int32_t end = next_end(comparison->with, from);

        from = end != 0 ? next_begin(comparison->with, end) : 0;
        if (from > end && !law_gaps_cover(comparison->with, end, from)) {
            write_hole(comparison, end, from);
        }
    }
}

static int compare(struct comparison *comparison, const char *name)
{
    struct session *session = comparison->session;
    int32_t lang = session->options.lang;
    struct buffer line = {0};
    bool any = false;

    if (!output_open(&comparison->out, NULL)) {
        return EXIT_IO;
    }
    message_add(&line, MSG_NO_FAULTS, lang, MESSAGE_ARGS(name));
    write_line(comparison, 0, buffer_string(&line), NULL);
    for (int32_t i = 1; i <= umkm_regime_count(comparison->with); i++) {
        any |= compare_regime(comparison, i);
    }
    if (!any) {
        write_line(comparison, 2, in_language(&texts[NOTHING], lang), NULL);
    }
    report_holes(comparison);
    buffer_free(&line);
    if (!output_close(&comparison->out, true)) {
        return say_errno(session, MSG_CANNOT_WRITE, "stdout", comparison->out.error);
    }
    return EXIT_ANSWERED;
}

int law_check(struct session *session, const char *name)
{
    struct comparison comparison = {.session = session};
    struct buffer text = {0};
    umkm_rules *with = NULL;
    int end = document_load_kind(session, name, UMKM_DOCUMENT_LAW, MSG_NOT_A_LAW, &text, &with);

    if (end == EXIT_ANSWERED) {
        comparison.with = with;
        end = compare(&comparison, name);
    }
    umkm_rules_release(with);
    buffer_free(&text);
    return end;
}
