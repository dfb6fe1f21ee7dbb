/* SPDX-License-Identifier: MIT */
/* Classifies one business, or rows together, and puts each into the cells of a CSV row. */
#include "classifying.h"

const char *const classifying_names[] = {"size_class", "decided_by", "conflict", "citation", NULL};

void classifying_begin(struct classifying *classifying, struct session *session)
{
    classifying->session = session;
    umkm_classification_init(&classifying->result);
}

umkm_status classifying_answer(struct classifying *classifying, const umkm_business *business, umkm_error *error)
{
    const struct session *session = classifying->session;

    return umkm_classify(session->rules, business, &session->classify, &classifying->result, error);
}

umkm_status classifying_columns(struct classifying *classifying, const struct fact_columns *facts)
{
    const struct session *session = classifying->session;
    const umkm_classify_output output = {.struct_size = sizeof output,
                                         .size_class = classifying->size_class,
                                         .decided_by = classifying->decided_by,
                                         .conflict = classifying->conflict,
                                         .warnings = classifying->warnings,
                                         .citation = classifying->citation};
    int32_t fields[UMKM_FIELD_END];
    umkm_column columns[UMKM_FIELD_END];
    size_t count = facts_for_classes(facts, 2, fields, columns);

    classifying->status =
        umkm_classify_batch(session->rules, &session->classify, fields, columns, count, &output, NULL, NULL);
    return classifying->status == UMKM_E_NO_REGIME ? UMKM_OK : classifying->status;
}

umkm_status classifying_take(struct classifying *classifying, size_t row)
{
    classifying->row = row;
    classifying->result.size_class = classifying->size_class[row];
    classifying->result.warnings = classifying->warnings[row];
    return classifying->size_class[row] != UMKM_SIZE_INVALID ? classifying->status : UMKM_E_INCONSISTENT;
}

const char *classifying_decided_by(const umkm_classification *result)
{
    if (result->decided_by != UMKM_MEASURE_NONE) {
        return umkm_measure_name(result->decided_by);
    }
    return result->decided_by_field != UMKM_FIELD_NONE ? umkm_field_name(result->decided_by_field) : "";
}

void classifying_cells(const struct classifying *classifying, struct cells *cells)
{
    const size_t row = classifying->row;
    const int32_t size_class = classifying->size_class[row];
    const char *citation = umkm_citation_at(classifying->session->rules, classifying->citation[row]);
    umkm_classification result = {.decided_by = classifying->decided_by[row]};

    if (size_class != UMKM_SIZE_UNKNOWN && result.decided_by == UMKM_MEASURE_NONE) {
        result.decided_by_field = UMKM_FIELD_FOREIGN_INVESTMENT;
    }
    cells_text(cells, umkm_size_name(size_class));
    cells_text(cells, classifying_decided_by(&result));
    cells_text(cells, classifying->conflict[row] != 0 ? "yes" : "no");
    cells_text(cells, citation != NULL ? citation : "");
}

void classifying_warnings(const struct classifying *classifying, struct buffer *codes)
{
    for (uint32_t left = classifying->warnings[classifying->row]; left != 0; left &= left - 1) {
        buffer_text(codes, codes->length > 0 ? ";" : "");
        buffer_text(codes, umkm_warning_name((int32_t)(left & -left)));
    }
}
