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

/* Faults of one member carry its key as path; digits of a key that may be an identity number are hidden. */
static umkm_status at_member(umkm_error *error, const cJSON *member, umkm_status status)
{
    struct umkm__text path;
    size_t length = strlen(member->string);
    if (error == NULL || status == UMKM_OK) {
        return status;
    }
    umkm__text_init(&path, error->path, sizeof error->path);
    umkm__text_cstr(&path, "/");
    for (size_t i = 0, digits = 0; i < length; i++) {
        digits += member->string[i] >= '0' && member->string[i] <= '9';
        umkm__text_add(&path, digits > 4 && member->string[i] >= '0' && member->string[i] <= '9' ? "*" : &member->string[i], 1);
    }
    umkm__text_trim(&path);
    return status;
}

static umkm_status fail(umkm_error *error, const cJSON *member, int32_t field, umkm_status status, const char *id,
                        const char *en)
{
    const struct umkm__problem problem = {.status = status,
                                          .field = field,
                                          .field_name = field != UMKM_FIELD_NONE ? umkm_field_name(field) : NULL,
                                          .offset = -1,
                                          .detail = {id, en}};
    return at_member(error, member, umkm__fail(error, &problem));
}

/* Text as in a file, but for dates, which JSON writes in one way only. */
static umkm_status read_text(umkm_business *business, int32_t field, int32_t type, const char *text, umkm_error *error)
{
    size_t length = strlen(text);
    int32_t date;
    if (type == UMKM_TYPE_DATE) {
        umkm_status status = umkm_date_parse(text, length, UMKM_DATE_ISO, &date, error);
        return status != UMKM_OK ? status : umkm_business_set(business, field, date, error);
    }
    return umkm_business_set_text(business, field, text, length, UMKM_UNIT_RUPIAH, error);
}

/* Identity numbers and codes as numbers would lose leading zeros or, beyond 2^53, digits; a date is no number. */
static bool takes_number(int32_t type)
{
    return type == UMKM_TYPE_MONEY || type == UMKM_TYPE_COUNT || type == UMKM_TYPE_ENUM;
}

static umkm_status read_value(umkm_business *business, int32_t field, const cJSON *member, umkm_error *error)
{
    umkm_field_description description = {.struct_size = sizeof description};
    umkm_status status = umkm_field_info(field, &description);
    if (status != UMKM_OK) {
        return fail(error, member, field, status, NULL, NULL);
    }
    if (cJSON_IsString(member)) {
        return at_member(error, member, read_text(business, field, description.type, member->valuestring, error));
    }
    if (cJSON_IsNumber(member) && takes_number(description.type)) {
        return at_member(error, member, umkm_business_set(business, field, (int64_t)member->valuedouble, error));
    }
    if (cJSON_IsBool(member) && description.type == UMKM_TYPE_BOOL) {
        return umkm_business_set(business, field, cJSON_IsTrue(member), error);
    }
    return fail(error, member, field, UMKM_E_JSON_TYPE,
                description.type == UMKM_TYPE_BOOL ? "diharapkan true, false, \"ya\" atau \"tidak\""
                                                   : "diharapkan teks atau (untuk uang, jumlah, pilihan) bilangan bulat",
                description.type == UMKM_TYPE_BOOL ? "expected true, false, \"yes\" or \"no\""
                                                   : "expected text or (for money, counts, choices) a whole number");
}

static umkm_status read_member(umkm_business *business, const cJSON *member, uint32_t flags,
                               uint64_t seen[(UMKM_FIELD_END + 63) / 64], umkm_error *error)
{
    int32_t field;
    uint64_t bit;
    if (umkm_field_find(member->string, strlen(member->string), &field) != UMKM_OK) {
        return (flags & UMKM_JSON_ALLOW_UNKNOWN) != 0 ? UMKM_OK
                                                      : fail(error, member, UMKM_FIELD_NONE, UMKM_E_JSON_UNKNOWN_KEY,
                                                             "lihat daftar bidang", "see the list of fields");
    }
    bit = UINT64_C(1) << ((uint32_t)field & 63U);
    if ((seen[(uint32_t)field >> 6] & bit) != 0) {
        return fail(error, member, field, UMKM_E_DUPLICATE_FIELD, NULL, NULL);
    }
    seen[(uint32_t)field >> 6] |= bit;
    return cJSON_IsNull(member) ? UMKM_OK : read_value(business, field, member, error);
}

umkm_status umkm_business_from_json(umkm_business *business, const char *text, size_t length, uint32_t flags,
                                    umkm_error *error)
{
    static const struct umkm__json_limits LIMITS = {UMKM_JSON_MAX_BYTES, MAX_DEPTH, MAX_NODES};
    uint64_t seen[(UMKM_FIELD_END + 63) / 64] = {0};
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
    if (!cJSON_IsObject(tree)) {
        status = umkm__fail_with(error, UMKM_E_JSON_TYPE, "diharapkan objek", "expected an object");
    }
    for (const cJSON *member = tree->child; member != NULL && status == UMKM_OK; member = member->next) {
        status = read_member(business, member, flags, seen, error);
    }
    cJSON_Delete(tree);
    if (status != UMKM_OK) {
        (void)umkm_business_clear(business);
    }
    return status;
}
