#!/bin/sh
# SPDX-License-Identifier: MIT
# The same answers on every machine: builds with other compilers, at every level of optimisation, and for other processors,
# runs the unit tests there, and compares what library and command say byte by byte with the machine at hand.
#
#   run.sh SOURCE-FOLDER WORK-FOLDER [MACHINE...]
#
# MACHINE is gcc-O0 … gcc-O3, gcc-Os, clang-O0 … clang-Os, i386 (32 bits), s390x (big-endian), aarch64, or musl; without one, all
# of them. "quick" stands for gcc-O0, clang-O3 and i386. The libraries for other machines come from apt, into the work folder.
set -eu
source=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
shift 2
here=$source/tests/machines
levels="O0 O1 O2 O3 Os"
machines="$*"
if [ -z "$machines" ]; then
    for compiler in gcc clang; do
        for level in $levels; do
            machines="$machines $compiler-$level"
        done
    done
    machines="$machines i386 s390x aarch64 musl"
fi
[ "$machines" != quick ] || machines="gcc-O0 clang-O3 i386"
bad=""

# ---- Libraries of other machines ------------------------------------------------------------------------------------------

# apt of its own, which knows another architecture and leaves the system alone.
other_apt() {
    mkdir -p "$work/apt-$arch/state/lists/partial" "$work/apt-$arch/cache/archives/partial"
    : >"$work/apt-$arch/status"
    apt-get -qq -o "APT::Architecture=$arch" -o "APT::Architectures::=$arch" -o "Dir::State=$work/apt-$arch/state" \
        -o "Dir::State::status=$work/apt-$arch/status" -o "Dir::Cache=$work/apt-$arch/cache" -o APT::Sandbox::User=root "$@"
}

# sysroot ARCH   what the tests and the command need, unpacked below $work/sysroot-ARCH
sysroot() {
    arch=$1
    root=$work/sysroot-$arch
    [ ! -e "$root/done" ] || return 0
    rm -rf "$root"
    mkdir -p "$root/packages"
    other_apt update
    icu=$(apt-cache depends libxml2 | sed -n 's/.*Depends: \(libicu[0-9]*\).*/\1/p' | head -n 1)
    # shellcheck disable=SC2086 # may be empty
    (cd "$root/packages" && other_apt download libcjson1 libcjson-dev libcsv3 libcsv-dev libxml2 libxml2-dev zlib1g liblzma5 \
        check libsubunit0 libsubunit-dev libstdc++6 $icu)
    for package in "$root"/packages/*.deb; do
        dpkg-deb -x "$package" "$root"
    done
    touch "$root/done"
}

# cJSON, libcsv and Check for musl, from the sources of the distribution.
musl_sysroot() {
    arch=musl
    root=$work/sysroot-musl
    [ ! -e "$root/done" ] || return 0
    rm -rf "$root"
    mkdir -p "$root/src" "$root/usr/include/cjson" "$root/usr/include" "$root/lib/pkgconfig" "$work/apt-musl/lists"
    cat /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list.d/ubuntu.sources 2>/dev/null |
        grep -q '^Types:' && form=sources || form=list
    cat /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list.d/ubuntu.sources 2>/dev/null |
        sed -e 's/^Types: deb$/Types: deb-src/' -e 's/^deb /deb-src /' >"$work/apt-musl/own.$form"
    mkdir -p "$work/apt-musl/state/lists/partial" "$work/apt-musl/cache/archives/partial"
    : >"$work/apt-musl/status"
    own="-o Dir::Etc::SourceList=$work/apt-musl/own.$form -o Dir::Etc::SourceParts=/nonexistent -o APT::Sandbox::User=root \
        -o Dir::State=$work/apt-musl/state -o Dir::State::status=$work/apt-musl/status -o Dir::Cache=$work/apt-musl/cache"
    # shellcheck disable=SC2086 # options are words
    apt-get -qq $own update
    # shellcheck disable=SC2086
    (cd "$root/src" && apt-get -qq $own source --download-only cjson check libcsv)
    for archive in "$root"/src/*.orig.tar.*; do
        tar -C "$root/src" -xf "$archive"
    done
    (cd "$root/src"/cJSON-* && musl-gcc -O2 -fPIC -c cJSON.c && ar rcs "$root/lib/libcjson.a" cJSON.o &&
        cp cJSON.h "$root/usr/include/cjson/")
    (cd "$root/src"/libcsv-* && musl-gcc -O2 -fPIC -c libcsv.c && ar rcs "$root/lib/libcsv.a" libcsv.o &&
        cp csv.h "$root/usr/include/")
    cmake -S "$root"/src/check-*/ -B "$root/src/build" -DCMAKE_C_COMPILER=musl-gcc -DCHECK_ENABLE_SUBUNIT=OFF \
        -DCHECK_ENABLE_TESTS=OFF -DCMAKE_INSTALL_PREFIX="$root/check" -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_TESTING=OFF
    cmake --build "$root/src/build" --target check -j2
    cp "$root/src/build/src/libcheck.a" "$root/lib/"
    cp "$root/src/build/src/check.h" "$root/src/build/check_stdint.h" "$root/usr/include/"
    printf 'Name: cjson\nDescription: -\nVersion: 1.7.15\nLibs: -L%s/lib -lcjson\nCflags: -I%s/usr/include -I%s/usr/include/cjson\n' \
        "$root" "$root" "$root" >"$root/lib/pkgconfig/libcjson.pc"
    printf 'Name: check\nDescription: -\nVersion: 0.15.2\nLibs: -L%s/lib -lcheck\nCflags: -I%s/usr/include\n' \
        "$root" "$root" >"$root/lib/pkgconfig/check.pc"
    touch "$root/done"
}

# ---- Building and running -------------------------------------------------------------------------------------------------

# configure NAME CMAKE-ARGUMENTS...
configure() {
    build=$work/$1
    shift
    cmake -S "$source" -B "$build" -G Ninja -DUMKM_BUILD_BENCH=OFF -DUMKM_BUILD_EXAMPLES=OFF -DUMKM_WERROR=OFF "$@"
}

# prepare MACHINE   configures it; sets build, emulator, and libraries (where the loader finds those of the machine)
prepare() {
    emulator=""
    command=yes
    case $1 in
    gcc-* | clang-*)
        level=${1#*-}
        configure "$1" -DCMAKE_C_COMPILER="${1%-*}" -DCMAKE_BUILD_TYPE="$([ "$level" = O0 ] && echo Debug || echo Release)" \
            -DCMAKE_C_FLAGS_DEBUG="-$level" -DCMAKE_C_FLAGS_RELEASE="-$level"
        ;;
    musl)
        musl_sysroot
        command=no # libxml2 would have to be built too
        PKG_CONFIG_LIBDIR=$root/lib/pkgconfig configure musl -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DUMKM_TRIPLET=musl \
            -DUMKM_PROCESSOR="$(uname -m)" -DUMKM_SYSROOT="$root" -DCMAKE_BUILD_TYPE=Release -DUMKM_BUILD_TOOLS=OFF \
            -DCSV_INCLUDE_DIR="$root/usr/include" -DCSV_LIBRARY="$root/lib/libcsv.a"
        ;;
    *)
        case $1 in
        i386) triplet=i686-linux-gnu folder=i386-linux-gnu processor=i686 ;;
        *) triplet=$1-linux-gnu folder=$triplet processor=$1 ;;
        esac
        [ "$1" = aarch64 ] && sysroot arm64 || sysroot "$1"
        libraries=$root/usr/lib/$folder:$root/lib/$folder
        if [ "$1" = i386 ]; then
            emulator="/usr/$triplet/lib/ld-linux.so.2;--library-path;$libraries:/usr/$triplet/lib"
        else
            emulator="qemu-$1-static;-L;/usr/$triplet;-E;LD_LIBRARY_PATH=$libraries"
        fi
        PKG_CONFIG_SYSROOT_DIR=$root PKG_CONFIG_LIBDIR=$root/usr/lib/$folder/pkgconfig:$root/usr/share/pkgconfig \
            configure "$1" -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DUMKM_TRIPLET="$triplet" -DUMKM_PROCESSOR="$processor" \
            -DUMKM_SYSROOT="$root" "-DUMKM_EMULATOR=$emulator" -DCMAKE_BUILD_TYPE=Release
        ;;
    esac
}

# on MACHINE's PROGRAM ARGUMENTS...   through the emulator, if there is one
on() {
    if [ -z "$emulator" ]; then
        "$@"
        return
    fi
    old=$IFS
    IFS=';'
    # shellcheck disable=SC2086 # the emulator is words
    set -- $emulator "$@"
    IFS=$old
    "$@"
}

# say MACHINE   everything that library and command say, below $work/said/MACHINE
say() {
    said=$work/said/$1
    rm -rf "$said"
    mkdir -p "$said"
    # shellcheck disable=SC2046 # names without blanks
    (cd "$source" && on "$build/tests/machines/answers" $(find tests/vectors tests/fuzz/corpora lib/data examples/data \
        -name '*.csv' -o -path '*/corpora/*' -type f -o -name '*.json' | LC_ALL=C sort)) >"$said/answers"
    [ "$command" = yes ] || return 0
    number=0
    while read -r words; do
        number=$((number + 1))
        status=0
        # shellcheck disable=SC2086 # options are words
        (cd "$source" && on "$build/tools/umkm" $words) >"$said/$number.out" 2>"$said/$number.err" </dev/null || status=$?
        echo "$status" >"$said/$number.status"
    done <"$here/commands.txt"
}

# check MACHINE   builds and tests it, and compares what it says
check() {
    name=$1
    prepare "$name" || return 1
    cmake --build "$build" -j2 || return 1
    ctest --test-dir "$build" -j2 --output-on-failure --no-tests=error --timeout 3000 -R '^(unit|fuzz\.corpus|abi\.sizes)' \
        -E 'unit.threads' || return 1
    say "$name" || return 1
    [ "$name" != reference ] || return 0
    for file in "$work/said/$name"/*; do
        cmp "$file" "$work/said/reference/$(basename "$file")" || return 1
    done
}

# The machine at hand, as it is meant to be used.
reference() {
    configure reference -DCMAKE_BUILD_TYPE=RelWithDebInfo || return 1
    emulator=""
    command=yes
    cmake --build "$build" -j2 --target answers umkm_command || return 1
    say reference
}

printf 'machines: reference\n'
reference >"$work/reference.log" 2>&1 || {
    tail -n 30 "$work/reference.log"
    exit 1
}
[ "$(wc -c <"$work/said/reference/answers")" -gt 1000000 ]
for machine in $machines; do
    printf 'machines: %s\n' "$machine"
    check "$machine" >"$work/$machine.log" 2>&1 || {
        bad="$bad $machine"
        tail -n 30 "$work/$machine.log"
    }
done
[ -z "$bad" ] || echo "machines that differ:$bad"
[ -z "$bad" ]
