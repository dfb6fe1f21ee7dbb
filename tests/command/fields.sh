# SPDX-License-Identifier: MIT
# umkm fields.
. "$(dirname "$0")/lib.sh"

run fields
expect_status 0
expect_in_out 'annual_sales'
expect_in_out 'slik_as_of'
run fields omzet
expect_status 0
expect_in_out 'annual_sales'
expect_in_out 'penjualan_tahunan'
run fields 'Bentuk Usaha' --lang en
expect_in_out 'legal_form'
expect_in_out 'individual'
run fields --format csv
expect_status 0
expect_in_out 'name,type,unit,minimum,maximum,choices,aliases,meaning_id,meaning_en'
expect_in_out 'workers,count,people,0,1000000000,'
expect_in_out ',individual|sole_pt|cv|firma|pt|cooperative|other,'
rows=$(wc -l <out)
run fields --format json
expect_status 0
expect_in_out '{"name":"annual_sales","type":"money",'
[ "$(grep -c '"name":' out)" -eq $((rows - 1)) ] || fail 'CSV and JSON differ in length'
run fields omzet --format json
expect_lines out 1
run fields omzt
expect_status 2
expect_in_err 'omzet'
run fields zzzzzzzz
expect_status 2
run fields a b
expect_status 2
run fields --format jsonl
expect_status 2
run fields -o fields.txt
expect_status 0
expect_no_out

finish
