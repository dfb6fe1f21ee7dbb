#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the packages of Debian, twice and in two places, and looks at them: equal byte for byte, no finding of lintian, the
# files that should be there, and dependencies on the library of the same version.
#   packages.sh SOURCE-FOLDER WORK-FOLDER     the packages are then in WORK-FOLDER/packages
set -eu
source=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
rm -rf "$work/one" "$work/another" "$work/packages"
mkdir "$work/packages"

fail() {
    printf 'FAILED: %s\n' "$*"
    exit 1
}

for place in one another/deeper; do
    mkdir -p "$work/$place/source"
    (cd "$source" && git ls-files -z --cached --others --exclude-standard | tar -cf - --null -T -) |
        tar -xf - -C "$work/$place/source"
done
build() {
    (
        cd "$work/$1/source"
        cmake --preset packages -DUMKM_WERROR=ON
        cmake --build --preset packages
        cpack --preset packages
    ) >"$work/$1/log" 2>&1 || {
        tail -n 40 "$work/$1/log"
        fail "the packages are not built"
    }
}

build one
TZ=Asia/Jakarta build another/deeper
cp "$work"/one/source/build/packages/*.deb "$work/packages"
cd "$work/packages"
for package in *.deb; do
    cmp "$package" "$work/another/deeper/source/build/packages/$package" || fail "$package is not the same twice"
done
cmp "$work/one/source/build/packages/libumkm.spdx.json" "$work/another/deeper/source/build/packages/libumkm.spdx.json"
echo "-- five packages, the same bytes twice"

[ "$(ls ./*.deb | sed 's/_.*//' | tr '\n' ' ')" = "./libumkm-dev ./libumkm0 ./php-umkm ./python3-umkm ./umkm " ] ||
    fail "the packages are: $(ls)"
lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs ./*.deb ||
    fail "lintian has something to say"
echo "-- lintian"

# has PACKAGE PATH...   each path, a pattern of the shell, is in the package
has() {
    package=$1
    shift
    dpkg-deb -c "$package"_*.deb | awk '{print $6}' >"$work/list"
    for path in "$@"; do
        found=no
        while read -r line; do
            case $line in
            ./$path) found=yes ;;
            esac
        done <"$work/list"
        [ $found = yes ] || fail "$package has no $path"
    done
    for path in "usr/share/doc/$package/copyright" "usr/share/doc/$package/changelog.Debian.gz" \
        "usr/share/doc/$package/changelog.gz"; do
        grep -qx "./$path" "$work/list" || fail "$package has no $path"
    done
    ! grep -q 'usr/local\|/build/' "$work/list" || fail "$package puts files where they do not belong"
}
triplet=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
has libumkm0 "usr/lib/$triplet/libumkm.so.0" "usr/share/doc/libumkm0/libumkm.spdx.json"
has libumkm-dev "usr/lib/$triplet/libumkm.so" "usr/lib/$triplet/libumkm.a" "usr/lib/$triplet/pkgconfig/libumkm.pc" \
    "usr/lib/$triplet/cmake/umkm/umkm-config.cmake" usr/include/umkm/umkm.h usr/share/doc/libumkm-dev/examples/classify.c
has umkm usr/bin/umkm usr/share/man/man1/umkm.1.gz usr/share/man/man1/umkm-classify.1.gz usr/share/man/id/man1/umkm.1.gz \
    usr/share/bash-completion/completions/umkm usr/share/zsh/vendor-completions/_umkm \
    usr/share/fish/vendor_completions.d/umkm.fish
has python3-umkm usr/lib/python3/dist-packages/umkm/__init__.py "usr/lib/python3/dist-packages/umkm/_umkm.*.so" \
    "usr/lib/python3/dist-packages/umkm-*.dist-info/METADATA"
has php-umkm "usr/lib/php/*/umkm.so" "etc/php/*/mods-available/umkm.ini" usr/share/php/Umkm/autoload.php
echo "-- files"

# needs PACKAGE PATTERN...   one of the things that it depends on
needs() {
    depends=$(dpkg-deb -f "$1"_*.deb Depends)
    package=$1
    shift
    for pattern in "$@"; do
        printf '%s\n' "$depends" | sed 's/, /\n/g' | grep -qE "^$pattern\$" || fail "$package: no $pattern in $depends"
    done
}
version=$(dpkg-deb -f libumkm0_*.deb Version)
upstream=${version%-*}
needs libumkm0 'libc6 .*' 'libcjson1.*'
[ "$(dpkg-deb -f libumkm0_*.deb Depends | tr ',' '\n' | wc -l)" = 2 ] || fail "libumkm0 needs libc and cJSON, and nothing else"
needs libumkm-dev "libumkm0 \\(= $version\\)" libcjson-dev
needs umkm "libumkm0 \\(>= $upstream\\)" 'libcsv3.*' 'libxml2.*'
needs python3-umkm "libumkm0 \\(>= $upstream\\)" 'python3 \(>= .*' 'python3 \(<< .*' python3-numpy
needs php-umkm "libumkm0 \\(>= $upstream\\)" 'phpapi-.*'
dpkg-deb --ctrl-tarfile libumkm0_*.deb | tar -xf - -C "$work" ./symbols ./shlibs ./triggers
grep -qx "libumkm 0 libumkm0 (>= $upstream)" "$work/shlibs" || fail "shlibs: $(cat "$work/shlibs")"
grep -qx 'activate-noawait ldconfig' "$work/triggers" || fail "triggers: $(cat "$work/triggers")"

# The table of symbols names what the library has, no more and no less.
mkdir -p "$work/unpacked/debian"
for package in libumkm0 umkm python3-umkm php-umkm; do
    dpkg-deb -x "$package"_*.deb "$work/unpacked/$package"
done
(
    cd "$work/unpacked"
    printf 'Source: libumkm\nMaintainer: x <x@x.example>\n\nPackage: libumkm0\nArchitecture: any\nDescription: x\n' >debian/control
    dpkg-gensymbols -q -plibumkm0 -Plibumkm0 -v"$upstream" -I"$work/symbols" -O"$work/symbols.found" -c4
) || fail "the table of symbols is not that of the library"
for module in "$work"/unpacked/umkm/usr/bin/umkm "$work"/unpacked/python3-umkm/usr/lib/python3/dist-packages/umkm/_umkm.*.so \
    "$work"/unpacked/php-umkm/usr/lib/php/*/umkm.so; do
    readelf -d "$module" | grep -q 'NEEDED.*libumkm\.so\.0' || fail "$module is not linked with libumkm.so.0"
    ! readelf -d "$module" | grep -qE 'RPATH|RUNPATH' || fail "$module has a path of its own"
done
echo "-- dependencies, symbols"
