/* SPDX-License-Identifier: MIT */
/*
 * Files through the command: the first two bytes choose command, form of input and form of output, the rest is the file
 * (CSV mostly, at times JSON or JSON Lines). The command ends as documented; two runs give the same bytes; a file
 * appears under its name only when the answer is complete; text comes out as valid UTF-8 of a form that can be read
 * again.
 */
#include "base/text.h"
#include "fuzz/command.h"

enum { ANSWERED = 0, INVALID = 1, USAGE = 2, IO = 3 };

static const char *const COMMANDS[] = {"classify", "score", "programme", "assess", "summary"};
static const char *const INPUTS[] = {"csv", "csv", "csv", "csv", "json", "jsonl"};
static const char *const FORMATS[] = {"csv", "json", "jsonl", "text"};

static int answer(uint8_t command, uint8_t forms, const char *input, const char *output)
{
    const char *const words[] = {"umkm",     COMMANDS[command % 5],  input,     "--input", INPUTS[forms % 6],
                                 "--as-of",  "2026-11-21",           "--quiet", "--lang",  forms >= 128 ? "en" : "id",
                                 "--format", FORMATS[forms / 8 % 4], "-o",      output,    NULL};

    return command_run(words);
}

/* Rows that were answered as CSV are a table again. */
static void check_again(const char *path, const char *text, size_t size)
{
    const char *output = command_file("again");
    const char *const words[] = {"umkm",    "classify", path,  "--input", "csv",  "--as-of", "2026-11-21",
                                 "--quiet", "--format", "csv", "-o",      output, NULL};
    char *again;
    size_t again_size;
    int end;

    command_write(path, (const uint8_t *)text, size);
    end = command_run(words);
    MUST(end >= ANSWERED && end <= IO);
    again = command_read(output, &again_size);
    free(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *input = command_file("input");
    const char *output = command_file("output");
    char *texts[2];
    size_t sizes[2];
    int ends[2];

    if (size < 2) {
        return 0;
    }
    command_write(input, data + 2, size - 2);
    for (int i = 0; i < 2; i++) {
        ends[i] = answer(data[0], data[1], input, output);
        texts[i] = command_read(output, &sizes[i]);
        MUST(ends[i] >= ANSWERED && ends[i] <= IO);
        MUST((ends[i] <= INVALID) == (texts[i] != NULL));
    }
    MUST(ends[0] == ends[1] && sizes[0] == sizes[1]);
    if (texts[0] != NULL) {
        MUST(memcmp(texts[0], texts[1], sizes[0]) == 0);
        MUST(umkm__utf8_valid(texts[0], sizes[0]) == sizes[0] || data[1] / 8 % 4 == 0);
        if (data[0] % 5 == 0 && data[1] / 8 % 4 == 0 && data[1] % 6 < 4) {
            check_again(input, texts[0], sizes[0]);
        }
    }
    free(texts[0]);
    free(texts[1]);
    return 0;
}
