dnl SPDX-License-Identifier: MIT
dnl phpize and PIE build the extension with this file. umkm_wrap.c is made by generate.sh and comes with a release.

PHP_ARG_WITH([umkm],
  [for umkm support],
  [AS_HELP_STRING([--with-umkm],
    [Size class, financing readiness and programmes of Indonesian businesses, with libumkm])])

if test "$PHP_UMKM" != "no"; then
  if test ! -f "$abs_srcdir/umkm_wrap.c"; then
    AC_MSG_ERROR([umkm_wrap.c is missing: run sh generate.sh in this folder first (needs SWIG)])
  fi
  PKG_CHECK_MODULES([UMKM], [libumkm >= 0.1.0])
  PHP_EVAL_INCLINE([$UMKM_CFLAGS])
  PHP_EVAL_LIBLINE([$UMKM_LIBS], [UMKM_SHARED_LIBADD])
  PHP_SUBST([UMKM_SHARED_LIBADD])
  PHP_NEW_EXTENSION([umkm],
    [umkm_wrap.c dnl
     src/arguments.c dnl
     src/business.c dnl
     src/catalogue.c dnl
     src/classify_columns.c dnl
     src/column_input.c dnl
     src/column_output.c dnl
     src/decision.c dnl
     src/exception.c dnl
     src/normalise.c dnl
     src/options.c dnl
     src/process.c dnl
     src/programme_columns.c dnl
     src/record.c dnl
     src/rupiah.c dnl
     src/score_columns.c dnl
     src/shared.c],
    [$ext_shared],,
    [-std=gnu11 -fvisibility=hidden])
  PHP_ADD_BUILD_DIR([$ext_builddir/src])
  PHP_ADD_EXTENSION_DEP([umkm], [json])
  PHP_ADD_EXTENSION_DEP([umkm], [date])
fi
