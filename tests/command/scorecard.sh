# SPDX-License-Identifier: MIT
# umkm scorecard: list, show, check, diff.
answers=$(cd "$(dirname "$0")/answers" && pwd)
. "$(dirname "$0")/lib.sh"

for list in '' list; do
    run scorecard $list --rules "$answers/card.json"
    expect_status 0
    expect_no_err
    expect_in_out 'KP-1        Kesiapan Pembiayaan 1, versi '
    expect_in_out 'UJI-1       Kartu uji, versi 1.0.0'
    expect_in_out 'poin menurut pertimbangan ahli; sejak 1 Januari 2026; 3'
done
run scorecard list --format csv --rules "$answers/card.json"
expect_status 0
expect_in_out 'scorecard,version,title_id,title_en,status,effective_from,effective_to,review_due,characteristics,'
expect_in_out ',lowest,highest,completeness,verified,sha256'
expect_in_out 'UJI-1,1.0.0,Kartu uji,Test card,expert,2026-01-01,,2027-12-31,3,0,100,60,'

# show: text, CSV, and the document byte for byte.
run scorecard show uji-1 --rules "$answers/card.json" --lang en
expect_status 0
expect_no_err
grep -v SHA-256 out >shown
expect_same "$answers/card.en.txt" shown
run scorecard show UJI-1 --rules "$answers/card.json" --format json
expect_status 0
expect_same "$answers/card.json" out
run scorecard show UJI-1 --rules "$answers/card.json" --format csv
expect_lines out 9
expect_in_out 'UJI-1,KRE01,credit,Kolektibilitas,Collectability,60,0,no,no,slik_collectability,,B,'
expect_in_out ',B,30,Tidak ada catatan,No record,no,KRE00,Kartu uji,'
run scorecard show
expect_status 0
expect_in_out 'KP-1 versi '
expect_in_out 'KAP01 '
run scorecard show KP-9
expect_status 2
expect_in_err 'KP-1'

# check: all faults, each with its place.
run scorecard check "$answers/card.json"
expect_status 0
expect_in_out 'card.json: tidak ada kesalahan (UJI-1 1.0.0)'
sed -e 's/"points": 60/"points": 61/' -e 's/"up_to": 23/"up_to": 22/' -e 's/"up_to": 39/"up_to": 40/' \
    "$answers/card.json" >bad.json
run scorecard check bad.json --lang en
expect_status 4
expect_no_out
expect_in_err '/characteristics/0/max'
expect_in_err '/characteristics/1: '
expect_in_err '/bands/'
expect_in_err 'bad.json: number of faults 3'
file bad.json '{"schema":'
run scorecard check bad.json
expect_status 4
run scorecard check nothing.json
expect_status 3
run law --format json -o law.json
run scorecard check law.json
expect_status 4
expect_in_err 'bukan kartu skor (ID-LAW)'
run law check "$answers/card.json"
expect_status 4

# diff: ids and files, each kind of difference once.
run scorecard diff "$answers/card.json" "$answers/card.json"
expect_status 0
expect_out 'UJI-1 1.0.0 → UJI-1 1.0.0\n  tidak ada perbedaan\n'
run scorecard diff "$answers/card.json" "$answers/other.json" --lang en
expect_status 0
expect_no_err
expect_same "$answers/diff.en.txt" out
run scorecard diff kp-1 "$answers/other.json"
expect_status 0
expect_in_out 'KP-1 '
run scorecard diff KP-1
expect_status 2
run scorecard diff KP-1 KP-9
expect_status 3
run scorecard diff KP-1 bad.json
expect_status 4
expect_no_out

# Wrong usage.
run scorecard tunjukkan
expect_status 2
expect_in_err 'show [ID]'
run scorecard check
expect_status 2
run scorecard show KP-1 KP-1
expect_status 2
run scorecard check "$answers/card.json" --format csv
expect_status 2
run scorecard --format jsonl
expect_status 2
run scorecard --as-of 2026-01-01
expect_status 2

finish
