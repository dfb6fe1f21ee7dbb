#!/bin/sh
# SPDX-License-Identifier: MIT
# Every C file is as clang-format would write it, no line is too long, and each file says its licence.
#   format.sh SOURCE-FOLDER
# Versions of clang-format differ in what they write; this code has the form of version 14. Where there is none, the other
# checks are still made.
set -eu
LC_ALL=C.UTF-8 # columns are counted in characters
export LC_ALL
cd "$1"
status=0
list() { git ls-files --cached --others --exclude-standard -- "$@" 2>/dev/null || find . -name build -prune -o -type f -print; }
sources=$(list | grep -E '\.[ch]$' | sort)
others=$(list | grep -E '\.(sh|cmake|def|py)$|CMakeLists\.txt$' | sort)
formatter=""
for candidate in clang-format-14 clang-format; do
    if [ -z "$formatter" ] && "$candidate" --version 2>/dev/null | grep -q 'version 14\.'; then
        formatter=$candidate
    fi
done
[ -n "$formatter" ] || echo "no clang-format of version 14: the form is not checked"
for file in $sources; do
    if [ -n "$formatter" ] && ! "$formatter" "$file" | cmp -s - "$file"; then
        echo "$file: not as $formatter writes it ($formatter -i $file)"
        status=1
    fi
done
for file in $sources $others; do
    [ -L "$file" ] && continue
    head -n 2 "$file" | grep -q 'SPDX-License-Identifier: MIT' || {
        echo "$file: no SPDX line"
        status=1
    }
    # columns, not bytes; scripts and tables hold texts that cannot be wrapped
    if case $file in *.[ch]) LC_ALL=C.UTF-8 grep -nE '.{126,}' "$file" ;; *) false ;; esac | sed "s|^|$file:|;s|:\([0-9]*\):.*|:\1: longer than 125 columns|" | grep .; then
        status=1
    fi
    if grep -nwE '(TODO|FIXME|XXX)' "$file" | sed "s|^|$file:|" | grep -v '^\(./\)\?tests/house/format.sh:' | grep .; then
        status=1
    fi
done
exit $status
