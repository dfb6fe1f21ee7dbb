/* SPDX-License-Identifier: MIT */
/* Checks in loops over millions of rows: those of Check write to a pipe each time, this one only when it fails. */
#ifndef TESTS_SUPPORT_EXPECT_H
#define TESTS_SUPPORT_EXPECT_H

#include <check.h>

#define EXPECT(condition)                                                      \
    do {                                                                       \
        if (!(condition))                                                      \
            ck_abort_msg("%s:%d: not so: %s", __func__, __LINE__, #condition); \
    } while (0)

#endif
