/* SPDX-License-Identifier: MIT */
/* Names and labels of the numbers in <umkm/programme.h>. */
#include <umkm/programme.h>

#include "base/error.h"

struct name {
    const char *name;
    struct umkm__bitext label;
};

static const char *label_of(const struct umkm__bitext *label, int32_t lang)
{
    return lang == UMKM_LANG_EN ? label->en : label->id;
}

static const struct name *answer_of(int32_t answer)
{
    static const struct name NAMES[] = {
        [UMKM_ANSWER_UNKNOWN] = {"unknown", {"Belum dapat dipastikan", "Not known"}},
        [UMKM_ANSWER_ELIGIBLE] = {"eligible", {"Memenuhi syarat", "Eligible"}},
        [UMKM_ANSWER_NOT_ELIGIBLE] = {"not_eligible", {"Tidak memenuhi syarat", "Not eligible"}},
    };
    static const struct name NONE = {"", {"", ""}};
    return answer >= UMKM_ANSWER_UNKNOWN && answer <= UMKM_ANSWER_NOT_ELIGIBLE ? &NAMES[answer] : &NONE;
}

const char *umkm_answer_name(int32_t answer)
{
    return answer_of(answer)->name;
}

const char *umkm_answer_label(int32_t answer, int32_t lang)
{
    return label_of(&answer_of(answer)->label, lang);
}

static const struct name *standing_of(int32_t standing)
{
    static const struct name NAMES[] = {
        [UMKM_STANDING_ALONE] = {"alone", {"Usaha sendiri", "The business alone"}},
        [UMKM_STANDING_MEMBER] = {"member", {"Anggota kelompok atau klaster", "Member of a group or cluster"}},
    };
    static const struct name NONE = {"", {"", ""}};
    return standing == UMKM_STANDING_ALONE || standing == UMKM_STANDING_MEMBER ? &NAMES[standing] : &NONE;
}

const char *umkm_standing_name(int32_t standing)
{
    return standing_of(standing)->name;
}

const char *umkm_standing_label(int32_t standing, int32_t lang)
{
    return label_of(&standing_of(standing)->label, lang);
}

struct notice {
    int32_t notice;
    const char *name;
    struct umkm__bitext text;
};

static const struct notice NOTICES[] = {
    {UMKM_NOTICE_NOT_VERIFIED,
     "NOT_VERIFIED",
     {"Naskah resmi untuk sebagian aturan ini belum dibaca; periksa pada sumbernya sebelum memutuskan.",
      "The official text of some of these rules has not been read; check the source before deciding."}},
    {UMKM_NOTICE_ANNOUNCED,
     "ANNOUNCED",
     {"Aturan ini baru diumumkan dan belum berlaku.", "These rules are announced and not in force."}},
    {UMKM_NOTICE_SUSPENDED, "SUSPENDED", {"Program ini ditangguhkan.", "This programme is suspended."}},
    {UMKM_NOTICE_SUPERSEDED,
     "SUPERSEDED",
     {"Aturan ini berlaku pada tanggal yang ditanyakan, tetapi sekarang sudah diganti.",
      "These rules were in force on the day asked for, and have since been replaced."}},
    {UMKM_NOTICE_UNSETTLED,
     "UNSETTLED",
     {"Jawaban bergantung pada hal yang belum pasti menurut sumber yang ada.",
      "The answer hangs on a question that the available sources do not settle."}},
    {UMKM_NOTICE_OTHER_MEASURE,
     "OTHER_MEASURE",
     {"Kelas usaha ditentukan dengan kriteria lain, karena kriteria yang seharusnya dipakai belum diketahui.",
      "The size class was decided by the other criterion, because the one that should decide is not known."}},
};

static const struct notice *find_notice(int32_t notice)
{
    for (size_t i = 0; i < sizeof NOTICES / sizeof NOTICES[0]; i++) {
        if (NOTICES[i].notice == notice) {
            return &NOTICES[i];
        }
    }
    return NULL;
}

const char *umkm_notice_name(int32_t notice)
{
    const struct notice *found = find_notice(notice);
    return found != NULL ? found->name : "";
}

const char *umkm_notice_text(int32_t notice, int32_t lang)
{
    const struct notice *found = find_notice(notice);
    return found != NULL ? label_of(&found->text, lang) : "";
}
