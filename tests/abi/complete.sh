#!/bin/sh
# SPDX-License-Identifier: MIT
# Every public struct is in layout.def, with all its members; every size-versioned one is tried in test_sizes.c.
#   complete.sh SOURCE-FOLDER
set -eu
here=$1/tests/abi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
cat "$1"/include/umkm/*.h | sed 's:/\*.*\*/::' >"$work/headers"
awk '/^typedef struct umkm_[a-z_]* [{]/ { name = $3; next }
     /^} umkm_/ { name = "" }
     name != "" && /;/ {
         sub(/;.*/, ""); gsub(/\[[^]]*\]/, ""); n = split($0, word, /[ *]+/); print name, word[n]
     }' "$work/headers" | LC_ALL=C sort >"$work/declared"
sed -n 's/^MEMBER(\(umkm_[a-z_]*\), \([a-z_0-9]*\),.*/\1 \2/p' "$here/layout.def" | LC_ALL=C sort >"$work/asserted"
test -s "$work/declared"
diff -u "$work/declared" "$work/asserted" || {
    echo "tests/abi/layout.def (+) has not the members of the public structs (-): sh tests/abi/update.sh"
    status=1
}
for name in $(sed -n 's/ struct_size$//p' "$work/declared"); do
    grep -qw "$name" "$here/test_sizes.c" || {
        echo "$name: not tried in tests/abi/test_sizes.c"
        status=1
    }
done
exit $status
