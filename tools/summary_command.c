/* SPDX-License-Identifier: MIT */
/* umkm summary: counts, shares, movement and the quality of the data of a whole file. */
#include <string.h>

#include "command.h"
#include "summary.h"

static int open_counts(struct summary *summary)
{
    struct session *session = summary->session;
    umkm_classification none;
    umkm_business *business = NULL;

    if (umkm_summary_new(0, &summary->total) != UMKM_OK ||
        umkm_quality_new(session->classify.as_of, &summary->quality) != UMKM_OK || umkm_business_new(&business) != UMKM_OK) {
        say(session, MSG_NO_MEMORY, MESSAGE_NO_ARGS);
        return EXIT_IO;
    }
    umkm_classification_init(&none);
    summary->regime.struct_size = sizeof summary->regime;
    summary->no_regime = umkm_classify(session->rules, business, &session->classify, &none, NULL) == UMKM_E_NO_REGIME;
    umkm_business_free(business);
    (void)umkm_regime_info(session->rules, none.regime, &summary->regime);
    summary->scored = session->options.scorecard != NULL;
    if (summary->scored && !scoring_begin(&summary->scoring, session)) {
        say(session, MSG_NO_MEMORY, MESSAGE_NO_ARGS);
        return EXIT_IO;
    }
    return EXIT_ANSWERED;
}

static int read_all(struct summary *summary)
{
    struct session *session = summary->session;
    int end = open_counts(summary);

    if (end == EXIT_ANSWERED) {
        end = summary_open_regimes(summary);
    }
    if (end == EXIT_ANSWERED) {
        end = summary_open_before(summary);
    }
    if (end == EXIT_ANSWERED) {
        end = source_open(&summary->source, session, summary->file);
    }
    if (end == EXIT_ANSWERED) {
        summary->source.row.listener = summary_on_problem;
        summary->source.row.listener_data = summary;
        end = summary_open_by(summary);
    }
    if (end == EXIT_ANSWERED) {
        end = summary_open_reported(summary);
    }
    if (end == EXIT_ANSWERED) {
        end = summary_open_key(summary, &summary->source);
    }
    if (end != EXIT_ANSWERED) {
        return end;
    }
    block_begin(summary->block, session, &summary->source);
    end = summary_read_rows(summary);
    block_end(summary->block);
    return end;
}

typedef void write_form(const struct summary *summary, struct output *out);

static int write_to(const struct summary *summary, const char *name, write_form *write)
{
    struct output out;

    if (output_open(&out, name)) {
        write(summary, &out);
    }
    if (!output_close(&out, out.error == 0)) {
        return say_errno(summary->session, MSG_CANNOT_WRITE, name != NULL ? name : "stdout", out.error);
    }
    return EXIT_ANSWERED;
}

static int write_all(const struct summary *summary)
{
    static write_form *const forms[FORMAT_END] = {[FORMAT_DEFAULT] = summary_write_text,
                                                  [FORMAT_TEXT] = summary_write_text,
                                                  [FORMAT_JSON] = summary_write_json,
                                                  [FORMAT_CSV] = summary_write_csv};
    const struct options *options = &summary->session->options;
    int end = EXIT_ANSWERED;

    if (options->report != NULL) {
        end = write_to(summary, options->report, summary_write_html);
    }
    return end == EXIT_ANSWERED ? write_to(summary, options->output, forms[options->format]) : end;
}

static void free_all(struct summary *summary)
{
    for (size_t i = 0; i < summary->by_count; i++) {
        by_close(&summary->by[i]);
    }
    if (summary->scored) {
        scoring_end(&summary->scoring);
    }
    source_close(&summary->source);
    umkm_summary_free(summary->total);
    umkm_quality_free(summary->quality);
    keys_free(&summary->keys);
    buffer_free(&summary->reported_cell);
    buffer_free(&summary->key_cell);
    memory_free(summary->block);
    memory_free(summary);
}

static int check_arguments(struct session *session)
{
    const struct options *options = &session->options;

    if (options->argument_count == 0) {
        return say_usage(session, MSG_SUMMARY_NEEDS_FILE, MESSAGE_NO_ARGS);
    }
    if (options->argument_count > 1) {
        return say_usage(session, MSG_ONE_FILE, MESSAGE_ARGS(options->arguments[1]));
    }
    if (options->format == FORMAT_JSONL) {
        return say_usage(session, MSG_BAD_CHOICE, MESSAGE_ARGS("format", "jsonl", "text, json, csv"));
    }
    if (options->report != NULL && strcmp(options->report, "-") == 0) {
        return say_usage(session, MSG_REPORT_STDOUT, MESSAGE_NO_ARGS);
    }
    return EXIT_ANSWERED;
}

static int run(struct session *session)
{
    struct summary *summary;
    int end = check_arguments(session);

    if (end == EXIT_ANSWERED) {
        end = session_load_rules(session);
    }
    if (end != EXIT_ANSWERED) {
        return end;
    }
    summary = memory_new(1, sizeof *summary);
    summary->session = session;
    summary->file = session->options.arguments[0];
    summary->block = memory_new(1, sizeof *summary->block);
    end = read_all(summary);
    if (end == EXIT_ANSWERED) {
        end = write_all(summary);
    }
    if (end == EXIT_ANSWERED && summary->no_regime) {
        char day[16] = "";

        (void)umkm_date_format(session->classify.as_of, day, sizeof day, NULL);
        say(session, MSG_NO_REGIME, MESSAGE_ARGS(day));
    }
    if (end == EXIT_ANSWERED && (summary->invalid > 0 || summary->no_regime)) {
        end = EXIT_INVALID;
    }
    free_all(summary);
    return end;
}

const struct command summary_command = {
    .name = "summary",
    .accepts = OPTIONS_OF_ROWS | OPTION_BIT(OPTION_SCORECARD) | OPTION_BIT(OPTION_BY) | OPTION_BIT(OPTION_BEFORE) |
               OPTION_BIT(OPTION_KEY) | OPTION_BIT(OPTION_REGIMES) | OPTION_BIT(OPTION_REPORTED) | OPTION_BIT(OPTION_REPORT),
    .arguments = {"BERKAS", "FILE"},
    .summary = {"jumlah, bagian, perpindahan kelas, dan mutu data sebuah berkas",
                "counts, shares, movement between classes, and data quality of a file"},
    .help = {"Menghitung kelas semua usaha dalam BERKAS CSV, JSON, atau JSON Lines (\"-\" berarti\n"
             "masukan standar) dan merangkumnya, dengan memori tetap.\n"
             "\n"
             "  umkm summary usaha.csv --by region --by owner_is_woman --report laporan.html\n"
             "  umkm summary usaha.csv --regimes UU-20-2008,PP-7-2021\n"
             "  umkm summary 2026.csv --before 2025.csv --key nib\n"
             "  umkm summary data.csv --reported skala_usaha --format json -o ringkasan.json\n"
             "\n"
             "Sebaran skor kesiapan ikut dihitung bila --scorecard disebut. Temuan mutu data\n"
             "adalah dugaan untuk diperiksa; tidak ada jawaban yang diubah karenanya. Nomor\n"
             "identitas dan kunci tidak pernah ditampilkan, hanya nomor barisnya. Dengan --key\n"
             "memori bertambah 12 sampai 36 MB per satu juta kunci.\n",
             "Classifies every business in a FILE in CSV, JSON or JSON Lines (\"-\" is standard\n"
             "input) and sums it up, in constant memory.\n"
             "\n"
             "  umkm summary businesses.csv --by region --by owner_is_woman --report report.html\n"
             "  umkm summary businesses.csv --regimes UU-20-2008,PP-7-2021\n"
             "  umkm summary 2026.csv --before 2025.csv --key nib\n"
             "  umkm summary data.csv --reported skala_usaha --format json -o summary.json\n"
             "\n"
             "With --scorecard the readiness scores are counted too. Findings about the data\n"
             "are suspicions to look into; no answer is changed because of them. Identity\n"
             "numbers and keys are never shown, only their lines. --key takes 12 to 36 MB of\n"
             "memory for a million keys.\n"},
    .run = run,
};
