# SPDX-License-Identifier: MIT
"""Numbers as people of each language read them."""

from __future__ import annotations

_UNITS = {
    "id": ((10**12, "T"), (10**9, "M"), (10**6, "jt"), (10**3, "rb")),
    "en": ((10**12, "tn"), (10**9, "bn"), (10**6, "mn"), (10**3, "k")),
}


def checked_lang(lang: str) -> str:
    """The language. Raises ValueError for any but ``"id"`` and ``"en"``."""
    if lang not in _UNITS:
        raise ValueError(f'lang: "id" or "en", not {lang!r}')
    return lang


def _localised(text: str, lang: str) -> str:
    return text.translate(str.maketrans(",.", ".,")) if lang == "id" else text


def count(number: int, lang: str) -> str:
    """``311.844`` or ``311,844``."""
    return _localised(f"{number:,}", lang)


def percent(part: float, whole: float, lang: str) -> str:
    """``95,5 %`` or ``95.5%``; never 0 or 100 unless it is exactly that."""
    if not whole:
        return "–"
    share = 100 * part / whole
    if 0 < share < 0.05:
        shown = "<0.1"
    elif 99.95 <= share < 100:
        shown = ">99.9"
    else:
        shown = f"{share:.1f}"
    return _localised(shown, lang) + (" %" if lang == "id" else "%")


def short(number: float, lang: str) -> str:
    """A number with a short unit: ``2 M``, ``2 bn``; at most three digits behind the comma, which are exact or cut."""
    for size, unit in _UNITS[lang]:
        if abs(number) >= size:
            return f"{_localised(f'{number / size:.3f}'.rstrip('0').rstrip('.'), lang)} {unit}"
    return _localised(f"{number:g}", lang)


def rupiah(number: float, lang: str) -> str:
    """``Rp2 M`` or ``Rp2 bn``."""
    return ("-" if number < 0 else "") + "Rp" + short(abs(number), lang)
