/* SPDX-License-Identifier: MIT */
/* umkm law: the regimes, their periods, limits and citations. */
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "csv_output.h"
#include "label.h"
#include "law.h"
#include "page.h"

enum { AMOUNT_SIZE = 64, LABEL_WIDTH = 12 };

/* ---- texts ---- */

static void add_value(struct buffer *to, const char *operator, int32_t measure, int64_t value, int32_t lang)
{
    char text[AMOUNT_SIZE];

    label_measure_value(measure, value, lang, text, sizeof text);
    buffer_text(to, operator);
    buffer_text(to, " ");
    buffer_text(to, text);
}

void law_limit_text(const umkm_limit *limit, int32_t lang, struct buffer *to)
{
    if (limit->has_above)
        add_value(to, ">", limit->measure, limit->above, lang);
    if (limit->has_above && limit->has_up_to)
        buffer_text(to, lang == UMKM_LANG_EN ? " and " : " dan ");
    if (limit->has_up_to)
        add_value(to, "≤", limit->measure, limit->up_to, lang);
}

void law_condition_text(const umkm_limit *limit, int32_t lang, struct buffer *to)
{
    bool bounded = limit->when_up_to < INT64_MAX;

    if (limit->when_measure == UMKM_MEASURE_NONE)
        return;
    buffer_text(to, lang == UMKM_LANG_EN ? "where " : "bila ");
    buffer_add(to, label_measure(limit->when_measure, lang), label_measure_short(limit->when_measure, lang));
    buffer_text(to, " ");
    if (limit->when_has_above)
        add_value(to, ">", limit->when_measure, limit->when_above, lang);
    if (limit->when_has_above && bounded)
        buffer_text(to, lang == UMKM_LANG_EN ? " and " : " dan ");
    if (bounded)
        add_value(to, "≤", limit->when_measure, limit->when_up_to, lang);
}

void law_period_text(const umkm_regime *regime, int32_t lang, struct buffer *to)
{
    bool english = lang == UMKM_LANG_EN;
    char day[AMOUNT_SIZE];

    if (regime->valid_from == 0 && regime->valid_to == 0)
        buffer_text(to, english ? "no period of its own" : "tanpa masa berlaku tersendiri");
    if (regime->valid_from != 0) {
        label_date(regime->valid_from, lang, day, sizeof day);
        buffer_text(to, english ? "from " : "sejak ");
        buffer_text(to, day);
    }
    if (regime->valid_to != 0) {
        label_date(regime->valid_to, lang, day, sizeof day);
        buffer_text(to, regime->valid_from != 0 ? " " : "");
        buffer_text(to, english ? "until before " : "sampai sebelum ");
        buffer_text(to, day);
    }
}

/* ---- which regimes ---- */

static bool is_wanted(const struct session *session, const umkm_regime *regime)
{
    int32_t day = session->options.as_of;

    if (session->classify.regime != 0 && session->classify.regime != regime->regime)
        return false;
    if (day == 0)
        return true;
    if (session->classify.regime == 0 && regime->alternative)
        return false;
    return regime->status != UMKM_RULE_ANNOUNCED && regime->status != UMKM_RULE_SUSPENDED && regime->valid_from <= day &&
           (regime->valid_to == 0 || day < regime->valid_to);
}

static bool get_regime(const struct session *session, int32_t number, umkm_regime *regime)
{
    *regime = (umkm_regime){.struct_size = sizeof *regime};
    return umkm_regime_info(session->rules, number, regime) == UMKM_OK && is_wanted(session, regime);
}

static bool get_limit(const struct session *session, int32_t regime, size_t index, umkm_limit *limit)
{
    *limit = (umkm_limit){.struct_size = sizeof *limit};
    return umkm_regime_limit(session->rules, regime, index, limit) == UMKM_OK;
}

static bool any_wanted(const struct session *session)
{
    umkm_regime regime;
    bool any = false;

    for (int32_t i = 1; i <= umkm_regime_count(session->rules) && !any; i++)
        any = get_regime(session, i, &regime);
    return any;
}

/* ---- text ---- */

static void write_limit(struct page *page, const umkm_limit *limit)
{
    bool english = page->lang == UMKM_LANG_EN;
    const char *label = limit->size_class == UMKM_SIZE_UNKNOWN ? (english ? "no class named" : "kelas tidak disebut")
                                                               : umkm_size_label(limit->size_class, page->lang);
    struct buffer text = {0};

    law_limit_text(limit, page->lang, &text);
    page_entry(page, 4, label, 22, buffer_string(&text));
    buffer_clear(&text);
    buffer_text(&text, limit->citation != NULL ? limit->citation : "");
    if (!limit->verified)
        buffer_text(&text, english ? " (text not read)" : " (naskah belum dibaca)");
    page_spaces(page, 26);
    page_wrapped(page, 26, 26, buffer_string(&text));
    buffer_free(&text);
}

static void write_limits(struct page *page, const struct session *session, const umkm_regime *regime)
{
    struct buffer heading = {0};
    struct buffer last = {0};
    umkm_limit limit;

    for (size_t i = 0; get_limit(session, regime->regime, i, &limit); i++) {
        buffer_clear(&heading);
        buffer_text(&heading, label_measure(limit.measure, page->lang));
        buffer_text(&heading, limit.when_measure != UMKM_MEASURE_NONE ? "; " : "");
        law_condition_text(&limit, page->lang, &heading);
        if (strcmp(buffer_string(&heading), buffer_string(&last)) != 0) {
            output_text(page->out, "\n  ");
            page_wrapped(page, 2, 2, buffer_string(&heading));
            buffer_clear(&last);
            buffer_text(&last, buffer_string(&heading));
        }
        write_limit(page, &limit);
    }
    buffer_free(&heading);
    buffer_free(&last);
}

static void write_sources(struct page *page, const struct session *session, const umkm_regime *regime)
{
    const char *label = page->lang == UMKM_LANG_EN ? "Read at" : "Dibaca di";
    umkm_limit limit;
    umkm_limit before;

    output_char(page->out, '\n');
    for (size_t i = 0; get_limit(session, regime->regime, i, &limit); i++) {
        bool seen = limit.source == NULL;

        for (size_t k = 0; k < i && !seen; k++)
            seen = get_limit(session, regime->regime, k, &before) && before.source != NULL &&
                   strcmp(before.source, limit.source) == 0;
        if (!seen) {
            page_entry(page, 2, label, LABEL_WIDTH, limit.source);
            label = "";
        }
    }
}

static void write_regime(struct page *page, const struct session *session, const umkm_regime *regime)
{
    bool english = page->lang == UMKM_LANG_EN;
    struct buffer text = {0};

    page_heading(page, regime->id);
    page_entry(page, 2, english ? "Title" : "Judul", LABEL_WIDTH, english ? regime->title_en : regime->title_id);
    law_period_text(regime, page->lang, &text);
    page_entry(page, 2, english ? "Period" : "Masa", LABEL_WIDTH, buffer_string(&text));
    buffer_clear(&text);
    buffer_text(&text, label_rule_status(regime->status, page->lang));
    if (regime->alternative)
        buffer_text(&text, english ? "; an alternative, used only when asked for with --regime"
                                   : "; pilihan lain, hanya dipakai bila diminta dengan --regime");
    page_entry(page, 2, "Status", LABEL_WIDTH, buffer_string(&text));
    page_entry(page, 2, english ? "Verified" : "Naskah", LABEL_WIDTH,
               regime->verified ? (english ? "the text of every limit was read" : "naskah setiap batas sudah dibaca")
                                : (english ? "the text of some limits has not been read"
                                           : "naskah sebagian batas belum dibaca"));
    write_limits(page, session, regime);
    write_sources(page, session, regime);
    buffer_free(&text);
}

static void write_text(const struct session *session, struct output *out)
{
    umkm_regime regime;
    struct page page;
    bool first = true;

    page_begin(&page, out, session->options.lang);
    for (int32_t i = 1; i <= umkm_regime_count(session->rules); i++) {
        if (!get_regime(session, i, &regime))
            continue;
        if (!first)
            output_char(out, '\n');
        write_regime(&page, session, &regime);
        first = false;
    }
}

/* ---- CSV ---- */

static void add_date(struct cells *cells, int32_t date)
{
    char day[16] = "";

    if (date != 0)
        (void)umkm_date_format(date, day, sizeof day, NULL);
    cells_text(cells, day);
}

static void add_bound(struct cells *cells, bool has, const char *operator, int64_t value)
{
    cells_text(cells, has ? operator : "");
    if (has)
        cells_int(cells, value);
    else
        cells_text(cells, "");
}

static void write_csv_row(struct output *out, const umkm_regime *regime, const umkm_limit *limit)
{
    struct cells cells = {.delimiter = ',', .first = true};
    bool when = limit->when_measure != UMKM_MEASURE_NONE;

    cells_text(&cells, regime->id);
    cells_text(&cells, regime->title_id);
    cells_text(&cells, regime->title_en);
    cells_text(&cells, umkm_rule_status_name(regime->status));
    cells_text(&cells, regime->alternative ? "yes" : "no");
    add_date(&cells, regime->valid_from);
    add_date(&cells, regime->valid_to);
    cells_text(&cells, umkm_measure_name(limit->measure));
    cells_text(&cells, umkm_size_name(limit->size_class));
    add_bound(&cells, limit->has_above, ">", limit->above);
    add_bound(&cells, limit->has_up_to, "<=", limit->up_to);
    cells_text(&cells, when ? umkm_measure_name(limit->when_measure) : "");
    add_bound(&cells, when && limit->when_has_above, ">", limit->when_above);
    add_bound(&cells, when && limit->when_up_to < INT64_MAX, "<=", limit->when_up_to);
    cells_text(&cells, limit->citation != NULL ? limit->citation : "");
    cells_text(&cells, limit->source != NULL ? limit->source : "");
    cells_text(&cells, limit->verified ? "yes" : "no");
    cells_end_row(&cells, out);
    cells_free(&cells);
}

static void write_csv(const struct session *session, struct output *out)
{
    umkm_regime regime;
    umkm_limit limit;

    output_text(out, "regime,title_id,title_en,status,alternative,valid_from,valid_to,measure,size_class,lower_op,lower,"
                     "upper_op,upper,when_measure,when_lower_op,when_lower,when_upper_op,when_upper,citation,source,"
                     "verified\n");
    for (int32_t i = 1; i <= umkm_regime_count(session->rules); i++) {
        if (!get_regime(session, i, &regime))
            continue;
        for (size_t k = 0; get_limit(session, i, k, &limit); k++)
            write_csv_row(out, &regime, &limit);
    }
}

/* ---- the documents themselves ---- */

static bool is_law(const struct session *session, size_t index)
{
    umkm_document document = {.struct_size = sizeof document};

    return umkm_rules_document(session->rules, index, &document) == UMKM_OK && document.kind == UMKM_DOCUMENT_LAW;
}

static void write_document(const struct session *session, size_t index, struct output *out)
{
    struct buffer text = {0};
    size_t needed = 0;

    (void)umkm_rules_document_text(session->rules, index, NULL, 0, &needed);
    buffer_reserve(&text, needed);
    if (umkm_rules_document_text(session->rules, index, text.data, text.capacity, &needed) == UMKM_OK && needed > 0)
        output_write(out, text.data, needed - 1);
    buffer_free(&text);
}

static void write_json(const struct session *session, struct output *out)
{
    size_t count = umkm_rules_document_count(session->rules);
    size_t laws = 0;
    bool first = true;

    for (size_t i = 0; i < count; i++)
        laws += is_law(session, i);
    for (size_t i = 0; i < count; i++) {
        if (!is_law(session, i))
            continue;
        if (laws > 1)
            output_text(out, first ? "[\n" : ",\n");
        write_document(session, i, out);
        first = false;
    }
    if (laws > 1)
        output_text(out, "]\n");
}

/* ---- the command ---- */

static int check_arguments(struct session *session)
{
    const struct options *options = &session->options;

    if (options->argument_count == 0)
        return EXIT_ANSWERED;
    if (strcmp(options->arguments[0], "check") != 0)
        return say_usage(session, MSG_LAW_ARGUMENTS, MESSAGE_ARGS(options->arguments[0]));
    if (options->argument_count == 1)
        return say_usage(session, MSG_CHECK_NEEDS_FILE, MESSAGE_NO_ARGS);
    if (options->argument_count > 2)
        return say_usage(session, MSG_TOO_MANY_ARGUMENTS, MESSAGE_ARGS(options->arguments[2]));
    if (options->as_of != 0 || options->regime != NULL || options->format != FORMAT_DEFAULT)
        return say_usage(session, MSG_CHECK_TAKES_NONE, MESSAGE_NO_ARGS);
    return EXIT_ANSWERED;
}

static int check_options(struct session *session)
{
    const struct options *options = &session->options;

    if (options->format == FORMAT_JSONL)
        return say_usage(session, MSG_BAD_CHOICE, MESSAGE_ARGS("format", "jsonl", "text, json, csv"));
    if (options->format == FORMAT_JSON && (options->as_of != 0 || options->regime != NULL))
        return say_usage(session, MSG_LAW_JSON_WHOLE, MESSAGE_NO_ARGS);
    return EXIT_ANSWERED;
}

static int say_none(struct session *session)
{
    char day[16] = "";

    (void)umkm_date_format(session->options.as_of, day, sizeof day, NULL);
    say(session, MSG_NO_REGIME, MESSAGE_ARGS(day));
    return EXIT_INVALID;
}

static int list(struct session *session)
{
    struct output out;

    if (output_open(&out, session->options.output)) {
        if (session->options.format == FORMAT_JSON)
            write_json(session, &out);
        else if (session->options.format == FORMAT_CSV)
            write_csv(session, &out);
        else
            write_text(session, &out);
    }
    if (!output_close(&out, out.error == 0))
        return say_errno(session, MSG_CANNOT_WRITE, session->options.output != NULL ? session->options.output : "stdout",
                         out.error);
    return any_wanted(session) ? EXIT_ANSWERED : say_none(session);
}

static int run(struct session *session)
{
    int end = check_arguments(session);

    if (end == EXIT_ANSWERED)
        end = check_options(session);
    if (end == EXIT_ANSWERED)
        end = session_load_rules(session);
    if (end != EXIT_ANSWERED)
        return end;
    if (session->options.argument_count > 0)
        return law_check(session, session->options.arguments[1]);
    return list(session);
}

const struct command law_command = {
    .name = "law",
    .accepts = OPTION_BIT(OPTION_AS_OF) | OPTION_BIT(OPTION_REGIME) | OPTION_BIT(OPTION_RULES) | OPTION_BIT(OPTION_FORMAT) |
               OPTION_BIT(OPTION_OUTPUT),
    .arguments = {"[check BERKAS]", "[check FILE]"},
    .summary = {"aturan kelas usaha: masa berlaku, batas, dasar hukum", "the rules of size: periods, limits, citations"},
    .help = {"Menampilkan aturan yang dikenal; dengan --as-of hanya yang berlaku pada hari itu.\n"
             "--format json memberi dokumen aturan seutuhnya, untuk disunting dan dipakai dengan\n"
             "--rules. \"umkm law check BERKAS\" memeriksa dokumen seperti itu.\n"
             "\n"
             "  umkm law --as-of 2026-11-21\n"
             "  umkm law --format json -o hukum.json\n"
             "  umkm law check hukum.json\n",
             "Shows the rules that are known; with --as-of only what is in force on that day.\n"
             "--format json gives the rule document whole, to be edited and used with --rules.\n"
             "\"umkm law check FILE\" checks such a document.\n"
             "\n"
             "  umkm law --as-of 2026-11-21\n"
             "  umkm law --format json -o law.json\n"
             "  umkm law check law.json\n"},
    .run = run,
};
