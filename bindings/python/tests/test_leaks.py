# SPDX-License-Identifier: MIT
"""A million and more calls, good and bad, leave no memory behind; and batch calls of many threads do not disturb each other."""

import gc
import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

import umkm
from conftest import DAY, many


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
WRONG: Any = 1.5
CALLS: dict[str, tuple[int, Callable[[], object]]] = {
    "classify": (300_000, lambda: umkm.classify(BUSINESS, as_of=DAY)),
    "classify-gap": (100_000, lambda: umkm.classify(BUSINESS, as_of=DAY.replace(year=2020))),
    "classify-refused": (100_000, lambda: bad(lambda: umkm.classify(BUSINESS, as_of=DAY, regime="x"))),
    "business": (100_000, lambda: umkm.Business(annual_sales=1, kbli="01111")),
    "business-type": (200_000, lambda: bad(lambda: umkm.Business(annual_sales=WRONG))),
    "business-range": (200_000, lambda: bad(lambda: umkm.Business(annual_sales=-1))),
    "json-refused": (50_000, lambda: bad(lambda: umkm.Business.from_json("{"))),
    "rupiah": (200_000, lambda: umkm.format_rupiah(umkm.parse_rupiah("1,5 miliar"))),
    "rupiah-refused": (100_000, lambda: bad(lambda: umkm.parse_rupiah("1,000.00"))),
    "assess": (400, lambda: umkm.assess(BUSINESS, as_of=DAY)),
    "columns": (20_000, lambda: umkm.classify_columns(annual_sales=VALUES, as_of=DAY, validity={"annual_sales": VALUES > 5})),
    "columns-refused": (20_000, lambda: bad(lambda: umkm.classify_columns(annual_sales=VALUES, workers=VALUES[1:], as_of=DAY))),
    "columns-bad-field": (20_000, lambda: bad(lambda: umkm.classify_columns(tenor=VALUES, as_of=DAY))),
    "columns-bad-type": (20_000, lambda: bad(lambda: umkm.classify_columns(annual_sales=VALUES * 1.0, as_of=DAY))),
    "columns-converted": (10_000, lambda: umkm.classify_columns(annual_sales=VALUES.astype("u4"), as_of=DAY)),
    "scores": (2_000, lambda: umkm.score_columns(annual_sales=VALUES, as_of=DAY)),
    "programmes": (500, lambda: umkm.programme_columns(annual_sales=VALUES, as_of=DAY)),
    "rules": (20, lambda: umkm.Rules.load().with_document(umkm.Rules.load().document_text("KP-1"))),
}


def test_there_are_a_million_calls() -> None:
    assert sum(count for count, _ in CALLS.values()) > 1_000_000


@pytest.mark.parametrize("name", CALLS)
def test_no_leak(name: str) -> None:
    count, call = CALLS[name]
    count = many(many(count))
    for _ in range(count // 10 + 5):
        call()
    gc.collect()
    before = resident()
    for _ in range(count):
        call()
    gc.collect()
    assert resident() - before < max(1500, count // 50)  # less than 20 bytes a call


def test_threads_over_columns() -> None:
    generator = np.random.default_rng(3)
    sales = generator.integers(-(10**9), 6 * 10**10, 100_000)
    part = sales[:5_000]
    other = umkm.Rules.load().with_document(umkm.Rules.load().document_text("KP-1"))
    want = umkm.classify_columns(annual_sales=sales, as_of=DAY)
    scores = umkm.score_columns(annual_sales=part, as_of=DAY)
    answers = umkm.programme_columns(annual_sales=part, as_of=DAY)

    def work(number: int) -> bool:
        rules = None if number % 2 else other
        if number % 5 == 0:
            found = umkm.score_columns(annual_sales=part, as_of=DAY, rules=rules)
            return np.array_equal(found.score, scores.score) and found.counts == scores.counts
        if number % 5 == 1:
            programmes = umkm.programme_columns(annual_sales=part, as_of=DAY, rules=rules).answers
            return all(np.array_equal(programmes[name], answers.answers[name]) for name in answers.answers)
        if number % 5 == 2:
            return umkm.classify(annual_sales=number, as_of=DAY, rules=rules).size_class == umkm.SizeClass.MICRO
        if number % 5 == 3:
            bad(lambda: umkm.classify_columns(annual_sales=sales, business_capital=part, as_of=DAY))
            bad(lambda: umkm.classify_columns(annual_sales=part * 0.5, as_of=DAY))
            return True
        one = umkm.classify_columns(annual_sales=sales, as_of=DAY, rules=rules)
        return np.array_equal(one.size_class, want.size_class) and one.counts == want.counts

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(many(2_000))))


def test_other_threads_run_meanwhile() -> None:
    """While one thread scores columns, this one goes on: the lock of the interpreter is let go."""
    values = np.arange(400_000)
    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(umkm.score_columns, annual_sales=values, as_of=DAY)
        rounds = next(number for number in itertools.count() if done.done())
    assert done.result().counts.rows == 400_000 and rounds > 1_000
