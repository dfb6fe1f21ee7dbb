/* SPDX-License-Identifier: MIT */
/* The regimes of all law documents of a set: which stand, and which is in force on which day. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "rules/document.h"
#include "rules/law.h"

/* Replaces the regime with the same id, or appends. */
static void add_regime(struct umkm__law_index *index, const struct umkm__regime *regime)
{
    int32_t place = 0;
    while (place < index->count && !umkm__same_regime(index->regimes[place]->id, regime->id)) {
        place++;
    }
    index->regimes[place] = regime;
    index->count += place == index->count;
}

static void add_law(struct umkm__law_index *index, const struct umkm__law *law)
{
    for (int32_t i = 0; i < law->count; i++) {
        add_regime(index, &law->regimes[i]);
    }
    for (int32_t i = 0; i < law->override_count; i++) {
        index->overrides[index->override_count++] = &law->overrides[i];
    }
    for (int32_t i = 0; i < law->gap_count; i++) {
        index->gaps[index->gap_count++] = &law->gaps[i];
    }
    if (law->cohort_from != 0) {
        index->cohort_from = law->cohort_from;
    }
}

static bool is_law(const struct umkm__document *document)
{
    return document->kind == UMKM_DOCUMENT_LAW && document->content != NULL;
}

static bool allocate(struct umkm__law_index *index, const umkm_rules *rules)
{
    size_t regimes = 0;
    size_t overrides = 0;
    size_t gaps = 0;
    for (size_t i = 0; i < rules->count; i++) {
        if (is_law(rules->documents[i])) {
            const struct umkm__law *law = rules->documents[i]->content;
            regimes += (size_t)law->count;
            overrides += (size_t)law->override_count;
            gaps += (size_t)law->gap_count;
        }
    }
    index->regimes = umkm__arena_alloc(&index->arena, regimes + 1, sizeof(void *));
    index->overrides = umkm__arena_alloc(&index->arena, overrides + 1, sizeof(void *));
    index->gaps = umkm__arena_alloc(&index->arena, gaps + 1, sizeof(void *));
    /* each complement can split the time of its regime in three */
    index->segments = umkm__arena_alloc(&index->arena, 3 * regimes + 1, sizeof *index->segments);
    return index->regimes != NULL && index->overrides != NULL && index->gaps != NULL && index->segments != NULL;
}

static bool number_citations(struct umkm__law_index *index)
{
    size_t rows = (size_t)index->override_count;
    for (int32_t i = 0; i < index->count; i++) {
        for (int32_t c = 0; c < index->regimes[i]->count; c++) {
            rows += (size_t)index->regimes[i]->criteria[c].count;
        }
    }
    index->citations = umkm__arena_alloc(&index->arena, rows + 1, sizeof *index->citations);
    for (int32_t i = 0; i < index->count && index->citations != NULL; i++) {
        for (int32_t c = 0; c < index->regimes[i]->count; c++) {
            const struct umkm__criterion *criterion = &index->regimes[i]->criteria[c];
            for (int32_t r = 0; r < criterion->count; r++) {
                index->citations[index->citation_count++] = criterion->rows[r].authority.citation;
            }
        }
    }
    for (int32_t i = 0; i < index->override_count && index->citations != NULL; i++) {
        index->citations[index->citation_count++] = index->overrides[i]->authority.citation;
    }
    return index->citations != NULL;
}

/* An announced or suspended regime is in force on no day, an alternative only when asked for. */
static bool counts_by_day(const struct umkm__regime *regime, int32_t track)
{
    return regime->track == track && regime->status != UMKM_RULE_ANNOUNCED && regime->status != UMKM_RULE_SUSPENDED;
}

/* The complement of a regime that is in force on a day, or 0; *until: the next day on which that changes. */
static int32_t complement_on(const struct umkm__law_index *index, const struct umkm__regime *regime, int32_t day,
                             int32_t *until)
{
    int32_t found = 0;
    for (int32_t i = 0; i < index->count; i++) {
        const struct umkm__regime *other = index->regimes[i];
        if (!counts_by_day(other, UMKM__TRACK_COMPLEMENT) || !umkm__same_regime(other->complements, regime->id)) {
            continue;
        }
        if (day < other->valid_from) {
            *until = other->valid_from < *until ? other->valid_from : *until;
        } else if (day < other->valid_to) {
            *until = other->valid_to < *until ? other->valid_to : *until;
            found = i + 1;
        }
    }
    return found;
}

static int by_day(const void *a, const void *b)
{
    const struct umkm__law_segment *left = a;
    const struct umkm__law_segment *right = b;
    return (left->from > right->from) - (left->from < right->from);
}

static void build_segments(struct umkm__law_index *index)
{
    for (int32_t i = 0; i < index->count; i++) {
        const struct umkm__regime *regime = index->regimes[i];
        for (int32_t day = regime->valid_from; counts_by_day(regime, UMKM__TRACK_STATUTE) && day < regime->valid_to;) {
            int32_t until = regime->valid_to;
            int32_t complement = complement_on(index, regime, day, &until);
            index->segments[index->segment_count++] = (struct umkm__law_segment){day, until, i + 1, complement};
            day = until;
        }
    }
    qsort(index->segments, (size_t)index->segment_count, sizeof *index->segments, by_day);
}

static const struct umkm__law *law_of(const struct umkm__document *document)
{
    return document != NULL && is_law(document) ? document->content : NULL;
}

/* Notes a fault at an element of a list of the newest document; when it is in another document (index < 0) at the root. */
static void fault_at(struct umkm__reading *reading, const char *list, int32_t index, umkm_status status,
                     struct umkm__bitext detail)
{
    const struct umkm__node root = {NULL, NULL, NULL, 0};
    const struct umkm__node array = {NULL, &root, list, 0};
    const struct umkm__node element = {NULL, &array, NULL, index};
    umkm__fault(reading, index >= 0 ? &element : &root, status, detail.id, detail.en);
}

/* Place of a regime in the newest document, or -1. */
static int32_t place_in(const struct umkm__document *newest, const struct umkm__regime *regime)
{
    const struct umkm__law *law = law_of(newest);
    bool inside = law != NULL && regime >= law->regimes && regime < law->regimes + law->count;
    return inside ? (int32_t)(regime - law->regimes) : -1;
}

enum { DETAIL_SIZE = 160 };

/* Names the other side of a fault: before, its id, after. */
static const char *name_other(char buffer[DETAIL_SIZE], const char *words, const char *id)
{
    struct umkm__text text;
    umkm__text_init(&text, buffer, DETAIL_SIZE);
    umkm__text_cstr(&text, words);
    umkm__text_cstr(&text, id);
    return buffer;
}

static void fault_about(struct umkm__reading *reading, int32_t place, umkm_status status, struct umkm__bitext words,
                        const char *other)
{
    char id[DETAIL_SIZE];
    char en[DETAIL_SIZE];
    const struct umkm__bitext detail = {name_other(id, words.id, other), name_other(en, words.en, other)};
    fault_at(reading, "regimes", place, status, detail);
}

/* Two statutes, or two complements of one statute, that are in force on one day. */
static bool clash(const struct umkm__regime *one, const struct umkm__regime *other)
{
    bool statutes = counts_by_day(one, UMKM__TRACK_STATUTE) && counts_by_day(other, UMKM__TRACK_STATUTE);
    bool complements = counts_by_day(one, UMKM__TRACK_COMPLEMENT) && counts_by_day(other, UMKM__TRACK_COMPLEMENT) &&
                       umkm__same_regime(one->complements, other->complements);
    return (statutes || complements) &&
           umkm__periods_meet(one->valid_from, one->valid_to, other->valid_from, other->valid_to);
}

static void check_periods(struct umkm__reading *reading, const struct umkm__law_index *index,
                          const struct umkm__document *newest)
{
    static const struct umkm__bitext WORDS = {"berlaku pada hari yang sama dengan ", "in force on the same day as "};
    for (int32_t i = 1; i < index->count; i++) {
        for (int32_t j = 0; j < i; j++) {
            const struct umkm__regime *one = index->regimes[i];
            const struct umkm__regime *other = index->regimes[j];
            if (clash(one, other)) {
                int32_t place = place_in(newest, one);
                bool first = place >= 0 || place_in(newest, other) < 0;
                fault_about(reading, first ? place : place_in(newest, other), UMKM_E_RULE_OVERLAP, WORDS,
                            first ? other->id : one->id);
            }
        }
    }
}

/* A gap says that no regime is in force. Only the newest document answers for that: a later one may fill an older gap. */
static void check_gaps(struct umkm__reading *reading, const struct umkm__law_index *index,
                       const struct umkm__document *newest)
{
    const struct umkm__law *law = law_of(newest);
    for (int32_t i = 0; law != NULL && i < law->gap_count; i++) {
        for (int32_t j = 0; j < index->segment_count; j++) {
            const struct umkm__law_segment *segment = &index->segments[j];
            if (umkm__periods_meet(law->gaps[i].from, law->gaps[i].to, segment->from, segment->to)) {
                fault_at(
                    reading, "gaps", i, UMKM_E_RULE_OVERLAP,
                    (struct umkm__bitext){"ada aturan yang berlaku dalam celah ini", "a regime is in force in this gap"});
                break;
            }
        }
    }
}

static const struct umkm__regime *completed_by(const struct umkm__law_index *index, const struct umkm__regime *complement)
{
    for (int32_t i = 0; i < index->count; i++) {
        if (index->regimes[i]->track == UMKM__TRACK_STATUTE &&
            umkm__same_regime(index->regimes[i]->id, complement->complements)) {
            return index->regimes[i];
        }
    }
    return NULL;
}

static void check_complements(struct umkm__reading *reading, const struct umkm__law_index *index,
                              const struct umkm__document *newest)
{
    static const struct umkm__bitext NO_STATUTE = {"tidak ada aturan pokok dengan id ", "there is no statute with the id "};
    static const struct umkm__bitext NO_DAY = {"tidak pernah berlaku bersama ", "never in force together with "};
    for (int32_t i = 0; i < index->count; i++) {
        const struct umkm__regime *regime = index->regimes[i];
        if (regime->track != UMKM__TRACK_COMPLEMENT) {
            continue;
        }
        const struct umkm__regime *statute = completed_by(index, regime);
        if (statute == NULL) {
            fault_about(reading, place_in(newest, regime), UMKM_E_RULE_REFERENCE, NO_STATUTE, regime->complements);
        } else if (!umkm__periods_meet(regime->valid_from, regime->valid_to, statute->valid_from, statute->valid_to)) {
            fault_about(reading, place_in(newest, regime), UMKM_E_RULE_UNREACHABLE, NO_DAY, regime->complements);
        }
    }
}

umkm_status umkm__law_link(struct umkm__reading *reading, const umkm_rules *rules, const struct umkm__document *newest,
                           struct umkm__law_index **result)
{
    struct umkm__law_index *index = calloc(1, sizeof *index);
    *result = index;
    if (index == NULL || !allocate(index, rules)) {
        return UMKM_E_MEMORY;
    }
    for (size_t i = 0; i < rules->count; i++) {
        if (is_law(rules->documents[i])) {
            add_law(index, rules->documents[i]->content);
        }
    }
    if (!number_citations(index)) {
        return UMKM_E_MEMORY;
    }
    build_segments(index);
    check_periods(reading, index, newest);
    check_gaps(reading, index, newest);
    check_complements(reading, index, newest);
    return UMKM_OK;
}

void umkm__law_unlink(struct umkm__law_index *index)
{
    if (index != NULL) {
        struct umkm__arena arena = index->arena;
        umkm__arena_free(&arena);
        free(index);
    }
}

const struct umkm__law_segment *umkm__law_on(const struct umkm__law_index *index, int32_t day, int32_t *before,
                                             int32_t *after)
{
    *before = 0;
    *after = 0;
    for (int32_t i = index->segment_count - 1; i >= 0; i--) { /* most questions are about today */
        const struct umkm__law_segment *segment = &index->segments[i];
        if (day >= segment->to) {
            *before = i + 1;
            return NULL;
        }
        if (day >= segment->from) {
            *after = 0;
            return segment;
        }
        *after = i + 1;
    }
    return NULL;
}

int32_t umkm__law_citation_number(const struct umkm__law_index *index, const char *citation)
{
    for (int32_t i = 0; i < index->citation_count && citation != NULL; i++) {
        if (index->citations[i] == citation) {
            return i + 1;
        }
    }
    return 0;
}

const struct umkm__law_gap *umkm__law_gap_on(const struct umkm__law_index *index, int32_t day)
{
    for (int32_t i = index->gap_count - 1; i >= 0; i--) {
        if (day >= index->gaps[i]->from && day < index->gaps[i]->to) {
            return index->gaps[i];
        }
    }
    return NULL;
}
