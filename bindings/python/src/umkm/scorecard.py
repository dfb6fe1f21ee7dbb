# SPDX-License-Identifier: MIT
"""Scorecards fitted elsewhere, as scorecards of the library.

>>> card = umkm.scorecard.from_optbinning(fitted, id="BANK-1", author="Bank Contoh")      # doctest: +SKIP
>>> card.score(frame).score                                                              # doctest: +SKIP
>>> open("bank-1.json", "w").write(card.to_json())        # for umkm score --rules bank-1.json --scorecard BANK-1

Needs ``pip install 'umkm[research]'``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from . import _umkm
from ._batch import ScoredColumns, score_columns
from ._errors import CODES, UmkmError
from ._optbinning import NO_SUCH_BIN, Variable, cannot, probes, read_variable
from ._optional import need
from ._rules import Rules
from ._segments import ALTERNATIVES, described, field, limits_of

Json = dict[str, Any]

_SPECIAL_BANDS = (
    ("X", "knocked_out", "Tidak dapat diproses", "Cannot proceed"),
    ("N", "insufficient", "Data belum cukup", "Too little is known"),
)
_NOT_ON_RECORD = {"id": "Data belum diisi", "en": "Not provided"}
_NOT_SEEN = {"id": "tidak ada dalam data pencocokan", "en": "not in the data fitted to"}


@dataclass(frozen=True, eq=False)
class FittedCard:
    """A fitted scorecard as a document of the library."""

    document: Json
    """The document, ``umkm.scorecard/1``."""
    variables: dict[str, str]
    """Field by variable of the data."""
    _variables: tuple[Variable, ...]

    @property
    def id(self) -> str:
        """Id of the card, for ``scorecard=``."""
        return str(self.document["id"])

    def to_json(self) -> str:
        """The document as text, for ``Rules.load()``, ``umkm scorecard check`` and ``umkm score --rules``."""
        return json.dumps(self.document, ensure_ascii=False, indent=1) + "\n"

    def rules(self, base: Rules | None = None) -> Rules:
        """A set of rules with this card.

        Args:
            base: the set to put it into; None: the built-in one
        """
        return (Rules.load() if base is None else base).with_document(self.to_json())

    def columns(self, frame: Any) -> Any:
        """The variables of a table as columns of the library, named by field.

        Args:
            frame: pandas.DataFrame with the variables of the card, as it was fitted to

        Returns:
            pandas.DataFrame of Int64, one column per field; ``<NA>`` where a value is missing

        Raises:
            UmkmError: a value is no whole number, or no value of its field; the message names variable and row.
            KeyError: a variable is not there.
        """
        pandas = need("pandas", "research", "FittedCard.columns()")
        made = {}
        for variable in self._variables:
            numbers: list[int | None] = []
            for row, value in enumerate(frame[variable.name].tolist()):
                try:
                    numbers.append(variable.number(None if value is pandas.NA else value))
                except (UmkmError, TypeError, ValueError, OverflowError) as error:
                    raise UmkmError(
                        CODES["UMKM_E_RANGE"],
                        f"variable {variable.name!r}, row {row}: {value!r} is no value of {variable.target.name}; "
                        f"whole numbers or its choices are expected ({error})",
                        f"variabel {variable.name!r}, baris {row}: {value!r} bukan nilai {variable.target.name}; "
                        "diharapkan bilangan bulat atau salah satu pilihannya",
                        variable.target.name,
                    ) from None
            made[variable.target.name] = pandas.array(numbers, dtype="Int64")
        return pandas.DataFrame(made, index=frame.index)

    def score(self, frame: Any, *, as_of: date | None = None) -> ScoredColumns:
        """The scores of a table of the variables of the card; equal to those of the fitted card.

        Args:
            frame: as for columns()
            as_of: day of the score; None: the first day of the card

        Returns:
            columns as pandas.Series, see score_columns()
        """
        day = date.fromisoformat(self.document["effective_from"]) if as_of is None else as_of
        return score_columns(self.columns(frame), as_of=day, scorecard=self.id, rules=self.rules())


def _code(name: str, taken: set[str]) -> str:
    base = re.sub(r"[^A-Za-z0-9._-]", "_", name)[:48] or "V"
    code, number = base, 2
    while code in taken:
        code, number = f"{base}-{number}", number + 1
    taken.add(code)
    return code


def _whole(variable: str, points: float, decimals: int) -> int:
    scaled = points * 10.0**decimals
    whole: int = round(scaled)
    if decimals == 0 and whole != points:
        raise cannot(
            variable,
            f"points of {points!r} are not whole; fit with rounding=True, or give decimals= to keep so many digits",
            f"poin {points!r} bukan bilangan bulat; cocokkan dengan rounding=True, atau beri decimals=",
        )
    return whole


def _label(variable: Variable, parts: list[tuple[int, int]]) -> dict[str, str]:
    if variable.target.is_set:
        wanted = {first for first, _ in parts}
        shown = [choice for choice in variable.target.choices if choice[0] in wanted]
        return {"id": ", ".join(choice[2] for choice in shown), "en": ", ".join(choice[3] for choice in shown)}
    return {lang: described(variable.target, parts, lang)[:500] for lang in ("id", "en")}


def _chosen(variable: Variable, parts: list[tuple[int, int]]) -> list[Json]:
    """The tests that hold for these numbers and no others."""
    target = variable.target
    if target.kind == _umkm.UMKM_TYPE_BOOL:
        return [{"is": first == 1} for first, _ in parts]
    if target.is_set:
        names = {choice[0]: choice[1] for choice in target.choices}
        return [{"in": [names[first] for first, _ in parts]}]
    return limits_of(target, parts)


def _attributes(variable: Variable, decimals: int, reason: str, reason_missing: str) -> tuple[list[Json], int | None]:
    """The attributes of a variable, and the points of a missing answer when the format has a place for them."""
    found: list[tuple[str, dict[str, str] | None, float, list[tuple[int, int]]]] = [
        (f"B{place}", None, variable.points[place], parts) for place, parts in variable.parts.items()
    ]
    if variable.unseen_bin != NO_SUCH_BIN:
        found.append(("U", _NOT_SEEN, variable.points[variable.unseen_bin], variable.unseen))
    whole = [_whole(variable.name, points, decimals) for _, _, points, _ in found]
    missing = _whole(variable.name, variable.points[variable.missing], decimals)
    native = missing <= min(whole)
    known = {} if native else {"known": True}
    made: list[Json] = []
    for (key, label, _, parts), points in zip(found, whole, strict=True):
        when = [[{"field": variable.target.name, **test, **known}] for test in _chosen(variable, parts)]
        for number, start in enumerate(range(0, len(when), ALTERNATIVES)):
            made.append(
                {
                    "key": key if number == 0 else f"{key}-{number + 1}",
                    "points": points,
                    "label": label or _label(variable, parts),
                    "when": when[start : start + ALTERNATIVES],
                }
            )
    if not native:
        made.append({"key": "M", "points": missing, "label": _NOT_ON_RECORD, "reason": reason_missing, "otherwise": True})
    return made, missing if native else None


def _bands(bands: Mapping[str, int | None] | None, lowest: int, highest: int) -> list[Json]:
    rows: list[tuple[str, int | None]] = [("S", None)] if bands is None else list(bands.items())
    made: list[Json] = []
    above = highest
    for code, start in rows:
        begins = lowest if start is None else start
        label = {"id": f"Pita {code}", "en": f"Band {code}"} if bands is not None else {"id": "Skor", "en": "Score"}
        made.append({"code": code, "kind": "score", "label": label, "meaning": label, "from": begins, "up_to": above})
        above = begins - 1
    for code, kind, text_id, text_en in _SPECIAL_BANDS:
        text = {"id": text_id, "en": text_en}
        made.append({"code": code, "kind": kind, "label": text, "meaning": text})
    return made


def _three_years_later(day: date) -> date:
    try:
        return day.replace(year=day.year + 3)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 3, day=28)


def _check_fitted(fitted: Any, decimals: int) -> None:
    for name in ("table", "score", "binning_process_", "intercept_"):
        if not hasattr(fitted, name):
            raise TypeError(f"a fitted optbinning.Scorecard is expected, not {type(fitted).__name__} (no {name!r})")
    if isinstance(decimals, bool) or not isinstance(decimals, int):
        raise TypeError(f"decimals: an int is expected, not {type(decimals).__name__}")
    if not 0 <= decimals <= 4:
        raise ValueError(f"decimals: 0 to 4, not {decimals}")


def from_optbinning(
    fitted: Any,
    *,
    id: str,
    author: str,
    version: str = "1.0.0",
    title: Mapping[str, str] | None = None,
    fields: Mapping[str, str] | None = None,
    choices: Mapping[str, Mapping[Any, Any]] | None = None,
    bands: Mapping[str, int | None] | None = None,
    decimals: int = 0,
    effective_from: date | None = None,
    review_due: date | None = None,
    citation: str | None = None,
    source: str | None = None,
) -> FittedCard:
    """A scorecard of the library from a fitted ``optbinning.Scorecard``, with the same score for every value of its fields.

    Each variable must be a field of the library. Limits between whole numbers stay what they mean: ``x < 12.5`` becomes
    ``x <= 12``. Special codes and categories become attributes; a missing value becomes the points without an answer when
    it gives no more than the worst answer, and else an answer of its own ("not on record"). Before the card is given, it
    is compared with the fitted one on both sides of every limit, on every category and on a missing value.

    Args:
        fitted: the scorecard, with ``rounding=True`` (or see ``decimals``)
        id, version, author: of the document
        title: ``{"id": …, "en": …}``; None: the id
        fields: ``{variable: field}`` for variables that are not named like a field or one of its aliases
        choices: ``{variable: {category: value of the field}}`` for categories that the library does not know by that name
        bands: ``{code: lowest score}`` from the highest band down, None for the last; None: one band
        decimals: for points that are not whole: points and scores are multiplied by ten to this power and rounded, so that
            the score is off by at most half a unit per variable. 0: such points are refused
        effective_from: first day of the card; None: today
        review_due: None: three years after that, the longest that the library accepts
        citation, source: what the card rests on, and where that is written down

    Returns:
        the card, not yet part of any set of rules: see FittedCard.rules()

    Raises:
        UmkmError: the card cannot be expressed; the message names the variable and what to change.
        TypeError: no fitted scorecard.
        ImportError: optbinning is not installed.
    """
    need("optbinning", "research", "from_optbinning()")
    _check_fitted(fitted, decimals)
    names = [str(name) for name in fitted.binning_process_.get_support(names=True)]
    for given, what in ((fields, "fields"), (choices, "choices")):
        for name in given or {}:
            if name not in names:
                raise UmkmError(
                    CODES["UMKM_E_NAME"], f"{what}: the card has no variable {name!r}; it has {', '.join(names)}"
                )
    variables = []
    for name in names:
        try:
            target = field((fields or {}).get(name, name))
        except UmkmError as error:
            raise cannot(
                name, f"{error.message_en}; say with fields= which field it is", error.message_id, error.name
            ) from None
        variables.append(read_variable(fitted, name, target, (choices or {}).get(name, {})))
    targets = [variable.target.name for variable in variables]
    for place, name in enumerate(targets):
        if name in targets[:place]:
            raise cannot(
                names[place], f"{name} is a variable already", f"{name} sudah menjadi variabel", "UMKM_E_DUPLICATE_FIELD"
            )

    begins = date.today() if effective_from is None else effective_from
    authority = {
        "citation": citation or f"Dicocokkan dengan data oleh {author}",
        "source": source or "optbinning.Scorecard",
        "verified": False,
        "evidence": "expert",
    }
    initial = _whole("intercept", float(np.asarray(fitted.intercept_).reshape(-1)[0]), decimals)
    lowest = highest = initial
    taken: set[str] = set()
    characteristics: list[Json] = []
    reasons: list[Json] = []
    for variable in variables:
        target = variable.target
        code = _code(variable.name, taken)
        label = {
            "id": target.meaning_id[:1].upper() + target.meaning_id[1:],
            "en": target.meaning_en[:1].upper() + target.meaning_en[1:],
        }
        attributes, missing = _attributes(variable, decimals, code, f"{code}.NA")
        reasons.append({"code": code, "text": label})
        if missing is None:
            reasons.append(
                {"code": f"{code}.NA", "text": {lang: f"{_NOT_ON_RECORD[lang]}: {label[lang]}" for lang in ("id", "en")}}
            )
        most = max(item["points"] for item in attributes)
        least = min(item["points"] for item in attributes) if missing is None else missing
        lowest, highest = lowest + least, highest + most
        characteristics.append(
            {
                "code": code,
                "group": "fitted",
                "label": label,
                "max": most,
                "missing": least,
                "reason": code,
                **authority,
                "attributes": attributes,
            }
        )
    document: Json = {
        "schema": "umkm.scorecard/1",
        "id": id,
        "version": version,
        "title": dict(title) if title is not None else {"id": id, "en": id},
        "description": {
            "id": "Kartu hasil pencocokan dengan data (optbinning)"
            + (f"; skor dikalikan {10**decimals}" if decimals else ""),
            "en": "Card fitted to data (optbinning)" + (f"; scores are multiplied by {10**decimals}" if decimals else ""),
        },
        "author": author,
        "status": "fitted",
        "effective_from": begins.isoformat(),
        "review_due": (review_due or _three_years_later(begins)).isoformat(),
        **authority,
        "scale": {"lowest": lowest, "highest": highest, "initial": initial},
        "completeness": 0,
        "missing": _NOT_ON_RECORD,
        "groups": [{"code": "fitted", "label": {"id": "Hasil pencocokan", "en": "Fitted"}, "max": highest - initial}],
        "reasons": reasons,
        "characteristics": characteristics,
        "bands": _bands(bands, lowest, highest),
    }
    card = FittedCard(document, dict(zip(names, targets, strict=True)), tuple(variables))
    _compare(fitted, card, decimals)
    return card


def _compare(fitted: Any, card: FittedCard, decimals: int) -> None:
    """Asks both cards about each limit, and refuses a card that differs."""
    pandas = need("pandas", "research", "from_optbinning()")
    tried = {variable.name: probes(variable) for variable in card._variables}
    rows = [{name: values[0] for name, values in tried.items()}]
    rows += [{**rows[0], name: value} for name, values in tried.items() for value in values[1:]]
    frame = pandas.DataFrame(
        {
            variable.name: np.array([row[variable.name] for row in rows], float)
            if variable.numeric
            else pandas.Series([row[variable.name] for row in rows], dtype=object)
            for variable in card._variables
        }
    )
    wanted = np.asarray(fitted.score(frame), float) * 10**decimals
    found = card.score(frame).score.to_numpy().astype(float)
    allowed = 0.5 * (len(card._variables) + 1) if decimals else 0.0
    for place in np.flatnonzero(~(np.abs(wanted - found) <= allowed)):
        raise UmkmError(
            CODES["UMKM_E_RULE_VALUE"],
            f"the fitted card gives {wanted[place]} where this one gives {found[place]}, for {rows[place]}; its options "
            "cannot be expressed",
            f"kartu asal memberi {wanted[place]} sedangkan kartu ini {found[place]}, untuk {rows[place]}",
        )
