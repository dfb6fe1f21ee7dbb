/* SPDX-License-Identifier: MIT */
/*
 * The conditions of a card's attributes in PMML.
 *
 * A characteristic that tests a single field, or a single measure that is no ratio, becomes predicates on that field. Every
 * other one gets a derived field, CODE.answer, with the key of its attribute; PMML wants the predicates of a characteristic
 * to test a single field. That field tries the attributes in order, as the library does: the first that holds is the answer,
 * but one of which it is not known whether it holds leaves the answer missing. "Holds" is its condition with every
 * comparison of a missing value taken as false, "is not known to fail" the one with them taken as true.
 */
#ifndef TOOLS_PMML_CONDITION_H
#define TOOLS_PMML_CONDITION_H

#include "pmml_operand.h"

/* Notes what the attributes of a characteristic read. False when PMML cannot express one of their tests. */
bool pmml_use_characteristic(struct pmml_uses *uses, const cJSON *characteristic);

/* Whether its attributes become predicates on one field, which operand gets. */
bool pmml_is_direct(const cJSON *characteristic, struct pmml_operand *operand);

/* The predicate of an attribute of such a characteristic. */
void pmml_add_predicate(xmlNode *parent, const struct pmml_operand *operand, const cJSON *attribute);

/* The derived field of one that is not direct, and its name. */
void pmml_add_answer(xmlNode *dictionary, const cJSON *characteristic);
void pmml_answer_name(const cJSON *characteristic, char name[PMML_NAME]);

/* The largest whole number by which a test of a characteristic multiplies an amount; at least 1. */
int64_t pmml_largest_factor(const cJSON *characteristic);

#endif
