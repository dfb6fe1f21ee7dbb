#!/bin/sh
# SPDX-License-Identifier: MIT
# The portal on nginx and php-fpm, as in deploy/, under load of 64 connections: fails on any error, and when the workers of
# php-fpm grow after warming up. Prints latencies, which depend on the machine and on what else it does.
#
#   sh examples/web/tests/load/run.sh FOLDER EXTENSION [SECONDS]     SECONDS is 120 if not given
set -eu
cd "$(dirname "$0")/../../../.."
. examples/web/tests/load/server.sh
rm -rf "$1"
mkdir -p "$1"
folder=$(cd "$1" && pwd)
extension=$2
seconds=${3:-120}
script=examples/web/tests/load/visits.lua
port=${PORT:-8099}
PORTAL_DATA=$folder/data
PORTAL_FORMS_PER_MINUTE=900000000
export PORTAL_DATA PORTAL_FORMS_PER_MINUTE
trap 'stop_server "$folder"' EXIT
trap 'exit 130' INT TERM
start_server "$folder" "$port" "$extension"

curl -s -c "$folder/cookies" -o "$folder/form.html" "http://127.0.0.1:$port/"
PORTAL_TOKEN=$(sed -n 's/.*name="token" value="\([^"]*\)".*/\1/p' "$folder/form.html" | head -n 1)
PORTAL_COOKIE=$(awk '$6 == "portal" { print $6 "=" $7 }' "$folder/cookies")
export PORTAL_TOKEN PORTAL_COOKIE

# Own memory of all workers in kB: what they do not share.
workers_memory() {
    for worker in $(pgrep -P "$(cat "$folder/fpm.pid")"); do
        awk '/^Private_(Clean|Dirty):/ { sum += $2 } END { print sum + 0 }' "/proc/$worker/smaps_rollup"
    done | awk '{ sum += $1; if ($1 > most) most = $1 } END { printf "%d %d %d\n", NR, sum, most }'
}

# Ticks of the processor that all workers have used.
workers_ticks() {
    for worker in $(pgrep -P "$(cat "$folder/fpm.pid")"); do
        awk '{ print $14 + $15 }' "/proc/$worker/stat"
    done | awk '{ sum += $1 } END { print sum }'
}

# load MIX SECONDS
load() {
    printf '%s, %s s, 64 connections: ' "$1" "$2"
    ticks=$(workers_ticks)
    PORTAL_MIX=$1 wrk -t1 -c64 --timeout 30s "-d${2}s" -s "$script" "http://127.0.0.1:$port" >"$folder/wrk-$1.txt"
    sed -n '/^requests/p' "$folder/wrk-$1.txt"
    ticks=$(($(workers_ticks) - ticks))
    awk -v ticks="$ticks" -v hertz="$(getconf CLK_TCK)" '/^requests/ {
        printf "    processor time of php-fpm: %.0f microseconds per request\n", ticks * 1e6 / hertz / $2 }' "$folder/wrk-$1.txt"
    grep -q '^errors 0$' "$folder/wrk-$1.txt" || {
        cat "$folder/wrk-$1.txt" >&2
        tail -n 20 "$folder/nginx-error.log" "$folder/fpm.log" >&2
        return 1
    }
}

printf 'load of the machine before: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
load visits 15
warm=$(workers_memory)
load visits "$seconds"
hot=$(workers_memory)
load form 10
load decision 10
printf 'workers, their own memory together, largest (kB): %s after warming up, %s after the load\n' "$warm" "$hot"
awk -v warm="$warm" -v hot="$hot" 'BEGIN { split(warm, a); split(hot, b); exit b[2] > a[2] * 1.05 + 1024 }' || {
    echo "the workers grew" >&2
    exit 1
}
decisions=$(cat "$PORTAL_DATA"/audit/*.jsonl | wc -l)
printf 'decisions in the audit: %d\n' "$decisions"
[ "$decisions" -gt 0 ]
