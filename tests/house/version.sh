#!/bin/sh
# SPDX-License-Identifier: MIT
# The version of CMakeLists.txt is the one of version.h, of pyproject.toml and of the newest entry of CHANGELOG.md.
#   version.sh SOURCE-FOLDER VERSION
set -eu
macro() { sed -n "s/^#define UMKM_VERSION_$1 //p" "$2/include/umkm/version.h"; }
failed=0
same() {
    if [ "$2" != "$3" ]; then
        echo "$1 says '$2', CMakeLists.txt says '$3'"
        failed=1
    fi
}
same "version.h (numbers)" "$(macro MAJOR "$1").$(macro MINOR "$1").$(macro PATCH "$1")" "$2"
same "pyproject.toml" "$(sed -n 's/^version = "\(.*\)"$/\1/p' "$1/pyproject.toml")" "$2"
same "version.h (text)" "$(macro STRING "$1")" "\"$2\""
same "CHANGELOG.md" "$(sed -n 's/^## \[\([0-9][0-9.]*\)\].*/\1/p' "$1/CHANGELOG.md" | head -n 1)" "$2"
# The bindings; each pattern leaves the version, and names it where there is another.
of() { sed -n "s/$2/\1/p" "$root/$1" | head -n 1; }
root=$1
same "bindings/php/umkm.i" "$(of bindings/php/umkm.i '^%pragma(php) version = "\([0-9.]*\)"$')" "$2"
same "bindings/php/config.m4" "$(of bindings/php/config.m4 '.*\[libumkm >= \([0-9.]*\)\].*')" "$2"
same "bindings/php/package/composer.json" "$(of bindings/php/package/composer.json '.*"ext-umkm": "~\([0-9.]*\)".*')" "$2"
exit $failed
