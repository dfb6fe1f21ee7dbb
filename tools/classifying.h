/* SPDX-License-Identifier: MIT */
/* The classification part of an answer, which other commands show too. */
#ifndef TOOLS_CLASSIFYING_H
#define TOOLS_CLASSIFYING_H

#include "csv_output.h"
#include "fact_columns.h"
#include "session.h"

struct classifying {
    struct session *session;
    umkm_classification result; /* of the last business; of a row that was taken only the class and the warnings */
    /* of rows that were answered together */
    umkm_status status;
    size_t row; /* the last one that was taken */
    uint8_t size_class[FACT_ROWS];
    uint8_t decided_by[FACT_ROWS];
    uint8_t conflict[FACT_ROWS];
    uint32_t warnings[FACT_ROWS];
    int32_t citation[FACT_ROWS];
};

void classifying_begin(struct classifying *classifying, struct session *session);
umkm_status classifying_answer(struct classifying *classifying, const umkm_business *business, umkm_error *error);
/* Answers rows together; then takes one of them after the other, as classifying_answer() would. */
umkm_status classifying_columns(struct classifying *classifying, const struct fact_columns *facts);
umkm_status classifying_take(struct classifying *classifying, size_t row);

/* The columns of a classification without "warnings", NULL-terminated, and their cells. */
extern const char *const classifying_names[];
void classifying_cells(const struct classifying *classifying, struct cells *cells);
/* "MEASURES_DISAGREE;NOT_INDEPENDENT", added to what is there. */
void classifying_warnings(const struct classifying *classifying, struct buffer *codes);
/* What decided: a measure, or the one field that did; "" when nothing did. */
const char *classifying_decided_by(const umkm_classification *result);

#endif
