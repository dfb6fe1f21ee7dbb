#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A file of businesses in Python: one after the other with reasons, then all at once as columns.

Usage: businesses.py FILE.csv [YYYY-MM-DD]      with the package umkm (bindings/python) and numpy
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date

import numpy as np

import umkm

COLUMNS_THAT_ARE_NO_FACTS = ("nama_usaha", "kecamatan")


def businesses(path: str) -> Iterator[tuple[int, str, umkm.Business]]:
    """(line, name, business) of each row that can be read; the others are reported and left out."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        for row in reader:
            name = row["nama_usaha"]
            facts = {key: text for key, text in row.items() if key not in COLUMNS_THAT_ARE_NO_FACTS}
            try:
                yield reader.line_num, name, umkm.Business.from_text(facts)
            except umkm.UmkmError as error:
                print(f"  baris / line {reader.line_num}: {error.message_id} / {error.message_en}")


def count_classes(known: list[tuple[int, str, umkm.Business]], day: date) -> None:
    counts: Counter[str] = Counter()
    for line, _, business in known:
        try:
            counts[umkm.classify(business, as_of=day).label.id] += 1
        except umkm.UmkmError as error:
            print(f"  baris / line {line}: {error.message_id} / {error.message_en}")
    print()
    for label, count in counts.most_common():
        print(f"{count:8d}  {label}")


def explain(name: str, business: umkm.Business, day: date) -> None:
    answer = umkm.classify(business, as_of=day)
    print(f"{name}: {answer.label.id} ({answer.citation})")
    for measure in answer.measures:
        print(f"  {measure.measure}: {umkm.format_rupiah(measure.value)}, {measure.size_class}")
    score = umkm.score(business, as_of=day)
    print(f"\nKesiapan / readiness: {score.score} ({score.lowest}–{score.highest}), {score.band}, {score.completeness} %")
    for reason in score.reasons[:3]:
        print(f"  -{reason.lost:3d}  {reason.text.id} / {reason.text.en}")
        for advice in reason.advice[:1]:
            print(f"        → {advice.text.id}")
    print("\nProgram / programmes:")
    for programme in umkm.programmes(business, as_of=day):
        why = [item.text.id for item in (*programme.failed, *programme.unknown)][:1]
        print(f"  {programme.programme:22s} {programme.answer:14s} {''.join(why)}")


def as_columns(known: list[tuple[int, str, umkm.Business]], day: date) -> None:
    """The same classes at once: arrays of whole rupiah, and which of their elements are known."""
    names = ("annual_sales", "business_capital", "foreign_investment")
    values = {name: [getattr(business, name) for _, _, business in known] for name in names}
    kinds = {"foreign_investment": bool}
    result = umkm.classify_columns(
        {name: np.array([value or 0 for value in column], kinds.get(name, int)) for name, column in values.items()},
        validity={name: np.array([value is not None for value in column]) for name, column in values.items()},
        as_of=day,
        outputs=("size_class", "conflict", "citation"),
    )
    for size, count in result.counts.by_class.items():
        print(f"{count:8d}  {size}")
    print(f"{result.counts.conflicts:8d}  kriteria berbeda kelas / measures that disagree")
    for number, count in Counter(result.citation.tolist()).most_common(3):
        print(f"{count:8d}  {result.citations[number]}")


def main() -> None:
    path = sys.argv[1]
    day = date.fromisoformat(sys.argv[2]) if len(sys.argv) > 2 else date.today()
    known = list(businesses(path))
    count_classes(known, day)
    print()
    _, name, business = next(one for one in known if one[2].annual_sales and one[2].requested_amount)
    explain(name, business, day)
    print("\numkm.classify_columns():")
    as_columns(known, day)


if __name__ == "__main__":
    main()
