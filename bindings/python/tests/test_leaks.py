# SPDX-License-Identifier: MIT
"""Calls, good and bad, leave no memory behind."""

import gc
from collections.abc import Callable

import numpy as np
import pytest

import umkm
from conftest import DAY


def resident() -> int:
    """Kilobytes of memory in use."""
    with open("/proc/self/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))


def bad(call: Callable[[], object]) -> None:
    try:
        call()
    except (TypeError, ValueError):
        return
    raise AssertionError("not refused")


BUSINESS = umkm.Business(annual_sales=2_500_000_000, business_capital=1)
VALUES = np.arange(1000)
CALLS: dict[str, tuple[int, Callable[[], object]]] = {
    "classify": (300_000, lambda: umkm.classify(BUSINESS, as_of=DAY)),
    "classify-refused": (100_000, lambda: bad(lambda: umkm.classify(BUSINESS, as_of=DAY, regime="x"))),
    "business": (100_000, lambda: umkm.Business(annual_sales=1, kbli="01111")),
    "business-type": (200_000, lambda: bad(lambda: umkm.Business(annual_sales=1.5))),  # type: ignore[arg-type]
    "business-range": (200_000, lambda: bad(lambda: umkm.Business(annual_sales=-1))),
    "json-refused": (50_000, lambda: bad(lambda: umkm.Business.from_json("{"))),
    "rupiah": (200_000, lambda: umkm.format_rupiah(umkm.parse_rupiah("1,5 miliar"))),
    "rupiah-refused": (100_000, lambda: bad(lambda: umkm.parse_rupiah("1,000.00"))),
    "assess": (400, lambda: umkm.assess(BUSINESS, as_of=DAY)),
    "columns": (20_000, lambda: umkm.classify_columns(annual_sales=VALUES, as_of=DAY, validity={"annual_sales": VALUES > 5})),
    "columns-refused": (20_000, lambda: bad(lambda: umkm.classify_columns(annual_sales=VALUES, workers=VALUES[1:], as_of=DAY))),
    "columns-bad-field": (20_000, lambda: bad(lambda: umkm.classify_columns(tenor=VALUES, as_of=DAY))),
    "columns-converted": (10_000, lambda: umkm.classify_columns(annual_sales=VALUES.astype("u4"), as_of=DAY)),
    "scores": (2_000, lambda: umkm.score_columns(annual_sales=VALUES, as_of=DAY)),
    "programmes": (500, lambda: umkm.programme_columns(annual_sales=VALUES, as_of=DAY)),
    "rules": (20, lambda: umkm.Rules.load().with_document(umkm.Rules.load().document_text("KP-1"))),
}


@pytest.mark.parametrize("name", CALLS)
def test_no_leak(name: str) -> None:
    count, call = CALLS[name]
    for _ in range(count // 10 + 5):
        call()
    gc.collect()
    before = resident()
    for _ in range(count):
        call()
    gc.collect()
    assert resident() - before < max(1500, count // 50)  # less than 20 bytes a call
