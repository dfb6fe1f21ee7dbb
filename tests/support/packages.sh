# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# To be sourced by the two commands of this project, tests/run.sh and examples/run.sh: looks for what they need, installs
# what is missing on Debian and Ubuntu, and elsewhere names it and stops.
#
#   need KIND NAME PACKAGE    KIND is command, header (of C), module (of pkg-config), python (a module of Python), phpext (an
#                             extension of PHP), phpfile (below /usr/share/php), phpfpm (of any version), system (a module of
#                             the system's own Python, or Python.h) or cmake (NAME is the least version)
#   install_needs             call once, after all needs

umkm_needs=""

need() {
    umkm_needs="$umkm_needs $1:$2:$3"
}

# The Python that packages of Debian are for; another one may come before it in PATH.
umkm_python() {
    [ -x /usr/bin/python3 ] && echo /usr/bin/python3 || echo python3
}

# Is it there?
umkm_has() {
    case $1 in
    command) command -v "$2" >/dev/null 2>&1 ;;
    header) printf '#include <stddef.h>\n#include <%s>\n' "$2" | cc -E -x c - >/dev/null 2>&1 ;;
    module) pkg-config --exists "$2" >/dev/null 2>&1 ;;
    python) python3 -c "import $2" >/dev/null 2>&1 ;;
    phpext) php -m 2>/dev/null | grep -qix "$2" ;;
    phpfile) [ -f "/usr/share/php/$2" ] ;;
    phpfpm) ls /usr/sbin/php-fpm* >/dev/null 2>&1 ;;
    system)
        if [ "$2" = Python.h ]; then
            [ -f "$("$(umkm_python)" -c 'import sysconfig; print(sysconfig.get_path("include"))' 2>/dev/null)/Python.h" ]
        else
            "$(umkm_python)" -c "import $2" >/dev/null 2>&1
        fi
        ;;
    cmake)
        umkm_version=$(cmake --version 2>/dev/null | sed -n '1s/^cmake version //p')
        [ -n "$umkm_version" ] && [ "$(printf '%s\n%s\n' "$2" "$umkm_version" | sort -V | head -n 1)" = "$2" ]
        ;;
    esac
}

# Lists the needs that are not there, as "what" or, with "packages", as package names.
umkm_missing() {
    for umkm_need in $umkm_needs; do
        umkm_kind=${umkm_need%%:*}
        umkm_rest=${umkm_need#*:}
        umkm_name=${umkm_rest%%:*}
        umkm_has "$umkm_kind" "$umkm_name" && continue
        if [ "${1:-}" = packages ]; then
            printf '%s\n' "${umkm_rest#*:}"
        else
            printf '  %s %s (Debian: %s)\n' "$umkm_kind" "$umkm_name" "${umkm_rest#*:}"
        fi
    done
}

umkm_stop() {
    printf '%s\n' "$1" >&2
    umkm_missing >&2
    exit 2
}

install_needs() {
    umkm_packages=$(umkm_missing packages | sort -u | tr '\n' ' ')
    [ -n "$umkm_packages" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        umkm_stop "Belum terpasang / not installed, and there is no apt-get here to install it:"
    fi
    umkm_root=""
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 ||
            umkm_stop "Belum terpasang / not installed, and installing needs root or sudo:"
        umkm_root=sudo
    fi
    printf 'Memasang / installing: %s\n' "$umkm_packages"
    $umkm_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq ||
        umkm_stop "apt-get update failed; still missing:"
    # shellcheck disable=SC2086 # a list of packages
    $umkm_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $umkm_packages >/dev/null ||
        umkm_stop "apt-get install failed; still missing:"
    [ -z "$(umkm_missing packages)" ] || umkm_stop "Still missing after apt-get install:"
}

need_to_build() {
    need command cc gcc
    need header stdio.h libc6-dev
    need cmake 3.25 cmake
    need command ninja ninja-build
    need command pkg-config pkg-config
    need module libcjson libcjson-dev
    need header csv.h libcsv-dev
    need module libxml-2.0 libxml2-dev
}

need_for_python() {
    need command python3 python3
    need system Python.h python3-dev
    need command swig swig
    need system numpy python3-numpy
}

need_for_php() {
    need command swig swig
    need command php php-cli
    need command phpize php-dev
}

# Nothing is written outside the build folder, not even for a moment.
scratch() {
    mkdir -p "$1/tmp"
    TMPDIR=$PWD/$1/tmp
    PYTHONDONTWRITEBYTECODE=1
    export TMPDIR PYTHONDONTWRITEBYTECODE
}
