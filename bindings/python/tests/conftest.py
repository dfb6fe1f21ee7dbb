# SPDX-License-Identifier: MIT
"""Shared vectors, and what every test uses."""

import csv
import datetime
from pathlib import Path

VECTORS = Path(__file__).resolve().parents[3] / "tests" / "vectors"
DAY = datetime.date(2026, 11, 21)


def rows(name: str) -> list[dict[str, str]]:
    with open(VECTORS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def facts(text: str) -> dict[str, str]:
    """Facts as the vectors write them: name=value;name=value."""
    return dict(item.split("=", 1) for item in text.split(";") if item)
