#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes programme.csv beside this file: which programme a business may use, row by row.

This is a second, independent implementation of the rules, written as plain conditions from the regulations and
reports that the programmes cite. It shares nothing with the library: neither code nor rule documents. Where the two
differ, one of them misreads a rule.

A condition is True, False, or None when it is not known. Facts that are not given are not known.

Usage: make_programme.py [FOLDER]   (default: the folder of this file)
"""

import csv
import os
import sys
from datetime import date, timedelta

JT = 10 ** 6
BN = 10 ** 9
TODAY = date(2026, 11, 21)
COLUMNS = ["id", "programme", "parameters", "as_of", "standing", "facts", "answer", "failed", "unknown", "rate"]


# ---- Three-valued logic ----

def both(*values):
    if any(value is False for value in values):
        return False
    return None if any(value is None for value in values) else True


def either(*values):
    if any(value is True for value in values):
        return True
    return None if any(value is None for value in values) else False


def among(value, *choices):
    return None if value is None else value in choices


def at_most(value, limit):
    return None if value is None or limit is None else value <= limit


def at_least(value, limit):
    return None if value is None else value >= limit


def above(value, limit):
    return None if value is None else value > limit


def stated(value, condition):
    """A limit on what is asked for: nothing asked, nothing to object to."""
    return True if value is None else condition


def claimed(*values):
    """An exception that must be claimed: not claimed, not granted."""
    return all(value == "yes" for value in values)


NOT_SETTLED = None


class Facts(dict):
    """The facts of a row, with what follows from them."""

    def __init__(self, given, as_of):
        super().__init__(given)
        self.as_of = as_of

    def __missing__(self, key):
        return None

    def no_kur(self):
        return self["had_any_kur"] == "no"

    def accesses(self, field):
        return 0 if self[field] is None and self.no_kur() else self[field]

    def outstanding(self):
        return 0 if self["kur_outstanding"] is None and self.no_kur() else self["kur_outstanding"]

    def small_total(self):
        if self["kur_small_plafond_total"] is not None:
            return self["kur_small_plafond_total"]
        return 0 if self.no_kur() or self["kur_small_accesses"] == 0 else None

    def had_kur(self):
        if self["had_any_kur"] is not None:
            return self["had_any_kur"] == "yes"
        some = [self[name] for name in ("kur_micro_accesses", "kur_small_accesses", "kur_outstanding")]
        return True if any(value is not None and value > 0 for value in some) else None

    def npwp(self):
        return None if self["has_npwp"] is None else self["has_npwp"] == "yes"

    def yes(self, field):
        return None if self[field] is None else self[field] == "yes"

    def no(self, field):
        return None if self[field] is None else self[field] == "no"

    def months(self):
        """Completed months, from the day of founding; else as stated; else the ends of what the year allows."""
        founded = self["founded_on"]
        if founded is not None:
            start = date.fromisoformat(founded)
            months = (self.as_of.year - start.year) * 12 + self.as_of.month - start.month
            months -= self.as_of.day < start.day
            return months, months
        if self["months_in_business"] is not None:
            return self["months_in_business"], self["months_in_business"]
        if self["founded_year"] is not None:
            first = (self.as_of.year - self["founded_year"]) * 12 + self.as_of.month - 1
            return max(first - 12, 0), first
        return None

    def running(self, least):
        months = self.months()
        if months is None:
            return None
        return True if months[0] >= least else False if months[1] < least else None

    def size(self, purpose):
        """1 micro, 2 small, 3 medium, 4 large; None when not known. Enough of the law for these rows."""
        if self["foreign_investment"] == "yes":
            return 4
        if self.as_of >= date(2021, 2, 2):
            limits = {"annual_sales": (2 * BN, 15 * BN, 50 * BN), "business_capital": (BN, 5 * BN, 10 * BN)}
        elif date(2008, 7, 4) <= self.as_of < date(2020, 11, 2):
            limits = {"annual_sales": (300 * JT, 2500 * JT, 50 * BN)}
        else:
            return None
        order = ["annual_sales", "business_capital"]
        if purpose == "registration":
            order.reverse()
        for measure in order:
            value = self[measure]
            if value is not None and measure in limits:
                return 1 + sum(value > limit for limit in limits[measure])
        return None

    def year_of_use(self):
        """How many years lie between the first tax year and this one."""
        first = self["final_tax_first_year"]
        return None if first is None else self.as_of.year - first


# ---- Requirements, by their ids ----

def umkm(f):
    return among(f.size("facilitation"), 1, 2, 3)


def not_in_service(f):
    return among(f["owner_service_status"], "none", "pre_retirement", "retired")


def current(f):
    slik = among(f["slik_collectability"], "no_record", "1")
    disaster = claimed(f["disaster_affected"], f["restructured_current"])
    disputed = NOT_SETTLED if claimed(f["slik_disputed"]) else False
    return either(slik, disaster, disputed)


def no_commercial(f):
    return among(f["commercial_credit_history"], "none", "exempt_only")


def allowed_concurrent(f):
    return among(f["concurrent_credit"], "none", "allowed_kinds")


def documents(f):
    return among(f["nib_status"], "business_letter", "nib_mismatch", "nib_match")


def has_nib(f):
    return among(f["nib_status"], "nib_mismatch", "nib_match")


def npwp_over_50(f):
    return either(f.npwp(), at_most(f["requested_amount"], 50 * JT))


def tenor(f, working_capital, investment):
    asked = f["tenor_months"]
    return either(stated(asked, at_most(asked, working_capital)),
                  both(among(f["loan_purpose"], "investment"), at_most(asked, investment)))


def amount(f, least, most):
    """Above least, up to and including most."""
    return both(True if least is None else above(f["requested_amount"], least), at_most(f["requested_amount"], most))


def total(*values):
    return None if any(value is None for value in values) else sum(values)


def group(f, standing):
    if standing != "member":
        return []
    return [("kur-group", f.yes("business_group")), ("kur-group-offtaker", f.yes("offtaker_contract"))]


def kur_super_mikro(f, standing, announced):
    start = either(f.running(6), at_least(f["trainings_24m"], 1), at_least(f["mentoring_months_24m"], 1),
                   f.yes("business_group"), f.yes("family_has_business"))
    had = f.had_kur()
    return [("kur-umkm", umkm(f)), ("kur-not-in-service", not_in_service(f)),
            ("kur-super-micro-amount", amount(f, None, 10 * JT)),
            ("kur-super-micro-first", None if had is None else not had), ("kur-super-micro-start", start),
            ("kur-super-micro-credit", no_commercial(f)), ("kur-concurrent-credit", allowed_concurrent(f)),
            ("kur-slik-current", current(f)), ("kur-documents", documents(f)),
            ("kur-super-micro-tenor", tenor(f, 36, 60))] + group(f, standing)


def kur_mikro(f, standing, announced):
    age = either(f.running(6), both(f.running(3), at_least(f["trainings_24m"], 1)))
    before = f.accesses("kur_micro_accesses")
    times = either(at_most(before, 1), both(f.yes("agriculture_sector"), at_most(before, 3)))
    outstanding = either(at_most(before, 0), at_most(total(f.outstanding(), f["requested_amount"]), 100 * JT))
    rows = [("kur-umkm", umkm(f)), ("kur-not-in-service", not_in_service(f)),
            ("kur-micro-amount", amount(f, 10 * JT, 100 * JT)), ("kur-micro-age", age),
            ("kur-micro-credit", no_commercial(f)), ("kur-concurrent-credit", allowed_concurrent(f)),
            ("kur-slik-current", current(f)), ("kur-documents", documents(f)), ("kur-npwp", npwp_over_50(f)),
            ("kur-micro-accesses", times), ("kur-micro-outstanding", outstanding),
            ("kur-micro-tenor", tenor(f, 36, 60))] + group(f, standing)
    return [row for row in rows if not (announced and row[0] == "kur-micro-accesses")]


def kur_kecil(f, standing, announced):
    rows = [("kur-umkm", umkm(f)), ("kur-not-in-service", not_in_service(f)),
            ("kur-small-amount", amount(f, 100 * JT, 500 * JT)), ("kur-small-age", f.running(6)),
            ("kur-small-credit", no_commercial(f)), ("kur-concurrent-credit", allowed_concurrent(f)),
            ("kur-slik-current", current(f)), ("kur-documents", documents(f)), ("kur-npwp", npwp_over_50(f)),
            ("kur-small-bpjs", f.yes("bpjs_employment")),
            ("kur-small-accesses", at_most(f.accesses("kur_small_accesses"), 3)),
            ("kur-small-total", at_most(total(f.small_total(), f["requested_amount"]), 500 * JT)),
            ("kur-small-tenor", tenor(f, 48, 60))] + group(f, standing)
    return [row for row in rows if not (announced and row[0] == "kur-small-accesses")]


def kur_khusus(f, standing, announced):
    ultra_micro = f["ultra_micro_outstanding"]
    licensed = True if f["offtaker_licensed"] == "yes" else NOT_SETTLED
    return [("kur-umkm", umkm(f)), ("kur-not-in-service", not_in_service(f)),
            ("kur-special-amount", amount(f, None, 500 * JT)), ("kur-special-age", f.running(6)),
            ("kur-special-credit", both(no_commercial(f), stated(ultra_micro, at_most(ultra_micro, 20 * JT)))),
            ("kur-special-programme-credit", either(f.yes("programme_credit_settled"), f.no("sikp_active_programme"))),
            ("kur-special-concurrent-credit", allowed_concurrent(f)), ("kur-special-slik-current", current(f)),
            ("kur-documents", documents(f)), ("kur-npwp", npwp_over_50(f)),
            ("kur-special-bpjs", either(f.yes("bpjs_employment"), at_most(f["requested_amount"], 100 * JT))),
            ("kur-special-tenor", tenor(f, 48, 60))] + group(f, standing) + [("kur-offtaker-licensed", licensed)]


def kur_pmi(f, standing, announced):
    asked = f["tenor_months"]
    tenor_fits = both(stated(asked, at_most(asked, 36)), stated(asked, at_most(asked, f["work_contract_months"])))
    return [("kur-migrant", f.yes("migrant_worker")), ("kur-migrant-amount", amount(f, None, 100 * JT)),
            ("kur-npwp", npwp_over_50(f)), ("kur-migrant-tenor", tenor_fits)]


def kur_bencana(f, standing, announced):
    region = f["region"]
    province = None if region is None else region.split(".")[0] in ("11", "12", "13")
    return [("kur-relief-province", province), ("kur-umkm", umkm(f)), ("kur-not-in-service", not_in_service(f)),
            ("kur-relief-amount", amount(f, None, 500 * JT)), ("kur-concurrent-credit", allowed_concurrent(f)),
            ("kur-slik-current", current(f)), ("kur-documents", documents(f)),
            ("kur-npwp", npwp_over_50(f))] + group(f, standing)


def umi(f, standing, announced):
    form = f["legal_form"]
    person = both(among(form, "individual"), f.yes("owner_is_citizen"))
    entity = both(None if form is None else form != "individual", f.npwp())
    rows = [("umi-umkm", umkm(f)), ("umi-no-programme-credit", f.no("sikp_active_programme")),
            ("umi-person-or-entity", either(person, entity)), ("umi-amount", amount(f, None, 20 * JT))]
    return rows + ([("umi-group", f.yes("business_group"))] if standing == "member" else [])


def mekaar(f, standing, announced):
    asked = f["requested_amount"]
    return [("mekaar-woman", f.yes("owner_is_woman")), ("mekaar-micro", among(f.size("facilitation"), 1)),
            ("mekaar-income", at_most(f["household_income_per_capita"], 800000)),
            ("mekaar-group", at_least(f["group_size"], 10)),
            ("mekaar-amount", both(at_least(asked, 2 * JT), at_most(asked, 15 * JT)))]


def kpp(side, least, most):
    def rules(f, standing, announced):
        asked = f["requested_amount"]
        lower = NOT_SETTLED if asked == least else above(asked, least)
        entity = both(among(f["legal_form"], "sole_pt", "pt", "cooperative"), f.no("foreign_investment"))
        owing = f["kur_outstanding"]
        return [("kpp-%s-side" % side, among(f["housing_side"], side)), ("kpp-umkm", umkm(f)),
                ("kpp-citizen", either(f.yes("owner_is_citizen"), entity)),
                ("kpp-%s-amount" % side, both(lower, at_most(asked, most))), ("kpp-npwp", f.npwp()),
                ("kpp-nib", has_nib(f)), ("kpp-age", f.running(6)), ("kpp-slik-current", current(f)),
                ("kpp-no-other-programme",
                 both(f.no("sikp_active_programme"), stated(owing, at_most(owing, 0))))]
    return rules


def kipk(f, standing, announced):
    asked = f["tenor_months"]
    industry = f["labour_intensive_industry"]
    return [("kipk-industry", None if industry is None else industry != "none"),
            ("kipk-workers", at_least(f["workers"], 50)), ("kipk-age", f.running(24)),
            ("kipk-amount", amount(f, 500 * JT, 10 * BN)), ("kipk-purpose", among(f["loan_purpose"], "investment")),
            ("kipk-tenor", stated(asked, at_most(asked, 96)))]


def kdmp(f, standing, announced):
    return [("kdmp-cooperative", among(f["legal_form"], "cooperative")), ("kdmp-npwp", f.npwp()),
            ("kdmp-nib", has_nib(f)), ("kdmp-amount", amount(f, None, 3 * BN))]


def bpum(f, standing, announced):
    return [("bpum-micro", among(f.size("facilitation"), 1)), ("bpum-no-kur", at_most(f.outstanding(), 0)),
            ("bpum-other", NOT_SETTLED)]


def turnover(f):
    """Gross is never below net: net sales above the limit settle it where gross turnover is not known."""
    gross, net = f["gross_turnover"], f["annual_sales"]
    if gross is None and net is not None and net > 4800 * JT:
        return ("final-tax-turnover", False)
    return ("final-tax-turnover", at_most(gross, 4800 * JT))


def within(f, years):
    """In the first, second … years-th tax year."""
    return at_most(f.year_of_use(), years - 1)


def pph_46(f, standing, announced):
    return [turnover(f)]


def limited(f, *limits):
    """One of the forms, each with its number of tax years."""
    return either(*(both(among(f["legal_form"], *forms), within(f, years)) for forms, years in limits))


def pph_23(f, standing, announced):
    form = among(f["legal_form"], "individual", "cooperative", "cv", "firma", "pt", "sole_pt")
    time = limited(f, (("individual",), 7), (("cooperative", "cv", "firma"), 4), (("pt", "sole_pt"), 3))
    return [turnover(f), ("final-tax-form", form), ("final-tax-years", time)]


def pph_55(f, standing, announced):
    form = None if f["legal_form"] in (None, "other") else True
    time = limited(f, (("individual",), 7), (("cooperative", "cv", "firma", "sole_pt", "other"), 4), (("pt",), 3))
    return [turnover(f), ("final-tax-form", form), ("final-tax-years", time)]


def new_company(f, years, known_from):
    """CV, firma, PT: inside the old period, and it began early enough to be kept."""
    first = f["final_tax_first_year"]
    if first is None:
        return None
    kept = True if first <= 2025 else NOT_SETTLED if first <= known_from else False
    return both(within(f, years), kept)


def pph_contested(f, standing, announced):
    form = f["legal_form"]
    if form is None:
        time = None
    elif form == "individual":
        time = True if within(f, 7) else NOT_SETTLED
    elif form == "sole_pt":
        time = True if within(f, 4) else NOT_SETTLED
    elif form == "cooperative":
        time = within(f, 4)
    else:
        time = new_company(f, 3 if form == "pt" else 4, 9999)
    form_fits = None if form in (None, "other") else True
    return [turnover(f), ("final-tax-form", form_fits), ("final-tax-years", time)]


def pph_20(f, standing, announced):
    form = f["legal_form"]
    if form is None:
        time = None
    elif form in ("individual", "sole_pt"):
        time = True
    elif form == "cooperative":
        time = within(f, 4)
    elif form == "other":
        first = f["final_tax_first_year"]
        time = None if first is None else both(within(f, 4), first <= 2026, NOT_SETTLED)
    else:
        time = new_company(f, 3 if form == "pt" else 4, 2026)
    return [turnover(f), ("final-tax-form-and-years", time)]


def pengadaan(f, standing, announced):
    small = either(among(f.size("facilitation"), 1, 2), among(f["legal_form"], "cooperative"))
    return [("procurement-small", small), ("procurement-value", at_most(f["procurement_value"], 15 * BN))]


def perseroan(f, standing, announced):
    return [("sole-company-size", among(f.size("registration"), 1, 2)), ("sole-company-citizen", f.yes("owner_is_citizen"))]


# ---- Rates, in basis points, from the lowest to the highest possible ----

def fixed(bps):
    return lambda f: (bps, bps)


def by_access(field):
    def rate(f):
        before = f.accesses(field)
        if before is None:
            return 600, 900
        return (600 + 100 * before, 600 + 100 * before) if before <= 3 else None
    return rate


def no_rate(f):
    return None


# ---- Sets: programme, parameters, first day, first day no more, standings, rules, rate, announced ----

D = date
OPEN = None
KUR = D(2023, 1, 27)
SETS = [
    ("KUR-SUPER-MIKRO", "KUR-2023", KUR, OPEN, ("alone", "member"), kur_super_mikro, fixed(300), False),
    ("KUR-SUPER-MIKRO", "KUR-2026", D(2026, 1, 1), OPEN, ("alone", "member"), kur_super_mikro, lambda f: (300, 600), True),
    ("KUR-MIKRO", "KUR-2023", KUR, OPEN, ("alone", "member"), kur_mikro, by_access("kur_micro_accesses"), False),
    ("KUR-MIKRO", "KUR-2026", D(2026, 1, 1), OPEN, ("alone", "member"), kur_mikro, fixed(600), True),
    ("KUR-KECIL", "KUR-2023", KUR, OPEN, ("alone", "member"), kur_kecil, by_access("kur_small_accesses"), False),
    ("KUR-KECIL", "KUR-2026", D(2026, 1, 1), OPEN, ("alone", "member"), kur_kecil, fixed(600), True),
    ("KUR-KHUSUS", "KUR-2023", KUR, OPEN, ("member",), kur_khusus, fixed(600), False),
    ("KUR-KHUSUS", "KUR-2026", D(2026, 1, 1), OPEN, ("member",), kur_khusus, fixed(600), True),
    ("KUR-PMI", "KUR-2023", KUR, OPEN, ("alone",), kur_pmi, fixed(600), False),
    ("KUR-PMI", "KUR-2026", D(2026, 1, 1), OPEN, ("alone",), kur_pmi, fixed(600), True),
    ("KUR-BENCANA", "KUR-BENCANA-2026", D(2026, 1, 1), D(2027, 1, 1), ("alone", "member"), kur_bencana, fixed(0), False),
    ("KUR-BENCANA", "KUR-BENCANA-2027", D(2027, 1, 1), D(2028, 1, 1), ("alone", "member"), kur_bencana, fixed(300), False),
    ("KUR-BENCANA", "KUR-BENCANA-2028", D(2028, 1, 1), OPEN, ("alone", "member"), kur_bencana, fixed(600), False),
    ("UMI", "PMK-130-2024", D(2024, 12, 31), OPEN, ("alone", "member"), umi, no_rate, False),
    ("MEKAAR", "MEKAAR-2024", D(2024, 1, 1), OPEN, ("member",), mekaar, no_rate, False),
    ("KPP-PENYEDIAAN", "KPP-2025", D(2025, 8, 8), OPEN, ("alone",), kpp("supply", 500 * JT, 5 * BN), no_rate, False),
    ("KPP-PERMINTAAN", "KPP-2025", D(2025, 8, 8), OPEN, ("alone",), kpp("demand", 10 * JT, 500 * JT), fixed(600), False),
    ("KIPK", "KIPK-2025", D(2025, 8, 1), OPEN, ("alone",), kipk, no_rate, False),
    ("KDMP", "KDMP-2025", D(2025, 7, 21), D(2025, 10, 22), ("alone",), kdmp, fixed(600), False),
    ("KDMP", "KDMP-2025-SUSPENDED", D(2025, 10, 22), OPEN, ("alone",), None, no_rate, False),
    ("BPUM", "BPUM-2020", D(2020, 8, 24), D(2022, 1, 1), ("alone",), bpum, no_rate, False),
    ("PPH-FINAL", "PP-46-2013", D(2013, 7, 1), D(2018, 7, 1), ("alone",), pph_46, fixed(100), False),
    ("PPH-FINAL", "PP-23-2018", D(2018, 7, 1), D(2022, 1, 1), ("alone",), pph_23, fixed(50), False),
    ("PPH-FINAL", "PP-23-2018-UU-7-2021", D(2022, 1, 1), D(2022, 12, 20), ("alone",), pph_23, fixed(50), False),
    ("PPH-FINAL", "PP-55-2022", D(2022, 12, 20), D(2026, 1, 1), ("alone",), pph_55, fixed(50), False),
    ("PPH-FINAL", "PP-55-2022-CONTESTED", D(2026, 1, 1), D(2026, 4, 22), ("alone",), pph_contested, fixed(50), False),
    ("PPH-FINAL", "PP-20-2026", D(2026, 4, 22), OPEN, ("alone",), pph_20, fixed(50), False),
    ("PENGADAAN", "PERPRES-12-2021", D(2021, 2, 2), OPEN, ("alone",), pengadaan, no_rate, False),
    ("PERSEROAN-PERORANGAN", "PP-8-2021", D(2021, 2, 2), OPEN, ("alone",), perseroan, no_rate, False),
]
# Programmes of which the first day is known: before it there was none. Of the others, earlier rules are only not at hand.
BEGAN = {"KUR-BENCANA", "KPP-PENYEDIAAN", "KPP-PERMINTAAN", "KDMP", "BPUM", "PPH-FINAL", "PERSEROAN-PERORANGAN"}

# ---- Businesses that meet everything ----

KUR_FACTS = {"annual_sales": 600 * JT, "owner_service_status": "none", "commercial_credit_history": "none",
             "concurrent_credit": "none", "slik_collectability": "1", "nib_status": "nib_match", "has_npwp": "yes",
             "had_any_kur": "no", "founded_on": "2020-01-15"}
MEMBER = {"business_group": "yes", "offtaker_contract": "yes"}
KPP_FACTS = {"annual_sales": 3 * BN, "owner_is_citizen": "yes", "has_npwp": "yes", "nib_status": "nib_match",
             "founded_on": "2020-01-15", "slik_collectability": "no_record", "sikp_active_programme": "no"}
PPH_FACTS = {"gross_turnover": 900 * JT, "legal_form": "individual", "final_tax_first_year": 2025}
BASE = {
    "KUR-SUPER-MIKRO": dict(KUR_FACTS, requested_amount=8 * JT),
    "KUR-MIKRO": dict(KUR_FACTS, requested_amount=60 * JT),
    "KUR-KECIL": dict(KUR_FACTS, requested_amount=300 * JT, bpjs_employment="yes"),
    "KUR-KHUSUS": dict(KUR_FACTS, requested_amount=200 * JT, bpjs_employment="yes", sikp_active_programme="no",
                       offtaker_licensed="yes", **MEMBER),
    "KUR-PMI": {"migrant_worker": "yes", "requested_amount": 60 * JT, "has_npwp": "yes", "work_contract_months": 24},
    "KUR-BENCANA": dict(KUR_FACTS, requested_amount=40 * JT, region="11.71"),
    "UMI": {"annual_sales": 600 * JT, "sikp_active_programme": "no", "legal_form": "individual",
            "owner_is_citizen": "yes", "requested_amount": 15 * JT},
    "MEKAAR": {"annual_sales": 60 * JT, "owner_is_woman": "yes", "household_income_per_capita": 700000, "group_size": 15,
               "requested_amount": 5 * JT},
    "KPP-PENYEDIAAN": dict(KPP_FACTS, housing_side="supply", requested_amount=BN),
    "KPP-PERMINTAAN": dict(KPP_FACTS, housing_side="demand", requested_amount=200 * JT),
    "KIPK": {"labour_intensive_industry": "textile", "workers": 80, "founded_on": "2020-01-15",
             "requested_amount": 2 * BN, "loan_purpose": "investment"},
    "KDMP": {"legal_form": "cooperative", "has_npwp": "yes", "nib_status": "nib_match", "requested_amount": BN},
    "BPUM": {"annual_sales": 100 * JT, "had_any_kur": "no"},
    "PPH-FINAL": PPH_FACTS,
    "PENGADAAN": {"annual_sales": 5 * BN, "procurement_value": BN},
    "PERSEROAN-PERORANGAN": {"business_capital": 800 * JT, "owner_is_citizen": "yes"},
}


FORMS = ("individual", "sole_pt", "cooperative", "cv", "firma", "pt", "other")


def around(field, *limits):
    return [{field: limit + step} for limit in limits for step in (-1, 0, 1)]


def each(field, *values):
    return [{field: value} for value in values]


AMOUNTS = around("requested_amount", 10 * JT, 50 * JT, 100 * JT, 500 * JT)
KUR_CHANGES = (
    AMOUNTS + around("annual_sales", 2 * BN, 15 * BN, 50 * BN) + each("foreign_investment", "yes") +
    each("owner_service_status", "active_asn", "active_tni", "active_polri", "pre_retirement", "retired") +
    each("commercial_credit_history", "exempt_only", "commercial") + each("concurrent_credit", "allowed_kinds", "other") +
    each("slik_collectability", "no_record", "2", "3", "4", "5") +
    [{"slik_collectability": kol, "disaster_affected": hit, "restructured_current": paid}
     for kol, hit, paid in (("2", "yes", "yes"), ("3", "yes", "yes"), ("2", "no", "yes"), ("2", "yes", "no"),
                            ("2", "yes", None), ("2", None, "yes"))] +
    [{"slik_collectability": "3", "slik_disputed": "yes"}, {"slik_collectability": "3", "slik_disputed": "no"},
     {"slik_collectability": None, "slik_disputed": "yes"}] +
    each("nib_status", "none", "business_letter", "nib_mismatch") +
    [{"has_npwp": "no", "requested_amount": value} for value in (8 * JT, 50 * JT - 1, 50 * JT, 50 * JT + 1)] +
    [{"has_npwp": None, "requested_amount": value} for value in (50 * JT, 50 * JT + 1)] +
    [{"founded_on": None, "months_in_business": months, "trainings_24m": trainings}
     for months in (2, 3, 5, 6) for trainings in (None, 0, 1)] +
    [{"founded_on": None, "founded_year": year} for year in (2020, 2025, 2026)] +
    each("founded_on", "2026-05-21", "2026-05-22", "2026-08-21", "2026-08-22") +
    [{"tenor_months": months, "loan_purpose": purpose} for months in (36, 37, 48, 49, 60, 61)
     for purpose in (None, "working_capital", "investment")])
SUPER_EXCEPTIONS = [dict({"founded_on": None, "months_in_business": months}, **more) for months in (0, 5, 6) for more in (
    {"trainings_24m": 0, "mentoring_months_24m": 0, "business_group": "no", "family_has_business": "no"},
    {"trainings_24m": 1}, {"mentoring_months_24m": 1}, {"business_group": "yes"}, {"family_has_business": "yes"},
    {"trainings_24m": 0, "mentoring_months_24m": 0, "business_group": "no"})]
HISTORY = ([{"had_any_kur": None}, {"had_any_kur": "yes"}] +
           [{"had_any_kur": None, "kur_micro_accesses": n, "kur_outstanding": 0, "agriculture_sector": farm}
            for n in range(0, 6) for farm in (None, "yes", "no")] +
           [{"had_any_kur": "yes", "kur_micro_accesses": 1, "kur_outstanding": owing, "requested_amount": asked}
            for owing, asked in ((40 * JT, 60 * JT), (40 * JT + 1, 60 * JT), (0, 100 * JT), (1, 100 * JT),
                                 (None, 60 * JT))] +
           [{"had_any_kur": None, "kur_small_accesses": n, "kur_small_plafond_total": sum_, "requested_amount": asked}
            for n, sum_, asked in ((0, None, 300 * JT), (1, 200 * JT, 300 * JT), (1, 200 * JT + 1, 300 * JT),
                                   (3, 0, 300 * JT), (4, 0, 300 * JT), (2, None, 300 * JT), (None, 0, 300 * JT))])
KPP_CHANGES = (each("housing_side", "none", "supply", "demand") + around("annual_sales", 2 * BN, 15 * BN, 50 * BN) +
               around("requested_amount", 10 * JT, 500 * JT, 5 * BN) + each("has_npwp", "no") +
               each("nib_status", "none", "business_letter", "nib_mismatch") + each("slik_collectability", "1", "2", "3") +
               [{"slik_collectability": "2", "disaster_affected": hit, "restructured_current": paid}
                for hit, paid in (("yes", "yes"), ("yes", None), (None, "yes"))] + [
                {"slik_collectability": "5", "slik_disputed": "yes"}] +
               each("sikp_active_programme", "yes") + each("kur_outstanding", 0, 1) +
               [{"founded_on": None, "months_in_business": months} for months in (5, 6)] +
               [{"owner_is_citizen": citizen, "legal_form": form, "foreign_investment": foreign}
                for citizen in (None, "no") for form, foreign in
                ((None, None), ("pt", "no"), ("pt", None), ("cv", "no"), ("cooperative", "no"), ("sole_pt", "yes"),
                 ("sole_pt", "no"))])
CHANGES = {
    "KUR-SUPER-MIKRO": KUR_CHANGES + SUPER_EXCEPTIONS + HISTORY[:8],
    "KUR-MIKRO": KUR_CHANGES + HISTORY,
    "KUR-KECIL": KUR_CHANGES + HISTORY + each("bpjs_employment", "no"),
    "KUR-KHUSUS": KUR_CHANGES + each("bpjs_employment", "no") + each("business_group", "no") +
                  each("offtaker_contract", "no") + each("offtaker_licensed", "no") +
                  around("ultra_micro_outstanding", 20 * JT) +
                  [{"bpjs_employment": bpjs, "requested_amount": asked} for bpjs in (None, "no")
                   for asked in (100 * JT - 1, 100 * JT, 100 * JT + 1)] +
                  [{"sikp_active_programme": active, "programme_credit_settled": settled}
                   for active in (None, "yes", "no") for settled in (None, "yes", "no")],
    "KUR-PMI": AMOUNTS + each("migrant_worker", "no") +
               [{"has_npwp": npwp, "requested_amount": asked} for npwp in (None, "no") for asked in (50 * JT, 50 * JT + 1)] +
               [{"tenor_months": asked, "work_contract_months": contract}
                for asked in (24, 25, 36, 37) for contract in (None, 24, 36, 48)],
    "KUR-BENCANA": AMOUNTS + each("region", "11", "12", "13", "14", "18", "12.01", "13.77", "18.71") +
                   each("slik_collectability", "2") + each("owner_service_status", "active_tni"),
    "UMI": around("requested_amount", 10 * JT, 20 * JT, 50 * JT) + around("annual_sales", 15 * BN, 50 * BN) +
           each("sikp_active_programme", "yes") +
           [{"legal_form": form, "owner_is_citizen": citizen, "has_npwp": npwp}
            for form in (None,) + FORMS for citizen in (None, "yes", "no")
            for npwp in (None, "yes", "no")],
    "MEKAAR": each("owner_is_woman", "no") + around("annual_sales", 2 * BN) +
              around("household_income_per_capita", 800000) + around("group_size", 10) +
              around("requested_amount", 2 * JT, 15 * JT),
    "KPP-PENYEDIAAN": KPP_CHANGES,
    "KPP-PERMINTAAN": KPP_CHANGES,
    "KIPK": each("labour_intensive_industry", "none", "garment", "furniture", "leather", "footwear", "toys",
                 "food_and_drink") + around("workers", 50) + around("requested_amount", 500 * JT, 10 * BN) +
            each("loan_purpose", "working_capital") + around("tenor_months", 96) +
            [{"founded_on": None, "months_in_business": months} for months in (23, 24)] +
            each("founded_on", "2024-11-21", "2024-11-22"),
    "KDMP": [],
    "BPUM": [],
    "PPH-FINAL": around("gross_turnover", 4800 * JT) +
                 [dict(change, gross_turnover=gross) for change in around("annual_sales", 4800 * JT)
                  for gross in (None, 4800 * JT, 4800 * JT + 1)],
    "PENGADAAN": around("procurement_value", 15 * BN) + around("annual_sales", 2 * BN, 15 * BN) +
                 [{"annual_sales": 16 * BN, "legal_form": "cooperative"},
                  {"annual_sales": None, "legal_form": "cooperative"},
                  {"annual_sales": 16 * BN, "legal_form": "pt"}, {"annual_sales": None, "legal_form": "pt"},
                  {"annual_sales": None, "business_capital": 6 * BN}],
    "PERSEROAN-PERORANGAN": around("business_capital", BN, 5 * BN) + each("owner_is_citizen", "no") +
                            [{"annual_sales": 20 * BN}, {"business_capital": None, "annual_sales": 15 * BN},
                             {"business_capital": None, "annual_sales": 15 * BN + 1},
                             {"foreign_investment": "yes"}],
}


# ---- Rows ----

def answer_of(rows):
    failed = [name for name, value in rows if value is False]
    unknown = [name for name, value in rows if value is None]
    return ("not_eligible" if failed else "unknown" if unknown else "eligible"), failed, unknown


def open_on(entry, day):
    return entry[2] <= day and (entry[3] is None or day < entry[3])


def closed_row(programme, day):
    """The set and the answer on a day on which no set applies."""
    sets = [entry for entry in SETS if entry[0] == programme and not entry[7]]
    before = [entry for entry in sets if entry[3] is not None and entry[3] <= day]
    after = [entry for entry in sets if entry[2] > day]
    if not after:
        return before[-1], "not_eligible"
    return after[0], "not_eligible" if programme in BEGAN and day < sets[0][2] else "unknown"


def row(programme, parameters, day, standing, facts, answer, failed, unknown, rate):
    text = ";".join("%s=%s" % item for item in facts.items() if item[1] is not None)
    return [programme, parameters, day.isoformat(), standing, text, answer, ";".join(failed), ";".join(unknown), rate]


def rows_on(programme, day, standing, facts, announced=True):
    """What must be answered: the set in force, and announced ones."""
    result = []
    applies = False
    for entry in SETS:
        if entry[0] != programme or not open_on(entry, day) or standing not in entry[4]:
            continue
        applies = applies or not entry[7]
        if entry[5] is None:
            result.append(row(programme, entry[1], day, standing, facts, "not_eligible", ["programme-open"], [], ""))
            continue
        if entry[7] and not announced:
            continue
        known = Facts({key: value for key, value in facts.items() if value is not None}, day)
        answer, failed, unknown = answer_of(entry[5](known, standing, entry[7]))
        bounds = entry[6](known) if not failed else None
        rate = "" if bounds is None else str(bounds[0]) if bounds[0] == bounds[1] else "%d-%d" % bounds
        result.append(row(programme, entry[1], day, standing, facts, answer, failed, unknown, rate))
    if not applies:
        entry, answer = closed_row(programme, day)
        if standing in entry[4]:
            failed = ["programme-open"] if answer == "not_eligible" else []
            unknown = [] if failed else ["programme-open"]
            result.append(row(programme, entry[1], day, standing, facts, answer, failed, unknown, ""))
    return result


def standings(programme):
    return next(entry[4] for entry in SETS if entry[0] == programme)


def all_rows():
    for programme, base in BASE.items():
        for standing in standings(programme):
            facts = dict(base, **MEMBER) if standing == "member" and programme.startswith("KUR") else dict(base)
            if standing == "member" and programme == "UMI":
                facts["business_group"] = "yes"
            yield from rows_on(programme, TODAY, standing, facts)
            yield from rows_on(programme, TODAY, standing, {})
            for name in facts:
                yield from rows_on(programme, TODAY, standing, dict(facts, **{name: None}))
            for change in CHANGES[programme] if standing == standings(programme)[0] else []:
                yield from rows_on(programme, TODAY, standing, dict(facts, **change))
            if standing == "member":
                for name in ("business_group", "offtaker_contract"):
                    if name in facts:
                        yield from rows_on(programme, TODAY, standing, dict(facts, **{name: "no"}))
        days = {entry[2] for entry in SETS if entry[0] == programme}
        days |= {entry[3] for entry in SETS if entry[0] == programme and entry[3] is not None}
        for day in sorted(days):
            for step in (-1, 0, 1):
                yield from rows_on(programme, day + timedelta(days=step), standings(programme)[0], base)
    for day in (D(2017, 1, 1), D(2018, 7, 1), D(2021, 6, 30), D(2022, 6, 1), D(2024, 12, 31), D(2025, 12, 31), D(2026, 1, 1),
                D(2026, 4, 21), D(2026, 4, 22), D(2026, 12, 31), D(2027, 6, 1), D(2028, 6, 1)):
        for change in around("gross_turnover", 4800 * JT):
            yield from rows_on("PPH-FINAL", day, "alone", dict(PPH_FACTS, final_tax_first_year=day.year, **change))
        for form in FORMS + (None,):
            for back in (0, 1, 2, 3, 4, 6, 7, None):
                first = None if back is None else day.year - back
                if first is not None and first < 2013:
                    continue
                yield from rows_on("PPH-FINAL", day, "alone",
                                   {"gross_turnover": 900 * JT, "legal_form": form, "final_tax_first_year": first})
    kdmp_day = D(2025, 8, 1)
    for change in ([{}] + each("legal_form", "pt", "individual") + each("has_npwp", "no") +
                   each("nib_status", "none", "business_letter", "nib_mismatch") + around("requested_amount", 3 * BN) +
                   [{name: None} for name in BASE["KDMP"]]):
        yield from rows_on("KDMP", kdmp_day, "alone", dict(BASE["KDMP"], **change))
    for change in ([{}] + around("annual_sales", 2 * BN) + each("had_any_kur", "yes", None) +
                   [{"had_any_kur": None, "kur_outstanding": owing} for owing in (0, 1)]):
        yield from rows_on("BPUM", D(2021, 6, 1), "alone", dict(BASE["BPUM"], **change))
    # The limits of the size class change, with a time without any between.
    for day in (D(2020, 11, 1), D(2020, 11, 2), D(2021, 2, 1), D(2021, 2, 2)):
        for change in around("annual_sales", 300 * JT, 2 * BN):
            yield from rows_on("BPUM", day, "alone", dict(BASE["BPUM"], **change))


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    seen = set()
    with open(os.path.join(folder, "programme.csv"), "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for number_less in all_rows():
            if tuple(number_less) not in seen:
                seen.add(tuple(number_less))
                writer.writerow(["P%05d" % len(seen)] + number_less)


if __name__ == "__main__":
    main()
