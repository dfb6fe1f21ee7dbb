# SPDX-License-Identifier: MIT
"""The vectors that the library is tested with give the same answers here."""

from collections import defaultdict
from typing import Any

import numpy as np
import pytest

import umkm
from conftest import day, facts, rows

RULES = umkm.Rules.load()


def test_classify() -> None:
    seen = 0
    for row in rows("classify.csv"):
        named = {k: v for k, v in row.items() if k in FACTS and v}
        options: dict[str, Any] = {key: row[key] for key in OPTIONS if row[key]}
        business = umkm.Business.from_text(named)
        if row["status"] not in ("UMKM_OK", "UMKM_E_NO_REGIME"):
            with pytest.raises(umkm.UmkmError) as caught:
                umkm.classify(business, as_of=day(row["as_of"]), **options)
            assert caught.value.name == row["status"], row["id"]
            continue
        answer = umkm.classify(business, as_of=day(row["as_of"]), **options)
        assert str(answer.size_class) == row["size_class"], row["id"]
        # the column is about measures; foreign investment is a fact
        decided = "" if answer.decided_by == "foreign_investment" else answer.decided_by
        assert (decided or "") == row["decided_by"], row["id"]
        assert answer.conflict == (row["conflict"] == "yes"), row["id"]
        assert (answer.regime or "") == row["expected_regime"], row["id"]
        assert ";".join(answer.missing) == row["missing"], row["id"]
        assert ";".join(w.code for w in answer.warnings) == row["warnings"], row["id"]
        assert (answer.citation or "") == row["citation"], row["id"]
        seen += 1
    assert seen > 900


OPTIONS = ("purpose", "basis", "gap", "regime")
FACTS = (
    "annual_sales business_capital net_worth total_assets total_liabilities land_and_buildings total_investment land_cost "
    "building_cost workers founded_on founded_year legal_form independent foreign_investment"
).split()


def test_classify_columns() -> None:
    """The same vectors as columns: those of one day and one set of options together."""
    together = defaultdict(list)
    for row in rows("classify.csv"):
        if row["status"] in ("UMKM_OK", "UMKM_E_NO_REGIME"):
            together[tuple(row[key] for key in ("as_of", *OPTIONS))].append(row)
    seen = 0
    for (as_of, *options), found in together.items():
        businesses = [umkm.Business.from_text({k: v for k, v in row.items() if k in FACTS and v}) for row in found]
        columns, known = {}, {}
        for name in FACTS:
            values = [getattr(business, name) for business in businesses]
            if name in READ and any(value is not None for value in values):
                known[name] = np.array([value is not None for value in values])
                columns[name] = np.array([number(name, value) for value in values])
        if not columns:
            continue
        chosen: dict[str, Any] = {key: value for key, value in zip(OPTIONS, options, strict=True) if value}
        outputs = ("size_class", "decided_by", "conflict", "warnings", "citation")
        result = umkm.classify_columns(columns, validity=known, as_of=day(as_of), outputs=outputs, **chosen)
        for place, row in enumerate(found):
            assert str(umkm.SizeClass(result.size_class[place])) == row["size_class"], row["id"]
            assert umkm.measures().get(int(result.decided_by[place]), "") == row["decided_by"], row["id"]
            assert bool(result.conflict[place]) == (row["conflict"] == "yes"), row["id"]
            assert (result.regime or "") == row["expected_regime"], row["id"]
            codes = [code for bit, code in result.warning_codes.items() if bit & int(result.warnings[place])]
            assert ";".join(codes) == row["warnings"], row["id"]
            assert (result.citations[result.citation[place]] or "") == row["citation"], row["id"]
            seen += 1
    assert seen > 900


READ = [name for name in FACTS if umkm._umkm.classify_reads(umkm._umkm.field_find(name))]
FORMS = [umkm._umkm.choice(umkm._umkm.field_find("legal_form"), place)[:2] for place in range(7)]


def number(name: str, value: Any) -> Any:
    """A fact as columns take it."""
    if name == "founded_on":
        return np.datetime64(value, "D") if value is not None else np.datetime64("NaT", "D")
    if name in ("independent", "foreign_investment"):
        return bool(value)
    if name == "legal_form":
        return {form: code for code, form in FORMS}.get(value, 0)
    return value or 0


def dashed(number: str) -> str:
    return f"{number[:4]}-{number[4:6]}-{number[6:]}"


def test_dates() -> None:
    seen = 0
    for row in rows("dates.csv"):
        forms = {"iso": umkm._umkm.UMKM_DATE_ISO, "files": umkm._umkm.UMKM_DATE_FILES}[row["forms"]]
        if row["status"] == "UMKM_OK":
            assert umkm._umkm.date_parse(row["text"], forms) == int(row["date"]), row
            if row["forms"] == "files":
                assert umkm.Business.from_text({"founded_on": row["text"]}).founded_on == day(dashed(row["date"])), row
        else:
            with pytest.raises(umkm.UmkmError) as caught:
                umkm._umkm.date_parse(row["text"], forms)
            assert caught.value.name == row["status"], row
        seen += 1
    assert seen > 140


def test_invalid() -> None:
    for row in rows("invalid.csv"):
        if row["text"] == "":  # nothing in a cell is no fault: it is not known
            assert umkm.Business.from_text({row["field"]: ""}) == umkm.Business()
            continue
        with pytest.raises(umkm.UmkmError) as caught:
            umkm.Business.from_text({row["field"]: row["text"]})
        assert caught.value.name == row["status"], row
        assert caught.value.code == umkm.CODES[row["status"]]
        assert caught.value.field == row["field"]


def test_rupiah() -> None:
    seen = 0
    for row in rows("rupiah.csv"):
        text, unit = row["text"], row["unit"] or "rupiah"
        if row["status"] == "UMKM_OK":
            assert umkm.parse_rupiah(text, unit=unit) == int(row["amount"]), row
            assert umkm.parse_rupiah(umkm.format_rupiah(int(row["amount"]))) == int(row["amount"])
        else:
            with pytest.raises(umkm.UmkmError) as caught:
                umkm.parse_rupiah(text, unit=unit)
            assert caught.value.name == row["status"], row
        seen += 1
    assert seen > 250


def _with_base(row: dict[str, str], bases: dict[str, dict[str, str]]) -> dict[str, str]:
    own = dict(item.split("=", 1) for item in row["facts"].split(";") if item)
    made = {**(bases[row["base"]] if row["base"] else {}), **own}
    bases[row["id"]] = {name: text for name, text in made.items() if text}
    return bases[row["id"]]


def test_score() -> None:
    bases: dict[str, dict[str, str]] = {}
    for row in rows("score.csv"):
        business = umkm.Business.from_text(_with_base(row, bases))
        if row["status"]:
            with pytest.raises(umkm.UmkmError) as caught:
                umkm.score(business, as_of=day(row["as_of"]))
            assert caught.value.name == row["status"], row["id"]
            continue
        answer = umkm.score(business, as_of=day(row["as_of"]))
        for name in ("score", "lowest", "highest", "completeness"):
            assert getattr(answer, name) == int(row[name]), (row["id"], name)
        assert answer.band == row["band"], row["id"]
        assert ";".join(flag.code for flag in answer.knock_outs) == row["knock_outs"], row["id"]
        assert ";".join(flag.code for flag in answer.referrals) == row["referrals"], row["id"]
        assert ";".join(f"{r.code} {r.lost}" for r in answer.reasons) == row["reasons"], row["id"]
        assert ";".join(f"{r.code} {r.lost}" for r in answer.tips) == row["tips"], row["id"]
        assert ";".join(f"{c.code}{c.attribute or '-!'[c.stale]}" for c in answer.characteristics) == row["answers"], row["id"]


def test_programmes() -> None:
    seen = 0
    for row in rows("programme.csv"):
        answers = umkm.programmes(
            umkm.Business.from_text(facts(row["facts"])),
            as_of=day(row["as_of"]),
            programme=row["programme"],
            standing=row["standing"],
            announced=True,
        )
        (answer,) = [answer for answer in answers if answer.parameters == row["parameters"]]
        assert answer.answer == row["answer"], row["id"]
        assert ";".join(item.requirement for item in answer.failed) == row["failed"], row["id"]
        assert ";".join(item.requirement for item in answer.unknown) == row["unknown"], row["id"]
        rate = answer.terms.rate if answer.terms is not None else None
        assert (rate_text(rate) if rate is not None else "") == row["rate"], row["id"]
        seen += 1
    assert seen > 2000


def rate_text(rate: umkm.Rate) -> str:
    """As the vectors write a rate: basis points, or the bounds of what is not known."""
    return str(rate.bps) if rate.bps is not None else f"{rate.lowest}-{rate.highest}"
