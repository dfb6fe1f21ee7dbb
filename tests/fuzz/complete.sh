#!/bin/sh
# SPDX-License-Identifier: MIT
# The table of README.md leaves out no public function, and names no target that does not call it.
#   complete.sh SOURCE-FOLDER
set -eu
here=$1/tests/fuzz
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
sh "$1/tests/abi/declared.sh" "$1/include" >"$work/declared"
test -s "$work/declared"
# "function target" for each function and target of a row.
awk -F'|' '/^\| `umkm_/ {
    functions = split($2, function_of, /[`, ]+/); targets = split($3, target_of, /[`, ]+/)
    for (f = 1; f <= functions; f++) for (t = 1; t <= targets; t++)
        if (function_of[f] != "" && target_of[t] != "") print function_of[f], target_of[t]
}' "$here/README.md" >"$work/table"
while read -r name; do
    grep -q "^$name " "$work/table" || {
        echo "$name: no row in tests/fuzz/README.md"
        status=1
    }
done <"$work/declared"
while read -r name target; do
    grep -qx "$name" "$work/declared" || {
        echo "$name: no public function, but in tests/fuzz/README.md"
        status=1
    }
    [ -f "$here/$target.c" ] || {
        echo "$target: no such target"
        status=1
        continue
    }
    # shellcheck disable=SC2046 # the shared headers are words
    grep -qw "$name" "$here/$target.c" $(sed -n 's:^#include "fuzz/\(.*\)":'"$here"'/\1:p' "$here/$target.c") || {
        echo "$target does not call $name"
        status=1
    }
done <"$work/table"
for source in "$here"/fuzz_*.c; do
    target=$(basename "$source" .c)
    corpus=$here/corpora/${target#fuzz_}
    grep -q "\`$target\`" "$here/README.md" || {
        echo "$target: not in tests/fuzz/README.md"
        status=1
    }
    [ -n "$(ls "$corpus" 2>/dev/null)" ] || {
        echo "$target: no corpus"
        status=1
    }
done
exit $status
