/* SPDX-License-Identifier: MIT */
/*
 * The operands of a card as cells.
 * Included, with the other bodies, by one source file per instruction set.
 */
static void keep_known(uint8_t *restrict cells, const uint8_t *restrict known, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        cells[i] &= known[i];
    }
}

static void cells_of_field(struct umkm__lanes *lanes, const struct umkm__lane_axis *axis, uint8_t *cells)
{
    const struct umkm__lane_column *column = &lanes->columns[axis->field];
    if (column->type == 0) {
        memset(cells, 0, lanes->n);
        return;
    }
    if (axis->is_set) {
        FOR_WIDTH(column, place, axis->least, column->known, cells, lanes->n);
        return;
    }
    memset(cells, 1, lanes->n);
    for (int32_t k = 0; k < axis->cut_count; k++) {
        FOR_WIDTH(column, above, axis->limits[k].limit, cells, lanes->n);
    }
    keep_known(cells, column->known, lanes->n);
}

static void find_cells(struct umkm__lanes *lanes, int32_t operand)
{
    const struct umkm__lane_axis *axis = &lanes->lane_card->axes[operand];
    uint8_t *cells = lanes->cells + (size_t)operand * UMKM__LANE;
    if (axis->field != UMKM_FIELD_NONE) {
        cells_of_field(lanes, axis, cells);
    } else if (axis->ratio != NULL) {
        cells_of_ratio(lanes, axis, cells);
    } else if (axis->measure == UMKM_MEASURE_MONTHS_IN_BUSINESS) {
        cells_of_ages(lanes, axis, cells);
    } else {
        cells_of_rows(lanes, axis, cells);
    }
}
