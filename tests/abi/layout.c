/* SPDX-License-Identifier: MIT */
/*
 * The layout of every public struct, asserted when the tests are compiled: a member that moves breaks programs without a
 * word. layout.def has the size of each struct and the offset of each member three times: with pointers of 64 bits, with
 * pointers of 32 bits and int64_t aligned to 4 bytes (x86), and with pointers of 32 bits and int64_t aligned to 8 (ARM
 * and others).
 */
#include <stddef.h>

#include <umkm/umkm.h>

struct probe {
    char byte;
    int64_t number;
};

enum { WIDE = sizeof(void *) == 8, NARROW = !WIDE && offsetof(struct probe, number) == 4 };

#define OF_MODEL(wide, narrow, aligned) ((size_t)(WIDE ? (wide) : NARROW ? (narrow) : (aligned)))
#define STRUCT(type, ...) _Static_assert(sizeof(type) == OF_MODEL(__VA_ARGS__), "the size of " #type " has changed");
#define MEMBER(type, member, ...) \
    _Static_assert(offsetof(type, member) == OF_MODEL(__VA_ARGS__), #type "." #member " has moved");
#include "layout.def"
#undef STRUCT
#undef MEMBER

/* ISO C wants something in a file. */
extern const int umkm_layouts_are_as_written;
const int umkm_layouts_are_as_written = 1;
