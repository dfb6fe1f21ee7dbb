/* SPDX-License-Identifier: MIT */
/* The sections of a decision record, each in a file of its own. */
#ifndef UMKM_JSON_SECTIONS_H
#define UMKM_JSON_SECTIONS_H

#include <umkm/json.h>

#include "json/write.h"

/* Adds "classification". Returns the status of umkm_classify(); UMKM_E_NO_REGIME still adds it. */
umkm_status umkm__json_classification(struct umkm__writer *writer, cJSON *decision, const umkm_rules *rules,
                                      const umkm_business *business, const umkm_decision_options *options,
                                      umkm_error *error);

/* Adds "score". Returns the status of umkm_score_business(); UMKM_E_NO_RULE when there is no such scorecard. */
umkm_status umkm__json_score(struct umkm__writer *writer, cJSON *decision, const umkm_rules *rules,
                             const umkm_business *business, const umkm_decision_options *options, umkm_error *error);

/* Adds "programmes". Returns the status of umkm_programme_check(); UMKM_E_NO_RULE when there is no such programme. */
umkm_status umkm__json_programmes(struct umkm__writer *writer, cJSON *decision, const umkm_rules *rules,
                                  const umkm_business *business, const umkm_decision_options *options, umkm_error *error);

#endif
