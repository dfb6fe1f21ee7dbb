#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs libumkm and uses it as a stranger would: through pkg-config, through CMake, shared and static, from C and C++.
#   consumer.sh SOURCE-FOLDER WORK-FOLDER relative|absolute C-COMPILER C++-COMPILER|- COMMAND-TOO(ON|OFF)
# relative: the library folder is below the prefix; absolute: it is a path of its own, as distributions may have it.
set -eu
source=$1
work=$2
kind=$3
cc=$4
cxx=$5
tools=$6
here=$source/tests/consumer
examples=$source/examples/c
prefix=$work/prefix
libdir=$prefix/lib
given=lib
configured=/nowhere # the prefix is given when installing, which must do when the library folder is relative
if [ "$kind" = absolute ]; then
    libdir=$work/elsewhere/lib
    given=$libdir
    configured=$prefix
fi
mkdir -p "$work"
rm -rf "$prefix" "$work/elsewhere" "$work/use"
mkdir "$work/use"

say() {
    printf -- '-- %s\n' "$*"
}

fail() {
    printf 'FAILED: %s\n' "$*"
    exit 1
}

# Runs the three examples in a folder and compares what they print.
compare() {
    "$1/classify" >"$work/use/classify.txt"
    "$1/explain" >"$work/use/explain.txt"
    "$1/own_law" "$examples/own-law.json" CONTOH-KOTA-PEMBINAAN 'annual_sales=450 juta' >"$work/use/own_law.txt"
    for example in classify explain own_law; do
        diff -u "$here/expected/$example.txt" "$work/use/$example.txt" || fail "$2: $example prints something else"
    done
}

say "install, $kind library folder"
cmake -S "$source" -B "$work/build" -DCMAKE_C_COMPILER="$cc" -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    -DCMAKE_INSTALL_PREFIX="$configured" -DCMAKE_INSTALL_LIBDIR="$given" -DUMKM_BUILD_TESTS=OFF -DUMKM_BUILD_EXAMPLES=OFF \
    -DUMKM_BUILD_BENCH=OFF -DUMKM_BUILD_TOOLS="$tools" >/dev/null
cmake --build "$work/build" -j 2 >/dev/null
cmake --install "$work/build" --prefix "$prefix" >/dev/null
PKG_CONFIG_PATH=$libdir/pkgconfig
LD_LIBRARY_PATH=$libdir
export PKG_CONFIG_PATH LD_LIBRARY_PATH

say "every public file is there, whole"
for file in "$source"/include/umkm/*; do
    installed=$prefix/include/umkm/${file##*/}
    { [ -f "$installed" ] && [ ! -L "$installed" ] && cmp -s "$file" "$installed"; } || fail "$installed"
done
sh "$source/tests/header/headers.sh" "$prefix/include" "$cc"

say "pkg-config"
pkg-config --validate libumkm
[ "$(pkg-config --variable=libdir libumkm)" = "$libdir" ] || fail "libdir is $(pkg-config --variable=libdir libumkm)"
[ "$(pkg-config --variable=includedir libumkm)" = "$prefix/include" ] || fail "includedir"
case " $(pkg-config --libs libumkm) " in
*cjson*) fail "the shared library does not ask its users for cJSON" ;;
esac
case " $(pkg-config --static --libs libumkm) " in
*" -lcjson "*) ;;
*) fail "the static library needs cJSON" ;;
esac
if "$cc" "$examples/classify.c" -o "$work/use/without" 2>/dev/null; then
    fail "compiles without the flags: the test sees another libumkm"
fi
mkdir "$work/use/shared" "$work/use/static"
for example in classify explain own_law; do
    # shellcheck disable=SC2046 # the flags are words
    "$cc" -std=c99 -Wall -Wextra -Wpedantic -Werror $(pkg-config --cflags libumkm) "$examples/$example.c" \
        $(pkg-config --libs libumkm) -o "$work/use/shared/$example"
    # shellcheck disable=SC2046
    "$cc" -std=c99 $(pkg-config --cflags libumkm) "$examples/$example.c" "$libdir/libumkm.a" $(pkg-config --libs libcjson) \
        -o "$work/use/static/$example"
done
compare "$work/use/shared" "pkg-config, shared"
(unset LD_LIBRARY_PATH && compare "$work/use/static" "pkg-config, static")
ldd "$work/use/static/classify" | grep -q libumkm && fail "the static program asks for libumkm.so"

if [ "$cxx" != - ]; then
    say "C++11"
    # shellcheck disable=SC2046
    "$cxx" -std=c++11 -Wall -Wextra -Wpedantic -Werror $(pkg-config --cflags libumkm) "$here/plus.cc" \
        $(pkg-config --libs libumkm) -o "$work/use/plus"
    "$work/use/plus" >"$work/use/plus.txt"
    diff -u "$here/expected/classify.txt" "$work/use/plus.txt" || fail "C++"
fi

say "find_package"
for library in umkm umkm_static; do
    cmake -S "$examples" -B "$work/use/cmake-$library" -DCMAKE_C_COMPILER="$cc" -DUMKM_EXAMPLES_LIBRARY=umkm::$library \
        -Dumkm_DIR="$libdir/cmake/umkm" >/dev/null
    cmake --build "$work/use/cmake-$library" >/dev/null
    compare "$work/use/cmake-$library" "find_package, umkm::$library"
done
grep -rqE -- '-W[a-z]|-fstack|FORTIFY' "$libdir/cmake/umkm" && fail "our compiler flags reach the users of the library"
mkdir "$work/use/version"
for version in 0.1 0.2 1.0; do
    {
        printf 'cmake_minimum_required(VERSION 3.25)\nproject(version NONE)\n'
        printf 'find_package(umkm %s QUIET)\nmessage("found=${umkm_FOUND}")\n' $version
    } >"$work/use/version/CMakeLists.txt"
    found=$(cmake -S "$work/use/version" -B "$work/use/version/build-$version" -Dumkm_DIR="$libdir/cmake/umkm" 2>&1 |
        sed -n 's/^found=//p')
    expected=0
    [ $version != 0.1 ] || expected=1
    [ "$found" = $expected ] || fail "find_package(umkm $version): '$found'"
done

if [ "$tools" = ON ]; then
    say "the command"
    LD_LIBRARY_PATH='' "$prefix/bin/umkm" --version
    LD_LIBRARY_PATH='' "$prefix/bin/umkm" classify 'annual_sales=2,5 miliar' --as-of 2026-11-21 >/dev/null
    [ -f "$prefix/share/man/man1/umkm-classify.1" ] || fail "no manual page"
    [ -f "$prefix/share/bash-completion/completions/umkm" ] || fail "no completion"
fi

if [ "$kind" = relative ]; then
    say "the tree, moved to another place"
    moved=$work/moved/elsewhere
    rm -rf "$work/moved"
    mkdir "$work/moved"
    mv "$prefix" "$moved"
    PKG_CONFIG_PATH=$moved/lib/pkgconfig
    unset LD_LIBRARY_PATH
    # shellcheck disable=SC2046
    "$cc" -std=c99 "$examples/classify.c" $(pkg-config --define-prefix --cflags --libs libumkm) -Wl,-rpath,"$moved/lib" \
        -o "$work/use/moved-pkg-config"
    "$work/use/moved-pkg-config" | diff -u "$here/expected/classify.txt" - || fail "pkg-config, moved"
    cmake -S "$examples" -B "$work/use/cmake-moved" -DCMAKE_C_COMPILER="$cc" -DCMAKE_PREFIX_PATH="$moved" >/dev/null
    cmake --build "$work/use/cmake-moved" >/dev/null
    compare "$work/use/cmake-moved" "find_package, moved"
    ldd "$work/use/cmake-moved/classify" | grep -qF "$moved/lib/libumkm.so.0" || fail "find_package found another libumkm"
    if [ "$tools" = ON ]; then
        "$moved/bin/umkm" classify 'annual_sales=2,5 miliar' --as-of 2026-11-21 >/dev/null || fail "the command, moved"
    fi
    grep -rqF "$prefix" "$moved/lib/cmake" && fail "the files for CMake name the first place"
fi
say "done"
