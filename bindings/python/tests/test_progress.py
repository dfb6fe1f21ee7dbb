# SPDX-License-Identifier: MIT
"""A bar for long work (tqdm)."""

import io
from typing import Any

import numpy as np
import pytest
import tqdm.auto

import umkm
from conftest import DAY

SALES = np.arange(5_000_000) * 20_000


class Bar(tqdm.auto.tqdm):  # type: ignore[misc]
    """A bar that remembers."""

    made: "list[Bar]" = []

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, file=io.StringIO(), **named)
        self.steps = 0
        Bar.made.append(self)

    def update(self, n: float = 1) -> Any:
        self.steps += 1
        return super().update(n)


@pytest.fixture(autouse=True)
def bars(monkeypatch: pytest.MonkeyPatch) -> None:
    Bar.made = []
    monkeypatch.setattr(tqdm.auto, "tqdm", Bar)


def test_bar_and_same_answers() -> None:
    shown = umkm.classify_columns(annual_sales=SALES, as_of=DAY, progress=True)
    (bar,) = Bar.made
    assert (bar.n, bar.total) == (len(SALES), len(SALES)) and bar.steps > 1 and bar.disable
    plain = umkm.classify_columns(annual_sales=SALES, as_of=DAY)
    assert np.array_equal(shown.size_class, plain.size_class) and shown.counts == plain.counts
    known = SALES[:70_000] % 3 != 0
    values = {"annual_sales": SALES[:70_000]}
    for call in (umkm.score_columns, umkm.programme_columns):
        one = call(values, validity={"annual_sales": known}, as_of=DAY, progress=True)
        other = call(values, validity={"annual_sales": known}, as_of=DAY)
        assert one.counts == other.counts and str(one) == str(other)
        assert Bar.made[-1].n == 70_000 and Bar.made[-1].steps == 3
    assert len(Bar.made) == 3


def test_nothing_to_do() -> None:
    assert umkm.classify_columns(annual_sales=SALES[:0], as_of=DAY, progress=True).counts.rows == 0


def test_first_invalid_row_is_counted_from_the_beginning() -> None:
    values = SALES.copy()
    values[4_500_000] = -1
    counts = umkm.classify_columns(annual_sales=values, as_of=DAY, progress=True).counts
    assert (counts.invalid, counts.first_invalid) == (1, 4_500_000)


def test_without_tqdm(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(ImportError, match=r"umkm\[progress\]"):
        umkm.classify_columns(annual_sales=SALES[:5], as_of=DAY, progress=True)
