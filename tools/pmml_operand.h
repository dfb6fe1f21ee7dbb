/* SPDX-License-Identifier: MIT */
/* The fields and measures that a card reads, as fields of PMML. */
#ifndef TOOLS_PMML_OPERAND_H
#define TOOLS_PMML_OPERAND_H

#include <cjson/cJSON.h>

#include "pmml_xml.h"

enum { PMML_NAME = 96 };

struct pmml_ratio;

struct pmml_operand {
    int32_t number; /* UMKM_FIELD_… or UMKM_MEASURE_… */
    bool is_measure;
    int32_t type;                   /* UMKM_TYPE_… of its values; of a measure that is no ratio MONEY or COUNT */
    const struct pmml_ratio *ratio; /* NULL when it is no ratio */
    char field[PMML_NAME];          /* field of PMML with its value; for a ratio the one with its state */
};

/* What a PMML document has to define. */
struct pmml_uses {
    bool fields[UMKM_FIELD_END];
    bool measures[UMKM_MEASURE_END];
};

enum { PMML_RATIO_SCALE = 10000 };

/* Numbers in PMML are doubles, exact for whole numbers up to this. */
#define PMML_EXACT INT64_C(9007199254740992)

/* The operand that the member "field" or "measure" of an object names. False when PMML cannot express it. */
bool pmml_operand_read(const cJSON *object, struct pmml_operand *operand);
void pmml_use(struct pmml_uses *uses, const struct pmml_operand *operand);

/* "double", "integer", "boolean" or "string" */
const char *pmml_data_type(int32_t type);

/* The fields that come from outside, and what is computed from them for the measures. */
int32_t pmml_add_data_fields(xmlNode *dictionary, const struct pmml_uses *uses);
void pmml_add_measures(xmlNode *dictionary, const struct pmml_uses *uses);
void pmml_add_mining_fields(xmlNode *schema, const struct pmml_uses *uses);

/* numerator and denominator of a ratio, as expressions below a parent. */
void pmml_add_over(xmlNode *parent, const struct pmml_operand *operand);
void pmml_add_under(xmlNode *parent, const struct pmml_operand *operand);

/* Parts of expressions. missing: what the function gives when an argument is missing; NULL: a missing value. */
xmlNode *pmml_apply(xmlNode *parent, const char *function, const char *missing);
void pmml_field(xmlNode *parent, const char *name);
void pmml_constant(xmlNode *parent, const char *type, const char *value);
void pmml_number(xmlNode *parent, const char *type, int64_t value);

#endif
