#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes umkm_wrap.c, the part of the extension that SWIG writes. It is not kept in the repository, but is part of a release.
#
#   sh bindings/php/generate.sh [FOLDER]     into FOLDER; without one, beside this file
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here}
mkdir -p "$folder"
swig -php -Wall -Werror -o "$folder/umkm_wrap.c.new" -outdir "$folder" "$here/umkm.i"
# an unchanged one keeps its time: nothing is compiled again
if cmp -s "$folder/umkm_wrap.c.new" "$folder/umkm_wrap.c"; then
    rm "$folder/umkm_wrap.c.new"
else
    mv "$folder/umkm_wrap.c.new" "$folder/umkm_wrap.c"
fi
