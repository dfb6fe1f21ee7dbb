/* SPDX-License-Identifier: MIT */
/*
 * Region codes of the Ministry of Home Affairs: the 38 provinces, and the 13 regencies and 2 cities of Lampung.
 * Source: Kepmendagri 300.2.2-2430 of 2025, as copied at https://github.com/cahyadsn/wilayah (db/wilayah.sql). BPS has other
 * codes.
 */
#include <umkm/summary.h>

struct region {
    int32_t code;
    const char *name;
};

/* By rising code. */
static const struct region REGIONS[] = {
    {11, "Aceh"},
    {12, "Sumatera Utara"},
    {13, "Sumatera Barat"},
    {14, "Riau"},
    {15, "Jambi"},
    {16, "Sumatera Selatan"},
    {17, "Bengkulu"},
    {18, "Lampung"},
    {19, "Kepulauan Bangka Belitung"},
    {21, "Kepulauan Riau"},
    {31, "DKI Jakarta"},
    {32, "Jawa Barat"},
    {33, "Jawa Tengah"},
    {34, "Daerah Istimewa Yogyakarta"},
    {35, "Jawa Timur"},
    {36, "Banten"},
    {51, "Bali"},
    {52, "Nusa Tenggara Barat"},
    {53, "Nusa Tenggara Timur"},
    {61, "Kalimantan Barat"},
    {62, "Kalimantan Tengah"},
    {63, "Kalimantan Selatan"},
    {64, "Kalimantan Timur"},
    {65, "Kalimantan Utara"},
    {71, "Sulawesi Utara"},
    {72, "Sulawesi Tengah"},
    {73, "Sulawesi Selatan"},
    {74, "Sulawesi Tenggara"},
    {75, "Gorontalo"},
    {76, "Sulawesi Barat"},
    {81, "Maluku"},
    {82, "Maluku Utara"},
    {91, "Papua"},
    {92, "Papua Barat"},
    {93, "Papua Selatan"},
    {94, "Papua Tengah"},
    {95, "Papua Pegunungan"},
    {96, "Papua Barat Daya"},
    {1801, "Kab. Lampung Selatan"},
    {1802, "Kab. Lampung Tengah"},
    {1803, "Kab. Lampung Utara"},
    {1804, "Kab. Lampung Barat"},
    {1805, "Kab. Tulang Bawang"},
    {1806, "Kab. Tanggamus"},
    {1807, "Kab. Lampung Timur"},
    {1808, "Kab. Way Kanan"},
    {1809, "Kab. Pesawaran"},
    {1810, "Kab. Pringsewu"},
    {1811, "Kab. Mesuji"},
    {1812, "Kab. Tulang Bawang Barat"},
    {1813, "Kab. Pesisir Barat"},
    {1871, "Kota Bandar Lampung"},
    {1872, "Kota Metro"},
};

const char *umkm_region_name(int64_t region)
{
    size_t from = 0;
    size_t to = sizeof REGIONS / sizeof REGIONS[0];
    while (from < to) {
        const size_t middle = from + (to - from) / 2;
        if (REGIONS[middle].code == region) {
            return REGIONS[middle].name;
        }
        if (REGIONS[middle].code < region) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return "";
}
