/* SPDX-License-Identifier: MIT */
#include "pmml_condition.h"

#include <stdio.h>
#include <string.h>

static const char NO[] = "false";
static const char YES[] = "true";

/* One end of an interval as documents write it, with the functions of PMML that test it. */
struct bound {
    const char *key;
    const char *relation;
};

static const struct bound LOWS[] = {{"from", "greaterOrEqual"}, {"above", "greaterThan"}};
static const struct bound HIGHS[] = {{"up_to", "lessOrEqual"}, {"below", "lessThan"}};

static const cJSON *member(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

/* The numbers of a rule document are whole, and small enough for a double to hold them exactly. */
static int64_t whole(const cJSON *number)
{
    return (int64_t)number->valuedouble;
}

static const struct bound *find_bound(const struct bound bounds[2], const cJSON *test, int64_t *limit)
{
    for (int i = 0; i < 2; i++) {
        const cJSON *number = member(test, bounds[i].key);

        if (cJSON_IsNumber(number)) {
            *limit = whole(number);
            return &bounds[i];
        }
    }
    return NULL;
}

/* ---- what is read ---- */

static bool use_test(struct pmml_uses *uses, const cJSON *test, const cJSON *names)
{
    struct pmml_operand operand;

    if (!pmml_operand_read(names, &operand) || (member(test, "states") != NULL && operand.ratio == NULL)) {
        return false;
    }
    pmml_use(uses, &operand);
    return true;
}

static bool use_attribute(struct pmml_uses *uses, const cJSON *attribute, const cJSON *characteristic)
{
    const cJSON *when = member(attribute, "when");
    const cJSON *alternative;
    const cJSON *test;

    if (member(attribute, "otherwise") != NULL) {
        return true;
    }
    if (when == NULL) {
        return use_test(uses, attribute, characteristic);
    }
    cJSON_ArrayForEach(alternative, when)
    {
        cJSON_ArrayForEach(test, alternative)
        {
            if (!use_test(uses, test, test)) {
                return false;
            }
        }
    }
    return true;
}

bool pmml_use_characteristic(struct pmml_uses *uses, const cJSON *characteristic)
{
    const cJSON *attribute;

    cJSON_ArrayForEach(attribute, member(characteristic, "attributes"))
    {
        if (!use_attribute(uses, attribute, characteristic)) {
            return false;
        }
    }
    return true;
}

bool pmml_is_direct(const cJSON *characteristic, struct pmml_operand *operand)
{
    return pmml_operand_read(characteristic, operand) && operand->ratio == NULL;
}

/* ---- predicates ---- */

static xmlNode *add_simple(xmlNode *parent, const char *field, const char *relation, const char *value)
{
    xmlNode *predicate = xml_add(parent, "SimplePredicate");

    xml_set(predicate, "field", field);
    xml_set(predicate, "operator", relation);
    if (value != NULL) {
        xml_set(predicate, "value", value);
    }
    return predicate;
}

static void add_set(xmlNode *parent, const char *field, const cJSON *in)
{
    xmlNode *set = xml_add(parent, "SimpleSetPredicate");
    xmlNode *array;
    struct buffer names = {0};
    const cJSON *name;

    xml_set(set, "field", field);
    xml_set(set, "booleanOperator", "isIn");
    array = xml_add(set, "Array");
    xml_set_int(array, "n", cJSON_GetArraySize(in));
    xml_set(array, "type", "string");
    cJSON_ArrayForEach(name, in)
    {
        buffer_text(&names, names.length > 0 ? " " : "");
        buffer_text(&names, name->valuestring);
    }
    xml_text(array, buffer_string(&names));
    buffer_free(&names);
}

static void add_limit(xmlNode *parent, const char *field, const struct bound *bound, int64_t limit)
{
    if (bound != NULL) {
        xml_set_int(add_simple(parent, field, bound->relation, NULL), "value", limit);
    }
}

void pmml_add_predicate(xmlNode *parent, const struct pmml_operand *operand, const cJSON *attribute)
{
    const cJSON *in = member(attribute, "in");
    const cJSON *is = member(attribute, "is");
    int64_t low = 0;
    int64_t high = 0;
    const struct bound *from = find_bound(LOWS, attribute, &low);
    const struct bound *to = find_bound(HIGHS, attribute, &high);

    if (is != NULL) {
        (void)add_simple(parent, operand->field, "equal", cJSON_IsTrue(is) ? YES : NO);
    } else if (in != NULL && cJSON_GetArraySize(in) == 1) {
        (void)add_simple(parent, operand->field, "equal", in->child->valuestring);
    } else if (in != NULL) {
        add_set(parent, operand->field, in);
    } else {
        if (from != NULL && to != NULL) {
            parent = xml_add(parent, "CompoundPredicate");
            xml_set(parent, "booleanOperator", "and");
        }
        add_limit(parent, operand->field, from, low);
        add_limit(parent, operand->field, to, high);
    }
}

/* ---- expressions ---- */

static int64_t common_divisor(int64_t a, int64_t b)
{
    while (b != 0) {
        int64_t rest = a % b;

        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

/* The limit of a ratio, in basis points, as a fraction in lowest terms. */
static void reduce(int64_t limit, int64_t *over, int64_t *under)
{
    const int64_t divisor = common_divisor(PMML_RATIO_SCALE, limit);

    *over = limit / divisor;
    *under = PMML_RATIO_SCALE / divisor;
}

/* A place for an amount that is to be multiplied by a factor. */
static xmlNode *begin_product(xmlNode *parent, int64_t factor)
{
    return factor != 1 ? pmml_apply(parent, "*", NULL) : parent;
}

static void end_product(xmlNode *product, int64_t factor)
{
    if (factor != 1) {
        pmml_number(product, "double", factor);
    }
}

/* over / under against limit / 10000, cross-multiplied; the denominator is above zero where this is asked. */
static void add_ratio_limit(xmlNode *parent, const struct pmml_operand *operand, const struct bound *bound, int64_t limit)
{
    xmlNode *apply;
    xmlNode *product;
    int64_t over;
    int64_t under;

    if (bound == NULL) {
        return;
    }
    reduce(limit, &over, &under);
    apply = pmml_apply(parent, bound->relation, NO);
    product = begin_product(apply, under);
    pmml_add_over(product, operand);
    end_product(product, under);
    if (over == 0) {
        pmml_number(apply, "double", 0);
        return;
    }
    product = begin_product(apply, over);
    pmml_add_under(product, operand);
    end_product(product, over);
}

static void add_state(xmlNode *parent, const struct pmml_operand *operand, const char *state)
{
    xmlNode *apply = pmml_apply(parent, "equal", NO);

    pmml_field(apply, operand->field);
    pmml_constant(apply, "string", state);
}

static void add_ratio_test(xmlNode *parent, const struct pmml_operand *operand, const cJSON *test, bool possible)
{
    const cJSON *states = member(test, "states");
    const cJSON *state;
    int64_t low = 0;
    int64_t high = 0;
    const struct bound *from = find_bound(LOWS, test, &low);
    const struct bound *to = find_bound(HIGHS, test, &high);
    const bool limited = from != NULL || to != NULL;

    if (possible || cJSON_GetArraySize(states) + limited > 1) {
        parent = pmml_apply(parent, "or", NULL);
    }
    if (possible) {
        pmml_field(pmml_apply(parent, "isMissing", NULL), operand->field);
    }
    cJSON_ArrayForEach(state, states)
    {
        add_state(parent, operand, state->valuestring);
    }
    if (limited) {
        parent = pmml_apply(parent, "and", NULL);
        add_state(parent, operand, "value");
        add_ratio_limit(parent, operand, from, low);
        add_ratio_limit(parent, operand, to, high);
    }
}

static void add_bound(xmlNode *parent, const struct pmml_operand *operand, const struct bound *bound, int64_t limit,
                      const char *missing)
{
    xmlNode *apply;

    if (bound != NULL) {
        apply = pmml_apply(parent, bound->relation, missing);
        pmml_field(apply, operand->field);
        pmml_number(apply, pmml_data_type(operand->type), limit);
    }
}

static void add_choices(xmlNode *parent, const struct pmml_operand *operand, const cJSON *in, const char *missing)
{
    xmlNode *apply = pmml_apply(parent, cJSON_GetArraySize(in) == 1 ? "equal" : "isIn", missing);
    const cJSON *name;

    pmml_field(apply, operand->field);
    cJSON_ArrayForEach(name, in)
    {
        pmml_constant(apply, "string", name->valuestring);
    }
}

static void add_plain_test(xmlNode *parent, const struct pmml_operand *operand, const cJSON *test, const char *missing)
{
    const cJSON *in = member(test, "in");
    const cJSON *is = member(test, "is");
    int64_t low = 0;
    int64_t high = 0;
    const struct bound *from = find_bound(LOWS, test, &low);
    const struct bound *to = find_bound(HIGHS, test, &high);
    xmlNode *apply;

    if (in != NULL) {
        add_choices(parent, operand, in, missing);
        return;
    }
    if (is != NULL) {
        apply = pmml_apply(parent, "equal", missing);
        pmml_field(apply, operand->field);
        pmml_constant(apply, "boolean", cJSON_IsTrue(is) ? YES : NO);
        return;
    }
    parent = from != NULL && to != NULL ? pmml_apply(parent, "and", NULL) : parent;
    add_bound(parent, operand, from, low, missing);
    add_bound(parent, operand, to, high, missing);
}

/* possible: whether it is not known to fail, instead of whether it holds. */
static void add_test(xmlNode *parent, const cJSON *test, const cJSON *names, bool possible)
{
    struct pmml_operand operand;

    if (!pmml_operand_read(names, &operand)) {
        return; /* pmml_use_characteristic() has refused it */
    }
    possible = possible && !cJSON_IsTrue(member(test, "known"));
    if (operand.ratio != NULL) {
        add_ratio_test(parent, &operand, test, possible);
    } else {
        add_plain_test(parent, &operand, test, possible ? YES : NO);
    }
}

static void add_condition(xmlNode *parent, const cJSON *characteristic, const cJSON *attribute, bool possible)
{
    const cJSON *when = member(attribute, "when");
    const cJSON *alternative;
    const cJSON *test;

    if (when == NULL) {
        add_test(parent, attribute, characteristic, possible);
        return;
    }
    if (cJSON_GetArraySize(when) > 1) {
        parent = pmml_apply(parent, "or", NULL);
    }
    cJSON_ArrayForEach(alternative, when)
    {
        xmlNode *place = cJSON_GetArraySize(alternative) > 1 ? pmml_apply(parent, "and", NULL) : parent;

        cJSON_ArrayForEach(test, alternative)
        {
            add_test(place, test, test, possible);
        }
    }
}

void pmml_answer_name(const cJSON *characteristic, char name[PMML_NAME])
{
    const cJSON *code = member(characteristic, "code");

    (void)snprintf(name, PMML_NAME, "%s.answer", cJSON_IsString(code) ? code->valuestring : "");
}

/* if (holds) key else if (not possible) … the same for the next attribute */
void pmml_add_answer(xmlNode *dictionary, const cJSON *characteristic)
{
    xmlNode *place = xml_add(dictionary, "DerivedField");
    char name[PMML_NAME];
    const cJSON *attribute;

    pmml_answer_name(characteristic, name);
    xml_set(place, "name", name);
    xml_set(place, "optype", "categorical");
    xml_set(place, "dataType", "string");
    cJSON_ArrayForEach(attribute, member(characteristic, "attributes"))
    {
        const char *key = cJSON_GetStringValue(member(attribute, "key"));

        if (member(attribute, "otherwise") != NULL) {
            pmml_constant(place, "string", key);
            return;
        }
        place = pmml_apply(place, "if", NULL);
        add_condition(place, characteristic, attribute, false);
        pmml_constant(place, "string", key);
        if (attribute->next != NULL) {
            place = pmml_apply(place, "if", NULL);
            add_condition(pmml_apply(place, "not", NULL), characteristic, attribute, true);
        }
    }
}

/* ---- how far numbers are exact ---- */

static void widen(int64_t *factor, const struct bound bounds[2], const cJSON *test)
{
    int64_t limit = 0;
    int64_t over;
    int64_t under;

    if (find_bound(bounds, test, &limit) == NULL) {
        return;
    }
    reduce(limit, &over, &under);
    over = over < 0 ? -over : over;
    *factor = over > *factor ? over : *factor;
    *factor = under > *factor ? under : *factor;
}

static void widen_by_test(int64_t *factor, const cJSON *test, const cJSON *names)
{
    struct pmml_operand operand;

    if (pmml_operand_read(names, &operand) && operand.ratio != NULL) {
        widen(factor, LOWS, test);
        widen(factor, HIGHS, test);
    }
}

int64_t pmml_largest_factor(const cJSON *characteristic)
{
    const cJSON *attribute;
    const cJSON *alternative;
    const cJSON *test;
    int64_t factor = 1;

    cJSON_ArrayForEach(attribute, member(characteristic, "attributes"))
    {
        widen_by_test(&factor, attribute, characteristic);
        cJSON_ArrayForEach(alternative, member(attribute, "when"))
        {
            cJSON_ArrayForEach(test, alternative)
            {
                widen_by_test(&factor, test, test);
            }
        }
    }
    return factor;
}
