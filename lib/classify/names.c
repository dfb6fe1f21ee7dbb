/* SPDX-License-Identifier: MIT */
/* Names and texts of size classes and warnings. */
#include <umkm/classify.h>

#include "base/error.h"

struct size_text {
    const char *name;
    struct umkm__bitext label;
};

static const struct size_text SIZES[] = {
    {"unknown", {"Belum diketahui", "Unknown"}},  {"micro", {"Usaha Mikro", "Micro business"}},
    {"small", {"Usaha Kecil", "Small business"}}, {"medium", {"Usaha Menengah", "Medium business"}},
    {"large", {"Usaha Besar", "Large business"}},
};
static const struct size_text INVALID = {"invalid", {"Tidak sah", "Invalid"}};

static const struct size_text *find_size(int32_t size_class)
{
    if (size_class == UMKM_SIZE_INVALID) {
        return &INVALID;
    }
    return size_class >= 0 && size_class <= UMKM_SIZE_LARGE ? &SIZES[size_class] : NULL;
}

const char *umkm_size_name(int32_t size_class)
{
    const struct size_text *size = find_size(size_class);
    return size != NULL ? size->name : "";
}

const char *umkm_size_label(int32_t size_class, int32_t lang)
{
    const struct size_text *size = find_size(size_class);
    if (size == NULL) {
        return "";
    }
    return lang == UMKM_LANG_EN ? size->label.en : size->label.id;
}

struct warning_text {
    int32_t warning;
    const char *name;
    struct umkm__bitext text;
};

static const struct warning_text WARNINGS[] = {
#define UMKM_WARNING(bit, name, id, en) {UMKM_WARNING_##name, #name, {id, en}},
#include <umkm/warnings.def>
#undef UMKM_WARNING
};

static const struct warning_text *find_warning(int32_t warning)
{
    for (size_t i = 0; i < sizeof WARNINGS / sizeof WARNINGS[0]; i++) {
        if (WARNINGS[i].warning == warning) {
            return &WARNINGS[i];
        }
    }
    return NULL;
}

const char *umkm_warning_name(int32_t warning)
{
    const struct warning_text *found = find_warning(warning);
    return found != NULL ? found->name : "";
}

const char *umkm_warning_text(int32_t warning, int32_t lang)
{
    const struct warning_text *found = find_warning(warning);
    if (found == NULL) {
        return "";
    }
    return lang == UMKM_LANG_EN ? found->text.en : found->text.id;
}
