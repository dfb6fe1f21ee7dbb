# SPDX-License-Identifier: MIT
"""Functions for SQL in DuckDB: ``umkm.duckdb.register(connection)`` adds them. They work on columns and need pyarrow.

>>> import datetime, duckdb, umkm.duckdb
>>> connection = duckdb.connect()
>>> umkm.duckdb.register(connection, as_of=datetime.date(2026, 11, 21))
>>> connection.sql("SELECT umkm_size_class(2500000000, NULL), umkm_size_name(900000, NULL)").fetchall()
[(2, 'micro')]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any

import pyarrow

from . import _umkm
from ._batch import classify_columns, score_columns
from ._business import field_of
from ._tables import Named, band_names, size_names

if TYPE_CHECKING:
    from typing import Unpack

    from duckdb import DuckDBPyConnection

    from ._tables import ClassifyOptions, ScoreOptions

__all__ = ["register", "register_score"]

_KINDS = {_umkm.UMKM_TYPE_DATE: "DATE", _umkm.UMKM_TYPE_BOOL: "BOOLEAN"}


def _parameters(fields: Sequence[str]) -> tuple[list[str], list[str]]:
    """Canonical names of fields, and the types that SQL gives them."""
    if isinstance(fields, str):
        raise TypeError("fields: a sequence of names is expected, not str")
    found = [field_of(name) for name in fields]
    return [name for _, _, name in found], [_KINDS.get(kind, "BIGINT") for _, kind, _ in found]


def _names(column: Named) -> Any:
    codes = pyarrow.array(column.codes, mask=column.codes < 0)
    return pyarrow.DictionaryArray.from_arrays(codes, pyarrow.array(column.categories)).cast(pyarrow.string())


def _settled(options: Any) -> Any:
    """The options with the day of the question settled when the function is registered."""
    return {**options, "as_of": options.get("as_of") or date.today()}


def _create(connection: Any, name: str, answer: Callable[..., Any], takes: list[str], gives: str) -> None:
    def function(*columns: Any) -> Any:
        return answer(*columns)

    # DuckDB counts the parameters of a function by its signature.
    parameters = [Parameter(f"column_{place}", Parameter.POSITIONAL_ONLY) for place in range(len(takes))]
    function.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    connection.create_function(name, function, takes, gives, type="arrow", null_handling="special")


def register(
    connection: DuckDBPyConnection,
    fields: Sequence[str] = ("annual_sales", "business_capital"),
    /,
    **options: Unpack[ClassifyOptions],
) -> None:
    """Adds ``umkm_size_class`` (UTINYINT, numbers of umkm.SizeClass) and ``umkm_size_name`` (VARCHAR) to a connection.

    ``SELECT umkm_size_name(omzet, modal) FROM usaha``. NULL is not known. A row with a value out of range, or with facts
    that contradict each other, gives 255 and ``'invalid'``. DOUBLE is no parameter: cast to BIGINT what is whole.

    Args:
        connection: the connection
        fields: what the parameters of the functions are, in this order: names of fields or aliases; amounts are BIGINT in
            whole rupiah, dates DATE, yes and no BOOLEAN, choices BIGINT with their pinned numbers
        options: as for umkm.classify_columns(), without outputs; as_of is today unless given, the day of this call

    Returns:
        None.

    Raises:
        UmkmError: there is no such field. Of the data, DuckDB raises it as its own error when a query runs.
        TypeError: fields are no sequence of names.

    Source: UU 20/2008 Pasal 6; PP 7/2021 Pasal 35.
    """
    names, takes = _parameters(fields)
    settled = _settled(options)

    def sizes(*columns: Any) -> Any:
        given = dict(zip(names, columns, strict=True))
        return classify_columns(given, columns={name: name for name in names}, outputs="size_class", **settled).size_class

    _create(connection, "umkm_size_class", sizes, takes, "UTINYINT")
    _create(connection, "umkm_size_name", lambda *columns: _names(size_names(sizes(*columns))), takes, "VARCHAR")


def register_score(connection: DuckDBPyConnection, fields: Sequence[str], /, **options: Unpack[ScoreOptions]) -> None:
    """Adds ``umkm_score`` (INTEGER, points) and ``umkm_band`` (VARCHAR) to a connection.

    Args:
        connection: the connection
        fields: what the parameters of the functions are, as for register(); every other fact is unknown
        options: as for umkm.score_columns(), without outputs and reasons; as_of is today unless given

    Returns:
        None.

    Raises:
        UmkmError: there is no such field. Of the data, DuckDB raises it as its own error when a query runs.
        TypeError: fields are no sequence of names.

    Source: the scorecard; KP-1 is the judgement of its authors, fitted to no data.
    """
    names, takes = _parameters(fields)
    settled = _settled(options)

    def answered(output: str, columns: tuple[Any, ...]) -> Any:
        given = dict(zip(names, columns, strict=True))
        return score_columns(given, columns={name: name for name in names}, outputs=output, reasons=0, **settled)

    def bands(*columns: Any) -> Any:
        found = answered("band", columns)
        return _names(band_names(found.band, found.bands))

    _create(connection, "umkm_score", lambda *columns: answered("score", columns).score, takes, "INTEGER")
    _create(connection, "umkm_band", bands, takes, "VARCHAR")
