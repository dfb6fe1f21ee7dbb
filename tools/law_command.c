/* SPDX-License-Identifier: MIT */
/* umkm law: the regimes, their periods, limits and citations. */
#include <string.h>

#include "command.h"
#include "law.h"

static bool is_wanted(const struct session *session, const umkm_regime *regime)
{
    int32_t day = session->options.as_of;

    if (session->classify.regime != 0 && session->classify.regime != regime->regime) {
        return false;
    }
    if (day == 0) {
        return true;
    }
    if (session->classify.regime == 0 && regime->alternative) {
        return false;
    }
    return regime->status != UMKM_RULE_ANNOUNCED && regime->status != UMKM_RULE_SUSPENDED && regime->valid_from <= day &&
           (regime->valid_to == 0 || day < regime->valid_to);
}

bool law_get_regime(const struct session *session, int32_t number, umkm_regime *regime)
{
    *regime = (umkm_regime){.struct_size = sizeof *regime};
    return umkm_regime_info(session->rules, number, regime) == UMKM_OK && is_wanted(session, regime);
}

bool law_get_limit(const struct session *session, int32_t regime, size_t index, umkm_limit *limit)
{
    *limit = (umkm_limit){.struct_size = sizeof *limit};
    return umkm_regime_limit(session->rules, regime, index, limit) == UMKM_OK;
}

bool law_any_wanted(const struct session *session)
{
    umkm_regime regime;
    bool any = false;

    for (int32_t i = 1; i <= umkm_regime_count(session->rules) && !any; i++) {
        any = law_get_regime(session, i, &regime);
    }
    return any;
}

static int check_arguments(struct session *session)
{
    const struct options *options = &session->options;

    if (options->argument_count == 0) {
        return EXIT_ANSWERED;
    }
    if (strcmp(options->arguments[0], "check") != 0) {
        return say_usage(session, MSG_LAW_ARGUMENTS, MESSAGE_ARGS(options->arguments[0]));
    }
    if (options->argument_count == 1) {
        return say_usage(session, MSG_CHECK_NEEDS_FILE, MESSAGE_NO_ARGS);
    }
    if (options->argument_count > 2) {
        return say_usage(session, MSG_TOO_MANY_ARGUMENTS, MESSAGE_ARGS(options->arguments[2]));
    }
    if (options->as_of != 0 || options->regime != NULL || options->format != FORMAT_DEFAULT) {
        return say_usage(session, MSG_CHECK_TAKES_NONE, MESSAGE_NO_ARGS);
    }
    return EXIT_ANSWERED;
}

static int check_options(struct session *session)
{
    const struct options *options = &session->options;

    if (options->format == FORMAT_JSONL) {
        return say_usage(session, MSG_BAD_CHOICE, MESSAGE_ARGS("format", "jsonl", "text, json, csv"));
    }
    if (options->format == FORMAT_JSON && (options->as_of != 0 || options->regime != NULL)) {
        return say_usage(session, MSG_LAW_JSON_WHOLE, MESSAGE_NO_ARGS);
    }
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
        if (session->options.format == FORMAT_JSON) {
            law_write_json(session, &out);
        } else if (session->options.format == FORMAT_CSV) {
            law_write_csv(session, &out);
        } else {
            law_write_text(session, &out);
        }
    }
    if (!output_close(&out, out.error == 0)) {
        return say_errno(session, MSG_CANNOT_WRITE, session->options.output != NULL ? session->options.output : "stdout",
                         out.error);
    }
    return law_any_wanted(session) ? EXIT_ANSWERED : say_none(session);
}

static int run(struct session *session)
{
    int end = check_arguments(session);

    if (end == EXIT_ANSWERED) {
        end = check_options(session);
    }
    if (end == EXIT_ANSWERED) {
        end = session_load_rules(session);
    }
    if (end != EXIT_ANSWERED) {
        return end;
    }
    if (session->options.argument_count > 0) {
        return law_check(session, session->options.arguments[1]);
    }
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
