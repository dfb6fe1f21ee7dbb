/* SPDX-License-Identifier: MIT */
/* Values in the words of people. */
#ifndef TOOLS_LABEL_H
#define TOOLS_LABEL_H

#include <stddef.h>
#include <stdint.h>

/* 1234567 as "1.234.567" (id) or "1,234,567" (en). */
void label_count(int64_t count, int32_t lang, char *buffer, size_t capacity);
/* 20261121 as "21 November 2026". */
void label_date(int32_t date, int32_t lang, char *buffer, size_t capacity);
/* A value of a measure with its unit: "Rp1.500.000", "12 orang". */
void label_measure_value(int32_t measure, int64_t value, int32_t lang, char *buffer, size_t capacity);
/* What a measure means; the part before its first comma is its short name. */
const char *label_measure(int32_t measure, int32_t lang);
size_t label_measure_short(int32_t measure, int32_t lang);
/* The reason behind errno. */
const char *label_errno(int error, int32_t lang);
const char *label_purpose(int32_t purpose, int32_t lang);
const char *label_basis(int32_t basis, int32_t lang);
const char *label_rule_status(int32_t status, int32_t lang);
/* Meaning and type of a field. */
const char *label_field(int32_t field, int32_t lang);
/* The name by which people type a field: in Indonesian its first alias. */
const char *label_field_name(int32_t field, int32_t lang, char *buffer, size_t capacity);
const char *label_type(int32_t type);

#endif
