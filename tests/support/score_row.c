/* SPDX-License-Identifier: MIT */
#include "support/score_row.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool score_row_set(umkm_business *business, const char *facts, size_t length)
{
    const char *end = facts + length;
    while (facts < end) {
        const char *stop = memchr(facts, ';', (size_t)(end - facts));
        const char *equals;
        int32_t field;
        stop = stop != NULL ? stop : end;
        equals = memchr(facts, '=', (size_t)(stop - facts));
        if (equals == NULL || umkm_field_find(facts, (size_t)(equals - facts), &field) != UMKM_OK) {
            return false;
        }
        equals++;
        if (equals == stop ? umkm_business_unset(business, field) != UMKM_OK
                           : umkm_business_set_text(business, field, equals, (size_t)(stop - equals), UMKM_UNIT_RUPIAH,
                                                    NULL) != UMKM_OK) {
            return false;
        }
        facts = stop < end ? stop + 1 : end;
    }
    return true;
}

/* What cannot be read would make the comparison meaningless. */
static void need(umkm_status status)
{
    if (status != UMKM_OK) {
        (void)fprintf(stderr, "score_row: %s\n", umkm_status_name(status));
        exit(1);
    }
}

static void add(char *list, const char *item)
{
    const size_t length = strlen(list);
    (void)snprintf(list + length, SCORE_TEXT_SIZE - length, "%s%s", length > 0 ? ";" : "", item);
}

static void read_flags(const umkm_score_context *context, int32_t count, bool knock_outs, char *applying, char *unanswered)
{
    umkm_score_flag flag = {.struct_size = sizeof flag};
    for (int32_t i = 0; i < count; i++) {
        need(knock_outs ? umkm_score_knock_out_at(context, i, &flag) : umkm_score_referral_at(context, i, &flag));
        if (flag.answer != UMKM_HOLDS_NO) {
            add(flag.answer == UMKM_HOLDS_YES ? applying : unanswered, flag.code);
        }
    }
}

static void read_reasons(const umkm_score_context *context, const umkm_score *score, struct score_row *row)
{
    umkm_score_reason reason = {.struct_size = sizeof reason};
    char text[128];
    for (int32_t i = 0; i < score->reason_count + score->tip_count; i++) {
        need(umkm_score_reason_at(context, i, &reason));
        (void)snprintf(text, sizeof text, "%s %d", reason.code, (int)reason.lost);
        add(i < score->reason_count ? row->reasons : row->tips, text);
    }
}

static void read_answers(const umkm_score_context *context, const umkm_score *score, struct score_row *row)
{
    umkm_score_characteristic characteristic = {.struct_size = sizeof characteristic};
    char text[128];
    for (int32_t i = 0; i < score->characteristic_count; i++) {
        need(umkm_score_characteristic_at(context, i, &characteristic));
        (void)snprintf(text, sizeof text, "%s%s", characteristic.code,
                       characteristic.stale     ? "!"
                       : characteristic.missing ? "-"
                                                : characteristic.key);
        add(row->answers, text);
    }
}

void score_row_read(const umkm_rules *rules, const umkm_score_context *context, struct score_row *row)
{
    umkm_scorecard_band band = {.struct_size = sizeof band};
    umkm_score score;
    umkm_score_init(&score);
    need(umkm_score_result(context, &score));
    row->knock_outs[0] = row->unanswered[0] = row->referrals[0] = '\0';
    row->reasons[0] = row->tips[0] = row->answers[0] = '\0';
    need(umkm_scorecard_band_at(rules, score.scorecard, score.band, &band));
    row->band = band.code;
    read_flags(context, score.knock_out_count, true, row->knock_outs, row->unanswered);
    read_flags(context, score.referral_count, false, row->referrals, row->unanswered);
    read_reasons(context, &score, row);
    read_answers(context, &score, row);
}
