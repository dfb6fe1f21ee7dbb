#!/bin/sh
# SPDX-License-Identifier: MIT
# Every public header compiles alone, as C and as C++, without a warning.
#   headers.sh INCLUDE-FOLDER COMPILER...
set -eu
include=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
flags="-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Werror -fsyntax-only -I$include"
status=0
count=0
for header in "$include"/umkm/*.h; do
    name=${header##*/}
    # Twice, to see that the guard works.
    printf '#include <umkm/%s>\n#include <umkm/%s>\nextern int umkm_test_of_header;\n' "$name" "$name" >"$work/alone.c"
    cp "$work/alone.c" "$work/alone.cc"
    for compiler in "$@"; do
        for standard in c99 c11 c17; do
            # shellcheck disable=SC2086 # the flags are words
            "$compiler" -std=$standard $flags "$work/alone.c" || {
                echo "$name: $compiler $standard"
                status=1
            }
        done
        for standard in c++11 c++17; do
            # shellcheck disable=SC2086
            "$compiler" -x c++ -std=$standard $flags "$work/alone.cc" || {
                echo "$name: $compiler $standard"
                status=1
            }
        done
        count=$((count + 5))
    done
done
[ "$count" -gt 0 ]
echo "$count compilations"
exit $status
