/* SPDX-License-Identifier: MIT */
/* The parts of "umkm assess". */
#ifndef TOOLS_ASSESS_H
#define TOOLS_ASSESS_H

#include "checking.h"
#include "classify_command.h"
#include "classifying.h"
#include "score.h"

struct assessment {
    struct session *session;
    struct classifying classifying;
    struct scoring scoring;
    struct checking checking;
};

/* All three answers on a page. */
void assess_text(struct page *page, const struct assessment *assessment);
/* The same for the owner of the business. */
void assess_explain(struct page *page, const struct assessment *assessment);
/* The rules behind the three answers. */
void assess_rules(struct page *page, const struct assessment *assessment);

#endif
