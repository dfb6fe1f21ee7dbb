#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds libumkm and its extension for PHP and starts the portal with the server built into PHP, for trying out. Works from
# any folder and offline once the packages are there; writes only below build/. Ctrl-C stops it.
#
#   sh examples/web/run.sh                        http://127.0.0.1:8080
#   sh examples/web/run.sh officer put NAME       makes an officer (asks for the password); also: disable NAME, list
#
# PORT chooses another port. The names that begin with PORTAL_ are in README.md.
set -eu
cd "$(dirname "$0")/../.."
. tests/support/packages.sh
. examples/web/needs.sh

need_to_build
need_portal
install_needs

build=$PWD/build/web
scratch build
[ "${1:-}" = officer ] && [ -x "$build/php" ] || portal_build "$build"
PORTAL_DATA=${PORTAL_DATA:-$build/data}
export PORTAL_DATA
web=$PWD/examples/web

if [ "${1:-}" = officer ]; then
    shift
    exec "$build/php" "$web/bin/officer.php" "$@"
fi
port=${PORT:-8080}
cat <<TEXT

Portal Kesiapan UMKM: http://127.0.0.1:$port   (English: http://127.0.0.1:$port/en)

Petugas / officers:   http://127.0.0.1:$port/petugas
  membuat petugas / to make one:   sh examples/web/run.sh officer put NAMA
Data:                 $PORTAL_DATA
Ctrl-C menghentikan / stops.

TEXT
exec env PHP_CLI_SERVER_WORKERS=4 "$build/php" -S "127.0.0.1:$port" -t "$web/public" "$web/public/router.php"
