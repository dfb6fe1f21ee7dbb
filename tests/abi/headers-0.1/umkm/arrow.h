/* SPDX-License-Identifier: MIT */
/**
 * @file
 * Columns from the Arrow C Data Interface, without another library.
 *
 * Views borrow: the Arrow array must stay unreleased while the columns are used, and its owner releases it afterwards.
 */
#ifndef UMKM_ARROW_H
#define UMKM_ARROW_H

#include <umkm/column.h>

UMKM_BEGIN_DECLS

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

/** As the Arrow C Data Interface fixes it. */
struct ArrowSchema {
    const char *format;                    /**< type of the elements, such as "l" for int64 */
    const char *name;                      /**< name of the column, or NULL */
    const char *metadata;                  /**< binary pairs of keys and values, or NULL */
    int64_t flags;                         /**< bits: 2 nullable */
    int64_t n_children;                    /**< children */
    struct ArrowSchema **children;         /**< one schema per child */
    struct ArrowSchema *dictionary;        /**< of a dictionary-encoded array, else NULL */
    void (*release)(struct ArrowSchema *); /**< called by the consumer when it is done; NULL once released */
    void *private_data;                    /**< the producer's own */
};

/** As the Arrow C Data Interface fixes it. */
struct ArrowArray {
    int64_t length;                       /**< elements */
    int64_t null_count;                   /**< elements without a value; -1 when not counted */
    int64_t offset;                       /**< elements before the first one */
    int64_t n_buffers;                    /**< buffers */
    int64_t n_children;                   /**< children */
    const void **buffers;                 /**< validity bitmap or NULL, then the values */
    struct ArrowArray **children;         /**< one array per child */
    struct ArrowArray *dictionary;        /**< of a dictionary-encoded array, else NULL */
    void (*release)(struct ArrowArray *); /**< called by the consumer when it is done; NULL once released */
    void *private_data;                   /**< the producer's own */
};

#endif

/**
 * A view of an Arrow array of type int64, int32, int16, int8 or bool ("l", "i", "s", "c", "b"), with any offset and with or
 * without a validity bitmap. Nothing is copied and nothing is released.
 * @param schema,array as a producer exported them, not released
 * @param[out] column the view; unchanged on failure
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_COLUMN_TYPE for another type or a dictionary; UMKM_E_ARROW when the structures are released or
 *   malformed; UMKM_E_COLUMN when values are not aligned to their size; UMKM_E_ARGUMENT
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_column_from_arrow(const struct ArrowSchema *schema, const struct ArrowArray *array,
                                            umkm_column *column, umkm_error *error);

/**
 * Views of the children of a record batch ("+s") whose names are fields or their aliases. Other children are left out.
 * @param schema,array the record batch, not released; one with null rows of its own is refused
 * @param[out] fields UMKM_FIELD_… of each view
 * @param[out] columns the views
 * @param capacity room in both arrays
 * @param[out] count views found
 * @param[out] error details, or NULL
 * @return UMKM_OK; UMKM_E_BUFFER when there are more than @p capacity; UMKM_E_DUPLICATE_FIELD when two children name the
 * same
 *   field; any status of umkm_column_from_arrow()
 * @since 0.1.0 @threadsafety safe
 */
UMKM_API umkm_status umkm_columns_from_arrow(const struct ArrowSchema *schema, const struct ArrowArray *array,
                                             int32_t *fields, umkm_column *columns, size_t capacity, size_t *count,
                                             umkm_error *error);

UMKM_END_DECLS

#endif
