/* SPDX-License-Identifier: MIT */
#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <umkm/rupiah.h>

#include "support/csv.h"

enum { UNTOUCHED = 424242 };

static int32_t unit_of(const char *name)
{
    static const struct {
        const char *name;
        int32_t unit;
    } units[] = {
        {"", UMKM_UNIT_RUPIAH},       {"ribu", UMKM_UNIT_RIBU},       {"juta", UMKM_UNIT_JUTA},
        {"miliar", UMKM_UNIT_MILIAR}, {"triliun", UMKM_UNIT_TRILIUN},
    };

    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (strcmp(units[i].name, name) == 0) {
            return units[i].unit;
        }
    }
    ck_abort_msg("no such unit: %s", name);
}

/* The text is copied to a block of exactly its size, so that a sanitizer sees a read past its end. */
static umkm_status parse(const char *text, size_t length, int32_t unit, int64_t *amount, umkm_error *error)
{
    char *copy = malloc(length > 0 ? length : 1);
    umkm_status status;

    ck_assert_ptr_nonnull(copy);
    memcpy(copy, text, length);
    status = umkm_rupiah_parse(copy, length, unit, amount, error);
    free(copy);
    return status;
}

START_TEST(vectors_of_spellings)
{
    struct vectors *vectors = vectors_open(UMKM_VECTORS "/rupiah.csv");
    size_t count = 0;

    while (vectors_next(vectors)) {
        const char *text = vectors_text(vectors, "text");
        int32_t unit = unit_of(vectors_text(vectors, "unit"));
        umkm_status expected = vectors_status(vectors, "status");
        int64_t wanted = expected == UMKM_OK ? vectors_int(vectors, "amount") : UNTOUCHED;
        int64_t amount = UNTOUCHED;
        umkm_error error;
        umkm_status status;

        umkm_error_init(&error);
        status = parse(text, strlen(text), unit, &amount, &error);
        ck_assert_msg(status == expected, "row %zu: \"%s\" gave %s", vectors_row(vectors), text, umkm_status_name(status));
        ck_assert_msg(amount == wanted, "row %zu: \"%s\" gave %" PRId64, vectors_row(vectors), text, amount);
        ck_assert_int_eq(error.status, status);
        if (status != UMKM_OK) {
            ck_assert_int_ge(error.offset, 0);
            ck_assert_int_le(error.offset, (int64_t)strlen(text));
            ck_assert_ptr_nonnull(strstr(error.message_id, umkm_status_text(status, UMKM_LANG_ID)));
            ck_assert_ptr_nonnull(strstr(error.message_en, umkm_status_text(status, UMKM_LANG_EN)));
            ck_assert_ptr_nonnull(strstr(error.message_id, "; "));
            ck_assert_ptr_nonnull(strstr(error.message_en, "; "));
        }
        ck_assert_int_eq(parse(text, strlen(text), unit, &amount, NULL), expected);
        count++;
    }
    ck_assert_uint_ge(count, 250);
    vectors_close(vectors);
}
END_TEST

START_TEST(arguments)
{
    int64_t amount = UNTOUCHED;
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm_rupiah_parse(NULL, 0, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_E_EMPTY);
    ck_assert_int_eq(umkm_rupiah_parse(NULL, 1, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_E_ARGUMENT);
    ck_assert_int_eq(error.status, UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rupiah_parse("1", 1, UMKM_UNIT_RUPIAH, NULL, &error), UMKM_E_ARGUMENT);
    for (int32_t unit = -1; unit <= 13; unit++) {
        bool known = unit >= 0 && unit <= 12 && unit % 3 == 0;

        ck_assert_int_eq(umkm_rupiah_parse("1", 1, unit, &amount, NULL), known ? UMKM_OK : UMKM_E_ARGUMENT);
    }
    ck_assert_int_eq(umkm_rupiah_parse("1", 1, INT32_MAX, &amount, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rupiah_parse("1", 1, INT32_MIN, &amount, NULL), UMKM_E_ARGUMENT);
}
END_TEST

START_TEST(success_leaves_the_error_alone)
{
    int64_t amount = 0;
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm_rupiah_parse("1,5 juta", 8, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_OK);
    ck_assert_int_eq(error.status, UMKM_OK);
    ck_assert_int_eq(error.offset, -1);
    ck_assert_str_eq(error.message_id, "");
}
END_TEST

START_TEST(the_length_counts_not_the_nul)
{
    int64_t amount = 0;

    ck_assert_int_eq(umkm_rupiah_parse("1234", 2, UMKM_UNIT_RUPIAH, &amount, NULL), UMKM_OK);
    ck_assert_int_eq(amount, 12);
    ck_assert_int_eq(umkm_rupiah_parse("5 juta", 1, UMKM_UNIT_RUPIAH, &amount, NULL), UMKM_OK);
    ck_assert_int_eq(amount, 5);
    ck_assert_int_eq(umkm_rupiah_parse("5\0", 2, UMKM_UNIT_RUPIAH, &amount, NULL), UMKM_E_MONEY);
    ck_assert_int_eq(umkm_rupiah_parse("\0"
                                       "5",
                                       2, UMKM_UNIT_RUPIAH, &amount, NULL),
                     UMKM_E_MONEY);
    ck_assert_int_eq(umkm_rupiah_parse("5\n", 2, UMKM_UNIT_RUPIAH, &amount, NULL), UMKM_E_MONEY);
    ck_assert_int_eq(umkm_rupiah_parse("5\r", 2, UMKM_UNIT_RUPIAH, &amount, NULL), UMKM_E_MONEY);
    ck_assert_int_eq(umkm_rupiah_parse("5\xC2", 2, UMKM_UNIT_RUPIAH, &amount, NULL), UMKM_E_MONEY);
    ck_assert_int_eq(umkm_rupiah_parse("5\xE2\x80", 3, UMKM_UNIT_RUPIAH, &amount, NULL), UMKM_E_MONEY);
    ck_assert_int_eq(umkm_rupiah_parse("5\xE2\x80\xAE", 4, UMKM_UNIT_RUPIAH, &amount, NULL), UMKM_E_MONEY);
}
END_TEST

START_TEST(the_offset_shows_the_byte)
{
    static const struct {
        const char *text;
        int64_t offset;
    } cases[] = {
        {"", 0},
        {"  ", 2},
        {"abc", 0},
        {"Rp", 2},
        {"Rp x", 3},
        {"+5", 0},
        {"--5", 1},
        {"-Rp-5", 3},
        {"1.00.000", 1},
        {"1.000.00", 5},
        {"1000.000", 4},
        {"1.", 1},
        {"1,000", 1},
        {"1,000.00", 1},
        {"10.000,000", 6},
        {"1,", 2},
        {"1,5", 2},
        {"1,05", 3},
        {"1,2345 ribu", 5},
        {"1,50", 2},
        {"60.5", 3},
        {"1.5 juta", 1},
        {"5 m", 2},
        {"5 juta ribu", 7},
        {"5 juta!", 6},
        {"5 ", -1},
        {"5 x", 2},
        {"5;", 1},
        {"5,- juta", 4},
        {"0.500", 0},
        {"Rp 9223372036854775808", 3},
        {"1,0000", 1},
        {" ,5", 1},
        {"1,--", 3},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int64_t amount = 0;
        umkm_error error;

        umkm_error_init(&error);
        (void)!umkm_rupiah_parse(cases[i].text, strlen(cases[i].text), UMKM_UNIT_RUPIAH, &amount, &error);
        ck_assert_msg(error.offset == cases[i].offset, "\"%s\": %" PRId64, cases[i].text, error.offset);
    }
}
END_TEST

START_TEST(messages_say_what_was_expected)
{
    int64_t amount = 0;
    umkm_error error;

    umkm_error_init(&error);
    ck_assert_int_eq(umkm_rupiah_parse("1.5 juta", 8, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_E_GROUPING);
    ck_assert_str_eq(error.message_id,
                     "\"1.5 juta\": pengelompokan ribuan salah; gunakan koma untuk desimal, seperti 1,5 juta");
    ck_assert_str_eq(error.message_en,
                     "\"1.5 juta\": wrong grouping of thousands; use a comma for decimals, as in 1,5 juta");
    ck_assert_int_eq(umkm_rupiah_parse("5m", 2, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_E_UNIT);
    ck_assert_str_eq(error.message_en,
                     "\"5m\": unknown or double unit; known units: ribu (rb), juta (jt), miliar (M), triliun");
    ck_assert_int_eq(umkm_rupiah_parse("5 ribu", 6, UMKM_UNIT_RIBU, &amount, &error), UMKM_E_UNIT);
    ck_assert_str_eq(error.message_id,
                     "\"5 ribu\": satuan tidak dikenal atau ganda; satuan sudah ditetapkan untuk nilai ini; "
                     "tulis angkanya saja");
    ck_assert_int_eq(umkm_rupiah_parse("3275010101900001x", 17, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_E_UNIT);
    ck_assert_ptr_null(strstr(error.message_id, "3275"));
    ck_assert_ptr_nonnull(strstr(error.message_id, "\"**************01x\""));
}
END_TEST

START_TEST(formatting)
{
    static const struct {
        int64_t amount;
        const char *expected;
    } cases[] = {
        {0, "Rp0"},
        {7, "Rp7"},
        {999, "Rp999"},
        {1000, "Rp1.000"},
        {-1000, "-Rp1.000"},
        {99999, "Rp99.999"},
        {100000, "Rp100.000"},
        {1500000000, "Rp1.500.000.000"},
        {INT64_MAX, "Rp9.223.372.036.854.775.807"},
        {INT64_MIN, "-Rp9.223.372.036.854.775.808"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t size = strlen(cases[i].expected) + 1;

        for (size_t capacity = 0; capacity <= size + 1; capacity++) {
            char buffer[64];
            size_t needed = 0;

            memset(buffer, '#', sizeof buffer);
            ck_assert_int_eq(umkm_rupiah_format(cases[i].amount, buffer, capacity, &needed),
                             capacity < size ? UMKM_E_BUFFER : UMKM_OK);
            ck_assert_uint_eq(needed, size);
            ck_assert_int_eq(buffer[capacity], '#');
            if (capacity > 0) {
                ck_assert_str_eq(buffer, capacity < size ? "" : cases[i].expected);
            }
        }
    }
}
END_TEST

START_TEST(asking_for_the_size)
{
    char buffer[8];
    size_t needed = 0;

    ck_assert_int_eq(umkm_rupiah_format(1000, NULL, 0, &needed), UMKM_E_BUFFER);
    ck_assert_uint_eq(needed, 8);
    ck_assert_int_eq(umkm_rupiah_format(1000, NULL, 8, &needed), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_rupiah_format(1000, buffer, sizeof buffer, NULL), UMKM_OK);
    ck_assert_str_eq(buffer, "Rp1.000");
}
END_TEST

static void check_round_trip(int64_t amount)
{
    char buffer[32];
    size_t needed = 0;
    int64_t back = UNTOUCHED;

    ck_assert_int_eq(umkm_rupiah_format(amount, buffer, sizeof buffer, &needed), UMKM_OK);
    ck_assert_int_eq(parse(buffer, needed - 1, UMKM_UNIT_RUPIAH, &back, NULL), UMKM_OK);
    ck_assert_int_eq(back, amount);
}

START_TEST(what_is_written_is_read_back)
{
    uint64_t random = UINT64_C(0x9E3779B97F4A7C15);

    for (int64_t amount = -1100; amount <= 1100; amount++) {
        check_round_trip(amount);
    }
    for (int64_t power = 1; power <= INT64_MAX / 10; power *= 10) {
        for (int64_t step = -2; step <= 2; step++) {
            check_round_trip(power + step);
            check_round_trip(-power + step);
        }
    }
    for (int64_t step = 0; step < 5; step++) {
        check_round_trip(INT64_MAX - step);
        check_round_trip(INT64_MIN + step);
    }
    for (size_t i = 0; i < 50000; i++) {
        int64_t amount;

        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        memcpy(&amount, &random, sizeof amount);
        check_round_trip(amount);
        check_round_trip(amount / 1000000);
    }
}
END_TEST

static int64_t amount_of(const char *before, int64_t number, const char *after, int32_t unit)
{
    char text[64];
    int length = snprintf(text, sizeof text, "%s%" PRId64 "%s", before, number, after);
    int64_t amount = UNTOUCHED;

    ck_assert_msg(umkm_rupiah_parse(text, (size_t)length, unit, &amount, NULL) == UMKM_OK, "\"%s\"", text);
    return amount;
}

/* A plain number, its spreadsheet form and its form with a unit are one amount. */
START_TEST(spellings_agree)
{
    static const char *const units[] = {" ribu", "rb", ",0 ribu", ".0 ribu"};
    static const char *const endings[] = {"", ".0", ".00", ",0", ",00", ",-", " "};

    for (int64_t number = 0; number < 3000; number += 7) {
        for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
            ck_assert_int_eq(amount_of("Rp ", number, endings[i], UMKM_UNIT_RUPIAH), number);
            ck_assert_int_eq(amount_of("", number, endings[i], UMKM_UNIT_RUPIAH), number);
            ck_assert_int_eq(amount_of("", number, endings[i], UMKM_UNIT_RIBU), number * 1000);
        }
        for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
            ck_assert_int_eq(amount_of("", number, units[i], UMKM_UNIT_RUPIAH), number * 1000);
        }
    }
}
END_TEST

/* Every single byte in every place of a good text: it is refused or read, and never reads past the end. */
START_TEST(every_byte_in_every_place)
{
    static const char good[] = "-Rp 1.250,5 juta";

    for (size_t place = 0; place < sizeof good - 1; place++) {
        for (int byte = 0; byte < 256; byte++) {
            char text[sizeof good];
            int64_t amount = UNTOUCHED;
            umkm_status status;

            memcpy(text, good, sizeof good);
            text[place] = (char)byte;
            status = parse(text, sizeof good - 1, UMKM_UNIT_RUPIAH, &amount, NULL);
            ck_assert((status == UMKM_OK) == (amount != UNTOUCHED));
            if (byte >= 0x80 || byte < ' ') {
                ck_assert(status != UMKM_OK || byte == '\t');
            }
        }
    }
    for (size_t length = 0; length < sizeof good - 1; length++) {
        int64_t amount = UNTOUCHED;
        umkm_status status = parse(good, length, UMKM_UNIT_RUPIAH, &amount, NULL);

        ck_assert((status == UMKM_OK) == (amount != UNTOUCHED));
    }
}
END_TEST

START_TEST(huge_texts_are_read_once)
{
    enum { LENGTH = 1000000 };
    char *text = malloc(LENGTH);
    int64_t amount = UNTOUCHED;
    umkm_error error;

    ck_assert_ptr_nonnull(text);
    umkm_error_init(&error);
    memset(text, '9', LENGTH);
    ck_assert_int_eq(umkm_rupiah_parse(text, LENGTH, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_E_OVERFLOW);
    ck_assert_str_eq(error.message_en, "\"****************************************…\": number outside the 64-bit range; "
                                       "at most 9.223.372.036.854.775.807");
    memset(text, '0', LENGTH);
    text[LENGTH - 1] = '8';
    ck_assert_int_eq(umkm_rupiah_parse(text, LENGTH, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_OK);
    ck_assert_int_eq(amount, 8);
    text[1] = ',';
    ck_assert_int_eq(umkm_rupiah_parse(text, LENGTH, UMKM_UNIT_TRILIUN, &amount, &error), UMKM_E_FRACTION);
    ck_assert_int_eq(error.offset, LENGTH - 1);
    for (size_t i = 1; i + 4 <= LENGTH; i += 4) {
        memcpy(text + i, ".000", 4);
    }
    ck_assert_int_eq(umkm_rupiah_parse(text, LENGTH - 3, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_OK);
    ck_assert_int_eq(amount, 0);
    memset(text, ' ', LENGTH);
    ck_assert_int_eq(umkm_rupiah_parse(text, LENGTH, UMKM_UNIT_RUPIAH, &amount, &error), UMKM_E_EMPTY);
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rupiah");
    TCase *reading = tcase_create("reading");
    TCase *writing = tcase_create("writing");
    SRunner *runner;
    int failed;

    tcase_add_test(reading, vectors_of_spellings);
    tcase_add_test(reading, arguments);
    tcase_add_test(reading, success_leaves_the_error_alone);
    tcase_add_test(reading, the_length_counts_not_the_nul);
    tcase_add_test(reading, the_offset_shows_the_byte);
    tcase_add_test(reading, messages_say_what_was_expected);
    tcase_add_test(reading, spellings_agree);
    tcase_add_test(reading, every_byte_in_every_place);
    tcase_add_test(reading, huge_texts_are_read_once);
    suite_add_tcase(suite, reading);
    tcase_add_test(writing, formatting);
    tcase_add_test(writing, asking_for_the_size);
    tcase_add_test(writing, what_is_written_is_read_back);
    tcase_set_timeout(writing, 30);
    suite_add_tcase(suite, writing);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
