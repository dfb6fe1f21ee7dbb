# SPDX-License-Identifier: MIT
# XML that is broken, or made to do harm: refused cleanly, at once, and nothing else is read.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/lib.sh"

# hostile TEXT...: the file bad.pmml is refused within seconds, and says so
hostile()
{
    last="umkm scorecard import bad.pmml ($1)"
    timeout 60 "$UMKM" scorecard import bad.pmml -o card.json --lang en >out 2>err </dev/null
    status=$?
    expect_status 4
    expect_no_out
    [ ! -e card.json ] || fail 'a card was written'
    shift
    for text in "$@"; do
        expect_in_err "$text"
    done
    [ "$(wc -c <err)" -lt 4000 ] || fail 'too much is said'
}

open='<PMML version="4.4" xmlns="http://www.dmg.org/PMML-4_4">'
echo RAHASIA-9f3 >secret

# Entities: a bomb, a file, an address, a parameter, and one that is plain.
{
    echo '<?xml version="1.0"?>'
    echo '<!DOCTYPE PMML [<!ENTITY a "ha">'
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
        previous=$(printf 'abcdefghijklmnop' | cut -c$i)
        next=$(printf 'abcdefghijklmnop' | cut -c$((i + 1)))
        echo "<!ENTITY $next \"&$previous;&$previous;&$previous;&$previous;&$previous;&$previous;&$previous;&$previous;\">"
    done
    echo "]>$open<Header>&p;</Header></PMML>"
} >bad.pmml
hostile 'billion laughs' bad.pmml:2: 'DOCTYPE'
for doctype in "<!DOCTYPE PMML [<!ENTITY x SYSTEM \"file://$folder/secret\">]>" \
    '<!DOCTYPE PMML [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>' \
    "<!DOCTYPE PMML [<!ENTITY % p SYSTEM \"file://$folder/secret\">%p;<!ENTITY x \"y\">]>" \
    "<!DOCTYPE PMML SYSTEM \"file://$folder/secret\">" '<!DOCTYPE PMML PUBLIC "-//x//y" "http://127.0.0.1:9/x.dtd">' \
    '<!DOCTYPE PMML [<!ENTITY x "y">]>' '<!DOCTYPE PMML>' '<!DOCTYPE PMML [<!ATTLIST PMML version CDATA "4.4">]>'; do
    printf '<?xml version="1.0"?>\n%s\n%s<Header description="&x;">&x;</Header></PMML>\n' "$doctype" "$open" >bad.pmml
    hostile "$doctype" 'DOCTYPE'
    expect_not_in err RAHASIA
    printf '%s\n%s<Header/></PMML>\n' "$doctype" "$open" >bad.pmml
    hostile "$doctype, not used" 'DOCTYPE'
done
printf '%s<Header>&x;</Header></PMML>' "$open" >bad.pmml
hostile 'an entity of nowhere' 'not well-formed'
printf '%s<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="secret"/></PMML>' "$open" >bad.pmml
hostile xinclude 'element include inside PMML'

# Depth and size.
{
    printf '%s' "$open"
    head -c 300000 /dev/zero | sed 's/\x0/<a>/g'
} >bad.pmml
hostile 'deep nesting' 'not well-formed'
python3 - <<'END'
apply = '<Apply function="not">' * 200 + "</Apply>" * 200
text = '<PMML version="4.4" xmlns="http://www.dmg.org/PMML-4_4"><Header/><DataDictionary/><TransformationDictionary>'
text += '<DerivedField name="a" optype="categorical" dataType="boolean">%s</DerivedField></TransformationDictionary>' % apply
text += '<Scorecard functionName="regression"><MiningSchema/><Characteristics><Characteristic><Attribute/></Characteristic>'
open("bad.pmml", "w").write(text + "</Characteristics></Scorecard></PMML>")
END
hostile 'as deep as the parser allows' 'bad.pmml:1: '
head -c 9000000 /dev/zero | tr '\0' ' ' >bad.pmml
hostile 'larger than the limit' 'larger than 8 MiB'
{
    printf '%s' "$open"
    head -c 1900000 /dev/zero | sed 's/\x0/<a\/>/g'
} | head -c 8000000 >bad.pmml
hostile 'many elements' 'too many XML elements'
python3 - <<'END'
attributes = " ".join('a%d=""' % i for i in range(400000))
for name in "bad.pmml", "many":
    open(name, "w").write('<PMML version="4.4" xmlns="http://www.dmg.org/PMML-4_4" %s/>' % attributes)
END
hostile 'many attributes' 'too many XML elements'
for start in '<a ">' "<!-- ' -- -->" '<a b="<">' '<![CDATA[ <a " ]]>' '<? <a " ?>' '</x>' '&' '\001' '<a b=">" c>'; do
    { printf "$open$start"; sed 's/<PMML [^ ]* [^ ]*/<PMML/' many; } >bad.pmml
    hostile "many attributes behind $start" 'bad.pmml:'
done
python3 - <<'END'
open("bad.pmml", "w").write('<PMML xmlns="http://www.dmg.org/PMML-4_4" version="%s"/>' % ("9" * 8000000))
END
hostile 'a long attribute' bad.pmml

# Broken.
printf '' >bad.pmml
hostile empty 'not well-formed'
printf 'bukan XML' >bad.pmml
hostile text 'not well-formed'
printf '\0\0\0\0' >bad.pmml
hostile 'NUL bytes' 'not well-formed'
printf '%s<Header description="\377\376"/></PMML>' "$open" >bad.pmml
hostile 'not UTF-8' 'bad.pmml:1: '
printf '<?xml version="1.0" encoding="bukan-ada"?>%s</PMML>' "$open" >bad.pmml
hostile 'no such encoding' bad.pmml
run scorecard export --pmml -o kp1.pmml
for size in 10 100 1000 10000 100000 200000; do
    head -c $size kp1.pmml >bad.pmml
    hostile "cut off after $size bytes" 'bad.pmml:'
done
head -c -3 kp1.pmml >bad.pmml
hostile 'cut off at the end' 'not well-formed'
sed 's/<Characteristics>/<Characteristics><Characteristics>/' kp1.pmml >bad.pmml
hostile 'not closed' 'not well-formed'

# What our extensions hold is not trusted either.
cp kp1.pmml good.pmml
for content in '[' '{' '{"a":1} x' '"a"' '{"a":1e999}' '{"points":5,"points":6}' '{"__proto__":{}}' '\x01'; do
    edited '{"group":"character","label":{"id":"Kolektibilitas' "$(printf '%s' "$content")</Extension><Extension>{"
    hostile "extension: $content" bad.pmml
done
python3 - <<'END'
text = open("good.pmml", encoding="utf-8").read()
for deep in ("[" * 100000, '{"a":' * 500 + "1" + "}" * 500):
    where = text.index('{"group"')
    open("bad.pmml" if deep[0] == "[" else "deep.pmml", "w", encoding="utf-8").write(
        text[:where] + deep + "</Extension><Extension>" + text[where:])
END
hostile 'extension: deep array' 'no JSON object'
mv deep.pmml bad.pmml
hostile 'extension: deep object' bad.pmml

# CDATA, comments and prefixes are only ways of writing the same.
python3 - <<'END'
import re
text = open("kp1.pmml", encoding="utf-8").read()
open("utf16.pmml", "wb").write(text.encode("utf-16"))
prefixed = re.sub(r"<(/?)(?=[A-Z])", r"<\1p:", text).replace("xmlns=", "xmlns:p=", 1)
prefixed = re.sub(r">(\{.*?\})</p:Extension>", lambda m: "><![CDATA[" + m.group(1).replace("&amp;", "&").replace("&lt;", "<")
                  .replace("&gt;", ">") + "]]></p:Extension>", prefixed)
open("prefixed.pmml", "w", encoding="utf-8").write(prefixed.replace("<p:Attribute ", "<!-- <x '>> --><p:Attribute "))
open("bom.pmml", "w", encoding="utf-8-sig").write(text)
END
run scorecard import utf16.pmml
expect_status 4
expect_in_err UTF-16
for name in bom prefixed; do
    run scorecard import $name.pmml -o card.json
    expect_status 0
    expect_same_json "$kp1" card.json
done

finish
