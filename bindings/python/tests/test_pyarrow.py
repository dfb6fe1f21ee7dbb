# SPDX-License-Identifier: MIT
"""Arrow: arrays, chunked arrays, tables and batches of any type and offset, and answers taken over without a copy."""

import datetime
from decimal import Decimal
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings

import umkm
from any_column import amounts, holds, some_amounts
from conftest import DAY, many
from samples import CAPITAL, KNOWN, SALES, classes, expected

MASKED = pa.array(SALES, mask=~KNOWN)
TABLE = pa.table(
    {"omzet": pa.chunked_array([MASKED[:4], MASKED[4:4], MASKED[4:]]), "modal": CAPITAL, "nama": ["x"] * len(SALES)}
)


def test_decimals_are_told_how_to_become_whole_numbers() -> None:
    """What SUM() of SQL gives."""
    with pytest.raises(TypeError, match="column omzet: decimal numbers .*BIGINT"):
        umkm.classify_columns({"omzet": pa.array([Decimal(5)], pa.decimal128(38, 0))}, as_of=DAY)


def test_arrays() -> None:
    result = umkm.classify_columns(annual_sales=MASKED, business_capital=CAPITAL, as_of=DAY)
    assert isinstance(result.size_class, pa.Array) and result.size_class.to_pylist() == expected(KNOWN)
    assert classes(annual_sales=MASKED[5:], business_capital=CAPITAL[5:]) == expected(KNOWN)[5:]
    for kind in ("int8", "int16", "int32", "uint8", "uint16", "uint32"):
        small = pa.array([1, None, 3], getattr(pa, kind)())
        assert classes(annual_sales=small) == [1, 0, 1]
    assert classes(annual_sales=pa.array([], pa.int64())) == []
    assert classes(annual_sales=pa.chunked_array([], pa.int64())) == []
    for nothing in (pa.array([], pa.float64()), pa.chunked_array([], pa.float64())):
        with pytest.raises(TypeError, match="annual_sales"):
            classes(annual_sales=nothing)


def test_tables() -> None:
    assert classes(TABLE) == expected(KNOWN)
    assert classes(TABLE.slice(3, 5)) == expected(KNOWN)[3:8]
    assert classes(TABLE.slice(3, 0)) == []
    batch = TABLE.combine_chunks().to_batches()[0]
    assert classes(batch) == expected(KNOWN) and classes(batch.slice(3)) == expected(KNOWN)[3:]
    chunked = pa.chunked_array([CAPITAL[:7], CAPITAL[7:]])
    assert classes(annual_sales=TABLE["omzet"], business_capital=chunked) == expected(KNOWN)
    with pytest.raises(TypeError, match="table"):
        classes(annual_sales=TABLE)
    with pytest.raises(TypeError, match="single column"):
        classes(MASKED)
    with pytest.raises(TypeError, match="validity"):
        classes(annual_sales=MASKED, validity={"annual_sales": KNOWN})
    with pytest.raises(umkm.UmkmError):
        classes(pa.Table.from_arrays([MASKED, MASKED], names=["omzet", "omzet"]))


def test_yes_no_and_days() -> None:
    assert classes(annual_sales=pa.array([1, 1, 1]), foreign_investment=pa.array([True, None, False])) == [4, 1, 1]
    days = pa.array([datetime.date(2021, 2, 1), None, datetime.date(2021, 2, 2)] * 9)[2:]
    numbers = [None if d is None else d.year * 10000 + d.month * 100 + d.day for d in days.to_pylist()]
    want = umkm.score_columns(founded_on=pa.array(numbers), as_of=DAY).score
    assert umkm.score_columns(founded_on=days, as_of=DAY).score.equals(want)
    with pytest.raises(TypeError, match="founded_on"):
        classes(annual_sales=pa.array([1]), founded_on=pa.array([datetime.datetime(2021, 1, 1)]))


@pytest.mark.parametrize(
    "wrong",
    [
        pa.array([1.0]),
        pa.array([1.0], pa.float32()),
        pa.array(["1"]),
        pa.array(["1"], pa.large_string()),
        pa.array([1], pa.uint64()),
        pa.array([2**64 - 1], pa.uint64()),
        pa.array([1, 1]).dictionary_encode(),
        pa.array([Decimal("1")]),
        pa.array([datetime.datetime(2021, 1, 1)]),
        pa.array([datetime.date(2021, 1, 1)]),
        pa.array([datetime.date(2021, 1, 1)], pa.date64()),
        pa.array([datetime.timedelta(1)]),
        pa.array([True]),
        pa.array([[1]]),
        pa.array([{"a": 1}]),
        pa.array([None]),
        pa.chunked_array([[1.0], [2.0]]),
        pa.scalar(1),
    ],
    ids=lambda value: str(value.type),
)
def test_refusals(wrong: Any) -> None:
    with pytest.raises(TypeError, match="annual_sales"):
        classes(annual_sales=wrong)
    if not isinstance(wrong, pa.Scalar):
        with pytest.raises(TypeError, match="annual_sales"):
            classes(pa.table({"annual_sales": wrong}))


TYPES = {
    **{pa.int64(): True, pa.int32(): True, pa.int16(): True, pa.int8(): True, pa.uint32(): True, pa.uint16(): True},
    **{pa.uint8(): True, pa.uint64(): False, pa.float64(): False, pa.string(): False, pa.decimal128(38): False},
}


@settings(max_examples=many(300))
@given(
    st.sampled_from(sorted(TYPES, key=str)),
    some_amounts,
    st.integers(0, 9),
    st.integers(0, 9),
    st.sampled_from(["array", "chunks", "dictionary", "table"]),
)
def test_any_type_is_the_scalar_answer_or_refused(
    kind: pa.DataType, values: "list[int | None]", before: int, after: int, form: str
) -> None:
    if pa.types.is_integer(kind):
        limits = np.iinfo(str(kind))
        values = [value for value in values if value is None or limits.min <= value <= limits.max]
    given_values = [str(v) if kind == pa.string() and v is not None else v for v in values]
    whole = pa.array([None] * before + given_values + [None] * after).cast(kind, safe=False)
    column: Any = whole[before : before + len(values)]
    if form == "chunks":
        middle = len(values) // 2
        column = pa.chunked_array([column[:middle], column[middle:]])
    elif form == "dictionary":
        column = column.dictionary_encode()
    if form == "table":
        result = None
        try:
            result = umkm.classify_columns(pa.table({"annual_sales": column, "b": column}).slice(0), as_of=DAY)
        except TypeError as error:
            assert not TYPES[kind] and "annual_sales" in str(error)
        assert result is None or np.asarray(result.size_class).tolist() == classes(annual_sales=pa.array(values, pa.int64()))
        assert (result is not None) == TYPES[kind]
        return
    if form != "dictionary":
        assert column.to_pylist() == given_values or not TYPES[kind]
    holds(Numbers(column), values, TYPES[kind] and form != "dictionary")


class Numbers:
    """An Arrow column behind nothing but the interface."""

    def __init__(self, held: Any) -> None:
        self.held = held
        if isinstance(held, pa.ChunkedArray):
            self.__arrow_c_stream__ = held.__arrow_c_stream__

    def __getattr__(self, name: str) -> Any:
        if name == "__arrow_c_array__":
            return self.held.__arrow_c_array__
        raise AttributeError(name)


@settings(max_examples=many(100))
@given(st.lists(amounts, min_size=1, max_size=30), st.data())
def test_chunks_that_end_in_different_places(values: list[int], data: st.DataObject) -> None:
    columns = {}
    for name in ("annual_sales", "business_capital"):
        cuts = sorted(data.draw(st.lists(st.integers(0, len(values)), max_size=4)))
        edges = [0, *cuts, len(values)]
        columns[name] = pa.chunked_array([pa.array(values[a:b], pa.int64()) for a, b in zip(edges, edges[1:], strict=False)])
    want = classes(annual_sales=np.array(values), business_capital=np.array(values))
    assert classes(**columns) == want and classes(pa.table(columns)) == want


# ---- answers for others --------------------------------------------------------------------------------------------------


def test_export() -> None:
    result = umkm.score_columns(annual_sales=Numbers(pa.array(SALES)), as_of=DAY)
    assert isinstance(result.score, umkm.ArrowColumn) and len(result.score) == len(SALES)
    taken = pa.array(result.score)
    values = result.score.to_numpy()
    assert taken.type == pa.int32() and taken.to_pylist() == values.tolist()
    assert taken.buffers()[1].address == values.ctypes.data
    del result, values
    assert len(taken.to_pylist()) == len(SALES)
    assert pa.array(umkm.classify_columns(annual_sales=Numbers(pa.array(SALES)), as_of=DAY).size_class).type == pa.uint8()


def test_answers_are_not_copied() -> None:
    result = umkm.classify_columns(annual_sales=pa.array(range(10000)), as_of=DAY)
    gap = result.decided_by.buffers()[1].address - result.size_class.buffers()[1].address
    assert gap == 10000  # both lie in the block that the library wrote to
