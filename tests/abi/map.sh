#!/bin/sh
# SPDX-License-Identifier: MIT
# The version script exports the functions that the public headers declare: all of them, and nothing else.
#   map.sh SOURCE-FOLDER
set -eu
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sh "$here/declared.sh" "$1/include" >"$work/declared"
sed -n 's/^ *\(umkm_[a-z0-9_]*\);$/\1/p' "$1/lib/umkm.map" | LC_ALL=C sort >"$work/mapped"
test -s "$work/declared"
diff -u "$work/declared" "$work/mapped" || {
    echo "lib/umkm.map (+) differs from the UMKM_API functions of include/umkm (-)"
    exit 1
}
if grep -nE '^ *[a-zA-Z_]*[*?]' "$1/lib/umkm.map" | grep -v '^[0-9]*: *\*;$'; then
    echo "lib/umkm.map has a pattern; list each function by name"
    exit 1
fi
