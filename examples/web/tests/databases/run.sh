#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the tests that touch the database once more, on a PostgreSQL and on a MariaDB of their own: private servers on
# sockets in a folder, ended afterwards. Writes only below that folder.
#
#   sh examples/web/tests/databases/run.sh FOLDER PHP     PHP is the command that portal_build makes
set -eu
cd "$(dirname "$0")/../../../.."
mkdir -p "$1"
folder=$(cd "$1" && pwd)
php=$2
tests=$PWD/examples/web/tests/unit/phpunit.xml
sockets=$(mktemp -d /tmp/portal-db.XXXXXX) # a socket's path must be short
export PATH="$PATH:/usr/sbin"

# A server refuses to run as root: as root it runs as its own user.   as_server USER COMMAND...
as_server() {
    server_user=$1
    shift
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid="$server_user" --regid="$server_user" --clear-groups "$@"
    else
        "$@"
    fi
}

own() {
    [ "$(id -u)" != 0 ] || chown "$1" "$2"
}

finish() {
    if [ -s "$sockets/pg/postmaster.pid" ]; then
        as_server postgres "$postgres/pg_ctl" -D "$sockets/pg" -m fast stop >"$folder/pg-stop.log" 2>&1 || true
    fi
    [ ! -s "$sockets/maria.pid" ] || kill "$(cat "$sockets/maria.pid")" || true
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        [ -e "$sockets/maria.pid" ] || break
        sleep 0.5
    done
    rm -rf "$sockets"
}
trap finish EXIT
trap 'exit 130' INT TERM

run_tests() {
    printf '%s\n' "$1"
    PORTAL_TEST_DSN=$2 "$php" "$(command -v phpunit)" --configuration "$tests" --do-not-cache-result --group database
}

postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
chmod 755 "$sockets"
mkdir "$sockets/pg" "$sockets/maria" "$sockets/s"
own postgres "$sockets/pg"
own postgres "$sockets/s"
own mysql "$sockets/maria"
as_server postgres "$postgres/initdb" -D "$sockets/pg" -A trust -U portal -E UTF8 --locale=C >"$folder/pg-init.log" 2>&1
as_server postgres "$postgres/pg_ctl" -D "$sockets/pg" -w -l "$sockets/pg/log" \
    -o "-c listen_addresses='' -c unix_socket_directories=$sockets/s -c fsync=off" start >"$folder/pg-start.log" 2>&1
as_server postgres "$postgres/createdb" -h "$sockets/s" -U portal portal
run_tests PostgreSQL "pgsql:host=$sockets/s;dbname=portal;user=portal"

own mysql "$sockets"
as_server mysql mariadb-install-db --no-defaults --datadir="$sockets/maria" --auth-root-authentication-method=normal \
    --skip-test-db >"$folder/maria-init.log" 2>&1
as_server mysql mariadbd --no-defaults --datadir="$sockets/maria" --socket="$sockets/m.sock" \
    --pid-file="$sockets/maria.pid" --skip-networking --innodb-flush-log-at-trx-commit=0 >"$folder/maria.log" 2>&1 &
for _ in $(seq 1 60); do
    [ -S "$sockets/m.sock" ] && break
    sleep 0.5
done
mariadb --no-defaults --socket="$sockets/m.sock" -u root \
    -e "CREATE DATABASE portal CHARACTER SET utf8mb4;" -e "CREATE USER portal@localhost IDENTIFIED BY 'contoh';" \
    -e "GRANT ALL ON portal.* TO portal@localhost"
run_tests MariaDB "mysql:unix_socket=$sockets/m.sock;dbname=portal;user=portal;password=contoh"
