/* SPDX-License-Identifier: MIT */
/*
 * Names, types and defaults of the parameters, for named arguments, reflection and messages: SWIG would call them $arg1,
 * $arg2 … The same as in package/stubs/umkm.stub.php; a test compares them.
 */
#ifndef UMKM_PHP_ARGINFO_H
#define UMKM_PHP_ARGINFO_H

/* clang-format off */
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_umkm_classify, 0, 1, IS_ARRAY, 0)
    ZEND_ARG_TYPE_INFO(0, business, IS_ARRAY, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_umkm_normalise, 0, 1, IS_ARRAY, 0)
    ZEND_ARG_TYPE_INFO(0, business, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_umkm_score arginfo_umkm_classify
#define arginfo_umkm_programmes arginfo_umkm_classify
#define arginfo_umkm_assess arginfo_umkm_classify

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_umkm_classify_columns, 0, 1, IS_ARRAY, 0)
    ZEND_ARG_TYPE_INFO(0, columns, IS_ARRAY, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, options, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

#define arginfo_umkm_score_columns arginfo_umkm_classify_columns
#define arginfo_umkm_programme_columns arginfo_umkm_classify_columns

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_umkm_parse_rupiah, 0, 1, IS_LONG, 0)
    ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
    ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, unit, IS_STRING, 0, "\"rupiah\"")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_umkm_format_rupiah, 0, 1, IS_STRING, 0)
    ZEND_ARG_TYPE_INFO(0, amount, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_umkm_means_unknown, 0, 1, _IS_BOOL, 0)
    ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_umkm_fields, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_umkm_law arginfo_umkm_fields

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_umkm_version, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()
/* clang-format on */

#endif
