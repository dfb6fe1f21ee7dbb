/* SPDX-License-Identifier: MIT */
#include <umkm/status.h>

struct entry {
    umkm_status status;
    const char *name;
    const char *text_id;
    const char *text_en;
};

static const struct entry entries[] = {
#define UMKM_STATUS(number, name, id, en) {(number), "UMKM_" #name, id, en},
#include <umkm/status.def>
#undef UMKM_STATUS
};

enum { ENTRY_COUNT = sizeof entries / sizeof entries[0] };

static const struct entry unknown = {-1, "UMKM_E_?", "status tidak dikenal", "unknown status"};

static const struct entry *find(umkm_status status)
{
    for (size_t i = 0; i < ENTRY_COUNT; i++) {
        if (entries[i].status == status) {
            return &entries[i];
        }
    }
    return &unknown;
}

const char *umkm_status_name(umkm_status status)
{
    return find(status)->name;
}

const char *umkm_status_text(umkm_status status, int32_t lang)
{
    const struct entry *entry = find(status);

    return lang == UMKM_LANG_EN ? entry->text_en : entry->text_id;
}

umkm_status umkm_status_at(size_t index, umkm_status *status)
{
    if (status == NULL || index >= ENTRY_COUNT) {
        return UMKM_E_ARGUMENT;
    }
    *status = entries[index].status;
    return UMKM_OK;
}
