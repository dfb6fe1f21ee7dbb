# SPDX-License-Identifier: MIT
"""Answers for columns as columns of a table, with numbers or names: what the accessors of other libraries share."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict

import numpy as np
import numpy.typing as npt

from ._enums import Answer, Basis, Gap, Purpose, SizeClass, Standing
from ._rules import Rules

if TYPE_CHECKING:
    from ._batch import ClassifiedColumns, ProgrammeColumns, ScoredColumns

SIZES = tuple(str(size) for size in SizeClass)
ANSWERS = tuple(str(answer) for answer in Answer)
INVALID = "invalid"


class ClassifyOptions(TypedDict, total=False):
    """Options of classify_columns() that an accessor hands on."""

    as_of: date | None
    purpose: Purpose | str
    basis: Basis | str
    gap: Gap | str
    regime: str | None
    outputs: Collection[str]
    progress: bool
    rules: Rules | None


class ScoreOptions(TypedDict, total=False):
    """Options of score_columns() that an accessor hands on."""

    as_of: date | None
    scorecard: str | None
    outputs: Collection[str]
    reasons: int
    progress: bool
    rules: Rules | None


class ProgrammeOptions(TypedDict, total=False):
    """Options of programme_columns() that an accessor hands on."""

    as_of: date | None
    programme: str | None
    standing: Standing | str
    progress: bool
    rules: Rules | None


@dataclass(frozen=True)
class Named:
    """A column of names: for each row a place in ``categories``; -1 where there is none."""

    codes: npt.NDArray[np.int16]
    categories: tuple[str, ...]


def _named(column: Any, categories: tuple[str, ...], places: dict[int, int]) -> Named:
    """Names of the numbers in a column of uint8; ``places`` says where those of other numbers than 0, 1 … stand."""
    table = np.full(256, -1, np.int16)
    table[: len(categories)] = range(len(categories))
    for number, place in places.items():
        table[number] = place
    return Named(table[np.asarray(column)], categories)


def size_names(column: Any) -> Named:
    """Classes as names."""
    return _named(column, SIZES, {255: len(SIZES) - 1})


def band_names(column: Any, bands: tuple[str, ...]) -> Named:
    """Bands as codes of the card, or "invalid"."""
    return _named(column, (*bands, INVALID), {255: len(bands)})


def _measure_names(column: Any) -> Named:
    from ._batch import measures

    known = measures()
    names = tuple(known.values())
    return _named(column, names, {0: -1} | {number: place for place, number in enumerate(known)})


def _warning_names(column: Any, codes: dict[int, str]) -> Named:
    """The codes of the warnings of a row in one text, as files have them: ``"MEASURES_DISAGREE;NOT_INDEPENDENT"``."""
    found, places = np.unique(np.asarray(column), return_inverse=True)
    texts = [";".join(code for bit, code in codes.items() if bit & int(bits)) for bits in found]
    categories = tuple(text for text in texts if text)
    missing = len(texts) - len(categories)  # no warning: no text
    return Named((places.reshape(-1) - missing).astype(np.int16), categories)


def _article_names(column: Any, citations: tuple[str | None, ...]) -> Named:
    """Articles as names; limits that rest on the same one share its name."""
    articles = tuple(dict.fromkeys(article for article in citations if article is not None))
    places = np.array([-1 if article is None else articles.index(article) for article in citations], np.int16)
    return Named(places[np.asarray(column)], articles)


def class_table(result: ClassifiedColumns, names: bool) -> dict[str, Any]:
    """Columns by name, in the kind that came in; those of names are Named."""
    made = {name: getattr(result, name) for name in ("size_class", "decided_by", "conflict", "warnings", "citation")}
    made |= {f"size_class_by_{measure}": column for measure, column in (result.by_measure or {}).items()}
    made = {name: column for name, column in made.items() if column is not None}
    if names:
        for name, column in made.items():
            if name.startswith("size_class"):
                made[name] = size_names(column)
        if "decided_by" in made:
            made["decided_by"] = _measure_names(made["decided_by"])
        if "warnings" in made:
            made["warnings"] = _warning_names(made["warnings"], result.warning_codes)
        if "citation" in made:
            made["citation"] = _article_names(made["citation"], result.citations)
    return made


def score_table(result: ScoredColumns, names: bool) -> dict[str, Any]:
    """Columns by name, in the kind that came in; those of names are Named."""
    made = {name: getattr(result, name) for name in ("score", "lowest", "highest", "completeness", "band")}
    made |= {f"reason_{place}": column for place, column in enumerate(result.reasons, 1)}
    made = {name: column for name, column in made.items() if column is not None}
    if names:
        if "band" in made:
            made["band"] = band_names(made["band"], result.bands)
        for place, column in enumerate(result.reasons, 1):
            made[f"reason_{place}"] = Named(np.asarray(column).astype(np.int16), result.reason_codes)
    return made


def programme_table(result: ProgrammeColumns, names: bool) -> dict[str, Any]:
    """Columns by id of programme, in the kind that came in; those of names are Named."""
    if not names:
        return dict(result.answers)
    return {name: _named(column, ANSWERS, {255: len(ANSWERS) - 1}) for name, column in result.answers.items()}
