/* SPDX-License-Identifier: MIT */
#include <string.h>

#include <umkm/score.h>

#include "rules/scorecard.h"

/* Bands of the score come first, from the highest down, without gap over the whole scale; then the two special ones. */
static const char *const KINDS[] = {"score", "knocked_out", "insufficient", NULL};

static void read_band(struct umkm__card_reading *state, const struct umkm__node *node, struct umkm__card_band *band)
{
    static const char *const SCORE_KEYS[] = {"code", "kind", "label", "meaning", "from", "up_to", NULL};
    static const char *const SPECIAL_KEYS[] = {"code", "kind", "label", "meaning", NULL};
    struct umkm__reading *reading = state->reading;
    const struct umkm__scorecard *card = state->card;
    int64_t from = 0;
    int64_t up_to = 0;
    struct umkm__node kind = umkm__member(reading, node, "kind", false);
    const bool special = cJSON_IsString(kind.json) && strcmp(kind.json->valuestring, KINDS[UMKM_BAND_SCORE]) != 0;
    if (!umkm__is_object(reading, node, special ? SPECIAL_KEYS : SCORE_KEYS)) {
        return;
    }
    (void)umkm__read_id(reading, node, "code", true, &band->code);
    (void)umkm__read_choice(reading, node, "kind", true, KINDS, &band->kind);
    (void)umkm__read_bitext(reading, node, "label", true, &band->label);
    (void)umkm__read_bitext(reading, node, "meaning", true, &band->meaning);
    if (!special) {
        (void)umkm__read_int(reading, node, "from", true, card->lowest, card->highest, &from);
        (void)umkm__read_int(reading, node, "up_to", true, card->lowest, card->highest, &up_to);
        band->from = (int32_t)from;
        band->up_to = (int32_t)up_to;
    }
}

static void fault_at(struct umkm__card_reading *state, const struct umkm__node *bands, int32_t index, const char *key,
                     umkm_status status)
{
    const struct umkm__node element = umkm__card_element(bands, index);
    const struct umkm__node member = umkm__member(state->reading, &element, key, false);
    umkm__fault(state->reading, &member, status, NULL, NULL);
}

static void check_bands(struct umkm__card_reading *state, const struct umkm__node *bands)
{
    const struct umkm__scorecard *card = state->card;
    int64_t next = card->highest; /* the next band must reach up to here */
    int32_t expected = UMKM_BAND_SCORE;
    for (int32_t i = 0; i < card->band_count; i++) {
        const struct umkm__card_band *band = &card->bands[i];
        if (band->kind != UMKM_BAND_SCORE) {
            expected++;
            if (band->kind != expected) {
                fault_at(state, bands, i, "kind", UMKM_E_RULE_ORDER);
            }
            continue;
        }
        if (expected != UMKM_BAND_SCORE) {
            fault_at(state, bands, i, "kind", UMKM_E_RULE_ORDER);
        }
        if (band->up_to != next) {
            fault_at(state, bands, i, "up_to", band->up_to < next ? UMKM_E_RULE_GAP : UMKM_E_RULE_OVERLAP);
        }
        if (band->from > band->up_to) {
            fault_at(state, bands, i, "from", UMKM_E_RULE_ORDER);
        }
        next = (int64_t)band->from - 1;
    }
    if (next >= card->lowest) {
        umkm__fault(state->reading, bands, UMKM_E_RULE_GAP, "pita tidak mencapai nilai terendah",
                    "the bands do not reach the lowest score");
    }
    if (expected != UMKM_BAND_INSUFFICIENT) {
        umkm__fault(state->reading, bands, UMKM_E_JSON_MISSING_KEY,
                    "diharapkan satu knocked_out dan satu insufficient di akhir",
                    "expected one knocked_out and one insufficient at the end");
    }
}

void umkm__card_read_bands(struct umkm__card_reading *state, const struct umkm__node *root)
{
    struct umkm__scorecard *card = state->card;
    struct umkm__node bands = umkm__member(state->reading, root, "bands", false);
    const size_t faults = state->reading->faults->count;
    card->bands = umkm__card_list(state, &bands, 3, UMKM__BANDS_MAX, sizeof *card->bands, &card->band_count);
    UMKM__EACH(&bands, band)
    {
        if (band.index < card->band_count) {
            read_band(state, &band, &card->bands[band.index]);
        }
    }
    umkm__card_check_codes(state->reading, &bands, card->bands, sizeof *card->bands, card->band_count);
    if (card->band_count > 0 && state->reading->faults->count == faults) {
        check_bands(state, &bands);
    }
}
