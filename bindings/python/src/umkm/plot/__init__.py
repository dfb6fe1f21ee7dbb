# SPDX-License-Identifier: MIT
"""Pictures of classes, movements and scores, with matplotlib (``pip install 'umkm[plot]'``).

>>> axes = umkm.plot.plane(frame, regime="PP-7-2021", as_of=day)        # doctest: +SKIP
>>> axes.figure.savefig("plane.png")                                   # doctest: +SKIP

Every function takes ``ax=`` (None: a figure of its own, which pyplot does not know), ``lang="id"`` or ``"en"``, and ``title=``
(None: one that says what is shown; "": none), and returns the Axes. Colours differ in luminance, so that they can be told
apart in grey and by the colour-blind. What cannot be drawn is counted in a note, and never left out silently.
"""

from .._optional import need

need("matplotlib", "plot", "umkm.plot")

from ._movement import movement  # noqa: E402
from ._plane import plane  # noqa: E402
from ._scores import scores  # noqa: E402
from ._shares import shares  # noqa: E402
from ._waterfall import waterfall  # noqa: E402

__all__ = ["movement", "plane", "scores", "shares", "waterfall"]
