# SPDX-License-Identifier: MIT
"""Functions for SQL in DuckDB: ``umkm.duckdb.register(connection)`` adds them. They work on columns and need pyarrow.

DuckDB calls such functions for 2,048 rows at a time. For many millions of rows, umkm.classify_columns(relation) is quicker.

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

import numpy as np
import pyarrow

from . import _umkm
from ._api import _BASES, _GAPS, _PURPOSES, day_number, regime_number, scorecard_number, set_of
from ._business import field_of
from ._enums import Basis, Gap, Purpose
from ._rules import Rules
from ._tables import INVALID, SIZES

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["register", "register_score"]

_KINDS = {_umkm.UMKM_TYPE_DATE: "DATE", _umkm.UMKM_TYPE_BOOL: "BOOLEAN"}


def _parameters(fields: Sequence[str]) -> tuple[list[tuple[int, str]], list[str]]:
    """Numbers and names of fields, and the types that SQL gives them."""
    if isinstance(fields, str):
        raise TypeError("fields: a sequence of names is expected, not str")
    found = [field_of(name) for name in fields]
    return [(number, name) for number, _, name in found], [_KINDS.get(kind, "BIGINT") for _, kind, _ in found]


def _items(fields: list[tuple[int, str]], columns: Sequence[Any]) -> tuple[tuple[object, ...], ...]:
    """Columns as the module takes them. DuckDB gives about 2,000 rows at a time, so that every step counts."""
    made = []
    for (number, name), column in zip(fields, columns, strict=True):
        whole = column.combine_chunks() if isinstance(column, pyarrow.ChunkedArray) else column
        made.append((number, name, (*whole.__arrow_c_array__(), -1), None, False, 0, len(whole)))
    return tuple(made)


def _texts(names: Sequence[str]) -> Any:
    """The text of each number of a uint8: names for 0, 1 …, and the last one for 255."""
    return pyarrow.array([*names[:-1], *[None] * (256 - len(names)), names[-1]])


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
    *,
    as_of: date | None = None,
    purpose: Purpose | str = Purpose.FACILITATION,
    basis: Basis | str = Basis.PURPOSE,
    gap: Gap | str = Gap.NONE,
    regime: str | None = None,
    rules: Rules | None = None,
) -> None:
    """Adds ``umkm_size_class`` (UTINYINT, numbers of umkm.SizeClass) and ``umkm_size_name`` (VARCHAR) to a connection.

    ``SELECT umkm_size_name(omzet, modal) FROM usaha``. NULL is not known. A row with a value out of range, or with facts
    that contradict each other, gives 255 and ``'invalid'``. DOUBLE is no parameter: cast to BIGINT what is whole.

    Args:
        connection: the connection
        fields: what the parameters of the functions are, in this order: names of fields or aliases; amounts are BIGINT in
            whole rupiah, dates DATE, yes and no BOOLEAN, choices BIGINT with their pinned numbers
        as_of: day of the question; None: today, the day of this call
        purpose, basis, gap, regime, rules: as for umkm.classify()

    Returns:
        None.

    Raises:
        UmkmError: there is no such field or regime. Of the data, DuckDB raises it as its own error when a query runs.
        TypeError: fields are no sequence of names.
        ValueError: no such purpose, basis or gap.

    Source: UU 20/2008 Pasal 6; PP 7/2021 Pasal 35.
    """
    numbered, takes = _parameters(fields)
    used = set_of(rules)
    choices = (_PURPOSES[Purpose(purpose)], _BASES[Basis(basis)], _GAPS[Gap(gap)], regime_number(used, regime))
    day = day_number(as_of)

    def sizes(*columns: Any) -> Any:
        found = np.empty(len(columns[0]), np.uint8)
        _umkm.classify_columns(used._handle, day, *choices, (_items(numbered, columns), (found,)))
        return found

    _create(connection, "umkm_size_class", lambda *columns: pyarrow.array(sizes(*columns)), takes, "UTINYINT")
    texts = _texts(SIZES)
    _create(connection, "umkm_size_name", lambda *columns: texts.take(pyarrow.array(sizes(*columns))), takes, "VARCHAR")


def register_score(
    connection: DuckDBPyConnection,
    fields: Sequence[str],
    *,
    as_of: date | None = None,
    scorecard: str | None = None,
    rules: Rules | None = None,
) -> None:
    """Adds ``umkm_score`` (INTEGER, points) and ``umkm_band`` (VARCHAR) to a connection.

    Args:
        connection: the connection
        fields: what the parameters of the functions are, as for register(); every other fact is unknown
        as_of: day of the question; None: today, the day of this call
        scorecard: id of the card; None: KP-1
        rules: None: the built-in rules

    Returns:
        None.

    Raises:
        UmkmError: there is no such field or card. Of the data, DuckDB raises it as its own error when a query runs.
        TypeError: fields are no sequence of names.

    Source: the scorecard; KP-1 is the judgement of its authors, fitted to no data.
    """
    numbered, takes = _parameters(fields)
    used = set_of(rules)
    card = scorecard_number(used, scorecard or "KP-1")
    texts = _texts([*(str(_umkm.band(used._handle, card, i)[0]) for i in range(_umkm.scorecard(used._handle, card)[9])), INVALID])
    day = day_number(as_of)

    def scores(*columns: Any) -> Any:
        found = np.empty(len(columns[0]), np.int32)
        _umkm.score_columns(used._handle, card, day, (_items(numbered, columns), (None, None, found)))
        return pyarrow.array(found)

    def bands(*columns: Any) -> Any:
        found = np.empty(len(columns[0]), np.uint8)
        _umkm.score_columns(used._handle, card, day, (_items(numbered, columns), (None, found)))
        return texts.take(pyarrow.array(found))

    _create(connection, "umkm_score", scores, takes, "INTEGER")
    _create(connection, "umkm_band", bands, takes, "VARCHAR")
