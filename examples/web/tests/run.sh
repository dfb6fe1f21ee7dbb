#!/bin/sh
# SPDX-License-Identifier: MIT
# Tests of the portal. Works from any folder; installs what is missing on Debian and Ubuntu; writes only below build/ (private
# database servers have their sockets in a folder of /tmp while they run).
#
#   sh examples/web/tests/run.sh           all: parts, databases, browser (packages of npm, by the lock file), load
#   sh examples/web/tests/run.sh parts     PHPUnit on SQLite only; Debian packages are enough
#
# LOAD_SECONDS shortens the load from 120 seconds.
set -eu
cd "$(dirname "$0")/../../.."
. tests/support/packages.sh
. examples/web/needs.sh
PATH=$PATH:/usr/sbin
mode=${1:-all}
case $mode in
all | parts) ;;
*)
    echo "usage: sh examples/web/tests/run.sh [parts]" >&2
    exit 2
    ;;
esac

need_to_build
need_portal
need command phpunit phpunit
if [ "$mode" = all ]; then
    need phpext pdo_pgsql php-pgsql
    need phpext pdo_mysql php-mysql
    need command pg_ctlcluster postgresql
    need command mariadbd mariadb-server
    need phpfpm php-fpm php-fpm
    need command nginx nginx-light
    need command wrk wrk
    need command curl curl
    need command node nodejs
    need command npm npm
    need command chromium chromium
fi
install_needs

# a build of the library that is there already may be used (UMKM_BUILD, see bindings/php/build.sh)
build=$PWD/build/web${UMKM_BUILD:+-parts}
scratch "build/web${UMKM_BUILD:+-parts}"
portal_build "$build"
printf '== parts\n'
"$build/php" "$(command -v phpunit)" --configuration examples/web/tests/unit/phpunit.xml --do-not-cache-result
[ "$mode" = all ] || exit 0

printf '== databases\n'
sh examples/web/tests/databases/run.sh "$build/databases" "$build/php"

printf '== browser\n'
rm -rf "$build/browser-work"
mkdir -p "$build/browser" "$build/browser-work"
cp examples/web/tests/browser/* "$build/browser/"
(cd "$build/browser" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
PORTAL_PHP=$build/php PORTAL_WORK=$build/browser-work PORTAL_WEB=$PWD/examples/web \
    node --test --test-reporter=spec "$build/browser/portal.test.mjs"

printf '== load\n'
sh examples/web/tests/load/run.sh "$build/load" "$build/ext/modules/umkm.so" "${LOAD_SECONDS:-120}"
