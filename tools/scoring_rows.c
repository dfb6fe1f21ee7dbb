/* SPDX-License-Identifier: MIT */
/* Scores rows together, and puts each into the cells of a CSV row. */
#include "score.h"

enum { REASON_COLUMNS = 4, FLAGS_MAX = 64 };

/* The codes of the knock-outs or referrals of a card; they live as long as the context. */
struct flag_codes {
    const char *list[FLAGS_MAX];
    int32_t count;
};

struct scoring_rows {
    /* of the card */
    const char *bands[UMKM_BANDS_MAX];
    struct flag_codes knock_outs;
    struct flag_codes referrals;
    bool in_force;
    bool review_overdue;
    /* of the rows */
    int32_t score[FACT_ROWS];
    int32_t lowest[FACT_ROWS];
    int32_t highest[FACT_ROWS];
    int32_t reasons[REASON_COLUMNS][FACT_ROWS];
    uint64_t knocked_out[FACT_ROWS];
    uint64_t knock_outs_open[FACT_ROWS];
    uint64_t referred[FACT_ROWS];
    uint64_t referrals_open[FACT_ROWS];
    uint8_t completeness[FACT_ROWS];
    uint8_t band[FACT_ROWS];
    uint8_t stale[FACT_ROWS];
};

const char *const scoring_names[] = {"score",    "lowest",   "highest",  "completeness", "band",      "reason_1",
                                     "reason_2", "reason_3", "reason_4", "knock_outs",   "referrals", NULL};

typedef umkm_status read_flag(const umkm_score_context *context, int32_t index, umkm_score_flag *flag);

static void list_codes(const struct scoring *scoring, read_flag *read, struct flag_codes *codes)
{
    umkm_score_flag flag = {.struct_size = sizeof flag};

    while (codes->count < FLAGS_MAX && read(scoring->context, codes->count, &flag) == UMKM_OK) {
        codes->list[codes->count++] = flag.code;
    }
}

/* What is the same for all rows; a business of which nothing is known tells it. */
static umkm_status begin(struct scoring *scoring)
{
    const struct session *session = scoring->session;
    struct scoring_rows *rows = memory_new(1, sizeof *rows);
    umkm_scorecard_band band = {.struct_size = sizeof band};
    umkm_business *nothing_known = NULL;
    umkm_status status = umkm_business_new(&nothing_known);

    scoring->rows = rows;
    if (status == UMKM_OK) {
        status = scoring_answer(scoring, nothing_known, NULL);
    }
    umkm_business_free(nothing_known);
    if (status != UMKM_OK) {
        return status;
    }
    rows->in_force = scoring->score.in_force != 0;
    rows->review_overdue = scoring->score.review_overdue != 0;
    list_codes(scoring, umkm_score_knock_out_at, &rows->knock_outs);
    list_codes(scoring, umkm_score_referral_at, &rows->referrals);
    for (int32_t i = 0; i < UMKM_BANDS_MAX; i++) {
        if (umkm_scorecard_band_at(session->rules, scoring->card.scorecard, i, &band) == UMKM_OK) {
            rows->bands[i] = band.code;
        }
    }
    return UMKM_OK;
}

void scoring_rows_end(struct scoring *scoring)
{
    memory_free(scoring->rows);
    scoring->rows = NULL;
}

umkm_status scoring_columns(struct scoring *scoring, const struct fact_columns *facts)
{
    umkm_status status = scoring->rows == NULL ? begin(scoring) : UMKM_OK;
    struct scoring_rows *rows = scoring->rows;
    umkm_score_output output = {.struct_size = sizeof output,
                                .score = rows->score,
                                .lowest = rows->lowest,
                                .highest = rows->highest,
                                .completeness = rows->completeness,
                                .band = rows->band,
                                .knock_outs = rows->knocked_out,
                                .knock_outs_unknown = rows->knock_outs_open,
                                .referrals = rows->referred,
                                .referrals_unknown = rows->referrals_open,
                                .stale = rows->stale};

    for (size_t i = 0; i < REASON_COLUMNS; i++) {
        output.reason[i] = rows->reasons[i];
    }
    if (status != UMKM_OK) {
        return status;
    }
    return umkm_score_batch(scoring->context, 0, facts->fields, facts->columns, facts->count, &output, NULL, NULL);
}

umkm_status scoring_take(struct scoring *scoring, size_t row)
{
    const struct scoring_rows *rows = scoring->rows;

    if (rows->band[row] == UMKM_BAND_INVALID) {
        return UMKM_E_INCONSISTENT;
    }
    scoring->row = row;
    scoring->score.band = rows->band[row];
    scoring->score.knock_outs_unknown = rows->knock_outs_open[row] != 0;
    return UMKM_OK;
}

/* "KO01;KO03": those that apply. */
static void add_applying(struct scoring *scoring, struct cells *cells, const struct flag_codes *flags, uint64_t applying)
{
    struct buffer *codes = &scoring->codes;

    buffer_clear(codes);
    for (uint64_t left = applying; left != 0; left &= left - 1) {
        buffer_text(codes, codes->length > 0 ? ";" : "");
        buffer_text(codes, flags->list[__builtin_ctzll(left)]);
    }
    cells_add(cells, buffer_string(codes), codes->length);
}

void scoring_cells(struct scoring *scoring, struct cells *cells)
{
    const struct scoring_rows *rows = scoring->rows;
    const size_t row = scoring->row;

    cells_int(cells, rows->score[row]);
    cells_int(cells, rows->lowest[row]);
    cells_int(cells, rows->highest[row]);
    cells_int(cells, rows->completeness[row]);
    cells_text(cells, rows->bands[rows->band[row]]);
    for (size_t i = 0; i < REASON_COLUMNS; i++) {
        const char *code =
            umkm_scorecard_reason_code(scoring->session->rules, scoring->card.scorecard, rows->reasons[i][row]);

        cells_text(cells, code != NULL ? code : "");
    }
    add_applying(scoring, cells, &rows->knock_outs, rows->knocked_out[row]);
    add_applying(scoring, cells, &rows->referrals, rows->referred[row]);
}

static void add_code(struct buffer *codes, const char *warning, const char *what)
{
    buffer_text(codes, codes->length > 0 ? ";" : "");
    buffer_text(codes, warning);
    buffer_text(codes, "(");
    buffer_text(codes, what);
    buffer_text(codes, ")");
}

static void add_unanswered(struct buffer *codes, const struct flag_codes *flags, uint64_t unknown)
{
    for (uint64_t left = unknown; left != 0; left &= left - 1) {
        add_code(codes, "UNANSWERED", flags->list[__builtin_ctzll(left)]);
    }
}

/* The characteristics whose facts are too old. */
static void add_stale(const struct scoring *scoring, struct buffer *codes, uint8_t stale)
{
    const umkm_rules *rules = scoring->session->rules;
    umkm_scorecard_characteristic about = {.struct_size = sizeof about};

    for (int32_t i = 0; stale != 0 && umkm_scorecard_characteristic_at(rules, scoring->card.scorecard, i, &about) == UMKM_OK;
         i++) {
        if (about.age >= 0 && (stale >> about.age & 1) != 0) {
            add_code(codes, "STALE", about.code);
        }
    }
}

void scoring_warnings(const struct scoring *scoring, struct buffer *codes)
{
    const struct scoring_rows *rows = scoring->rows;

    if (!rows->in_force) {
        add_code(codes, "SCORECARD_NOT_IN_FORCE", scoring->card.id);
    }
    if (rows->review_overdue) {
        add_code(codes, "REVIEW_OVERDUE", scoring->card.id);
    }
    add_stale(scoring, codes, rows->stale[scoring->row]);
    add_unanswered(codes, &rows->knock_outs, rows->knock_outs_open[scoring->row]);
    add_unanswered(codes, &rows->referrals, rows->referrals_open[scoring->row]);
}
