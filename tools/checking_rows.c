/* SPDX-License-Identifier: MIT */
/* Checks rows together against the programmes, and puts each into the cells of a CSV row. */
#include "checking.h"

enum { REQUIREMENTS_MAX = 64 };

/* Of one programme alone there is more to say. */
static const char *const details[] = {
    "programme",       "parameters",    "answer",          "failed",           "unknown",
    "missing",         "plafond_up_to", "rate_lowest_bps", "rate_highest_bps", "tenor_working_capital",
    "tenor_investment"};

/* What each answer of rows needs. */
struct place_rows {
    uint8_t answer[FACT_ROWS];
    uint32_t notices[FACT_ROWS];
};

/* The same of an answer of which everything is told. */
struct place_details {
    /* of the parameter set */
    const char *programme_id;
    const char *parameters_id;
    bool applies;
    const char *instead; /* the one requirement of a set that does not apply */
    const char *requirements[REQUIREMENTS_MAX];
    umkm_terms terms;
    /* of the rows */
    uint64_t failed[FACT_ROWS];
    uint64_t unknown[FACT_ROWS];
    uint64_t missing[FACT_ROWS * UMKM_FIELD_WORDS];
    int32_t rate_lowest[FACT_ROWS];
    int32_t rate_highest[FACT_ROWS];
};

struct checking_rows {
    struct place_rows *places;
    struct place_details *details; /* NULL when all programmes are asked for */
    /* the lists of arrays that the library takes */
    uint8_t **answer;
    uint32_t **notices;
    uint64_t **failed;
    uint64_t **unknown;
    uint64_t **missing;
    int32_t **rate_lowest;
    int32_t **rate_highest;
};

static bool is_detailed(const struct checking *checking)
{
    return checking->options.programme != 0;
}

/* What is known of a place before any business. The result holds the answers for one of which nothing is known. */
static void describe(const struct checking *checking, size_t index, struct place_details *place)
{
    const umkm_rules *rules = checking->session->rules;
    const struct checking_place *about = &checking->places[index];
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    umkm_programme_answer answer;

    if (!checking_get(checking, index, &answer)) {
        return;
    }
    place->programme_id = answer.programme_id;
    place->parameters_id = answer.parameters_id;
    place->applies = answer.applies != 0;
    if (umkm_programme_failed(checking->result, index, 0, &requirement) == UMKM_OK ||
        umkm_programme_unknown(checking->result, index, 0, &requirement) == UMKM_OK) {
        place->instead = requirement.id;
    }
    for (size_t i = 0; i < REQUIREMENTS_MAX && umkm_programme_requirement(rules, about->programme, (size_t)about->parameters,
                                                                          i, &requirement) == UMKM_OK;
         i++) {
        place->requirements[i] = requirement.id;
    }
    place->terms.struct_size = sizeof place->terms;
    (void)umkm_programme_terms(rules, about->programme, (size_t)about->parameters, &place->terms);
}

static void make_lists(struct checking_rows *rows, size_t count)
{
    rows->answer = memory_new(count, sizeof *rows->answer);
    rows->notices = memory_new(count, sizeof *rows->notices);
    for (size_t i = 0; i < count; i++) {
        rows->answer[i] = rows->places[i].answer;
        rows->notices[i] = rows->places[i].notices;
    }
}

static void make_detailed_lists(struct checking_rows *rows, size_t count)
{
    rows->failed = memory_new(count, sizeof *rows->failed);
    rows->unknown = memory_new(count, sizeof *rows->unknown);
    rows->missing = memory_new(count, sizeof *rows->missing);
    rows->rate_lowest = memory_new(count, sizeof *rows->rate_lowest);
    rows->rate_highest = memory_new(count, sizeof *rows->rate_highest);
    for (size_t i = 0; i < count; i++) {
        rows->failed[i] = rows->details[i].failed;
        rows->unknown[i] = rows->details[i].unknown;
        rows->missing[i] = rows->details[i].missing;
        rows->rate_lowest[i] = rows->details[i].rate_lowest;
        rows->rate_highest[i] = rows->details[i].rate_highest;
    }
}

static umkm_status begin(struct checking *checking)
{
    struct checking_rows *rows = memory_new(1, sizeof *rows);
    umkm_business *nothing_known = NULL;
    umkm_status status = umkm_business_new(&nothing_known);

    checking->rows = rows;
    rows->places = memory_new(checking->place_count, sizeof *rows->places);
    make_lists(rows, checking->place_count);
    if (status == UMKM_OK && is_detailed(checking)) {
        rows->details = memory_new(checking->place_count, sizeof *rows->details);
        make_detailed_lists(rows, checking->place_count);
        status = checking_answer(checking, nothing_known, NULL);
    }
    for (size_t i = 0; status == UMKM_OK && is_detailed(checking) && i < checking->place_count; i++) {
        describe(checking, i, &rows->details[i]);
    }
    umkm_business_free(nothing_known);
    checking->business = NULL;
    return status;
}

void checking_rows_end(struct checking *checking)
{
    struct checking_rows *rows = checking->rows;

    if (rows == NULL) {
        return;
    }
    memory_free(rows->places);
    memory_free(rows->details);
    memory_free(rows->answer);
    memory_free(rows->notices);
    memory_free(rows->failed);
    memory_free(rows->unknown);
    memory_free(rows->missing);
    memory_free(rows->rate_lowest);
    memory_free(rows->rate_highest);
    memory_free(rows);
    checking->rows = NULL;
}

umkm_status checking_columns(struct checking *checking, const struct fact_columns *facts)
{
    umkm_status status = checking->rows == NULL ? begin(checking) : UMKM_OK;
    const struct checking_rows *rows = checking->rows;
    const umkm_programme_output output = {.struct_size = sizeof output,
                                          .count = (int32_t)checking->place_count,
                                          .answer = rows->answer,
                                          .notices = rows->notices,
                                          .failed = rows->failed,
                                          .unknown = rows->unknown,
                                          .missing = rows->missing,
                                          .rate_lowest = rows->rate_lowest,
                                          .rate_highest = rows->rate_highest};

    if (status != UMKM_OK) {
        return status;
    }
    return umkm_programme_batch_answers(&checking->options, checking->result, facts->fields, facts->columns, facts->count,
                                        &output, NULL, NULL);
}

umkm_status checking_take(struct checking *checking, size_t row)
{
    checking->row = row;
    for (size_t i = 0; i < checking->place_count; i++) {
        const struct place_rows *place = &checking->rows->places[i];

        if (place->answer[row] == UMKM_ANSWER_INVALID) {
            return UMKM_E_INCONSISTENT;
        }
        checking->places[i].answer = place->answer[row];
        checking->places[i].notices = place->notices[row];
    }
    return UMKM_OK;
}

/* ---- cells ---- */

void checking_names(const struct checking *checking, struct cell_names *names)
{
    struct buffer name = {0};

    for (size_t i = 0; i < checking->place_count; i++) {
        const struct checking_place *place = &checking->places[i];

        for (size_t k = 0; is_detailed(checking) && k < sizeof details / sizeof details[0]; k++) {
            buffer_clear(&name);
            buffer_text(&name, details[k]);
            buffer_text(&name, place->suffix);
            cell_names_add(names, buffer_string(&name));
        }
        if (!is_detailed(checking)) {
            buffer_clear(&name);
            buffer_text(&name, "programme_");
            buffer_text(&name, place->id);
            buffer_text(&name, place->suffix);
            cell_names_add(names, buffer_string(&name));
        }
    }
    buffer_free(&name);
}

/* "kur-documents;kur-npwp" */
static void add_requirements(struct checking *checking, struct cells *cells, const struct place_details *place,
                             uint64_t bits, bool instead)
{
    struct buffer *codes = &checking->codes;

    buffer_clear(codes);
    if (!place->applies && instead) {
        buffer_text(codes, place->instead);
    }
    for (uint64_t left = bits; left != 0; left &= left - 1) {
        buffer_text(codes, codes->length > 0 ? ";" : "");
        buffer_text(codes, place->requirements[__builtin_ctzll(left)]);
    }
    cells_add(cells, buffer_string(codes), codes->length);
}

static void add_missing(struct checking *checking, struct cells *cells, const uint64_t words[UMKM_FIELD_WORDS])
{
    struct buffer *codes = &checking->codes;

    buffer_clear(codes);
    for (int32_t word = 0; word < UMKM_FIELD_WORDS; word++) {
        for (uint64_t left = words[word]; left != 0; left &= left - 1) {
            buffer_text(codes, codes->length > 0 ? ";" : "");
            buffer_text(codes, umkm_field_name(64 * word + __builtin_ctzll(left)));
        }
    }
    cells_add(cells, buffer_string(codes), codes->length);
}

static void add_number(struct cells *cells, bool there, int64_t value)
{
    if (there) {
        cells_int(cells, value);
    } else {
        cells_text(cells, "");
    }
}

static void add_details(struct checking *checking, struct cells *cells, size_t index)
{
    const struct place_details *place = &checking->rows->details[index];
    const umkm_terms *terms = &place->terms;
    const size_t row = checking->row;
    const int32_t answer = checking->places[index].answer;
    /* terms are for those who may apply */
    const bool there = place->applies && answer != UMKM_ANSWER_NOT_ELIGIBLE && terms->present;
    const bool rate = place->rate_lowest[row] >= 0;

    cells_text(cells, place->programme_id);
    cells_text(cells, place->parameters_id);
    cells_text(cells, umkm_answer_name(answer));
    add_requirements(checking, cells, place, place->failed[row], answer == UMKM_ANSWER_NOT_ELIGIBLE);
    add_requirements(checking, cells, place, place->unknown[row], answer == UMKM_ANSWER_UNKNOWN);
    add_missing(checking, cells, place->missing + row * UMKM_FIELD_WORDS);
    add_number(cells, there && terms->has_plafond, terms->plafond_up_to);
    add_number(cells, rate, place->rate_lowest[row]);
    add_number(cells, rate, place->rate_highest[row]);
    add_number(cells, there && terms->tenor_working_capital > 0, terms->tenor_working_capital);
    add_number(cells, there && terms->tenor_investment > 0, terms->tenor_investment);
}

void checking_cells(struct checking *checking, struct cells *cells)
{
    for (size_t i = 0; i < checking->place_count; i++) {
        if (is_detailed(checking)) {
            add_details(checking, cells, i);
        } else {
            cells_text(cells, umkm_answer_name(checking->places[i].answer));
        }
    }
}

void checking_warnings(const struct checking *checking, struct buffer *codes)
{
    for (int32_t notice = 1; umkm_notice_name(notice)[0] != '\0'; notice *= 2) {
        bool any = false;

        for (size_t i = 0; i < checking->place_count; i++) {
            if ((checking->places[i].notices & (uint32_t)notice) == 0) {
                continue;
            }
            buffer_text(codes, any ? " " : codes->length > 0 ? ";" : "");
            buffer_text(codes, any ? "" : umkm_notice_name(notice));
            buffer_text(codes, any ? "" : "(");
            buffer_text(codes, checking->places[i].id);
            buffer_text(codes, checking->places[i].suffix);
            any = true;
        }
        buffer_text(codes, any ? ")" : "");
    }
}
