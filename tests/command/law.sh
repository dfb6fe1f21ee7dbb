# SPDX-License-Identifier: MIT
# umkm law and umkm law check.
. "$(dirname "$0")/lib.sh"

run law
expect_status 0
expect_no_err
for id in UU-9-1995 INPRES-10-1999 UU-20-2008 PP-7-2021 BPS-WORKERS PERMENPERIN-64-2016; do
    expect_in_out "$id"
done
run law --as-of 2026-11-21
expect_status 0
expect_in_out 'PP-7-2021'
expect_in_out '> Rp2.000.000.000 dan ≤ Rp15.000.000.000'
expect_in_out 'PP 7/2021 Pasal 35 ayat (5) huruf b'
expect_not_in out UU-20-2008
expect_not_in out BPS-WORKERS
run law --as-of 2020-11-01
expect_in_out UU-20-2008
run law --as-of 2020-11-02
expect_status 1
expect_no_out
expect_in_err '2020-11-02'
run law --as-of 2021-02-01
expect_status 1
run law --as-of 2021-02-02
expect_status 0
run law --regime bps-workers --lang en
expect_status 0
expect_in_out 'Micro business'
expect_in_out 'only when asked for'
expect_not_in out PP-7-2021

# What a document says beside its regimes.
run law
expect_in_out 'sejak 2 November 2020 sampai sebelum 2 Februari 2021'
expect_in_out 'foreign_investment = ya'
expect_in_out 'Permen Investasi/BKPM 5/2025 Pasal 26 ayat (1)'
expect_in_out 'Permen UMKM 2/2026 (diundangkan 4 Mei 2026)'
run law --lang en --as-of 2026-11-21
expect_in_out 'A fact that decides alone'
expect_not_in out '2 November 2020'
expect_not_in out 'Notes'
run law --regime PP-7-2021
expect_not_in out foreign_investment

run law --format csv --regime PP-7-2021
expect_status 0
expect_in_out 'regime,title_id,title_en,status,alternative,valid_from,valid_to,measure,size_class,lower_op,lower,upper_op,upper,'
expect_in_out ',in_force,no,2021-02-02,,annual_sales,small,>,2000000000,<=,15000000000,,,,,,PP 7/2021 Pasal 35 ayat (5) huruf b,'
expect_lines out 9

# The document as it is, to be edited and used.
run law --format json
expect_status 0
cp out law.json
expect_in_out '"schema": "umkm.law/1"'
run law --format json --as-of 2026-01-01
expect_status 2
run law --format jsonl
expect_status 2
run law check law.json
expect_status 0
expect_in_out 'tidak ada aturan yang berubah'
sed 's/2000000000,*$/2500000000/; s/"value": 2000000000\b/"value": 2500000000/' law.json >edited.json
run law check edited.json --lang en
expect_status 0
expect_in_out 'changes the regime PP-7-2021'
expect_in_out '+ annual_sales micro ≤ Rp2.500.000.000'
run classify --as-of 2026-11-21 --rules edited.json --format csv omzet=2500000000
expect_status 0
expect_in_out '1,micro,'
run classify --as-of 2026-11-21 --format csv omzet=2500000000
expect_in_out '1,small,'
run law --rules edited.json --format csv --regime PP-7-2021
expect_in_out ',annual_sales,small,>,2500000000,'

# Faults: all of them, with their places.
file bad.json '{"schema":"umkm.law/1","id":"X","foo":1}'
run law check bad.json
expect_status 4
expect_no_out
expect_in_err ': /foo: '
expect_in_err ': /regimes: '
expect_in_err ': /title: '
run classify --rules bad.json omzet=1
expect_status 4
expect_no_out
expect_in_err ': /foo: '
for text in '' '{' 'nonsense' '[]' '{}' '{"schema":"x"}'; do
    printf '%s' "$text" >bad.json
    run law check bad.json
    expect_status 4
    [ -s err ] || fail "nothing said about: $text"
    run classify --rules bad.json omzet=1
    expect_status 4
done
head -c 2000000 /dev/zero | tr '\0' ' ' >bad.json
run law check bad.json
expect_status 4
head -c 100000 /dev/zero | tr '\0' '[' >bad.json
run law check bad.json
expect_status 4
run law check missing.json
expect_status 3
run law check .
expect_status 3
run classify --rules missing.json omzet=1
expect_status 3
# Documents of another kind, also when they are there already.
run scorecard show --format json
cp out card.json
run law check card.json
expect_status 4
expect_no_out
expect_in_err 'bukan dokumen hukum (KP-1)'
# Days between two laws that nobody accounts for.
sed '/"gaps": \[/,/^ \],/d' law.json >hole.json
run law check hole.json --lang en
expect_status 0
expect_in_out 'no regime and no "gaps" for these days: from 2 November 2020 until before 2 February 2021'
run law check law.json
expect_not_in out gaps
run law check
expect_status 2
run law check a b
expect_status 2
run law chekc a
expect_status 2
run law check law.json --as-of 2026-01-01
expect_status 2

run law -o law.txt
expect_status 0
expect_no_out
grep -q PP-7-2021 law.txt || fail 'law.txt'

finish
