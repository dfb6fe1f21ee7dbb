#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws an invented population of 326,505 businesses over the 15 regencies and cities of Lampung.

SYNTHETIC / REKAAN: no business in it exists. Its only tie to the world is that the numbers of micro, small and medium
businesses under PP 7/2021, by annual sales, are those published for Lampung on 5 March 2024 (statistics.csv,
lampung-2024-03), and that regencies with more people get more businesses. How the businesses are really spread over the
regencies, sectors and amounts is not known here, and nothing may be concluded from this file about Lampung.

    make_population.py OUTPUT.csv [SHARE]     SHARE: keep one business in so many, for quick trials

The same seed gives the same bytes. Only the standard library is used.
"""
import random
import sys

SEED = 20240305
CLASSES = (("micro", 311_844), ("small", 14_062), ("medium", 599))
# Annual sales above and up to, PP 7/2021 Pasal 35 ayat (5).
LIMITS = {"micro": (0, 2_000_000_000), "small": (2_000_000_000, 15_000_000_000), "medium": (15_000_000_000, 50_000_000_000)}
# Kemendagri code, name, inhabitants (Kepmendagri 300.2.2-2138 of 2025, by way of https://github.com/cahyadsn/wilayah).
REGENCIES = (
    ("18.01", "Kab. Lampung Selatan", 1_124_683),
    ("18.02", "Kab. Lampung Tengah", 1_394_395),
    ("18.03", "Kab. Lampung Utara", 675_626),
    ("18.04", "Kab. Lampung Barat", 313_756),
    ("18.05", "Kab. Tulang Bawang", 440_040),
    ("18.06", "Kab. Tanggamus", 641_036),
    ("18.07", "Kab. Lampung Timur", 1_122_605),
    ("18.08", "Kab. Way Kanan", 495_058),
    ("18.09", "Kab. Pesawaran", 501_047),
    ("18.10", "Kab. Pringsewu", 444_834),
    ("18.11", "Kab. Mesuji", 241_280),
    ("18.12", "Kab. Tulang Bawang Barat", 312_516),
    ("18.13", "Kab. Pesisir Barat", 177_430),
    ("18.71", "Kota Bandar Lampung", 1_077_664),
    ("18.72", "Kota Metro", 182_293),
)
FORMS = {
    "micro": (("perorangan", 94), ("perseroan_perorangan", 3), ("cv", 2), ("koperasi", 1)),
    "small": (("perorangan", 45), ("cv", 33), ("pt", 17), ("koperasi", 5)),
    "medium": (("cv", 30), ("pt", 65), ("koperasi", 5)),
}
WOMEN = 54  # percent: "almost 54 %" of the owners, Netizenku, 13 March 2023
HEADER = ("data,kode_wilayah,kabupaten_kota,kelompok_sektor,bentuk_usaha,pemilik_perempuan,tahun_berdiri,tenaga_kerja,omzet,"
          "modal_usaha")


def pick(rng, weighted):
    values, weights = zip(*weighted)
    return rng.choices(values, weights)[0]


def sales(rng, size):
    """Whole thousands, more of them near the lower limit; never at or below it, never above the upper one."""
    above, up_to = LIMITS[size]
    share = rng.random() ** (6 if size == "micro" else 2)
    amount = above + int((up_to - above) * share) // 1000 * 1000
    return min(max(amount, above + 1_200_000), up_to)


def business(rng, size):
    code, name = pick(rng, [((code, name), people) for code, name, people in REGENCIES])
    turnover = sales(rng, size)
    return ",".join((
        "REKAAN",
        code,
        name,
        rng.choice(("produksi", "perdagangan")),
        pick(rng, FORMS[size]),
        "ya" if rng.randrange(100) < WOMEN else "tidak",
        str(rng.randint(1990, 2023)),
        str(rng.randint(1, 4) if size == "micro" else rng.randint(5, 19) if size == "small" else rng.randint(20, 99)),
        str(turnover),
        str(turnover * rng.randint(5, 45) // 100),
    ))


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    keep = int(sys.argv[2]) if len(sys.argv) == 3 else 1
    rng = random.Random(SEED)
    sizes = [size for size, count in CLASSES for _ in range(count // keep)]
    rng.shuffle(sizes)
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER + "\n")
        for size in sizes:
            out.write(business(rng, size) + "\n")


if __name__ == "__main__":
    main()
