/* SPDX-License-Identifier: MIT */
/* umkm assess: size class, readiness and programmes of each business in one decision record. */
#include "assess.h"
#include "closing.h"
#include "command.h"
#include "rows.h"

struct assess_state {
    struct assessment assessment;
};

static void end(void *data)
{
    struct assess_state *state = data;

    scoring_end(&state->assessment.scoring);
    checking_end(&state->assessment.checking);
    memory_free(state);
}

static void *begin(struct session *session)
{
    struct assess_state *state = memory_new(1, sizeof *state);
    struct assessment *assessment = &state->assessment;

    assessment->session = session;
    classifying_begin(&assessment->classifying, session);
    if (!scoring_begin(&assessment->scoring, session) || !checking_begin(&assessment->checking, session)) {
        end(state);
        return NULL;
    }
    return state;
}

static umkm_status answer(void *data, const umkm_business *business, umkm_error *error)
{
    struct assess_state *state = data;
    struct assessment *assessment = &state->assessment;
    umkm_status classified = classifying_answer(&assessment->classifying, business, error);
    umkm_status status = classified == UMKM_E_NO_REGIME ? UMKM_OK : classified;

    if (status == UMKM_OK) {
        status = scoring_answer(&assessment->scoring, business, error);
    }
    if (status == UMKM_OK) {
        status = checking_answer(&assessment->checking, business, error);
    }
    return status == UMKM_OK ? classified : status;
}

static umkm_status columns(void *data, const struct fact_columns *facts)
{
    struct assess_state *state = data;
    umkm_status status = classifying_columns(&state->assessment.classifying, facts);

    if (status == UMKM_OK) {
        status = scoring_columns(&state->assessment.scoring, facts);
    }
    return status == UMKM_OK ? checking_columns(&state->assessment.checking, facts) : status;
}

static umkm_status take(void *data, size_t row)
{
    struct assess_state *state = data;
    umkm_status classified = classifying_take(&state->assessment.classifying, row);
    umkm_status status = classified == UMKM_E_NO_REGIME ? UMKM_OK : classified;

    if (status == UMKM_OK) {
        status = scoring_take(&state->assessment.scoring, row);
    }
    if (status == UMKM_OK) {
        status = checking_take(&state->assessment.checking, row);
    }
    return status == UMKM_OK ? classified : status;
}

static void names(const void *data, struct cell_names *names)
{
    const struct assess_state *state = data;

    cell_names_add_all(names, classifying_names);
    cell_names_add_all(names, scoring_names);
    checking_names(&state->assessment.checking, names);
}

static void cells(void *data, struct cells *cells)
{
    struct assess_state *state = data;

    classifying_cells(&state->assessment.classifying, cells);
    scoring_cells(&state->assessment.scoring, cells);
    checking_cells(&state->assessment.checking, cells);
}

static void warnings(void *data, struct buffer *codes)
{
    const struct assess_state *state = data;

    classifying_warnings(&state->assessment.classifying, codes);
    scoring_warnings(&state->assessment.scoring, codes);
    checking_warnings(&state->assessment.checking, codes);
}

static void text(void *data, struct page *page)
{
    struct assess_state *state = data;

    if (checking_answer_fully(&state->assessment.checking) != UMKM_OK) {
        return;
    }
    if (state->assessment.session->options.explain) {
        assess_explain(page, &state->assessment);
    } else {
        assess_text(page, &state->assessment);
    }
}

static void check(void *data, const umkm_business *every_fact)
{
    struct assess_state *state = data;

    scoring_check(&state->assessment.scoring, every_fact);
}

static void closing(void *data, const struct tally *tally)
{
    static const struct bitext answered = {"terjawab", "answered"};
    struct assess_state *state = data;
    struct session *session = state->assessment.session;
    struct buffer list = {0};

    closing_count(&list, in_language(&answered, session->options.lang), tally->rows - tally->invalid, session->options.lang);
    closing_say(session, tally, &list);
    buffer_free(&list);
}

static int run(struct session *session)
{
    static const struct row_command command = {
        .sections = UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_SCORE | UMKM_SECTION_PROGRAMMES,
        .begin = begin,
        .end = end,
        .check = check,
        .answer = answer,
        .columns = columns,
        .take = take,
        .names = names,
        .cells = cells,
        .warnings = warnings,
        .text = text,
        .closing = closing,
    };
    struct options *options = &session->options;

    if (options->explain && options->format != FORMAT_DEFAULT && options->format != FORMAT_TEXT) {
        return say_usage(session, MSG_EXPLAIN_IS_TEXT, MESSAGE_NO_ARGS);
    }
    if (options->explain) {
        options->format = FORMAT_TEXT;
    }
    return rows_run(session, &command);
}

const struct command assess_command = {
    .name = "assess",
    .accepts = OPTIONS_OF_ROWS | OPTIONS_OF_PROGRAMMES | OPTION_BIT(OPTION_SCORECARD) | OPTION_BIT(OPTION_EXPLAIN),
    .arguments = {"[BERKAS | NAMA=NILAI ...]", "[FILE | NAME=VALUE ...]"},
    .summary = {"kelas, kesiapan, dan program dalam satu catatan keputusan",
                "class, readiness and programmes in one decision record"},
    .help = {"Ketiga jawaban sekaligus, dengan versi dan SHA-256 setiap dokumen aturan yang\n"
             "dipakai, sehingga keputusan dapat diulang dan diperiksa. --explain menulisnya\n"
             "sebagai halaman yang dipahami pemilik usaha.\n"
             "\n"
             "  umkm assess usaha.json\n"
             "  umkm assess --explain usaha.json\n"
             "  umkm assess usaha.csv --format jsonl -o keputusan.jsonl\n"
             "\n"
             "Keluaran CSV memuat semua kolom masukan, ditambah kolom umkm classify,\n"
             "umkm score, dan umkm programme.\n",
             "All three answers at once, with version and SHA-256 of every rule document used,\n"
             "so that a decision can be repeated and examined. --explain writes it as a page\n"
             "that the owner of the business understands.\n"
             "\n"
             "  umkm assess business.json\n"
             "  umkm assess --explain business.json\n"
             "  umkm assess businesses.csv --format jsonl -o decisions.jsonl\n"
             "\n"
             "CSV output keeps all columns of the input and adds those of umkm classify, umkm\n"
             "score and umkm programme.\n"},
    .run = run,
};
