# SPDX-License-Identifier: MIT
"""Two scorecards on one population."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from .._api import scorecard_number, set_of
from .._batch import score_columns
from .._movement import Counts, as_numpy
from .._rules import Rules
from ._sweep import read_often

Json = dict[str, Any]
Numbers = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class CharacteristicDifference:
    """One characteristic in two cards; None where a card does not have it."""

    code: str
    first_mean: float | None
    """Mean points over the businesses compared."""
    second_mean: float | None
    first_missing: int | None
    """Businesses without an answer."""
    second_missing: int | None
    differ: int | None
    """Businesses with other points in the second card."""


@dataclass(frozen=True, eq=False)
class CardComparison:
    """What two cards say about the same businesses. Invalid rows are left out of everything but ``invalid``."""

    first: str
    second: str
    rows: int
    """Businesses compared."""
    invalid: int
    bands: tuple[tuple[str, ...], tuple[str, ...]]
    """Codes of the bands of both cards."""
    crosstab: Counts
    """int64: rows are the bands of the first card, columns those of the second."""
    spearman: float | None
    """Rank correlation of the scores, ties with their mean rank; None when a card gives all the same score."""
    moved: Flags
    """bool, one per row of the table: whether the code of the band differs; False in an invalid row."""
    higher: int
    """Businesses in a better band of the second card; of bands of the score that both cards have."""
    lower: int
    characteristics: tuple[CharacteristicDifference, ...]
    """Those of the first card, then those that only the second has; empty when not asked for."""


def card_document(rules: Rules, scorecard: str) -> Json:
    """The document of a card.

    Raises:
        UmkmError: there is no such card.
    """
    number = scorecard_number(rules, scorecard)
    text = rules.document_text(rules.scorecards[number - 1])
    found: Json = json.loads(text)
    return found


def _only(document: Json, characteristic: Json) -> str:
    """The card with one characteristic, as the library reads it: its score is the points of that one."""
    lowest, highest = characteristic.get("missing", 0), characteristic["max"]
    group = next(item for item in document["groups"] if item["code"] == characteristic["group"])
    score = next(item for item in document["bands"] if item["kind"] == "score")
    made = {
        key: value for key, value in document.items() if key not in ("knock_outs", "referrals", "notes", "reasons_shown")
    }
    made.update(
        id="ONE",
        scale={"lowest": lowest, "highest": highest},
        completeness=0,
        groups=[{**group, "max": highest}],
        characteristics=[characteristic],
        bands=[
            {**score, "code": "S", "from": lowest, "up_to": highest},
            *(item for item in document["bands"] if item["kind"] != "score"),
        ],
    )
    made["bands"][1:] = [{**item, "code": f"S-{place}"} for place, item in enumerate(made["bands"][1:])]
    return json.dumps(made, ensure_ascii=False)


def each_characteristic(
    rules: Rules, scorecard: str, table: Any, as_of: date, columns: dict[str, Any]
) -> Iterator[tuple[str, Numbers, Flags]]:
    """(code, points, whether the answer is missing) of each characteristic of a card."""
    document = card_document(rules, scorecard)
    for characteristic in document["characteristics"]:
        one = rules.with_document(_only(document, characteristic))
        found = score_columns(
            table, as_of=as_of, scorecard="ONE", outputs=("score", "completeness"), reasons=0, rules=one, **columns
        )
        yield characteristic["code"], as_numpy(found.score), as_numpy(found.completeness) < 100


def characteristic_points(
    table: Any = None, /, *, as_of: date, scorecard: str = "KP-1", rules: Rules | None = None, **columns: Any
) -> dict[str, Numbers]:
    """The points of every characteristic of a card for each row.

    Args:
        table: as for score_columns(); or give columns as keyword arguments
        as_of: day of the score
        scorecard: id of the card
        rules: None: the built-in rules

    Returns:
        int32 array by code; 0 in an invalid row. With the initial points of the card they add up to the score.

    Raises:
        UmkmError, TypeError, ValueError: as for score_columns().
    """
    used, table = set_of(rules), read_often(table)
    return {code: points for code, points, _ in each_characteristic(used, scorecard, table, as_of, columns)}


def _ranks(values: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """Ranks from 1, equal values with the mean of theirs."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    mean: npt.NDArray[np.float64] = (last - (count - 1) / 2.0)[place]
    return mean


def _spearman(first: npt.NDArray[Any], second: npt.NDArray[Any]) -> float | None:
    if len(first) < 2:
        return None
    a, b = _ranks(first) - (len(first) + 1) / 2, _ranks(second) - (len(first) + 1) / 2
    spread = float(np.sqrt((a @ a) * (b @ b)))
    return min(1.0, max(-1.0, float(a @ b) / spread)) if spread else None


def _differences(
    used: Rules, cards: tuple[str, str], table: Any, as_of: date, columns: dict[str, Any], valid: Flags
) -> tuple[CharacteristicDifference, ...]:
    first = {code: (points, gone) for code, points, gone in each_characteristic(used, cards[0], table, as_of, columns)}
    second = {code: (points, gone) for code, points, gone in each_characteristic(used, cards[1], table, as_of, columns)}

    def mean(side: dict[str, tuple[Numbers, Flags]], code: str) -> float | None:
        return float(side[code][0][valid].mean()) if code in side and valid.any() else None

    def gone(side: dict[str, tuple[Numbers, Flags]], code: str) -> int | None:
        return int(side[code][1][valid].sum()) if code in side else None

    return tuple(
        CharacteristicDifference(
            code,
            mean(first, code),
            mean(second, code),
            gone(first, code),
            gone(second, code),
            int((first[code][0] != second[code][0])[valid].sum()) if code in first and code in second else None,
        )
        for code in [*first, *(code for code in second if code not in first)]
    )


def compare_scorecards(
    table: Any = None,
    /,
    first: str = "KP-1",
    second: str = "KP-1",
    *,
    as_of: date,
    characteristics: bool = True,
    rules: Rules | None = None,
    **columns: Any,
) -> CardComparison:
    """Two cards on the same businesses: who moves, how alike the order is, and which characteristics make the difference.

    Args:
        table: as for score_columns(); or None and columns as keyword arguments
        first, second: ids of the cards
        as_of: day of the scores
        characteristics: whether to compare the characteristics too, which scores once more for each of them
        rules: a set with both cards; None: the built-in rules

    Raises:
        UmkmError: there is no such card.
        TypeError, ValueError: as for score_columns().
    """
    used, table = set_of(rules), read_often(table)
    found = [
        score_columns(table, as_of=as_of, scorecard=card, outputs=("score", "band"), reasons=0, rules=used, **columns)
        for card in (first, second)
    ]
    scores = [as_numpy(one.score) for one in found]
    bands = [as_numpy(one.band) for one in found]
    valid: Flags = (bands[0] != 255) & (bands[1] != 255)
    shape = (len(found[0].bands), len(found[1].bands))
    places = bands[0][valid].astype(np.intp) * shape[1] + bands[1][valid]
    crosstab = np.bincount(places, minlength=shape[0] * shape[1]).reshape(shape).astype(np.int64)
    codes = [np.array([*one.bands, ""]) for one in found]
    moved: Flags = valid & (codes[0][np.minimum(bands[0], shape[0])] != codes[1][np.minimum(bands[1], shape[1])])
    kinds = {
        band["code"] for card in (first, second) for band in card_document(used, card)["bands"] if band["kind"] != "score"
    }
    order = [[code for code in one.bands if code not in kinds] for one in found]
    higher = lower = 0
    if order[0] == order[1]:
        part = crosstab[: len(order[0]), : len(order[1])]
        higher, lower = int(np.tril(part, -1).sum()), int(np.triu(part, 1).sum())
    return CardComparison(
        first,
        second,
        int(valid.sum()),
        int((~valid).sum()),
        (found[0].bands, found[1].bands),
        crosstab,
        _spearman(scores[0][valid], scores[1][valid]),
        moved,
        higher,
        lower,
        _differences(used, (first, second), table, as_of, columns, valid) if characteristics else (),
    )
