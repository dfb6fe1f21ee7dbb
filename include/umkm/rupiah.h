/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Rupiah text in and out. Amounts are whole rupiah in int64_t; there is no floating point and no locale.
 */
#ifndef UMKM_RUPIAH_H
#define UMKM_RUPIAH_H

#include <umkm/status.h>

UMKM_BEGIN_DECLS

/** Units in which a text without a unit of its own is to be read. @since 0.1.0 */
enum {
    UMKM_UNIT_RUPIAH = 0,  /**< single rupiah */
    UMKM_UNIT_RIBU = 3,    /**< thousands */
    UMKM_UNIT_JUTA = 6,    /**< millions */
    UMKM_UNIT_MILIAR = 9,  /**< thousand millions */
    UMKM_UNIT_TRILIUN = 12 /**< million millions */
};

/**
 * Reads an amount of rupiah as people write it in Indonesia: "1500000000", "1.500.000.000",
 * "Rp 1.500.000.000,00", "Rp1.500.000,-", "1,5 miliar", "300 juta", "750 ribu", "60000000.0".
 *
 * A point groups thousands, a comma begins decimals. Decimals may only be zeros unless a unit makes the
 * amount whole. "1,000.00", "1,000" and "1.00.000" are refused: they are ambiguous or wrong. So is
 * "1,500 juta", because three digits behind a comma may be a group of thousands; "0,005 ribu", "1500,250 juta" and
 * "1.500,250 juta" are read, because no group can begin there.
 * White space, U+00A0 and U+202F around the parts are ignored.
 *
 * @param text,length the text, UTF-8, not NUL-terminated; may be NULL only when @p length is 0
 * @param unit UMKM_UNIT_…, applied when the text names no unit; a text that names its own unit while @p unit is
 *   not UMKM_UNIT_RUPIAH is refused
 * @param[out] amount whole rupiah, any int64_t; unchanged on failure
 * @param[out] error details, or NULL
 * @return UMKM_OK, UMKM_E_ARGUMENT, UMKM_E_EMPTY, UMKM_E_MONEY, UMKM_E_GROUPING, UMKM_E_FOREIGN_GROUPING,
 *   UMKM_E_FRACTION, UMKM_E_OVERFLOW, UMKM_E_UNIT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API UMKM_NODISCARD umkm_status umkm_rupiah_parse(const char *text, size_t length, int32_t unit, int64_t *amount,
                                                      umkm_error *error);

/**
 * Writes an amount as "Rp1.500.000.000" ("-Rp1.000" when negative), NUL-terminated.
 * @param amount any int64_t
 * @param[out] buffer,capacity where to write; may be NULL, 0 to ask for the size
 * @param[out] needed bytes needed including the NUL, or NULL
 * @return UMKM_OK; UMKM_E_BUFFER when @p capacity is too small (nothing but an empty string is written);
 *   UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_rupiah_format(int64_t amount, char *buffer, size_t capacity, size_t *needed);

UMKM_END_DECLS

#endif
