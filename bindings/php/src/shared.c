/* SPDX-License-Identifier: MIT */
/* Two sets, of texts and of arrays, found by what is in them. */
#include "shared.h"

enum {
    SLOTS = 8192, /* a power of two */
    MOST = SLOTS / 4 * 3,
    LONGEST_TEXT = 2048,
    MOST_MEMBERS = 32,
    MOST_BYTES = 4 * 1024 * 1024 /* of texts */
};

struct slot {
    uint64_t hash;
    void *kept; /* NULL: free */
};

struct shared {
    struct slot *texts;
    struct slot *arrays;
    uint32_t text_count;
    uint32_t array_count;
    size_t bytes;
};

static void free_text(void *text)
{
    pefree(text, true);
}

static void free_array(void *array)
{
    HashTable *table = array;
    pefree(HT_GET_DATA_ADDR(table), true);
    pefree(table, true);
}

static void free_slots(struct slot *slots, void (*give_back)(void *))
{
    for (size_t i = 0; slots != NULL && i < SLOTS; i++) {
        if (slots[i].kept != NULL) {
            give_back(slots[i].kept);
        }
    }
    free(slots);
}

static void free_shared(struct shared *shared)
{
    free_slots(shared->arrays, free_array);
    free_slots(shared->texts, free_text);
    memset(shared, 0, sizeof *shared);
}

#ifdef ZTS
static ts_rsrc_id resource;

static void begin(void *shared)
{
    memset(shared, 0, sizeof(struct shared));
}

static void end(void *shared)
{
    free_shared(shared);
}

void umkm_php_shared_startup(void)
{
    ts_allocate_id(&resource, sizeof(struct shared), begin, end);
}

void umkm_php_shared_shutdown(void)
{
    ts_free_id(resource);
}

static struct shared *mine(void)
{
    return TSRMG_BULK(resource, struct shared *);
}
#else
static struct shared the_only_one;

void umkm_php_shared_startup(void)
{
}

void umkm_php_shared_shutdown(void)
{
    free_shared(&the_only_one);
}

static struct shared *mine(void)
{
    return &the_only_one;
}
#endif

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ (hash >> 32);
}

static uint64_t word_at(const char *text)
{
    uint64_t word;
    memcpy(&word, text, sizeof word);
    return word;
}

/* Of a long text three places will do: few have those and the length in common, and all of it is compared in the end. */
static uint64_t hash_of_text(const char *text, size_t length)
{
    uint64_t hash = mix(0, length);
    uint64_t word = 0;
    if (length >= sizeof word) {
        hash = mix(hash, word_at(text));
        hash = mix(hash, word_at(text + (length - sizeof word) / 2));
        return mix(hash, word_at(text + length - sizeof word));
    }
    memcpy(&word, text, length);
    return mix(hash, word);
}

static uint64_t hash_of_members(const struct umkm_php_member *members, uint32_t count)
{
    uint64_t hash = count;
    for (uint32_t i = 0; i < count; i++) {
        hash = mix(hash, (uint64_t)(uintptr_t)members[i].key);
        hash = mix(hash, (uint64_t)Z_TYPE(members[i].value));
        if (Z_TYPE(members[i].value) > IS_TRUE) {
            hash = mix(hash, (uint64_t)(uintptr_t)Z_PTR(members[i].value));
        }
    }
    return hash;
}

/* A set is made with its first member. */
static bool has_room(struct slot **slots, uint32_t count)
{
    if (*slots == NULL) {
        *slots = calloc(SLOTS, sizeof **slots);
    }
    return *slots != NULL && count < MOST;
}

/* ---- Texts ---------------------------------------------------------------------------------------------------------- */

static zend_string *make_text(const char *text, size_t length)
{
    zend_string *made = zend_string_init(text, length, true);
    (void)zend_string_hash_val(made);
    GC_ADD_FLAGS(made, IS_STR_INTERNED | IS_STR_PERMANENT);
    return made;
}

static zend_string *find_text(struct shared *shared, const char *text, size_t length)
{
    uint64_t hash = hash_of_text(text, length);
    bool room = has_room(&shared->texts, shared->text_count) && shared->bytes + length <= MOST_BYTES;
    size_t i = hash % SLOTS;
    if (shared->texts == NULL) {
        return NULL;
    }
    for (; shared->texts[i].kept != NULL; i = (i + 1) % SLOTS) {
        zend_string *kept = shared->texts[i].kept;
        if (shared->texts[i].hash == hash && zend_string_equals_cstr(kept, text, length)) {
            return kept;
        }
    }
    if (!room) {
        return NULL;
    }
    shared->texts[i] = (struct slot){hash, make_text(text, length)};
    shared->text_count++;
    shared->bytes += length;
    return shared->texts[i].kept;
}

void umkm_php_shared_text(const char *text, size_t length, zval *value)
{
    zend_string *found = length <= LONGEST_TEXT ? find_text(mine(), text, length) : NULL;
    if (found != NULL) {
        ZVAL_INTERNED_STR(value, found);
    } else {
        ZVAL_STRINGL(value, text, length);
    }
}

/* ---- Arrays --------------------------------------------------------------------------------------------------------- */

static bool may_be_shared(const struct umkm_php_member *members, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const zval *value = &members[i].value;
        if (Z_REFCOUNTED_P(value) || Z_TYPE_P(value) == IS_LONG ||
            (members[i].key != NULL && !ZSTR_IS_INTERNED(members[i].key))) {
            return false;
        }
    }
    return count <= MOST_MEMBERS;
}

/* Takes the members over. */
static void fill(HashTable *table, const struct umkm_php_member *members, uint32_t count)
{
    if (members[0].key == NULL) {
        zend_hash_real_init_packed(table);
        ZEND_HASH_FILL_PACKED(table)
        {
            for (uint32_t i = 0; i < count; i++) {
                ZEND_HASH_FILL_ADD((zval *)&members[i].value);
            }
        }
        ZEND_HASH_FILL_END();
        return;
    }
    zend_hash_real_init_mixed(table);
    for (uint32_t i = 0; i < count; i++) {
        (void)_zend_hash_append(table, members[i].key, (zval *)&members[i].value);
        zend_string_release(members[i].key); /* the array has its own */
    }
}

static HashTable *make_array(const struct umkm_php_member *members, uint32_t count)
{
    HashTable *made = pemalloc(sizeof *made, true);
    zend_hash_init(made, count, NULL, ZVAL_PTR_DTOR, true);
    fill(made, members, count);
    GC_SET_REFCOUNT(made, 2); /* never 1: nobody writes into it */
    GC_ADD_FLAGS(made, IS_ARRAY_IMMUTABLE);
    return made;
}

static bool same(const HashTable *table, const struct umkm_php_member *members, uint32_t count)
{
    const zend_string *key;
    const zval *value;
    if (zend_hash_num_elements(table) != count) {
        return false;
    }
    ZEND_HASH_FOREACH_STR_KEY_VAL((HashTable *)table, key, value)
    {
        if (key != members->key || Z_TYPE_P(value) != Z_TYPE(members->value) ||
            (Z_TYPE_P(value) > IS_TRUE && Z_PTR_P(value) != Z_PTR(members->value))) {
            return false;
        }
        members++;
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static HashTable *find_array(struct shared *shared, const struct umkm_php_member *members, uint32_t count)
{
    uint64_t hash = hash_of_members(members, count);
    bool room = has_room(&shared->arrays, shared->array_count);
    size_t i = hash % SLOTS;
    if (shared->arrays == NULL) {
        return NULL;
    }
    for (; shared->arrays[i].kept != NULL; i = (i + 1) % SLOTS) {
        if (shared->arrays[i].hash == hash && same(shared->arrays[i].kept, members, count)) {
            return shared->arrays[i].kept;
        }
    }
    if (!room) {
        return NULL;
    }
    shared->arrays[i] = (struct slot){hash, make_array(members, count)};
    shared->array_count++;
    return shared->arrays[i].kept;
}

void umkm_php_shared_array(const struct umkm_php_member *members, uint32_t count, zval *value)
{
    HashTable *found = count > 0 && may_be_shared(members, count) ? find_array(mine(), members, count) : NULL;
    if (count == 0) {
        ZVAL_EMPTY_ARRAY(value);
    } else if (found != NULL) {
        Z_ARR_P(value) = found;
        Z_TYPE_INFO_P(value) = IS_ARRAY;
    } else {
        ZVAL_ARR(value, zend_new_array(count));
        fill(Z_ARR_P(value), members, count);
    }
}
