/* SPDX-License-Identifier: MIT */
#include "rules/programmes.h"

#include <string.h>

#include <umkm/field.h>
#include <umkm/programme.h>

#include "rules/document.h"

enum { PROGRAMMES_MAX = 256, SETS_MAX = 64, REQUIREMENTS_MAX = 64, SHARED_MAX = 512, NOTES_MAX = 32 };

/* An array of least..most elements, with zeroed room for them; 0 when there is none or it is wrong. */
static int32_t read_array(struct umkm__reading *reading, const struct umkm__node *list, int32_t least, int32_t most,
                          size_t size, void **room)
{
    int32_t count = list->json == NULL ? 0 : umkm__is_array(reading, list, least, most);
    if (count <= 0) {
        return 0;
    }
    *room = umkm__reading_alloc(reading, count, size);
    return *room != NULL ? count : 0;
}

void umkm__read_notes(struct umkm__reading *reading, const struct umkm__node *object, struct umkm__bitext **notes,
                      int32_t *count)
{
    struct umkm__node list = umkm__member(reading, object, "notes", false);
    void *room = NULL;
    *count = read_array(reading, &list, 1, NOTES_MAX, sizeof **notes, &room);
    *notes = room;
    if (*count == 0) {
        return;
    }
    UMKM__EACH(&list, element)
    {
        static const char *const KEYS[] = {"text", NULL};
        if (umkm__is_object(reading, &element, KEYS)) {
            (void)umkm__read_bitext(reading, &element, "text", true, &(*notes)[element.index]);
        }
    }
}

/* ---- Requirements ---- */

static void read_requirement(struct umkm__reading *reading, const struct umkm__node *node,
                             struct umkm__requirement *requirement)
{
    static const char *const KEYS[] = {"id", "text", "standing", "test", UMKM__AUTHORITY_KEYS, NULL};
    static const char *const STANDINGS[] = {"alone", "member", NULL};
    int32_t standing;
    if (!umkm__is_object(reading, node, KEYS)) {
        return;
    }
    (void)umkm__read_id(reading, node, "id", true, &requirement->id);
    (void)umkm__read_bitext(reading, node, "text", true, &requirement->text);
    (void)umkm__read_authority(reading, node, &requirement->authority);
    if (umkm__read_choice(reading, node, "standing", false, STANDINGS, &standing)) {
        requirement->standing = standing + UMKM_STANDING_ALONE;
    }
    (void)umkm__read_demand(reading, node, "test", &requirement->demand);
}

/* The requirements that several sets share, by id. */
struct shared {
    int32_t count;
    struct umkm__requirement *list;
};

static struct umkm__requirement *find_shared(const struct shared *shared, const char *id)
{
    for (int32_t i = 0; i < shared->count; i++) {
        if (shared->list[i].id != NULL && strcmp(shared->list[i].id, id) == 0) {
            return &shared->list[i];
        }
    }
    return NULL;
}

static void read_shared(struct umkm__reading *reading, const struct umkm__node *root, struct shared *shared)
{
    struct umkm__node list = umkm__member(reading, root, "requirements", false);
    void *room = NULL;
    int32_t count = read_array(reading, &list, 1, SHARED_MAX, sizeof *shared->list, &room);
    shared->list = room;
    if (count == 0) {
        return;
    }
    UMKM__EACH(&list, element)
    {
        struct umkm__requirement *own = &shared->list[element.index];
        read_requirement(reading, &element, own);
        if (own->id != NULL && find_shared(shared, own->id) != NULL) {
            umkm__fault(reading, &element, UMKM_E_RULE_DUPLICATE, NULL, NULL);
        }
        shared->count = element.index + 1;
    }
}

static void check_all_used(struct umkm__reading *reading, const struct umkm__node *root, const struct shared *shared)
{
    struct umkm__node list = umkm__member(reading, root, "requirements", false);
    if (shared->count == 0) {
        return;
    }
    UMKM__EACH(&list, element)
    {
        if (!shared->list[element.index].used) {
            umkm__fault(reading, &element, UMKM_E_RULE_UNREACHABLE, "tidak dipakai oleh program apa pun",
                        "used by no programme");
        }
    }
}

/* An element of "requirements": the id of a shared one, or one of its own. */
static const struct umkm__requirement *requirement_of(struct umkm__reading *reading, const struct umkm__node *element,
                                                      const struct shared *shared)
{
    struct umkm__requirement *requirement;
    if (!cJSON_IsString(element->json)) {
        requirement = umkm__reading_alloc(reading, 1, sizeof *requirement);
        if (requirement != NULL) {
            read_requirement(reading, element, requirement);
        }
        return requirement;
    }
    requirement = find_shared(shared, element->json->valuestring);
    if (requirement == NULL) {
        umkm__fault(reading, element, UMKM_E_RULE_REFERENCE, "tidak ada syarat bersama dengan id itu",
                    "no shared requirement of that id");
        return NULL;
    }
    requirement->used = true;
    return requirement;
}

static void read_requirements(struct umkm__reading *reading, const struct umkm__node *node, const struct shared *shared,
                              struct umkm__parameters *set)
{
    struct umkm__node list = umkm__member(reading, node, "requirements", set->status != UMKM_RULE_SUSPENDED);
    struct umkm__bounds bounds[UMKM_FIELD_END];
    void *room = NULL;
    int32_t count = read_array(reading, &list, 1, REQUIREMENTS_MAX, sizeof *set->requirements, &room);
    set->requirements = room;
    if (count == 0) {
        return;
    }
    memset(bounds, 0, sizeof bounds);
    UMKM__EACH(&list, element)
    {
        const struct umkm__requirement *requirement = requirement_of(reading, &element, shared);
        if (requirement == NULL || requirement->id == NULL) {
            continue;
        }
        for (int32_t i = 0; i < set->count; i++) {
            if (strcmp(set->requirements[i]->id, requirement->id) == 0) {
                umkm__fault(reading, &element, UMKM_E_RULE_DUPLICATE, NULL, NULL);
            }
        }
        umkm__demand_bounds(reading, &element, &requirement->demand, bounds);
        set->requirements[set->count++] = requirement;
    }
}

/* ---- Parameter sets ---- */

static void read_period(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__parameters *set)
{
    struct umkm__node end = umkm__member(reading, node, "valid_to", false);
    (void)umkm__read_date(reading, node, "valid_from", true, &set->valid_from);
    set->valid_to = INT32_MAX;
    (void)umkm__read_date(reading, node, "valid_to", false, &set->valid_to);
    if (set->valid_from >= set->valid_to) {
        umkm__fault(reading, &end, UMKM_E_RULE_DATE, "harus sesudah valid_from", "must be after valid_from");
    }
    if (set->status == UMKM_RULE_SUPERSEDED && set->valid_to == INT32_MAX) {
        umkm__fault(reading, &end, UMKM_E_RULE_DATE, "wajib untuk aturan yang sudah diganti",
                    "required for a rule that is superseded");
    }
}

static void read_standings(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__parameters *set)
{
    static const char *const CHOICES[] = {"alone", "member", "alone_or_member", NULL};
    int32_t choice = 0;
    if (!umkm__read_choice(reading, node, "standing", true, CHOICES, &choice)) {
        return;
    }
    set->standings[0] = choice == 1 ? UMKM_STANDING_MEMBER : UMKM_STANDING_ALONE;
    set->standings[1] = choice == 2 ? UMKM_STANDING_MEMBER : 0;
}

/* Verified as a whole only when nothing behind an answer is unread. */
static bool all_verified(const struct umkm__parameters *set)
{
    bool verified = set->authority.verified && (!set->terms.present || set->terms.authority.verified);
    for (int32_t i = 0; i < set->count; i++) {
        verified = verified && set->requirements[i]->authority.verified;
    }
    return verified;
}

static void read_set(struct umkm__reading *reading, const struct umkm__node *node, const struct shared *shared,
                     struct umkm__parameters *set)
{
    static const char *const KEYS[] = {"id",    "status", "valid_from",   "valid_to",           "standing", "closing",
                                       "notes", "terms",  "requirements", UMKM__AUTHORITY_KEYS, NULL};
    static const char *const STATUSES[] = {"in_force", "announced", "superseded", "suspended", NULL};
    int32_t status = 0;
    if (!umkm__is_object(reading, node, KEYS)) {
        return;
    }
    (void)umkm__read_id(reading, node, "id", true, &set->id);
    (void)umkm__read_choice(reading, node, "status", true, STATUSES, &status);
    set->status = status + UMKM_RULE_IN_FORCE;
    read_period(reading, node, set);
    read_standings(reading, node, set);
    (void)umkm__read_authority(reading, node, &set->authority);
    (void)umkm__read_bitext(reading, node, "closing", set->status == UMKM_RULE_SUSPENDED, &set->closing);
    umkm__read_notes(reading, node, &set->notes, &set->note_count);
    read_requirements(reading, node, shared, set);
    umkm__read_terms(reading, node, &set->terms);
    set->verified = all_verified(set);
}

/* Two sets of one programme may not hold on the same day, unless one is only announced. */
static void check_against_earlier(struct umkm__reading *reading, const struct umkm__node *node,
                                  const struct umkm__programme *programme, const struct umkm__parameters *set)
{
    struct umkm__node start = umkm__member(reading, node, "valid_from", false);
    for (const struct umkm__parameters *other = programme->sets; other < set; other++) {
        if (other->id != NULL && set->id != NULL && strcmp(other->id, set->id) == 0) {
            umkm__fault(reading, node, UMKM_E_RULE_DUPLICATE, NULL, NULL);
        }
        if ((other->status == UMKM_RULE_ANNOUNCED) == (set->status == UMKM_RULE_ANNOUNCED) &&
            other->valid_from < set->valid_to && set->valid_from < other->valid_to) {
            umkm__fault(reading, &start, UMKM_E_RULE_OVERLAP, "masa berlaku tumpang tindih dengan aturan lain program ini",
                        "period overlaps another set of this programme");
        }
    }
}

static void read_programme(struct umkm__reading *reading, const struct umkm__node *node, const struct shared *shared,
                           struct umkm__programme *programme)
{
    static const char *const KEYS[] = {"id", "name", "about", "began", "parameters", NULL};
    struct umkm__node list;
    void *room = NULL;
    if (!umkm__is_object(reading, node, KEYS)) {
        return;
    }
    (void)umkm__read_id(reading, node, "id", true, &programme->id);
    (void)umkm__read_bitext(reading, node, "name", true, &programme->name);
    (void)umkm__read_bitext(reading, node, "about", true, &programme->about);
    (void)umkm__read_date(reading, node, "began", false, &programme->began);
    list = umkm__member(reading, node, "parameters", true);
    programme->count = read_array(reading, &list, 1, SETS_MAX, sizeof *programme->sets, &room);
    programme->sets = room;
    if (programme->count == 0) {
        return;
    }
    UMKM__EACH(&list, element)
    {
        struct umkm__parameters *set = &programme->sets[element.index];
        read_set(reading, &element, shared, set);
        check_against_earlier(reading, &element, programme, set);
    }
}

static void check_began(struct umkm__reading *reading, const struct umkm__node *node,
                        const struct umkm__programme *programme)
{
    struct umkm__node began = umkm__member(reading, node, "began", false);
    for (int32_t i = 0; i < programme->count; i++) {
        if (programme->sets[i].valid_from != 0 && programme->sets[i].valid_from < programme->began) {
            umkm__fault(reading, &began, UMKM_E_RULE_DATE, "sesudah awal masa berlaku pertama",
                        "later than the first period");
            return;
        }
    }
}

static void read_programmes(struct umkm__reading *reading, const struct umkm__node *root, const struct shared *shared,
                            struct umkm__programmes *content)
{
    struct umkm__node list = umkm__member(reading, root, "programmes", true);
    void *room = NULL;
    content->count = read_array(reading, &list, 1, PROGRAMMES_MAX, sizeof *content->programmes, &room);
    content->programmes = room;
    if (content->count == 0) {
        return;
    }
    UMKM__EACH(&list, element)
    {
        struct umkm__programme *own = &content->programmes[element.index];
        read_programme(reading, &element, shared, own);
        check_began(reading, &element, own);
        for (const struct umkm__programme *other = content->programmes; other < own; other++) {
            if (other->id != NULL && own->id != NULL && strcmp(other->id, own->id) == 0) {
                umkm__fault(reading, &element, UMKM_E_RULE_DUPLICATE, NULL, NULL);
            }
        }
    }
}

void umkm__programmes_load(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__document *document)
{
    static const char *const KEYS[] = {"schema", "id", "version", "title", "requirements", "programmes", NULL};
    struct umkm__programmes *content = umkm__reading_alloc(reading, 1, sizeof *content);
    struct shared shared = {0, NULL};
    if (content == NULL) {
        return;
    }
    document->content = content;
    (void)umkm__is_object(reading, root, KEYS);
    (void)umkm__read_bitext(reading, root, "title", true, &content->title);
    read_shared(reading, root, &shared);
    read_programmes(reading, root, &shared, content);
    check_all_used(reading, root, &shared);
}
