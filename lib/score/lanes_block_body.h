/* SPDX-License-Identifier: MIT */
/*
 * One block of rows through a card.
 * Included, with the other bodies, by one source file per instruction set.
 */
static void fill_steps(uint16_t *to, uint16_t value, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        to[i] = value;
    }
}

/* Adds what four steps add, each where the place reaches it. */
static void add_four(const int16_t *restrict places, const struct umkm__step *steps, uint16_t *restrict sums, size_t n)
{
    const struct umkm__step step0 = steps[0];
    const struct umkm__step step1 = steps[1];
    const struct umkm__step step2 = steps[2];
    const struct umkm__step step3 = steps[3];
    for (size_t i = 0; i < n; i++) {
        const uint16_t more0 = places[i] >= step0.at ? step0.more : 0;
        const uint16_t more1 = places[i] >= step1.at ? step1.more : 0;
        const uint16_t more2 = places[i] >= step2.at ? step2.more : 0;
        const uint16_t more3 = places[i] >= step3.at ? step3.more : 0;
        sums[i] = (uint16_t)(sums[i] + more0 + more1 + more2 + more3);
    }
}

static void add_steps(const int16_t *places, const struct umkm__steps *steps, uint16_t *sums, size_t n)
{
    for (int32_t s = 0; s < steps->count; s += UMKM__AT_ONCE) {
        add_four(places, steps->list + s, sums, n);
    }
}

static void take_steps(const int16_t *places, const struct umkm__steps *steps, uint16_t *to, size_t n)
{
    fill_steps(to, steps->first, n);
    add_steps(places, steps, to, n);
}

/* ---- characteristics ---- */

static void mark_before(const int32_t *restrict dates, const uint8_t *restrict known, int32_t day, uint8_t *restrict marks,
                        size_t n)
{
    for (size_t i = 0; i < n; i++) {
        marks[i] = (uint8_t)((uint8_t)(0U - (unsigned)(dates[i] < day)) & known[i]);
    }
}

static void find_stale(struct umkm__lanes *lanes)
{
    const struct umkm__scorecard *card = lanes->lane_card->card;
    for (int32_t a = 0; a < card->age_count; a++) {
        const struct umkm__lane_column *column = &lanes->columns[card->ages[a].field];
        uint8_t *stale = lanes->stale[a];
        const int32_t day = lanes->stale_before[a];
        memset(stale, 0, lanes->n);
        if (column->type == 0) {
            continue;
        }
        mark_before(days_of(column, lanes->days, lanes->n), column->known, day, stale, lanes->n);
    }
}

static void first_places(const uint8_t *restrict cells, int16_t *restrict places, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        places[i] = cells[i];
    }
}

static void add_places(const uint8_t *restrict cells, int16_t stride, int16_t *restrict places, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        places[i] = (int16_t)(places[i] + cells[i] * stride);
    }
}

static void put_stale(const uint8_t *restrict stale, int16_t place, int16_t *restrict places, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        places[i] = stale[i] ? place : places[i];
    }
}

static void find_places(struct umkm__lanes *lanes, const struct umkm__lane_characteristic *asked)
{
    memset(lanes->places, 0, lanes->n * sizeof lanes->places[0]);
    for (int32_t a = 0; a < asked->axis_count; a++) {
        const uint8_t *cells = lanes->cells + (size_t)asked->operands[a] * UMKM__LANE;
        if (a == 0) {
            first_places(cells, lanes->places, lanes->n);
        } else {
            add_places(cells, asked->strides[a], lanes->places, lanes->n);
        }
    }
    if (asked->age >= 0) {
        put_stale(lanes->stale[asked->age], asked->size, lanes->places, lanes->n);
    }
}

/* ---- reasons ---- */

/* A loss as a key: the more is lost the smaller it is, then by entry. */
static void make_keys(const uint16_t *restrict lost, const uint16_t *restrict entry, uint16_t no_entry,
                      int32_t *restrict keys, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const int32_t key = (INT16_MAX - lost[i]) << 16 | entry[i];
        keys[i] = entry[i] == no_entry ? INT32_MAX - UINT16_MAX + no_entry : key;
    }
}

/* Puts keys in where they belong among the smallest so far; what they push out takes their place. */
static void insert(int32_t *restrict smallest, int32_t *restrict keys, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const int32_t key = keys[i];
        const int32_t before = smallest[i];
        smallest[i] = key < before ? key : before;
        keys[i] = key < before ? before : key;
    }
}

static void add_losses(struct umkm__lanes *lanes, const uint16_t *lost, const uint16_t *entry)
{
    int32_t *keys = lanes->score; /* not yet needed */
    make_keys(lost, entry, lanes->lane_card->no_entry, keys, lanes->n);
    for (int32_t r = 0; r < lanes->wants.reasons; r++) {
        insert(lanes->keys[r], keys, lanes->n);
    }
}

static void join_group(const uint16_t *restrict lost, const uint16_t *restrict entry, uint16_t no_entry,
                       uint16_t *restrict all_lost, uint16_t *restrict first, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const uint16_t loses = (uint16_t)(0U - (unsigned)(entry[i] != no_entry));
        all_lost[i] = (uint16_t)(all_lost[i] + (lost[i] & loses));
        first[i] = entry[i] < first[i] ? entry[i] : first[i];
    }
}

static void subtract(uint16_t max, uint16_t *restrict points, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        points[i] = (uint16_t)(max - points[i]);
    }
}

static void find_losses(struct umkm__lanes *lanes, const struct umkm__lane_characteristic *asked)
{
    uint16_t *lost = lanes->steps[0];
    uint16_t *entry = lanes->steps[1];
    take_steps(lanes->places, &asked->points, lost, lanes->n);
    subtract(asked->max, lost, lanes->n);
    take_steps(lanes->places, &asked->entry, entry, lanes->n);
    add_losses(lanes, lost, entry);
    for (int32_t s = 0; s < asked->share_count; s++) {
        struct umkm__lane_group *group = &lanes->groups[asked->shares[s].group];
        take_steps(lanes->places, &asked->shares[s].entry, entry, lanes->n);
        join_group(lost, entry, lanes->lane_card->no_entry, group->lost, group->entry, lanes->n);
    }
}

static void start_losses(struct umkm__lanes *lanes)
{
    const struct umkm__lane_card *card = lanes->lane_card;
    for (int32_t r = 0; r < lanes->wants.reasons; r++) {
        int32_t *restrict keys = lanes->keys[r];
        for (size_t i = 0; i < lanes->n; i++) {
            keys[i] = INT32_MAX - UINT16_MAX + card->no_entry;
        }
    }
    for (int32_t g = 0; g < card->group_count && lanes->wants.reasons > 0; g++) {
        memset(lanes->groups[g].lost, 0, sizeof lanes->groups[g].lost);
        fill_steps(lanes->groups[g].entry, card->no_entry, lanes->n);
    }
}

static void judge_characteristics(struct umkm__lanes *lanes)
{
    const struct umkm__lane_card *card = lanes->lane_card;
    fill_steps(lanes->points, card->first_points, lanes->n);
    fill_steps(lanes->open, card->first_open, lanes->n);
    start_losses(lanes);
    for (int32_t c = 0; c < card->card->count; c++) {
        const struct umkm__lane_characteristic *asked = &card->characteristics[c];
        find_places(lanes, asked);
        add_steps(lanes->places, &asked->points, lanes->points, lanes->n);
        add_steps(lanes->places, &asked->open, lanes->open, lanes->n);
        if (lanes->wants.reasons > 0) {
            find_losses(lanes, asked);
        }
    }
    for (int32_t g = 0; g < card->group_count && lanes->wants.reasons > 0; g++) {
        add_losses(lanes, lanes->groups[g].lost, lanes->groups[g].entry);
    }
}

/* ---- knock-outs and referrals ---- */

static void take_smaller(uint16_t *restrict answers, const uint16_t *restrict others, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        answers[i] = others[i] < answers[i] ? others[i] : answers[i];
    }
}

static void take_larger(uint16_t *restrict answers, const uint16_t *restrict others, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        answers[i] = others[i] > answers[i] ? others[i] : answers[i];
    }
}

static void mark_flag(const uint16_t *restrict answers, uint16_t answer, uint64_t bit, uint64_t *restrict bits, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        bits[i] |= (0 - (uint64_t)(answers[i] == answer)) & bit;
    }
}

/* The answer of a flag, into steps[1]. */
static void answer_flag(struct umkm__lanes *lanes, const struct umkm__lane_flag *flag)
{
    const size_t n = lanes->n;
    uint16_t *answers = lanes->steps[1];
    uint16_t *all = lanes->steps[0];
    uint16_t *one = lanes->steps[2];
    fill_steps(answers, UMKM__LANE_NO, n);
    for (int32_t a = 0; a < flag->count; a++) {
        const struct umkm__lane_alternative *alternative = &flag->alternatives[a];
        fill_steps(all, UMKM__LANE_YES, n);
        for (int32_t t = 0; t < alternative->count; t++) {
            const struct umkm__lane_test *test = &alternative->tests[t];
            first_places(lanes->cells + (size_t)test->operand * UMKM__LANE, lanes->places, n);
            take_steps(lanes->places, &test->answer, one, n);
            take_smaller(all, one, n);
        }
        take_larger(answers, all, n);
    }
}

static void add_flag(struct umkm__flag_lanes *bits, const uint16_t *answers, int32_t index, size_t n)
{
    mark_flag(answers, UMKM__LANE_YES, UINT64_C(1) << index, bits->applying, n);
    mark_flag(answers, UMKM__LANE_UNKNOWN, UINT64_C(1) << index, bits->unknown, n);
}

static void find_knock_outs(struct umkm__lanes *lanes)
{
    const struct umkm__lane_card *card = lanes->lane_card;
    memset(&lanes->knock_outs, 0, lanes->wants.flags ? sizeof lanes->knock_outs : 0);
    fill_steps(lanes->knocked, UMKM__LANE_NO, lanes->n);
    for (int32_t k = 0; k < card->card->knock_out_count; k++) {
        answer_flag(lanes, &card->knock_outs[k]);
        take_larger(lanes->knocked, lanes->steps[1], lanes->n);
        if (lanes->wants.flags) {
            add_flag(&lanes->knock_outs, lanes->steps[1], k, lanes->n);
        }
    }
}

static void find_referrals(struct umkm__lanes *lanes)
{
    const struct umkm__lane_card *card = lanes->lane_card;
    memset(&lanes->referrals, 0, sizeof lanes->referrals);
    for (int32_t r = 0; r < card->card->referral_count; r++) {
        answer_flag(lanes, &card->referrals[r]);
        add_flag(&lanes->referrals, lanes->steps[1], r, lanes->n);
    }
}

static void add_stale(const uint8_t *restrict stale, uint8_t bit, uint8_t *restrict bits, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        bits[i] = (uint8_t)(bits[i] | (stale[i] & bit));
    }
}

static void gather_stale(struct umkm__lanes *lanes)
{
    memset(lanes->stale_bits, 0, lanes->n);
    for (int32_t a = 0; a < lanes->lane_card->card->age_count; a++) {
        add_stale(lanes->stale[a], (uint8_t)(1U << a), lanes->stale_bits, lanes->n);
    }
}

/* ---- results ---- */

static void find_scores(struct umkm__lanes *lanes)
{
    const int32_t initial = lanes->lane_card->card->initial;
    for (size_t i = 0; i < lanes->n; i++) {
        lanes->score[i] = initial + lanes->points[i];
        lanes->highest[i] = lanes->score[i] + lanes->open[i];
    }
}

static void look_up(const uint8_t *restrict table, const uint16_t *restrict at, uint8_t *restrict to, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        to[i] = table[at[i]];
    }
}

static void signed_places(const uint16_t *restrict points, int16_t *restrict places, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        places[i] = (int16_t)points[i];
    }
}

/* A knock-out goes before what is missing, and that before the score. */
static void find_bands(struct umkm__lanes *lanes)
{
    const struct umkm__scorecard *card = lanes->lane_card->card;
    const uint8_t knocked_out = (uint8_t)(card->band_count - 2);
    const uint8_t insufficient = (uint8_t)(card->band_count - 1);
    const uint8_t enough = (uint8_t)card->completeness;
    const uint16_t *restrict by_score = lanes->steps[0];
    signed_places(lanes->points, lanes->places, lanes->n);
    take_steps(lanes->places, &lanes->lane_card->band, lanes->steps[0], lanes->n);
    for (size_t i = 0; i < lanes->n; i++) {
        const uint8_t knocked = (uint8_t)(0U - (unsigned)(lanes->knocked[i] == UMKM__LANE_YES));
        const uint8_t lacking = (uint8_t)(0U - (unsigned)(lanes->completeness[i] < enough));
        const uint8_t band = (uint8_t)(((uint8_t)by_score[i] & ~lacking) | (insufficient & lacking));
        lanes->band[i] = (uint8_t)((band & ~knocked) | (knocked_out & knocked));
    }
}

/* Rows that go by themselves have no band yet. Returns whether there is none of them. */
static bool leave_out(const uint8_t *restrict invalid, const uint8_t *restrict slow, uint8_t *restrict band, size_t n)
{
    uint8_t marks = 0;
    for (size_t i = 0; i < n; i++) {
        const uint8_t mark = invalid[i] | slow[i];
        band[i] |= mark;
        marks |= mark;
    }
    return marks == 0;
}

static int32_t count_band(const uint8_t *restrict bands, uint8_t band, size_t n)
{
    uint16_t count = 0; /* a block has no more rows */
    for (size_t i = 0; i < n; i++) {
        count = (uint16_t)(count + (bands[i] == band));
    }
    return count;
}

static void score_block(struct umkm__lanes *lanes, int64_t row, size_t n)
{
    const struct umkm__lane_card *card = lanes->lane_card;
    lanes->row = row;
    lanes->n = n;
    memset(lanes->invalid, 0, n);
    memset(lanes->slow, 0, n);
    for (size_t c = 0; c < lanes->table->count; c++) {
        read_column(lanes, c);
    }
    if (card->needs_ages) {
        find_ages(lanes);
    }
    for (int32_t o = 0; o < card->card->operands.count; o++) {
        find_cells(lanes, o);
    }
    find_stale(lanes);
    judge_characteristics(lanes);
    find_knock_outs(lanes);
    if (lanes->wants.flags) {
        find_referrals(lanes);
        gather_stale(lanes);
    }
    find_scores(lanes);
    look_up(card->completeness, lanes->open, lanes->completeness, n);
    find_bands(lanes);
    lanes->is_whole = leave_out(lanes->invalid, lanes->slow, lanes->band, n);
    for (int32_t b = 0; b < card->card->band_count; b++) {
        lanes->count_by_band[b] = count_band(lanes->band, (uint8_t)b, n);
    }
}
