# SPDX-License-Identifier: MIT
"""Choices with names. Numbers and names are those of the library."""

from enum import IntEnum, StrEnum


class SizeClass(IntEnum):
    """Size class of a business; ``str()`` gives its canonical name."""

    UNKNOWN = 0
    MICRO = 1
    """Usaha Mikro"""
    SMALL = 2
    """Usaha Kecil"""
    MEDIUM = 3
    """Usaha Menengah"""
    LARGE = 4
    """Usaha Besar"""
    INVALID = 255
    """Only in columns: a value is out of range, or facts contradict each other."""

    def __str__(self) -> str:
        return self.name.lower()


class Purpose(StrEnum):
    """What the question is asked for (PP 7/2021 Pasal 35 ayat (2) and (4))."""

    FACILITATION = "facilitation"
    """Ease, protection, empowerment: annual sales decide."""
    REGISTRATION = "registration"
    """Founding and registration: business capital decides (net worth before 2021)."""


class Basis(StrEnum):
    """Which measure decides."""

    PURPOSE = "purpose"
    """By purpose; the other measure when that one is unknown, with a warning."""
    SALES = "sales"
    CAPITAL = "capital"
    COHORT = "cohort"
    """Founded on or after 2021-02-02: capital; before: sales."""
    HIGHER = "higher"
    LOWER = "lower"


class Gap(StrEnum):
    """What to do on a day without a regime in force (2020-11-02 to 2021-02-01)."""

    NONE = "none"
    """No class; the answer carries the warning NO_REGIME."""
    BEFORE = "before"
    AFTER = "after"


class Standing(StrEnum):
    """In which capacity a business applies for a programme."""

    USUAL = "usual"
    ALONE = "alone"
    MEMBER = "member"
    BOTH = "both"


class Answer(IntEnum):
    """Answer of a programme; ``str()`` gives its canonical name."""

    UNKNOWN = 0
    ELIGIBLE = 1
    NOT_ELIGIBLE = 2
    INVALID = 255
    """Only in columns."""

    def __str__(self) -> str:
        return self.name.lower()


class Band(StrEnum):
    """Bands of the scorecard KP-1. Other cards may have other codes, which are then plain texts."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    X = "X"
    """A knock-out applies."""
    N = "N"
    """Too little is known."""


class Unit(StrEnum):
    """Unit in which an amount without a unit of its own is to be read."""

    RUPIAH = "rupiah"
    RIBU = "ribu"
    JUTA = "juta"
    MILIAR = "miliar"
    TRILIUN = "triliun"
