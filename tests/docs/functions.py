#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every public function says what a user has to know: functions.py SOURCE-FOLDER

That is: what it means; each parameter, and none that it does not have; the unit of dates; what it returns, with UMKM_OK where
it returns a status; who gives back what it makes; whether threads may call it; since when it is there; and the legal basis
where it decides by law. Every member and constant has a meaning, too.
"""
import pathlib
import re
import sys

FUNCTION = re.compile(r"(?:/\*\*(?P<text>(?:(?!\*/).)*)\*/\s*)?(?P<declaration>^UMKM_(?:API|INLINE)\b[^;{]*)[;{]", re.S | re.M)
BY_LAW = {"umkm_classify", "umkm_classify_batch", "umkm_programme_check", "umkm_programme_batch",
          "umkm_programme_batch_answers", "umkm_regime_info", "umkm_regime_limit"}


def parameters(declaration):
    inside = declaration[declaration.index("(") + 1:declaration.rindex(")")]
    for one in re.sub(r"\[[^]]*\]", "", inside).split(","):
        if one.strip() not in ("", "void"):
            words = " ".join(one.split())
            yield re.search(r"(\w+)$", words).group(1), words


def faults_of(text, declaration):
    name = re.search(r"(umkm_\w+)\(", declaration).group(1)
    returns = re.sub(r"UMKM_\w+|static|inline", "", declaration[:declaration.index(name)]).strip()
    plain = re.sub(r"\n\s*\*", "\n", text)
    tags = {}
    head, *rest = re.split(r"@(?=(?:param|return|since|threadsafety|law)\b)", plain)
    for one in rest:
        tag, value = re.match(r"(\w+)(?:\[[\w,]+\])?\s*(.*)", one, re.S).groups()
        tags.setdefault(tag, []).append(" ".join(value.split()))
    if len(head.split()) < 2:
        yield "no meaning"
    documented = {}
    for one in tags.get("param", []):
        names, _, meaning = one.partition(" ")
        if not meaning.strip():
            yield f"@param {names} says nothing"
        documented.update((each, meaning) for each in names.split(","))
    has = dict(parameters(declaration))
    for each in has.keys() - documented.keys():
        yield f"no @param {each}"
    for each in documented.keys() - has.keys():
        yield f"@param {each}, which it does not have"
    for each, meaning in documented.items():
        if re.fullmatch(r"as_of|date", each) and "*" not in has.get(each, "") and "yyyymmdd" not in meaning:
            yield f"@param {each} without the form of the date"
        if re.match(r"umkm_\w+ \*\*", has.get(each, "")) and "given back with" not in meaning:
            yield f"@param {each} does not say who gives it back"
    if returns != "void" and not any(tags.get("return", [])):
        yield "no @return"
    if returns == "umkm_status" and not re.search(r"UMKM_OK|as umkm_\w+\(\)", " ".join(tags.get("return", []))):
        yield "@return does not name the statuses"
    if not re.match(r"\d+\.\d+", " ".join(tags.get("since", []))):
        yield "no @since"
    if not any(tags.get("threadsafety", [])):
        yield "no @threadsafety"
    if name in BY_LAW and not any(tags.get("law", [])):
        yield "no @law"


def members(text):
    """The lines inside of structs and enums that declare something and say nothing."""
    inside = False
    before = ""
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"(typedef )?(struct \w+|enum) \{$", line):
            inside = True
        elif line.startswith("}"):
            inside = False
        elif inside and re.match(r"    \w.*[;,]\s*$|    UMKM_\w+( = [^,/]*)?$", line) and "*/" not in before and "/**" not in line and "##" not in line:
            yield number, line.strip()
        before = line


def main():
    count = 0
    faults = []
    for header in sorted((pathlib.Path(sys.argv[1]) / "include" / "umkm").glob("*.h")):
        text = header.read_text(encoding="utf-8")
        for found in FUNCTION.finditer(text):
            if "(" not in found["declaration"]:
                continue
            count += 1
            line = text[:found.start("declaration")].count("\n") + 1
            faults += [f"{header.name}:{line}: {fault}" for fault in faults_of(found["text"] or "", found["declaration"])]
        faults += [f"{header.name}:{number}: without a meaning: {what}" for number, what in members(text)]
    print("\n".join(faults) or f"{count} functions")
    return 1 if faults or count < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
