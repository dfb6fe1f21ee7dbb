#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Shows doxygen a header with its tables written out: each row of "#include <umkm/x.def>" as a constant with its meaning.

expand_tables.py HEADER     writes to standard output
"""
import pathlib
import re
import sys

TABLE = re.compile(r"#define (UMKM_\w+)\(([^)]*)\)(?:\s|\\\n)*(UMKM_\w*)##(\w+) = (1 << )?\((\w+)\),\s*"
                   r"#include <(umkm/\w+\.def)>\s*#undef \1\n")


def rows(text, macro):
    """The arguments of each use of the macro: numbers and names as they are, texts joined and unquoted."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    for use in re.finditer(rf'{macro}\(((?:[^()"]|"(?:[^"\\]|\\.)*")*)\)', text):
        parts = re.findall(r'(?:"(?:[^"\\]|\\.)*"\s*)+|[^,"]+', use.group(1))
        yield [re.sub(r'"\s*"', "", part.strip()).strip('"') if '"' in part else part.strip() for part in parts if part.strip()]


def expanded(match, folder):
    macro, parameters, prefix, name, shift, number, table = match.groups()
    places = [one.strip() for one in parameters.split(",")]
    english = places.index("text_en" if "text_en" in places else "en")
    lines = []
    for row in rows((folder / table).read_text(encoding="utf-8"), macro):
        given = dict(zip(places, row))
        text = row[english]
        for extra in ("unit", "formula"):
            if given.get(extra):
                text += f"; {extra}: {given[extra]}"
        text = text.replace("%", "\\%").replace("<", "\\<").replace("@", "\\@")
        lines.append(f"    {prefix}{given[name]} = {shift or ''}{given[number]}, /**< {text} */")
    if not lines:
        raise ValueError(f"no rows of {macro} in {table}")
    return "\n".join(lines) + "\n"


def main():
    header = pathlib.Path(sys.argv[1])
    text = header.read_text(encoding="utf-8")
    text = TABLE.sub(lambda match: expanded(match, header.parent.parent), text)
    if ".def>\n#undef" in text:
        raise ValueError(f"{header}: a table that is not understood")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
