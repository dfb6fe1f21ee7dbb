# SPDX-License-Identifier: MIT
# JSON and JSON Lines in.
. "$(dirname "$0")/lib.sh"
day='--as-of 2026-11-21 --quiet --lang en'

file a.json '{"omzet": 2000000001, "nama_lain": 1}'
run classify $day a.json
expect_status 1
expect_in_out '"code":"UMKM_E_JSON_UNKNOWN_KEY"'
run classify $day --allow-unknown a.json
expect_status 0
expect_in_out '"small"'

# An object in, an object out; an array in, an array out.
file a.json ' {"annual_sales": 2000000001}\n'
run classify $day a.json
expect_status 0
[ "$(head -c 1 out)" = '{' ] || fail 'not an object'
file a.json '[{"annual_sales": 1}, {"annual_sales": "2 miliar"},\n{"annual_sales": 2000000001}]'
run classify $day a.json
expect_status 0
[ "$(head -c 1 out)" = '[' ] || fail 'not an array'
[ "$(grep -c '"size_class":"micro","label"' out)" -eq 2 ] || fail 'not two micro'
run classify $day --format csv a.json
expect_out 'row,size_class,decided_by,conflict,citation,warnings\n1,micro,annual_sales,no,PP 7/2021 Pasal 35 ayat (5) huruf a,\n2,micro,annual_sales,no,PP 7/2021 Pasal 35 ayat (5) huruf a,\n3,small,annual_sales,no,PP 7/2021 Pasal 35 ayat (5) huruf b,\n'
run classify $day --format text a.json
expect_status 0
expect_in_out 'Small business'
file a.json '[]'
run classify $day a.json
expect_status 0
expect_out '[]\n'
expect_in_err 'a.json: no rows of data'
file a.json '\357\273\277[{"annual_sales": 1}]'
run classify $day a.json
expect_status 0

# Lines.
file a.jsonl '{"annual_sales": 1}\n\n{"annual_sales": 2000000001}\r\n{"annual_sales": null}'
run classify $day a.jsonl
expect_status 0
expect_lines out 3
file a.jsonl '{"annual_sales": 1}\n{"annual_sales": }\nnonsense\n[1]\n{"annual_sales": 1, "omzet": 2}\n{"annual_sales": 1}\n'
run classify $day a.jsonl
expect_status 1
expect_lines out 6
expect_in_out '{"schema":"umkm.error/1","line":2,"column":null,"path":"/annual_sales","field":null,"code":"UMKM_E_JSON_SYNTAX"'
expect_in_out '"line":3,"column":null,"path":null,"field":null,"code":"UMKM_E_JSON_SYNTAX"'
expect_in_out '"line":4,"column":null,"path":null,"field":null,"code":"UMKM_E_JSON_TYPE"'
expect_in_out '"line":5,'
cp a.jsonl a.ndjson
run classify $day a.ndjson
expect_status 1
expect_lines out 6

# Standard input is looked at.
file b '{"annual_sales": 1}\n{"annual_sales": 2}\n'
run_from b classify $day -
expect_status 0
expect_lines out 2
file b '\n {"annual_sales":\n 1}\n'
run_from b classify $day -
expect_status 0
expect_in_out '"micro"'
file b '{"annual_sales": 1} {"annual_sales": 2}'
run_from b classify $day -
expect_status 0
[ "$(head -c 1 out)" = '[' ] || fail 'not an array'
file b ' [{"annual_sales": 1}]'
run_from b classify $day -
expect_status 0
expect_in_out '"micro"'

# Bad elements of a good document.
file a.json '[{"annual_sales": 1},\n {"annual_sales": 1.5},\n {"annual_sales": 1, "annual_sales": 2},\n 7, "x", null, [1],\n {"annual_sales": "abc"},\n {"annual_sales": 9007199254740993}]'
run classify $day a.json
expect_status 1
[ "$(grep -c umkm.error/1 out)" -eq 8 ] || fail 'not eight errors'
expect_in_out '"line":2,"column":null,"path":"/1/annual_sales","field":null,"code":"UMKM_E_JSON_NUMBER"'
expect_in_out '"code":"UMKM_E_JSON_DUPLICATE_KEY"'
expect_in_out '"line":5,"column":null,"path":"/7/annual_sales","field":"annual_sales","code":"UMKM_E_MONEY"'
expect_in_err 'a.json:3: /2/annual_sales: duplicate JSON key'
expect_in_err 'a.json:4: /3: wrong JSON type'
expect_in_err 'a.json:5: /7/annual_sales: annual_sales: "abc"'
file b.json '[{"annual_sales": 1}, {"total_investment": 5, "land_cost": 3, "building_cost": 3}]'
run classify $day b.json
expect_status 1
expect_in_err 'b.json:1: /1: business_capital: values contradict each other; land_cost + building_cost must not exceed total_investment'
run classify $day a.json
grep -q "$(printf '\t')" out && fail 'error records are not on one line'

# Documents that are broken as a whole.
for text in '' '   ' '[' '[{"annual_sales": 1}' '[{"annual_sales": 1},]' '[{"annual_sales": 1} {"annual_sales": 1}]' \
    '[{"annual_sales": 1}] x' '{"annual_sales": 1' '{"annual_sales" 1}' '{"annual_sales": 01}' 'nonsense' '[,]' '[}' \
    '{"annual_sales": "abc}' '{"annual_sales": 1}}' '[{]}'; do
    printf '%s' "$text" >a.json
    run classify $day a.json -o result
    expect_status 3
    [ -s err ] || fail "nothing said about: $text"
    [ -e result ] && fail "result left for: $text"
done
expect_no_rest
file a.json '[{"annual_sales": 1},\n\n{"annual_sales": 1\n'
run classify $day a.json
expect_in_err 'a.json:3: '
file a.json '\377\376{\000'
run classify $day a.json
expect_status 3
expect_in_err 'UTF-16'

# Depth and length are no way to hurt it.
head -c 100000 /dev/zero | tr '\0' '[' >a.jsonl
echo >>a.jsonl
echo '{"annual_sales": 1}' >>a.jsonl
run classify $day a.jsonl
expect_status 1
expect_lines out 2
expect_in_out '"size_class":"micro"'
(printf '{"nama": "'; head -c 5000000 /dev/zero | tr '\0' 'a'; printf '"}\n{"annual_sales": 1}\n') >a.jsonl
run classify $day --allow-unknown a.jsonl
expect_status 1
expect_in_out '"line":1,"column":null,"path":null,"field":null,"code":"UMKM_E_JSON_SIZE"'
expect_in_out '"size_class":"micro"'
expect_in_err 'one business at most 1 MiB'
(printf '[{"nama": "'; head -c 5000000 /dev/zero | tr '\0' 'a'; printf '"},\n{"annual_sales": 1}]\n') >a.json
run classify $day --allow-unknown a.json
expect_status 1
expect_in_out '"code":"UMKM_E_JSON_SIZE"'
expect_in_out '"size_class":"micro"'
(printf '[{"annual_sales": "'; printf '\\"]},{'; printf '"},{"annual_sales": 1}]') >a.json
run classify $day a.json
expect_status 1
expect_lines out 4

# --map and --unit are for CSV.
file a.json '{"annual_sales": 1}'
run classify --map a=omzet a.json
expect_status 2
run classify --unit annual_sales=juta a.json
expect_status 2

finish
