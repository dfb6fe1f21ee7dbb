# SPDX-License-Identifier: MIT
# Text for people: width, colours, and what must not be in it.
. "$(dirname "$0")/lib.sh"

for lang in id en; do
    for facts in 'omzet=2147483647 modal_usaha=1 pma=tidak independent=tidak legal_form=pt' 'workers=4' 'pma=ya' \
        'omzet=60000000000 modal_usaha=999999999999'; do
        run classify --lang "$lang" --as-of 2026-11-21 $facts
        expect_status 0
        expect_no_err
        awk '{ gsub(/[\200-\277]/, "") } length($0) > 80 { exit 1 }' out || fail 'wider than 80'
        grep -q "$(printf '\033')" out && fail 'colours in a file'
        grep -q '  *$' out && grep -q '[^ ] $' out && fail 'white space at the end of a line'
    done
done
run classify --as-of 2026-11-21 omzet=60000000000
expect_in_out 'Usaha Besar'
expect_not_in out 'lagi sebelum'
run classify --as-of 2026-11-21 --regime PERMENPERIN-64-2016 workers=5 total_investment=999999999 land_cost=0 building_cost=0
expect_in_out 'naskah resminya belum kami baca'
run classify --as-of 1997-01-01 net_worth=-5 --purpose registration
expect_in_out 'Usaha Kecil'
expect_in_out '-Rp5'
expect_not_in out 'sebelum Usaha Menengah'

finish
