# SPDX-License-Identifier: MIT
# umkm score: records, CSV and JSON by a small card, whole pages, and the built-in card.
answers=$(cd "$(dirname "$0")/answers" && pwd)
. "$(dirname "$0")/lib.sh"
card="--as-of 2026-11-21 --rules $answers/card.json --scorecard UJI-1"
day='--as-of 2026-11-21'

# Every cell of the result: known, partly known, unknown, too old, blocked.
file a.csv 'nama,kolektibilitas,lama_usaha,tagihan_terlambat_12_bulan,pailit,slik_disengketakan,tanggal_slik\n'
printf '%s\n' 'penuh,1,24,0,tidak,tidak,2026-11-01' 'sebagian,belum ada catatan,23,,tidak,,' 'kosong,,,,,,' \
    'lama,1,6,1,tidak,tidak,2026-09-21' 'pas,1,5,1,tidak,tidak,2026-09-22' 'pailit,1,24,0,ya,ya,' >>a.csv
run score $card --quiet a.csv
expect_status 0
expect_no_err
cut -d, -f1,8- out >cells
cat >wanted <<'CELLS'
nama,score,lowest,highest,completeness,band,reason_1,reason_2,reason_3,reason_4,knock_outs,referrals,warnings
penuh,100,100,100,100,A,,,,,,,
sebagian,40,40,50,90,B,KRE00,USA01,,,,,UNANSWERED(RF01)
kosong,0,0,100,0,N,DATA-KRE01,DATA-USA01,,,,,UNANSWERED(KO01);UNANSWERED(RF01)
lama,10,10,70,40,N,DATA-KRE01,USA01,,,,,STALE(KRE01)
pas,60,60,60,100,B,USA01,,,,,,
pailit,100,100,100,100,X,,,,,KO01,RF01,
CELLS
expect_same wanted cells

# The delimiter of the file; a code list with it in between is one cell.
sed 's/,/;/g' a.csv >b.csv
run score $card --quiet b.csv
expect_status 0
expect_in_out ';0;0;100;0;N;DATA-KRE01;DATA-USA01;;;;;"UNANSWERED(KO01);UNANSWERED(RF01)"'

# Bad rows say so in the column band, and the others are answered.
file a.csv 'kolektibilitas,lama_usaha\n1,24\n9,24\n1,-1\n,\n'
run score $card a.csv
expect_status 1
expect_in_out '1,24,90,90,100,90,A,,,,,,,UNANSWERED(KO01);UNANSWERED(RF01)'
expect_in_out '9,24,,,,,invalid,,,,,,,E_ENUM(slik_collectability)'
expect_in_out '1,-1,,,,,invalid,,,,,,,E_RANGE(months_in_business)'
expect_in_err 'a.csv:3: '
expect_in_err '4 baris: Siap 1, Belum dapat dinilai 1, tidak sah 2'
expect_in_err '2 baris dengan penghalang yang belum dapat diperiksa'
file b.csv 'score,band,kolektibilitas\n1,2,1\n'
run score $card --quiet b.csv
expect_in_out 'score,band,kolektibilitas,score_2,lowest,highest,completeness,band_2,'

# A file without the columns that the card needs is told of.
file a.csv 'lama_usaha\n24\n'
run score $card --lang en a.csv
expect_status 0
expect_in_err 'the columns of the file answer at most 30% of the card UJI-1; below 60% a business is not rated'

# Whole pages.
for lang in id en; do
    run score $card --lang $lang kolektibilitas=belum_ada_catatan lama_usaha=10 plafon='10 juta' angsuran_baru='1 juta' \
        angsuran_lama=0 kas_bersih_bulanan='2 juta' pailit=tidak
    expect_status 0
    expect_no_err
    expect_same "$answers/score.$lang.txt" out
    run score $card --lang $lang kolektibilitas=2 lama_usaha=24 pailit=ya slik_disengketakan=ya tanggal_slik=2026-01-01
    expect_status 0
    expect_same "$answers/blocked.$lang.txt" out
done

# A card that is not in force, and one that is due for review.
run score --as-of 2025-12-31 --rules "$answers/card.json" --scorecard uji-1 kolektibilitas=1
expect_status 0
expect_in_out 'Kartu ini tidak berlaku pada tanggal penilaian; berlaku sejak 1 Januari 2026.'
run score --as-of 2026-01-01 --rules "$answers/card.json" --scorecard uji-1 kolektibilitas=1
expect_not_in out 'tidak berlaku'
run score --as-of 2028-01-01 --lang en --rules "$answers/card.json" --scorecard uji-1 kolektibilitas=1
expect_in_out 'This card was due for review on 31 December 2027.'
run score --as-of 2028-01-01 --format csv --rules "$answers/card.json" --scorecard uji-1 kolektibilitas=1
expect_in_out ',REVIEW_OVERDUE(UJI-1);UNANSWERED(KO01)'
run score --as-of 2025-12-31 --format csv --rules "$answers/card.json" --scorecard uji-1 kolektibilitas=1
expect_in_out ',SCORECARD_NOT_IN_FORCE(UJI-1);UNANSWERED(KO01)'

# JSON and JSON Lines.
file a.jsonl '{"slik_collectability":"1","months_in_business":24}\n{"slik_collectability":"7"}\n'
run score $card --quiet a.jsonl
expect_status 1
expect_lines out 2
expect_in_out '"score":{"scorecard":"UJI-1","version":"1.0.0","score":90,"lowest":90,'
expect_in_out '"highest":100,"completeness":90,"band":"A"'
expect_in_out '"code":"UMKM_E_ENUM"'
expect_not_in out '"classification"'
file a.json '{"slik_collectability":"1"}'
run score $card --quiet --format text a.json
expect_status 0
expect_not_in out 'Baris 1'
run score $card --quiet --format csv a.json
expect_in_out '1,60,60,100,60,B,DATA-USA01,,,,,,UNANSWERED(KO01);UNANSWERED(RF01)'

# The built-in card, and what it says of itself.
run score $day kolektibilitas=4 omzet='90 juta'
expect_status 0
expect_in_out 'X · Terhalang'
expect_in_out 'KO01'
expect_in_out 'bukan skor kredit'
expect_in_out 'Kartu KP-1 versi'
run score $day --lang en kolektibilitas=4 omzet='90 juta'
expect_in_out 'no credit score and no probability'
for lang in id en; do
    run score $day --lang $lang kolektibilitas=1 omzet=999999999999 plafon=999999999999 angsuran_baru=1 \
        angsuran_lama=0 kas_bersih_bulanan=1
    awk '{ gsub(/[\200-\277]/, "") } length($0) > 80 { exit 1 }' out || fail 'wider than 80'
    grep -q ' $' out && fail 'white space at the end of a line'
done

# Sales that grow a little are not said to fall, though they cost points; sales that fall are.
run score $day omzet=105.000.000 omzet_tahun_lalu=100.000.000 tanggal_berdiri=2020-01-01
expect_in_out '[KAP03]'
expect_not_in out 'atau menurun'
expect_in_out 'Dapat lebih baik: Pertumbuhan penjualan'
run score $day omzet=95.000.000 omzet_tahun_lalu=100.000.000 tanggal_berdiri=2020-01-01
expect_in_out 'Penjualan tumbuh kurang dari 10% atau menurun [KAP03]'

# Wrong usage.
run score $day --scorecard KP-9 omzet=1
expect_status 2
expect_in_err 'KP-1'
run score $day --purpose registration omzet=1
expect_status 2
run score
expect_status 2
run score $day nothing.csv
expect_status 3
run score $day --rules "$answers/card.json" --lang en omzet=1
expect_status 0
expect_in_err 'the card UJI-1 is loaded but not used; use --scorecard UJI-1'
file bad.json '{"schema":"umkm.scorecard/1"}'
run score $day --rules bad.json omzet=1
expect_status 4

finish
