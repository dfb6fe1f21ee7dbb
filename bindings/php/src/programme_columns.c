/* SPDX-License-Identifier: MIT */
/* Programme answers of columns. */
#include "columns.h"

struct checking {
    const umkm_rules *rules;
    const struct umkm_php_columns *columns;
    const struct umkm_php_options *options;
    size_t count; /* of programmes */
    zend_string **rooms;
    uint8_t **answers;
    umkm_programme_counts counts;
    umkm_error error;
};

static void make_rooms(struct checking *checking)
{
    int32_t only = checking->options->programme;
    checking->count = (size_t)umkm_programme_count(checking->rules);
    checking->rooms = ecalloc(checking->count + 1, sizeof *checking->rooms);
    checking->answers = ecalloc(checking->count + 1, sizeof *checking->answers);
    for (size_t i = 0; i < checking->count; i++) {
        if (only == 0 || only == (int32_t)i + 1) {
            checking->rooms[i] = umkm_php_room(checking->columns->rows, 1);
            checking->answers[i] = (uint8_t *)ZSTR_VAL(checking->rooms[i]);
        }
    }
}

static void free_rooms(struct checking *checking)
{
    for (size_t i = 0; i < checking->count; i++) {
        if (checking->rooms[i] != NULL) {
            zend_string_release(checking->rooms[i]);
        }
    }
    efree(checking->rooms);
    efree(checking->answers);
}

/* Nothing of PHP's memory is asked for while the result lives: a fatal error cannot leave it behind. */
static umkm_status run(struct checking *checking)
{
    umkm_programme_options options;
    umkm_programme_result *result = NULL;
    umkm_status status = umkm_programme_result_new(checking->rules, &result);
    umkm_programme_options_init(&options);
    options.as_of = checking->options->classify.as_of;
    options.programme = checking->options->programme;
    options.standing = checking->options->decision.standing;
    options.skip_changes = 1;
    if (status == UMKM_OK) {
        status = umkm_programme_batch(&options, result, checking->columns->fields, checking->columns->views,
                                      checking->columns->count, checking->answers, &checking->counts, &checking->error);
    }
    umkm_programme_result_free(result);
    return status;
}

static void add_answers(zval *answer, struct checking *checking)
{
    umkm_programme info = {.struct_size = sizeof info};
    zval answers;
    array_init(&answers);
    for (size_t i = 0; i < checking->count; i++) {
        if (checking->rooms[i] != NULL && umkm_programme_info(checking->rules, (int32_t)i + 1, &info) == UMKM_OK) {
            umkm_php_add_column(&answers, info.id, checking->rooms[i], UMKM_PHP_BYTES, checking->options->packed != 0);
            checking->rooms[i] = NULL;
        }
    }
    add_assoc_zval(answer, "answers", &answers);
}

static void check_read(struct checking *checking, zval *answer)
{
    umkm_status status;
    zval counts;
    umkm_error_init(&checking->error);
    make_rooms(checking);
    status = run(checking);
    if (status != UMKM_OK) {
        free_rooms(checking);
        umkm_php_throw(1, status, &checking->error, NULL);
        return;
    }
    array_init(answer);
    array_init(&counts);
    add_answers(answer, checking);
    umkm_php_add_rows(&counts, checking->counts.rows, checking->counts.invalid, checking->counts.first_invalid);
    add_assoc_zval(answer, "counts", &counts);
    free_rooms(checking);
}

void umkm_php_programme_columns(const HashTable *columns, const HashTable *options, zval *answer)
{
    const umkm_rules *rules = umkm_php_rules();
    struct umkm_php_columns read;
    struct umkm_php_options asked;
    if (rules == NULL || !umkm_php_read_options(options, UMKM_PHP_PROGRAMME_COLUMNS, &asked)) {
        return;
    }
    if (umkm_php_columns_read(columns, &read)) {
        struct checking checking = {
            .rules = rules, .columns = &read, .options = &asked, .counts = {.struct_size = sizeof checking.counts}};
        check_read(&checking, answer);
    }
    umkm_php_columns_free(&read);
}
