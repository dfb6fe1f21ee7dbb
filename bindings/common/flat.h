/* SPDX-License-Identifier: MIT */
/*
 * The library as flat functions, for languages: no structure crosses, only numbers, texts, handles and columns.
 *
 * Every function that can fail takes the error record first; it has failed when failure->status is not UMKM_OK. What it
 * gives back comes last. A day without a regime is an answer here (class unknown, warning NO_REGIME), not a failure.
 */
#ifndef UMKM_BINDINGS_FLAT_H
#define UMKM_BINDINGS_FLAT_H

#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

/* A text that the caller frees. */
typedef struct flat_text {
    char *data;
    size_t length; /* without the final NUL */
} flat_text;

/* A flat record of named cells, to become a tuple or an array of the language. Names and texts are borrowed. */
enum { FLAT_CELLS_MAX = 24 };
enum { FLAT_NUMBER = 0, FLAT_TEXT = 1 };

typedef struct flat_cell {
    const char *name;
    int32_t kind;
    int64_t number;
    const char *text; /* NULL: none */
} flat_cell;

typedef struct flat_row {
    size_t count;
    flat_cell cells[FLAT_CELLS_MAX];
} flat_row;

static inline void flat_number(flat_row *row, const char *name, int64_t number)
{
    row->cells[row->count++] = (flat_cell){name, FLAT_NUMBER, number, NULL};
}

static inline void flat_string(flat_row *row, const char *name, const char *text)
{
    row->cells[row->count++] = (flat_cell){name, FLAT_TEXT, 0, text};
}

/* Notes the status of a call; where the call has written no message, the general text of the status is one. */
static inline int flat_failed(umkm_error *failure, umkm_status status)
{
    failure->status = status;
    if (status != UMKM_OK && failure->message_id[0] == '\0') {
        strncpy(failure->message_id, umkm_status_text(status, UMKM_LANG_ID), sizeof failure->message_id - 1);
        strncpy(failure->message_en, umkm_status_text(status, UMKM_LANG_EN), sizeof failure->message_en - 1);
    }
    return status != UMKM_OK;
}

/* As above, where a day without a regime is an answer. */
static inline int flat_unanswered(umkm_error *failure, umkm_status status)
{
    return flat_failed(failure, status == UMKM_E_NO_REGIME ? UMKM_OK : status);
}

static inline void flat_allocate(umkm_error *failure, flat_text *text, size_t size)
{
    text->data = malloc(size);
    text->length = size - 1;
    flat_failed(failure, text->data == NULL ? UMKM_E_MEMORY : UMKM_OK);
}

/* ---- Rules ---------------------------------------------------------------------------------------------------------- */

static inline void flat_rules_new(umkm_error *failure, umkm_rules **rules)
{
    flat_failed(failure, umkm_rules_new(rules, failure));
}

static inline void flat_rules_with(umkm_error *failure, const umkm_rules *base, const char *text, size_t length,
                                   umkm_rules **rules)
{
    flat_failed(failure, umkm_rules_with(base, text, length, rules, failure));
}

static inline void flat_document(umkm_error *failure, const umkm_rules *rules, size_t index, flat_row *row)
{
    umkm_document document = {.struct_size = sizeof document};
    if (!flat_failed(failure, umkm_rules_document(rules, index, &document))) {
        flat_number(row, "kind", document.kind);
        flat_string(row, "id", document.id);
        flat_string(row, "version", document.version);
        flat_string(row, "sha256", document.sha256);
        flat_number(row, "built_in", document.built_in);
    }
}

static inline void flat_document_text(umkm_error *failure, const umkm_rules *rules, size_t index, flat_text *text)
{
    size_t needed = 0;
    umkm_status status = umkm_rules_document_text(rules, index, NULL, 0, &needed);
    if (status != UMKM_OK && status != UMKM_E_BUFFER) {
        flat_failed(failure, status);
        return;
    }
    flat_allocate(failure, text, needed);
    if (failure->status == UMKM_OK) {
        flat_failed(failure, umkm_rules_document_text(rules, index, text->data, needed, NULL));
    }
}

/* ---- Names ---------------------------------------------------------------------------------------------------------- */

static inline void flat_status_at(umkm_error *failure, size_t index, int32_t *number)
{
    flat_failed(failure, umkm_status_at(index, number));
}

static inline void flat_field_at(umkm_error *failure, size_t index, int32_t *number)
{
    flat_failed(failure, umkm_field_at(index, number));
}

static inline void flat_field_find(umkm_error *failure, const char *text, size_t length, int32_t *number)
{
    flat_failed(failure, umkm_field_find(text, length, number));
}

static inline void flat_field(umkm_error *failure, int32_t field, flat_row *row)
{
    umkm_field_description description = {.struct_size = sizeof description};
    if (!flat_failed(failure, umkm_field_info(field, &description))) {
        flat_number(row, "field", description.field);
        flat_number(row, "type", description.type);
        flat_number(row, "minimum", description.minimum);
        flat_number(row, "maximum", description.maximum);
        flat_string(row, "name", description.name);
        flat_string(row, "unit", description.unit);
        flat_string(row, "aliases", description.aliases);
        flat_string(row, "text_id", description.text_id);
        flat_string(row, "text_en", description.text_en);
    }
}

static inline void flat_choice(umkm_error *failure, int32_t field, size_t index, flat_row *row)
{
    int64_t value = 0;
    const char *name = NULL;
    const char *aliases = NULL;
    if (!flat_failed(failure, umkm_enum_at(field, index, &value, &name, &aliases))) {
        flat_number(row, "value", value);
        flat_string(row, "name", name);
        flat_string(row, "aliases", aliases);
        flat_string(row, "label_id", umkm_enum_label(field, value, UMKM_LANG_ID));
        flat_string(row, "label_en", umkm_enum_label(field, value, UMKM_LANG_EN));
    }
}

static inline void flat_regime_find(umkm_error *failure, const umkm_rules *rules, const char *text, size_t length,
                                    int32_t *number)
{
    flat_failed(failure, umkm_regime_find(rules, text, length, number));
}

static inline void flat_regime(umkm_error *failure, const umkm_rules *rules, int32_t regime, flat_row *row)
{
    umkm_regime info = {.struct_size = sizeof info};
    if (!flat_failed(failure, umkm_regime_info(rules, regime, &info))) {
        flat_string(row, "id", info.id);
        flat_string(row, "title_id", info.title_id);
        flat_string(row, "title_en", info.title_en);
        flat_number(row, "valid_from", info.valid_from);
        flat_number(row, "valid_to", info.valid_to);
        flat_number(row, "alternative", info.alternative);
        flat_number(row, "verified", info.verified);
        flat_string(row, "status", umkm_rule_status_name(info.status));
    }
}

/* The measure at a place of a regime, as umkm_classify_output.by_measure counts them; 0 past the last. */
static inline int32_t flat_regime_measure(const umkm_rules *rules, int32_t regime, size_t index)
{
    int32_t measures[UMKM_MEASURES_MAX] = {0};
    int32_t count = umkm_regime_measures(rules, regime, measures);
    return count > 0 && index < (size_t)count ? measures[index] : 0;
}

static inline void flat_scorecard_find(umkm_error *failure, const umkm_rules *rules, const char *text, size_t length,
                                       int32_t *number)
{
    flat_failed(failure, umkm_scorecard_find(rules, text, length, number));
}

static inline void flat_scorecard(umkm_error *failure, const umkm_rules *rules, int32_t scorecard, flat_row *row)
{
    umkm_scorecard info = {.struct_size = sizeof info};
    if (!flat_failed(failure, umkm_scorecard_info(rules, scorecard, &info))) {
        flat_string(row, "id", info.id);
        flat_string(row, "version", info.version);
        flat_string(row, "title_id", info.title_id);
        flat_string(row, "title_en", info.title_en);
        flat_string(row, "status", umkm_scorecard_status_name(info.status));
        flat_number(row, "effective_from", info.effective_from);
        flat_number(row, "effective_to", info.effective_to);
        flat_number(row, "lowest", info.lowest);
        flat_number(row, "highest", info.highest);
        flat_number(row, "bands", info.band_count);
        flat_number(row, "reasons_shown", info.reasons_shown);
    }
}

static inline void flat_band(umkm_error *failure, const umkm_rules *rules, int32_t scorecard, int32_t index, flat_row *row)
{
    umkm_scorecard_band band = {.struct_size = sizeof band};
    if (!flat_failed(failure, umkm_scorecard_band_at(rules, scorecard, index, &band))) {
        flat_string(row, "code", band.code);
        flat_number(row, "kind", band.kind);
        flat_number(row, "from", band.from);
        flat_number(row, "up_to", band.up_to);
        flat_string(row, "label_id", band.label_id);
        flat_string(row, "label_en", band.label_en);
        flat_string(row, "meaning_id", band.meaning_id);
        flat_string(row, "meaning_en", band.meaning_en);
    }
}

static inline void flat_programme_find(umkm_error *failure, const umkm_rules *rules, const char *text, size_t length,
                                       int32_t *number)
{
    flat_failed(failure, umkm_programme_find(rules, text, length, number));
}

static inline void flat_programme(umkm_error *failure, const umkm_rules *rules, int32_t programme, flat_row *row)
{
    umkm_programme info = {.struct_size = sizeof info};
    if (!flat_failed(failure, umkm_programme_info(rules, programme, &info))) {
        flat_string(row, "id", info.id);
        flat_string(row, "name_id", info.name_id);
        flat_string(row, "name_en", info.name_en);
        flat_string(row, "about_id", info.about_id);
        flat_string(row, "about_en", info.about_en);
        flat_number(row, "began", info.began);
    }
}

/* ---- Rupiah and dates ----------------------------------------------------------------------------------------------- */

static inline void flat_rupiah_parse(umkm_error *failure, const char *text, size_t length, int32_t unit, int64_t *number)
{
    flat_failed(failure, umkm_rupiah_parse(text, length, unit, number, failure));
}

static inline void flat_rupiah_format(umkm_error *failure, int64_t amount, flat_text *text)
{
    size_t needed = 0;
    umkm_status status = umkm_rupiah_format(amount, NULL, 0, &needed);
    if (status != UMKM_OK && status != UMKM_E_BUFFER) {
        flat_failed(failure, status);
        return;
    }
    flat_allocate(failure, text, needed);
    if (failure->status == UMKM_OK) {
        flat_failed(failure, umkm_rupiah_format(amount, text->data, needed, NULL));
    }
}

static inline void flat_date_parse(umkm_error *failure, const char *text, size_t length, int32_t forms, int32_t *number)
{
    flat_failed(failure, umkm_date_parse(text, length, forms, number, failure));
}

/* ---- Business ------------------------------------------------------------------------------------------------------- */

static inline void flat_business_new(umkm_error *failure, umkm_business **business)
{
    flat_failed(failure, umkm_business_new(business));
}

static inline void flat_business_set(umkm_error *failure, umkm_business *business, int32_t field, int64_t value)
{
    flat_failed(failure, umkm_business_set(business, field, value, failure));
}

static inline void flat_business_set_text(umkm_error *failure, umkm_business *business, int32_t field, const char *text,
                                          size_t length, int32_t unit)
{
    flat_failed(failure, umkm_business_set_text(business, field, text, length, unit, failure));
}

static inline void flat_business_from_json(umkm_error *failure, umkm_business *business, const char *text, size_t length,
                                           uint32_t flags)
{
    flat_failed(failure, umkm_business_from_json(business, text, length, flags, failure));
}

static inline void flat_business_get(umkm_error *failure, const umkm_business *business, int32_t field, int64_t *number)
{
    flat_failed(failure, umkm_business_get(business, field, number));
}

static inline void flat_business_get_text(umkm_error *failure, const umkm_business *business, int32_t field, flat_text *text)
{
    size_t needed = 0;
    umkm_status status = umkm_business_get_text(business, field, NULL, 0, &needed);
    if (status != UMKM_OK && status != UMKM_E_BUFFER) {
        flat_failed(failure, status);
        return;
    }
    flat_allocate(failure, text, needed);
    if (failure->status == UMKM_OK) {
        flat_failed(failure, umkm_business_get_text(business, field, text->data, needed, NULL));
    }
}

/* ---- Answers for one business --------------------------------------------------------------------------------------- */

static inline void flat_classify(umkm_error *failure, const umkm_rules *rules, const umkm_business *business, int32_t as_of,
                                 int32_t purpose, int32_t basis, int32_t gap, int32_t regime, umkm_classification *result)
{
    umkm_classify_options options = {sizeof options, as_of, purpose, basis, gap, regime};
    umkm_classification_init(result);
    flat_unanswered(failure, umkm_classify(rules, business, &options, result, failure));
}

/* The decision record. An empty scorecard or programme stands for the usual one, and for all. */
static inline void flat_decision(umkm_error *failure, const umkm_rules *rules, const umkm_business *business,
                                 int32_t sections, int32_t as_of, int32_t purpose, int32_t basis, int32_t gap,
                                 int32_t regime, const char *scorecard, const char *programme, int32_t standing,
                                 int32_t announced, flat_text *text)
{
    enum { FIRST_GUESS = 16384 };
    umkm_classify_options classify;
    umkm_decision_options options;
    size_t needed = FIRST_GUESS;
    umkm_status status = UMKM_E_BUFFER;
    umkm_classify_options_init(&classify);
    classify.as_of = as_of;
    classify.purpose = purpose;
    classify.basis = basis;
    classify.gap = gap;
    classify.regime = regime;
    umkm_decision_options_init(&options);
    options.sections = sections;
    options.classify = &classify;
    options.scorecard = scorecard != NULL && scorecard[0] != '\0' ? scorecard : NULL;
    options.programme = programme != NULL && programme[0] != '\0' ? programme : NULL;
    options.standing = standing;
    options.announced = announced;
    for (int attempt = 0; attempt < 2 && status == UMKM_E_BUFFER; attempt++) {
        free(text->data);
        flat_allocate(failure, text, needed);
        if (failure->status != UMKM_OK) {
            return;
        }
        status = umkm_decision_json(rules, business, &options, text->data, needed, &needed, failure);
    }
    text->length = needed > 0 ? needed - 1 : 0;
    flat_unanswered(failure, status);
}

/* ---- Answers for columns -------------------------------------------------------------------------------------------- */

static inline void flat_classify_columns(umkm_error *failure, const umkm_rules *rules, int32_t as_of, int32_t purpose,
                                         int32_t basis, int32_t gap, int32_t regime, const int32_t *fields,
                                         const umkm_column *columns, size_t count, const umkm_classify_output *output,
                                         umkm_classify_counts *counts)
{
    umkm_classify_options options = {sizeof options, as_of, purpose, basis, gap, regime};
    counts->struct_size = sizeof *counts;
    flat_unanswered(failure, umkm_classify_batch(rules, &options, fields, columns, count, output, counts, failure));
}

/* scorecard: from flat_scorecard_find(); 0: the usual one */
static inline void flat_score_columns(umkm_error *failure, const umkm_rules *rules, int32_t scorecard, int32_t as_of,
                                      const int32_t *fields, const umkm_column *columns, size_t count,
                                      const umkm_score_output *output, umkm_score_counts *counts)
{
    umkm_score_options options;
    umkm_score_context *context = NULL;
    umkm_score_options_init(&options);
    options.scorecard = scorecard;
    counts->struct_size = sizeof *counts;
    if (!flat_failed(failure, umkm_score_context_new(rules, &options, &context, failure))) {
        flat_failed(failure, umkm_score_batch(context, as_of, fields, columns, count, output, counts, failure));
    }
    umkm_score_context_free(context);
}

/* programme: from flat_programme_find(); 0: all. There is a place in answers for each programme of the rules. */
static inline void flat_programme_columns(umkm_error *failure, const umkm_rules *rules, int32_t as_of, int32_t programme,
                                          int32_t standing, const int32_t *fields, const umkm_column *columns, size_t count,
                                          uint8_t *const *answers, size_t places, umkm_programme_counts *counts)
{
    umkm_programme_options options;
    umkm_programme_result *result = NULL;
    umkm_programme_options_init(&options);
    options.as_of = as_of;
    options.programme = programme;
    options.standing = standing;
    options.skip_changes = 1;
    counts->struct_size = sizeof *counts;
    if (places < (size_t)umkm_programme_count(rules)) {
        flat_failed(failure, UMKM_E_ARGUMENT);
    } else if (!flat_failed(failure, umkm_programme_result_new(rules, &result))) {
        flat_failed(failure, umkm_programme_batch(&options, result, fields, columns, count, answers, counts, failure));
    }
    umkm_programme_result_free(result);
}

#endif
