# SPDX-License-Identifier: MIT
"""pandas: Series and DataFrames of any dtype, and the accessor."""

import datetime
import subprocess
import sys
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

import umkm
import umkm.pandas
from any_column import holds, some_amounts
from conftest import DAY, many
from samples import CAPITAL, KNOWN, SALES, classes, expected

INDEX = pd.Index(range(100, 100 + len(SALES)))
PLAIN = pd.DataFrame({"omzet": SALES, "modal": CAPITAL, "nama": "x"}, index=INDEX)


def nullable() -> Any:
    made = pd.array(SALES, dtype="Int64")
    made[~KNOWN] = pd.NA
    return made


def test_plain_frame() -> None:
    result = umkm.classify_columns(PLAIN, as_of=DAY)
    for column in (result.size_class, result.decided_by, result.conflict):
        assert isinstance(column, pd.Series) and column.index.equals(INDEX) and column.dtype == np.uint8
    assert list(result.size_class) == expected()
    assert classes(PLAIN, columns={"omzet": "annual_sales", "modal": "business_capital"}) == expected()
    assert classes(PLAIN.iloc[3:9]) == expected()[3:9]
    assert classes(PLAIN.iloc[::-2]) == expected()[::-2]


def test_nullable_frame() -> None:
    frame = pd.DataFrame({"annual_sales": nullable(), "business_capital": CAPITAL})
    assert classes(frame) == expected(KNOWN)
    assert classes(frame[::-1]) == expected(KNOWN)[::-1]
    assert classes(frame[4:]) == expected(KNOWN)[4:]
    both = KNOWN & (np.arange(len(SALES)) % 2 == 0)
    validity = {"annual_sales": np.arange(len(SALES)) % 2 == 0}
    assert classes(annual_sales=frame["annual_sales"], business_capital=CAPITAL, validity=validity) == expected(both)


def test_nothing_is_copied() -> None:
    values = np.arange(5000)
    frame = pd.DataFrame({"annual_sales": pd.Series(values, copy=False)}, copy=False)
    answers = umkm.classify_columns(frame, as_of=DAY).size_class
    assert np.shares_memory(answers.to_numpy(), answers.array)
    from umkm._columns import column

    (piece,) = column("annual_sales", frame["annual_sales"]).pieces
    assert np.shares_memory(piece.source, values)


def test_yes_no_and_days() -> None:
    ones = pd.Series([1, 1, 1])
    assert classes(annual_sales=ones, foreign_investment=pd.Series([True, None, False], dtype="boolean")) == [4, 1, 1]
    assert classes(annual_sales=ones, foreign_investment=pd.Series([True, False, False])) == [4, 1, 1]
    days = pd.Series(pd.to_datetime(["2021-02-01", None, "2021-02-02"]))
    capital = pd.Series([20 * 10**9] * 3)
    assert classes(annual_sales=ones, business_capital=capital, founded_on=days, basis="cohort") == [1, 0, 4]
    for wrong in (
        pd.Series(pd.to_datetime(["2021-02-01"] * 3)) + pd.Timedelta(hours=1),
        pd.Series(pd.to_datetime(["2021-02-01"] * 3)).dt.tz_localize("Asia/Jakarta"),
        pd.Series([datetime.date(2021, 2, 1)] * 3),
        pd.Series(pd.period_range("2021-02-01", periods=3)),
        pd.Series([True] * 3),
    ):
        with pytest.raises(TypeError, match="founded_on"):
            classes(annual_sales=ones, founded_on=wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        pd.Series([1.0]),
        pd.Series([1, None]),
        pd.Series([-0.0, np.nan, np.inf]),
        pd.Series([1.0], dtype="Float64"),
        pd.Series(["1"]),
        pd.Series(["1"], dtype="string"),
        pd.Series([1, None], dtype=object),
        pd.Series([1, "2", 3.0], dtype=object),
        pd.Series([1], dtype=object),
        pd.Series([1], dtype="category"),
        pd.Series([1], dtype="uint64"),
        pd.Series([2**64 - 1], dtype="UInt64"),
        pd.Series([True]),
        pd.Series([True], dtype="boolean"),
        pd.Series(pd.to_datetime(["2021-02-01"])),
        pd.Series(pd.to_datetime(["2021-02-01"]).tz_localize("Asia/Jakarta")),
        pd.Series(pd.to_timedelta([1], unit="s")),
        pd.Series(pd.interval_range(0, 1)),
        pd.Series([1j]),
        pd.Index([1]),
        pd.DataFrame({"a": [1]}),
    ],
    ids=lambda value: f"{type(value).__name__}-{getattr(value, 'dtype', '')}",
)
def test_refusals(wrong: Any) -> None:
    with pytest.raises(TypeError, match="annual_sales"):
        classes(annual_sales=wrong)
    with pytest.raises(TypeError, match="annual_sales"):
        umkm.score_columns({"annual_sales": wrong}, as_of=DAY)


def test_tables_that_make_no_sense() -> None:
    with pytest.raises(ValueError, match="index"):
        classes(annual_sales=pd.Series([1]), business_capital=pd.Series([1], index=[5]))
    with pytest.raises(umkm.UmkmError):
        classes(pd.DataFrame([[1, 2]], columns=["omzet", "omzet"]))
    with pytest.raises(umkm.UmkmError):
        classes(pd.DataFrame({5: [1]}))


DTYPES = {
    **dict.fromkeys(("int64", "int32", "int16", "int8", "uint32", "uint16", "uint8"), True),
    **dict.fromkeys(("Int64", "Int32", "Int16", "Int8", "UInt32", "UInt16", "UInt8"), True),
    **dict.fromkeys(("uint64", "UInt64", "float64", "float32", "Float64", "object", "category", "string", "complex128"), False),
}


@settings(max_examples=many(300))
@given(
    st.sampled_from(sorted(DTYPES)),
    some_amounts,
    st.sampled_from([slice(None), slice(None, None, -1), slice(2, None, 3), slice(1, -1)]),
)
def test_any_dtype_is_the_scalar_answer_or_refused(dtype: str, values: "list[int | None]", cut: slice) -> None:
    if dtype.lower().startswith(("int", "uint")):
        lowest, highest = np.iinfo(dtype.lower()).min, np.iinfo(dtype.lower()).max
        values = [value for value in values if value is None or lowest <= value <= highest]
    if dtype in ("int64", "int32", "int16", "int8", "uint64", "uint32", "uint16", "uint8", "complex128"):
        values = [value for value in values if value is not None]
    series = pd.Series(values, dtype=dtype)[cut]
    holds(series, values[cut], DTYPES[dtype])


# ---- the accessor --------------------------------------------------------------------------------------------------------


def test_accessor_classify() -> None:
    numbers = PLAIN.umkm.classify(as_of=DAY)
    assert list(numbers.columns) == ["size_class", "decided_by", "conflict"] and numbers.index.equals(INDEX)
    assert list(numbers.size_class) == expected() and set(numbers.dtypes) == {np.dtype("uint8")}
    named = PLAIN.umkm.classify(as_of=DAY, names=True, columns={"modal": "business_capital"}, outputs=("size_class", "decided_by"))
    want = [umkm.SizeClass(number) for number in classes(business_capital=CAPITAL)]
    assert list(named.size_class) == list(map(str, want)) and named.size_class.dtype == "category"
    assert list(named.decided_by.isna()) == [size == umkm.SizeClass.INVALID for size in want]
    assert set(named.decided_by.dropna()) == {"business_capital"}
    told = PLAIN.umkm.classify(as_of=DAY, names=True, outputs=("warnings", "citation"))
    for (_, row), sales, capital in zip(told.iterrows(), SALES, CAPITAL, strict=True):
        if sales >= 0 and capital >= 0:
            one = umkm.classify(annual_sales=sales, business_capital=capital, as_of=DAY)
            assert row.citation == one.citation
            assert row.warnings == ";".join(w.code for w in one.warnings) if one.warnings else pd.isna(row.warnings)
    by_measure = PLAIN.umkm.classify(as_of=DAY, names=True, outputs="by_measure")
    assert list(by_measure) == ["size_class_by_annual_sales", "size_class_by_business_capital"]


def test_accessor_score() -> None:
    numbers = PLAIN.umkm.score(as_of=DAY, reasons=2)
    result = umkm.score_columns(PLAIN, as_of=DAY, reasons=2)
    assert list(numbers) == ["score", "lowest", "highest", "completeness", "band", "reason_1", "reason_2"]
    assert list(numbers.score) == list(result.score) and list(numbers.band) == list(result.band)
    named = PLAIN.umkm.score(as_of=DAY, reasons=2, names=True)
    for place, (band, reason) in enumerate(zip(result.band, result.reasons[1], strict=True)):
        assert named.band.iloc[place] == ("invalid" if band == 255 else result.bands[band])
        assert pd.isna(named.reason_2.iloc[place]) if reason < 0 else named.reason_2.iloc[place] == result.reason_codes[reason]


def test_accessor_programmes() -> None:
    named = PLAIN.umkm.programmes(as_of=DAY, names=True)
    numbers = PLAIN.umkm.programmes(as_of=DAY)
    assert tuple(named) == tuple(numbers) == umkm.Rules.load().programmes
    for name in named:
        assert list(named[name]) == [str(umkm.Answer(number)) for number in numbers[name]]
    assert list(PLAIN.umkm.programmes(as_of=DAY, programme="KUR-MIKRO")) == ["KUR-MIKRO"]


def test_accessor_refuses() -> None:
    with pytest.raises(TypeError, match="Int64"):
        PLAIN.assign(omzet=1.5).umkm.classify(as_of=DAY)
    with pytest.raises(umkm.UmkmError):
        PLAIN[["nama"]].umkm.classify(as_of=DAY)
    with pytest.raises(umkm.UmkmError):
        PLAIN.umkm.classify(as_of=DAY, columns={"nothing": "omzet"})
    with pytest.raises(TypeError):
        PLAIN.umkm.classify(as_of=DAY, nothing=1)


def test_accessor_is_there_when_pandas_is() -> None:
    for lines in ("import pandas as pd, umkm", "import umkm.pandas, pandas as pd", "import umkm, pandas as pd; umkm.pandas"):
        code = f"{lines}; print(pd.DataFrame({{'omzet': [1]}}).umkm.classify().size_class[0])"
        assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "1\n"
