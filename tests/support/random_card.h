/* SPDX-License-Identifier: MIT */
/* Scorecards by chance, for tests: every kind of characteristic, condition, reason, age, band and flag. */
#ifndef TESTS_SUPPORT_RANDOM_CARD_H
#define TESTS_SUPPORT_RANDOM_CARD_H

#include <stddef.h>

#include "support/columns.h"

enum { RANDOM_CARD_BYTES = 262144 };

/*
 * Writes a card named RANDOM as JSON into text, which has room for RANDOM_CARD_BYTES. Its limits lie among the amounts
 * 0, 5 … 200, where ratios of small amounts lie, and far away. The loader may refuse it: conditions made by chance are at
 * times impossible.
 */
void random_card(struct test_random *random, char *text);

#endif
