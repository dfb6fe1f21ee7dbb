/* SPDX-License-Identifier: MIT */
#include "pmml_operand.h"

#include <stdio.h>
#include <string.h>

/*
 * (over[0] + over[1] - less) / (under[0] + under[1]), with what the library says instead of a value. The formula is the one
 * of the registry that this row expresses: when the registry says another one, the row no longer holds and is not used.
 */
struct pmml_ratio {
    int32_t measure;
    int32_t over[2];
    int32_t less;
    int32_t under[2];
    int32_t required;     /* a yes/no that makes the ratio not required */
    bool history;         /* not computable before two years in business */
    const char *no_under; /* the state when what is below the line is zero or less */
    const char *formula;
};

static const struct pmml_ratio ratios[] = {
    {.measure = UMKM_MEASURE_DSCR,
     .over = {UMKM_FIELD_MONTHLY_NET_CASH},
     .under = {UMKM_FIELD_EXISTING_INSTALMENT, UMKM_FIELD_PROPOSED_INSTALMENT},
     .no_under = "no_obligation",
     .formula = "monthly_net_cash / (existing_instalment + proposed_instalment)"},
    {.measure = UMKM_MEASURE_NET_MARGIN,
     .over = {UMKM_FIELD_NET_PROFIT},
     .under = {UMKM_FIELD_ANNUAL_SALES},
     .no_under = "no_base",
     .formula = "net_profit / annual_sales"},
    {.measure = UMKM_MEASURE_SALES_GROWTH,
     .over = {UMKM_FIELD_ANNUAL_SALES},
     .less = UMKM_FIELD_PRIOR_ANNUAL_SALES,
     .under = {UMKM_FIELD_PRIOR_ANNUAL_SALES},
     .history = true,
     .no_under = "no_base",
     .formula = "(annual_sales - prior_annual_sales) / prior_annual_sales"},
    {.measure = UMKM_MEASURE_AMOUNT_TO_SALES,
     .over = {UMKM_FIELD_REQUESTED_AMOUNT},
     .under = {UMKM_FIELD_ANNUAL_SALES},
     .no_under = "no_base",
     .formula = "requested_amount / annual_sales"},
    {.measure = UMKM_MEASURE_EVIDENCED_SHARE,
     .over = {UMKM_FIELD_EVIDENCED_SALES},
     .under = {UMKM_FIELD_ANNUAL_SALES},
     .no_under = "no_base",
     .formula = "evidenced_sales / annual_sales"},
    {.measure = UMKM_MEASURE_DEBT_TO_EQUITY,
     .over = {UMKM_FIELD_TOTAL_DEBT, UMKM_FIELD_REQUESTED_AMOUNT},
     .under = {UMKM_FIELD_EQUITY},
     .no_under = "no_base",
     .formula = "(total_debt + requested_amount) / equity"},
    {.measure = UMKM_MEASURE_CURRENT_RATIO,
     .over = {UMKM_FIELD_CURRENT_ASSETS},
     .under = {UMKM_FIELD_CURRENT_LIABILITIES},
     .no_under = "no_obligation",
     .formula = "current_assets / current_liabilities"},
    {.measure = UMKM_MEASURE_OWN_CONTRIBUTION_SHARE,
     .over = {UMKM_FIELD_OWN_CONTRIBUTION},
     .under = {UMKM_FIELD_PLAN_COST},
     .required = UMKM_FIELD_OWN_CONTRIBUTION_REQUIRED,
     .no_under = "no_base",
     .formula = "own_contribution / plan_cost"},
    {.measure = UMKM_MEASURE_COLLATERAL_COVERAGE,
     .over = {UMKM_FIELD_COLLATERAL_VALUE, UMKM_FIELD_GUARANTEE_VALUE},
     .under = {UMKM_FIELD_REQUESTED_AMOUNT},
     .required = UMKM_FIELD_COLLATERAL_REQUIRED,
     .no_under = "no_obligation",
     .formula = "(collateral_value + guarantee_value) / requested_amount"},
};

/* The stated field, else terms[0] - terms[1] - terms[2], where the last parts of the terms may not exceed the first. */
struct amount {
    int32_t measure;
    int32_t field; /* 0: never stated */
    int32_t terms[3];
    int32_t parts;
    int32_t type;
    const char *formula;
};

static const struct amount amounts[] = {
    {UMKM_MEASURE_ANNUAL_SALES, UMKM_FIELD_ANNUAL_SALES, {0}, 0, UMKM_TYPE_MONEY, "annual_sales"},
    {UMKM_MEASURE_BUSINESS_CAPITAL,
     UMKM_FIELD_BUSINESS_CAPITAL,
     {UMKM_FIELD_TOTAL_INVESTMENT, UMKM_FIELD_LAND_COST, UMKM_FIELD_BUILDING_COST},
     2,
     UMKM_TYPE_MONEY,
     "business_capital, else total_investment - land_cost - building_cost"},
    {UMKM_MEASURE_NET_WORTH,
     UMKM_FIELD_NET_WORTH,
     {UMKM_FIELD_TOTAL_ASSETS, UMKM_FIELD_TOTAL_LIABILITIES, UMKM_FIELD_LAND_AND_BUILDINGS},
     1,
     UMKM_TYPE_MONEY,
     "net_worth, else total_assets - total_liabilities - land_and_buildings"},
    {UMKM_MEASURE_WORKERS, UMKM_FIELD_WORKERS, {0}, 0, UMKM_TYPE_COUNT, "workers"},
    {UMKM_MEASURE_INVESTMENT,
     UMKM_FIELD_NONE,
     {UMKM_FIELD_TOTAL_INVESTMENT, UMKM_FIELD_LAND_COST, UMKM_FIELD_BUILDING_COST},
     2,
     UMKM_TYPE_MONEY,
     "total_investment - land_cost - building_cost"},
    {UMKM_MEASURE_MONTHS_IN_BUSINESS,
     UMKM_FIELD_MONTHS_IN_BUSINESS,
     {0},
     0,
     UMKM_TYPE_COUNT,
     "completed months from founded_on to the day asked for, else months_in_business, else the range that founded_year "
     "allows"},
};

static const char *const FORMULAS[UMKM_MEASURE_END] = {
#define UMKM_MEASURE(number, symbol, name, kind, formula, source, text_id, text_en) [number] = formula,
#include <umkm/measures.def>
#undef UMKM_MEASURE
};

static const struct pmml_ratio *find_ratio(int32_t measure)
{
    for (size_t i = 0; i < sizeof ratios / sizeof ratios[0]; i++) {
        if (ratios[i].measure == measure && strcmp(ratios[i].formula, FORMULAS[measure]) == 0) {
            return &ratios[i];
        }
    }
    return NULL;
}

static const struct amount *find_amount(int32_t measure)
{
    for (size_t i = 0; i < sizeof amounts / sizeof amounts[0]; i++) {
        if (amounts[i].measure == measure && strcmp(amounts[i].formula, FORMULAS[measure]) == 0) {
            return &amounts[i];
        }
    }
    return NULL;
}

static void join(char field[PMML_NAME], const char *name, const char *suffix)
{
    (void)snprintf(field, PMML_NAME, "%s%s", name, suffix);
}

static bool read_field(const char *name, struct pmml_operand *operand)
{
    umkm_field_description info = {.struct_size = sizeof info};

    if (umkm_field_find(name, strlen(name), &operand->number) != UMKM_OK ||
        umkm_field_info(operand->number, &info) != UMKM_OK || info.type == UMKM_TYPE_DATE || info.type == UMKM_TYPE_TEXT) {
        return false;
    }
    operand->type = info.type;
    join(operand->field, info.name, "");
    return true;
}

static bool read_measure(const char *name, struct pmml_operand *operand)
{
    const struct amount *amount;

    if (umkm_measure_find(name, strlen(name), &operand->number) != UMKM_OK) {
        return false;
    }
    operand->is_measure = true;
    operand->ratio = find_ratio(operand->number);
    amount = find_amount(operand->number);
    operand->type = amount != NULL ? amount->type : UMKM_TYPE_MONEY;
    join(operand->field, umkm_measure_name(operand->number), operand->ratio != NULL ? ".state" : ".value");
    return operand->ratio != NULL || amount != NULL;
}

bool pmml_operand_read(const cJSON *object, struct pmml_operand *operand)
{
    const cJSON *field = cJSON_GetObjectItemCaseSensitive(object, "field");
    const cJSON *measure = cJSON_GetObjectItemCaseSensitive(object, "measure");

    *operand = (struct pmml_operand){0};
    if (cJSON_IsString(field)) {
        return read_field(field->valuestring, operand);
    }
    return cJSON_IsString(measure) && read_measure(measure->valuestring, operand);
}

static void use_field(struct pmml_uses *uses, int32_t field)
{
    uses->fields[field] = uses->fields[field] || field != 0;
}

void pmml_use(struct pmml_uses *uses, const struct pmml_operand *operand)
{
    const struct pmml_ratio *ratio = operand->ratio;
    struct pmml_operand age;

    if (!operand->is_measure) {
        use_field(uses, operand->number);
        return;
    }
    uses->measures[operand->number] = true;
    if (ratio == NULL) {
        const struct amount *amount = find_amount(operand->number);

        use_field(uses, amount != NULL ? amount->field : 0);
        for (int i = 0; amount != NULL && i < 3; i++) {
            use_field(uses, amount->terms[i]);
        }
        return;
    }
    for (int i = 0; i < 2; i++) {
        use_field(uses, ratio->over[i]);
        use_field(uses, ratio->under[i]);
    }
    use_field(uses, ratio->less);
    use_field(uses, ratio->required);
    if (ratio->history && read_measure("months_in_business", memset(&age, 0, sizeof age))) {
        pmml_use(uses, &age);
    }
}

const char *pmml_data_type(int32_t type)
{
    switch (type) {
    case UMKM_TYPE_BOOL:
        return "boolean";
    case UMKM_TYPE_ENUM:
        return "string";
    case UMKM_TYPE_MONEY:
        return "double"; /* evaluators read "integer" into 32 bits */
    default:
        return "integer";
    }
}

xmlNode *pmml_apply(xmlNode *parent, const char *function, const char *missing)
{
    xmlNode *apply = xml_add(parent, "Apply");

    xml_set(apply, "function", function);
    if (missing != NULL) {
        xml_set(apply, "mapMissingTo", missing);
    }
    return apply;
}

void pmml_field(xmlNode *parent, const char *name)
{
    xml_set(xml_add(parent, "FieldRef"), "field", name);
}

void pmml_constant(xmlNode *parent, const char *type, const char *value)
{
    xmlNode *constant = xml_add(parent, "Constant");

    xml_set(constant, "dataType", type);
    xml_text(constant, value);
}

void pmml_number(xmlNode *parent, const char *type, int64_t value)
{
    struct buffer digits = {0};

    buffer_int(&digits, value);
    pmml_constant(parent, type, buffer_string(&digits));
    buffer_free(&digits);
}

static xmlNode *add_derived(xmlNode *dictionary, const char *name, const char *type)
{
    xmlNode *derived = xml_add(dictionary, "DerivedField");

    xml_set(derived, "name", name);
    xml_set(derived, "optype", strcmp(type, "string") == 0 || strcmp(type, "boolean") == 0 ? "categorical" : "continuous");
    xml_set(derived, "dataType", type);
    return derived;
}

static bool is_sum(const int32_t terms[2], int32_t less)
{
    return terms[1] != 0 || less != 0;
}

/* A sum has a field of its own. */
static void add_part(xmlNode *parent, int32_t measure, const int32_t terms[2], int32_t less, const char *suffix)
{
    char name[PMML_NAME];

    join(name, umkm_measure_name(measure), suffix);
    pmml_field(parent, is_sum(terms, less) ? name : umkm_field_name(terms[0]));
}

void pmml_add_over(xmlNode *parent, const struct pmml_operand *operand)
{
    add_part(parent, operand->number, operand->ratio->over, operand->ratio->less, ".over");
}

void pmml_add_under(xmlNode *parent, const struct pmml_operand *operand)
{
    add_part(parent, operand->number, operand->ratio->under, 0, ".under");
}

static void add_sum(xmlNode *dictionary, int32_t measure, const int32_t terms[2], int32_t less, const char *suffix)
{
    char name[PMML_NAME];
    xmlNode *sum;

    if (!is_sum(terms, less)) {
        return;
    }
    join(name, umkm_measure_name(measure), suffix);
    sum = add_derived(dictionary, name, "double");
    if (less != 0) {
        sum = pmml_apply(sum, "-", NULL);
    }
    if (terms[1] != 0) {
        xmlNode *plus = pmml_apply(sum, "+", NULL);

        pmml_field(plus, umkm_field_name(terms[0]));
        pmml_field(plus, umkm_field_name(terms[1]));
    } else {
        pmml_field(sum, umkm_field_name(terms[0]));
    }
    if (less != 0) {
        pmml_field(sum, umkm_field_name(less));
    }
}

/* if (condition) state else …: gives the place of the condition and goes on to that of the rest. */
static xmlNode *begin_state(xmlNode **rest, const char *function)
{
    *rest = pmml_apply(*rest, "if", NULL);
    return pmml_apply(*rest, function, "false");
}

/* "value", the state that stands instead of one, or missing when an input is. */
static void add_state(xmlNode *dictionary, const struct pmml_operand *operand)
{
    const struct pmml_ratio *ratio = operand->ratio;
    xmlNode *rest = add_derived(dictionary, operand->field, "string");
    xmlNode *when;

    if (ratio->required != 0) {
        when = begin_state(&rest, "equal");
        pmml_field(when, umkm_field_name(ratio->required));
        pmml_constant(when, "boolean", "false");
        pmml_constant(rest, "string", "not_required");
    }
    if (ratio->history) {
        when = begin_state(&rest, "lessThan");
        pmml_field(when, "months_in_business.value");
        pmml_number(when, "integer", 24);
        pmml_constant(rest, "string", "not_computable_yet");
    }
    when = begin_state(&rest, "lessOrEqual");
    pmml_add_under(when, operand);
    pmml_number(when, "double", 0);
    pmml_constant(rest, "string", ratio->no_under);
    rest = pmml_apply(rest, "if", NULL);
    when = pmml_apply(rest, "and", NULL);
    pmml_add_over(pmml_apply(when, "isNotMissing", NULL), operand);
    pmml_add_under(pmml_apply(when, "isNotMissing", NULL), operand);
    pmml_constant(rest, "string", "value");
}

/* terms[0] less those from the first one on */
static void add_rest(xmlNode *parent, const struct amount *amount, int32_t first)
{
    for (int32_t i = first; i < 3; i++) {
        parent = pmml_apply(parent, "-", NULL);
    }
    pmml_field(parent, umkm_field_name(amount->terms[0]));
    for (int32_t i = first; i < 3; i++, parent = parent->parent) {
        pmml_field(parent, umkm_field_name(amount->terms[i]));
    }
}

static void add_amount(xmlNode *dictionary, const struct pmml_operand *operand)
{
    const struct amount *amount = find_amount(operand->number);
    xmlNode *place = add_derived(dictionary, operand->field, pmml_data_type(operand->type));
    xmlNode *when;

    if (amount == NULL) {
        return; /* only amounts come here */
    }
    if (amount->terms[0] == 0) {
        pmml_field(place, umkm_field_name(amount->field));
        return;
    }
    if (amount->field != 0) {
        place = pmml_apply(place, "if", NULL);
        pmml_field(pmml_apply(place, "isNotMissing", NULL), umkm_field_name(amount->field));
        pmml_field(place, umkm_field_name(amount->field));
    }
    place = pmml_apply(place, "if", NULL);
    when = pmml_apply(place, "greaterOrEqual", "false");
    add_rest(when, amount, 3 - amount->parts);
    pmml_number(when, "double", 0);
    add_rest(place, amount, 1);
}

static void add_measure(xmlNode *dictionary, int32_t measure)
{
    struct pmml_operand operand;

    if (!read_measure(umkm_measure_name(measure), memset(&operand, 0, sizeof operand))) {
        return;
    }
    if (operand.ratio == NULL) {
        add_amount(dictionary, &operand);
        return;
    }
    add_sum(dictionary, measure, operand.ratio->over, operand.ratio->less, ".over");
    add_sum(dictionary, measure, operand.ratio->under, 0, ".under");
    add_state(dictionary, &operand);
}

void pmml_add_measures(xmlNode *dictionary, const struct pmml_uses *uses)
{
    for (int32_t i = 1; i < UMKM_MEASURE_END; i++) {
        if (uses->measures[i] && umkm_measure_name(i)[0] != '\0' && find_ratio(i) == NULL) {
            add_measure(dictionary, i);
        }
    }
    for (int32_t i = 1; i < UMKM_MEASURE_END; i++) { /* a ratio may read one of the others */
        if (uses->measures[i] && find_ratio(i) != NULL) {
            add_measure(dictionary, i);
        }
    }
}

/* What the registry allows; another value is invalid, and an evaluator gives no score. */
static void add_valid(xmlNode *field, const umkm_field_description *info)
{
    const char *name;
    xmlNode *interval;

    if (info->type == UMKM_TYPE_BOOL) {
        xml_set(xml_add(field, "Value"), "value", "true");
        xml_set(xml_add(field, "Value"), "value", "false");
        return;
    }
    if (info->type == UMKM_TYPE_ENUM) {
        for (size_t i = 0; umkm_enum_at(info->field, i, NULL, &name, NULL) == UMKM_OK; i++) {
            xml_set(xml_add(field, "Value"), "value", name);
        }
        return;
    }
    if (info->minimum < -PMML_EXACT && info->maximum > PMML_EXACT) {
        return;
    }
    interval = xml_add(field, "Interval");
    xml_set(interval, "closure", info->maximum > PMML_EXACT ? "closedOpen" : "closedClosed");
    xml_set_int(interval, "leftMargin", info->minimum);
    if (info->maximum <= PMML_EXACT) {
        xml_set_int(interval, "rightMargin", info->maximum);
    }
}

int32_t pmml_add_data_fields(xmlNode *dictionary, const struct pmml_uses *uses)
{
    int32_t count = 0;

    for (int32_t i = 1; i < UMKM_FIELD_END; i++) {
        umkm_field_description info = {.struct_size = sizeof info};
        xmlNode *field;

        if (!uses->fields[i] || umkm_field_info(i, &info) != UMKM_OK) {
            continue;
        }
        field = xml_add(dictionary, "DataField");
        xml_set(field, "name", info.name);
        xml_set(field, "displayName", info.text_en);
        xml_set(field, "optype", info.type == UMKM_TYPE_BOOL || info.type == UMKM_TYPE_ENUM ? "categorical" : "continuous");
        xml_set(field, "dataType", pmml_data_type(info.type));
        add_valid(field, &info);
        count++;
    }
    return count;
}

void pmml_add_mining_fields(xmlNode *schema, const struct pmml_uses *uses)
{
    for (int32_t i = 1; i < UMKM_FIELD_END; i++) {
        if (uses->fields[i] && umkm_field_name(i)[0] != '\0') {
            xml_set(xml_add(schema, "MiningField"), "name", umkm_field_name(i));
        }
    }
}
