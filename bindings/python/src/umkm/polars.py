# SPDX-License-Identifier: MIT
"""The namespace ``umkm`` of polars, on DataFrame, LazyFrame and Expr: ``import umkm.polars`` adds it.

>>> import datetime, polars, umkm.polars
>>> day = datetime.date(2026, 11, 21)
>>> frame = polars.DataFrame({"omzet": [2_500_000_000, 900_000]})
>>> frame.with_columns(polars.col("omzet").umkm.size_class(as_of=day, names=True))["omzet"].to_list()
['small', 'micro']
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import polars

from . import _umkm
from ._api import scorecard_number, set_of
from ._batch import classify_columns, programme_columns, score_columns
from ._business import field_of
from ._errors import UmkmError
from ._tables import INVALID, SIZES, Named, band_names, class_table, programme_table, score_table, size_names

if TYPE_CHECKING:
    from typing import Unpack

    from ._tables import ClassifyOptions, ProgrammeOptions, ScoreOptions

__all__ = ["UmkmExpr", "UmkmFrame", "UmkmLazyFrame"]


def _series(name: str, column: Any) -> polars.Series:
    if not isinstance(column, Named):
        return column if isinstance(column, polars.Series) else polars.Series(name, column)
    kind = polars.Enum(column.categories)
    looked_up = polars.Series(name, [*column.categories, None], dtype=kind)
    places = np.where(column.codes < 0, len(column.categories), column.codes).astype(np.uint32)
    return looked_up.gather(polars.Series(places))


def _frame(table: dict[str, Any]) -> polars.DataFrame:
    return polars.DataFrame([_series(name, column).alias(name) for name, column in table.items()])


def _today(options: Any) -> Any:
    """The options with the day of the question settled now, and not when a plan is run."""
    return {**options, "as_of": options.get("as_of") or date.today()}


class UmkmFrame:
    """``frame.umkm``: answers for each row of a DataFrame, as a DataFrame."""

    def __init__(self, frame: polars.DataFrame) -> None:
        self._frame = frame

    def classify(
        self, *, columns: Mapping[str, str] | None = None, names: bool = False, **options: Unpack[ClassifyOptions]
    ) -> polars.DataFrame:
        """The size class of each row: ``size_class``, ``decided_by``, ``conflict``.

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            names: True: names as Enum, such as ``"micro"`` and ``"annual_sales"``; False: numbers as UInt8
            options: as for umkm.classify_columns(): as_of, purpose, basis, gap, regime, outputs, progress, rules

        Returns:
            A DataFrame of as many rows. With ``outputs=("by_measure",)`` a column ``size_class_by_…`` each.

        Raises:
            TypeError, UmkmError, ValueError: as umkm.classify_columns().

        Source: UU 20/2008 Pasal 6; PP 7/2021 Pasal 35.
        """
        return _frame(class_table(classify_columns(self._frame, columns=columns, **options), names))

    def score(
        self, *, columns: Mapping[str, str] | None = None, names: bool = False, **options: Unpack[ScoreOptions]
    ) -> polars.DataFrame:
        """The readiness score of each row: ``score``, ``lowest``, ``highest``, ``completeness``, ``band``, ``reason_1`` ….

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            names: True: bands and reasons as Enum of their codes; False: their numbers, UInt8 and Int32
            options: as for umkm.score_columns(): as_of, scorecard, outputs, reasons, progress, rules

        Returns:
            A DataFrame of as many rows: scores in points (Int32), completeness in percent (UInt8).

        Raises:
            TypeError, UmkmError, ValueError: as umkm.score_columns().

        Source: the scorecard; KP-1 is the judgement of its authors, fitted to no data.
        """
        return _frame(score_table(score_columns(self._frame, columns=columns, **options), names))

    def programmes(
        self, *, columns: Mapping[str, str] | None = None, names: bool = False, **options: Unpack[ProgrammeOptions]
    ) -> polars.DataFrame:
        """The answer of each programme for each row.

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            names: True: ``"eligible"`` … as Enum; False: numbers of umkm.Answer as UInt8
            options: as for umkm.programme_columns(): as_of, programme, standing, progress, rules

        Returns:
            A DataFrame of as many rows and a column for each programme.

        Raises:
            TypeError, UmkmError, ValueError: as umkm.programme_columns().

        Source: the rules of each programme, which umkm.programmes() cites.
        """
        return _frame(programme_table(programme_columns(self._frame, columns=columns, **options), names))


def _is_field(name: str) -> bool:
    try:
        return bool(field_of(name))
    except UmkmError:
        return False


class UmkmLazyFrame:
    """``frame.umkm``: answers for each row of a LazyFrame, as a LazyFrame. Errors in the data come when it is collected."""

    def __init__(self, frame: polars.LazyFrame) -> None:
        self._frame = frame

    def _mapped(
        self, columns: Mapping[str, str] | None, answer: Callable[[polars.DataFrame], polars.DataFrame]
    ) -> polars.LazyFrame:
        names: Iterable[str] = columns if columns is not None else filter(_is_field, self._frame.collect_schema())
        chosen = self._frame.select(list(names))
        # What comes of no rows says which columns there will be, and refuses types that are not taken before any work.
        schema = answer(polars.DataFrame(schema=chosen.collect_schema())).schema
        return chosen.map_batches(answer, schema=schema, streamable=True)

    def classify(
        self, *, columns: Mapping[str, str] | None = None, names: bool = False, **options: Unpack[ClassifyOptions]
    ) -> polars.LazyFrame:
        """The size class of each row, as ``UmkmFrame.classify()`` gives it.

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            names: True: names as Enum; False: numbers as UInt8
            options: as for umkm.classify_columns(); as_of is today unless given, the day of this call

        Returns:
            A LazyFrame of as many rows.

        Raises:
            TypeError, UmkmError, ValueError: as umkm.classify_columns().

        Source: UU 20/2008 Pasal 6; PP 7/2021 Pasal 35.
        """
        settled = _today(options)
        return self._mapped(columns, lambda part: UmkmFrame(part).classify(columns=columns, names=names, **settled))

    def score(
        self, *, columns: Mapping[str, str] | None = None, names: bool = False, **options: Unpack[ScoreOptions]
    ) -> polars.LazyFrame:
        """The readiness score of each row, as ``UmkmFrame.score()`` gives it.

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            names: True: bands and reasons as Enum; False: their numbers
            options: as for umkm.score_columns(); as_of is today unless given, the day of this call

        Returns:
            A LazyFrame of as many rows.

        Raises:
            TypeError, UmkmError, ValueError: as umkm.score_columns().

        Source: the scorecard; KP-1 is the judgement of its authors, fitted to no data.
        """
        settled = _today(options)
        return self._mapped(columns, lambda part: UmkmFrame(part).score(columns=columns, names=names, **settled))

    def programmes(
        self, *, columns: Mapping[str, str] | None = None, names: bool = False, **options: Unpack[ProgrammeOptions]
    ) -> polars.LazyFrame:
        """The answer of each programme for each row, as ``UmkmFrame.programmes()`` gives it.

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            names: True: ``"eligible"`` … as Enum; False: numbers of umkm.Answer as UInt8
            options: as for umkm.programme_columns(); as_of is today unless given, the day of this call

        Returns:
            A LazyFrame of as many rows.

        Raises:
            TypeError, UmkmError, ValueError: as umkm.programme_columns().

        Source: the rules of each programme, which umkm.programmes() cites.
        """
        settled = _today(options)
        return self._mapped(columns, lambda part: UmkmFrame(part).programmes(columns=columns, names=names, **settled))


def _as_frame(series: polars.Series) -> polars.DataFrame:
    return series.struct.unnest() if isinstance(series.dtype, polars.Struct) else series.to_frame()


def _sizes(options: Any, columns: Any, names: bool, series: polars.Series) -> polars.Series:
    found = classify_columns(_as_frame(series), columns=columns, outputs="size_class", **options).size_class
    return _series(series.name, size_names(found) if names else found).alias(series.name)


def _scores(options: Any, columns: Any, series: polars.Series) -> polars.Series:
    found = score_columns(_as_frame(series), columns=columns, outputs="score", reasons=0, **options).score
    return _series(series.name, found).alias(series.name)


def _bands(options: Any, columns: Any, series: polars.Series) -> polars.Series:
    found = score_columns(_as_frame(series), columns=columns, outputs="band", reasons=0, **options)
    return _series(series.name, band_names(found.band, found.bands)).alias(series.name)


class UmkmExpr:
    """``expression.umkm``: answers as a column. The expression is a struct of columns named like fields, or one such column.

    ``polars.struct("omzet", "modal").umkm.size_class(as_of=day)``
    """

    def __init__(self, expression: polars.Expr) -> None:
        self._expression = expression

    def _mapped(self, answer: Callable[[polars.Series], polars.Series], kind: Any) -> polars.Expr:
        return self._expression.map_batches(answer, return_dtype=kind, is_elementwise=True)

    def size_class(
        self, *, columns: Mapping[str, str] | None = None, names: bool = False, **options: Unpack[ClassifyOptions]
    ) -> polars.Expr:
        """The size class of each row.

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            names: True: names as Enum, such as ``"micro"``; False: numbers of umkm.SizeClass as UInt8
            options: as for umkm.classify_columns(), without outputs; as_of is today unless given, the day of this call

        Returns:
            An expression; errors come when it is evaluated.

        Raises:
            TypeError, UmkmError, ValueError: as umkm.classify_columns(), wrapped by polars.

        Source: UU 20/2008 Pasal 6; PP 7/2021 Pasal 35.
        """
        kind = polars.Enum(SIZES) if names else polars.UInt8
        return self._mapped(partial(_sizes, _today(options), columns, names), kind)

    def score(self, *, columns: Mapping[str, str] | None = None, **options: Unpack[ScoreOptions]) -> polars.Expr:
        """The readiness score of each row.

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            options: as for umkm.score_columns(), without outputs and reasons; as_of is today unless given

        Returns:
            An expression of points, Int32; errors come when it is evaluated.

        Raises:
            TypeError, UmkmError, ValueError: as umkm.score_columns(), wrapped by polars.

        Source: the scorecard; KP-1 is the judgement of its authors, fitted to no data.
        """
        return self._mapped(partial(_scores, _today(options), columns), polars.Int32)

    def band(self, *, columns: Mapping[str, str] | None = None, **options: Unpack[ScoreOptions]) -> polars.Expr:
        """The band of the readiness score of each row.

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            options: as for umkm.score_columns(), without outputs and reasons; as_of is today unless given

        Returns:
            An expression of codes, Enum; ``"invalid"`` where a row is. Errors come when it is evaluated.

        Raises:
            TypeError, UmkmError, ValueError: as umkm.score_columns(), wrapped by polars.

        Source: the scorecard; KP-1 is the judgement of its authors, fitted to no data.
        """
        rules = set_of(options.get("rules"))
        card = scorecard_number(rules, options.get("scorecard") or "KP-1")
        bands = [str(_umkm.band(rules._handle, card, i)[0]) for i in range(_umkm.scorecard(rules._handle, card)[9])]
        return self._mapped(partial(_bands, _today(options), columns), polars.Enum([*bands, INVALID]))


polars.api.register_dataframe_namespace("umkm")(UmkmFrame)
polars.api.register_lazyframe_namespace("umkm")(UmkmLazyFrame)
polars.api.register_expr_namespace("umkm")(UmkmExpr)
