#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes score.csv beside this file: what the card KP-1 says of a business, row by row.

This is a second, independent implementation of the card, written as plain conditions from its published text. It shares
nothing with the library: neither code nor the card's document. Where the two differ, one of them misreads the card.

Facts that are not given are not known. An answer that the known facts do not settle is missing: "-"; one on facts that
are too old is missing as well: "!".
A row with the base "full" has the facts of the row "full", with those changed that it lists ("name=": not known).

Usage: make_score.py [FOLDER]           writes score.csv (default: the folder of this file)
       make_score.py --random N [SEED]  prints N random businesses, one a line: facts|status|…|reasons
"""

import csv
import os
import random
import sys
from datetime import date, timedelta

JT = 10 ** 6
BN = 10 ** 9
LARGEST = 2 ** 63 - 1
TODAY = date(2026, 11, 21)
COLUMNS = ["id", "base", "as_of", "facts", "status", "score", "lowest", "highest", "completeness", "band", "knock_outs",
           "unanswered", "referrals", "reasons", "tips", "answers"]

# code: (largest points, {attribute: points}, {attribute: reason other than the code})
CARD = {
    "KAR01": (100, dict(A=100, B=60, C=40, D=15, E=0), dict(B="KAR00")),
    "KAR02": (50, dict(A=50, B=35, C=15, D=5, E=30, F=0), dict(E="KAR00")),
    "KAR03": (40, dict(A=40, B=32, C=24, D=16, E=8, F=0), {}),
    "KAR04": (20, dict(A=20, B=12, C=0), {}),
    "KAR05": (20, dict(A=20, B=12, C=0), {}),
    "KAP01": (110, dict(A=110, B=90, C=65, D=30, E=0), {}),
    "KAP02": (45, dict(A=45, B=36, C=22, D=8, E=0), {}),
    "KAP03": (40, dict(A=40, B=32, C=16, D=0, E=20), dict(E="KAP00")),
    "KAP04": (45, dict(A=45, B=36, C=20, D=8, E=0), {}),
    "KAP05": (40, dict(A=40, B=28, C=14, D=0), {}),
    "MOD01": (50, dict(A=50, B=42, C=32, D=18, E=4, F=0), dict(F="MOD00")),
    "MOD02": (40, dict(A=40, B=32, C=18, D=0), {}),
    "MOD03": (30, dict(A=30, B=24, C=16, D=8, E=0), {}),
    "AGN01": (60, dict(A=60, B=50, C=36, D=20, E=8, F=0), {}),
    "AGN02": (20, dict(A=20, B=16, C=12, D=6, E=0), {}),
    "KON01": (20, dict(A=20, B=12), {}),
    "KON02": (30, dict(A=30, B=22, C=18, D=8, E=0), {}),
    "KON03": (20, dict(A=20, B=14, C=8, D=4), {}),
    "KON04": (20, dict(A=20, B=14, C=0), {}),
    "LEG01": (40, dict(A=40, B=28, C=20, D=0), {}),
    "LEG02": (30, dict(A=30, B=20, C=10, D=0), {}),
    "LEG03": (25, dict(A=25, B=12, C=0), {}),
    "LEG04": (15, dict(A=15, B=8), {}),
    "DIG01": (40, dict(A=40, B=30, C=16, D=0), {}),
    "DIG02": (20, dict(A=20, B=12, C=6, D=0), {}),
    "DIG03": (20, dict(A=20, B=12, C=5, D=0), {}),
    "DIG04": (10, dict(A=10, B=6, C=0), {}),
}
NEVER_ADVERSE = {"KAR04", "DIG03", "KON01"}
FROM_SLIK = {"KAR01", "KAR02"}
FROM_ACCOUNTS = {"KAP01", "KAP02", "KAP03", "KAP04", "KAP05", "MOD01", "MOD02"}
assert len(CARD) == 27 and sum(row[0] for row in CARD.values()) == 1000
assert all(row[0] == max(row[1].values()) for row in CARD.values())

# Answers that one choice of one field gives.
PLAIN = {
    "KON01": ("sector_group", dict(production="A", trade_services="B")),
    "KON02": ("market_certainty", dict(contract="A", repeat_buyers="B", marketplace="C", casual="D", no_sales="E")),
    "KON03": ("premises", dict(own_or_lease_for_tenor="A", family_or_short_lease="B", permit="C", moving="D")),
    "LEG01": ("nib_status", dict(nib_match="A", nib_mismatch="B", business_letter="C", none="D")),
    "LEG03": ("certification", dict(complete="A", not_required="A", partial="B", required_missing="C")),
    "LEG04": ("legal_form", dict(pt="A", sole_pt="A", cv="A", firma="A", cooperative="A", individual="B", other="B")),
    "DIG01": ("bookkeeping", dict(sak_emkm_12m="A", app_6m="B", notes_3m="C", none="D")),
    "DIG02": ("bank_account", dict(separate_6m="A", personal="B", ewallet="C", none="D")),
    "DIG04": ("market_channel", dict(ecatalogue_b2b="A", social_or_marketplace="B", none="C")),
}
DOCUMENTS = dict(shm_bpkb_deposit_own="A", shgb_or_family="B", receivable_ip="C", petok_letter_c_ajb="D", none="E")


class Refused(Exception):
    """The facts contradict each other, or a sum does not fit."""


class Facts(dict):
    def __missing__(self, key):
        return None

    def yes(self, key):
        return None if self[key] is None else self[key] == "yes"


def plus(a, b):
    if a is None or b is None:
        return None
    if a + b > LARGEST:
        raise Refused("UMKM_E_OVERFLOW")
    return a + b


def at_least(value, limits):
    """The first attribute whose lower limit the fraction reaches; limits are (attribute, percent), the last open below."""
    over, under = value
    for attribute, percent in limits:
        if percent is None or over * 100 >= percent * under:
            return attribute
    raise AssertionError


def at_most(value, limits):
    over, under = value
    for attribute, percent in limits:
        if percent is None or over * 100 <= percent * under:
            return attribute
    raise AssertionError


# ---- The facts that several answers use ----

def months_between(start, end):
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def months(b, as_of):
    """The fewest and the most completed months that are possible, or None."""
    if b["founded_on"] is not None:
        founded = date.fromisoformat(b["founded_on"])
        if founded > as_of:
            raise Refused("UMKM_E_INCONSISTENT")
        return (months_between(founded, as_of),) * 2
    if b["months_in_business"] is not None:
        return (b["months_in_business"],) * 2
    if b["founded_year"] is not None:
        first, last = date(b["founded_year"], 1, 1), date(b["founded_year"], 12, 31)
        if first > as_of:
            raise Refused("UMKM_E_INCONSISTENT")
        return (months_between(last, as_of) if last < as_of else 0), months_between(first, as_of)
    return None


def coverage_of_debt(b):
    """(cash, instalments) or None; instalments of zero stand alone."""
    instalments = plus(b["existing_instalment"], b["proposed_instalment"])
    if instalments == 0:
        return (0, 0)
    return None if instalments is None or b["monthly_net_cash"] is None else (b["monthly_net_cash"], instalments)


# ---- The answers: an attribute, or None when missing ----

def kar01(b, as_of):
    if b["slik_collectability"] == "2":
        days = b["slik_days_past_due"]
        return None if days is None else "C" if days <= 30 else "D"
    return {None: None, "1": "A", "no_record": "B", "3": "E", "4": "E", "5": "E"}[b["slik_collectability"]]


def kar02(b, as_of):
    days = b["worst_arrears_days_24m"]
    if b["slik_collectability"] == "no_record":
        return "E"
    if days is None:
        return None
    if days <= 90:
        return "A" if days == 0 else "B" if days <= 30 else "C"
    return {None: None, True: "D", False: "F"}[b.yes("arrears_settled")]


def kar03(b, as_of):
    def attribute(m):
        return "A" if m >= 60 else "B" if m >= 36 else "C" if m >= 24 else "D" if m >= 12 else "E" if m >= 6 else "F"
    known = months(b, as_of)
    if known is None or attribute(known[0]) != attribute(known[1]):
        return None
    return attribute(known[0])


def kar04(b, as_of):
    late = b["late_bills_12m"]
    return None if late is None else "A" if late == 0 else "B" if late <= 2 else "C"


def kar05(b, as_of):
    trainings, mentoring = b["trainings_24m"], b["mentoring_months_24m"]
    if (trainings or 0) >= 2 or (mentoring or 0) >= 3:
        return "A"
    if trainings is None or mentoring is None:
        return None
    return "B" if trainings == 1 else "C"


def kap01(b, as_of):
    value = coverage_of_debt(b)
    if value is None:
        return None
    return "A" if value[1] == 0 else at_least(value, [("A", 200), ("B", 150), ("C", 125), ("D", 100), ("E", None)])


def kap02(b, as_of):
    sales, profit = b["annual_sales"], b["net_profit"]
    if sales == 0:
        return "E"
    if sales is None or profit is None:
        return None
    return at_least((profit, sales), [("A", 20), ("B", 10), ("C", 5), ("D", 0), ("E", None)])


def kap03(b, as_of):
    sales, prior, known = b["annual_sales"], b["prior_annual_sales"], months(b, as_of)
    if prior == 0 or (known is not None and known[1] < 24):
        return "E"
    if sales is None or prior is None or known is None or known[0] < 24:
        return None
    return at_least((sales - prior, prior), [("A", 10), ("B", 0), ("C", -10), ("D", None)])


def kap04(b, as_of):
    sales, amount = b["annual_sales"], b["requested_amount"]
    if sales == 0:
        return "E"
    if sales is None or amount is None:
        return None
    return at_most((amount, sales), [("A", 20), ("B", 30), ("C", 50), ("D", 100), ("E", None)])


def kap05(b, as_of):
    sales, shown = b["annual_sales"], b["evidenced_sales"]
    if sales == 0:
        return "D"
    if sales is None or shown is None:
        return None
    return at_least((shown, sales), [("A", 80), ("B", 50), ("C", 20), ("D", None)])


def mod01(b, as_of):
    if b["equity"] is not None and b["equity"] <= 0:
        return "F"
    debt = plus(b["total_debt"], b["requested_amount"])
    if debt is None or b["equity"] is None:
        return None
    return at_most((debt, b["equity"]), [("A", 50), ("B", 100), ("C", 150), ("D", 250), ("E", None)])


def mod02(b, as_of):
    assets, owed = b["current_assets"], b["current_liabilities"]
    if owed == 0:
        return "A"
    if assets is None or owed is None:
        return None
    return at_least((assets, owed), [("A", 150), ("B", 125), ("C", 100), ("D", None)])


def mod03(b, as_of):
    required, own, cost = b.yes("own_contribution_required"), b["own_contribution"], b["plan_cost"]
    if required is False:
        return "A"
    answer = None
    if cost == 0:
        answer = "E"
    elif own is not None and cost is not None:
        answer = at_least((own, cost), [("A", 40), ("B", 30), ("C", 20), ("D", 10), ("E", None)])
    return answer if required or answer == "A" else None


def agn01(b, as_of):
    required, amount = b.yes("collateral_required"), b["requested_amount"]
    if required is False or amount == 0:
        return "A"
    worth = plus(b["collateral_value"], b["guarantee_value"])
    if worth is None or amount is None:
        return None
    answer = at_least((worth, amount), [("A", 150), ("B", 130), ("C", 110), ("D", 100), ("E", 50), ("F", None)])
    return answer if required or answer == "A" else None


def agn02(b, as_of):
    required, document = b.yes("collateral_required"), b["collateral_document"]
    if required is False:
        return "A"
    answer = None if document is None else DOCUMENTS[document]
    return answer if required or answer == "A" else None


def kon04(b, as_of):
    if b.yes("bpjs_employment") is False:
        return "C"
    if b.yes("bpjs_employment") is None or b.yes("business_insured") is None:
        return None
    return "A" if b.yes("business_insured") else "B"


def leg02(b, as_of):
    if b.yes("has_npwp") is None:
        return None
    if b.yes("has_npwp"):
        return {None: None, True: "A", False: "B"}[b.yes("tax_return_filed")]
    amount = b["requested_amount"]
    return None if amount is None else "C" if amount <= 50 * JT else "D"


def dig03(b, as_of):
    used = b["cashless_months_6m"]
    if used is None:
        return None
    if used > 0:
        return "A" if used == 6 else "B" if used >= 3 else "C"
    return {None: None, True: "C", False: "D"}[b.yes("cashless_registered")]


COMPOSED = dict(KAR01=kar01, KAR02=kar02, KAR03=kar03, KAR04=kar04, KAR05=kar05, KAP01=kap01, KAP02=kap02, KAP03=kap03,
                KAP04=kap04, KAP05=kap05, MOD01=mod01, MOD02=mod02, MOD03=mod03, AGN01=agn01, AGN02=agn02, KON04=kon04,
                LEG02=leg02, DIG03=dig03)


def answer(code, b, as_of):
    if code in PLAIN:
        field, attributes = PLAIN[code]
        return None if b[field] is None else attributes[b[field]]
    return COMPOSED[code](b, as_of)


# ---- Knock-outs and referrals ----

def both(a, b):
    return False if a is False or b is False else None if a is None or b is None else True


def either(a, b):
    return True if a is True or b is True else None if a is None or b is None else False


def knock_outs(b):
    kol, days = b["slik_collectability"], b["worst_arrears_days_24m"]
    unsettled = None if b["arrears_settled"] is None else b["arrears_settled"] == "no"
    verified = b.yes("identity_verified")
    return [
        ("KO01", None if kol is None else kol in ("3", "4", "5")),
        ("KO02", either(both(b.yes("written_off"), unsettled), both(None if days is None else days > 90, unsettled))),
        ("KO03", None if verified is None else not verified),
        ("KO04", b.yes("bankrupt")),
        ("KO05", b.yes("document_fraud")),
        ("KO06", b.yes("unlawful_purpose")),
    ]


def referrals(b):
    value = coverage_of_debt(b)
    return [
        ("RF01", None if value is None else value[1] > 0 and value[0] < value[1]),
        ("RF02", b.yes("restructured_current")),
        ("RF03", b.yes("slik_disputed")),
    ]


def is_stale(code, b, as_of):
    if code in FROM_SLIK and b["slik_as_of"] is not None:
        return (as_of - date.fromisoformat(b["slik_as_of"])).days > 60
    if code in FROM_ACCOUNTS and b["data_as_of"] is not None:
        then = date.fromisoformat(b["data_as_of"])
        leap_day = (then.month, then.day) == (2, 29)
        year_later = date(then.year + 1, 3, 1) if leap_day else then.replace(year=then.year + 1)
        return as_of > year_later
    return False


def band(score, blocked, percent):
    if blocked:
        return "X"
    if percent < 60:
        return "N"
    return "A" if score >= 850 else "B" if score >= 701 else "C" if score >= 600 else "D" if score >= 400 else "E"


def listed(losses):
    ordered = sorted(losses.items(), key=lambda item: (-item[1][0], item[1][1]))
    return ";".join("%s %d" % (code, lost) for code, (lost, _) in ordered)


def judge(facts, as_of):
    """The row of a business without its id."""
    b = Facts(facts)
    row = dict.fromkeys(COLUMNS, "")
    row.update(as_of=as_of.isoformat(), facts=";".join("%s=%s" % item for item in facts.items()))
    try:
        answers = [(code, answer(code, b, as_of)) for code in CARD]
        flags, asked = knock_outs(b), referrals(b)
    except Refused as refusal:
        row["status"] = str(refusal)
        return row
    score = open_points = 0
    losses, tips, shown = {}, {}, []
    for place, (code, attribute) in enumerate(answers):
        largest, points, reasons = CARD[code]
        stale = is_stale(code, b, as_of)
        attribute = None if stale else attribute
        got = 0 if attribute is None else points[attribute]
        open_points += largest if attribute is None else 0
        score += got
        shown.append(code + ("!" if stale else attribute or "-"))
        reason = "DATA-" + code if attribute is None else reasons.get(attribute, code)
        if got < largest:
            bucket = tips if code in NEVER_ADVERSE else losses
            lost, first = bucket.get(reason, (0, place))
            bucket[reason] = (lost + largest - got, first)
    percent = (1000 - open_points) * 100 // 1000
    row.update(score=score, lowest=score, highest=score + open_points, completeness=percent,
               band=band(score, any(flag for _, flag in flags), percent),
               knock_outs=";".join(code for code, flag in flags if flag),
               unanswered=";".join(code for code, flag in flags + asked if flag is None),
               referrals=";".join(code for code, flag in asked if flag),
               reasons=listed(losses), tips=listed(tips), answers=";".join(shown))
    return row


# ---- Rows ----

# A business with every answer, all of them best.
FULL = dict(
    slik_collectability="1", slik_days_past_due=0, worst_arrears_days_24m=0, arrears_settled="yes", months_in_business=60,
    late_bills_12m=0, trainings_24m=2, mentoring_months_24m=3, monthly_net_cash=20 * JT, existing_instalment=4 * JT,
    proposed_instalment=6 * JT, net_profit=200 * JT, annual_sales=BN, prior_annual_sales=800 * JT,
    requested_amount=200 * JT, evidenced_sales=800 * JT, total_debt=100 * JT, equity=600 * JT, current_assets=150 * JT,
    current_liabilities=100 * JT, plan_cost=400 * JT, own_contribution=160 * JT, own_contribution_required="yes",
    collateral_required="yes", collateral_value=250 * JT, guarantee_value=50 * JT,
    collateral_document="shm_bpkb_deposit_own", sector_group="production", market_certainty="contract",
    premises="own_or_lease_for_tenor", bpjs_employment="yes", business_insured="yes", nib_status="nib_match",
    has_npwp="yes", tax_return_filed="yes", certification="complete", legal_form="pt", bookkeeping="sak_emkm_12m",
    bank_account="separate_6m", cashless_months_6m=6, cashless_registered="yes", market_channel="ecatalogue_b2b",
    identity_verified="yes", bankrupt="no", document_fraud="no", unlawful_purpose="no", written_off="no",
    slik_disputed="no", restructured_current="no", slik_as_of="2026-11-01", data_as_of="2026-06-30")


def changed(**facts):
    """FULL with other facts; None takes a fact away."""
    business = dict(FULL)
    for name, value in facts.items():
        business.pop(name, None)
        if value is not None:
            business[name] = value
    return business


def around(numerator, under, percents, **others):
    """Facts with a fraction exactly at each limit, and one rupiah on either side."""
    for percent in percents:
        for step in (-1, 0, 1):
            yield dict(others, **{numerator: under * percent // 100 + step})


def ratio_rows():
    yield "KAP01", around("monthly_net_cash", 10 * JT, (0, 100, 125, 150, 200))
    yield "KAP02", around("net_profit", BN, (0, 5, 10, 20))
    yield "KAP03", (dict(annual_sales=800 * JT + 8 * JT * percent + step, months_in_business=24)
                    for percent in (-10, 0, 10) for step in (-1, 0, 1))
    yield "KAP04", around("requested_amount", BN, (20, 30, 50, 100))
    yield "KAP05", around("evidenced_sales", BN, (20, 50, 80, 100))
    yield "MOD01", around("total_debt", 600 * JT, (50, 100, 150, 250), requested_amount=0)
    yield "MOD02", around("current_assets", 100 * JT, (100, 125, 150))
    yield "MOD03", around("own_contribution", 400 * JT, (10, 20, 30, 40))
    yield "AGN01", around("collateral_value", 200 * JT, (50, 100, 110, 130, 150), guarantee_value=0)


# Fractions whose limits no decimal number holds: each must be exact.
AWKWARD = [
    dict(net_profit=1, annual_sales=20), dict(net_profit=1, annual_sales=21), dict(net_profit=3, annual_sales=29),
    dict(net_profit=-1, annual_sales=LARGEST), dict(net_profit=LARGEST // 20, annual_sales=LARGEST),
    dict(net_profit=LARGEST // 20 + 1, annual_sales=LARGEST), dict(net_profit=LARGEST // 5 + 1, annual_sales=LARGEST),
    dict(net_profit=-LARGEST, annual_sales=1), dict(net_profit=LARGEST, annual_sales=1),
    dict(monthly_net_cash=LARGEST, existing_instalment=LARGEST // 2, proposed_instalment=LARGEST // 2),
    dict(monthly_net_cash=LARGEST, existing_instalment=LARGEST // 2 + 1, proposed_instalment=0),
    dict(monthly_net_cash=-LARGEST, existing_instalment=1, proposed_instalment=1),
    dict(requested_amount=7, annual_sales=35), dict(requested_amount=7, annual_sales=34),
    dict(requested_amount=LARGEST, annual_sales=LARGEST, total_debt=0), dict(evidenced_sales=79005, annual_sales=100000),
    dict(evidenced_sales=79999, annual_sales=100000), dict(annual_sales=LARGEST, prior_annual_sales=1),
    dict(annual_sales=0, prior_annual_sales=LARGEST), dict(current_assets=LARGEST, current_liabilities=LARGEST),
    dict(collateral_value=1309, guarantee_value=0, requested_amount=1000),
    dict(collateral_value=1301, guarantee_value=0, requested_amount=1000),
]

LADDERS = {
    "KAR01": [dict(slik_collectability=kol, slik_days_past_due=days) for kol in ("no_record", "1", "2", "3", "4", "5", None)
              for days in (None, 0, 1, 30, 31, 90, 91)],
    "KAR02": [dict(slik_collectability=kol, worst_arrears_days_24m=days, arrears_settled=settled)
              for kol in ("no_record", "1", None) for days in (None, 0, 1, 30, 31, 90, 91, 36500)
              for settled in (None, "yes", "no")],
    "KAR03": [dict(months_in_business=m) for m in (0, 5, 6, 11, 12, 23, 24, 35, 36, 59, 60, 2400, None)]
    + [dict(months_in_business=None, founded_on=day) for day in ("2026-11-21", "2026-11-22", "2026-05-21", "2026-05-22",
                                                                "2021-11-21", "2021-11-22", "1000-01-01")]
    + [dict(months_in_business=None, founded_year=year) for year in (2027, 2026, 2025, 2024, 2023, 2022, 2021, 2020)],
    "KAR04": [dict(late_bills_12m=n) for n in (None, 0, 1, 2, 3, 12)],
    "KAR05": [dict(trainings_24m=t, mentoring_months_24m=m) for t in (None, 0, 1, 2, 3) for m in (None, 0, 2, 3, 24)],
    "KAP01": [dict(existing_instalment=e, proposed_instalment=p, monthly_net_cash=c) for e in (None, 0, 5 * JT)
              for p in (None, 0, 5 * JT) for c in (None, 0, 10 * JT)],
    "KAP02": [dict(annual_sales=s, net_profit=n) for s in (None, 0, 100) for n in (None, -1, 0, 100)],
    "KAP03": [dict(annual_sales=s, prior_annual_sales=p, months_in_business=m) for s in (None, 0, 110, 100, 89)
              for p in (None, 0, 100) for m in (None, 0, 23, 24)]
    + [dict(months_in_business=None, founded_year=year) for year in (2022, 2023, 2024, 2025, 2026)],
    "KAP04": [dict(annual_sales=s, requested_amount=a) for s in (None, 0, 100) for a in (None, 0, 20, 21)],
    "KAP05": [dict(annual_sales=s, evidenced_sales=e) for s in (None, 0, 100) for e in (None, 0, 80, 150)],
    "MOD01": [dict(equity=q, total_debt=d, requested_amount=a) for q in (None, -1, 0, 1, 100) for d in (None, 0, 50)
              for a in (None, 0, 50)],
    "MOD02": [dict(current_assets=a, current_liabilities=x) for a in (None, 0, 100) for x in (None, 0, 100)],
    "MOD03": [dict(own_contribution_required=r, own_contribution=o, plan_cost=c) for r in (None, "yes", "no")
              for o in (None, 0, 39, 40) for c in (None, 0, 100)],
    "AGN01": [dict(collateral_required=r, collateral_value=v, guarantee_value=g, requested_amount=a)
              for r in (None, "yes", "no") for v in (None, 0, 150) for g in (None, 0, 50) for a in (None, 0, 100, 200)],
    "AGN02": [dict(collateral_required=r, collateral_document=d) for r in (None, "yes", "no")
              for d in (None, *DOCUMENTS)],
    "KON04": [dict(bpjs_employment=p, business_insured=i) for p in (None, "yes", "no") for i in (None, "yes", "no")],
    "LEG02": [dict(has_npwp=n, tax_return_filed=t, requested_amount=a) for n in (None, "yes", "no")
              for t in (None, "yes", "no") for a in (None, 0, 50 * JT, 50 * JT + 1)],
    "DIG03": [dict(cashless_months_6m=m, cashless_registered=r) for m in (None, 0, 1, 2, 3, 5, 6)
              for r in (None, "yes", "no")],
}
for plain_code, (plain_field, plain_choices) in PLAIN.items():
    LADDERS[plain_code] = [{plain_field: choice} for choice in (None, *plain_choices)]

FLAGS = [
    dict(identity_verified=v) for v in (None, "yes", "no")] + [
    dict(bankrupt=v) for v in (None, "yes", "no")] + [
    dict(document_fraud=v) for v in (None, "yes", "no")] + [
    dict(unlawful_purpose=v) for v in (None, "yes", "no")] + [
    dict(slik_disputed=v) for v in (None, "yes", "no")] + [
    dict(restructured_current=v) for v in (None, "yes", "no")] + [
    dict(written_off=w, arrears_settled=s, worst_arrears_days_24m=d) for w in (None, "yes", "no")
    for s in (None, "yes", "no") for d in (None, 0, 90, 91)] + [
    dict(slik_collectability="3", bankrupt="yes", identity_verified="no"),
    dict(slik_collectability="5", slik_as_of="2026-01-01"), dict(monthly_net_cash=1, data_as_of="2020-01-01")]

REFUSED = [
    dict(existing_instalment=LARGEST, proposed_instalment=1), dict(total_debt=LARGEST, requested_amount=1),
    dict(collateral_value=LARGEST, guarantee_value=1), dict(months_in_business=None, founded_on="2026-11-22"),
    dict(months_in_business=None, founded_year=2027)]

# The dry run that is printed with the card: profile, score, band, and the reasons lost most.
PROFILES = [
    ("stall-4-months", 560, "D", "KAR00 60;KAP01 45;KAR03 40;KAP05 40", dict(
        slik_collectability="no_record", months_in_business=4, trainings_24m=0, mentoring_months_24m=0,
        monthly_net_cash=1350 * 1000, existing_instalment=0, proposed_instalment=JT, annual_sales=40 * JT,
        net_profit=8 * JT, requested_amount=8 * JT, evidenced_sales=0, total_debt=0, equity=10 * JT,
        current_liabilities=0, own_contribution_required="no", collateral_required="no", sector_group="trade_services",
        market_certainty="casual", premises="permit", bpjs_employment="no", nib_status="business_letter", has_npwp="no",
        certification="not_required", legal_form="individual", bookkeeping="none", bank_account="personal",
        market_channel="none", cashless_months_6m=0, cashless_registered="no", identity_verified="yes")),
    ("shop-3-years", 701, "B", "KAR00 60;KAP05 26;DIG01 24;KAR05 20", dict(
        slik_collectability="no_record", months_in_business=36, trainings_24m=0, mentoring_months_24m=0,
        monthly_net_cash=4 * JT, existing_instalment=500 * 1000, proposed_instalment=2 * JT, annual_sales=200 * JT,
        prior_annual_sales=190 * JT, net_profit=30 * JT, requested_amount=50 * JT, evidenced_sales=60 * JT,
        total_debt=10 * JT, equity=80 * JT, current_assets=26 * JT, current_liabilities=20 * JT,
        own_contribution_required="no", collateral_required="no", sector_group="trade_services",
        market_certainty="marketplace", premises="own_or_lease_for_tenor", bpjs_employment="no", nib_status="nib_match",
        has_npwp="yes", tax_return_filed="yes", certification="complete", legal_form="individual", bookkeeping="notes_3m",
        bank_account="personal", market_channel="social_or_marketplace", identity_verified="yes")),
    ("producer-6-years", 904, "A", "KAP01 20;MOD01 18;AGN01 10;DIG01 10", dict(
        slik_collectability="1", worst_arrears_days_24m=0, months_in_business=72, late_bills_12m=0, trainings_24m=2,
        monthly_net_cash=17 * JT, existing_instalment=JT, proposed_instalment=9 * JT, annual_sales=1500 * JT,
        prior_annual_sales=1300 * JT, net_profit=300 * JT, requested_amount=300 * JT, evidenced_sales=1300 * JT,
        total_debt=60 * JT, equity=300 * JT, current_assets=150 * JT, current_liabilities=100 * JT,
        own_contribution_required="yes", own_contribution=150 * JT, plan_cost=450 * JT, collateral_required="yes",
        collateral_value=340 * JT, guarantee_value=50 * JT, collateral_document="shm_bpkb_deposit_own",
        sector_group="production", market_certainty="repeat_buyers", premises="family_or_short_lease",
        bpjs_employment="yes", business_insured="no", nib_status="nib_match", has_npwp="yes", tax_return_filed="yes",
        certification="complete", legal_form="cv", bookkeeping="app_6m", bank_account="separate_6m", cashless_months_6m=4,
        market_channel="social_or_marketplace", identity_verified="yes")),
    ("good-but-class-3", 587, "X", "KAR01 100;KAR02 50;KAP01 45;MOD01 32", dict(
        slik_collectability="3", slik_days_past_due=100, worst_arrears_days_24m=100, arrears_settled="no",
        months_in_business=80, trainings_24m=1, mentoring_months_24m=0, monthly_net_cash=13 * JT,
        existing_instalment=2 * JT, proposed_instalment=8 * JT, annual_sales=600 * JT, prior_annual_sales=580 * JT,
        net_profit=48 * JT, requested_amount=200 * JT, evidenced_sales=400 * JT, total_debt=100 * JT, equity=150 * JT,
        current_assets=130 * JT, current_liabilities=100 * JT, own_contribution_required="yes",
        own_contribution=80 * JT, plan_cost=250 * JT, collateral_required="yes", collateral_value=270 * JT,
        guarantee_value=0, collateral_document="shgb_or_family", sector_group="trade_services",
        market_certainty="marketplace", premises="family_or_short_lease", bpjs_employment="yes", business_insured="no",
        nib_status="nib_match", has_npwp="yes", tax_return_filed="yes", certification="complete", legal_form="pt",
        bookkeeping="app_6m", bank_account="separate_6m", market_channel="ecatalogue_b2b", identity_verified="yes")),
    ("form-with-8-answers", 111, "N", "DATA-KAP01 110;DATA-KAR01 100", dict(
        months_in_business=60, trainings_24m=2, sector_group="production", market_certainty="casual", premises="permit",
        nib_status="none", legal_form="pt", market_channel="none")),
]


def checked_profile(name, score, grade, top, facts):
    row = judge(facts, TODAY)
    found = (row["score"], row["band"], row["reasons"][:len(top)])
    if found != (score, grade, top):
        raise SystemExit("%s: printed %s, found %s" % (name, (score, grade, top), found))
    return row


def staleness_rows():
    for name, days in (("slik_as_of", (58, 59, 60, 61, 62, -1, -100)),):
        for age in days:
            yield {name: (TODAY - timedelta(days=age)).isoformat()}, TODAY
    yield dict(slik_as_of=None, data_as_of=None), TODAY
    for day in ("2025-11-20", "2025-11-21", "2025-11-22", "2026-11-21", "2026-11-22", "2000-01-01"):
        yield dict(data_as_of=day), TODAY
    for day, as_of in (("2024-02-29", "2025-02-28"), ("2024-02-29", "2025-03-01"), ("2024-02-29", "2025-03-02"),
                       ("2025-03-31", "2026-03-31"), ("2025-03-31", "2026-04-01"), ("2023-12-31", "2025-01-01"),
                       ("2023-12-31", "2024-12-31"), ("2023-03-01", "2024-02-29"), ("2023-02-28", "2024-02-29"),
                       ("2023-02-28", "2024-03-01")):
        yield dict(data_as_of=day, slik_as_of=None), date.fromisoformat(as_of)


def band_rows():
    """Scores at both ends of every band: attributes are lowered one after another until the score is met."""
    worse = [dict(nib_status=n) for n in ("nib_mismatch", "business_letter", "none")] + [
        dict(bookkeeping=n) for n in ("app_6m", "notes_3m", "none")] + [
        dict(market_certainty=n) for n in ("repeat_buyers", "marketplace", "casual", "no_sales")] + [
        dict(bank_account=n) for n in ("personal", "ewallet", "none")] + [
        dict(monthly_net_cash=n * JT) for n in (15, 13, 10, 0)] + [
        dict(market_channel=n) for n in ("social_or_marketplace", "none")] + [
        dict(months_in_business=n) for n in (36, 24, 12, 6, 0)] + [
        dict(slik_collectability=n) for n in ("2", "no_record")] + [
        dict(worst_arrears_days_24m=n) for n in (1, 31)] + [
        dict(certification=n) for n in ("partial", "required_missing")] + [
        dict(legal_form="individual"), dict(premises="moving"), dict(sector_group="trade_services"),
        dict(cashless_months_6m=3), dict(cashless_months_6m=1), dict(late_bills_12m=1), dict(late_bills_12m=3),
        dict(equity=0), dict(equity=300 * JT), dict(net_profit=0), dict(net_profit=-1), dict(evidenced_sales=0),
        dict(requested_amount=400 * JT), dict(collateral_value=0), dict(business_insured="no"), dict(has_npwp="no"),
        dict(own_contribution=0), dict(current_assets=0), dict(trainings_24m=1, mentoring_months_24m=0)]
    wanted = [850, 849, 701, 700, 600, 599, 400, 399]
    generator = random.Random(7)
    for _ in range(20000):
        facts = dict(FULL)
        for change in generator.sample(worse, generator.randrange(1, 30)):
            facts.update(change)
        row = judge(facts, TODAY)
        if row["score"] in wanted and row["band"] != "X":
            wanted.remove(row["score"])
            yield row
        if not wanted:
            return
    raise SystemExit("no business found for %s" % wanted)


def completeness_rows():
    """Facts are taken away until the data no longer suffice: 60 percent, and just below."""
    order = ["slik_collectability", "monthly_net_cash", "collateral_value", "equity", "net_profit", "evidenced_sales",
             "prior_annual_sales", "months_in_business", "market_certainty", "nib_status", "bookkeeping", "certification",
             "has_npwp", "current_assets", "own_contribution", "sector_group", "legal_form", "market_channel"]
    facts = dict(FULL)
    for name in order:
        facts.pop(name)
        yield judge(facts, TODAY)


def rows():
    yield "full", judge(FULL, TODAY)
    for name, score, grade, top, facts in PROFILES:
        yield "profile-" + name, checked_profile(name, score, grade, top, facts)
    yield "nothing", judge({}, TODAY)
    for code, ladder in LADDERS.items():
        for place, step in enumerate(ladder):
            yield "%s-%d" % (code, place), judge(changed(**step), TODAY)
    for code, ladder in ratio_rows():
        for place, step in enumerate(ladder):
            yield "%s-limit-%d" % (code, place), judge(changed(**step), TODAY)
    for name, steps in (("awkward", AWKWARD), ("flag", FLAGS), ("refused", REFUSED)):
        for place, step in enumerate(steps):
            yield "%s-%d" % (name, place), judge(changed(**step), TODAY)
    for place, (step, as_of) in enumerate(staleness_rows()):
        yield "stale-%d" % place, judge(changed(**step), as_of)
    for place, row in enumerate(band_rows()):
        yield "band-%d" % place, row
    for place, row in enumerate(completeness_rows()):
        yield "completeness-%d" % place, row


def check_reach(all_rows):
    """Every attribute of every characteristic, and every missing answer, must occur."""
    seen = {answer for row in all_rows for answer in row["answers"].split(";")}
    wanted = {code + key for code, (_, points, _) in CARD.items() for key in [*points, "-"]}
    wanted |= {code + "!" for code in FROM_SLIK | FROM_ACCOUNTS}
    if wanted - seen:
        raise SystemExit("never reached: %s" % sorted(wanted - seen))


# ---- Random businesses ----

def random_money(generator, base):
    kind = generator.randrange(12)
    if kind == 0:
        return 0
    if kind == 1:
        return generator.choice([1, LARGEST // 4, LARGEST // 3, 10 ** 18, 2 ** 53, 2 ** 62])
    percent = generator.choice([1, 5, 10, 20, 30, 40, 50, 80, 90, 100, 110, 125, 130, 150, 200, 250])
    if kind <= 8:
        return max(0, base * percent // 100 + generator.choice([-1, 0, 0, 0, 1]))
    return generator.randrange(0, 4 * base)


def random_facts(generator):
    missing = generator.choice([0, 0, 0.02, 0.1, 0.3, 0.7])
    base = generator.choice([100, 10 ** 6, 10 ** 8, 10 ** 9 + 7, 10 ** 12])
    facts = {}
    for name in ("annual_sales", "prior_annual_sales", "requested_amount", "proposed_instalment", "existing_instalment",
                 "evidenced_sales", "total_debt", "current_assets", "current_liabilities", "plan_cost", "own_contribution",
                 "collateral_value", "guarantee_value"):
        facts[name] = random_money(generator, base)
    for name in ("monthly_net_cash", "net_profit", "equity"):
        facts[name] = random_money(generator, base) * generator.choice([1, 1, 1, 1, -1])
    for name, values in dict(
            slik_days_past_due=(0, 1, 30, 31, 90, 91, 400), worst_arrears_days_24m=(0, 0, 1, 30, 31, 90, 91, 400),
            late_bills_12m=(0, 1, 2, 3, 9), trainings_24m=(0, 1, 2, 3), mentoring_months_24m=(0, 1, 2, 3, 24),
            cashless_months_6m=range(7), slik_collectability=("no_record", "1", "1", "1", "2", "2", "3", "4", "5"),
            collateral_document=tuple(DOCUMENTS)).items():
        facts[name] = generator.choice(values)
    for field, choices in PLAIN.values():
        facts[field] = generator.choice(tuple(choices))
    for name in ("arrears_settled", "own_contribution_required", "collateral_required", "bpjs_employment",
                 "business_insured", "has_npwp", "tax_return_filed", "cashless_registered"):
        facts[name] = generator.choice(("yes", "no"))
    for name, bad in dict(identity_verified="no", bankrupt="yes", document_fraud="yes", unlawful_purpose="yes",
                          written_off="yes", slik_disputed="yes", restructured_current="yes").items():
        good = "no" if bad == "yes" else "yes"
        facts[name] = bad if generator.random() < 0.05 else good
    facts.update(generator.choice([
        dict(months_in_business=generator.choice((0, 5, 6, 11, 12, 23, 24, 35, 36, 59, 60, 300))),
        dict(founded_on=(TODAY - timedelta(days=generator.randrange(0, 2500))).isoformat()),
        dict(founded_year=generator.randrange(2015, 2027))]))
    facts["slik_as_of"] = (TODAY - timedelta(days=generator.choice((0, 30, 59, 60, 61, 400)))).isoformat()
    facts["data_as_of"] = (TODAY - timedelta(days=generator.choice((0, 100, 364, 365, 366, 367, 900)))).isoformat()
    return {name: value for name, value in facts.items() if generator.random() >= missing}


def print_random(count, seed):
    generator = random.Random(seed)
    names = COLUMNS[3:]
    write = sys.stdout.write
    for _ in range(count):
        row = judge(random_facts(generator), TODAY)
        write("|".join(str(row[name]) for name in names) + "\n")


def shortened(row, facts, full):
    """The row with its facts told by what differs from the full ones, when that is shorter."""
    differing = ["%s=%s" % item for item in facts.items() if full.get(item[0]) != item[1]]
    differing += ["%s=" % name for name in full if name not in facts]
    text = ";".join(differing)
    return dict(row, base="full", facts=text) if differing and len(text) < len(row["facts"]) else row


def facts_of(row):
    return dict(part.split("=", 1) for part in row["facts"].split(";") if part)


def main():
    if sys.argv[1:2] == ["--random"]:
        print_random(int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
        return
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    every = [dict(row, id=name) for name, row in rows()]
    check_reach(every)
    text_of_full = {name: str(value) for name, value in FULL.items()}
    every = [shortened(row, facts_of(row), text_of_full) for row in every]
    with open(os.path.join(folder, "score.csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(every)


if __name__ == "__main__":
    main()
