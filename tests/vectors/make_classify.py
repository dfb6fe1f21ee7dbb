#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes classify.csv and invalid.csv beside this file: what the classifier must answer, row by row.

This is a second, independent implementation of the rules, written from the texts of the regulations and with
Python's unbounded integers. It shares nothing with the library: neither code nor rule documents. Where the two
differ, one of them misreads the law.

Usage: make_classify.py [FOLDER]   (default: the folder of this file)
"""

import csv
import os
import sys
from datetime import date, timedelta

UNKNOWN, MICRO, SMALL, MEDIUM, LARGE = "unknown", "micro", "small", "medium", "large"
ORDER = {MICRO: 1, SMALL: 2, MEDIUM: 3, LARGE: 4}

FACTS = [
    "annual_sales", "business_capital", "net_worth", "total_assets", "total_liabilities", "land_and_buildings",
    "total_investment", "land_cost", "building_cost", "workers", "founded_on", "founded_year", "legal_form",
    "independent", "foreign_investment",
]
COLUMNS = (["id", "as_of", "regime", "purpose", "basis", "gap"] + FACTS +
           ["status", "size_class", "decided_by", "conflict", "expected_regime", "missing", "warnings", "citation"])

# Printed order of lists: that of the registry of fields, and that of the warning bits.
FIELD_ORDER = FACTS
WARNING_ORDER = [
    "MEASURES_DISAGREE", "DECIDED_BY_OTHER_MEASURE", "NOT_INDEPENDENT", "MICRO_LEGAL_FORM", "SUSPECTED_INT32_OVERFLOW",
    "NO_REGIME", "REGIME_NOT_IN_FORCE", "RULE_NOT_VERIFIED", "CLASS_NOT_DISTINGUISHED", "STATED_DIFFERS_FROM_DERIVED",
    "FOUNDED_AFTER_AS_OF", "FOREIGN_INVESTMENT", "MEASURE_NOT_IN_REGIME",
]

M = 10 ** 6
BN = 10 ** 9
INT32_MAX = 2147483647
INT64_MAX = 9223372036854775807
COHORT_DAY = date(2021, 2, 2)
INPRES_DAY = date(1999, 12, 29)

UU9, INPRES, UU20, PP7 = "UU-9-1995", "INPRES-10-1999", "UU-20-2008", "PP-7-2021"
BPS, PERMENPERIN = "BPS-WORKERS", "PERMENPERIN-64-2016"

# First day in force, and first day no longer in force.
PERIODS = {
    UU9: (date(1995, 12, 26), date(2008, 7, 4)),
    INPRES: (INPRES_DAY, date(2008, 7, 4)),
    UU20: (date(2008, 7, 4), date(2020, 11, 2)),
    PP7: (date(2021, 2, 2), date.max),
}
BY_DATE = [UU9, UU20, PP7]
STATUTORY = [UU9, INPRES, UU20, PP7]
CAPITAL_MEASURE = {UU9: "net_worth", INPRES: "net_worth", UU20: "net_worth", PP7: "business_capital"}


class Inconsistent(Exception):
    """The facts contradict each other."""


# ---------------------------------------------------------------- the measures

def minus_land(total, *parts):
    """total less its parts; None while one is unknown. Parts larger than the whole contradict it."""
    if total is None or None in parts:
        return None
    if sum(parts) > total:
        raise Inconsistent()
    return total - sum(parts)


def derived(facts, measure):
    if measure == "net_worth":
        assets = minus_land(facts["total_assets"], facts["land_and_buildings"])
        if assets is None or facts["total_liabilities"] is None:
            return None
        return assets - facts["total_liabilities"]
    if measure in ("business_capital", "investment"):
        return minus_land(facts["total_investment"], facts["land_cost"], facts["building_cost"])
    return None


def value_of(facts, measure, warnings):
    stated = facts.get(measure)
    if stated is None:
        return derived(facts, measure)
    try:
        computed = derived(facts, measure)
    except Inconsistent:  # nothing has to be derived: the stated value stands, but it is not what the parts say
        computed = None
        warnings.add("STATED_DIFFERS_FROM_DERIVED")
    if computed is not None and computed != stated:
        warnings.add("STATED_DIFFERS_FROM_DERIVED")
    return stated


INPUTS = {
    "annual_sales": ["annual_sales"],
    "business_capital": ["business_capital", "total_investment", "land_cost", "building_cost"],
    "net_worth": ["net_worth", "total_assets", "total_liabilities", "land_and_buildings"],
    "investment": ["total_investment", "land_cost", "building_cost"],
    "workers": ["workers"],
}


# ---------------------------------------------------------------- the class by one measure
# Each function answers (class, citation, text of the limit was read). UNKNOWN: the law does not tell.

def uu9(measure, value, day):
    if measure == "annual_sales":
        if value <= 1 * BN:
            return SMALL, "UU 9/1995 Pasal 5 ayat (1) huruf b", True
        return UNKNOWN, "", True
    if value <= 200 * M:
        return SMALL, "UU 9/1995 Pasal 5 ayat (1) huruf a", True
    if day < INPRES_DAY:
        return UNKNOWN, "", True
    return inpres(value)


def inpres(value):
    if value <= 200 * M:
        return SMALL, "UU 9/1995 Pasal 5 ayat (1) huruf a", True
    if value <= 10 * BN:
        return MEDIUM, "Inpres 10/1999", False
    return LARGE, "Inpres 10/1999", False


def uu20(measure, value):
    letter = "b" if measure == "annual_sales" else "a"
    micro, small, medium = (300 * M, 2500 * M, 50 * BN) if letter == "b" else (50 * M, 500 * M, 10 * BN)
    if value <= micro:
        return MICRO, "UU 20/2008 Pasal 6 ayat (1) huruf " + letter, True
    if value <= small:
        return SMALL, "UU 20/2008 Pasal 6 ayat (2) huruf " + letter, True
    if value <= medium:
        return MEDIUM, "UU 20/2008 Pasal 6 ayat (3) huruf " + letter, True
    return LARGE, "UU 20/2008 Pasal 1 angka 4", True


def pp7(measure, value):
    verse = "5" if measure == "annual_sales" else "3"
    micro, small, medium = (2 * BN, 15 * BN, 50 * BN) if verse == "5" else (1 * BN, 5 * BN, 10 * BN)
    article = "PP 7/2021 Pasal 35 ayat (" + verse + ") huruf "
    if value <= micro:
        return MICRO, article + "a", True
    if value <= small:
        return SMALL, article + "b", True
    if value <= medium:
        return MEDIUM, article + "c", True
    return LARGE, article + "c jo. UU 20/2008 Pasal 1 angka 4", True


def bps(workers):
    text = "Konvensi BPS (jumlah tenaga kerja)"
    if workers <= 4:
        return MICRO, text, True
    if workers <= 19:
        return SMALL, text, True
    if workers <= 99:
        return MEDIUM, text, False
    return LARGE, text, False


def permenperin(investment, workers):
    text = "Permenperin 64/M-IND/PER/7/2016"
    if workers <= 19:
        return (SMALL if investment < 1 * BN else MEDIUM), text, False
    return (MEDIUM if investment <= 15 * BN else LARGE), text, False


def by_measure(regime, measure, value, day):
    if regime == UU9:
        return uu9(measure, value, day)
    if regime == INPRES:
        return inpres(value)
    if regime == UU20:
        return uu20(measure, value)
    return pp7(measure, value)


# ---------------------------------------------------------------- which regime

def choose_regime(options, warnings):
    day = options["as_of"]
    asked = options["regime"]
    if asked:
        first, after = PERIODS.get(asked, (date.min, date.max))
        if not first <= day < after:
            warnings.add("REGIME_NOT_IN_FORCE")
        return asked
    for regime in BY_DATE:
        first, after = PERIODS[regime]
        if first <= day < after:
            return regime
    near = []
    if options["gap"] == "before":
        near = [regime for regime in BY_DATE if PERIODS[regime][1] <= day][-1:]
    elif options["gap"] == "after":
        near = [regime for regime in BY_DATE if PERIODS[regime][0] > day][:1]
    warnings.add("REGIME_NOT_IN_FORCE" if near else "NO_REGIME")
    return near[0] if near else None


# ---------------------------------------------------------------- which measure decides

def founding_cohort(facts):
    """'capital', 'sales', or None while it cannot be told."""
    if facts["founded_on"] is not None:
        return "capital" if facts["founded_on"] >= COHORT_DAY else "sales"
    year = facts["founded_year"]
    if year is None or year == COHORT_DAY.year:
        return None
    return "capital" if year > COHORT_DAY.year else "sales"


def decide(regime, options, facts, answers, warnings):
    """(deciding measure or None, missing fields). answers: the known measures and their classes."""
    sales, capital = "annual_sales", CAPITAL_MEASURE[regime]
    basis = options["basis"] or "purpose"
    preferred = capital if options["purpose"] == "registration" else sales
    if regime == INPRES:
        return decide_by_inpres(basis, facts, answers, warnings)
    if basis in ("sales", "capital"):
        only = sales if basis == "sales" else capital
        return (only, []) if only in answers else (None, [only])
    if basis == "cohort":
        cohort = founding_cohort(facts)
        if cohort is None:
            return None, ["founded_on"]
        preferred = capital if cohort == "capital" else sales
    if sales not in answers and capital not in answers:
        return None, [sales, capital]
    if basis in ("higher", "lower"):
        return decide_by_rank(basis, sales, capital, preferred, answers, warnings)
    if preferred in answers:
        return preferred, []
    warnings.add("DECIDED_BY_OTHER_MEASURE")
    return (capital if preferred == sales else sales), [preferred]


def decide_by_inpres(basis, facts, answers, warnings):
    """It has one measure only; a basis that asks for annual sales asks for what it does not have."""
    cohort = founding_cohort(facts) if basis == "cohort" else None
    if basis == "cohort" and cohort is None:
        return None, ["founded_on"]
    if basis == "sales" or cohort == "sales":
        warnings.add("MEASURE_NOT_IN_REGIME")
        if basis == "sales":
            return None, []
    if "net_worth" not in answers:
        return None, ["net_worth"]
    if cohort == "sales":
        warnings.add("DECIDED_BY_OTHER_MEASURE")
    return "net_worth", []


def decide_by_rank(basis, sales, capital, preferred, answers, warnings):
    if sales not in answers or capital not in answers:
        known, other = (sales, capital) if sales in answers else (capital, sales)
        warnings.add("DECIDED_BY_OTHER_MEASURE")
        return known, [other]
    for measure in (sales, capital):
        if answers[measure][0] == UNKNOWN:  # the higher or lower of a class and an unnamed class is not known
            return measure, []
    rank_sales, rank_capital = ORDER[answers[sales][0]], ORDER[answers[capital][0]]
    if rank_sales == rank_capital:
        return preferred, []
    return (sales if (rank_sales > rank_capital) == (basis == "higher") else capital), []


# ---------------------------------------------------------------- the answer

def fill(result, answer, decided_by, warnings):
    size_class, citation, read = answer
    if size_class == UNKNOWN:
        warnings.add("CLASS_NOT_DISTINGUISHED")
        return
    result.update(size_class=size_class, citation=citation, decided_by=decided_by)
    if not read:
        warnings.add("RULE_NOT_VERIFIED")


def check_overflow(facts, measures, warnings):
    for measure in measures:
        if any(facts[name] == INT32_MAX for name in INPUTS[measure]):
            warnings.add("SUSPECTED_INT32_OVERFLOW")


def classify_workers(facts, result, warnings):
    check_overflow(facts, ["workers"], warnings)
    if facts["workers"] is None:
        result["missing"] = ["workers"]
    else:
        fill(result, bps(facts["workers"]), "workers", warnings)


def classify_industry(facts, result, warnings):
    check_overflow(facts, ["investment", "workers"], warnings)
    investment = value_of(facts, "investment", warnings)
    needed = (INPUTS["investment"] if investment is None else []) + ["workers"]
    result["missing"] = [name for name in needed if facts[name] is None]
    if not result["missing"]:
        fill(result, permenperin(investment, facts["workers"]), "investment", warnings)


def classify_statutory(regime, options, facts, result, warnings):
    capital = CAPITAL_MEASURE[regime]
    measures = [capital] if regime == INPRES else ["annual_sales", capital]
    check_overflow(facts, measures, warnings)
    answers = {}
    for measure in measures:
        value = value_of(facts, measure, warnings)
        if value is not None:
            answers[measure] = by_measure(regime, measure, value, options["as_of"])
    if len({answer[0] for answer in answers.values()} - {UNKNOWN}) > 1:
        result["conflict"] = "yes"
        warnings.add("MEASURES_DISAGREE")
    if facts["foreign_investment"]:
        warnings.add("FOREIGN_INVESTMENT")
        result.update(size_class=LARGE, citation="Permen Investasi/BKPM 5/2025 Pasal 26 ayat (1)")
    else:
        decided_by, result["missing"] = decide(regime, options, facts, answers, warnings)
        if decided_by is not None:
            fill(result, answers[decided_by], decided_by, warnings)
    if facts["independent"] is False and result["size_class"] != UNKNOWN:
        warnings.add("NOT_INDEPENDENT")
    if result["size_class"] == MICRO and facts["legal_form"] in ("cv", "firma", "pt"):
        warnings.add("MICRO_LEGAL_FORM")


def classify(options, facts):
    warnings = set()
    result = {"status": "UMKM_OK", "size_class": UNKNOWN, "decided_by": "", "conflict": "no", "expected_regime": "",
              "missing": [], "citation": ""}
    regime = choose_regime(options, warnings)
    if regime is None:
        result["status"] = "UMKM_E_NO_REGIME"
        return result, warnings
    result["expected_regime"] = regime
    if facts["founded_on"] is not None and facts["founded_on"] > options["as_of"]:
        warnings.add("FOUNDED_AFTER_AS_OF")
    try:
        if regime == BPS:
            classify_workers(facts, result, warnings)
        elif regime == PERMENPERIN:
            classify_industry(facts, result, warnings)
        else:
            classify_statutory(regime, options, facts, result, warnings)
    except Inconsistent:  # nothing but the status is promised then
        return dict.fromkeys(result, "") | {"status": "UMKM_E_INCONSISTENT", "missing": []}, set()
    return result, warnings


# ---------------------------------------------------------------- the rows

TODAY = date(2026, 11, 21)
DAY_OF = {UU9: date(1997, 6, 30), INPRES: date(2003, 6, 30), UU20: date(2015, 6, 30), PP7: TODAY}
ROWS = []
SEEN = set()


def text_of(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def row(name, as_of=TODAY, regime="", purpose="", basis="", gap="", **given):
    assert name not in SEEN, name
    SEEN.add(name)
    assert set(given) <= set(FACTS), given
    facts = dict.fromkeys(FACTS)
    facts.update(given)
    options = {"as_of": as_of, "regime": regime, "purpose": purpose, "basis": basis, "gap": gap}
    result, warnings = classify(options, facts)
    line = {"id": name, "as_of": as_of.isoformat(), "regime": regime, "purpose": purpose, "basis": basis, "gap": gap}
    line.update((field, text_of(facts[field])) for field in FACTS)
    line.update(result)
    line["missing"] = ";".join(sorted(result["missing"], key=FIELD_ORDER.index))
    line["warnings"] = ";".join(sorted(warnings, key=WARNING_ORDER.index))
    ROWS.append(line)
    return line


def around(limit):
    return [("below", limit - 1), ("at", limit), ("above", limit + 1)]


def days_around(day):
    return [("before", day - timedelta(1)), ("on", day), ("after", day + timedelta(1))]


LIMITS = [
    (UU9, date(1997, 6, 30), "annual_sales", [1 * BN]),
    (UU9, date(1997, 6, 30), "net_worth", [200 * M, 10 * BN]),
    (UU9, date(2003, 6, 30), "annual_sales", [1 * BN]),
    (UU9, date(2003, 6, 30), "net_worth", [200 * M, 10 * BN]),
    (UU20, date(2015, 6, 30), "annual_sales", [300 * M, 2500 * M, 50 * BN]),
    (UU20, date(2015, 6, 30), "net_worth", [50 * M, 500 * M, 10 * BN]),
    (PP7, TODAY, "annual_sales", [2 * BN, 15 * BN, 50 * BN]),
    (PP7, TODAY, "business_capital", [1 * BN, 5 * BN, 10 * BN]),
]


def rows_limits():
    for regime, day, measure, limits in LIMITS:
        purpose = "facilitation" if measure == "annual_sales" else "registration"
        basis = "sales" if measure == "annual_sales" else "capital"
        for limit in limits:
            for where, value in around(limit):
                stem = f"limit.{regime}.{day.year}.{measure}.{limit}.{where}"
                row(stem + ".purpose", day, purpose=purpose, **{measure: value})
                row(stem + ".basis", day, basis=basis, **{measure: value})
        for where, value in [("zero", 0), ("one", 1), ("largest", INT64_MAX)]:
            row(f"limit.{regime}.{day.year}.{measure}.{where}", day, purpose=purpose, **{measure: value})


def rows_limits_by_id():
    for limit in (200 * M, 10 * BN):
        for where, value in around(limit):
            row(f"limit.{INPRES}.net_worth.{limit}.{where}", DAY_OF[INPRES], regime=INPRES, net_worth=value)
    for limit in (4, 19, 99):
        for where, value in around(limit):
            row(f"limit.{BPS}.workers.{limit}.{where}", regime=BPS, workers=value)
    row(f"limit.{BPS}.workers.zero", regime=BPS, workers=0)
    row(f"limit.{BPS}.workers.one", regime=BPS, workers=1)
    for workers in (0, 18, 19, 20, 21, 500):
        for limit in (1 * BN, 15 * BN):
            for where, value in around(limit):
                row(f"limit.{PERMENPERIN}.{workers}.{limit}.{where}", regime=PERMENPERIN, workers=workers,
                    total_investment=value + 700 * M, land_cost=500 * M, building_cost=200 * M)


def rows_negative_net_worth():
    for regime, day in ((UU9, date(1997, 6, 30)), (UU9, date(2003, 6, 30)), (UU20, date(2015, 6, 30))):
        for value in (-1, -5 * BN, -INT64_MAX):
            row(f"negative.{regime}.{day.year}.{value}", day, basis="capital", net_worth=value)
    row("negative.inpres", DAY_OF[INPRES], regime=INPRES, net_worth=-1)


PROBES = [
    ("small-shop", dict(annual_sales=250 * M, net_worth=40 * M, business_capital=60 * M)),
    ("workshop", dict(annual_sales=900 * M, net_worth=150 * M, business_capital=800 * M)),
    ("producer", dict(annual_sales=4 * BN, net_worth=2 * BN, business_capital=3 * BN)),
    ("factory", dict(annual_sales=60 * BN, net_worth=12 * BN, business_capital=20 * BN)),
]


def rows_dates():
    days = [date(1995, 12, 26), INPRES_DAY, date(2008, 7, 4), date(2020, 11, 2), date(2021, 2, 2)]
    for day in days:
        for where, as_of in days_around(day):
            for probe, facts in PROBES:
                for purpose in ("facilitation", "registration"):
                    row(f"date.{day}.{where}.{probe}.{purpose}", as_of, purpose=purpose, **facts)
    for name, as_of in [("1945", date(1945, 8, 17)), ("1990", date(1990, 1, 1)), ("2000-02-29", date(2000, 2, 29)),
                        ("2030", date(2030, 1, 1)), ("9999", date(9999, 12, 30))]:
        row(f"date.far.{name}", as_of, **PROBES[1][1])


def rows_basis():
    patterns = {
        UU9: [("agree", 800 * M, 100 * M), ("sales-open", 3 * BN, 100 * M), ("worth-above", 800 * M, 3 * BN),
              ("both-above", 3 * BN, 3 * BN), ("worth-large", 800 * M, 11 * BN)],
        UU20: [("agree", 1 * BN, 100 * M), ("sales-higher", 3 * BN, 40 * M), ("capital-higher", 100 * M, 3 * BN),
               ("one-step", 400 * M, 50 * M), ("extremes", 60 * BN, 1)],
        PP7: [("agree", 3 * BN, 2 * BN), ("sales-higher", 2500 * M, 400 * M), ("capital-higher", 1 * BN, 9 * BN),
              ("one-step", 15 * BN, 5 * BN + 1), ("extremes", 0, 11 * BN)],
    }
    for regime, day in ((UU9, date(1997, 6, 30)), (UU9, date(2003, 6, 30)), (UU20, date(2015, 6, 30)), (PP7, TODAY)):
        capital = CAPITAL_MEASURE[regime]
        known = [(name, {"annual_sales": s, capital: c}) for name, s, c in patterns[regime]]
        known.append(("sales-only", {"annual_sales": 900 * M}))
        known.append(("capital-only", {capital: 150 * M}))
        known.append(("none", {}))
        if regime == UU9:
            known.append(("sales-only-open", {"annual_sales": 2 * BN}))
            known.append(("capital-only-above", {capital: 300 * M}))
        for name, facts in known:
            for basis in ("purpose", "sales", "capital", "cohort", "higher", "lower"):
                for purpose in ("facilitation", "registration"):
                    if basis in ("sales", "capital") and purpose == "registration" and name != "agree":
                        continue  # the purpose does not matter there; "agree" shows it
                    extra = {"founded_on": date(1990, 5, 17)} if basis == "cohort" else {}
                    row(f"basis.{regime}.{day.year}.{name}.{basis}.{purpose}", day, purpose=purpose, basis=basis,
                        **facts, **extra)
    row("basis.defaults", **{"annual_sales": 2500 * M, "business_capital": 400 * M})


def rows_cohort():
    facts = dict(annual_sales=2500 * M, business_capital=400 * M)
    for where, day in days_around(COHORT_DAY):
        row(f"cohort.founded.{where}", basis="cohort", founded_on=day, **facts)
        row(f"cohort.founded.{where}.sales-only", basis="cohort", founded_on=day, annual_sales=2500 * M)
        row(f"cohort.founded.{where}.capital-only", basis="cohort", founded_on=day, business_capital=400 * M)
        row(f"cohort.founded.{where}.none", basis="cohort", founded_on=day)
        row(f"cohort.purpose-ignored.{where}", basis="cohort", purpose="registration", founded_on=day, **facts)
    for year in (1990, 2020, 2021, 2022, 2026):
        row(f"cohort.year.{year}", basis="cohort", founded_year=year, **facts)
        row(f"cohort.year.{year}.none", basis="cohort", founded_year=year)
    row("cohort.date-before-year", basis="cohort", founded_on=date(2019, 1, 1), founded_year=2023, **facts)
    row("cohort.date-tells-2021", basis="cohort", founded_on=date(2021, 3, 1), founded_year=2021, **facts)
    row("cohort.unknown", basis="cohort", **facts)
    row("cohort.unknown.agree", basis="cohort", annual_sales=3 * BN, business_capital=2 * BN)
    row("cohort.unknown.none", basis="cohort")
    row("cohort.uu20.old", DAY_OF[UU20], basis="cohort", founded_year=1999, annual_sales=1 * BN, net_worth=1)
    row("cohort.uu20.unknown", DAY_OF[UU20], basis="cohort", annual_sales=1 * BN, net_worth=1)
    row("cohort.uu20.founded-later", DAY_OF[UU20], basis="cohort", founded_on=date(2022, 1, 1), annual_sales=1 * BN,
        net_worth=1)


def rows_gap():
    days = [date(2020, 11, 1), date(2020, 11, 2), date(2020, 11, 3), date(2020, 12, 31), date(2021, 1, 31),
            date(2021, 2, 1), date(2021, 2, 2)]
    for day in days:
        for gap in ("", "none", "before", "after"):
            row(f"gap.{day}.{gap or 'default'}", day, gap=gap, annual_sales=1 * BN, net_worth=100 * M,
                business_capital=2 * BN)
    middle = date(2020, 12, 15)
    for gap in ("none", "before", "after"):
        row(f"gap.registration.{gap}", middle, gap=gap, purpose="registration", annual_sales=1 * BN, net_worth=100 * M,
            business_capital=2 * BN)
        row(f"gap.nothing.{gap}", middle, gap=gap)
        row(f"gap.foreign.{gap}", middle, gap=gap, foreign_investment=True)
        row(f"gap.by-id.{gap}", middle, regime=PP7, gap=gap, annual_sales=1 * BN)
    for gap in ("none", "before", "after"):
        row(f"gap.before-first-law.{gap}", date(1995, 12, 25), gap=gap, annual_sales=900 * M)
    row("gap.option-in-force", TODAY, gap="before", annual_sales=1 * BN)


def rows_unknown():
    for regime in (UU9, UU20, PP7):
        day = DAY_OF[regime]
        for purpose in ("facilitation", "registration"):
            row(f"unknown.{regime}.{purpose}", day, purpose=purpose)
        row(f"unknown.{regime}.workers-only", day, workers=3)
    row("unknown.inpres", DAY_OF[INPRES], regime=INPRES, annual_sales=100 * M)
    row("unknown.bps", regime=BPS, annual_sales=100 * M)
    row("unknown.permenperin", regime=PERMENPERIN)
    row("unknown.permenperin.workers", regime=PERMENPERIN, total_investment=800 * M, land_cost=0, building_cost=0)
    row("unknown.permenperin.investment", regime=PERMENPERIN, workers=5)
    row("unknown.permenperin.land", regime=PERMENPERIN, workers=5, total_investment=800 * M, building_cost=1)
    row("unknown.old-field-new-law", TODAY, purpose="registration", net_worth=100 * M)
    row("unknown.new-field-old-law", DAY_OF[UU20], purpose="registration", business_capital=100 * M)
    row("unknown.assets-are-not-capital", TODAY, total_assets=100 * M, total_liabilities=0, land_and_buildings=0)
    row("unknown.form-only", TODAY, legal_form="pt", independent=False)


def rows_foreign():
    for regime in (UU9, UU20, PP7):
        day, capital = DAY_OF[regime], CAPITAL_MEASURE[regime]
        stem = f"foreign.{regime}"
        row(stem + ".alone", day, foreign_investment=True)
        row(stem + ".sales", day, foreign_investment=True, annual_sales=100 * M)
        row(stem + ".capital", day, foreign_investment=True, **{capital: 100 * M})
        row(stem + ".agree", day, foreign_investment=True, annual_sales=1, **{capital: 1})
        row(stem + ".no", day, foreign_investment=False, annual_sales=100 * M)
        row(stem + ".no.alone", day, foreign_investment=False)
    for basis in ("purpose", "sales", "capital", "cohort", "higher", "lower"):
        row(f"foreign.basis.{basis}", basis=basis, foreign_investment=True, annual_sales=100 * M,
            business_capital=6 * BN)
        row(f"foreign.basis.{basis}.alone", basis=basis, foreign_investment=True)
    row("foreign.pt.dependent", foreign_investment=True, legal_form="pt", independent=False, annual_sales=100 * M)
    row("foreign.inpres", DAY_OF[INPRES], regime=INPRES, foreign_investment=True, net_worth=300 * M)
    row("foreign.bps", regime=BPS, foreign_investment=True, workers=3)
    row("foreign.bps.alone", regime=BPS, foreign_investment=True)
    row("foreign.permenperin", regime=PERMENPERIN, foreign_investment=True, workers=3, total_investment=500 * M,
        land_cost=0, building_cost=0)
    row("foreign.before-any-law", date(1995, 12, 25), foreign_investment=True, annual_sales=1 * BN)
    row("foreign.by-id", DAY_OF[UU20], regime=PP7, foreign_investment=True)


def rows_form_and_independence():
    forms = ["individual", "sole_pt", "cv", "firma", "pt", "cooperative", "other"]
    for form in forms:
        row(f"form.{form}.micro", legal_form=form, annual_sales=100 * M)
        row(f"form.{form}.small", legal_form=form, annual_sales=3 * BN)
        row(f"form.{form}.uu20.micro", DAY_OF[UU20], legal_form=form, annual_sales=100 * M)
        row(f"form.{form}.uu9", DAY_OF[UU9], legal_form=form, annual_sales=100 * M)
    row("form.pt.bps", regime=BPS, legal_form="pt", workers=2)
    row("form.cv.lower", basis="lower", legal_form="cv", annual_sales=100 * M, business_capital=3 * BN)
    row("form.cv.higher", basis="higher", legal_form="cv", annual_sales=100 * M, business_capital=3 * BN)
    row("form.pt.unknown", legal_form="pt")
    for independent in (True, False):
        word = "yes" if independent else "no"
        for name, sales in [("micro", 100 * M), ("small", 3 * BN), ("medium", 20 * BN), ("large", 60 * BN)]:
            row(f"independent.{word}.{name}", independent=independent, annual_sales=sales)
        row(f"independent.{word}.uu20", DAY_OF[UU20], independent=independent, annual_sales=1 * BN)
        row(f"independent.{word}.uu9", DAY_OF[UU9], independent=independent, annual_sales=100 * M)
        row(f"independent.{word}.uu9.open", DAY_OF[UU9], independent=independent, annual_sales=2 * BN)
        row(f"independent.{word}.inpres", DAY_OF[INPRES], regime=INPRES, independent=independent, net_worth=1 * BN)
        row(f"independent.{word}.unknown", independent=independent)
        row(f"independent.{word}.bps", regime=BPS, independent=independent, workers=10)
        row(f"independent.{word}.permenperin", regime=PERMENPERIN, independent=independent, workers=10,
            total_investment=3 * BN, land_cost=1 * BN, building_cost=1 * BN)
    row("independent.no.micro.pt", independent=False, legal_form="pt", annual_sales=100 * M)


def rows_derived():
    oss = dict(purpose="registration")
    for limit in (1 * BN, 5 * BN, 10 * BN):
        for where, value in around(limit):
            row(f"derived.capital.{limit}.{where}", total_investment=value + 3 * BN, land_cost=2 * BN, building_cost=1 * BN,
                **oss)
    for limit in (50 * M, 500 * M, 10 * BN):
        for where, value in around(limit):
            row(f"derived.net-worth.{limit}.{where}", DAY_OF[UU20], total_assets=value + 900 * M,
                total_liabilities=300 * M, land_and_buildings=600 * M, **oss)
    row("derived.net-worth.1997", DAY_OF[UU9], total_assets=150 * M, total_liabilities=0, land_and_buildings=0, **oss)
    row("derived.net-worth.2003", date(2003, 6, 30), total_assets=500 * M, total_liabilities=0, land_and_buildings=0, **oss)
    row("derived.capital.zero", total_investment=0, land_cost=0, building_cost=0, **oss)
    row("derived.capital.all-land", total_investment=9 * BN, land_cost=4 * BN, building_cost=5 * BN, **oss)
    row("derived.capital.one-too-many", total_investment=9 * BN, land_cost=4 * BN, building_cost=5 * BN + 1, **oss)
    row("derived.capital.land-alone-too-much", total_investment=100, land_cost=101, building_cost=0, **oss)
    row("derived.capital.sum-beyond-int64", total_investment=INT64_MAX, land_cost=INT64_MAX, building_cost=INT64_MAX, **oss)
    row("derived.capital.largest", total_investment=INT64_MAX, land_cost=0, building_cost=0, **oss)
    for lacking in ("total_investment", "land_cost", "building_cost"):
        facts = dict(total_investment=3 * BN, land_cost=1 * BN, building_cost=1 * BN)
        del facts[lacking]
        row(f"derived.capital.without.{lacking}", **facts, **oss)
    for lacking in ("total_assets", "total_liabilities", "land_and_buildings"):
        facts = dict(total_assets=3 * BN, total_liabilities=1 * BN, land_and_buildings=1 * BN)
        del facts[lacking]
        row(f"derived.net-worth.without.{lacking}", DAY_OF[UU20], **facts, **oss)
    row("derived.net-worth.negative", DAY_OF[UU20], total_assets=1 * BN, total_liabilities=2 * BN,
        land_and_buildings=500 * M, **oss)
    row("derived.net-worth.land-equals-assets", DAY_OF[UU20], total_assets=1 * BN, total_liabilities=0,
        land_and_buildings=1 * BN, **oss)
    row("derived.net-worth.land-above-assets", DAY_OF[UU20], total_assets=1 * BN, total_liabilities=0,
        land_and_buildings=1 * BN + 1, **oss)
    row("derived.net-worth.lowest", DAY_OF[UU20], total_assets=0, total_liabilities=INT64_MAX, land_and_buildings=0, **oss)
    row("derived.net-worth.not-used-now", total_assets=1, total_liabilities=0, land_and_buildings=2, annual_sales=100 * M)
    row("derived.capital.not-used-then", DAY_OF[UU20], total_investment=1, land_cost=2, building_cost=0,
        annual_sales=100 * M)
    row("derived.other-decides", total_investment=3 * BN, land_cost=1 * BN, building_cost=500 * M)
    row("derived.conflict", annual_sales=1 * BN, total_investment=8 * BN, land_cost=1 * BN, building_cost=500 * M)
    row("derived.permenperin.inconsistent", regime=PERMENPERIN, workers=3, total_investment=1, land_cost=1, building_cost=1)
    row("derived.bps.not-used", regime=BPS, workers=3, total_investment=1, land_cost=1, building_cost=1)


def rows_stated():
    oss = dict(total_investment=4 * BN, land_cost=1 * BN, building_cost=1 * BN)
    row("stated.capital.equal", purpose="registration", business_capital=2 * BN, **oss)
    row("stated.capital.one-less", purpose="registration", business_capital=2 * BN - 1, **oss)
    row("stated.capital.other-class", purpose="registration", business_capital=900 * M, **oss)
    row("stated.capital.not-deciding", business_capital=900 * M, annual_sales=1 * BN, **oss)
    row("stated.capital.contradicting-inputs", purpose="registration", business_capital=900 * M, total_investment=1,
        land_cost=2, building_cost=0)
    books = dict(total_assets=900 * M, total_liabilities=200 * M, land_and_buildings=300 * M)
    row("stated.net-worth.equal", DAY_OF[UU20], purpose="registration", net_worth=400 * M, **books)
    row("stated.net-worth.differs", DAY_OF[UU20], purpose="registration", net_worth=40 * M, **books)
    row("stated.net-worth.incomplete", DAY_OF[UU20], purpose="registration", net_worth=40 * M, total_assets=900 * M)
    row("stated.net-worth.2003", date(2003, 6, 30), purpose="registration", net_worth=40 * M, **books)
    row("stated.net-worth.not-used-now", annual_sales=1 * BN, net_worth=40 * M, **books)


def rows_int32():
    for where, value in around(INT32_MAX):
        row(f"int32.sales.{where}", annual_sales=value)
        row(f"int32.capital.{where}", purpose="registration", business_capital=value)
    row("int32.sales.not-deciding", purpose="registration", annual_sales=INT32_MAX, business_capital=1 * BN)
    row("int32.net-worth", DAY_OF[UU20], basis="capital", net_worth=INT32_MAX)
    row("int32.net-worth.negative", DAY_OF[UU20], basis="capital", net_worth=-INT32_MAX)
    row("int32.net-worth.not-used-now", annual_sales=1 * BN, net_worth=INT32_MAX)
    row("int32.investment", purpose="registration", total_investment=INT32_MAX, land_cost=0, building_cost=0)
    row("int32.assets", DAY_OF[UU20], basis="capital", total_assets=INT32_MAX, total_liabilities=0, land_and_buildings=0)
    row("int32.liabilities", DAY_OF[UU20], basis="capital", total_assets=9 * BN, total_liabilities=INT32_MAX,
        land_and_buildings=0)
    row("int32.land", purpose="registration", total_investment=9 * BN, land_cost=INT32_MAX, building_cost=0)
    row("int32.permenperin", regime=PERMENPERIN, workers=3, total_investment=INT32_MAX, land_cost=0, building_cost=0)
    row("int32.foreign", foreign_investment=True, annual_sales=INT32_MAX)
    row("int32.uu9.open", DAY_OF[UU9], annual_sales=INT32_MAX)


def rows_by_id():
    for regime in (UU9, INPRES, UU20, PP7):
        first, after = PERIODS[regime]
        days = days_around(first) + ([] if after == date.max else [("end-" + w, d) for w, d in days_around(after)])
        capital = CAPITAL_MEASURE[regime]
        for where, day in days:
            row(f"by-id.{regime}.{where}.sales", day, regime=regime, annual_sales=900 * M, **{capital: 30 * M})
            row(f"by-id.{regime}.{where}.capital", day, regime=regime, purpose="registration", annual_sales=900 * M,
                **{capital: 30 * M})
    for regime, day in [(UU9, TODAY), (INPRES, TODAY), (UU20, TODAY), (PP7, date(1990, 1, 1)), (UU20, date(2003, 1, 1))]:
        row(f"by-id.far.{regime}.{day.year}", day, regime=regime, annual_sales=900 * M, net_worth=30 * M,
            business_capital=30 * M)
        row(f"by-id.far.{regime}.{day.year}.none", day, regime=regime)
    row("by-id.uu20.today.conflict", TODAY, regime=UU20, annual_sales=1 * BN, net_worth=40 * M)
    row("by-id.uu9.2003.net-worth", date(2003, 6, 30), regime=UU9, purpose="registration", net_worth=300 * M)
    row("by-id.uu9.1997.net-worth", date(1997, 6, 30), regime=UU9, purpose="registration", net_worth=300 * M)
    row("by-id.inpres.registration", DAY_OF[INPRES], regime=INPRES, purpose="registration", net_worth=300 * M)
    row("by-id.inpres.sales-ignored", DAY_OF[INPRES], regime=INPRES, annual_sales=60 * BN, net_worth=100 * M)
    for basis in ("sales", "capital", "cohort", "higher", "lower"):
        row(f"by-id.inpres.{basis}", DAY_OF[INPRES], regime=INPRES, basis=basis, annual_sales=60 * BN, net_worth=300 * M,
            founded_on=date(1990, 5, 17))
        row(f"by-id.inpres.{basis}.none", DAY_OF[INPRES], regime=INPRES, basis=basis, founded_on=date(1990, 5, 17))
    row("by-id.bps.sales-ignored", regime=BPS, annual_sales=60 * BN, business_capital=60 * BN, workers=4)
    row("by-id.bps.1980", date(1980, 1, 1), regime=BPS, workers=4)


def rows_founded():
    for where, day in days_around(TODAY):
        row(f"founded.{where}", founded_on=day, annual_sales=100 * M)
    row("founded.after.unknown", founded_on=date(2027, 1, 1))
    row("founded.after.large", founded_on=date(2027, 1, 1), annual_sales=60 * BN)
    row("founded.after.uu20", DAY_OF[UU20], founded_on=date(2016, 1, 1), annual_sales=100 * M)
    row("founded.year.this", founded_year=2026, annual_sales=100 * M)


# ---------------------------------------------------------------- answers written down by hand

def check_by_hand():
    """A few rows worked out on paper, so that a slip above cannot pass unnoticed."""
    by_id = {line["id"]: line for line in ROWS}

    def expect(name, *values):
        keys = ["size_class", "decided_by", "conflict", "expected_regime", "missing", "warnings", "citation"]
        got = tuple(by_id[name][key] for key in keys)
        assert got == values, (name, got, values)

    expect("basis.defaults", "small", "annual_sales", "yes", PP7, "", "MEASURES_DISAGREE",
           "PP 7/2021 Pasal 35 ayat (5) huruf b")
    expect(f"limit.{UU20}.2015.annual_sales.2500000000.at.basis", "small", "annual_sales", "no", UU20, "", "",
           "UU 20/2008 Pasal 6 ayat (2) huruf b")
    expect(f"limit.{UU20}.2015.net_worth.10000000000.above.purpose", "large", "net_worth", "no", UU20, "", "",
           "UU 20/2008 Pasal 1 angka 4")
    expect(f"limit.{UU9}.1997.annual_sales.1000000000.above.purpose", "unknown", "", "no", UU9, "",
           "CLASS_NOT_DISTINGUISHED", "")
    expect(f"limit.{UU9}.2003.net_worth.200000000.above.basis", "medium", "net_worth", "no", UU9, "",
           "RULE_NOT_VERIFIED", "Inpres 10/1999")
    expect(f"limit.{PERMENPERIN}.19.1000000000.below", "small", "investment", "no", PERMENPERIN, "", "RULE_NOT_VERIFIED",
           "Permenperin 64/M-IND/PER/7/2016")
    expect(f"limit.{PERMENPERIN}.19.1000000000.at", "medium", "investment", "no", PERMENPERIN, "", "RULE_NOT_VERIFIED",
           "Permenperin 64/M-IND/PER/7/2016")
    expect("cohort.founded.on", "micro", "business_capital", "yes", PP7, "", "MEASURES_DISAGREE",
           "PP 7/2021 Pasal 35 ayat (3) huruf a")
    expect("cohort.unknown", "unknown", "", "yes", PP7, "founded_on", "MEASURES_DISAGREE", "")
    expect("gap.2020-12-31.none", "unknown", "", "no", "", "", "NO_REGIME", "")
    expect("gap.2020-12-31.after", "micro", "annual_sales", "yes", PP7, "", "MEASURES_DISAGREE;REGIME_NOT_IN_FORCE",
           "PP 7/2021 Pasal 35 ayat (5) huruf a")
    expect("foreign.UU-20-2008.alone", "large", "", "no", UU20, "", "FOREIGN_INVESTMENT",
           "Permen Investasi/BKPM 5/2025 Pasal 26 ayat (1)")
    expect("unknown.PP-7-2021.registration", "unknown", "", "no", PP7, "annual_sales;business_capital", "", "")
    expect("int32.sales.at", "small", "annual_sales", "no", PP7, "", "SUSPECTED_INT32_OVERFLOW",
           "PP 7/2021 Pasal 35 ayat (5) huruf b")
    assert by_id["derived.capital.one-too-many"]["status"] == "UMKM_E_INCONSISTENT"


# ---------------------------------------------------------------- texts that must be refused

def invalid_rows():
    money = ["annual_sales", "business_capital", "total_assets", "total_liabilities", "land_and_buildings",
             "total_investment", "land_cost", "building_cost"]
    for field in money:
        yield field, "-1", "UMKM_E_RANGE"
    refused = [
        ("1,000.00", "UMKM_E_FOREIGN_GROUPING"), ("1,000", "UMKM_E_FOREIGN_GROUPING"), ("1.00.000", "UMKM_E_GROUPING"),
        ("1.5000", "UMKM_E_GROUPING"), ("1500,5", "UMKM_E_FRACTION"), ("1,23456 ribu", "UMKM_E_FRACTION"),
        ("9223372036854775808", "UMKM_E_OVERFLOW"), ("99999999999999999999999", "UMKM_E_OVERFLOW"),
        ("10000000 triliun", "UMKM_E_OVERFLOW"), ("5 lusin", "UMKM_E_UNIT"), ("5 juta juta", "UMKM_E_UNIT"),
        ("lima juta", "UMKM_E_MONEY"), ("Rp", "UMKM_E_MONEY"), ("1e9", "UMKM_E_UNIT"), ("0x10", "UMKM_E_UNIT"),
        ("nan", "UMKM_E_MONEY"), ("", "UMKM_E_EMPTY"),
    ]
    for text, status in refused:
        yield "annual_sales", text, status
    yield "net_worth", "-9223372036854775809", "UMKM_E_OVERFLOW"
    yield "net_worth", "--1", "UMKM_E_MONEY"
    yield "workers", "-1", "UMKM_E_RANGE"
    yield "workers", "2.5", "UMKM_E_INTEGER"
    yield "workers", "tiga", "UMKM_E_INTEGER"
    for text in ("2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "31/04/2026",
                 "00-01-2026"):
        yield "founded_on", text, "UMKM_E_DATE"
    for text in ("2026/02/03/04", "kemarin", "12-2026", "3-4-26"):
        yield "founded_on", text, "UMKM_E_DATE_FORM"
    yield "founded_year", "-1", "UMKM_E_RANGE"
    yield "founded_year", "dua ribu", "UMKM_E_INTEGER"
    yield "legal_form", "warung", "UMKM_E_ENUM"
    yield "legal_form", "99", "UMKM_E_ENUM"
    for text in ("mungkin", "2", "-1", "yesno"):
        yield "independent", text, "UMKM_E_BOOL"
    yield "foreign_investment", "PMA", "UMKM_E_BOOL"


def write(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    for make in (rows_limits, rows_limits_by_id, rows_negative_net_worth, rows_dates, rows_basis, rows_cohort, rows_gap,
                 rows_unknown, rows_foreign, rows_form_and_independence, rows_derived, rows_stated, rows_int32, rows_by_id,
                 rows_founded):
        make()
    check_by_hand()
    write(os.path.join(folder, "classify.csv"), COLUMNS, [[line[name] for name in COLUMNS] for line in ROWS])
    write(os.path.join(folder, "invalid.csv"), ["field", "text", "status"], list(invalid_rows()))


if __name__ == "__main__":
    main()
