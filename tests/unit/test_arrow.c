/* SPDX-License-Identifier: MIT */
/* Arrow arrays as columns: every offset and null layout, and everything that is not such a column. */
#include <check.h>
#include <string.h>

#include <umkm/umkm.h>

static int64_t amounts[80];
static uint8_t bits[16];
static const void *buffers[2] = {bits, amounts};

static void keep_schema(struct ArrowSchema *schema)
{
    (void)schema;
}
static void keep_array(struct ArrowArray *array)
{
    (void)array;
}

static struct ArrowSchema schema_of(const char *format, const char *name)
{
    return (struct ArrowSchema){.format = format, .name = name, .release = keep_schema};
}

static struct ArrowArray array_of(int64_t offset, int64_t length, int64_t nulls)
{
    return (struct ArrowArray){
        .length = length, .null_count = nulls, .offset = offset, .n_buffers = 2, .buffers = buffers, .release = keep_array};
}

START_TEST(types)
{
    static const struct {
        const char *format;
        int32_t type;
    } TYPES[] = {{"l", UMKM_COLUMN_INT64},
                 {"i", UMKM_COLUMN_INT32},
                 {"s", UMKM_COLUMN_INT16},
                 {"c", UMKM_COLUMN_INT8},
                 {"b", UMKM_COLUMN_BOOL}};
    static const char *const REFUSED[] = {"L", "I", "g", "f", "u", "U", "n", "tdD", "ll", "", "+s", "d:38,0", "C"};
    for (size_t i = 0; i < sizeof TYPES / sizeof TYPES[0]; i++) {
        struct ArrowSchema schema = schema_of(TYPES[i].format, "x");
        struct ArrowArray array = array_of(3, 5, -1);
        umkm_column column;
        ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_OK);
        ck_assert_int_eq(column.type, TYPES[i].type);
        ck_assert_ptr_eq(column.values, amounts);
        ck_assert_ptr_eq(column.validity, bits);
        ck_assert_int_eq(column.offset, 3);
        ck_assert_int_eq(column.length, 5);
    }
    for (size_t i = 0; i < sizeof REFUSED / sizeof REFUSED[0]; i++) {
        struct ArrowSchema schema = schema_of(REFUSED[i], "x");
        struct ArrowArray array = array_of(0, 5, 0);
        umkm_column column;
        ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_COLUMN_TYPE);
    }
}
END_TEST

START_TEST(null_layouts)
{
    struct ArrowSchema schema = schema_of("l", "x");
    struct ArrowArray array = array_of(0, 5, 0);
    umkm_column column;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_OK);
    ck_assert_ptr_null(column.validity); /* no nulls: the bitmap is not looked at */
    array.null_count = 2;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_OK);
    ck_assert_ptr_eq(column.validity, bits);
    const void *without[2] = {NULL, amounts};
    array.buffers = without;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_ARROW);
    array.null_count = -1; /* not counted, and no bitmap: every row is known */
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_OK);
    ck_assert_ptr_null(column.validity);
    const void *nothing[2] = {NULL, NULL};
    array.buffers = nothing;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_COLUMN);
    array.length = 0;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_OK);
}
END_TEST

START_TEST(malformed)
{
    struct ArrowSchema schema = schema_of("l", "x");
    struct ArrowArray good = array_of(0, 5, 0);
    struct ArrowArray array;
    umkm_column column;
    array = good, array.release = NULL;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_ARROW);
    array = good, array.n_buffers = 3;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_ARROW);
    array = good, array.buffers = NULL;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_ARROW);
    array = good, array.length = -1;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_ARROW);
    array = good, array.offset = -1;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_ARROW);
    array = good, array.null_count = -2;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_ARROW);
    array = good, array.offset = INT64_MAX;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_COLUMN);
    const void *misaligned[2] = {NULL, (const char *)amounts + 4};
    array = good, array.buffers = misaligned;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_COLUMN);
    array = good, array.dictionary = &good;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_COLUMN_TYPE);
    schema.release = NULL;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &good, &column, NULL), UMKM_E_ARROW);
    ck_assert_int_eq(umkm_column_from_arrow(NULL, &good, &column, NULL), UMKM_E_ARGUMENT);
    schema = schema_of("l", "x");
    ck_assert_int_eq(umkm_column_from_arrow(&schema, NULL, &column, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &good, NULL, NULL), UMKM_E_ARGUMENT);
    array = good, array.n_children = 1;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &array, &column, NULL), UMKM_E_ARROW);
    schema.dictionary = &schema;
    ck_assert_int_eq(umkm_column_from_arrow(&schema, &good, &column, NULL), UMKM_E_COLUMN_TYPE);
}
END_TEST

START_TEST(record_batch)
{
    struct ArrowSchema names[3] = {schema_of("l", "Omzet"), schema_of("u", "nama"), schema_of("i", "tenaga kerja")};
    struct ArrowSchema *name_list[3] = {&names[0], &names[1], &names[2]};
    struct ArrowArray arrays[3] = {array_of(4, 40, -1), array_of(0, 40, 0), array_of(1, 40, 0)};
    struct ArrowArray *array_list[3] = {&arrays[0], &arrays[1], &arrays[2]};
    const void *none[1] = {NULL};
    struct ArrowSchema schema = schema_of("+s", "");
    struct ArrowArray batch = {.length = 20,
                               .offset = 7,
                               .n_buffers = 1,
                               .n_children = 3,
                               .buffers = none,
                               .children = array_list,
                               .release = keep_array};
    int32_t fields[4];
    umkm_column columns[4];
    size_t count;
    schema.n_children = 3;
    schema.children = name_list;
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 4, &count, NULL), UMKM_OK);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(fields[0], UMKM_FIELD_ANNUAL_SALES);
    ck_assert_int_eq(columns[0].offset, 11); /* the batch begins later than its children do */
    ck_assert_int_eq(columns[0].length, 20);
    ck_assert_int_eq(fields[1], UMKM_FIELD_WORKERS);
    ck_assert_int_eq(columns[1].offset, 8);
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 1, &count, NULL), UMKM_E_BUFFER);
    names[1] = schema_of("l", "annual_sales");
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 4, &count, NULL), UMKM_E_DUPLICATE_FIELD);
    names[1] = schema_of("u", "modal");
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 4, &count, NULL), UMKM_E_COLUMN_TYPE);
    names[1] = schema_of("u", "nama");
    batch.length = 34; /* beyond the children */
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 4, &count, NULL), UMKM_E_ARROW);
    batch.length = 20;
    schema.n_children = 2;
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 4, &count, NULL), UMKM_E_ARROW);
    schema.n_children = 3;
    batch.null_count = 1;
    none[0] = bits;
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 4, &count, NULL), UMKM_E_ARROW);
}
END_TEST

/* A batch that is right, with one thing wrong at a time. */
START_TEST(malformed_record_batch)
{
    struct ArrowSchema child = schema_of("l", "omzet");
    struct ArrowSchema *children[1] = {&child};
    struct ArrowArray values = array_of(0, 20, 0);
    struct ArrowArray *arrays[1] = {&values};
    const void *none[1] = {NULL};
    struct ArrowSchema schema = schema_of("+s", "");
    const struct ArrowArray good = {.length = 20,
                                    .null_count = 1,
                                    .n_buffers = 1,
                                    .n_children = 1,
                                    .buffers = none,
                                    .children = arrays,
                                    .release = keep_array};
    struct ArrowArray batch = good;
    int32_t fields[1];
    umkm_column columns[1];
    size_t count;
    schema.n_children = 1;
    schema.children = children;
    /* nulls are told, but no row is marked as one */
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 1, &count, NULL), UMKM_OK);
    batch.buffers = NULL;
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 1, &count, NULL), UMKM_OK);
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(fields[0], UMKM_FIELD_ANNUAL_SALES);
#define REFUSED(status) \
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 1, &count, NULL), (status))
    batch = good, batch.release = NULL;
    REFUSED(UMKM_E_ARROW);
    batch = good, batch.length = -1;
    REFUSED(UMKM_E_ARROW);
    batch = good, batch.offset = -1;
    REFUSED(UMKM_E_ARROW);
    batch = good, batch.n_buffers = 2;
    REFUSED(UMKM_E_ARROW);
    batch = good, batch.children = NULL;
    REFUSED(UMKM_E_ARROW);
    batch = good, batch.n_children = schema.n_children = -1;
    REFUSED(UMKM_E_ARROW);
    schema.n_children = 1, schema.children = NULL;
    batch = good;
    REFUSED(UMKM_E_ARROW);
    schema.children = children, schema.format = "l";
    REFUSED(UMKM_E_COLUMN_TYPE);
    schema.format = NULL;
    REFUSED(UMKM_E_COLUMN_TYPE);
    schema.format = "+s", schema.release = NULL;
    REFUSED(UMKM_E_ARROW);
#undef REFUSED
    schema = schema_of("+s", "");
    schema.n_children = 1, schema.children = children;
    child.name = NULL; /* no name: no field */
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, NULL, NULL, 0, &count, NULL), UMKM_OK);
    ck_assert_uint_eq(count, 0);
    ck_assert_int_eq(umkm_columns_from_arrow(NULL, &batch, fields, columns, 1, &count, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, NULL, fields, columns, 1, &count, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, NULL, columns, 1, &count, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, NULL, 1, &count, NULL), UMKM_E_ARGUMENT);
    ck_assert_int_eq(umkm_columns_from_arrow(&schema, &batch, fields, columns, 1, NULL, NULL), UMKM_E_ARGUMENT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("arrow");
    TCase *tcase = tcase_create("arrow");
    tcase_add_test(tcase, types);
    tcase_add_test(tcase, null_layouts);
    tcase_add_test(tcase, malformed);
    tcase_add_test(tcase, record_batch);
    tcase_add_test(tcase, malformed_record_batch);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
