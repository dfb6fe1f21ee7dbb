/* SPDX-License-Identifier: MIT */
#include "fact_columns.h"

enum { FACT_BYTES = FACT_ROWS / 8, FACT_STRIDE = FACT_ROWS + 8 };

static void add_field(struct fact_columns *facts, int32_t field)
{
    umkm_field_description about = {.struct_size = sizeof about};

    if (umkm_field_info(field, &about) == UMKM_OK && about.type != UMKM_TYPE_TEXT) {
        facts->fields[facts->count++] = field;
    }
}

/* Room for the columns, once their number is known. */
static void make_room(struct fact_columns *facts)
{
    facts->values = memory_resize(facts->values, (facts->count + 1) * FACT_STRIDE * sizeof *facts->values);
    facts->known = memory_resize(facts->known, (facts->count + 1) * FACT_BYTES);
    for (size_t i = 0; i < facts->count; i++) {
        facts->columns[i] = (umkm_column){
            .values = facts->values + i * FACT_STRIDE, .validity = facts->known + i * FACT_BYTES, .type = UMKM_COLUMN_INT64};
    }
}

void facts_begin(struct fact_columns *facts, const struct csv_reader *csv, int32_t (*reads)(int32_t field))
{
    int32_t field;

    *facts = (struct fact_columns){0};
    for (size_t i = 0; csv != NULL && i < csv->column_count; i++) {
        field = csv->columns[i].field;
        if (field != UMKM_FIELD_NONE && (reads == NULL || reads(field) != 0)) {
            add_field(facts, field);
        }
    }
    for (size_t i = 0; csv == NULL && umkm_field_at(i, &field) == UMKM_OK; i++) {
        if (reads == NULL || reads(field) != 0) {
            add_field(facts, field);
        }
    }
    make_room(facts);
}

void facts_need(struct fact_columns *facts, int32_t field)
{
    for (size_t i = 0; i < facts->count; i++) {
        if (facts->fields[i] == field) {
            return;
        }
    }
    add_field(facts, field);
    make_room(facts);
}

void facts_end(struct fact_columns *facts)
{
    memory_free(facts->values);
    memory_free(facts->known);
    *facts = (struct fact_columns){0};
}

void facts_clear(struct fact_columns *facts)
{
    facts->rows = 0;
}

void facts_take(struct fact_columns *facts, const umkm_business *business)
{
    const int64_t at = facts->rows++;
    const uint8_t bit = (uint8_t)(1U << (at % 8));

    for (size_t i = 0; i < facts->count; i++) {
        uint8_t *known = &facts->known[i * FACT_BYTES + (size_t)at / 8];
        int64_t value = 0;
        bool is_known = umkm_business_get(business, facts->fields[i], &value) == UMKM_OK;

        facts->values[i * FACT_STRIDE + (size_t)at] = value;
        *known = (uint8_t)(is_known ? *known | bit : *known & ~bit);
        facts->columns[i].length = facts->rows;
    }
}

void facts_give(const struct fact_columns *facts, int64_t row, umkm_business *business)
{
    (void)umkm_business_clear(business);
    for (size_t i = 0; i < facts->count; i++) {
        if ((facts->known[i * FACT_BYTES + (size_t)row / 8] >> (row % 8) & 1) != 0) {
            (void)umkm_business_set(business, facts->fields[i], facts->values[i * FACT_STRIDE + (size_t)row], NULL);
        }
    }
}

size_t facts_for_classes(const struct fact_columns *facts, int32_t most, int32_t fields[UMKM_FIELD_END],
                         umkm_column columns[UMKM_FIELD_END])
{
    size_t count = 0;

    for (size_t i = 0; i < facts->count; i++) {
        int32_t reads = umkm_classify_reads(facts->fields[i]);

        if (reads > 0 && reads <= most) {
            fields[count] = facts->fields[i];
            columns[count++] = facts->columns[i];
        }
    }
    return count;
}
