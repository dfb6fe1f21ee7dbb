/* SPDX-License-Identifier: MIT */
/* The parts of reading a card from PMML. */
#ifndef TOOLS_PMML_IMPORT_H
#define TOOLS_PMML_IMPORT_H

#include "pmml_card.h"

struct pmml_import {
    struct session *session;
    const char *name; /* of the file, for messages */
    const xmlNode *dictionary;
    const xmlNode *transformations; /* NULL when there are none */
    const xmlNode *model;
    cJSON *card;
    bool own;    /* written by this program: has what PMML has no place for */
    bool filled; /* something had to be filled in that the file does not say */
};

/* Says what is wrong at an element; false, so that a reader can return it. */
bool import_refuse(struct pmml_import *import, const xmlNode *node, enum message message, const char *const *args);

/* The only child elements allowed are those named (NULL at the end), and extensions. */
bool import_only(struct pmml_import *import, const xmlNode *node, const char *const *names);
/* The only attributes allowed are those named. */
bool import_only_attributes(struct pmml_import *import, const xmlNode *node, const char *const *names);
/* A whole number, also written as "12.0". */
bool import_whole(struct pmml_import *import, const xmlNode *node, const char *attribute, int64_t *value);
/* A number of at most four decimals, in 1/scale. */
bool import_decimal(struct pmml_import *import, const xmlNode *node, const char *text, int64_t scale, int64_t *value);
/* What our extension below a node holds, as an object to be freed: NULL when there is none, false when it cannot be read. */
bool import_rest(struct pmml_import *import, const xmlNode *node, cJSON **rest);

/* The characteristics of the model, into the card. */
bool import_characteristics(struct pmml_import *import, const xmlNode *list);
/* The test of a predicate on one field, into the attribute; the field's name in *field. */
bool import_predicate(struct pmml_import *import, const xmlNode *predicate, cJSON *attribute, const char **field);
/* The field or measure that a name of the file stands for. */
bool import_operand(struct pmml_import *import, const xmlNode *node, const char *field, struct pmml_operand *operand);

#endif
