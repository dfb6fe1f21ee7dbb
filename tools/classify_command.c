/* SPDX-License-Identifier: MIT */
/* umkm classify: the size class of each business, with its legal basis. */
#include "classify_command.h"

#include <string.h>

#include "command.h"
#include "label.h"
#include "rows.h"

enum { WARNING_BITS = 32, SIZES = UMKM_SIZE_LARGE + 1, KNOWN_CELLS = 64 };

/* The cells of an answer that came before. A file of millions of rows has a few dozen different answers. */
struct known_cells {
    const char *citation;
    int32_t size_class;
    int32_t decided_by;
    int32_t decided_by_field;
    int32_t conflict;
    uint32_t warnings;
    struct buffer text;
};

struct classify_state {
    struct session *session;
    umkm_classification result;
    int64_t sizes[SIZES];
    int64_t warned[WARNING_BITS];
    struct known_cells known[KNOWN_CELLS];
};

static const char *const columns[] = {"size_class", "decided_by", "conflict", "citation", "warnings", NULL};

const char *classify_decided_by(const umkm_classification *result)
{
    if (result->decided_by != UMKM_MEASURE_NONE) {
        return umkm_measure_name(result->decided_by);
    }
    return result->decided_by_field != UMKM_FIELD_NONE ? umkm_field_name(result->decided_by_field) : "";
}

static void *begin(struct session *session)
{
    struct classify_state *state = memory_new(1, sizeof *state);

    state->session = session;
    umkm_classification_init(&state->result);
    return state;
}

static void end(void *data)
{
    struct classify_state *state = data;

    for (size_t i = 0; i < KNOWN_CELLS; i++) {
        buffer_free(&state->known[i].text);
    }
    memory_free(state);
}

static umkm_status classify(void *data, const umkm_business *business, umkm_error *error)
{
    struct classify_state *state = data;
    umkm_classification *result = &state->result;
    umkm_status status = umkm_classify(state->session->rules, business, &state->session->classify, result, error);

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

void classify_codes(uint32_t warnings, struct buffer *codes)
{
    for (uint32_t left = warnings; left != 0; left &= left - 1) {
        buffer_text(codes, codes->length > 0 ? ";" : "");
        buffer_text(codes, umkm_warning_name((int32_t)(left & -left)));
    }
}

const char *const classify_columns[] = {"size_class", "decided_by", "conflict", "citation", NULL};

void classify_cells(const umkm_classification *result, struct cells *cells)
{
    cells_text(cells, umkm_size_name(result->size_class));
    cells_text(cells, classify_decided_by(result));
    cells_text(cells, result->conflict ? "yes" : "no");
    cells_text(cells, result->citation != NULL ? result->citation : "");
}

static void add_cells(const umkm_classification *result, struct cells *cells)
{
    struct buffer codes = {0};

    classify_cells(result, cells);
    classify_codes(result->warnings, &codes);
    cells_add(cells, buffer_string(&codes), codes.length);
    buffer_free(&codes);
}

static bool is_known(const struct known_cells *known, const umkm_classification *result)
{
    return known->text.length > 0 && known->citation == result->citation && known->size_class == result->size_class &&
           known->decided_by == result->decided_by && known->decided_by_field == result->decided_by_field &&
           known->conflict == result->conflict && known->warnings == result->warnings;
}

static size_t place_of(const umkm_classification *result)
{
    uint32_t hash = (uint32_t)result->size_class * 7 + (uint32_t)result->decided_by * 31 + (uint32_t)result->conflict * 17 +
                    result->warnings * 5 + (result->warnings >> 5);

    return hash % KNOWN_CELLS;
}

static void cells(void *data, struct cells *cells)
{
    struct classify_state *state = data;
    const umkm_classification *result = &state->result;
    struct known_cells *known = &state->known[place_of(result)];
    size_t start = cells->text.length;

    if (is_known(known, result)) {
        buffer_add(&cells->text, known->text.data, known->text.length);
        return;
    }
    add_cells(result, cells);
    known->citation = result->citation;
    known->size_class = result->size_class;
    known->decided_by = result->decided_by;
    known->decided_by_field = result->decided_by_field;
    known->conflict = result->conflict;
    known->warnings = result->warnings;
    buffer_clear(&known->text);
    buffer_add(&known->text, cells->text.data + start, cells->text.length - start);
}

static void text(void *data, struct page *page)
{
    struct classify_state *state = data;

    classify_text(page, state->session, &state->result);
}

/* Warns when the file has no column from which any measure of the regime could be known. */
static void check(void *data, const umkm_business *every_fact)
{
    struct classify_state *state = data;
    struct session *session = state->session;
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
    int32_t lang = state->session->options.lang;
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
    say(state->session, MSG_ROWS_DONE, MESSAGE_ARGS(count, buffer_string(&line)));
    for (int32_t bit = 0; bit < WARNING_BITS; bit++) {
        int32_t warning = (int32_t)(UINT32_C(1) << bit);

        if (state->warned[bit] == 0) {
            continue;
        }
        label_count(state->warned[bit], lang, count, sizeof count);
        say(state->session, MSG_ROWS_WARNED,
            MESSAGE_ARGS(count, umkm_warning_name(warning), umkm_warning_text(warning, lang)));
    }
    buffer_free(&line);
}

static int run(struct session *session)
{
    static const struct row_command command = {
        .sections = UMKM_SECTION_CLASSIFICATION,
        .columns = columns,
        .begin = begin,
        .end = end,
        .check = check,
        .answer = classify,
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
