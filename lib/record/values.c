/* SPDX-License-Identifier: MIT */
#include "record/values.h"

#include <umkm/date.h>

#include "base/text.h"

enum { EXPECTED_SIZE = 320 };

static bool region_has_form(int64_t value)
{
    return value <= 99 || (value >= 1101 && value % 100 != 0);
}

umkm_status umkm__value_status(const struct umkm__field *row, int64_t value)
{
    bool in_range = value >= row->minimum && value <= row->maximum;

    switch (row->type) {
    case UMKM_TYPE_DATE:
        return in_range && umkm_date_is_valid((int32_t)value) ? UMKM_OK : UMKM_E_DATE;
    case UMKM_TYPE_BOOL:
        return in_range ? UMKM_OK : UMKM_E_BOOL;
    case UMKM_TYPE_ENUM:
        return umkm__choice(row->number, value) != NULL ? UMKM_OK : UMKM_E_ENUM;
    case UMKM_TYPE_TEXT:
        return UMKM_E_TYPE;
    default:
        if (!in_range) {
            return UMKM_E_RANGE;
        }
        return row->number != UMKM_FIELD_REGION || region_has_form(value) ? UMKM_OK : UMKM_E_CODE;
    }
}

static void add_number(struct umkm__text *text, const struct umkm__field *row, int64_t value)
{
    if (row->type == UMKM_TYPE_MONEY) {
        umkm__text_rupiah(text, value);
    } else {
        umkm__text_int(text, value);
    }
}

static void expect_range(const struct umkm__field *row, struct umkm__text *id, struct umkm__text *en)
{
    if (row->minimum == 0 && row->maximum == INT64_MAX) {
        umkm__text_cstr(id, "tidak boleh negatif");
        umkm__text_cstr(en, "must not be negative");
        return;
    }
    umkm__text_cstr(id, "harus dari ");
    umkm__text_cstr(en, "must be from ");
    add_number(id, row, row->minimum);
    add_number(en, row, row->minimum);
    umkm__text_cstr(id, " sampai ");
    umkm__text_cstr(en, " to ");
    add_number(id, row, row->maximum);
    add_number(en, row, row->maximum);
}

static void expect_choice(const struct umkm__field *row, struct umkm__text *id, struct umkm__text *en)
{
    const struct umkm__choice *choice;
    size_t count = umkm__choices(row->number, &choice);

    umkm__text_cstr(id, "pilihannya: ");
    umkm__text_cstr(en, "choose one of: ");
    for (size_t i = 0; i < count; i++) {
        umkm__text_cstr(id, i > 0 ? ", " : "");
        umkm__text_cstr(en, i > 0 ? ", " : "");
        umkm__text_cstr(id, choice[i].name);
        umkm__text_cstr(en, choice[i].name);
    }
}

/* The form of each field whose digits have a meaning. */
static struct umkm__bitext form_of(int32_t field)
{
    switch (field) {
    case UMKM_FIELD_KBLI:
        return (struct umkm__bitext){"harus tepat 5 angka, seperti 01111", "must be exactly 5 digits, such as 01111"};
    case UMKM_FIELD_REGION:
        return (struct umkm__bitext){"harus kode Kemendagri, seperti 18, 18.71 atau 1871",
                                     "must be a Kemendagri code, such as 18, 18.71 or 1871"};
    case UMKM_FIELD_NIB:
        return (struct umkm__bitext){"harus 13 angka", "must be 13 digits"};
    case UMKM_FIELD_NPWP:
        return (struct umkm__bitext){"harus 15, 16, atau 22 angka", "must be 15, 16 or 22 digits"};
    default:
        return (struct umkm__bitext){"harus 16 angka, atau pengganti dari huruf, angka, - dan _ sampai 64 karakter",
                                     "must be 16 digits, or a token of letters, digits, - and _ up to 64 characters"};
    }
}

static void expect_form(const struct umkm__field *row, struct umkm__text *id, struct umkm__text *en)
{
    struct umkm__bitext form = form_of(row->number);

    umkm__text_cstr(id, form.id);
    umkm__text_cstr(en, form.en);
}

static void expected(const struct umkm__field *row, umkm_status status, struct umkm__text *id, struct umkm__text *en)
{
    switch (status) {
    case UMKM_E_RANGE:
        expect_range(row, id, en);
        break;
    case UMKM_E_ENUM:
        expect_choice(row, id, en);
        break;
    case UMKM_E_CODE:
    case UMKM_E_TEXT:
        expect_form(row, id, en);
        break;
    case UMKM_E_BOOL:
        umkm__text_cstr(id, "tulis ya atau tidak");
        umkm__text_cstr(en, "write yes or no");
        break;
    case UMKM_E_DATE:
        umkm__text_cstr(id, "harus tanggal dari tahun 1000 sampai 9999, seperti 2019-03-01");
        umkm__text_cstr(en, "must be a day of the years 1000 to 9999, such as 2019-03-01");
        break;
    case UMKM_E_TYPE:
        umkm__text_cstr(id, "nomor identitas harus diberikan sebagai teks");
        umkm__text_cstr(en, "an identity number must be given as text");
        break;
    case UMKM_E_INTEGER:
    case UMKM_E_GROUPING:
    case UMKM_E_FOREIGN_GROUPING:
    case UMKM_E_OVERFLOW:
        umkm__text_cstr(id, "harus bilangan bulat, seperti 12 atau 1.500");
        umkm__text_cstr(en, "must be a whole number, such as 12 or 1.500 (a point groups thousands)");
        break;
    default:
        break;
    }
}

umkm_status umkm__refuse(const struct umkm__field *row, umkm_status status, struct umkm__span input, umkm_error *error)
{
    char id[EXPECTED_SIZE];
    char en[EXPECTED_SIZE];
    struct umkm__text id_text;
    struct umkm__text en_text;
    bool shown = row->type != UMKM_TYPE_TEXT && input.length > 0;

    if (error == NULL) {
        return status;
    }
    umkm__text_init(&id_text, id, sizeof id);
    umkm__text_init(&en_text, en, sizeof en);
    expected(row, status, &id_text, &en_text);
    return umkm__fail(error, &(struct umkm__problem){
                                 .status = status,
                                 .field = row->number,
                                 .field_name = row->name,
                                 .input = shown ? input.bytes : NULL,
                                 .input_length = shown ? input.length : 0,
                                 .offset = -1,
                                 .detail = {id_text.length > 0 ? id : NULL, en_text.length > 0 ? en : NULL},
                             });
}
