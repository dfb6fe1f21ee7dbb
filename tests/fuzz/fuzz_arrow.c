/* SPDX-License-Identifier: MIT */
/*
 * Arrow structures with any numbers in them. What is accepted is a view that lies inside of the buffers that an array of
 * that offset and length has.
 */
#include <stdlib.h>
#include <string.h>

#include <umkm/umkm.h>

#include "fuzz/fuzz.h"

enum { CHILDREN = 4, BUFFER = 4096 };

struct source {
    const uint8_t *bytes;
    size_t left;
};

static void keep_schema(struct ArrowSchema *schema)
{
    (void)schema;
}
static void keep_array(struct ArrowArray *array)
{
    (void)array;
}

static uint8_t take(struct source *source)
{
    if (source->left == 0) {
        return 0;
    }
    source->left--;
    return *source->bytes++;
}

/* Mostly small, sometimes anything. */
static int64_t take_number(struct source *source)
{
    const uint8_t kind = take(source);
    uint64_t value = 0;
    if (kind < 200) {
        return kind % 70;
    }
    for (int i = 0; i < 8; i++) {
        value = value << 8 | take(source);
    }
    return (int64_t)value;
}

static char names[CHILDREN][24];
static char formats[CHILDREN][8];
static int64_t values[BUFFER / 8];
static const void *buffers[CHILDREN][3];

static void make(struct source *source, size_t i, struct ArrowSchema *schema, struct ArrowArray *array)
{
    static const char *const FORMATS[] = {"l", "i", "s", "c", "b", "u", "+s", ""};
    static const char *const NAMES[] = {"omzet", "modal", "nama", "annual sales", "Tenaga-Kerja", "nik"};
    const uint8_t pick = take(source);
    strcpy(formats[i], FORMATS[pick % 8]);
    if (pick >= 240) {
        formats[i][0] = (char)take(source);
        formats[i][1] = (char)take(source);
        formats[i][2] = '\0';
    }
    strcpy(names[i], NAMES[take(source) % 6]);
    buffers[i][0] = take(source) % 3 == 0 ? NULL : values;
    buffers[i][1] = take(source) % 9 == 0 ? NULL : (const char *)values + (take(source) % 9 == 0 ? 3 : 0);
    *schema = (struct ArrowSchema){.format = take(source) % 31 == 0 ? NULL : formats[i],
                                   .name = take(source) % 31 == 0 ? NULL : names[i],
                                   .release = take(source) % 31 == 0 ? NULL : keep_schema};
    *array = (struct ArrowArray){.length = take_number(source),
                                 .null_count = take(source) % 4 == 0 ? -1 : take_number(source),
                                 .offset = take_number(source),
                                 .n_buffers = take(source) % 11 == 0 ? take_number(source) : 2,
                                 .buffers = take(source) % 31 == 0 ? NULL : buffers[i],
                                 .n_children = take(source) % 31 == 0 ? 1 : 0,
                                 .release = take(source) % 31 == 0 ? NULL : keep_array};
}

/* A view may be large, but only as large as the array said. */
static void check(const umkm_column *column, const struct ArrowArray *array)
{
    MUST(column->length >= 0 && column->offset >= 0);
    MUST(column->type >= UMKM_COLUMN_INT64 && column->type <= UMKM_COLUMN_BOOL);
    MUST(column->offset - array->offset <= array->length - column->length);
    MUST(column->values != NULL || column->length == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct source source = {bytes, length};
    struct ArrowSchema schemas[CHILDREN];
    struct ArrowArray arrays[CHILDREN];
    struct ArrowSchema *schema_list[CHILDREN];
    struct ArrowArray *array_list[CHILDREN];
    const void *none[1] = {NULL};
    int32_t fields[CHILDREN];
    umkm_column columns[CHILDREN];
    size_t count = 0;
    for (size_t i = 0; i < CHILDREN; i++) {
        umkm_column column;
        make(&source, i, &schemas[i], &arrays[i]);
        schema_list[i] = &schemas[i];
        array_list[i] = &arrays[i];
        if (umkm_column_from_arrow(&schemas[i], &arrays[i], &column, NULL) == UMKM_OK) {
            check(&column, &arrays[i]);
        }
    }
    struct ArrowSchema schema = {.format = "+s", .n_children = CHILDREN, .children = schema_list, .release = keep_schema};
    struct ArrowArray batch = {.length = take_number(&source),
                               .offset = take_number(&source),
                               .null_count = take(&source) % 5 == 0,
                               .n_buffers = take(&source) % 11 == 0 ? 2 : 1,
                               .n_children = take(&source) % 11 == 0 ? 3 : CHILDREN,
                               .buffers = none,
                               .children = array_list,
                               .release = keep_array};
    if (umkm_columns_from_arrow(&schema, &batch, fields, columns, CHILDREN, &count, NULL) == UMKM_OK) {
        for (size_t i = 0; i < count; i++) {
            MUST(columns[i].length == batch.length && columns[i].offset >= batch.offset);
        }
    }
    return 0;
}
