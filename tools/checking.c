/* SPDX-License-Identifier: MIT */
/* Checks one business after the other against the programmes, and puts each into the cells of a CSV row. */
#include "checking.h"

#include <string.h>

enum { DETAIL_COLUMNS = 11 };

/* Of one programme alone there is more to say. */
static const char *const details[DETAIL_COLUMNS] = {
    "programme",       "parameters",    "answer",          "failed",           "unknown",
    "missing",         "plafond_up_to", "rate_lowest_bps", "rate_highest_bps", "tenor_working_capital",
    "tenor_investment"};

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

static void list_columns(struct checking *checking)
{
    bool detailed = checking->options.programme != 0;
    size_t each = detailed ? DETAIL_COLUMNS : 1;

    checking->columns = memory_new(checking->place_count * each + 1, sizeof *checking->columns);
    for (size_t i = 0; i < checking->place_count; i++) {
        const struct checking_place *place = &checking->places[i];

        for (size_t k = 0; detailed && k < DETAIL_COLUMNS; k++) {
            checking->columns[checking->column_count++] = copy(details[k], place->suffix);
        }
        if (!detailed) {
            char *name = copy("programme_", place->id);

            checking->columns[checking->column_count++] = copy(name, place->suffix);
            memory_free(name);
        }
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
        list_columns(checking);
    }
    return good;
}

void checking_end(struct checking *checking)
{
    for (size_t i = 0; i < checking->place_count; i++) {
        memory_free(checking->places[i].id);
        memory_free(checking->places[i].suffix);
    }
    for (size_t i = 0; i < checking->column_count; i++) {
        memory_free(checking->columns[i]);
    }
    memory_free(checking->places);
    memory_free(checking->columns);
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

/* ---- cells ---- */

typedef umkm_status read_requirement(const umkm_programme_result *result, size_t answer, size_t index,
                                     umkm_requirement *requirement);

/* "kur-documents;kur-npwp" */
static void add_requirements(struct checking *checking, struct cells *cells, size_t index, read_requirement *read)
{
    umkm_requirement requirement = {.struct_size = sizeof requirement};
    struct buffer *codes = &checking->codes;

    buffer_clear(codes);
    for (size_t i = 0; read(checking->result, index, i, &requirement) == UMKM_OK; i++) {
        buffer_text(codes, i > 0 ? ";" : "");
        buffer_text(codes, requirement.id);
    }
    cells_add(cells, buffer_string(codes), codes->length);
}

static void add_missing(struct checking *checking, struct cells *cells, size_t index)
{
    struct buffer *codes = &checking->codes;
    int32_t field;

    buffer_clear(codes);
    for (size_t i = 0; umkm_programme_missing(checking->result, index, i, &field) == UMKM_OK; i++) {
        buffer_text(codes, i > 0 ? ";" : "");
        buffer_text(codes, umkm_field_name(field));
    }
    cells_add(cells, buffer_string(codes), codes->length);
}

static void add_number(struct cells *cells, bool there, int64_t value)
{
    if (there) {
        cells_int(cells, value);
    } else {
        cells_text(cells, "");
    }
}

static void add_details(struct checking *checking, struct cells *cells, size_t index, const umkm_programme_answer *answer)
{
    umkm_terms terms = {.struct_size = sizeof terms};
    bool there = umkm_programme_answer_terms(checking->result, index, &terms) == UMKM_OK && terms.present;
    bool rate = there && terms.rate.state != UMKM_TERM_NONE;

    cells_text(cells, answer->programme_id);
    cells_text(cells, answer->parameters_id);
    cells_text(cells, umkm_answer_name(answer->answer));
    add_requirements(checking, cells, index, umkm_programme_failed);
    add_requirements(checking, cells, index, umkm_programme_unknown);
    add_missing(checking, cells, index);
    add_number(cells, there && terms.has_plafond, terms.plafond_up_to);
    add_number(cells, rate, terms.rate.lowest);
    add_number(cells, rate, terms.rate.highest);
    add_number(cells, there && terms.tenor_working_capital > 0, terms.tenor_working_capital);
    add_number(cells, there && terms.tenor_investment > 0, terms.tenor_investment);
}

void checking_cells(struct checking *checking, struct cells *cells)
{
    umkm_programme_answer answer;

    for (size_t i = 0; i < checking->place_count; i++) {
        if (checking->options.programme == 0) {
            cells_text(cells, umkm_answer_name(checking->places[i].answer));
        } else if (checking_get(checking, i, &answer)) {
            add_details(checking, cells, i, &answer);
        }
    }
}

void checking_warnings(const struct checking *checking, struct buffer *codes)
{
    for (int32_t notice = 1; umkm_notice_name(notice)[0] != '\0'; notice *= 2) {
        bool any = false;

        for (size_t i = 0; i < checking->place_count; i++) {
            if ((checking->places[i].notices & (uint32_t)notice) == 0) {
                continue;
            }
            buffer_text(codes, any ? " " : codes->length > 0 ? ";" : "");
            buffer_text(codes, any ? "" : umkm_notice_name(notice));
            buffer_text(codes, any ? "" : "(");
            buffer_text(codes, checking->places[i].id);
            buffer_text(codes, checking->places[i].suffix);
            any = true;
        }
        buffer_text(codes, any ? ")" : "");
    }
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
