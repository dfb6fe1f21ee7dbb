# SPDX-License-Identifier: MIT
"""Answers for one business."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, SupportsIndex, cast

from . import _umkm
from ._answers import Classification, Decision, Programme, Score
from ._business import Business, unit_number
from ._enums import Basis, Gap, Purpose, Standing, Unit
from ._errors import UmkmError
from ._rules import Rules, _built_in

if TYPE_CHECKING:
    from typing import Unpack

    from ._facts import Facts

_PURPOSES = {purpose: number for number, purpose in enumerate(Purpose)}
_BASES = {basis: number for number, basis in enumerate(Basis)}
_GAPS = {gap: number for number, gap in enumerate(Gap)}
_STANDINGS = {standing: number for number, standing in enumerate(Standing)}


def day_number(as_of: date | None) -> int:
    """yyyymmdd of a day; of today when None."""
    if as_of is None:
        as_of = date.today()
    elif type(as_of) is not date and (not isinstance(as_of, date) or isinstance(as_of, datetime)):
        raise TypeError(f"as_of: a datetime.date is expected, not {type(as_of).__name__}")
    return as_of.year * 10000 + as_of.month * 100 + as_of.day


def business_handle(business: Business | Mapping[str, Any] | None, facts: Mapping[str, Any]) -> object:
    """The handle of a business given as a record, as a mapping, or as keyword arguments."""
    if business is None:
        return Business(**cast("Facts", facts))._handle
    if facts:
        raise TypeError("give a business or facts as keyword arguments, not both")
    if isinstance(business, Business):
        return business._handle
    if isinstance(business, Mapping):
        return Business(**cast("Facts", business))._handle
    raise TypeError(f"a Business or a mapping of facts is expected, not {type(business).__name__}")


def _named(find: Any, rules: Rules, what: str, id: str | None) -> int:
    if id is None:
        return 0
    if not isinstance(id, str):
        raise TypeError(f"{what}: a text (str) is expected, not {type(id).__name__}")
    try:
        return cast(int, find(rules._handle, id))
    except UmkmError as error:
        raise UmkmError(error.code, f"no such {what}: {id[:64]!r}", f"tidak ada {what}: {id[:64]!r}") from None


def regime_number(rules: Rules, id: str | None) -> int:
    return _named(_umkm.regime_find, rules, "regime", id)


def scorecard_number(rules: Rules, id: str | None) -> int:
    return _named(_umkm.scorecard_find, rules, "scorecard", id)


def programme_number(rules: Rules, id: str | None) -> int:
    return _named(_umkm.programme_find, rules, "programme", id)


def set_of(rules: Rules | None) -> Rules:
    if rules is None:
        return _built_in()
    if not isinstance(rules, Rules):
        raise TypeError(f"rules: umkm.Rules is expected, not {type(rules).__name__}")
    return rules


def classify(
    business: Business | Mapping[str, Any] | None = None,
    /,
    *,
    as_of: date | None = None,
    purpose: Purpose | str = Purpose.FACILITATION,
    basis: Basis | str = Basis.PURPOSE,
    gap: Gap | str = Gap.NONE,
    regime: str | None = None,
    rules: Rules | None = None,
    **facts: Unpack[Facts],
) -> Classification:
    """The size class of a business under the law of a day, with the article that decided.

    Args:
        business: the business; or give its facts as keyword arguments
        as_of: day of the question; None: today
        purpose: what the question is asked for
        basis: which measure decides
        gap: what to do on a day without a regime; by default the class is unknown, with the warning NO_REGIME
        regime: id of a regime to use instead of the one in force
        rules: None: the built-in rules
        facts: facts by name or alias: whole rupiah (int), people, datetime.date, bool, names of choices

    Returns:
        The class, what decided it and where that stands; the class by each known measure with its limits in rupiah (or
        people), the facts that are missing, and warnings.

    Raises:
        UmkmError: facts are refused or contradict each other, or there is no such regime.
        TypeError: an argument has a wrong type.
        ValueError: no such purpose, basis or gap.

    Source: UU 20/2008 Pasal 6; PP 7/2021 Pasal 35; Permen Investasi/BKPM 5/2025 Pasal 26.
    """
    used = _built_in() if rules is None else set_of(rules)
    handle = business._handle if type(business) is Business and not facts else business_handle(business, facts)
    return _umkm.classify(
        used._handle,
        handle,
        day_number(as_of),
        # The usual choices are not looked up: that would take as long as the answer.
        0 if purpose is Purpose.FACILITATION else _PURPOSES[Purpose(purpose)],
        0 if basis is Basis.PURPOSE else _BASES[Basis(basis)],
        0 if gap is Gap.NONE else _GAPS[Gap(gap)],
        0 if regime is None else regime_number(used, regime),
    )


def _decide(
    sections: int,
    business: Business | Mapping[str, Any] | None,
    facts: Mapping[str, Any],
    as_of: date | None,
    rules: Rules | None,
    *,
    purpose: Purpose | str = Purpose.FACILITATION,
    basis: Basis | str = Basis.PURPOSE,
    gap: Gap | str = Gap.NONE,
    regime: str | None = None,
    scorecard: str | None = None,
    programme: str | None = None,
    standing: Standing | str = Standing.USUAL,
    announced: bool = False,
) -> Decision:
    used = set_of(rules)
    text = _umkm.decision(
        used._handle,
        business_handle(business, facts),
        sections,
        day_number(as_of),
        _PURPOSES[Purpose(purpose)],
        _BASES[Basis(basis)],
        _GAPS[Gap(gap)],
        regime_number(used, regime),
        scorecard,
        programme,
        _STANDINGS[Standing(standing)],
        1 if announced else 0,
    )
    return Decision._of(text)


def score(
    business: Business | Mapping[str, Any] | None = None,
    /,
    *,
    as_of: date | None = None,
    scorecard: str | None = None,
    rules: Rules | None = None,
    **facts: Unpack[Facts],
) -> Score:
    """How ready a business is for financing, with what cost points and what helps.

    Args:
        business: the business; or give its facts as keyword arguments
        as_of: day of the question; None: today
        scorecard: id of the card; None: KP-1
        rules: None: the built-in rules
        facts: facts by name or alias: whole rupiah (int), months, datetime.date, bool, names of choices

    Returns:
        Points (0 to 1000 with KP-1) with their bounds, the percentage that could be judged, the band, and reasons with the
        points that each cost.

    Raises:
        UmkmError: facts are refused or contradict each other, or there is no such card.
        TypeError: an argument has a wrong type.

    Source: the scorecard, in ``Rules.document_text()``; KP-1 is the judgement of its authors, fitted to no data.
    """
    decision = _decide(_umkm.UMKM_SECTION_SCORE, business, facts, as_of, rules, scorecard=scorecard)
    return cast(Score, decision.score)


def programmes(
    business: Business | Mapping[str, Any] | None = None,
    /,
    *,
    as_of: date | None = None,
    programme: str | None = None,
    standing: Standing | str = Standing.USUAL,
    announced: bool = False,
    rules: Rules | None = None,
    **facts: Unpack[Facts],
) -> tuple[Programme, ...]:
    """Which programmes a business may use, under which rule, and on what terms.

    Args:
        business: the business; or give its facts as keyword arguments
        as_of: day of the question; None: today
        programme: id of the only programme asked for; None: all
        standing: in which capacity the business applies
        announced: also parameters that are announced and not in force
        rules: None: the built-in rules
        facts: facts by name or alias: whole rupiah (int), months, datetime.date, bool, names of choices

    Returns:
        One answer for each programme, or two with ``announced``: what fails, what is unknown and for lack of which facts,
        and the terms: amounts in rupiah, rates in basis points, tenors in months.

    Raises:
        UmkmError: facts are refused or contradict each other, or there is no such programme.
        TypeError: an argument has a wrong type.
        ValueError: no such standing.

    Source: the regulation of each programme; each requirement cites its article, and ``verified`` says whether it was read.
    """
    decision = _decide(
        _umkm.UMKM_SECTION_PROGRAMMES,
        business,
        facts,
        as_of,
        rules,
        programme=programme,
        standing=standing,
        announced=announced,
    )
    return cast("tuple[Programme, ...]", decision.programmes)


def assess(
    business: Business | Mapping[str, Any] | None = None,
    /,
    *,
    as_of: date | None = None,
    purpose: Purpose | str = Purpose.FACILITATION,
    basis: Basis | str = Basis.PURPOSE,
    gap: Gap | str = Gap.NONE,
    regime: str | None = None,
    scorecard: str | None = None,
    programme: str | None = None,
    standing: Standing | str = Standing.USUAL,
    announced: bool = False,
    rules: Rules | None = None,
    **facts: Unpack[Facts],
) -> Decision:
    """Class, score and programmes in one decision record, with the rules they rest on.

    Args:
        business: the business; or give its facts as keyword arguments
        as_of: day of the question; None: today
        purpose, basis, gap, regime: as for classify()
        scorecard: as for score()
        programme, standing, announced: as for programmes()
        rules: None: the built-in rules
        facts: facts by name or alias: whole rupiah (int), months, datetime.date, bool, names of choices

    Returns:
        The three answers, in the units of those functions; ``to_json()`` gives the bytes of the library.

    Raises:
        UmkmError: facts are refused or contradict each other, or there is no such regime, card or programme.
        TypeError: an argument has a wrong type.
        ValueError: no such purpose, basis, gap or standing.

    Source: as for classify(), score() and programmes().
    """
    return _decide(
        _umkm.UMKM_SECTION_CLASSIFICATION | _umkm.UMKM_SECTION_SCORE | _umkm.UMKM_SECTION_PROGRAMMES,
        business,
        facts,
        as_of,
        rules,
        purpose=purpose,
        basis=basis,
        gap=gap,
        regime=regime,
        scorecard=scorecard,
        programme=programme,
        standing=standing,
        announced=announced,
    )


def parse_rupiah(text: str, *, unit: Unit | str = Unit.RUPIAH) -> int:
    """Whole rupiah from a text as people write it: ``"Rp 1.500.000.000,00"``, ``"1,5 miliar"``, ``"300 juta"``.

    Args:
        text: the text
        unit: applied when the text names no unit

    Returns:
        The amount in whole rupiah.

    Raises:
        UmkmError: the text is no amount, ambiguous (``"1,000.00"``), has a fraction of a rupiah, or does not fit 64 bits.
        TypeError: the text is no str.
        ValueError: no such unit.

    Source: how amounts are written in Indonesian, full stops between thousands and a comma before sen.
    """
    if not isinstance(text, str):
        raise TypeError(f"a text (str) is expected, not {type(text).__name__}")
    return _umkm.rupiah_parse(text, unit_number(unit))


def format_rupiah(amount: SupportsIndex) -> str:
    """An amount as text: ``"Rp1.500.000.000"`` for 1500000000.

    Args:
        amount: whole rupiah, in 64 bits

    Returns:
        The text; parse_rupiah() reads it again.

    Raises:
        TypeError: anything but a whole number.
        UmkmError: more than 64 bits.

    Source: how amounts are written in Indonesian.
    """
    return _umkm.rupiah_format(amount)


def version_info() -> dict[str, str]:
    """Versions: of the library, and of each built-in rule document.

    Returns:
        ``"library"`` and the ids of documents with their versions, and with the SHA-256 of each document.

    Raises:
        Nothing.

    Source: the library itself.
    """
    made = {"library": _umkm.version_string()}
    for document in _built_in().documents:
        made[document.id] = f"{document.version} {document.sha256}"
    return made
