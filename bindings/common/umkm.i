/* SPDX-License-Identifier: MIT */
/*
 * What every language gets. A language includes this file after its own typemaps, which are:
 *
 *   in, out   int32_t, int64_t, uint32_t, size_t        strict: whole numbers only, range-checked, never converted
 *   in        (const char *text, size_t length)         a text of the language as UTF-8
 *             const char *scorecard, *programme         a text, or nothing: NULL
 *   in        umkm_rules *, umkm_business *             handles; const ones too
 *   in/argout the same with two stars, numinputs=0      a new handle; the language frees it with its last reference
 *   in/argout int32_t *number, int64_t *number, flat_text *text, flat_row *row, umkm_classification *answer
 *   in        (const int32_t *fields, const umkm_column *columns, size_t count)              columns
 *   in        const umkm_classify_output *output, const umkm_score_output *output,
 *             (uint8_t *const *answers, size_t places)  one array, or NULL, for each programme
 *   in/argout umkm_classify_counts *counts, umkm_score_counts *counts, umkm_programme_counts *counts
 *
 * and one macro in C, UMKM_RAISE(const umkm_error *), which raises the exception of the language.
 */
%{
#include "flat.h"
%}

/* The error record is the first parameter, so that it is looked at before anything is made of the results. */
%typemap(in, numinputs=0) umkm_error *failure (umkm_error error) {
    umkm_error_init(&error);
    $1 = &error;
}
%typemap(argout) umkm_error *failure {
    if ($1->status != UMKM_OK) {
        UMKM_RAISE($1);
        SWIG_fail;
    }
}

/* ---- Constants: the values come from the headers -------------------------------------------------------------------- */
enum { UMKM_LANG_ID, UMKM_LANG_EN };
enum { UMKM_SIZE_UNKNOWN, UMKM_SIZE_MICRO, UMKM_SIZE_SMALL, UMKM_SIZE_MEDIUM, UMKM_SIZE_LARGE, UMKM_SIZE_INVALID };
enum { UMKM_PURPOSE_FACILITATION, UMKM_PURPOSE_REGISTRATION };
enum {
    UMKM_BASIS_PURPOSE, UMKM_BASIS_SALES, UMKM_BASIS_CAPITAL, UMKM_BASIS_COHORT, UMKM_BASIS_HIGHER, UMKM_BASIS_LOWER
};
enum { UMKM_GAP_NONE, UMKM_GAP_BEFORE, UMKM_GAP_AFTER };
enum { UMKM_UNIT_RUPIAH, UMKM_UNIT_RIBU, UMKM_UNIT_JUTA, UMKM_UNIT_MILIAR, UMKM_UNIT_TRILIUN };
enum { UMKM_DATE_ISO, UMKM_DATE_FILES };
enum {
    UMKM_TYPE_MONEY, UMKM_TYPE_COUNT, UMKM_TYPE_DATE, UMKM_TYPE_BOOL, UMKM_TYPE_ENUM, UMKM_TYPE_CODE, UMKM_TYPE_TEXT
};
enum { UMKM_SECTION_CLASSIFICATION, UMKM_SECTION_SCORE, UMKM_SECTION_PROGRAMMES };
enum { UMKM_STANDING_USUAL, UMKM_STANDING_ALONE, UMKM_STANDING_MEMBER, UMKM_STANDING_BOTH };
enum { UMKM_ANSWER_UNKNOWN, UMKM_ANSWER_ELIGIBLE, UMKM_ANSWER_NOT_ELIGIBLE, UMKM_ANSWER_INVALID };
enum { UMKM_DOCUMENT_LAW, UMKM_DOCUMENT_SCORECARD, UMKM_DOCUMENT_ADVICE, UMKM_DOCUMENT_PROGRAMMES };
enum { UMKM_JSON_ALLOW_UNKNOWN };
enum { UMKM_BAND_INVALID, UMKM_BANDS_MAX, UMKM_SCORE_REASONS_MAX, UMKM_MEASURES_MAX };

/* ---- Names: nothing can fail --------------------------------------------------------------------------------------- */
const char *umkm_version_string(void);
int32_t umkm_version_number(void);
const char *umkm_status_name(int32_t status);
const char *umkm_status_text(int32_t status, int32_t lang);
size_t umkm_field_count(void);
const char *umkm_field_name(int32_t field);
const char *umkm_enum_name(int32_t field, int64_t value);
const char *umkm_measure_name(int32_t measure);
const char *umkm_size_name(int32_t size_class);
const char *umkm_size_label(int32_t size_class, int32_t lang);
const char *umkm_warning_name(int32_t warning);
const char *umkm_warning_text(int32_t warning, int32_t lang);
const char *umkm_answer_name(int32_t answer);
const char *umkm_answer_label(int32_t answer, int32_t lang);
int32_t umkm_date_is_valid(int32_t date);
int32_t umkm_classify_reads(int32_t field);

/* ---- Rules ---------------------------------------------------------------------------------------------------------- */
void flat_rules_new(umkm_error *failure, umkm_rules **rules);
void flat_rules_with(umkm_error *failure, const umkm_rules *base, const char *text, size_t length, umkm_rules **rules);
size_t umkm_rules_document_count(const umkm_rules *rules);
void flat_document(umkm_error *failure, const umkm_rules *rules, size_t index, flat_row *row);
void flat_document_text(umkm_error *failure, const umkm_rules *rules, size_t index, flat_text *text);
int32_t umkm_regime_count(const umkm_rules *rules);
void flat_regime_find(umkm_error *failure, const umkm_rules *rules, const char *text, size_t length, int32_t *number);
void flat_regime(umkm_error *failure, const umkm_rules *rules, int32_t regime, flat_row *row);
int32_t flat_regime_measure(const umkm_rules *rules, int32_t regime, size_t index);
int32_t umkm_scorecard_count(const umkm_rules *rules);
void flat_scorecard_find(umkm_error *failure, const umkm_rules *rules, const char *text, size_t length, int32_t *number);
void flat_scorecard(umkm_error *failure, const umkm_rules *rules, int32_t scorecard, flat_row *row);
void flat_band(umkm_error *failure, const umkm_rules *rules, int32_t scorecard, int32_t index, flat_row *row);
const char *umkm_scorecard_reason_code(const umkm_rules *rules, int32_t scorecard, int32_t reason);
int32_t umkm_programme_count(const umkm_rules *rules);
void flat_programme_find(umkm_error *failure, const umkm_rules *rules, const char *text, size_t length, int32_t *number);
void flat_programme(umkm_error *failure, const umkm_rules *rules, int32_t programme, flat_row *row);

/* ---- Registry ------------------------------------------------------------------------------------------------------- */
void flat_status_at(umkm_error *failure, size_t index, int32_t *number);
void flat_field_at(umkm_error *failure, size_t index, int32_t *number);
void flat_field_find(umkm_error *failure, const char *text, size_t length, int32_t *number);
void flat_field(umkm_error *failure, int32_t field, flat_row *row);
void flat_choice(umkm_error *failure, int32_t field, size_t index, flat_row *row);

/* ---- Rupiah and dates ----------------------------------------------------------------------------------------------- */
void flat_rupiah_parse(umkm_error *failure, const char *text, size_t length, int32_t unit, int64_t *number);
void flat_rupiah_format(umkm_error *failure, int64_t amount, flat_text *text);
void flat_date_parse(umkm_error *failure, const char *text, size_t length, int32_t forms, int32_t *number);

/* ---- Business ------------------------------------------------------------------------------------------------------- */
void flat_business_new(umkm_error *failure, umkm_business **business);
void flat_business_set(umkm_error *failure, umkm_business *business, int32_t field, int64_t value);
void flat_business_set_text(umkm_error *failure, umkm_business *business, int32_t field, const char *text, size_t length,
                            int32_t unit);
void flat_business_from_json(umkm_error *failure, umkm_business *business, const char *text, size_t length, uint32_t flags);
int32_t umkm_business_is_known(const umkm_business *business, int32_t field);
void flat_business_get(umkm_error *failure, const umkm_business *business, int32_t field, int64_t *number);
void flat_business_get_text(umkm_error *failure, const umkm_business *business, int32_t field, flat_text *text);

/* ---- Answers for one business --------------------------------------------------------------------------------------- */
void flat_classify(umkm_error *failure, const umkm_rules *rules, const umkm_business *business, int32_t as_of,
                   int32_t purpose, int32_t basis, int32_t gap, int32_t regime, umkm_classification *answer);
void flat_decision(umkm_error *failure, const umkm_rules *rules, const umkm_business *business, int32_t sections,
                   int32_t as_of, int32_t purpose, int32_t basis, int32_t gap, int32_t regime, const char *scorecard,
                   const char *programme, int32_t standing, int32_t announced, flat_text *text);

/* ---- Answers for columns -------------------------------------------------------------------------------------------- */
void flat_classify_columns(umkm_error *failure, const umkm_rules *rules, int32_t as_of, int32_t purpose, int32_t basis,
                           int32_t gap, int32_t regime, const int32_t *fields, const umkm_column *columns, size_t count,
                           const umkm_classify_output *output, umkm_classify_counts *counts);
void flat_score_columns(umkm_error *failure, const umkm_rules *rules, int32_t scorecard, int32_t as_of,
                        const int32_t *fields, const umkm_column *columns, size_t count, const umkm_score_output *output,
                        umkm_score_counts *counts);
void flat_programme_columns(umkm_error *failure, const umkm_rules *rules, int32_t as_of, int32_t programme, int32_t standing,
                            const int32_t *fields, const umkm_column *columns, size_t count, uint8_t *const *answers,
                            size_t places, umkm_programme_counts *counts);
