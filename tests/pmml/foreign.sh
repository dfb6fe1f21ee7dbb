# SPDX-License-Identifier: MIT
# Scorecards of other programs: what a card can hold is read, everything else is refused with its line.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/lib.sh"

cat >good.pmml <<'END'
<?xml version="1.0"?>
<PMML version="4.2" xmlns="http://www.dmg.org/PMML-4_2">
  <Header copyright="Bank Contoh" description="Kartu contoh"/>
  <DataDictionary numberOfFields="6">
    <DataField name="workers" optype="continuous" dataType="integer"/>
    <DataField name="Omzet" optype="continuous" dataType="double"/>
    <DataField name="legal_form" optype="categorical" dataType="string"/>
    <DataField name="business_insured" optype="categorical" dataType="boolean"/>
    <DataField name="dscr" optype="continuous" dataType="double"/>
    <DataField name="risk" optype="continuous" dataType="double"/>
  </DataDictionary>
  <Scorecard modelName="Contoh Bank" functionName="regression" initialScore="10" useReasonCodes="true"
             reasonCodeAlgorithm="pointsBelow" baselineMethod="max">
    <MiningSchema>
      <MiningField name="workers"/>
      <MiningField name="Omzet" missingValueTreatment="asIs"/>
      <MiningField name="legal_form"/>
      <MiningField name="business_insured"/>
      <MiningField name="dscr"/>
      <MiningField name="risk" usageType="predicted"/>
    </MiningSchema>
    <Output>
      <OutputField name="Reason" feature="reasonCode" dataType="string"/>
    </Output>
    <Characteristics>
      <Characteristic name="WORKERS" reasonCode="RC-W" baselineScore="12">
        <Attribute partialScore="-3"><SimplePredicate field="workers" operator="lessThan" value="5"/></Attribute>
        <Attribute partialScore="7.0">
          <CompoundPredicate booleanOperator="and">
            <SimplePredicate field="workers" operator="greaterOrEqual" value="5"/>
            <SimplePredicate field="workers" operator="lessThan" value="20"/>
          </CompoundPredicate>
        </Attribute>
        <Attribute partialScore="12"><SimplePredicate field="workers" operator="greaterOrEqual" value="20"/></Attribute>
        <Attribute partialScore="-5"><SimplePredicate field="workers" operator="isMissing"/></Attribute>
      </Characteristic>
      <Characteristic name="SALES" reasonCode="RC-S" baselineScore="20">
        <Attribute partialScore="20"><SimplePredicate field="Omzet" operator="greaterThan" value="2000000000"/></Attribute>
        <Attribute partialScore="4"><SimplePredicate field="Omzet" operator="lessOrEqual" value="2000000000.00"/></Attribute>
      </Characteristic>
      <Characteristic name="FORM" reasonCode="RC-F" baselineScore="9">
        <Attribute partialScore="9">
          <SimpleSetPredicate field="legal_form" booleanOperator="isIn">
            <Array n="4" type="string">pt "cv"  firma cooperative</Array>
          </SimpleSetPredicate>
        </Attribute>
        <Attribute partialScore="5" reasonCode="RC-P">
          <SimplePredicate field="legal_form" operator="equal" value="sole_pt"/>
        </Attribute>
        <Attribute partialScore="2">
          <SimpleSetPredicate field="legal_form" booleanOperator="isIn">
            <Array type="string">individual other</Array>
          </SimpleSetPredicate>
        </Attribute>
        <Attribute partialScore="0"><True/></Attribute>
      </Characteristic>
      <Characteristic name="INSURED" reasonCode="RC-I" baselineScore="3">
        <Attribute partialScore="3"><SimplePredicate field="business_insured" operator="equal" value="true"/></Attribute>
        <Attribute partialScore="1"><SimplePredicate field="business_insured" operator="equal" value="false"/></Attribute>
      </Characteristic>
      <Characteristic name="DSCR" reasonCode="RC-D" baselineScore="30">
        <Attribute partialScore="0"><SimplePredicate field="dscr" operator="lessThan" value="1.0"/></Attribute>
        <Attribute partialScore="15">
          <CompoundPredicate booleanOperator="and">
            <SimplePredicate field="dscr" operator="greaterOrEqual" value="1"/>
            <SimplePredicate field="dscr" operator="lessThan" value="1.25"/>
          </CompoundPredicate>
        </Attribute>
        <Attribute partialScore="30"><SimplePredicate field="dscr" operator="greaterOrEqual" value="1.25"/></Attribute>
      </Characteristic>
    </Characteristics>
  </Scorecard>
</PMML>
END

run scorecard import good.pmml -o card.json
expect_status 0
expect_no_out
expect_in_err 'status draft'
run scorecard check card.json
expect_status 0
# score ID NAME=VALUE...: the total of one business by the card
total()
{
    wanted=$1
    shift
    run score --as-of 2026-11-21 --rules card.json --scorecard Contoh-Bank --format csv "$@"
    expect_status 0
    python3 - "$wanted" <<'END' || fail "the score is not $wanted"
import csv, sys
row = next(csv.DictReader(open("out")))
sys.exit(row["score"] != sys.argv[1])
END
}
total 14 workers=4 omzet=2000000000 legal_form=other business_insured=no monthly_net_cash=99 existing_instalment=100 \
    proposed_instalment=0
total 84 workers=20 omzet=2000000001 legal_form=cv business_insured=yes monthly_net_cash=125 existing_instalment=100 \
    proposed_instalment=0
total 57 workers=5 omzet=2000000001 legal_form=sole_pt monthly_net_cash=1 existing_instalment=0 proposed_instalment=1 \
    business_insured=
total 5 exports=yes
run scorecard show Contoh-Bank --rules card.json --format csv
expect_in_out 'RC-P'

# Refused, each with its line.
rm card.json
# What is there, what is put in its place, and what is said about it.
cat >changes <<'END'
functionName="regression"
functionName="classification"
Scorecard functionName="classification" is not supported
reasonCodeAlgorithm="pointsBelow"
reasonCodeAlgorithm="pointsAbove"
reasonCodeAlgorithm="pointsAbove" is not supported
initialScore="10"
initialScore="10.5"
"10.5" is not a whole number
initialScore="10"
isScorable="false"
isScorable="false"
missingValueTreatment="asIs"
missingValueReplacement="0"
MiningField missingValueReplacement="0" is not supported
missingValueTreatment="asIs"
outliers="asExtremeValues"
outliers
missingValueTreatment="asIs"
invalidValueTreatment="asMissing"
invalidValueTreatment
<MiningField name="workers"/>
<MiningField name="region"/>
"workers" is not in the DataDictionary, or not active in the MiningSchema
<MiningField name="workers"/>
<MiningField name="workers" usageType="supplementary"/>
"workers" is not in the DataDictionary, or not active in the MiningSchema
partialScore="7.0"
partialScore="7.5"
"7.5" is not a whole number
partialScore="7.0"
partialScore="1e3"
"1e3" is not a whole number
partialScore="7.0"
partialScore=""
is not a whole number
partialScore="7.0"
partialScore="99999999999999999999"
is not a whole number
baselineScore="12"
baselineScore="11"
baselineScore is not the largest points (12)
field="workers" operator="lessThan" value="5"
field="workers" operator="notEqual" value="5"
this predicate is not supported (notEqual)
field="workers" operator="lessThan" value="5"
field="workers" operator="lessThan" value="4.5"
"4.5" is not a whole number
field="workers" operator="lessThan" value="20"
field="dscr" operator="lessThan" value="20"
tests two facts: workers and dscr
field="workers" operator="lessThan" value="20"
field="tidak_ada" operator="lessThan" value="20"
"tidak_ada" is not in the DataDictionary
value="1.25"/>
value="1.25001"/>
"1.25001" is not a number of at most four decimals
field="dscr" operator="lessThan" value="1.0"
field="risk" operator="lessThan" value="1.0"
"risk" is not in the DataDictionary, or not active in the MiningSchema
booleanOperator="and"
booleanOperator="or"
not supported (or)
booleanOperator="isIn"
booleanOperator="isNotIn"
not supported (isNotIn)
<SimplePredicate field="workers" operator="lessThan" value="5"/>
<False/>
element False inside Attribute
<Attribute partialScore="12"><
<Attribute partialScore="12"><ComplexPartialScore><Constant>1</Constant></ComplexPartialScore><
element ComplexPartialScore
<Attribute partialScore="12">
<Attribute partialScore="12" color="red">
Attribute color="red" is not supported
<Attribute partialScore="-3">
<Attribute partialScore="-3"><Extension/></Attribute><Attribute partialScore="-3">
Attribute has no PREDICATE
<Attribute partialScore="20">
<Attribute partialScore="0"><True/></Attribute>\n<Attribute partialScore="20">
behind the one that takes everything
name="business_insured" optype="categorical" dataType="boolean"
name="business_insured" optype="categorical" dataType="string"
does not fit the type
name="legal_form" optype="categorical" dataType="string"
name="legal_form" optype="categorical" dataType="integer"
does not fit the type
<DataField name="risk" optype="continuous" dataType="double"/>
<DataField name="risk" optype="continuous" dataType="double"><Value value="-9" property="missing"/></DataField>
property="missing"
    <Output>
    <Targets><Target field="risk" rescaleFactor="2"/></Targets>\n    <Output>
element Targets inside Scorecard
    <Output>
    <LocalTransformations/>\n    <Output>
element LocalTransformations
  <Scorecard
  <TreeModel/>\n  <Scorecard
element TreeModel inside PMML
END
while IFS= read -r from && IFS= read -r to && IFS= read -r said; do
    edited "$from" "$(printf '%b' "$to")"
    refused bad.pmml '' "$said"
    grep -qE '^bad.pmml:[0-9]+: ' err || fail "no line: $from -> $to"
done <changes
sed 's/"workers"/"karyawan_x"/g' good.pmml >bad.pmml
refused bad.pmml '' '"karyawan_x" is no name of a fact or a measure'
edited '<Attribute partialScore="-5"><SimplePredicate field="workers" operator="isMissing"/></Attribute>' ''
run scorecard import bad.pmml -o card.json # then the least points stand for no answer
expect_status 0
total 7 exports=yes
rm card.json
edited 'value="2000000000.00"' 'value="1999999999"'
refused bad.pmml '' 'UMKM_E_RULE_GAP'
edited 'value="2000000000.00"' 'value="2000000001"'
refused bad.pmml '' 'UMKM_E_RULE_OVERLAP'
edited ' other</Array>' '</Array>'
refused bad.pmml '' 'UMKM_E_RULE_GAP'
edited 'reasonCode="RC-W"' 'reasonCode="kode salah"'
refused bad.pmml '' 'UMKM_E_RULE_VALUE'
edited 'xmlns="http://www.dmg.org/PMML-4_2"' 'xmlns="http://www.dmg.org/PMML-3_2"'
refused bad.pmml 2: 'not PMML 4.1 to 4.4'
edited ' xmlns="http://www.dmg.org/PMML-4_2"' ''
refused bad.pmml 2: 'not PMML 4.1 to 4.4'
sed -n '1,11p' good.pmml >bad.pmml
echo '</PMML>' >>bad.pmml
refused bad.pmml '' 'expected one Scorecard'
python3 - <<'END'
text = open("good.pmml").read()
where = text.index("  <Scorecard"), text.index("</Scorecard>") + len("</Scorecard>")
open("bad.pmml", "w").write(text[:where[1]] + "\n" + text[where[0]:])
END
refused bad.pmml '' 'expected one Scorecard'

finish
