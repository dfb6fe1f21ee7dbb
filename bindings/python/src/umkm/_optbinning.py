# SPDX-License-Identifier: MIT
"""What a fitted ``optbinning.Scorecard`` says, variable by variable, as pieces of the fields of the library."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from ._errors import CODES, UmkmError
from ._segments import MOST, Field, merged, number_of, pieces

NO_SUCH_BIN = -1
"""Where ``Variable.unseen`` is for a variable that has a bin for every value."""


def cannot(variable: str, en: str, id: str, code: str = "UMKM_E_RULE_VALUE") -> UmkmError:
    """What a card of the library cannot say."""
    return UmkmError(CODES[code], f"variable {variable!r}: {en}", f"variabel {variable!r}: {id}")


@dataclass
class Variable:
    """One variable of the fitted card. Bins are numbered as the rows of its table."""

    name: str
    target: Field
    numeric: bool
    """Whether the variable was binned as a number, not by categories."""
    points: list[float]
    labels: list[str]
    missing: int
    """The bin of a missing value."""
    parts: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """Numbers of the field by bin, each number in one of them; without those of categories never seen."""
    unseen: list[tuple[int, int]] = field(default_factory=list)
    """Numbers of categories that were not in the data."""
    unseen_bin: int = NO_SUCH_BIN
    as_missing: frozenset[Any] = frozenset()
    """Special codes that no number of the field stands for, and that count like a missing value."""
    numbers: dict[Any, int] = field(default_factory=dict)
    """The number of the field by category."""

    def number(self, value: Any) -> int | None:
        """The number of the field for a value of the data; None when it is not known.

        Raises:
            UmkmError: the field has no such value.
        """
        if value is None or value != value or value in self.as_missing:
            return None
        if not self.numeric and value in self.numbers:
            return self.numbers[value]
        return number_of(self.target, value)


def _specials(binned: Any) -> list[Any]:
    codes = binned.special_codes
    if codes is None:
        return []
    found: list[Any] = []
    for code in codes.values() if isinstance(codes, Mapping) else codes:
        found += list(code) if isinstance(code, (list, tuple, np.ndarray)) else [code]
    return found


def _finder(fitted: Any, name: str, binned: Any, rows: int, numeric: bool) -> Callable[[list[Any]], list[int]]:
    """Which bins values fall in, as the card itself finds them when it scores."""
    options = {"metric": "indices", "metric_special": "empirical", "metric_missing": "empirical"}
    options.update((fitted.binning_process_.binning_transform_params or {}).get(name, {}))

    def find(values: list[Any]) -> list[int]:
        given: npt.NDArray[Any] = np.array(values, float) if numeric else np.empty(len(values), object)
        if not numeric:
            given[:] = values
        return [int(place) % rows for place in binned.transform(given, **options)]

    return find


def _read_numbers(variable: Variable, binned: Any, specials: list[Any], find: Callable[[list[Any]], list[int]]) -> None:
    target = variable.target
    splits = [float(split) for split in binned.splits]
    if any(not math.isfinite(split) or abs(split) > MOST for split in splits):
        raise cannot(
            variable.name,
            f"a limit is beyond ±{MOST}, which a document cannot write",
            f"ada batas di luar ±{MOST}, yang tidak dapat ditulis dokumen",
        )
    cuts = {math.ceil(split) for split in splits}  # on whole numbers, x < 12.5 is x < 13
    odd = set()
    for code in specials:
        if code != code or float(code) != int(code):
            continue  # no whole number ever has it
        if target.lowest <= int(code) <= target.highest:
            cuts |= {int(code), int(code) + 1}
        elif variable.points[find([code])[0]] == variable.points[variable.missing]:
            odd.add(code)
        else:
            raise cannot(
                variable.name,
                f"the special code {code} is outside the range of {target.name} and has points of its own; make it a missing "
                "value before fitting",
                f"kode khusus {code} di luar rentang {target.name} dan berpoin sendiri; jadikan nilai kosong sebelum "
                "mencocokkan",
                "UMKM_E_RANGE",
            )
    variable.as_missing = frozenset(odd)
    if target.is_set:
        parts = [(choice[0], choice[0]) for choice in target.choices]
    else:
        parts = pieces(target, cuts)
    for part, place in zip(parts, find([min(max(first, -MOST), MOST) for first, _ in parts]), strict=True):
        variable.parts.setdefault(place, []).append(part)


def _read_categories(
    variable: Variable,
    rows: list[Any],
    specials: list[Any],
    find: Callable[[list[Any]], list[int]],
    spelled: Mapping[Any, Any],
) -> None:
    target = variable.target
    categories = [value for row in rows if not isinstance(row, str) for value in list(row)] + specials
    by_number: dict[int, int] = {}
    for category, place in zip(categories, find(categories), strict=True):
        try:
            number = number_of(target, spelled.get(category, category))
        except (UmkmError, TypeError, ValueError) as error:
            raise cannot(
                variable.name,
                f"the category {category!r} is no value of {target.name} ({error}); say with choices= which one it is",
                f"kategori {category!r} bukan nilai {target.name}; sebutkan padanannya dengan choices=",
                "UMKM_E_ENUM",
            ) from None
        if by_number.setdefault(number, place) != place:
            raise cannot(
                variable.name,
                f"the category {category!r} is the same value of {target.name} as one in another bin",
                f"kategori {category!r} sama nilainya pada {target.name} dengan kategori di kelompok lain",
                "UMKM_E_RULE_OVERLAP",
            )
        variable.numbers[category] = number
    known = [(number, number) for number in by_number]
    if target.is_set:
        variable.unseen = [(choice[0], choice[0]) for choice in target.choices if choice[0] not in by_number]
    else:
        every = pieces(target, {edge for number in by_number for edge in (number, number + 1)})
        variable.unseen = merged([part for part in every if part not in known])
    for number, place in by_number.items():
        variable.parts.setdefault(place, []).append((number, number))
    if variable.unseen:
        variable.unseen_bin = find([object()])[0]


def read_variable(fitted: Any, name: str, target: Field, spelled: Mapping[Any, Any]) -> Variable:
    """A variable of a fitted card.

    Args:
        fitted: the ``optbinning.Scorecard``
        target: the field that the variable is
        spelled: ``{category: value of the field}`` for categories that the library does not know by that name

    Raises:
        UmkmError: a card of the library cannot say this.
    """
    table = fitted.table(style="detailed")
    table = table[table["Variable"] == name]
    binned = fitted.binning_process_.get_binned_variable(name)
    numeric = str(binned.dtype) == "numerical"
    rows = list(table["Bin"])
    find = _finder(fitted, name, binned, len(rows), numeric)
    made = Variable(
        name,
        target,
        numeric,
        [float(points) for points in table["Points"]],
        [row if isinstance(row, str) else ", ".join(str(value) for value in list(row)) for row in rows],
        find([None if not numeric else math.nan])[0],
    )
    if numeric:
        _read_numbers(made, binned, _specials(binned), find)
    else:
        _read_categories(made, rows, _specials(binned), find, spelled)
    made.parts = {
        place: merged(parts) if not target.is_set else sorted(parts) for place, parts in sorted(made.parts.items())
    }
    return made


def probes(variable: Variable) -> list[Any]:
    """Values of the data on each side of every limit, of each category, and a missing one."""
    if not variable.numeric:
        return [*variable.numbers, None]
    found: list[float] = []
    for parts in variable.parts.values():
        for part in parts:
            found += [float(min(max(end, -MOST), MOST)) for end in part]
    return [*sorted(set(found)), math.nan]
