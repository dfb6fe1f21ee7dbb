/* SPDX-License-Identifier: MIT */
/* Summaries against tables made by hand; any split into blocks, merged in any order, gives the same. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "summary/groups.h"
#include "summary/kbli.h"

enum { U = UMKM_SIZE_UNKNOWN, MI = UMKM_SIZE_MICRO, SM = UMKM_SIZE_SMALL, ME = UMKM_SIZE_MEDIUM, LA = UMKM_SIZE_LARGE };
enum { IN = UMKM_SIZE_INVALID, AB = UMKM_SIZE_ABSENT, MANY = 5000 };

static umkm_column column64(const int64_t *values, const uint8_t *validity, int64_t length)
{
    return (umkm_column){.values = values, .validity = validity, .length = length, .type = UMKM_COLUMN_INT64};
}

/* ---- shares and parts ---- */

START_TEST(shares_are_rounded_half_up)
{
    static const struct {
        int64_t part;
        int64_t whole;
        int32_t share;
    } cases[] = {
        {0, 1, 0},
        {1, 1, 10000},
        {1, 2, 5000},
        {1, 3, 3333},
        {2, 3, 6667},
        {1, 20000, 1}, /* 0.5 basis points: up */
        {1, 20001, 0},
        {3, 20000, 2},        /* 1.5 */
        {29999, 60000, 5000}, /* 4999.83 */
        {INT64_MAX, INT64_MAX, 10000},
        {INT64_MAX / 2, INT64_MAX, 5000},
        {0, 0, -1},
        {1, 0, -1},
        {-1, 5, -1},
        {6, 5, -1},
        {1, -5, -1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_msg(umkm_share(cases[i].part, cases[i].whole) == cases[i].share, "case %zu: %d", i,
                      umkm_share(cases[i].part, cases[i].whole));
    }
}
END_TEST

/* Published shares of 2021: 99.62, 0.30, 0.07 and 0.01 %. */
START_TEST(published_shares_come_out)
{
    static const int64_t parts[] = {63955369, 193959, 44728, 5550};
    static const int32_t shares[] = {9962, 30, 7, 1};
    for (size_t i = 0; i < 4; i++) {
        ck_assert_int_eq(umkm_share(parts[i], 64199606), shares[i]);
    }
}
END_TEST

START_TEST(parts_add_up_or_the_difference_is_told)
{
    static const int64_t parts[] = {311844, 14062, 599};
    static const int64_t huge[] = {INT64_MIN, 1};
    int64_t difference = -1;
    ck_assert_int_eq(umkm_parts_check(parts, 3, 326505, &difference), UMKM_OK);
    ck_assert_int_eq(difference, 0);
    ck_assert_int_eq(umkm_parts_check(parts, 3, 326495, &difference), UMKM_E_INCONSISTENT);
    ck_assert_int_eq(difference, -10);
    ck_assert_int_eq(umkm_parts_check(parts, 3, 326515, &difference), UMKM_E_INCONSISTENT);
    ck_assert_int_eq(difference, 10);
    ck_assert_int_eq(umkm_parts_check(parts, 3, 326515, NULL), UMKM_E_INCONSISTENT);
    ck_assert_int_eq(umkm_parts_check(NULL, 0, 0, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_parts_check(NULL, 1, 0, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_parts_check(huge, 2, 1, &difference), UMKM_E_OVERFLOW);
}
END_TEST

/* ---- counts by class and group ---- */

START_TEST(counts_by_class_and_group)
{
    static const int64_t groups[] = {1871, 1801, 1871, 0, 1871, 1801, -5, 1871};
    static const uint8_t known[] = {0xF7}; /* the fourth is not */
    static const uint8_t classes[] = {MI, MI, SM, ME, IN, U, LA, MI};
    static const uint8_t conflict[] = {0, 1, 0, 1, 0, 0, 0, 1};
    const umkm_column column = column64(groups, known, 8);
    const umkm_summary_rows rows = {
        .struct_size = sizeof rows, .rows = 8, .group = &column, .size_class = classes, .conflict = conflict};
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    umkm_summary *summary;
    int64_t keys[3];
    size_t needed = 0;

    ck_assert_int_eq(umkm_summary_new(3, &summary), UMKM_OK);
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_summary_groups(summary, NULL, 0, &needed), UMKM_E_BUFFER);
    ck_assert_uint_eq(needed, 3);
    ck_assert_int_eq(umkm_summary_groups(summary, keys, 3, NULL), UMKM_OK);
    ck_assert_int_eq(keys[0], -5);
    ck_assert_int_eq(keys[1], 1801);
    ck_assert_int_eq(keys[2], 1871);

    ck_assert_int_eq(umkm_summary_group(summary, 1871, &counts), UMKM_OK);
    ck_assert_int_eq(counts.rows, 4);
    ck_assert_int_eq(counts.by_class[MI], 2);
    ck_assert_int_eq(counts.by_class[SM], 1);
    ck_assert_int_eq(counts.by_class[UMKM_SUMMARY_INVALID], 1);
    ck_assert_int_eq(counts.by_class[U], 0);
    ck_assert_int_eq(counts.conflicts, 1);
    ck_assert_int_eq(umkm_summary_group(summary, 1801, &counts), UMKM_OK);
    ck_assert_int_eq(counts.rows, 2);
    ck_assert_int_eq(counts.by_class[MI], 1);
    ck_assert_int_eq(counts.by_class[U], 1);
    ck_assert_int_eq(umkm_summary_group(summary, 0, &counts), UMKM_E_NOT_KNOWN);
    ck_assert_int_eq(umkm_summary_unknown(summary, &counts), UMKM_OK);
    ck_assert_int_eq(counts.rows, 1);
    ck_assert_int_eq(counts.by_class[ME], 1);
    ck_assert_int_eq(umkm_summary_total(summary, &counts), UMKM_OK);
    ck_assert_int_eq(counts.rows, 8);
    ck_assert_int_eq(counts.by_class[MI], 3);
    ck_assert_int_eq(counts.by_class[LA], 1);
    ck_assert_int_eq(counts.conflicts, 3);
    umkm_summary_free(summary);
}
END_TEST

START_TEST(scores_fall_into_bins_and_bands)
{
    static const int64_t scores[] = {0, 49, 50, 999, 1000, INT64_MAX, -1, 500, 700};
    static const int8_t bands[] = {4, 4, 4, 0, 0, 0, 0, 32, 2};
    static const uint8_t known[] = {0xFF, 0x00}; /* the last is not scored */
    const umkm_column score = column64(scores, known, 9);
    const umkm_column band = {.values = bands, .length = 9, .type = UMKM_COLUMN_INT8};
    const umkm_summary_rows rows = {.struct_size = sizeof rows, .rows = 9, .score = &score, .band = &band};
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    umkm_summary *summary;

    ck_assert_int_eq(umkm_summary_new(0, &summary), UMKM_OK);
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_summary_total(summary, &counts), UMKM_OK);
    ck_assert_int_eq(counts.rows, 9);
    ck_assert_int_eq(counts.scored, 8);
    ck_assert_int_eq(counts.score_sum, 0 + 49 + 50 + 999 + 1000 + 500);
    ck_assert_int_eq(counts.by_score[0], 2);
    ck_assert_int_eq(counts.by_score[1], 1);
    ck_assert_int_eq(counts.by_score[10], 1);
    ck_assert_int_eq(counts.by_score[19], 2);
    ck_assert_int_eq(counts.score_outside, 2);
    ck_assert_int_eq(counts.by_band[0], 4);
    ck_assert_int_eq(counts.by_band[4], 3);
    ck_assert_int_eq(counts.by_band[2], 0);
    ck_assert_int_eq(counts.band_outside, 1);
    umkm_summary_free(summary);
}
END_TEST

START_TEST(too_many_groups_count_nothing)
{
    static const int64_t two[] = {7, 9};
    static const int64_t three[] = {9, 11, 7};
    const umkm_column first = column64(two, NULL, 2);
    const umkm_column second = column64(three, NULL, 3);
    umkm_summary_rows rows = {.struct_size = sizeof rows, .rows = 2, .group = &first};
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    umkm_summary *summary;
    umkm_summary *other;
    umkm_error error;
    size_t needed = 0;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm_summary_new(2, &summary), UMKM_OK);
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_OK);
    rows.rows = 3;
    rows.group = &second;
    ck_assert_int_eq(umkm_summary_add(summary, &rows, &error), UMKM_E_GROUPS);
    ck_assert_int_eq(error.status, UMKM_E_GROUPS);
    ck_assert_int_eq(umkm_summary_total(summary, &counts), UMKM_OK);
    ck_assert_int_eq(counts.rows, 2);
    ck_assert_int_eq(umkm_summary_new(3, &other), UMKM_OK);
    ck_assert_int_eq(umkm_summary_add(other, &rows, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_summary_merge(summary, other), UMKM_E_GROUPS);
    ck_assert_int_eq(umkm_summary_groups(summary, NULL, 0, &needed), UMKM_E_BUFFER);
    ck_assert_uint_eq(needed, 2);
    ck_assert_int_eq(umkm_summary_merge(other, summary), UMKM_OK);
    ck_assert_int_eq(umkm_summary_group(other, 9, &counts), UMKM_OK);
    ck_assert_int_eq(counts.rows, 2);
    umkm_summary_free(summary);
    umkm_summary_free(other);
}
END_TEST

/* The 2001st value comes in the second block: what the first block has counted is taken back. */
START_TEST(a_block_that_was_counted_is_taken_back)
{
    static int64_t groups[3000];
    static int16_t scores[3000];
    static uint8_t classes[3000];
    umkm_column group = column64(groups, NULL, 3000);
    umkm_column score = {.values = scores, .length = 3000, .type = UMKM_COLUMN_INT16};
    umkm_summary_rows rows = {.struct_size = sizeof rows,
                              .rows = 3000,
                              .group = &group,
                              .size_class = classes,
                              .conflict = classes,
                              .score = &score,
                              .band = &score};
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    const umkm_summary_counts nothing = {.struct_size = sizeof nothing};
    umkm_summary *summary;
    size_t needed = 1;

    for (int i = 0; i < 3000; i++) {
        groups[i] = i;
        scores[i] = (int16_t)(i % 1010);
        classes[i] = (uint8_t)(i % 5);
    }
    ck_assert_int_eq(umkm_summary_new(2000, &summary), UMKM_OK);
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_E_GROUPS);
    ck_assert_int_eq(umkm_summary_total(summary, &counts), UMKM_OK);
    ck_assert_mem_eq(&counts, &nothing, sizeof counts);
    ck_assert_int_eq(umkm_summary_groups(summary, NULL, 0, &needed), UMKM_OK);
    ck_assert_uint_eq(needed, 0);
    rows.rows = group.length = score.length = 2000;
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_summary_group(summary, 1999, &counts), UMKM_OK);
    ck_assert_int_eq(counts.rows, 1);
    umkm_summary_free(summary);
}
END_TEST

START_TEST(what_a_summary_refuses)
{
    static const int64_t values[] = {1, 2};
    static const uint8_t bad[] = {MI, 7};
    umkm_column column = column64(values, NULL, 2);
    umkm_summary_rows rows = {.struct_size = sizeof rows, .rows = 1, .group = &column};
    umkm_summary_counts counts = {.struct_size = sizeof counts};
    umkm_summary *summary;

    ck_assert_int_eq(umkm_summary_new(-1, &summary), UMKM_E_RANGE);
    ck_assert_ptr_null(summary);
    ck_assert_int_eq(umkm_summary_new(UMKM_SUMMARY_GROUPS_MAX + 1, &summary), UMKM_E_RANGE);
    ck_assert_int_eq(umkm_summary_new(4, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_summary_new(4, &summary), UMKM_OK);
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_E_COLUMN_LENGTH);
    rows.rows = 2;
    rows.size_class = bad;
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_E_RANGE);
    rows.size_class = NULL;
    column.type = 9;
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_E_COLUMN_TYPE);
    column.type = UMKM_COLUMN_INT64;
    rows.rows = -1;
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_E_ARGUMENT);
    rows.struct_size = 3;
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_E_STRUCT_SIZE);
    ck_assert_int_eq(umkm_summary_add(summary, NULL, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_summary_merge(summary, summary), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_summary_total(summary, &counts), UMKM_OK);
    ck_assert_int_eq(counts.rows, 0);
    umkm_summary_free(summary);
    umkm_summary_free(NULL);
}
END_TEST

/* ---- the group table ---- */

START_TEST(groups_keep_their_places_when_others_go)
{
    struct umkm__groups groups;
    ck_assert_int_eq(umkm__groups_init(&groups, 1000), UMKM_OK);
    for (int64_t i = 0; i < 1000; i++) {
        ck_assert_uint_eq(umkm__groups_place(&groups, i * i * 7919 - 5), (uint32_t)i);
    }
    ck_assert_uint_eq(umkm__groups_place(&groups, 1), UINT32_MAX);
    umkm__groups_shrink(&groups, 400);
    for (int64_t i = 0; i < 1000; i++) {
        ck_assert_uint_eq(umkm__groups_find(&groups, i * i * 7919 - 5), i < 400 ? (uint32_t)i : UINT32_MAX);
    }
    umkm__groups_free(&groups);
}
END_TEST

START_TEST(values_are_sorted)
{
    for (size_t count = 0; count < 40; count++) {
        int64_t values[40];
        for (size_t i = 0; i < count; i++) {
            values[i] = (int64_t)((i * 7919 + count * 31) % 23) - 11;
        }
        umkm__sort(values, count);
        for (size_t i = 1; i < count; i++) {
            ck_assert_int_le(values[i - 1], values[i]);
        }
    }
}
END_TEST

/* ---- movement ---- */

START_TEST(movement_by_hand)
{
    static const uint8_t before[] = {MI, MI, SM, LA, U, MI, AB, AB, SM, IN, U};
    static const uint8_t after[] = {MI, SM, MI, LA, MI, IN, MI, U, AB, IN, AB};
    umkm_movement movement = {.struct_size = sizeof movement};
    umkm_movement twice = {.struct_size = sizeof twice};
    umkm_movement old = {.struct_size = 8};

    ck_assert_int_eq(umkm_movement_add(&movement, before, after, 11), UMKM_OK);
    ck_assert_int_eq(movement.rows, 11);
    ck_assert_int_eq(movement.rose, 1);
    ck_assert_int_eq(movement.stayed, 2);
    ck_assert_int_eq(movement.fell, 1);
    ck_assert_int_eq(movement.unclear, 3);
    ck_assert_int_eq(movement.appeared, 2);
    ck_assert_int_eq(movement.left, 2);
    ck_assert_int_eq(movement.cells[MI][SM], 1);
    ck_assert_int_eq(movement.cells[SM][MI], 1);
    ck_assert_int_eq(movement.cells[U][MI], 1);
    ck_assert_int_eq(movement.cells[MI][UMKM_SUMMARY_INVALID], 1);
    ck_assert_int_eq(movement.cells[UMKM_SUMMARY_INVALID][UMKM_SUMMARY_INVALID], 1);
    ck_assert_int_eq(movement.appeared_in[MI], 1);
    ck_assert_int_eq(movement.appeared_in[U], 1);
    ck_assert_int_eq(movement.left_from[SM], 1);
    ck_assert_int_eq(movement.left_from[U], 1);
    for (int64_t i = 0; i < 11; i++) {
        umkm_movement one = {.struct_size = sizeof one};
        ck_assert_int_eq(umkm_movement_add(&one, before + i, after + i, 1), UMKM_OK);
        ck_assert_int_eq(umkm_movement_merge(&twice, &one), UMKM_OK);
    }
    ck_assert_mem_eq(&movement, &twice, sizeof movement);
    ck_assert_int_eq(umkm_movement_add(&old, before, after, 11), UMKM_OK); /* keeps what it can hold */
    ck_assert_uint_eq(old.struct_size, 8);
}
END_TEST

START_TEST(movement_refuses_other_numbers)
{
    static const uint8_t good[] = {MI, MI};
    static const uint8_t other[] = {MI, 6};
    static const uint8_t absent[] = {MI, AB};
    umkm_movement movement = {.struct_size = sizeof movement};
    ck_assert_int_eq(umkm_movement_add(&movement, good, other, 2), UMKM_E_RANGE);
    ck_assert_int_eq(umkm_movement_add(&movement, absent, absent, 2), UMKM_E_RANGE);
    ck_assert_int_eq(movement.rows, 0);
    ck_assert_int_eq(umkm_movement_add(&movement, good, NULL, 2), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_movement_add(&movement, NULL, NULL, 0), UMKM_OK);
    movement.struct_size = 0;
    ck_assert_int_eq(umkm_movement_add(&movement, good, good, 2), UMKM_E_STRUCT_SIZE);
    ck_assert_int_eq(umkm_movement_merge(&movement, &movement), UMKM_E_STRUCT_SIZE);
}
END_TEST

/* One population under two laws: what is small by sales under UU 20/2008 is mostly micro under PP 7/2021. */
START_TEST(one_population_under_two_regimes)
{
    static const int64_t sales[] = {300000000,   300000001,   2000000000,  2000000001,  2500000000, 2500000001,
                                    15000000000, 15000000001, 50000000000, 50000000001, 0};
    static const int64_t expected[6][6] = {
        [MI] = {[MI] = 2},           /* 0 and 300 million */
        [SM] = {[MI] = 2, [SM] = 2}, /* 300 million + 1, 2 billion; 2 billion + 1, 2.5 billion */
        [ME] = {[SM] = 2, [ME] = 2}, /* 2.5 billion + 1, 15 billion; 15 billion + 1, 50 billion */
        [LA] = {[LA] = 1},
    };
    static const char *const regimes[] = {"UU-20-2008", "PP-7-2021"};
    const int32_t fields[] = {UMKM_FIELD_ANNUAL_SALES};
    const umkm_column column = column64(sales, NULL, 11);
    uint8_t classes[2][11];
    umkm_movement movement = {.struct_size = sizeof movement};
    umkm_rules *rules;

    ck_assert_int_eq(umkm_rules_new(&rules, NULL), UMKM_OK);
    for (size_t i = 0; i < 2; i++) {
        const umkm_classify_output output = {.struct_size = sizeof output, .size_class = classes[i]};
        umkm_classify_options options;
        umkm_classify_options_init(&options);
        options.as_of = 20261121;
        ck_assert_int_eq(umkm_regime_find(rules, regimes[i], strlen(regimes[i]), &options.regime), UMKM_OK);
        ck_assert_int_eq(umkm_classify_batch(rules, &options, fields, &column, 1, &output, NULL, NULL), UMKM_OK);
    }
    ck_assert_int_eq(umkm_movement_add(&movement, classes[0], classes[1], 11), UMKM_OK);
    ck_assert_mem_eq(movement.cells, expected, sizeof expected);
    ck_assert_int_eq(movement.stayed, 7);
    ck_assert_int_eq(movement.fell, 4);
    ck_assert_int_eq(movement.rose, 0);
    umkm_rules_release(rules);
}
END_TEST

/* ---- quality ---- */

static umkm_finding found(const umkm_quality *quality, int32_t finding, int32_t field)
{
    umkm_finding result = {.struct_size = sizeof result};
    for (size_t i = 0; umkm_quality_finding(quality, i, &result) == UMKM_OK; i++) {
        if (result.finding == finding && result.field == field) {
            return result;
        }
    }
    return (umkm_finding){0};
}

static size_t finding_count(const umkm_quality *quality)
{
    umkm_finding result = {.struct_size = sizeof result};
    size_t count = 0;
    while (umkm_quality_finding(quality, count, &result) == UMKM_OK) {
        count++;
    }
    return count;
}

START_TEST(fields_are_known_unknown_invalid_or_zero)
{
    static const int64_t sales[] = {5000000, 0, -1, 77, 0, 9000000};
    static const uint8_t known[] = {0x37}; /* the fourth is unknown */
    const int32_t fields[] = {UMKM_FIELD_ANNUAL_SALES};
    const umkm_column column = column64(sales, known, 6);
    umkm_field_quality field = {.struct_size = sizeof field};
    umkm_finding finding;
    umkm_quality *quality;

    ck_assert_int_eq(umkm_quality_new(20261121, &quality), UMKM_OK);
    ck_assert_int_eq(umkm_quality_add(quality, fields, &column, 1, NULL, 6, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_quality_refused(quality, UMKM_FIELD_ANNUAL_SALES, UMKM_E_MONEY, 4), UMKM_OK);
    ck_assert_int_eq(umkm_quality_rows(quality), 6);
    ck_assert_int_eq(umkm_quality_field(quality, UMKM_FIELD_ANNUAL_SALES, &field), UMKM_OK);
    ck_assert_int_eq(field.given, 1);
    ck_assert_int_eq(field.known, 4);
    ck_assert_int_eq(field.zero, 2);
    ck_assert_int_eq(field.invalid, 2); /* the negative one and the refused cell */
    ck_assert_int_eq(field.unknown, 0);
    finding = found(quality, UMKM_FINDING_REFUSED, UMKM_FIELD_ANNUAL_SALES);
    ck_assert_int_eq(finding.count, 2);
    ck_assert_int_eq(finding.sample_count, 2);
    ck_assert_int_eq(finding.samples[0], 3);
    ck_assert_int_eq(finding.samples[1], 4);
    ck_assert_uint_eq(finding_count(quality), 1);
    ck_assert_int_eq(umkm_quality_field(quality, UMKM_FIELD_WORKERS, &field), UMKM_OK);
    ck_assert_int_eq(field.given, 0);
    ck_assert_int_eq(field.unknown, 6);
    umkm_quality_free(quality);
}
END_TEST

START_TEST(overflow_small_sales_and_material_cost)
{
    static const int64_t sales[] = {2147483647, 2147483646, 1, 999999, 1000000, 50000000};
    static const int64_t material[] = {2147483646, 2147483647, 0, 999999, 1000001, 50000000};
    static const int64_t lines[] = {12, 13, 14, 15, 17, 18};
    const int32_t fields[] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_MATERIAL_COST};
    const umkm_column columns[] = {column64(sales, NULL, 6), column64(material, NULL, 6)};
    umkm_finding finding;
    umkm_quality *quality;

    ck_assert_int_eq(umkm_quality_new(0, &quality), UMKM_OK);
    ck_assert_int_eq(umkm_quality_add(quality, fields, columns, 2, lines, 6, NULL), UMKM_OK);
    finding = found(quality, UMKM_FINDING_INT32_OVERFLOW, UMKM_FIELD_ANNUAL_SALES);
    ck_assert_int_eq(finding.count, 1);
    ck_assert_int_eq(finding.samples[0], 12);
    finding = found(quality, UMKM_FINDING_INT32_OVERFLOW, UMKM_FIELD_MATERIAL_COST);
    ck_assert_int_eq(finding.count, 1);
    ck_assert_int_eq(finding.samples[0], 13);
    finding = found(quality, UMKM_FINDING_SALES_BELOW_MILLION, UMKM_FIELD_ANNUAL_SALES);
    ck_assert_int_eq(finding.count, 2);
    ck_assert_int_eq(finding.samples[0], 14);
    ck_assert_int_eq(finding.samples[1], 15);
    finding = found(quality, UMKM_FINDING_SALES_BELOW_MATERIAL, UMKM_FIELD_ANNUAL_SALES);
    ck_assert_int_eq(finding.count, 2); /* equal is not below */
    ck_assert_int_eq(finding.samples[0], 13);
    ck_assert_int_eq(finding.samples[1], 17);
    ck_assert_uint_eq(finding_count(quality), 4); /* two small ones of six are no column of thousands */
    umkm_quality_free(quality);
}
END_TEST

/* small values of 1 and large ones of 1 million, so many of each */
static int64_t thousands(int32_t field, int64_t small, int64_t large)
{
    int64_t values[64] = {0};
    umkm_quality *quality;
    umkm_column column = column64(values, NULL, small + large);
    int64_t count;

    for (int64_t i = 0; i < small + large; i++) {
        values[i] = i < small ? 999999 : 1000000;
    }
    ck_assert_int_eq(umkm_quality_new(0, &quality), UMKM_OK);
    ck_assert_int_eq(umkm_quality_add(quality, &field, &column, 1, NULL, small + large, NULL), UMKM_OK);
    count = found(quality, UMKM_FINDING_SUSPECTED_THOUSANDS, field).count;
    umkm_quality_free(quality);
    return count;
}

START_TEST(a_column_in_thousands)
{
    ck_assert_int_eq(thousands(UMKM_FIELD_BUSINESS_CAPITAL, 9, 0), 0); /* too few to judge */
    ck_assert_int_eq(thousands(UMKM_FIELD_BUSINESS_CAPITAL, 10, 0), 10);
    ck_assert_int_eq(thousands(UMKM_FIELD_BUSINESS_CAPITAL, 10, 10), 0); /* half is not more than half */
    ck_assert_int_eq(thousands(UMKM_FIELD_BUSINESS_CAPITAL, 11, 10), 11);
    ck_assert_int_eq(thousands(UMKM_FIELD_ANNUAL_SALES, 11, 10), 11);
    ck_assert_int_eq(thousands(UMKM_FIELD_EXISTING_INSTALMENT, 20, 0), 0); /* of a month: may be small */
}
END_TEST

START_TEST(dates_and_years)
{
    static const int32_t founded[] = {20261121, 20261122, 20260230, 19990101};
    static const int16_t years[] = {2026, 2027, 1998, 2000};
    static const int64_t slik[] = {20261121, 20261122, 20261120, 20270101};
    const int32_t fields[] = {UMKM_FIELD_FOUNDED_ON, UMKM_FIELD_FOUNDED_YEAR, UMKM_FIELD_SLIK_AS_OF};
    const umkm_column columns[] = {
        {.values = founded, .length = 4, .type = UMKM_COLUMN_INT32},
        {.values = years, .length = 4, .type = UMKM_COLUMN_INT16},
        column64(slik, NULL, 4),
    };
    umkm_field_quality field = {.struct_size = sizeof field};
    umkm_finding finding;
    umkm_quality *quality;

    ck_assert_int_eq(umkm_quality_new(20260230, &quality), UMKM_E_DATE);
    ck_assert_int_eq(umkm_quality_new(20261121, &quality), UMKM_OK);
    ck_assert_int_eq(umkm_quality_add(quality, fields, columns, 3, NULL, 4, NULL), UMKM_OK);
    finding = found(quality, UMKM_FINDING_DATE_AFTER_AS_OF, UMKM_FIELD_FOUNDED_ON);
    ck_assert_int_eq(finding.count, 1);
    ck_assert_int_eq(finding.samples[0], 2);
    finding = found(quality, UMKM_FINDING_DATE_AFTER_AS_OF, UMKM_FIELD_FOUNDED_YEAR);
    ck_assert_int_eq(finding.count, 1);
    ck_assert_int_eq(finding.samples[0], 2);
    finding = found(quality, UMKM_FINDING_DATE_AFTER_AS_OF, UMKM_FIELD_SLIK_AS_OF);
    ck_assert_int_eq(finding.count, 2);
    finding = found(quality, UMKM_FINDING_IMPOSSIBLE_DATE, UMKM_FIELD_FOUNDED_ON);
    ck_assert_int_eq(finding.count, 1);
    ck_assert_int_eq(finding.samples[0], 3);
    ck_assert_int_eq(umkm_quality_field(quality, UMKM_FIELD_FOUNDED_ON, &field), UMKM_OK);
    ck_assert_int_eq(field.known, 3);
    ck_assert_int_eq(field.invalid, 1);
    umkm_quality_free(quality);
}
END_TEST

START_TEST(regions_and_kbli)
{
    /* Lampung; a city of it; no such code there; a province; its regencies are not listed; no province; no 14th; the 13th */
    static const int64_t regions[] = {18, 1871, 1870, 32, 3299, 20, 1814, 1813};
    static const int64_t kbli[] = {1111, 45101, 4111, 47111, 99999, 0, 45101, 34000};
    static const int16_t editions[] = {2020, 2025, 2020, 2020, 2025, 2020, 2020, 2025};
    static const uint8_t edition_known[] = {0x7F}; /* the last is not */
    const int32_t fields[] = {UMKM_FIELD_REGION, UMKM_FIELD_KBLI, UMKM_FIELD_KBLI_EDITION};
    const umkm_column columns[] = {
        column64(regions, NULL, 8),
        column64(kbli, NULL, 8),
        {.values = editions, .validity = edition_known, .length = 8, .type = UMKM_COLUMN_INT16},
    };
    umkm_finding finding;
    umkm_quality *quality;

    ck_assert_int_eq(umkm_quality_new(0, &quality), UMKM_OK);
    ck_assert_int_eq(umkm_quality_add(quality, fields, columns, 3, NULL, 8, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_quality_refused(quality, UMKM_FIELD_REGION, UMKM_E_CODE, 9), UMKM_OK);
    ck_assert_int_eq(umkm_quality_refused(quality, UMKM_FIELD_KBLI, UMKM_E_CODE, 9), UMKM_OK);
    finding = found(quality, UMKM_FINDING_REGION_UNKNOWN, UMKM_FIELD_REGION);
    ck_assert_int_eq(finding.count, 4);
    ck_assert_int_eq(finding.samples[0], 3);
    ck_assert_int_eq(finding.samples[1], 6);
    ck_assert_int_eq(finding.samples[2], 7);
    ck_assert_int_eq(finding.samples[3], 9);
    finding = found(quality, UMKM_FINDING_KBLI_DIVISION, UMKM_FIELD_KBLI);
    ck_assert_int_eq(finding.count, 4); /* 45 in 2025, 04, 00, and 34 in neither edition */
    ck_assert_int_eq(finding.samples[0], 2);
    ck_assert_int_eq(finding.samples[1], 3);
    ck_assert_int_eq(finding.samples[2], 6);
    ck_assert_int_eq(finding.samples[3], 8);
    ck_assert_int_eq(found(quality, UMKM_FINDING_KBLI_FORM, UMKM_FIELD_KBLI).count, 1);
    umkm_quality_free(quality);
    ck_assert_str_eq(umkm_region_name(1871), "Kota Bandar Lampung");
    ck_assert_str_eq(umkm_region_name(96), "Papua Barat Daya");
    ck_assert_str_eq(umkm_region_name(11), "Aceh");
    ck_assert_str_eq(umkm_region_name(1873), "");
    ck_assert_str_eq(umkm_region_name(-1), "");
}
END_TEST

START_TEST(thirty_eight_provinces_and_fifteen_in_lampung)
{
    int provinces = 0;
    int parts = 0;
    for (int64_t code = 0; code < 10000; code++) {
        provinces += code < 100 && umkm_region_name(code)[0] != '\0';
        parts += code >= 100 && umkm_region_name(code)[0] != '\0';
    }
    ck_assert_int_eq(provinces, 38);
    ck_assert_int_eq(parts, 15);
}
END_TEST

START_TEST(divisions_of_the_editions)
{
    int divisions[2] = {0, 0};
    for (int64_t division = 0; division < 100; division++) {
        divisions[0] += umkm__kbli_has_division(division * 1000, 2020);
        divisions[1] += umkm__kbli_has_division(division * 1000, 2025);
        ck_assert_int_eq(umkm__kbli_has_division(division * 1000 + 999, 0), umkm__kbli_has_division(division * 1000, 2020));
    }
    ck_assert_int_eq(divisions[0], 88);
    ck_assert_int_eq(divisions[1], 87);
}
END_TEST

START_TEST(ten_samples_with_the_smallest_lines)
{
    umkm_finding finding;
    umkm_quality *quality;
    ck_assert_int_eq(umkm_quality_new(0, &quality), UMKM_OK);
    for (int64_t i = 0; i < 100; i++) {
        ck_assert_int_eq(umkm_quality_note(quality, UMKM_FINDING_REPEATED_KEY, 0, (i * 37) % 100 + 1), UMKM_OK);
    }
    finding = found(quality, UMKM_FINDING_REPEATED_KEY, 0);
    ck_assert_int_eq(finding.count, 100);
    ck_assert_int_eq(finding.sample_count, 10);
    for (int64_t i = 0; i < 10; i++) {
        ck_assert_int_eq(finding.samples[i], i + 1);
    }
    ck_assert_int_eq(umkm_quality_note(quality, 0, 0, 1), UMKM_E_RANGE);
    ck_assert_int_eq(umkm_quality_note(quality, UMKM_FINDING_END, 0, 1), UMKM_E_RANGE);
    ck_assert_int_eq(umkm_quality_note(quality, UMKM_FINDING_REFUSED, UMKM_FIELD_END, 1), UMKM_E_NAME);
    umkm_quality_free(quality);
}
END_TEST

START_TEST(what_quality_refuses)
{
    static const int64_t values[] = {1, 2};
    const umkm_column columns[] = {column64(values, NULL, 2), column64(values, NULL, 1)};
    int32_t fields[] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_WORKERS};
    umkm_quality *quality;
    umkm_quality *other;

    ck_assert_int_eq(umkm_quality_new(0, &quality), UMKM_OK);
    ck_assert_int_eq(umkm_quality_new(20261121, &other), UMKM_OK);
    ck_assert_int_eq(umkm_quality_add(quality, fields, columns, 2, NULL, 2, NULL), UMKM_E_COLUMN_LENGTH);
    fields[1] = UMKM_FIELD_ANNUAL_SALES;
    ck_assert_int_eq(umkm_quality_add(quality, fields, columns, 2, NULL, 2, NULL), UMKM_E_DUPLICATE_FIELD);
    fields[1] = UMKM_FIELD_NIK;
    ck_assert_int_eq(umkm_quality_add(quality, fields, columns, 2, NULL, 2, NULL), UMKM_E_TYPE);
    fields[1] = UMKM_FIELD_END;
    ck_assert_int_eq(umkm_quality_add(quality, fields, columns, 2, NULL, 2, NULL), UMKM_E_NAME);
    ck_assert_int_eq(umkm_quality_add(quality, NULL, NULL, 1, NULL, 2, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_quality_add(quality, NULL, NULL, 0, NULL, 2, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_quality_rows(quality), 2);
    ck_assert_int_eq(umkm_quality_merge(quality, other), UMKM_E_INCONSISTENT);
    ck_assert_int_eq(umkm_quality_refused(quality, UMKM_FIELD_REGION, UMKM_OK, 1), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_quality_refused(quality, 0, UMKM_E_CODE, 1), UMKM_E_NAME);
    umkm_quality_free(quality);
    umkm_quality_free(other);
}
END_TEST

START_TEST(findings_have_names_and_texts)
{
    for (int32_t i = 1; i < UMKM_FINDING_END; i++) {
        ck_assert_str_ne(umkm_finding_name(i), "");
        ck_assert_str_ne(umkm_finding_text(i, UMKM_LANG_ID), umkm_finding_text(i, UMKM_LANG_EN));
    }
    ck_assert_int_eq(UMKM_FINDING_REFUSED, 1);
    ck_assert_int_eq(UMKM_FINDING_REPORTED_UNREADABLE, 14);
    ck_assert_str_eq(umkm_finding_name(0), "");
    ck_assert_str_eq(umkm_finding_text(UMKM_FINDING_END, UMKM_LANG_EN), "");
}
END_TEST

/* ---- any split gives the same ---- */

struct population {
    int64_t sales[MANY];
    int64_t material[MANY];
    int32_t founded[MANY];
    int16_t region[MANY];
    int16_t score[MANY];
    uint8_t classes[MANY];
    uint8_t validity[MANY / 8 + 1];
    int64_t lines[MANY];
};

static struct population people;

static uint64_t next(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(2685821657736338717);
}

static void draw(void)
{
    static const uint8_t classes[] = {U, MI, MI, SM, ME, LA, IN};
    uint64_t state = UINT64_C(88172645463325252);
    for (size_t i = 0; i < MANY; i++) {
        people.sales[i] = (int64_t)(next(&state) % 40) * 100000 - 100000;
        people.material[i] = (int64_t)(next(&state) % 10) * 100000;
        people.founded[i] = (int32_t)(20260000 + 100 * (next(&state) % 13) + next(&state) % 32);
        people.region[i] = (int16_t)(1801 + next(&state) % 80);
        people.score[i] = (int16_t)(next(&state) % 1003);
        people.classes[i] = classes[next(&state) % 7];
        people.lines[i] = (int64_t)i + 2;
        if (next(&state) % 9 != 0) {
            people.validity[i / 8] |= (uint8_t)(1U << (i % 8));
        }
    }
}

static umkm_column slice(const void *values, int32_t type, int64_t from, int64_t to)
{
    return (umkm_column){.values = values, .validity = people.validity, .offset = from, .length = to - from, .type = type};
}

static void add_slice(umkm_summary *summary, umkm_quality *quality, int64_t from, int64_t to)
{
    const umkm_column region = slice(people.region, UMKM_COLUMN_INT16, from, to);
    const umkm_column score = slice(people.score, UMKM_COLUMN_INT16, from, to);
    const umkm_summary_rows rows = {.struct_size = sizeof rows,
                                    .rows = to - from,
                                    .group = &region,
                                    .size_class = people.classes + from,
                                    .score = &score};
    const int32_t fields[] = {UMKM_FIELD_ANNUAL_SALES, UMKM_FIELD_MATERIAL_COST, UMKM_FIELD_FOUNDED_ON, UMKM_FIELD_REGION};
    const umkm_column columns[] = {slice(people.sales, UMKM_COLUMN_INT64, from, to),
                                   slice(people.material, UMKM_COLUMN_INT64, from, to),
                                   slice(people.founded, UMKM_COLUMN_INT32, from, to), region};
    ck_assert_int_eq(umkm_summary_add(summary, &rows, NULL), UMKM_OK);
    ck_assert_int_eq(umkm_quality_add(quality, fields, columns, 4, people.lines + from, to - from, NULL), UMKM_OK);
}

static void same_summary(const umkm_summary *a, const umkm_summary *b)
{
    int64_t keys[2][100];
    size_t count[2];
    umkm_summary_counts counts[2] = {{.struct_size = sizeof counts[0]}, {.struct_size = sizeof counts[0]}};
    ck_assert_int_eq(umkm_summary_groups(a, keys[0], 100, &count[0]), UMKM_OK);
    ck_assert_int_eq(umkm_summary_groups(b, keys[1], 100, &count[1]), UMKM_OK);
    ck_assert_uint_eq(count[0], count[1]);
    ck_assert_mem_eq(keys[0], keys[1], count[0] * sizeof keys[0][0]);
    for (size_t i = 0; i < count[0]; i++) {
        ck_assert_int_eq(umkm_summary_group(a, keys[0][i], &counts[0]), UMKM_OK);
        ck_assert_int_eq(umkm_summary_group(b, keys[0][i], &counts[1]), UMKM_OK);
        ck_assert_mem_eq(&counts[0], &counts[1], sizeof counts[0]);
    }
    ck_assert_int_eq(umkm_summary_total(a, &counts[0]), UMKM_OK);
    ck_assert_int_eq(umkm_summary_total(b, &counts[1]), UMKM_OK);
    ck_assert_mem_eq(&counts[0], &counts[1], sizeof counts[0]);
}

static void same_quality(const umkm_quality *a, const umkm_quality *b)
{
    umkm_finding findings[2] = {{.struct_size = sizeof findings[0]}, {.struct_size = sizeof findings[0]}};
    umkm_field_quality fields[2] = {{.struct_size = sizeof fields[0]}, {.struct_size = sizeof fields[0]}};
    ck_assert_uint_eq(finding_count(a), finding_count(b));
    ck_assert_uint_gt(finding_count(a), 4);
    for (size_t i = 0; i < finding_count(a); i++) {
        ck_assert_int_eq(umkm_quality_finding(a, i, &findings[0]), UMKM_OK);
        ck_assert_int_eq(umkm_quality_finding(b, i, &findings[1]), UMKM_OK);
        ck_assert_mem_eq(&findings[0], &findings[1], sizeof findings[0]);
    }
    for (int32_t field = 1; field < UMKM_FIELD_END; field++) {
        ck_assert_int_eq(umkm_quality_field(a, field, &fields[0]), UMKM_OK);
        ck_assert_int_eq(umkm_quality_field(b, field, &fields[1]), UMKM_OK);
        ck_assert_mem_eq(&fields[0], &fields[1], sizeof fields[0]);
    }
}

START_TEST(any_split_merged_in_any_order_gives_the_same)
{
    static const int64_t pieces[] = {1, 7, 1023, 1024, 1025, 2999, MANY};
    umkm_summary *whole;
    umkm_quality *whole_quality;

    draw();
    ck_assert_int_eq(umkm_summary_new(100, &whole), UMKM_OK);
    ck_assert_int_eq(umkm_quality_new(20261121, &whole_quality), UMKM_OK);
    add_slice(whole, whole_quality, 0, MANY);
    for (size_t p = 0; p < sizeof pieces / sizeof pieces[0]; p++) {
        umkm_summary *parts[2];
        umkm_quality *quality[2];
        int turn = 0;
        for (int i = 0; i < 2; i++) {
            ck_assert_int_eq(umkm_summary_new(100, &parts[i]), UMKM_OK);
            ck_assert_int_eq(umkm_quality_new(20261121, &quality[i]), UMKM_OK);
        }
        for (int64_t from = 0; from < MANY; from += pieces[p], turn ^= 1) {
            add_slice(parts[turn], quality[turn], from, from + pieces[p] < MANY ? from + pieces[p] : MANY);
        }
        ck_assert_int_eq(umkm_summary_merge(parts[1], parts[0]), UMKM_OK);
        ck_assert_int_eq(umkm_quality_merge(quality[1], quality[0]), UMKM_OK);
        same_summary(whole, parts[1]);
        same_quality(whole_quality, quality[1]);
        for (int i = 0; i < 2; i++) {
            umkm_summary_free(parts[i]);
            umkm_quality_free(quality[i]);
        }
    }
    umkm_summary_free(whole);
    umkm_quality_free(whole_quality);
}
END_TEST

static Suite *suite(void)
{
    Suite *s = suite_create("summary");
    TCase *counts = tcase_create("counts");
    TCase *movement = tcase_create("movement");
    TCase *quality = tcase_create("quality");

    tcase_add_test(counts, shares_are_rounded_half_up);
    tcase_add_test(counts, published_shares_come_out);
    tcase_add_test(counts, parts_add_up_or_the_difference_is_told);
    tcase_add_test(counts, counts_by_class_and_group);
    tcase_add_test(counts, scores_fall_into_bins_and_bands);
    tcase_add_test(counts, too_many_groups_count_nothing);
    tcase_add_test(counts, a_block_that_was_counted_is_taken_back);
    tcase_add_test(counts, what_a_summary_refuses);
    tcase_add_test(counts, groups_keep_their_places_when_others_go);
    tcase_add_test(counts, values_are_sorted);
    suite_add_tcase(s, counts);
    tcase_add_test(movement, movement_by_hand);
    tcase_add_test(movement, movement_refuses_other_numbers);
    tcase_add_test(movement, one_population_under_two_regimes);
    suite_add_tcase(s, movement);
    tcase_add_test(quality, fields_are_known_unknown_invalid_or_zero);
    tcase_add_test(quality, overflow_small_sales_and_material_cost);
    tcase_add_test(quality, a_column_in_thousands);
    tcase_add_test(quality, dates_and_years);
    tcase_add_test(quality, regions_and_kbli);
    tcase_add_test(quality, thirty_eight_provinces_and_fifteen_in_lampung);
    tcase_add_test(quality, divisions_of_the_editions);
    tcase_add_test(quality, ten_samples_with_the_smallest_lines);
    tcase_add_test(quality, what_quality_refuses);
    tcase_add_test(quality, findings_have_names_and_texts);
    tcase_add_test(quality, any_split_merged_in_any_order_gives_the_same);
    suite_add_tcase(s, quality);
    return s;
}

int main(void)
{
    SRunner *runner = srunner_create(suite());
    int failed;
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
