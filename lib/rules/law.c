/* SPDX-License-Identifier: MIT */
/* Loading and checking one law document. */
#include "rules/law.h"

#include <string.h>

#include <umkm/business.h>
#include <umkm/classify.h>

#include "rules/document.h"

/* In the order of the pinned numbers of size classes and rule statuses. */
static const char *const CLASSES[] = {"undistinguished", "micro", "small", "medium", "large", NULL};
static const char *const STATUSES[] = {"in_force", "announced", "superseded", "suspended", NULL};
static const char *const TRACKS[] = {"statute", "complement", "alternative", NULL};

enum { REGIMES_MAX = 1000, CRITERIA_MAX = 16, CLASSES_MAX = 8, OVERRIDES_MAX = 16, GAPS_MAX = 64, NOTES_MAX = 64 };

static const int64_t LARGEST = INT64_C(9007199254740991); /* the largest number that JSON carries exactly */

/* An array of structs in the arena, and the count read; NULL and 0 on a fault. */
static void *allocate(struct umkm__reading *reading, int32_t count, size_t size)
{
    void *memory = count > 0 ? umkm__arena_alloc(reading->arena, (size_t)count, size) : NULL;
    if (count > 0 && memory == NULL) {
        reading->faults->no_memory = true;
    }
    return memory;
}

/* The name of a measure whose value is an amount or a count: only those have limits of size. */
static bool read_measure(struct umkm__reading *reading, const struct umkm__node *object, const char *key, int32_t *measure)
{
    struct umkm__node node = umkm__member(reading, object, key, true);
    if (node.json == NULL) {
        return false;
    }
    if (!cJSON_IsString(node.json) ||
        umkm_measure_find(node.json->valuestring, strlen(node.json->valuestring), measure) != UMKM_OK ||
        *measure > UMKM_MEASURE_INVESTMENT) {
        umkm__fault(reading, &node, UMKM_E_RULE_REFERENCE,
                    "annual_sales | business_capital | net_worth | workers | investment",
                    "annual_sales | business_capital | net_worth | workers | investment");
        return false;
    }
    return true;
}

/*
 * {"op": "<=", "value": N}. The second operator shifts the value by one, so that only "above" and "up to" remain.
 * False when there is a bound that cannot be read.
 */
static bool read_bound(struct umkm__reading *reading, const struct umkm__node *object, const char *key,
                       const char *const *operators, bool *has, int64_t *value)
{
    static const char *const KEYS[] = {"op", "value", NULL};
    struct umkm__node node = umkm__member(reading, object, key, false);
    int32_t operation = 0;
    if (node.json == NULL) {
        return true;
    }
    if (!umkm__is_object(reading, &node, KEYS)) {
        return false;
    }
    bool read = umkm__read_choice(reading, &node, "op", true, operators, &operation);
    *has = umkm__read_int(reading, &node, "value", true, -LARGEST, LARGEST, value) && read;
    *value -= *has && operation == 1;
    return *has;
}

/* False when the range cannot be compared with others. */
static bool read_range(struct umkm__reading *reading, const struct umkm__node *object, int32_t measure,
                       struct umkm__range *range)
{
    static const char *const ABOVE[] = {">", ">=", NULL};
    static const char *const UP_TO[] = {"<=", "<", NULL};
    bool read = read_bound(reading, object, "lower", ABOVE, &range->has_above, &range->above);
    read &= read_bound(reading, object, "upper", UP_TO, &range->has_up_to, &range->up_to);
    if (!read) {
        return false;
    }
    if (range->has_above && range->has_up_to && range->up_to <= range->above) {
        umkm__fault(reading, object, UMKM_E_RULE_ORDER, "batas atas harus di atas batas bawah",
                    "the upper limit must be above the lower limit");
        return false;
    }
    if (range->has_up_to && range->up_to < 0 && measure != UMKM_MEASURE_NONE && measure != UMKM_MEASURE_NET_WORTH) {
        umkm__fault(reading, object, UMKM_E_RULE_UNREACHABLE, "kriteria ini tidak pernah negatif",
                    "this measure is never negative");
    }
    return true;
}

/* Checks that one range begins where the one before it ends; the first is open below. */
static void check_meets(struct umkm__reading *reading, const struct umkm__node *node, const struct umkm__range *before,
                        const struct umkm__range *range)
{
    if (before == NULL) {
        if (range->has_above) {
            umkm__fault(reading, node, UMKM_E_RULE_GAP, "kelas pertama tidak boleh punya batas bawah",
                        "the first class must have no lower limit");
        }
    } else if (!before->has_up_to || !range->has_above || range->above < before->up_to) {
        umkm__fault(reading, node, UMKM_E_RULE_OVERLAP, NULL, NULL);
    } else if (range->above > before->up_to) {
        umkm__fault(reading, node, UMKM_E_RULE_GAP, NULL, NULL);
    }
}

static void check_open_above(struct umkm__reading *reading, const struct umkm__node *node, const struct umkm__range *last)
{
    if (last->has_up_to) {
        umkm__fault(reading, node, UMKM_E_RULE_GAP, "kelas terakhir tidak boleh punya batas atas",
                    "the last class must have no upper limit");
    }
}

/* False when the row cannot be compared with its neighbours. */
static bool read_row(struct umkm__reading *reading, const struct umkm__node *node, int32_t measure,
                     struct umkm__limit_row *row)
{
    static const char *const KEYS[] = {"size_class", "lower", "upper", UMKM__AUTHORITY_KEYS, NULL};
    if (!umkm__is_object(reading, node, KEYS)) {
        return false;
    }
    bool read = umkm__read_choice(reading, node, "size_class", true, CLASSES, &row->size_class);
    read &= read_range(reading, node, measure, &row->range);
    (void)umkm__read_authority(reading, node, &row->authority);
    return read;
}

static void check_class_rises(struct umkm__reading *reading, const struct umkm__node *node,
                              const struct umkm__limit_row *before, const struct umkm__limit_row *row, bool last)
{
    bool rises = row->size_class == UMKM_SIZE_UNKNOWN ? last : before == NULL || row->size_class > before->size_class;
    if (!rises) {
        umkm__fault(reading, node, UMKM_E_RULE_ORDER, "kelas harus naik; \"undistinguished\" hanya di akhir",
                    "classes must rise; \"undistinguished\" only at the end");
    }
}

static void read_rows(struct umkm__reading *reading, const struct umkm__node *criterion_node,
                      struct umkm__criterion *criterion)
{
    struct umkm__node array = umkm__member(reading, criterion_node, "classes", true);
    int32_t count = array.json != NULL ? umkm__is_array(reading, &array, 1, CLASSES_MAX) : -1;
    bool before_read = true;
    criterion->rows = allocate(reading, count, sizeof *criterion->rows);
    if (criterion->rows == NULL) {
        return;
    }
    criterion->count = count;
    UMKM__EACH(&array, node)
    {
        struct umkm__limit_row *row = &criterion->rows[node.index];
        const struct umkm__limit_row *before = node.index > 0 ? row - 1 : NULL;
        bool last = node.index == count - 1;
        bool read = read_row(reading, &node, criterion->measure, row);
        if (read && before_read) {
            check_meets(reading, &node, before != NULL ? &before->range : NULL, &row->range);
            check_class_rises(reading, &node, before, row, last);
        }
        if (read && last) {
            check_open_above(reading, &node, &row->range);
        }
        before_read = read;
    }
}

/* False when there is a condition that cannot be compared with those of the neighbours. */
static bool read_when(struct umkm__reading *reading, const struct umkm__node *criterion_node,
                      struct umkm__criterion *criterion)
{
    static const char *const KEYS[] = {"measure", "lower", "upper", NULL};
    struct umkm__node node = umkm__member(reading, criterion_node, "when", false);
    if (node.json == NULL) {
        return true;
    }
    if (!umkm__is_object(reading, &node, KEYS)) {
        return false;
    }
    bool read = read_measure(reading, &node, "measure", &criterion->when_measure);
    if (read && criterion->when_measure == criterion->measure) {
        umkm__fault(reading, &node, UMKM_E_RULE_REFERENCE, "kriteria tidak boleh bersyarat pada dirinya sendiri",
                    "a criterion cannot depend on itself");
    }
    return read_range(reading, &node, criterion->when_measure, &criterion->when) && read;
}

/* Criteria of one measure stand together; without a condition there is one, with conditions they follow without gap. */
static void check_conditions(struct umkm__reading *reading, const struct umkm__node *node, const struct umkm__regime *regime,
                             int32_t index)
{
    const struct umkm__criterion *criterion = &regime->criteria[index];
    const struct umkm__criterion *before = index > 0 ? criterion - 1 : NULL;
    const struct umkm__criterion *after = index + 1 < regime->count ? criterion + 1 : NULL;
    bool continues = before != NULL && before->measure == criterion->measure;
    bool continued = after != NULL && after->measure == criterion->measure;
    bool repeated = false;
    for (int32_t i = 0; i < index - 1 && !continues; i++) {
        repeated |= regime->criteria[i].measure == criterion->measure;
    }
    if (repeated) {
        umkm__fault(reading, node, UMKM_E_RULE_DUPLICATE, "kriteria yang sama harus berurutan",
                    "criteria of one measure must stand together");
    } else if (continues && (criterion->when_measure == 0 || criterion->when_measure != before->when_measure)) {
        umkm__fault(reading, node, UMKM_E_RULE_OVERLAP, "kriteria yang sama memerlukan syarat atas ukuran yang sama",
                    "criteria of one measure need conditions on the same other measure");
    } else if (criterion->when_measure != 0) {
        check_meets(reading, node, continues ? &before->when : NULL, &criterion->when);
        if (!continued) {
            check_open_above(reading, node, &criterion->when);
        }
    }
}

_Static_assert((int)UMKM__REGIME_MEASURES == (int)UMKM_MEASURES_MAX, "a result has room for every measure of a regime");

/* Adds a measure to those of the regime, once. False when there is no room. */
static bool add_measure(struct umkm__regime *regime, int32_t measure, const struct umkm__criterion *criterion)
{
    int32_t place = 0;
    if (measure == UMKM_MEASURE_NONE) {
        return true;
    }
    while (place < regime->measure_count && regime->measures[place] != measure) {
        place++;
    }
    if (place == UMKM__REGIME_MEASURES) {
        return false;
    }
    regime->measures[place] = measure;
    regime->measure_count += place == regime->measure_count;
    if (regime->first[place] == NULL) {
        regime->first[place] = criterion;
    }
    return true;
}

/* A regime may name at most UMKM_MEASURES_MAX different measures, conditions included. */
static void list_measures(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__regime *regime)
{
    bool fits = true;
    for (int32_t i = 0; i < regime->count && fits; i++) {
        const struct umkm__criterion *criterion = &regime->criteria[i];
        fits = add_measure(regime, criterion->when_measure, NULL) && add_measure(regime, criterion->measure, criterion);
    }
    if (!fits) {
        umkm__fault(reading, node, UMKM_E_RULE_VALUE, "paling banyak 4 kriteria yang berlainan",
                    "at most 4 different measures");
    }
}

/* False when it cannot be compared with the other criteria. */
static bool read_criterion(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__criterion *criterion)
{
    static const char *const KEYS[] = {"measure", "note", "when", "classes", NULL};
    struct umkm__bitext note;
    if (!umkm__is_object(reading, node, KEYS)) {
        return false;
    }
    bool read = read_measure(reading, node, "measure", &criterion->measure);
    (void)umkm__read_bitext(reading, node, "note", false, &note);
    read &= read_when(reading, node, criterion);
    read_rows(reading, node, criterion);
    return read;
}

/* False when a criterion cannot be compared: then what depends on all of them is not checked. */
static bool read_criteria(struct umkm__reading *reading, const struct umkm__node *regime_node, struct umkm__regime *regime)
{
    struct umkm__node array = umkm__member(reading, regime_node, "criteria", true);
    int32_t count = array.json != NULL ? umkm__is_array(reading, &array, 1, CRITERIA_MAX) : -1;
    bool read = true;
    regime->criteria = allocate(reading, count, sizeof *regime->criteria);
    if (regime->criteria == NULL) {
        return false;
    }
    regime->count = count;
    UMKM__EACH(&array, node)
    {
        read &= read_criterion(reading, &node, &regime->criteria[node.index]);
    }
    if (!read) {
        return false;
    }
    UMKM__EACH(&array, checked)
    {
        check_conditions(reading, &checked, regime, checked.index);
    }
    list_measures(reading, &array, regime);
    return true;
}

static bool has_criterion(const struct umkm__regime *regime, int32_t measure)
{
    for (int32_t i = 0; i < regime->count; i++) {
        if (regime->criteria[i].measure == measure) {
            return true;
        }
    }
    return false;
}

static void read_deciding(struct umkm__reading *reading, const struct umkm__node *regime_node, bool criteria_read,
                          struct umkm__regime *regime)
{
    static const char *const KEYS[] = {"facilitation", "registration", UMKM__AUTHORITY_KEYS, NULL};
    struct umkm__node node = umkm__member(reading, regime_node, "deciding", true);
    if (node.json == NULL || !umkm__is_object(reading, &node, KEYS)) {
        return;
    }
    for (int32_t purpose = 0; purpose < 2; purpose++) {
        struct umkm__node member = umkm__member(reading, &node, KEYS[purpose], false);
        if (read_measure(reading, &node, KEYS[purpose], &regime->deciding[purpose]) && criteria_read &&
            !has_criterion(regime, regime->deciding[purpose])) {
            umkm__fault(reading, &member, UMKM_E_RULE_REFERENCE, "kriteria ini tidak ada dalam aturan",
                        "the regime has no such criterion");
        }
    }
    (void)umkm__read_authority(reading, &node, &regime->deciding_authority);
}

static void read_period(struct umkm__reading *reading, const struct umkm__node *regime_node, struct umkm__regime *regime)
{
    static const char *const KEYS[] = {"from", "to", "note", UMKM__AUTHORITY_KEYS, NULL};
    struct umkm__node node = umkm__member(reading, regime_node, "period", true);
    struct umkm__bitext note;
    regime->valid_to = INT32_MAX;
    if (node.json == NULL || !umkm__is_object(reading, &node, KEYS)) {
        return;
    }
    (void)umkm__read_date(reading, &node, "from", regime->track != UMKM__TRACK_ALTERNATIVE, &regime->valid_from);
    (void)umkm__read_date(reading, &node, "to", false, &regime->valid_to);
    (void)umkm__read_bitext(reading, &node, "note", false, &note);
    (void)umkm__read_authority(reading, &node, &regime->period);
    if (regime->valid_to <= regime->valid_from) {
        umkm__fault(reading, &node, UMKM_E_RULE_DATE, "\"to\" harus sesudah \"from\"", "\"to\" must be later than \"from\"");
    } else if (regime->status == UMKM_RULE_SUPERSEDED && regime->track != UMKM__TRACK_ALTERNATIVE &&
               umkm__member(reading, &node, "to", false).json == NULL) {
        umkm__fault(reading, &node, UMKM_E_RULE_DATE, "aturan yang sudah diganti memerlukan \"to\"",
                    "a superseded regime needs \"to\"");
    }
}

/* A complement names the regime that it completes; no other regime does. */
static void read_complements(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__regime *regime)
{
    struct umkm__node member = umkm__member(reading, node, "complements", false);
    (void)umkm__read_id(reading, node, "complements", regime->track == UMKM__TRACK_COMPLEMENT, &regime->complements);
    if (member.json != NULL && regime->track != UMKM__TRACK_COMPLEMENT) {
        umkm__fault(reading, &member, UMKM_E_RULE_VALUE, "hanya untuk \"track\": \"complement\"",
                    "only for \"track\": \"complement\"");
    }
}

/* Remarks for the reader of the document. */
static void check_notes(struct umkm__reading *reading, const struct umkm__node *object)
{
    struct umkm__node array = umkm__member(reading, object, "notes", false);
    struct umkm__bitext text;
    if (array.json == NULL || umkm__is_array(reading, &array, 0, NOTES_MAX) < 0) {
        return;
    }
    UMKM__EACH(&array, note)
    {
        (void)umkm__read_bitext_at(reading, &note, &text);
    }
}

static void read_regime(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__regime *regime)
{
    static const char *const KEYS[] = {"id",     "title",    "track",    "complements", "status",
                                       "period", "deciding", "criteria", "notes",       NULL};
    int32_t status = 0;
    if (!umkm__is_object(reading, node, KEYS)) {
        return;
    }
    (void)umkm__read_id(reading, node, "id", true, &regime->id);
    (void)umkm__read_bitext(reading, node, "title", true, &regime->title);
    bool track = umkm__read_choice(reading, node, "track", true, TRACKS, &regime->track);
    (void)umkm__read_choice(reading, node, "status", true, STATUSES, &status);
    regime->status = status + 1;
    if (track) {
        read_complements(reading, node, regime);
    }
    read_period(reading, node, regime);
    bool criteria = read_criteria(reading, node, regime);
    read_deciding(reading, node, criteria, regime);
    check_notes(reading, node);
}

static void check_id_is_new(struct umkm__reading *reading, const struct umkm__node *node, const struct umkm__law *law)
{
    const char *id = law->regimes[node->index].id;
    for (int32_t i = 0; i < node->index && id != NULL; i++) {
        if (law->regimes[i].id != NULL && umkm__same_regime(id, law->regimes[i].id)) {
            umkm__fault(reading, node, UMKM_E_RULE_DUPLICATE, id, id);
            return;
        }
    }
}

static void read_regimes(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__law *law)
{
    struct umkm__node array = umkm__member(reading, root, "regimes", true);
    int32_t count = array.json != NULL ? umkm__is_array(reading, &array, 1, REGIMES_MAX) : -1;
    law->regimes = allocate(reading, count, sizeof *law->regimes);
    if (law->regimes == NULL) {
        return;
    }
    law->count = count;
    UMKM__EACH(&array, node)
    {
        read_regime(reading, &node, &law->regimes[node.index]);
        check_id_is_new(reading, &node, law);
    }
}

static void read_override(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__override *override)
{
    static const char *const KEYS[] = {"field", "value", "size_class", UMKM__AUTHORITY_KEYS, NULL};
    struct umkm__node field = umkm__member(reading, node, "field", cJSON_IsObject(node->json));
    struct umkm__node value_node = umkm__member(reading, node, "value", false);
    bool value = false;
    if (!umkm__is_object(reading, node, KEYS)) {
        return;
    }
    if (field.json != NULL && (!cJSON_IsString(field.json) || strcmp(field.json->valuestring, "foreign_investment") != 0)) {
        umkm__fault(reading, &field, UMKM_E_RULE_REFERENCE, "foreign_investment", "foreign_investment");
    }
    override->field = UMKM_FIELD_FOREIGN_INVESTMENT;
    bool read = umkm__read_bool(reading, node, "value", true, &value);
    override->value = value;
    if (read && !value) {
        umkm__fault(reading, &value_node, UMKM_E_RULE_VALUE, "harus true", "must be true");
    }
    (void)umkm__read_choice(reading, node, "size_class", true, CLASSES + 1, &override->size_class);
    override->size_class++; /* an override names a class: "undistinguished" is none */
    (void)umkm__read_authority(reading, node, &override->authority);
}

static void read_overrides(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__law *law)
{
    struct umkm__node array = umkm__member(reading, root, "overrides", false);
    int32_t count = array.json != NULL ? umkm__is_array(reading, &array, 0, OVERRIDES_MAX) : -1;
    law->overrides = allocate(reading, count, sizeof *law->overrides);
    if (law->overrides == NULL) {
        return;
    }
    law->override_count = count;
    UMKM__EACH(&array, node)
    {
        struct umkm__override *override = &law->overrides[node.index];
        read_override(reading, &node, override);
        for (int32_t i = 0; i < node.index; i++) {
            if (override->field != UMKM_FIELD_NONE && law->overrides[i].field == override->field) {
                umkm__fault(reading, &node, UMKM_E_RULE_DUPLICATE, NULL, NULL);
                break;
            }
        }
    }
}

static void read_gap(struct umkm__reading *reading, const struct umkm__node *node, struct umkm__law_gap *gap)
{
    static const char *const KEYS[] = {"from", "to", "text", UMKM__AUTHORITY_KEYS, NULL};
    if (!umkm__is_object(reading, node, KEYS)) {
        return;
    }
    bool read = umkm__read_date(reading, node, "from", true, &gap->from);
    read &= umkm__read_date(reading, node, "to", true, &gap->to);
    (void)umkm__read_bitext(reading, node, "text", true, &gap->text);
    (void)umkm__read_authority(reading, node, &gap->authority);
    if (read && gap->to <= gap->from) {
        umkm__fault(reading, node, UMKM_E_RULE_DATE, "\"to\" harus sesudah \"from\"", "\"to\" must be later than \"from\"");
    }
}

static void read_gaps(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__law *law)
{
    struct umkm__node array = umkm__member(reading, root, "gaps", false);
    int32_t count = array.json != NULL ? umkm__is_array(reading, &array, 0, GAPS_MAX) : -1;
    law->gaps = allocate(reading, count, sizeof *law->gaps);
    if (law->gaps == NULL) {
        return;
    }
    law->gap_count = count;
    UMKM__EACH(&array, node)
    {
        struct umkm__law_gap *gap = &law->gaps[node.index];
        read_gap(reading, &node, gap);
        for (int32_t i = 0; i < node.index; i++) {
            if (umkm__periods_meet(gap->from, gap->to, law->gaps[i].from, law->gaps[i].to)) {
                umkm__fault(reading, &node, UMKM_E_RULE_OVERLAP, "bertumpang dengan celah lain", "overlaps another gap");
                break;
            }
        }
    }
}

static void read_cohort(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__law *law)
{
    static const char *const KEYS[] = {"from", "note", UMKM__AUTHORITY_KEYS, NULL};
    struct umkm__node node = umkm__member(reading, root, "cohort", false);
    struct umkm__bitext note;
    if (node.json == NULL || !umkm__is_object(reading, &node, KEYS)) {
        return;
    }
    (void)umkm__read_date(reading, &node, "from", true, &law->cohort_from);
    (void)umkm__read_bitext(reading, &node, "note", false, &note);
    (void)umkm__read_authority(reading, &node, &law->cohort_authority);
}

void umkm__law_load(struct umkm__reading *reading, const struct umkm__node *root, struct umkm__document *document)
{
    static const char *const KEYS[] = {"schema", "id",        "version", "title",   "notes",
                                       "cohort", "overrides", "gaps",    "regimes", NULL};
    struct umkm__law *law = allocate(reading, 1, sizeof *law);
    if (law == NULL || !umkm__is_object(reading, root, KEYS)) {
        return;
    }
    document->content = law;
    (void)umkm__read_bitext(reading, root, "title", true, &law->title);
    check_notes(reading, root);
    read_cohort(reading, root, law);
    read_overrides(reading, root, law);
    read_gaps(reading, root, law);
    read_regimes(reading, root, law);
}
