#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the table of layouts: size of every public struct and offset of every member, in the three ways that C compilers
lay them out. Only compiles, runs nothing, so that any cross compiler will do.

    layouts.py INCLUDE-FOLDER COMMAND-64 COMMAND-32 COMMAND-32-ALIGNED
"""
import re
import subprocess
import sys


def structs(include):
    """(type, members) of every struct of the public headers, in the order of the umbrella header."""
    order = re.findall(r"#include <umkm/(\w+\.h)>", open(f"{include}/umkm/umkm.h", encoding="utf-8").read())
    for name in order:
        text = re.sub(r"/\*.*?\*/", "", open(f"{include}/umkm/{name}", encoding="utf-8").read(), flags=re.S)
        for tag, body in re.findall(r"^typedef struct (umkm_\w+) \{(.*?)^\}", text, flags=re.S | re.M):
            yield tag, [re.search(r"(\w+)\s*(\[\w+\]\s*)*$", part.strip()).group(1) for part in body.split(";") if part.strip()]


def values(include, command, names):
    """What each constant expression comes to: read from the assembly that the compiler writes."""
    source = "#include <stddef.h>\n#include <umkm/umkm.h>\n"
    for number, name in enumerate(names):
        source += f"const int v{number}[2] = {{(int)({name}), 1}};\n"
    flags = ["-std=c11", "-S", "-x", "c", f"-I{include}", "-o", "-", "-"]
    assembly = subprocess.run(command.split() + flags, input=source, capture_output=True, text=True, check=True).stdout
    found = dict(re.findall(r"^v(\d+):\n\s*\.long\s+(\d+)", assembly, flags=re.M))
    return [int(found[str(number)]) for number in range(len(names))]


def main(include, *commands):
    rows = []
    for tag, members in structs(include):
        rows.append((f"STRUCT({tag}", f"sizeof({tag})"))
        rows += [(f"MEMBER({tag}, {member}", f"offsetof({tag}, {member})") for member in members]
    columns = [values(include, command, [expression for _, expression in rows]) for command in commands]
    for (start, _), *numbers in zip(rows, *columns):
        print(f"{start}, {', '.join(map(str, numbers))})")


main(*sys.argv[1:])
