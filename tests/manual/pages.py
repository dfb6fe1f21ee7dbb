#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The manual pages say what --help says, and nothing else; groff and man find no fault in them.

pages.py COMMAND FOLDER     FOLDER has man1/ and id/man1/
"""
import os
import pathlib
import re
import subprocess
import sys

WORDS = {
    "en": ("NAME", "SYNOPSIS", "[OPTION ...]", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "SEE ALSO", "User Commands"),
    "id": ("NAMA", "RINGKASAN", "[OPSI ...]", "DESKRIPSI", "PERINTAH", "OPSI", "STATUS KELUAR", "LIHAT JUGA", "Perintah Pengguna"),
}


def packed(text):
    """Without white space, and with one kind of hyphen: lines are broken elsewhere."""
    return re.sub(r"\s+", "", text).replace("\u2010", "-").replace("\u2212", "-")


def run(*command):
    environment = dict(os.environ, LANG="C.UTF-8", LC_ALL="C.UTF-8")
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8", env=environment)


def rendered(page):
    answer = run("groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-P-c", "-P-b", "-P-o", "-P-u", "-rLL=78n", str(page))
    if answer.stderr:
        raise ValueError(f"{page}: {answer.stderr}")
    return answer.stdout


def expected(command, name, names, version, lang):
    """The page, put together from --help."""
    head, synopsis, options_word, description, commands, options, status, see, section = WORDS[lang]
    first, *blocks = run(command, *([name] if name else []), "--help", "--lang", lang).stdout.rstrip("\n").split("\n\n")
    others = ", ".join(f"umkm-{other}(1)" for other in names if other != name)
    if name:
        usage, summary = first.rsplit("\n  ", 1)
        usage = usage.replace(f"umkm {name}", f"umkm {name} {options_word}", 1)
        *help_text, entries, closing = blocks
        lines = [head, f"umkm-{name} - {summary}", synopsis, usage, description, *help_text]
        others = "umkm(1), " + others
    else:
        usage, intro = first.split("\n", 1)
        listing, entries, closing = blocks
        closing = closing.split("\n", 1)[1]  # "More on a command"
        lines = [head, f"umkm - {intro.rstrip('.')}", synopsis, usage, description, intro, commands, listing]
    title = "UMKM" + (f"-{name.upper()}" if name else "") + "(1)"
    lines += [options, entries, status, closing, see, others]
    return packed(title + section + title + "".join(lines) + f"umkm {version}" + title)


def main():
    command, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    listing = run(command, "--help", "--lang", "en").stdout.split("\n\n")[1]
    names = re.findall(r"^  (\w+) ", listing, re.M)
    version = run(command, "--version").stdout.split()[1]
    faults = []
    for lang, place in (("en", "man1"), ("id", "id/man1")):
        wanted = {f"umkm{'-' + name if name else ''}.1": name for name in ["", *names]}
        there = {file.name for file in (folder / place).iterdir()}
        if there != set(wanted):
            faults.append(f"{place}: {sorted(there ^ set(wanted))}")
        for file, name in wanted.items():
            page, help_page = packed(rendered(folder / place / file)), expected(command, name, names, version, lang)
            if page != help_page:
                same = next(i for i, (a, b) in enumerate(zip(page + "\0", help_page + "\1")) if a != b)
                faults.append(f"{place}/{file}: …{page[same - 20:same + 40]} instead of …{help_page[same - 20:same + 40]}")
    print("\n".join(faults) or f"{2 * len(wanted)} pages")
    return 1 if faults or len(names) < 9 else 0


if __name__ == "__main__":
    sys.exit(main())
