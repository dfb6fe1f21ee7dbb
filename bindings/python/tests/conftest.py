# SPDX-License-Identifier: MIT
"""Shared vectors, and what every test uses."""

import csv
import datetime
import os
from pathlib import Path

import hypothesis

VECTORS = Path(__file__).resolve().parents[3] / "tests" / "vectors"
DAY = datetime.date(2026, 11, 21)
FULL = os.environ.get("UMKM_TESTS", "full") == "full"
"""False for a quick run (UMKM_TESTS=quick): fewer examples and repetitions, all tests."""

hypothesis.settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True, database=None)
hypothesis.settings.register_profile("full", deadline=None, database=None)
hypothesis.settings.load_profile("full" if FULL else "quick")


def rows(name: str) -> list[dict[str, str]]:
    with open(VECTORS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def facts(text: str) -> dict[str, str]:
    """Facts as the vectors write them: name=value;name=value."""
    return dict(item.split("=", 1) for item in text.split(";") if item)


def many(number: int) -> int:
    """So many examples or repetitions; a fifth of them in a quick run."""
    return number if FULL else max(number // 5, 1)
