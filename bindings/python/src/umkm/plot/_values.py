# SPDX-License-Identifier: MIT
"""Columns of any kind as numbers to draw. Exactness is for the library; a picture needs floating point only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from .._business import field_of
from .._errors import UmkmError

Floats = npt.NDArray[np.float64]


def floats(values: Any) -> Floats:
    """A column as float64, NaN where it is not known.

    Raises:
        TypeError: the elements are no numbers.
    """
    made: Floats
    if isinstance(values, np.ma.MaskedArray):
        made = np.where(np.ma.getmaskarray(values), np.nan, np.ma.getdata(values).astype(np.float64))
        return made
    if hasattr(values, "array") and hasattr(values, "to_numpy"):  # pandas
        made = values.to_numpy(dtype=np.float64, na_value=np.nan)
        return made
    if hasattr(values, "__arrow_c_stream__") and not hasattr(values, "__array__"):
        import pyarrow

        values = pyarrow.chunked_array(values)
    array = np.asarray(values)
    if array.dtype == object:
        array = np.array([np.nan if item is None else item for item in array])
    if array.dtype.kind not in "iufb":
        raise TypeError(f"numbers are expected, not {array.dtype}")
    return array.astype(np.float64)


def indexable(table: Any) -> Any:
    """A table whose columns can be taken by name: others that speak Arrow are read into memory, once."""
    if hasattr(table, "read_all"):
        return table.read_all()
    known = isinstance(table, (Mapping, np.ndarray)) or type(table).__module__.partition(".")[0] in (
        "pandas",
        "polars",
        "pyarrow",
    )
    if table is None or known or not (hasattr(table, "__arrow_c_stream__") or hasattr(table, "__arrow_c_array__")):
        return table
    import pyarrow

    return pyarrow.table(table)


def names_of(table: Any) -> list[str]:
    """Names of the columns of a table."""
    if isinstance(table, Mapping):
        return list(table)
    if isinstance(table, np.ndarray) and table.dtype.names is not None:
        return list(table.dtype.names)
    found = getattr(table, "column_names", None) or getattr(table, "columns", None)
    if found is None or isinstance(found, str):
        raise TypeError(f"a table of columns by name is expected, not {type(table).__name__}")
    return list(found)


def fields_of(
    table: Any, columns: Mapping[str, str] | None, named: Mapping[str, Any], wanted: Iterable[str]
) -> dict[str, Floats]:
    """Values by field, of those columns that are one of the fields wanted."""
    source: Any = named if table is None else table
    made = {}
    for name in names_of(source):
        given = columns.get(name) if columns is not None and table is not None else name
        if not isinstance(given, str):
            continue
        try:
            field = field_of(given)[2]
        except UmkmError:
            continue
        if field in wanted:
            made[field] = floats(source[name])
    return made
