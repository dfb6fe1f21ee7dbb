#!/bin/sh
# SPDX-License-Identifier: MIT
# What the built libraries show to the linker.
#   symbols.sh SHARED-LIBRARY STATIC-LIBRARY SYMBOLS-FILE
# The shared library: exactly the symbols in the file, with their versions. The static one: no name outside umkm_.
#   symbols.sh --list SHARED-LIBRARY
set -eu
list() {
    nm -D --defined-only "$1" | awk '{print $3}' | grep -v '^UMKM_[0-9.]*$' | LC_ALL=C sort
}
if [ "$1" = --list ]; then
    list "$2"
    exit
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
list "$1" >"$work/found"
diff -u "$3" "$work/found" || {
    echo "the symbols of $1 (+) are not those of $3 (-)"
    exit 1
}
if grep -v '^umkm_[a-z]' "$work/found"; then
    echo "$1 shows names that do not begin with umkm_"
    exit 1
fi
if nm -g --defined-only "$2" | awk 'NF == 3 {print $3}' | grep -v '^umkm_'; then
    echo "$2 has global names that do not begin with umkm_"
    exit 1
fi
