# SPDX-License-Identifier: MIT
"""From the classes of one law to those of another, as a flow."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from .._enums import SizeClass
from .._movement import PLACES, Movement
from ._numbers import checked_lang, count, percent
from ._style import CLASS_COLOURS, CLASS_HATCHES, INK, PALE, axes_of, bare, class_label, frame, law_name, note, nothing

_WORDS = {
    "id": {
        "title": "Perpindahan kelas: {before} ke {after}",
        "moved": "Kelas lebih tinggi: {higher}; sama: {same}; lebih rendah: {lower}.",
        "open": "Tidak dapat dibandingkan (tidak diketahui atau tidak sah): {n}.",
        "unit": "Jumlah usaha: {n}.",
    },
    "en": {
        "title": "Movement between classes: {before} to {after}",
        "moved": "In a higher class: {higher}; the same: {same}; a lower one: {lower}.",
        "open": "Cannot be compared (unknown or invalid): {n}.",
        "unit": "Businesses: {n}.",
    },
}
_GAP = 0.035
_WIDTH = 0.035
_BETWEEN = 0.062
"""Least distance between two labels, as a part of the height."""


def _stack(totals: npt.NDArray[np.int64], scale: float) -> dict[int, tuple[float, float]]:
    """(bottom, top) of each class that occurs, the largest class on top."""
    made = {}
    bottom = 0.0
    for place in [0, 1, 2, 3, 4, 5]:
        if totals[place]:
            made[place] = (bottom, bottom + totals[place] * scale)
            bottom = made[place][1] + _GAP
    return made


def _ribbon(ax: Axes, left: tuple[float, float], right: tuple[float, float], kind: SizeClass, name: str) -> None:
    near, far, bend = _WIDTH, 1 - _WIDTH, 0.5
    points = [
        (near, left[0]),
        (bend, left[0]),
        (bend, right[0]),
        (far, right[0]),
        (far, right[1]),
        (bend, right[1]),
        (bend, left[1]),
        (near, left[1]),
        (near, left[0]),
    ]
    steps = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
    ax.add_patch(
        PathPatch(
            Path(points, steps),
            facecolor=CLASS_COLOURS[kind],
            edgecolor=PALE,
            linewidth=0.4,
            alpha=0.6,
            hatch=CLASS_HATCHES.get(kind),
            zorder=1,
            gid=name,
        )
    )


def _apart(wanted: list[float], least: float) -> list[float]:
    """Heights of labels, moved as little as needed so that none covers another."""
    made = list(wanted)
    for _ in range(200):
        moved = False
        for i in range(len(made) - 1):
            short = least - (made[i + 1] - made[i])
            if short > 1e-9:
                made[i] -= short / 2
                made[i + 1] += short / 2
                moved = True
        if not moved:
            break
    return made


def _label(ax: Axes, stack: dict[int, tuple[float, float]], totals: npt.NDArray[np.int64], side: str, lang: str) -> None:
    order = sorted(stack)
    middles = [(stack[place][0] + stack[place][1]) / 2 for place in order]
    heights = _apart(middles, _BETWEEN)
    edge, step, align = (0.0, -0.045, "right") if side == "left" else (1.0, 0.045, "left")
    for place, middle, height in zip(order, middles, heights, strict=True):
        kind = PLACES[place]
        ax.plot([edge, edge + step * 0.85], [middle, height], color=PALE, linewidth=0.6, zorder=1)
        ax.text(
            edge + step,
            height,
            f"{class_label(kind, lang)}  {count(int(totals[place]), lang)} ({percent(totals[place], totals.sum(), lang)})",
            ha=align,
            va="center",
            fontsize=9,
            color=INK,
            gid=f"label:{side}:{kind}",
        )


def movement(
    moved: Movement,
    *,
    ax: Axes | None = None,
    lang: str = "id",
    title: str | None = None,
) -> Axes:
    """A flow from the classes before (left) to the classes after (right). Widths are numbers of businesses.

    Args:
        moved: from umkm.research.movement(), count_movement() or sweep_limit()
        ax, lang, title: see the module

    Returns:
        the Axes; the flows are patches with the gid ``"flow:micro:small"``

    Raises:
        TypeError: no Movement.
        ValueError: no such language.
    """
    checked_lang(lang)
    if not isinstance(moved, Movement):
        raise TypeError(f"a umkm.research.Movement is expected, not {type(moved).__name__}")
    ax = axes_of(ax, (9.0, 5.2))
    words = _WORDS[lang]
    before, after = moved.counts.sum(axis=1), moved.counts.sum(axis=0)
    bare(ax)
    frame(ax, title, words["title"].format(before=law_name(moved.before, lang), after=law_name(moved.after, lang)), grid="")
    bare(ax)
    ax.set_xlim(-0.62, 1.62)
    if not moved.rows:
        nothing(ax, lang)
        return ax
    scale = 1.0 / moved.rows
    left, right = _stack(before, scale), _stack(after, scale)
    for stack, edge, side in ((left, 0.0, "before"), (right, 1.0 - _WIDTH, "after")):
        for place, (bottom, top) in stack.items():
            kind = PLACES[place]
            ax.add_patch(
                Rectangle(
                    (edge, bottom),
                    _WIDTH,
                    top - bottom,
                    facecolor=CLASS_COLOURS[kind],
                    edgecolor=INK,
                    linewidth=0.6,
                    hatch=CLASS_HATCHES.get(kind),
                    zorder=2,
                    gid=f"node:{side}:{kind}",
                )
            )
    from_here = {place: bottom for place, (bottom, _) in left.items()}
    to_here = {place: bottom for place, (bottom, _) in right.items()}
    for i in left:
        for j in right:
            height = moved.counts[i, j] * scale
            if height:
                _ribbon(
                    ax,
                    (from_here[i], from_here[i] + height),
                    (to_here[j], to_here[j] + height),
                    PLACES[i],
                    f"flow:{PLACES[i]}:{PLACES[j]}",
                )
                from_here[i] += height
                to_here[j] += height
    _label(ax, left, before, "left", lang)
    _label(ax, right, after, "right", lang)
    labels = [text.get_position()[1] for text in ax.texts]
    top = max([end for stack in (left, right) for _, end in stack.values()] + [max(labels) + 0.01])
    for edge, name in ((0.0, moved.before), (1.0, moved.after)):
        ax.text(edge, top + 0.06, law_name(name, lang), ha="center", va="bottom", fontsize=10, fontweight="bold", color=INK)
    ax.set_ylim(min(-0.03, min(labels) - 0.04), top + 0.13)
    lines = [
        words["unit"].format(n=count(moved.rows, lang))
        + " "
        + words["moved"].format(
            higher=count(moved.higher, lang), same=count(moved.same, lang), lower=count(moved.lower, lang)
        )
    ]
    if moved.not_comparable:
        lines.append(words["open"].format(n=count(moved.not_comparable, lang)))
    note(ax, lines)
    return ax
