/* SPDX-License-Identifier: MIT */
/* Whether a demand is met: yes, no, or not known. */
#ifndef UMKM_PROGRAMME_JUDGE_H
#define UMKM_PROGRAMME_JUDGE_H

#include "programme/facts.h"

enum umkm__verdict { UMKM__VERDICT_UNKNOWN, UMKM__VERDICT_MET, UMKM__VERDICT_FAILED };

/*
 * "All" fails with one that fails, "any" is met with one that is met; else one that is unknown makes it unknown. What it
 * would take to know is added to lack; NULL when nobody asks.
 */
enum umkm__verdict umkm__judge(const struct umkm__demand *demand, const struct umkm__facts *facts, struct umkm__lack *lack);

#endif
