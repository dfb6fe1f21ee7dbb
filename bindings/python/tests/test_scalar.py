# SPDX-License-Identifier: MIT
"""One business: what is taken, what is refused, and what comes back."""

import copy
import dataclasses
import datetime
import json
import pickle
import subprocess
import sys
from typing import Any

import numpy as np
import pytest

import umkm
from conftest import DAY, FULL, facts, rows


@pytest.mark.parametrize(
    "value", [True, np.bool_(True), 1.0, 1.9, -0.0, float("nan"), float("inf"), "1", b"1", [1], (1,), {}, np.float64(3), 1j]
)
def test_wrong_types_for_an_amount(value: object) -> None:
    with pytest.raises(TypeError, match="annual_sales"):
        umkm.Business(annual_sales=value)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        umkm.format_rupiah(value)  # type: ignore[arg-type]


def test_what_is_said_of_wrong_types() -> None:
    with pytest.raises(TypeError, match=r"^omzet: a whole number \(int\) is expected, not ndarray$"):
        umkm.Business(omzet=np.array([5]))
    with pytest.raises(TypeError, match=r"is expected, not str; umkm\.parse_rupiah\(\) reads amounts$"):
        umkm.Business(omzet="2 miliar")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="is expected, not str$"):
        umkm.Business(tenor="12")  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"])
def test_integers_of_numpy(kind: str) -> None:
    assert umkm.Business(annual_sales=np.dtype(kind).type(77)).annual_sales == 77


def test_limits_of_integers() -> None:
    most = 2**63 - 1
    assert umkm.Business(annual_sales=most).annual_sales == most
    for value, name in ((2**63, "UMKM_E_OVERFLOW"), (-(2**63) - 1, "UMKM_E_OVERFLOW"), (-1, "UMKM_E_RANGE")):
        with pytest.raises(umkm.UmkmError) as caught:
            umkm.Business(annual_sales=value)
        assert (caught.value.name, caught.value.field) == (name, "annual_sales")
        assert isinstance(caught.value, ValueError)
        assert caught.value.message_en and caught.value.message_id
        assert caught.value.message_en != caught.value.message_id
    with pytest.raises(umkm.UmkmError):
        umkm.Business(annual_sales=np.uint64(2**64 - 1))


@pytest.mark.parametrize(
    "given",
    [
        {"founded_on": "2020-01-01"},
        {"founded_on": 20200101},
        {"founded_on": datetime.datetime(2020, 1, 1)},
        {"independent": 1},
        {"independent": "yes"},
        {"legal_form": True},
        {"legal_form": 1.0},
        {"nib": 1234567890123},
    ],
)
def test_other_wrong_types(given: dict[str, object]) -> None:
    with pytest.raises(TypeError, match=next(iter(given))):
        umkm.Business(**given)  # type: ignore[arg-type]


def test_names() -> None:
    assert umkm.Business(omzet=5) == umkm.Business(annual_sales=5)
    with pytest.raises(umkm.UmkmError, match="did you mean annual_sales") as caught:
        umkm.Business(annual_saless=5)  # type: ignore[call-arg]
    assert caught.value.name == "UMKM_E_NAME"
    with pytest.raises(umkm.UmkmError) as caught:
        umkm.Business(omzet=5, annual_sales=5)
    assert (caught.value.name, caught.value.field) == ("UMKM_E_DUPLICATE_FIELD", "annual_sales")
    with pytest.raises(umkm.UmkmError):
        umkm.Business.from_text({"omzet": "1", "annual_sales": "2"})


def test_record() -> None:
    business = umkm.Business(
        annual_sales=0,
        founded_on=datetime.date(2021, 2, 2),
        independent=False,
        legal_form="cv",
        kbli="01111",
        region="18.71",
        nib="1234567890123",
    )
    assert business.annual_sales == 0 and business.omzet == 0
    assert business.business_capital is None
    assert business.founded_on == datetime.date(2021, 2, 2)
    assert business.independent is False
    assert (business.legal_form, business.kbli, business.region) == ("cv", "01111", "18.71")
    assert umkm.Business(**business.to_dict()) == business
    assert pickle.loads(pickle.dumps(business)) == business and copy.deepcopy(business) == business
    assert hash(business) == hash(business.replace())
    assert business.replace(omzet=None, independent=True).to_dict().get("annual_sales") is None
    assert "1234567890123" not in repr(business)
    with pytest.raises(AttributeError):
        business.annual_sales = 5
    with pytest.raises(AttributeError):
        business.omset_bulanan
    assert umkm.Business.from_json('{"omzet": "1,5 miliar"}').annual_sales == 1_500_000_000
    with pytest.raises(umkm.UmkmError) as caught:
        umkm.Business.from_json('{"annual_sales": 1.5}')
    assert caught.value.path


def test_words_for_unknown_in_files() -> None:
    for text in ("", " ", "-", "N/A", "null", "Tidak ada data", "belum ada data", None):
        assert umkm.Business.from_text({"omzet": text, "pma": text, "kbli": text}) == umkm.Business()
    wrong: dict[str, Any] = {"omzet": 5}
    with pytest.raises(TypeError, match="omzet"):
        umkm.Business.from_text(wrong)
    with pytest.raises(umkm.UmkmError):
        umkm.Business.from_text({"omzet": "-", "annual_sales": "nihil"})


def test_unknown_is_not_zero() -> None:
    assert umkm.classify(as_of=DAY).size_class is umkm.SizeClass.UNKNOWN
    assert umkm.classify(annual_sales=None, as_of=DAY).missing
    assert umkm.classify(annual_sales=0, as_of=DAY).size_class is umkm.SizeClass.MICRO


def test_the_contract_example() -> None:
    answer = umkm.classify({"annual_sales": 2_500_000_000, "business_capital": 400_000_000}, as_of=DAY)
    assert answer.to_dict() == {
        "size_class": "small",
        "label": {"id": "Usaha Kecil", "en": "Small business"},
        "regime": "PP-7-2021",
        "decided_by": "annual_sales",
        "basis": "purpose",
        "purpose": "facilitation",
        "citation": "PP 7/2021 Pasal 35 ayat (5) huruf b",
        "conflict": True,
        "measures": [
            {
                "measure": "annual_sales",
                "value": 2500000000,
                "size_class": "small",
                "above": 2000000000,
                "up_to": 15000000000,
                "headroom": 12500000000,
                "citation": "PP 7/2021 Pasal 35 ayat (5) huruf b",
            },
            {
                "measure": "business_capital",
                "value": 400000000,
                "size_class": "micro",
                "above": None,
                "up_to": 1000000000,
                "headroom": 600000000,
                "citation": "PP 7/2021 Pasal 35 ayat (3) huruf a",
            },
        ],
        "missing": [],
        "warnings": [
            {
                "code": "MEASURES_DISAGREE",
                "text": {"id": "Kelas menurut tiap kriteria berbeda", "en": "The measures give different classes"},
            }
        ],
    }
    with pytest.raises(AttributeError):
        answer.size_class = umkm.SizeClass.LARGE  # type: ignore[misc]


def _raw(business: umkm.Business, announced: bool) -> str:
    from umkm import _umkm

    rules = umkm.Rules.load()._handle
    return _umkm.decision(rules, business._handle, 7, 20261121, 0, 0, 0, 0, None, None, 3, int(announced))


def test_decisions_are_the_json_of_the_library() -> None:
    texts = {row["facts"] for row in rows("programme.csv")[:: 25 if FULL else 200]} | {row["facts"] for row in rows("score.csv")[::40]}
    for text in texts:
        business = umkm.Business.from_text(facts(text))
        for announced in (False, True):
            decision = umkm.assess(business, as_of=DAY, standing="both", announced=announced)
            assert decision.to_json() == _raw(business, announced)
            assert decision.to_dict() == json.loads(_raw(business, announced))
        assert decision.classification == umkm.classify(business, as_of=DAY)
        assert decision.score == umkm.score(business, as_of=DAY)
        assert decision.programmes == umkm.programmes(business, as_of=DAY, standing="both", announced=True)


def test_options() -> None:
    given = umkm.Business(annual_sales=1, business_capital=20_000_000_000)
    assert umkm.classify(given, as_of=DAY, purpose="registration").size_class is umkm.SizeClass.LARGE
    assert umkm.classify(given, as_of=DAY, basis=umkm.Basis.LOWER).size_class is umkm.SizeClass.MICRO
    gap = datetime.date(2020, 12, 1)
    assert [w.code for w in umkm.classify(given, as_of=gap).warnings] == ["NO_REGIME"]
    assert umkm.classify(given, as_of=gap, gap="after").regime == "PP-7-2021"
    assert umkm.classify(given, as_of=DAY, regime="uu-20-2008").regime == "UU-20-2008"
    for wrong in ({"purpose": "x"}, {"basis": "x"}, {"gap": "x"}, {"regime": "x"}):
        with pytest.raises(ValueError):
            umkm.classify(given, as_of=DAY, **wrong)  # type: ignore[arg-type]
    for another in ({"as_of": "2026-11-21"}, {"as_of": 20261121}, {"as_of": datetime.datetime(2026, 1, 1)}, {"rules": 1}):
        with pytest.raises(TypeError):
            umkm.classify(given, **another)
    for call in (lambda: umkm.score(given, scorecard="x"), lambda: umkm.programmes(given, programme="x")):
        with pytest.raises(umkm.UmkmError) as caught:
            call()
        assert caught.value.name == "UMKM_E_NO_RULE"
    with pytest.raises(TypeError):
        umkm.classify(given, annual_sales=1)
    with pytest.raises(TypeError):
        umkm.classify(5)  # type: ignore[arg-type]
    assert umkm.classify(given) == umkm.classify(given, as_of=datetime.date.today())


def test_rules() -> None:
    rules = umkm.Rules.load()
    assert {"PP-7-2021", "UU-20-2008"} <= set(rules.regimes) and "KP-1" in rules.scorecards
    card = json.loads(rules.document_text("KP-1"))
    card["version"] = "9.9.9"
    changed = rules.with_document(json.dumps(card))
    assert umkm.score(as_of=DAY, rules=changed).version == "9.9.9"
    assert umkm.score(as_of=DAY).version != "9.9.9"
    assert not {d.id: d for d in changed.documents}["KP-1"].built_in
    with pytest.raises(umkm.UmkmError) as caught:
        rules.with_document('{"schema": "umkm.unheard-of/1"}')
    assert caught.value.name == "UMKM_E_RULE_SCHEMA"
    with pytest.raises(umkm.UmkmError):
        rules.with_document("{")
    for wrong in (5, None, ["{}"]):
        with pytest.raises(TypeError):
            rules.with_document(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        umkm.Rules()
    with pytest.raises(umkm.UmkmError):
        rules.with_document("\ud800")


def test_versions() -> None:
    assert umkm.version_info()["library"] == umkm.__version__ == "0.1.0"
    assert "ID-LAW" in umkm.version_info()


def test_handles_are_not_mixed_up() -> None:
    from umkm import _umkm

    rules = umkm.Rules.load()._handle
    for wrong in (None, 5, "x", _umkm.business_new()):
        with pytest.raises(TypeError):
            _umkm.regime_count(wrong)
    with pytest.raises(TypeError):
        _umkm.business_get(rules, 1)


def test_import_is_quick_and_light() -> None:
    code = "import sys, time; t = time.process_time(); import umkm; print(time.process_time() - t, 'numpy' in sys.modules)"
    times = []
    for _ in range(5):
        took, loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
        assert loaded == "False"
        times.append(float(took))
    assert min(times) < 0.1


def test_facts_are_those_of_the_registry() -> None:
    import importlib.util
    from pathlib import Path

    script = Path(__file__).resolve().parents[1] / "make_facts.py"
    spec = importlib.util.spec_from_file_location("make_facts", script)
    assert spec is not None and spec.loader is not None
    written = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True).stdout
    assert written == (script.parent / "src" / "umkm" / "_facts.py").read_text(encoding="utf-8")


def test_answers_are_frozen_dataclasses() -> None:
    answer = umkm.classify(annual_sales=2_500_000_000, business_capital=1, as_of=DAY)
    assert dataclasses.is_dataclass(answer) and answer == umkm.classify({"omzet": 2_500_000_000, "modal": 1}, as_of=DAY)
    for thing in (answer, answer.measures[0], answer.label, answer.warnings[0]):
        for field in dataclasses.fields(thing):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(thing, field.name, None)
    for same in (pickle.loads(pickle.dumps(answer)), copy.copy(answer), copy.deepcopy(answer), dataclasses.replace(answer)):
        assert same == answer and hash(same) == hash(answer) and repr(same) == repr(answer)
    assert dataclasses.replace(answer, conflict=False).conflict is False and answer.conflict is True
    assert dataclasses.asdict(answer)["measures"][0]["size_class"] is umkm.SizeClass.SMALL
    assert isinstance(answer.basis, umkm.Basis) and isinstance(answer.purpose, umkm.Purpose)
    assert isinstance(answer.size_class, umkm.SizeClass)


@pytest.mark.parametrize("basis", umkm.Basis)
@pytest.mark.parametrize("purpose", umkm.Purpose)
def test_the_answer_from_c_is_that_of_the_decision(basis: umkm.Basis, purpose: umkm.Purpose) -> None:
    for given in (
        {},
        {"annual_sales": 10**11},
        {"foreign_investment": True},
        {"annual_sales": 1, "business_capital": 2 * 10**10, "founded_on": datetime.date(1996, 1, 1), "independent": False, "legal_form": "pt"},
    ):
        for as_of in (DAY, datetime.date(2020, 12, 1), datetime.date(2010, 1, 1), datetime.date(1997, 1, 1)):
            business = umkm.Business(**given)
            one = umkm.classify(business, as_of=as_of, basis=basis, purpose=purpose)
            assert one == umkm.assess(business, as_of=as_of, basis=basis, purpose=purpose).classification
