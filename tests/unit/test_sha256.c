/* SPDX-License-Identifier: MIT */
/* Vectors that NIST publishes with FIPS 180: the examples of the standard, and "SHA-2 additional" for the others. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/sha256.h"

struct vector {
    const char *message;
    const char *expected;
};

static const struct vector published[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
     "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
};

START_TEST(published_messages)
{
    for (size_t i = 0; i < sizeof published / sizeof published[0]; i++) {
        char hex[65];

        umkm__sha256_hex(published[i].message, strlen(published[i].message), hex);
        ck_assert_str_eq(hex, published[i].expected);
    }
}
END_TEST

START_TEST(a_million_times_a)
{
    enum { LENGTH = 1000000 };
    char *message = malloc(LENGTH);
    char hex[65];

    ck_assert_ptr_nonnull(message);
    memset(message, 'a', LENGTH);
    umkm__sha256_hex(message, LENGTH, hex);
    free(message);
    ck_assert_str_eq(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
END_TEST

START_TEST(bytes_that_are_no_text)
{
    static const unsigned char one[] = {0xBD};
    static const unsigned char four[] = {0xC9, 0x8C, 0x8E, 0x55};
    char hex[65];

    umkm__sha256_hex(one, sizeof one, hex);
    ck_assert_str_eq(hex, "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b");
    umkm__sha256_hex(four, sizeof four, hex);
    ck_assert_str_eq(hex, "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504");
}
END_TEST

/* Zeros of the lengths around the end of a block, where the padding takes another one. */
START_TEST(lengths_around_a_block)
{
    static const unsigned char zeros[64] = {0};
    static const struct {
        size_t length;
        const char *expected;
    } cases[] = {
        {55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"},
        {56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"},
        {57, "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"},
        {64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char hex[65];

        umkm__sha256_hex(zeros, cases[i].length, hex);
        ck_assert_str_eq(hex, cases[i].expected);
    }
}
END_TEST

START_TEST(no_bytes_may_be_null)
{
    char hex[65];

    umkm__sha256_hex(NULL, 0, hex);
    ck_assert_str_eq(hex, published[0].expected);
}
END_TEST

/* The answer must not depend on where the bytes lie. */
START_TEST(every_alignment)
{
    static const char message[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

    for (size_t shift = 0; shift < 16; shift++) {
        char buffer[128];
        char hex[65];

        memcpy(buffer + shift, message, sizeof message - 1);
        umkm__sha256_hex(buffer + shift, sizeof message - 1, hex);
        ck_assert_str_eq(hex, published[2].expected);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sha256");
    TCase *tests = tcase_create("sha256");
    SRunner *runner;
    int failed;

    tcase_add_test(tests, published_messages);
    tcase_add_test(tests, a_million_times_a);
    tcase_add_test(tests, bytes_that_are_no_text);
    tcase_add_test(tests, lengths_around_a_block);
    tcase_add_test(tests, no_bytes_may_be_null);
    tcase_add_test(tests, every_alignment);
    suite_add_tcase(suite, tests);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
