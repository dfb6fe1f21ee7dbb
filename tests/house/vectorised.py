#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails when a loop over rows is no longer turned into vector code.

Compiles the kernels with the very command of the build, after the preprocessor and with one statement on a line, so that
a loop that a macro makes has a line of its own; asks the compiler which loops it vectorised, and wants every one that runs
over all rows, in every function but those named here.   vectorised.py COMPILE_COMMANDS.json SOURCE-FOLDER
"""
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

# row by row on purpose: the table of percentages, and measures by the code for one business; and what only copies
SCORE = {"look_up", "cells_of_rows", "widen_int64", "days_int32"}
# 64-bit products and comparisons have no vector form in the oldest instruction set, nor has the choice of an age
OLD = {"above_int64", "outside_int64", "equal_int64", "gather_bits", "reach", "settle", "ages_from_days", "ages_from_months"}

# source file -> functions whose loops are scalar on purpose
SOURCES = {
    "lib/classify/kernels_baseline.c": set(),
    "lib/classify/kernels_avx2.c": set(),
    "lib/classify/kernels_avx512.c": set(),
    "lib/record/column.c": {"widen_bits"},
    "lib/score/lanes_baseline.c": SCORE | OLD,
    "lib/score/lanes_avx2.c": SCORE,
    "lib/score/lanes_avx512.c": SCORE,
}
FUNCTION = re.compile(r"^static (?:inline )?[\w\s*]*?(\w+)\(")
LOOP = re.compile(r"^\s*for \(size_t (\w) = 0; \1 < (?:n|lanes->n|LANES); \1\+\+\)")
REPORT = re.compile(r":(\d+):\d+: optimized: +loop vectorized")


def one_statement_a_line(text):
    """Breaks lines after every brace and semicolon that stands in no parentheses. Pragmas stay as they are."""
    out, depth = [], 0
    for line in text.splitlines():
        if line.startswith("#"):
            out.append("\n" + line + "\n")
            continue
        for letter in " " + line.strip():
            depth += (letter == "(") - (letter == ")")
            out.append(letter)
            if depth == 0 and letter in "{};":
                out.append("\n")
    return "".join(out)


def loops(text):
    """Function and line of every loop over rows."""
    name = None
    for number, line in enumerate(text.splitlines(), 1):
        head = FUNCTION.match(line.strip())
        name = head.group(1) if head else name
        if LOOP.match(line):
            yield name, number


def vectorised(words, folder, text):
    """Lines of the loops that the compiler vectorised."""
    with tempfile.TemporaryDirectory() as temporary:
        path = os.path.join(temporary, "loops.i")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        words = [path if word.endswith(".c") else word for word in words] + ["-w", "-fopt-info-vec-optimized"]
        words[words.index("-o") + 1] = os.devnull
        run = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=True)
    return {int(found.group(1)) for found in REPORT.finditer(run.stderr)}


def main():
    root = sys.argv[2]
    with open(sys.argv[1], encoding="utf-8") as file:
        commands = {entry["file"]: entry for entry in json.load(file)}
    seen = failed = 0
    for source, scalar in SOURCES.items():
        entry = commands.get(f"{root}/{source}")
        if entry is None:
            continue
        words = shlex.split(entry["command"])
        expand = [word for word in words if word != "-c"] + ["-E", "-P"]
        expand[expand.index("-o") + 1] = "-"
        text = subprocess.run(expand, cwd=entry["directory"], capture_output=True, text=True, check=True).stdout
        text = one_statement_a_line(text)
        lines = vectorised(words, entry["directory"], text)
        for name, number in loops(text):
            if name in scalar:
                continue
            seen += 1
            if number not in lines:
                failed += 1
                print(f"{source}: a loop of {name} is not vectorised")
    print(f"{seen - failed} passed, {failed} failed")
    return 1 if failed or seen < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
