/* SPDX-License-Identifier: MIT */
/* Movement of businesses from one class to another. */
#include <umkm/summary.h>

#include <stdbool.h>

#include "base/struct_size.h"
#include "summary/places.h"

static bool is_allowed(uint8_t before, uint8_t after)
{
    const bool both = before == UMKM_SIZE_ABSENT && after == UMKM_SIZE_ABSENT;
    return !both && (before == UMKM_SIZE_ABSENT || umkm__place_of_class(before) >= 0) &&
           (after == UMKM_SIZE_ABSENT || umkm__place_of_class(after) >= 0);
}

static bool is_class(uint8_t size_class)
{
    return size_class >= UMKM_SIZE_MICRO && size_class <= UMKM_SIZE_LARGE;
}

static void count(umkm_movement *movement, uint8_t before, uint8_t after)
{
    movement->rows++;
    if (before == UMKM_SIZE_ABSENT) {
        movement->appeared++;
        movement->appeared_in[umkm__place_of_class(after)]++;
        return;
    }
    if (after == UMKM_SIZE_ABSENT) {
        movement->left++;
        movement->left_from[umkm__place_of_class(before)]++;
        return;
    }
    movement->cells[umkm__place_of_class(before)][umkm__place_of_class(after)]++;
    if (!is_class(before) || !is_class(after)) {
        movement->unclear++;
        return;
    }
    movement->rose += after > before;
    movement->stayed += after == before;
    movement->fell += after < before;
}

umkm_status umkm_movement_add(umkm_movement *movement, const uint8_t *before, const uint8_t *after, int64_t rows)
{
    umkm_movement own = {0};
    if (movement == NULL || rows < 0 || (rows > 0 && (before == NULL || after == NULL))) {
        return UMKM_E_ARGUMENT;
    }
    if (umkm__struct_in(&own, sizeof own, _Alignof(umkm_movement), movement) != UMKM_OK) {
        return UMKM_E_STRUCT_SIZE;
    }
    for (int64_t i = 0; i < rows; i++) {
        if (!is_allowed(before[i], after[i])) {
            return UMKM_E_RANGE;
        }
        count(&own, before[i], after[i]);
    }
    return umkm__struct_out(movement, &own, sizeof own);
}

umkm_status umkm_movement_merge(umkm_movement *to, const umkm_movement *from)
{
    umkm_movement sum = {0};
    umkm_movement more = {0};
    if (to == NULL || from == NULL) {
        return UMKM_E_ARGUMENT;
    }
    if (umkm__struct_in(&sum, sizeof sum, _Alignof(umkm_movement), to) != UMKM_OK ||
        umkm__struct_in(&more, sizeof more, _Alignof(umkm_movement), from) != UMKM_OK) {
        return UMKM_E_STRUCT_SIZE;
    }
    for (size_t i = 0; i < UMKM_SUMMARY_CLASSES; i++) {
        for (size_t k = 0; k < UMKM_SUMMARY_CLASSES; k++) {
            sum.cells[i][k] += more.cells[i][k];
        }
        sum.appeared_in[i] += more.appeared_in[i];
        sum.left_from[i] += more.left_from[i];
    }
    sum.rows += more.rows;
    sum.rose += more.rose;
    sum.stayed += more.stayed;
    sum.fell += more.fell;
    sum.unclear += more.unclear;
    sum.appeared += more.appeared;
    sum.left += more.left;
    return umkm__struct_out(to, &sum, sizeof sum);
}
