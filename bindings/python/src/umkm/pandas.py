# SPDX-License-Identifier: MIT
"""The accessor ``frame.umkm`` of pandas: ``import umkm.pandas`` adds it.

>>> import datetime, pandas, umkm.pandas
>>> frame = pandas.DataFrame({"omzet": [2_500_000_000, 900_000]})
>>> frame.umkm.classify(as_of=datetime.date(2026, 11, 21), names=True).size_class.to_list()
['small', 'micro']
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas

from ._batch import classify_columns, programme_columns, score_columns
from ._tables import Named, class_table, programme_table, score_table

if TYPE_CHECKING:
    from typing import Unpack

    from ._tables import ClassifyOptions, ProgrammeOptions, ScoreOptions

__all__ = ["UmkmAccessor"]


def _frame(table: dict[str, Any], index: Any) -> pandas.DataFrame:
    made = {
        name: pandas.Series(pandas.Categorical.from_codes(column.codes, column.categories), index=index)
        if isinstance(column, Named)
        else column
        for name, column in table.items()
    }
    return pandas.DataFrame(made, index=index, copy=False)


class UmkmAccessor:
    """``frame.umkm``: answers for each row of a DataFrame, as a DataFrame with the same index."""

    def __init__(self, frame: pandas.DataFrame) -> None:
        self._frame = frame

    def classify(
        self, *, columns: Mapping[str, str] | None = None, names: bool = False, **options: Unpack[ClassifyOptions]
    ) -> pandas.DataFrame:
        """The size class of each row: ``size_class``, ``decided_by``, ``conflict``.

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            names: True: names as Categorical, such as ``"micro"`` and ``"annual_sales"``; False: numbers as uint8
            options: as for umkm.classify_columns(): as_of, purpose, basis, gap, regime, outputs, progress, rules

        Returns:
            A DataFrame with the index of this one. With ``outputs=("by_measure",)`` a column ``size_class_by_…`` each.

        Raises:
            TypeError, UmkmError, ValueError: as umkm.classify_columns().

        Source: UU 20/2008 Pasal 6; PP 7/2021 Pasal 35.
        """
        result = classify_columns(self._frame, columns=columns, **options)
        return _frame(class_table(result, names), self._frame.index)

    def score(
        self, *, columns: Mapping[str, str] | None = None, names: bool = False, **options: Unpack[ScoreOptions]
    ) -> pandas.DataFrame:
        """The readiness score of each row: ``score``, ``lowest``, ``highest``, ``completeness``, ``band``, ``reason_1`` ….

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            names: True: bands and reasons as Categorical of their codes; False: their numbers, uint8 and int32
            options: as for umkm.score_columns(): as_of, scorecard, outputs, reasons, progress, rules

        Returns:
            A DataFrame with the index of this one: scores in points (int32), completeness in percent (uint8).

        Raises:
            TypeError, UmkmError, ValueError: as umkm.score_columns().

        Source: the scorecard; KP-1 is the judgement of its authors, fitted to no data.
        """
        result = score_columns(self._frame, columns=columns, **options)
        return _frame(score_table(result, names), self._frame.index)

    def programmes(
        self, *, columns: Mapping[str, str] | None = None, names: bool = False, **options: Unpack[ProgrammeOptions]
    ) -> pandas.DataFrame:
        """The answer of each programme for each row.

        Args:
            columns: ``{column: field}``; None: the columns that are named like fields or aliases. Amounts are whole rupiah.
            names: True: ``"eligible"`` … as Categorical; False: numbers of umkm.Answer as uint8
            options: as for umkm.programme_columns(): as_of, programme, standing, progress, rules

        Returns:
            A DataFrame with the index of this one and a column for each programme.

        Raises:
            TypeError, UmkmError, ValueError: as umkm.programme_columns().

        Source: the rules of each programme, which umkm.programmes() cites.
        """
        result = programme_columns(self._frame, columns=columns, **options)
        return _frame(programme_table(result, names), self._frame.index)


pandas.api.extensions.register_dataframe_accessor("umkm")(UmkmAccessor)
