/* SPDX-License-Identifier: MIT */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { GUARD = 0x5A };

struct quoted {
    const char *input;
    size_t length;
    const char *expected;
};

#define BYTES(literal) (literal), sizeof(literal) - 1

static void check_quotes(const struct quoted *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char buffer[256];
        struct umkm__text text;

        umkm__text_init(&text, buffer, sizeof buffer);
        umkm__text_quote(&text, cases[i].input, cases[i].length);
        ck_assert_str_eq(buffer, cases[i].expected);
        ck_assert_uint_eq(text.length, strlen(cases[i].expected));
    }
}

START_TEST(adding_joins)
{
    char buffer[64];
    struct umkm__text text;

    umkm__text_init(&text, buffer, sizeof buffer);
    ck_assert_str_eq(buffer, "");
    umkm__text_cstr(&text, "modal ");
    umkm__text_add(&text, "usahaXX", 5);
    umkm__text_add(&text, NULL, 0);
    umkm__text_cstr(&text, "");
    umkm__text_cstr(&text, ": ");
    umkm__text_int(&text, -12);
    ck_assert_str_eq(buffer, "modal usaha: -12");
    ck_assert_uint_eq(text.length, 16);
}
END_TEST

START_TEST(integers)
{
    static const struct {
        int64_t value;
        const char *expected;
    } cases[] = {
        {0, "0"},
        {7, "7"},
        {-7, "-7"},
        {10, "10"},
        {1000, "1000"},
        {INT64_MAX, "9223372036854775807"},
        {INT64_MIN, "-9223372036854775808"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char buffer[32];
        struct umkm__text text;

        umkm__text_init(&text, buffer, sizeof buffer);
        umkm__text_int(&text, cases[i].value);
        ck_assert_str_eq(buffer, cases[i].expected);
    }
}
END_TEST

START_TEST(dates_and_amounts)
{
    char buffer[64];
    struct umkm__text text;

    umkm__text_init(&text, buffer, sizeof buffer);
    umkm__text_date(&text, 20260203);
    umkm__text_cstr(&text, " ");
    umkm__text_rupiah(&text, -1500000);
    umkm__text_cstr(&text, " ");
    umkm__text_rupiah(&text, 0);
    ck_assert_str_eq(buffer, "2026-02-03 -Rp1.500.000 Rp0");
}
END_TEST

/* Adds pieces that end at every kind of place, into a buffer with a guard byte behind it. */
START_TEST(every_capacity_counts_and_never_writes_past)
{
    static const char whole[] = "Rp1.000 2026-11-21 \"…\" akhir";
    size_t length = sizeof whole - 1;

    for (size_t capacity = 0; capacity <= length + 2; capacity++) {
        char buffer[64];
        struct umkm__text text;
        size_t needed = 0;
        size_t kept;

        memset(buffer, GUARD, sizeof buffer);
        umkm__text_init(&text, buffer, capacity);
        umkm__text_rupiah(&text, 1000);
        umkm__text_cstr(&text, " ");
        umkm__text_date(&text, 20261121);
        umkm__text_cstr(&text, " ");
        umkm__text_quote(&text, "…", 3);
        umkm__text_cstr(&text, " akhir");
        ck_assert_uint_eq(text.length, length);
        ck_assert_int_eq(buffer[capacity], GUARD);
        kept = capacity == 0 ? 0 : capacity - 1 < length ? capacity - 1 : length;
        if (capacity > 0) {
            ck_assert_uint_eq(strlen(buffer), kept);
            ck_assert_int_eq(memcmp(buffer, whole, kept), 0);
        }
        ck_assert_int_eq(umkm__text_finish(&text, &needed), capacity > length ? UMKM_OK : UMKM_E_BUFFER);
        ck_assert_uint_eq(needed, length + 1);
        ck_assert_int_eq(buffer[capacity], GUARD);
        if (capacity > 0) {
            ck_assert_str_eq(buffer, capacity > length ? whole : "");
        }
    }
}
END_TEST

START_TEST(no_buffer_only_counts)
{
    struct umkm__text text;
    size_t needed = 0;

    umkm__text_init(&text, NULL, 10);
    umkm__text_cstr(&text, "abc");
    ck_assert_int_eq(umkm__text_finish(&text, &needed), UMKM_E_BUFFER);
    ck_assert_uint_eq(needed, 4);
    ck_assert_int_eq(umkm__text_finish(&text, NULL), UMKM_E_BUFFER);
    umkm__text_trim(&text);
    ck_assert_uint_eq(text.length, 0);
}
END_TEST

START_TEST(the_count_does_not_wrap)
{
    struct umkm__text text;
    size_t needed = 0;

    umkm__text_init(&text, NULL, 0);
    text.length = SIZE_MAX - 3;
    umkm__text_cstr(&text, "abcdef");
    umkm__text_cstr(&text, "abcdef");
    ck_assert_int_eq(umkm__text_finish(&text, &needed), UMKM_E_BUFFER);
    ck_assert_uint_eq(needed, SIZE_MAX);
}
END_TEST

START_TEST(trimming_leaves_whole_characters)
{
    static const char whole[] = "aé…😀z"; /* 1 + 2 + 3 + 4 + 1 bytes */
    static const size_t ends[] = {0, 1, 3, 6, 10, 11};
    size_t length = sizeof whole - 1;

    ck_assert_uint_eq(length, 11);
    for (size_t capacity = 1; capacity <= length + 2; capacity++) {
        char buffer[32];
        struct umkm__text text;
        size_t expected = 0;

        for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
            expected = ends[i] < capacity ? ends[i] : expected;
        }
        memset(buffer, GUARD, sizeof buffer);
        umkm__text_init(&text, buffer, capacity);
        umkm__text_cstr(&text, whole);
        umkm__text_trim(&text);
        ck_assert_uint_eq(text.length, expected);
        ck_assert_uint_eq(strlen(buffer), expected);
        ck_assert_int_eq(memcmp(buffer, whole, expected), 0);
        ck_assert_int_eq(buffer[capacity], GUARD);
    }
}
END_TEST

START_TEST(quoting_shows_what_was_given)
{
    static const struct quoted cases[] = {
        {BYTES(""), "\"\""},
        {BYTES("1,5 juta"), "\"1,5 juta\""},
        {BYTES("Rp\xC2\xA0"
               "5"),
         "\"Rp\xC2\xA0"
         "5\""},
        {BYTES("toko é … 😀"), "\"toko é … 😀\""},
        {BYTES("a\nb\tc\0d\x7F"), "\"a\\x0Ab\\x09c\\x00d\\x7F\""},
        {BYTES("\xFF\xC3("), "\"\\xFF\\xC3(\""},
        {BYTES("\xC0\xAF"), "\"\\xC0\\xAF\""},
        {BYTES("\xED\xA0\x80"), "\"\\xED\\xA0\\x80\""},
        {BYTES("5\xE2\x80\x8B"), "\"5\\xE2\\x80\\x8B\""},
        {BYTES("\xE2\x80\xAE"
               "5"),
         "\"\\xE2\\x80\\xAE"
         "5\""},
        {BYTES("\xEF\xBB\xBFx"), "\"\\xEF\\xBB\\xBFx\""},
        {BYTES("\xC2\x9B"
               "1m"),
         "\"\\xC2\\x9B"
         "1m\""},
        {BYTES("\x1B[31m"), "\"\\x1B[31m\""},
    };

    check_quotes(cases, sizeof cases / sizeof cases[0]);
}
END_TEST

START_TEST(quoting_cuts_after_forty_bytes)
{
    static const struct quoted cases[] = {
        {BYTES("aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"), "\"aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd\""},
        {BYTES("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddX"), "\"aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd…\""},
        {BYTES("aaaaaaaaaabbbbbbbbbbccccccccccddddddddd€"), "\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddd…\""},
        {BYTES("aaaaaaaaaabbbbbbbbbbccccccccccddddddd€"), "\"aaaaaaaaaabbbbbbbbbbccccccccccddddddd€\""},
        {BYTES("aaaaaaaaaabbbbbbbbbbccccccccccddddddd€€"), "\"aaaaaaaaaabbbbbbbbbbccccccccccddddddd€…\""},
    };

    check_quotes(cases, sizeof cases / sizeof cases[0]);
}
END_TEST

START_TEST(identity_numbers_are_masked)
{
    static const struct quoted cases[] = {
        {BYTES("123456789012"), "\"123456789012\""},
        {BYTES("1234567890123"), "\"***********23\""},
        {BYTES("3275010101900001"), "\"**************01\""},
        {BYTES("01.234.567.8-901.000"), "\"**.***.***.*-***.*00\""},
        {BYTES("3275 0101 0190 0001"), "\"**** **** **** **01\""},
        {BYTES("3275-0101/0190_0001"), "\"****-****/****_**01\""},
        {BYTES("NIK 3275010101900001 a.n. X"), "\"NIK **************01 a.n. X\""},
        {BYTES("3\0"
               "2\0"
               "7\0"
               "5\0"
               "0\0"
               "1\0"
               "0\0"
               "1\0"
               "0\0"
               "1\0"
               "9\0"
               "0\0"
               "0"),
         "\"*\\x00*\\x00*\\x00*\\x00*\\x00*\\x00*\\x00*\\x00*\\x00*\\x00*\\x000\\x000\""},
        {BYTES("1\xC2\xA0"
               "234567890123"),
         "\"*\xC2\xA0**********23\""},
        {BYTES("1\xFF"
               "234567890123"),
         "\"*\\xFF**********23\""},
        {BYTES("３２７５０１０１０１９０"), "\"３２７５０１０１０１９０\""},
        {BYTES("３２７５０１０１０１９０1"), "\"***********０1\""},
        {BYTES("٣٢٧٥٠١٠١٠١٩٠٠"), "\"***********٠٠\""},
        {BYTES("۳۲۷۵۰۱۰۱۰۱۹۰۰"), "\"***********۰۰\""},
    };

    /* Full width: 12 digits of 3 bytes are 36, and one more byte 37. */
    check_quotes(cases, sizeof cases / sizeof cases[0]);
}
END_TEST

/* The digits that count may lie behind the cut; what is shown in front of it must be masked all the same. */
START_TEST(identity_numbers_are_masked_across_the_cut)
{
    static const struct quoted cases[] = {
        {BYTES("aaaaaaaaaabbbbbbbbbbccccccccccdd32750101 01900001"), "\"aaaaaaaaaabbbbbbbbbbccccccccccdd********…\""},
        {BYTES("123 aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd 4567890123"), "\"*** aaaaaaaaaabbbbbbbbbbccccccccccdddddd…\""},
        {BYTES("1111111111222222222233333333334444444444"), "\"**************************************44\""},
        {BYTES("11111111112222222222333333333344444444445"), "\"***************************************4…\""},
        {BYTES("111111111122222222223333333333444444444455"), "\"****************************************…\""},
    };

    check_quotes(cases, sizeof cases / sizeof cases[0]);
}
END_TEST

START_TEST(no_message_shows_more_than_two_digits_of_an_identity_number)
{
    static const char separators[] = {'\0', ' ', '.', '-', '/', 'x'};

    for (size_t digits = 13; digits <= 20; digits++) {
        for (size_t s = 0; s < sizeof separators; s++) {
            for (size_t every = 1; every <= 5; every++) {
                char input[64];
                char buffer[256];
                size_t length = 0;
                size_t shown = 0;
                struct umkm__text text;

                for (size_t i = 0; i < digits; i++) {
                    input[length++] = (char)('0' + i % 10);
                    if (separators[s] != '\0' && i % every == 0) {
                        input[length++] = separators[s];
                    }
                }
                umkm__text_init(&text, buffer, sizeof buffer);
                umkm__text_quote(&text, input, length);
                for (const char *at = buffer; *at != '\0'; at++) {
                    shown += *at >= '0' && *at <= '9';
                }
                ck_assert_uint_le(shown, 2);
            }
        }
    }
}
END_TEST

START_TEST(valid_prefix_of_utf8)
{
    static const struct {
        const char *bytes;
        size_t length;
        size_t valid;
    } cases[] = {
        {BYTES(""), 0},
        {BYTES("abc"), 3},
        {BYTES("a\0b"), 3},
        {BYTES("é…😀"), 9},
        {BYTES("\x7F\xC2\x80\xDF\xBF"), 5},
        {BYTES("\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF"), 12},
        {BYTES("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"), 8},
        {BYTES("ab\x80"), 2},
        {BYTES("ab\xBF"), 2},
        {BYTES("ab\xC0\x80"), 2},
        {BYTES("ab\xC1\xBF"), 2},
        {BYTES("ab\xE0\x9F\xBF"), 2},
        {BYTES("ab\xED\xA0\x80"), 2},
        {BYTES("ab\xED\xBF\xBF"), 2},
        {BYTES("ab\xF0\x8F\xBF\xBF"), 2},
        {BYTES("ab\xF4\x90\x80\x80"), 2},
        {BYTES("ab\xF5\x80\x80\x80"), 2},
        {BYTES("ab\xFF"), 2},
        {BYTES("ab\xC3"), 2},
        {BYTES("ab\xE2\x80"), 2},
        {BYTES("ab\xF0\x9F\x98"), 2},
        {BYTES("ab\xC3(c"), 2},
        {BYTES("ab\xE2\x80(c"), 2},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_uint_eq(umkm__utf8_valid(cases[i].bytes, cases[i].length), cases[i].valid);
    }
    ck_assert_uint_eq(umkm__utf8_valid(NULL, 0), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text");
    TCase *building = tcase_create("building");
    TCase *quoting = tcase_create("quoting");
    SRunner *runner;
    int failed;

    tcase_add_test(building, adding_joins);
    tcase_add_test(building, integers);
    tcase_add_test(building, dates_and_amounts);
    tcase_add_test(building, every_capacity_counts_and_never_writes_past);
    tcase_add_test(building, no_buffer_only_counts);
    tcase_add_test(building, the_count_does_not_wrap);
    tcase_add_test(building, trimming_leaves_whole_characters);
    tcase_add_test(building, valid_prefix_of_utf8);
    suite_add_tcase(suite, building);
    tcase_add_test(quoting, quoting_shows_what_was_given);
    tcase_add_test(quoting, quoting_cuts_after_forty_bytes);
    tcase_add_test(quoting, identity_numbers_are_masked);
    tcase_add_test(quoting, identity_numbers_are_masked_across_the_cut);
    tcase_add_test(quoting, no_message_shows_more_than_two_digits_of_an_identity_number);
    suite_add_tcase(suite, quoting);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
