/* SPDX-License-Identifier: MIT */
/* Names and texts of findings. */
#include <umkm/summary.h>

#include <stdbool.h>

struct finding_text {
    const char *name;
    const char *id;
    const char *en;
};

static const struct finding_text FINDINGS[UMKM_FINDING_END] = {
#define UMKM_FINDING(number, name, id, en) [number] = {#name, id, en},
#include <umkm/findings.def>
#undef UMKM_FINDING
};

static const struct finding_text *find(int32_t finding)
{
    static const struct finding_text NONE = {"", "", ""};
    const bool known = finding > UMKM_FINDING_NONE && finding < UMKM_FINDING_END && FINDINGS[finding].name != NULL;
    return known ? &FINDINGS[finding] : &NONE;
}

const char *umkm_finding_name(int32_t finding)
{
    return find(finding)->name;
}

const char *umkm_finding_text(int32_t finding, int32_t lang)
{
    return lang == UMKM_LANG_EN ? find(finding)->en : find(finding)->id;
}
