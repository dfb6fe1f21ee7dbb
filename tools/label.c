/* SPDX-License-Identifier: MIT */
#include "label.h"

#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <umkm/umkm.h>

#include "message.h"

enum { LABEL_SIZE = 64 };

/* What a measure counts in. */
enum measure_kind { KIND_AMOUNT, KIND_COUNT, KIND_MONTHS, KIND_RATIO };

static const struct {
    int32_t measure;
    enum measure_kind kind;
    struct bitext text;
} measures[] = {
#define UMKM_MEASURE(number, symbol, name, kind, formula, source, text_id, text_en) \
    {number, KIND_##kind, {text_id, text_en}},
#include <umkm/measures.def>
#undef UMKM_MEASURE
};

enum { MEASURE_COUNT = sizeof measures / sizeof measures[0] };

void label_count(int64_t count, int32_t lang, char *buffer, size_t capacity)
{
    char digits[24];
    char grouped[LABEL_SIZE];
    size_t length;
    size_t used = 0;

    (void)snprintf(digits, sizeof digits, "%" PRId64, count);
    length = strlen(digits);
    for (size_t i = 0; i < length; i++) {
        grouped[used++] = digits[i];
        if (i + 1 < length && (length - i - 1) % 3 == 0 && digits[i] != '-') {
            grouped[used++] = lang == UMKM_LANG_EN ? ',' : '.';
        }
    }
    grouped[used] = '\0';
    (void)snprintf(buffer, capacity, "%s", grouped);
}

void label_date(int32_t date, int32_t lang, char *buffer, size_t capacity)
{
    static const struct bitext months[12] = {{"Januari", "January"}, {"Februari", "February"}, {"Maret", "March"},
                                             {"April", "April"},     {"Mei", "May"},           {"Juni", "June"},
                                             {"Juli", "July"},       {"Agustus", "August"},    {"September", "September"},
                                             {"Oktober", "October"}, {"November", "November"}, {"Desember", "December"}};
    int32_t month = date / 100 % 100;

    if (!umkm_date_is_valid(date)) {
        (void)snprintf(buffer, capacity, "?");
        return;
    }
    (void)snprintf(buffer, capacity, "%" PRId32 " %s %" PRId32, date % 100, in_language(&months[month - 1], lang),
                   date / 10000);
}

static size_t measure_place(int32_t measure)
{
    size_t place = 0;

    while (place < MEASURE_COUNT && measures[place].measure != measure) {
        place++;
    }
    return place;
}

const char *label_measure(int32_t measure, int32_t lang)
{
    size_t place = measure_place(measure);

    return place < MEASURE_COUNT ? in_language(&measures[place].text, lang) : umkm_measure_name(measure);
}

size_t label_measure_short(int32_t measure, int32_t lang)
{
    return strcspn(label_measure(measure, lang), ",");
}

void label_measure_value(int32_t measure, int64_t value, int32_t lang, char *buffer, size_t capacity)
{
    static const struct bitext units[] = {
        [KIND_COUNT] = {"orang", "people"}, [KIND_MONTHS] = {"bulan", "months"}, [KIND_RATIO] = {"", ""}};
    size_t place = measure_place(measure);
    enum measure_kind kind = place < MEASURE_COUNT ? measures[place].kind : KIND_RATIO;
    char count[LABEL_SIZE];

    if (kind == KIND_AMOUNT) {
        (void)umkm_rupiah_format(value, buffer, capacity, NULL);
        return;
    }
    label_count(value, lang, count, sizeof count);
    (void)snprintf(buffer, capacity, "%s %s", count, in_language(&units[kind], lang));
}

const char *label_errno(int error, int32_t lang)
{
    static const struct {
        int error;
        struct bitext text;
    } reasons[] = {
        {ENOENT, {"berkas atau folder tidak ada", "no such file or folder"}},
        {EACCES, {"tidak ada izin", "permission denied"}},
        {EPERM, {"tidak diizinkan", "not permitted"}},
        {EISDIR, {"ini folder, bukan berkas", "this is a folder, not a file"}},
        {ENOTDIR, {"bagian dari alamat itu bukan folder", "a part of the path is not a folder"}},
        {ENOSPC, {"tempat penyimpanan penuh", "no space left"}},
        {EDQUOT, {"kuota penyimpanan habis", "storage quota exceeded"}},
        {EFBIG, {"berkas melampaui ukuran yang diizinkan", "file larger than allowed"}},
        {EROFS, {"penyimpanan hanya dapat dibaca", "read-only storage"}},
        {EPIPE, {"penerima sudah menutup pipa", "the reader has closed the pipe"}},
        {EIO, {"kesalahan perangkat saat membaca atau menulis", "input/output error of the device"}},
        {EBADF, {"tidak terbuka", "not open"}},
        {ENAMETOOLONG, {"nama terlalu panjang", "name too long"}},
        {EMFILE, {"terlalu banyak berkas terbuka", "too many open files"}},
    };

    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
        if (reasons[i].error == error) {
            return in_language(&reasons[i].text, lang);
        }
    }
    return strerror(error);
}

static const char *choice(const struct bitext *choices, size_t count, int32_t number, int32_t lang)
{
    return number >= 0 && (size_t)number < count ? in_language(&choices[number], lang) : "";
}

const char *label_purpose(int32_t purpose, int32_t lang)
{
    static const struct bitext purposes[] = {
        {"kemudahan, pelindungan, dan pemberdayaan", "facilities, protection and empowerment"},
        {"pendirian atau pendaftaran usaha", "founding or registration of a business"}};

    return choice(purposes, sizeof purposes / sizeof purposes[0], purpose, lang);
}

const char *label_basis(int32_t basis, int32_t lang)
{
    static const struct bitext bases[] = {
        {"kriteria menurut tujuan", "the measure for the purpose"},
        {"hasil penjualan tahunan saja", "annual sales only"},
        {"modal usaha saja (kekayaan bersih sebelum 2021)", "business capital only (net worth before 2021)"},
        {"menurut waktu berdiri: modal bila sejak 2 Februari 2021, penjualan bila sebelumnya",
         "by the time of founding: capital from 2 February 2021 on, sales before"},
        {"kelas tertinggi dari semua kriteria", "the higher of the classes"},
        {"kelas terendah dari semua kriteria", "the lower of the classes"}};

    return choice(bases, sizeof bases / sizeof bases[0], basis, lang);
}

const char *label_rule_status(int32_t status, int32_t lang)
{
    static const struct bitext statuses[] = {{"", ""},
                                             {"berlaku", "in force"},
                                             {"diumumkan, belum berlaku", "announced, not in force"},
                                             {"sudah digantikan", "superseded"},
                                             {"ditangguhkan", "suspended"}};

    return choice(statuses, sizeof statuses / sizeof statuses[0], status, lang);
}

const char *label_field(int32_t field, int32_t lang)
{
    umkm_field_description description = {.struct_size = sizeof description};

    if (umkm_field_info(field, &description) != UMKM_OK) {
        return "";
    }
    return lang == UMKM_LANG_EN ? description.text_en : description.text_id;
}

const char *label_field_name(int32_t field, int32_t lang, char *buffer, size_t capacity)
{
    umkm_field_description description = {.struct_size = sizeof description};
    size_t length;

    if (umkm_field_info(field, &description) != UMKM_OK) {
        return "";
    }
    length = strcspn(description.aliases, "|");
    if (lang == UMKM_LANG_EN || length == 0 || length >= capacity) {
        return description.name;
    }
    memcpy(buffer, description.aliases, length);
    buffer[length] = '\0';
    return buffer;
}

const char *label_type(int32_t type)
{
    static const char *const types[] = {"", "money", "count", "date", "bool", "enum", "code", "text"};

    return type >= 0 && (size_t)type < sizeof types / sizeof types[0] ? types[type] : "";
}
