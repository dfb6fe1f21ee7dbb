/* SPDX-License-Identifier: MIT */
/* umkm programme: which programmes each business may apply for. */
#include "checking.h"
#include "closing.h"
#include "command.h"
#include "label.h"
#include "rows.h"

enum { ANSWERS = UMKM_ANSWER_NOT_ELIGIBLE + 1 };

struct programme_state {
    struct checking checking;
    int64_t answers[ANSWERS];
    int64_t rows_eligible; /* for at least one programme */
};

static void end(void *data)
{
    struct programme_state *state = data;

    checking_end(&state->checking);
    memory_free(state);
}

static void *begin(struct session *session)
{
    struct programme_state *state = memory_new(1, sizeof *state);

    if (!checking_begin(&state->checking, session)) {
        end(state);
        return NULL;
    }
    return state;
}

/* Counts the answers that are there when the status says so. */
static umkm_status count(struct programme_state *state, umkm_status status)
{
    bool eligible = false;

    for (size_t i = 0; status == UMKM_OK && i < state->checking.place_count; i++) {
        const struct checking_place *place = &state->checking.places[i];

        state->answers[place->answer]++;
        eligible |= place->answer == UMKM_ANSWER_ELIGIBLE && !place->announced;
    }
    state->rows_eligible += eligible;
    return status;
}

static umkm_status answer(void *data, const umkm_business *business, umkm_error *error)
{
    struct programme_state *state = data;

    return count(state, checking_answer(&state->checking, business, error));
}

static umkm_status columns(void *data, const struct fact_columns *facts)
{
    struct programme_state *state = data;

    return checking_columns(&state->checking, facts);
}

static umkm_status take(void *data, size_t row)
{
    struct programme_state *state = data;

    return count(state, checking_take(&state->checking, row));
}

static void names(const void *data, struct cell_names *names)
{
    const struct programme_state *state = data;

    checking_names(&state->checking, names);
}

static void cells(void *data, struct cells *cells)
{
    struct programme_state *state = data;

    checking_cells(&state->checking, cells);
}

static void warnings(void *data, struct buffer *codes)
{
    const struct programme_state *state = data;

    checking_warnings(&state->checking, codes);
}

static void text(void *data, struct page *page)
{
    struct programme_state *state = data;

    if (checking_answer_fully(&state->checking) == UMKM_OK) {
        programme_text(page, &state->checking);
    }
}

/* What a programme asks for differs so much that no file has columns for all; the answers say what is not known. */
static void check(void *data, const umkm_business *every_fact)
{
    (void)data;
    (void)every_fact;
}

static void closing(void *data, const struct tally *tally)
{
    static const struct bitext eligible = {"memenuhi syarat sedikitnya satu program: ",
                                           "eligible for at least one programme: "};
    char count[32];
    struct programme_state *state = data;
    struct session *session = state->checking.session;
    struct buffer list = {0};

    if (state->checking.options.programme == 0) {
        label_count(state->rows_eligible, session->options.lang, count, sizeof count);
        buffer_text(&list, in_language(&eligible, session->options.lang));
        buffer_text(&list, count);
    }
    for (int32_t i = 1; i <= ANSWERS && state->checking.options.programme != 0; i++) { /* unknown last */
        int32_t one = i % ANSWERS;

        closing_count(&list, umkm_answer_label(one, session->options.lang), state->answers[one], session->options.lang);
    }
    closing_say(session, tally, &list);
    buffer_free(&list);
}

static int run(struct session *session)
{
    static const struct row_command command = {
        .sections = UMKM_SECTION_PROGRAMMES,
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

const struct command programme_command = {
    .name = "programme",
    .accepts = OPTIONS_OF_ANSWERS | OPTIONS_OF_PROGRAMMES,
    .arguments = {"[BERKAS | NAMA=NILAI ...]", "[FILE | NAME=VALUE ...]"},
    .summary = {"program yang dapat diikuti: KUR, UMi, PPh final, dan lainnya",
                "which programmes it may apply for: KUR, UMi, final tax and more"},
    .help = {"Jawaban bagi tiap program: memenuhi syarat, tidak memenuhi syarat (syarat mana),\n"
             "atau belum dapat dipastikan (data mana yang kurang). Yang tidak diketahui tidak\n"
             "pernah berarti tidak. Setiap jawaban menyebut aturannya. Daftar program: umkm\n"
             "programmes.\n"
             "\n"
             "  umkm programme usaha.json\n"
             "  umkm programme --programme KUR-MIKRO --announced usaha.json\n"
             "  umkm programme usaha.csv -o program.csv\n"
             "\n"
             "Keluaran CSV memuat semua kolom masukan, ditambah satu kolom programme_ID tiap\n"
             "program (eligible, not_eligible, unknown) dan warnings. Dengan --programme:\n"
             "answer, syarat yang gagal (failed) dan belum pasti (unknown), data yang kurang\n"
             "(missing), plafon, bunga dalam basis poin, dan tenor.\n",
             "The answer for each programme: eligible, not eligible (which requirement) or not\n"
             "known (which facts are missing). What is not known is never a no. Every answer\n"
             "names its rules. The list: umkm programmes.\n"
             "\n"
             "  umkm programme business.json\n"
             "  umkm programme --programme KUR-MIKRO --announced business.json\n"
             "  umkm programme businesses.csv -o programmes.csv\n"
             "\n"
             "CSV output keeps all columns of the input and adds a column programme_ID for\n"
             "each programme (eligible, not_eligible, unknown) and warnings. With --programme:\n"
             "answer, the requirements failed and unknown, the facts missing, amount, rate in\n"
             "basis points, and tenor.\n"},
    .run = run,
};
