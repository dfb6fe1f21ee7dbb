/* SPDX-License-Identifier: MIT */
/*
 * Says everything that the library answers to the files it is given and to businesses made by rule, so that two machines can
 * be compared byte by byte. It needs nothing but the library.
 *
 *     answers FILE...
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

enum { BUSINESSES = 400, ROWS = 1000, COLUMNS = 6, FAULTS = 4, DAY = 20261121, RECORD_SIZE = 262144 };

static umkm_rules *rules;
static umkm_business *business;
static uint64_t seed = 20261121;

static void must(const char *what, umkm_status status)
{
    if (status != UMKM_OK) {
        printf("%s: %s\n", what, umkm_status_name(status));
        exit(EXIT_FAILURE);
    }
}

/* Knuth's MMIX generator; the high bits are the good ones. */
static uint64_t next(uint64_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (seed >> 33) % below;
}

static void show_error(umkm_status status, const umkm_error *error)
{
    printf("%s|%d|%d|%" PRId64 "|%s|%s|%s\n", umkm_status_name(status), (int)error->field, (int)error->line, error->offset,
           error->path, error->message_id, error->message_en);
}

/* ---- Files ---- */

static char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    long end = -1;

    if (file != NULL && fseek(file, 0, SEEK_END) == 0) {
        end = ftell(file);
        rewind(file);
    }
    if (end >= 0) {
        *size = (size_t)end;
        text = malloc(*size + 1);
    }
    if (text == NULL || fread(text, 1, *size, file) != *size) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    (void)fclose(file);
    return text;
}

/* A piece of text as an amount, a day, a name and a word for "not known". */
static void show_piece(const char *text, size_t length)
{
    int64_t amount = 0;
    int32_t number = 0;
    umkm_error error;

    umkm_error_init(&error);
    show_error(umkm_rupiah_parse(text, length, UMKM_UNIT_RUPIAH, &amount, &error), &error);
    umkm_error_init(&error);
    show_error(umkm_date_parse(text, length, UMKM_DATE_FILES, &number, &error), &error);
    printf("%" PRId64 " %d", amount, (int)number);
    printf(" %d", umkm_field_find(text, length, &number) == UMKM_OK ? (int)number : 0);
    printf(" %d\n", (int)umkm_text_means_unknown(text, length));
}

static void show_pieces(const char *text, size_t size)
{
    size_t start = 0;

    for (size_t i = 0; i <= size; i++) {
        if (i == size || strchr(",;\"\n", text[i]) != NULL) {
            show_piece(text + start, i - start);
            start = i + 1;
        }
    }
}

static void show_record(void)
{
    static char record[RECORD_SIZE];
    umkm_classify_options classify;
    umkm_decision_options options;
    umkm_error error;
    umkm_status status;

    umkm_error_init(&error);
    umkm_classify_options_init(&classify);
    classify.as_of = DAY;
    classify.basis = (int32_t)next(6);
    umkm_decision_options_init(&options);
    options.sections = UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_SCORE | UMKM_SECTION_PROGRAMMES;
    options.classify = &classify;
    options.announced = 1;
    record[0] = '\0';
    status = umkm_decision_json(rules, business, &options, record, sizeof record, NULL, &error);
    puts(record);
    show_error(status, &error);
}

static void show_file(const char *path)
{
    umkm_error faults[FAULTS];
    umkm_error error;
    size_t count = 0;
    size_t size = 0;
    char *text = read_file(path, &size);
    umkm_status status;

    for (int i = 0; i < FAULTS; i++) {
        umkm_error_init(&faults[i]);
    }
    umkm_error_init(&error);
    printf("file %zu\n", size);
    status = umkm_business_from_json(business, text, size, 0, &error);
    show_error(status, &error);
    if (status == UMKM_OK) {
        show_record();
    }
    status = umkm_rules_check(rules, text, size, faults, FAULTS, &count);
    printf("%s %zu\n", umkm_status_name(status), count);
    for (size_t i = 0; i < count && i < FAULTS; i++) {
        show_error(faults[i].status, &faults[i]);
    }
    if (size < 65536) {
        show_pieces(text, size);
    }
    free(text);
}

/* ---- Businesses ---- */

/* Mostly a value that the field admits. */
static int64_t make_value(const umkm_field_description *field)
{
    static const int64_t AMOUNTS[] = {0, 1, 300000000, 1000000000, 2000000000, 5000000000, 15000000000, 50000000000};
    static const int64_t DAYS[] = {20100101, 20210201, 20210202, 20251231, 20261121, 20240229};
    int64_t value = 0;

    switch (field->type) {
    case UMKM_TYPE_MONEY:
        return AMOUNTS[next(8)] + (int64_t)next(3) - 1;
    case UMKM_TYPE_DATE:
        return DAYS[next(6)];
    case UMKM_TYPE_ENUM:
        (void)umkm_enum_at(field->field, (size_t)next(6), &value, NULL, NULL);
        return value;
    default:
        return (int64_t)next(field->type == UMKM_TYPE_BOOL ? 2 : 60);
    }
}

static void make_business(uint64_t share)
{
    must("clear", umkm_business_clear(business));
    for (size_t i = 0; i < umkm_field_count(); i++) {
        umkm_field_description field = {.struct_size = sizeof field};
        umkm_error error;
        int32_t number = 0;

        umkm_error_init(&error);
        must("field", umkm_field_at(i, &number));
        must("field", umkm_field_info(number, &field));
        if (field.type != UMKM_TYPE_TEXT && next(100) < share &&
            umkm_business_set(business, number, make_value(&field), &error) != UMKM_OK) {
            show_error(error.status, &error);
        }
    }
}

static void show_measures(void)
{
    for (int32_t i = 1; i < UMKM_MEASURE_END; i++) {
        umkm_measure_value value = {.struct_size = sizeof value};
        umkm_status status = umkm_business_measure(business, i, DAY, &value);

        printf("%d %s %d %" PRId64 "/%" PRId64 " %" PRId64 "\n", (int)i, umkm_status_name(status), (int)value.state,
               value.numerator, value.denominator, value.upper);
    }
}

/* ---- Columns ---- */

static int64_t values[COLUMNS][ROWS];
static uint8_t known[ROWS / 8 + 1];
static const int32_t FIELDS[COLUMNS] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_BUSINESS_CAPITAL, UMKM_FIELD_NET_WORTH,
                                        UMKM_FIELD_WORKERS,      UMKM_FIELD_FOUNDED_ON,       UMKM_FIELD_REQUESTED_AMOUNT};

static void make_columns(umkm_column *columns)
{
    for (size_t i = 0; i < sizeof known; i++) {
        known[i] = (uint8_t)next(256);
    }
    for (size_t c = 0; c < COLUMNS; c++) {
        umkm_field_description field = {.struct_size = sizeof field};

        must("field", umkm_field_info(FIELDS[c], &field));
        for (size_t i = 0; i < ROWS; i++) {
            values[c][i] = make_value(&field);
        }
        columns[c] = (umkm_column){values[c], c % 2 ? known : NULL, 0, ROWS, UMKM_COLUMN_INT64, 0};
    }
}

static void show_columns(void)
{
    static uint8_t classes[ROWS];
    static uint8_t conflict[ROWS];
    static uint8_t bands[ROWS];
    static uint8_t answers[ROWS];
    static int32_t scores[ROWS];
    uint8_t *lists[1] = {answers};
    const umkm_classify_output class_output = {
        .struct_size = sizeof class_output, .size_class = classes, .conflict = conflict};
    const umkm_score_output score_output = {.struct_size = sizeof score_output, .score = scores, .band = bands};
    umkm_classify_options classify;
    umkm_programme_options programme;
    umkm_score_context *context = NULL;
    umkm_programme_result *result = NULL;
    umkm_column columns[COLUMNS];

    umkm_classify_options_init(&classify);
    umkm_programme_options_init(&programme);
    classify.as_of = DAY;
    programme.as_of = DAY;
    programme.programme = 1;
    make_columns(columns);
    must("context", umkm_score_context_new(rules, NULL, &context, NULL));
    must("result", umkm_programme_result_new(rules, &result));
    must("classes", umkm_classify_batch(rules, &classify, FIELDS, columns, COLUMNS, &class_output, NULL, NULL));
    must("scores", umkm_score_batch(context, DAY, FIELDS, columns, COLUMNS, &score_output, NULL, NULL));
    must("answers", umkm_programme_batch(&programme, result, FIELDS, columns, COLUMNS, lists, NULL, NULL));
    for (size_t i = 0; i < ROWS; i++) {
        printf("%d %d %d %d %d\n", classes[i], conflict[i], (int)scores[i], bands[i], answers[i]);
    }
    umkm_programme_result_free(result);
    umkm_score_context_free(context);
}

int main(int argc, char **argv)
{
    must("rules", umkm_rules_new(&rules, NULL));
    must("business", umkm_business_new(&business));
    for (int i = 1; i < argc; i++) {
        show_file(argv[i]);
    }
    for (uint64_t i = 0; i < BUSINESSES; i++) {
        make_business(i % 100);
        show_measures();
        show_record();
    }
    show_columns();
    umkm_business_free(business);
    umkm_rules_release(rules);
    return EXIT_SUCCESS;
}
