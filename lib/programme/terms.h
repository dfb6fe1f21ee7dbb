/* SPDX-License-Identifier: MIT */
/* The terms that hold for a business. */
#ifndef UMKM_PROGRAMME_TERMS_H
#define UMKM_PROGRAMME_TERMS_H

#include <umkm/programme.h>

#include "programme/facts.h"
#include "rules/programmes.h"

/* facts is NULL for nobody in particular. terms->struct_size is left zero. */
void umkm__terms_for(const struct umkm__programme_terms *source, const struct umkm__facts *facts, umkm_terms *terms);

/* Whether two businesses, or one under two sets, get the same. */
bool umkm__terms_equal(const umkm_terms *a, const umkm_terms *b);

#endif
