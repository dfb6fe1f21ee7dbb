# SPDX-License-Identifier: MIT
# umkm assess: the three answers at once, as CSV, JSON, a page, and a page for the owner.
answers=$(cd "$(dirname "$0")/answers" && pwd)
. "$(dirname "$0")/lib.sh"
rules="--rules $answers/card.json --rules $answers/programmes.json --scorecard UJI-1"
day="--as-of 2026-11-21 $rules"

# The columns of all three, and one for the warnings of all.
file a.csv 'omzet,modal_usaha,kolektibilitas,lama_usaha,tagihan_terlambat_12_bulan,pailit,slik_disengketakan,plafon,wni\n'
printf '%s\n' '2500000000,400000000,1,24,0,tidak,tidak,8 juta,ya' ',,,,,,,,' '-1,,,,,,,,' >>a.csv
run assess $day --quiet a.csv
expect_status 1
cut -d, -f10- out >cells
expect_same "$answers/assess.csv" cells
run assess $day a.csv --lang en
expect_in_err '3 rows: answered 2, invalid 1'

# The record: all sections, and every document behind them.
file a.json '{"annual_sales":2500000000,"slik_collectability":"1","requested_amount":8000000}'
run assess $day --quiet a.json
expect_status 0
for part in classification score programmes rules ID-LAW UJI-1 ID-ADVICE ID-PROGRAMMES sha256; do
    expect_in_out "\"$part\""
done
expect_not_in out '"KP-1"'
cp out first
run assess $day --quiet a.json
expect_same first out
run assess $day --quiet --format jsonl a.json
expect_lines out 1

# Whole pages. What the built-in documents are called and hash to is left out.
facts="omzet=2.500.000.000 kolektibilitas=belum_ada_catatan lama_usaha=10 pailit=tidak plafon=12.000.000
    angsuran_baru=1.000.000 angsuran_lama=0 kas_bersih_bulanan=2.000.000"
for lang in id en; do
    for page in assess explain; do
        option=
        [ "$page" = explain ] && option=--explain
        run assess $day --lang $lang $option $facts
        expect_status 0
        expect_no_err
        sed -e '/^    [0-9a-f]\{64\}$/s/.*/    SHA-256/' -e 's/^\(  ID-[A-Z]*\) 2026.*/\1/' out >page
        expect_same "$answers/$page.$lang.txt" page
    done
done
[ "$(grep -c '^    [0-9a-f]\{64\}$' out)" -eq 4 ] || fail 'not the SHA-256 of four documents'

# The built-in rules: width, language, and nothing that should not be there.
for lang in id en; do
    for option in '' --explain; do
        for facts in 'omzet=1' \
            'nib=1234567890123 nik=1801010101010001 omzet=180.000.000 plafon=20.000.000 pma=ya legal_form=pt' \
            'kolektibilitas=4 pailit=ya identitas_terverifikasi=tidak omzet=70.000.000.000 plafon=999.999.999.999'; do
            run assess --as-of 2026-11-21 --lang $lang $option $facts
            expect_status 0
            awk '{ gsub(/[\200-\277]/, "") } length($0) > 80 { exit 1 }' out || fail 'wider than 80'
            grep -q ' $' out && fail 'white space at the end of a line'
            grep -q "$(printf '\033')" out && fail 'colours in a file'
            expect_not_in out 1234567890123
            expect_not_in out 1801010101010001
        done
    done
done
expect_in_out 'no decision of a lender'

# A day without a regime: no class, the other answers are given.
run assess --as-of 2020-12-01 $rules --format csv omzet=1 kolektibilitas=1
expect_status 1
expect_in_out '1,unknown,,no,,60,60,100,60,B,'
expect_in_err 'tidak ada aturan yang berlaku pada 2020-12-01'
run assess --as-of 2020-12-01 $rules --explain omzet=1
expect_in_out 'Tidak ada aturan yang berlaku pada tanggal ini'

# A file is explained row by row.
file a.csv 'omzet\n1\nx\n'
run assess $day --quiet --explain a.csv
expect_status 1
expect_in_out 'Baris 1 (baris berkas 2)'
expect_in_out 'Penjelasan bagi pemilik usaha, per 21 November 2026'
expect_in_out 'Tidak sah'

# Wrong usage.
run assess $day --explain --format json omzet=1
expect_status 2
expect_in_err '--explain'
run classify --explain omzet=1
expect_status 2
run assess $day --scorecard KP-9 omzet=1
expect_status 2

finish
