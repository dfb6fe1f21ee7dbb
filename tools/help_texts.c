/* SPDX-License-Identifier: MIT */
#include "help.h"

const struct option_help option_helps[] = {
    {OPTION_AS_OF,
     "--as-of yyyy-mm-dd",
     {"hari yang hukumnya dipakai (bawaan: hari ini)", "the day whose law is used (default: today)"}},
    {OPTION_PURPOSE,
     "--purpose PURPOSE",
     {"facilitation (bawaan: penjualan menentukan) atau registration (modal menentukan)",
      "facilitation (default: sales decide) or registration (capital decides)"}},
    {OPTION_BASIS,
     "--basis BASIS",
     {"purpose (bawaan), sales, capital, cohort, higher, atau lower", "purpose (default), sales, capital, cohort, higher or "
                                                                      "lower"}},
    {OPTION_REGIME, "--regime ID", {"aturan tertentu; lihat umkm law", "a certain regime; see umkm law"}},
    {OPTION_GAP,
     "--gap before|after",
     {"pada hari tanpa aturan: pakai yang sebelum atau sesudahnya",
      "on a day without a regime: use the one before or after"}},
    {OPTION_RULES, "--rules FILE", {"tambahkan dokumen aturan; boleh berulang", "add a rule document; may be repeated"}},
    {OPTION_SCORECARD,
     "--scorecard ID",
     {"kartu skor (bawaan: KP-1); lihat umkm scorecard", "scorecard (default: KP-1); see umkm scorecard"}},
    {OPTION_PROGRAMME,
     "--programme ID",
     {"satu program saja; lihat umkm programmes", "one programme only; see umkm programmes"}},
    {OPTION_ANNOUNCED,
     "--announced",
     {"sertakan aturan program yang diumumkan tetapi belum berlaku, di samping yang berlaku",
      "also programme rules that are announced and not in force, beside those in force"}},
    {OPTION_STANDING,
     "--standing CAPACITY",
     {"pengajuan sendiri (alone), sebagai anggota kelompok atau klaster (member), atau keduanya (both); bawaan: yang lazim "
      "bagi tiap program (usual)",
      "applying alone, as a member of a group or cluster, or both; default: what is usual for each programme (usual)"}},
    {OPTION_EXPLAIN, "--explain", {"halaman penjelasan bagi pemilik usaha", "a page that explains it to the owner"}},
    {OPTION_PMML, "--pmml", {"sebagai PMML 4.4", "as PMML 4.4"}},
    {OPTION_BY,
     "--by FIELD|COLUMN",
     {"kelompokkan menurut data usaha (region, province, sector_group, kbli_division, legal_form, owner_is_woman, ...), "
      "kelas (size_class), atau kolom CSV mana pun; boleh berulang",
      "group by a fact (region, province, sector_group, kbli_division, legal_form, owner_is_woman, ...), the class "
      "(size_class), or any CSV column; may be repeated"}},
    {OPTION_BEFORE,
     "--before FILE",
     {"berkas usaha yang sama dari waktu sebelumnya: siapa naik, tetap, atau turun kelas",
      "a file of the same businesses from an earlier time: who rose, stayed or fell"}},
    {OPTION_KEY,
     "--key COLUMN",
     {"kolom yang mengenali usaha, misalnya nib; kunci berulang dilaporkan, tidak pernah ditampilkan",
      "column that tells businesses apart, such as nib; repeated keys are reported, never shown"}},
    {OPTION_REGIMES,
     "--regimes A,B",
     {"perpindahan kelas dari aturan A ke aturan B", "movement between classes from regime A to regime B"}},
    {OPTION_REPORTED,
     "--reported COLUMN",
     {"kolom berisi kelas yang dilaporkan, dibandingkan dengan hasil hitung",
      "column with the class as reported, compared with the computed one"}},
    {OPTION_REPORT,
     "--report FILE.html",
     {"tulis juga laporan dengan grafik, satu berkas HTML yang dapat dicetak",
      "also write a report with charts, one HTML file that can be printed"}},
    {OPTION_INPUT,
     "--input FORM",
     {"csv, json, atau jsonl (bawaan: dari nama berkas atau isinya)", "csv, json or jsonl (default: from the name of the "
                                                                      "file, or what is in it)"}},
    {OPTION_FORMAT,
     "--format FORM",
     {"text, json, jsonl, atau csv (bawaan: seperti masukan)", "text, json, jsonl or csv (default: as the input)"}},
    {OPTION_MAP,
     "--map HEADER=FIELD",
     {"arti sebuah kolom CSV; tanpa FIELD kolom diabaikan; HEADER juga #3 untuk kolom ketiga; boleh berulang",
      "meaning of a CSV column; without FIELD it is ignored; HEADER may be #3 for the third column; may be repeated"}},
    {OPTION_UNIT,
     "--unit HEADER=UNIT",
     {"satuan kolom uang: ribu, juta, miliar; boleh berulang", "unit of a money column: ribu, juta, miliar (thousand, "
                                                               "million, thousand million); may be repeated"}},
    {OPTION_ALLOW_UNKNOWN, "--allow-unknown", {"abaikan kunci JSON yang tidak dikenal", "ignore unknown JSON keys"}},
    {OPTION_OUTPUT,
     "-o, --output FILE",
     {"tulis ke berkas, yang muncul hanya bila lengkap", "write to a file, which appears only when complete"}},
    {OPTION_QUIET, "-q, --quiet", {"tanpa bilah kemajuan dan ringkasan", "no progress bar and no closing summary"}},
    {OPTION_LANG, "--lang id|en", {"bahasa (bawaan: dari LANG, kalau tidak id)", "language (default: from LANG, else id)"}},
    {OPTION_HELP, "-h, --help", {"bantuan ini", "this help"}},
    {OPTION_VERSION, "-V, --version", {"versi", "the version"}},
    {OPTION_END, NULL, {NULL, NULL}},
};

const struct bitext help_intro = {
    "Kelas usaha menurut hukum, kesiapan pembiayaan, dan program bagi usaha mikro,\nkecil, dan menengah Indonesia.",
    "Size class by law, financing readiness and programmes for Indonesian micro,\nsmall and medium businesses."};

const struct bitext help_exit_status = {"Status keluar: 0 semua baris terjawab; 1 ada baris tidak sah, atau tidak ada\n"
                                        "aturan pada hari itu; 2 salah pakai; 3 tidak dapat membaca atau menulis;\n"
                                        "4 dokumen aturan ditolak.\n",
                                        "Exit status: 0 all rows answered; 1 some rows invalid, or no law on that day;\n"
                                        "2 wrong usage; 3 cannot read or write; 4 rule document refused.\n"};
