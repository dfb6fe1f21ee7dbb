/* SPDX-License-Identifier: MIT */
#include "json/write.h"

#include "base/text.h"

/* Takes the item over, whatever happens. */
static cJSON *attach(struct umkm__writer *writer, cJSON *parent, const char *key, cJSON *item)
{
    bool attached =
        item != NULL && (key != NULL ? cJSON_AddItemToObject(parent, key, item) : cJSON_AddItemToArray(parent, item));
    if (attached) {
        return item;
    }
    cJSON_Delete(item);
    writer->no_memory = true;
    return NULL;
}

cJSON *umkm__json_object(struct umkm__writer *writer, cJSON *parent, const char *key)
{
    return attach(writer, parent, key, cJSON_CreateObject());
}

cJSON *umkm__json_array(struct umkm__writer *writer, cJSON *parent, const char *key)
{
    return attach(writer, parent, key, cJSON_CreateArray());
}

void umkm__json_text(struct umkm__writer *writer, cJSON *parent, const char *key, const char *text)
{
    (void)attach(writer, parent, key, text != NULL ? cJSON_CreateString(text) : cJSON_CreateNull());
}

void umkm__json_int(struct umkm__writer *writer, cJSON *parent, const char *key, int64_t value)
{
    char digits[24];
    struct umkm__text text;
    umkm__text_init(&text, digits, sizeof digits);
    umkm__text_int(&text, value);
    (void)attach(writer, parent, key, cJSON_CreateRaw(digits));
}

void umkm__json_int_or_null(struct umkm__writer *writer, cJSON *parent, const char *key, bool has, int64_t value)
{
    if (has) {
        umkm__json_int(writer, parent, key, value);
    } else {
        umkm__json_text(writer, parent, key, NULL);
    }
}

void umkm__json_bool(struct umkm__writer *writer, cJSON *parent, const char *key, bool value)
{
    (void)attach(writer, parent, key, cJSON_CreateBool(value));
}

void umkm__json_date_or_null(struct umkm__writer *writer, cJSON *parent, const char *key, int32_t date)
{
    char digits[16];
    struct umkm__text text;
    umkm__text_init(&text, digits, sizeof digits);
    if (date != 0) {
        umkm__text_date(&text, date);
    }
    umkm__json_text(writer, parent, key, date != 0 ? digits : NULL);
}

void umkm__json_bitext(struct umkm__writer *writer, cJSON *parent, const char *key, const char *id, const char *en)
{
    cJSON *object = umkm__json_object(writer, parent, key);
    umkm__json_text(writer, object, "id", id);
    umkm__json_text(writer, object, "en", en);
}
