#!/bin/sh
# SPDX-License-Identifier: MIT
# After adding public functions: writes lib/umkm.map from the headers, and tests/abi/symbols.txt from a library that was built
# with that map. Look at the difference before committing it: a name that goes away breaks programs.
#   update.sh [SHARED-LIBRARY]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
node=UMKM_0.1
{
    sed '/^UMKM_/,$d' "$root/lib/umkm.map"
    printf '%s {\n    global:\n' "$node"
    sh "$here/declared.sh" "$root/include" | sed 's/.*/        &;/'
    printf '    local:\n        *;\n};\n'
} >"$root/lib/umkm.map.new"
mv "$root/lib/umkm.map.new" "$root/lib/umkm.map"
if [ $# -gt 0 ]; then
    sh "$here/symbols.sh" --list "$1" >"$here/symbols.txt"
fi
