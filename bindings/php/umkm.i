/* SPDX-License-Identifier: MIT */
/*
 * The functions of the PHP extension. They take and give arrays, texts and integers; no handle of the library reaches PHP,
 * where it could be cloned, serialised or made without its constructor.
 *
 * SWIG's own typemaps convert silently ("12abc" to 12, 1.9 to 1); those below accept one kind of value each.
 */
%module umkm
%pragma(php) version = "0.1.0"
%pragma(php) phpinfo = "umkm_php_info(zend_module);"

%{
#include "src/umkm_php.h"
#include "src/arginfo.h"

/* The parameters as in arginfo.h, not as SWIG numbers them. */
#undef PHP_FE
#define PHP_FE(name, numbered) ZEND_FE(name, arginfo_##name)

/* SWIG would register a class for each pointer type and one with all functions as methods. Nobody needs them, and clones of
 * the first kind corrupt the heap. What it is given instead is never seen by PHP. */
static zend_class_entry umkm_php_no_class;
#define zend_register_internal_class(entry) ((void)(entry), &umkm_php_no_class)
#define zend_do_implement_interface(entry, interface) ((void)0)
%}

%minit %{ umkm_php_startup(type, module_number); %}
%mshutdown %{ umkm_php_shutdown(type, module_number); %}

%typemap(in, phptype = "array") const HashTable * "if (!umkm_php_array(&$input, $argnum, &$1)) SWIG_fail;"
%typemap(in, phptype = "string") const zend_string * "if (!umkm_php_text(&$input, $argnum, &$1)) SWIG_fail;"
%typemap(in, phptype = "int") zend_long "if (!umkm_php_integer(&$input, $argnum, &$1)) SWIG_fail;"
%typemap(in, numinputs = 0) zval *answer "$1 = return_value;"

%rename("%(regex:/umkm_php_(.*)/umkm_\\1/)s") "";

void umkm_php_classify(const HashTable *business, const HashTable *options = NULL, zval *answer);
void umkm_php_score(const HashTable *business, const HashTable *options = NULL, zval *answer);
void umkm_php_programmes(const HashTable *business, const HashTable *options = NULL, zval *answer);
void umkm_php_assess(const HashTable *business, const HashTable *options = NULL, zval *answer);
void umkm_php_classify_columns(const HashTable *columns, const HashTable *options = NULL, zval *answer);
void umkm_php_score_columns(const HashTable *columns, const HashTable *options = NULL, zval *answer);
void umkm_php_programme_columns(const HashTable *columns, const HashTable *options = NULL, zval *answer);
void umkm_php_normalise(const HashTable *business, zval *answer);
void umkm_php_parse_rupiah(const zend_string *text, const zend_string *unit = NULL, zval *answer);
void umkm_php_format_rupiah(zend_long amount, zval *answer);
void umkm_php_means_unknown(const zend_string *text, zval *answer);
void umkm_php_fields(zval *answer);
void umkm_php_law(zval *answer);
void umkm_php_version(zval *answer);
