/* SPDX-License-Identifier: MIT */
/* The programmes of a set of rules. A programme of a later document replaces one of the same id. */
#ifndef UMKM_PROGRAMME_CATALOGUE_H
#define UMKM_PROGRAMME_CATALOGUE_H

#include <umkm/programme.h>

#include "rules/document.h"
#include "rules/programmes.h"

/* By handle; NULL when there is none. document may be NULL. */
const struct umkm__programme *umkm__programme_at(const umkm_rules *rules, int32_t handle,
                                                 const struct umkm__document **document);

/* Fills the public description. */
umkm_status umkm__requirement_out(const struct umkm__requirement *source, umkm_requirement *requirement);

#endif
