/* SPDX-License-Identifier: MIT */
#include "json/sections.h"

static const char *const BASES[] = {"purpose", "sales", "capital", "cohort", "higher", "lower"};
static const char *const PURPOSES[] = {"facilitation", "registration"};

static const char *regime_id(const umkm_rules *rules, int32_t regime)
{
    umkm_regime info = {.struct_size = sizeof info};
    return umkm_regime_info(rules, regime, &info) == UMKM_OK ? info.id : NULL;
}

static const char *decided_by(const umkm_classification *result)
{
    if (result->decided_by_field != 0) {
        return umkm_field_name(result->decided_by_field);
    }
    return result->decided_by != 0 ? umkm_measure_name(result->decided_by) : NULL;
}

static void write_measure(struct umkm__writer *writer, cJSON *array, const umkm_measure_class *measure)
{
    cJSON *object = umkm__json_object(writer, array, NULL);
    umkm__json_text(writer, object, "measure", umkm_measure_name(measure->measure));
    umkm__json_int(writer, object, "value", measure->value);
    umkm__json_text(writer, object, "size_class", umkm_size_name(measure->size_class));
    umkm__json_int_or_null(writer, object, "above", measure->has_above, measure->above);
    umkm__json_int_or_null(writer, object, "up_to", measure->has_up_to, measure->up_to);
    umkm__json_int_or_null(writer, object, "headroom", measure->has_up_to, measure->headroom);
    umkm__json_text(writer, object, "citation", measure->citation);
}

static void write_warnings(struct umkm__writer *writer, cJSON *parent, uint32_t warnings)
{
    cJSON *array = umkm__json_array(writer, parent, "warnings");
    for (int bit = 0; bit < 31; bit++) {
        int32_t warning = 1 << bit;
        if ((warnings & (uint32_t)warning) != 0) {
            cJSON *object = umkm__json_object(writer, array, NULL);
            umkm__json_text(writer, object, "code", umkm_warning_name(warning));
            umkm__json_bitext(writer, object, "text", umkm_warning_text(warning, UMKM_LANG_ID),
                              umkm_warning_text(warning, UMKM_LANG_EN));
        }
    }
}

static void write_result(struct umkm__writer *writer, cJSON *decision, const umkm_rules *rules,
                         const umkm_classification *result)
{
    cJSON *object = umkm__json_object(writer, decision, "classification");
    cJSON *array;
    umkm__json_text(writer, object, "size_class", umkm_size_name(result->size_class));
    umkm__json_bitext(writer, object, "label", umkm_size_label(result->size_class, UMKM_LANG_ID),
                      umkm_size_label(result->size_class, UMKM_LANG_EN));
    umkm__json_text(writer, object, "regime", regime_id(rules, result->regime));
    umkm__json_text(writer, object, "decided_by", decided_by(result));
    umkm__json_text(writer, object, "basis", BASES[result->basis]);
    umkm__json_text(writer, object, "purpose", PURPOSES[result->purpose]);
    umkm__json_text(writer, object, "citation", result->citation);
    umkm__json_bool(writer, object, "conflict", result->conflict);
    array = umkm__json_array(writer, object, "measures");
    for (int32_t i = 0; i < result->measure_count; i++) {
        if (result->measures[i].known) {
            write_measure(writer, array, &result->measures[i]);
        }
    }
    array = umkm__json_array(writer, object, "missing");
    for (int32_t i = 0; i < result->missing_count; i++) {
        umkm__json_text(writer, array, NULL, umkm_field_name(result->missing[i]));
    }
    write_warnings(writer, object, result->warnings);
}

umkm_status umkm__json_classification(struct umkm__writer *writer, cJSON *decision, const umkm_rules *rules,
                                      const umkm_business *business, const umkm_decision_options *options, umkm_error *error)
{
    umkm_classification result;
    umkm_status status;
    umkm_classification_init(&result);
    status = umkm_classify(rules, business, options->classify, &result, error);
    if (status == UMKM_OK || status == UMKM_E_NO_REGIME) {
        write_result(writer, decision, rules, &result);
    }
    return status;
}
