#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the library and the extension with phpize, in a folder of its own; writes nowhere else.
#
#   sh bindings/php/build.sh [FOLDER]     FOLDER is build/php if not given; the extension is FOLDER/ext/modules/umkm.so
#
# PHP_CONFIG and PHPIZE name another PHP than the usual one; CFLAGS and CC reach both builds. UMKM_BUILD names the folder of a
# build of the library to use; without it the library is built, too.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
mkdir -p "${1:-$top/build/php}"
folder=$(cd "${1:-$top/build/php}" && pwd)
phpize=${PHPIZE:-phpize}
php_config=${PHP_CONFIG:-php-config}

if [ -n "${UMKM_BUILD:-}" ]; then
    mkdir -p "$folder/prefix"
    ln -sfn "$top/include" "$folder/prefix/include"
    ln -sfn "$(cd "$UMKM_BUILD" && pwd)/lib" "$folder/prefix/lib"
    # where these are set, configure does not ask pkg-config
    UMKM_CFLAGS=-I$folder/prefix/include
    UMKM_LIBS="-L$folder/prefix/lib -lumkm"
    export UMKM_CFLAGS UMKM_LIBS
else
    cmake -S "$top" -B "$folder/lib" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_INSTALL_PREFIX="$folder/prefix" \
        -DCMAKE_INSTALL_LIBDIR=lib -DUMKM_BUILD_TOOLS=OFF -DUMKM_BUILD_TESTS=OFF -DUMKM_BUILD_EXAMPLES=OFF \
        -DUMKM_BUILD_BENCH=OFF
    cmake --build "$folder/lib" -j 2
    cmake --install "$folder/lib" >"$folder/install.log"
fi

# phpize works in the folder of the sources: give it a copy
mkdir -p "$folder/ext/src"
for file in config.m4 umkm.i "$here"/src/*.h "$here"/src/*.c; do
    name=${file#"$here"/}
    cmp -s "$here/$name" "$folder/ext/$name" || cp "$here/$name" "$folder/ext/$name"
done
sh "$here/generate.sh" "$folder/ext"
cd "$folder/ext"
if [ ! -f Makefile ] || [ config.m4 -nt Makefile ]; then
    "$phpize"
    PKG_CONFIG_PATH="$folder/prefix/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}" \
        LDFLAGS="-Wl,-rpath,$folder/prefix/lib" \
        ./configure --with-umkm --with-php-config="$(command -v "$php_config")"
fi
# what phpize makes knows nothing of headers
newer=$([ ! -f modules/umkm.so ] || find -L "$folder/prefix/include" . \( -name '*.h' -o -name '*.def' \) \
    ! -name config.h ! -name php_umkm.h -newer modules/umkm.so)
[ -z "$newer" ] || make clean >"$folder/clean.log"
make -j 2
