#!/bin/sh
# SPDX-License-Identifier: MIT
# A program built with the headers of an earlier version says what it always said.   old_program.sh PROGRAM EXPECTED
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" >"$work/said"
diff -u "$2" "$work/said" || {
    echo "a program of an earlier version gets another answer (+) than it did (-)"
    exit 1
}
