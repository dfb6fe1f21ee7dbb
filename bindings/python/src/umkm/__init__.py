# SPDX-License-Identifier: MIT
"""Size class, financing readiness and programmes of Indonesian businesses (UMKM), with the article of the law.

>>> import datetime, umkm
>>> answer = umkm.classify(annual_sales=2_500_000_000, as_of=datetime.date(2026, 11, 21))
>>> str(answer.size_class), answer.citation
('small', 'PP 7/2021 Pasal 35 ayat (5) huruf b')

One business: Business, classify(), score(), programmes(), assess(). Whole columns: classify_columns(), score_columns(),
programme_columns(); accessors in umkm.pandas and umkm.polars, SQL functions in umkm.duckdb. Amounts are whole rupiah; what is not known is None. The library guesses nothing.
"""

from __future__ import annotations

import sys as _sys
from typing import TYPE_CHECKING, Any

from . import _umkm
from ._answers import (
    Advice,
    Change,
    Characteristic,
    Classification,
    Decision,
    Flag,
    Measure,
    NextBand,
    Plafond,
    Programme,
    Rate,
    Reason,
    Requirement,
    Score,
    Step,
    Terms,
    Text,
    UnknownRequirement,
    UsedDocument,
    Warning,
)
from ._api import assess, classify, format_rupiah, parse_rupiah, programmes, score, version_info
from ._business import Business
from ._enums import Answer, Band, Basis, Gap, Purpose, SizeClass, Standing, Unit
from ._errors import CODES, UmkmError
from ._rules import Document, Rules

if TYPE_CHECKING:
    from ._batch import (
        ClassifiedColumns,
        ClassifyCounts,
        ProgrammeColumns,
        ProgrammeCounts,
        ScoreCounts,
        ScoredColumns,
        classify_columns,
        measures,
        programme_columns,
        score_columns,
    )
    from ._columns import ArrowColumn
    from ._facts import Facts

__version__ = _umkm.version_string()

# What needs numpy is loaded when it is used first.
_LATER = {
    **dict.fromkeys(
        (
            "ClassifiedColumns",
            "ClassifyCounts",
            "ProgrammeColumns",
            "ProgrammeCounts",
            "ScoreCounts",
            "ScoredColumns",
            "classify_columns",
            "measures",
            "programme_columns",
            "score_columns",
        ),
        "._batch",
    ),
    "ArrowColumn": "._columns",
    "Facts": "._facts",
}

# Modules that are loaded when they are used first, or by their own import; most need another library.
_MODULES = ("duckdb", "pandas", "plot", "polars", "research", "scorecard", "spark")

__all__ = [
    "CODES",
    "Advice",
    "Answer",
    "ArrowColumn",
    "Band",
    "Basis",
    "Business",
    "Change",
    "Characteristic",
    "Classification",
    "ClassifiedColumns",
    "ClassifyCounts",
    "Decision",
    "Document",
    "Facts",
    "Flag",
    "Gap",
    "Measure",
    "NextBand",
    "Plafond",
    "Programme",
    "ProgrammeColumns",
    "ProgrammeCounts",
    "Purpose",
    "Rate",
    "Reason",
    "Requirement",
    "Rules",
    "Score",
    "ScoreCounts",
    "ScoredColumns",
    "SizeClass",
    "Standing",
    "Step",
    "Terms",
    "Text",
    "UmkmError",
    "Unit",
    "UnknownRequirement",
    "UsedDocument",
    "Warning",
    "assess",
    "classify",
    "classify_columns",
    "format_rupiah",
    "measures",
    "parse_rupiah",
    "programme_columns",
    "programmes",
    "score",
    "score_columns",
    "version_info",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _MODULES:
        return import_module(f".{name}", __name__)
    if name in _LATER:
        found = getattr(import_module(_LATER[name], __name__), name)
        globals()[name] = found
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_MODULES})


# Where pandas or polars is loaded already, its frames have their accessor at once.
for _part in ("pandas", "polars"):
    if _sys.modules.get(_part) is not None:
        __getattr__(_part)
