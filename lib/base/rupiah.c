/* SPDX-License-Identifier: MIT */
/*
 * [space] [-] [Rp | Rp. | IDR] [space] [-] number [space] [unit] [space]
 *
 * The scanner walks over the text once and only remembers what it saw; what the number amounts to is decided when the
 * unit is known. Nothing is copied, and a message is composed only for a caller who wants one.
 */
#include <umkm/rupiah.h>

#include <stdbool.h>

#include "base/error.h"
#include "base/letters.h"
#include "base/space.h"
#include "base/text.h"

enum {
    SAFE_DIGITS = 18,   /* always fit int64_t */
    KEPT_DECIMALS = 12, /* the largest unit is 10^12; a later decimal that is not zero is always a fraction of a rupiah */
    GROUP = 3
};

static const uint64_t powers_of_ten[] = {
    1u,        10u,        100u,        1000u,        10000u,        100000u,        1000000u,
    10000000u, 100000000u, 1000000000u, 10000000000u, 100000000000u, 1000000000000u,
};

struct unit {
    const char *name; /* lower case, unless exact */
    size_t length;
    bool exact;        /* only in this letter case: M is miliar, m could be anything */
    bool abbreviation; /* may end in a point */
    int32_t scale;
};

static const struct unit units[] = {
    {"ribu", 4, false, false, UMKM_UNIT_RIBU},       {"rb", 2, false, true, UMKM_UNIT_RIBU},
    {"juta", 4, false, false, UMKM_UNIT_JUTA},       {"jt", 2, false, true, UMKM_UNIT_JUTA},
    {"miliar", 6, false, false, UMKM_UNIT_MILIAR},   {"milyar", 6, false, false, UMKM_UNIT_MILIAR},
    {"M", 1, true, false, UMKM_UNIT_MILIAR},         {"triliun", 7, false, false, UMKM_UNIT_TRILIUN},
    {"trilyun", 7, false, false, UMKM_UNIT_TRILIUN},
};

static const struct umkm__bitext expect_amount = {
    "tulis seperti 1500000, Rp1.500.000 atau 1,5 juta",
    "write it like 1500000, Rp1.500.000 or 1,5 juta",
};
static const struct umkm__bitext expect_digits = {"gunakan angka 0 sampai 9", "use the digits 0 to 9"};
static const struct umkm__bitext expect_no_plus = {"hapus tanda +", "leave out the + sign"};
static const struct umkm__bitext expect_one_minus = {"tanda minus hanya satu kali", "only one minus sign"};
static const struct umkm__bitext expect_groups = {
    "titik memisahkan setiap tiga angka, seperti 1.500.000",
    "a point separates every three digits, as in 1.500.000",
};
static const struct umkm__bitext expect_no_zero_group = {
    "kelompok pertama tidak boleh nol; untuk pecahan gunakan koma, seperti 0,5 juta",
    "the first group must not be zero; for a fraction use a comma, as in 0,5 juta",
};
static const struct umkm__bitext expect_comma = {
    "gunakan koma untuk desimal, seperti 1,5 juta",
    "use a comma for decimals, as in 1,5 juta",
};
static const struct umkm__bitext expect_points = {
    "gunakan titik untuk ribuan (1.500.000) dan koma untuk desimal (1,5 juta)",
    "use points for thousands (1.500.000) and a comma for decimals (1,5 juta)",
};
static const struct umkm__bitext expect_whole = {
    "tulis dalam rupiah bulat, seperti 1.500.000 atau 1.500.000,00",
    "write whole rupiah, as in 1.500.000 or 1.500.000,00",
};
static const struct umkm__bitext expect_range = {
    "paling besar 9.223.372.036.854.775.807",
    "at most 9.223.372.036.854.775.807",
};
static const struct umkm__bitext expect_unit = {
    "satuan yang dikenal: ribu (rb), juta (jt), miliar (M), triliun",
    "known units: ribu (rb), juta (jt), miliar (M), triliun",
};
static const struct umkm__bitext expect_one_unit = {
    "satuan sudah ditetapkan untuk nilai ini; tulis angkanya saja",
    "the unit of this value is already set; write the number only",
};

struct scan {
    const char *text;
    size_t length;
    size_t at;
    bool negative;
    bool overflow;
    bool point;           /* decimals came after a point, as data frames write them */
    uint64_t whole;       /* digits before the decimals */
    uint64_t decimals;    /* the first KEPT_DECIMALS of them, as a number of KEPT_DECIMALS digits */
    size_t decimals_at;   /* where the decimals begin */
    size_t decimals_used; /* how many up to the last that is not zero */
    bool dash;            /* ",-" instead of decimals */
    int32_t scale;        /* power of ten of the unit */
    const struct umkm__bitext *expected;
};

static umkm_status refuse(struct scan *scan, umkm_status status, size_t at, const struct umkm__bitext *expected)
{
    scan->at = at;
    scan->expected = expected;
    return status;
}

static bool is_at(const struct scan *scan, size_t at, char byte)
{
    return at < scan->length && scan->text[at] == byte;
}

static bool digit_at(const struct scan *scan, size_t at)
{
    return at < scan->length && scan->text[at] >= '0' && scan->text[at] <= '9';
}

static bool is_letter(char byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

static void skip_space(struct scan *scan)
{
    scan->at = umkm__skip_space(scan->text, scan->length, scan->at);
}

static size_t count_digits(const struct scan *scan, size_t at)
{
    size_t end = at;

    while (digit_at(scan, end)) {
        end++;
    }
    return end - at;
}

static void take_digits(struct scan *scan, size_t count)
{
    for (size_t end = scan->at + count; scan->at < end; scan->at++) {
        uint64_t digit = (uint64_t)(scan->text[scan->at] - '0');

        scan->overflow |= __builtin_mul_overflow(scan->whole, 10u, &scan->whole);
        scan->overflow |= __builtin_add_overflow(scan->whole, digit, &scan->whole);
    }
}

static void take_decimals(struct scan *scan, size_t count)
{
    scan->decimals_at = scan->at;
    for (size_t i = 0; i < count; i++, scan->at++) {
        uint64_t digit = (uint64_t)(scan->text[scan->at] - '0');

        if (i < KEPT_DECIMALS) {
            scan->decimals += digit * powers_of_ten[KEPT_DECIMALS - 1 - i];
        }
        if (digit != 0) {
            scan->decimals_used = i + 1;
        }
    }
}

static umkm_status scan_sign(struct scan *scan)
{
    if (is_at(scan, scan->at, '+')) {
        return refuse(scan, UMKM_E_MONEY, scan->at, &expect_no_plus);
    }
    if (is_at(scan, scan->at, '-')) {
        if (scan->negative) {
            return refuse(scan, UMKM_E_MONEY, scan->at, &expect_one_minus);
        }
        scan->negative = true;
        scan->at++;
        skip_space(scan);
    }
    return UMKM_OK;
}

static bool word_is(const struct scan *scan, const char *name, size_t length)
{
    if (length > scan->length - scan->at) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (umkm__lower(scan->text[scan->at + i]) != name[i]) {
            return false;
        }
    }
    return true;
}

static void scan_currency(struct scan *scan)
{
    if (word_is(scan, "rp", 2)) {
        scan->at += is_at(scan, scan->at + 2, '.') ? 3 : 2;
    } else if (word_is(scan, "idr", 3)) {
        scan->at += 3;
    }
    skip_space(scan);
}

/* Points after the first digits: groups of thousands, or one or two decimals. */
static umkm_status scan_points(struct scan *scan, size_t first_length)
{
    bool zero = scan->whole == 0;
    size_t first_at = scan->at - first_length;

    for (size_t groups = 0; is_at(scan, scan->at, '.'); groups++) {
        size_t point = scan->at;
        size_t count = count_digits(scan, point + 1);
        size_t next = point + 1 + count;

        scan->at = point + 1;
        if (count == GROUP && first_length <= GROUP) {
            take_digits(scan, count);
        } else if (groups == 0 && (count == 1 || count == 2) && !is_at(scan, next, '.') && !is_at(scan, next, ',')) {
            scan->point = true;
            take_decimals(scan, count);
            return UMKM_OK;
        } else {
            return refuse(scan, UMKM_E_GROUPING, point, &expect_groups);
        }
    }
    if (zero && scan->whole != 0) {
        return refuse(scan, UMKM_E_GROUPING, first_at, &expect_no_zero_group);
    }
    return UMKM_OK;
}

/* Three digits behind a comma could be a group of thousands elsewhere, unless what stands before cannot begin one: a group
 * does not begin with 0, has three digits at most, and is not divided by points. */
static bool can_be_group(const struct scan *scan, size_t first_at, size_t first_length)
{
    return scan->text[first_at] != '0' && first_length <= GROUP && scan->at == first_at + first_length;
}

static bool are_zeros(const struct scan *scan, size_t at, size_t count)
{
    size_t end = at + count;

    while (at < end && scan->text[at] == '0') {
        at++;
    }
    return at == end;
}

static umkm_status scan_comma(struct scan *scan, size_t first_at, size_t first_length)
{
    const bool grouped = can_be_group(scan, first_at, first_length);
    size_t comma = scan->at;
    size_t count = count_digits(scan, comma + 1);
    size_t next = comma + 1 + count;

    scan->at = comma + 1;
    if (count == 0) {
        scan->dash = is_at(scan, next, '-');
        scan->at += scan->dash;
        return scan->dash ? UMKM_OK : refuse(scan, UMKM_E_MONEY, next, &expect_amount);
    }
    if ((count == GROUP && (grouped || are_zeros(scan, scan->at, count))) || is_at(scan, next, '.') ||
        is_at(scan, next, ',')) {
        return refuse(scan, UMKM_E_FOREIGN_GROUPING, comma, &expect_points);
    }
    take_decimals(scan, count);
    if (count > GROUP && scan->decimals_used == 0) {
        return refuse(scan, UMKM_E_FRACTION, comma, &expect_whole);
    }
    return UMKM_OK;
}

static umkm_status scan_number(struct scan *scan)
{
    size_t first_at = scan->at;
    size_t count = count_digits(scan, first_at);
    umkm_status status;

    if (count == 0) {
        bool foreign = scan->at < scan->length && (unsigned char)scan->text[scan->at] >= 0x80;

        return refuse(scan, UMKM_E_MONEY, scan->at, foreign ? &expect_digits : &expect_amount);
    }
    take_digits(scan, count);
    status = scan_points(scan, count);
    if (status == UMKM_OK && is_at(scan, scan->at, ',')) {
        status = scan_comma(scan, first_at, count);
    }
    return status;
}

static const struct unit *find_unit(const struct scan *scan, size_t length)
{
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        const struct unit *unit = &units[i];
        bool same = unit->exact ? scan->text[scan->at] == unit->name[0] : word_is(scan, unit->name, unit->length);

        if (unit->length == length && same) {
            return unit;
        }
    }
    return NULL;
}

/* A unit after the number; given is the one that the caller set. */
static umkm_status scan_unit(struct scan *scan, int32_t given)
{
    size_t length = 0;
    const struct unit *unit;

    scan->scale = given;
    skip_space(scan);
    while (scan->at + length < scan->length && is_letter(scan->text[scan->at + length])) {
        length++;
    }
    if (length == 0) {
        return UMKM_OK;
    }
    unit = find_unit(scan, length);
    if (unit == NULL || scan->dash) {
        return refuse(scan, UMKM_E_UNIT, scan->at, &expect_unit);
    }
    if (given != UMKM_UNIT_RUPIAH) {
        return refuse(scan, UMKM_E_UNIT, scan->at, &expect_one_unit);
    }
    scan->scale = unit->scale;
    scan->at += length;
    scan->at += unit->abbreviation && is_at(scan, scan->at, '.');
    return UMKM_OK;
}

static umkm_status scan_end(struct scan *scan)
{
    skip_space(scan);
    if (scan->at == scan->length) {
        return UMKM_OK;
    }
    return is_letter(scan->text[scan->at]) ? refuse(scan, UMKM_E_UNIT, scan->at, &expect_unit)
                                           : refuse(scan, UMKM_E_MONEY, scan->at, &expect_amount);
}

/* The first decimal that the unit does not make whole. */
static size_t fraction_at(const struct scan *scan)
{
    size_t at = scan->decimals_at + (size_t)scan->scale;

    while (scan->text[at] == '0') {
        at++;
    }
    return at;
}

static umkm_status evaluate(struct scan *scan, size_t start, int64_t *amount)
{
    uint64_t limit = (uint64_t)INT64_MAX + scan->negative;
    uint64_t total;

    if (scan->point && scan->decimals_used > 0 && scan->scale > 0) {
        return refuse(scan, UMKM_E_GROUPING, scan->decimals_at - 1, &expect_comma);
    }
    if (scan->decimals_used > (size_t)scan->scale) {
        return refuse(scan, UMKM_E_FRACTION, fraction_at(scan), &expect_whole);
    }
    scan->overflow |= __builtin_mul_overflow(scan->whole, powers_of_ten[scan->scale], &total);
    scan->overflow |= __builtin_add_overflow(total, scan->decimals / powers_of_ten[KEPT_DECIMALS - scan->scale], &total);
    if (scan->overflow || total > limit) {
        return refuse(scan, UMKM_E_OVERFLOW, start, &expect_range);
    }
    /* -1 - (total - 1) reaches INT64_MIN without leaving the type. */
    *amount = scan->negative && total > 0 ? -1 - (int64_t)(total - 1) : (int64_t)total;
    return UMKM_OK;
}

static umkm_status scan_amount(struct scan *scan, int32_t unit, int64_t *amount)
{
    umkm_status status;
    size_t start;

    skip_space(scan);
    if (scan->at == scan->length) {
        return refuse(scan, UMKM_E_EMPTY, scan->at, &expect_amount);
    }
    status = scan_sign(scan);
    if (status == UMKM_OK) {
        scan_currency(scan);
        status = scan_sign(scan);
    }
    start = scan->at;
    if (status == UMKM_OK) {
        status = scan_number(scan);
    }
    if (status == UMKM_OK) {
        status = scan_unit(scan, unit);
    }
    if (status == UMKM_OK) {
        status = scan_end(scan);
    }
    return status == UMKM_OK ? evaluate(scan, start, amount) : status;
}

static bool is_unit(int32_t unit)
{
    return unit == UMKM_UNIT_RUPIAH || unit == UMKM_UNIT_RIBU || unit == UMKM_UNIT_JUTA || unit == UMKM_UNIT_MILIAR ||
           unit == UMKM_UNIT_TRILIUN;
}

/* ".0" or ".00", as data frames end whole numbers. */
static bool is_no_fraction(const char *text, size_t length)
{
    return (length == 2 || length == 3) && text[0] == '.' && text[1] == '0' && text[length - 1] == '0';
}

/* Nearly every cell of a large file is a few digits and nothing else but, perhaps, a fraction of nothing. */
static bool read_plain(const char *text, size_t length, int64_t *amount)
{
    int64_t value = 0;
    size_t at = 0;

    while (at < length && at < SAFE_DIGITS && text[at] >= '0' && text[at] <= '9') {
        value = value * 10 + (text[at] - '0');
        at++;
    }
    if (at == 0 || (at < length && !is_no_fraction(text + at, length - at))) {
        return false;
    }
    *amount = value;
    return true;
}

static umkm_status read_written(const char *text, size_t length, int32_t unit, int64_t *amount, umkm_error *error)
{
    struct scan scan = {.text = text != NULL ? text : "", .length = length};
    umkm_status status = scan_amount(&scan, unit, amount);

    if (status == UMKM_OK || error == NULL) {
        return status;
    }
    return umkm__fail_input(error, status, text, length, (int64_t)scan.at, scan.expected->id, scan.expected->en);
}

umkm_status umkm_rupiah_parse(const char *text, size_t length, int32_t unit, int64_t *amount, umkm_error *error)
{
    if ((text == NULL && length > 0) || amount == NULL || !is_unit(unit)) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    if (unit == UMKM_UNIT_RUPIAH && read_plain(text, length, amount)) {
        return UMKM_OK;
    }
    return read_written(text, length, unit, amount, error);
}

umkm_status umkm_rupiah_format(int64_t amount, char *buffer, size_t capacity, size_t *needed)
{
    struct umkm__text text;

    if (buffer == NULL && capacity > 0) {
        return UMKM_E_ARGUMENT;
    }
    umkm__text_init(&text, buffer, capacity);
    umkm__text_rupiah(&text, amount);
    return umkm__text_finish(&text, needed);
}
