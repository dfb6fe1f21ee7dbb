# SPDX-License-Identifier: MIT
"""What all pictures share: colours, words, the frame, and the note below."""

from __future__ import annotations

import re
import textwrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from .. import _umkm
from .._enums import SizeClass
from ._numbers import count

INK = "#222222"
PALE = "#8c8c8c"
GRID = "#e4e4e4"

CLASS_COLOURS = {
    SizeClass.UNKNOWN: "#ffffff",
    SizeClass.MICRO: "#eac54f",
    SizeClass.SMALL: "#7db07a",
    SizeClass.MEDIUM: "#2f7f9d",
    SizeClass.LARGE: "#1f2f5c",
    SizeClass.INVALID: "#ffffff",
}
"""From light to dark, so that they keep their order in grey. No pair differs in red and green alone."""
CLASS_HATCHES = {SizeClass.UNKNOWN: "////", SizeClass.INVALID: "xxxx"}
CLASS_MARKERS = {
    SizeClass.UNKNOWN: "x",
    SizeClass.MICRO: "o",
    SizeClass.SMALL: "s",
    SizeClass.MEDIUM: "^",
    SizeClass.LARGE: "D",
    SizeClass.INVALID: "x",
}
RAMP = ("#1f2f5c", "#2f6d9d", "#4f9f93", "#86b27a", "#eac54f", "#f8ebc0")
"""For bands, from the best (dark) to the worst (light)."""

_INVALID = {"id": "Tidak sah", "en": "Invalid"}


def class_label(size_class: SizeClass, lang: str) -> str:
    """``Usaha Mikro``, ``Micro business`` …"""
    if size_class == SizeClass.INVALID:
        return _INVALID[lang]
    return _umkm.size_label(int(size_class), _umkm.UMKM_LANG_ID if lang == "id" else _umkm.UMKM_LANG_EN)


_SIDES = {"before": {"id": "sebelum", "en": "before"}, "after": {"id": "sesudah", "en": "after"}}


def law_name(name: str, lang: str) -> str:
    """``PP 7/2021`` for PP-7-2021; a number as people write it; another name as it is."""
    found = re.fullmatch(r"([A-Za-z]+)-(\d+)-(\d{4})", name)
    if found:
        return f"{found[1]} {found[2]}/{found[3]}"
    if re.fullmatch(r"-?\d+", name):
        return count(int(name), lang)
    return _SIDES.get(name, {}).get(lang, name)


def ink_on(colour: str) -> str:
    """The ink that can be read on a colour."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "#ffffff"


def axes_of(ax: Axes | None, size: tuple[float, float]) -> Axes:
    """The Axes given, or those of a new figure."""
    if ax is not None:
        if not isinstance(ax, Axes):
            raise TypeError(f"ax: matplotlib Axes are expected, not {type(ax).__name__}")
        return ax
    figure = Figure(figsize=size, layout="constrained", dpi=120)
    FigureCanvasAgg(figure)
    made: Axes = figure.subplots()
    return made


def frame(ax: Axes, title: str | None, usual: str, grid: str = "both", room: float = 6.0) -> None:
    """Title at the left, so many points above the picture; a light grid behind, no box."""
    shown = usual if title is None else title
    if shown:
        ax.set_title("\n".join(textwrap.wrap(shown, 70)), loc="left", fontsize=11, fontweight="bold", color=INK, pad=room)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        ax.spines[side].set_color(PALE)
    ax.tick_params(colors=INK, labelsize=9)
    ax.set_axisbelow(True)
    if grid:
        ax.grid(True, axis=grid, color=GRID, linewidth=0.7)  # type: ignore[arg-type]


def bare(ax: Axes) -> None:
    """No axes at all: the picture carries its own words."""
    for side in ("top", "right", "left", "bottom"):
        ax.spines[side].set_visible(False)
    ax.set_xticks([])
    ax.set_yticks([])


def note(ax: Axes, lines: list[str]) -> None:
    """Words below the picture, under the label of the axis."""
    shown = "\n".join(part for line in lines for part in textwrap.wrap(line, 95))
    if shown:
        ax.annotate(
            shown,
            xy=(0, 0),
            xycoords=("axes fraction", ax.xaxis.label),
            xytext=(0, -6),
            textcoords="offset points",
            ha="left",
            va="top",
            fontsize=8,
            color="#555555",
            gid="note",
            annotation_clip=False,
        )


def nothing(ax: Axes, lang: str) -> None:
    """Says that there is nothing to draw."""
    words = {"id": "Tidak ada yang dapat digambar", "en": "Nothing to draw"}
    ax.text(
        0.5,
        0.5,
        words[lang],
        transform=ax.transAxes,
        ha="center",
        va="center",
        color="#555555",
        fontsize=11,
        bbox={"facecolor": "#ffffff", "edgecolor": "none"},
        zorder=5,
        gid="empty",
    )


def legend(ax: Axes, handles: list[Any], title: str | None = None, columns: int = 1) -> None:
    """The legend beside the picture, where it covers nothing."""
    ax.legend(
        handles=handles,
        title=title,
        loc="upper left",
        bbox_to_anchor=(1.01, 1.0),
        ncols=columns,
        frameon=False,
        fontsize=9,
        title_fontsize=9,
        alignment="left",
        borderaxespad=0.0,
    )
