/* SPDX-License-Identifier: MIT */
/* The fewest facts to change that make a business eligible. */
#ifndef UMKM_PROGRAMME_CHANGE_H
#define UMKM_PROGRAMME_CHANGE_H

#include "programme/facts.h"
#include "rules/programmes.h"

enum { UMKM__CHANGES_MAX = 12 };

struct umkm__change {
    int32_t field;
    int64_t value; /* enough, and inside the limits of the other requirements */
    const struct umkm__demand *leaf;
    const struct umkm__requirement *requirement;
};

struct umkm__change_list {
    int32_t count;
    struct umkm__change items[UMKM__CHANGES_MAX];
};

/* Whether a requirement is asked of this standing at all. */
bool umkm__is_asked(const struct umkm__requirement *requirement, int32_t standing);

/*
 * facts->business is scratch space that holds the business, and afterwards the business with the changes. False, and no
 * changes, when none of at most UMKM__CHANGES_MAX facts help.
 */
bool umkm__find_changes(const struct umkm__parameters *set, int32_t standing, struct umkm_business *scratch,
                        const struct umkm__facts *facts, struct umkm__change_list *changes);

#endif
