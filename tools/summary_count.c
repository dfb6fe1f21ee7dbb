/* SPDX-License-Identifier: MIT */
/* Counts the rows of a file, block by block. */
#include <string.h>

#include "label.h"
#include "summary.h"

/* ---- reported classes ---- */

static const struct {
    const char *word;
    uint8_t size_class;
} reported_words[] = {{"mikro", UMKM_SIZE_MICRO},     {"micro", UMKM_SIZE_MICRO},   {"umi", UMKM_SIZE_MICRO},
                      {"kecil", UMKM_SIZE_SMALL},     {"small", UMKM_SIZE_SMALL},   {"uke", UMKM_SIZE_SMALL},
                      {"menengah", UMKM_SIZE_MEDIUM}, {"medium", UMKM_SIZE_MEDIUM}, {"ume", UMKM_SIZE_MEDIUM},
                      {"besar", UMKM_SIZE_LARGE},     {"large", UMKM_SIZE_LARGE},   {"ube", UMKM_SIZE_LARGE},
                      {"unknown", UMKM_SIZE_UNKNOWN}};

/* "Usaha Mikro", "MIKRO", "umi": one word in any letter case, with or without "usaha" in front or "business" behind it. */
static uint8_t read_class(const struct buffer *cell)
{
    char word[24];
    size_t length = 0;
    const char *text = buffer_string(cell);

    if (umkm_text_means_unknown(text, cell->length) == 1) {
        return UMKM_SIZE_UNKNOWN;
    }
    for (size_t i = 0; i < cell->length && length + 1 < sizeof word; i++) {
        if (text[i] != ' ' && text[i] != '_' && text[i] != '-' && text[i] != '\t') {
            word[length++] = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] - 'A' + 'a') : text[i];
        }
    }
    word[length] = '\0';
    for (size_t i = 0; i < sizeof reported_words / sizeof reported_words[0]; i++) {
        const char *start = strncmp(word, "usaha", 5) == 0 ? word + 5 : word;
        const size_t size = strlen(reported_words[i].word);

        if (strncmp(start, reported_words[i].word, size) == 0 &&
            (start[size] == '\0' || strcmp(start + size, "business") == 0)) {
            return reported_words[i].size_class;
        }
    }
    return UMKM_SIZE_INVALID;
}

static bool is_class(uint8_t size_class)
{
    return size_class >= UMKM_SIZE_MICRO && size_class <= UMKM_SIZE_LARGE;
}

static void count_reported(struct summary *summary)
{
    const struct summary_block *block = summary->block;

    (void)umkm_movement_add(&summary->reported->counts, summary->reported_classes, block->classes, block->rows);
    for (int64_t i = 0; i < block->rows; i++) {
        const uint8_t reported = summary->reported_classes[i];

        if (reported == UMKM_SIZE_INVALID) {
            (void)umkm_quality_note(summary->quality, UMKM_FINDING_REPORTED_UNREADABLE, 0, block->lines[i]);
        } else if (is_class(reported) && is_class(block->classes[i]) && reported != block->classes[i]) {
            (void)umkm_quality_note(summary->quality, UMKM_FINDING_REPORTED_DIFFERS, 0, block->lines[i]);
        }
    }
}

/* ---- rows ---- */

/* A problem of the reader: the cell is counted as invalid, and a row that has lost its shape is noted. */
void summary_on_problem(void *data, const struct problem *problem)
{
    struct summary *summary = data;
    const umkm_status status = problem->status != UMKM_OK ? problem->status : UMKM_E_TEXT;

    if (problem->field == UMKM_FIELD_NONE ||
        umkm_quality_refused(summary->quality, problem->field, status, problem->line) != UMKM_OK) {
        (void)umkm_quality_note(summary->quality, UMKM_FINDING_REFUSED, 0, problem->line);
    }
}

static bool count_groups(struct summary *summary, const umkm_summary_rows *rows)
{
    for (size_t i = 0; i < summary->by_count; i++) {
        struct summary_by *by = &summary->by[i];
        const umkm_column group = {
            .values = by->values, .validity = by->known, .length = rows->rows, .type = UMKM_COLUMN_INT64};
        umkm_summary_rows grouped = *rows;

        by_take_classes(by, summary->block);
        grouped.group = &group;
        if (umkm_summary_add(by->counts, &grouped, NULL) != UMKM_OK) {
            char most[32];

            label_count(UMKM_SUMMARY_GROUPS_MAX, summary->session->options.lang, most, sizeof most);
            (void)say_usage(summary->session, MSG_BY_TOO_MANY, MESSAGE_ARGS(by->name, most));
            return false;
        }
    }
    return true;
}

static bool count_classes(struct summary *summary)
{
    const struct summary_block *block = summary->block;
    const umkm_column score = {
        .values = block->scores, .validity = block->scored, .length = block->rows, .type = UMKM_COLUMN_INT32};
    const umkm_column band = {.values = block->bands, .length = block->rows, .type = UMKM_COLUMN_INT8};
    const umkm_summary_rows rows = {.struct_size = sizeof rows,
                                    .rows = block->rows,
                                    .size_class = block->classes,
                                    .conflict = block->conflict,
                                    .score = summary->scored ? &score : NULL,
                                    .band = summary->scored ? &band : NULL};

    (void)umkm_summary_add(summary->total, &rows, NULL);
    return count_groups(summary, &rows);
}

/* What the library calls invalid though every cell could be read: the facts contradict each other. */
static void note_contradictions(struct summary *summary)
{
    const struct summary_block *block = summary->block;

    for (int64_t i = 0; i < block->rows; i++) {
        summary->invalid += block->classes[i] == UMKM_SIZE_INVALID;
        if (block->classes[i] == UMKM_SIZE_INVALID && block->refused[i] == 0) {
            (void)umkm_quality_note(summary->quality, UMKM_FINDING_CONTRADICTION, 0, block->lines[i]);
        }
    }
}

static bool count_regimes(struct summary *summary)
{
    struct summary_block *block = summary->block;

    for (int i = 0; i < 2; i++) {
        if (!block_classify(block, summary->regime_handles[i], summary->other[i], NULL)) {
            return false;
        }
    }
    (void)umkm_movement_add(&summary->regimes->counts, summary->other[0], summary->other[1], block->rows);
    return true;
}

static bool count_block(struct summary *summary)
{
    struct summary_block *block = summary->block;

    if (!block_classify(block, 0, block->classes, block->conflict)) {
        return false;
    }
    if (summary->scored && !block_score(block, &summary->scoring)) {
        return false;
    }
    note_contradictions(summary);
    (void)umkm_quality_add(summary->quality, block->facts.fields, block->facts.columns, block->given, block->lines,
                           block->rows, NULL);
    if (!count_classes(summary) || (summary->regimes != NULL && !count_regimes(summary)) ||
        (summary->keyed && !summary_count_keys(summary))) {
        return false;
    }
    if (summary->reported != NULL) {
        count_reported(summary);
    }
    block_clear(block);
    return true;
}

static bool take_row(struct summary *summary)
{
    const struct row *row = &summary->source.row;
    const int64_t at = summary->block->rows;

    for (size_t i = 0; i < summary->by_count; i++) {
        if (!by_take(&summary->by[i], summary->session, row, at)) {
            return false;
        }
    }
    if (summary->reported != NULL) {
        summary->reported_classes[at] = read_class(summary->reported_text);
    }
    if (summary->keyed) {
        summary->key_hashes[at] = summary_key(summary, row);
    }
    block_take(summary->block, row);
    return summary->block->rows < SUMMARY_BLOCK || count_block(summary);
}

int summary_read_rows(struct summary *summary)
{
    enum reading reading;

    while ((reading = source_next(&summary->source)) == READING_ROW) {
        if (!take_row(summary)) {
            return EXIT_USAGE;
        }
    }
    if (reading == READING_FAILED) {
        return EXIT_IO;
    }
    if (!count_block(summary)) {
        return EXIT_USAGE;
    }
    summary_count_left(summary);
    summary->rows = summary->source.tally.rows;
    return EXIT_ANSWERED;
}
