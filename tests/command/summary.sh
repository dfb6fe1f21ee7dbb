# SPDX-License-Identifier: MIT
# umkm summary: counts, groups, movement, reported classes, data quality, and the report.
. "$(dirname "$0")/lib.sh"
day='--as-of 2026-11-21'

# A number of the CSV form: expect_number TABLE VALUE ITEM COUNT PERCENT
expect_number()
{
    grep -qxF -e "$1,$2,$3,$4,$5" out || fail "no \"$1,$2,$3,$4,$5\" in the output"
}

# ---- counts and shares: micro to 2 billion, small to 15 billion, medium to 50 billion ----

file a.csv 'omzet,modal,kota\n1,1,Metro\n"2 miliar","1 miliar",Metro\n2000000001,1,"Bandar, Lampung"\n'\
'15000000001,1,-\n50000000001,1,Metro\n-,,Metro\nabc,,Metro\n'
run summary $day --format csv --by kota a.csv
expect_status 1
expect_number all '' rows 7 100.00
expect_number all '' micro 2 28.57
expect_number all '' small 1 14.29
expect_number all '' medium 1 14.29
expect_number all '' large 1 14.29
expect_number all '' unknown 1 14.29
expect_number all '' invalid 1 14.29
expect_number all '' conflicts 3 42.86
expect_number 'by kota' Metro rows 5 71.43
expect_number 'by kota' Metro micro 2 40.00
expect_number 'by kota' Metro large 1 20.00
expect_number 'by kota' Metro invalid 1 20.00
expect_number 'by kota' '"Bandar, Lampung"' small 1 100.00
expect_number 'by kota' '' medium 1 100.00
expect_number quality annual_sales known 5 71.43
expect_number quality annual_sales unknown 1 14.29
expect_number quality annual_sales invalid 1 14.29
expect_number quality business_capital unknown 2 28.57
expect_number finding annual_sales REFUSED 1 14.29
expect_number finding annual_sales SALES_BELOW_MILLION 1 14.29
expect_in_err 'a.csv:8: kolom 1 (omzet)'

# People read numbers as they are written in their language.
awk 'BEGIN { print "omzet"; for (i = 0; i < 1234; i++) print "5000000"; print "3000000000" }' >b.csv
run summary $day b.csv
expect_status 0
expect_no_err
expect_in_out 'Usaha Mikro                            1.234    99,92 %'
expect_in_out 'Usaha Kecil                                1     0,08 %'
run summary $day --lang en b.csv
expect_in_out 'Micro business                         1,234     99.92%'

# The same bytes every time, also from standard input but for the name.
run summary $day --format json a.csv
cp out once
run summary $day --format json a.csv
expect_same once out
expect_in_out '"schema":"umkm.summary/1"'
expect_in_out '"classes":{"unknown":1,"micro":2,"small":1,"medium":1,"large":1,"invalid":1}'
expect_in_out '"shares":{"unknown":1429,"micro":2857,"small":1429,"medium":1429,"large":1429,"invalid":1429}'
run_from a.csv summary $day --format json --input csv -
sed 's/"file":"stdin"/"file":"a.csv"/' out >other
expect_same once other

# ---- groups by facts: codes, choices, yes and no, and what follows from codes ----

file a.csv 'omzet,kode_wilayah,bentuk_usaha,pemilik_perempuan,kbli\n1,18.71,cv,ya,47111\n1,1871,cv,ya,47112\n'\
'1,18.01,perorangan,tidak,10110\n1,32.04,koperasi,-,01111\n'
run summary $day --quiet --format json --by region --by province --by legal_form --by Pemilik_Perempuan --by \
    kbli_division a.csv
expect_status 0
expect_in_out '{"value":"18.01","label":{"id":"18.01 Kab. Lampung Selatan","en":"18.01 Kab. Lampung Selatan"},"rows":1'
expect_in_out '{"value":"18.71","label":{"id":"18.71 Kota Bandar Lampung","en":"18.71 Kota Bandar Lampung"},"rows":2'
expect_in_out '{"value":"32.04","label":{"id":"32.04 Jawa Barat","en":"32.04 Jawa Barat"},"rows":1'
expect_in_out '{"value":"18","label":{"id":"18 Lampung","en":"18 Lampung"},"rows":3'
expect_in_out '{"value":"cooperative","label":{"id":"Koperasi","en":"Cooperative"},"rows":1'
expect_in_out '{"value":"yes","label":{"id":"Ya","en":"Yes"},"rows":2'
expect_in_out '{"value":"01","label":{"id":"01","en":"01"},"rows":1'
expect_in_out '{"value":"47","label":{"id":"47","en":"47"},"rows":2'
file a.jsonl '{"annual_sales":1,"region":"18.71"}\n{"annual_sales":3000000000,"region":"18.71"}\n'
run summary $day --format csv --by region a.jsonl
expect_status 0
expect_number 'by region' 18.71 small 1 50.00

# What is no group.
run summary $day --by omzet a.csv
expect_status 2
expect_in_err 'jumlah uang'
run summary $day --by tiada a.csv
expect_status 2
expect_in_err 'kode_wilayah'
run summary $day --by tiada a.jsonl
expect_status 2
file a.csv 'omzet,nik,token\n1,1871011234567890,1871011234567890\n1,1871011234567891,x\n'
run summary $day --by nik a.csv
expect_status 2
expect_in_err 'identitas'
run summary $day --by token --format json --report r.html a.csv
expect_status 0
expect_in_out '"value":"**************90"'
expect_not_in out 187101123456
expect_not_in r.html 187101123456
awk 'BEGIN { print "omzet,nama"; for (i = 0; i < 100001; i++) print "1,n" i }' >b.csv
run summary $day --by nama b.csv
expect_status 2
expect_no_out
expect_in_err '100.000'

# By what people call it, where the file has no such column; by the class, which is there after the facts.
file a.csv 'omzet,kelompok_sektor,pemilik_perempuan\n1,produksi,ya\n3000000000,produksi,tidak\n-5,produksi,ya\n'
run summary $day --quiet --format csv --by sektor --by sex --by kelas --scorecard KP-1 a.csv
expect_status 1
expect_number 'by sector_group' production rows 3 100.00
expect_number 'by owner_is_woman' yes rows 2 66.67
expect_number 'by size_class' micro micro 1 100.00
expect_number 'by size_class' small small 1 100.00
expect_number 'by size_class' invalid invalid 1 100.00
expect_number 'by size_class' small 'band N' 1 100.00
run summary $day --quiet --by sex --scorecard KP-1 --report r.html a.csv
expect_in_out 'Skor kesiapan: Pemilik perempuan'
expect_in_out 'Ya                                0    0    0    0    0    0    1          1         20'
expect_in_out 'REFUSED: '
grep -qF 'Golongan skor menurut: Pemilik perempuan' r.html || fail 'no scores by group'
file a.csv 'omzet,sektor,kbli\n1,tani,01111\n'
run summary $day --format csv --by sektor a.csv
expect_number 'by sektor' tani rows 1 100.00
file a.csv 'omzet,kbli\n1,01111\n'
run summary $day --format csv --by sektor a.csv
expect_number 'by kbli_division' 01 rows 1 100.00
file a.csv 'omzet\n1\n'
run summary $day --by sektor a.csv
expect_status 2

# One column may be group, reported class and key at once.
file a.csv 'omzet,kelas\n1,Mikro\n1,Kecil\n3000000000,Mikro\n'
run summary $day --format csv --by kelas --reported kelas --key kelas a.csv
expect_status 0
expect_number 'by kelas' Mikro small 1 50.00
expect_number 'movement reported' micro micro 1 33.33
expect_number 'movement reported' small micro 1 33.33

# ---- one population under two laws: what was small by sales is micro now ----

file a.csv 'omzet\n0\n300000000\n300000001\n2000000000\n2000000001\n2500000000\n2500000001\n15000000000\n15000000001\n'\
'50000000000\n50000000001\n-\n'
run summary $day --regimes UU-20-2008,PP-7-2021 --format csv a.csv
expect_status 0
expect_number all '' micro 4 33.33
expect_number 'movement regimes' '' stayed 7 58.33
expect_number 'movement regimes' '' fell 4 33.33
expect_number 'movement regimes' '' rose 0 0.00
expect_number 'movement regimes' '' unclear 1 8.33
expect_number 'movement regimes' micro micro 2 16.67
expect_number 'movement regimes' small micro 2 16.67
expect_number 'movement regimes' small small 2 16.67
expect_number 'movement regimes' medium small 2 16.67
expect_number 'movement regimes' medium medium 2 16.67
expect_number 'movement regimes' large large 1 8.33
run summary $day --regimes UU-20-2008,TIADA a.csv
expect_status 2
expect_in_err '"TIADA" tidak ada; yang ada: UU-9-1995'
for wrong in UU-20-2008 UU-20-2008, ,PP-7-2021 UU-20-2008,PP-7-2021,UU-9-1995; do
    run summary $day --regimes "$wrong" a.csv
    expect_status 2
    expect_in_err 'dua aturan'
done
run summary $day --regime UU-20-2008 --format csv a.csv
expect_number all '' micro 2 16.67
expect_number all '' small 4 33.33
expect_number all '' medium 4 33.33
for regimes in PP-7-2021 PP-7-2021, ,PP-7-2021 PP-7-2021,tiada ''; do
    run summary $day --regimes "$regimes" a.csv
    expect_status 2
    expect_no_out
done

# ---- two files of the same businesses ----

file before.csv 'nib,omzet\n0000000000001,100\n0000000000002,100\n0000000000003,"3 miliar"\n0000000000003,5\n'\
'0000000000004,"20 miliar"\n,5\n'
file now.csv 'nib,omzet\n0000000000001,"3 miliar"\n"00000 00000 002",100\n0000000000003,200\n'\
'0000000000005,"60 miliar"\n0000000000005,1\n-,1\n'
run summary $day --before before.csv --key nib --format json --report r.html now.csv
expect_status 0
expect_in_out '"rows":5,"rose":1,"stayed":1,"fell":1,"unclear":0,"appeared":1,"left":1'
expect_in_out '"appeared_in":{"unknown":0,"micro":0,"small":0,"medium":0,"large":1,"invalid":0}'
expect_in_out '"left_from":{"unknown":0,"micro":0,"small":0,"medium":1,"large":0,"invalid":0}'
expect_in_out '"before_rows":6,"before_without_key":1,"before_repeated":1,"without_key":1'
expect_in_out '{"code":"REPEATED_KEY","field":"nib","count":1,"lines":[6]'
expect_not_in out 000000000000
expect_not_in r.html 000000000000
file before.csv 'kode,omzet\nA 1,100\n'
file now.csv 'kode,omzet\n A 1 ,"3 miliar"\nA1,1\n'
run summary $day --before before.csv --key kode --format json now.csv
expect_in_out '"rows":2,"rose":1,"stayed":0,"fell":0,"unclear":0,"appeared":1,"left":0'
run summary $day --before before.csv now.csv
expect_status 2
expect_in_err '--key'
run summary $day --before tiada.csv --key kode now.csv
expect_status 3
run summary $day --before now.csv --key tiada now.csv
expect_status 2
run summary $day --before - --key kode -
expect_status 2

# ---- the class as reported ----

file a.csv 'omzet,skala\n1,Usaha Mikro\n1,KECIL\n3000000000,UKE\n3000000000,mikro\n1,besar sekali\n1,\n-,menengah\n'\
'60000000000,Large business\n'
run summary $day --reported skala --format csv a.csv
expect_status 0
expect_number 'movement reported' '' stayed 3 37.50
expect_number 'movement reported' '' rose 1 12.50
expect_number 'movement reported' '' fell 1 12.50
expect_number 'movement reported' '' unclear 3 37.50
expect_number 'movement reported' small micro 1 12.50
expect_number 'movement reported' medium unknown 1 12.50
expect_number 'movement reported' invalid micro 1 12.50
expect_number finding '' REPORTED_DIFFERS 2 25.00
expect_number finding '' REPORTED_UNREADABLE 1 12.50
run summary $day --reported tiada a.csv
expect_status 2
run summary $day --reported skala a.jsonl
expect_status 2

# ---- findings ----

file a.csv 'omzet,biaya_bahan_baku,tanggal_berdiri,kode_wilayah,kbli,edisi_kbli\n'\
'2147483647,1,2026-11-22,18.71,45101,2025\n5000000,5000001,2026-02-30,18.70,45101,2020\n'\
'5000000,5000000,2026-11-21,1,4711,2020\n5000000,,,99.01,04111,\n'
run summary $day --quiet --format csv a.csv
expect_status 1
expect_number finding annual_sales INT32_OVERFLOW 1 25.00
expect_number finding annual_sales SALES_BELOW_MATERIAL 1 25.00
expect_number finding founded_on IMPOSSIBLE_DATE 1 25.00
expect_number finding founded_on DATE_AFTER_AS_OF 1 25.00
expect_number finding region REGION_UNKNOWN 3 75.00
expect_number finding kbli KBLI_FORM 1 25.00
expect_number finding kbli KBLI_DIVISION 2 50.00
awk 'BEGIN { print "omzet"; for (i = 0; i < 20; i++) print 28000 + i }' >b.csv
run summary $day --format json b.csv
expect_in_out '{"code":"SUSPECTED_THOUSANDS","field":"annual_sales","count":20,"lines":[2,3,4,5,6,7,8,9,10,11]'
run summary $day --format json --unit omzet=ribu b.csv
expect_not_in out SUSPECTED_THOUSANDS
file a.csv 'total_investment,land_cost,building_cost,omzet\n10,20,0,1\n10,0,0,1\n'
run summary $day --quiet --format csv a.csv
expect_status 1
expect_number finding '' CONTRADICTION 1 50.00
expect_number all '' invalid 1 50.00

# Rows that have lost their shape.
file a.csv 'omzet,nama\n1\n2,"a"b\n3,c\n'
run summary $day --format csv a.csv
expect_status 1
expect_number all '' invalid 2 66.67
expect_number finding '' REFUSED 2 66.67

# ---- scores ----

file a.csv 'omzet\n1\n2\n'
run summary $day --scorecard KP-1 --format json a.csv
expect_status 0
expect_in_out '"scores":{"scored":2,'
run summary $day --scorecard tiada a.csv
expect_status 2

# ---- the report: whole, escaped, and alone ----

file a.csv 'omzet,<script>alert(1)</script>\n1,"<img src=x onerror=""alert(1)"">"\n3000000000,a&b\n'
run summary $day --by '<script>alert(1)</script>' --regimes UU-20-2008,PP-7-2021 --scorecard KP-1 --report r.html a.csv
expect_status 0
expect_no_rest
expect_not_in r.html '<script'
expect_not_in r.html '<img'
expect_not_in r.html '//'
expect_not_in r.html ' href='
expect_not_in r.html '@import'
expect_not_in r.html 'url('
grep -qF '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;' r.html || fail 'the value is not escaped'
grep -qF 'a&amp;b' r.html || fail 'the value is not there'
grep -qF '<html lang="id">' r.html || fail 'no language'
grep -qF '</html>' r.html || fail 'not whole'
run summary $day --lang en --report r.html a.csv
grep -qF '<html lang="en">' r.html || fail 'no language'
run summary $day --report tiada/r.html a.csv
expect_status 3
run summary $day --report - a.csv
expect_status 2
run summary $day --report r2.html tiada.csv
expect_status 3
[ -e r2.html ] && fail 'a report of a file that is not there'
run summary $day -o s.txt --report r3.html a.csv
expect_status 0
expect_no_out
[ -s s.txt ] || fail 'no summary in the file'

# ---- files ----

file a.csv 'omzet\n'
run summary $day --format csv --report r.html a.csv
expect_status 0
expect_number all '' rows 0 ''
run summary $day --format jsonl a.csv
expect_status 2
run summary $day
expect_status 2
run summary $day a.csv b.csv
expect_status 2
run summary --as-of 2020-12-01 --format json a.csv
expect_status 1
expect_in_out '"regime":null'
run summary --help
expect_status 0
expect_in_out '--reported'

# Constant memory: half a million rows within 100 MB of address space.
awk 'BEGIN { print "omzet,modal"; for (i = 0; i < 500000; i++) print i "0000," i }' >b.csv
limit=$(ulimit -v 102400 2>/dev/null && echo yes)
if [ "$limit" = yes ] && (ulimit -v 102400 && "$UMKM" --version >/dev/null 2>&1); then
    last='umkm summary b.csv in 100 MB'
    (ulimit -v 102400 && "$UMKM" summary $day --quiet --format csv b.csv >out 2>err)
    status=$?
    expect_status 0
    expect_number all '' rows 500000 100.00
    expect_number all '' micro 200001 40.00
fi
finish
