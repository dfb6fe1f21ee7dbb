#!/bin/sh
# SPDX-License-Identifier: MIT
# Static analysis of lib/ and tools/: cppcheck, the analyzer of gcc, and clang-tidy, all without a finding.
#   run.sh SOURCE-FOLDER
# What is let be, and why, stands in .clang-tidy, in suppressions.txt, and beside the line (cppcheck-suppress).
set -eu
cd "$1"
flags="-std=c11 -Iinclude -Ilib -Itools -D_XOPEN_SOURCE=700 $(pkg-config --cflags libcjson libxml-2.0)"
# The loops for AVX are compiled with flags of their own; their bodies are those of the baseline.
files=$(find lib tools -name '*.c' ! -name '*_avx*' | LC_ALL=C sort)
status=0
cppcheck --quiet -j2 --enable=warning,performance,portability --inline-suppr --suppressions-list=tests/analysis/suppressions.txt \
    --std=c11 --error-exitcode=1 -Iinclude -Ilib -Itools lib tools || status=1
# shellcheck disable=SC2086 # files and flags are words
printf '%s\n' $files | xargs -n 1 -P 2 gcc $flags -O1 -fanalyzer -Wno-analyzer-too-complex -Werror -S -o /dev/null || status=1
export flags
# shellcheck disable=SC2086,SC2016 # the same; the inner shell reads them
printf '%s\n' $files | xargs -n 8 -P 2 sh -c 'clang-tidy --quiet "$@" -- $flags' clang-tidy || status=1
exit $status
