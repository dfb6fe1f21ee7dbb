# SPDX-License-Identifier: MIT
"""Tools for research: what if a limit were another one, which card tells what, and how well.

>>> swept = umkm.research.sweep_limit(frame, values=[10**9, 2 * 10**9, 3 * 10**9], as_of=day)     # doctest: +SKIP
>>> umkm.research.compare_scorecards(frame, "KP-1", "BANK-1", as_of=day, rules=rules).spearman     # doctest: +SKIP
>>> umkm.research.reliability(score, outcome).auc                                                 # doctest: +SKIP

Classes and scores are always those of the library: a limit is changed in the document of the law, and nothing is classified
here. reliability() and stability() need ``pip install 'umkm[research]'``; the rest needs numpy only.
"""

from .._law import Limit, limits, with_limit
from .._movement import Movement, count_movement
from ._compare import CardComparison, CharacteristicDifference, characteristic_points, compare_scorecards
from ._reliability import Calibration, Reliability, ScoreBin, Stability, reliability, stability
from ._sweep import Sweep, movement, sweep_limit

__all__ = [
    "Calibration",
    "CardComparison",
    "CharacteristicDifference",
    "Limit",
    "Movement",
    "Reliability",
    "ScoreBin",
    "Stability",
    "Sweep",
    "characteristic_points",
    "compare_scorecards",
    "count_movement",
    "limits",
    "movement",
    "reliability",
    "stability",
    "sweep_limit",
    "with_limit",
]
