/* SPDX-License-Identifier: MIT */
/*
 * How long a score by KP-1 takes: nanoseconds of processor time for one business, the best of several rounds, over
 * businesses whose facts are drawn at random. The goal is 1000. Prints; judges nothing.
 *
 *     bench_score [ROUNDS]
 */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <umkm/umkm.h>

#include "bench.h"

enum { BUSINESSES = 256, PASSES = 400, ROUNDS = 7, TODAY = 20261121 };

static int64_t draw_value(const umkm_field_description *info)
{
    size_t choices = 0;
    int64_t value = 0;
    switch (info->type) {
    case UMKM_TYPE_MONEY:
        return (int64_t)draw(1000000000);
    case UMKM_TYPE_DATE:
        return 20200101 + (int64_t)draw(6) * 10000;
    case UMKM_TYPE_ENUM:
        while (umkm_enum_at(info->field, choices, NULL, NULL, NULL) == UMKM_OK) {
            choices++;
        }
        must(umkm_enum_at(info->field, draw(choices), &value, NULL, NULL));
        return value;
    default:
        value = info->maximum - info->minimum;
        return info->minimum + (int64_t)draw(value < 100 ? (uint64_t)value + 1 : 100);
    }
}

/* One fact in left_out is not known. */
static umkm_business *new_business(uint64_t left_out)
{
    umkm_field_description info = {.struct_size = sizeof info};
    umkm_business *business;
    int32_t field;
    must(umkm_business_new(&business));
    for (size_t i = 0; umkm_field_at(i, &field) == UMKM_OK; i++) {
        must(umkm_field_info(field, &info));
        if (info.type != UMKM_TYPE_TEXT && info.type != UMKM_TYPE_CODE && draw(left_out) != 0) {
            must(umkm_business_set(business, field, draw_value(&info), NULL));
        }
    }
    return business;
}

static double round_of(umkm_score_context *context, umkm_business *const *businesses, int64_t *sum)
{
    const double start = processor_time();
    umkm_score score;
    umkm_score_init(&score);
    for (int pass = 0; pass < PASSES; pass++) {
        for (int i = 0; i < BUSINESSES; i++) {
            must(umkm_score_business(context, businesses[i], TODAY, &score, NULL));
            *sum += score.score;
        }
    }
    return (processor_time() - start) / ((double)PASSES * BUSINESSES) * 1e9;
}

static void measure(const char *name, const umkm_rules *rules, uint64_t left_out, int rounds)
{
    static umkm_business *businesses[BUSINESSES];
    umkm_score_context *context;
    double best = 0;
    int64_t sum = 0;
    must(umkm_score_context_new(rules, NULL, &context, NULL));
    for (int i = 0; i < BUSINESSES; i++) {
        businesses[i] = new_business(left_out);
    }
    for (int i = 0; i < rounds; i++) {
        const double time = round_of(context, businesses, &sum);
        best = i == 0 || time < best ? time : best;
    }
    printf("%-44s %12.1f ns  goal 1000  (mean score %d)\n", name, best,
           (int)(sum / ((int64_t)rounds * PASSES * BUSINESSES)));
    for (int i = 0; i < BUSINESSES; i++) {
        umkm_business_free(businesses[i]);
    }
    umkm_score_context_free(context);
}

int main(int argc, char **argv)
{
    const long rounds = argc > 1 ? strtol(argv[1], NULL, 10) : ROUNDS;
    umkm_rules *rules;
    must(umkm_rules_new(&rules, NULL));
    measure("umkm_score_business, all facts known", rules, 1000000, (int)rounds);
    measure("umkm_score_business, one fact in ten unknown", rules, 10, (int)rounds);
    measure("umkm_score_business, every second unknown", rules, 2, (int)rounds);
    umkm_rules_release(rules);
    return EXIT_SUCCESS;
}
