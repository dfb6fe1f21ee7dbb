/* SPDX-License-Identifier: MIT */
#include "rules/advice.h"

#include <string.h>

#include "rules/document.h"

/* Memory for the elements of an array that must have some, and their number; NULL and 0 after noting a fault. */
static void *new_list(struct umkm__reading *reading, const struct umkm__node *array, int32_t most, size_t size,
                      int32_t *count)
{
    void *list = NULL;
    *count = umkm__is_array(reading, array, 1, most);
    if (*count > 0) {
        list = umkm__arena_alloc(reading->arena, (size_t)*count, size);
        reading->faults->no_memory |= list == NULL;
    }
    *count = list != NULL ? *count : 0;
    return list;
}

static void read_cards(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__advice *advice)
{
    struct umkm__node cards = umkm__member(reading, root, "scorecards", false);
    advice->cards = new_list(reading, &cards, UMKM__ADVICE_CARDS_MAX, sizeof *advice->cards, &advice->card_count);
    UMKM__EACH(&cards, card)
    {
        if (card.index >= advice->card_count) {
            return;
        }
        if (!cJSON_IsString(card.json)) {
            umkm__fault(reading, &card, UMKM_E_JSON_TYPE, "diharapkan id kartu skor", "expected the id of a scorecard");
            continue;
        }
        advice->cards[card.index] = umkm__arena_text(reading->arena, card.json->valuestring, strlen(card.json->valuestring));
        reading->faults->no_memory |= advice->cards[card.index] == NULL;
    }
}

static void fault_duplicate(struct umkm__reading *reading, const struct umkm__node *node, const char *code)
{
    umkm__fault(reading, node, UMKM_E_RULE_DUPLICATE, code, code);
}

static void read_kinds(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__advice *advice)
{
    static const char *const KEYS[] = {"code", "label", NULL};
    struct umkm__node kinds = umkm__member(reading, root, "kinds", false);
    advice->kinds = new_list(reading, &kinds, UMKM__ADVICE_KINDS_MAX, sizeof *advice->kinds, &advice->kind_count);
    UMKM__EACH(&kinds, node)
    {
        if (node.index >= advice->kind_count || !umkm__is_object(reading, &node, KEYS)) {
            continue;
        }
        struct umkm__advice_kind *kind = &advice->kinds[node.index];
        (void)umkm__read_bitext(reading, &node, "label", true, &kind->label);
        if (!umkm__read_id(reading, &node, "code", true, &kind->code)) {
            continue;
        }
        for (int32_t i = 0; i < node.index; i++) {
            if (advice->kinds[i].code != NULL && strcmp(advice->kinds[i].code, kind->code) == 0) {
                fault_duplicate(reading, &node, kind->code);
            }
        }
    }
}

static void find_kind(struct umkm__reading *reading, const struct umkm__node *node, const struct umkm__advice *advice,
                      struct umkm__advice_item *item)
{
    struct umkm__node kind = umkm__member(reading, node, "kind", true);
    for (int32_t i = 0; cJSON_IsString(kind.json) && i < advice->kind_count; i++) {
        if (advice->kinds[i].code != NULL && strcmp(advice->kinds[i].code, kind.json->valuestring) == 0) {
            item->kind = &advice->kinds[i];
            return;
        }
    }
    if (kind.json != NULL) {
        umkm__fault(reading, &kind, UMKM_E_RULE_REFERENCE, "diharapkan kode dalam kinds", "expected a code in kinds");
    }
}

/* A source is not needed for plain good advice; where one is named, it is named whole. */
static void read_source(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__advice_item *item)
{
    static const char *const KEYS[] = {UMKM__AUTHORITY_KEYS};
    for (size_t i = 0; i < sizeof KEYS / sizeof KEYS[0]; i++) {
        struct umkm__node member = umkm__member(reading, node, KEYS[i], false);
        if (member.json != NULL) {
            (void)umkm__read_authority(reading, node, &item->authority);
            return;
        }
    }
}

static void read_items(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__advice *advice)
{
    static const char *const KEYS[] = {"code", "kind", "text", "provider", UMKM__AUTHORITY_KEYS, NULL};
    struct umkm__node items = umkm__member(reading, root, "advice", false);
    advice->items = new_list(reading, &items, UMKM__ADVICE_MAX, sizeof *advice->items, &advice->count);
    UMKM__EACH(&items, node)
    {
        if (node.index >= advice->count || !umkm__is_object(reading, &node, KEYS)) {
            continue;
        }
        struct umkm__advice_item *item = &advice->items[node.index];
        (void)umkm__read_bitext(reading, &node, "text", true, &item->text);
        (void)umkm__read_bitext(reading, &node, "provider", false, &item->provider);
        find_kind(reading, &node, advice, item);
        read_source(reading, &node, item);
        if (!umkm__read_id(reading, &node, "code", true, &item->code)) {
            continue;
        }
        for (int32_t i = 0; i < node.index; i++) {
            if (advice->items[i].code != NULL && strcmp(advice->items[i].code, item->code) == 0) {
                fault_duplicate(reading, &node, item->code);
            }
        }
    }
}

static const struct umkm__advice_item *find_item(const struct umkm__advice *advice, const cJSON *json)
{
    for (int32_t i = 0; cJSON_IsString(json) && i < advice->count; i++) {
        if (advice->items[i].code != NULL && strcmp(advice->items[i].code, json->valuestring) == 0) {
            return &advice->items[i];
        }
    }
    return NULL;
}

static void read_link(struct umkm__reading *reading, const struct umkm__node *node, const struct umkm__advice *advice,
                      struct umkm__advice_link *link)
{
    static const char *const KEYS[] = {"reason", "advice", NULL};
    struct umkm__node items = umkm__member(reading, node, "advice", false);
    if (!umkm__is_object(reading, node, KEYS)) {
        return;
    }
    (void)umkm__read_id(reading, node, "reason", true, &link->reason);
    link->items = new_list(reading, &items, UMKM__ADVICE_PER_REASON_MAX, sizeof *link->items, &link->count);
    UMKM__EACH(&items, item)
    {
        if (item.index >= link->count) {
            return;
        }
        link->items[item.index] = find_item(advice, item.json);
        if (link->items[item.index] == NULL) {
            umkm__fault(reading, &item, UMKM_E_RULE_REFERENCE, "diharapkan kode dalam advice", "expected a code in advice");
        }
        for (int32_t i = 0; i < item.index && link->items[item.index] != NULL; i++) {
            if (link->items[i] == link->items[item.index]) {
                fault_duplicate(reading, &item, link->items[i]->code);
            }
        }
    }
}

static void read_links(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__advice *advice)
{
    struct umkm__node links = umkm__member(reading, root, "reasons", false);
    advice->links = new_list(reading, &links, UMKM__ADVICE_LINKS_MAX, sizeof *advice->links, &advice->link_count);
    UMKM__EACH(&links, node)
    {
        if (node.index >= advice->link_count) {
            return;
        }
        struct umkm__advice_link *link = &advice->links[node.index];
        read_link(reading, &node, advice, link);
        for (int32_t i = 0; i < node.index && link->reason != NULL; i++) {
            if (advice->links[i].reason != NULL && strcmp(advice->links[i].reason, link->reason) == 0) {
                fault_duplicate(reading, &node, link->reason);
            }
        }
    }
}

void umkm__advice_load(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__document *document)
{
    static const char *const KEYS[] = {"schema", "id", "version", "title", "scorecards", "kinds", "advice", "reasons", NULL};
    struct umkm__advice *advice = umkm__arena_alloc(reading->arena, 1, sizeof *advice);
    document->content = advice;
    if (advice == NULL) {
        reading->faults->no_memory = true;
        return;
    }
    if (!umkm__is_object(reading, root, KEYS)) {
        return;
    }
    (void)umkm__read_bitext(reading, root, "title", true, &advice->title);
    read_cards(reading, root, advice);
    read_kinds(reading, root, advice);
    read_items(reading, root, advice);
    read_links(reading, root, advice);
}

static bool is_for_card(const struct umkm__advice *advice, const char *card)
{
    for (int32_t i = 0; i < advice->card_count; i++) {
        if (strcmp(advice->cards[i], card) == 0) {
            return true;
        }
    }
    return false;
}

static const struct umkm__advice_link *find_link(const struct umkm__advice *advice, const char *reason)
{
    for (int32_t i = 0; i < advice->link_count; i++) {
        if (strcmp(advice->links[i].reason, reason) == 0) {
            return &advice->links[i];
        }
    }
    return NULL;
}

static const struct umkm__advice_link *find_newest(const umkm_rules *rules, const char *card, const char *reason)
{
    for (size_t i = rules->count; i > 0; i--) {
        const struct umkm__document *document = rules->documents[i - 1];
        if (document->kind == UMKM_DOCUMENT_ADVICE && is_for_card(document->content, card)) {
            const struct umkm__advice_link *link = find_link(document->content, reason);
            if (link != NULL) {
                return link;
            }
        }
    }
    return NULL;
}

const struct umkm__advice_link *umkm__advice_find(const umkm_rules *rules, const char *card, const char *reason)
{
    const struct umkm__advice_link *link = find_newest(rules, card, reason);
    return link == NULL && strncmp(reason, "DATA-", 5) == 0 ? find_newest(rules, card, "DATA") : link;
}
