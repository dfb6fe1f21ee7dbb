#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when a loop over rows is no longer turned into vector code.

Compiles the kernels with the very command of the build, asks the compiler which loops it vectorised, and wants one in every
function that has a loop.   vectorised.py COMPILE_COMMANDS.json
"""
import json
import re
import shlex
import subprocess
import sys

CELLS_SCALAR = {"lanes_check", "has_holes", "cells_of_field", "lanes_compare"}

# source file -> the file in which its loops stand, and the functions that are scalar on purpose
SOURCES = {
    "lib/classify/kernels_baseline.c": ("lib/classify/kernels_body.h", set()),
    "lib/classify/kernels_avx2.c": ("lib/classify/kernels_body.h", set()),
    "lib/classify/kernels_avx512.c": ("lib/classify/kernels_body.h", set()),
    "lib/record/column.c": ("lib/record/column.c", {"widen_bits"}),
    # 64-bit products and comparisons have no vector form in the oldest instruction set
    "lib/score/lanes_baseline.c": ("lib/score/lanes_cells_body.h", CELLS_SCALAR | {"add_cut", "mark_large"}),
    "lib/score/lanes_avx2.c": ("lib/score/lanes_cells_body.h", CELLS_SCALAR),
    "lib/score/lanes_avx512.c": ("lib/score/lanes_cells_body.h", CELLS_SCALAR),
}


def functions_with_loops(path):
    """Names and line ranges of the functions of a C file that have a for loop."""
    found, name, start, loop = [], None, 0, False
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        head = re.match(r"static [\w\s\*]*?(\w+)\(", line)
        if head and not line.rstrip().endswith("}"):
            name, start, loop = head.group(1), number, False
        loop = loop or "for (" in line
        if line.startswith("}") and name:
            if loop:
                found.append((name, start, number))
            name = None
        widen = re.match(r"WIDEN\((\w+)\)", line)
        if widen:
            found.append(("widen_" + widen.group(1), number, number))
    return found


def vectorised_lines(command, directory, path):
    words = [w for w in shlex.split(command)]
    words[words.index("-o") + 1] = "/dev/null"
    words.append("-fopt-info-vec-optimized")
    run = subprocess.run(words, cwd=directory, capture_output=True, text=True, check=True)
    pattern = re.compile(re.escape(path.rsplit("/", 1)[1]) + r":(\d+):\d+: optimized: +loop vectorized")
    return {int(m.group(1)) for m in pattern.finditer(run.stderr)}


def main():
    root = sys.argv[2]
    commands = {c["file"]: c for c in json.load(open(sys.argv[1], encoding="utf-8"))}
    failed = 0
    seen = 0
    for source, (body, scalar) in SOURCES.items():
        entry = commands.get(f"{root}/{source}")
        if entry is None:
            continue
        lines = vectorised_lines(entry["command"], entry["directory"], body)
        for name, first, last in functions_with_loops(f"{root}/{body}"):
            if name in scalar:
                continue
            seen += 1
            if not any(first <= line <= last for line in lines):
                failed += 1
                print(f"{source}: {name} ({body}:{first}) is not vectorised")
    print(f"{seen - failed} passed, {failed} failed")
    return 1 if failed or seen < 10 else 0


if __name__ == "__main__":
    sys.exit(main())
