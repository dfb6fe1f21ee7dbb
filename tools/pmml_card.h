/* SPDX-License-Identifier: MIT */
/* What export and import of PMML agree on. */
#ifndef TOOLS_PMML_CARD_H
#define TOOLS_PMML_CARD_H

#include "pmml_condition.h"

#define PMML_NAMESPACE "http://www.dmg.org/PMML-4_4"
/* The extender of our extensions, and their names. */
#define PMML_EXTENDER "libumkm"
#define PMML_NOT_EXPRESSED "umkm:not-expressed"
#define PMML_REST "umkm:rest" /* members of the card, a characteristic or an attribute that PMML has no place for, as JSON */
/* Reason code of an attribute that costs nothing. It cannot be the code of a card. */
#define PMML_NO_REASON "(none)"
#define PMML_DATA_REASON "DATA-"

/* A member of the card's document, NULL when it is not there. */
const cJSON *card_member(const cJSON *object, const char *key);
/* Its text or number; "" and 0 when it is not there. */
const char *card_text(const cJSON *object, const char *key);
int64_t card_int(const cJSON *object, const char *key);
void card_add_int(cJSON *object, const char *key, int64_t value);
/* Points lost against the largest of them are a tip and no reason: answers given freely, and preferences of programmes. */
bool card_is_tip(const cJSON *characteristic);
/* The smallest and largest points of its attributes and of no answer. */
void card_points(const cJSON *characteristic, int64_t *least, int64_t *most);
/* The reason code that PMML gives to points; own: that of the attribute, NULL when the characteristic's stands. */
const char *card_reason(const cJSON *characteristic, int64_t points, const char *own);
/* JSON text with whole numbers written as such. */
void card_print(cJSON *json, bool pretty, struct buffer *text);

/* The derived fields of a card below a dictionary, each characteristic's answer last. */
void card_add_derived(xmlNode *dictionary, const cJSON *card, const struct pmml_uses *uses);

/* Writes to the output that the options name. Gives the exit status. */
int card_write_out(struct session *session, const struct buffer *text);

#endif
