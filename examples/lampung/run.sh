#!/bin/sh
# SPDX-License-Identifier: MIT
# Published counts of Lampung checked, and an invented population classified whose counts by class are the published ones.
#   sh examples/lampung/run.sh UMKM-COMMAND CHECK-COUNTS-PROGRAM WORK-FOLDER
# Writes into the work folder only. The population is SYNTHETIC: see make_population.py.
set -eu
umkm=$1
check_counts=$2
work=$3
here=$(cd "$(dirname "$0")" && pwd)
population=$work/populasi-rekaan-lampung.csv
mkdir -p "$work"

printf '== Jumlah yang diumumkan / published counts\n\n'
"$check_counts" "$here/statistics.csv" >"$work/published.txt"
cat "$work/published.txt"

printf '\n== Populasi REKAAN / a SYNTHETIC population: %s\n\n' "$population"
python3 "$here/make_population.py" "$population"
"$umkm" summary "$population" --as-of 2024-03-05 --by region --by owner_is_woman --regimes UU-20-2008,PP-7-2021 \
    --report "$work/laporan-rekaan-lampung.html"
"$umkm" summary "$population" --as-of 2024-03-05 --format csv -o "$work/ringkasan-rekaan-lampung.csv"

# The counts by class of the newest published row, against those that were computed.
printf '\n== Cocokkah? / do they agree?\n\n'
failed=0
grep -q "lampung-2022-02 192224, lampung-2023-03 192234; .*difference 10$" "$work/published.txt" || failed=1
agree() {
    computed=$(sed -n "s/^all,,$1,\([0-9]*\),.*/\1/p" "$work/ringkasan-rekaan-lampung.csv")
    printf '%-8s diumumkan / published %8s   dihitung / computed %8s\n' "$1" "$2" "$computed"
    [ "$computed" = "$2" ] || failed=1
}
published=$(grep '^lampung-2024-03,' "$here/statistics.csv")
agree micro "$(printf '%s' "$published" | cut -d, -f5)"
agree small "$(printf '%s' "$published" | cut -d, -f6)"
agree medium "$(printf '%s' "$published" | cut -d, -f7)"
agree rows "$(printf '%s' "$published" | cut -d, -f11)"
agree unknown 0
agree invalid 0
exit $failed
