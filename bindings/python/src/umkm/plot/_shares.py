# SPDX-License-Identifier: MIT
"""Classes by group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, MaxNLocator

from .._movement import PLACES, Counts, as_numpy, places
from ._numbers import checked_lang, count, percent
from ._style import CLASS_COLOURS, CLASS_HATCHES, INK, PALE, axes_of, class_label, frame, ink_on, legend, note, nothing

_ORDER = (1, 2, 3, 4, 0, 5)
"""Unknown and invalid stand last."""
_WORDS = {
    "id": {
        "head": "usaha",
        "title": "Kelas usaha menurut kelompok",
        "share": "Bagian dari usaha dalam kelompok",
        "count": "Jumlah usaha",
        "other": "{n} kelompok lain",
        "none": "(tidak diketahui)",
    },
    "en": {
        "head": "businesses",
        "title": "Size classes by group",
        "share": "Share of the businesses of the group",
        "count": "Businesses",
        "other": "{n} other groups",
        "none": "(not known)",
    },
}


def _table(size_class: Any, by: Any, lang: str) -> dict[str, Counts]:
    if by is None:
        if not isinstance(size_class, Mapping):
            raise TypeError("without by=, a mapping {group: {class: businesses}} is expected")
        made = {}
        for group, counts in size_class.items():
            row = np.zeros(6, np.int64)
            for kind, number in counts.items():
                row[PLACES.index(kind)] += int(number)
            made[str(group)] = row
        return made
    classes = places(as_numpy(size_class))
    labels = np.asarray(by, dtype=object)
    if len(labels) != len(classes):
        raise ValueError(f"columns differ in length: {len(classes)} and {len(labels)}")
    none = _WORDS[lang]["none"]
    texts = [none if item is None or item != item or str(item) == "<NA>" else str(item) for item in labels]
    names, place = np.unique(np.array(texts, dtype=str), return_inverse=True)
    counts = np.bincount(place * 6 + classes, minlength=6 * len(names)).reshape(len(names), 6)
    return {str(name): row.astype(np.int64) for name, row in zip(names, counts, strict=True)}


def _cut(rows: dict[str, Counts], most: int, as_given: bool, lang: str) -> dict[str, Counts]:
    """The largest groups, and the others in one."""
    largest = sorted(rows, key=lambda name: -int(rows[name].sum()))
    kept = set(largest if len(rows) <= most else largest[: most - 1])
    made = {name: rows[name] for name in (rows if as_given else largest) if name in kept}
    rest = [name for name in largest if name not in kept]
    if not rest:
        return made
    made[_WORDS[lang]["other"].format(n=count(len(rest), lang))] = np.sum([rows[name] for name in rest], axis=0)
    return made


def _clip(text: str, longest: int = 42) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def shares(
    size_class: Any,
    by: Any = None,
    *,
    unit: str = "share",
    most: int = 20,
    ax: Axes | None = None,
    lang: str = "id",
    title: str | None = None,
) -> Axes:
    """Stacked bars: which part of each group is micro, small, medium, large, unknown, invalid.

    Groups run from the largest down; those of a mapping in its order, because they may be years or laws, and not parts of one
    whole. Unknown and invalid businesses are part of their group.

    Args:
        size_class: classes of the businesses (0 to 4, 255), or with ``by=None`` a mapping ``{group: {SizeClass: businesses}}``
        by: the group of each business: texts or numbers; missing ones are a group of their own
        unit: ``"share"`` (bars of the length 1) or ``"count"`` (bars as long as the group is large)
        most: at most so many bars; smaller groups are put into one
        ax, lang, title: see the module

    Returns:
        the Axes

    Raises:
        TypeError, ValueError: no classes; columns differ in length; no such unit or language.
    """
    checked_lang(lang)
    if unit not in ("share", "count"):
        raise ValueError(f'unit: "share" or "count", not {unit!r}')
    if most < 2:
        raise ValueError(f"most: at least 2, not {most}")
    rows = _cut({name: row for name, row in _table(size_class, by, lang).items() if row.sum()}, most, by is None, lang)
    ax = axes_of(ax, (8.2, 1.9 + 0.36 * max(len(rows), 3)))
    words = _WORDS[lang]
    handles = []
    height = 0.74
    totals = [int(row.sum()) for row in rows.values()]
    widest = 1.0 if unit == "share" else float(max(totals, default=1))
    for position, place in enumerate(_ORDER):
        kind = PLACES[place]
        numbers = [int(row[place]) for row in rows.values()]
        if not any(numbers):
            continue
        before = [int(row[list(_ORDER[:position])].sum()) for row in rows.values()]
        if unit == "share":
            widths = [n / total for n, total in zip(numbers, totals, strict=True)]
            lefts = [n / total for n, total in zip(before, totals, strict=True)]
        else:
            widths, lefts = [float(n) for n in numbers], [float(n) for n in before]
        style: dict[str, Any] = {
            "facecolor": CLASS_COLOURS[kind],
            "edgecolor": PALE,
            "linewidth": 0.6,
            "hatch": CLASS_HATCHES.get(kind),
        }
        bars = ax.barh(range(len(rows)), widths, left=lefts, height=height, **style)
        for bar, number, total in zip(bars, numbers, totals, strict=True):
            bar.set_gid(f"bar:{kind}")
            if bar.get_width() >= 0.085 * widest:
                ax.text(
                    bar.get_x() + bar.get_width() / 2,
                    bar.get_y() + height / 2,
                    percent(number, total, lang) if unit == "share" else count(number, lang),
                    ha="center",
                    va="center",
                    fontsize=8,
                    color=INK if kind in CLASS_HATCHES else ink_on(CLASS_COLOURS[kind]),
                    bbox={"facecolor": "#ffffff", "edgecolor": "none", "pad": 0.8} if kind in CLASS_HATCHES else None,
                )
        total_of_class = "" if by is None else f"\n{count(sum(numbers), lang)}"
        handles.append(Patch(label=class_label(kind, lang) + total_of_class, **style))
    for place, total in enumerate(totals):
        end = 1.0 if unit == "share" else float(total)
        ax.text(end + 0.012 * widest, place, count(total, lang), va="center", ha="left", fontsize=8, color=INK)
    if rows:
        ax.text(
            (1.0 if unit == "share" else float(totals[0])) + 0.012 * widest,
            -0.62,
            words["head"],
            va="bottom",
            ha="left",
            fontsize=8,
            style="italic",
            color=INK,
        )
    ax.set_yticks(range(len(rows)), [_clip(name) for name in rows])
    ax.set_ylim(max(len(rows), 2) - 0.4, -0.6)
    ax.set_xlim(0, widest * 1.14)
    frame(ax, title, words["title"], grid="x", room=14.0)
    ax.tick_params(axis="y", length=0)
    if unit == "share":
        ax.set_xticks([0, 0.25, 0.5, 0.75, 1.0])
        ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value * 100:.0f}" + (" %" if lang == "id" else "%")))
    else:
        ax.xaxis.set_major_locator(MaxNLocator(6, integer=True))
        ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: count(int(value), lang)))
    ax.set_xlabel(words[unit], color=INK)
    if handles:
        legend(ax, handles)
    else:
        nothing(ax, lang)
    note(ax, [])
    return ax
