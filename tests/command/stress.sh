# SPDX-License-Identifier: MIT
# Sizes that real and hostile files have: wide, long, and with huge cells.
. "$(dirname "$0")/lib.sh"
day='--as-of 2026-11-21 --lang en'
micro='micro,annual_sales,no,PP 7/2021 Pasal 35 ayat (5) huruf a,'

# 10,000 columns.
awk 'BEGIN { for (i = 1; i < 10000; i++) printf "k%d,", i; print "omzet"; for (r = 0; r < 20; r++) { for (i = 1; i < 10000; i++) printf "%d,", i; print r } }' >wide.csv
run classify $day wide.csv
expect_status 0
expect_lines out 21
awk -F, 'NF != 10005 { exit 1 }' out || fail 'columns lost'
[ "$(tail -n 1 out | cut -d, -f10000-)" = "19,$micro" ] || fail 'last row'

# A cell of 10 MiB: its row is invalid, written as it was, and the others are answered.
(printf 'omzet,nama\n1,'; head -c 10485760 /dev/zero | tr '\0' 'a'; printf '\n2,b\n') >cell.csv
run classify $day --quiet cell.csv
expect_status 1
expect_lines out 3
expect_in_err 'cell.csv:2: column 2 (nama): the cell is longer than 64 KiB'
[ "$(tail -n 1 out)" = "2,b,$micro" ] || fail 'the row behind it'
[ "$(wc -c <out)" -gt 10485760 ] || fail 'the cell is lost'
(printf 'omzet,nama\n1,"'; head -c 65537 /dev/zero | tr '\0' 'a'; printf '"\n1,"'; head -c 65536 /dev/zero | tr '\0' 'a'; printf '"\n') >cell.csv
run classify $day --quiet cell.csv
expect_status 1
[ "$(grep -c ',invalid,' out)" -eq 1 ] || fail 'the limit of a cell'

# A row above 16 MiB: probably a quote that was not closed. Nothing is left.
(printf 'omzet,nama\n1,a\n2,"'; head -c 17000000 /dev/zero | tr '\0' '\n') >row.csv
run classify $day row.csv -o result.csv
expect_status 3
expect_in_err 'line 3'
[ -e result.csv ] && fail 'half a file'
expect_no_rest
(printf 'omzet,'; head -c 17000000 /dev/zero | tr '\0' 'a') >row.csv
run classify $day row.csv
expect_status 3

# Long, in constant memory.
awk 'BEGIN { print "omzet,modal_usaha,nama,kota"; for (i = 0; i < 300000; i++) printf "%d,%d,nama %d,kota\n", i * 10007, i, i }' >long.csv
run classify $day long.csv -o result.csv
expect_status 0
expect_lines result.csv 300001
expect_in_err '300,000 rows'
cut -d, -f1-4 result.csv >given
expect_same given long.csv
if command -v /usr/bin/time >/dev/null 2>&1 && ! "$UMKM" --version | grep -q sanitize; then
    /usr/bin/time -f '%M' "$UMKM" classify $day --quiet long.csv -o result.csv 2>kilobytes
    [ "$(tail -n 1 kilobytes)" -lt "${UMKM_RESIDENT_KB:-32768}" ] || fail "$(tail -n 1 kilobytes) KiB resident"
fi

# The same rows one at a time, in a stream of JSON.
awk 'BEGIN { print "["; for (i = 0; i < 50000; i++) printf("%s{\"annual_sales\": %d}\n", (i > 0 ? "," : ""), i * 10003); print "]" }' >long.json
run classify $day --quiet long.json
expect_status 0
expect_lines out 50002
run classify $day --quiet --format csv long.json
expect_lines out 50001

finish
