# SPDX-License-Identifier: MIT
"""The limits of a regime, read from the law documents of a set of rules."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ._enums import SizeClass
from ._errors import CODES, UmkmError
from ._rules import Rules

Json = dict[str, Any]


@dataclass(frozen=True)
class Limit:
    """Where a class ends."""

    regime: str
    measure: str
    size_class: SizeClass
    """The class below the limit."""
    value: int
    """Rupiah, or people."""
    included: bool
    """True: the value itself is still in the class (``<=``); False: it is not (``<``)."""
    citation: str
    criterion: int
    """Place of the criterion in the regime, from 0; some regimes have several of one measure."""


def regime_document(rules: Rules, regime: str) -> Json:
    """A regime as its document writes it.

    Raises:
        UmkmError: there is no such regime.
    """
    found: Json | None = None
    for document in rules.documents:
        if document.kind == "law":
            for item in json.loads(rules.document_text(document.id))["regimes"]:
                if item["id"].lower() == regime.lower():
                    found = item
    if found is None:
        raise UmkmError(
            CODES["UMKM_E_NO_RULE"],
            f"no such regime: {regime[:64]!r}; there are {', '.join(rules.regimes)}",
            f"tidak ada regime: {regime[:64]!r}; yang ada {', '.join(rules.regimes)}",
        )
    return found


def limits(regime: str, *, rules: Rules | None = None) -> tuple[Limit, ...]:
    """The limits of a regime, in the order of its document.

    Args:
        regime: id of the regime, such as ``"PP-7-2021"``
        rules: None: the built-in rules

    Raises:
        UmkmError: there is no such regime.
    """
    used = Rules.load() if rules is None else rules
    found = regime_document(used, regime)
    return tuple(
        Limit(
            found["id"],
            criterion["measure"],
            SizeClass[part["size_class"].upper()],
            int(part["upper"]["value"]),
            part["upper"]["op"] == "<=",
            part["citation"],
            place,
        )
        for place, criterion in enumerate(found["criteria"])
        for part in criterion["classes"]
        if "upper" in part
    )


def with_limit(
    regime: str,
    measure: str,
    size_class: SizeClass | str,
    value: int,
    *,
    criterion: int | None = None,
    rules: Rules | None = None,
) -> Rules:
    """A set of rules in which one limit of one regime is another one. All else stays as it is.

    Args:
        regime: id of the regime
        measure: such as ``"annual_sales"``
        size_class: the class that ends at the limit
        value: the new limit, whole rupiah or people
        criterion: place of the criterion, where the regime has several of this measure
        rules: the set to begin with; None: the built-in rules

    Raises:
        UmkmError: there is no such regime or limit, or the library refuses the law (limits that do not rise).
        TypeError: the value is no int.
    """
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"value: a whole number (int) is expected, not {type(value).__name__}")
    used = Rules.load() if rules is None else rules
    wanted = SizeClass[size_class.upper()] if isinstance(size_class, str) else SizeClass(size_class)
    found = [
        limit
        for limit in limits(regime, rules=used)
        if limit.measure == measure and limit.size_class == wanted and criterion in (None, limit.criterion)
    ]
    if len(found) != 1:
        there = "; ".join(
            f"{limit.measure} {limit.size_class} (criterion {limit.criterion})" for limit in limits(regime, rules=used)
        )
        why = "there is no such limit" if not found else "there are several such limits: give criterion="
        raise UmkmError(
            CODES["UMKM_E_NO_RULE"],
            f"{why}: {measure} {wanted} of {regime}; there are {there}",
            f"batas {measure} {wanted} pada {regime} tidak ada atau lebih dari satu; yang ada {there}",
        )
    document = json.loads(json.dumps(regime_document(used, regime)))
    classes = document["criteria"][found[0].criterion]["classes"]
    for part, after in zip(classes, classes[1:], strict=False):
        if part["size_class"] == str(wanted):
            part["upper"]["value"] = after["lower"]["value"] = int(value)
    changed = {
        "schema": "umkm.law/1",
        "id": "WHAT-IF",
        "version": "1",
        "title": {"id": f"Pengandaian: {regime}", "en": f"What if: {regime}"},
        "regimes": [document],
    }
    try:
        return used.with_document(json.dumps(changed, ensure_ascii=False))
    except UmkmError as error:
        where = f"{measure} {wanted} {int(value)}"
        raise UmkmError(
            error.code,
            f"a limit of {where} does not fit into {regime}: {error.message_en}",
            f"batas {where} tidak cocok dalam {regime}: {error.message_id}",
            path=error.path,
        ) from None
