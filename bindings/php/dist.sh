#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the archive of the extension that a release carries and PIE builds from: sources, and what SWIG makes of umkm.i.
# The same sources give the same bytes.
#
#   sh bindings/php/dist.sh [FOLDER]     writes FOLDER/php_umkm-VERSION-src.tgz; FOLDER is build/php if not given
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
mkdir -p "${1:-$top/build/php}"
folder=$(cd "${1:-$top/build/php}" && pwd)
version=$(sed -n 's/^%pragma(php) version = "\(.*\)"$/\1/p' "$here/umkm.i")
name=php_umkm-$version-src
rm -rf "${folder:?}/$name"
mkdir -p "$folder/$name/src" "$folder/$name/tests"
cp "$here/composer.json" "$here/config.m4" "$here/generate.sh" "$here/umkm.i" "$here/README.md" "$top/LICENSE" "$folder/$name/"
cp "$here"/src/*.c "$here"/src/*.h "$folder/$name/src/"
cp "$here/tests/version.phpt" "$here/tests/classify.phpt" "$here/tests/shared.phpt" "$folder/$name/tests/"
sh "$here/generate.sh" "$folder/$name"
tar -C "$folder/$name" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-0}" -cf - . |
    gzip -9n >"$folder/$name.tgz"
rm -rf "${folder:?}/$name"
echo "$folder/$name.tgz"
