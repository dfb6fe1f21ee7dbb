/* SPDX-License-Identifier: MIT */
/*
 * How long the calls for one business take: the best of several rounds, in nanoseconds per call. Prints; judges nothing.
 *
 *     bench_core [SECONDS-PER-ROUND]
 */
#define _POSIX_C_SOURCE 200809L

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <umkm/umkm.h>

#include "bench.h"

enum { ROUNDS = 7, RECORDS = 256, RECORD_SIZE = 262144 };

static umkm_rules *rules;
static umkm_business *records[RECORDS];
static umkm_business *scratch;
static char output[RECORD_SIZE];
static int64_t sink; /* what was computed, so that it is */

static double round_seconds = 0.05;

static const char BUSINESS[] =
    "{\"annual_sales\":\"2,5 miliar\",\"business_capital\":400000000,\"workers\":12,\"legal_form\":\"cv\",\"exports\":true,"
    "\"founded_on\":\"2019-03-01\",\"nib\":\"1234567890123\",\"existing_instalment\":0,\"requested_amount\":50000000}";

static double measure(void (*call)(int place), int calls)
{
    double start = processor_time();

    for (int i = 0; i < calls; i++) {
        call(i);
    }
    return processor_time() - start;
}

static void bench(const char *name, const char *goal, void (*call)(int place))
{
    int calls = 1;
    double best;

    while (measure(call, calls) < round_seconds) {
        calls *= 2;
    }
    best = measure(call, calls);
    for (int i = 1; i < ROUNDS; i++) {
        double seconds = measure(call, calls);

        best = seconds < best ? seconds : best;
    }
    printf("%-44s %12.1f ns  %s\n", name, best / calls * 1e9, goal);
}

/* Options and result are prepared once and used again, as who classifies many does. */
static umkm_classify_options by_purpose;
static umkm_classify_options by_higher;
static umkm_classification result;

static void classify_with(const umkm_business *business, const umkm_classify_options *options)
{
    must(umkm_classify(rules, business, options, &result, NULL));
    sink += result.size_class;
}

static void classify(int place)
{
    classify_with(records[place % RECORDS], &by_purpose);
}

static void classify_higher(int place)
{
    classify_with(records[place % RECORDS], &by_higher);
}

static void set_and_classify(int place)
{
    must(umkm_business_set(scratch, UMKM_FIELD_ANNUAL_SALES, place, NULL));
    must(umkm_business_set(scratch, UMKM_FIELD_BUSINESS_CAPITAL, place, NULL));
    classify_with(scratch, &by_purpose);
}

static void load_rules(int place)
{
    umkm_rules *made = NULL;

    (void)place;
    must(umkm_rules_new(&made, NULL));
    sink += umkm_regime_count(made);
    umkm_rules_release(made);
}

static void parse_digits(int place)
{
    int64_t amount = place;

    must(umkm_rupiah_parse("1500000000", 10, UMKM_UNIT_RUPIAH, &amount, NULL));
    sink += amount;
}

static void parse_grouped(int place)
{
    int64_t amount = place;

    must(umkm_rupiah_parse("Rp 1.500.000.000,00", 19, UMKM_UNIT_RUPIAH, &amount, NULL));
    sink += amount;
}

static void parse_words(int place)
{
    int64_t amount = place;

    must(umkm_rupiah_parse("1,5 miliar", 10, UMKM_UNIT_RUPIAH, &amount, NULL));
    sink += amount;
}

static void read_json(int place)
{
    (void)place;
    must(umkm_business_from_json(scratch, BUSINESS, sizeof BUSINESS - 1, 0, NULL));
}

static void decide(int place, int32_t sections)
{
    umkm_classify_options classify;
    umkm_decision_options options;
    size_t needed = 0;

    umkm_classify_options_init(&classify);
    umkm_decision_options_init(&options);
    options.sections = sections;
    classify.as_of = 20261121;
    options.classify = &classify;
    must(umkm_decision_json(rules, records[place % RECORDS], &options, output, sizeof output, &needed, NULL));
    sink += (int64_t)needed;
}

static void decide_class(int place)
{
    decide(place, UMKM_SECTION_CLASSIFICATION);
}

static void decide_all(int place)
{
    decide(place, UMKM_SECTION_CLASSIFICATION | UMKM_SECTION_SCORE | UMKM_SECTION_PROGRAMMES);
}

/* Businesses of all classes, in no order that a branch predictor could learn. */
static void make_records(void)
{
    uint64_t random = 88172645463325252U;

    must(umkm_business_new(&scratch));
    for (int i = 0; i < RECORDS; i++) {
        must(umkm_business_new(&records[i]));
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        must(umkm_business_set(records[i], UMKM_FIELD_ANNUAL_SALES, (int64_t)(random % UINT64_C(80000000000)), NULL));
        if (random >> 62 != 0) {
            must(
                umkm_business_set(records[i], UMKM_FIELD_BUSINESS_CAPITAL, (int64_t)(random % UINT64_C(15000000001)), NULL));
        }
        must(umkm_business_set(records[i], UMKM_FIELD_LEGAL_FORM, (int64_t)(random >> 32) & 3, NULL));
    }
}

int main(int argc, char **argv)
{
    if (argc > 1) {
        round_seconds = strtod(argv[1], NULL);
    }
    must(umkm_rules_new(&rules, NULL));
    make_records();
    umkm_classify_options_init(&by_purpose);
    by_purpose.as_of = 20261121;
    by_higher = by_purpose;
    by_higher.basis = UMKM_BASIS_HIGHER;
    umkm_classification_init(&result);
    bench("umkm_classify", "goal 50", classify);
    bench("umkm_classify, the higher class", "", classify_higher);
    bench("umkm_rules_new", "goal 2000000", load_rules);
    bench("umkm_rupiah_parse 1500000000", "", parse_digits);
    bench("umkm_rupiah_parse Rp 1.500.000.000,00", "", parse_grouped);
    bench("umkm_rupiah_parse 1,5 miliar", "", parse_words);
    bench("umkm_business_from_json, 9 fields", "", read_json);
    bench("umkm_decision_json, classification", "", decide_class);
    bench("umkm_decision_json, all sections", "", decide_all);
    bench("2 x umkm_business_set, umkm_classify", "", set_and_classify);
    fprintf(stderr, "(%" PRId64 ")\n", sink);
    return EXIT_SUCCESS;
}
