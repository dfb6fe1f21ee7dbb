/* SPDX-License-Identifier: MIT */
/* What a law document says beside its regimes: days without one, facts that decide alone, the cohort, and notes. */
#include <string.h>

#include <cJSON.h>

#include "document.h"
#include "label.h"
#include "law.h"
#include "page.h"

enum { DAY_SIZE = 64, LABEL_WIDTH = 12 };

/* The law document at an index of a set, to be given back with cJSON_Delete(); NULL for another document. */
static cJSON *read_law(const umkm_rules *rules, size_t index)
{
    umkm_document about = {.struct_size = sizeof about};
    struct buffer text = {0};
    cJSON *document = NULL;

    if (umkm_rules_document(rules, index, &about) == UMKM_OK && about.kind == UMKM_DOCUMENT_LAW) {
        document_text(rules, index, &text);
        document = cJSON_ParseWithLength(buffer_string(&text), text.length);
        if (document == NULL) { /* the library has read it: only memory can be wanting */
            memory_gone();
        }
    }
    buffer_free(&text);
    return document;
}

static const char *text_of(const cJSON *object, const char *key)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));

    return text != NULL ? text : "";
}

static const char *words_of(const cJSON *object, const char *key, int32_t lang)
{
    const cJSON *words = key != NULL ? cJSON_GetObjectItemCaseSensitive(object, key) : object;

    return text_of(words, lang == UMKM_LANG_EN ? "en" : "id");
}

static int32_t day_of(const cJSON *object, const char *key)
{
    const char *text = text_of(object, key);
    int32_t day = 0;

    /* the library has read the document, and every day in it */
    return umkm_date_parse(text, strlen(text), UMKM_DATE_ISO, &day, NULL) == UMKM_OK ? day : 0;
}

/* ---- days without a regime ---- */

/* The day up to which a day is in a gap of a document; the day itself when it is in none. */
static int32_t gap_until(const cJSON *law, int32_t day)
{
    const cJSON *gap = NULL;
    int32_t until = day;

    cJSON_ArrayForEach(gap, cJSON_GetObjectItemCaseSensitive(law, "gaps"))
    {
        if (day_of(gap, "from") <= day && day < day_of(gap, "to")) {
            until = day_of(gap, "to");
        }
    }
    return until;
}

bool law_gaps_cover(const umkm_rules *rules, int32_t from, int32_t to)
{
    int32_t before;

    do {
        before = from;
        for (size_t i = 0; i < umkm_rules_document_count(rules) && from < to; i++) {
            cJSON *law = read_law(rules, i);

            from = gap_until(law, from);
            cJSON_Delete(law);
        }
    } while (from > before && from < to);
    return from >= to;
}

/* ---- for people ---- */

static const char *either(const struct page *page, const char *id, const char *en)
{
    return page->lang == UMKM_LANG_EN ? en : id;
}

static void write_authority(struct page *page, const cJSON *object)
{
    struct buffer text = {0};

    buffer_text(&text, text_of(object, "citation"));
    if (!cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(object, "verified"))) {
        buffer_text(&text, either(page, " (naskah belum dibaca)", " (text not read)"));
    }
    page_entry(page, 2, either(page, "Dasar", "Basis"), LABEL_WIDTH, buffer_string(&text));
    page_entry(page, 2, either(page, "Dibaca di", "Read at"), LABEL_WIDTH, text_of(object, "source"));
    buffer_free(&text);
}

static void write_gap(struct page *page, const cJSON *gap)
{
    struct buffer text = {0};
    char day[DAY_SIZE];

    output_char(page->out, '\n');
    page_heading(page, either(page, "Tanpa aturan yang berlaku", "No regime in force"));
    label_date(day_of(gap, "from"), page->lang, day, sizeof day);
    buffer_text(&text, either(page, "sejak ", "from "));
    buffer_text(&text, day);
    label_date(day_of(gap, "to"), page->lang, day, sizeof day);
    buffer_text(&text, either(page, " sampai sebelum ", " until before "));
    buffer_text(&text, day);
    page_entry(page, 2, either(page, "Masa", "Period"), LABEL_WIDTH, buffer_string(&text));
    page_entry(page, 2, either(page, "Sebab", "Reason"), LABEL_WIDTH, words_of(gap, "text", page->lang));
    write_authority(page, gap);
    buffer_free(&text);
}

static void write_override(struct page *page, const cJSON *override)
{
    const char *name = text_of(override, "field");
    const char *wanted = text_of(override, "size_class");
    struct buffer text = {0};
    int32_t field = UMKM_FIELD_NONE;

    (void)umkm_field_find(name, strlen(name), &field);
    output_char(page->out, '\n');
    page_heading(page, either(page, "Data yang menentukan sendiri", "A fact that decides alone"));
    buffer_text(&text, name);
    buffer_text(&text, " = ");
    buffer_text(&text, either(page, "ya (", "yes ("));
    buffer_text(&text, label_field(field, page->lang));
    buffer_text(&text, ")");
    page_entry(page, 2, either(page, "Bila", "When"), LABEL_WIDTH, buffer_string(&text));
    for (int32_t size = UMKM_SIZE_MICRO; size <= UMKM_SIZE_LARGE; size++) {
        if (strcmp(umkm_size_name(size), wanted) == 0) {
            page_entry(page, 2, either(page, "Kelas", "Class"), LABEL_WIDTH, umkm_size_label(size, page->lang));
        }
    }
    write_authority(page, override);
    buffer_free(&text);
}

static void write_cohort(struct page *page, const cJSON *cohort)
{
    struct buffer text = {0};
    char day[DAY_SIZE];

    output_char(page->out, '\n');
    page_heading(page, either(page, "Menurut waktu pendirian (--basis cohort)", "By founding date (--basis cohort)"));
    label_date(day_of(cohort, "from"), page->lang, day, sizeof day);
    buffer_text(&text, either(page, "berdiri sejak ", "founded from "));
    buffer_text(&text, day);
    buffer_text(
        &text, either(page, ": modal usaha; lebih tua: hasil penjualan tahunan", ": business capital; older: annual sales"));
    page_entry(page, 2, either(page, "Penentu", "Decides"), LABEL_WIDTH, buffer_string(&text));
    page_entry(page, 2, either(page, "Catatan", "Note"), LABEL_WIDTH, words_of(cohort, "note", page->lang));
    write_authority(page, cohort);
    buffer_free(&text);
}

static void write_notes(struct page *page, const cJSON *notes)
{
    const cJSON *note = NULL;

    if (cJSON_GetArraySize(notes) == 0) {
        return;
    }
    output_char(page->out, '\n');
    page_heading(page, either(page, "Catatan", "Notes"));
    cJSON_ArrayForEach(note, notes)
    {
        page_entry(page, 2, "-", 2, words_of(note, NULL, page->lang));
    }
}

static void write_law(struct page *page, const struct session *session, const cJSON *law)
{
    const bool whole = session->options.as_of == 0;
    const cJSON *cohort = cJSON_GetObjectItemCaseSensitive(law, "cohort");
    const cJSON *item = NULL;

    cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(law, "overrides"))
    {
        write_override(page, item);
    }
    cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(law, "gaps"))
    {
        if (whole) {
            write_gap(page, item);
        }
    }
    if (whole && cohort != NULL) {
        write_cohort(page, cohort);
    }
    if (whole) {
        write_notes(page, cJSON_GetObjectItemCaseSensitive(law, "notes"));
    }
}

void law_write_notes(struct page *page, const struct session *session)
{
    for (size_t i = 0; i < umkm_rules_document_count(session->rules); i++) {
        cJSON *law = read_law(session->rules, i);

        write_law(page, session, law);
        cJSON_Delete(law);
    }
}
