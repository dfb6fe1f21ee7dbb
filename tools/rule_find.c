/* SPDX-License-Identifier: MIT */
#include "rule_find.h"

#include <string.h>

static int say_none(struct session *session, enum message message, const char *id, struct buffer *ids)
{
    int end = say_usage(session, message, MESSAGE_ARGS(id, buffer_string(ids)));

    buffer_free(ids);
    return end;
}

static void add_id(struct buffer *ids, const char *id)
{
    buffer_text(ids, ids->length > 0 ? ", " : "");
    buffer_text(ids, id);
}

int rule_find_scorecard(struct session *session, const char *id, int32_t *scorecard)
{
    struct buffer ids = {0};

    if (umkm_scorecard_find(session->rules, id, strlen(id), scorecard) == UMKM_OK) {
        return EXIT_ANSWERED;
    }
    for (int32_t i = 1; i <= umkm_scorecard_count(session->rules); i++) {
        umkm_scorecard card = {.struct_size = sizeof card};

        if (umkm_scorecard_info(session->rules, i, &card) == UMKM_OK) {
            add_id(&ids, card.id);
        }
    }
    return say_none(session, MSG_NO_SUCH_SCORECARD, id, &ids);
}

int rule_find_programme(struct session *session, const char *id, int32_t *programme)
{
    struct buffer ids = {0};

    if (umkm_programme_find(session->rules, id, strlen(id), programme) == UMKM_OK) {
        return EXIT_ANSWERED;
    }
    for (int32_t i = 1; i <= umkm_programme_count(session->rules); i++) {
        umkm_programme info = {.struct_size = sizeof info};

        if (umkm_programme_info(session->rules, i, &info) == UMKM_OK) {
            add_id(&ids, info.id);
        }
    }
    return say_none(session, MSG_NO_SUCH_PROGRAMME, id, &ids);
}

int rule_find_asked(struct session *session)
{
    const struct options *options = &session->options;
    int end = EXIT_ANSWERED;

    if (options->scorecard != NULL) {
        end = rule_find_scorecard(session, options->scorecard, &session->scorecard);
    }
    if (end == EXIT_ANSWERED && options->programme != NULL) {
        end = rule_find_programme(session, options->programme, &session->programme);
    }
    return end;
}
