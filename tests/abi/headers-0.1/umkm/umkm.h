/* SPDX-License-Identifier: MIT */
/**
 * @file
 * libumkm: which size class is an Indonesian business in, how ready is it for financing, which programmes may it use.
 *
 * Include this header; it brings in the others. Link with `pkg-config --libs libumkm` or the CMake target umkm::umkm.
 */
#ifndef UMKM_UMKM_H
#define UMKM_UMKM_H

#include <umkm/arrow.h>
#include <umkm/batch.h>
#include <umkm/business.h>
#include <umkm/classify.h>
#include <umkm/column.h>
#include <umkm/date.h>
#include <umkm/export.h>
#include <umkm/field.h>
#include <umkm/json.h>
#include <umkm/programme.h>
#include <umkm/rules.h>
#include <umkm/rupiah.h>
#include <umkm/score.h>
#include <umkm/status.h>
#include <umkm/summary.h>
#include <umkm/version.h>

#endif
