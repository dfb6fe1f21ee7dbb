/* SPDX-License-Identifier: MIT */
/*
 * Options of every kind, of any size and with any numbers in them, in blocks of exactly that size: a call uses them or
 * refuses them with a complete error, and reads nothing beyond. What is accepted has the members that the size reaches;
 * those that it does not reach have their defaults.
 */
#include "fuzz/document.h"
#include "fuzz/source.h"

enum { LONGEST = 96, RECORD_SIZE = 262144, ROWS = 3 };

/* Numbers as they could be meant; at times any. The tail beyond the struct is zero, mostly. */
static void *new_options(struct source *source, size_t usual, uint32_t *size)
{
    static const int32_t DAYS[] = {20261121, 20201201, 0, 20260230};
    const uint8_t pick = take(source);
    unsigned char *block;

    *size = pick < 96 ? (uint32_t)usual : pick % (LONGEST + 1);
    block = calloc(1, *size > sizeof *size ? *size : sizeof *size);
    MUST(block != NULL);
    for (size_t i = sizeof *size; i + sizeof(int32_t) <= *size && i < usual; i += sizeof(int32_t)) {
        const int32_t number = i == sizeof *size ? DAYS[take(source) % 4] : take_handle(source) % 8;
        memcpy(block + i, &number, sizeof number);
    }
    if (*size > usual && take(source) % 4 == 0) {
        block[*size - 1] = take(source);
    }
    memcpy(block, size, sizeof *size);
    return block;
}

static void check_refusal(umkm_status status, const umkm_error *error)
{
    MUST(status != UMKM_E_MEMORY);
    check_error(error, status, 0);
}

static void classify(struct source *source)
{
    uint32_t size;
    umkm_classify_options *options = new_options(source, sizeof *options, &size);
    umkm_classify_options whole;
    umkm_classification result;
    umkm_classification again;
    umkm_error error;
    umkm_status status;

    umkm_error_init(&error);
    umkm_classification_init(&result);
    umkm_classification_init(&again);
    status = umkm_classify(built_in(), rich_business(), options, &result, &error);
    check_refusal(status, &error);
    if (status == UMKM_OK) {
        umkm_classify_options_init(&whole);
        memcpy((char *)&whole + sizeof size, (char *)options + sizeof size,
               (size < sizeof whole ? size : sizeof whole) - sizeof size);
        MUST(umkm_classify(built_in(), rich_business(), &whole, &again, NULL) == UMKM_OK);
        MUST(memcmp(&result, &again, sizeof result) == 0);
    }
    free(options);
}

static void score(struct source *source)
{
    uint32_t size;
    umkm_score_options *options = new_options(source, sizeof *options, &size);
    umkm_score_context *context = NULL;
    umkm_error error;
    umkm_status status;

    umkm_error_init(&error);
    status = umkm_score_context_new(built_in(), options, &context, &error);
    check_refusal(status, &error);
    MUST((status == UMKM_OK) == (context != NULL));
    umkm_score_context_free(context);
    free(options);
}

static void programme(struct source *source)
{
    uint32_t size;
    umkm_programme_options *options = new_options(source, sizeof *options, &size);
    umkm_programme_result *result = NULL;
    umkm_error error;
    umkm_status status;

    MUST(umkm_programme_result_new(built_in(), &result) == UMKM_OK);
    umkm_error_init(&error);
    status = umkm_programme_check(rich_business(), options, result, &error);
    check_refusal(status, &error);
    MUST(status == UMKM_OK || umkm_programme_answer_count(result) == 0);
    umkm_programme_result_free(result);
    free(options);
}

static void decide(struct source *source)
{
    static char record[RECORD_SIZE];
    static const char *const CARDS[] = {NULL, "KP-1", "kp-1", "NO-1", ""};
    static const char *const PROGRAMMES[] = {NULL, "KUR-MIKRO", "NO-1", ""};
    uint32_t inner;
    umkm_classify_options *classify_options = new_options(source, sizeof *classify_options, &inner);
    umkm_decision_options options;
    umkm_error error;
    umkm_status status;
    size_t needed = 0;

    umkm_error_init(&error);
    umkm_decision_options_init(&options);
    options.sections = take_handle(source) % 9;
    options.classify = take(source) % 32 == 0 ? NULL : classify_options;
    options.scorecard = CARDS[take(source) % 5];
    options.programme = PROGRAMMES[take(source) % 4];
    options.standing = take_handle(source) % 5;
    options.announced = take(source) % 2;
    options.pretty = take(source) % 2;
    status = umkm_decision_json(built_in(), rich_business(), &options, record, sizeof record, &needed, &error);
    check_refusal(status, &error);
    if (status == UMKM_OK) {
        MUST(needed == strlen(record) + 1 && record[0] == '{' && record[needed - 2] == '}');
    }
    free(classify_options);
}

static void batches(struct source *source)
{
    static const int64_t SALES[ROWS] = {1, 5000000000, -1};
    static const int32_t FIELDS[] = {UMKM_FIELD_ANNUAL_SALES};
    const umkm_column column = {SALES, NULL, 0, ROWS, UMKM_COLUMN_INT64, 0};
    uint8_t answers[ROWS];
    uint8_t *lists[64] = {answers};
    uint32_t sizes[2];
    umkm_classify_options *how = new_options(source, sizeof *how, &sizes[0]);
    umkm_programme_options *checked = new_options(source, sizeof *checked, &sizes[1]);
    umkm_classify_output output = {.struct_size = sizeof output, .size_class = answers};
    umkm_score_output scored = {.struct_size = sizeof scored, .band = answers};
    umkm_programme_output listed = {.struct_size = sizeof listed, .count = take_handle(source) % 65, .answer = lists};
    umkm_score_context *context = NULL;
    umkm_programme_result *result = NULL;
    umkm_error error;

    umkm_error_init(&error);
    check_refusal(umkm_classify_batch(built_in(), how, FIELDS, &column, 1, &output, NULL, &error), &error);
    umkm_error_init(&error);
    MUST(umkm_programme_result_new(built_in(), &result) == UMKM_OK);
    MUST(umkm_programme_count(built_in()) <= 64);
    check_refusal(umkm_programme_batch(checked, result, FIELDS, &column, 1, lists, NULL, &error), &error);
    umkm_error_init(&error);
    check_refusal(umkm_programme_batch_answers(checked, result, FIELDS, &column, 1, &listed, NULL, &error), &error);
    umkm_error_init(&error);
    MUST(umkm_score_context_new(built_in(), NULL, &context, NULL) == UMKM_OK);
    check_refusal(umkm_score_batch(context, take_handle(source), FIELDS, &column, 1, &scored, NULL, &error), &error);
    umkm_score_context_free(context);
    umkm_programme_result_free(result);
    free(how);
    free(checked);
}

static void (*const KINDS[])(struct source *) = {classify, score, programme, decide, batches};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct source source = {data, size};

    KINDS[take(&source) % (sizeof KINDS / sizeof KINDS[0])](&source);
    return 0;
}
