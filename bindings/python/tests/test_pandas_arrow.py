# SPDX-License-Identifier: MIT
"""pandas with columns of pyarrow (ArrowDtype)."""

import datetime
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

import umkm
import umkm.pandas
from conftest import DAY
from samples import CAPITAL, KNOWN, SALES, classes, expected, some_sales

COLUMN = pd.Series(some_sales(), dtype="int64[pyarrow]")


def test_columns_of_arrow() -> None:
    result = umkm.classify_columns(annual_sales=COLUMN, business_capital=pd.Series(CAPITAL), as_of=DAY)
    assert isinstance(result.size_class, pd.Series) and list(result.size_class) == expected(KNOWN)
    frame = pd.DataFrame({"omzet": COLUMN, "modal": pd.Series(CAPITAL).astype("Int64")}).set_axis(range(5, 5 + len(SALES)))
    assert list(frame.umkm.classify(as_of=DAY).size_class) == expected(KNOWN)
    assert list(frame[3:9].umkm.classify(as_of=DAY).size_class) == expected(KNOWN)[3:9]
    grown = pd.concat([COLUMN[:4], COLUMN[4:]])
    assert classes(annual_sales=grown) == classes(annual_sales=COLUMN)
    days = pd.Series([datetime.date(2021, 2, 1), None], dtype=pd.ArrowDtype(pa.date32()))
    assert len(classes(annual_sales=COLUMN[:2], founded_on=days)) == 2
    flags = pd.Series([True, None], dtype="bool[pyarrow]")
    assert classes(annual_sales=pd.Series([1, 1], dtype="int16[pyarrow]"), foreign_investment=flags) == [4, 1]


@pytest.mark.parametrize("kind", ["double", "float", "uint64", "bool", "string", "decimal128(20, 0)", "timestamp[us]", "date32"])
def test_refusals(kind: str) -> None:
    types: dict[str, Any] = {"decimal128(20, 0)": pa.decimal128(20, 0), "double": pa.float64(), "float": pa.float32()}
    values: list[Any] = ["1"] if kind == "string" else [None]
    made = pd.Series(values, dtype=pd.ArrowDtype(types.get(kind) or pa.type_for_alias(kind)))
    with pytest.raises(TypeError, match="annual_sales"):
        classes(annual_sales=made)
