# SPDX-License-Identifier: MIT
"""Columns around the limits of the law, and the answers that one business at a time gets."""

import numpy as np

import umkm
from conftest import DAY

LIMITS = [0, 1, 10**9, 10**9 + 1, 2 * 10**9, 2 * 10**9 + 1, 5 * 10**9, 15 * 10**9, 15 * 10**9 + 1, 5 * 10**10 + 1, 2**63 - 1]
SALES = np.array([*LIMITS, -1, 7], np.int64)
CAPITAL = SALES[::-1].copy()
KNOWN = np.arange(len(SALES)) % 3 != 1


def scalar(sales: "int | None", capital: "int | None" = None) -> int:
    """The class of one business; 255 when it is refused."""
    try:
        return int(umkm.classify(annual_sales=sales, business_capital=capital, as_of=DAY).size_class)
    except umkm.UmkmError:
        return 255


def expected(known: "np.ndarray[tuple[int], np.dtype[np.bool_]] | None" = None) -> list[int]:
    """The classes of SALES, as far as it is known, with CAPITAL."""
    pairs = zip(SALES.tolist(), CAPITAL.tolist(), strict=True)
    return [scalar(s if known is None or known[i] else None, c) for i, (s, c) in enumerate(pairs)]


def classes(*args: object, **named: object) -> list[int]:
    """What classify_columns() says."""
    return [int(number) for number in np.asarray(umkm.classify_columns(*args, as_of=DAY, **named).size_class)]  # type: ignore[arg-type]


def some_sales() -> "list[int | None]":
    """SALES with None where it is not known."""
    return [value if known else None for value, known in zip(SALES.tolist(), KNOWN.tolist(), strict=True)]
