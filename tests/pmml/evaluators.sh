#!/bin/sh
# SPDX-License-Identifier: MIT
# Exported cards in evaluators that others wrote: the same totals and the same reason codes for 1,000 random businesses with
# KP-1, and for 2,000 with a card of everything that KP-1 does not use, of which half contradict themselves and are refused.
#   evaluators.sh UMKM-COMMAND WORK-FOLDER
# Needs Java. The evaluators (pypmml, which is PMML4S; jpmml_evaluator, which is JPMML) come from the Python package index
# into the work folder, once. The schema of PMML 4.4 comes with JPMML.
set -eu
umkm=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
mkdir -p "$2"
work=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
python=$work/venv/bin/python
LANG=en
export LANG

if [ ! -e "$work/venv/ready" ]; then
    rm -rf "$work/venv"
    python3 -m venv "$work/venv"
    "$python" -m pip install --quiet --disable-pip-version-check \
        pypmml==1.5.8 jpmml_evaluator==0.16.0 jpype1==1.7.1 lxml==6.1.1
    : >"$work/venv/ready"
fi
cd "$work"
"$python" - <<'END'
import glob
import sysconfig
import zipfile

jars = glob.glob(sysconfig.get_path("purelib") + "/jpmml_evaluator/dependencies/pmml-model-[0-9]*.jar")
with zipfile.ZipFile(jars[0]) as jar:
    open("pmml.xsd", "wb").write(jar.read("pmml.xsd"))
END

# More reasons than a card usually shows, so that all of them are compared.
"$umkm" scorecard show KP-1 --format json | sed 's/"reasons_shown": 4/"reasons_shown": 27/' >kp-1.json
grep -q '"reasons_shown": 27' kp-1.json
python3 "$here/make_wide.py" >lebar.json
status=0
for card in kp-1 lebar; do
    [ $card = kp-1 ] && count=1000 || count=2000
    id=$(sed -n 's/^ *"id": "\([^"]*\)",.*/\1/p' $card.json | head -n 1)
    "$umkm" scorecard export $card.json --pmml -o $card.pmml 2>$card.said
    "$python" -c 'import sys; from lxml import etree
etree.XMLSchema(etree.parse("pmml.xsd")).assertValid(etree.parse(sys.argv[1]))' $card.pmml
    python3 "$here/businesses.py" $card.pmml $count 20261121 >$card.jsonl
    "$umkm" score -q --rules $card.json --scorecard "$id" --as-of 2026-11-21 --format jsonl $card.jsonl \
        >$card.decisions 2>/dev/null ||
        [ $? = 1 ]
    for evaluator in pypmml jpmml; do
        "$python" "$here/compare.py" $evaluator $card.pmml $card.jsonl $card.decisions || status=1
    done
done
exit $status
