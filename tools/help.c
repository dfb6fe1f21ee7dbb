/* SPDX-License-Identifier: MIT */
#include "help.h"

#include <string.h>

#include "command.h"
#include "page.h"

enum { NAME_WIDTH = 26, COMMAND_WIDTH = 12 };

static const struct {
    enum option_id id;
    const char *form;
    struct bitext text;
} options[] = {
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
     {"kelompokkan menurut data usaha (region, province, sector_group, kbli_division, legal_form, owner_is_woman, ...) "
      "atau kolom CSV mana pun; boleh berulang",
      "group by a fact (region, province, sector_group, kbli_division, legal_form, owner_is_woman, ...) or any CSV column; "
      "may be repeated"}},
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
};

static const struct bitext intro = {
    "Kelas usaha menurut hukum, kesiapan pembiayaan, dan program bagi usaha mikro,\nkecil, dan menengah Indonesia.",
    "Size class by law, financing readiness and programmes for Indonesian micro,\nsmall and medium businesses."};

static const struct bitext outro = {"Status keluar: 0 semua baris terjawab; 1 ada baris tidak sah; 2 salah pakai;\n"
                                    "3 tidak dapat membaca atau menulis; 4 dokumen aturan ditolak.\n",
                                    "Exit status: 0 all rows answered; 1 some rows invalid; 2 wrong usage;\n"
                                    "3 cannot read or write; 4 rule document refused.\n"};

static void write_options(struct page *page, uint32_t accepts)
{
    for (size_t i = 0; i < sizeof options / sizeof options[0]; i++) {
        if ((accepts & OPTION_BIT(options[i].id)) != 0) {
            page_entry(page, 2, options[i].form, NAME_WIDTH, in_language(&options[i].text, page->lang));
        }
    }
}

static void write_command(struct page *page, const struct command *command)
{
    struct output *out = page->out;

    output_text(out, "umkm ");
    output_text(out, command->name);
    output_text(out, " ");
    page_wrapped(page, strlen("umkm  ") + strlen(command->name), strlen("umkm  ") + strlen(command->name),
                 in_language(&command->arguments, page->lang));
    output_text(out, "  ");
    page_wrapped(page, 2, 2, in_language(&command->summary, page->lang));
    output_char(out, '\n');
    output_text(out, in_language(&command->help, page->lang));
    output_char(out, '\n');
    write_options(page, command->accepts | OPTIONS_OF_EVERY);
    output_char(out, '\n');
    output_text(out, in_language(&outro, page->lang));
}

static void write_all(struct page *page)
{
    struct output *out = page->out;

    output_text(out, page->lang == UMKM_LANG_EN ? "umkm COMMAND [OPTION ...] [ARGUMENT ...]\n"
                                                : "umkm PERINTAH [OPSI ...] [ARGUMEN ...]\n");
    output_text(out, in_language(&intro, page->lang));
    output_text(out, "\n\n");
    for (const struct command *const *command = commands; *command != NULL; command++) {
        page_entry(page, 2, (*command)->name, COMMAND_WIDTH, in_language(&(*command)->summary, page->lang));
    }
    output_char(out, '\n');
    write_options(page, OPTIONS_OF_EVERY);
    output_text(out, page->lang == UMKM_LANG_EN ? "\nMore on a command: umkm COMMAND --help\n"
                                                : "\nTentang satu perintah: umkm PERINTAH --help\n");
    output_text(out, in_language(&outro, page->lang));
}

static int finish(struct session *session, struct output *out)
{
    return output_close(out, true) ? EXIT_ANSWERED : say_errno(session, MSG_CANNOT_WRITE, "stdout", out->error);
}

int help_show(struct session *session)
{
    struct output out;
    struct page page;

    (void)output_open(&out, NULL);
    page_begin(&page, &out, session->options.lang);
    if (session->command != NULL) {
        write_command(&page, session->command);
    } else {
        write_all(&page);
    }
    return finish(session, &out);
}

int help_version(struct session *session)
{
    struct output out;

    (void)output_open(&out, NULL);
    output_text(&out, "umkm ");
    output_text(&out, umkm_version_string());
    output_char(&out, '\n');
    return finish(session, &out);
}
