#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes src/umkm/_facts.py from the registry of the library: which facts a business can have, for type checkers.

Usage: make_facts.py > src/umkm/_facts.py   (with the package installed)
"""

from umkm import _umkm

TYPES = {
    _umkm.UMKM_TYPE_MONEY: "SupportsIndex",
    _umkm.UMKM_TYPE_COUNT: "SupportsIndex",
    _umkm.UMKM_TYPE_DATE: "date",
    _umkm.UMKM_TYPE_BOOL: "bool",
    _umkm.UMKM_TYPE_ENUM: "str | SupportsIndex",
    _umkm.UMKM_TYPE_CODE: "str | SupportsIndex",
    _umkm.UMKM_TYPE_TEXT: "str",
}
HEAD = '''# SPDX-License-Identifier: MIT
"""The facts about a business, by name. Written by make_facts.py from the registry of the library."""

from __future__ import annotations

from datetime import date
from typing import SupportsIndex, TypedDict


class CanonicalFacts(TypedDict, total=False):
    """Facts by their canonical names. None, and what is left out, is not known; 0 is zero."""
'''
ALIASES = '''

class Facts(CanonicalFacts, total=False):
    """Facts by their canonical names or their Indonesian aliases."""
'''


def row(number: int) -> "tuple[int, int, int, int, str, str, str, str, str]":
    return _umkm.field(number)


def described(number: int) -> str:
    _, kind, lowest, highest, _, unit, _, _, text = row(number)
    parts = [text[0].upper() + text[1:]]
    if unit:
        parts.append(f"[{unit}]")
    if kind == _umkm.UMKM_TYPE_ENUM:
        names = []
        try:
            while True:
                names.append(str(_umkm.choice(number, len(names))[1]))
        except ValueError:
            pass
        parts.append("One of " + ", ".join(names))
    elif kind in (_umkm.UMKM_TYPE_MONEY, _umkm.UMKM_TYPE_COUNT) and (lowest, highest) != (0, 2**63 - 1):
        if highest < 2**63 - 1:
            parts.append(f"{lowest} to {highest}")
    return ". ".join(parts).replace(". [", " [") + "."


def main() -> None:
    numbers = [_umkm.field_at(place) for place in range(_umkm.field_count())]
    print(HEAD)
    for number in numbers:
        print(f"    {row(number)[4]}: {TYPES[row(number)[1]]} | None")
        print(f'    """{described(number)}"""')
    print(ALIASES)
    for number in numbers:
        for alias in row(number)[6].split("|"):
            print(f"    {alias}: {TYPES[row(number)[1]]} | None")


if __name__ == "__main__":
    main()
