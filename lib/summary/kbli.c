/* SPDX-License-Identifier: MIT */
/*
 * KBLI 2020 (Peraturan BPS 2/2020) has the divisions of ISIC Rev. 4, KBLI 2025 (Peraturan BPS 7/2025) those of ISIC Rev. 5,
 * in which division 45 was given up: trade in vehicles went to 46 and 47, their repair to 95. Taken from the classifications
 * of the United Nations; the annexes of BPS were not read. Hence a code outside is a finding and never a refusal.
 * https://unstats.un.org/unsd/classifications/Econ/isic
 */
#include "summary/kbli.h"

#include <stddef.h>

struct range {
    int32_t from;
    int32_t to;
    int32_t until; /* last edition that has it */
};

static const struct range DIVISIONS[] = {
    {1, 3, 2025},   {5, 9, 2025},   {10, 33, 2025}, {35, 35, 2025}, {36, 39, 2025}, {41, 43, 2025},
    {45, 45, 2020}, {46, 47, 2025}, {49, 53, 2025}, {55, 56, 2025}, {58, 63, 2025}, {64, 66, 2025},
    {68, 68, 2025}, {69, 75, 2025}, {77, 82, 2025}, {84, 84, 2025}, {85, 85, 2025}, {86, 88, 2025},
    {90, 93, 2025}, {94, 96, 2025}, {97, 98, 2025}, {99, 99, 2025},
};

bool umkm__kbli_has_division(int64_t kbli, int64_t edition)
{
    const int64_t division = kbli / 1000;
    for (size_t i = 0; i < sizeof DIVISIONS / sizeof DIVISIONS[0]; i++) {
        if (division >= DIVISIONS[i].from && division <= DIVISIONS[i].to) {
            return edition != 2025 || DIVISIONS[i].until == 2025;
        }
    }
    return false;
}
