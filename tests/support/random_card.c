/* SPDX-License-Identifier: MIT */
#include "support/random_card.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define AUTHORITY "\"citation\":\"Pasal 1\",\"source\":\"naskah\",\"verified\":true,\"evidence\":\"expert\""
#define TEXT "{\"id\":\"teks\",\"en\":\"text\"}"

enum { CUTS_MAX = 12, REASONS = 5, OPERANDS = UMKM_FIELD_END + UMKM_MEASURE_END };

enum kind { AMOUNT, COUNT, YEAR, CODE, RATIO, CHOICE, YES_NO };

struct operand {
    enum kind kind;
    int32_t field; /* or 0 */
    bool negative;
    const char *name;
};

struct maker {
    struct test_random *random;
    char *text;
    size_t used;
    struct operand operands[OPERANDS];
    int count;
    int32_t initial;
    int32_t max;     /* of all characteristics */
    int32_t missing; /* the same */
};

static int32_t below(struct maker *maker, int32_t n)
{
    return (int32_t)test_random_below(maker->random, (uint64_t)n);
}

__attribute__((format(printf, 2, 3))) static void put(struct maker *maker, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    const int length = vsnprintf(maker->text + maker->used, RANDOM_CARD_BYTES - maker->used, format, list);
    va_end(list);
    if (length < 0 || maker->used + (size_t)length >= RANDOM_CARD_BYTES) {
        abort();
    }
    maker->used += (size_t)length;
}

/* ---- operands ---- */

static bool kind_of_field(const umkm_field_description *info, enum kind *kind)
{
    switch (info->type) {
    case UMKM_TYPE_MONEY:
        *kind = AMOUNT;
        return true;
    case UMKM_TYPE_COUNT:
        *kind = info->field == UMKM_FIELD_FOUNDED_YEAR ? YEAR : COUNT;
        return true;
    case UMKM_TYPE_CODE:
        *kind = CODE;
        return true;
    case UMKM_TYPE_ENUM:
        *kind = CHOICE;
        return true;
    case UMKM_TYPE_BOOL:
        *kind = YES_NO;
        return true;
    default:
        return false;
    }
}

static void list_operands(struct maker *maker)
{
    for (int32_t measure = 1; measure < UMKM_MEASURE_END; measure++) {
        const bool counted = measure == UMKM_MEASURE_WORKERS || measure == UMKM_MEASURE_MONTHS_IN_BUSINESS;
        const enum kind kind = counted ? COUNT : measure < UMKM_MEASURE_MONTHS_IN_BUSINESS ? AMOUNT : RATIO;
        if (umkm_measure_name(measure)[0] != '\0') {
            maker->operands[maker->count++] = (struct operand){kind, 0, !counted, umkm_measure_name(measure)};
        }
    }
    for (size_t i = 0; i < umkm_field_count(); i++) {
        umkm_field_description info = {.struct_size = sizeof info};
        int32_t field = 0;
        enum kind kind;
        (void)umkm_field_at(i, &field);
        if (umkm_field_info(field, &info) == UMKM_OK && kind_of_field(&info, &kind)) {
            maker->operands[maker->count++] = (struct operand){kind, field, info.minimum < 0, umkm_field_name(field)};
        }
    }
}

/* Measures are as likely as fields, though they are fewer. */
static const struct operand *any_operand(struct maker *maker)
{
    int measures = 0;
    while (maker->operands[measures].field == 0) {
        measures++;
    }
    return &maker->operands[below(maker, 2) ? below(maker, measures) : below(maker, maker->count)];
}

static void put_operand(struct maker *maker, const struct operand *operand)
{
    put(maker, "\"%s\":\"%s\"", operand->field != 0 ? "field" : "measure", operand->name);
}

static int64_t any_cut(struct maker *maker, const struct operand *operand)
{
    static const int64_t RATIOS[] = {1,     1250,  2500,  5000,  7500,  9999,    10000,
                                     10001, 12500, 15000, 20000, 33333, 1000000, 400000000};
    int64_t cut = 1 + below(maker, 60);
    if (operand->kind == AMOUNT) {
        cut = below(maker, 12) ? (1 + below(maker, 40)) * 5 : INT64_C(1) << (30 + below(maker, 23));
    } else if (operand->kind == YEAR) {
        cut = 2020 + below(maker, 7);
    } else if (operand->kind == CODE) {
        cut = 1700 + below(maker, 200);
    } else if (operand->kind == RATIO) {
        cut = below(maker, 40) ? RATIOS[below(maker, sizeof RATIOS / sizeof RATIOS[0])]
                               : INT64_C(1) << (32 + below(maker, 21));
    }
    return operand->negative && below(maker, 3) == 0 ? -cut : cut;
}

static int compare_numbers(const void *one, const void *other)
{
    const int64_t a = *(const int64_t *)one;
    const int64_t b = *(const int64_t *)other;
    return (a > b) - (a < b);
}

/* Rising and each once; their number. */
static int any_cuts(struct maker *maker, const struct operand *operand, int most, int64_t *cuts)
{
    const int wanted = 1 + below(maker, most);
    int count = 0;
    for (int i = 0; i < wanted; i++) {
        cuts[i] = any_cut(maker, operand);
    }
    qsort(cuts, (size_t)wanted, sizeof *cuts, compare_numbers);
    for (int i = 0; i < wanted; i++) {
        if (count == 0 || cuts[count - 1] < cuts[i]) {
            cuts[count++] = cuts[i];
        }
    }
    return count;
}

/* ---- conditions ---- */

static void put_choices(struct maker *maker, const struct operand *operand, uint64_t set)
{
    const char *name;
    const char *comma = "";
    put(maker, ",\"in\":[");
    for (size_t i = 0; umkm_enum_at(operand->field, i, NULL, &name, NULL) == UMKM_OK; i++) {
        if ((set >> i) & 1) {
            put(maker, "%s\"%s\"", comma, name);
            comma = ",";
        }
    }
    put(maker, "]");
}

static int count_choices(const struct operand *operand)
{
    int count = 0;
    while (umkm_enum_at(operand->field, (size_t)count, NULL, NULL, NULL) == UMKM_OK) {
        count++;
    }
    return count;
}

static void put_comparison(struct maker *maker, const struct operand *operand)
{
    int64_t cuts[2];
    put(maker, "{");
    put_operand(maker, operand);
    if (operand->kind == CHOICE) {
        const uint64_t all = (UINT64_C(1) << count_choices(operand)) - 1;
        const uint64_t set = test_random_next(maker->random) & all;
        put_choices(maker, operand, set != 0 ? set : 1);
    } else if (operand->kind == YES_NO) {
        put(maker, ",\"is\":%s", below(maker, 2) ? "true" : "false");
    } else {
        const int count = any_cuts(maker, operand, 2, cuts);
        if (count == 2 || below(maker, 2)) {
            put(maker, ",\"%s\":%lld", below(maker, 2) ? "from" : "above", (long long)cuts[0]);
        } else {
            put(maker, ",\"%s\":%lld", below(maker, 2) ? "up_to" : "below", (long long)cuts[0]);
        }
        if (count == 2) {
            put(maker, ",\"%s\":%lld", below(maker, 2) ? "up_to" : "below", (long long)cuts[1]);
        }
        if (operand->kind == RATIO && below(maker, 4) == 0) {
            put(maker, ",\"states\":[\"no_base\"]");
        }
    }
    put(maker, "%s}", below(maker, 6) == 0 ? ",\"known\":true" : "");
}

static void put_condition(struct maker *maker)
{
    const int alternatives = 1 + below(maker, 2);
    put(maker, "\"when\":[");
    for (int a = 0; a < alternatives; a++) {
        const int comparisons = 1 + below(maker, 2);
        put(maker, "%s[", a > 0 ? "," : "");
        for (int c = 0; c < comparisons; c++) {
            put(maker, "%s", c > 0 ? "," : "");
            put_comparison(maker, any_operand(maker));
        }
        put(maker, "]");
    }
    put(maker, "]");
}

/* ---- characteristics ---- */

static void start_attribute(struct maker *maker, int index, int32_t points)
{
    put(maker, "%s{\"key\":\"K%d\",\"label\":" TEXT ",\"points\":%d", index > 0 ? "," : "", index, (int)points);
    if (below(maker, 4) == 0) {
        put(maker, ",\"reason\":\"R%d\"", (int)below(maker, REASONS));
    }
}

/* The intervals between the cuts; the states go to some of them, or to none. */
static void put_intervals(struct maker *maker, const struct operand *operand, const int64_t *cuts, int count,
                          const int32_t *points)
{
    static const char *const STATES[] = {"not_computable_yet", "not_required", "no_obligation", "no_base"};
    int where[4];
    for (int s = 0; s < 4; s++) {
        where[s] = operand->kind == RATIO ? below(maker, count + 3) : -1;
    }
    for (int i = 0; i <= count; i++) {
        const char *comma = "";
        start_attribute(maker, i, points[i]);
        if (i > 0) {
            put(maker, ",\"from\":%lld", (long long)cuts[i - 1]);
        }
        if (i < count) {
            put(maker, ",\"below\":%lld", (long long)cuts[i]);
        }
        for (int s = 0; s < 4; s++) {
            if (where[s] == i) {
                put(maker, "%s\"%s\"", comma[0] == '\0' ? ",\"states\":[" : comma, STATES[s]);
                comma = ",";
            }
        }
        put(maker, "%s}", comma[0] != '\0' ? "]" : "");
    }
}

/* What a characteristic asks, and the number of its attributes. */
struct question {
    const struct operand *operand; /* NULL: conditions */
    int64_t cuts[CUTS_MAX];
    int attributes;
};

static struct question any_question(struct maker *maker)
{
    struct question question = {.operand = any_operand(maker), .attributes = 2};
    if (below(maker, 6) == 0) {
        question.operand = NULL;
    } else if (question.operand->kind == CHOICE) {
        const int choices = count_choices(question.operand);
        question.attributes = choices < 3 ? choices : 2 + below(maker, 2);
    } else if (question.operand->kind != YES_NO) {
        question.attributes = any_cuts(maker, question.operand, CUTS_MAX, question.cuts) + 1;
    }
    return question;
}

static void put_attributes(struct maker *maker, const struct question *question, const int32_t *points)
{
    const struct operand *operand = question->operand;
    const int count = question->attributes;
    if (operand != NULL && operand->kind != CHOICE && operand->kind != YES_NO) {
        put_intervals(maker, operand, question->cuts, count - 1, points);
        return;
    }
    for (int i = 0; i < count; i++) {
        start_attribute(maker, i, points[i]);
        if (operand == NULL && i == 0) {
            put(maker, ",");
            put_condition(maker);
        } else if (operand == NULL) {
            put(maker, ",\"otherwise\":true");
        } else if (operand->kind == YES_NO) {
            put(maker, ",\"is\":%s", i > 0 ? "true" : "false");
        } else {
            uint64_t set = 0;
            for (int choice = i; choice < count_choices(operand); choice += count) {
                set |= UINT64_C(1) << choice;
            }
            put_choices(maker, operand, set);
        }
        put(maker, "}");
    }
}

static void put_characteristic(struct maker *maker, int index, bool negative)
{
    const struct question question = any_question(maker);
    int32_t points[CUTS_MAX + 1];
    int32_t least = INT32_MAX;
    int32_t most = INT32_MIN;
    for (int i = 0; i < question.attributes; i++) {
        points[i] = below(maker, 40) - (negative ? 10 : 0);
        least = points[i] < least ? points[i] : least;
        most = points[i] > most ? points[i] : most;
    }
    const int32_t missing = least > 0 ? below(maker, least + 1) : least;
    maker->max += most;
    maker->missing += missing;
    put(maker,
        "%s{\"code\":\"C%d\",\"group\":\"g\",\"label\":" TEXT ",\"max\":%d,\"missing\":%d,\"reason\":\"R%d\"," AUTHORITY,
        index > 0 ? "," : "", index, (int)most, (int)missing, (int)below(maker, REASONS));
    put(maker, "%s%s%s", below(maker, 8) == 0 ? ",\"optional\":true" : "", below(maker, 8) == 0 ? ",\"policy\":true" : "",
        below(maker, 2) ? ",\"changeable\":true" : "");
    if (below(maker, 3) == 0) {
        put(maker, ",\"staleness\":\"A%d\"", (int)below(maker, 2));
    }
    if (question.operand != NULL) {
        put(maker, ",");
        put_operand(maker, question.operand);
    }
    put(maker, ",\"attributes\":[");
    put_attributes(maker, &question, points);
    put(maker, "]}");
}

/* ---- the rest ---- */

static void put_flags(struct maker *maker, const char *name, const char *code)
{
    const int count = below(maker, 5);
    put(maker, ",\"%s\":[", name);
    for (int i = 0; i < count; i++) {
        put(maker, "%s{\"code\":\"%s%d\",\"text\":" TEXT ",\"effect\":" TEXT "," AUTHORITY ",", i > 0 ? "," : "", code, i);
        put_condition(maker);
        put(maker, "%s}", below(maker, 3) == 0 ? ",\"staleness\":\"A0\"" : "");
    }
    put(maker, "]");
}

static void put_bands(struct maker *maker)
{
    const int32_t lowest = maker->initial + maker->missing;
    int32_t top = maker->initial + maker->max;
    int index = 0;
    put(maker, ",\"bands\":[");
    for (bool last = false; !last; index++) {
        const int32_t from = top - below(maker, 1 + (maker->max - maker->missing) / 2);
        last = from <= lowest || index == 6;
        put(maker, "{\"code\":\"B%d\",\"kind\":\"score\",\"label\":" TEXT ",\"meaning\":" TEXT ",\"from\":%d,\"up_to\":%d},",
            index, (int)(last ? lowest : from), (int)top);
        top = from - 1;
    }
    put(maker, "{\"code\":\"X\",\"kind\":\"knocked_out\",\"label\":" TEXT ",\"meaning\":" TEXT "},"
               "{\"code\":\"N\",\"kind\":\"insufficient\",\"label\":" TEXT ",\"meaning\":" TEXT "}]");
}

static void put_ages(struct maker *maker)
{
    put(maker,
        ",\"staleness\":[{\"code\":\"A0\",\"field\":\"slik_as_of\",\"unit\":\"days\",\"limit\":%d,\"text\":" TEXT
        "," AUTHORITY "},{\"code\":\"A1\",\"field\":\"data_as_of\",\"unit\":\"months\",\"limit\":%d,\"text\":" TEXT
        "," AUTHORITY "}]",
        (int)(1 + below(maker, 90)), (int)(1 + below(maker, 14)));
}

void random_card(struct test_random *random, char *text)
{
    struct maker maker = {.random = random, .text = text};
    list_operands(&maker);
    const int characteristics = 1 + below(&maker, 24);
    const bool negative = below(&maker, 8) == 0;
    maker.initial = below(&maker, 60) - 30;
    put(&maker,
        "{\"schema\":\"umkm.scorecard/1\",\"id\":\"RANDOM\",\"version\":\"1\",\"title\":" TEXT ",\"description\":" TEXT
        ",\"author\":\"a\",\"status\":\"draft\",\"effective_from\":\"2026-01-01\",\"review_due\":\"2028-12-31\"," AUTHORITY
        ",\"completeness\":%d,\"missing\":" TEXT,
        (int)below(&maker, 101));
    put_ages(&maker);
    put(&maker, ",\"reasons\":[");
    for (int i = 0; i < REASONS; i++) {
        put(&maker, "%s{\"code\":\"R%d\",\"text\":" TEXT "}", i > 0 ? "," : "", i);
    }
    put(&maker, "],\"characteristics\":[");
    for (int i = 0; i < characteristics; i++) {
        put_characteristic(&maker, i, negative);
    }
    put(&maker, "],\"groups\":[{\"code\":\"g\",\"label\":" TEXT ",\"max\":%d}]", (int)maker.max);
    put(&maker, ",\"scale\":{\"lowest\":%d,\"highest\":%d,\"initial\":%d}", (int)(maker.initial + maker.missing),
        (int)(maker.initial + maker.max), (int)maker.initial);
    put_bands(&maker);
    put_flags(&maker, "knock_outs", "KO");
    put_flags(&maker, "referrals", "RF");
    put(&maker, "}");
}
