# SPDX-License-Identifier: MIT
"""polars: Series and frames of any type, and the namespace."""

import datetime
import subprocess
import sys
from decimal import Decimal
from typing import Any

import hypothesis.strategies as st
import numpy as np
import polars
import pytest
from hypothesis import given, settings

import umkm
import umkm.polars
from any_column import holds, some_amounts
from conftest import DAY, many
from samples import CAPITAL, KNOWN, SALES, classes, expected, some_sales

pl: Any = polars  # its types do not know the namespace

FRAME: Any = pl.DataFrame({"omzet": pl.Series("omzet", some_sales()), "modal": CAPITAL, "nama": ["x"] * len(SALES)})
SIZES = [str(umkm.SizeClass(number)) for number in expected(KNOWN)]


def test_frames() -> None:
    result = umkm.classify_columns(FRAME, as_of=DAY)
    assert isinstance(result.size_class, pl.Series) and result.size_class.to_list() == expected(KNOWN)
    assert result.size_class.dtype == pl.UInt8 and result.size_class.name == "size_class"
    assert classes(annual_sales=FRAME["omzet"], business_capital=FRAME["modal"]) == expected(KNOWN)
    assert classes(pl.concat([FRAME[:5], FRAME[5:]], rechunk=False)) == expected(KNOWN)
    assert classes(FRAME[4:9]) == expected(KNOWN)[4:9]
    assert classes(FRAME.clear()) == []


def test_yes_no_and_days() -> None:
    assert classes(annual_sales=pl.Series([1, 1, 1]), foreign_investment=pl.Series([True, None, False])) == [4, 1, 1]
    days = pl.Series([datetime.date(2021, 2, 1), None, datetime.date(2021, 2, 2)])
    found = classes(
        annual_sales=pl.Series([1] * 3), business_capital=pl.Series([20 * 10**9] * 3), founded_on=days, basis="cohort"
    )
    assert found == [1, 0, 4]
    with pytest.raises(TypeError, match="founded_on"):
        classes(annual_sales=pl.Series([1]), founded_on=pl.Series([datetime.datetime(2021, 2, 1)]))


@pytest.mark.parametrize(
    "wrong",
    [
        pl.Series([1.0]),
        pl.Series([1.0, None, 2.5]),
        pl.Series(["1"]),
        pl.Series(["1"], dtype=pl.Categorical),
        pl.Series([1], dtype=pl.UInt64),
        pl.Series([Decimal("1")]),
        pl.Series([True]),
        pl.Series([datetime.date(2021, 1, 1)]),
        pl.Series([datetime.datetime(2021, 1, 1)]),
        pl.Series([[1]]),
        pl.Series([None]),
        pl.Series([object()], dtype=pl.Object),
        pl.col("annual_sales"),
    ],
    ids=lambda value: str(getattr(value, "dtype", "Expr")),
)
def test_refusals(wrong: Any) -> None:
    with pytest.raises(TypeError, match="annual_sales"):
        classes(annual_sales=wrong)


TYPES: dict[Any, bool] = {
    **dict.fromkeys((pl.Int64, pl.Int32, pl.Int16, pl.Int8, pl.UInt32, pl.UInt16, pl.UInt8), True),
    **dict.fromkeys((pl.UInt64, pl.Float64, pl.Float32, pl.String, pl.Boolean), False),
}


@settings(max_examples=many(200))
@given(st.sampled_from(sorted(TYPES, key=str)), some_amounts, st.integers(0, 5), st.booleans())
def test_any_type_is_the_scalar_answer_or_refused(kind: Any, values: "list[int | None]", cut: int, grown: bool) -> None:
    if kind.is_integer():
        limits = np.iinfo(str(kind).lower())
        values = [value for value in values if value is None or limits.min <= value <= limits.max]
    series = pl.Series(values, dtype=pl.Int64 if kind != pl.UInt64 else kind).cast(kind)
    if grown:
        series = series.clone().append(series)
        values = values * 2
    holds(series[cut:], values[cut:], TYPES[kind])


# ---- the namespace -------------------------------------------------------------------------------------------------------


def test_frame_namespace() -> None:
    numbers = FRAME.umkm.classify(as_of=DAY)
    assert numbers.columns == ["size_class", "decided_by", "conflict"] and numbers["size_class"].to_list() == expected(KNOWN)
    named = FRAME.umkm.classify(as_of=DAY, names=True)
    assert named["size_class"].to_list() == SIZES and isinstance(named["size_class"].dtype, pl.Enum)
    decided = umkm.classify_columns(FRAME, as_of=DAY).decided_by
    assert named["decided_by"].to_list() == [umkm.measures().get(number) for number in decided]
    result = umkm.score_columns(FRAME, as_of=DAY, reasons=2)
    scored = FRAME.umkm.score(as_of=DAY, reasons=2, names=True)
    assert scored["score"].to_list() == result.score.to_list()
    assert scored["band"].to_list() == ["invalid" if band == 255 else result.bands[band] for band in result.band]
    assert scored["reason_2"].to_list() == [None if code < 0 else result.reason_codes[code] for code in result.reasons[1]]
    answers = umkm.programme_columns(FRAME, as_of=DAY).answers
    programmes = FRAME.umkm.programmes(as_of=DAY, names=True)
    for name in programmes.columns:
        assert programmes[name].to_list() == [str(umkm.Answer(number)) for number in answers[name]]
    mapped = FRAME.rename({"omzet": "a"}).umkm.classify(columns={"a": "annual_sales"}, as_of=DAY)["size_class"].to_list()
    assert mapped == classes(annual_sales=FRAME["omzet"])


def test_lazy_namespace() -> None:
    lazy = FRAME.lazy()
    for names in (True, False):
        assert lazy.umkm.classify(as_of=DAY, names=names).collect().equals(FRAME.umkm.classify(as_of=DAY, names=names))
        assert lazy.umkm.score(as_of=DAY, names=names).collect().equals(FRAME.umkm.score(as_of=DAY, names=names))
        assert lazy.umkm.programmes(as_of=DAY, names=names).collect().equals(FRAME.umkm.programmes(as_of=DAY, names=names))
    filtered = lazy.filter(pl.col("modal") > 10).umkm.classify(as_of=DAY).select("size_class").collect()
    assert filtered["size_class"].to_list() == [n for n, c in zip(expected(KNOWN), CAPITAL, strict=True) if c > 10]
    with pytest.raises(TypeError, match="Int64"):
        lazy.with_columns(omzet=1.5).umkm.classify(as_of=DAY)
    with pytest.raises(umkm.UmkmError):
        lazy.select("nama").umkm.classify(as_of=DAY)


def test_expressions() -> None:
    both = pl.struct("omzet", "modal").umkm
    added = FRAME.lazy().with_columns(
        number=both.size_class(as_of=DAY), name=both.size_class(as_of=DAY, names=True), s=both.score(as_of=DAY), b=both.band(as_of=DAY)
    )
    done = added.collect()
    assert done["number"].to_list() == expected(KNOWN) and done["name"].to_list() == SIZES
    assert done["s"].to_list() == FRAME.umkm.score(as_of=DAY)["score"].to_list()
    assert done["b"].to_list() == FRAME.umkm.score(as_of=DAY, names=True)["band"].to_list()
    assert added.collect_schema()["number"] == pl.UInt8 and done["s"].dtype == pl.Int32
    alone = FRAME.select(pl.col("omzet").umkm.size_class(as_of=DAY))
    assert alone["omzet"].to_list() == classes(annual_sales=FRAME["omzet"])
    mapped = FRAME.select(pl.col("modal").alias("a").umkm.size_class(columns={"a": "omzet"}, as_of=DAY))
    assert mapped["a"].to_list() == classes(annual_sales=CAPITAL)
    with pytest.raises((TypeError, pl.exceptions.PolarsError), match="floating-point"):
        FRAME.select(pl.col("omzet").cast(pl.Float64).umkm.size_class(as_of=DAY))


def test_namespace_is_there_when_polars_is() -> None:
    for lines in ("import polars as pl, umkm", "import umkm.polars, polars as pl"):
        code = f"{lines}; print(pl.DataFrame({{'omzet': [1]}}).umkm.classify()['size_class'][0])"
        assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "1\n"
