/* SPDX-License-Identifier: MIT */
/* Checks one business after the other against the programmes. */
#include "checking.h"

#include <string.h>

static char *copy(const char *one, const char *other)
{
    size_t first = strlen(one);
    size_t second = strlen(other);
    char *text = memory_new(first + second + 1, 1);

    memcpy(text, one, first);
    memcpy(text + first, other, second);
    return text;
}

bool checking_get(const struct checking *checking, size_t index, umkm_programme_answer *answer)
{
    *answer = (umkm_programme_answer){.struct_size = sizeof *answer};
    return umkm_programme_answer_at(checking->result, index, answer) == UMKM_OK;
}

/* ---- which answers there are ---- */

/* The first answer of a programme has no suffix, unless both capacities are asked for. */
static char *suffix_of(const struct checking *checking, size_t index, const umkm_programme_answer *answer)
{
    bool both = checking->options.standing == UMKM_STANDING_BOTH;
    struct buffer text = {0};
    char *suffix;

    if (both) {
        buffer_text(&text, "_");
        buffer_text(&text, umkm_standing_name(answer->standing));
    }
    for (size_t i = 0; i < index; i++) {
        if (checking->places[i].programme == answer->programme && checking->places[i].standing == answer->standing) {
            buffer_text(&text, "_");
            buffer_text(&text, answer->parameters_id);
            break;
        }
    }
    suffix = copy(buffer_string(&text), "");
    buffer_free(&text);
    return suffix;
}

static void list_places(struct checking *checking)
{
    size_t count = umkm_programme_answer_count(checking->result);
    umkm_programme_answer answer;

    checking->places = memory_new(count + 1, sizeof *checking->places);
    for (size_t i = 0; i < count && checking_get(checking, i, &answer); i++) {
        checking->places[i] = (struct checking_place){.programme = answer.programme,
                                                      .parameters = answer.parameters,
                                                      .standing = answer.standing,
                                                      .announced = answer.status == UMKM_RULE_ANNOUNCED,
                                                      .id = copy(answer.programme_id, ""),
                                                      .suffix = suffix_of(checking, i, &answer)};
        checking->place_count = i + 1;
    }
}

bool checking_begin(struct checking *checking, struct session *session)
{
    umkm_business *nothing_known = NULL;
    bool good;

    *checking = (struct checking){.session = session};
    umkm_programme_options_init(&checking->options);
    checking->options.as_of = session->classify.as_of;
    checking->options.programme = session->programme;
    checking->options.announced = session->options.announced;
    checking->options.standing = session->options.standing;
    checking->options.skip_changes = 1;
    good = umkm_programme_result_new(session->rules, &checking->result) == UMKM_OK &&
           umkm_business_new(&nothing_known) == UMKM_OK && checking_answer(checking, nothing_known, NULL) == UMKM_OK;
    umkm_business_free(nothing_known);
    checking->business = NULL;
    if (good) {
        list_places(checking);
    }
    return good;
}

void checking_end(struct checking *checking)
{
    for (size_t i = 0; i < checking->place_count; i++) {
        memory_free(checking->places[i].id);
        memory_free(checking->places[i].suffix);
    }
    checking_rows_end(checking);
    memory_free(checking->places);
    umkm_programme_result_free(checking->result);
    buffer_free(&checking->codes);
}

umkm_status checking_answer(struct checking *checking, const umkm_business *business, umkm_error *error)
{
    umkm_status status = umkm_programme_check(business, &checking->options, checking->result, error);
    umkm_programme_answer answer;

    checking->business = business;
    for (size_t i = 0; status == UMKM_OK && i < checking->place_count && checking_get(checking, i, &answer); i++) {
        checking->places[i].answer = answer.answer;
        checking->places[i].notices = answer.notices;
    }
    return status;
}

umkm_status checking_answer_fully(struct checking *checking)
{
    umkm_programme_options options = checking->options;

    options.skip_changes = 0;
    options.announced = 1;
    return umkm_programme_check(checking->business, &options, checking->result, NULL);
}

int64_t checking_count(const struct checking *checking, int32_t answer)
{
    umkm_programme_answer one;
    int64_t count = 0;

    for (size_t i = 0; checking_get(checking, i, &one); i++) {
        count += one.answer == answer && one.status != UMKM_RULE_ANNOUNCED;
    }
    return count;
}
