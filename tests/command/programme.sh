# SPDX-License-Identifier: MIT
# umkm programme and umkm programmes, by small programmes and by the built-in ones.
answers=$(cd "$(dirname "$0")/answers" && pwd)
. "$(dirname "$0")/lib.sh"
rules="--rules $answers/programmes.json"
day="--as-of 2026-11-21 $rules"

# One column for each programme. What is not known is no "not".
file a.csv 'nama,plafon,wni\na,8 juta,ya\nb,10.000.001,ya\nc,10000000,\nd,,tidak\ne,x,ya\n'
run programme $day --quiet a.csv
expect_status 1
expect_out 'nama,plafon,wni,programme_UJI-KREDIT,programme_UJI-TUNDA,warnings\n'\
'a,8 juta,ya,eligible,not_eligible,NOT_VERIFIED(UJI-KREDIT);SUSPENDED(UJI-TUNDA)\n'\
'b,10.000.001,ya,not_eligible,not_eligible,NOT_VERIFIED(UJI-KREDIT);SUSPENDED(UJI-TUNDA)\n'\
'c,10000000,,unknown,not_eligible,NOT_VERIFIED(UJI-KREDIT);SUSPENDED(UJI-TUNDA)\n'\
'd,,tidak,not_eligible,not_eligible,NOT_VERIFIED(UJI-KREDIT);SUSPENDED(UJI-TUNDA)\n'\
'e,x,ya,invalid,invalid,E_MONEY(requested_amount)\n'
run programme $day a.csv --lang en
expect_in_err '5 rows: eligible for at least one programme: 1, invalid 1'

# Announced rules have columns of their own, and only when asked for.
run programme $day --quiet --announced a.csv
expect_in_out 'programme_UJI-KREDIT,programme_UJI-KREDIT_UJI-2026,programme_UJI-TUNDA,warnings'
expect_in_out 'c,10000000,,unknown,eligible,not_eligible,NOT_VERIFIED(UJI-KREDIT UJI-KREDIT_UJI-2026);'
expect_in_out ';ANNOUNCED(UJI-KREDIT_UJI-2026);SUSPENDED(UJI-TUNDA)'
run programme --as-of 2025-12-31 $rules --quiet --announced a.csv
expect_not_in out 'UJI-2026'

# One programme in full.
run programme $day --quiet --programme uji-kredit a.csv
expect_status 1
expect_out 'nama,plafon,wni,programme,parameters,answer,failed,unknown,missing,plafond_up_to,'\
'rate_lowest_bps,rate_highest_bps,tenor_working_capital,tenor_investment,warnings\n'\
'a,8 juta,ya,UJI-KREDIT,UJI-2025,eligible,,,,10000000,300,300,12,24,NOT_VERIFIED(UJI-KREDIT)\n'\
'b,10.000.001,ya,UJI-KREDIT,UJI-2025,not_eligible,uji-amount,,,,,,,,NOT_VERIFIED(UJI-KREDIT)\n'\
'c,10000000,,UJI-KREDIT,UJI-2025,unknown,,uji-citizen,owner_is_citizen,10000000,300,300,12,24,NOT_VERIFIED(UJI-KREDIT)\n'\
'd,,tidak,UJI-KREDIT,UJI-2025,not_eligible,uji-citizen,uji-amount,requested_amount,,,,,,NOT_VERIFIED(UJI-KREDIT)\n'\
'e,x,ya,,,invalid,,,,,,,,,E_MONEY(requested_amount)\n'
run programme $day --quiet --programme UJI-KREDIT --announced --standing both --format csv wni=ya plafon=1
expect_in_out 'row,programme_alone,parameters_alone,answer_alone,'
expect_in_out ',answer_alone_UJI-2026,'
expect_not_in out 'member'

# Whole pages.
for lang in id en; do
    run programme $day --lang $lang plafon='12 juta'
    expect_status 0
    expect_no_err
    expect_same "$answers/programme.$lang.txt" out
    run programme $day --lang $lang --announced --programme UJI-KREDIT wni=ya plafon='8 juta'
    expect_same "$answers/announced.$lang.txt" out
done
# The hint on announced rules only where they apply and differ.
run programme --as-of 2025-12-31 $rules plafon='8 juta' wni=ya
expect_not_in out 'UJI-2026'
run programme --as-of 2026-01-01 $rules plafon='8 juta' wni=ya
expect_in_out 'UJI-2026, yang diumumkan tetapi belum berlaku, menjawab lain'

# JSON.
file a.json '{"requested_amount":8000000,"owner_is_citizen":true}'
run programme $day --quiet --announced --format jsonl a.json
expect_status 0
expect_in_out '"programmes":[{"programme":"UJI-KREDIT","parameters":"UJI-2025","status":"in_force","answer":"eligible"'
expect_in_out '"parameters":"UJI-2026","status":"announced","answer":"eligible"'
run programme $day --quiet --programme UJI-TUNDA --format jsonl a.json
expect_not_in out 'UJI-KREDIT'
run programme $day --quiet --standing member --format jsonl a.json
expect_in_out '"programmes":[]'

# The built-in programmes.
run programme --as-of 2026-11-21 --programme KUR-MIKRO --format csv plafon='10 juta'
expect_in_out '1,KUR-MIKRO,KUR-2023,not_eligible,kur-micro-amount,'
run programme --as-of 2026-11-21 --programme KUR-MIKRO --format csv plafon='100.000.001'
expect_in_out '1,KUR-MIKRO,KUR-2023,not_eligible,kur-micro-amount,'
run programme --as-of 2026-11-21 --programme KUR-MIKRO --format csv plafon='100.000.000'
expect_in_out '1,KUR-MIKRO,KUR-2023,unknown,,'
for lang in id en; do
    run programme --as-of 2026-11-21 --announced --standing both --lang $lang omzet='1 miliar' plafon='50 juta'
    expect_status 0
    awk '{ gsub(/[\200-\277]/, "") } length($0) > 80 { exit 1 }' out || fail 'wider than 80'
    grep -q ' $' out && fail 'white space at the end of a line'
    expect_in_out 'KUR-2026'
done

# umkm programmes
run programmes $rules
expect_status 0
expect_no_err
expect_same "$answers/programmes.id.txt" out
run programmes $rules --as-of 2025-12-31
expect_in_out 'UJI-2025: berlaku; sejak 1 Januari 2025'
expect_not_in out 'UJI-2026'
run programmes $rules --as-of 2024-12-31
expect_status 0
expect_no_out
run programmes $rules --format json
expect_same "$answers/programmes.json" out
run programmes $rules --format csv
expect_lines out 4
expect_in_out 'UJI-KREDIT,Kredit uji,Test credit,UJI-2025,in_force,2025-01-01,,no,2,,,10000000,interest,300,300,12,24,,'
expect_in_out ',12,24,,Peraturan Uji Pasal 1,libumkm: tests/command'
run programmes uji-kredit $rules --lang en
expect_status 0
expect_in_out '- At most Rp10.000.000. [Peraturan Uji Pasal 1]'
expect_in_out '- An Indonesian citizen. [Peraturan Uji Pasal 2; text not read]'
run programmes
expect_status 0
expect_in_out 'KUR-2026: diumumkan, belum berlaku'
expect_in_out 'KDMP-2025-SUSPENDED: ditangguhkan'
run programmes NO-SUCH
expect_status 2
expect_in_err 'KUR-MIKRO'
run programmes KUR-MIKRO --format json
expect_status 2
run programmes --format jsonl
expect_status 2
run programmes a b
expect_status 2

# Documents checked.
run programmes --format json
cp out programmes.json
run programmes check programmes.json
expect_status 0
expect_in_out 'programmes.json: tidak ada kesalahan'
expect_in_out '  KUR-MIKRO: KUR-2023, KUR-2026'
run law --format json
cp out law.json
run programmes check law.json --lang en
expect_status 4
expect_no_out
expect_in_err 'law.json: this is not a document of programmes (ID-LAW)'
sed 's/"id": "KUR-2023"/"id": "KUR 2023"/' programmes.json >bad.json
run programmes check bad.json
expect_status 4
expect_no_out
expect_in_err '/programmes/0/parameters/0/id: '
run programmes check missing.json
expect_status 3
for arguments in check 'check a b' 'check a --format csv' 'check a --as-of 2026-01-01'; do
    # shellcheck disable=SC2086 # words
    run programmes $arguments
    expect_status 2
done

# Wrong usage.
run programme $day --programme NO-SUCH plafon=1
expect_status 2
expect_in_err 'UJI-KREDIT'
run programme $day --standing alone-ish plafon=1
expect_status 2
run programme $day --basis sales plafon=1
expect_status 2

finish
