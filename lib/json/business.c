/* SPDX-License-Identifier: MIT */
/* Reading one business from a JSON object. */
#include <string.h>

#include <umkm/date.h>
#include <umkm/json.h>
#include <umkm/rupiah.h>

#include "base/error.h"
#include "base/text.h"
#include "record/business_internal.h"
#include "rules/json_strict.h"

/* What an unknown key that is allowed may hold; a field is never nested. */
enum { MAX_DEPTH = 16, MAX_NODES = 4096 };

/* What the readers of members share. */
struct reading {
    umkm_business *business;
    const char *text; /* of the whole object */
    size_t length;
    const cJSON *tree;
    uint32_t flags;
    uint64_t seen[(UMKM_FIELD_END + 63) / 64];
    umkm_error *error;
};

/* A fault of a member points at the member: whoever read its value knows nothing of the text around it. */
static umkm_status at_member(const struct reading *reading, const cJSON *member, umkm_status status)
{
    umkm_error *error = umkm__error_record(reading->error);
    struct umkm__json_place place;
    struct umkm__text path;
    if (error == NULL || status == UMKM_OK) {
        return status;
    }
    place = umkm__json_place(reading->text, reading->length, reading->tree, member);
    error->offset = place.offset;
    error->line = place.line;
    umkm__text_init(&path, error->path, sizeof error->path);
    umkm__json_add_key(&path, member->string, strlen(member->string));
    umkm__text_trim(&path);
    return status;
}

static umkm_status fail(const struct reading *reading, const cJSON *member, int32_t field, umkm_status status,
                        const char *id, const char *en)
{
    const struct umkm__problem problem = {.status = status,
                                          .field = field,
                                          .field_name = field != UMKM_FIELD_NONE ? umkm_field_name(field) : NULL,
                                          .offset = -1,
                                          .detail = {id, en}};
    return at_member(reading, member, umkm__fail(reading->error, &problem));
}

/* Text as in a file, but for dates, which JSON writes in one way only. */
static umkm_status read_text(umkm_business *business, int32_t field, int32_t type, const char *text, umkm_error *error)
{
    size_t length = strlen(text);
    int32_t date;
    umkm_status status;
    if (type != UMKM_TYPE_DATE) {
        return umkm_business_set_text(business, field, text, length, UMKM_UNIT_RUPIAH, error);
    }
    status = umkm_date_parse(text, length, UMKM_DATE_ISO, &date, NULL);
    if (status == UMKM_OK) {
        return umkm_business_set(business, field, date, error);
    }
    return umkm__fail(error, &(struct umkm__problem){.status = status,
                                                     .field = field,
                                                     .field_name = umkm_field_name(field),
                                                     .input = text,
                                                     .input_length = length,
                                                     .offset = -1,
                                                     .detail = {"tulis yyyy-mm-dd", "write yyyy-mm-dd"}});
}

/* Identity numbers and codes as numbers would lose leading zeros or, beyond 2^53, digits; a date is no number. */
static bool takes_number(int32_t type)
{
    return type == UMKM_TYPE_MONEY || type == UMKM_TYPE_COUNT || type == UMKM_TYPE_ENUM || type == UMKM_TYPE_BOOL;
}

static umkm_status read_value(const struct reading *reading, int32_t field, const cJSON *member)
{
    umkm_business *business = reading->business;
    umkm_field_description description = {.struct_size = sizeof description};
    umkm_status status = umkm_field_info(field, &description);
    bool word = description.type == UMKM_TYPE_BOOL;
    if (status != UMKM_OK) {
        return fail(reading, member, field, status, NULL, NULL);
    }
    if (cJSON_IsString(member)) {
        status = read_text(business, field, description.type, member->valuestring, reading->error);
        return at_member(reading, member, status);
    }
    if (cJSON_IsNumber(member) && takes_number(description.type)) {
        status = umkm_business_set(business, field, (int64_t)member->valuedouble, reading->error);
        return at_member(reading, member, status);
    }
    if (cJSON_IsBool(member) && word) {
        return umkm_business_set(business, field, cJSON_IsTrue(member), reading->error);
    }
    return fail(reading, member, field, UMKM_E_JSON_TYPE,
                word ? "diharapkan true, false, 1, 0, \"ya\" atau \"tidak\""
                     : "diharapkan teks atau (untuk uang, jumlah, pilihan) bilangan bulat",
                word ? "expected true, false, 1, 0, \"yes\" or \"no\""
                     : "expected text or (for money, counts, choices) a whole number");
}

static umkm_status read_member(struct reading *reading, const cJSON *member)
{
    int32_t field;
    uint64_t *seen;
    uint64_t bit;
    if (umkm_field_find(member->string, strlen(member->string), &field) != UMKM_OK) {
        return (reading->flags & UMKM_JSON_ALLOW_UNKNOWN) != 0
                   ? UMKM_OK
                   : fail(reading, member, UMKM_FIELD_NONE, UMKM_E_JSON_UNKNOWN_KEY, "lihat daftar bidang",
                          "see the list of fields");
    }
    seen = &reading->seen[(uint32_t)field >> 6];
    bit = UINT64_C(1) << ((uint32_t)field & 63U);
    if ((*seen & bit) != 0) {
        return fail(reading, member, field, UMKM_E_DUPLICATE_FIELD, NULL, NULL);
    }
    *seen |= bit;
    return cJSON_IsNull(member) ? UMKM_OK : read_value(reading, field, member);
}

static umkm_status read_object(struct reading *reading)
{
    umkm_status status = UMKM_OK;
    if (!cJSON_IsObject(reading->tree)) {
        return umkm__fail_with(reading->error, UMKM_E_JSON_TYPE, "diharapkan objek", "expected an object");
    }
    for (const cJSON *member = reading->tree->child; member != NULL && status == UMKM_OK; member = member->next) {
        status = read_member(reading, member);
    }
    return status;
}

umkm_status umkm_business_from_json(umkm_business *business, const char *text, size_t length, uint32_t flags,
                                    umkm_error *error)
{
    static const struct umkm__json_limits LIMITS = {UMKM_JSON_MAX_BYTES, MAX_DEPTH, MAX_NODES};
    umkm_status status;
    cJSON *tree;
    if (business == NULL || (text == NULL && length > 0) || (flags & ~(uint32_t)UMKM_JSON_ALLOW_UNKNOWN) != 0) {
        return umkm__fail_with(error, UMKM_E_ARGUMENT, NULL, NULL);
    }
    (void)umkm_business_clear(business);
    status = umkm__json_parse(text, length, &LIMITS, &tree, error);
    if (status != UMKM_OK) {
        return status;
    }
    struct reading reading = {business, text, length, tree, flags, {0}, error};
    status = read_object(&reading);
    cJSON_Delete(tree);
    if (status != UMKM_OK) {
        (void)umkm_business_clear(business);
    }
    return status;
}
