#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds a thread-safe PHP from Debian's sources, builds the extension for it, and runs its tests there; then many threads of
# one process at once (checks/threads.c). Takes ten minutes on two processors, and network the first time.
#
#   sh bindings/php/checks/threads.sh [FOLDER]     build/php-threads if not given; what is there is used again
#
# Needs what builds PHP: a C compiler, make, pkg-config, re2c, bison, autoconf and xz.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
top=$(cd "$here/../.." && pwd)
mkdir -p "${1:-$top/build/php-threads}"
folder=$(cd "${1:-$top/build/php-threads}" && pwd)

fetch() {
    mkdir -p "$folder/lists/partial" "$folder/source"
    keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    . /etc/os-release
    printf 'deb-src [signed-by=%s] http://deb.debian.org/debian %s main\n' "$keyring" "$VERSION_CODENAME" >"$folder/sources.list"
    set -- -o "Dir::Etc::sourcelist=$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o "Dir::State::lists=$folder/lists" -o APT::Sandbox::User=
    apt-get "$@" update -qq
    (cd "$folder/source" && apt-get "$@" source --download-only -qq php8.2)
    tar -C "$folder/source" --strip-components=1 -xf "$folder"/source/php8.2_*.orig.tar.xz
}

make_php() {
    [ -f "$folder/source/configure.ac" ] || fetch
    cd "$folder/source"
    [ -f configure ] || ./buildconf --force
    ./configure --prefix="$folder/php" --disable-all --enable-zts --enable-embed --enable-cli --disable-cgi --disable-phpdbg
    make -j 2
    make install
}

[ -x "$folder/php/bin/php" ] && [ -f "$folder/php/lib/libphp.so" ] ||
    make_php >"$folder/php.log" 2>&1 || {
    tail -n 40 "$folder/php.log" >&2
    exit 1
}
"$folder/php/bin/php" -v | grep ZTS

PHPIZE=$folder/php/bin/phpize
PHP_CONFIG=$folder/php/bin/php-config
export PHPIZE PHP_CONFIG
sh "$here/run_tests.sh" "$folder/build" extension

# shellcheck disable=SC2046 # a list of flags
${CC:-cc} -std=gnu11 -D_GNU_SOURCE -O1 -g -o "$folder/threads" "$here/checks/threads.c" $("$PHP_CONFIG" --includes) \
    -L"$folder/php/lib" -lphp -Wl,-rpath,"$folder/php/lib" -pthread
printf 'extension=%s\n' "$folder/build/ext/modules/umkm.so" >"$folder/threads.ini"
"$folder/threads" "$folder/threads.ini" "$top/tests/vectors/programme.csv"
