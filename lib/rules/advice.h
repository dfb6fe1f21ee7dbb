/* SPDX-License-Identifier: MIT */
/* Advice documents ("umkm.advice/1") in memory: which help there is for which reason of which scorecards. */
#ifndef UMKM_RULES_ADVICE_H
#define UMKM_RULES_ADVICE_H

#include <stdbool.h>
#include <stdint.h>

#include <umkm/rules.h>

#include "rules/reader.h"

struct umkm__document;

enum {
    UMKM__ADVICE_KINDS_MAX = 64,
    UMKM__ADVICE_MAX = 512,
    UMKM__ADVICE_LINKS_MAX = 2048,
    UMKM__ADVICE_PER_REASON_MAX = 16,
    UMKM__ADVICE_CARDS_MAX = 64
};

struct umkm__advice_kind {
    const char *code;
    struct umkm__bitext label;
};

struct umkm__advice_item {
    const char *code;
    const struct umkm__advice_kind *kind;
    struct umkm__bitext text;
    struct umkm__bitext provider;     /* NULL members: none */
    struct umkm__authority authority; /* citation NULL: none */
};

struct umkm__advice_link {
    const char *reason; /* code of a reason; "DATA" stands for every DATA- code without a link of its own */
    int32_t count;
    const struct umkm__advice_item **items;
};

struct umkm__advice {
    struct umkm__bitext title;
    int32_t card_count;
    const char **cards; /* ids of the scorecards whose reasons these are */
    int32_t kind_count;
    struct umkm__advice_kind *kinds;
    int32_t count;
    struct umkm__advice_item *items;
    int32_t link_count;
    struct umkm__advice_link *links;
};

void umkm__advice_load(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__document *document);

/* The help for a reason of a scorecard, from the newest document that has some; or NULL. */
const struct umkm__advice_link *umkm__advice_find(const umkm_rules *rules, const char *card, const char *reason);

#endif
