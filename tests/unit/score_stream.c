/* SPDX-License-Identifier: MIT */
/*
 * Scores the businesses that "make_score.py --random" prints, and compares. One line each:
 *   facts|status|score|lowest|highest|completeness|band|knock_outs|unanswered|referrals|reasons|tips|answers
 * Usage: score_stream LEAST <lines    fails on the first difference, and when fewer than LEAST lines were compared.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/score_row.h"

enum { TODAY = 20261121, LINE_SIZE = 16384, CELLS = 13 };

static char line[LINE_SIZE];

static bool same(const char *cells[CELLS], int cell, const char *found)
{
    if (strcmp(cells[cell], found) == 0) {
        return true;
    }
    (void)printf("%s\ncell %d: expected \"%s\", found \"%s\"\n", cells[0], cell, cells[cell], found);
    return false;
}

static bool same_number(const char *cells[CELLS], int cell, int32_t found)
{
    char text[16];
    (void)snprintf(text, sizeof text, "%d", (int)found);
    return same(cells, cell, text);
}

static bool same_row(const umkm_rules *rules, const umkm_score_context *context, const char *cells[CELLS])
{
    static struct score_row row;
    umkm_score score;
    umkm_score_init(&score);
    if (umkm_score_result(context, &score) != UMKM_OK) {
        return false;
    }
    score_row_read(rules, context, &row);
    return same_number(cells, 2, score.score) && same_number(cells, 3, score.lowest) &&
           same_number(cells, 4, score.highest) && same_number(cells, 5, score.completeness) && same(cells, 6, row.band) &&
           same(cells, 7, row.knock_outs) && same(cells, 8, row.unanswered) && same(cells, 9, row.referrals) &&
           same(cells, 10, row.reasons) && same(cells, 11, row.tips) && same(cells, 12, row.answers);
}

static bool compare(const umkm_rules *rules, umkm_score_context *context, umkm_business *business)
{
    const char *cells[CELLS];
    char *rest = line;
    umkm_status status;
    for (int i = 0; i < CELLS; i++) {
        cells[i] = rest;
        rest += strcspn(rest, "|\n");
        if (*rest == '\0') {
            return false;
        }
        *rest++ = '\0';
    }
    if (umkm_business_clear(business) != UMKM_OK || !score_row_set(business, cells[0], strlen(cells[0]))) {
        (void)printf("cannot be set: %s\n", cells[0]);
        return false;
    }
    status = umkm_score_business(context, business, TODAY, NULL, NULL);
    if (!same(cells, 1, status == UMKM_OK ? "" : umkm_status_name(status))) {
        return false;
    }
    return status != UMKM_OK || same_row(rules, context, cells);
}

int main(int argc, char **argv)
{
    umkm_rules *rules = NULL;
    umkm_score_context *context = NULL;
    umkm_business *business = NULL;
    long lines = 0;
    bool good = umkm_rules_new(&rules, NULL) == UMKM_OK && umkm_business_new(&business) == UMKM_OK &&
                umkm_score_context_new(rules, NULL, &context, NULL) == UMKM_OK;
    while (good && fgets(line, sizeof line, stdin) != NULL) {
        good = compare(rules, context, business);
        lines += good;
    }
    (void)printf("%ld businesses equal\n", lines);
    umkm_score_context_free(context);
    umkm_business_free(business);
    umkm_rules_release(rules);
    return good && argc == 2 && lines >= strtol(argv[1], NULL, 10) ? 0 : 1;
}
