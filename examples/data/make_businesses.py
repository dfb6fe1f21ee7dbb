#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes businesses.csv and README.md beside this file: 2,000 invented businesses with the mess of real files.

Everything is drawn from one small generator of whole numbers with a fixed seed, so that every Python from 3.9 on,
on every machine, writes the same bytes. No real business, person or number is in it.

Usage: make_businesses.py [FOLDER]   (default: the folder of this file)
"""

import csv
import io
import os
import sys

ROWS = 2000
SEED = 20261121
INT32_MAX = 2147483647
JUTA = 10 ** 6
MILIAR = 10 ** 9


class Dice:
    """SplitMix64, whole numbers only: floating point could round differently elsewhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        return (z ^ (z >> 31)) % n

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def weighted(self, pairs):
        at = self.below(sum(weight for _, weight in pairs))
        for value, weight in pairs:
            if at < weight:
                return value
            at -= weight
        raise AssertionError("weights")

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items


# Kemendagri code, weight, number of districts.
REGIONS = [
    ("18.01", 11, 17), ("18.02", 14, 28), ("18.03", 7, 23), ("18.04", 4, 15), ("18.05", 5, 15), ("18.06", 7, 20),
    ("18.07", 12, 24), ("18.08", 5, 15), ("18.09", 6, 11), ("18.10", 6, 9), ("18.11", 3, 7), ("18.12", 3, 9),
    ("18.13", 2, 11), ("18.71", 21, 20), ("18.72", 4, 5),
]

# Word in the invented name, KBLI, sector, works with material, weight.
KINDS = [
    ("Keripik", "10794", "produksi", True, 12), ("Kopi", "10761", "produksi", True, 8),
    ("Kue", "10750", "produksi", True, 6), ("Batik", "13134", "produksi", True, 4),
    ("Konveksi", "14111", "produksi", True, 4), ("Anyaman", "16291", "produksi", True, 3),
    ("Mebel", "31001", "produksi", True, 3), ("Jagung", "01111", "produksi", False, 7),
    ("Bangunan", "41011", "produksi", True, 2), ("Kelontong", "47112", "perdagangan", True, 24),
    ("Warung Makan", "56102", "perdagangan", True, 14), ("Bengkel", "45407", "perdagangan", False, 6),
    ("Penatu", "96200", "perdagangan", False, 3), ("Angkutan", "49431", "perdagangan", False, 3),
    ("Aplikasi", "62019", "perdagangan", False, 1),
]

COLUMNS = [
    "nama_usaha", "kecamatan", "kode_wilayah", "kbli", "edisi_kbli", "kelompok_sektor", "sektor_pertanian",
    "bentuk_usaha", "berdiri_sendiri", "pma", "pemilik_perempuan", "wni", "anggota_koperasi", "ekspor",
    "tanggal_berdiri", "tahun_berdiri", "tenaga_kerja", "omzet", "omzet_tahun_lalu", "biaya_bahan_baku", "laba_bersih",
    "omzet_terbukti", "modal_usaha", "total_aset", "kewajiban", "tanah_dan_bangunan", "jumlah_investasi",
    "pembelian_pematangan_tanah", "bangunan_gedung", "total_utang_berbunga", "ekuitas", "aset_lancar", "utang_lancar",
    "kas_bersih_bulanan", "angsuran_berjalan", "plafon_diminta", "tenor", "tujuan_kredit", "angsuran_diminta",
    "biaya_rencana", "swadana", "swadana_dipersyaratkan", "agunan_dipersyaratkan", "nilai_agunan", "nilai_penjaminan",
    "dokumen_agunan", "kolektibilitas", "hari_tunggakan", "tunggakan_terlama_24_bulan", "tunggakan_lunas",
    "tagihan_terlambat_12_bulan", "pelatihan_24_bulan", "pendampingan_bulan_24_bulan", "kepastian_pasar",
    "tempat_usaha", "bpjs_ketenagakerjaan", "asuransi_usaha", "status_nib", "nib", "memiliki_npwp", "spt_dilaporkan",
    "sertifikasi", "pembukuan", "rekening", "bulan_nontunai_6_bulan", "terdaftar_qris", "kanal_pasar",
    "status_aparatur", "pernah_kur", "kali_kur_mikro", "kali_kur_kecil", "riwayat_kredit_komersial", "kredit_berjalan",
    "program_sikp_aktif", "anggota_kelompok_usaha", "keluarga_punya_usaha", "kontrak_offtaker",
    "identitas_terverifikasi", "pailit_pkpu", "dokumen_palsu", "usaha_tidak_sah", "tanggal_data", "tanggal_slik",
]

SALES = [  # rupiah from, to, weight in a thousand
    (6 * JUTA, 60 * JUTA, 190), (60 * JUTA, 300 * JUTA, 430), (300 * JUTA, 900 * JUTA, 215),
    (900 * JUTA, 2000 * JUTA, 98), (2 * MILIAR, 6 * MILIAR, 36), (6 * MILIAR, 15 * MILIAR, 13),
    (15 * MILIAR, 50 * MILIAR, 12), (50 * MILIAR, 400 * MILIAR, 6),
]

# What a planted row is, how many, and what should be noticed.
PLANTED = [
    ("int32", 7, "`omzet` is 2147483647: a database column of 32 bits cut the amount off"),
    ("thousands", 9, "`omzet` is below Rp1 million a year: written in thousands of rupiah"),
    ("material", 14, "`omzet` is below `biaya_bahan_baku`: sold for less than the material cost"),
    ("zero", 3, "`omzet` is 0: nothing sold yet, which is an answer and not an unknown"),
    ("foreign", 5, "`pma` is yes: large by law, whatever the amounts are"),
]
IMPOSSIBLE = [
    ("negative-sales", 2, "`omzet` is negative"),
    ("no-such-day", 2, "`tanggal_berdiri` is 2026-02-30"),
    ("foreign-grouping", 2, "`omzet` has a comma between thousands, as in 85,000,000.00"),
    ("region-form", 2, "`kode_wilayah` is 18.1 (a spreadsheet ate the zero of 18.10) or 18.7X"),
    ("overflow", 1, "`total_aset` is 99999999999999999999, beyond 64 bits"),
    ("land-above-investment", 2, "land and buildings cost more than the whole `jumlah_investasi`"),
    ("part-of-a-worker", 1, "`tenaga_kerja` is 2.5"),
]
UNKNOWN_WORDS = [("", 81), ("-", 12), ("n/a", 3), ("belum ada data", 1), ("tidak ada data", 1), ("null", 2)]


# ---------------------------------------------------------------- spelling

def dotted(amount):
    return f"{amount:,}".replace(",", ".")


def in_unit(amount, unit, name):
    """amount as '1,5 miliar', or None where it takes more than two decimals."""
    hundredths, rest = divmod(amount * 100, unit)
    if rest or not hundredths:
        return None
    whole, part = divmod(hundredths, 100)
    decimals = f",{part:02d}".rstrip("0") if part else ""
    return f"{whole}{decimals} {name}"


UNIT_NAMES = [(MILIAR, ["miliar", "M", "milyar"]), (JUTA, ["juta", "jt"]), (1000, ["ribu", "rb"])]


def spelled_with_unit(dice, amount):
    for unit, names in UNIT_NAMES:
        if amount >= unit:
            return in_unit(amount, unit, names[dice.below(len(names))])
    return None


def spell_money(dice, habit, amount):
    sign, amount = ("-" if amount < 0 else ""), abs(amount)
    if habit == "dotted":
        return sign + dotted(amount)
    if habit == "rupiah":
        return sign + "Rp " + dotted(amount)
    if habit == "accounts":
        return sign + "Rp" + dotted(amount) + ",00"
    if habit == "float":
        return sign + f"{amount}.0"
    if habit == "words":
        text = spelled_with_unit(dice, amount)
        if text is not None:
            return sign + text
    return sign + str(amount)


HABITS = [("plain", 62), ("words", 17), ("dotted", 9), ("rupiah", 4), ("float", 6), ("accounts", 2)]
YES_NO = [(("ya", "tidak"), 46), (("yes", "no"), 8), (("1", "0"), 42), (("true", "false"), 4)]


class Clerk:
    """One person's way of writing, kept for a whole row."""

    def __init__(self, dice):
        self.dice = dice
        self.habit = dice.weighted(HABITS)
        self.yes, self.no = dice.weighted(YES_NO)
        self.day_first = dice.chance(45)

    def write(self, value):
        if value is None:
            return self.dice.weighted(UNKNOWN_WORDS)
        if value is True or value is False:
            return self.yes if value else self.no
        if isinstance(value, Money):
            return spell_money(self.dice, self.habit, value.amount)
        if isinstance(value, tuple):
            year, month, day = value
            return f"{day:02d}/{month:02d}/{year}" if self.day_first else f"{year}-{month:02d}-{day:02d}"
        return str(value)


class Money:
    def __init__(self, amount):
        self.amount = amount


def rounded(amount):
    """To two or three leading digits, as people state amounts."""
    step = 1
    while abs(amount) // step >= 1000:
        step *= 10
    return amount // step * step


# ---------------------------------------------------------------- one business

def level(dice, readiness, choices, spread=35):
    """One of the choices, worst first: better for a readier business (0..99), with luck in it."""
    luck = readiness + dice.between(-spread, spread)
    return choices[min(len(choices) - 1, max(0, luck) * len(choices) // 100)]


def identity(dice, number, row):
    code, _, districts = dice.weighted([(region, region[1]) for region in REGIONS])
    word, kbli, sector, material, _ = dice.weighted([(kind, kind[4]) for kind in KINDS])
    row["nama_usaha"] = f"Contoh {word} {number:04d}"
    row["kecamatan"] = f"Kec. {dice.between(1, districts):02d}"
    row["kode_wilayah"] = code.replace(".", "") if dice.chance(12) else code
    row["kbli"] = kbli if dice.chance(94) else None
    row["edisi_kbli"] = dice.weighted([("2020", 80), ("2025", 8), (None, 12)]) if row["kbli"] else None
    row["kelompok_sektor"] = sector
    row["sektor_pertanian"] = kbli == "01111"
    row["pemilik_perempuan"] = dice.chance(54)
    row["wni"] = True
    row["anggota_koperasi"] = dice.chance(9)
    row["ekspor"] = dice.chance(2)
    row["berdiri_sendiri"] = not dice.chance(2)
    row["pma"] = False
    return material


def age(dice, row):
    year = dice.weighted([(dice.between(1982, 2005), 12), (dice.between(2006, 2015), 28), (dice.between(2016, 2022), 38),
                          (dice.between(2023, 2026), 22)])
    month, day = dice.between(1, 12), dice.between(1, 28)
    if year == 2026:
        month = dice.between(1, 9)
    known = dice.below(100)
    row["tanggal_berdiri"] = (year, month, day) if known < 86 else None
    row["tahun_berdiri"] = year if 80 <= known < 96 else None
    return (2026 - year) * 12 + 11 - month


def size(dice, row, material, readiness, months):
    low, high, _ = dice.weighted([(part, part[2]) for part in SALES])
    sales = rounded(dice.between(low, high))
    row["omzet"] = Money(sales)
    if months >= 24:
        row["omzet_tahun_lalu"] = Money(rounded(sales * 100 // (100 + dice.between(-22, 8) + readiness // 3)))
    if material:
        row["biaya_bahan_baku"] = Money(rounded(sales * dice.between(30, 62) // 100))
    row["laba_bersih"] = Money(rounded(sales * (dice.between(-6, 12) + readiness // 6) // 100))
    row["omzet_terbukti"] = Money(rounded(sales * min(100, max(0, readiness + dice.between(-25, 25))) // 100))
    row["tenaga_kerja"] = workers(dice, sales)
    row["bentuk_usaha"] = form(dice, sales)
    share = dice.between(12, 60) if dice.chance(95) else dice.between(120, 900)
    capital = rounded(max(JUTA, sales * share // 100))
    books(dice, row, sales, capital, readiness)
    return sales


def workers(dice, sales):
    for limit, low, high in [(60 * JUTA, 1, 2), (300 * JUTA, 1, 4), (900 * JUTA, 1, 8), (2 * MILIAR, 2, 15),
                             (15 * MILIAR, 4, 40), (50 * MILIAR, 15, 120)]:
        if sales <= limit:
            return dice.between(low, high)
    return dice.between(40, 400)


def form(dice, sales):
    if sales <= 2 * MILIAR:
        return dice.weighted([("perorangan", 84), ("PT Perorangan", 5), ("CV", 5), ("PT", 3), ("koperasi", 1), ("firma", 1),
                              ("lainnya", 1)])
    return dice.weighted([("perorangan", 15), ("CV", 37), ("PT", 41), ("koperasi", 4), ("PT Perorangan", 3)])


def books(dice, row, sales, capital, readiness):
    land = rounded(capital * dice.between(0, 160) // 100) if dice.chance(55) else 0
    debt = rounded(capital * max(0, dice.between(0, 70) - readiness // 4) // 100)
    owed = debt + rounded(capital * dice.between(0, 15) // 100)
    row["modal_usaha"] = Money(capital) if dice.chance(82) else None
    if dice.chance(75):
        row["total_aset"] = Money(capital + land)
        row["kewajiban"] = Money(owed)
        row["tanah_dan_bangunan"] = Money(land)
    if dice.chance(30):
        ground = rounded(land * 6 // 10)
        row["jumlah_investasi"] = Money(capital + land + (rounded(capital // 3) if dice.chance(8) else 0))
        row["pembelian_pematangan_tanah"] = Money(ground)
        row["bangunan_gedung"] = Money(land - ground)
    row["total_utang_berbunga"] = Money(debt)
    row["ekuitas"] = Money(capital - debt if dice.chance(96) else -rounded(capital // 5))
    current = rounded(sales * dice.between(8, 25) // 100)
    row["aset_lancar"] = Money(current)
    row["utang_lancar"] = Money(rounded(current * max(0, dice.between(30, 130) - readiness // 2) // 100))


def request(dice, row, sales, readiness):
    share = max(4, dice.between(10, 70) - readiness // 3)
    amount = min(sales * share // 100, 500 * JUTA if dice.chance(97) else 5 * MILIAR)
    step = JUTA if amount >= 10 * JUTA else 500 * 1000
    amount = max(step, amount // step * step)
    tenor = dice.weighted([(12, 25), (18, 8), (24, 27), (36, 28), (48, 7), (60, 5)])
    instalment = max(1000, amount * (1200 + 5 * tenor) // (1200 * tenor) // 1000 * 1000)
    running = rounded(instalment * dice.between(10, 80) // 100) if dice.chance(40) else 0
    cover = max(55, dice.between(60, 150) + readiness * 3 // 2)
    row["plafon_diminta"] = Money(amount)
    row["tenor"] = tenor
    row["tujuan_kredit"] = dice.weighted([("modal kerja", 34), ("KMK", 34), ("investasi", 32)])
    row["angsuran_diminta"] = Money(instalment)
    row["angsuran_berjalan"] = Money(running)
    cash = rounded((instalment + running) * cover // 100)
    row["kas_bersih_bulanan"] = Money(cash if dice.chance(97) else -cash)
    row["swadana_dipersyaratkan"] = amount > 100 * JUTA and dice.chance(70)
    own = dice.between(5, 25) + readiness // 4
    row["biaya_rencana"] = Money(rounded(amount * 100 // (100 - own)))
    row["swadana"] = Money(row["biaya_rencana"].amount * own // 100)
    collateral(dice, row, amount, readiness)


def collateral(dice, row, amount, readiness):
    required = amount > 100 * JUTA
    row["agunan_dipersyaratkan"] = required
    if not required and dice.chance(70):
        return
    row["nilai_agunan"] = Money(rounded(amount * max(0, dice.between(20, 140) + readiness // 2) // 100))
    row["nilai_penjaminan"] = Money(amount * 70 // 100 if dice.chance(25) else 0)
    row["dokumen_agunan"] = level(dice, readiness, ["tidak ada", "letter c", "resi gudang", "shgb", "shm sendiri"])


def credit(dice, row, readiness):
    record = dice.weighted([("none", 46), ("kept", 54)])
    row["pernah_kur"] = record == "kept" and dice.chance(45)
    row["kali_kur_mikro"] = dice.between(1, 3) if row["pernah_kur"] else 0
    row["kali_kur_kecil"] = dice.weighted([(0, 85), (1, 15)]) if row["pernah_kur"] else 0
    row["riwayat_kredit_komersial"] = dice.weighted([("belum pernah", 78), ("hanya yang dikecualikan", 12),
                                                     ("komersial", 10)])
    row["kredit_berjalan"] = dice.weighted([("none", 78), ("allowed_kinds", 15), ("other", 7)])
    row["program_sikp_aktif"] = dice.chance(8)
    row["tanggal_slik"] = (2026, 10, dice.between(1, 28)) if dice.chance(90) else (2026, dice.between(3, 7), 15)
    if record == "none":
        row["kolektibilitas"] = dice.weighted([("no_record", 70), ("belum ada catatan", 30)])
        row["hari_tunggakan"] = 0
        return
    rank = level(dice, readiness, [5, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1], 30)
    low, high = {1: (0, 0), 2: (1, 90), 3: (91, 120), 4: (121, 180), 5: (181, 400)}[rank]
    days = dice.between(low, high)
    row["kolektibilitas"] = rank if dice.chance(85) else f"kol {rank}"
    row["hari_tunggakan"] = days
    row["tunggakan_terlama_24_bulan"] = max(days, level(dice, readiness, [110, 60, 25, 8, 0, 0, 0, 0, 0]))
    row["tunggakan_lunas"] = days <= 90


def practice(dice, row, readiness, material):
    row["tagihan_terlambat_12_bulan"] = level(dice, readiness, [5, 3, 2, 1, 0, 0, 0]) if dice.chance(55) else None
    row["pelatihan_24_bulan"] = level(dice, readiness, [0, 0, 0, 1, 1, 2, 3])
    row["pendampingan_bulan_24_bulan"] = level(dice, readiness, [0, 0, 0, 0, 2, 3, 6])
    row["kepastian_pasar"] = level(dice, readiness, ["pembeli lepas", "pembeli lepas", "toko daring", "pembeli tetap",
                                                     "kontrak"])
    row["kontrak_offtaker"] = row["kepastian_pasar"] == "kontrak" and dice.chance(40)
    row["tempat_usaha"] = level(dice, readiness, ["keliling", "izin", "milik keluarga", "milik keluarga",
                                                  "milik sendiri", "milik sendiri"])
    row["bpjs_ketenagakerjaan"] = dice.chance(10 + readiness * 7 // 10)
    row["asuransi_usaha"] = row["bpjs_ketenagakerjaan"] and dice.chance(readiness // 2)
    row["status_nib"] = level(dice, readiness, ["tidak ada", "sku", "nib tidak sesuai", "nib sesuai", "nib sesuai"])
    if row["status_nib"].startswith("nib"):
        row["nib"] = f"0000{dice.below(10 ** 9):09d}"
    row["memiliki_npwp"] = dice.chance(25 + readiness * 7 // 10)
    row["spt_dilaporkan"] = row["memiliki_npwp"] and dice.chance(20 + readiness * 3 // 4)
    row["sertifikasi"] = level(dice, readiness, ["belum ada", "sebagian", "sebagian", "lengkap", "lengkap"]) \
        if material else "tidak wajib"
    row["pembukuan"] = level(dice, readiness, ["tidak ada", "catatan 3 bulan", "catatan 3 bulan", "aplikasi 6 bulan",
                                               "sak emkm 12 bulan"])
    row["rekening"] = level(dice, readiness, ["tidak ada", "dompet digital", "pribadi", "pribadi", "terpisah 6 bulan"])
    row["bulan_nontunai_6_bulan"] = level(dice, readiness, [0, 0, 0, 2, 4, 6, 6]) if dice.chance(70) else None
    row["terdaftar_qris"] = dice.chance(20 + readiness * 7 // 10)
    row["kanal_pasar"] = level(dice, readiness, ["tidak ada", "media sosial", "marketplace", "e-katalog"])
    row["status_aparatur"] = dice.weighted([("bukan", 93), ("pensiunan", 3), ("ASN", 3), ("TNI", 1)])
    row["anggota_kelompok_usaha"] = dice.chance(18)
    row["keluarga_punya_usaha"] = dice.chance(35)
    row["identitas_terverifikasi"] = not dice.chance(2)
    row["pailit_pkpu"] = dice.below(300) == 0
    row["dokumen_palsu"] = dice.below(400) == 0
    row["usaha_tidak_sah"] = False
    row["tanggal_data"] = (2025, 12, 31) if dice.chance(93) else (2024, 12, 31)


FIRST_SCORE_COLUMN = COLUMNS.index("total_utang_berbunga")


def forget(dice, row):
    """Leaves facts unknown: few, many, or all that a plain register does not ask for."""
    kind = dice.weighted([("full", 74), ("gaps", 16), ("register", 10)])
    for at, column in enumerate(COLUMNS):
        if at < COLUMNS.index("kelompok_sektor"):
            continue
        if at >= FIRST_SCORE_COLUMN and kind == "register" and column not in ("nib", "status_nib"):
            row[column] = None
        elif dice.below(1000) < (240 if kind == "gaps" and at >= FIRST_SCORE_COLUMN else 14):
            row[column] = None


def business(dice, number):
    row = dict.fromkeys(COLUMNS)
    readiness = dice.weighted([(dice.between(0, 25), 20), (dice.between(26, 55), 36), (dice.between(56, 80), 29),
                               (dice.between(81, 99), 15)])
    material = identity(dice, number, row)
    months = age(dice, row)
    sales = size(dice, row, material, readiness, months)
    request(dice, row, sales, readiness)
    credit(dice, row, readiness)
    practice(dice, row, readiness, material)
    forget(dice, row)
    return row


# ---------------------------------------------------------------- the planted rows

def plant(dice, kind, copy, cells):
    """Changes the finished cells of one row so that it is of its kind and of no other."""
    if kind in ("int32", "thousands", "zero", "foreign"):
        cells["biaya_bahan_baku"] = ""
    if kind == "int32":
        cells["omzet"] = str(INT32_MAX)
    elif kind == "zero":
        cells["omzet"] = "0"
    elif kind == "thousands":
        cells["omzet"] = str(dice.between(12, 990) * 1000)
    elif kind == "material":
        sales = dice.between(20, 400) * JUTA
        cells["omzet"] = str(sales)
        cells["biaya_bahan_baku"] = str(sales * dice.between(105, 190) // 100)
    elif kind == "foreign":
        cells["pma"] = "ya"
        cells["bentuk_usaha"] = "PT"
        cells["wni"] = "tidak"
        if copy > 0:
            cells["omzet"] = str(dice.between(51, 300) * MILIAR)
    elif kind == "negative-sales":
        cells["omzet"] = ["-25000000", "Rp -1.500.000"][copy]
    elif kind == "no-such-day":
        cells["tanggal_berdiri"] = ["2026-02-30", "30/02/2026"][copy]
    elif kind == "foreign-grouping":
        cells["omzet"] = ["85,000,000.00", "1,000.00"][copy]
    elif kind == "region-form":
        cells["kode_wilayah"] = ["18.1", "18.7X"][copy]
    elif kind == "overflow":
        cells["total_aset"] = "99999999999999999999"
    elif kind == "land-above-investment":
        cells.update(modal_usaha="", jumlah_investasi="500000000", pembelian_pematangan_tanah="400000000",
                     bangunan_gedung="250000000")
    elif kind == "part-of-a-worker":
        cells["tenaga_kerja"] = "2.5"


def make_rows():
    dice = Dice(SEED)
    numbers = dice.shuffled(range(20, ROWS))
    planted = {}
    for kind, count, _ in PLANTED + IMPOSSIBLE:
        for copy in range(count):
            planted[numbers.pop()] = (kind, copy)
    lines, clerks = [], []
    for number in range(ROWS):
        row = business(dice, number + 1)
        clerk = Clerk(dice)
        cells = {column: clerk.write(row[column]) for column in COLUMNS}
        if number in planted:
            plant(dice, *planted[number], cells)
        lines.append(cells)
        clerks.append(clerk)
    return lines, clerks


# ---------------------------------------------------------------- the account of what is in it

def count(lines, test):
    return sum(1 for cells in lines if test(cells))


def table(header, pairs):
    lines = [f"| {header[0]} | {header[1]} |", "|---|---:|"]
    return "\n".join(lines + [f"| {name} | {number:,} |" for name, number in pairs])


README = """# Sample data

`businesses.csv` holds {rows:,} businesses over the 15 regencies and cities of Lampung. **All of it is invented**: names,
amounts, dates and numbers come from `make_businesses.py`, a generator with a fixed seed. No real business, person, NIB or
statistic is in it, and nothing may be concluded from it about Lampung. *Seluruh data ini rekaan.*

It looks like the files that clerks have: Indonesian column names, unknowns, many spellings of amounts, and some rows that
cannot be true. `nama_usaha` and `kecamatan` are ordinary extra columns; all the others are facts that libumkm knows.

    python3 make_businesses.py      # writes businesses.csv and this file again, byte for byte

## What is in it on purpose

Rows that can be read but should make one look twice:

{planted}

Rows that must be refused, {impossible_total} in all, each with one impossible cell:

{impossible}

## Unknowns

A cell without an answer is written in several ways. Over all columns:

{unknown}

Rows whose annual sales are unknown: {no_sales:,}; whose business capital is not stated: {no_capital:,} (some of them have
the investment columns to derive it from); with neither: {neither:,}.

## Spelling

Each row keeps the habit of one clerk:

{habits}

Dates are written as dd/mm/yyyy in {day_first:,} rows and as yyyy-mm-dd in the others; yes and no as
{yes_no}.
The code of the region has no point in {no_point:,} rows (1871 for 18.71). Women own {women:,} of the {sex_known:,} businesses whose
owner's sex is known.
"""

HABIT_TEXT = {
    "plain": "digits: 1500000000", "words": "units where they fit: 1,5 miliar, 300 juta, 750 rb",
    "dotted": "1.500.000.000", "rupiah": "Rp 1.500.000.000", "float": "as data frames write: 1500000000.0",
    "accounts": "Rp1.500.000.000,00",
}


def readme(lines, clerks):
    unknown = {word for word, _ in UNKNOWN_WORDS}
    words = [(f"`{word}`" if word else "nothing", sum(list(cells.values()).count(word) for cells in lines))
             for word, _ in UNKNOWN_WORDS]
    yes_no = ", ".join(f"{yes}/{no} in {sum(c.yes == yes for c in clerks):,}" for (yes, no), _ in YES_NO)
    yes_words = {yes for (yes, _), _ in YES_NO}
    return README.format(
        rows=len(lines), impossible_total=sum(number for _, number, _ in IMPOSSIBLE),
        planted=table(("Kind", "Rows"), [(text, number) for _, number, text in PLANTED]),
        impossible=table(("Impossible", "Rows"), [(text, number) for _, number, text in IMPOSSIBLE]),
        unknown=table(("Written as", "Cells"), words),
        no_sales=count(lines, lambda c: c["omzet"] in unknown),
        no_capital=count(lines, lambda c: c["modal_usaha"] in unknown),
        neither=count(lines, lambda c: c["omzet"] in unknown and c["modal_usaha"] in unknown),
        habits=table(("Amounts", "Rows"), [(HABIT_TEXT[h], sum(c.habit == h for c in clerks)) for h, _ in HABITS]),
        day_first=sum(c.day_first for c in clerks), yes_no=yes_no,
        no_point=count(lines, lambda c: len(c["kode_wilayah"]) == 4 and c["kode_wilayah"].isdigit()),
        women=count(lines, lambda c: c["pemilik_perempuan"] in yes_words),
        sex_known=count(lines, lambda c: c["pemilik_perempuan"] not in unknown))


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    lines, clerks = make_rows()
    table_text = io.StringIO()
    writer = csv.writer(table_text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([cells[column] for column in COLUMNS] for cells in lines)
    write(os.path.join(folder, "businesses.csv"), table_text.getvalue())
    write(os.path.join(folder, "README.md"), readme(lines, clerks))


if __name__ == "__main__":
    main()
