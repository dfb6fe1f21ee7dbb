/* SPDX-License-Identifier: MIT */
/* The businesses of two files told apart by a key, and keys that are there twice. */
#include <string.h>

#include "label.h"
#include "summary.h"

enum { IDENTITY_SIZE = 64 };

uint64_t summary_key(const struct summary *summary, const struct row *row)
{
    char text[IDENTITY_SIZE];
    const char *cell;
    size_t length;
    size_t needed = 0;

    if (summary->key_field != UMKM_FIELD_NONE) {
        if (umkm_business_get_text(row->business, summary->key_field, text, sizeof text, &needed) != UMKM_OK) {
            return 0;
        }
        return text_hash(text, strlen(text));
    }
    cell = buffer_string(summary->key_text);
    length = summary->key_text->length;
    while (length > 0 && cell[0] == ' ') {
        cell++;
        length--;
    }
    while (length > 0 && cell[length - 1] == ' ') {
        length--;
    }
    return umkm_text_means_unknown(cell, length) == 1 ? 0 : text_hash(cell, length);
}

static uint8_t *find_state(struct summary *summary, uint64_t hash)
{
    uint8_t *state = keys_state(&summary->keys, hash);

    if (state == NULL) {
        char most[32];

        label_count(KEYS_MAX, summary->session->options.lang, most, sizeof most);
        (void)say_usage(summary->session, MSG_KEYS_TOO_MANY, MESSAGE_ARGS(most));
    }
    return state;
}

static uint8_t class_to_bits(uint8_t size_class)
{
    return size_class == UMKM_SIZE_INVALID ? UMKM_SUMMARY_INVALID : size_class;
}

static uint8_t class_from_bits(uint8_t state)
{
    return (state & KEY_CLASS_BITS) == UMKM_SUMMARY_INVALID ? UMKM_SIZE_INVALID : (uint8_t)(state & KEY_CLASS_BITS);
}

/* Remembers the classes of a block of the earlier file. */
static bool remember_block(struct summary *summary)
{
    struct summary_block *block = summary->block;

    if (!block_classify(block, 0, block->classes, NULL)) {
        return false;
    }
    for (int64_t i = 0; i < block->rows; i++) {
        uint8_t *state = summary->key_hashes[i] != 0 ? find_state(summary, summary->key_hashes[i]) : NULL;

        if (summary->key_hashes[i] == 0) {
            summary->before_without_key++;
        } else if (state == NULL) {
            return false;
        } else if ((*state & KEY_BEFORE) != 0) {
            summary->before_repeated++; /* the first row with a key counts */
        } else {
            *state = (uint8_t)(KEY_BEFORE | class_to_bits(block->classes[i]));
        }
    }
    block_clear(block);
    return true;
}

static int read_before(struct summary *summary, struct summary_source *before)
{
    struct session *session = summary->session;
    enum reading reading = READING_ROW;
    int end = source_open(before, session, session->options.before);

    if (end == EXIT_ANSWERED) {
        end = summary_open_key(summary, before);
    }
    if (end != EXIT_ANSWERED) {
        return end;
    }
    block_begin(summary->block, session, before);
    while ((reading = source_next(before)) == READING_ROW) {
        summary->key_hashes[summary->block->rows] = summary_key(summary, &before->row);
        block_take(summary->block, &before->row);
        if (summary->block->rows == SUMMARY_BLOCK && !remember_block(summary)) {
            reading = READING_FAILED;
            break;
        }
    }
    summary->before_rows = before->tally.rows;
    if (reading == READING_FAILED || !remember_block(summary)) {
        end = EXIT_IO;
    }
    block_end(summary->block);
    return end;
}

int summary_open_before(struct summary *summary)
{
    const struct options *options = &summary->session->options;
    struct summary_source *before;
    int end;

    if (options->before == NULL) {
        return EXIT_ANSWERED;
    }
    if (options->key == NULL) {
        return say_usage(summary->session, MSG_BEFORE_NEEDS_KEY, MESSAGE_NO_ARGS);
    }
    if (strcmp(options->before, "-") == 0 && strcmp(options->arguments[0], "-") == 0) {
        return say_usage(summary->session, MSG_STDIN_ONCE, MESSAGE_NO_ARGS);
    }
    before = memory_new(1, sizeof *before);
    end = read_before(summary, before);
    source_close(before);
    memory_free(before);
    summary->files = summary_add_movement(summary, "files", options->before, options->arguments[0]);
    return end;
}

/* The classes before of the rows of a block; repeated keys and rows without one are left out of the movement. */
bool summary_count_keys(struct summary *summary)
{
    const struct summary_block *block = summary->block;
    int64_t pairs = 0;

    for (int64_t i = 0; i < block->rows; i++) {
        uint8_t *state;

        if (summary->key_hashes[i] == 0) {
            summary->without_key++;
            continue;
        }
        state = find_state(summary, summary->key_hashes[i]);
        if (state == NULL) {
            return false;
        }
        if ((*state & KEY_NOW) != 0) {
            (void)umkm_quality_note(summary->quality, UMKM_FINDING_REPEATED_KEY, summary->key_field, block->lines[i]);
            continue;
        }
        summary->other[0][pairs] = (*state & KEY_BEFORE) != 0 ? class_from_bits(*state) : UMKM_SIZE_ABSENT;
        summary->other[1][pairs++] = block->classes[i];
        *state |= KEY_NOW;
    }
    if (summary->files != NULL) {
        (void)umkm_movement_add(&summary->files->counts, summary->other[0], summary->other[1], pairs);
    }
    return true;
}

/* Who is in the earlier file only. */
void summary_count_left(struct summary *summary)
{
    const uint8_t absent = UMKM_SIZE_ABSENT;

    for (size_t i = 0; summary->files != NULL && i < summary->keys.slot_count; i++) {
        const uint8_t state = summary->keys.states[i];

        if (summary->keys.hashes[i] != 0 && (state & KEY_BEFORE) != 0 && (state & KEY_NOW) == 0) {
            const uint8_t before = class_from_bits(state);

            (void)umkm_movement_add(&summary->files->counts, &before, &absent, 1);
        }
    }
}
