/* SPDX-License-Identifier: MIT */
/* umkm scorecard: the cards that are there, one of them whole, the faults of a file, the differences of two. */
#include <string.h>

#include "command.h"
#include "csv_output.h"
#include "document.h"
#include "figure.h"
#include "label.h"
#include "pmml.h"
#include "rule_find.h"
#include "scorecard.h"

enum { LABEL_WIDTH = 12 };

/* ---- list ---- */

static void list_text(struct page *page, const struct session *session)
{
    umkm_scorecard card = {.struct_size = sizeof card};

    for (int32_t i = 1; umkm_scorecard_info(session->rules, i, &card) == UMKM_OK; i++) {
        struct buffer text = {0};

        buffer_text(&text, figure_either(page, card.title_id, card.title_en));
        buffer_text(&text, figure_either(page, ", versi ", ", version "));
        buffer_text(&text, card.version);
        page_entry(page, 0, card.id, LABEL_WIDTH, buffer_string(&text));
        buffer_clear(&text);
        buffer_text(&text, scorecard_status(card.status, page->lang));
        buffer_text(&text, "; ");
        scorecard_period(&text, &card, page->lang);
        buffer_text(&text, "; ");
        buffer_int(&text, card.characteristic_count);
        buffer_text(&text, figure_either(page, " karakteristik, ", " characteristics, "));
        buffer_int(&text, card.lowest);
        buffer_text(&text, "–");
        buffer_int(&text, card.highest);
        figure_paragraph(page, LABEL_WIDTH, buffer_string(&text));
        buffer_free(&text);
    }
}

static void add_date(struct cells *cells, int32_t date)
{
    char day[16] = "";

    if (date != 0) {
        (void)umkm_date_format(date, day, sizeof day, NULL);
    }
    cells_text(cells, day);
}

static void list_csv(struct output *out, const struct session *session)
{
    umkm_scorecard card = {.struct_size = sizeof card};
    struct cells cells = {.delimiter = ',', .first = true};
    umkm_document document;
    size_t index;

    output_text(out,
                "scorecard,version,title_id,title_en,status,effective_from,effective_to,review_due,characteristics,lowest,"
                "highest,completeness,verified,sha256\n");
    for (int32_t i = 1; umkm_scorecard_info(session->rules, i, &card) == UMKM_OK; i++) {
        bool found = document_find(session->rules, UMKM_DOCUMENT_SCORECARD, card.id, &document, &index);

        cells_text(&cells, card.id);
        cells_text(&cells, card.version);
        cells_text(&cells, card.title_id);
        cells_text(&cells, card.title_en);
        cells_text(&cells, umkm_scorecard_status_name(card.status));
        add_date(&cells, card.effective_from);
        add_date(&cells, card.effective_to);
        add_date(&cells, card.review_due);
        cells_int(&cells, card.characteristic_count);
        cells_int(&cells, card.lowest);
        cells_int(&cells, card.highest);
        cells_int(&cells, card.completeness);
        cells_text(&cells, card.verified ? "yes" : "no");
        cells_text(&cells, found ? document.sha256 : "");
        cells_end_row(&cells, out);
    }
    cells_free(&cells);
}

/* ---- list and show ---- */

/* scorecard 0: all of them. */
static void write_cards(const struct session *session, struct output *out, int32_t scorecard)
{
    umkm_scorecard card = {.struct_size = sizeof card};
    struct buffer text = {0};
    umkm_document document;
    struct page page;
    size_t index;

    page_begin(&page, out, session->options.lang);
    if (session->options.format == FORMAT_CSV && scorecard != 0) {
        scorecard_show_csv(out, session, scorecard);
    } else if (session->options.format == FORMAT_CSV) {
        list_csv(out, session);
    } else if (session->options.format != FORMAT_JSON && scorecard != 0) {
        scorecard_show_text(&page, session, scorecard);
    } else if (session->options.format != FORMAT_JSON) {
        list_text(&page, session);
    } else if (scorecard == 0) {
        document_write_kind(session->rules, UMKM_DOCUMENT_SCORECARD, out);
    } else if (umkm_scorecard_info(session->rules, scorecard, &card) == UMKM_OK &&
               document_find(session->rules, UMKM_DOCUMENT_SCORECARD, card.id, &document, &index)) {
        document_text(session->rules, index, &text);
        output_write(out, buffer_string(&text), text.length);
        buffer_free(&text);
    }
}

static int write_out(struct session *session, int32_t scorecard)
{
    struct output out;

    if (session->options.format == FORMAT_JSONL) {
        return say_usage(session, MSG_BAD_CHOICE, MESSAGE_ARGS("format", "jsonl", "text, json, csv"));
    }
    if (output_open(&out, session->options.output)) {
        write_cards(session, &out, scorecard);
    }
    if (!output_close(&out, out.error == 0)) {
        return say_errno(session, MSG_CANNOT_WRITE, session->options.output != NULL ? session->options.output : "stdout",
                         out.error);
    }
    return EXIT_ANSWERED;
}

static int run_list(struct session *session, char **arguments)
{
    (void)arguments;
    return write_out(session, 0);
}

static int run_show(struct session *session, char **arguments)
{
    int32_t scorecard = 0;
    int end = rule_find_scorecard(session, arguments[0] != NULL ? arguments[0] : "KP-1", &scorecard);

    return end == EXIT_ANSWERED ? write_out(session, scorecard) : end;
}

static int run_check(struct session *session, char **arguments)
{
    return scorecard_check(session, arguments[0]);
}

static int run_diff(struct session *session, char **arguments)
{
    return scorecard_diff(session, arguments[0], arguments[1]);
}

static int run_export(struct session *session, char **arguments)
{
    return pmml_export(session, arguments[0]);
}

static int run_import(struct session *session, char **arguments)
{
    return pmml_import(session, arguments[0]);
}

/* ---- what is asked for ---- */

static const struct job {
    const char *name;
    int least; /* arguments */
    int most;
    bool formats; /* takes --format and -o */
    int (*run)(struct session *session, char **arguments);
} jobs[] = {{"list", 0, 0, true, run_list},  {"show", 0, 1, true, run_show},      {"check", 1, 1, false, run_check},
            {"diff", 2, 2, false, run_diff}, {"export", 0, 1, false, run_export}, {"import", 1, 1, false, run_import}};

static const struct job *find_job(const char *name)
{
    for (size_t i = 0; i < sizeof jobs / sizeof jobs[0]; i++) {
        if (strcmp(jobs[i].name, name) == 0) {
            return &jobs[i];
        }
    }
    return NULL;
}

static int run(struct session *session)
{
    const struct options *options = &session->options;
    int count = options->argument_count > 0 ? options->argument_count - 1 : 0;
    const struct job *job = find_job(options->argument_count > 0 ? options->arguments[0] : "list");
    int end;

    if (job == NULL) {
        return say_usage(session, MSG_SCORECARD_ARGUMENTS, MESSAGE_ARGS(options->arguments[0]));
    }
    if (count < job->least) {
        return say_usage(session, job->least == 1 ? MSG_NEEDS_FILE : MSG_DIFF_NEEDS_TWO, MESSAGE_ARGS(job->name));
    }
    if (count > job->most) {
        return say_usage(session, MSG_TOO_MANY_ARGUMENTS, MESSAGE_ARGS(options->arguments[1 + job->most]));
    }
    if (!job->formats && options->format != FORMAT_DEFAULT && options->format != FORMAT_TEXT) {
        return say_usage(session, MSG_FORMAT_NOT_HERE, MESSAGE_ARGS(job->name));
    }
    if (options->pmml && job->run != run_export) {
        return say_usage(session, MSG_OPTION_NOT_HERE, MESSAGE_ARGS("pmml", job->name));
    }
    end = session_load_rules(session);
    return end == EXIT_ANSWERED ? job->run(session, options->arguments + (options->argument_count > 0)) : end;
}

const struct command scorecard_command = {
    .name = "scorecard",
    .accepts = OPTION_BIT(OPTION_RULES) | OPTION_BIT(OPTION_FORMAT) | OPTION_BIT(OPTION_OUTPUT) | OPTION_BIT(OPTION_PMML),
    .arguments = {"[list | show [ID] | check BERKAS | diff A B | export [ID|BERKAS] --pmml | import BERKAS]",
                  "[list | show [ID] | check FILE | diff A B | export [ID|FILE] --pmml | import FILE]"},
    .summary = {"kartu skor: isi, pemeriksaan, dan perbedaannya", "scorecards: what is in them, checks, differences"},
    .help = {"list   kartu yang ada (juga tanpa argumen)\n"
             "show   isi kartu (bawaan: KP-1); --format json memberi dokumennya seutuhnya,\n"
             "       untuk disunting; --format csv satu baris per jawaban\n"
             "check  semua kesalahan dalam dokumen kartu; status keluar 4 bila ada\n"
             "diff   perbedaan dua kartu; A dan B adalah ID atau BERKAS\n"
             "export kartu sebagai PMML 4.4 bagi sistem penilaian lain (bawaan: KP-1); yang\n"
             "       tidak dapat dinyatakan di sana disebut satu per satu\n"
             "import kartu dari PMML seperti itu\n"
             "\n"
             "  umkm scorecard show --format json -o kartu.json\n"
             "  umkm scorecard check kartu.json\n"
             "  umkm scorecard diff KP-1 kartu.json\n"
             "  umkm scorecard export kartu.json --pmml -o kartu.pmml\n",
             "list   the cards that are there (also without an argument)\n"
             "show   a card (default: KP-1); --format json gives the document whole, to be\n"
             "       edited; --format csv a row per answer\n"
             "check  all faults of a scorecard document; exit status 4 when there are any\n"
             "diff   what two cards do not have in common; A and B are ids or FILEs\n"
             "export a card as PMML 4.4 for other scoring systems (default: KP-1); what\n"
             "       cannot be expressed there is named one by one\n"
             "import a card from such PMML\n"
             "\n"
             "  umkm scorecard show --format json -o card.json\n"
             "  umkm scorecard check card.json\n"
             "  umkm scorecard diff KP-1 card.json\n"
             "  umkm scorecard export card.json --pmml -o card.pmml\n"},
    .run = run,
};
