# SPDX-License-Identifier: MIT
"""Other limits and other laws, and who moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from .._batch import classify_columns
from .._enums import Basis, Purpose, SizeClass
from .._law import limits, with_limit
from .._movement import PLACES, Counts, Movement, as_numpy, count_movement
from .._optional import need
from .._rules import Rules


def read_often(table: Any) -> Any:
    """A table that can be read more than once: readers of Arrow are read into memory."""
    return table.read_all() if hasattr(table, "read_all") else table


@dataclass(frozen=True, eq=False)
class Sweep:
    """What a population would be under other values of one limit."""

    regime: str
    measure: str
    size_class: SizeClass
    """The class that ends at the limit."""
    current: int
    """The limit as it is in the rules given."""
    values: tuple[int, ...]
    """The limits tried, in the order given."""
    counts: Counts
    """int64, values × 6: businesses by class, in the order unknown, micro, small, medium, large, invalid."""
    movements: tuple[Movement, ...]
    """For each value the movement from the classes under the current limit."""
    classes: npt.NDArray[np.uint8] | None
    """uint8, values × businesses: the classes, when they were asked for."""

    @property
    def moved(self) -> Counts:
        """int64, one for each value: businesses in another class than under the current limit."""
        return np.array([m.rows - int(np.trace(m.counts)) for m in self.movements], np.int64)

    def to_pandas(self) -> Any:
        """A pandas.DataFrame with a row per value: the limit, businesses by class, and how many moved."""
        pandas = need("pandas", "pandas", "Sweep.to_pandas()")
        made: dict[str, Any] = {"limit": list(self.values)}
        made.update({str(place): self.counts[:, number] for number, place in enumerate(PLACES)})
        made["moved"] = self.moved
        return pandas.DataFrame(made)


def sweep_limit(
    table: Any = None,
    /,
    *,
    values: Iterable[int],
    as_of: date,
    regime: str = "PP-7-2021",
    measure: str = "annual_sales",
    size_class: SizeClass | str = SizeClass.MICRO,
    criterion: int | None = None,
    purpose: Purpose | str = Purpose.FACILITATION,
    basis: Basis | str = Basis.PURPOSE,
    keep_classes: bool = False,
    rules: Rules | None = None,
    **columns: Any,
) -> Sweep:
    """What a population would be if one limit of a regime were another one.

    For each value the document of the law is changed and loaded, and the library classifies by it.

    Args:
        table: as for classify_columns(); or give columns as keyword arguments, and ``columns=`` and ``validity=`` too
        values: the limits to try, whole rupiah or people
        as_of: day of the question
        regime, measure, size_class, criterion: which limit: that at which the class ends
        purpose, basis: as for classify(); a limit of a measure that does not decide moves nobody
        keep_classes: keep the class of every business under every value (one byte each)
        rules: None: the built-in rules

    Returns:
        counts and movements by value

    Raises:
        UmkmError: there is no such limit; a value does not fit between its neighbours (the library refuses the law).
        TypeError, ValueError: as for classify_columns(); no values.
    """
    wanted = SizeClass[size_class.upper()] if isinstance(size_class, str) else SizeClass(size_class)
    tried = tuple(values)
    if not tried:
        raise ValueError("values: at least one is expected")
    base = Rules.load() if rules is None else rules
    changed = [with_limit(regime, measure, wanted, value, criterion=criterion, rules=base) for value in tried]
    current = next(
        limit.value
        for limit in limits(regime, rules=base)
        if limit.measure == measure and limit.size_class == wanted and criterion in (None, limit.criterion)
    )
    table = read_often(table)

    def classes(used: Rules) -> npt.NDArray[np.uint8]:
        found = classify_columns(
            table, as_of=as_of, purpose=purpose, basis=basis, regime=regime, outputs=("size_class",), rules=used, **columns
        )
        return as_numpy(found.size_class)

    before = classes(base)
    kept = np.empty((len(tried), len(before)), np.uint8) if keep_classes else None
    movements = []
    for place, used in enumerate(changed):
        after = classes(used)
        movements.append(count_movement(before, after, (f"{current}", f"{tried[place]}")))
        if kept is not None:
            kept[place] = after
    counts = np.array([one.counts.sum(axis=0) for one in movements], np.int64)
    return Sweep(regime, measure, wanted, current, tuple(int(value) for value in tried), counts, tuple(movements), kept)


def movement(
    table: Any = None,
    /,
    *,
    before: str = "UU-20-2008",
    after: str = "PP-7-2021",
    as_of: date,
    purpose: Purpose | str = Purpose.FACILITATION,
    basis: Basis | str = Basis.PURPOSE,
    rules: Rules | None = None,
    **columns: Any,
) -> Movement:
    """The same businesses under two laws.

    Args:
        table: as for classify_columns(); or give columns as keyword arguments
        before, after: ids of the two regimes
        as_of: day of the question
        purpose, basis, rules: as for classify()

    Raises:
        UmkmError: there is no such regime.
        TypeError, ValueError: as for classify_columns().
    """
    table = read_often(table)
    first, second = (
        classify_columns(
            table, as_of=as_of, purpose=purpose, basis=basis, regime=regime, outputs=("size_class",), rules=rules, **columns
        ).size_class
        for regime in (before, after)
    )
    return count_movement(first, second, (before, after))
