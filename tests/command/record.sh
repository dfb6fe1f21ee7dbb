# SPDX-License-Identifier: MIT
# One business as NAME=VALUE.
. "$(dirname "$0")/lib.sh"

run classify --as-of 2026-11-21 'annual_sales=2,5 miliar' 'modal_usaha=400 juta'
expect_status 0
expect_no_err
expect_in_out 'Usaha Kecil'
expect_in_out 'PP 7/2021 Pasal 35 ayat (5) huruf b'
expect_in_out 'PP-7-2021'
expect_in_out '21 November 2026'
expect_in_out 'Rp2.500.000.000'
expect_in_out 'Rp12.500.000.000 lagi sebelum Usaha Menengah'
expect_in_out 'Rp600.000.000 lagi sebelum Usaha Kecil'
expect_in_out 'MEASURES_DISAGREE'

run classify --lang en --as-of 2026-11-21 'Annual Sales=2500000000'
expect_status 0
expect_in_out 'Small business'
expect_in_out 'Rp12.500.000.000 more until Medium business'

run classify --format json --as-of 2026-11-21 annual_sales=2000000001
expect_status 0
expect_in_out '"schema":'
expect_in_out 'umkm.decision/1'
expect_in_out '"small"'

run classify --format jsonl --as-of 2026-11-21 annual_sales=2000000001
expect_status 0
expect_lines out 1
expect_in_out '{"schema":"umkm.decision/1","as_of":"2026-11-21","classification":{"size_class":"small",'

run classify --format csv --as-of 2026-11-21 annual_sales=2000000000 business_capital=1000000001
expect_status 0
expect_out 'row,size_class,decided_by,conflict,citation,warnings\n1,micro,annual_sales,yes,PP 7/2021 Pasal 35 ayat (5) huruf a,MEASURES_DISAGREE\n'

# What decides.
run classify --format csv --as-of 2026-11-21 --purpose registration annual_sales=2000000000 business_capital=1000000001
expect_in_out '1,small,business_capital,yes,'
run classify --format csv --as-of 2026-11-21 --basis lower annual_sales=2000000000 business_capital=1000000001
expect_in_out '1,micro,'
run classify --format csv --as-of 2026-11-21 --basis higher annual_sales=2000000000 business_capital=1000000001
expect_in_out '1,small,'
run classify --format csv --as-of 2026-11-21 --basis cohort founded_on=2021-02-02 annual_sales=2000000000 business_capital=1000000001
expect_in_out '1,small,business_capital,'
run classify --format csv --as-of 2026-11-21 pma=ya
expect_in_out '1,large,foreign_investment,no,'

# Unknown stays unknown, and says what is missing.
for word in '' - null 'tidak ada data'; do
    run classify --as-of 2026-11-21 "omzet=$word"
    expect_status 0
    expect_in_out 'Belum diketahui'
    expect_in_out 'annual_sales: penjualan bersih'
done
run classify --format csv --as-of 2026-11-21 omzet=0
expect_in_out '1,micro,annual_sales,'

# A bad value is no usage error, and nothing but the message comes.
run classify omzet=abc
expect_status 1
expect_no_out
expect_in_err 'umkm: annual_sales: "abc": bukan jumlah rupiah'
run classify omzet=-1
expect_status 1
run classify omzet=9223372036854775808
expect_status 1
run classify founded_on=2026-02-30
expect_status 1
expect_in_err 'founded_on'
run classify --format json omzet=abc
expect_status 1
expect_in_out '{"schema":"umkm.error/1","line":null,"column":null,"path":null,"field":"annual_sales","code":"UMKM_E_MONEY","text":{"id":'
run classify total_investment=10 land_cost=20 building_cost=0 --format csv
expect_status 1
expect_in_out '1,invalid,,,,E_INCONSISTENT'

# Identity numbers are never shown.
run classify nik=18710112345678901
expect_status 1
expect_not_in err 1871011234567

# Names that are not known, given twice, or no names.
run classify omzt=5
expect_status 2
expect_in_err 'omzet'
run classify zzzzzz=5
expect_status 2
expect_in_err 'umkm fields'
run classify omzet=1 omset=2
expect_status 2
expect_in_err 'annual_sales'
run classify omzet=1 file.csv
expect_status 2
run classify --input csv omzet=1
expect_status 2
run classify --map a=omzet omzet=1
expect_status 2

# The law of another day.
run classify --as-of 2020-11-01 --format csv omzet=300000001
expect_in_out '1,small,annual_sales,no,UU 20/2008'
run classify --as-of 2020-12-01 omzet=1
expect_status 1
expect_in_err '2020-12-01'
expect_in_out 'NO_REGIME'
run classify --as-of 2020-12-01 --format jsonl omzet=1
expect_status 1
expect_in_out '"size_class":"unknown"'
run classify --as-of 2020-12-01 --gap before --format csv omzet=300000001
expect_status 0
expect_in_out '1,small,'
run classify --as-of 2020-12-01 --gap after --format csv omzet=300000001
expect_status 0
expect_in_out '1,micro,'
run classify --regime bps-workers --format csv workers=20
expect_status 0
expect_in_out '1,medium,workers,'

finish
