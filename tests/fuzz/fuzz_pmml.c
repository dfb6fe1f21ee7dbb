/* SPDX-License-Identifier: MIT */
/*
 * PMML through the command: any bytes become a card or are refused. A card that was written is accepted as a rule document,
 * goes out as PMML and comes in again as the same card.
 */
#include <stdbool.h>

#include <cjson/cJSON.h>

#include "fuzz/command.h"

enum { ANSWERED = 0, IO = 3, REFUSED = 4 };

/* The same JSON, in whatever order its members are. */
static bool means_same(const char *one, const char *other)
{
    cJSON *const parsed[2] = {cJSON_Parse(one), cJSON_Parse(other)};
    const bool same = parsed[0] != NULL && parsed[1] != NULL && cJSON_Compare(parsed[0], parsed[1], true);

    cJSON_Delete(parsed[0]);
    cJSON_Delete(parsed[1]);
    return same;
}

static void check_card(const char *pmml, const char *json, const char *text, size_t size)
{
    umkm_rules *base = NULL;
    umkm_rules *rules = NULL;
    char *again;
    size_t again_size;

    MUST(umkm_rules_new(&base, NULL) == UMKM_OK);
    MUST(umkm_rules_with(base, text, size, &rules, NULL) == UMKM_OK);
    umkm_rules_release(rules);
    umkm_rules_release(base);
    command_write(json, (const uint8_t *)text, size);
    {
        const char *const out[] = {"umkm", "scorecard", "export", json, "--pmml", "-o", pmml, NULL};
        const char *const in[] = {"umkm", "scorecard", "import", pmml, "-o", json, NULL};

        if (command_run(out) != ANSWERED) {
            return; /* not every card can be said in PMML */
        }
        MUST(command_run(in) == ANSWERED);
    }
    again = command_read(json, &again_size);
    MUST(again != NULL && means_same(again, text));
    free(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *input = command_file("input.pmml");
    const char *output = command_file("card.json");
    const char *const words[] = {"umkm", "scorecard", "import", input, "-o", output, NULL};
    size_t text_size;
    char *text;
    int end;

    command_write(input, data, size);
    end = command_run(words);
    MUST(end == ANSWERED || end == IO || end == REFUSED);
    text = command_read(output, &text_size);
    MUST((end == ANSWERED) == (text != NULL));
    if (text != NULL) {
        check_card(input, output, text, text_size);
    }
    free(text);
    return 0;
}
