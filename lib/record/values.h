/* SPDX-License-Identifier: MIT */
/* What a field allows, and how a refusal is worded. */
#ifndef UMKM_RECORD_VALUES_H
#define UMKM_RECORD_VALUES_H

#include "base/error.h"
#include "record/business_internal.h"
#include "record/names.h"
#include "record/registry.h"

/* Refuses an input for a field; what was expected is composed from the registry. Identity texts are never quoted. */
umkm_status umkm__refuse(const struct umkm__field *row, umkm_status status, struct umkm__span input, umkm_error *error);

/* UMKM_OK, or why a field of any type but text cannot have the value. */
umkm_status umkm__value_status(const struct umkm__field *row, int64_t value);

void umkm__store(umkm_business *business, int32_t field, int64_t value);

/* The text is at most UMKM__IDENTITY_SIZE - 1 bytes. */
void umkm__store_identity(umkm_business *business, int32_t field, const char *text, size_t length);

#endif
