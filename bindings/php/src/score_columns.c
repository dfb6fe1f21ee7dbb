/* SPDX-License-Identifier: MIT */
/* Readiness scores of columns. */
#include "columns.h"

/* The columns of answers, in their order; the reasons follow. */
static const struct {
    const char *name;
    enum umkm_php_element element;
} COLUMNS[] = {
    {"score", UMKM_PHP_NUMBERS},      {"lowest", UMKM_PHP_NUMBERS}, {"highest", UMKM_PHP_NUMBERS},
    {"completeness", UMKM_PHP_BYTES}, {"band", UMKM_PHP_BYTES},
};

enum { FIXED = sizeof COLUMNS / sizeof COLUMNS[0], MOST = FIXED + UMKM_SCORE_REASONS_MAX };

struct scoring {
    const umkm_rules *rules;
    const struct umkm_php_columns *columns;
    const struct umkm_php_options *options;
    size_t count; /* of rooms */
    zend_string *rooms[MOST];
    umkm_score_counts counts;
    umkm_error error;
};

static void add_bands(zval *answer, const struct scoring *scoring)
{
    umkm_scorecard_band band = {.struct_size = sizeof band};
    zval names;
    zval all;
    zval by_band;
    array_init(&names);
    array_init(&all);
    array_init(&by_band);
    umkm_php_add_rows(&all, scoring->counts.rows, scoring->counts.invalid, scoring->counts.first_invalid);
    for (int32_t i = 0; umkm_scorecard_band_at(scoring->rules, scoring->counts.scorecard, i, &band) == UMKM_OK; i++) {
        add_next_index_string(&names, band.code);
        add_assoc_long(&by_band, band.code, scoring->counts.by_band[i]);
    }
    add_assoc_zval(&all, "by_band", &by_band);
    add_assoc_zval(answer, "bands", &names);
    add_assoc_zval(answer, "counts", &all);
}

static void add_reasons(zval *answer, const struct scoring *scoring)
{
    zval codes;
    const char *code;
    char key[16];
    for (size_t i = FIXED; i < scoring->count; i++) {
        (void)snprintf(key, sizeof key, "reason_%zu", i - FIXED + 1);
        umkm_php_add_column(answer, key, scoring->rooms[i], UMKM_PHP_NUMBERS, scoring->options->packed != 0);
    }
    array_init(&codes);
    for (int32_t i = 0; (code = umkm_scorecard_reason_code(scoring->rules, scoring->counts.scorecard, i)) != NULL; i++) {
        add_next_index_string(&codes, code);
    }
    add_assoc_zval(answer, "reason_codes", &codes);
}

static void add_card(zval *answer, const struct scoring *scoring)
{
    umkm_scorecard card = {.struct_size = sizeof card};
    if (umkm_scorecard_info(scoring->rules, scoring->counts.scorecard, &card) == UMKM_OK) {
        add_assoc_string(answer, "scorecard", card.id);
        add_assoc_string(answer, "version", card.version);
    }
}

/* Nothing of PHP's memory is asked for while the context lives: a fatal error cannot leave it behind. */
static umkm_status run(struct scoring *scoring)
{
    umkm_score_output output = {.struct_size = sizeof output,
                                .score = (void *)ZSTR_VAL(scoring->rooms[0]),
                                .lowest = (void *)ZSTR_VAL(scoring->rooms[1]),
                                .highest = (void *)ZSTR_VAL(scoring->rooms[2]),
                                .completeness = (void *)ZSTR_VAL(scoring->rooms[3]),
                                .band = (void *)ZSTR_VAL(scoring->rooms[4])};
    umkm_score_options options;
    umkm_score_context *context = NULL;
    umkm_status status;
    umkm_score_options_init(&options);
    options.scorecard = scoring->options->scorecard;
    for (size_t i = FIXED; i < scoring->count; i++) {
        output.reason[i - FIXED] = (void *)ZSTR_VAL(scoring->rooms[i]);
    }
    status = umkm_score_context_new(scoring->rules, &options, &context, &scoring->error);
    if (status == UMKM_OK) {
        status =
            umkm_score_batch(context, scoring->options->classify.as_of, scoring->columns->fields, scoring->columns->views,
                             scoring->columns->count, &output, &scoring->counts, &scoring->error);
    }
    umkm_score_context_free(context);
    return status;
}

static void make_rooms(struct scoring *scoring)
{
    scoring->count = FIXED + (size_t)scoring->options->reasons;
    for (size_t i = 0; i < scoring->count; i++) {
        bool bytes = i < FIXED && COLUMNS[i].element == UMKM_PHP_BYTES;
        scoring->rooms[i] = umkm_php_room(scoring->columns->rows, bytes ? 1 : sizeof(int32_t));
    }
}

static void score_read(struct scoring *scoring, zval *answer)
{
    umkm_status status;
    umkm_error_init(&scoring->error);
    make_rooms(scoring);
    status = run(scoring);
    if (status != UMKM_OK) {
        for (size_t i = 0; i < scoring->count; i++) {
            zend_string_release(scoring->rooms[i]);
        }
        umkm_php_throw(1, status, &scoring->error, NULL);
        return;
    }
    array_init(answer);
    for (size_t i = 0; i < FIXED; i++) {
        umkm_php_add_column(answer, COLUMNS[i].name, scoring->rooms[i], COLUMNS[i].element, scoring->options->packed != 0);
    }
    add_reasons(answer, scoring);
    add_card(answer, scoring);
    add_bands(answer, scoring);
}

void umkm_php_score_columns(const HashTable *columns, const HashTable *options, zval *answer)
{
    const umkm_rules *rules = umkm_php_rules();
    struct umkm_php_columns read;
    struct umkm_php_options asked;
    if (rules == NULL || !umkm_php_read_options(options, UMKM_PHP_SCORE_COLUMNS, &asked)) {
        return;
    }
    if (umkm_php_columns_read(columns, &read)) {
        struct scoring scoring = {
            .rules = rules, .columns = &read, .options = &asked, .counts = {.struct_size = sizeof scoring.counts}};
        score_read(&scoring, answer);
    }
    umkm_php_columns_free(&read);
}
