# SPDX-License-Identifier: MIT
"""The values of a field cut into pieces, and pieces as conditions of a scorecard."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from . import _umkm
from ._business import field_of
from ._errors import CODES, UmkmError

MOST = 2**53 - 1
"""What a document can write as a limit: whole numbers up to here are exact in JSON."""
ALTERNATIVES = 32
"""How many alternatives a condition may have."""


@dataclass(frozen=True)
class Field:
    """A field as a scorecard can test it."""

    name: str
    number: int
    kind: int
    lowest: int
    highest: int
    unit: str
    meaning_id: str
    meaning_en: str
    choices: tuple[tuple[int, str, str, str], ...]
    """(number, canonical name, Indonesian, English) of a field with choices; yes and no of one with yes or no."""

    @property
    def is_set(self) -> bool:
        """Whether its values are choices, and no range of numbers."""
        return bool(self.choices)


@lru_cache(maxsize=256)
def field(name: str) -> Field:
    """A field by its name or an alias.

    Raises:
        UmkmError: there is no such field, or a scorecard cannot test it (text, dates).
    """
    number, kind, canonical = field_of(name)
    if kind in (_umkm.UMKM_TYPE_TEXT, _umkm.UMKM_TYPE_DATE):
        raise UmkmError(
            CODES["UMKM_E_TYPE"],
            f"{canonical} is a text or a date, which a scorecard cannot test",
            f"{canonical} berupa teks atau tanggal, yang tidak dapat diuji kartu skor",
            canonical,
        )
    row = _umkm.field(number)
    choices: list[tuple[int, str, str, str]] = []
    if kind == _umkm.UMKM_TYPE_BOOL:
        choices = [(0, "false", "tidak", "no"), (1, "true", "ya", "yes")]
    elif kind == _umkm.UMKM_TYPE_ENUM:
        try:
            while True:
                value, name_of, _, text_id, text_en = _umkm.choice(number, len(choices))
                choices.append((value, name_of, text_id, text_en))
        except ValueError:
            pass
    return Field(canonical, number, kind, row[2], row[3], row[5], row[7], row[8], tuple(choices))


def number_of(target: Field, value: Any) -> int:
    """The number of the library for a value as data write it: a number, True, or a text such as ``"cv"`` or ``"18.71"``.

    Raises:
        UmkmError: the field has no such value.
    """
    if isinstance(value, str):
        handle = _umkm.business_new()
        _umkm.business_set_text(handle, target.number, value, _umkm.UMKM_UNIT_RUPIAH)
        return _umkm.business_get(handle, target.number)
    whole = int(value)
    if whole != value or not target.lowest <= whole <= target.highest:
        raise UmkmError(CODES["UMKM_E_RANGE"], field=target.name)
    if target.is_set and whole not in {choice[0] for choice in target.choices}:
        raise UmkmError(CODES["UMKM_E_ENUM"], field=target.name)
    return whole


def pieces(target: Field, cuts: set[int]) -> list[tuple[int, int]]:
    """The range of a field cut before each of some numbers: (first, last), rising, both included."""
    starts = [target.lowest, *sorted(cut for cut in cuts if target.lowest < cut <= target.highest)]
    return [(first, after - 1) for first, after in zip(starts, [*starts[1:], target.highest + 1], strict=True)]


def merged(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same numbers in as few pieces as possible."""
    made: list[tuple[int, int]] = []
    for first, last in sorted(parts):
        if made and made[-1][1] + 1 == first:
            made[-1] = (made[-1][0], last)
        else:
            made.append((first, last))
    return made


def limits_of(target: Field, parts: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """One test for each piece, without the name of the field."""
    made: list[dict[str, Any]] = []
    for first, last in parts:
        if first == target.lowest and last == target.highest:  # a test needs a limit: two tests that hold all
            made += [{"from": 0}] if first == 0 else [{"up_to": max(first, 0) - 1}, {"from": max(first, 0)}]
            continue
        test = {}
        if first != target.lowest:
            test["from"] = first
        if last != target.highest:
            test["up_to"] = last
        made.append(test)
    return made


def amount(number: int, lang: str) -> str:
    """``1.500`` in Indonesian, ``1,500`` in English."""
    return f"{number:,}".replace(",", ".") if lang == "id" else f"{number:,}"


def described(target: Field, parts: list[tuple[int, int]], lang: str) -> str:
    """Pieces in words: ``"1.000 sampai 2.000; 5.000 atau lebih"``."""
    words = {"id": ("berapa pun", "sampai", "atau lebih", "paling banyak"), "en": ("any", "to", "or more", "at most")}
    every, to, more, most = words[lang]
    said = []
    for first, last in parts:
        if first == target.lowest and last == target.highest:
            said.append(every)
        elif last == target.highest:
            said.append(f"{amount(first, lang)} {more}")
        elif first == target.lowest and first != 0:
            said.append(f"{most} {amount(last, lang)}")
        else:
            said.append(f"{amount(first, lang)} {to} {amount(last, lang)}" if first != last else amount(first, lang))
    return "; ".join(said)
