# SPDX-License-Identifier: MIT
"""The promise about columns: the scalar answer for every row, or a refusal that names the column. Never a wrong number."""

import hypothesis.strategies as st
import numpy as np

import umkm
from conftest import DAY
from samples import LIMITS, scalar



amounts = st.one_of(st.sampled_from(LIMITS), st.integers(-5, 2**63 - 1), st.integers(-130, 300))
"""Amounts around limits, of any size, and such as fit a byte."""

some_amounts = st.lists(st.one_of(st.none(), amounts), max_size=40)


def holds(column: object, truth: "list[int | None]", taken: bool) -> None:
    """The column is taken and answers as the scalar does for what it holds, or is refused with a TypeError that names it."""
    try:
        result = umkm.classify_columns(annual_sales=column, as_of=DAY)
    except TypeError as error:
        assert not taken and "annual_sales" in str(error) and len(str(error)) > 30, error
        return
    assert taken, "a column that should be refused was taken"
    want = [scalar(value) for value in truth]
    assert np.asarray(result.size_class).tolist() == want
    assert (result.counts.rows, result.counts.invalid) == (len(want), want.count(255))
