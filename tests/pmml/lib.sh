# SPDX-License-Identifier: MIT
# For the tests of PMML, beside those of the command.
. "$here/../command/lib.sh"
kp1=kp1.json
"$UMKM" scorecard show KP-1 --format json >$kp1 || exit 1

# The same JSON, whatever its form.
expect_same_json()
{
    python3 -c 'import json, sys; sys.exit(json.load(open(sys.argv[1])) != json.load(open(sys.argv[2])))' "$1" "$2" ||
        fail "$1 and $2 say different things"
}

# A file that import refuses, saying a line and a text: refused FILE LINE TEXT. LINE "" when none is known.
refused()
{
    run scorecard import "$1" -o card.json --lang en
    expect_status 4
    expect_no_out
    expect_in_err "$1:$2"
    expect_in_err "$3"
    [ ! -e card.json ] || fail "$1: a card was written"
    rm -f card.json
}

line_of()
{
    grep -nF -e "$2" "$1" | head -n 1 | cut -d: -f1
}

# edited FROM TO: a copy of good.pmml with one text changed, as bad.pmml, and the line of the change in $line.
edited()
{
    python3 - "$1" "$2" <<'END' || fail "no \"$1\" to be edited"
import sys
text = open("good.pmml", encoding="utf-8").read()
where = text.index(sys.argv[1])
open("bad.pmml", "w", encoding="utf-8").write(text[:where] + sys.argv[2] + text[where + len(sys.argv[1]):])
open("line", "w").write(str(text[:where].count("\n") + 1))
END
    line=$(cat line)
}
