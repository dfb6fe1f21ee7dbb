/* SPDX-License-Identifier: MIT */
/* The regimes of all law documents of a set: which stand, and which is in force on which day. */
#include <stdlib.h>
#include <string.h>

#include "rules/document.h"
#include "rules/law.h"

/* Replaces the regime with the same id, or appends. */
static void add_regime(struct umkm__law_index *index, const struct umkm__regime *regime)
{
    int32_t place = 0;
    while (place < index->count && strcmp(index->regimes[place]->id, regime->id) != 0) {
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
    for (size_t i = 0; i < rules->count; i++) {
        if (is_law(rules->documents[i])) {
            const struct umkm__law *law = rules->documents[i]->content;
            regimes += (size_t)law->count;
            overrides += (size_t)law->override_count;
        }
    }
    index->regimes = umkm__arena_alloc(&index->arena, regimes + 1, sizeof(void *));
    index->overrides = umkm__arena_alloc(&index->arena, overrides + 1, sizeof(void *));
    /* each complement can split the time of its regime in three */
    index->segments = umkm__arena_alloc(&index->arena, 3 * regimes + 1, sizeof *index->segments);
    return index->regimes != NULL && index->overrides != NULL && index->segments != NULL;
}

/* The complement of a regime that is in force on a day, or 0; *until: the next day on which that changes. */
static int32_t complement_on(const struct umkm__law_index *index, const struct umkm__regime *regime, int32_t day,
                             int32_t *until)
{
    int32_t found = 0;
    for (int32_t i = 0; i < index->count; i++) {
        const struct umkm__regime *other = index->regimes[i];
        if (other->track != UMKM__TRACK_COMPLEMENT || strcmp(other->complements, regime->id) != 0 ||
            other->status == UMKM_RULE_ANNOUNCED) {
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

/* An announced or suspended regime is in force on no day; it can be asked for by its id. */
static bool counts_by_day(const struct umkm__regime *regime)
{
    return regime->track == UMKM__TRACK_STATUTE && regime->status != UMKM_RULE_ANNOUNCED &&
           regime->status != UMKM_RULE_SUSPENDED;
}

static void build_segments(struct umkm__law_index *index)
{
    for (int32_t i = 0; i < index->count; i++) {
        const struct umkm__regime *regime = index->regimes[i];
        for (int32_t day = regime->valid_from; counts_by_day(regime) && day < regime->valid_to;) {
            int32_t until = regime->valid_to;
            int32_t complement = complement_on(index, regime, day, &until);
            index->segments[index->segment_count++] = (struct umkm__law_segment){day, until, i + 1, complement};
            day = until;
        }
    }
    qsort(index->segments, (size_t)index->segment_count, sizeof *index->segments, by_day);
}

/* Notes a fault at the regime of the newest document, when it has one of this id; else at the document. */
static void fault_at(struct umkm__reading *reading, const struct umkm__document *newest, const char *id, umkm_status status,
                     const char *detail)
{
    const struct umkm__law *law = newest != NULL && is_law(newest) ? newest->content : NULL;
    const struct umkm__node root = {NULL, NULL, NULL, 0};
    const struct umkm__node regimes = {NULL, &root, "regimes", 0};
    for (int32_t i = 0; law != NULL && i < law->count; i++) {
        const struct umkm__node node = {NULL, &regimes, NULL, i};
        if (strcmp(law->regimes[i].id, id) == 0) {
            umkm__fault(reading, &node, status, detail, detail);
            return;
        }
    }
    umkm__fault(reading, &root, status, detail, detail);
}

static bool belongs_to(const struct umkm__document *newest, const struct umkm__regime *regime)
{
    const struct umkm__law *law = newest != NULL && is_law(newest) ? newest->content : NULL;
    return law != NULL && regime >= law->regimes && regime < law->regimes + law->count;
}

static void check_segments(struct umkm__reading *reading, const struct umkm__law_index *index,
                           const struct umkm__document *newest)
{
    for (int32_t i = 1; i < index->segment_count; i++) {
        const struct umkm__law_segment *before = &index->segments[i - 1];
        const struct umkm__law_segment *segment = &index->segments[i];
        if (segment->from < before->to) {
            const struct umkm__regime *one = index->regimes[segment->regime - 1];
            const struct umkm__regime *other = index->regimes[before->regime - 1];
            bool first = belongs_to(newest, one);
            fault_at(reading, newest, first ? one->id : other->id, UMKM_E_RULE_OVERLAP, first ? other->id : one->id);
        }
    }
}

static void check_complements(struct umkm__reading *reading, const struct umkm__law_index *index,
                              const struct umkm__document *newest)
{
    for (int32_t i = 0; i < index->count; i++) {
        const struct umkm__regime *regime = index->regimes[i];
        bool found = regime->track != UMKM__TRACK_COMPLEMENT;
        for (int32_t j = 0; j < index->count && !found; j++) {
            found = index->regimes[j]->track == UMKM__TRACK_STATUTE &&
                    strcmp(index->regimes[j]->id, regime->complements) == 0;
        }
        if (!found) {
            fault_at(reading, newest, regime->id, UMKM_E_RULE_REFERENCE, regime->complements);
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
    build_segments(index);
    check_segments(reading, index, newest);
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

const struct umkm__law_segment *umkm__law_on(const struct umkm__law_index *index, int32_t day, int32_t *before, int32_t *after)
{
    *before = 0;
    *after = 0;
    for (int32_t i = 0; i < index->segment_count; i++) {
        const struct umkm__law_segment *segment = &index->segments[i];
        if (day < segment->from) {
            *after = i + 1;
            return NULL;
        }
        if (day < segment->to) {
            return segment;
        }
        *before = i + 1;
    }
    return NULL;
}
