#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the extension under php-fpm, one worker, many requests good and bad: every answer is right, the worker is the same one
# at the end, the rules were loaded once, and its memory does not grow. Then a reload, and a worker with broken umkm.rules.
#
#   sh bindings/php/checks/fpm.sh [FOLDER [REQUESTS]]     after run_tests.sh; build/php and 20000 if not given
#
# Needs php-fpm of Debian and python3, which speaks FastCGI to it.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
top=$(cd "$here/../.." && pwd)
folder=$(cd "${1:-$top/build/php}" && pwd)
requests=${2:-20000}
work=$folder/fpm
rm -rf "$work"
mkdir -p "$work"
fpm=$(command -v php-fpm || ls /usr/sbin/php-fpm8.* | tail -n 1)
cat >"$work/request.php" <<'PHP'
<?php
$day = ['as_of' => '2026-11-21'];
try {
    $record = umkm_assess(['annual_sales' => $_GET['sales'] ?? null], $day);
    umkm_score_columns(['annual_sales' => [1, null, 3]], $day + ['reasons' => 2]);
    echo $record['classification']['size_class'], ' ', crc32(json_encode($record['programmes']));
} catch (Umkm\UmkmException $refused) {
    echo $refused->getStatusName();
}
PHP
serve() { # RULES
    cat >"$work/fpm.conf" <<CONF
[global]
error_log = $work/fpm.log
pid = $work/fpm.pid
daemonize = no
[www]
listen = $work/fpm.sock
pm = static
pm.max_children = 1
php_admin_value[memory_limit] = 32M
CONF
    if [ "$(id -u)" = 0 ]; then
        printf 'user = %s\ngroup = %s\n' root root >>"$work/fpm.conf"
        as_root=-R
    else
        as_root=""
    fi
    rm -f "$work/fpm.sock"
    # shellcheck disable=SC2086 # an option or nothing
    "$fpm" -n $as_root -y "$work/fpm.conf" -d "extension=$folder/ext/modules/umkm.so" -d "umkm.rules=$1" &
    server=$!
    for _ in $(seq 100); do
        [ ! -S "$work/fpm.sock" ] || return 0
        sleep 0.1
    done
    return 1
}
trap 'kill "$server" 2>/dev/null || true' EXIT

serve ""
python3 "$here/checks/fpm.py" "$work/fpm.sock" "$work/request.php" "$requests"
kill -USR2 "$server" # a new worker, with everything made anew
sleep 1
python3 "$here/checks/fpm.py" "$work/fpm.sock" "$work/request.php" 100
kill "$server"
wait "$server"
! grep -i 'SIGSEGV\|exited on signal' "$work/fpm.log"

serve "$work/not-there.json"
python3 "$here/checks/fpm.py" "$work/fpm.sock" "$work/request.php" 20 UMKM_E_ARGUMENT
kill "$server"
wait "$server"
