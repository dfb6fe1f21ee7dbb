# SPDX-License-Identifier: MIT
"""Scores of many businesses, with the bands of the card."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, MaxNLocator

from .. import _umkm
from .._api import scorecard_number, set_of
from .._batch import ScoredColumns
from .._movement import as_numpy
from .._rules import Rules
from ._numbers import checked_lang, count, percent
from ._style import INK, PALE, RAMP, axes_of, frame, legend, note, nothing

_WORDS = {
    "id": {
        "title": "Sebaran skor {card}",
        "x": "Skor",
        "y": "Jumlah usaha",
        "invalid": "Tidak digambar: {n} baris tidak sah (dari {rows}).",
        "ready": "Kesiapan menurut kartu; bukan skor kredit dan bukan peluang gagal bayar.",
    },
    "en": {
        "title": "Distribution of the score {card}",
        "x": "Score",
        "y": "Businesses",
        "invalid": "Not drawn: {n} invalid rows (of {rows}).",
        "ready": "Readiness by the card; no credit score and no probability of default.",
    },
}
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100)


def _bands(rules: Rules, card: int, lang: str) -> list[tuple[str, int, int, str]]:
    """(code, kind, from, label) of the bands, as numbered in columns."""
    number = _umkm.scorecard(rules._handle, card)[9]
    rows = [_umkm.band(rules._handle, card, place) for place in range(number)]
    return [(row[0], row[1], row[2], row[4] if lang == "id" else row[5]) for row in rows]


def _width(span: int) -> int:
    """Width of a bar: a round number that gives at most about forty bars."""
    wanted = max(1.0, span / 40)
    size = 1
    while size * 100 < wanted:
        size *= 100
    return next(step * size for step in _STEPS if step * size >= wanted)


def scores(
    scored: ScoredColumns,
    *,
    scorecard: str = "KP-1",
    rules: Rules | None = None,
    ax: Axes | None = None,
    lang: str = "id",
    title: str | None = None,
) -> Axes:
    """How many businesses have which score, coloured by their band, with the limits of the bands.

    The band of a business is not always that of its score: one that is knocked out, or of which too little is known, is drawn
    hatched at its score. Invalid rows are counted in a note.

    Args:
        scored: from umkm.score_columns(), with the outputs ``"score"`` and ``"band"``
        scorecard: id of the card that gave the scores
        rules: where the card stands; None: the built-in rules
        ax, lang, title: see the module

    Returns:
        the Axes

    Raises:
        UmkmError: there is no such card.
        TypeError: no ScoredColumns.
        ValueError: scores or bands were not asked for, or are those of another card; no such language.
    """
    checked_lang(lang)
    if not isinstance(scored, ScoredColumns):
        raise TypeError(f"umkm.ScoredColumns are expected, not {type(scored).__name__}")
    if scored.score is None or scored.band is None:
        raise ValueError('score_columns() must give the outputs "score" and "band"')
    used = set_of(rules)
    card = scorecard_number(used, scorecard)
    rows: list[Any] = _bands(used, card, lang)
    if tuple(row[0] for row in rows) != scored.bands:
        raise ValueError(f"these are not the scores of {scorecard}: the bands are {', '.join(scored.bands)}")
    about = _umkm.scorecard(used._handle, card)
    lowest, highest = about[7], about[8]
    score, band = as_numpy(scored.score), as_numpy(scored.band)
    valid = band != _umkm.UMKM_BAND_INVALID
    words = _WORDS[lang]

    ax = axes_of(ax, (8.6, 4.6))
    width = _width(highest - lowest)
    first = lowest // width * width
    edges = np.arange(first, highest + width + 1, width)
    below = np.zeros(len(edges) - 1)
    handles = []
    of_score = [row for row in rows if row[1] == 0]
    total = int(valid.sum())
    for place, (code, kind, _, label) in enumerate(rows):
        here = score[valid & (band == place)]
        numbers = np.histogram(here, edges)[0] if len(here) else np.zeros(len(edges) - 1, int)
        colour = RAMP[round(place * (len(RAMP) - 1) / max(len(of_score) - 1, 1))] if kind == 0 else "#ffffff"
        hatch = None if kind == 0 else ("xxxx" if kind == 1 else "////")
        style: dict[str, Any] = {"facecolor": colour, "edgecolor": PALE if kind else INK, "linewidth": 0.4, "hatch": hatch}
        if numbers.any():
            bars = ax.bar(edges[:-1], numbers, width=width, bottom=below, align="edge", **style)
            for bar in bars:
                bar.set_gid(f"bar:{code}")
        below = below + numbers
        shown = f"{code}  {label}\n{count(len(here), lang)} ({percent(len(here), total, lang)})"
        handles.append(Patch(label=shown, **style))
    top = float(below.max()) if total else 1.0
    for code, _, start, _ in of_score[:-1]:
        ax.axvline(start, color=INK, linewidth=0.8, linestyle=(0, (5, 3)), zorder=3, gid=f"limit:{code}")
    ends = [highest + 1, *(row[2] for row in of_score)]
    for place, (code, _, start, _) in enumerate(of_score):
        ax.text(
            (start + ends[place]) / 2, top * 1.03, code, ha="center", va="bottom", fontsize=10, fontweight="bold", color=INK
        )
    ax.set_xlim(edges[0], edges[-1])
    ax.set_ylim(0, top * 1.14)
    frame(ax, title, words["title"].format(card=scorecard), grid="y")
    ax.xaxis.set_major_locator(MaxNLocator(10, integer=True, steps=[1, 2, 5, 10]))
    ax.yaxis.set_major_locator(MaxNLocator(6, integer=True))
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(FuncFormatter(lambda value, _: count(int(value), lang).replace("-", "−")))
    ax.set_xlabel(words["x"], color=INK)
    ax.set_ylabel(words["y"], color=INK)
    legend(ax, handles)
    if not total:
        nothing(ax, lang)
    lines = [words["ready"]]
    if not valid.all():
        lines.insert(0, words["invalid"].format(n=count(int((~valid).sum()), lang), rows=count(len(valid), lang)))
    note(ax, lines)
    return ax
