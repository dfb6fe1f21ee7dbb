# SPDX-License-Identifier: MIT
"""Answers for whole columns: for each row the answer that one business with these facts would get."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np

from . import _umkm
from ._api import (
    _BASES,
    _GAPS,
    _PURPOSES,
    _STANDINGS,
    day_number,
    programme_number,
    regime_number,
    scorecard_number,
    set_of,
)
from ._columns import Column, gather, rows_of, stretches, wrapper
from ._enums import Basis, Gap, Purpose, SizeClass, Standing
from ._optional import need
from ._rules import Rules

_CLASSIFY = ("size_class", "decided_by", "conflict", "by_measure", "warnings", "citation")
_SCORE = ("completeness", "band", "score", "lowest", "highest")

# Rows between two steps of a progress bar: a few hundredths of a second.
_CLASSIFY_STEP = 1 << 22
_SCORE_STEP = 1 << 15


@lru_cache(maxsize=1)
def measures() -> dict[int, str]:
    """Names of the measures by the numbers that ``decided_by`` holds.

    Returns:
        ``{1: "annual_sales", …}``.

    Raises:
        Nothing.

    Source: the library itself; the numbers are pinned.
    """
    names = ((number, _umkm.measure_name(number)) for number in range(1, 256))
    return {number: name for number, name in names if name}


@dataclass(frozen=True)
class ClassifyCounts:
    """What a batch came to."""

    rows: int
    by_class: dict[SizeClass, int]
    """Rows by class, without the invalid ones."""
    invalid: int
    """Rows with a value out of range, or facts that contradict each other."""
    first_invalid: int | None
    """Place of the first of them, from 0."""
    conflicts: int
    """Rows whose measures give different classes."""


@dataclass(frozen=True)
class ClassifiedColumns:
    """Classes of many businesses, in the kind of column that came in; None for what was not asked for."""

    size_class: Any
    """uint8: SizeClass; 255 (invalid) when a value is out of range or facts contradict each other."""
    decided_by: Any
    """uint8: number of the measure, see ``umkm.measures()``; 0 when none decided."""
    conflict: Any
    """uint8: 1 when the known measures give different classes, else 0."""
    by_measure: dict[str, Any] | None
    """uint8 by name of measure: the class by this measure alone."""
    regime: str | None
    """Id of the regime used; None when none was in force, and then every class is unknown."""
    counts: ClassifyCounts
    warnings: Any = None
    """uint32: bits of ``warning_codes``; 0 in an invalid row."""
    citation: Any = None
    """int32: place in ``citations`` of the article that decided; 0 when none did."""
    citations: tuple[str | None, ...] = (None,)
    """Articles of the rules by their numbers in ``citation``; the first is None. Only when citations were asked for."""

    @property
    def warning_codes(self) -> dict[int, str]:
        """Codes of the warnings by their bits, such as ``{1: "MEASURES_DISAGREE"}``."""
        return warning_codes()


@dataclass(frozen=True)
class ScoreCounts:
    """What a batch of scores came to."""

    rows: int
    by_band: dict[str, int]
    invalid: int
    first_invalid: int | None


@dataclass(frozen=True)
class ScoredColumns:
    """Scores of many businesses, in the kind of column that came in; None for what was not asked for."""

    score: Any
    """int32; 0 in an invalid row, like the next two."""
    lowest: Any
    """int32: smallest score possible."""
    highest: Any
    """int32: largest score possible."""
    completeness: Any
    """uint8: percent."""
    band: Any
    """uint8: place in ``bands``; 255 in an invalid row."""
    reasons: tuple[Any, ...]
    """int32 each: places in ``reason_codes`` of the first, second … adverse reason; -1 when there is none."""
    bands: tuple[str, ...]
    """Codes of the bands of the card."""
    reason_codes: tuple[str, ...]
    """Codes of the reasons of the card, those of missing data with them."""
    counts: ScoreCounts


@dataclass(frozen=True)
class ProgrammeCounts:
    """What a batch of programme checks came to."""

    rows: int
    invalid: int
    first_invalid: int | None


@dataclass(frozen=True)
class ProgrammeColumns:
    """Answers of programmes for many businesses, in the kind of column that came in."""

    answers: dict[str, Any]
    """uint8 by id of programme: Answer; 255 (invalid) when a value is out of range or facts contradict each other."""
    counts: ProgrammeCounts


@lru_cache(maxsize=1)
def warning_codes() -> dict[int, str]:
    """Codes of the warnings by their bits."""
    names = ((1 << bit, _umkm.warning_name(1 << bit)) for bit in range(31))
    return {bit: name for bit, name in names if name}


def _articles(rules: Rules) -> tuple[str | None, ...]:
    made: list[str | None] = [None]
    while (article := _umkm.citation_at(rules._handle, len(made))) is not None:
        made.append(article)
    return tuple(made)


def _checked(outputs: Collection[str], known: tuple[str, ...]) -> set[str]:
    if isinstance(outputs, str):
        outputs = (outputs,)
    for name in outputs:
        if name not in known:
            raise ValueError(f"there is no output {name!r}; there are {', '.join(known)}")
    return set(outputs)


def _cut(arrays: list[Any], first: int, last: int) -> tuple[Any, ...]:
    return tuple(None if array is None else array[first:last] for array in arrays)


def _bar(rows: int) -> Any:
    tqdm = need("tqdm.auto", "progress", "progress=True").tqdm
    return tqdm(total=rows, unit=" rows", unit_scale=True)


def _runs(
    gathered: list[tuple[int, Column]], rows: int, progress: bool, step: int
) -> Iterator[tuple[int, int, tuple[object, ...]]]:
    """The stretches of a call; with a bar on standard error that grows by each when asked for."""
    if not progress:
        yield from stretches(gathered, max(rows, 1))
        return
    with _bar(rows) as bar:
        for first, last, items in stretches(gathered, step):
            yield first, last, items
            bar.update(last - first)


class _Sum:
    """Counts of several stretches together."""

    def __init__(self) -> None:
        self.rows = self.invalid = 0
        self.first: int | None = None

    def add(self, begins: int, rows: int, invalid: int, first: int) -> None:
        self.rows += rows
        self.invalid += invalid
        if self.first is None and first >= 0:
            self.first = begins + first


def classify_columns(
    table: Any = None,
    /,
    *,
    as_of: date | None = None,
    purpose: Purpose | str = Purpose.FACILITATION,
    basis: Basis | str = Basis.PURPOSE,
    gap: Gap | str = Gap.NONE,
    regime: str | None = None,
    columns: Mapping[str, str] | None = None,
    validity: Mapping[str, Any] | None = None,
    outputs: Collection[str] = ("size_class", "decided_by", "conflict"),
    progress: bool = False,
    rules: Rules | None = None,
    **named: Any,
) -> ClassifiedColumns:
    """The size class of each row of columns.

    Columns are given by keyword (``annual_sales=array``) or as a table whose columns are named like fields or aliases:
    a pandas or polars DataFrame, a pyarrow Table or RecordBatch, a DuckDB relation, a structured numpy array, a mapping,
    or anything with ``__arrow_c_stream__`` or ``__arrow_c_array__``. Other columns of a table are left out.

    Elements are whole numbers (int64, int32, int16, int8, unsigned up to 32 bits; choices by their pinned numbers), bool
    for facts of yes and no, or days for dates (datetime64, date32, or yyyymmdd as whole numbers); one dimension, all columns
    of one length. Nothing is copied where elements of signed type lie one after the other.
    Other threads run while the library works.

    Args:
        table: the table; or give columns as keyword arguments
        as_of: day of the question for all rows; None: today
        purpose, basis, gap, regime, rules: as for classify()
        columns: ``{column of the table: field}``; then only these are used
        validity: ``{column: array of bool}`` for numpy columns: False where an element is not known
        outputs: what to give: ``"size_class"``, ``"decided_by"``, ``"conflict"``, ``"by_measure"``, ``"warnings"`` and
            ``"citation"``, the article that decided
        progress: True: a bar on standard error (needs tqdm)
        named: columns by field or alias; amounts in whole rupiah

    Returns:
        For each row a number (uint8; warnings uint32, citation int32), in the kind of column that came in, and counts. A
        column that was not asked for is None. The columns of uint8 lie in one block of memory.

    Raises:
        TypeError: floating-point numbers (cast to Int64 first), texts, objects, lists; bool or days where an amount is
            meant; several dimensions.
        UmkmError: a field is not read or given twice, columns differ in length, there is no such regime.
        ValueError: indexes of pandas differ; no such purpose, basis, gap or output.

    Source: UU 20/2008 Pasal 6; PP 7/2021 Pasal 35; Permen Investasi/BKPM 5/2025 Pasal 26.
    """
    used = set_of(rules)
    wanted = _checked(outputs, _CLASSIFY)
    # What only warnings hang on is left out of a table unless they are asked for.
    least = 1 if "warnings" not in wanted else 2
    gathered = gather(table, columns, validity, named, lambda field: 1 <= _umkm.classify_reads(field) <= least)
    rows = rows_of(gathered)
    wrap = wrapper(gathered)
    asked = [name in wanted for name in _CLASSIFY[:3]] + ["by_measure" in wanted] * _umkm.UMKM_MEASURES_MAX
    # One block for all: what the allocator keeps of it is used again by the next call, which several blocks are not.
    block = iter(np.empty((sum(asked), rows), np.uint8))
    arrays: list[Any] = [next(block) if one else None for one in asked]
    arrays.append(np.empty(rows, np.uint32) if "warnings" in wanted else None)
    arrays.append(np.empty(rows, np.int32) if "citation" in wanted else None)
    options = (_PURPOSES[Purpose(purpose)], _BASES[Basis(basis)], _GAPS[Gap(gap)], regime_number(used, regime))
    day = day_number(as_of)
    total, by_class, conflicts, number = _Sum(), [0] * 5, 0, 0
    for first, last, items in _runs(gathered, rows, progress, _CLASSIFY_STEP):
        number, count, classes, invalid, bad, differ = _umkm.classify_columns(
            used._handle, day, *options, (items, _cut(arrays, first, last))
        )
        total.add(first, count, invalid, bad)
        by_class = [a + b for a, b in zip(by_class, classes, strict=True)]
        conflicts += differ
    places = dict(zip(_CLASSIFY, (0, 1, 2, None, -2, -1), strict=True))
    made = {
        name: wrap(arrays[place], name) if arrays[place] is not None else None
        for name, place in places.items()
        if place is not None
    }
    by_measure = None
    if "by_measure" in wanted:
        found = (_umkm.regime_measure(used._handle, number, place) for place in range(_umkm.UMKM_MEASURES_MAX))
        names = [_umkm.measure_name(measure) for measure in found if measure]
        by_measure = {name: wrap(arrays[3 + place], name) for place, name in enumerate(names)}
    return ClassifiedColumns(
        made["size_class"],
        made["decided_by"],
        made["conflict"],
        by_measure,
        used._regimes[number],
        ClassifyCounts(
            total.rows,
            {SizeClass(place): by_class[place] for place in range(5)},
            total.invalid,
            total.first,
            conflicts,
        ),
        made["warnings"],
        made["citation"],
        _articles(used) if "citation" in wanted else (None,),
    )


def _is_number(field: int) -> bool:
    return _umkm.field(field)[1] != _umkm.UMKM_TYPE_TEXT


def _reason_codes(rules: Rules, card: int) -> Iterator[str]:
    number = 0
    while (code := _umkm.scorecard_reason_code(rules._handle, card, number)) is not None:
        yield code
        number += 1


def score_columns(
    table: Any = None,
    /,
    *,
    as_of: date | None = None,
    scorecard: str | None = None,
    columns: Mapping[str, str] | None = None,
    validity: Mapping[str, Any] | None = None,
    outputs: Collection[str] = _SCORE,
    reasons: int = 4,
    progress: bool = False,
    rules: Rules | None = None,
    **named: Any,
) -> ScoredColumns:
    """The readiness score of each row of columns.

    Args:
        table, columns, validity, named: as for classify_columns(), with all facts but identity texts
        as_of: day of the question for all rows; None: today
        scorecard: id of the card; None: KP-1
        outputs: what to give: ``"score"``, ``"lowest"``, ``"highest"``, ``"completeness"``, ``"band"``
        reasons: how many adverse reasons per row, 0 to 8
        progress: True: a bar on standard error (needs tqdm)
        rules: None: the built-in rules

    Returns:
        For each row points (int32), percent and band (uint8) and reasons (int32), in the kind of column that came in, and
        counts. A column that was not asked for is None.

    Raises:
        TypeError, UmkmError: as for classify_columns(); there is no such card.
        ValueError: indexes of pandas differ; no such output; too many reasons.

    Source: the scorecard, in ``Rules.document_text()``; KP-1 is the judgement of its authors, fitted to no data.
    """
    used = set_of(rules)
    wanted = _checked(outputs, _SCORE)
    if isinstance(reasons, bool) or not isinstance(reasons, int):
        raise TypeError(f"reasons: an int is expected, not {type(reasons).__name__}")
    if not 0 <= reasons <= _umkm.UMKM_SCORE_REASONS_MAX:
        raise ValueError(f"reasons: 0 to {_umkm.UMKM_SCORE_REASONS_MAX}, not {reasons}")
    card = scorecard_number(used, "KP-1" if scorecard is None else scorecard)
    gathered = gather(table, columns, validity, named, _is_number)
    rows = rows_of(gathered)
    wrap = wrapper(gathered)
    arrays: list[Any] = [
        np.empty(rows, np.uint8 if place < 2 else np.int32) if name in wanted else None for place, name in enumerate(_SCORE)
    ]
    arrays += [np.empty(rows, np.int32) for _ in range(reasons)]
    day = day_number(as_of)
    bands = tuple(str(_umkm.band(used._handle, card, i)[0]) for i in range(_umkm.scorecard(used._handle, card)[9]))
    total, by_band = _Sum(), [0] * len(bands)
    for first, last, items in _runs(gathered, rows, progress, _SCORE_STEP):
        count, found, invalid, bad = _umkm.score_columns(used._handle, card, day, (items, _cut(arrays, first, last)))
        total.add(first, count, invalid, bad)
        by_band = [a + b for a, b in zip(by_band, found, strict=False)]
    made = {name: None if array is None else wrap(array, name) for name, array in zip(_SCORE, arrays, strict=False)}
    return ScoredColumns(
        made["score"],
        made["lowest"],
        made["highest"],
        made["completeness"],
        made["band"],
        tuple(wrap(array, f"reason_{place}") for place, array in enumerate(arrays[len(_SCORE) :], 1)),
        bands,
        tuple(_reason_codes(used, card)),
        ScoreCounts(total.rows, dict(zip(bands, by_band, strict=True)), total.invalid, total.first),
    )


def programme_columns(
    table: Any = None,
    /,
    *,
    as_of: date | None = None,
    programme: str | None = None,
    standing: Standing | str = Standing.USUAL,
    columns: Mapping[str, str] | None = None,
    validity: Mapping[str, Any] | None = None,
    progress: bool = False,
    rules: Rules | None = None,
    **named: Any,
) -> ProgrammeColumns:
    """The answer of one programme, or of all, for each row of columns: by the parameters in force, not announced ones.

    Args:
        table, columns, validity, named: as for classify_columns(), with all facts but identity texts
        as_of: day of the question for all rows; None: today
        programme: id of the only programme asked for; None: all
        standing: in which capacity the businesses apply
        progress: True: a bar on standard error (needs tqdm)
        rules: None: the built-in rules

    Returns:
        For each programme and row a number of umkm.Answer (uint8), in the kind of column that came in, and counts.

    Raises:
        TypeError, UmkmError: as for classify_columns(); there is no such programme.
        ValueError: indexes of pandas differ; no such standing.

    Source: the regulation of each programme, which umkm.programmes() cites.
    """
    used = set_of(rules)
    number = programme_number(used, programme)
    gathered = gather(table, columns, validity, named, _is_number)
    rows = rows_of(gathered)
    wrap = wrapper(gathered)
    count = len(used.programmes)
    arrays = [np.empty(rows, np.uint8) if number in (0, handle) else None for handle in range(1, count + 1)]
    day, capacity = day_number(as_of), _STANDINGS[Standing(standing)]
    total = _Sum()
    for first, last, items in _runs(gathered, rows, progress, _SCORE_STEP):
        total.add(
            first, *_umkm.programme_columns(used._handle, day, number, capacity, (items, _cut(arrays, first, last)))
        )
    answers = {
        name: wrap(array, name) for name, array in zip(used.programmes, arrays, strict=True) if array is not None
    }
    return ProgrammeColumns(answers, ProgrammeCounts(total.rows, total.invalid, total.first))
