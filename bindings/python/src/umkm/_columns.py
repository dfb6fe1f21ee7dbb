# SPDX-License-Identifier: MIT
"""Columns of other libraries as pieces that the library can read, and results in the kind that came in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from . import _umkm
from ._business import field_of
from ._errors import CODES, UmkmError

FLOATS = (
    "floating-point numbers are not taken, because they lose rupiah above 2**53; convert to whole numbers first "
    "(pandas: .astype('Int64'), polars: .cast(pl.Int64), numpy: .astype('int64'))"
)
EXPECTED = "expected are whole numbers, bool or days, as numpy array, pandas or polars Series, or Arrow array"


@dataclass(slots=True)
class Piece:
    """A stretch of a column that lies in one place of memory."""

    source: object
    """A buffer, or (schema capsule, array capsule or None for no rows, place of the child or -1)."""
    length: int
    validity: object | None = None
    """A bitmap with a bit for each element, least significant first; None: all are known, or the source says."""
    days: bool = False
    """True when the elements are days since 1970-01-01."""


@dataclass(slots=True)
class Column:
    name: str
    pieces: list[Piece]
    kind: str
    index: Any = None
    """The index of pandas, to be given to the results."""

    @property
    def length(self) -> int:
        return sum(piece.length for piece in self.pieces)


class ArrowColumn:
    """A result for those who speak the Arrow PyCapsule interface; nothing is copied when it is taken over.

    ``to_numpy()`` and ``numpy.asarray()`` give the values, ``len()`` their number.
    """

    __slots__ = ("_values",)

    def __init__(self, values: npt.NDArray[Any]) -> None:
        self._values = values

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        return _umkm.arrow_export(self._values)

    def to_numpy(self) -> npt.NDArray[Any]:
        """The values, uint8 or int32."""
        return self._values

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> npt.NDArray[Any]:
        return np.array(self._values, dtype) if copy else np.asarray(self._values, dtype)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"ArrowColumn({self._values!r})"


def _root(value: object) -> str:
    return type(value).__module__.partition(".")[0]


def _refused(name: str, why: str) -> TypeError:
    return TypeError(f"column {name}: {why}")


# ---- one column ----------------------------------------------------------------------------------------------------------


def _bitmap(known: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint8]:
    return np.packbits(known, bitorder="little")


def _days(name: str, values: npt.NDArray[Any]) -> npt.NDArray[np.int32]:
    days = values.astype("datetime64[D]")
    if values.dtype != days.dtype and not np.array_equal(days.astype(values.dtype), values, equal_nan=True):
        raise _refused(name, "days are expected, without a time of day")
    numbers = days.astype(np.int64)
    return np.clip(numbers, -(2**31), 2**31 - 1).astype(np.int32)


def _known(name: str, validity: object, length: int) -> npt.NDArray[np.bool_]:
    known = np.asarray(validity)
    if known.dtype != np.bool_:
        raise _refused(name, f"its validity must be an array of bool, not {known.dtype}")
    if known.shape != (length,):
        raise UmkmError(CODES["UMKM_E_COLUMN_LENGTH"], field=name)
    return known


def _numpy_piece(name: str, values: npt.NDArray[Any], validity: object | None) -> Piece:
    if isinstance(values, np.ma.MaskedArray):
        masked = ~np.ma.getmaskarray(values)
        validity = masked if validity is None else masked & _known(name, validity, len(masked))
        values = np.ma.getdata(values)
    if values.ndim != 1:
        raise _refused(name, f"one dimension is expected, not {values.ndim}")
    known = None if validity is None else _known(name, validity, len(values))
    days = values.dtype.kind == "M"
    if days:
        here = ~np.isnat(values)
        known = here if known is None else known & here
        values = _days(name, values)
    elif values.dtype.kind == "f":
        raise _refused(name, FLOATS)
    elif values.dtype.kind not in "iub":
        raise _refused(name, f"elements of type {values.dtype}; {EXPECTED}")
    if not values.dtype.isnative:
        values = values.astype(values.dtype.newbyteorder("="))
    if not values.flags.aligned:
        values = values.copy()
    return Piece(np.ascontiguousarray(values), len(values), None if known is None else _bitmap(known), days)


def _pandas_column(name: str, series: Any, validity: object | None) -> Column:
    array = series.array
    if type(series.dtype).__name__ == "ArrowDtype":
        return Column(name, _stream_pieces(name, array.__arrow_array__().__arrow_c_stream__()), "pandas", series.index)
    if hasattr(array, "_data") and hasattr(array, "_mask"):  # nullable: two arrays of numpy, shared and not copied
        piece = _numpy_piece(name, array._data, validity)
        unknown = np.packbits(array._mask, bitorder="little")
        if unknown.any():
            known = ~unknown
            piece.validity = known if piece.validity is None else known & cast("npt.NDArray[np.uint8]", piece.validity)
    elif isinstance(series.dtype, np.dtype):
        piece = _numpy_piece(name, series.to_numpy(), validity)
    else:
        raise _refused(name, f"elements of type {series.dtype}; {EXPECTED}")
    return Column(name, [piece], "pandas", series.index)


def _single(name: str, schema: object) -> object:
    if _umkm.arrow_names(schema) is not None:
        raise _refused(name, "a table came where one column is expected")
    return schema


def _chunks(stream: object) -> Iterator[object]:
    while (array := _umkm.arrow_stream_next(stream)) is not None:
        yield array


def _stream_pieces(name: str, stream: object) -> list[Piece]:
    schema = _single(name, _umkm.arrow_stream_schema(stream))
    pieces = [Piece((schema, array, -1), _umkm.arrow_length(array)) for array in _chunks(stream)]
    return pieces or [Piece((schema, None, -1), 0)]


def arrow_kind(values: object) -> str:
    root = _root(values)
    return root if root in ("pyarrow", "polars") else "arrow"


def column(name: str, values: Any, validity: object | None = None) -> Column:
    """A column of any kind as pieces. Nothing is copied but what is strided, unaligned, foreign in byte order, or days."""
    if _root(values) == "pandas":
        if hasattr(values, "array") and hasattr(values, "index"):
            return _pandas_column(name, values, validity)
        raise _refused(name, f"a {type(values).__name__} is not taken; a Series is")
    if isinstance(values, np.ndarray):
        return Column(name, [_numpy_piece(name, values, validity)], "numpy")
    if _root(values) == "polars" and str(getattr(values, "dtype", "")) == "Object":  # polars cannot hand these over
        raise _refused(name, f"elements of type Object; {EXPECTED}")
    if hasattr(values, "__arrow_c_array__") or hasattr(values, "__arrow_c_stream__"):
        if validity is not None:
            raise _refused(name, "an Arrow column has its own validity")
        if hasattr(values, "__arrow_c_array__"):
            schema, array = values.__arrow_c_array__()
            return Column(name, [Piece((_single(name, schema), array, -1), _umkm.arrow_length(array))], arrow_kind(values))
        return Column(name, _stream_pieces(name, values.__arrow_c_stream__()), arrow_kind(values))
    if type(values).__name__ in ("memoryview", "array") and _root(values) in ("builtins", "array"):
        return Column(name, [_numpy_piece(name, np.asarray(values), validity)], "numpy")
    raise _refused(name, f"a {type(values).__name__} is not taken; {EXPECTED}")


# ---- tables --------------------------------------------------------------------------------------------------------------


def _arrow_table(table: Any, chosen: Callable[[tuple[str, ...]], dict[str, str]]) -> dict[str, Column]:
    if hasattr(table, "__arrow_c_stream__"):
        stream = table.__arrow_c_stream__()
        schema, arrays = _umkm.arrow_stream_schema(stream), _chunks(stream)
    else:
        schema, array = table.__arrow_c_array__()
        arrays = iter((array,))
    names = _umkm.arrow_names(schema)
    if names is None:
        raise TypeError("a single column came where a table is expected; name it: classify_columns(annual_sales=column)")
    picked = chosen(names)
    kept = list(arrays)
    made = {}
    for name in picked:
        if names.count(name) > 1:
            raise UmkmError(CODES["UMKM_E_DUPLICATE_FIELD"], field=name)
        child = names.index(name)
        pieces = [Piece((schema, array, child), _umkm.arrow_length(array)) for array in kept]
        made[name] = Column(name, pieces or [Piece((schema, None, child), 0)], arrow_kind(table))
    return made


def _mapping_of(table: Any) -> Mapping[str, Any] | None:
    """A table that gives its columns one by one."""
    if isinstance(table, Mapping):
        return table
    if _root(table) == "pandas" and hasattr(table, "columns"):
        if not table.columns.is_unique:
            raise UmkmError(CODES["UMKM_E_DUPLICATE_FIELD"], "two columns have the same name", "dua kolom bernama sama")
        return {name: table[name] for name in table.columns}
    if isinstance(table, np.ndarray) and table.dtype.names is not None:
        return {name: table[name] for name in table.dtype.names}
    return None


def _chooser(columns: Mapping[str, str] | None, reads: Callable[[int], bool]) -> Callable[[tuple[str, ...]], dict[str, str]]:
    """Which columns of a table are asked for: {column: field}."""

    def by_name(names: tuple[str, ...]) -> dict[str, str]:
        found = {}
        for name in names:
            try:
                field, _, canonical = field_of(name) if isinstance(name, str) else (0, 0, "")
            except UmkmError:
                continue
            if field and reads(field):
                found[name] = canonical
        return found

    def as_asked(names: tuple[str, ...]) -> dict[str, str]:
        assert columns is not None
        for name in columns:
            if name not in names:
                raise UmkmError(
                    CODES["UMKM_E_NAME"], f"the table has no column {name!r}", f"tabel tidak punya kolom {name!r}"
                )
        return dict(columns)

    return by_name if columns is None else as_asked


def gather(
    table: Any,
    columns: Mapping[str, str] | None,
    validity: Mapping[str, object] | None,
    named: Mapping[str, Any],
    reads: Callable[[int], bool],
) -> list[tuple[int, Column]]:
    """The columns of a call with their fields: of a table, or by keyword."""
    if table is None:
        if columns is not None:
            raise TypeError("columns= is about a table, and none was given")
        made = {name: column(name, values, (validity or {}).get(name)) for name, values in named.items()}
        chosen = {name: name for name in named}
    else:
        if named:
            raise TypeError("give a table or columns as keyword arguments, not both")
        choose = _chooser(columns, reads)
        mapping = _mapping_of(table)
        if mapping is not None:
            chosen = choose(tuple(mapping))
            made = {name: column(name, mapping[name], (validity or {}).get(name)) for name in chosen}
        elif hasattr(table, "__arrow_c_stream__") or hasattr(table, "__arrow_c_array__"):
            if validity:
                raise TypeError("Arrow columns have their own validity")
            made = _arrow_table(table, choose)
            chosen = choose(tuple(made))
        else:
            raise TypeError(f"a table of columns by name is expected, not {type(table).__name__}")
    for name in validity or {}:
        if name not in made:
            raise UmkmError(CODES["UMKM_E_NAME"], f"validity of {name!r}, which is no column of the call")
    if not made:
        raise UmkmError(CODES["UMKM_E_NAME"], "no column is a field that is read", "tidak ada kolom berupa bidang yang dibaca")
    return [(field_of(chosen[name])[0], made[name]) for name in made]


# ---- running -------------------------------------------------------------------------------------------------------------


def rows_of(columns: list[tuple[int, Column]]) -> int:
    """The common number of rows. Raises UmkmError when columns differ in length."""
    lengths = {column.name: column.length for _, column in columns}
    if len(set(lengths.values())) > 1:
        shown = ", ".join(f"{name}: {length}" for name, length in lengths.items())
        raise UmkmError(
            CODES["UMKM_E_COLUMN_LENGTH"], f"columns differ in length ({shown})", f"panjang kolom tidak sama ({shown})"
        )
    return next(iter(lengths.values()))


def _bounds(pieces: list[Piece]) -> list[int]:
    made = [0]
    for piece in pieces:
        made.append(made[-1] + piece.length)
    return made


def stretches(columns: list[tuple[int, Column]], most: int) -> Iterator[tuple[int, int, tuple[object, ...]]]:
    """(first row, row after the last, columns for the call) of stretches in which every column lies in one piece.

    None is longer than ``most`` rows. Without rows there is one, of none: the counts say so.
    """
    bounds = [_bounds(column.pieces) for _, column in columns]
    last_row = bounds[0][-1]
    edges = sorted({edge for each in bounds for edge in each} | set(range(0, last_row, most)))
    places = [0] * len(columns)
    for first, last in zip(edges, edges[1:] or edges, strict=False):
        items = []
        for i, (field, column) in enumerate(columns):
            while places[i] + 1 < len(column.pieces) and bounds[i][places[i] + 1] <= first:
                places[i] += 1
            piece = column.pieces[places[i]]
            start = first - bounds[i][places[i]]
            items.append((field, column.name, piece.source, piece.validity, piece.days, start, last - first))
        yield first, last, tuple(items)


def wrapper(columns: list[tuple[int, Column]]) -> Callable[[npt.NDArray[Any], str], Any]:
    """Puts a result into the kind that came in: that of the first column that is not plain numpy."""
    kinds = [column for _, column in columns if column.kind != "numpy"]
    first = kinds[0] if kinds else None
    if first is None:
        return lambda values, name: values
    if first.kind == "pandas":
        for other in kinds:
            if other.index is not None and not other.index.equals(first.index):
                raise ValueError(f"the indexes of {first.name} and {other.name} differ; align them first")
        import pandas

        return lambda values, name: pandas.Series(values, index=first.index, name=name, copy=False)
    if first.kind == "pyarrow":
        import pyarrow

        return lambda values, name: pyarrow.array(values)
    if first.kind == "polars":
        import polars

        return lambda values, name: polars.Series(name, values)
    return lambda values, name: ArrowColumn(values)
