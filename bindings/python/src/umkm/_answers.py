# SPDX-License-Identifier: MIT
"""Answers: frozen, with ``to_dict()`` equal to the JSON of the library (``umkm.decision/1``)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

from . import _umkm
from ._enums import Band, Basis, Purpose, SizeClass

Json = dict[str, Any]


def _plain(value: object) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, SizeClass):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


class Record:
    """What all answers can do."""

    __slots__ = ()

    def to_dict(self) -> Json:
        """The answer as numbers, texts, lists and dictionaries, keys in the order of the JSON of the library."""
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}  # type: ignore[arg-type]


@dataclass(frozen=True)
class Text(Record):
    """A text in both languages."""

    id: str
    """Bahasa Indonesia"""
    en: str
    """English"""

    @classmethod
    def _of(cls, data: Json) -> Text:
        return cls(data["id"], data["en"])


@dataclass(frozen=True, slots=True)
class Measure(Record):
    """The class by one measure. Amounts are rupiah."""

    measure: str
    """``"annual_sales"``, ``"business_capital"``, ``"net_worth"`` …"""
    value: int
    size_class: SizeClass
    above: int | None
    """The class is for values above this; None when it has no lower limit."""
    up_to: int | None
    """The class is for values up to and including this; None when it has no upper limit."""
    headroom: int | None
    """``up_to - value``: what is left until the next class."""
    citation: str | None
    """Article of the class."""


@dataclass(frozen=True)
class Warning(Record):
    """Something to know about an answer."""

    code: str
    text: Text


@dataclass(frozen=True, slots=True)
class Classification(Record):
    """The size class of a business under the law of a day."""

    size_class: SizeClass
    label: Text
    regime: str | None
    """Id of the regime used, such as ``"PP-7-2021"``; None when none was in force."""
    decided_by: str | None
    """Measure that decided, or ``"foreign_investment"``; None when the class is unknown."""
    basis: Basis
    purpose: Purpose
    citation: str | None
    """Article that decided."""
    conflict: bool
    """True when the known measures give different classes."""
    measures: tuple[Measure, ...]
    """The class by each measure that is known."""
    missing: tuple[str, ...]
    """Fields that would be needed to decide as asked."""
    warnings: tuple[Warning, ...]


@dataclass(frozen=True)
class Flag(Record):
    """A knock-out or a referral that applies."""

    code: str
    text: Text
    effect: Text
    citation: str | None
    stale: bool
    """True when it rests on facts too old."""

    @classmethod
    def _of(cls, data: Json) -> Flag:
        return cls(data["code"], Text._of(data["text"]), Text._of(data["effect"]), data["citation"], data["stale"])


@dataclass(frozen=True)
class Characteristic(Record):
    """The points of one question of a card."""

    code: str
    group: str
    attribute: str | None
    """Key of the answer; None when it is missing."""
    points: int
    max: int
    missing: bool
    stale: bool


@dataclass(frozen=True)
class Advice(Record):
    """Help for a reason."""

    code: str
    text: Text

    @classmethod
    def _of(cls, data: Json) -> Advice:
        return cls(data["code"], Text._of(data["text"]))


@dataclass(frozen=True)
class Reason(Record):
    """Why the score is not higher."""

    code: str
    lost: int
    """Points lost."""
    text: Text
    advice: tuple[Advice, ...]

    @classmethod
    def _of(cls, data: Json) -> Reason:
        return cls(data["code"], data["lost"], Text._of(data["text"]), tuple(map(Advice._of, data["advice"])))


@dataclass(frozen=True)
class Step(Record):
    """A characteristic that can be improved."""

    code: str
    gain: int
    """Points that its best answer would bring."""
    text: Text


@dataclass(frozen=True)
class NextBand(Record):
    """The way to the next band."""

    band: Band | str
    points_needed: int
    steps_needed: int | None
    """Fewest steps that reach the band; None when all together do not."""
    steps: tuple[Step, ...]

    @classmethod
    def _of(cls, data: Json) -> NextBand:
        steps = tuple(Step(item["code"], item["gain"], Text._of(item["text"])) for item in data["steps"])
        return cls(band_of(data["band"]), data["points_needed"], data["steps_needed"], steps)


@dataclass(frozen=True)
class Score(Record):
    """How ready a business is for financing. No credit score and no probability of default."""

    scorecard: str
    version: str
    score: int
    lowest: int
    """Smallest score possible, whatever the missing answers are."""
    highest: int
    """Largest score possible."""
    completeness: int
    """Percent of the points that could be judged."""
    band: Band | str
    label: Text
    knock_outs: tuple[Flag, ...]
    referrals: tuple[Flag, ...]
    characteristics: tuple[Characteristic, ...]
    reasons: tuple[Reason, ...]
    tips: tuple[Reason, ...]
    """Improvements on optional and policy questions; no adverse reasons."""
    unanswered: tuple[str, ...]
    """Codes of knock-outs and referrals that nobody has answered."""
    next_band: NextBand | None
    largest_amount: int | None
    """Rupiah that the cash of the business carries; None when that is not known."""
    in_force: bool
    review_overdue: bool

    @classmethod
    def _of(cls, data: Json) -> Score:
        made = dict(data)
        made["band"] = band_of(data["band"])
        made["label"] = Text._of(data["label"])
        for key in ("knock_outs", "referrals"):
            made[key] = tuple(map(Flag._of, data[key]))
        made["characteristics"] = tuple(Characteristic(**item) for item in data["characteristics"])
        for key in ("reasons", "tips"):
            made[key] = tuple(map(Reason._of, data[key]))
        made["unanswered"] = tuple(data["unanswered"])
        made["next_band"] = NextBand._of(data["next_band"]) if data["next_band"] is not None else None
        return cls(**made)


@dataclass(frozen=True)
class Requirement(Record):
    """A requirement that fails."""

    requirement: str
    text: Text
    citation: str | None
    verified: bool
    """True when the official text was read."""


@dataclass(frozen=True)
class UnknownRequirement(Requirement):
    """A requirement of which it is not known whether it is met."""

    missing: tuple[str, ...]
    """Fields that it needs; none when the sources do not settle the question."""


@dataclass(frozen=True)
class Plafond(Record):
    """How much a programme gives, in rupiah."""

    lower: int | None
    """Lower end; None when there is none."""
    lower_included: bool
    """True: from the lower end on; False: above it."""
    up_to: int

    @classmethod
    def _of(cls, data: Json) -> Plafond:
        included = "from" in data
        return cls(data["from" if included else "above"], included, data["up_to"])

    def to_dict(self) -> Json:
        """As in JSON: ``{"from": …}`` or ``{"above": …}``, and ``"up_to"``."""
        return {"from" if self.lower_included else "above": self.lower, "up_to": self.up_to}


@dataclass(frozen=True)
class Rate(Record):
    """A rate in basis points (600 is 6 %)."""

    bps: int | None
    """None when it hangs on a fact that is not known, or the sources do not settle it."""
    lowest: int
    highest: int
    depends_on: str | None
    """Field that it hangs on."""


@dataclass(frozen=True)
class Terms(Record):
    """On what terms a programme gives."""

    plafond: Plafond | None
    rate_of: str
    """``"interest"`` (per year) or ``"turnover"``."""
    rate: Rate | None
    subsidy: Rate | None
    tenor_working_capital: int | None
    """Longest, months."""
    tenor_investment: int | None
    """Longest, months."""
    allowance: int | None
    """Rupiah of the base that is free of the rate."""
    citation: str | None
    verified: bool

    @classmethod
    def _of(cls, data: Json) -> Terms:
        made = dict(data)
        made["plafond"] = Plafond._of(data["plafond"]) if data["plafond"] is not None else None
        for key in ("rate", "subsidy"):
            made[key] = Rate(**data[key]) if data[key] is not None else None
        return cls(**made)


@dataclass(frozen=True)
class Change(Record):
    """One fact to change so that the business becomes eligible."""

    field: str
    text: Text
    citation: str | None


@dataclass(frozen=True)
class Programme(Record):
    """The answer of one programme."""

    programme: str
    parameters: str
    """Id of the parameter set, such as ``"KUR-2023"``."""
    status: str
    """``"in_force"``, ``"announced"``, ``"superseded"`` or ``"suspended"``."""
    answer: str
    """``"eligible"``, ``"not_eligible"`` or ``"unknown"``."""
    failed: tuple[Requirement, ...]
    unknown: tuple[UnknownRequirement, ...]
    terms: Terms | None
    name: Text
    standing: str
    citation: str | None
    verified: bool
    differs: bool | None
    """For an announced set: whether its answer differs from that of the set in force. Else None."""
    changes: tuple[Change, ...]
    notices: tuple[Warning, ...]

    @classmethod
    def _of(cls, data: Json) -> Programme:
        made = {"differs": None, **data}
        made["failed"] = tuple(Requirement(**{**item, "text": Text._of(item["text"])}) for item in data["failed"])
        made["unknown"] = tuple(
            UnknownRequirement(**{**item, "text": Text._of(item["text"]), "missing": tuple(item["missing"])})
            for item in data["unknown"]
        )
        made["terms"] = Terms._of(data["terms"]) if data["terms"] is not None else None
        made["name"] = Text._of(data["name"])
        made["changes"] = tuple(Change(**{**item, "text": Text._of(item["text"])}) for item in data["changes"])
        made["notices"] = tuple(Warning(item["code"], Text._of(item["text"])) for item in data["notices"])
        return cls(**made)

    def to_dict(self) -> Json:
        """As in JSON; ``"differs"`` only for an announced set."""
        made = super().to_dict()
        if self.differs is None:
            del made["differs"]
        return made


@dataclass(frozen=True)
class UsedDocument(Record):
    """A rule document that a decision rests on."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True)
class Decision(Record):
    """Class, score and programmes of a business in one record, with the rules they rest on."""

    schema: str
    as_of: date
    classification: Classification | None
    score: Score | None
    programmes: tuple[Programme, ...] | None
    rules: tuple[UsedDocument, ...]
    library: str

    @classmethod
    def _of(cls, text: str) -> Decision:
        data: Json = json.loads(text)
        return cls(
            data["schema"],
            date.fromisoformat(data["as_of"]),
            classification_of(data["classification"]) if "classification" in data else None,
            Score._of(data["score"]) if "score" in data else None,
            tuple(map(Programme._of, data["programmes"])) if "programmes" in data else None,
            tuple(UsedDocument(**item) for item in data["rules"]),
            data["library"],
        )

    def to_dict(self) -> Json:
        """The decision record; a section only when it was asked for."""
        made = super().to_dict()
        return {key: value for key, value in made.items() if value is not None}

    def to_json(self) -> str:
        """The bytes of the library: the same input and rules give the same text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))


def band_of(code: str) -> Band | str:
    """A band of KP-1 as Band; another code as it is."""
    return Band(code) if code in Band.__members__ else code


def classification_of(data: Json) -> Classification:
    """A classification from its section of a decision record."""
    made = dict(data)
    made["size_class"] = SizeClass[data["size_class"].upper()]
    made["label"] = Text._of(data["label"])
    made["basis"] = Basis(data["basis"])
    made["purpose"] = Purpose(data["purpose"])
    made["measures"] = tuple(
        Measure(**{**item, "size_class": SizeClass[item["size_class"].upper()]}) for item in data["measures"]
    )
    made["missing"] = tuple(data["missing"])
    made["warnings"] = tuple(Warning(item["code"], Text._of(item["text"])) for item in data["warnings"])
    return Classification(**made)


def _texts(text: Callable[[int, int], str], number: int) -> Text:
    return Text(text(number, _umkm.UMKM_LANG_ID), text(number, _umkm.UMKM_LANG_EN))


@cache
def _warnings(bits: int) -> tuple[Warning, ...]:
    single = (1 << bit for bit in range(31) if bits >> bit & 1)
    return tuple(Warning(_umkm.warning_name(bit), _texts(_umkm.warning_text, bit)) for bit in single)


_umkm.register_answers(
    (
        Classification,
        Measure,
        tuple(SizeClass(number) for number in range(5)),
        tuple(_texts(_umkm.size_label, number) for number in range(5)),
        tuple(Basis),
        tuple(Purpose),
        _warnings,
    )
)
