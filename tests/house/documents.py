#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks the rule documents as files; the library checks what they say when it loads them.

documents.py SOURCE-FOLDER

Every document in lib/data is listed in its CMakeLists.txt and the other way round; each is strict JSON without duplicate keys
or fractions; whatever has a citation also has a source, says whether its wording was read and on what evidence; what a law says
counts as read only on evidence of that; every text is there in both languages.
"""
import json
import pathlib
import re
import sys

EVIDENCE_OF_READING = {"statute", "copy", "derived", "convention", "expert"}


def without_duplicates(pairs):
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"key {key!r} twice")
    return dict(pairs)


def no_fraction(text):
    raise ValueError(f"{text} is no whole number")


def check(node, path, is_law, complain):
    if isinstance(node, list):
        for index, item in enumerate(node):
            check(item, f"{path}/{index}", is_law, complain)
    elif isinstance(node, dict):
        if "citation" in node:
            for key in ("source", "verified", "evidence"):
                if key not in node:
                    complain(path, f"citation without {key!r}")
            if not str(node["citation"]).strip():
                complain(path, "empty citation")
            if is_law and node.get("verified") is True and node.get("evidence") not in EVIDENCE_OF_READING:
                complain(path, f"verified, on evidence {node.get('evidence')!r}")
        if "en" in node:
            for key in ("id", "en"):
                if not isinstance(node.get(key), str) or not node[key].strip():
                    complain(path, f"text without {key!r}")
        for key, value in node.items():
            check(value, f"{path}/{key}", is_law, complain)


def main():
    root = pathlib.Path(sys.argv[1])
    data = root / "lib" / "data"
    listed = set(re.findall(r"^ +(\S+\.json)$", (data / "CMakeLists.txt").read_text(), re.M))
    there = {str(file.relative_to(data)) for file in data.rglob("*.json") if file.parent.name != "schemas"}
    faults = [f"{name}: not listed in lib/data/CMakeLists.txt" for name in sorted(there - listed)]
    faults += [f"{name}: listed, and not there" for name in sorted(listed - there)]
    files = [data / name for name in sorted(there)] + sorted((root / "examples").rglob("*law*.json"))
    for file in files:
        text = file.read_text(encoding="utf-8")
        if "\t" in text or re.search(r" +$", text, re.M) or not text.endswith("\n"):
            faults.append(f"{file}: tab, space at the end of a line, or no last line end")
        try:
            document = json.loads(text, object_pairs_hook=without_duplicates, parse_float=no_fraction)
        except ValueError as error:
            faults.append(f"{file}: {error}")
            continue
        is_law = not str(document.get("schema", "")).startswith("umkm.scorecard/")
        check(document, "", is_law, lambda path, what, file=file: faults.append(f"{file}: {path}: {what}"))
    print("\n".join(faults) or f"{len(files)} documents")
    return 1 if faults or not there else 0


if __name__ == "__main__":
    sys.exit(main())
