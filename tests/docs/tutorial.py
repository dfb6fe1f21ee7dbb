#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the programs of a tutorial and compares what they print with what the page says they print.

tutorial.py PAGE LANGUAGE COMMAND...     "{}" in the command is the file of the program; "{out}" a file to make and run

Each block of the language is a program (in Python, they follow one on another), and the block ```text after it is its output.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

MARK = "-- end of the program --"
SUFFIX = {"c": ".c", "python": ".py", "php": ".php"}
BLOCK = r"^```{}\n(.*?)^```\n\s*^```text\n(.*?)^```"


def printed(command, program, out):
    words = [word.replace("{}", str(program)).replace("{out}", str(out)) for word in command]
    made = subprocess.run(words, capture_output=True, text=True, encoding="utf-8")
    if made.returncode == 0 and any("{out}" in word for word in command):
        made = subprocess.run([out], capture_output=True, text=True, encoding="utf-8")
    return made.stdout + made.stderr


def main():
    page, language, command = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(BLOCK.format(language), text, re.S | re.M)
    faults = []
    if len(blocks) != len(re.findall(rf"^```{language}$", text, re.M)) or not blocks:
        faults.append(f"{page}: a program without its output")
    before = ""
    with tempfile.TemporaryDirectory() as folder:
        for number, (program, output) in enumerate(blocks, 1):
            file = pathlib.Path(folder) / f"program{SUFFIX[language]}"
            file.write_text(before + program, encoding="utf-8")
            answer = printed(command, file, pathlib.Path(folder) / "program").split(MARK + "\n")[-1]
            if answer != output:
                faults.append(f"{page}: program {number} prints\n{answer}instead of\n{output}")
            if language == "python":
                before += program + f"print({MARK!r})\n"
    print("\n".join(faults) or f"{len(blocks)} programs")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
