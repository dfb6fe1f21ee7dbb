/* SPDX-License-Identifier: MIT */
/*
 * Size-versioned structs. Every public struct begins with uint32_t struct_size, set by the caller. An older caller has a
 * shorter struct: what it does not know keeps its default. A newer caller has a longer one: accepted when the rest is zero.
 */
#ifndef UMKM_BASE_STRUCT_SIZE_H
#define UMKM_BASE_STRUCT_SIZE_H

#include <stddef.h>

#include <umkm/status.h>

/*
 * Copies the caller's options into *own (which holds the defaults, own_size bytes). alignment is that of the struct: a size
 * that is no multiple of it would cut a member in two. UMKM_E_STRUCT_SIZE when it cannot.
 */
umkm_status umkm__struct_in(void *own, size_t own_size, size_t alignment, const void *caller);

/* Copies *own over the caller's struct as far as that reaches, zeroes what it has beyond, and leaves its struct_size. */
umkm_status umkm__struct_out(void *caller, const void *own, size_t own_size);

/*
 * memset to zero for structs of a few hundred bytes. Behind a call, because a compiler that sees such a size writes it as
 * one slow string instruction on x86, where the C library has vector code.
 */
void umkm__zero(void *memory, size_t size);

#endif
