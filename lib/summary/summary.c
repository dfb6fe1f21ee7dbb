/* SPDX-License-Identifier: MIT */
/* Counts by class and group. */
#include <umkm/summary.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "record/column.h"
#include "summary/block.h"
#include "summary/groups.h"
#include "summary/places.h"

/* Counts of one group; the one behind the last place is of the rows whose group is not known. */
struct umkm_summary {
    struct umkm__groups groups;
    umkm_summary_counts *counts;
    uint32_t unknown; /* place of the unknown group */
    uint32_t places[UMKM__BLOCK];
    struct umkm__block_column group;
    struct umkm__block_column score;
    struct umkm__block_column band;
};

umkm_status umkm_summary_new(int32_t groups_max, umkm_summary **summary)
{
    if (summary == NULL) {
        return UMKM_E_ARGUMENT;
    }
    *summary = NULL;
    if (groups_max < 0 || groups_max > UMKM_SUMMARY_GROUPS_MAX) {
        return UMKM_E_RANGE;
    }
    umkm_summary *made = calloc(1, sizeof *made);
    if (made == NULL) {
        return UMKM_E_MEMORY;
    }
    made->unknown = (uint32_t)groups_max;
    made->counts = calloc((size_t)groups_max + 1, sizeof *made->counts);
    if (umkm__groups_init(&made->groups, (uint32_t)groups_max) != UMKM_OK || made->counts == NULL) {
        umkm_summary_free(made);
        return UMKM_E_MEMORY;
    }
    *summary = made;
    return UMKM_OK;
}

void umkm_summary_free(umkm_summary *summary)
{
    if (summary == NULL) {
        return;
    }
    umkm__groups_free(&summary->groups);
    free(summary->counts);
    free(summary);
}

/* ---- adding ---- */

static umkm_status check(const umkm_summary_rows *rows, umkm_error *error)
{
    const umkm_column *const columns[] = {rows->group, rows->score, rows->band};
    if (rows->rows < 0) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, "jumlah baris negatif", "negative number of rows");
    }
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) {
        if (columns[i] == NULL) {
            continue;
        }
        umkm_status status = umkm__column_check(columns[i], UMKM_FIELD_NONE, error);
        if (status != UMKM_OK) {
            return status;
        }
        if (columns[i]->length != rows->rows) {
            return umkm__fail_with(error, UMKM_E_COLUMN_LENGTH, "sebanyak rows", "as many as rows");
        }
    }
    for (int64_t i = 0; rows->size_class != NULL && i < rows->rows; i++) {
        if (umkm__place_of_class(rows->size_class[i]) < 0) {
            return umkm__fail_with(error, UMKM_E_RANGE, "kelas 0 sampai 4, atau 255", "classes 0 to 4, or 255");
        }
    }
    return UMKM_OK;
}

/* The place of each row's group. False when there is no more room. */
static bool find_places(umkm_summary *summary, const umkm_column *column, int64_t row, size_t n)
{
    if (column == NULL) {
        for (size_t i = 0; i < n; i++) {
            summary->places[i] = summary->unknown;
        }
        return true;
    }
    umkm__block_read(&summary->group, column, row, n);
    const struct umkm__block_column *group = &summary->group;
    for (size_t i = 0; i < n; i++) {
        if (!group->known[i]) {
            summary->places[i] = summary->unknown;
        } else if (i > 0 && group->known[i - 1] && group->values[i] == group->values[i - 1]) {
            summary->places[i] = summary->places[i - 1]; /* files are often sorted */
        } else {
            summary->places[i] = umkm__groups_place(&summary->groups, group->values[i]);
            if (summary->places[i] == UINT32_MAX) {
                return false;
            }
        }
    }
    return true;
}

/* one is 1 to count and -1 to take it back, here and below. */
static void count_score(umkm_summary_counts *counts, int64_t score, int64_t one)
{
    const int64_t most = (int64_t)UMKM_SUMMARY_SCORE_BINS * UMKM_SUMMARY_SCORE_WIDTH;
    counts->scored += one;
    if (score < 0 || score > most) {
        counts->score_outside += one;
    } else {
        counts->score_sum += one * score;
        counts->by_score[score == most ? UMKM_SUMMARY_SCORE_BINS - 1 : score / UMKM_SUMMARY_SCORE_WIDTH] += one;
    }
}

static void count_scores(umkm_summary *summary, const umkm_summary_rows *rows, int64_t row, size_t n, int64_t one)
{
    umkm__block_read(&summary->score, rows->score, row, n);
    if (rows->band != NULL) {
        umkm__block_read(&summary->band, rows->band, row, n);
    }
    for (size_t i = 0; i < n; i++) {
        if (!summary->score.known[i]) {
            continue;
        }
        umkm_summary_counts *counts = &summary->counts[summary->places[i]];
        const int64_t band = rows->band != NULL && summary->band.known[i] ? summary->band.values[i] : -1;
        count_score(counts, summary->score.values[i], one);
        if (band >= 0 && band < UMKM_SUMMARY_BANDS) {
            counts->by_band[band] += one;
        } else {
            counts->band_outside += one;
        }
    }
}

static bool count_block(umkm_summary *summary, const umkm_summary_rows *rows, int64_t row, int64_t one)
{
    const size_t n = umkm__block_rows(row, rows->rows);
    if (!find_places(summary, rows->group, row, n)) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        umkm_summary_counts *counts = &summary->counts[summary->places[i]];
        counts->rows += one;
        if (rows->size_class != NULL) {
            counts->by_class[umkm__place_of_class(rows->size_class[row + (int64_t)i])] += one;
        }
        if (rows->conflict != NULL && rows->conflict[row + (int64_t)i] != 0) {
            counts->conflicts += one;
        }
    }
    if (rows->score != NULL) {
        count_scores(summary, rows, row, n, one);
    }
    return true;
}

/* All blocks, or none of them: when there is no place for a group, what was counted is taken back. */
static bool count_blocks(umkm_summary *summary, const umkm_summary_rows *rows)
{
    const uint32_t before = summary->groups.count;
    for (int64_t row = 0; row < rows->rows; row += UMKM__BLOCK) {
        if (!count_block(summary, rows, row, 1)) {
            while ((row -= UMKM__BLOCK) >= 0) {
                (void)count_block(summary, rows, row, -1);
            }
            umkm__groups_shrink(&summary->groups, before);
            return false;
        }
    }
    return true;
}

static umkm_status say_groups(umkm_error *error)
{
    return umkm__fail_with(error, UMKM_E_GROUPS, "kolom dengan nilai sebanyak ini bukan pengelompokan",
                           "a column with this many values is no grouping");
}

umkm_status umkm_summary_add(umkm_summary *summary, const umkm_summary_rows *rows, umkm_error *error)
{
    umkm_summary_rows own = {0};
    if (summary == NULL || rows == NULL) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (umkm__struct_in(&own, sizeof own, _Alignof(umkm_summary_rows), rows) != UMKM_OK) {
        return umkm__fail_with(error, UMKM_E_STRUCT_SIZE, NULL, NULL);
    }
    umkm_status status = check(&own, error);
    if (status != UMKM_OK) {
        return status;
    }
    return count_blocks(summary, &own) ? UMKM_OK : say_groups(error);
}

static void add_counts(umkm_summary_counts *to, const umkm_summary_counts *from)
{
    to->rows += from->rows;
    to->conflicts += from->conflicts;
    to->scored += from->scored;
    to->score_sum += from->score_sum;
    to->score_outside += from->score_outside;
    to->band_outside += from->band_outside;
    for (size_t i = 0; i < UMKM_SUMMARY_CLASSES; i++) {
        to->by_class[i] += from->by_class[i];
    }
    for (size_t i = 0; i < UMKM_SUMMARY_SCORE_BINS; i++) {
        to->by_score[i] += from->by_score[i];
    }
    for (size_t i = 0; i < UMKM_SUMMARY_BANDS; i++) {
        to->by_band[i] += from->by_band[i];
    }
}

umkm_status umkm_summary_merge(umkm_summary *to, const umkm_summary *from)
{
    if (to == NULL || from == NULL || to == from) {
        return UMKM_E_ARGUMENT;
    }
    const uint32_t before = to->groups.count;
    for (uint32_t i = 0; i < from->groups.count; i++) {
        if (umkm__groups_place(&to->groups, from->groups.values[i]) == UINT32_MAX) {
            umkm__groups_shrink(&to->groups, before);
            return UMKM_E_GROUPS;
        }
    }
    for (uint32_t i = 0; i < from->groups.count; i++) {
        add_counts(&to->counts[umkm__groups_find(&to->groups, from->groups.values[i])], &from->counts[i]);
    }
    add_counts(&to->counts[to->unknown], &from->counts[from->unknown]);
    return UMKM_OK;
}

/* ---- reading ---- */

umkm_status umkm_summary_groups(const umkm_summary *summary, int64_t *groups, size_t capacity, size_t *needed)
{
    if (summary == NULL || (groups == NULL && capacity > 0)) {
        return UMKM_E_ARGUMENT;
    }
    if (needed != NULL) {
        *needed = summary->groups.count;
    }
    if (summary->groups.count > capacity) {
        return UMKM_E_BUFFER;
    }
    if (summary->groups.count > 0) {
        memcpy(groups, summary->groups.values, summary->groups.count * sizeof *groups);
        umkm__sort(groups, summary->groups.count);
    }
    return UMKM_OK;
}

umkm_status umkm_summary_group(const umkm_summary *summary, int64_t group, umkm_summary_counts *counts)
{
    if (summary == NULL || counts == NULL) {
        return UMKM_E_ARGUMENT;
    }
    const uint32_t place = umkm__groups_find(&summary->groups, group);
    if (place == UINT32_MAX) {
        return UMKM_E_NOT_KNOWN;
    }
    return umkm__struct_out(counts, &summary->counts[place], sizeof *counts);
}

umkm_status umkm_summary_unknown(const umkm_summary *summary, umkm_summary_counts *counts)
{
    if (summary == NULL || counts == NULL) {
        return UMKM_E_ARGUMENT;
    }
    return umkm__struct_out(counts, &summary->counts[summary->unknown], sizeof *counts);
}

umkm_status umkm_summary_total(const umkm_summary *summary, umkm_summary_counts *counts)
{
    umkm_summary_counts total = {0};
    if (summary == NULL || counts == NULL) {
        return UMKM_E_ARGUMENT;
    }
    for (uint32_t i = 0; i < summary->groups.count; i++) {
        add_counts(&total, &summary->counts[i]);
    }
    add_counts(&total, &summary->counts[summary->unknown]);
    return umkm__struct_out(counts, &total, sizeof total);
}
