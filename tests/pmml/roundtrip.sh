# SPDX-License-Identifier: MIT
# A card that is exported and imported again is the same card, and gives the same scores.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/lib.sh"

# Out and back: nothing is lost, and two exports are the same bytes.
run scorecard export KP-1 --pmml -o kp1.pmml
expect_status 0
expect_no_out
for text in 'tidak dapat dinyatakan dalam PMML: penghalang' 'pita' 'kelengkapan' 'umur data' 'months_in_business' \
    'sukarela'; do
    expect_in_err "$text"
done
run scorecard export --pmml
expect_status 0
expect_same out kp1.pmml
run scorecard export "$kp1" --pmml --lang en
expect_same out kp1.pmml
expect_in_err 'cannot be expressed in PMML: knock-outs'
python3 "$here/structure.py" kp1.pmml >structure 2>&1 || fail "structure: $(tail -n 1 structure)"
for text in knock_outs referrals bands completeness staleness effective_from age tips texts; do
    grep -q "name=\"umkm:not-expressed\" value=\"$text\"" kp1.pmml || fail "the file does not say: $text"
done
grep -q 'name="umkm:exact-up-to" value="450359962737049"' kp1.pmml || fail 'how far numbers are exact'
run scorecard import kp1.pmml -o back.json
expect_status 0
expect_no_err
expect_no_out
expect_same_json "$kp1" back.json
run scorecard check back.json
expect_status 0
run scorecard import kp1.pmml
expect_same out back.json

# The scores of 1,000 businesses.
python3 "$here/businesses.py" kp1.pmml 1000 1 >businesses.jsonl || fail 'businesses'
run score -q --as-of 2026-11-21 --format csv businesses.jsonl
expect_status 0
cp out before.csv
run score -q --as-of 2026-11-21 --format csv --rules back.json businesses.jsonl
expect_status 0
expect_same out before.csv
expect_lines out 1001
[ "$(cut -d, -f2- before.csv | sort -u | wc -l)" -gt 300 ] || fail 'the businesses are too much alike'

# A card with everything that KP-1 does not use.
python3 "$here/make_wide.py" >wide.json
run scorecard check wide.json
expect_status 0
run scorecard export wide.json --pmml -o wide.pmml
expect_status 0
expect_in_err 'KBLI'
expect_in_err 'melebihi keseluruhannya'
python3 "$here/structure.py" wide.pmml >structure 2>&1 || fail "structure: $(tail -n 1 structure)"
run scorecard import wide.pmml -o wide-back.json
expect_status 0
expect_same_json wide.json wide-back.json
python3 "$here/businesses.py" wide.pmml 1000 2 >businesses.jsonl || fail 'businesses'
for card in wide wide-back; do
    run score -q --as-of 2026-11-21 --format csv --rules $card.json --scorecard LEBAR businesses.jsonl
    expect_status 1
    cp out $card.csv
done
expect_same wide.csv wide-back.csv

# What the PMML says counts, not what the extensions once said. Points:
cp kp1.pmml good.pmml
edited 'partialScore="30" reasonCode="(none)"' 'partialScore="29" reasonCode="(none)"'
refused bad.pmml '' 'baselineScore is not the largest points (29)'
cp bad.pmml good.pmml
python3 - <<'END'
import re
text = open("bad.pmml", encoding="utf-8").read()
where = text.index('partialScore="29"')
start = text.rindex("<Characteristic ", 0, where)
text = text[:start] + re.sub('baselineScore="30"', 'baselineScore="29"', text[start:], count=1)
open("less.pmml", "w", encoding="utf-8").write(text)
END
run scorecard import less.pmml --lang en
expect_status 4
expect_in_err '/bands/0/up_to' # the scale now ends at 999
python3 - <<'END'
text = open("less.pmml", encoding="utf-8").read()
open("less.pmml", "w", encoding="utf-8").write(text.replace('"from":850,"up_to":1000', '"from":850,"up_to":999'))
END
run scorecard import less.pmml -o less.json
expect_status 0
run scorecard diff KP-1 less.json --lang en
expect_in_out '29'

# A computation that is not the one the card would write, wherever it was changed, is refused with its line.
cp kp1.pmml good.pmml
for change in '<Constant dataType="integer">24</Constant>|<Constant dataType="integer">23</Constant>' \
    'mapMissingTo="true"|mapMissingTo="false"' 'function="isNotMissing"|function="isMissing"' \
    '<FieldRef field="existing_instalment"/>|<FieldRef field="total_debt"/>' \
    '"from":20000|"from":20001' '{"measure":"sales_growth","from":1000}|{"measure":"sales_growth","from":999}'; do
    edited "${change%%|*}" "${change#*|}"
    refused bad.pmml '' 'this computation is not known'
done
edited '<DataField name="premises"' '<DataField name="premises.answer"'
refused bad.pmml "$line:" 'premises.answer: this computation is not known'
edited 'name="KAR01.answer"' 'name="KAR00.answer"'
refused bad.pmml '' '"KAR01.answer" is not in the DataDictionary'
edited 'name="dscr.under"' 'name="dscr.below"'
refused bad.pmml '' '"dscr.under" is not in the DataDictionary'
edited '<MiningField name="total_debt"/>' ''
refused bad.pmml '' '"total_debt" is not in the DataDictionary, or not active in the MiningSchema'
edited '<SimplePredicate field="KAR01.answer" operator="equal" value="B"/>' \
    '<SimplePredicate field="KAR01.answer" operator="equal" value="C"/>'
refused bad.pmml "$line:" 'key in the Extension differs'
edited 'partialScore="60" reasonCode="KAR00"' 'partialScore="60" reasonCode="(none)"'
refused bad.pmml "$line:" 'reasonCode "(none)" does not fit'
edited 'name="umkm:rest">{"group"' 'name="umkm:rest">["group"'
refused bad.pmml "$line:" 'no JSON object'
edited '"field":"premises"' '"field":"bank_account"'
refused bad.pmml '' 'field in the Extension differs'
edited '"key":"A","label"' '"key":"A","colour":"red","label"'
run scorecard import bad.pmml
expect_status 4
expect_in_err 'UMKM_E_JSON_UNKNOWN_KEY'

# Wrong use.
run scorecard export KP-1
expect_status 2
expect_in_err -- --pmml
run scorecard export TIDAK-ADA --pmml
expect_status 2
expect_in_err KP-1
run scorecard export KP-1 b --pmml
expect_status 2
run scorecard import
expect_status 2
expect_in_err 'import memerlukan sebuah BERKAS'
run scorecard show --pmml
expect_status 2
run scorecard export KP-1 --pmml --format json
expect_status 2
run scorecard import missing.pmml
expect_status 3
run scorecard import .
expect_status 3
run scorecard export --pmml -o no/such/folder
expect_status 3
run law --format json -o law.json
run scorecard export law.json --pmml
expect_status 4
expect_no_out
sed 's/"max": 100,/"max": 101,/' "$kp1" >faulty.json
run scorecard export faulty.json --pmml
expect_status 4
expect_no_out
expect_in_err '/max'
run_from kp1.pmml scorecard import -
expect_status 0
expect_same out back.json

finish
