/* SPDX-License-Identifier: MIT */
#include <umkm/version.h>

int32_t umkm_version_number(void)
{
    return UMKM_VERSION_NUMBER;
}

const char *umkm_version_string(void)
{
    return UMKM_VERSION_STRING;
}
