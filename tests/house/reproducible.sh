#!/bin/sh
# SPDX-License-Identifier: MIT
# The same source gives the same libraries, byte for byte, wherever source and build lie.
#   reproducible.sh SOURCE-FOLDER WORK-FOLDER
set -eu
rm -rf "$2"
for place in one another/deeper; do
    mkdir -p "$2/$place/source"
    for part in CMakeLists.txt cmake include lib pkgconfig; do
        cp -RP "$1/$part" "$2/$place/source/"
    done
    cmake -S "$2/$place/source" -B "$2/$place/build" -DCMAKE_BUILD_TYPE=RelWithDebInfo -DUMKM_BUILD_TESTS=OFF \
        -DUMKM_BUILD_TOOLS=OFF -DUMKM_BUILD_EXAMPLES=OFF -DUMKM_BUILD_BENCH=OFF >/dev/null
    cmake --build "$2/$place/build" -j 2 >/dev/null
done
for library in libumkm.so libumkm.a; do
    cmp "$2/one/build/lib/$library" "$2/another/deeper/build/lib/$library"
done
echo "the same bytes twice"
