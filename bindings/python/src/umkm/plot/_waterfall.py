# SPDX-License-Identifier: MIT
"""How one score comes about."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from .._answers import Score
from .._errors import UmkmError
from .._rules import Rules
from ..research._compare import card_document
from ._numbers import checked_lang, count
from ._style import INK, PALE, axes_of, frame, note

_WORDS = {
    "id": {
        "title": "{card}: mengapa skornya {score}",
        "highest": "Nilai tertinggi kartu",
        "initial": "Poin awal",
        "score": "Skor",
        "others": "{n} lainnya",
        "axis": "Poin",
        "range": "Bergantung pada data yang belum diisi, skornya antara {lowest} dan {highest}; kelengkapan {complete} %.",
        "tips": "Bergaris miring: data yang belum diisi. Titik-titik: saran, bukan alasan yang merugikan.",
        "missing": "Bergaris miring: data yang belum diisi.",
        "ready": "Kesiapan menurut kartu; bukan skor kredit dan bukan peluang gagal bayar.",
    },
    "en": {
        "title": "{card}: why the score is {score}",
        "highest": "Highest of the card",
        "initial": "Initial points",
        "score": "Score",
        "others": "{n} others",
        "axis": "Points",
        "range": "With what is not provided the score is between {lowest} and {highest}; {complete}% complete.",
        "tips": "Hatched: data not provided. Dotted: advice, no adverse reason.",
        "missing": "Hatched: data not provided.",
        "ready": "Readiness by the card; no credit score and no probability of default.",
    },
}
_TOTAL, _LOSS, _GAIN = "#23335f", "#c98a3b", "#58a08c"


@dataclass
class _Step:
    label: str
    change: int
    hatch: str | None
    gid: str
    most: int | None = None
    """The points of the best answer."""


def _reasons(score: Score, lang: str) -> list[_Step]:
    made = [
        _Step(
            reason.text.id if lang == "id" else reason.text.en,
            -reason.lost,
            "////" if reason.code.startswith("DATA-") else None,
            f"reason:{reason.code}",
        )
        for reason in score.reasons
    ]
    return made + [
        _Step(tip.text.id if lang == "id" else tip.text.en, -tip.lost, "....", f"tip:{tip.code}") for tip in score.tips
    ]


def _labels(score: Score, rules: Rules | None, part: str, lang: str) -> dict[str, str]:
    """Texts of the card by code; none when the card is not in the rules."""
    try:
        document = card_document(Rules.load() if rules is None else rules, score.scorecard)
    except UmkmError:
        return {}
    return {str(item["code"]): str(item["label"][lang]) for item in document[part]}


def _characteristics(score: Score, rules: Rules | None, lang: str) -> list[_Step]:
    texts = _labels(score, rules, "characteristics", lang)
    return [
        _Step(
            texts.get(item.code, item.code),
            item.points,
            "////" if item.missing else None,
            f"characteristic:{item.code}",
            item.max,
        )
        for item in score.characteristics
    ]


def _groups(score: Score, rules: Rules | None, lang: str) -> list[_Step]:
    texts = _labels(score, rules, "groups", lang)
    made: dict[str, _Step] = {}
    for item in score.characteristics:
        step = made.setdefault(item.group, _Step(texts.get(item.group, item.group), 0, None, f"group:{item.group}", 0))
        step.change += item.points
        step.most = (step.most or 0) + item.max
    return list(made.values())


def _cut(steps: list[_Step], most: int, lang: str) -> list[_Step]:
    """The largest steps in their order, and the others in one."""
    if len(steps) <= most:
        return steps
    kept = sorted(range(len(steps)), key=lambda place: (-abs(steps[place].change), place))[: most - 1]
    rest = [step for place, step in enumerate(steps) if place not in kept]
    made = [step for place, step in enumerate(steps) if place in kept]
    hatches = {step.hatch for step in rest}
    hatch = hatches.pop() if len(hatches) == 1 else None
    best = [step.most for step in rest if step.most is not None]
    words = _WORDS[lang]["others"].format(n=len(rest))
    return [*made, _Step(words, sum(step.change for step in rest), hatch, "others", sum(best) if best else None)]


def waterfall(
    score: Score,
    *,
    by: str = "reason",
    most: int = 14,
    rules: Rules | None = None,
    ax: Axes | None = None,
    lang: str = "id",
    title: str | None = None,
) -> Axes:
    """How one score comes about: from the highest of the card down by reason, or up by characteristic or group.

    Args:
        score: from umkm.score()
        by: ``"reason"`` (points lost, adverse reasons first, then advice), ``"characteristic"`` or ``"group"`` (points got)
        most: at most so many steps; the smallest are put into one
        rules: where the texts of the card stand; None: the built-in rules
        ax, lang, title: see the module

    Returns:
        the Axes

    Raises:
        TypeError: no Score.
        ValueError: no such ``by`` or language.
    """
    checked_lang(lang)
    if not isinstance(score, Score):
        raise TypeError(f"a umkm.Score is expected, not {type(score).__name__}")
    if by not in ("reason", "characteristic", "group"):
        raise ValueError(f'by: "reason", "characteristic" or "group", not {by!r}')
    if most < 2:
        raise ValueError(f"most: at least 2, not {most}")
    words = _WORDS[lang]
    initial = score.score - sum(item.points for item in score.characteristics)
    if by == "reason":
        start, first = initial + sum(item.max for item in score.characteristics), words["highest"]
        steps = _reasons(score, lang)
    else:
        start, first = initial, words["initial"]
        steps = _characteristics(score, rules, lang) if by == "characteristic" else _groups(score, rules, lang)
    steps = _cut(steps, most, lang)
    show_first = by == "reason" or initial != 0

    ax = axes_of(ax, (8.6, 1.7 + 0.4 * (len(steps) + 2)))
    labels: list[str] = []
    ends = [0, start, score.score]
    at = start

    def bar(left: int, width: int, colour: str, hatch: str | None, gid: str, words: str) -> None:
        place = len(labels) - 1
        ax.barh(place, width, left=left, height=0.7, facecolor=colour, edgecolor=INK, linewidth=0.5, hatch=hatch)[
            0
        ].set_gid(gid)
        right = max(left, left + width)
        ax.annotate(
            words,
            (right, place),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            ha="left",
            fontsize=8.5,
            color=INK,
        )

    if show_first:
        labels.append(first)
        bar(0, start, _TOTAL, None, "start", count(start, lang))
    for step in steps:
        labels.append(step.label)
        ax.plot([at, at], [len(labels) - 2 + 0.35, len(labels) - 1 + 0.35], color=PALE, linewidth=0.7, zorder=1)
        sign = "+" if step.change > 0 else "−" if step.change < 0 else ""
        shown = sign + count(abs(step.change), lang) + ("" if step.most is None else f" / {count(step.most, lang)}")
        bar(at, step.change, _LOSS if step.change < 0 else _GAIN, step.hatch, step.gid, shown)
        at += step.change
        ends.append(at)
    labels.append(f"{words['score']}: {score.label.id if lang == 'id' else score.label.en} ({score.band})")
    bar(0, score.score, _TOTAL, None, "score", count(score.score, lang))
    low, high = min(ends), max(ends)
    room = 0.14 * max(high - low, 1)
    ax.set_xlim(low - (room if low < 0 else 0), high + room)
    ax.set_ylim(len(labels) - 0.4, -0.6)
    ax.set_yticks(
        range(len(labels)), ["\n".join(textwrap.wrap(label, 46, max_lines=2, placeholder=" …")) for label in labels]
    )
    frame(ax, title, words["title"].format(card=score.scorecard, score=count(score.score, lang)), grid="x")
    ax.tick_params(axis="y", length=0)
    ax.xaxis.set_major_locator(MaxNLocator(7, integer=True))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: count(int(value), lang).replace("-", "−")))
    ax.set_xlabel(words["axis"], color=INK)
    lines = []
    if any(step.hatch == "...." for step in steps):
        lines.append(words["tips"])
    elif any(step.hatch == "////" for step in steps):
        lines.append(words["missing"])
    if score.lowest != score.highest:
        lines.append(
            words["range"].format(
                lowest=count(score.lowest, lang), highest=count(score.highest, lang), complete=score.completeness
            )
        )
    note(ax, [*lines, words["ready"]])
    return ax
