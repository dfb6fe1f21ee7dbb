/* SPDX-License-Identifier: MIT */
/* umkm programmes: the programmes that there are, their rules and terms. */
#include <string.h>

#include "checking.h"
#include "command.h"
#include "document.h"
#include "figure.h"
#include "label.h"
#include "rule_find.h"

enum { INDENT = 4 };

static bool get_set(const struct session *session, int32_t programme, size_t index, umkm_parameters *set)
{
    *set = (umkm_parameters){.struct_size = sizeof *set};
    return umkm_programme_parameters_at(session->rules, programme, index, set) == UMKM_OK;
}

/* With --as-of only the sets of that day, the announced ones among them. */
static bool is_wanted(const struct session *session, const umkm_parameters *set)
{
    int32_t day = session->options.as_of;

    return day == 0 || (set->valid_from <= day && (set->valid_to == 0 || day < set->valid_to));
}

static bool any_wanted(const struct session *session, int32_t programme)
{
    umkm_parameters set;
    bool any = false;

    for (size_t i = 0; !any && get_set(session, programme, i, &set); i++) {
        any = is_wanted(session, &set);
    }
    return any;
}

static bool get_programme(const struct session *session, int32_t number, umkm_programme *programme)
{
    *programme = (umkm_programme){.struct_size = sizeof *programme};
    return umkm_programme_info(session->rules, number, programme) == UMKM_OK;
}

static bool get_terms(const struct session *session, int32_t programme, size_t index, umkm_terms *terms)
{
    *terms = (umkm_terms){.struct_size = sizeof *terms};
    return umkm_programme_terms(session->rules, programme, index, terms) == UMKM_OK && terms->present;
}

/* ---- text ---- */

static void add_requirements(struct page *page, const struct session *session, int32_t programme, size_t index)
{
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    const char *note;

    for (size_t i = 0; umkm_programme_requirement(session->rules, programme, index, i, &requirement) == UMKM_OK; i++) {
        struct buffer more = {0};

        if (requirement.standing != UMKM_STANDING_USUAL) {
            buffer_text(&more, figure_either(page, " Hanya bagi: ", " Only for: "));
            buffer_text(&more, umkm_standing_label(requirement.standing, page->lang));
        }
        programme_requirement(page, INDENT, "-", &requirement, true, buffer_string(&more));
        buffer_free(&more);
    }
    for (size_t i = 0; umkm_programme_terms_note(session->rules, programme, index, i, page->lang, &note) == UMKM_OK; i++) {
        figure_item(page, INDENT, "*", note);
    }
    for (size_t i = 0; umkm_programme_note(session->rules, programme, index, i, page->lang, &note) == UMKM_OK; i++) {
        figure_item(page, INDENT, "*", note);
    }
}

static void write_set(struct page *page, const struct session *session, int32_t programme, size_t index,
                      const umkm_parameters *set)
{
    struct buffer text = {0};
    umkm_terms terms;

    buffer_text(&text, set->id);
    buffer_text(&text, ": ");
    buffer_text(&text, label_rule_status(set->status, page->lang));
    buffer_text(&text, "; ");
    programme_period(&text, set, page->lang);
    buffer_text(&text, set->verified ? figure_either(page, "; naskah sudah dibaca", "; text read")
                                     : figure_either(page, "; naskah belum seluruhnya dibaca", "; text not fully read"));
    figure_paragraph(page, 2, buffer_string(&text));
    buffer_clear(&text);
    figure_paragraph(page, INDENT, set->citation);
    if (get_terms(session, programme, index, &terms)) {
        programme_terms(&text, &terms, page->lang);
    }
    if (text.length > 0) {
        figure_paragraph(page, INDENT, buffer_string(&text));
    }
    buffer_free(&text);
}

/* whole: with its requirements, notes and sources. */
static void write_programme(struct page *page, const struct session *session, const umkm_programme *programme, bool whole)
{
    struct buffer text = {0};
    umkm_parameters set;

    buffer_text(&text, programme->id);
    buffer_text(&text, "  ");
    buffer_text(&text, figure_either(page, programme->name_id, programme->name_en));
    page_heading(page, buffer_string(&text));
    buffer_free(&text);
    figure_paragraph(page, 2, figure_either(page, programme->about_id, programme->about_en));
    for (size_t i = 0; get_set(session, programme->programme, i, &set); i++) {
        if (!is_wanted(session, &set)) {
            continue;
        }
        output_text(page->out, whole ? "\n" : "");
        write_set(page, session, programme->programme, i, &set);
        if (whole) {
            add_requirements(page, session, programme->programme, i);
            page_entry(page, INDENT, figure_either(page, "Dibaca di", "Read at"), 10, set.source);
        }
    }
}

static void write_text(const struct session *session, struct output *out, int32_t only)
{
    umkm_programme programme;
    struct page page;
    bool first = true;

    page_begin(&page, out, session->options.lang);
    for (int32_t i = 1; get_programme(session, i, &programme); i++) {
        if (only == 0 ? !any_wanted(session, i) : i != only) {
            continue;
        }
        output_text(out, first ? "" : "\n");
        write_programme(&page, session, &programme, only != 0);
        first = false;
    }
}

/* ---- CSV ---- */

static void add_date(struct cells *cells, int32_t date)
{
    char day[16] = "";

    if (date != 0) {
        (void)umkm_date_format(date, day, sizeof day, NULL);
    }
    cells_text(cells, day);
}

static void add_number(struct cells *cells, bool there, int64_t value)
{
    if (there) {
        cells_int(cells, value);
    } else {
        cells_text(cells, "");
    }
}

static void write_csv_row(const struct session *session, struct output *out, const umkm_programme *programme, size_t index,
                          const umkm_parameters *set)
{
    struct cells cells = {.delimiter = ',', .first = true};
    umkm_terms terms;
    bool there = get_terms(session, programme->programme, index, &terms);
    bool rate = there && terms.rate.state != UMKM_TERM_NONE;

    cells_text(&cells, programme->id);
    cells_text(&cells, programme->name_id);
    cells_text(&cells, programme->name_en);
    cells_text(&cells, set->id);
    cells_text(&cells, umkm_rule_status_name(set->status));
    add_date(&cells, set->valid_from);
    add_date(&cells, set->valid_to);
    cells_text(&cells, set->verified ? "yes" : "no");
    cells_int(&cells, set->requirement_count);
    add_number(&cells, there && terms.has_plafond && terms.plafond_from > 0, terms.plafond_from);
    cells_text(&cells,
               there && terms.has_plafond && terms.plafond_from > 0 ? (terms.plafond_from_included ? ">=" : ">") : "");
    add_number(&cells, there && terms.has_plafond, terms.plafond_up_to);
    cells_text(&cells, rate ? (terms.rate_of == UMKM_RATE_TURNOVER ? "turnover" : "interest") : "");
    add_number(&cells, rate, terms.rate.lowest);
    add_number(&cells, rate, terms.rate.highest);
    add_number(&cells, there && terms.tenor_working_capital > 0, terms.tenor_working_capital);
    add_number(&cells, there && terms.tenor_investment > 0, terms.tenor_investment);
    add_number(&cells, there && terms.allowance > 0, terms.allowance);
    cells_text(&cells, set->citation != NULL ? set->citation : "");
    cells_text(&cells, set->source != NULL ? set->source : "");
    cells_end_row(&cells, out);
    cells_free(&cells);
}

static void write_csv(const struct session *session, struct output *out, int32_t only)
{
    umkm_programme programme;
    umkm_parameters set;

    output_text(out, "programme,name_id,name_en,parameters,status,valid_from,valid_to,verified,requirements,plafond_from,"
                     "plafond_from_op,plafond_up_to,rate_of,rate_lowest_bps,rate_highest_bps,tenor_working_capital,"
                     "tenor_investment,allowance,citation,source\n");
    for (int32_t i = 1; get_programme(session, i, &programme); i++) {
        for (size_t k = 0; (only == 0 || only == i) && get_set(session, i, k, &set); k++) {
            if (is_wanted(session, &set)) {
                write_csv_row(session, out, &programme, k, &set);
            }
        }
    }
}

/* ---- the command ---- */

static bool is_check(const struct options *options)
{
    return options->argument_count > 0 && strcmp(options->arguments[0], "check") == 0;
}

static int check_options(struct session *session)
{
    const struct options *options = &session->options;
    const int most = is_check(options) ? 2 : 1;

    if (is_check(options) && options->argument_count == 1) {
        return say_usage(session, MSG_CHECK_NEEDS_FILE, MESSAGE_NO_ARGS);
    }
    if (options->argument_count > most) {
        return say_usage(session, MSG_TOO_MANY_ARGUMENTS, MESSAGE_ARGS(options->arguments[most]));
    }
    if (is_check(options)) {
        const bool plain = options->as_of == 0 && options->format == FORMAT_DEFAULT && options->output == NULL;

        return plain ? EXIT_ANSWERED : say_usage(session, MSG_CHECK_TAKES_NO_FORM, MESSAGE_NO_ARGS);
    }
    if (options->format == FORMAT_JSONL) {
        return say_usage(session, MSG_BAD_CHOICE, MESSAGE_ARGS("format", "jsonl", "text, json, csv"));
    }
    if (options->format == FORMAT_JSON && (options->as_of != 0 || options->argument_count > 0)) {
        return say_usage(session, MSG_PROGRAMMES_JSON_WHOLE, MESSAGE_NO_ARGS);
    }
    return EXIT_ANSWERED;
}

static int write_out(struct session *session, int32_t only)
{
    struct output out;

    if (output_open(&out, session->options.output)) {
        if (session->options.format == FORMAT_JSON) {
            document_write_kind(session->rules, UMKM_DOCUMENT_PROGRAMMES, &out);
        } else if (session->options.format == FORMAT_CSV) {
            write_csv(session, &out, only);
        } else {
            write_text(session, &out, only);
        }
    }
    if (!output_close(&out, out.error == 0)) {
        return say_errno(session, MSG_CANNOT_WRITE, session->options.output != NULL ? session->options.output : "stdout",
                         out.error);
    }
    return EXIT_ANSWERED;
}

/* "FILE: no faults", and each programme of it with its parameter sets. */
static void write_checked(struct session *session, const char *name, const umkm_rules *with, const char *document,
                          struct output *out)
{
    umkm_programme programme = {.struct_size = sizeof programme};
    umkm_parameters set = {.struct_size = sizeof set};
    struct buffer line = {0};

    message_add(&line, MSG_NO_FAULTS, session->options.lang, MESSAGE_ARGS(name));
    buffer_text(&line, "\n");
    for (int32_t i = 1; umkm_programme_info(with, i, &programme) == UMKM_OK; i++) {
        if (strcmp(programme.document, document) != 0) {
            continue;
        }
        buffer_text(&line, "  ");
        buffer_text(&line, programme.id);
        for (size_t k = 0; umkm_programme_parameters_at(with, i, k, &set) == UMKM_OK; k++) {
            buffer_text(&line, k > 0 ? ", " : ": ");
            buffer_text(&line, set.id);
        }
        buffer_text(&line, "\n");
    }
    output_text(out, buffer_string(&line));
    buffer_free(&line);
}

static int check_file(struct session *session, const char *name)
{
    struct buffer text = {0};
    umkm_rules *with = NULL;
    umkm_document document;
    struct output out;
    int end = document_load_kind(session, name, UMKM_DOCUMENT_PROGRAMMES, MSG_NOT_PROGRAMMES, &text, &with);

    if (end == EXIT_ANSWERED && document_with_text(with, &text, &document)) {
        if (output_open(&out, NULL)) {
            write_checked(session, name, with, document.id, &out);
        }
        if (!output_close(&out, out.error == 0)) {
            end = say_errno(session, MSG_CANNOT_WRITE, "stdout", out.error);
        }
    }
    umkm_rules_release(with);
    buffer_free(&text);
    return end;
}

static int run(struct session *session)
{
    int32_t only = 0;
    int end = check_options(session);

    if (end == EXIT_ANSWERED) {
        end = session_load_rules(session);
    }
    if (end == EXIT_ANSWERED && is_check(&session->options)) {
        return check_file(session, session->options.arguments[1]);
    }
    if (end == EXIT_ANSWERED && session->options.argument_count == 1) {
        end = rule_find_programme(session, session->options.arguments[0], &only);
    }
    return end == EXIT_ANSWERED ? write_out(session, only) : end;
}

const struct command programmes_command = {
    .name = "programmes",
    .accepts = OPTION_BIT(OPTION_AS_OF) | OPTION_BIT(OPTION_RULES) | OPTION_BIT(OPTION_FORMAT) | OPTION_BIT(OPTION_OUTPUT),
    .arguments = {"[ID | check BERKAS]", "[ID | check FILE]"},
    .summary = {"daftar program: masa berlaku, syarat, plafon, bunga",
                "the programmes: periods, requirements, amounts, rates"},
    .help = {"Menampilkan program yang dikenal dengan status, masa berlaku, dan ketentuannya;\n"
             "dengan ID juga semua syarat dan sumbernya; dengan --as-of hanya aturan hari itu.\n"
             "--format json memberi dokumen program seutuhnya, untuk disunting dan dipakai\n"
             "dengan --rules. \"umkm programmes check BERKAS\" memeriksa dokumen seperti itu.\n"
             "\n"
             "  umkm programmes --as-of 2026-11-21\n"
             "  umkm programmes KUR-MIKRO\n"
             "  umkm programmes check program.json\n"
             "  umkm programmes --format csv -o program.csv\n",
             "Shows the programmes that are known with their status, period and terms; with an\n"
             "ID also all requirements and sources; with --as-of only the rules of that day.\n"
             "--format json gives the document of programmes whole, to be edited and used with\n"
             "--rules. \"umkm programmes check FILE\" checks such a document.\n"
             "\n"
             "  umkm programmes --as-of 2026-11-21\n"
             "  umkm programmes KUR-MIKRO\n"
             "  umkm programmes check programmes.json\n"
             "  umkm programmes --format csv -o programmes.csv\n"},
    .run = run,
};
