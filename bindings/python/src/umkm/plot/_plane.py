# SPDX-License-Identifier: MIT
"""The plane of capital and sales, with the limits of a law."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

from .._batch import classify_columns
from .._enums import Basis, Purpose, SizeClass
from .._errors import CODES, UmkmError
from .._law import Limit, limits, regime_document
from .._movement import PLACES, as_numpy, places
from .._rules import Rules
from ._numbers import checked_lang, count, rupiah
from ._style import CLASS_COLOURS, CLASS_MARKERS, INK, PALE, axes_of, class_label, frame, law_name, legend, note, nothing
from ._values import Floats, fields_of, indexable

_AXES = {
    "annual_sales": {"id": "Hasil penjualan tahunan", "en": "Annual sales"},
    "business_capital": {
        "id": "Modal usaha, tanpa tanah dan bangunan",
        "en": "Business capital, without land and buildings",
    },
    "net_worth": {"id": "Kekayaan bersih, tanpa tanah dan bangunan", "en": "Net worth, without land and buildings"},
}
_WORDS = {
    "id": {
        "title": "Penjualan dan modal, dengan batas {regime}",
        "up_to": "s.d. {limit}",
        "below": "di bawah {limit}",
        "left": "Tidak digambar: {parts} (dari {rows} usaha).",
        "zero": "{n} bernilai nol",
        "unknown": "{n} dengan nilai yang tidak diketahui",
        "negative": "{n} bernilai negatif",
    },
    "en": {
        "title": "Sales and capital, with the limits of {regime}",
        "up_to": "up to {limit}",
        "below": "below {limit}",
        "left": "Not drawn: {parts} (of {rows} businesses).",
        "zero": "{n} with a zero",
        "unknown": "{n} with a value that is not known",
        "negative": "{n} with a negative value",
    },
}
_ROW = 10.0
"""Points between two rows of words."""
_MANY = 5000
"""From so many points on, they are drawn small and pale, and as a picture also in a vector file."""


def _pair(regime: str, rules: Rules) -> tuple[str, str]:
    """The measure to the right and the one upwards."""
    measures = [criterion["measure"] for criterion in regime_document(rules, regime)["criteria"]]
    other = [name for name in measures if name in ("business_capital", "net_worth")]
    if "annual_sales" not in measures or not other:
        raise UmkmError(
            CODES["UMKM_E_NO_RULE"],
            f"the regime {regime} has no limits of both sales and capital to draw",
            f"regime {regime} tidak mempunyai batas penjualan dan modal sekaligus",
        )
    return other[0], "annual_sales"


def _draw_limits(ax: Axes, found: list[Limit], across: str, lang: str) -> float:
    """Draws the limits. Returns the room above the picture that their words need, in points."""
    words = _WORDS[lang]
    rows = 0
    for limit in sorted(found, key=lambda limit: limit.value):
        line = ax.axvline if limit.measure == across else ax.axhline
        line(
            limit.value,
            color=INK,
            linewidth=0.9,
            linestyle=(0, (5, 3)),
            zorder=3,
            gid=f"limit:{limit.measure}:{limit.size_class}",
        )
        text = words["up_to" if limit.included else "below"].format(limit=rupiah(limit.value, lang))
        text = f"{class_label(limit.size_class, lang)} {text}"
        if (
            limit.measure == across
        ):  # above the picture, the limit furthest to the right highest, so that no line cuts a text
            ax.annotate(
                text,
                xy=(limit.value, 1.0),
                xycoords=ax.get_xaxis_transform(),
                xytext=(-2, 3 + _ROW * rows),
                textcoords="offset points",
                ha="right",
                va="bottom",
                fontsize=7.5,
                color=INK,
                arrowprops={
                    "arrowstyle": "-",
                    "linewidth": 0.6,
                    "color": PALE,
                    "relpos": (1, 0),
                    "shrinkA": 0,
                    "shrinkB": 0,
                },
                annotation_clip=False,
            )
            rows += 1
        else:
            ax.text(
                0.01,
                limit.value,
                text,
                transform=ax.get_yaxis_transform(),
                ha="left",
                va="bottom",
                fontsize=7.5,
                color=INK,
                zorder=4,
                bbox={"facecolor": "#ffffff", "edgecolor": "none", "alpha": 0.8, "pad": 1.0},
            )
    return 8.0 + _ROW * rows


def _span(ax: Axes, x: Floats, y: Floats, found: list[Limit], across: str) -> None:
    """Logarithmic axes that hold all points and all limits, with room around them."""
    for axis, values, name in ((ax.xaxis, x, across), (ax.yaxis, y, "annual_sales")):
        ends = [float(limit.value) for limit in found if limit.measure == name]
        if len(values):
            ends += [float(values.min()), float(values.max())]
        low, high = min(ends) / 4, max(ends) * 4
        if axis is ax.xaxis:
            ax.set_xscale("log")
            ax.set_xlim(low, high)
        else:
            ax.set_yscale("log")
            ax.set_ylim(low, high)


def _not_drawn(x: Floats, y: Floats, lang: str) -> tuple[npt.NDArray[np.bool_], list[str]]:
    """Which points can be drawn, and what to say about the others, each counted once."""
    unknown = np.isnan(x) | np.isnan(y)
    negative = ~unknown & ((x < 0) | (y < 0))
    zero = ~unknown & ~negative & ((x == 0) | (y == 0))
    words = _WORDS[lang]
    parts = [
        words[name].format(n=count(int(mask.sum()), lang))
        for name, mask in (("zero", zero), ("unknown", unknown), ("negative", negative))
        if mask.any()
    ]
    lines = [words["left"].format(parts=", ".join(parts), rows=count(len(x), lang))] if parts else []
    return ~(unknown | negative | zero), lines


def plane(
    table: Any = None,
    /,
    *,
    as_of: date,
    regime: str = "PP-7-2021",
    size_class: Any = None,
    purpose: Purpose | str = Purpose.FACILITATION,
    basis: Basis | str = Basis.PURPOSE,
    columns: Mapping[str, str] | None = None,
    rules: Rules | None = None,
    ax: Axes | None = None,
    lang: str = "id",
    title: str | None = None,
    **named: Any,
) -> Axes:
    """Businesses by capital and annual sales on logarithmic axes, with the limits of a regime.

    To the right is the measure of capital that the regime has: business capital (PP 7/2021) or net worth (UU 20/2008). The
    limits are read from the law that the library uses. Zero, negative and unknown values have no place on logarithmic axes
    and are counted in a note.

    Args:
        table: as for classify_columns(), with the columns of both measures; or give them as keyword arguments
        as_of: day of the question
        regime: id of the regime
        size_class: classes of the points, 0 to 4 and 255; None: those that the library gives under the regime
        purpose, basis: as for classify()
        columns: ``{column of the table: field}``
        rules: None: the built-in rules
        ax, lang, title: see the module

    Returns:
        the Axes

    Raises:
        UmkmError: there is no such regime, or it has no limits of both kinds; a column is missing.
        TypeError, ValueError: as for classify_columns(); no such language.
    """
    checked_lang(lang)
    used = Rules.load() if rules is None else rules
    across, up = _pair(regime, used)
    table = indexable(table)
    values = fields_of(table, columns, named, (across, up))
    for name in (across, up):
        if name not in values:
            raise UmkmError(
                CODES["UMKM_E_NAME"], f"no column is {name}, which {regime} reads", f"tidak ada kolom {name}", name
            )
    if size_class is None:
        size_class = classify_columns(
            table,
            as_of=as_of,
            regime=regime,
            purpose=purpose,
            basis=basis,
            columns=columns,
            outputs=("size_class",),
            rules=used,
            **named,
        ).size_class
    group = places(as_numpy(size_class))
    x, y = values[across], values[up]
    if not len(group) == len(x) == len(y):
        raise ValueError(f"columns differ in length: {len(x)}, {len(y)}, {len(group)}")
    drawn, lines = _not_drawn(x, y, lang)
    found = [limit for limit in limits(regime, rules=used) if limit.measure in (across, up)]

    ax = axes_of(ax, (8.2, 5.6))
    many = int(drawn.sum()) > _MANY
    handles = []
    present = [place for place in range(len(PLACES)) if (drawn & (group == place)).any()]
    for place in sorted(present, key=lambda place: -int((group == place).sum())):  # the rare ones on top
        here, kind = drawn & (group == place), PLACES[place]
        bare = kind in (SizeClass.UNKNOWN, SizeClass.INVALID)
        ax.plot(
            x[here],
            y[here],
            linestyle="none",
            marker="," if many and len(x) > 50 * _MANY else CLASS_MARKERS[kind],
            markersize=2.2 if many else 5.5,
            color="#777777" if bare else CLASS_COLOURS[kind],
            markeredgecolor="#777777" if bare else (CLASS_COLOURS[kind] if many else INK),
            markeredgewidth=0 if many else 0.5,
            alpha=0.35 if many else 0.9,
            rasterized=many,
            zorder=2,
            gid=f"points:{kind}",
        )
    for place in present:
        kind = PLACES[place]
        handles.append(
            Line2D(
                [],
                [],
                linestyle="none",
                marker=CLASS_MARKERS[kind],
                markersize=6,
                color="#777777" if kind in (SizeClass.UNKNOWN, SizeClass.INVALID) else CLASS_COLOURS[kind],
                markeredgecolor=INK,
                markeredgewidth=0.5,
                label=f"{class_label(kind, lang)}\n{count(int((drawn & (group == place)).sum()), lang)}",
            )
        )
    _span(ax, x[drawn], y[drawn], found, across)
    room = _draw_limits(ax, found, across, lang)
    name = law_name(str(regime_document(used, regime)["id"]), lang)
    frame(ax, title, _WORDS[lang]["title"].format(regime=name), room=room)
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_locator(LogLocator(numticks=7))
        axis.set_major_formatter(FuncFormatter(lambda value, _: rupiah(value, lang)))
        axis.set_minor_formatter(NullFormatter())
    ax.set_xlabel(_AXES[across][lang], color=INK)
    ax.set_ylabel(_AXES[up][lang], color=INK)
    if handles:
        legend(ax, handles)
    else:
        nothing(ax, lang)
    note(ax, lines)
    return ax
