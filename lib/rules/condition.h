/* SPDX-License-Identifier: MIT */
/*
 * Conditions on the facts and measures of a business, as data, with three answers: yes, no, and not known.
 *
 * A comparison tests one operand. A condition is a list of alternatives, each a list of comparisons: it holds when all
 * comparisons of one alternative hold. What is not known makes the answer unknown unless the other facts settle it.
 */
#ifndef UMKM_RULES_CONDITION_H
#define UMKM_RULES_CONDITION_H

#include <stdbool.h>
#include <stdint.h>

#include "rules/reader.h"

enum umkm__truth { UMKM__NO = 0, UMKM__YES = 1, UMKM__UNKNOWN = 2 };

/* What a condition reads: a field or a measure; the other one is 0. */
struct umkm__operand {
    int32_t field;
    int32_t measure;
    int32_t type;  /* UMKM_TYPE_… of the field; 0 for a measure */
    int64_t scale; /* limits are in 1/scale: 10000 (basis points) for ratios, else 1 */
    int64_t least; /* smallest and largest value that the registry allows */
    int64_t most;
};

/* Every operand of a document once. There are no more than fields and measures. */
struct umkm__operands {
    int32_t count;
    struct umkm__operand *list;
};

/*
 * The value of an operand for one business, as a key that compares like the value itself: twice the value in the operand's
 * unit, rounded down, and one more when that was not exact. So a value equals a limit exactly when its key is twice the
 * limit.
 */
struct umkm__operand_value {
    int32_t state; /* UMKM_STATE_… */
    int64_t key;
    int64_t upper; /* with UMKM_STATE_RANGE the key of the largest value possible */
};

struct umkm__comparison {
    int32_t operand; /* index in umkm__operands */
    bool is_set;     /* the values of an enum or a yes/no are in .set; otherwise an interval of keys */
    bool when_known; /* an operand that is not known makes it false instead of unknown */
    uint32_t states; /* bits 1 << UMKM_STATE_…, other than of a value, that satisfy it as well */
    uint64_t set;    /* bit v: the value base + v satisfies it */
    int64_t base;
    int64_t low; /* keys, both included; low > high: no value satisfies it, only .states */
    int64_t high;
};

struct umkm__alternative {
    int32_t count;
    struct umkm__comparison *comparisons;
};

struct umkm__condition {
    int32_t count; /* 0: always true */
    struct umkm__alternative *alternatives;
};

/* The key of a whole number, and of numerator / denominator (> 0) in 1/scale. Beyond 62 bits keys stay at the end. */
int64_t umkm__key_of_whole(int64_t value);
int64_t umkm__key_of_ratio(int64_t numerator, int64_t denominator, int64_t scale);

enum umkm__truth umkm__compare(const struct umkm__comparison *comparison, const struct umkm__operand_value *value);

/* values: by the operand's index. */
enum umkm__truth umkm__all_hold(const struct umkm__alternative *alternative, const struct umkm__operand_value *values);
enum umkm__truth umkm__holds(const struct umkm__condition *condition, const struct umkm__operand_value *values);

/* Names of UMKM_STATE_NOT_COMPUTABLE_YET … UMKM_STATE_NO_BASE as documents write them; "" for another state. */
const char *umkm__state_name(int32_t state);

/* Room for every operand there can be. */
bool umkm__operands_init(struct umkm__reading *reading, struct umkm__operands *operands);

/* The member "field" or "measure" of an object: exactly one of them. */
bool umkm__read_operand(struct umkm__reading *reading, const struct umkm__node *object, struct umkm__operands *operands,
                        int32_t *operand);

/*
 * The test of an operand: for an enum "in" (list of names), for a yes/no "is"; else a limit below ("from" or "above") or a
 * limit above ("up_to" or "below") or both, and for a measure "states". Limits are in the operand's unit; of ratios in basis
 * points.
 */
#define UMKM__TEST_KEYS "in", "is", "from", "above", "up_to", "below", "states"
bool umkm__read_test(struct umkm__reading *reading, const struct umkm__node *object, const struct umkm__operands *operands,
                     int32_t operand, struct umkm__comparison *comparison);

/* A member that is a list of alternatives, each a list of comparisons (objects with operand, test and "known"). */
bool umkm__read_condition(struct umkm__reading *reading, const struct umkm__node *object, const char *key,
                          struct umkm__operands *operands, struct umkm__condition *condition);

#endif
