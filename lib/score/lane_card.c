/* SPDX-License-Identifier: MIT */
#include "score/lane_card.h"

#include <stdlib.h>

/* Cards beyond these go row by row: cells are bytes, places and points are 16 bits with a sign. */
enum { CELLS_MAX = 250, PLACES_MAX = 32000, SCALE_MAX = 32000, CUTS_MAX = 512 };

/* States from UMKM_STATE_NOT_COMPUTABLE_YET to UMKM_STATE_NO_BASE, which only measures have. */
enum { STATES = UMKM_STATE_NO_BASE - UMKM_STATE_NOT_COMPUTABLE_YET + 1 };

static int32_t filled_up(int32_t count)
{
    return (count + UMKM__AT_ONCE - 1) / UMKM__AT_ONCE * UMKM__AT_ONCE;
}

bool umkm__make_steps(struct umkm__arena *arena, const int32_t *values, int32_t count, struct umkm__steps *steps)
{
    int32_t changes = 0;
    for (int32_t i = 1; i < count; i++) {
        changes += values[i] != values[i - 1];
    }
    steps->first = (uint16_t)values[0];
    steps->count = filled_up(changes);
    steps->list = umkm__arena_alloc(arena, (size_t)steps->count + 1, sizeof *steps->list);
    if (steps->list == NULL) {
        return false;
    }
    struct umkm__step *step = steps->list;
    for (int32_t i = 1; i < count; i++) {
        if (values[i] != values[i - 1]) {
            *step++ = (struct umkm__step){(int16_t)i, (uint16_t)(values[i] - values[i - 1])};
        }
    }
    return true;
}

/* ---- operands ---- */

/* The limits that a card sets to an operand, as keys. */
struct cuts {
    int32_t count; /* more than CUTS_MAX: too many */
    int64_t keys[CUTS_MAX];
};

/* Keeps them rising, each once. */
static void add_cut(struct cuts *cuts, int64_t key)
{
    int32_t at = 0;
    while (at < cuts->count && cuts->keys[at] < key) {
        at++;
    }
    if ((at < cuts->count && cuts->keys[at] == key) || cuts->count >= CUTS_MAX) {
        return;
    }
    for (int32_t i = cuts->count++; i > at; i--) {
        cuts->keys[i] = cuts->keys[i - 1];
    }
    cuts->keys[at] = key;
}

static void add_comparison(struct cuts *cuts, const struct umkm__comparison *comparison)
{
    if (comparison->is_set || comparison->low > comparison->high) {
        return;
    }
    if (comparison->low != INT64_MIN) {
        add_cut(cuts, comparison->low);
    }
    if (comparison->high != INT64_MAX) {
        add_cut(cuts, comparison->high + 1);
    }
}

static void add_condition(struct cuts *cuts, const struct umkm__condition *when, int32_t operand)
{
    for (int32_t a = 0; a < when->count; a++) {
        for (int32_t c = 0; c < when->alternatives[a].count; c++) {
            const struct umkm__comparison *comparison = &when->alternatives[a].comparisons[c];
            if (comparison->operand == operand) {
                add_comparison(cuts, comparison);
            }
        }
    }
}

static void find_cuts(const struct umkm__scorecard *card, int32_t operand, struct cuts *cuts)
{
    cuts->count = 0;
    for (int32_t i = 0; i < card->count; i++) {
        for (int32_t a = 0; a < card->characteristics[i].count; a++) {
            add_condition(cuts, &card->characteristics[i].attributes[a].when, operand);
        }
    }
    for (int32_t i = 0; i < card->knock_out_count; i++) {
        add_condition(cuts, &card->knock_outs[i].when, operand);
    }
    for (int32_t i = 0; i < card->referral_count; i++) {
        add_condition(cuts, &card->referrals[i].when, operand);
    }
}

/*
 * A key is twice the value, and one more when it was not exact (condition.h): a whole number reaches a cut from half of it
 * on, rounded up; a fraction reaches the cut 2c when it is at least c, and 2c + 1 when it is above c.
 */
static struct umkm__limit limit_of(const struct umkm__lane_axis *axis, int64_t cut)
{
    const int64_t half = cut >> 1;
    const int64_t more = cut & 1;
    return axis->ratio != NULL ? (struct umkm__limit){half, more, 1} : (struct umkm__limit){half + more, 0, 1};
}

/* Three terms above the line times the scale, and two below it times a limit, stay within 64 bits. */
static int64_t safe_term(const struct umkm__lane_axis *axis)
{
    int64_t largest = 0;
    for (int32_t i = 0; i < axis->cut_count; i++) {
        const int64_t limit = axis->limits[i].limit;
        const int64_t size = limit < 0 ? -(limit + 1) + 1 : limit;
        largest = size > largest ? size : largest;
    }
    return largest > INT64_MAX / 8 ? 0 : INT64_MAX / (3 * axis->scale + 2 * largest + 1);
}

static bool make_axis(struct umkm__lane_card *lanes, int32_t index)
{
    const struct umkm__operand *operand = &lanes->card->operands.list[index];
    struct umkm__lane_axis *axis = &lanes->axes[index];
    struct cuts cuts;
    *axis = (struct umkm__lane_axis){.field = operand->field, .measure = operand->measure, .scale = operand->scale};
    axis->ratio = operand->field == 0 ? umkm__ratio(operand->measure) : NULL;
    find_cuts(lanes->card, index, &cuts);
    axis->is_set = operand->type == UMKM_TYPE_ENUM || operand->type == UMKM_TYPE_BOOL;
    axis->least = operand->least;
    axis->segments = axis->is_set ? (int32_t)(operand->most - operand->least + 1) : cuts.count + 1;
    axis->cells = 1 + axis->segments + (operand->field == 0 ? STATES : 0);
    axis->cut_count = cuts.count;
    axis->limits = umkm__arena_alloc(&lanes->arena, (size_t)filled_up(cuts.count) + 1, sizeof *axis->limits);
    axis->cuts = umkm__arena_alloc(&lanes->arena, (size_t)cuts.count + 1, sizeof *axis->cuts);
    if (axis->limits == NULL || axis->cuts == NULL) {
        return false;
    }
    for (int32_t i = 0; i < cuts.count; i++) {
        axis->cuts[i] = cuts.keys[i];
        axis->limits[i] = limit_of(axis, cuts.keys[i]);
    }
    axis->safe = safe_term(axis);
    lanes->needs_ages =
        lanes->needs_ages || axis->measure == UMKM_MEASURE_MONTHS_IN_BUSINESS || axis->measure == UMKM_MEASURE_SALES_GROWTH;
    lanes->fits = lanes->fits && axis->cells <= CELLS_MAX && cuts.count < CUTS_MAX;
    return true;
}

/* Some value, or state, that lies in the cell. */
static struct umkm__operand_value value_in(const struct umkm__lane_axis *axis, int32_t cell)
{
    struct umkm__operand_value value = {.state = UMKM_STATE_VALUE};
    if (cell == 0) {
        value.state = UMKM_STATE_UNKNOWN;
    } else if (cell > axis->segments) {
        value.state = UMKM_STATE_NOT_COMPUTABLE_YET + cell - axis->segments - 1;
    } else if (axis->is_set) {
        value.key = umkm__key_of_whole(axis->least + cell - 1);
    } else {
        value.key = cell > 1 ? axis->cuts[cell - 2] : INT64_MIN;
    }
    return value;
}

/* ---- characteristics ---- */

static bool fits_characteristic(const struct umkm__lane_card *lanes, const struct umkm__card_characteristic *asked)
{
    bool fits = asked->missing >= 0 && asked->missing <= asked->max;
    int32_t places = 1;
    for (int32_t a = 0; a < asked->axis_count && places <= PLACES_MAX; a++) {
        places *= lanes->axes[asked->axes[a].operand].cells;
    }
    for (int32_t i = 0; i < asked->count; i++) {
        fits = fits && asked->attributes[i].points >= 0;
    }
    return fits && places <= PLACES_MAX;
}

/* Answers every place as one business would be answered. */
static void answer_places(const struct umkm__lane_card *lanes, const struct umkm__card_characteristic *asked,
                          struct umkm__operand_value *values, struct umkm__lane_characteristic *made)
{
    for (int32_t place = 0; place < made->size; place++) {
        for (int32_t a = 0; a < made->axis_count; a++) {
            const struct umkm__lane_axis *axis = &lanes->axes[made->operands[a]];
            values[made->operands[a]] = value_in(axis, place / made->strides[a] % axis->cells);
        }
        made->answers[place] = (int8_t)umkm__answer(asked, values);
    }
    made->answers[made->size] = -1;
}

static bool make_characteristic(struct umkm__lane_card *lanes, const struct umkm__card_characteristic *asked,
                                struct umkm__operand_value *values, struct umkm__lane_characteristic *made)
{
    struct umkm__arena *arena = &lanes->arena;
    int32_t size = 1;
    made->axis_count = asked->axis_count;
    made->age = asked->age;
    made->max = (uint16_t)asked->max;
    made->operands = umkm__arena_alloc(arena, (size_t)asked->axis_count + 1, sizeof *made->operands);
    made->strides = umkm__arena_alloc(arena, (size_t)asked->axis_count + 1, sizeof *made->strides);
    if (made->operands == NULL || made->strides == NULL) {
        return false;
    }
    for (int32_t a = 0; a < asked->axis_count; a++) {
        made->operands[a] = asked->axes[a].operand;
        made->strides[a] = (int16_t)size;
        size *= lanes->axes[made->operands[a]].cells;
    }
    made->size = (int16_t)size;
    made->answers = umkm__arena_alloc(arena, (size_t)size + 1, sizeof *made->answers);
    int32_t *points = calloc(2 * ((size_t)size + 1), sizeof *points);
    if (made->answers == NULL || points == NULL) {
        free(points);
        return false;
    }
    answer_places(lanes, asked, values, made);
    int32_t *open = points + size + 1;
    for (int32_t place = 0; place <= size; place++) {
        const int32_t answer = made->answers[place];
        points[place] = answer >= 0 ? asked->attributes[answer].points : asked->missing;
        open[place] = answer >= 0 ? 0 : asked->max - asked->missing;
    }
    const bool complete =
        umkm__make_steps(arena, points, size + 1, &made->points) && umkm__make_steps(arena, open, size + 1, &made->open);
    free(points);
    return complete;
}

/* ---- knock-outs and referrals, bands, completeness ---- */

static bool make_test(struct umkm__lane_card *lanes, const struct umkm__comparison *comparison, struct umkm__lane_test *test)
{
    static const int32_t NUMBERS[] = {
        [UMKM__NO] = UMKM__LANE_NO, [UMKM__YES] = UMKM__LANE_YES, [UMKM__UNKNOWN] = UMKM__LANE_UNKNOWN};
    const struct umkm__lane_axis *axis = &lanes->axes[comparison->operand];
    int32_t answers[CELLS_MAX];
    for (int32_t cell = 0; cell < axis->cells; cell++) {
        const struct umkm__operand_value value = value_in(axis, cell);
        answers[cell] = NUMBERS[umkm__compare(comparison, &value)];
    }
    test->operand = comparison->operand;
    return umkm__make_steps(&lanes->arena, answers, axis->cells, &test->answer);
}

static bool make_alternative(struct umkm__lane_card *lanes, const struct umkm__alternative *alternative,
                             struct umkm__lane_alternative *made)
{
    bool complete = true;
    made->count = alternative->count;
    made->tests = umkm__arena_alloc(&lanes->arena, (size_t)made->count + 1, sizeof *made->tests);
    for (int32_t c = 0; c < made->count && made->tests != NULL && complete; c++) {
        complete = make_test(lanes, &alternative->comparisons[c], &made->tests[c]);
    }
    return made->tests != NULL && complete;
}

/* A flag without a condition always applies: an alternative without a test. */
static bool make_flag(struct umkm__lane_card *lanes, const struct umkm__condition *when, struct umkm__lane_flag *made)
{
    bool complete = true;
    made->count = when->count > 0 ? when->count : 1;
    made->alternatives = umkm__arena_alloc(&lanes->arena, (size_t)made->count, sizeof *made->alternatives);
    for (int32_t a = 0; a < when->count && made->alternatives != NULL && complete; a++) {
        complete = make_alternative(lanes, &when->alternatives[a], &made->alternatives[a]);
    }
    return made->alternatives != NULL && complete;
}

/* NULL: no memory. */
static struct umkm__lane_flag *make_flags(struct umkm__lane_card *lanes, const struct umkm__card_flag *flags, int32_t count)
{
    struct umkm__lane_flag *made = umkm__arena_alloc(&lanes->arena, (size_t)count + 1, sizeof *made);
    for (int32_t i = 0; i < count && made != NULL; i++) {
        if (!make_flag(lanes, &flags[i].when, &made[i])) {
            return NULL;
        }
    }
    return made;
}

static bool make_all_flags(struct umkm__lane_card *lanes)
{
    const struct umkm__scorecard *card = lanes->card;
    lanes->knock_outs = make_flags(lanes, card->knock_outs, card->knock_out_count);
    lanes->referrals = make_flags(lanes, card->referrals, card->referral_count);
    return lanes->knock_outs != NULL && lanes->referrals != NULL;
}

static int32_t band_of(const struct umkm__scorecard *card, int32_t score)
{
    int32_t band = 0;
    while (band < card->band_count - 3 && score < card->bands[band].from) {
        band++;
    }
    return band;
}

static bool make_scale(struct umkm__lane_card *lanes)
{
    const struct umkm__scorecard *card = lanes->card;
    const int32_t count = card->highest - card->initial + 1;
    int32_t *bands = calloc((size_t)count, sizeof *bands);
    bool complete;
    lanes->completeness = umkm__arena_alloc(&lanes->arena, (size_t)card->weight + 1, 1);
    if (bands == NULL || lanes->completeness == NULL) {
        free(bands);
        return false;
    }
    for (int32_t points = 0; points < count; points++) {
        bands[points] = band_of(card, card->initial + points);
    }
    complete = umkm__make_steps(&lanes->arena, bands, count, &lanes->band);
    free(bands);
    for (int64_t open = 0; open <= card->weight; open++) {
        lanes->completeness[open] = (uint8_t)((card->weight - open) * 100 / card->weight);
    }
    return complete;
}

/* ---- the whole ---- */

static bool make_axes(struct umkm__lane_card *lanes)
{
    const struct umkm__scorecard *card = lanes->card;
    bool complete;
    lanes->axes = umkm__arena_alloc(&lanes->arena, (size_t)card->operands.count + 1, sizeof *lanes->axes);
    lanes->characteristics = umkm__arena_alloc(&lanes->arena, (size_t)card->count + 1, sizeof *lanes->characteristics);
    complete = lanes->axes != NULL && lanes->characteristics != NULL;
    for (int32_t i = 0; i < card->operands.count && complete; i++) {
        complete = make_axis(lanes, i);
    }
    for (int32_t i = 0; i < card->count && complete; i++) {
        lanes->fits = lanes->fits && fits_characteristic(lanes, &card->characteristics[i]);
    }
    return complete;
}

static bool make_characteristics(struct umkm__lane_card *lanes)
{
    const struct umkm__scorecard *card = lanes->card;
    struct umkm__operand_value *values = calloc((size_t)card->operands.count + 1, sizeof *values);
    bool complete = values != NULL;
    for (int32_t i = 0; i < card->count && complete; i++) {
        complete = make_characteristic(lanes, &card->characteristics[i], values, &lanes->characteristics[i]);
        lanes->first_points = (uint16_t)(lanes->first_points + lanes->characteristics[i].points.first);
        lanes->first_open = (uint16_t)(lanes->first_open + lanes->characteristics[i].open.first);
    }
    free(values);
    return complete;
}

struct umkm__lane_card *umkm__lane_card_new(const struct umkm_score_context *context)
{
    const struct umkm__scorecard *card = context->card;
    struct umkm__lane_card *lanes = calloc(1, sizeof *lanes);
    bool complete;
    if (lanes == NULL) {
        return NULL;
    }
    lanes->card = card;
    lanes->fits = (int64_t)card->highest - card->initial <= SCALE_MAX && card->weight <= SCALE_MAX && card->weight > 0;
    complete = make_axes(lanes);
    if (complete && lanes->fits) {
        complete =
            make_characteristics(lanes) && make_all_flags(lanes) && make_scale(lanes) && umkm__list_reasons(lanes, context);
    }
    if (!complete) {
        umkm__lane_card_free(lanes);
        return NULL;
    }
    return lanes;
}

void umkm__lane_card_free(struct umkm__lane_card *lanes)
{
    if (lanes != NULL) {
        umkm__arena_free(&lanes->arena);
        free(lanes);
    }
}
