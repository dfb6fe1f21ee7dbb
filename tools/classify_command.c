/* SPDX-License-Identifier: MIT */
/* umkm classify: the size class of each business, with its legal basis. */
#include "classify_command.h"

#include <string.h>

#include "classifying.h"
#include "command.h"
#include "label.h"
#include "rows.h"

enum { WARNING_BITS = 32, SIZES = UMKM_SIZE_LARGE + 1, KNOWN_CELLS = 64 };

/* The cells of an answer that came before. A file of millions of rows has a few dozen different answers. */
struct known_cells {
    uint64_t answer; /* as answer_number() has it; 0: none */
    uint32_t warnings;
    struct buffer text;
};

struct classify_state {
    struct classifying classifying;
    int64_t sizes[SIZES];
    int64_t warned[WARNING_BITS];
    struct known_cells known[KNOWN_CELLS];
    struct buffer codes; /* for composing a cell */
};

static void *begin(struct session *session)
{
    struct classify_state *state = memory_new(1, sizeof *state);

    classifying_begin(&state->classifying, session);
    return state;
}

static void end(void *data)
{
    struct classify_state *state = data;

    for (size_t i = 0; i < KNOWN_CELLS; i++) {
        buffer_free(&state->known[i].text);
    }
    buffer_free(&state->codes);
    memory_free(state);
}

/* Counts the answer that is there when the status says so. */
static umkm_status count(struct classify_state *state, umkm_status status)
{
    const umkm_classification *result = &state->classifying.result;

    if (status != UMKM_OK && status != UMKM_E_NO_REGIME) {
        return status;
    }
    if (result->size_class >= 0 && result->size_class < SIZES) {
        state->sizes[result->size_class]++;
    }
    for (uint32_t left = result->warnings; left != 0; left &= left - 1) {
        state->warned[__builtin_ctz(left)]++;
    }
    return status;
}

static umkm_status answer(void *data, const umkm_business *business, umkm_error *error)
{
    struct classify_state *state = data;

    return count(state, classifying_answer(&state->classifying, business, error));
}

static umkm_status columns(void *data, const struct fact_columns *facts)
{
    struct classify_state *state = data;

    return classifying_columns(&state->classifying, facts);
}

static umkm_status take(void *data, size_t row)
{
    struct classify_state *state = data;

    return count(state, classifying_take(&state->classifying, row));
}

static void names(const void *data, struct cell_names *names)
{
    (void)data;
    cell_names_add_all(names, classifying_names);
}

/* All that the cells hang on but the warnings, as one number above 0. */
static uint64_t answer_number(const struct classifying *classifying)
{
    const size_t row = classifying->row;
    uint64_t number = 1 + (uint64_t)(uint32_t)classifying->citation[row];

    number = number << 8 | classifying->size_class[row];
    number = number << 8 | classifying->decided_by[row];
    return number << 1 | classifying->conflict[row];
}

static void cells(void *data, struct cells *cells)
{
    struct classify_state *state = data;
    const struct classifying *classifying = &state->classifying;
    const uint64_t number = answer_number(classifying);
    const uint32_t warnings = classifying->warnings[classifying->row];
    struct known_cells *known =
        &state->known[(number ^ number >> 15 ^ warnings * UINT64_C(5) ^ warnings >> 5) % KNOWN_CELLS];
    size_t start = cells->text.length;

    if (known->answer != number || known->warnings != warnings) {
        classifying_cells(classifying, cells);
        buffer_clear(&state->codes);
        classifying_warnings(classifying, &state->codes);
        cells_add(cells, buffer_string(&state->codes), state->codes.length);
        known->answer = number;
        known->warnings = warnings;
        buffer_clear(&known->text);
        buffer_add(&known->text, cells->text.data + start, cells->text.length - start);
        return;
    }
    buffer_add(&cells->text, known->text.data, known->text.length);
    cells->first = false;
}

static void text(void *data, struct page *page)
{
    struct classify_state *state = data;

    classify_text(page, state->classifying.session, &state->classifying.result);
}

/* Warns when the file has no column from which any measure of the regime could be known. */
static void check(void *data, const umkm_business *every_fact)
{
    struct classify_state *state = data;
    struct session *session = state->classifying.session;
    umkm_classification result;
    struct buffer names = {0};
    bool any = false;

    umkm_classification_init(&result);
    if (umkm_classify(session->rules, every_fact, &session->classify, &result, NULL) != UMKM_OK) {
        return;
    }
    for (int32_t i = 0; i < result.measure_count; i++) {
        any |= result.measures[i].known != 0;
        buffer_text(&names, i > 0 ? ", " : "");
        buffer_text(&names, umkm_measure_name(result.measures[i].measure));
    }
    if (!any) {
        say(session, MSG_NO_MEASURE_COLUMN, MESSAGE_ARGS(buffer_string(&names)));
    }
    buffer_free(&names);
}

static void add_count(struct buffer *line, const char *label, int64_t count, int32_t lang)
{
    char text[32];

    label_count(count, lang, text, sizeof text);
    buffer_text(line, line->length > 0 ? ", " : "");
    buffer_text(line, label);
    buffer_text(line, " ");
    buffer_text(line, text);
}

static void closing(void *data, const struct tally *tally)
{
    struct classify_state *state = data;
    struct session *session = state->classifying.session;
    int32_t lang = session->options.lang;
    struct buffer line = {0};
    char count[32];

    for (int32_t i = 1; i <= SIZES; i++) { /* unknown last */
        int32_t size = i % SIZES;

        if (state->sizes[size] > 0) {
            add_count(&line, umkm_size_label(size, lang), state->sizes[size], lang);
        }
    }
    if (tally->invalid > 0) {
        add_count(&line, message_text(MSG_WORD_INVALID, lang), tally->invalid, lang);
    }
    label_count(tally->rows, lang, count, sizeof count);
    say(session, MSG_ROWS_DONE, MESSAGE_ARGS(count, buffer_string(&line)));
    for (int32_t bit = 0; bit < WARNING_BITS; bit++) {
        int32_t warning = (int32_t)(UINT32_C(1) << bit);

        if (state->warned[bit] == 0) {
            continue;
        }
        label_count(state->warned[bit], lang, count, sizeof count);
        say(session, MSG_ROWS_WARNED, MESSAGE_ARGS(count, umkm_warning_name(warning), umkm_warning_text(warning, lang)));
    }
    buffer_free(&line);
}

static int run(struct session *session)
{
    static const struct row_command command = {
        .sections = UMKM_SECTION_CLASSIFICATION,
        .reads = umkm_classify_reads,
        .begin = begin,
        .end = end,
        .check = check,
        .answer = answer,
        .columns = columns,
        .take = take,
        .names = names,
        .cells = cells,
        .text = text,
        .closing = closing,
    };

    return rows_run(session, &command);
}

const struct command classify_command = {
    .name = "classify",
    .accepts = OPTIONS_OF_ROWS,
    .arguments = {"[BERKAS | NAMA=NILAI ...]", "[FILE | NAME=VALUE ...]"},
    .summary = {"kelas usaha (mikro, kecil, menengah, besar) dan dasar hukumnya",
                "size class (micro, small, medium, large) with its legal basis"},
    .help = {"Satu usaha ditulis sebagai pasangan NAMA=NILAI, banyak usaha sebagai BERKAS CSV,\n"
             "JSON, atau JSON Lines; \"-\" berarti masukan standar. Daftar NAMA: umkm fields.\n"
             "\n"
             "  umkm classify penjualan_tahunan=\"2,5 miliar\" modal_usaha=\"400 juta\"\n"
             "  umkm classify usaha.csv -o hasil.csv\n"
             "  umkm classify --map nilai_inves=modal_usaha --unit nilai_inves=juta data.csv\n"
             "\n"
             "Keluaran CSV memuat semua kolom masukan, ditambah size_class, decided_by,\n"
             "conflict, citation, dan warnings. Baris yang tidak sah ditandai \"invalid\".\n",
             "One business is given as pairs NAME=VALUE, many of them as a FILE in CSV, JSON\n"
             "or JSON Lines; \"-\" is standard input. The names: umkm fields.\n"
             "\n"
             "  umkm classify annual_sales=\"2,5 miliar\" business_capital=\"400 juta\"\n"
             "  umkm classify businesses.csv -o result.csv\n"
             "  umkm classify --map nilai_inves=business_capital --unit nilai_inves=juta data.csv\n"
             "\n"
             "CSV output keeps all columns of the input and adds size_class, decided_by,\n"
             "conflict, citation and warnings. Invalid rows are marked \"invalid\".\n"},
    .run = run,
};
