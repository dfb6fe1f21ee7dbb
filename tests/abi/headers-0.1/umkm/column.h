/* SPDX-License-Identifier: MIT */
/**
 * @file
 * A borrowed view of one column: Arrow's primitive layout plus the type of the elements.
 */
#ifndef UMKM_COLUMN_H
#define UMKM_COLUMN_H

#include <umkm/status.h>

UMKM_BEGIN_DECLS

/** Types of column elements. @since 0.1.0 */
enum {
    UMKM_COLUMN_INT64 = 1, /**< 64-bit whole numbers */
    UMKM_COLUMN_INT32 = 2, /**< 32-bit whole numbers */
    UMKM_COLUMN_INT16 = 3, /**< 16-bit whole numbers */
    UMKM_COLUMN_INT8 = 4,  /**< 8-bit whole numbers */
    UMKM_COLUMN_BOOL = 5   /**< one bit per element, least significant first, as in Arrow */
};

/**
 * A column that somebody else owns. The layout is frozen.
 *
 * Element i is values[offset + i] in the machine's byte order, aligned to its size; it is known when validity is NULL or
 * bit offset + i of validity (least significant first) is 1.
 * @since 0.1.0
 */
typedef struct umkm_column {
    const void *values;      /**< may be NULL only when length is 0 */
    const uint8_t *validity; /**< NULL: every element is known */
    int64_t offset;          /**< >= 0, counts both values and validity bits */
    int64_t length;          /**< >= 0 */
    int32_t type;            /**< UMKM_COLUMN_… */
    int32_t reserved;        /**< 0 */
} umkm_column;

UMKM_END_DECLS

#endif
