/* SPDX-License-Identifier: MIT */
/* Groupings: by a fact of the registry, by what follows from one, or by any column of a CSV file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "label.h"
#include "summary.h"

enum { REGIONS_PER_PROVINCE = 100, CODES_PER_DIVISION = 1000, TEXT_SIZE = 160 };

/* ---- what is asked for ---- */

static bool has_field(const struct summary_source *source, int32_t field)
{
    if (source->form != INPUT_CSV) {
        return true;
    }
    for (size_t i = 0; i < source->csv.column_count; i++) {
        if (source->csv.columns[i].field == field) {
            return true;
        }
    }
    return false;
}

static int open_field(struct summary_by *by, struct session *session, int32_t field, enum by_kind kind)
{
    umkm_field_description about = {.struct_size = sizeof about};

    (void)umkm_field_info(field, &about);
    if (about.type == UMKM_TYPE_MONEY) {
        return say_usage(session, MSG_BY_AMOUNT, MESSAGE_ARGS(by->name));
    }
    if (about.type == UMKM_TYPE_TEXT) {
        return say_usage(session, MSG_BY_IDENTITY, MESSAGE_ARGS(by->name));
    }
    by->kind = kind;
    by->field = field;
    by->name = kind == BY_FIELD ? about.name : by->name;
    return EXIT_ANSWERED;
}

static int open_column(struct summary_by *by, struct summary_source *source)
{
    size_t column;

    if (source->form != INPUT_CSV) {
        return say_usage(source->session, MSG_BY_NOT_KNOWN, MESSAGE_ARGS(by->name, source->input.name));
    }
    column = csv_column_named(&source->csv, "--by", by->name);
    if (column == SIZE_MAX) {
        return EXIT_USAGE;
    }
    if (source->csv.columns[column].field != UMKM_FIELD_NONE) {
        return open_field(by, source->session, source->csv.columns[column].field, BY_FIELD);
    }
    by->kind = BY_TEXT;
    by->name = source->csv.columns[column].header;
    by->text = csv_watch(&source->csv, column, &by->cell);
    return EXIT_ANSWERED;
}

/* What people call a grouping, where the file has no column of that name. */
static const struct {
    const char *word;
    int32_t field; /* 0: the size class */
} words[] = {{"sector", UMKM_FIELD_SECTOR_GROUP},
             {"sektor", UMKM_FIELD_SECTOR_GROUP},
             {"sex", UMKM_FIELD_OWNER_IS_WOMAN},
             {"gender", UMKM_FIELD_OWNER_IS_WOMAN},
             {"jenis_kelamin", UMKM_FIELD_OWNER_IS_WOMAN},
             {"size_class", UMKM_FIELD_NONE},
             {"class", UMKM_FIELD_NONE},
             {"kelas", UMKM_FIELD_NONE},
             {"kelas_usaha", UMKM_FIELD_NONE}};

/* False when the name is none of these words, or the file does not have what it means. */
static bool settle_word(struct summary_by *by, struct summary_source *source, int *end)
{
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(by->name, words[i].word) != 0 || (source->form == INPUT_CSV && csv_has_header(&source->csv, by->name))) {
            continue;
        }
        *end = EXIT_ANSWERED;
        if (words[i].field == UMKM_FIELD_NONE) {
            by->kind = BY_CLASS;
            by->name = "size_class";
        } else if (has_field(source, words[i].field)) {
            *end = open_field(by, source->session, words[i].field, BY_FIELD);
        } else if (words[i].field == UMKM_FIELD_SECTOR_GROUP && has_field(source, UMKM_FIELD_KBLI)) {
            by->name = "kbli_division";
            *end = open_field(by, source->session, UMKM_FIELD_KBLI, BY_DIVISION);
        } else {
            return false;
        }
        return true;
    }
    return false;
}

static int settle(struct summary_by *by, struct summary_source *source)
{
    int32_t field = UMKM_FIELD_NONE;
    int end;

    if (umkm_field_find(by->name, strlen(by->name), &field) == UMKM_OK && has_field(source, field)) {
        return open_field(by, source->session, field, BY_FIELD);
    }
    if (strcmp(by->name, "province") == 0 && has_field(source, UMKM_FIELD_REGION)) {
        return open_field(by, source->session, UMKM_FIELD_REGION, BY_PROVINCE);
    }
    if (strcmp(by->name, "kbli_division") == 0 && has_field(source, UMKM_FIELD_KBLI)) {
        return open_field(by, source->session, UMKM_FIELD_KBLI, BY_DIVISION);
    }
    return settle_word(by, source, &end) ? end : open_column(by, source);
}

int by_open(struct summary_by *by, struct summary_source *source, const char *name)
{
    int end;

    *by = (struct summary_by){.name = name};
    end = settle(by, source);
    if (end == EXIT_ANSWERED && umkm_summary_new(UMKM_SUMMARY_GROUPS_MAX, &by->counts) != UMKM_OK) {
        say(source->session, MSG_NO_MEMORY, MESSAGE_NO_ARGS);
        return EXIT_IO;
    }
    return end;
}

void by_close(struct summary_by *by)
{
    umkm_summary_free(by->counts);
    names_free(&by->names);
    buffer_free(&by->cell);
}

/* ---- rows ---- */

static bool take_text(struct summary_by *by, struct session *session, int64_t i)
{
    const char *text = buffer_string(by->text);
    size_t length = by->text->length;

    while (length > 0 && (text[0] == ' ' || text[0] == '\t')) {
        text++;
        length--;
    }
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t')) {
        length--;
    }
    bit_put(by->known, i, umkm_text_means_unknown(text, length) == 0);
    by->values[i] = 0;
    if (umkm_text_means_unknown(text, length) == 0) {
        by->values[i] = names_number(&by->names, text, length);
    }
    if (by->values[i] < 0) {
        char most[32];

        label_count(NAMES_MAX, session->options.lang, most, sizeof most);
        (void)say_usage(session, MSG_BY_TOO_MANY, MESSAGE_ARGS(by->name, most));
    }
    return by->values[i] >= 0;
}

bool by_take(struct summary_by *by, struct session *session, const struct row *row, int64_t i)
{
    int64_t value = 0;
    bool known;

    if (by->kind == BY_TEXT) {
        return take_text(by, session, i);
    }
    if (by->kind == BY_CLASS) {
        return true; /* the class is not there yet */
    }
    known = umkm_business_get(row->business, by->field, &value) == UMKM_OK;
    if (by->kind == BY_PROVINCE && value >= REGIONS_PER_PROVINCE) {
        value /= REGIONS_PER_PROVINCE;
    }
    if (by->kind == BY_DIVISION) {
        value /= CODES_PER_DIVISION;
    }
    by->values[i] = value;
    bit_put(by->known, i, known);
    return true;
}

/* Groups by class stand in the order in which classes are shown. */
void by_take_classes(struct summary_by *by, const struct summary_block *block)
{
    for (int64_t i = 0; by->kind == BY_CLASS && i < block->rows; i++) {
        const size_t place = block->classes[i] == UMKM_SIZE_INVALID ? UMKM_SUMMARY_INVALID : block->classes[i];

        for (int64_t k = 0; k < SUMMARY_CLASSES; k++) {
            by->values[i] = summary_class_order[k] == place ? k : by->values[i];
        }
        bit_put(by->known, i, true);
    }
}

/* ---- results ---- */

/* A value as the record writes it. */
static void field_text(int32_t field, int64_t value, struct buffer *text)
{
    char written[TEXT_SIZE] = "";
    umkm_business *business = NULL;

    if (umkm_business_new(&business) == UMKM_OK && umkm_business_set(business, field, value, NULL) == UMKM_OK) {
        (void)umkm_business_get_text(business, field, written, sizeof written, NULL);
    }
    umkm_business_free(business);
    buffer_text(text, written);
}

void by_value(const struct summary_by *by, int64_t value, struct buffer *text)
{
    char division[24];
    size_t length;

    if (by->kind == BY_TEXT) {
        const char *name = names_text(&by->names, value, &length);

        summary_safe_text(name, length, text);
    } else if (by->kind == BY_CLASS) {
        buffer_text(text, summary_class_name(summary_class_order[value]));
    } else if (by->kind == BY_DIVISION) {
        (void)snprintf(division, sizeof division, "%02d", (int)value);
        buffer_text(text, division);
    } else {
        field_text(by->field, value, text);
    }
}

void by_label(const struct summary_by *by, int64_t value, int32_t lang, struct buffer *text)
{
    umkm_field_description about = {.struct_size = sizeof about};

    if (by->kind == BY_CLASS) {
        buffer_text(text, summary_class_label(summary_class_order[value], lang));
    } else if (by->kind == BY_TEXT || umkm_field_info(by->field, &about) != UMKM_OK) {
        by_value(by, value, text);
    } else if (about.type == UMKM_TYPE_ENUM) {
        buffer_text(text, umkm_enum_label(by->field, value, lang));
    } else if (about.type == UMKM_TYPE_BOOL && lang == UMKM_LANG_EN) {
        buffer_text(text, value != 0 ? "Yes" : "No");
    } else if (about.type == UMKM_TYPE_BOOL) {
        buffer_text(text, value != 0 ? "Ya" : "Tidak");
    } else {
        by_value(by, value, text);
    }
    if (by->field == UMKM_FIELD_REGION) {
        const char *name = umkm_region_name(value);

        buffer_text(text, " ");
        buffer_text(text, name[0] != '\0' ? name : umkm_region_name(value / REGIONS_PER_PROVINCE));
    }
}

/* Short headings of the facts that files are mostly grouped by; others take the first words of their meaning. */
static const struct {
    int32_t field;
    struct bitext text;
} headings[] = {{UMKM_FIELD_REGION, {"Wilayah", "Region"}},
                {UMKM_FIELD_LEGAL_FORM, {"Bentuk usaha", "Legal form"}},
                {UMKM_FIELD_SECTOR_GROUP, {"Kelompok sektor", "Sector group"}},
                {UMKM_FIELD_OWNER_IS_WOMAN, {"Pemilik perempuan", "Owned by a woman"}},
                {UMKM_FIELD_KBLI, {"Kegiatan utama (KBLI)", "Main activity (KBLI)"}}};

void by_heading(const struct summary_by *by, int32_t lang, struct buffer *text)
{
    const char *meaning = lang == UMKM_LANG_EN ? "KBLI division" : "golongan pokok KBLI";
    size_t start = text->length;

    for (size_t i = 0; by->kind == BY_FIELD && i < sizeof headings / sizeof headings[0]; i++) {
        if (headings[i].field == by->field) {
            buffer_text(text, in_language(&headings[i].text, lang));
            return;
        }
    }

    if (by->kind == BY_TEXT) {
        summary_safe_text(by->name, strlen(by->name), text);
        return;
    }
    if (by->kind == BY_CLASS) {
        meaning = lang == UMKM_LANG_EN ? "size class" : "kelas usaha";
    } else if (by->kind == BY_PROVINCE) {
        meaning = lang == UMKM_LANG_EN ? "province" : "provinsi";
    } else if (by->kind == BY_FIELD) {
        meaning = label_field(by->field, lang);
    }
    buffer_add(text, meaning, strcspn(meaning, ":;,"));
    if (text->length > start && text->data[start] >= 'a' && text->data[start] <= 'z') {
        text->data[start] = (char)(text->data[start] - 'a' + 'A');
    }
}

/* qsort() gives no place for the names that the numbers stand for; a merge sort of our own keeps no state outside. */
static bool goes_before(const struct summary_by *by, int64_t a, int64_t b)
{
    size_t lengths[2];
    const char *texts[2] = {names_text(&by->names, a, &lengths[0]), names_text(&by->names, b, &lengths[1])};
    int order = memcmp(texts[0], texts[1], lengths[0] < lengths[1] ? lengths[0] : lengths[1]);

    return order < 0 || (order == 0 && lengths[0] < lengths[1]);
}

static void merge_sort(const struct summary_by *by, int64_t *values, int64_t *spare, size_t count)
{
    size_t half = count / 2;
    size_t a = 0;
    size_t b = half;

    if (count < 2) {
        return;
    }
    merge_sort(by, values, spare, half);
    merge_sort(by, values + half, spare, count - half);
    for (size_t i = 0; i < count; i++) {
        bool second = a == half || (b < count && goes_before(by, values[b], values[a]));

        spare[i] = second ? values[b++] : values[a++];
    }
    memcpy(values, spare, count * sizeof *values);
}

int64_t *by_order(const struct summary_by *by, size_t *count)
{
    int64_t *values;

    (void)umkm_summary_groups(by->counts, NULL, 0, count);
    values = memory_new(*count, sizeof *values);
    (void)umkm_summary_groups(by->counts, values, *count, NULL);
    if (by->kind == BY_TEXT) {
        int64_t *spare = memory_new(*count, sizeof *spare);

        merge_sort(by, values, spare, *count);
        memory_free(spare);
    }
    return values;
}
