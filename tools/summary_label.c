/* SPDX-License-Identifier: MIT */
/* What the forms of a summary have in common. */
#include <stdio.h>
#include <string.h>

#include "summary.h"

enum { IDENTITY_DIGITS = 13, SHOWN_DIGITS = 2, PERCENT = 100 };

const size_t summary_class_order[SUMMARY_CLASSES] = {UMKM_SIZE_MICRO, UMKM_SIZE_SMALL,   UMKM_SIZE_MEDIUM,
                                                     UMKM_SIZE_LARGE, UMKM_SIZE_UNKNOWN, UMKM_SUMMARY_INVALID};

umkm_summary_counts summary_total(const struct summary *summary)
{
    umkm_summary_counts counts = {.struct_size = sizeof counts};

    (void)umkm_summary_total(summary->total, &counts);
    return counts;
}

int64_t summary_mean_score(const umkm_summary_counts *counts)
{
    const int64_t scores = counts->scored - counts->score_outside;

    return (counts->score_sum + scores / 2) / scores;
}

static int32_t class_of(size_t place)
{
    return place == UMKM_SUMMARY_INVALID ? UMKM_SIZE_INVALID : (int32_t)place;
}

const char *summary_class_name(size_t place)
{
    return umkm_size_name(class_of(place));
}

const char *summary_class_label(size_t place, int32_t lang)
{
    return umkm_size_label(class_of(place), lang);
}

void summary_share_text(int32_t share, int32_t lang, struct buffer *text)
{
    char written[32];

    if (share < 0) {
        buffer_text(text, "–");
        return;
    }
    (void)snprintf(written, sizeof written, lang == UMKM_LANG_EN ? "%d.%02d%%" : "%d,%02d %%", (int)(share / PERCENT),
                   (int)(share % PERCENT));
    buffer_text(text, written);
}

void summary_movement_heading(const struct summary_movement *movement, int32_t lang, struct buffer *text)
{
    const bool english = lang == UMKM_LANG_EN;

    if (strcmp(movement->kind, "regimes") == 0) {
        buffer_text(text, english ? "From " : "Dari ");
        buffer_text(text, movement->from);
        buffer_text(text, english ? " to " : " ke ");
        buffer_text(text, movement->to);
    } else if (strcmp(movement->kind, "files") == 0) {
        buffer_text(text, english ? "Movement between the files" : "Naik kelas: perpindahan antarberkas");
    } else {
        buffer_text(text, english ? "Reported and computed class" : "Kelas yang dilaporkan dan hasil hitung");
    }
}

void summary_safe_text(const char *bytes, size_t length, struct buffer *text)
{
    size_t digits = 0;
    size_t masked = 0;

    for (size_t i = 0; i < length; i++) {
        digits += bytes[i] >= '0' && bytes[i] <= '9';
    }
    for (size_t i = 0; i < length; i++) {
        const bool digit = bytes[i] >= '0' && bytes[i] <= '9';
        char shown = (unsigned char)bytes[i] < 0x20 || bytes[i] == 0x7F ? '?' : bytes[i];

        if (digit && digits >= IDENTITY_DIGITS && masked++ < digits - SHOWN_DIGITS) {
            shown = '*';
        }
        buffer_add(text, &shown, 1);
    }
}
