# SPDX-License-Identifier: MIT
# What a column means: headers, aliases, --map and --unit.
. "$(dirname "$0")/lib.sh"
day='--as-of 2026-11-21 --quiet --lang en'

# Any letter case, with spaces, hyphens or underscores.
for header in annual_sales 'Annual Sales' ANNUAL-SALES 'Hasil Penjualan Tahunan' OMZET '" omset "'; do
    printf '%s,nama\n2000000001,x\n' "$header" >a.csv
    run classify $day a.csv
    expect_status 0
    expect_in_out ',small,annual_sales,'
done

# --map gives a meaning, takes one away, and wins over the header.
file a.csv 'nilai_produksi,nama\n2000000001,x\n'
run classify $day a.csv
expect_status 2
expect_in_err 'nilai_produksi, nama'
expect_in_err '--map'
run classify $day --map nilai_produksi=annual_sales a.csv
expect_status 0
expect_in_out ',small,'
run classify $day --map 'Nilai Produksi=omzet' a.csv
expect_status 0
run classify $day --map '#1=omzet' a.csv
expect_status 0
expect_in_out ',small,'
file a.csv 'omzet,produksi\n1,2000000001\n'
run classify $day --map produksi=omzet a.csv
expect_status 0
expect_in_out '1,2000000001,small,'
run classify $day --map omzet=modal_usaha --map produksi=omzet a.csv
expect_in_out ',small,annual_sales,yes,'

# Two columns for one fact: which one is not guessed.
file a.csv 'omzet,omset\n1,2000000001\n'
run classify $day a.csv
expect_status 2
expect_no_out
expect_in_err '#1 (omzet)'
expect_in_err '#2 (omset)'
run classify $day --map omzet= a.csv
expect_status 0
expect_in_out ',small,'
file a.csv 'omzet,omzet\n1,2000000001\n'
run classify $day a.csv
expect_status 2
run classify $day --map '#1=' a.csv
expect_status 0
expect_in_out ',small,'
run classify $day --map omzet=annual_sales a.csv
expect_status 2

# A header with "=" in it.
file a.csv 'a=b\n2000000001\n'
run classify $day --map a=b=omzet a.csv
expect_status 0

# What is not there.
file a.csv 'omzet,nama\n1,x\n'
run classify $day --map produksi=omzet a.csv
expect_status 2
expect_in_err 'omzet, nama'
run classify $day --map nama=omzt a.csv
expect_status 2
expect_in_err 'omzet'
run classify $day --map nama=zzzzzzz a.csv
expect_status 2
run classify $day --unit kota=ribu a.csv
expect_status 2
run classify $day --unit nama=ribu a.csv
expect_status 2
run classify $day --unit omzet=lusin a.csv
expect_status 2
expect_in_err 'ribu, juta, miliar'

# A column has one meaning and one unit: the second one is refused, and neither is taken.
for twice in '--map omzet=omzet --map omzet=modal' '--map omzet=modal --map #1=modal' '--map omzet= --map OMZET=omzet' \
    '--unit omzet=ribu --unit omzet=juta' '--unit omzet=rupiah --unit #1=ribu'; do
    file a.csv 'omzet\n5\n'
    run classify $day $twice a.csv
    expect_status 2
    expect_no_out
    expect_in_err 'omzet" is given twice'
done

# Units.
file a.csv 'omzet\n2000\n2001\n'
run classify $day --unit omzet=juta a.csv
expect_status 0
expect_in_out '2000,micro,'
expect_in_out '2001,small,'
file a.csv 'omzet\n2 juta\n'
run classify $day --unit omzet=juta a.csv
expect_status 1
expect_in_out 'E_UNIT(annual_sales)'
file a.csv 'omzet\n2\n3\n'
run classify $day --unit omzet=miliar a.csv
expect_in_out '2,micro,'
expect_in_out '3,small,'

# No column for any measure of the regime: a warning, and no class.
file a.csv 'nama,tenor\nx,12\n'
run classify $day a.csv
expect_status 0
expect_in_err 'annual_sales, business_capital'
expect_in_out 'x,12,unknown,,no,,'
file a.csv 'total_investment,land_cost,building_cost\n5000000001,0,0\n'
run classify $day a.csv
expect_status 0
expect_no_err
expect_in_out ',medium,business_capital,'
file a.csv 'workers\n5\n'
run classify $day --regime BPS-WORKERS a.csv
expect_status 0
expect_no_err
expect_in_out '5,small,workers,'

finish
