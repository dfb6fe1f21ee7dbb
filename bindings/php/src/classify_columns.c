/* SPDX-License-Identifier: MIT */
/* Size classes of columns. */
#include "columns.h"

struct answers {
    zend_string *size_class;
    zend_string *decided_by;
    zend_string *conflict;
};

static void add_counts(zval *answer, const umkm_classify_counts *counts)
{
    zval all;
    zval classes;
    array_init(&all);
    array_init(&classes);
    umkm_php_add_rows(&all, counts->rows, counts->invalid, counts->first_invalid);
    add_assoc_long(&all, "conflicts", counts->conflicts);
    for (int32_t i = UMKM_SIZE_UNKNOWN; i <= UMKM_SIZE_LARGE; i++) {
        add_assoc_long(&classes, umkm_size_name(i), counts->by_class[i]);
    }
    add_assoc_zval(&all, "by_class", &classes);
    add_assoc_zval(answer, "counts", &all);
}

static void add_regime(zval *answer, const umkm_rules *rules, int32_t regime)
{
    umkm_regime info = {.struct_size = sizeof info};
    int32_t measures[UMKM_MEASURES_MAX];
    int32_t count = umkm_regime_measures(rules, regime, measures);
    zval names;
    if (umkm_regime_info(rules, regime, &info) == UMKM_OK) {
        add_assoc_string(answer, "regime", info.id);
    } else {
        add_assoc_null(answer, "regime");
    }
    array_init(&names);
    for (int32_t i = 0; i < count; i++) {
        add_index_string(&names, (zend_ulong)measures[i], umkm_measure_name(measures[i]));
    }
    add_assoc_zval(answer, "measures", &names);
}

static umkm_status classify(const umkm_rules *rules, const struct umkm_php_columns *columns,
                            const struct umkm_php_options *options, const struct answers *answers,
                            umkm_classify_counts *counts, umkm_error *error)
{
    umkm_classify_output output = {.struct_size = sizeof output,
                                   .size_class = (uint8_t *)ZSTR_VAL(answers->size_class),
                                   .decided_by = (uint8_t *)ZSTR_VAL(answers->decided_by),
                                   .conflict = (uint8_t *)ZSTR_VAL(answers->conflict)};
    umkm_status status = umkm_classify_batch(rules, &options->classify, columns->fields, columns->views, columns->count,
                                             &output, counts, error);
    return status == UMKM_E_NO_REGIME ? UMKM_OK : status; /* every class is unknown then */
}

static void classify_read(const umkm_rules *rules, const struct umkm_php_columns *columns,
                          const struct umkm_php_options *options, zval *answer)
{
    const struct answers answers = {umkm_php_room(columns->rows, 1), umkm_php_room(columns->rows, 1),
                                    umkm_php_room(columns->rows, 1)};
    umkm_classify_counts counts = {.struct_size = sizeof counts};
    umkm_error error;
    umkm_status status;
    umkm_error_init(&error);
    status = classify(rules, columns, options, &answers, &counts, &error);
    if (status != UMKM_OK) {
        zend_string_release(answers.size_class);
        zend_string_release(answers.decided_by);
        zend_string_release(answers.conflict);
        umkm_php_throw(1, status, &error, NULL);
        return;
    }
    array_init(answer);
    umkm_php_add_column(answer, "size_class", answers.size_class, UMKM_PHP_BYTES, options->packed != 0);
    umkm_php_add_column(answer, "decided_by", answers.decided_by, UMKM_PHP_BYTES, options->packed != 0);
    umkm_php_add_column(answer, "conflict", answers.conflict, UMKM_PHP_FLAGS, options->packed != 0);
    add_regime(answer, rules, counts.regime);
    add_counts(answer, &counts);
}

/* A column that has no say in the class is a mistake of the caller; which one, the library does not tell. */
static bool all_read(const struct umkm_php_columns *columns)
{
    for (size_t i = 0; i < columns->count; i++) {
        int32_t field = columns->fields[i];
        if (umkm_classify_reads(field) == 0) {
            char path[UMKM_PHP_PATH_SIZE];
            (void)snprintf(path, sizeof path, "/%s", umkm_field_name(field));
            umkm_php_refuse(1, UMKM_E_NAME, field, path, "klasifikasi tidak membaca kolom ini",
                            "classification does not read this column");
            return false;
        }
    }
    return true;
}

void umkm_php_classify_columns(const HashTable *columns, const HashTable *options, zval *answer)
{
    const umkm_rules *rules = umkm_php_rules();
    struct umkm_php_columns read;
    struct umkm_php_options asked;
    if (rules == NULL || !umkm_php_read_options(options, UMKM_PHP_CLASSIFY_COLUMNS, &asked)) {
        return;
    }
    if (umkm_php_columns_read(columns, &read) && all_read(&read)) {
        classify_read(rules, &read, &asked, answer);
    }
    umkm_php_columns_free(&read);
}
