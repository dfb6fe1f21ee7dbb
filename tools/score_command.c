/* SPDX-License-Identifier: MIT */
/* umkm score: how ready each business is for financing. */
#include <string.h>

#include "closing.h"
#include "command.h"
#include "label.h"
#include "rows.h"
#include "score.h"

enum { BANDS_MAX = 64 };

struct score_state {
    struct scoring scoring;
    int64_t bands[BANDS_MAX];
    int64_t unanswered; /* rows with a knock-out that could not be tested */
};

static void end(void *data)
{
    struct score_state *state = data;

    scoring_end(&state->scoring);
    memory_free(state);
}

static void *begin(struct session *session)
{
    struct score_state *state = memory_new(1, sizeof *state);

    if (!scoring_begin(&state->scoring, session)) {
        end(state);
        return NULL;
    }
    return state;
}

/* Counts the answer that is there when the status says so. */
static umkm_status count(struct score_state *state, umkm_status status)
{
    if (status == UMKM_OK) {
        state->bands[state->scoring.score.band % BANDS_MAX]++;
        state->unanswered += state->scoring.score.knock_outs_unknown > 0;
    }
    return status;
}

static umkm_status answer(void *data, const umkm_business *business, umkm_error *error)
{
    struct score_state *state = data;

    return count(state, scoring_answer(&state->scoring, business, error));
}

static umkm_status columns(void *data, const struct fact_columns *facts)
{
    struct score_state *state = data;

    return scoring_columns(&state->scoring, facts);
}

static umkm_status take(void *data, size_t row)
{
    struct score_state *state = data;

    return count(state, scoring_take(&state->scoring, row));
}

static void names(const void *data, struct cell_names *names)
{
    (void)data;
    cell_names_add_all(names, scoring_names);
}

static void cells(void *data, struct cells *cells)
{
    struct score_state *state = data;

    scoring_cells(&state->scoring, cells);
}

static void warnings(void *data, struct buffer *codes)
{
    const struct score_state *state = data;

    scoring_warnings(&state->scoring, codes);
}

static void text(void *data, struct page *page)
{
    struct score_state *state = data;

    score_text(page, &state->scoring);
}

static void check(void *data, const umkm_business *every_fact)
{
    struct score_state *state = data;

    scoring_check(&state->scoring, every_fact);
}

static void closing(void *data, const struct tally *tally)
{
    struct score_state *state = data;
    struct session *session = state->scoring.session;
    int32_t lang = session->options.lang;
    umkm_scorecard_band band = {.struct_size = sizeof band};
    struct buffer list = {0};

    for (int32_t i = 0; i < state->scoring.card.band_count && i < BANDS_MAX; i++) {
        if (umkm_scorecard_band_at(session->rules, state->scoring.card.scorecard, i, &band) == UMKM_OK) {
            closing_count(&list, lang == UMKM_LANG_EN ? band.label_en : band.label_id, state->bands[i], lang);
        }
    }
    closing_say(session, tally, &list);
    buffer_clear(&list);
    if (state->unanswered > 0) {
        char count[32];

        label_count(state->unanswered, lang, count, sizeof count);
        say(session, MSG_ROWS_UNANSWERED, MESSAGE_ARGS(count));
    }
    buffer_free(&list);
}

static int run(struct session *session)
{
    static const struct row_command command = {
        .sections = UMKM_SECTION_SCORE,
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

    return rows_run(session, &command);
}

const struct command score_command = {
    .name = "score",
    .accepts = OPTIONS_OF_ANSWERS | OPTION_BIT(OPTION_SCORECARD),
    .arguments = {"[BERKAS | NAMA=NILAI ...]", "[FILE | NAME=VALUE ...]"},
    .summary = {"kesiapan pembiayaan: skor, alasan, dan langkah berikutnya",
                "financing readiness: score, reasons, and what to do next"},
    .help = {"Skor 0 sampai 1000 menurut kartu pertimbangan ahli; bukan skor kredit dan bukan\n"
             "peluang gagal bayar. Skor berlaku bagi usaha beserta kredit yang diminta. Yang\n"
             "tidak diketahui tidak memberi poin, dan tidak pernah ditebak.\n"
             "\n"
             "  umkm score usaha.json\n"
             "  umkm score usaha.csv -o skor.csv\n"
             "  umkm score --rules kartu-saya.json --scorecard KARTU-SAYA usaha.csv\n"
             "\n"
             "Keluaran CSV memuat semua kolom masukan, ditambah score, lowest, highest,\n"
             "completeness (persen), band, reason_1 sampai reason_4, knock_outs, referrals,\n"
             "dan warnings. Baris yang tidak sah ditandai \"invalid\" pada kolom band.\n"
             "Arti kode: umkm scorecard show.\n",
             "A score from 0 to 1000 by a card of expert judgement; no credit score and no\n"
             "probability of default. It belongs to a business and the credit it asks for.\n"
             "What is not known gives no points and is never guessed.\n"
             "\n"
             "  umkm score business.json\n"
             "  umkm score businesses.csv -o scores.csv\n"
             "  umkm score --rules my-card.json --scorecard MY-CARD businesses.csv\n"
             "\n"
             "CSV output keeps all columns of the input and adds score, lowest, highest,\n"
             "completeness (percent), band, reason_1 to reason_4, knock_outs, referrals and\n"
             "warnings. Invalid rows are marked \"invalid\" in the column band. What the codes\n"
             "mean: umkm scorecard show.\n"},
    .run = run,
};
