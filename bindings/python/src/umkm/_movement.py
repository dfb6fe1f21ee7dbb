# SPDX-License-Identifier: MIT
"""From the classes before to the classes after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ._columns import ArrowColumn
from ._enums import SizeClass

PLACES = (*(SizeClass(number) for number in range(5)), SizeClass.INVALID)
"""Classes in the order of the rows and columns of a movement."""

Counts = npt.NDArray[np.int64]


def as_numpy(values: Any) -> npt.NDArray[Any]:
    """A result of the library as an array of numpy, whatever kind it is."""
    return values.to_numpy() if isinstance(values, ArrowColumn) else np.asarray(values)


def places(classes: Any) -> npt.NDArray[np.uint8]:
    """Places in PLACES of classes (0 to 4, 255).

    Raises:
        TypeError: the elements are no whole numbers.
        ValueError: there are several dimensions, or numbers that are no classes.
    """
    array = as_numpy(classes)
    if array.dtype.kind not in "iu":
        raise TypeError(f"classes are whole numbers, not {array.dtype}")
    if array.ndim != 1:
        raise ValueError(f"one dimension is expected, not {array.ndim}")
    valid = (array >= 0) & (array <= 4) | (array == 255)
    if not valid.all():
        raise ValueError(f"{array[~valid][0]} is no size class; expected are 0 to 4 and 255")
    return np.where(array == 255, 5, array).astype(np.uint8)


@dataclass(frozen=True, eq=False)
class Movement:
    """How many businesses went from which class to which."""

    before: str
    """What gave the classes before, such as ``"UU-20-2008"``."""
    after: str
    counts: Counts
    """int64, 6 × 6: rows are the classes before, columns those after, in the order unknown, micro, small, medium, large, invalid."""

    @property
    def rows(self) -> int:
        """All businesses."""
        return int(self.counts.sum())

    @property
    def higher(self) -> int:
        """Businesses in a larger class than before; of those whose class is known both times."""
        return int(np.triu(self.counts[1:5, 1:5], 1).sum())

    @property
    def lower(self) -> int:
        """Businesses in a smaller class than before."""
        return int(np.tril(self.counts[1:5, 1:5], -1).sum())

    @property
    def same(self) -> int:
        """Businesses in the same class as before."""
        return int(np.trace(self.counts[1:5, 1:5]))

    @property
    def not_comparable(self) -> int:
        """Businesses whose class is unknown or invalid before or after."""
        return self.rows - self.higher - self.lower - self.same

    def flows(self) -> dict[tuple[SizeClass, SizeClass], int]:
        """Counts by (class before, class after), those above zero."""
        return {
            (before, after): int(self.counts[i, j])
            for i, before in enumerate(PLACES)
            for j, after in enumerate(PLACES)
            if self.counts[i, j]
        }


def count_movement(before: Any, after: Any, names: tuple[str, str] = ("before", "after")) -> Movement:
    """The movement between two columns of classes.

    Args:
        before, after: classes of the same businesses in the same order: whole numbers 0 to 4, and 255
        names: what to call them

    Raises:
        ValueError: the columns differ in length.
    """
    first, second = places(before), places(after)
    if len(first) != len(second):
        raise ValueError(f"columns differ in length: {len(first)} and {len(second)}")
    counts = np.bincount(first.astype(np.intp) * 6 + second, minlength=36).reshape(6, 6)
    return Movement(names[0], names[1], counts.astype(np.int64))
